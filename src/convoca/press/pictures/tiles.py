"""Mexico as 32 equal tiles: every state weighs the same on the page, and fits on a phone.

The layout is our own: neighbours stay near, the two peninsulas stay apart.
"""

from collections.abc import Mapping, Sequence

from convoca.press.pictures import drawing
from convoca.texts.values import integer

# The state of the catalogue → column, row, and its usual abbreviation.
TILES: Mapping[str, tuple[int, int, str]] = {
    "baja-california": (0, 0, "BC"),
    "sonora": (1, 0, "SON"),
    "chihuahua": (2, 0, "CHIH"),
    "coahuila": (3, 0, "COAH"),
    "nuevo-leon": (4, 0, "NL"),
    "tamaulipas": (5, 0, "TAMPS"),
    "baja-california-sur": (0, 1, "BCS"),
    "sinaloa": (1, 1, "SIN"),
    "durango": (2, 1, "DGO"),
    "zacatecas": (3, 1, "ZAC"),
    "san-luis-potosi": (4, 1, "SLP"),
    "nayarit": (1, 2, "NAY"),
    "jalisco": (2, 2, "JAL"),
    "aguascalientes": (3, 2, "AGS"),
    "guanajuato": (4, 2, "GTO"),
    "queretaro": (5, 2, "QRO"),
    "hidalgo": (6, 2, "HGO"),
    "veracruz": (7, 2, "VER"),
    "yucatan": (9, 2, "YUC"),
    "colima": (2, 3, "COL"),
    "michoacan": (3, 3, "MICH"),
    "estado-de-mexico": (4, 3, "MEX"),
    "ciudad-de-mexico": (5, 3, "CDMX"),
    "tlaxcala": (6, 3, "TLAX"),
    "puebla": (7, 3, "PUE"),
    "campeche": (8, 3, "CAMP"),
    "quintana-roo": (9, 3, "QROO"),
    "guerrero": (4, 4, "GRO"),
    "morelos": (5, 4, "MOR"),
    "oaxaca": (6, 4, "OAX"),
    "chiapas": (7, 4, "CHIS"),
    "tabasco": (8, 4, "TAB"),
}
_COLUMNS, _ROWS = 10, 5
_PITCH, _TILE = 34, 32
# How strong the colour of each class is; between them the writing would read on neither ink.
_STRENGTHS = (0.1, 0.22, 0.36, 0.82, 1.0)
_DARK = 0.5


def tile_map(
    values: Mapping[str, int | None],
    *,
    title: str,
    desc: str = "",
    names: Mapping[str, str] | None = None,
) -> str:
    """One tile a state with its figure; stronger where the figure is in a higher fifth.

    A state that is missing or None shows a dash, and zero an empty tile. `names` are the states in
    the reader's words, for the description, which lists them when `desc` is empty. Raises
    `KeyError` for a state that is not in the catalogue.
    """
    strange = sorted(set(values) - set(TILES))
    if strange:
        raise KeyError(f"not states of the catalogue: {', '.join(strange)}")
    counts = sorted(value for value in values.values() if value)
    parts = [part for state in TILES for part in _tile(state, values.get(state), counts)]
    said = desc or "; ".join(
        f"{(names or {}).get(state, TILES[state][2])}: {_figure(values.get(state))}"
        for state in TILES
    )
    size = {"width": _COLUMNS * _PITCH, "height": _ROWS * _PITCH}
    return drawing.frame(parts, **size, title=title, desc=said)


def _tile(state: str, value: int | None, counts: Sequence[int]) -> list[str]:
    column, row, short = TILES[state]
    x, y = column * _PITCH + 1, row * _PITCH + 1
    strength = _strength(value, counts)
    ink = drawing.ON_AGAVE if strength > _DARK else drawing.INK
    look = f' rx="3" fill-opacity="{strength}" stroke="{drawing.LINE}"'
    middle = x + _TILE / 2
    return [
        drawing.rect(x, y, _TILE, _TILE, drawing.AGAVE, look),
        drawing.text(
            middle, y + 13, short, size=10 if len(short) < 5 else 9, fill=ink, at="middle"
        ),
        drawing.text(middle, y + 26, _figure(value), size=11, fill=ink, at="middle"),
    ]


def _strength(value: int | None, counts: Sequence[int]) -> float:
    """The class of a figure by fifths of the figures above zero; equal figures look equal."""
    if not value:
        return 0.0
    below = sum(count < value for count in counts)
    return _STRENGTHS[below * len(_STRENGTHS) // len(counts)]


def _figure(value: int | None) -> str:
    return "–" if value is None else integer(value)
