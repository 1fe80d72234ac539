"""How the paper is looked at: each step is an address; a script only spares the trip."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

ZOOMS = (1, 2, 3)
TURNS = (0, 90, 180, 270)


@dataclass(frozen=True, slots=True)
class Look:
    """What the address asks for, and the addresses of the steps from here."""

    zoom: int
    turn: int

    @property
    def nearer(self) -> str:
        """One step nearer."""
        return _query(min(ZOOMS[-1], self.zoom + 1), self.turn)

    @property
    def farther(self) -> str:
        """One step away."""
        return _query(max(ZOOMS[0], self.zoom - 1), self.turn)

    @property
    def turned(self) -> str:
        """A quarter to the right."""
        return _query(self.zoom, (self.turn + 90) % 360)

    def picture(self, url: str) -> str:
        """The address of a page's picture, looked at like this."""
        asked = {"close": "1"} if self.zoom > 1 else {}
        if self.turn:
            asked["turn"] = str(self.turn)
        return f"{url}?{urlencode(asked)}" if asked else url


def look(asked: Mapping[str, str]) -> Look:
    """What the address says; anything unknown is the plain view."""
    zoom, turn = (asked.get(name, "") for name in ("zoom", "turn"))
    return Look(
        int(zoom) if zoom in map(str, ZOOMS) else ZOOMS[0],
        int(turn) if turn in map(str, TURNS) else TURNS[0],
    )


def _query(zoom: int, turn: int) -> str:
    return "?" + urlencode({"zoom": zoom, "turn": turn})
