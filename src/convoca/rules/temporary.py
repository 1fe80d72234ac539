"""The temporary identity of whoever has no CURP yet: EXT-7K3M-9XQ2-D.

In the real process a foreign doctor has to telephone to be given one before she can register; here
it is on the screen as soon as her file is open. It has fifteen signs with its hyphens, so that
nobody takes it for a CURP, which has eighteen and none.

The last sign checks the eight before it: any one of them mistyped, or any two exchanged, is seen.
They are read as numbers of the field of 32 elements (x⁵ + x² + 1), each times a power of x of its
own; with the check the sum is zero.
"""

import re

from convoca.rules import documents
from convoca.rules.findings import Finding
from convoca.rules.schema import Call, Track

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U
PREFIX = "EXT"
_VALUES = {sign: value for value, sign in enumerate(ALPHABET)}
_FORM = re.compile(rf"{PREFIX}-([{ALPHABET}]{{4}})-([{ALPHABET}]{{4}})-([{ALPHABET}])", re.ASCII)


def written(eight: str) -> str:
    """Write a temporary identity from its eight signs, with the sign that checks them.

    >>> written("7K3M9XQ2")
    'EXT-7K3M-9XQ2-D'

    Raises ValueError unless given eight signs of the alphabet.
    """
    if len(eight) != 8 or any(sign not in _VALUES for sign in eight):
        raise ValueError("8 signs of the alphabet are needed")
    return f"{PREFIX}-{eight[:4]}-{eight[4:]}-{_check(eight)}"


def clean(typed: str) -> str:
    """Give what was typed in capitals and without spaces."""
    return "".join(typed.upper().split())


def problems(identity: str) -> tuple[Finding, ...]:
    """Say what keeps this from being a temporary identity."""
    if not identity:
        return (Finding("temporary.missing", "temporary"),)
    found = _FORM.fullmatch(identity)
    if found is None:
        return (Finding("temporary.form", "temporary", {"value": identity[:40]}),)
    if _check(found[1] + found[2]) != found[3]:
        return (Finding("temporary.check", "temporary", {"value": identity}),)
    return ()


def _check(eight: str) -> str:
    total = 0
    for sign in eight:
        total = _by_x(total) ^ _VALUES[sign]
    return ALPHABET[_by_x(total)]


def _by_x(value: int) -> int:
    """One element of the field times x."""
    doubled = value << 1
    return doubled ^ 0b100101 if doubled & 32 else doubled


def answers(call: Call, track: Track) -> dict[str, str]:
    """Give the option of whoever has no CURP, by the requirement that offers one to that track."""
    return {
        requirement.id: option.id
        for requirement in documents.requirements(call, track)
        for option in documents.options(requirement, track)
        if option.without_curp
    }
