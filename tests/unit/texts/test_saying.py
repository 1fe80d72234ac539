"""A sentence is found by its code, with its parameters, in the language of the reader."""

import threading
from datetime import date, timedelta
from decimal import Decimal

import pytest

from convoca.texts import Said, TextsError, TextWarning, finding, has, library, say


def test_a_code_with_dots_is_found_and_counts_carry_thousands():
    assert say("moment.days", "es", count=14323) == "14,323 días"
    assert say("moment.days", "en", count=1518) == "1,518 days"


def test_one_is_singular_in_both_languages():
    assert [say("moment.hours", lang, count=1) for lang in ("es", "en")] == ["1 hora", "1 hour"]


def test_an_unknown_code_or_language_is_an_error_and_never_a_blank():
    with pytest.raises(KeyError, match=r"no text for .nothing\.here."):
        say("nothing.here", "es")
    with pytest.raises(KeyError, match="no texts in 'fr'"):
        say("moment.days", "fr", count=1)
    assert not has("nothing.here", "es")
    assert has("moment.days", "en")


def test_a_sentence_without_its_parameter_warns_and_the_tests_make_that_an_error():
    with pytest.warns(TextWarning, match=r"moment.days in es: .*count"):
        say("moment.days", "es")


@pytest.fixture
def shelf_of(monkeypatch):
    ours = library.resources

    def put(**content):
        library._codes.cache_clear()
        monkeypatch.setattr(library, "_shelf", {})
        monkeypatch.setattr(library, "resources", lambda lang: [*ours(lang), *content.items()])

    yield put
    library._codes.cache_clear()


def test_a_finding_has_a_cause_and_a_remedy_or_none(shelf_of):
    shelf_of(
        area="x--b = Falta { $what }.\n    .remedy = Agrega { $what }.\nx--d = Nada que hacer.\n"
    )
    assert finding("x.b", "es", {"what": "la hoja"}) == Said("Falta la hoja.", "Agrega la hoja.")
    assert finding("x.d", "es") == Said("Nada que hacer.", "")


def test_decimals_keep_every_digit_and_dates_lists_and_pairs_become_words(shelf_of):
    shelf_of(area="x = { $a } | { $b } | { $c } | { $d } | { $e }\n")
    said = say(
        "x",
        "es",
        a=Decimal("9.1250"),
        b=date(2021, 11, 17),
        c=["inglés", "portugués", "italiano"],
        d={"es": "sede", "en": "site"},
        e=timedelta(hours=3),
    )
    assert said == (
        "9.1250 | miércoles 17 de noviembre de 2021 | inglés, portugués e italiano | sede | 3 horas"
    )


def test_a_message_may_write_an_iso_instant_a_day_and_a_size(shelf_of):
    shelf_of(area="x = { INSTANT($at) } / { DAY($day) } / { SIZE($bytes) }\n")
    said = say("x", "en", at="2021-11-18T05:59:00+00:00", day="2021-11-29", bytes=1_420_000)
    assert said == (
        "23:59 on Wednesday 17 November 2021 (Central Mexico time) / "
        "Monday 29 November 2021 / 1.4 MB"
    )


def test_a_broken_message_and_a_code_written_twice_are_refused_by_name(shelf_of):
    shelf_of(area="x = bien\n!! mal\n")
    with pytest.raises(TextsError, match="es/area: cannot read"):
        say("x", "es")
    shelf_of(one="x = bien\n", two="x = otra\n")
    with pytest.raises(TextsError, match="es/two: 'x' is already written in es/one"):
        say("x", "es")


def test_many_threads_saying_the_first_sentence_read_the_shelf_once(monkeypatch):
    monkeypatch.setattr(library, "_shelf", {})
    reads = []
    read = library._read
    monkeypatch.setattr(library, "_read", lambda lang: (reads.append(lang), read(lang))[1])
    start = threading.Barrier(8)
    heard: list[str] = []

    def speak() -> None:
        start.wait()
        heard.append(say("moment.days", "es", count=2))

    threads = [threading.Thread(target=speak) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (heard, reads) == (["2 días"] * 8, ["es"])
