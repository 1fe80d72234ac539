"""A market folder of two, and every way to spoil one of its files."""

from pathlib import Path

GOOD = {
    "applicants.csv": b"applicant,score\na,90.5\nb,80\n",
    "vacancies.csv": b"vacancy,seats\nv,1\nw,1\n",
    "preferences.csv": b"applicant,rank,vacancy\na,1,v\na,2,w\nb,1,v\nb,2,w\n",
}


def folder(path: Path, **changed: bytes | None) -> Path:
    files = GOOD | {name.replace("__", "."): data for name, data in changed.items()}
    path.mkdir(exist_ok=True)
    for name, data in files.items():
        if data is not None:
            (path / name).write_bytes(data)
    return path


BAD = [
    ("a vacancy nobody defined", "preferences.csv", b"applicant,rank,vacancy\na,1,x\n",
     ("unknown", 2)),
    ("an applicant nobody defined", "preferences.csv", b"applicant,rank,vacancy\nz,1,v\n",
     ("unknown", 2)),
    ("a rank twice", "preferences.csv", b"applicant,rank,vacancy\na,1,v\na,1,w\n",
     ("rank-twice", 3)),
    ("a rank skipped", "preferences.csv", b"applicant,rank,vacancy\na,1,v\na,3,w\n",
     ("rank-gap", 3)),
    ("a rank of zero", "preferences.csv", b"applicant,rank,vacancy\na,0,v\n",
     ("rank-not-whole", 2)),
    ("a vacancy twice", "preferences.csv", b"applicant,rank,vacancy\na,1,v\na,2,v\n",
     ("listed-twice", 3)),
    ("a negative seat", "vacancies.csv", b"vacancy,seats\nv,-1\nw,1\n", ("number-negative", 2)),
    ("half a seat", "vacancies.csv", b"vacancy,seats\nv,1.5\nw,1\n", ("number-not-whole", 2)),
    ("a seat count too long", "vacancies.csv", b"vacancy,seats\nv,9999999999\nw,1\n",
     ("number-not-whole", 2)),
    ("a file of 0 bytes", "vacancies.csv", b"", ("file-zero-bytes", 0)),
    ("a header and no rows", "applicants.csv", b"applicant,score\n", ("no-rows", 0)),
    ("not UTF-8", "applicants.csv", b"applicant,score\na,1\nJos\xe9,2\n", ("not-utf8", 3)),
    ("UTF-16", "applicants.csv", "applicant,score\na,1\n".encode("utf-16"), ("not-utf8", 1)),
    ("a missing column", "applicants.csv", b"applicant,points\na,1\n", ("column-missing", 1)),
    ("a column twice", "applicants.csv", b"applicant,score,score\na,1,1\n", ("column-twice", 1)),
    ("too many cells", "applicants.csv", b"applicant,score\na,1,1\nb,1\n", ("row-width", 2)),
    ("an open quote", "applicants.csv", b'applicant,score\n"a,1\nb,2\n', ("csv-broken", 3)),
    ("an empty identifier", "applicants.csv", b"applicant,score\n,1\n", ("id-empty", 2)),
    ("a control character", "applicants.csv", b"applicant,score\na\x07,1\n",
     ("id-not-printable", 2)),
    ("a comma decimal", "applicants.csv", b'applicant,score\na,"90,5"\n', ("score-not-decimal", 2)),
    ("a score in words", "applicants.csv", b"applicant,score\na,high\nb,2\n",
     ("score-not-decimal", 2)),
    ("an applicant in two couples", "couples.csv", b"couple,first,second\nk,a,b\nj,b,a\n",
     ("two-couples", 3)),
    ("a couple that names a stranger", "couples.csv", b"couple,first,second\nk,a,z\n",
     ("unknown", 2)),
    ("a couple of one", "couples.csv", b"couple,first,second\nk,a,a\n", ("couple-of-one", 2)),
    ("a couple without a joint list", "couples.csv", b"couple,first,second\nk,a,b\n",
     ("couple-without-list", 0)),
    ("a cap on no region", "caps.csv", b"region,seats\nnorth,1\n", ("unknown", 2)),
    ("broken settings", "market.toml", b"seed = \n", ("toml-broken", 0)),
    ("an unknown setting", "market.toml", b"sede = 7\n", ("setting-unknown", 0)),
    ("a seed in quotes", "market.toml", b'seed = "7"\n', ("setting-seed", 0)),
]  # fmt: skip
