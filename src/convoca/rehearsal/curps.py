"""The CURP of a made-up person, computed from her data by RENAPO's published rules.

The letters come from the first surname, the second and the given name; Ñ counts as X, particles
are passed over, María and José give way to a second given name, and four letters that would
make an ugly word get an X in the middle.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Final

from convoca.rehearsal.names import Name
from convoca.rules import curp


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOWELS: Final = "AEIOU"
PARTICLES: Final = _words_of("DA DAS DE DEL DER DI DIE DD EL LA LAS LE LES LOS MAC MC VAN VON Y")
GIVEN_PASSED_OVER: Final = _words_of("MARIA MA MA. M M. JOSE J J.")
UGLY: Final = _words_of(
    "BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO"
    " FETO GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA"
    " KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO"
    " PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO"
    " VAKA VUEI VUEY WUEI WUEY"
)
TURN_OF_THE_CENTURY: Final = 2000


def compose(name: Name, born: dt.date, sex: str, state: str, *, repeated: int = 0) -> str:
    """The 18 characters. ``repeated`` counts the people with the same first 16 who came before.

    ``state`` is the two-letter key, NE for abroad. Raises ValueError above 9 repetitions.
    """
    if not 0 <= repeated <= 9:
        raise ValueError("the 17th character tells ten people apart, no more")
    first, second, given = _word(name.first_surname), _word(name.second_surname), _given(name.given)
    letters = first[:1] + _inner(first, vowel=True) + (second[:1] or "X") + given[:1]
    if letters in UGLY:
        letters = letters[0] + "X" + letters[2:]
    inner = "".join(_inner(word, vowel=False) for word in (first, second, given))
    mark = str(repeated) if born.year < TURN_OF_THE_CENTURY else "ABCDEFGHIJ"[repeated]
    start = f"{letters}{born:%y%m%d}{sex}{state}{inner}{mark}"
    return start + curp.check_digit(start)


def _words(text: str) -> list[str]:
    """Capital words without accents; Ñ and every sign inside a word are X."""
    capitals = text.upper().replace("Ñ", "\0")
    bare = "".join(
        s for s in unicodedata.normalize("NFD", capitals) if not unicodedata.combining(s)
    )
    return bare.replace("\0", "X").split()


def _letters(word: str) -> str:
    return "".join(sign if "A" <= sign <= "Z" else "X" for sign in word.rstrip("."))


def _word(surname: str) -> str:
    words = _words(surname)
    own = [word for word in words if word not in PARTICLES] or words
    return _letters(own[0]) if own else ""


def _given(given: str) -> str:
    words = [word for word in _words(given) if word not in PARTICLES]
    if len(words) > 1 and words[0] in GIVEN_PASSED_OVER:
        words = words[1:]
    return _letters(words[0])


def _inner(word: str, *, vowel: bool) -> str:
    """The first vowel, or consonant, after the first letter; X when there is none."""
    return next((sign for sign in word[1:] if (sign in VOWELS) == vowel), "X")
