"""Reasons are data: every call gives each reader her text, in both languages, with a remedy."""

import re

import pytest

from convoca.rules import calls
from convoca.rules.calls import CallFile
from convoca.rules.schema import Reason

FOLDERS = sorted(p.parent for p in calls.default_folder().glob("*/call.yaml"))


def reasons(folder) -> tuple[Reason, ...]:
    file = calls.load(folder)
    assert isinstance(file, CallFile), file
    return file.call.reasons


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_reason_tells_the_validator_in_a_line_and_the_applicant_cause_and_remedy(folder) -> None:
    for reason in reasons(folder):
        for lang in ("es", "en"):
            short = reason.validator.in_language(lang)
            assert 0 < len(short) <= 90, (reason.id, short)
            said = reason.applicant.in_language(lang)
            sentences = re.findall(r"[^.]+\.(?=\s|$)", said)
            # A reason that ends the dossier has no remedy to tell; every other one has both.
            assert len(sentences) >= (1 if reason.fatal else 2), (reason.id, lang, said)
            assert said != short
