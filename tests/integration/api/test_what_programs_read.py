"""The interface for programs: what it answers, in which words it refuses, and how often."""

import json

import pytest
from django.test import Client
from tests.integration.api.agreeing import disagreements
from tests.integration.cast import CALL, at, call_file
from tests.integration.public.varied import VARIED, publishes, varied

from convoca.portal.ui import limits
from convoca.texts import say

V1 = "/api/v1"
HERE = f"{V1}/calls/{VARIED}"


def read(program, path: str, **headers: str):
    response = program.get(path, headers=headers)
    assert response.status_code == 200, response.content
    return json.loads(response.content)


def test_every_call_is_listed_with_what_the_clock_does_next(program, now):
    found = {one["id"]: one for one in read(program, f"{V1}/calls")["calls"]}
    assert set(found) == {CALL, VARIED}
    one = found[CALL]
    assert (one["phase"], one["seats"]) == ("now", call_file().seats())
    assert one["next_change"] == {"kind": "closes", "at": "2021-11-18T06:00:00Z"}
    now(at(30))
    later = {one["id"]: one for one in read(program, f"{V1}/calls")["calls"]}[CALL]
    assert (later["phase"], later["next_change"]) == ("past", None)


def test_a_call_tells_its_windows_figures_and_versions(program):
    found = read(program, f"{V1}/calls/{CALL}")
    register = next(w for w in found["windows"] if w["step"] == "register")
    assert register["opens"] == "2021-11-09T06:01:00Z"
    assert register["last_minute"] == "2021-11-18T05:59:00Z"
    assert register["closes"] == "2021-11-18T06:00:00Z"
    hired = next(one for one in found["announced"] if one["unit"] == "percent")
    assert (hired["value"], hired["relation"]) == ("80", "about")
    assert hired["source"]["article"] == "004"
    assert [one["number"] for one in found["versions"]] == [1]
    assert found["windows"] == read(program, f"{V1}/calls/{CALL}/windows")["windows"]


def test_vacancies_come_filtered_and_page_by_page_each_once(program):
    posts = varied().vacancies
    wanted = [v.vacancy for v in posts if v.shift == "night" and v.term in ("1y", "11m")]
    path = f"{HERE}/vacancies?shift=night&term=1y&term=11m&limit=7"
    found, after = [], ""
    while True:
        page = read(program, f"{path}&after={after}")
        assert page["rows"] == len(wanted)
        found += [one["vacancy"] for one in page["vacancies"]]
        if page["after"] is None:
            break
        after = page["after"]
    assert found == wanted


def test_one_vacancy_is_its_published_row_with_names(program):
    row = varied().vacancies[10]
    found = read(program, f"{HERE}/vacancies/{row.vacancy}")
    assert {k: v for k, v in found.items() if k in row.model_fields_set} == row.model_dump(
        include=row.model_fields_set
    )
    assert set(found["specialty_name"]) == {"es", "en"}
    assert found["version"] == 1


def test_counts_follow_the_filters(program):
    posts = varied().vacancies
    found = read(program, f"{HERE}/counts?state=chiapas")
    here = [v for v in posts if v.region == "chiapas"]
    assert found["seats"] == sum(v.seats for v in here)
    assert found["counts"]["shift"] == {
        shift: sum(v.seats for v in here if v.shift == shift)
        for shift in ("morning", "evening", "night", "weekend")
    }
    assert sum(found["counts"]["state"].values()) == sum(v.seats for v in posts)


def test_new_since_is_what_a_version_brought(office, program):
    publishes(office, varied(242), 8, {"es": "Dos más.", "en": "Two more."})
    found = read(program, f"{HERE}/vacancies?since=2021-11-08")
    assert [one["vacancy"] for one in found["vacancies"]] == ["V0240", "V0241"]
    assert found["version"] == 2
    assert read(program, f"{HERE}/vacancies?since=2021-11-08T18:00:01Z")["rows"] == 0


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("?limit=0", ["api.no-limit"]),
        ("?limit=501&after=%00", ["api.no-limit", "api.no-key"]),
        ("?limit=diez&since=ayer", ["api.no-instant", "api.no-limit"]),
        ("?estado=chiapas&turno=x", ["api.unknown-parameter", "api.unknown-parameter"]),
    ],
)
def test_all_that_is_wrong_in_a_request_is_told_at_once(program, query, codes):
    response = program.get(f"{HERE}/vacancies{query}")
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    told = json.loads(response.content)
    assert [one["code"] for one in told["errors"]] == codes
    assert all(one["cause"] and one["remedy"] for one in told["errors"])


@pytest.mark.parametrize(
    ("prefix", "header", "lang"),
    [("", "es-MX", "es"), ("", "en-GB,en;q=0.9", "en"), ("/en", "es", "en"), ("", "fr", "es")],
)
def test_a_problem_speaks_the_readers_language(program, prefix, header, lang):
    response = program.get(f"{prefix}{V1}/calls/no-hay", headers={"accept-language": header})
    told = json.loads(response.content)
    assert (response.status_code, told["title"]) == (404, say("api.problem-404", lang))
    assert response["Content-Language"] == lang


@pytest.mark.parametrize(
    "path", ["", "/nada", "/calls/", "/calls/%00", "/calls/a/b/c", "/calls/%C3%99/counts?term=x"]
)
def test_any_other_address_is_a_problem_too(program, path):
    response = program.get(f"{V1}{path}")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "QUERY"])
def test_nothing_can_be_written(office, method):
    program = Client(enforce_csrf_checks=True)
    response = program.generic(method, f"{V1}/calls")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_who_asks_too_often_is_told_how_long_to_wait(program):
    most = limits.PER_PROGRAM[0][0]
    got = [program.get(f"{V1}/calls", REMOTE_ADDR="192.0.2.9") for _ in range(most + 1)]
    assert [one.status_code for one in got] == [200] * most + [429]
    assert got[-1]["Retry-After"] == "60"
    assert program.get(f"{V1}/calls", REMOTE_ADDR="192.0.2.10").status_code == 200


def test_the_page_says_the_pace_that_is_kept(program):
    (minute, _), (hour, _) = limits.PER_PROGRAM
    for lang in ("es", "en"):
        said = say("api.rule-pace", lang)
        assert f"{minute}" in said
        assert f"{hour:,}" in said


@pytest.mark.parametrize("path", ["/calls", f"/calls/{VARIED}/vacancies?limit=3", "/openapi.json"])
def test_what_did_not_change_costs_a_few_bytes_and_any_site_may_read_it(program, path):
    first = program.get(V1 + path)
    again = program.get(V1 + path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert {first["Access-Control-Allow-Origin"], again["Access-Control-Allow-Origin"]} == {"*"}


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_document_is_told_to_people_too(program, prefix):
    page = program.get(f"{prefix}/api/").content.decode()
    lang = "en" if prefix else "es"
    assert say("api.vacancies-detail", lang) in page
    assert f'href="{prefix}/api/v1/openapi.json"' in page


def test_results_before_their_minute_are_counts_that_agree_with_the_document(program):
    document = read(program, f"{V1}/openapi.json")
    found = read(program, f"{V1}/calls/{CALL}/results")
    schema = document["components"]["schemas"]["Results"]
    assert list(disagreements(found, schema, document)) == []
    assert (found["released_at"], found["assigned"], found["seed"]) == (None, [], None)


def test_an_answer_that_is_not_what_the_document_says_is_noticed(program):
    document = read(program, f"{V1}/openapi.json")
    found = read(program, f"{V1}/calls")
    schema = document["components"]["schemas"]["Calls"]
    assert list(disagreements(found, schema, document)) == []
    found["calls"][0] |= {"phase": "ayer", "more": 1, "next_change": {"at": "mañana"}}
    del found["calls"][1]["title"]
    assert len(list(disagreements(found, schema, document))) == 4
