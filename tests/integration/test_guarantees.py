"""What a doctor is promised about her acts, held against the real database."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from tests.integration.cast import CALL, Doctor, Office, at, call_file, crowd

from convoca.proof import ledger
from convoca.proof import receipt as receipts
from convoca.registry.facts import dossiers as facts
from convoca.registry.models import (
    DataVersion,
    DocumentVersion,
    Dossier,
    ExclusiveClaim,
    Identity,
    LedgerEntry,
    Message,
    PreferenceVersion,
    Receipt,
    SelectedEntry,
    StoredFile,
    Transition,
)
from convoca.rules.calls import CallFile
from convoca.rules.dossiers import State
from convoca.workflow import (
    accounts,
    duties,
    erase,
    evaluate,
    keys,
    projection,
    publish,
    record,
    register,
    storage,
)
from convoca.workflow.answers import Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.queries import kept, mine
from convoca.workflow.record import standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    found = Office()
    found.publish(crowd())
    return found


@pytest.fixture
def ana(office: Office) -> Doctor:
    doctor = Doctor(crowd()[0])
    assert isinstance(doctor.register(at(9, 8)), Done)
    return doctor


@pytest.fixture
def sent(ana: Doctor) -> Doctor:
    ana.fill(at(10))
    ana.prefer(at(10))
    assert isinstance(ana.send(at(12)), Done)
    return ana


def test_the_last_minute_of_the_window_counts_whole(ana: Doctor) -> None:
    ana.fill(at(10))
    late = ana.send(at(18, 0, 0))
    assert isinstance(late, Refusal)
    assert "window.closed" in late
    assert isinstance(ana.send(at(17, 23, 59, 59)), Done)


def test_a_refused_act_writes_nothing(ana: Doctor) -> None:
    before = Receipt.objects.count(), Transition.objects.count()
    assert isinstance(ana.send(at(12)), Refusal)
    assert (Receipt.objects.count(), Transition.objects.count()) == before


def test_everything_that_stops_sending_is_told_at_once(ana: Doctor) -> None:
    refused = record.send(actor=ana.actor, at=at(8), folio=ana.folio, accepts_exclusivity=False)
    assert isinstance(refused, Refusal)
    for code in ("window.not-yet", "document.missing", "data.missing", "exclusivity.not-accepted"):
        assert code in refused


def test_the_same_request_twice_is_one_act_with_one_receipt(ana: Doctor) -> None:
    ana.fill(at(10))
    first, second = ana.send(at(12), key="k1"), ana.send(at(12, 1), key="k1")
    assert first == second
    assert Receipt.objects.filter(kind="dossier.sent").count() == 1
    assert Transition.objects.filter(act="send").count() == 1


def test_who_has_sent_and_sends_again_is_told_so(sent: Doctor) -> None:
    again = sent.send(at(12, 13), key="another")
    assert isinstance(again, Refusal)
    assert [f.code for f in again.findings] == ["dossier.not-possible"]


def test_another_persons_dossier_is_as_absent_as_one_that_never_was(ana: Doctor) -> None:
    stranger = accounts.proved("someone@ejemplo.example")
    for folio in (ana.folio, "0000-0000"):
        with pytest.raises(NotFound):
            mine.dossier(stranger, folio)
        with pytest.raises(NotFound):
            record.send(actor=stranger, at=at(12), folio=folio, accepts_exclusivity=True)
        with pytest.raises(NotFound):
            kept.document(stranger, folio, "title-paper", 1)


def test_a_second_account_cannot_open_a_dossier_for_the_same_person(ana: Doctor) -> None:
    again = register.open_dossier(
        actor=accounts.proved("other@ejemplo.example"),
        at=at(9, 9),
        call_id=CALL,
        exam_folio=ana.person.folio,
        curp=ana.person.curp,
    )
    assert isinstance(again, Refusal)
    assert "dossier.exists" in again


def test_a_stranger_cannot_find_out_who_already_has_a_dossier(ana: Doctor) -> None:
    def stranger(folio: str, curp: str) -> Answer:
        return register.open_dossier(
            actor=accounts.proved("curious@ejemplo.example"),
            at=at(9, 9),
            call_id=CALL,
            exam_folio=folio,
            curp=curp,
        )

    other, unregistered = crowd()[5], crowd()[6]
    taken = stranger(ana.person.folio, other.curp), stranger(other.folio, ana.person.curp)
    free = stranger(unregistered.folio, other.curp), stranger(other.folio, unregistered.curp)
    assert taken == free
    assert all("dossier.exists" not in answer for answer in taken if isinstance(answer, Refusal))


def test_two_tabs_never_lose_a_change_silently(ana: Doctor) -> None:
    seen = ana.page().data_version
    first = record.save_data(
        actor=ana.actor,
        at=at(10),
        folio=ana.folio,
        fields={"phone": "55 0000 0001"},
        seen_version=seen,
    )
    assert isinstance(first, Done)
    other_field = record.save_data(
        actor=ana.actor,
        at=at(10),
        folio=ana.folio,
        fields={"school": "Escuela"},
        seen_version=seen,
    )
    assert isinstance(other_field, Done)
    clash = record.save_data(
        actor=ana.actor,
        at=at(10),
        folio=ana.folio,
        fields={"phone": "55 0000 0002"},
        seen_version=seen,
    )
    assert isinstance(clash, Refusal)
    assert [(f.code, f.where, f.params["other"]) for f in clash.findings] == [
        ("data.changed-elsewhere", "phone", "55 0000 0001")
    ]
    assert ana.page().fields["phone"] == "55 0000 0001"
    assert ana.page().fields["school"] == "Escuela"


def test_a_list_of_wishes_saved_in_another_tab_is_not_overwritten(ana: Doctor) -> None:
    ana.prefer(at(10), 3)
    stale = record.save_preferences(
        actor=ana.actor, at=at(10), folio=ana.folio, vacancies=[], seen_version=0
    )
    assert isinstance(stale, Refusal)
    assert "preferences.changed-elsewhere" in stale
    assert len(ana.page().wishes) == 3


def test_an_earlier_list_of_wishes_stays_readable(ana: Doctor) -> None:
    ana.prefer(at(10), 3)
    ana.prefer(at(11), 1)
    assert len(kept.preference_version(ana.actor, ana.folio, 1)) == 3
    assert len(ana.page().wishes) == 1


def test_a_file_left_behind_by_an_earlier_answer_is_neither_sent_nor_validated(
    office: Office, ana: Doctor
) -> None:
    ana.fill(at(10))
    record.answer(
        actor=ana.actor, at=at(10), folio=ana.folio, requirement="identity", option="passport"
    )
    ana.attach("identity-passport", at(10))
    sent = ana.send(at(12))
    assert isinstance(sent, Done)
    listed = {f["slot"] for f in kept.receipt(ana.actor, sent.receipt)["payload"]["files"]}
    assert "identity-passport" in listed
    assert "identity-ine" not in listed
    office.review(at(15))
    assert ana.page().state == "validated"


def test_a_second_key_is_refused_when_what_was_previewed_has_changed(
    office: Office, sent: Doctor
) -> None:
    other = Doctor(crowd()[1])
    other.register(at(9, 9))
    other.fill(at(10))
    other.send(at(12))
    office.review(at(15))
    office.review(at(15))
    proposed = evaluate.propose_freeze(actor=office.manager, at=at(26), call_id=CALL)
    record.withdraw(actor=other.actor, at=at(26), folio=other.folio)
    stale = office.approved(proposed, at(26))
    assert isinstance(stale, Refusal)
    assert "proposal.stale" in stale
    assert sent.page().state == "validated"


def test_an_earlier_version_of_a_document_stays(ana: Doctor) -> None:
    ana.attach("title-paper", at(10))
    ana.attach("title-paper", at(11), data=b"%PDF-1.4\n1 0 obj\n<<")
    ana.attach("title-paper", at(11))
    assert list(DocumentVersion.objects.values_list("slot", "number")) == [
        ("title-paper", 1),
        ("title-paper", 2),
    ]


def test_sending_freezes_data_and_documents_and_leaves_wishes_open(sent: Doctor) -> None:
    frozen = (
        record.save_data(
            actor=sent.actor, at=at(13), folio=sent.folio, fields={"phone": "1"}, seen_version=2
        ),
        sent.attach("title-paper", at(13)),
        sent.send(at(13)),
    )
    assert all(isinstance(answer, Refusal) for answer in frozen)
    assert isinstance(sent.prefer(at(13), 2), Done)


def test_who_sent_in_one_call_cannot_send_in_another_of_the_period(
    office: Office, sent: Doctor
) -> None:
    data = call_file().as_data()
    data["call"]["id"] = "2021-twin"
    twin = CallFile.from_data(data)
    office.approved(publish.propose_publish_call(actor=office.manager, at=at(5), file=twin), at(5))
    rows = [{k: str(getattr(p.entry, k)) for k in p.entry.__slots__} for p in crowd()]
    office.approved(
        publish.propose_import_selected(
            actor=office.manager, at=at(5), call_id="2021-twin", rows=rows
        ),
        at(5),
    )
    again = register.open_dossier(
        actor=sent.actor,
        at=at(13),
        call_id="2021-twin",
        exam_folio=sent.person.folio,
        curp=sent.person.curp,
    )
    assert isinstance(again, Refusal)
    assert "exclusivity.active-elsewhere" in again
    record.withdraw(actor=sent.actor, at=at(13), folio=sent.folio)
    freed = register.open_dossier(
        actor=sent.actor,
        at=at(14),
        call_id="2021-twin",
        exam_folio=sent.person.folio,
        curp=sent.person.curp,
    )
    assert isinstance(freed, Done)


def test_who_came_second_for_the_one_place_of_the_period_is_refused_and_nothing_is_written(
    office: Office, ana: Doctor
) -> None:
    ana.fill(at(10))
    other = Doctor(crowd()[1])
    assert isinstance(other.register(at(9, 8)), Done)
    hers = Dossier.objects.get(folio=ana.folio)
    ExclusiveClaim.objects.create(
        period=call_file().call.exclusivity.period,
        person_key=hers.person_key,
        dossier=Dossier.objects.get(folio=other.folio),
        claimed_at=at(11),
    )
    before = Receipt.objects.count(), Transition.objects.count(), Message.objects.count()
    asked = {"actor": ana.actor, "at": at(12), "folio": ana.folio, "accepts_exclusivity": True}
    for _ in range(2):
        assert record.send(**asked, key="her-form") == refuse("exclusivity.active-elsewhere")
    assert (Receipt.objects.count(), Transition.objects.count(), Message.objects.count()) == before
    assert mine.dossier(ana.actor, ana.folio).state is State.DRAFT
    ExclusiveClaim.objects.update(released_at=at(12))
    assert isinstance(record.send(**asked, key="her-form"), Done)


def test_what_sending_reads_is_what_the_pages_read(ana: Doctor) -> None:
    ana.fill(at(10))
    ana.attach("title-paper", at(11), data=b"%PDF-1.4\n1 0 obj\n<<")
    row = Dossier.objects.get(folio=ana.folio)
    typed, carried = facts.content(row)
    assert typed == facts.typed(row)
    attached = facts.attached(row)
    assert carried.keys() == attached.keys()
    for slot, one in carried.items():
        whole = attached[slot]
        assert standing.line(one) == standing.line(whole)
        seen = facts.file_facts(whole.file.facts)
        bare = replace(seen, look=replace(seen.look, pages=())) if seen.look else seen
        assert one.facts == bare


@pytest.mark.parametrize("model", [Transition, Receipt, LedgerEntry, PreferenceVersion])
def test_what_was_appended_can_neither_be_changed_nor_removed(sent: Doctor, model: type) -> None:
    duties.chain()
    table = model._meta.db_table  # type: ignore[attr-defined]
    for change in (f'DELETE FROM "{table}"', f'UPDATE "{table}" SET id = id + 1000'):
        with (
            pytest.raises(IntegrityError, match="appended"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(change)


def test_current_states_equal_their_rebuild_from_the_transitions(
    office: Office, sent: Doctor
) -> None:
    office.review(at(15), {"title-paper": "not-legible"})
    assert projection.differing(CALL) == []
    Dossier.objects.update(state="validated")
    assert len(projection.differing(CALL)) == 1
    assert projection.rebuild(CALL) == 1
    assert projection.differing(CALL) == []
    assert sent.page().state == "to_correct"


def test_what_is_not_corrected_in_time_is_closed_by_the_clock(office: Office, sent: Doctor) -> None:
    office.review(at(15), {"title-paper": "not-legible"})
    duties.tick(at(24, 23, 59, 59))
    assert sent.page().state == "to_correct"
    duties.tick(at(25, 0, 0, 0))
    assert sent.page().state == "refused"


def test_erasure_removes_identity_and_files_and_every_proof_still_verifies(
    office: Office,
    sent: Doctor,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    office.review(at(15))
    duties.tick(at(15))
    stored = list(StoredFile.objects.values_list("key", flat=True))
    assert stored
    proposed = erase.propose_erase(
        actor=office.manager, at=at(20), folio=sent.folio, reason="Lo pidió su titular"
    )
    with django_capture_on_commit_callbacks(execute=True):
        assert isinstance(office.approved(proposed, at(20)), Done)
    duties.chain()
    for key in stored:
        with pytest.raises(FileNotFoundError):
            storage.get(key)

    person = sent.person
    for secret in (person.curp, person.email, person.folio, person.birth_date.isoformat()):
        assert not _anywhere(secret), secret
    named = (person.name.given, person.name.first_surname, person.name.second_surname)
    assert not any(all(part in row for part in named) for row in _dump())
    assert not Identity.objects.exists()
    assert not DataVersion.objects.exists()
    assert not SelectedEntry.objects.filter(folio=person.folio).exists()
    documents = [r.document for r in Receipt.objects.all()]
    assert all(receipts.verify(d, keys.public_ring()) == () for d in documents)
    links = LedgerEntry.objects.filter(call_id=CALL).order_by("number")
    entries = [ledger.Entry(r.number, r.previous, r.item_digest, r.digest) for r in links]
    assert len(entries) == len(documents)
    assert ledger.verify(CALL, entries) == ()
    assert projection.differing(CALL) == []


def test_a_copy_of_the_database_before_the_release_tells_nobodys_place(
    office: Office, sent: Doctor
) -> None:
    office.review(at(15))
    office.assign(at(26))
    duties.tick(at(29, 0, 0, 59))
    code = sent.page().public_code
    wishes = [p.vacancy.vacancy for p in sent.page().wishes]
    dump = _dump()
    assert any(code in row for row in dump)
    for row in dump:
        assert not any(v in row for v in wishes if code in row or sent.folio in row)
    publish.release(call_id=CALL, at=at(29, 0, 1))
    assert any(code in row and wishes[0] in row for row in _dump())


def _dump() -> list[str]:
    """Every row of every table, as a backup would hold it."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT row_to_json(t)::text FROM "{model._meta.db_table}" t')
            found.extend(row[0] for row in cursor.fetchall())
    return found


def _anywhere(text: str) -> bool:
    return any(json.dumps(text, ensure_ascii=False)[1:-1] in row for row in _dump())
