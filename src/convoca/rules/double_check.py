"""The blind double check: which files are looked at twice, and how far two pairs of eyes agree.

A share of the files, drawn by digest so that nobody chooses them, is decided by two validators who do
not see each other; a third settles what they decided differently. How often two agree says how far a
decision depends on who made it. A bare rate flatters when nearly everything is valid, so Cohen's kappa
stands beside it (J. Cohen, "A coefficient of agreement for nominal scales", 1960).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from convoca.rules.reviewing import due
from convoca.rules.schema import Call

# What a document came to: (outcome, reason), by slot.
Outcomes = Mapping[str, Sequence[str]]
# A second and a third pass need time that is not taken from the owner's corrections.
ROOM = timedelta(days=1)
_SPAN = 2**64


def drawn(digest: str, pseudonym: str, percent: float) -> bool:
    """Whether this file is of the share: anyone who knows the pseudonym can compute it afterwards.

    Validators know the folio only, and the digest of the call is fixed before anybody registers.
    """
    text = f"double-check:{digest}:{pseudonym}".encode()
    number = int.from_bytes(hashlib.sha256(text).digest()[:8], "big")
    return number * 100 < percent * _SPAN


def in_time(call: Call, at: datetime) -> bool:
    """Whether a further pass leaves the person the time to correct that others have."""
    last = due(call, at)
    return last is not None and last - at >= ROOM


def disputed(first: Outcomes, second: Outcomes) -> tuple[str, ...]:
    """Give the documents that came to something else, or for another reason."""
    return tuple(sorted(s for s in second if list(first.get(s, ())) != list(second[s])))


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often two decided alike about `documents`; `kappa` corrects for agreeing by chance.

    No kappa where chance alone explains everything: nobody ever decided anything but one thing.
    """

    documents: int
    agreed: int
    kappa: float | None

    @property
    def percent(self) -> float:
        """Of all the documents, in hundredths."""
        return 100 * self.agreed / self.documents if self.documents else 0.0


def agreement(pairs: Iterable[tuple[str, str]]) -> Agreement:
    """Compare two independent outcomes of each document."""
    found = Counter(pairs)
    total = sum(found.values())
    agreed = sum(count for (one, other), count in found.items() if one == other)
    if not total:
        return Agreement(0, 0, None)
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (one, other), count in found.items():
        first[one] += count
        second[other] += count
    chance = sum(first[name] * second[name] for name in first) / total**2
    kappa = None if chance == 1 else (agreed / total - chance) / (1 - chance)
    return Agreement(total, agreed, kappa)
