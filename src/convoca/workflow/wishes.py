"""Lists of wishes as they are stored: sealed, so that a stolen backup cannot recompute the result."""

import json
from collections.abc import Sequence

from convoca.proof.canonical import encode
from convoca.registry.models import Dossier, PreferenceVersion
from convoca.workflow import keys


def sealed(vacancies: Sequence[str], dossier: Dossier, number: int) -> bytes:
    """The list encrypted for this dossier and this version."""
    return keys.seal(encode(list(vacancies)), _context(dossier, number))


def opened(row: PreferenceVersion) -> list[str]:
    """The wishes of a stored version, best first."""
    found: list[str] = json.loads(keys.unseal(row.sealed, _context(row.dossier, row.number)))
    return found


def _context(dossier: Dossier, number: int) -> str:
    return f"preferences/{dossier.pseudonym}/{number}"
