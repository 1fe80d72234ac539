"""What a call gives to take away and to follow: its calendar, the news, its sources, its pictures."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from tests.integration.cast import CALL, at, call_file
from tests.integration.public.varied import VARIED, publishes, varied

from convoca.portal.public.calls import fixed, moment
from convoca.rules.calls import CallFile
from convoca.workflow.queries import offered

HERE = f"/convocatorias/{CALL}/"
ATOM = "{http://www.w3.org/2005/Atom}"
SVG = re.compile(r'<svg[^>]* class="picture".*?</svg>', re.DOTALL)


def events(response) -> dict[str, dict[str, str]]:
    """The events of a calendar by their id: name (without parameters) → value."""
    text = response.content.decode()
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found, event = {}, None
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT" and event is not None:
            found[event["UID"].partition("@")[0]] = event
            event = None
        elif event is not None:
            event.setdefault(name.partition(";")[0], value)
    return found


def test_each_window_is_an_event_that_lasts_through_its_last_minute(office, stranger):
    response = stranger.get(f"{HERE}fechas.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    found = events(response)
    assert set(found) == {f"{CALL}-{w.id}" for w in call_file().call.windows} | {f"{CALL}-release"}
    register = next(w for w in call_file().call.windows if w.step == "register")
    event = found[f"{CALL}-{register.id}"]
    # 00:01 of the 9th to the end of 23:59 of the 17th, Central time (UTC-6 that November)
    assert (event["DTSTART"], event["DTEND"]) == ("20211109T060100Z", "20211118T060000Z")
    assert "23:59 h del miércoles 17 de noviembre de 2021" in event["DESCRIPTION"]
    assert found[f"{CALL}-release"]["DTSTART"] == "20211129T060100Z"
    english = events(stranger.get(f"/en{HERE}fechas.ics"))[f"{CALL}-{register.id}"]
    assert "That minute counts whole." in english["DESCRIPTION"]


def test_an_amendment_moves_the_event_that_a_calendar_already_has(office, stranger):
    publishes(office, varied(3), 5)
    path = f"/convocatorias/{VARIED}/fechas.ics"
    before = events(stranger.get(path))
    file = varied(3).as_data()
    for window in file["call"]["windows"]:
        if window["step"] == "register":
            window["closes"] = "2021-11-16T23:59:00"
    moved = CallFile.from_data(file)
    publishes(office, moved, 8, {"es": "Se recorre el cierre.", "en": "The closing moves."})
    after = events(stranger.get(path))
    assert set(before) == set(after)
    assert {e["SEQUENCE"] for e in before.values()} == {"0"}
    assert {e["SEQUENCE"] for e in after.values()} == {"1"}
    changed = {uid for uid in after if after[uid]["DTEND"] != before[uid]["DTEND"]}
    assert len(changed) == 1


def test_new_calls_and_amendments_come_out_newest_first_in_both_feeds(office, stranger):
    publishes(office, varied(3), 6)
    publishes(office, varied(4), 8, {"es": "Se agrega una plaza.", "en": "A post is added."})
    feed = json.loads(stranger.get("/novedades.json").content)
    assert [item["title"].partition(":")[0] for item in feed["items"]] == [
        "Cambio en la convocatoria",
        "Convocatoria",
        "Convocatoria",
    ]
    assert feed["items"][0]["content_text"] == "Se agrega una plaza."
    assert feed["items"][0]["date_published"] == "2021-11-08T18:00:00Z"
    tree = ET.fromstring(stranger.get("/en/novedades.atom").content)
    entries = tree.findall(f"{ATOM}entry")
    assert entries[0].findtext(f"{ATOM}content") == "A post is added."
    assert tree.findtext(f"{ATOM}updated") == "2021-11-08T18:00:00Z"
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == 3
    for entry in entries:
        link = entry.find(f"{ATOM}link").attrib["href"]
        assert link.startswith("https://")
        assert stranger.get(f"/{link.partition('://')[2].partition('/')[2]}").status_code == 200


@pytest.mark.parametrize(
    "path", ["novedades.atom", "novedades.json", f"convocatorias/{CALL}/fechas.ics"]
)
def test_a_follower_who_asks_again_is_told_that_nothing_changed(office, stranger, path):
    first = stranger.get(f"/{path}")
    for header, value in (
        ("if-none-match", first["ETag"]),
        ("if-modified-since", first["Last-Modified"]),
    ):
        assert stranger.get(f"/{path}", headers={header: value}).status_code == 304


def test_the_pages_of_calls_tell_where_the_feeds_are(office, stranger):
    for path in ("/", HERE):
        page = stranger.get(path).content.decode()
        assert '<link rel="alternate" type="application/atom+xml"' in page
        assert 'href="/novedades.json"' in page


def test_every_announced_figure_links_to_its_source_and_says_its_relation(office, stranger):
    told = [(f.value, f.url) for f in fixed(offered.of(CALL))["figures"]]
    assert told == [
        ("27", "/fuentes/#articulo-004"),
        ("32", "/fuentes/#articulo-004"),
        ("cerca de 80 %", "/fuentes/#articulo-004"),
    ]
    sources = stranger.get("/fuentes/").content.decode()
    assert 'id="articulo-004"' in sources
    assert "cerca de 80 %" in sources


def test_the_table_behind_each_picture_adds_up_to_the_seats_of_the_call(office, stranger):
    page = stranger.get(HERE)
    where, seats = fixed(offered.of(CALL))["where"], call_file().seats()
    assert sum(line.seats for line in where.states) == seats
    assert sum(line.seats for line in where.hospitals) == seats
    tiles, dots = SVG.findall(page.content.decode())
    assert tiles.count("<rect") == 32
    assert dots.count("<circle") == len(where.hospitals)


def test_staff_groups_are_told_with_their_seats(office, stranger):
    groups = fixed(offered.of(CALL))["groups"]
    assert [(g.key, g.seats) for g in groups] == [("resident", call_file().seats())]


def test_the_hour_of_a_page_is_its_minute_until_the_last_day_and_then_its_second():
    far, near = [at(17)], [at(15, 12)]
    when, later = at(14, 20, 30, 10), at(14, 20, 30, 50)
    assert moment(when, far) == moment(later, far)
    assert moment(when, near) != moment(later, near)
