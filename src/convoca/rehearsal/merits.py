"""How well made-up doctors do, in the shape of the 2018 exam (a transparency request of that year).

Of each specialty only the lowest, middle and highest selected score are kept. Where the quarters
fall between them is nearly the same for all: a common shape.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from convoca.rehearsal.draws import Draws, Wheel

QUARTER: Final = 0.46  # of the way from the lowest score to the middle one
THREE_QUARTERS: Final = 0.23  # of the way from the middle score to the highest
USUAL: Final = (68.0, 72.0, 81.0)
SCORES: Final = {
    "anatomia-patologica": (69.1, 72.7, 84.2),
    "anestesiologia": (68.2, 71.3, 81.3),
    "audiologia-otoneurologia-y-foniatria": (66.8, 70.4, 81.7),
    "calidad-de-la-atencion-clinica": (60.4, 64.75, 72.4),
    "cirugia-general": (75.5, 77.7, 86.4),
    "epidemiologia": (63.5, 68.2, 76.6),
    "genetica-medica": (69.1, 71.7, 79.3),
    "geriatria": (70.2, 72.8, 80.8),
    "ginecologia-y-obstetricia": (72.4, 74.8, 84.0),
    "imagenologia-diagnostica-y-terapeutica": (68.2, 71.5, 84.0),
    "medicina-de-la-actividad-fisica-y-deportiva": (73.7, 76.75, 80.6),
    "medicina-de-rehabilitacion": (68.4, 71.4, 80.4),
    "medicina-de-urgencias": (64.4, 67.7, 80.8),
    "medicina-del-trabajo-y-ambiental": (66.2, 70.4, 81.1),
    "medicina-familiar": (57.5, 62.4, 78.6),
    "medicina-interna": (72.4, 75.5, 87.5),
    "medicina-legal": (69.3, 70.2, 74.6),
    "medicina-nuclear-e-imagenologia-molecular": (70.2, 73.3, 78.6),
    "medicina-preventiva": (67.1, 71.85, 78.0),
    "neumologia": (73.7, 76.2, 84.2),
    "oftalmologia": (76.6, 78.8, 86.6),
    "otorrinolaringologia-y-cirugia-de-cabeza-y-cuello": (77.5, 79.1, 84.4),
    "patologia-clinica": (65.1, 69.3, 77.7),
    "pediatria": (72.0, 74.8, 86.2),
    "psiquiatria": (70.8, 73.3, 81.1),
    "radio-oncologia": (70.0, 74.0, 79.7),
    "traumatologia-y-ortopedia": (73.7, 76.0, 85.3),
}

TEACHES: Final = 0.07
SCALES_ABROAD: Final = ((0, 5), (0, 20), (1, 7))  # lowest and highest grade
PUBLICATIONS: Final = Wheel({0: 86.0, 1: 8.0, 2: 3.5, 3: 1.5, 4: 1.0})


@dataclass(frozen=True, slots=True)
class Merit:
    """What counts for the order of merit.

    The average and the internship grade go from ``lowest`` to ``scale``.
    """

    score: Decimal
    scale: int
    average: Decimal
    internship_grade: Decimal
    teaches: bool
    publications: int
    lowest: int = 0

    @property
    def usual(self) -> bool:
        """Whether the scale is one of the two of Mexican schools."""
        return self.lowest == 0 and self.scale in (10, 100)


def draw(draws: Draws, specialty: str) -> Merit:
    """The merits of somebody selected in that specialty."""
    scale = 10 if draws.chance(0.85) else 100
    return Merit(
        score=exam_score(draws, specialty),
        scale=scale,
        average=grade(draws, scale),
        internship_grade=grade(draws, scale, usual=9.0),
        teaches=draws.chance(TEACHES),
        publications=draws.spin(PUBLICATIONS),
    )


def abroad(draws: Draws, merit: Merit) -> Merit:
    """The same merits on the scale of a school of another country, which may be one of Mexico's."""
    if draws.chance(0.3):
        return merit
    lowest, highest = draws.one(SCALES_ABROAD)
    return replace(
        merit,
        lowest=lowest,
        scale=highest,
        average=_moved(merit.average, merit.scale, lowest, highest),
        internship_grade=_moved(merit.internship_grade, merit.scale, lowest, highest),
    )


def _moved(grade: Decimal, scale: int, lowest: int, highest: int) -> Decimal:
    return (lowest + grade * (highest - lowest) / scale).quantize(Decimal("0.01"))


def exam_score(draws: Draws, specialty: str) -> Decimal:
    """A score out of 100 with one decimal, as the exam publishes them: ties do happen."""
    low, middle, high = SCORES.get(specialty, USUAL)
    shape = (
        (0.0, low),
        (0.25, low + QUARTER * (middle - low)),
        (0.5, middle),
        (0.75, middle + THREE_QUARTERS * (high - middle)),
        (1.0, high),
    )
    return _decimals(draws.along(shape), 1)


def demand(specialty: str) -> float:
    """How crowded a specialty is beside its number of places: crowded ones select at high scores."""
    middle = SCORES.get(specialty, USUAL)[1]
    return max(0.5, 0.6 + (middle - 62.0) / 17.0)


def grade(draws: Draws, scale: int, *, usual: float = 8.7) -> Decimal:
    """A final average or a grade out of 10 (two decimals) or of 100 (one): nobody below 7.5."""
    tenths = draws.middling(7.5, usual, 9.95)
    return _decimals(tenths, 2) if scale == 10 else _decimals(tenths * 10, 1)


def _decimals(value: float, places: int) -> Decimal:
    return Decimal(f"{value:.{places}f}")
