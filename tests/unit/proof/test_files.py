"""A file is the one listed when its bytes are, whatever it is called."""

import hashlib

import pytest

from convoca.proof.files import Held, Listed, match
from convoca.proof.problems import Problem

RAW = b"%PDF-1.7"
DIGEST = hashlib.sha256(RAW).hexdigest()
LINE = {"slot": "title", "version": 2, "bytes": len(RAW), "sha256": DIGEST}


def test_a_file_is_found_by_its_content():
    lines, problems = match([LINE], [Held("scan 3.pdf", len(RAW), DIGEST)])

    assert lines == (Listed("title", 2, len(RAW), DIGEST, "scan 3.pdf"),)
    assert problems == ()


@pytest.mark.parametrize("name", ["title.pdf", "sub/title-v2.pdf"])
def test_a_file_called_like_the_document_is_said_to_be_another(name):
    lines, problems = match([LINE], [Held(name, 3, "0" * 64)])

    told = {"slot": "title", "version": 2, "bytes": 8, "name": name}
    assert (lines[0].name, problems) == ("", (Problem("proof.files.other-content", told),))


def test_a_file_nobody_has_is_missing():
    assert match([LINE], [Held("titles.pdf", 8, "0" * 64)])[1] == (
        Problem("proof.files.missing", {"slot": "title", "version": 2, "bytes": 8}),
    )


@pytest.mark.parametrize(
    "listing", [None, {}, ["x"], [{}], [{**LINE, "bytes": "8"}], [{**LINE, "version": True}]]
)
def test_a_listing_out_of_form_is_said(listing):
    assert match(listing, []) == ((), (Problem("proof.files.shape"),))


def test_a_receipt_that_lists_nothing_misses_nothing():
    assert match([], [Held("a", 1, "0" * 64)]) == ((), ())
