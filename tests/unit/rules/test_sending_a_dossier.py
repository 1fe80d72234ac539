"""Sending: everything that keeps a dossier from being sent, at once."""

from dataclasses import replace

from tests.unit.rules.broken_calls import small, told
from tests.unit.rules.test_applicant_data import GOOD
from tests.unit.rules.test_documents_of_a_dossier import PDF

from convoca.rules import dossiers
from convoca.rules.documents import SheetMark
from convoca.rules.dossiers import SendFacts
from convoca.rules.findings import Effect, blocks_send, refuses
from convoca.rules.papers import Condition

FILE = small()
SHEET = SheetMark("F-1", 2, "0a1b2c3d")
READY = SendFacts(
    values=GOOD,
    answers={"identity": "ine", "service": "done"},
    attached={"identity-ine": PDF, "application-signed": replace(PDF, qr=(SHEET.text(),))},
    sheet=SHEET,
    preferences=("S-INTE-01",),
    exclusivity_accepted=True,
)


def found(**changes: object) -> list[tuple[str, str, Effect]]:
    facts = replace(READY, **changes)  # type: ignore[arg-type]
    findings = dossiers.send_problems(FILE.call, "mexican", facts)
    told(findings)
    return [(one.code, one.where, one.effect) for one in findings]


def test_a_complete_dossier_may_be_sent() -> None:
    assert found() == []


def test_without_exclusivity_in_so_many_words_nothing_is_sent() -> None:
    assert found(exclusivity_accepted=False) == [
        ("exclusivity.not-accepted", "exclusivity", Effect.BLOCK_SEND)
    ]


def test_preferences_may_still_come_so_none_is_a_warning() -> None:
    assert found(preferences=()) == [("preferences.none", "preferences", Effect.WARN)]
    assert not blocks_send(
        dossiers.send_problems(FILE.call, "mexican", replace(READY, preferences=()))
    )


def test_a_stale_sheet_is_caught_before_it_is_sent() -> None:
    old = replace(PDF, qr=("CVC1:F-1:1:ffffffff",))
    attached = {**READY.attached, "application-signed": old}
    assert found(attached=attached) == [("sheet.stale", "application-signed", Effect.BLOCK_SEND)]


def test_what_is_claimed_must_be_proved() -> None:
    assert found(values={**GOOD, "teaching": "yes"}) == [
        ("requirement.claim-without-document", "teaching", Effect.BLOCK_SEND)
    ]


def test_what_is_no_longer_asked_is_not_claimed() -> None:
    asked = Condition(field="papers", at_least=1)
    fields = tuple(
        one.model_copy(update={"needed": asked}) if one.id == "teaching" else one
        for one in FILE.call.fields
    )
    call = FILE.call.model_copy(update={"fields": fields})
    for papers, codes in (("1", ["requirement.claim-without-document"]), ("", [])):
        values = {**GOOD, "teaching": "yes", "papers": papers}
        findings = dossiers.send_problems(call, "mexican", replace(READY, values=values))
        assert told(findings) == codes


def test_what_is_proved_and_not_claimed_is_a_warning() -> None:
    answers = {**READY.answers, "teaching": "appointment"}
    attached = {**READY.attached, "teaching-appointment": PDF}
    assert found(answers=answers, attached=attached) == [
        ("requirement.document-without-claim", "teaching", Effect.WARN)
    ]


def test_social_service_must_end_before_the_cycle_starts() -> None:
    answers = {**READY.answers, "service": "in-course"}
    attached = {**READY.attached, "service-in-course": PDF}
    outcomes = {
        "": "requirement.date-missing",
        "2022-03-01": "requirement.date-late",
        "2022-02-28": None,
    }
    for day, code in outcomes.items():
        values = {**GOOD, "service-ends": day}
        expected = [(code, "service", Effect.BLOCK_SEND)] if code else []
        assert found(answers=answers, attached=attached, values=values) == expected


def test_where_posts_are_not_given_by_list_none_is_asked_for() -> None:
    mechanism = FILE.call.mechanism.model_copy(update={"announced_only": True})
    call = FILE.call.model_copy(update={"mechanism": mechanism})
    assert dossiers.send_problems(call, "mexican", replace(READY, preferences=())) == ()


def test_everything_that_blocks_is_told_at_once() -> None:
    facts = SendFacts(values={}, answers={}, attached={}, sheet=SHEET)
    findings = dossiers.send_problems(FILE.call, "mexican", facts)
    codes = told(findings)
    assert codes.count("data.missing") == 5
    assert codes[5:] == [
        "requirement.not-answered",
        "requirement.not-answered",
        "document.missing",
        "preferences.none",
        "exclusivity.not-accepted",
    ]
    assert blocks_send(findings)
    assert not refuses(findings)


def wishes(*vacancies: str, specialty: str = "medicina-interna") -> list[tuple[str, str]]:
    findings = dossiers.preference_problems(FILE.call, FILE, specialty, vacancies)
    told(findings)
    return [(one.code, one.where) for one in findings]


def test_a_list_of_posts_of_ones_own_specialty_is_right() -> None:
    assert wishes("S-INTE-02", "S-INTE-01") == []


def test_an_empty_list_takes_back_the_one_before() -> None:
    assert wishes() == []


def test_each_fault_of_a_list_is_told_with_its_place() -> None:
    assert wishes("S-INTE-01", "S-INTE-01") == [("preferences.repeated", "S-INTE-01")]
    assert wishes("S-INTE-01", "S-PEDI-01") == [("preferences.not-your-specialty", "S-PEDI-01")]
    assert wishes("S-INTE-01", "S-9") == [("preferences.unknown", "S-9")]
    assert wishes("S-INTE-01") == [("preferences.too-few", "preferences")]
    assert wishes("S-INTE-01", "S-INTE-02", "S-9") == [
        ("preferences.unknown", "S-9"),
        ("preferences.too-many", "preferences"),
    ]
