"""What an amendment changes is told whole: what moved, from when to when, and by how much."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from tests.unit.rules.broken_calls import small

from convoca.press import changes
from convoca.press.names import Names
from convoca.rules import catalogues, differences
from convoca.rules.calls import CallFile
from convoca.texts import LANGUAGES

Edit = Callable[[dict[str, Any]], None]


def amended(edit: Edit) -> CallFile:
    data = small().as_data()
    edit(data)
    return CallFile.from_data(data)


def told(edit: Edit, lang: str = "en") -> list[str]:
    names = Names(lang, catalogues.default())
    return [changes.told(one, names) for one in differences.compare(small(), amended(edit))]


def the_one(edit: Edit) -> differences.Difference:
    (found,) = differences.compare(small(), amended(edit))
    for lang in LANGUAGES:  # its sentence fits its values
        assert changes.told(found, Names(lang))
    return found


def close_later(data: dict[str, Any]) -> None:
    data["call"]["windows"][0]["closes"] = "2021-11-19T12:00:00"


def test_a_call_compared_with_itself_has_nothing_to_tell() -> None:
    assert differences.compare(small(), CallFile.from_data(small().as_data())) == ()


def test_a_window_that_moves_says_from_when_to_when_and_by_how_much() -> None:
    assert told(close_later) == [
        "Registration closes 1 day and 12 hours later: it moves from 23:59 on Wednesday"
        " 17 November 2021 (Central Mexico time) to 12:00 on Friday 19 November 2021"
        " (Central Mexico time)."
    ]
    assert told(close_later, "es") == [
        "Registro cierra 1 día y 12 horas después: pasa de 23:59 h del miércoles 17 de noviembre"
        " de 2021 (hora del centro) a 12:00 h del viernes 19 de noviembre de 2021"
        " (hora del centro)."
    ]


def test_an_hour_lost_to_the_clocks_is_not_counted_as_moved() -> None:
    def across_the_change(data: dict[str, Any]) -> None:
        # On 30 October 2022 at 02:00 the clocks of Mexico City went back an hour.
        data["call"]["release"]["at"] = "2022-10-30T12:00:00"

    file = amended(across_the_change)
    later = file.as_data()
    later["call"]["release"]["at"] = "2022-10-29T12:00:00"
    (found,) = differences.compare(CallFile.from_data(later), file)
    assert timedelta(seconds=found.params["by_seconds"]) == timedelta(hours=25)


def test_a_change_of_zone_moves_every_window() -> None:
    found = differences.compare(
        small(), amended(lambda data: data["call"].update(zone="America/Tijuana"))
    )
    moved = [one for one in found if one.code.startswith("difference.window-")]
    assert len(moved) == 2 * len(small().call.windows)
    assert {one.params["by_seconds"] for one in moved} == {7200}
    assert ("zone", "difference.value") in [(one.where, one.code) for one in found]


@pytest.mark.parametrize(
    ("edit", "code", "where"),
    [
        (lambda d: d["call"]["windows"].pop(), "difference.window-dropped", "windows.validate"),
        (
            lambda d: d["call"]["windows"].append(
                {**d["call"]["windows"][0], "id": "again", "opens": "2021-11-18T00:01:00"}
                | {"closes": "2021-11-18T23:59:00"}
            ),
            "difference.window-added",
            "windows.again",
        ),
        (
            lambda d: d["call"]["release"].update(at="2021-11-28T00:01:00"),
            "difference.release",
            "release.at",
        ),
        (
            lambda d: d["call"]["announced"][0].update(value="7", relation="almost"),
            "difference.figure-changed",
            "announced.seats",
        ),
        (lambda d: d["call"]["announced"].pop(), "difference.figure-dropped", "announced.seats"),
        (
            lambda d: d["call"]["requirements"].pop(1),
            "difference.document-dropped",
            "requirements.service",
        ),
        (
            lambda d: d["call"]["requirements"].append({**d["call"]["requirements"][1], "id": "z"}),
            "difference.document-added",
            "requirements.z",
        ),
        (lambda d: d["call"]["title"].update(en="Least call"), "difference.text", "title"),
        (lambda d: d["call"]["fields"].reverse(), "difference.order", "fields"),
        (
            lambda d: d["call"]["scoring"]["components"][0].update(weight="55"),
            "difference.value",
            "scoring.components.exam.weight",
        ),
        (
            lambda d: d["call"]["exam"]["specialties"].append("geriatria"),
            "difference.added",
            "exam.specialties",
        ),
        (
            lambda d: d["call"].update(illustrative_note=None),
            "difference.dropped",
            "illustrative_note",
        ),
        (
            lambda d: d["call"]["fields"][2]["choices"][0]["label"].update(en="Up to ten"),
            "difference.text",
            "fields.scale.choices.10.label",
        ),
    ],
)
def test_each_kind_of_change_is_named_at_its_place(edit: Edit, code: str, where: str) -> None:
    found = the_one(edit)
    assert (found.code, found.where) == (code, where)


def test_a_text_changed_in_one_language_says_so_to_readers_of_the_other() -> None:
    def in_english(data: dict[str, Any]) -> None:
        data["call"]["title"]["en"] = "Least call"

    assert told(in_english, "es") == ["título: cambia solo el texto en inglés."]
    assert told(in_english) == ["title: it said “Smallest call” and says “Least call”."]


def test_posts_are_told_by_state_and_specialty_with_the_new_total_first() -> None:
    def posts(data: dict[str, Any]) -> None:
        rows = {row["vacancy"]: row for row in data["vacancies"]}
        rows["S-INTE-01"] |= {"seats": 4, "shift": "night"}
        data["vacancies"] = [
            rows["S-INTE-01"],
            rows["S-PEDI-01"],
            {**rows["S-PEDI-01"], "vacancy": "S-PEDI-02", "seats": 3},
        ]

    assert told(posts) == [
        "The call goes from 6 to 9 places.",
        "Aguascalientes, Pediatrics: 1 post is added (3 places): S-PEDI-02.",
        "Chiapas, Internal Medicine: 1 post is dropped (1 place): S-INTE-02.",
        "Mexico City, Internal Medicine: 1 post changes (places and shift): S-INTE-01.",
    ]


def test_many_posts_are_counted_after_the_first_six() -> None:
    def many(data: dict[str, Any]) -> None:
        row = data["vacancies"][0]
        data["vacancies"] += [{**row, "vacancy": f"N-{n:02d}"} for n in range(1, 9)]

    *_, added = told(many, "es")
    assert added.endswith("N-01, N-02, N-03, N-04, N-05 y N-06 y 2 más.")


def test_as_data_it_carries_values_and_both_sentences() -> None:
    names = {lang: Names(lang, catalogues.default()) for lang in LANGUAGES}
    (found,) = differences.compare(small(), amended(close_later))
    data = changes.as_data(found, names)
    assert data["es"] == told(close_later, "es")[0]
    assert data["en"] == told(close_later)[0]
    assert data["params"]["before"] == "2021-11-17T23:59:00-06:00"
    assert data["params"]["by_seconds"] == 36 * 3600 + 60
