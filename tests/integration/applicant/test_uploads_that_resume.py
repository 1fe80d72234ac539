"""A file that goes on where the line broke: nothing is attached until it is whole, and its own."""

import base64
import hashlib
import io
import os
import random
import time
from datetime import timedelta

import pikepdf
import pytest
from django.test import Client
from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at, paper

from convoca.registry.models import DocumentVersion, Upload
from convoca.workflow import arriving, clock, uploading

SLOT = "documentos/curp-electronic/"
TUS = {"Tus-Resumable": "1.0.0"}


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """Uploads of each test in a folder of its own."""
    settings.CONVOCA_FILES = tmp_path


def heavy(size: int) -> bytes:
    """A good PDF with so many bytes that do not compress."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper("heavy"))) as pdf:
        pdf.Root.Ballast = pdf.make_stream(random.Random(3).randbytes(size))
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _coded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def begin(browser, data: bytes, *, name: str = "curp.pdf", size: int | None = None, digest=None):
    sha256 = hashlib.sha256(data).hexdigest() if digest is None else digest
    said = f"filename {_coded(name)}" + (f",sha256 {_coded(sha256)}" if sha256 else "")
    length = {"Upload-Length": str(len(data) if size is None else size), "Upload-Metadata": said}
    return browser.client.post(browser.url(f"{SLOT}cargas/"), headers=TUS | length)


def patch(browser, where: str, piece: bytes, offset: int, **headers):
    return browser.client.patch(
        where,
        piece,
        content_type=headers.pop("kind", "application/offset+octet-stream"),
        headers=TUS | {"Upload-Offset": str(offset)} | headers,
    )


def attach(browser, where: str, key: str = ""):
    return browser.post(SLOT, key, upload=where.rstrip("/").rpartition("/")[2])


def versions(browser) -> list[DocumentVersion]:
    return list(DocumentVersion.objects.filter(dossier__folio=browser.doctor.folio))


def test_a_file_comes_in_pieces_and_is_attached_when_whole_with_its_digest(browser):
    data = heavy(200_000)
    begun = begin(browser, data)
    where = begun["Location"]
    assert (begun.status_code, begun["Upload-Offset"]) == (201, "0")
    first = patch(browser, where, data[:70_000], 0)
    assert (first.status_code, first["Upload-Offset"]) == (204, "70000")
    asked = browser.client.head(where, headers=TUS)
    assert (asked["Upload-Offset"], asked["Upload-Length"]) == ("70000", str(len(data)))
    assert asked["Cache-Control"] == "no-store"
    assert "GMT" in asked["Upload-Expires"]
    early = attach(browser, where)
    assert early.status_code == 422
    assert "no terminó de llegar" in early.content.decode()
    assert versions(browser) == []
    assert patch(browser, where, data[70_000:], 70_000).status_code == 204
    assert attach(browser, where).status_code == 302
    (lies,) = versions(browser)
    assert lies.sha256 == hashlib.sha256(data).hexdigest()


def test_a_piece_that_does_not_follow_is_told_where_to_go_on(browser):
    data = paper("gap")
    where = begin(browser, data)["Location"]
    patch(browser, where, data[:10], 0)
    again = patch(browser, where, data[:10], 0)
    assert (again.status_code, again["Upload-Offset"]) == (409, "10")
    ahead = patch(browser, where, data[20:], 20)
    assert (ahead.status_code, ahead["Upload-Offset"]) == (409, "10")
    longer = patch(browser, where, data[10:] + b"more", 10)
    assert longer.status_code == 413
    assert patch(browser, where, data[10:], 10, kind="text/plain").status_code == 415
    assert patch(browser, where, data[10:], 10).status_code == 204
    assert (
        uploading.whole(
            actor=browser.doctor.actor,
            folio=browser.doctor.folio,
            slot="curp-electronic",
            token=where.rstrip("/").rpartition("/")[2],
        ).data
        == data
    )


def test_the_same_file_chosen_again_goes_on_where_it_was(browser):
    data = paper("again")
    where = begin(browser, data)["Location"]
    patch(browser, where, data[:50], 0)
    other_day = begin(browser, data)
    assert (other_day["Location"], other_day["Upload-Offset"]) == (where, "50")
    assert begin(browser, paper("other"))["Location"] != where
    unnamed = [begin(browser, data, digest="")["Location"] for _ in range(2)]
    assert len({where, *unnamed}) == 3, "without a digest nobody knows that it is the same file"


def test_bytes_that_are_not_the_announced_ones_are_not_attached(browser):
    data = paper("announced")
    where = begin(browser, data)["Location"]
    patch(browser, where, data[:-1] + b"x", 0)
    answer = attach(browser, where)
    assert answer.status_code == 422
    assert "no es igual al archivo que elegiste" in answer.content.decode()
    assert versions(browser) == []
    assert browser.client.head(where, headers=TUS).status_code == 404


def test_attaching_twice_is_one_act_with_one_receipt(browser):
    data = paper("twice")
    where = begin(browser, data)["Location"]
    patch(browser, where, data, 0)
    first, again = attach(browser, where, key="a"), attach(browser, where, key="b")
    assert (first.status_code, again.status_code) == (302, 302)
    assert len(versions(browser)) == 1
    words = browser.see(SLOT)
    assert words.count(Upload.objects.get().receipt) == 2


@pytest.mark.parametrize(
    ("size", "name", "status"),
    [
        (10_000_001, "curp.pdf", 413),
        (40_000_000, "curp.jpg", 413),
        (0, "curp.pdf", 422),
        (20_000_000, "curp.jpg", 201),  # a photograph is made smaller here
    ],
)
def test_what_cannot_be_received_is_refused_before_a_byte_is_sent(browser, size, name, status):
    assert begin(browser, b"", name=name, size=size).status_code == status
    said = browser.post(SLOT, announced=str(size), filename=name)
    assert said.status_code == 422
    if status == 413:
        assert "10.0 MB" in said.content.decode() or "30" in said.content.decode()


@pytest.mark.parametrize("when", [at(9, 0, 0, 30), at(18, 0, 0)])
def test_outside_the_window_no_upload_begins(browser, when):
    set_clock(when)
    assert begin(browser, paper("late")).status_code == 422
    assert not Upload.objects.exists()


def test_an_upload_begun_before_the_close_counts_though_it_ends_after_it(browser):
    data, slow, nameless = paper("in time"), paper("slow"), paper("nameless")
    set_clock(at(17, 23, 59, 59))
    in_time, too_slow = begin(browser, data)["Location"], begin(browser, slow)["Location"]
    unannounced = begin(browser, nameless, digest="")["Location"]
    set_clock(at(18, 0, 5))
    for where, sent in ((in_time, data), (too_slow, slow), (unannounced, nameless)):
        assert patch(browser, where, sent, 0).status_code == 204
    assert attach(browser, unannounced).status_code == 422, "its content was not announced"
    assert attach(browser, in_time).status_code == 302
    set_clock(at(18, 2, 5))
    assert attach(browser, too_slow).status_code == 422
    assert len(versions(browser)) == 1


def test_another_persons_upload_is_as_absent_as_one_that_never_was(browser, another):
    data = paper("mine")
    where = begin(browser, data)["Location"]
    for client in (another.client,):
        assert client.head(where, headers=TUS).status_code == 404
        assert client.delete(where, headers=TUS).status_code == 404
    assert patch(another, where, data, 0).status_code == 404
    elsewhere = where.replace("curp-electronic", "selection-certificate")
    assert browser.client.head(elsewhere, headers=TUS).status_code == 404
    signed_out = Client().head(where, headers=TUS | {"Accept": "application/json"})
    assert signed_out.status_code == 401
    theirs = another.post(SLOT, upload=where.rstrip("/").rpartition("/")[2])
    assert theirs.status_code == 404


def test_the_protocol_says_which_version_it_speaks(browser):
    where = browser.url(f"{SLOT}cargas/")
    abilities = browser.client.options(where)
    assert abilities["Tus-Version"] == "1.0.0"
    assert abilities["Tus-Extension"] == "creation,expiration,termination"
    old = browser.client.post(where, headers={"Tus-Resumable": "0.2.2", "Upload-Length": "1"})
    assert (old.status_code, old["Tus-Version"]) == (412, "1.0.0")
    assert browser.client.post(where, headers=TUS).status_code == 400
    broken = {"Upload-Length": "1", "Upload-Metadata": "filename ???"}
    assert browser.client.post(where, headers=TUS | broken).status_code == 400


def test_a_form_of_another_site_begins_nothing(browser):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.client.cookies
    answer = strict.post(browser.url(f"{SLOT}cargas/"), headers=TUS | {"Upload-Length": "5"})
    assert answer.status_code == 403


def test_an_upload_can_be_cancelled_and_the_oldest_makes_room(browser):
    where = begin(browser, paper("cancelled"))["Location"]
    assert browser.client.delete(where, headers=TUS).status_code == 204
    assert browser.client.head(where, headers=TUS).status_code == 404
    begun = [begin(browser, paper(str(n)))["Location"] for n in range(uploading.AT_ONCE + 1)]
    assert browser.client.head(begun[0], headers=TUS).status_code == 404
    assert browser.client.head(begun[1], headers=TUS).status_code == 200


def test_the_sweep_lets_go_of_what_nobody_finished_and_of_bytes_without_owner(browser, tmp_path):
    kept = begin(browser, paper("kept"))["Location"]
    begin(browser, paper("over"))
    over = Upload.objects.order_by("-id")[0]
    Upload.objects.filter(pk=over.pk).update(expires_at=clock.wall() - timedelta(seconds=1))
    stray = arriving.begin()  # the process ended before it was written down
    long_ago = time.time() - 2 * 3600
    os.utime(next((tmp_path / "uploads").glob(f"*/{stray}")), (long_ago, long_ago))
    assert uploading.sweep() == 2
    assert [p.name for p in (tmp_path / "uploads").glob("*/*")] == [
        kept.rstrip("/").rpartition("/")[2]
    ]


def test_two_lines_that_send_the_same_upload_never_spoil_it(settings, tmp_path):
    data, chance = random.Random(5).randbytes(900), random.Random(6)
    token = arriving.begin()

    def old_line():
        """It hangs after every piece, while a new one takes over."""
        for start in range(0, 900, 90):
            yield data[start : start + 90]
            here = arriving.arrived(token)
            arriving.append(token, here, [data[here : here + chance.randrange(60)]])

    while (here := arriving.arrived(token)) < 900:
        arriving.append(token, here, old_line() if here == 0 else [data[here : here + 77]])
    assert arriving.whole(token) == data
