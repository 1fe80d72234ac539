"""The small marks by which a person or a machine recognises what was printed."""

import io

import segno

from convoca.proof.spoken import grouped, spoken

SEPARATOR = " · "


def code_svg(text: str) -> str:
    """A QR code (ISO/IEC 18004, level M) with its quiet zone, as SVG, black on white."""
    drawn = io.BytesIO()
    code = segno.make_qr(text, error="m", boost_error=False)
    code.save(drawn, kind="svg", border=4, xmldecl=False, dark="#000", light="#fff")
    return drawn.getvalue().decode("utf-8")


def fingerprint(digest: str) -> dict[str, str]:
    """A digest as printed: six words, and its sixty-four signs in groups of four."""
    return {"words": SEPARATOR.join(spoken(digest)), "grouped": grouped(digest)}
