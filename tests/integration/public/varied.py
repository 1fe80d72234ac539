"""A call whose posts differ in all that a list can be asked by; made from the call of 2021."""

from itertools import cycle, islice
from typing import Any

from tests.integration.cast import Office, at, call_file

from convoca.rules.calls import CallFile
from convoca.workflow import publish
from convoca.workflow.answers import Done

VARIED = "2021-varied"
HERE = f"/convocatorias/{VARIED}/"
_SHIFTS = ("morning", "evening", "night", "weekend")
_TERMS = ("1y", "11m", "permanent")


def varied(amount: int = 240, **changes: dict[str, Any]) -> CallFile:
    """That many posts: every shift and term, and every tenth tied to the one after it.

    `changes` are new values by vacancy.
    """
    data = call_file().as_data()
    data["call"]["id"] = VARIED
    rows = islice(cycle(data["vacancies"]), amount)
    data["vacancies"] = [
        {
            **row,
            "vacancy": f"V{n:04}",
            "shift": _SHIFTS[n % len(_SHIFTS)],
            "term": _TERMS[n % len(_TERMS)],
            "seats": 2 if _tied(n) else n % 5 + 1,
            "tie": f"T{n // 10}" if _tied(n) else "",
            **changes.get(f"V{n:04}", {}),
        }
        for n, row in enumerate(rows)
    ]
    return CallFile.from_data(data)


def _tied(place: int) -> bool:
    # What an amendment adds is on its own.
    return place < 240 and place % 10 < 2


def publishes(office: Office, file: CallFile, day: int, reason: dict[str, str] | None = None):
    """The next version of the call, at noon of that day."""
    when = at(day)
    proposed = publish.propose_publish_call(actor=office.manager, at=when, file=file, reason=reason)
    done = office.approved(proposed, when)
    assert isinstance(done, Done), done
