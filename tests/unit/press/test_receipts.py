"""A printed receipt shows all that was signed, and carries the signed file inside."""

import io
import json
from datetime import UTC, datetime

import pikepdf
import pytest

from convoca.press import receipts
from convoca.proof import receipt
from convoca.proof.signing import KeyRing, SigningKey
from convoca.proof.spoken import grouped, spoken

from .printed import accessibility, digest, text

KEY = SigningKey("2021-a", bytes(32))
RING = KeyRing.of(KEY.record(valid_from=datetime(2021, 11, 1, tzinfo=UTC)))
PAYLOAD = {
    "kind": "dossier.sent",
    "number": "K7QM-3XTA-9PLD",
    "call": "2021-residency",
    "call_version": 2,
    "call_digest": digest("call"),
    "subject": "p-8f3a91c2",
    "folio": "ENARM45-012345",
    "public_code": "TRIGO-482",
    "at": "2021-11-18T05:59:59.999999+00:00",
    "zone": "America/Mexico_City",
    "act": {
        "data_digest": digest("data"),
        "answers": {"licence": "electronic", "books": ["a", 2]},
        "a-new-particular": True,
    },
    "files": [
        {"slot": "passport", "version": 2, "bytes": 1_400_000, "sha256": digest("p"), "pages": 3},
        {"slot": "title", "version": 1, "bytes": 900, "sha256": digest("t")},
    ],
}
SIGNED = receipt.sign(PAYLOAD, KEY)
SLOTS = {"passport": "Pasaporte vigente"}


@pytest.fixture(scope="module")
def spanish():
    return receipts.pdf(SIGNED, "es", issuer="Instituto de Ejemplo", slots=SLOTS)


def test_all_that_was_signed_is_shown(spanish):
    said = text(spanish)

    for part in (
        "K7QM-3XTA-9PLD",
        "Expediente enviado a validación",
        "23:59:59 h del miércoles 17 de noviembre de 2021 (hora del centro)",
        "2021-residency",
        "ENARM45-012345",
        "TRIGO-482",
        "p-8f3a91c2",
        ", ".join(spoken(digest("call"))),
        "books: a, 2; licence: electronic",
        "a-new-particular true",
        "Pasaporte vigente 2 3 1.4 MB",
        "title 1 900 bytes",
        SIGNED["signature"],
    ):
        assert part in said
    for raw in ("p", "t"):
        assert grouped(digest(raw)[:32]) in said
        assert grouped(digest(raw)[32:]) in said


def test_the_receipt_is_recognised_by_the_words_of_its_digest(spanish):
    assert " · ".join(spoken(receipt.item_digest(SIGNED))) in text(spanish)


def test_the_signed_receipt_inside_the_pdf_verifies(spanish):
    with pikepdf.open(io.BytesIO(spanish)) as document:
        ((name, file),) = document.attachments.items()
        inside = json.loads(file.get_file().read_bytes())

    assert name == "acuse-K7QM-3XTA-9PLD.json"
    assert inside == SIGNED
    assert receipt.verify(inside, RING) == ()


def test_the_pdf_is_tagged_and_in_its_language(spanish):
    told = accessibility(spanish)

    assert (told["tagged"], told["lang"], told["title"]) == (True, "es-MX", "Acuse de recibo")


def test_the_same_receipt_gives_the_same_bytes(spanish):
    again = receipts.pdf(SIGNED, "es", issuer="Instituto de Ejemplo", slots=SLOTS)

    assert again == spanish


def test_the_english_receipt_is_english():
    said = text(receipts.pdf(SIGNED, "en"))

    assert "File sent for validation" in said
    assert "23:59:59 on Wednesday 17 November 2021 (Central Mexico time)" in said


def test_a_receipt_of_little_is_short_and_a_kind_without_words_is_shown_by_its_code():
    little = {"kind": "spaceship.launched", "number": "../7", "at": "2021-11-17T10:00:00+00:00"}

    pdf = receipts.pdf(receipt.sign(little, KEY), "es")

    assert "spaceship.launched" in text(pdf)
    assert "acuse-7.json" in text(pdf)
    assert "Archivos recibidos" not in text(pdf)


def test_what_is_no_receipt_is_not_printed():
    with pytest.raises(KeyError):
        receipts.pdf({"payload": {"at": "2021-11-17T10:00:00+00:00"}}, "es")
