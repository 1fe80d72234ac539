"""Lists by key: "after this row", never "page 40"; a row that arrives cannot shift the rest."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import QueryDict

Item = TypeVar("Item")
PAGE = 50
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Slice(Generic[Item]):
    """One page of a list and the key after which it goes on ("" at the end)."""

    items: tuple[Item, ...]
    following: str


def pack(*key: str | int) -> str:
    """Write a row's key so that it fits an address."""
    raw = json.dumps(key, separators=(",", ":"), ensure_ascii=False).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unpack(cursor: str) -> tuple[Any, ...] | None:
    """Read a key back; None for the start of the list, and for anything that is not a key."""
    if not cursor or len(cursor) > _LONGEST:
        return None
    try:
        found = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError):
        return None
    if not isinstance(found, list) or not all(isinstance(part, str | int) for part in found):
        return None
    return tuple(found)


def cut(
    rows: Sequence[Item], limit: int, key: Callable[[Item], tuple[str | int, ...]]
) -> Slice[Item]:
    """The first `limit` of rows fetched with one to spare, and where the list goes on."""
    shown = tuple(rows[:limit])
    more = len(rows) > limit
    return Slice(shown, pack(*key(shown[-1])) if more and shown else "")


def address(path: str, query: QueryDict, **changed: str) -> str:
    """The same page with some parameters of its query changed; an empty one is left out."""
    params = query.copy()
    for name, value in changed.items():
        params[name] = value
    for name in [name for name, value in params.items() if not value]:
        del params[name]
    return f"{path}?{params.urlencode()}" if params else path
