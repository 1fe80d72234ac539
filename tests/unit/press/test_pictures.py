"""A picture says in words what it shows, escapes what it is given, and fits a phone."""

import csv
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from convoca.press.pictures import (
    TILES,
    Bar,
    Dot,
    Hour,
    arrivals,
    bars,
    dots,
    funnel,
    tile_map,
)
from convoca.rules import catalogues

SVG = "{http://www.w3.org/2000/svg}"
EVERY = [
    bars([Bar("Pediatría", 12), Bar("Cirugía", 3, "ilustrativo")], title="Plazas"),
    funnel([("Registro", 200), ("Envío", 171)], title="Embudo"),
    arrivals([Hour(1, "9 nov"), Hour(7), Hour(3)], title="Llegadas", desc="Suben y bajan."),
    tile_map({"yucatan": 4}, title="Estados"),
    bars([], title="Nada"),
    funnel([], title="Nada"),
    arrivals([], title="Nada", desc="Sin envíos."),
    arrivals([Hour(0, "9 nov")], title="Uno", desc="Sin envíos."),
    tile_map({}, title="Nada"),
    dots([Dot(19.43, -99.13, 400), Dot(16.75, -93.12, 1)], title="Hospitales", desc="Dos."),
    dots([], title="Nada", desc="Ninguno."),
]


def said(svg):
    root = ET.fromstring(svg)
    return root.find(f"{SVG}title").text, root.find(f"{SVG}desc").text


def texts(svg):
    return [node.text for node in ET.fromstring(svg).iter(f"{SVG}text")]


def rects(svg):
    return [node.attrib for node in ET.fromstring(svg).iter(f"{SVG}rect")]


@pytest.mark.parametrize("svg", EVERY)
def test_each_picture_is_an_image_with_a_title_and_a_description(svg):
    root = ET.fromstring(svg)

    named = [root.find(f"{SVG}{part}").attrib["id"] for part in ("title", "desc")]
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"].split() == named


@pytest.mark.parametrize("svg", EVERY)
def test_each_picture_fits_a_phone_and_needs_no_style_or_script(svg):
    assert float(ET.fromstring(svg).attrib["width"]) <= 340
    assert not re.search(r"<style|<script|style=|onload|href", svg)
    assert "nan" not in svg.lower()


@pytest.mark.parametrize("svg", EVERY)
def test_each_colour_is_a_variable_of_the_page_with_a_fallback(svg):
    colours = re.findall(r'(?:fill|stroke)="([^"]*)"', svg)

    assert all(re.fullmatch(r"none|var\(--[a-z-]+, #[0-9A-F]{6}\)", one) for one in colours)


def test_bars_are_as_long_as_their_values_and_described_one_by_one():
    svg = bars([Bar("Pediatría", 1200), Bar("Cirugía", 300, "nota")], title="Plazas")

    assert said(svg) == ("Plazas", "Pediatría: 1,200; Cirugía: 300 (nota)")
    assert [rect["width"] for rect in rects(svg)] == ["340", "340", "340", "85"]
    assert texts(svg) == ["Pediatría", "1,200", "Cirugía", "300 (nota)"]


def test_a_full_bar_can_be_given_so_that_two_pictures_compare():
    svg = bars([Bar("a", 50)], title="t", most=100)

    assert rects(svg)[1]["width"] == "170"


def test_a_bar_below_nothing_is_refused():
    with pytest.raises(ValueError, match="Pediatría -1"):
        Bar("Pediatría", -1)


def test_a_funnel_tells_each_step_as_a_share_of_the_first():
    svg = funnel([("Registro", 200), ("Envío", 171), ("Plaza", 0)], title="t")

    assert said(svg)[1] == "Registro: 200; Envío: 171 (85%); Plaza: 0 (0%)"


def test_the_highest_hour_is_marked_with_its_figure():
    svg = arrivals([Hour(1), Hour(1736), Hour(3)], title="t", desc="d", peak="envíos a las 22 h")

    assert "1,736 envíos a las 22 h" in texts(svg)
    assert said(svg) == ("t", "d")


def test_names_of_hours_never_run_into_each_other():
    svg = arrivals([Hour(1, "9 nov") for _ in range(60)], title="t", desc="d")

    placed = [
        (float(node.attrib["x"]), node.text)
        for node in ET.fromstring(svg).iter(f"{SVG}text")
        if node.text == "9 nov"
    ]
    assert 2 <= len(placed) <= 8


def test_there_is_one_tile_for_each_state_of_the_catalogue_each_in_its_place():
    catalogue = Path(__file__).parents[3] / "catalogues" / "states.csv"
    with catalogue.open(encoding="utf-8") as file:
        states = {row["id"]: row["abbreviation"] for row in csv.DictReader(file)}

    assert {state: short for state, (_, _, short) in TILES.items()} == states
    assert len({(column, row) for column, row, _ in TILES.values()}) == 32


def test_a_tile_shows_its_figure_and_the_description_names_the_state():
    svg = tile_map({"yucatan": 1450, "sonora": 0}, title="t", names={"yucatan": "Yucatán"})

    shown = texts(svg)
    assert shown[shown.index("YUC") + 1] == "1,450"
    assert shown[shown.index("SON") + 1] == "0"
    assert shown[shown.index("BC") + 1] == "–"
    assert "Yucatán: 1,450; COL: –" in said(svg)[1]


def test_a_higher_figure_is_never_fainter_and_equal_figures_look_equal():
    values = {state: (place // 2) * 10 for place, state in enumerate(TILES)}

    strengths = [float(rect["fill-opacity"]) for rect in rects(tile_map(values, title="t"))]

    assert strengths == sorted(strengths)
    assert strengths[0] == 0
    assert all(strengths[n] == strengths[n + 1] for n in range(0, 32, 2))


def test_a_state_nobody_knows_is_an_error():
    with pytest.raises(KeyError, match="atlantis"):
        tile_map({"atlantis": 1}, title="t")


def test_what_is_written_in_a_picture_is_escaped():
    hostile = '</text><script>alert("x")</script>&'

    svg = bars([Bar(hostile, 1)], title=hostile, desc=hostile)

    assert said(svg) == (hostile, hostile)
    assert hostile in texts(svg)
    assert "<script" not in svg


def test_the_same_data_give_the_same_picture():
    assert bars([Bar("a", 1)], title="t") == bars([Bar("a", 1)], title="t")


def circles(svg):
    return [
        {name: float(node.attrib[name]) for name in ("cx", "cy", "r")}
        for node in ET.fromstring(svg).iter(f"{SVG}circle")
    ]


def test_a_dot_stands_where_its_hospital_is_and_its_area_says_how_many():
    tijuana, cancun, tapachula = Dot(32.5, -117.0, 100), Dot(21.2, -86.9, 25), Dot(14.9, -92.3, 4)
    north, east, south = circles(dots([tapachula, cancun, tijuana], title="H", desc="Tres."))
    assert north["cx"] < south["cx"] < east["cx"]
    assert north["cy"] < east["cy"] < south["cy"]
    assert [round(one["r"] ** 2 / north["r"] ** 2, 2) for one in (north, east, south)] == [
        1,
        0.25,
        0.04,
    ]
    assert dots([tijuana, cancun], title="H", desc="") == dots(
        [cancun, tijuana], title="H", desc=""
    )


def test_every_hospital_of_the_catalogue_falls_inside_the_picture():
    known = catalogues.default().hospitals.values()
    drawn = dots([Dot(h.latitude, h.longitude, 1) for h in known], title="H", desc="Todos.")
    box = [float(part) for part in ET.fromstring(drawn).attrib["viewBox"].split()]
    assert len(circles(drawn)) == len(known)
    for one in circles(drawn):
        assert one["r"] <= one["cx"] <= box[2] - one["r"]
        assert one["r"] <= one["cy"] <= box[3] - one["r"]
