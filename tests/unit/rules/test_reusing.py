"""What was valid in an earlier call is offered again only where it does not grow stale."""

from datetime import UTC, datetime

import pytest

from convoca.rules import calls, documents, reusing
from convoca.rules.calls import CallFile
from convoca.rules.documents import FileFacts
from convoca.rules.reusing import Validated

FILE = calls.load(calls.default_folder() / "2021-residency")
assert isinstance(FILE, CallFile)
CALL = FILE.call
PDF = FileFacts("pdf", "pdf", 900, "0" * 64, 1, openable=True)


def offered(slot: str, seen: FileFacts = PDF) -> list[str]:
    """The slots it is offered for, to somebody whose answers ask for that file."""
    needed = documents.slot(CALL, slot)
    assert needed is not None
    at = datetime(2021, 3, 1, tzinfo=UTC)
    one = Validated(
        "2020", "F-1", needed.requirement.id, slot, 1, seen.sha256, at, seen, CALL.title
    )
    return list(reusing.offered(CALL, [needed], [one]))


@pytest.mark.parametrize("slot", ["title-paper", "licence-card", "grades-with-average"])
def test_a_paper_that_lasts_is_offered(slot: str) -> None:
    assert offered(slot) == [slot]


@pytest.mark.parametrize(
    "slot",
    [
        "application-signed",
        "licence-letter-in-process",
        "identity-passport",
        "birth-digital",
        "selection-certificate",
    ],
)
def test_what_was_of_that_call_or_of_that_day_is_not(slot: str) -> None:
    assert offered(slot) == []


def test_what_this_call_would_refuse_is_not_offered() -> None:
    assert offered("title-paper", FileFacts("pdf", "pdf", 90, "0" * 64, 1, openable=False)) == []
