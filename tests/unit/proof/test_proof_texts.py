"""Every way in which a proof can fail has its sentence and a place to go, in both languages."""

import re
from pathlib import Path

import pytest

import convoca.proof
from convoca.texts import LANGUAGES, codes, finding

PARAMS = {
    "part": "kid",
    "kid": "2021-a",
    "at": "2021-11-17T10:00:00+00:00",
    "from": "2021-11-17T10:00:00+00:00",
    "to": "2021-11-17T10:00:00+00:00",
    "slot": "passport",
    "version": 2,
    "bytes": 12345,
    "name": "passport.pdf",
    "first": 2,
    "last": 3,
    "count": 2,
    "seq": 7,
    "after": 8,
    "before": 6,
    "head": "ab" * 32,
    "committed": "ab",
    "found": "cd",
    "published": "ef",
    "line": 3,
    "said": "7",
    "revealed": "8",
}


def given():
    """The codes written in the sources of the proofs and of the commands that check them."""
    package = Path(convoca.proof.__file__).parent
    sources = [*package.glob("*.py"), *(package.parent / "cli").glob("re*.py")]
    found = set()
    for source in sources:
        found |= set(re.findall(r'"(proof\.[a-z.-]+)"', source.read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_given_can_be_said_and_every_sentence_is_used(lang):
    assert given() == {code for code in codes(lang) if code.startswith("proof.")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_can_be_filled(lang):
    for code in sorted(given()):
        assert finding(code, lang, PARAMS).cause
