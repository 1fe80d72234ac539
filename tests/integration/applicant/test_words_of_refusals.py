"""Whatever a use case refuses, and whatever people are told, has its words in both languages."""

import re
from pathlib import Path

import pytest

import convoca.workflow
from convoca import texts

SOURCES = [p.read_text() for p in Path(convoca.workflow.__file__).parent.rglob("*.py")]
GIVEN = {
    code
    for source in SOURCES
    for code in re.findall(r'(?:Finding|refuse)\(\s*"([a-z]+\.[a-z.-]+)"', source)
}
TOLD = {
    code
    for source in SOURCES
    for code in re.findall(r'outbox\.tell(?:_many)?\(\s*[\w.]+,\s*"([a-z]+\.[a-z.-]+)"', source)
} | {f"review.{verdict}" for verdict in ("validated", "to_correct", "refused")}
TOLD |= {"dossier.sent", "dossier.corrected", "dossier.withdrawn"}


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_every_refusal_has_a_cause_and_what_to_do(lang):
    assert len(GIVEN) > 20
    params: dict[str, object] = {"count": 2, "other": "x", "size": 20, "limit": 10, "arrived": 5}
    params |= {"found": "png", "declared": "jpg", "accepted": "pdf"}
    params |= {"folio": "7K3M-9XQ2", "call": "2021-residency"}
    for code in sorted(GIVEN):
        assert texts.has(code, lang), code
        said = texts.finding(code, lang, params)
        assert said.cause, code
        assert said.remedy, code


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_every_message_has_a_subject_with_its_folio_and_a_short_body_with_a_link(lang):
    params = {"folio": "7K3M-9XQ2", "receipt": "R", "observations": 2, "version": 2}
    params |= {"call": "2021-residency", "why": "posts", "due": "2022-11-29"}
    params |= {"last_minute": "2021-11-24T05:59:00+00:00", "zone": "America/Mexico_City"}
    assert len(TOLD) >= 8
    for code in sorted(TOLD):
        subject = texts.say(f"mail.{code}", lang, **params)
        body = texts.say(f"mail.{code}.body", lang, link="https://here", **params)
        assert "7K3M-9XQ2" in subject, code
        assert body.rstrip().endswith("https://here"), code
        assert len(body) < 700, code
    act = {"es": "[Acción requerida]", "en": "[Action required]"}[lang]
    correct = texts.say("mail.review.to_correct", lang, **params)
    assert correct.startswith(act)
    assert "23:59" in correct
