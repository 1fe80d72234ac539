"""A telephone on a bad line: the upload goes on where it broke, and says so in words."""

import hashlib
import io
import random
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Route
from tests.browser.acts import HOME
from tests.browser.conftest import NARROW
from tests.browser.house import House, at, crowd, doctor_of
from tests.browser.visitor import Visitor
from tests.integration.cast import paper

from convoca.registry.models import DocumentVersion, Upload
from convoca.workflow import record

pytestmark = pytest.mark.timeout(600)
SLOT = "grades-with-average"


def _ten_megabytes() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper("grades"))) as pdf:
        pdf.Root.Ballast = pdf.make_stream(random.Random(1).randbytes(9_900_000))
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


class Line:
    """The line to the house: it breaks at the fourth piece and stays down for two tries."""

    def __init__(self, me: Visitor) -> None:
        self.pieces = self.broken = 0
        self.sent: list[str] = []
        me.page.route("**/cargas/*/", self._carry)

    def _carry(self, route: Route) -> None:
        if route.request.method != "PATCH":
            route.continue_()
            return
        self.pieces += 1
        if self.pieces in (4, 5):
            self.broken += 1
            route.abort("internetdisconnected")
            return
        self.sent.append(str(route.request.headers["upload-offset"]))
        route.continue_()


def test_an_upload_cut_in_the_middle_goes_on_by_itself_and_arrives_whole(
    house: House, visitor: Callable[..., Visitor], tmp_path: Path
) -> None:
    ana = doctor_of(crowd()[0])
    answered = {"requirement": "grades", "option": "with-average"}
    record.answer(actor=ana.actor, at=at(10), folio=ana.folio, **answered)
    data = _ten_megabytes()
    file = tmp_path / "certificado.pdf"
    file.write_bytes(data)
    me = visitor("es", size=NARROW, name="broken-line")
    me.is_signed_in(ana.actor.user_id)
    me.go(f"{HOME}{ana.folio}/documentos/{SLOT}/")
    line = Line(me)
    me.page.locator("input[type=file][name=file]").set_input_files(file)
    me.page.evaluate("() => document.querySelector('main').setAttribute('data-seen', '')")
    me.button(me.words("applicant.slot.upload")).click()
    status = me.page.locator("[data-bar] [role=status]")
    status.get_by_text(me.words("applicant.upload.cut")).wait_for()
    me.look()
    bar = me.page.get_by_role("progressbar")
    assert 20 <= int(bar.get_attribute("value") or 0) <= 40
    me.reads("3.1 MB de 9.9 MB")
    assert not DocumentVersion.objects.filter(dossier__folio=ana.folio).exists()
    pause = me.button(me.words("applicant.upload.pause"))
    pause.click()
    status.get_by_text(me.words("applicant.upload.paused")).wait_for()
    me.button(me.words("applicant.upload.resume")).click()
    me.page.evaluate("() => window.dispatchEvent(new Event('online'))")
    me.arrive()
    lies = DocumentVersion.objects.get(dossier__folio=ana.folio)
    assert (lies.slot, lies.sha256) == (SLOT, hashlib.sha256(data).hexdigest())
    assert line.broken == 2
    assert len(set(line.sent)) == len(line.sent), "no piece was sent twice"
    assert Upload.objects.get().receipt == ana.page().receipts[0].number
    me.reads("certificado.pdf", ana.page().receipts[0].number)
