"""A folder's digest says which files, of which bytes, under which names."""

import hashlib

from convoca.proof.folders import folder_digest

FILES = {"vacancies.csv": b"vacancy,seats\nV1,2\n", "applicants.csv": b"applicant,score\n"}


def test_anybody_can_recompute_a_folder_digest():
    listed = ",".join(
        f'{{"bytes":{len(raw)},"name":"{name}","sha256":"{hashlib.sha256(raw).hexdigest()}"}}'
        for name, raw in sorted(FILES.items())
    )

    assert folder_digest(FILES) == hashlib.sha256(f'{{"files":[{listed}]}}'.encode()).hexdigest()


def test_the_order_of_reading_does_not_matter():
    assert folder_digest(FILES) == folder_digest(dict(reversed(FILES.items())))


def test_a_renamed_file_or_an_extra_one_changes_it():
    renamed = {"vacancy.csv": FILES["vacancies.csv"], "applicants.csv": FILES["applicants.csv"]}
    digests = {folder_digest(each) for each in (FILES, renamed, {**FILES, "x": b""}, {})}

    assert len(digests) == 4
