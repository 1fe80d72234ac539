"""The frame and the pieces: readable by everyone, light, and asking nobody else for anything."""

import gzip
import re
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from tests.unit.portal import gallery

STATIC = Path("src/convoca/portal/ui/static/convoca")
CSS = (STATIC / "convoca.css").read_text()
VOID = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


class Reader(HTMLParser):
    """Collects tags and checks that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        # Drawings close themselves.
        if tag not in VOID and tag not in ("path", "circle", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


@pytest.fixture(params=["es", "en"])
def page(request):
    return gallery.render(request.param)


def tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", css))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


LIGHT = tokens(CSS.split("@media (prefers-color-scheme: dark)")[0])
DARK = LIGHT | tokens(CSS.split("@media (prefers-color-scheme: dark)")[1].split("* {")[0])
ON_PAPER = ("ink", "muted", "agave", "danger", "warn", "good", "info")
PAIRS = [
    *product(ON_PAPER, ("paper", "wash")),
    ("on-agave", "agave"),
    ("on-agave", "agave-deep"),
    ("on-marigold", "marigold"),
    ("paper", "danger"),
    ("ink", "agave-wash"),
    ("muted", "agave-wash"),
    ("ink", "danger-wash"),
    ("ink", "warn-wash"),
    *((name, f"{name}-wash") for name in ("danger", "warn", "good", "info")),
]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_words_stand_out_from_what_is_behind_them(theme, front, back):
    assert contrast(theme[front], theme[back]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_fields_can_be_seen(theme):
    assert contrast(theme["edge"], theme["paper"]) >= 3


def test_the_style_sheet_weighs_at_most_10_kb_compressed():
    assert len(gzip.compress(CSS.encode())) <= 10_000


def test_a_page_with_every_piece_weighs_far_below_60_kb_with_all_it_loads(page):
    loaded = sum(len(gzip.compress(file.read_bytes())) for file in STATIC.iterdir())
    assert len(gzip.compress(page.encode())) + loaded < 30_000


def test_every_element_is_closed_where_it_should_be(page):
    reader = read(page)
    assert (reader.wrong, reader.open) == ([], [])


def test_nothing_is_inline_and_no_other_host_is_asked(page):
    tags = read(page).tags
    assert [t for t, a in tags if "style" in a or t == "style"] == []
    assert [a for _, a in tags for name in a if name.startswith("on")] == []
    assert [a for t, a in tags if t == "script" and "src" not in a] == []
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//', page) == []
    assert re.findall(r"url\(|@import", CSS) == []


def test_ids_are_unique_and_every_reference_points_at_one(page):
    tags = read(page).tags
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    named = {i for _, a in tags for i in (a.get("aria-describedby") or "").split()}
    named |= {a["for"] for t, a in tags if t == "label" and a.get("for")}
    named |= {
        a["href"][1:] for t, a in tags if t == "a" and (a.get("href") or "").startswith("#f-")
    }
    assert named <= set(ids)


def test_every_question_has_a_label(page):
    tags = read(page).tags
    labelled = {a.get("for") for t, a in tags if t == "label"}
    asked = [
        a["id"]
        for t, a in tags
        if t in ("input", "select", "textarea")
        and a.get("type") not in ("hidden", "radio", "checkbox")
    ]
    assert asked
    assert [i for i in asked if i not in labelled] == []


def test_the_tab_says_the_title_once_escaped_and_that_something_is_wrong(page):
    title = re.search(r"<title>(.*)</title>", page).group(1)
    assert title == "Error: Muestrario &amp; piezas · Convoca"


def test_the_language_of_the_page_and_of_its_twin_are_said():
    assert '<html lang="es-MX">' in gallery.render("es")
    assert 'hreflang="en" lang="en">English<' in gallery.render("es")
    assert 'hreflang="es-MX" lang="es-MX">Español<' in gallery.render("en")


def test_a_window_is_shown_in_central_time_and_on_the_readers_clock():
    page = gallery.render("es", reader_zone="America/Tijuana")
    assert "23:59 h del miércoles 17 de noviembre de 2021 (hora del centro)" in page
    assert "Donde estás: 21:59 h del miércoles 17 de noviembre (hora del Noroeste)" in page
    assert "Cierra en 3 días y 3 horas" in page


def test_a_reader_in_central_time_sees_no_second_clock():
    assert "Donde estás" not in gallery.render("es", reader_zone="America/Monterrey")


def test_a_reader_who_has_not_said_her_zone_gets_a_line_the_script_can_fill():
    page = gallery.render("es", reader_zone="")
    assert 'data-reader-instant="2021-11-18T05:59:00Z"' in page
    assert "{hour}:{minute} h del {weekday} {day} de {month} ({timeZoneName})" in page


def test_an_act_carries_its_idempotency_key():
    assert '<input type="hidden" name="idempotency_key" value="k1">' in gallery.render("es")


def test_the_rehearsal_bar_is_there_only_when_a_rehearsal_says_so():
    bar = {"template": "ui/parts/empty_state.html"}
    assert "Ensayo" in gallery.render("es", rehearsal_bar=bar, title="Ensayo")
    assert 'class="empty"><b>Ensayo' not in gallery.render("es", title="Ensayo")


def test_an_empty_house_says_what_will_appear():
    page = gallery.render("es", "public/calls.html", groups=[], errors=[])
    assert "Todavía no hay convocatorias" in page
    assert "Aparecen aquí en cuanto se publican" in page
