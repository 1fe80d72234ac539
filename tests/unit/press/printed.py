"""What the tests of printed matter share: facts to print, and eyes to read what was printed."""

import hashlib
import io
from datetime import UTC, datetime

import pikepdf
import pypdfium2 as pdfium
import zxingcpp

from convoca.press.sheets import Paper, SheetFacts, Wish

AT = datetime(2021, 11, 12, 18, 40, tzinfo=UTC)
ZONE = "America/Mexico_City"


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def sheet(**other):
    """A plausible sheet; `other` replaces any of its facts."""
    facts = {
        "issuer": "Instituto de Ejemplo",
        "call_title": "Residencias médicas 2021–2022 (XLV ENARM)",
        "folio": "ENARM45-012345",
        "name": "María Guadalupe Ñúñez Echeverría",
        "track": "Médica o médico mexicano",
        "specialty": "Medicina interna",
        "data_version": 3,
        "data_digest": digest("data"),
        "at": AT,
        "zone": ZONE,
        "fields": (("Nombre(s)", "María Guadalupe"), ("CURP", "NUEG950312MDFXCD07")),
        "preferences": (Wish("R21-MI-001", "Hospital General núm. 1", "Mérida, Yucatán"),),
        "documents": (Paper("Acta de nacimiento", 2, 1, 123456, digest("acta")),),
        "clauses": ("No podré participar con otra institución en este periodo.",),
    }
    return SheetFacts(**{**facts, **other})


def pages(pdf):
    """The text of each page, spaces and line ends as one space."""
    with pdfium.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(text.split()) for text in texts]


def text(pdf):
    return " ".join(pages(pdf))


def codes(pdf, dpi=150):
    """Every code a machine reads on a rendering: (page, text, shorter side in millimetres)."""
    found = []
    with pdfium.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            picture = page.render(scale=dpi / 72).to_pil().convert("L")
            for code in zxingcpp.read_barcodes(picture):
                corner = code.position
                wide = abs(corner.top_right.x - corner.top_left.x)
                high = abs(corner.bottom_left.y - corner.top_left.y)
                found.append((number, code.text, min(wide, high) / dpi * 25.4))
    return found


def accessibility(pdf):
    """What a reader for the blind looks for first."""
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_metadata() as metadata:
        root = document.Root
        return {
            "lang": str(root.Lang),
            "tagged": bool(root.MarkInfo.Marked) and "/StructTreeRoot" in root,
            "shows title": bool(root.ViewerPreferences.DisplayDocTitle),
            "title": metadata["dc:title"],
            "ua": metadata["pdfuaid:part"],
        }


def fonts(pdf):
    """The fonts inside, all of them embedded, without the tag of their subset."""
    found = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for font in page.Resources.Font.values():
                below = font.DescendantFonts[0]
                assert {"/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())
                found.add(str(below.BaseFont).partition("+")[2])
    return found
