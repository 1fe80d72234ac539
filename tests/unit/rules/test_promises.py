"""A promise has a last day, and a letter that is somebody's own."""

from dataclasses import replace
from datetime import date

import pytest

from convoca.rules import calls, documents, promises
from convoca.rules.calls import CallFile
from convoca.rules.documents import FileFacts
from convoca.rules.findings import Effect
from convoca.rules.schema import Commitment, Text

FILE = calls.load(calls.default_folder() / "2021-residency")
assert isinstance(FILE, CallFile)
CALL = FILE.call
SLOT = "licence-letter-in-process"
LETTER = FileFacts("pdf", "pdf", 1_000, "0" * 64, 1, openable=True)


def _needed(answer="in-process"):
    return promises.promised(CALL, "mexican", {"licence": answer})


def _findings(*qr):
    (needed,) = _needed()
    return list(promises.findings(needed, replace(LETTER, qr=qr), "7K3M-9XQ2"))


@pytest.mark.parametrize(
    ("answer", "letters"),
    [("electronic", 0), ("card", 0), ("in-process", 1), ("state-only", 1), ("", 0)],
)
def test_a_letter_is_asked_of_whoever_has_no_federal_licence_yet(answer, letters):
    assert len(_needed(answer)) == letters


@pytest.mark.parametrize(
    ("months", "due"),
    [(12, date(2022, 11, 29)), (1, date(2021, 12, 29)), (3, date(2022, 2, 28))],
)
def test_the_months_count_from_the_day_of_the_results_and_end_on_a_day_that_exists(months, due):
    duty = Text(es="Entregarla", en="Deliver it")
    assert promises.due(CALL, Commitment(months=months, duty=duty)) == due


def test_the_code_of_ones_own_letter_is_read_back():
    mark = promises.LetterMark("7K3M-9XQ2", SLOT)
    assert promises.read_mark(["https://x", mark.text()]) == mark
    assert _findings(mark.text()) == []


def test_another_persons_letter_or_one_for_another_paper_cannot_be_sent():
    for mark in (
        "CVL1:AAAA-BBBB:licence-letter-in-process",
        "CVL1:7K3M-9XQ2:licence-letter-state-only",
    ):
        (found,) = _findings(mark)
        assert (found.code, found.effect) == ("promise.other-letter", Effect.BLOCK_SEND)


def test_a_letter_whose_code_does_not_read_is_left_to_a_person():
    for qr in ((), ("CVL1:only",), ("CVC1:7K3M-9XQ2:3:abcdef01",)):
        (found,) = _findings(*qr)
        assert (found.code, found.effect) == ("promise.unreadable", Effect.WARN)


def test_other_papers_are_not_letters():
    needed = documents.slot(CALL, "licence-card")
    assert needed is not None
    assert list(promises.findings(needed, LETTER, "7K3M-9XQ2")) == []
