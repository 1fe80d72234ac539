"""Before the minute only counts, to anyone and by any address; from it on, by code, for everyone."""

import io
import json
import zipfile

import pytest
from django.db import transaction
from tests.integration.cast import CALL, at
from tests.integration.sunday import three_are_assigned

from convoca.registry.models import Receipt
from convoca.workflow import duties

HERE = f"/convocatorias/{CALL}/"
FILES = ["resultados.csv", "repeticion.zip"]


@pytest.fixture(scope="module")
def assigned(published, django_db_blocker):
    """Three doctors sent, validated, assigned and sealed, once."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield three_are_assigned(published)
        transaction.set_rollback(True)


@pytest.fixture
def sealed(assigned, office, now):
    """The evening of the seal; the chains are up to date."""
    now(at(26, 20))
    duties.tick(at(26, 20))
    return assigned


def codes(doctors) -> list[str]:
    return [doctor.page().public_code for doctor in doctors]


def test_one_second_before_the_minute_there_are_counts_and_digests_and_nothing_else(
    sealed, stranger, now
):
    now(at(29, 0, 0, 59))
    page = stranger.get(f"{HERE}resultados/?code={codes(sealed)[0]}")
    body = page.content.decode()
    assert "Resultados en 1 segundo" in body
    assert page.context["results"].promise.commitment in body.replace(" ", "")
    assert page.context["mine"] is None
    assert [c for c in codes(sealed)[1:] if c in body] == []
    assert [stranger.get(HERE + file).status_code for file in FILES] == [404, 404]


def test_at_the_minute_everyone_sees_every_code_and_can_repeat_the_assignment(
    sealed, stranger, now
):
    now(at(29, 0, 1))
    body = stranger.get(f"{HERE}resultados/").content.decode()
    assert [c for c in codes(sealed) if c not in body] == []
    downloaded = b"".join(stranger.get(f"{HERE}resultados.csv").streaming_content).decode()
    assert [c for c in codes(sealed) if c not in downloaded] == []
    replay = stranger.get(f"{HERE}repeticion.zip").content
    assert zipfile.ZipFile(io.BytesIO(replay)).testzip() is None


def test_names_scores_and_curps_are_in_none_of_it(sealed, stranger, now):
    now(at(29, 0, 1))
    pages = [stranger.get(f"{HERE}resultados/").content]
    pages.append(b"".join(stranger.get(f"{HERE}resultados.csv").streaming_content))
    replay = zipfile.ZipFile(io.BytesIO(stranger.get(f"{HERE}repeticion.zip").content))
    pages += [replay.read(name) for name in replay.namelist()]
    private = [(d.person.curp, d.person.folio, d.person.email) for d in sealed]
    found = [w for words in private for w in words if any(w.encode() in page for page in pages)]
    assert found == []


def test_a_code_is_found_however_it_is_typed_and_one_without_a_seat_is_told_what_to_do(
    sealed, stranger, now
):
    now(at(29, 0, 1))
    mine = stranger.get(f"{HERE}resultados/", {"code": f" {codes(sealed)[0].lower()} "})
    assert mine.context["mine"] is not None
    other = stranger.get(f"{HERE}resultados/", {"code": "ZZZZ"}).content.decode()
    assert "ZZZZ no está entre los códigos con lugar" in other


def upload(client, content: bytes):
    file = io.BytesIO(content)
    file.name = "acuse.json"
    return client.post("/comprobar/", {"receipt": file})


def test_a_receipt_is_checked_on_the_page_and_a_changed_one_does_not_hold(sealed, stranger):
    document = Receipt.objects.latest("id").document
    good = upload(stranger, json.dumps(document).encode())
    assert good.context["problems"] == []
    assert document["payload"]["number"] in good.content.decode()
    document["payload"]["number"] = "ZZZZ-ZZZZ-ZZZZ"
    bad = upload(stranger, json.dumps(document).encode()).content.decode()
    assert "El acuse no se sostiene." in bad
    assert "ZZZZ-ZZZZ-ZZZZ" not in bad


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"[]", b"\xff\xfe", b'{"a": NaN}'])
def test_a_file_that_is_no_receipt_is_answered_in_words(office, stranger, content):
    response = upload(stranger, content)
    assert response.status_code == 200
    assert 'class="note note--bad"' in response.content.decode()


def test_the_keys_and_the_chain_are_published_as_the_commands_read_them(sealed, stranger):
    assert stranger.get("/comprobar/llaves.json").json()["keys"]
    chain = stranger.get(f"{HERE}cadena.json").json()
    assert chain["seq"] == len(chain["entries"]) > 0
    assert chain["head"][:8] in stranger.get("/comprobar/").content.decode()
