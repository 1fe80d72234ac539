"""No page asks for a sentence that is not written, in either language."""

import re
from pathlib import Path

import pytest

from convoca.texts import LANGUAGES, has

PORTAL = Path("src/convoca/portal")
ASKED = re.compile(r"""{%-?\s*t\s+["']([^"']+)["']""")
SAID = re.compile(r"""\bsaid\(\s*"([a-z0-9.-]+)"[,)]""")


def asked() -> dict[str, str]:
    found = {}
    for path in [*PORTAL.rglob("*.html"), *PORTAL.rglob("*.txt")]:
        found |= dict.fromkeys(ASKED.findall(path.read_text()), str(path))
    for path in PORTAL.rglob("*.py"):
        found |= dict.fromkeys(SAID.findall(path.read_text()), str(path))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_a_page_asks_for_is_written(lang):
    missing = {code: where for code, where in asked().items() if not has(code, lang)}
    assert missing == {}


def test_no_page_says_a_sentence_of_its_own():
    """What is between tags comes from the texts; a proper name or a sign may stand by itself."""
    allowed = {"Convoca", "CLUES", "· Convoca", "·", "Error:", ":", ",", "(", ")", "—"}
    allowed |= {"GET", "Atom", "JSON Feed"}
    loose = {}
    for path in PORTAL.rglob("*.html"):
        # Two blocks hold names of styles, not words.
        said = re.sub(r"{% block (?:width|columns) %}.*?{% endblock %}", "", path.read_text())
        said = re.sub(r"{% comment %}.*?{% endcomment %}", "", said, flags=re.S)
        bare = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "\n", said, flags=re.S)
        bare = re.sub(r"<(script|style)\b.*?</\1>|<!.*?>|<[^>]*>", "\n", bare, flags=re.S)
        words = {line.strip() for line in bare.splitlines() if line.strip()} - allowed
        words = {w for w in words if re.search(r"[A-Za-zÁ-ú]{2,}", w)}
        if words:
            loose[str(path)] = words
    assert loose == {}
