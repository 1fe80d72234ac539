"""The call as people live it: from "am I eligible?" to the letter, and nobody sees it a second early."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser import acts
from tests.browser.acts import CALL_PAGE, HOME
from tests.browser.conftest import NARROW, WIDE
from tests.browser.house import CALL, House, at, crowd, doctor_of
from tests.browser.visitor import Visitor

from convoca.registry.models import Dossier, PublishedPlace
from convoca.rehearsal import papers
from convoca.rehearsal.people import Person
from convoca.workflow import accounts
from convoca.workflow.queries import mine

pytestmark = pytest.mark.timeout(900)  # a machine that does other things at once takes its time
STEPS = ("freeze", "commit", "run", "verify", "seal")
# No line to anywhere: what is checked offline must not need one.
_OFFLINE = (
    "import socket, sys\n"
    "def refuse(*_): raise OSError('offline')\n"
    "socket.socket.connect = socket.getaddrinfo = refuse\n"
    "from convoca.cli import main\n"
    "sys.exit(main())"
)


@pytest.mark.parametrize(
    ("lang", "size"), [("es", NARROW), ("en", WIDE)], ids=["es-360", "en-1280"]
)
def test_a_resident_goes_from_the_call_to_her_letter_and_nobody_knows_a_second_before(
    house: House, visitor: Callable[..., Visitor], tmp_path: Path, lang: str, size: dict[str, int]
) -> None:
    ana, *rivals = (p for p in crowd() if p.specialty == crowd()[0].specialty)
    for rival in rivals:  # they were quicker, and chose the same sites
        doctor = doctor_of(rival)
        doctor.fill(at(9, 18))
        doctor.prefer(at(9, 18))
        doctor.send(at(9, 19))
        house.office.review(at(10, 9))

    me = visitor(lang, size=size, name="applicant")
    acts.asks_if_eligible(me, ana)
    me.press("call.account")
    me.sign_up("ana@ejemplo.example")
    assert me.path == HOME
    folio = acts.registers(me, ana)

    acts.types_her_data(me, ana, folio, average="88", average_scale="10")
    me.is_told("data.above-scale", value="88", limit="10")
    acts.types_her_data(me, ana, folio)
    me.go(f"{HOME}{folio}/datos/")
    assert me.page.locator("[name=average]").input_value() == str(ana.merit.average)
    acts.brings_every_paper(me, ana, folio)
    acts.orders_her_sites(me, folio)
    acts.signs_her_sheet(me, folio)
    me.go(f"{HOME}{folio}/")
    acts.sends(me, folio)
    sent = _keep(tmp_path / "acuse.json", me.fetch_of("receipt.data"))
    assert len(json.loads(sent.read_bytes())["payload"]["files"]) == len(_files(ana))
    assert me.fetch_of("receipt.pdf").startswith(b"%PDF-")

    house.set_clock(at(12))
    clerk = visitor(lang, size=size, name="validator")
    clerk.sign_in("validator@imss.example")
    acts.validates(clerk, {"title-paper": "not-legible"}, note="Falta el reverso.")
    assert folio in house.letter("ana@ejemplo.example")
    assert ana.name.first_surname not in house.letter("ana@ejemplo.example")

    me.go(HOME)
    me.go(f"{HOME}mensajes/")
    me.go(f"{HOME}{folio}/")
    me.press("applicant.next.corrections")
    me.reads("Falta el reverso.")
    assert me.fetch_of("applicant.letter.pdf").startswith(b"%PDF-")
    me.press("applicant.corrections.upload")
    acts.uploads(me, "titulo.pdf", papers.paper(ana, "title-electronic")[1])
    me.press("applicant.corrections.title")
    me.press("applicant.corrections.send")
    house.set_clock(at(13))
    acts.validates(clerk)
    me.go(f"{HOME}{folio}/")
    me.reads(me.words("applicant.next.validated-rank"))

    house.set_clock(at(26))
    manager = visitor(lang, size=size, name="manager")
    manager.sign_in("manager@imss.example")
    second = visitor(lang, size=size, name="second-key")
    second.sign_in("second@imss.example")
    for step in STEPS:
        _propose(manager, step)
        second.go(manager.path)
        second.press("board.approve")
    manager.go(f"/tablero/{CALL}/")
    house.rest()

    code = Dossier.objects.get(folio=folio).public_code
    everyone = (me, clerk, manager, second, visitor(lang, size=size, name="anyone"))
    house.set_clock(at(29, 0, 0, 59))
    house.rest()
    read = []
    for person in everyone:
        person.go(f"{CALL_PAGE}resultados/?code={code}")
        read.append(person.text)
        for file in ("resultados.csv", "repeticion.zip"):
            path = person.address(f"{CALL_PAGE}{file}")
            assert person.page.request.get(path).status == 404
    me.go(f"{HOME}{folio}/resultado/")
    me.reads(me.words("applicant.result.waiting"))
    read.append(me.text)

    house.set_clock(at(29, 0, 1))
    for person in everyone:
        person.go(f"{CALL_PAGE}resultados/?code={code}")
        hospital, rank = _hers(folio)
        person.reads(hospital, person.words("results.yours", code=code))
        assert not [text for text in read if hospital in text]
    anyone = everyone[-1]
    assert code in anyone.fetch_of("places.csv").decode()
    me.go(f"{HOME}{folio}/resultado/")
    first = me.words("applicant.result.rank-first")
    why = first if rank == 1 else me.words("applicant.result.rank", rank=rank)
    me.reads(me.words("applicant.result.assigned"), hospital, why)
    assert me.fetch_of("applicant.result.letter").startswith(b"%PDF-")
    house.rest()
    me.go(f"{HOME}{folio}/")

    anyone.go(f"{CALL_PAGE}resultados/")
    replay = _keep(tmp_path / "repeticion.zip", anyone.fetch_of("replay.download"))
    anyone.go("/comprobar/")
    keys = _keep(tmp_path / "llaves.json", anyone.fetch_of("verify.keys-download"))
    chain = _keep(tmp_path / "cadena.json", anyone.fetch_of("verify.chain"))
    _holds("verify-receipt", sent, "--keys", keys, "--ledger", chain)
    _holds("verify", replay)


def _files(person: Person) -> list[str]:
    return [s.id for r in acts.requirements(person) for s in acts.way(r, person).slots]


def _propose(manager: Visitor, step: str) -> None:
    """The manager looks at what a step will do, and proposes it."""
    manager.go(f"/tablero/{CALL}/")
    manager.press("board.see-before")
    assert manager.path.endswith(f"/{step}/")
    manager.press("board.do-propose")


def _hers(folio: str) -> tuple[str, int]:
    """The hospital where she has a place, and which of her wishes it was."""
    row = Dossier.objects.get(folio=folio)
    vacancy = PublishedPlace.objects.get(public_code=row.public_code).vacancy
    wishes = mine.dossier(accounts.applicant(row.user_id or 0), folio).wishes
    rank = [p.vacancy.vacancy for p in wishes].index(vacancy)
    return wishes[rank].hospital.name, rank + 1


def _keep(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _holds(*words: object) -> None:
    """The command, on a computer without a line and without our settings, says that it holds."""
    done = subprocess.run(
        [sys.executable, "-c", _OFFLINE, "results", *map(str, words)],
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
