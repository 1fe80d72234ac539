"""`convoca document scan`: facts and advice of any file, from a terminal, without a database."""

import io
import json
import subprocess
import sys

import pytest
from PIL import Image
from typer.testing import CliRunner

from convoca.cli.document import app
from convoca.rehearsal.paper_pdf import Page, document
from convoca.texts import LANGUAGES


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("CONVOCA_LANG", "en")


@pytest.fixture
def paper(tmp_path):
    """A drawn page with a code and text, a tiny photograph, and a file cut short."""
    page = Page()
    page.text(72, 700, 12, "Promedio final: 9.15 en escala de 0 a 10")
    page.code(400, 96, 92, "grades|MUESTRA")
    whole = document([page])
    photo = io.BytesIO()
    Image.effect_noise((310, 400), 60).save(photo, "JPEG")
    (tmp_path / "grades.pdf").write_bytes(whole)
    (tmp_path / "tiny.jpg").write_bytes(photo.getvalue())
    (tmp_path / "cut.pdf").write_bytes(whole[: len(whole) // 2])
    return tmp_path


def scan(*arguments):
    return CliRunner().invoke(app, ["scan", *map(str, arguments)])


def test_a_good_file_is_told_with_its_facts_and_ends_with_0(paper):
    done = scan(paper / "grades.pdf")
    assert done.exit_code == 0, done.output
    for part in ("PDF", "1 page", "QR code on page 1", "grades|MUESTRA", "9.15", "Nothing to"):
        assert part in done.output


def test_advice_alone_ends_with_0_and_says_what_to_do(paper):
    done = scan(paper / "tiny.jpg")
    assert done.exit_code == 0
    assert "warning scan.low-resolution: The picture has 36 dots per inch" in done.output
    assert "use 150 dots per inch or more" in done.output


def test_a_file_that_would_be_refused_ends_with_1_after_the_others_are_told(paper):
    done = scan(paper, "--json")
    assert done.exit_code == 1
    told = {one["file"].rpartition("/")[2]: one for one in json.loads(done.stdout)}
    assert sorted(told) == ["cut.pdf", "grades.pdf", "tiny.jpg"]
    (blocked,) = told["cut.pdf"]["findings"]
    assert (blocked["code"], blocked["effect"]) == ("docscan.trouble.truncated", "refuse")
    assert blocked["cause"]
    assert blocked["remedy"]
    assert told["grades.pdf"]["facts"]["look"]["words"]["averages"] == ["9.15"]


def test_a_file_is_held_against_the_place_of_a_call(paper):
    place = ("--call", "2021-residency", "--slot", "title-electronic")
    done = scan(paper / "tiny.jpg", *place, "--json")
    codes = [one["code"] for one in json.loads(done.stdout)[0]["findings"]]
    assert codes[0] == "document.qr-unreadable"
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere.pdf",), "cannot be read"),
        (("{here}/empty",), "holds no files"),
        (("{here}/tiny.jpg", "--slot", "x"), "both are needed"),
        (("{here}/tiny.jpg", "--call", "2021-residency", "--slot", "x"), "title-electronic"),
        (("{here}/tiny.jpg", "--call", "nothing", "--slot", "x"), "nothing"),
    ],
)
def test_what_cannot_be_read_or_is_wrongly_asked_ends_with_2(paper, arguments, says):
    (paper / "empty").mkdir()
    done = scan(*(one.format(here=paper) for one in arguments))
    assert done.exit_code == 2
    assert says in done.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_is_told_in_both_languages(paper, lang, monkeypatch):
    monkeypatch.setenv("CONVOCA_LANG", lang)
    done = scan(paper)
    assert done.exit_code == 1
    assert "{" not in done.output


def test_neither_django_nor_a_database_driver_is_loaded(paper):
    program = (
        "import sys; from convoca.cli import run;"
        f"code = run(['document', 'scan', {str(paper / 'grades.pdf')!r}]);"
        "assert code == 0, code; assert not {'django', 'psycopg'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
