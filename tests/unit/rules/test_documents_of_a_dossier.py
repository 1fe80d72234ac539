"""Documents: which are needed, what is wrong with a file, what is missing."""

import dataclasses

import pytest
from tests.unit.rules.broken_calls import small_call, told

from convoca.rules import documents
from convoca.rules.documents import FileFacts, SheetMark
from convoca.rules.findings import Effect

CALL = small_call()
PDF = FileFacts(
    kind="pdf", declared="pdf", size=900, sha256="0" * 64, pages=1, openable=True, qr=("x",)
)


def needed(slot_id: str) -> documents.NeededSlot:
    found = documents.slot(CALL, slot_id)
    assert found is not None
    return found


PASSPORT = needed("identity-passport").slot


def test_the_answer_to_a_question_says_which_files_are_needed() -> None:
    answers = {"identity": "ine", "service": "in-course", "teaching": "appointment"}
    assert [one.slot.id for one in documents.slots(CALL, "mexican", answers)] == [
        "identity-ine",
        "service-in-course",
        "teaching-appointment",
        "application-signed",
    ]


def test_what_is_not_answered_asks_for_no_file_yet() -> None:
    assert [one.slot.id for one in documents.slots(CALL, "mexican", {})] == ["application-signed"]


def test_a_track_with_a_single_way_needs_no_answer() -> None:
    """A foreign doctor has no INE credential: the passport is the only way."""
    assert [one.slot.id for one in documents.slots(CALL, "foreign", {})] == [
        "identity-passport",
        "application-signed",
    ]
    assert [one.id for one in documents.options(CALL.requirements[0], "foreign")] == ["passport"]


def test_an_option_of_the_other_track_is_no_answer() -> None:
    found = documents.missing(CALL, "foreign", {"identity": "ine"}, {"application-signed"})
    assert [(one.code, one.where) for one in found] == [
        ("document.missing", "identity"),
        ("requirement.not-answered", "service"),
    ]


def test_what_applies_only_sometimes_is_not_missing() -> None:
    answers = {"identity": "ine", "service": "done"}
    attached = {"identity-ine", "application-signed"}
    assert documents.missing(CALL, "mexican", answers, attached) == ()


def test_everything_missing_is_told_at_once_and_blocks_sending() -> None:
    found = documents.missing(CALL, "mexican", {"identity": "shoe"}, ())
    assert told(found) == [
        "requirement.unknown-answer",
        "requirement.not-answered",
        "document.missing",
    ]
    assert {one.effect for one in found} == {Effect.BLOCK_SEND}
    assert [one.where for one in found] == ["identity", "service", "application"]


def test_a_good_file_has_nothing_to_remark() -> None:
    assert documents.findings(CALL, PASSPORT, PDF) == ()


@pytest.mark.parametrize(
    ("changes", "codes", "effect"),
    [
        ({"size": 0, "openable": False}, ["document.empty"], Effect.REFUSE),
        ({"size": 1001}, ["document.too-big"], Effect.REFUSE),
        ({"kind": "other", "openable": False}, ["document.kind-not-accepted"], Effect.REFUSE),
        ({"kind": "png", "declared": "png"}, ["document.kind-not-accepted"], Effect.REFUSE),
        ({"declared": "jpg"}, ["document.name-differs"], Effect.REFUSE),
        ({"declared": ""}, ["document.name-differs"], Effect.REFUSE),
        ({"encrypted": True, "openable": False}, ["document.encrypted"], Effect.REFUSE),
        ({"openable": False, "trouble": "truncated"}, ["document.damaged"], Effect.REFUSE),
        ({"openable": False, "trouble": "unchecked"}, ["document.unchecked"], Effect.REFUSE),
        (
            {"openable": False, "trouble": "too-costly"},
            ["docscan.trouble.too-costly"],
            Effect.REFUSE,
        ),
        ({"active_content": True}, ["document.active-content"], Effect.WARN),
        ({"pages": 3}, ["document.too-many-pages"], Effect.WARN),
        ({"qr": ()}, ["document.qr-unreadable"], Effect.WARN),
    ],
)
def test_each_fault_of_a_file_is_told(
    changes: dict[str, object], codes: list[str], effect: Effect
) -> None:
    found = documents.findings(CALL, PASSPORT, dataclasses.replace(PDF, **changes))
    assert told(found) == codes
    assert [one.effect for one in found] == [effect]


def test_all_the_faults_of_a_file_are_told_at_once() -> None:
    bad = dataclasses.replace(PDF, size=2000, declared="png", pages=9, qr=())
    assert told(documents.findings(CALL, PASSPORT, bad)) == [
        "document.too-big",
        "document.name-differs",
        "document.too-many-pages",
        "document.qr-unreadable",
    ]


@pytest.mark.parametrize("declared", ["PDF", ".pdf", "Pdf"])
def test_the_case_of_an_extension_says_nothing(declared: str) -> None:
    assert documents.findings(CALL, PASSPORT, dataclasses.replace(PDF, declared=declared)) == ()


def test_jpg_and_jpeg_are_the_same_name() -> None:
    photo = dataclasses.replace(PDF, kind="jpeg", declared="JPG", pages=1)
    assert documents.findings(CALL, needed("identity-ine").slot, photo) == ()


CURRENT = SheetMark("R21-K7Q4", 3, "0a1b2c3d")


def sheet(*qr: str) -> list[tuple[str, Effect]]:
    facts = dataclasses.replace(PDF, qr=qr)
    found = documents.sheet_findings(needed("application-signed").slot, facts, CURRENT)
    told(found)
    return [(one.code, one.effect) for one in found]


def test_the_sheet_of_todays_data_is_right() -> None:
    assert CURRENT.text() == "CVC1:R21-K7Q4:3:0a1b2c3d"
    assert sheet("https://example.org", CURRENT.text()) == []


def test_a_sheet_of_older_data_blocks_sending() -> None:
    assert sheet("CVC1:R21-K7Q4:2:ffffffff") == [("sheet.stale", Effect.BLOCK_SEND)]
    assert sheet("CVC1:R21-K7Q4:3:ffffffff") == [("sheet.stale", Effect.BLOCK_SEND)]


def test_somebody_elses_sheet_blocks_sending() -> None:
    assert sheet("CVC1:R21-ZZZZ:3:0a1b2c3d") == [("sheet.other-dossier", Effect.BLOCK_SEND)]


@pytest.mark.parametrize("qr", ["", "CVC2:R21-K7Q4:3:0a1b2c3d", "CVC1:R21-K7Q4:three:0a1b2c3d"])
def test_a_sheet_whose_code_does_not_read_is_left_to_a_person(qr: str) -> None:
    assert sheet(qr) == [("sheet.unreadable", Effect.WARN)]


def test_a_slot_that_does_not_exist_is_none() -> None:
    assert documents.slot(CALL, "nothing") is None
