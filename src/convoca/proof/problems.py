"""A reason why a proof does not hold. Problems are values: a check returns all of them at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a proof does not hold.

    ``code`` names its sentence in the texts, ``params`` are the facts that sentence tells
    (JSON-safe: strings and integers).
    """

    code: str
    params: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)

    def as_data(self) -> dict[str, Any]:
        """The problem as plain JSON data."""
        return {"code": self.code, "params": dict(self.params)}
