"""Who may open a dossier: only whoever the exam selected, in the admission category it recorded.

Article 004: doctors selected in the XLV ENARM, each registered "as a Mexican or foreign doctor
according to their registration" there. The track is read from the exam record, never chosen.
"""

from dataclasses import dataclass
from decimal import Decimal

from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Track


@dataclass(frozen=True, slots=True)
class SelectedEntry:
    """One line of the selected list of the exam."""

    folio: str
    curp: str
    given_names: str
    first_surname: str
    second_surname: str
    track: Track
    specialty: str
    score: Decimal


def check(call: Call, entry: SelectedEntry | None, curp: str) -> tuple[Finding, ...]:
    """Say why the folio and the CURP do not open this call; nothing found means that they do.

    `entry` is the line the list has for the folio, if any. What it says must not reach a stranger
    as it is: see `for_strangers`.
    """
    if entry is None:
        return (Finding("eligibility.not-on-list", "folio", {"edition": call.exam.edition}),)
    if entry.curp != curp:
        return (Finding("eligibility.curp-differs", "curp", {"edition": call.exam.edition}),)
    found = []
    if entry.specialty not in call.exam.specialties:
        params = {"specialty": entry.specialty}
        found.append(Finding("eligibility.specialty-not-offered", "specialty", params))
    if entry.track not in call.tracks:
        found.append(Finding("eligibility.track-not-offered", "track", {"track": entry.track}))
    return tuple(found)


_PRIVATE = frozenset({"eligibility.not-on-list", "eligibility.curp-differs"})


def for_strangers(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give the answer anyone may see: folio and CURP do not match, without saying which of them.

    Otherwise the page would confirm, folio by folio, who was selected.
    """
    hidden = [one for one in findings if one.code in _PRIVATE]
    rest = tuple(one for one in findings if one.code not in _PRIVATE)
    return (Finding("eligibility.no-match", "folio", hidden[0].params), *rest) if hidden else rest
