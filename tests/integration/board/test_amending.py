"""A published call changes by an amendment: with its reason, two people, and nobody caught unawares."""

import copy
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from tests.integration.board.conftest import CALL, Board, set_clock, validated
from tests.integration.cast import Doctor, Office, at, call_file, crowd

from convoca.registry.models import (
    CallVersion,
    Dossier,
    LedgerEntry,
    Message,
    Proposal,
    PublishedPlace,
    Receipt,
)
from convoca.rules.calls import CallFile
from convoca.workflow import amend, duties, proposals, publish, second_key
from convoca.workflow.answers import Answer, Done, Refusal
from convoca.workflow.queries import calls

pytestmark = pytest.mark.django_db

WHY = {
    "es": "Hubo una falla de luz en tres estados.",
    "en": "There was a power cut in three states.",
}
LATER = "2021-11-19T23:59"


def with_(**edits: str) -> CallFile:
    """The call with some of its windows or its release at other times."""
    data = copy.deepcopy(call_file().as_data())
    for name, value in edits.items():
        step, _, end = name.partition("_")
        if step == "release":
            data["call"]["release"]["at"] = value
        else:
            (window,) = [one for one in data["call"]["windows"] if one["id"] == step]
            window[end] = value
    return CallFile.from_data(data)


def proposed(office: Office, file: CallFile, when: datetime, **other: Any) -> Answer:
    return publish.propose_publish_call(
        actor=office.manager, at=when, file=file, reason=other.get("reason", WHY)
    )


def amended(office: Office, file: CallFile, when: datetime) -> Done:
    done = office.approved(proposed(office, file, when), when)
    assert isinstance(done, Done), done
    return done


def codes(answer: Answer) -> list[str]:
    assert isinstance(answer, Refusal), answer
    return [one.code for one in answer.findings]


# What may change, and when


def test_an_open_window_may_close_later_and_never_earlier(office: Office) -> None:
    assert isinstance(proposed(office, with_(send_closes=LATER), at(12)), Done)
    earlier = proposed(office, with_(send_closes="2021-11-16T23:59"), at(12))
    assert codes(earlier) == ["amendment.open-window-shortened"]


def test_to_the_last_minute_of_a_window_its_time_is_not_taken_away(office: Office) -> None:
    last = at(17, 23, 59, 59)
    shorter = with_(send_closes="2021-11-17T23:58")
    assert codes(proposed(office, shorter, last)) == ["amendment.open-window-shortened"]


def test_what_has_happened_is_not_rewritten(office: Office) -> None:
    now = at(18)
    reopened = with_(send_opens="2021-11-10T12:00")
    assert codes(proposed(office, reopened, now))[0] == "amendment.opening-passed"
    past = with_(send_closes="2021-11-17T12:00")
    assert codes(proposed(office, past, now))[0] == "amendment.close-passed"
    dropped = with_().as_data()
    dropped["call"]["windows"] = [
        one for one in dropped["call"]["windows"] if one["id"] != "prefer"
    ]
    assert codes(proposed(office, CallFile.from_data(dropped), now)) == ["amendment.window-dropped"]


def test_a_window_that_closed_may_open_again_for_what_is_to_come(office: Office) -> None:
    assert isinstance(proposed(office, with_(send_closes=LATER), at(18)), Done)


def test_a_release_is_never_earlier_than_now_nor_moved_once_it_is_out(office: Office) -> None:
    # Everything closes by the 25th, so the checker has nothing against the 26th.
    sooner = with_(release_at="2021-11-26T00:01")
    assert isinstance(proposed(office, sooner, at(25)), Done)
    assert codes(proposed(office, sooner, at(27))) == ["amendment.release-in-the-past"]
    later = with_(release_at="2021-12-10T00:01")
    assert codes(proposed(office, later, at(29, 0, 1))) == ["amendment.release-passed"]


def test_a_change_the_checker_does_not_like_is_told_by_the_checker(office: Office) -> None:
    backwards = with_(validate_closes="2021-11-09T08:00")
    assert "windows.backwards" in codes(proposed(office, backwards, at(8)))


def test_it_is_judged_again_when_the_second_key_turns(office: Office) -> None:
    # Proposed before it opens, approved after: by then it would take time away.
    shorter = with_(correct_closes="2021-11-22T23:59")
    answer = proposed(office, shorter, at(9))
    assert isinstance(answer, Done)
    turned = office.approved(answer, at(12))
    assert codes(turned) == ["amendment.open-window-shortened"]
    assert CallVersion.objects.filter(call_id=CALL).count() == 1


def test_once_somebody_has_sent_the_rules_are_the_same_for_all(office: Office) -> None:
    data = call_file().as_data()
    data["call"]["preferences"]["minimum"] = 2
    data["call"]["title"]["en"] = "Residency at IMSS"
    harder = CallFile.from_data(data)
    first = proposed(office, harder, at(9))
    assert isinstance(first, Done)
    office_rejects(office, first)
    validated(office, 1)
    refusal = proposed(office, harder, at(16))
    assert isinstance(refusal, Refusal)
    (finding,) = refusal.findings
    assert (finding.code, finding.where) == (
        "amendment.rules-after-sending",
        "preferences.minimum",
    )
    assert finding.params["sent"] == 1
    data["call"]["preferences"]["minimum"] = call_file().call.preferences.minimum
    assert isinstance(proposed(office, CallFile.from_data(data), at(16)), Done)


def office_rejects(office: Office, answer: Done) -> None:
    done = second_key.reject(actor=office.second, at=at(9), proposal_id=int(answer.reference))
    assert isinstance(done, Done)


def test_posts_do_not_change_once_the_inputs_are_committed(office: Office) -> None:
    validated(office, 2)
    office.assign(at(27))
    fewer = call_file().as_data()
    fewer["vacancies"][0]["seats"] += 1
    refusal = proposed(office, CallFile.from_data(fewer), at(27))
    assert "amendment.posts-committed" in codes(refusal)


@pytest.mark.parametrize("reason", [None, {}, {"es": "x", "en": " "}, {"es": "x"}])
def test_it_says_why_in_both_languages(office: Office, reason: Any) -> None:
    answer = proposed(office, with_(send_closes=LATER), at(12), reason=reason)
    assert codes(answer) == ["call.amendment-without-reason"]


# Whom it reaches


def test_more_time_reaches_whoever_had_registered_before(office: Office) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(9, 8))
    doctor.fill(at(10))
    doctor.prefer(at(10))
    amended(office, with_(send_closes=LATER, print_closes=LATER, record_closes=LATER), at(12))
    # A day after the first deadline, which she was promised when she registered.
    assert isinstance(doctor.send(at(18)), Done)


def test_people_are_told_once_each_by_where_their_file_is(office: Office) -> None:
    validated(office, 2)
    drafting = Doctor(crowd()[2])
    drafting.register(at(9, 8))
    answer = proposed(office, with_(prefer_closes="2021-11-25T23:59"), at(16))
    assert isinstance(answer, Done)
    row = Proposal.objects.get(pk=answer.reference)
    assert row.count == 3
    assert row.preview["people"] == {"drafting": 1, "waiting": 2}
    assert isinstance(office.approved(answer, at(16)), Done)
    told = Message.objects.filter(code="call.amended").order_by("id")
    assert [one.params["why"] for one in told] == ["drafting", "waiting", "waiting"]
    for one in told:
        assert duties.mail(one).body
    # Every file goes by the version in force.
    versions = Dossier.objects.values_list("call_version__number", flat=True)
    assert set(versions) == {2}


def test_whoever_wants_a_specialty_whose_posts_change_is_told_first(office: Office) -> None:
    doctors = [Doctor(person) for person in crowd()[:4]]
    for doctor in doctors:
        doctor.register(at(9, 8))
    wanted = Dossier.objects.order_by("id")[0].specialty
    data = call_file().as_data()
    row = next(one for one in data["vacancies"] if one["specialty"] == wanted)
    row["shift"] = "night"
    answer = proposed(office, CallFile.from_data(data), at(12))
    assert isinstance(answer, Done)
    people = Proposal.objects.get(pk=answer.reference).preview["people"]
    same = Dossier.objects.filter(specialty=wanted).count()
    assert people == {"posts": same} | ({"drafting": 4 - same} if same < 4 else {})


def test_whoever_left_is_not_told(office: Office) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(9, 8))
    Dossier.objects.update(state="withdrawn")
    answer = proposed(office, with_(send_closes=LATER), at(12))
    assert isinstance(answer, Done)
    assert Proposal.objects.get(pk=answer.reference).preview["people"] == {}


def wished(doctor: Doctor) -> list[str]:
    return [place.vacancy.vacancy for place in doctor.page().wishes]


def test_a_post_that_is_gone_is_passed_over_and_the_next_wish_counts(office: Office) -> None:
    (doctor,) = validated(office, 1)
    first, second = wished(doctor)[:2]
    data = call_file().as_data()
    data["vacancies"] = [one for one in data["vacancies"] if one["vacancy"] != first]
    amended(office, CallFile.from_data(data), at(16))
    assert first not in wished(doctor)
    office.assign(at(27))
    publish.release(call_id=CALL, at=at(29, 0, 1))
    assert PublishedPlace.objects.get().vacancy == second


def test_a_file_opened_while_the_amendment_was_stored_is_brought_along(office: Office) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(9, 8))
    first = CallVersion.objects.get(call_id=CALL)
    amended(office, with_(send_closes=LATER), at(12))
    Dossier.objects.update(call_version=first)
    assert amend.catch_up(at(12, 12, 1)) == 1
    assert amend.catch_up(at(12, 12, 1)) == 0


def test_it_leaves_a_receipt_in_the_chain_and_the_text_before_stays(office: Office) -> None:
    before = calls.document(CALL, 1)
    done = amended(office, with_(send_closes=LATER), at(12))
    receipt = Receipt.objects.get(number=done.receipt)
    assert receipt.kind == "call.amended"
    assert receipt.document["payload"]["act"]["version"] == 2
    duties.chain()
    assert LedgerEntry.objects.filter(receipt=receipt).exists()
    assert calls.document(CALL, 1) == before


# At the board and on the public page


def form(**edits: str) -> dict[str, str]:
    """The form of the dates as the browser sends it."""
    call = call_file().call
    found = {
        f"windows.{one.id}.{end}": getattr(one, end).strftime("%Y-%m-%dT%H:%M")
        for one in call.windows
        for end in ("opens", "closes")
    }
    found["release.at"] = call.release.at.strftime("%Y-%m-%dT%H:%M")
    return found | {"reason_es": WHY["es"], "reason_en": WHY["en"]} | edits


def test_the_manager_sees_what_changes_and_for_whom_before_it_is_proposed(
    office: Office, manager: Board, second: Board
) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(9, 8))
    page = manager.see(f"{CALL}/cambiar/")
    assert page.count('type="datetime-local"') == 2 * len(call_file().call.windows) + 1
    fields = form(**{"windows.send.closes": LATER})
    shown = manager.post(f"{CALL}/cambiar/", **fields).content.decode()
    assert "Envío a validación cierra 2 días después" in shown
    assert "Todavía no envían su expediente" in shown
    assert not Proposal.objects.exclude(outcome="approved").exists()
    answer = manager.post(f"{CALL}/cambiar/", **fields, confirmed="yes")
    assert answer.status_code == 302
    rest = str(answer["Location"]).removeprefix(manager.home)
    assert "Envío a validación cierra 2 días después" in second.see(rest)
    assert WHY["en"] in Board(office.second, "/en").see(rest)
    assert second.post(rest, turn="approve").status_code == 302
    assert calls.file(CALL).call.windows != call_file().call.windows


def test_what_cannot_be_is_said_at_its_field_and_nothing_is_proposed(manager: Board) -> None:
    fields = form(**{"windows.send.closes": "2021-11-10T12:00", "reason_en": ""})
    page = manager.post(f"{CALL}/cambiar/", **fields)
    assert page.status_code == 422
    assert 'href="#f-reason_en"' in page.content.decode()
    fields["reason_en"] = WHY["en"]
    page = manager.post(f"{CALL}/cambiar/", **fields)
    assert page.status_code == 422
    assert 'href="#f-windows.send.closes"' in page.content.decode()
    fields["windows.send.closes"] = "mañana"
    page = manager.post(f"{CALL}/cambiar/", **fields)
    assert "Esa fecha no se entiende" in page.content.decode()
    assert not Proposal.objects.filter(kind="amend").exists()


def test_a_text_is_corrected_in_both_languages(manager: Board, second: Board) -> None:
    fields = {
        "title.es": "Residencia médica en el IMSS",
        "title.en": "Medical residency at IMSS",
        "reason_es": "Decía el año.",
        "reason_en": "It named the year.",
    }
    rest = f"{CALL}/cambiar/?parte=title"
    assert "Medical residency at IMSS, 2022 intake" in manager.see(rest)
    answer = manager.post(rest, **fields, confirmed="yes")
    assert answer.status_code == 302
    second.post(str(answer["Location"]).removeprefix(manager.home), turn="approve")
    assert calls.file(CALL).call.title.en == "Medical residency at IMSS"
    manager.see(f"{CALL}/cambiar/?parte=scoring.total", status=404)


def test_only_the_manager_may_amend(second: Board, auditor: Board, office: Office) -> None:
    for other in (second, auditor, Board(office.validator)):
        other.see(f"{CALL}/cambiar/", status=403)
        assert other.post(f"{CALL}/cambiar/", **form()).status_code == 403


def test_every_version_stays_readable_with_what_it_changed_and_why(office: Office) -> None:
    amended(office, with_(send_closes=LATER), at(12))
    set_clock(at(13))
    reader = Client()
    for prefix, changed, why in (
        ("", "Envío a validación cierra 2 días después", WHY["es"]),
        ("/en", "Sending for validation closes 2 days later", WHY["en"]),
    ):
        call = reader.get(f"{prefix}/convocatorias/{CALL}/").content.decode()
        assert f"{prefix}/convocatorias/{CALL}/version-2/" in call
        new = reader.get(f"{prefix}/convocatorias/{CALL}/version-2/").content.decode()
        assert changed in new
        assert why in new
        old = reader.get(f"{prefix}/convocatorias/{CALL}/version-1/").content.decode()
        assert changed not in old
        assert f"{prefix}/convocatorias/{CALL}/version-2/" in old
        assert "17 de noviembre" in old or "17 November" in old
    assert reader.get(f"/convocatorias/{CALL}/version-3/").status_code == 404


def test_the_proposal_is_bound_to_the_words_it_showed(office: Office) -> None:
    answer = proposed(office, with_(send_closes=LATER), at(12))
    assert isinstance(answer, Done)
    row = Proposal.objects.get(pk=answer.reference)
    assert row.preview["reason"] == WHY
    assert [len(row.preview["changes"][lang]) for lang in ("es", "en")] == [1, 1]
    again = proposals.digest(
        {
            "kind": "amend",
            "call": CALL,
            "payload": row.payload,
            "preview": row.preview,
            "count": row.count,
        }
    )
    assert again == row.digest
