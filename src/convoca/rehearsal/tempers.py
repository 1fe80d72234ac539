"""What made-up doctors are like: when they act, what they get wrong, which sites they want."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from convoca.rehearsal.draws import Draws, Wheel
from convoca.rules import windows
from convoca.rules.calls import Call


class Mistake(StrEnum):
    """Something that goes wrong on the way, and that the system must answer clearly."""

    WRONG_CURP = "wrong-curp"  # first tries with a character changed
    OTHERS_FOLIO = "others-folio"  # first tries with the folio of somebody else
    WRONG_FILE = (
        "wrong-file"  # first uploads a file that is not what its name says, or does not open
    )
    NO_QR = "no-qr"  # the electronic document has no readable code
    BLURRED = "blurred"  # a photograph nobody can read
    OTHERS_PAPER = "others-paper"  # the paper of another person
    WRONG_PAPER = "wrong-paper"  # a paper of hers, in the wrong place
    FALSIFIES = "falsifies"  # a paper that was tampered with
    STALE_SHEET = "stale-sheet"  # signs a sheet, then changes the data
    MISSING_PAPER = "missing-paper"  # tries to send without one of the documents
    NO_CORRECTION = "no-correction"  # never answers the observations
    REPEATS = "repeats"  # sends the same request twice
    RETHINKS = "rethinks"  # changes the preference list after sending
    TOO_EARLY = "too-early"  # comes before registration opens, and sends before sending does
    REGISTERS_TWICE = "registers-twice"  # again, from the same account or from another
    COMES_LATE = "comes-late"  # when registration has closed; has no dossier
    MISTYPES = "mistypes"  # saves one datum that cannot be, then mends it
    SKIPS_QUESTION = "skips-question"  # tries to send with one question unanswered
    FORGETS_CLAIM = "forgets-claim"  # proves what she did not claim in her data
    WRONG_DATE = "wrong-date"  # leaves out the date an answer depends on, or types one too late
    UNTICKED = "unticked"  # tries to send without accepting the clause
    SENDS_AGAIN = "sends-again"  # once more, when it is already sent
    WISHES_LATER = "wishes-later"  # orders the sites only after sending
    WRONG_WISHES = "wrong-wishes"  # first a list that names a site twice, or another specialty's
    OTHERS_SHEET = "others-sheet"  # attaches the sheet, or the letter, of somebody else
    UNREAD_CODE = "unread-code"  # the code of the sheet or of the letter does not read
    POOR_PICTURE = "poor-picture"  # first uploads a photograph that is hard to read
    ODD_PAPER = "odd-paper"  # first uploads a paper that says something else than her data
    FLAWED = "flawed"  # a paper to which a validator objects for a reason of its requirement
    REGRETS = "regrets"  # asks to leave when the order is already frozen
    ELSEWHERE = "elsewhere"  # has sent to another institution in the same period


class Fate(StrEnum):
    """How far she goes by her own will."""

    SENDS = "sends"
    ABANDONS = "abandons"  # leaves the draft
    LATE = "late"  # tries to send when the window has just closed
    WITHDRAWS = "withdraws"  # sends, and withdraws later


class Style(StrEnum):
    """How she orders the sites of her specialty."""

    POPULAR = "popular"
    NEAR_HOME = "near-home"
    MIXED = "mixed"


class Length(StrEnum):
    """How many sites she ranks."""

    SHORT = "short"  # one to four
    SOME = "some"  # five to fifteen
    ALL = "all"


FATES: Final = Wheel({Fate.SENDS: 91.0, Fate.ABANDONS: 5.0, Fate.LATE: 2.0, Fate.WITHDRAWS: 2.0})
STYLES: Final = Wheel({Style.POPULAR: 40.0, Style.NEAR_HOME: 35.0, Style.MIXED: 25.0})
LENGTHS: Final = Wheel({Length.SHORT: 20.0, Length.SOME: 55.0, Length.ALL: 25.0})
RATES: Final = {
    Mistake.WRONG_CURP: 0.06,
    Mistake.OTHERS_FOLIO: 0.01,
    Mistake.WRONG_FILE: 0.10,
    Mistake.NO_QR: 0.06,
    Mistake.BLURRED: 0.05,
    Mistake.OTHERS_PAPER: 0.02,
    Mistake.WRONG_PAPER: 0.03,
    Mistake.FALSIFIES: 0.012,
    Mistake.STALE_SHEET: 0.04,
    Mistake.MISSING_PAPER: 0.05,
    Mistake.NO_CORRECTION: 0.10,
    Mistake.REPEATS: 0.05,
    Mistake.RETHINKS: 0.15,
}
# Drawn after everything else.
FURTHER_RATES: Final = {
    Mistake.TOO_EARLY: 0.01,
    Mistake.REGISTERS_TWICE: 0.012,
    Mistake.COMES_LATE: 0.004,
    Mistake.MISTYPES: 0.20,
    Mistake.SKIPS_QUESTION: 0.05,
    Mistake.FORGETS_CLAIM: 0.10,
    Mistake.WRONG_DATE: 0.15,
    Mistake.UNTICKED: 0.03,
    Mistake.SENDS_AGAIN: 0.01,
    Mistake.WISHES_LATER: 0.03,
    Mistake.WRONG_WISHES: 0.02,
    Mistake.OTHERS_SHEET: 0.015,
    Mistake.UNREAD_CODE: 0.02,
    Mistake.POOR_PICTURE: 0.08,
    Mistake.ODD_PAPER: 0.10,
    Mistake.FLAWED: 0.08,
    Mistake.REGRETS: 0.004,
    Mistake.ELSEWHERE: 0.004,
}
# Share of people who have sent by each share of the window: slow days, then the last one.
HASTE: Final = (
    (0.0, 0.0),
    (0.12, 0.10),
    (0.40, 0.55),
    (0.60, 0.885),  # the last day starts about here
    (0.85, 0.985),
    (0.95, 0.9995),
    (1.0, 1.0),
)
LATENESS: Final = dt.timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Temper:
    """Instants are in UTC. ``sends_at`` is None for who abandons, past the close for who is late."""

    fate: Fate
    registers_at: dt.datetime
    sends_at: dt.datetime | None
    mistakes: tuple[Mistake, ...]  # in the order of the enumeration
    style: Style
    length: Length

    def makes(self, mistake: Mistake) -> bool:
        """Whether this is one of hers."""
        return mistake in self.mistakes


def draw(draws: Draws, call: Call) -> Temper:
    """A temper within the windows of this call."""
    fate = draws.spin(FATES)
    sends_at = _sends_at(draws, call, fate)
    temper = Temper(
        fate=fate,
        registers_at=_registers_at(draws, call, sends_at),
        sends_at=sends_at,
        mistakes=tuple(each for each, rate in RATES.items() if draws.chance(rate)),
        style=draws.spin(STYLES),
        length=draws.spin(LENGTHS),
    )
    further = tuple(each for each, rate in FURTHER_RATES.items() if draws.chance(rate))
    return replace(temper, mistakes=(*temper.mistakes, *further))


def _sends_at(draws: Draws, call: Call, fate: Fate) -> dt.datetime | None:
    opens, closes = _bounds(call, "send")
    share = draws.along(HASTE)
    lateness = LATENESS * draws.share()
    if fate is Fate.ABANDONS:
        return None
    if fate is Fate.LATE:
        return _second(closes + lateness)
    return min(_second(opens + (closes - opens) * share), closes - dt.timedelta(microseconds=1))


def _registers_at(draws: Draws, call: Call, sends_at: dt.datetime | None) -> dt.datetime:
    """Some time before sending; half of the people leave less than a fifth of the time for it."""
    opens, closes = _bounds(call, "register")
    until = min(sends_at or closes, closes)
    back = draws.along(((0.0, 0.01), (0.5, 0.2), (1.0, 1.0)))
    return max(_second(until - (until - opens) * back), opens)


def _bounds(call: Call, step: str) -> tuple[dt.datetime, dt.datetime]:
    """First instant of the first window of a step, and the first one after its last window."""
    several = windows.of_step(call, step)
    return windows.bounds(several[0], call.zone)[0], windows.bounds(several[-1], call.zone)[1]


def _second(instant: dt.datetime) -> dt.datetime:
    return instant.replace(microsecond=0)
