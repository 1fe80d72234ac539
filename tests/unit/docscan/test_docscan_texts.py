"""Whatever the scan can say has words, and a way out, in both languages."""

import pytest

from convoca import texts
from convoca.docscan.reading import KINDS, TROUBLES


@pytest.mark.parametrize("lang", texts.LANGUAGES)
@pytest.mark.parametrize("trouble", sorted(TROUBLES - {""}))
def test_every_trouble_has_a_cause_and_a_remedy(lang, trouble):
    said = texts.finding(f"docscan.trouble.{trouble}", lang)
    assert said.cause
    assert said.remedy


@pytest.mark.parametrize("lang", texts.LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_name(lang, kind):
    assert texts.say(f"docscan.kind.{kind}", lang)


def test_pages_and_codes_are_counted_in_words():
    assert texts.say("docscan.pages", "es", count=1) == "1 página"
    assert texts.say("docscan.pages", "en", count=3) == "3 pages"
    assert texts.say("docscan.codes", "es", count=0) == "sin código QR legible"
