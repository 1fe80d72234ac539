"""At the board: live figures, two people for every step, no outcome before its minute."""

import csv
import io
import itertools

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.integration.board.conftest import CALL, HOME, STEPS, Board, set_clock, validated
from tests.integration.cast import Doctor, Office, at, call_file, crowd, staff

from convoca.registry.models import (
    Commitment,
    Dossier,
    Identity,
    LedgerEntry,
    Proposal,
    PublishedPlace,
    Ranking,
    Receipt,
    Run,
)
from convoca.rules.access import ACTS, Role
from convoca.workflow import duties, publish, second_key
from convoca.workflow.answers import Done

pytestmark = pytest.mark.django_db

PAGES = ("", f"{CALL}/", f"{CALL}/cifras/", f"{CALL}/propuestas/", f"{CALL}/actos/")


# Who may come in


def test_a_stranger_is_asked_to_sign_in(office: Office) -> None:
    for rest in PAGES:
        answer = Client().get(HOME + rest)
        assert answer.status_code == 302, rest
        assert answer["Location"].startswith("/cuenta/")


def test_who_watches_a_call_sees_every_page_in_both_languages(office: Office) -> None:
    for role in (Role.MANAGER, Role.SECOND_KEY, Role.AUDITOR):
        watcher = staff(role, f"only-{role.value}")
        for prefix, rest in itertools.product(("", "/en"), PAGES):
            Board(watcher, prefix).see(rest)


def test_validators_and_applicants_have_no_board(office: Office) -> None:
    for rest in (*PAGES, f"{CALL}/actos.csv", f"{CALL}/borrar/"):
        Board(office.validator).see(rest, status=403)
        Board(Doctor(crowd()[0]).actor).see(rest, status=403)


def test_each_act_of_the_board_belongs_to_its_role(
    manager: Board, second: Board, auditor: Board
) -> None:
    set_clock(at(26))
    for rest in (f"{CALL}/proponer/freeze/", f"{CALL}/borrar/"):
        manager.see(rest)
        second.see(rest, status=403)
        auditor.see(rest, status=403)
    assert second.post(f"{CALL}/proponer/freeze/").status_code == 403
    manager.see(f"{CALL}/actos.csv")
    auditor.see(f"{CALL}/actos.csv")
    second.see(f"{CALL}/actos.csv", status=403)
    assert "actos.csv" in manager.see(f"{CALL}/actos/")
    assert "actos.csv" not in second.see(f"{CALL}/actos/")


def test_a_call_that_is_not_there_is_a_404(manager: Board) -> None:
    for rest in (
        "2020-nothing/",
        "2020-nothing/actos/",
        "propuesta/999999/",
        f"{CALL}/proponer/x/",
    ):
        manager.see(rest, status=404)


def test_every_kind_of_proposal_may_be_proposed_by_somebody() -> None:
    assert {f"propose-{kind}" for kind in second_key._ACTS} <= ACTS.keys()


# Figures


def test_the_board_counts_what_has_happened(office: Office, manager: Board) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(12, 12, 30))
    page = manager.read()
    assert "expedientes abiertos 1" in page
    assert "registros en la última hora 1" in page
    assert "envíos en la última hora 0" in page
    assert "Registros por hora" in page
    fragment = manager.see(f"{CALL}/cifras/")
    assert "<html" not in fragment
    assert "1</b>" in fragment


def test_the_figures_refresh_without_a_script(manager: Board) -> None:
    page = manager.see()
    assert 'href="?"' in page
    assert f'data-address="{HOME}{CALL}/cifras/"' in page


def test_the_versions_of_the_call_stay_linked(manager: Board) -> None:
    assert f"/convocatorias/{CALL}/version-1/" in manager.see()


def test_the_board_costs_the_same_at_one_file_and_at_many(office: Office, manager: Board) -> None:
    def costs() -> list[int]:
        found = []
        for rest in PAGES:
            with CaptureQueriesContext(connection) as seen:
                manager.see(rest)
            found.append(len(seen))
        return found

    Doctor(crowd()[0]).register(at(9, 8))
    manager.see()
    few = costs()
    for number, person in enumerate(crowd()[1:9]):
        doctor = Doctor(person)
        doctor.register(at(9 + number % 3, 8))
    duties.chain()
    assert costs() == few


# Two people


def test_proposing_shows_what_would_happen_and_keeps_nothing(
    office: Office, manager: Board
) -> None:
    validated(office, 1)
    set_clock(at(26))
    page = manager.read(f"{CALL}/proponer/freeze/")
    assert "Toca a 1 persona" in page
    assert "No se puede deshacer" in page
    assert not Proposal.objects.filter(kind="freeze").exists()
    proposal = manager.propose("freeze")
    digest = Proposal.objects.get(kind="freeze").digest
    assert digest[:8] in page
    assert digest[:8] in manager.read(proposal)
    assert not Ranking.objects.exists()


def test_what_cannot_be_proposed_yet_says_why(office: Office, manager: Board) -> None:
    validated(office, 1)
    set_clock(at(20))
    assert "sigue abierto" in manager.read(f"{CALL}/proponer/freeze/")
    assert manager.post(f"{CALL}/proponer/freeze/").status_code == 409
    set_clock(at(26))
    assert "Todavía no hay compromiso" in manager.read(f"{CALL}/proponer/run/")
    assert not Proposal.objects.filter(outcome="open").exists()


def test_who_proposed_sees_why_she_cannot_approve(
    office: Office, manager: Board, second: Board
) -> None:
    validated(office, 1)
    set_clock(at(26))
    proposal = manager.propose("freeze")
    page = manager.read(proposal)
    assert "La propusiste tú" in page
    assert "Autorizar y hacerlo ahora" not in page
    assert manager.post(proposal, turn="approve").status_code == 403
    assert not Ranking.objects.exists()
    assert "Autorizar y hacerlo ahora" in second.read(proposal)
    assert second.post(proposal, turn="approve").status_code == 302
    assert Ranking.objects.count() == 1


def test_the_same_person_with_both_keys_is_refused_in_words(office: Office, manager: Board) -> None:
    validated(office, 1)
    set_clock(at(26))
    both = Board(staff(Role.SECOND_KEY, "manager"))
    proposal = both.propose("freeze")
    answer = both.post(proposal, turn="approve")
    assert answer.status_code == 409
    assert "Tú hiciste la propuesta" in answer.content.decode()
    assert not Ranking.objects.exists()


def test_an_approval_sent_twice_is_one_act(office: Office, manager: Board, second: Board) -> None:
    validated(office, 1)
    set_clock(at(26))
    proposal = manager.propose("freeze")
    for _ in range(2):
        answer = second.post(proposal, turn="approve", idempotency_key="once")
        assert answer.status_code == 302
    assert Ranking.objects.count() == 1
    late = second.post(proposal, turn="approve")
    assert late.status_code == 409
    assert "ya se cerró" in late.content.decode()


def test_a_rejected_proposal_does_nothing_and_may_be_put_again(
    office: Office, manager: Board, second: Board
) -> None:
    validated(office, 1)
    set_clock(at(26))
    proposal = manager.propose("freeze")
    assert second.post(proposal, turn="reject").status_code == 302
    assert "rechazada" in manager.read(proposal)
    assert not Ranking.objects.exists()
    assert manager.propose("freeze") != proposal


def test_publishing_a_call_waits_on_the_board_before_the_call_exists(db) -> None:
    office = Office()
    put = publish.propose_publish_call(actor=office.manager, at=at(5), file=call_file())
    assert isinstance(put, Done)
    set_clock(at(5))
    second = Board(office.second)
    assert f"propuesta/{put.reference}/" in second.see("")
    page = second.read(f"propuesta/{put.reference}/")
    assert "Publicar una convocatoria" in page
    assert second.post(f"propuesta/{put.reference}/", turn="approve").status_code == 302


# The road, and the embargo


def walk(manager: Board, second: Board) -> None:
    """Every step of the road, proposed by one and approved by the other, in the browser."""
    for kind in STEPS:
        proposal = manager.propose(kind)
        assert second.post(proposal, turn="approve").status_code == 302, kind


def test_the_road_is_walked_step_by_step_with_its_receipts(
    office: Office, manager: Board, second: Board
) -> None:
    validated(office, 1)
    set_clock(at(26))
    walk(manager, second)
    page = manager.read()
    for row in (Ranking.objects.get(), Commitment.objects.get(), Run.objects.get()):
        assert row.receipt_number in page
    assert "second@imss.example" in page
    assert "manager@imss.example (tú)" in page
    assert "lo hace el reloj" in page
    assert "1 Con plaza" in page or "Con plaza 1" in page


def everything(board: Board) -> str:
    """All that somebody can read at the board."""
    rows = Proposal.objects.values_list("pk", flat=True)
    found = [board.see(rest) for rest in PAGES] + [board.see(f"propuesta/{pk}/") for pk in rows]
    answer = board.client.get(f"{HOME}{CALL}/actos.csv")
    if answer.status_code == 200:
        found.append(b"".join(answer).decode())
    return "\n".join(found)


def test_before_its_minute_no_page_tells_who_or_where(
    office: Office, manager: Board, second: Board, auditor: Board
) -> None:
    doctors = validated(office, 2)
    set_clock(at(26))
    walk(manager, second)
    set_clock(at(29, 0, 0, 59))
    duties.tick(at(29, 0, 0, 59))
    assert not PublishedPlace.objects.exists()
    told = everything(manager) + everything(second) + everything(auditor)
    secrets = {v.vacancy for v in call_file().vacancies}
    for doctor in doctors:
        row = Dossier.objects.get(folio=doctor.folio)
        secrets |= {row.public_code, row.folio, row.pseudonym, doctor.person.curp}
    assert [secret for secret in secrets if secret in told] == []
    set_clock(at(29, 0, 1))
    duties.tick(at(29, 0, 1))
    assert PublishedPlace.objects.count() == 2
    assert "Tienen plaza" in manager.read()


# Erasing one person


def test_erasing_a_person_is_previewed_proposed_and_approved_by_another(
    office: Office, manager: Board, second: Board
) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(9, 8))
    wrong = manager.post(f"{CALL}/borrar/", folio="AAAA-AAAA", reason="Solicitud 14")
    assert wrong.status_code == 422
    assert "No hay ningún expediente con ese folio" in wrong.content.decode()
    assert manager.post(f"{CALL}/borrar/", folio=doctor.folio, reason="").status_code == 422
    form = {"folio": doctor.folio.lower(), "reason": "Solicitud 14"}
    preview = manager.post(f"{CALL}/borrar/", **form)
    assert preview.status_code == 200
    assert "para siempre" in preview.content.decode()
    assert not Proposal.objects.filter(kind="erase").exists()
    put = manager.post(f"{CALL}/borrar/", **form, confirmed="yes")
    proposal = str(put["Location"]).removeprefix(HOME)
    assert Identity.objects.filter(dossier__folio=doctor.folio).exists()
    assert second.post(proposal, turn="approve").status_code == 302
    assert not Identity.objects.filter(dossier__folio=doctor.folio).exists()


# The acts


def test_the_acts_are_read_page_by_page_without_gaps(
    office: Office, manager: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("convoca.portal.ui.paging.PAGE", 4)
    for person in crowd()[:6]:
        Doctor(person).register(at(9, 8))
    duties.chain()
    seen: list[str] = []
    rest = f"{CALL}/actos/"
    while rest:
        page = manager.client.get(HOME + rest)
        context = page.context["table"]
        seen += [row[0].text for row in context.rows]
        assert len(context.rows) <= 4
        rest = page.context["pager"].following.removeprefix(HOME)
    expected = Receipt.objects.filter(call_id=CALL).order_by("-id")
    assert seen == list(expected.values_list("number", flat=True))


def test_the_acts_may_be_read_by_kind_and_point_into_the_ledger(
    office: Office, auditor: Board
) -> None:
    Doctor(crowd()[0]).register(at(9, 8))
    duties.chain()
    opened = Receipt.objects.get(kind="dossier.opened")
    published = Receipt.objects.get(kind="call.published")
    page = auditor.read(f"{CALL}/actos/?kind=dossier.opened")
    assert opened.number in page
    assert published.number not in page
    assert LedgerEntry.objects.latest("number").digest[:8] in page


def test_the_download_has_every_act_in_order_and_no_person(office: Office, auditor: Board) -> None:
    doctor = Doctor(crowd()[0])
    doctor.register(at(9, 8))
    duties.chain()
    text = auditor.see(f"{CALL}/actos.csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [int(row["ledger"]) for row in rows] == list(range(1, len(rows) + 1))
    assert [row["receipt"] for row in rows] == list(
        Receipt.objects.order_by("id").values_list("number", flat=True)
    )
    for personal in (doctor.person.curp, doctor.folio, doctor.person.name.first_surname):
        assert personal not in text
