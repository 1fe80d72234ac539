"""Finding a place: by what the published rows hold, with counts that follow, at an address to share."""

import csv
import gzip
import io
import json
import xml.etree.ElementTree as ET
import zipfile

import pytest
from tests.integration.cast import account, at
from tests.integration.public.varied import HERE, publishes, varied

from convoca.portal.ui import fresh, xlsxout
from convoca.registry.models import User

PLACES = f"{HERE}plazas/"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def posts(office):
    """The varied list, published on the 5th."""
    file = varied()
    publishes(office, file, 5)
    return file.vacancies


def shown(page) -> list[str]:
    return [v.vacancy for v in page.context["found"].vacancies]


def options(page, name: str) -> dict[str, int]:
    """Value → the seats that its option announces."""
    fields = (*page.context["first"], *page.context["further"])
    found = next(f for f in fields if f.name == name)
    return {
        c.value: int(c.label.rpartition("(")[2].rstrip(")").replace(",", "")) for c in found.choices
    }


def test_every_filter_of_the_address_narrows_the_list(posts, stranger):
    page = stranger.get(f"{PLACES}?state=chiapas&shift=evening&specialty=anestesiologia")
    wanted = [
        v.vacancy
        for v in posts
        if (v.region, v.shift, v.specialty) == ("chiapas", "evening", "anestesiologia")
    ]
    assert shown(page) == wanted
    assert [chip.text for chip in page.context["chips"]] == [
        "Especialidad: Anestesiología",
        "Entidad: Chiapas",
        "Turno: Vespertino",
    ]


def test_several_values_of_one_filter_mean_any_of_them(posts, stranger):
    page = stranger.get(f"{PLACES}?term=11m&term=permanent&state=jalisco")
    wanted = [v.vacancy for v in posts if v.term in ("11m", "permanent") and v.region == "jalisco"]
    assert shown(page) == wanted
    fewer = next(c.url for c in page.context["chips"] if c.text == "Duración: 11 meses")
    assert shown(stranger.get(fewer)) == [
        v.vacancy for v in posts if v.term == "permanent" and v.region == "jalisco"
    ]


def test_tied_posts_can_be_asked_for_and_each_leads_to_its_other_half(posts, stranger):
    page = stranger.get(f"{PLACES}?tie=with")
    assert page.context["found"].rows == sum(1 for v in posts if v.tie)
    one = stranger.get(f"{PLACES}V0010/")
    assert [half.id for half in one.context["halves"]] == ["V0011"]
    assert f'href="{PLACES}V0011/"' in one.content.decode()


def test_the_count_of_an_option_is_what_choosing_it_leaves(posts, stranger):
    page = stranger.get(f"{PLACES}?shift=evening&state=jalisco")
    for name in ("state", "shift", "specialty", "term", "hospital"):
        for value, seats in options(page, name).items():
            asked = {"shift": "evening", "state": "jalisco", name: value}
            fresh.SHELF.clear()
            assert stranger.get(PLACES, asked).context["found"].seats == seats, (name, value)


def test_an_option_that_would_leave_nothing_is_not_offered(posts, stranger):
    page = stranger.get(f"{PLACES}?state=chiapas")
    here = {v.specialty for v in posts if v.region == "chiapas"}
    assert set(options(page, "specialty")) == here


def test_a_filter_that_would_not_part_the_list_is_not_asked(posts, stranger):
    page = stranger.get(PLACES)
    asked = {f.name for f in (*page.context["first"], *page.context["further"])}
    assert asked == {"specialty", "state", "shift", "hospital", "term", "tie"}


def test_a_page_kept_for_everyone_tells_nobody_the_hour_of_its_first_reader(posts, stranger, now):
    first = stranger.get(PLACES)
    now(at(14, 23, 45))
    assert stranger.get(PLACES).content == first.content
    assert "convoca-now" not in first.content.decode()


def test_new_since_is_what_an_amendment_added_or_changed(office, posts, stranger):
    changed = varied(243, V0007={"seats": 40})
    publishes(office, changed, 8, {"es": "Se agregan plazas.", "en": "Posts are added."})
    since = stranger.get(f"{PLACES}?since=2021-11-08")
    assert shown(since) == ["V0007", "V0240", "V0241", "V0242"]
    assert stranger.get(f"{PLACES}?since=2021-11-09").context["found"].rows == 0
    assert stranger.get(f"{PLACES}?since=2021-11-05").context["found"].rows == 243
    offered = next(f for f in since.context["further"] if f.name == "since")
    assert shown(stranger.get(PLACES, {"since": offered.choices[-1].value})) == shown(since)


@pytest.mark.parametrize("since", ["yesterday", "2021-13-45", "0", "9999-99-99T00:00"])
def test_what_is_no_day_asks_for_nothing(posts, stranger, since):
    assert stranger.get(PLACES, {"since": since}).context["found"].rows == len(posts)


def rows_of(content: bytes) -> list[list[str]]:
    """The cells of the first sheet of a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            ET.fromstring(packed.read(name))  # each part is well-formed
        sheet = ET.fromstring(packed.read("xl/worksheets/sheet1.xml"))
    return [
        ["".join(cell.itertext()) for cell in row.iter(f"{MAIN}c")]
        for row in sheet.iter(f"{MAIN}row")
    ]


def test_the_three_downloads_say_the_same_rows_as_the_page(posts, stranger):
    asked = "?shift=night&term=permanent"
    wanted = [v for v in posts if v.shift == "night" and v.term == "permanent"]
    as_csv = stranger.get(f"{HERE}plazas.csv{asked}").getvalue().decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(as_csv)))
    as_json = json.loads(stranger.get(f"{HERE}plazas.json{asked}").content)
    book = rows_of(stranger.get(f"{HERE}plazas.xlsx{asked}").content)
    assert [row[0] for row in table[1:]] == [v.vacancy for v in wanted]
    assert book == table
    assert [p["vacancy"] for p in as_json["places"]] == [v.vacancy for v in wanted]
    assert (as_json["seats"], as_json["rows"]) == (sum(v.seats for v in wanted), len(wanted))
    assert list(as_json["places"][0]) == table[0]
    assert as_json["filters"] == {"shift": ["night"], "term": ["permanent"]}


def test_a_workbook_holds_no_formula_whatever_a_name_begins_with():
    book = xlsxout.workbook("A/B", ["=1+1"], [["=HYPERLINK()", 3, "\x01<&>", None]])
    assert rows_of(book) == [["=1+1"], ["=HYPERLINK()", "3", "<&>", ""]]
    with zipfile.ZipFile(io.BytesIO(book)) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")
        assert b'name="AB"' in packed.read("xl/workbook.xml")
    assert xlsxout.workbook("A/B", ["x"], []) == xlsxout.workbook("A/B", ["x"], [])


@pytest.mark.parametrize("path", ["plazas/", "plazas/?shift=night", "plazas/V0001/", "plazas.json"])
def test_a_reader_who_comes_back_gets_a_few_bytes_until_something_changes(
    office, posts, stranger, path
):
    first = stranger.get(HERE + path)
    assert first["Cache-Control"] == "public, max-age=60"
    again = stranger.get(HERE + path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    english = stranger.get(f"/en{HERE}{path}", headers={"if-none-match": first["ETag"]})
    assert english.status_code == 200
    publishes(office, varied(241), 8, {"es": "Una más.", "en": "One more."})
    after = stranger.get(HERE + path, headers={"if-none-match": first["ETag"]})
    assert after.status_code == 200


def test_a_download_knows_since_when_it_holds(posts, stranger):
    first = stranger.get(f"{HERE}plazas.csv")
    again = stranger.get(f"{HERE}plazas.csv", headers={"if-modified-since": first["Last-Modified"]})
    assert again.status_code == 304


def test_a_page_kept_for_everyone_is_never_given_to_who_signed_in(posts, stranger, client):
    kept = stranger.get(PLACES)
    client.force_login(User.objects.get(pk=account("eva@ejemplo.example").user_id))
    hers = client.get(PLACES, headers={"if-none-match": kept["ETag"]})
    assert hers.status_code == 200
    assert hers["Cache-Control"] == "private, no-cache"
    assert "Mi expediente" in hers.content.decode()
    assert "Mi expediente" not in stranger.get(PLACES).content.decode()


def test_the_page_says_no_hour_because_it_may_be_kept(posts, stranger, now):
    early = stranger.get(PLACES).content
    now(at(15))
    assert stranger.get(PLACES).content == early


@pytest.mark.parametrize("path", ["plazas/NO-HAY/", "plazas/%00/", "plazas/%27/"])
def test_a_post_that_is_not_in_the_list_is_not_found(posts, stranger, path):
    assert stranger.get(HERE + path).status_code == 404


def test_a_kept_page_is_the_same_packed_and_unpacked(posts, stranger):
    plain = stranger.get(PLACES).content
    packed = [stranger.get(PLACES, headers={"accept-encoding": "gzip"}) for _ in range(2)]
    assert [gzip.decompress(one.content) for one in packed] == [plain, plain]
    assert {one["Content-Encoding"] for one in packed} == {"gzip"}
    assert all("Accept-Encoding" in one["Vary"] for one in packed)
