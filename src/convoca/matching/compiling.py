"""Plain functions → their compiled twins, from one source."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache
from types import FunctionType, SimpleNamespace
from typing import Any

COMPILED_FROM = 400_000  # wishes; below, plain Python is quicker than numba's import
ONCE_LOADED = 2_000  # where this process runs compiled code already


def worthwhile(wishes: int) -> bool:
    """Whether a market of so many wishes is better solved and verified by compiled code."""
    loaded = "convoca.matching.kernels" in sys.modules
    return wishes >= (ONCE_LOADED if loaded else COMPILED_FROM)


@cache
def compiled(functions: Sequence[Callable[..., Any]]) -> SimpleNamespace:
    """The functions compiled by numba, calling each other compiled; callees come first."""
    import numba

    around: dict[str, Any] = {}
    for function in functions:
        assert isinstance(function, FunctionType)
        around.update({k: v for k, v in function.__globals__.items() if k not in around})
    for function in functions:
        assert isinstance(function, FunctionType)
        twin = FunctionType(function.__code__, around, function.__name__)
        twin.__qualname__ = function.__qualname__
        twin.__module__ = function.__module__
        around[function.__name__] = numba.njit(nogil=True, cache=True)(twin)
    return SimpleNamespace(**{f.__name__: around[f.__name__] for f in functions})
