"""What anyone may read of a call: its calendar, its papers, its places, its frozen text."""

import csv
import gzip
import io
import json

import pytest
from tests.integration.cast import CALL, at, call_file

from convoca.portal.public.calls import fixed
from convoca.proof.canonical import sha256_hex
from convoca.workflow.queries import offered

HERE = f"/convocatorias/{CALL}/"
PAGES = [
    "/",
    HERE,
    f"{HERE}plazas/",
    f"{HERE}puedo-participar/",
    f"{HERE}resultados/",
    "/comprobar/",
    "/fuentes/",
]


def text(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("path", PAGES)
def test_each_page_answers_in_both_languages_and_links_to_its_twin(office, stranger, prefix, path):
    response = stranger.get(prefix + path)
    twin = path if prefix else f"/en{path}"
    assert response.status_code == 200
    assert f'href="{twin}" hreflang=' in text(response)
    assert text(response).count('<meta name="description" content="') == 1
    assert ('<html lang="en">' if prefix else '<html lang="es-MX">') in text(response)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_weighs_over_60_kb_with_all_it_loads(office, stranger, path):
    assert len(gzip.compress(stranger.get(path).content)) < 30_000


def test_a_closed_minute_is_shown_with_weekday_zone_and_the_readers_own_time(office, stranger):
    stranger.cookies["convoca_zone"] = "America/Tijuana"
    page = text(stranger.get(HERE))
    assert "23:59 h del miércoles 17 de noviembre de 2021 (hora del centro)" in page
    assert "21:59 h del miércoles 17 de noviembre (hora del Noroeste)" in page
    assert "Cierra en 3 días y 3 horas" in page


def test_the_countdown_goes_on_through_the_last_minute_and_then_the_next_thing_is_told(
    office, stranger, now
):
    now(at(17, 23, 59, 30))
    assert "Cierra en 30 segundos" in text(stranger.get(HERE))
    now(at(18, 0, 0))
    after = text(stranger.get(HERE))
    assert "Registro y documentos" in after
    assert "¿Puedo participar?" not in after


def test_our_assumptions_are_told_apart_from_what_the_article_says(office, stranger):
    page = text(stranger.get(HERE))
    assert "Supuesto nuestro. Los pesos del orden de mérito no están publicados." in page
    assert "La lista de plazas es ilustrativa." in page
    assert "cerca de 80 %" in page
    assert "Fuente: artículo 004." in page


def test_every_requirement_of_the_call_is_told_with_its_rule_and_its_reason(office, stranger):
    page = fixed(offered.of(CALL))["needs"]
    told = [(need.title, need.rule, need.why) for need in page]
    asked = call_file().call.requirements
    assert told == [(r.title.es, r.rule.es, r.why.es) for r in asked]


def test_seats_are_counted_never_rows(office, stranger):
    page = stranger.get(f"{HERE}plazas/?specialty=pediatria")
    offered = [v for v in call_file().vacancies if v.specialty == "pediatria"]
    assert page.context["found"].seats == sum(v.seats for v in offered)
    assert page.context["found"].rows == len(offered)


def test_following_the_list_of_places_to_its_end_shows_each_vacancy_once(office, stranger):
    url, seen = f"{HERE}plazas/?specialty=medicina-familiar", []
    while url:
        page = stranger.get(url).context
        seen += [v.vacancy for v in page["found"].vacancies]
        url = page["pager"].following
    expected = [v.vacancy for v in call_file().vacancies if v.specialty == "medicina-familiar"]
    assert sorted(seen) == sorted(expected)
    assert len(expected) > 50


def test_a_filter_that_nothing_meets_says_so_and_unknown_ones_do_no_harm(office, stranger):
    assert "Ninguna plaza cumple con todo" in text(stranger.get(f"{HERE}plazas/?state=atlantida"))
    assert stranger.get(f"{HERE}plazas/?after=%00&hospital=%27").status_code == 200


def test_places_leave_as_csv_with_the_columns_of_the_calls_own_file(office, stranger):
    response = stranger.get(f"{HERE}plazas.csv?state=colima")
    content = b"".join(response.streaming_content).decode().removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(content)))
    offered = {v.vacancy: v for v in call_file().vacancies if v.region == "colima"}
    assert {r["vacancy"]: int(r["seats"]) for r in rows} == {k: v.seats for k, v in offered.items()}


def test_the_frozen_text_is_served_byte_for_byte_with_its_digest(office, stranger):
    response = stranger.get(f"{HERE}version-1.json")
    assert response["ETag"] == f'"{sha256_hex(response.content)}"'
    assert json.loads(response.content) == call_file().as_data()
    digest = sha256_hex(response.content)
    assert digest[:8] in text(stranger.get(HERE))


@pytest.mark.parametrize(
    "path",
    [
        "/convocatorias/1999-nothing/",
        "/convocatorias/1999-nothing/plazas/",
        "/convocatorias/1999-nothing/cadena.json",
        f"{HERE}version-9.json",
        "/nowhere/",
    ],
)
def test_what_does_not_exist_is_a_page_that_says_what_to_do(office, stranger, path):
    response = stranger.get(path)
    assert response.status_code == 404
    assert "No encontramos esta página" in text(response)


def test_a_result_that_was_never_sealed_is_late_and_the_page_says_so(office, stranger, now):
    now(at(29, 0, 1))
    assert "El resultado todavía no está." in stranger.get(f"{HERE}resultados/").content.decode()


@pytest.mark.parametrize(("path", "queries"), [("/", 2), (HERE, 2), (f"{HERE}plazas/", 2)])
def test_a_public_page_asks_the_database_little_and_always_the_same(
    office, stranger, django_assert_num_queries, path, queries
):
    stranger.get(path)
    with django_assert_num_queries(queries):
        stranger.get(path)
