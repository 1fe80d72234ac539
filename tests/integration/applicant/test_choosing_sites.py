"""Preferences in the browser: numbers and buttons order the list; only "save" writes."""

import pytest
from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at, call_file

from convoca.registry.models import PreferenceVersion

PAGE = "preferencias/"


@pytest.fixture
def sites(doctor) -> list[str]:
    """The first sites of her specialty."""
    return [v.vacancy for v in call_file().of_specialty(doctor.person.specialty)[:4]]


def _versions(browser):
    return PreferenceVersion.objects.filter(dossier__folio=browser.doctor.folio)


def _post(browser, act: str, order: list[str], seen: int, typed: dict[str, str] | None = None):
    boxes = {f"lugar-{v}": str(n) for n, v in enumerate(order, start=1)}
    boxes.update({f"lugar-{v}": text for v, text in (typed or {}).items()})
    form = {"act": act, "order": order, "seen_version": seen, **boxes}
    return browser.client.post(
        browser.url(PAGE), {**form, "idempotency_key": f"k{next(browser.keys)}"}
    )


def _saved(browser) -> list[str]:
    return [p.vacancy.vacancy for p in browser.doctor.page().wishes]


def test_numbers_typed_beside_sites_make_the_list(browser, sites):
    a, b, c, _ = sites
    done = _post(browser, "save", [], 0, {b: "1", c: "2", a: "3"})
    assert done.url == browser.url(PAGE)
    assert _saved(browser) == [b, c, a]
    assert "versión 1. Acuse" in browser.client.get(done.url).content.decode()


def test_a_changed_number_moves_its_site_and_the_others_keep_their_order(browser, sites):
    a, b, c, d = sites
    _post(browser, "save", [a, b, c, d], 0, {d: "1", b: ""})
    assert _saved(browser) == [d, a, c]


def test_two_sites_given_the_same_number_are_told_and_nothing_is_guessed(browser, sites):
    a, b, c, d = sites
    answer = _post(browser, "save", [a, b], 0, {c: "1", d: "1"})
    assert answer.status_code == 422
    assert "el mismo lugar en dos sedes" in answer.content.decode()
    assert not _versions(browser).exists()


def test_buttons_move_a_site_without_saving(browser, sites):
    a, b, c, d = sites
    for act, order in (
        (f"up:{c}", [a, c, b]),
        (f"down:{a}", [b, a, c]),
        (f"drop:{b}", [a, c]),
        (f"add:{d}", [a, b, c, d]),
    ):
        answer = _post(browser, act, [a, b, c], 0)
        assert [line.id for line in answer.context["listed"]] == order
        assert "Hay cambios sin guardar" in answer.content.decode()
    assert not _versions(browser).exists()


def test_a_site_of_another_specialty_is_refused(browser, sites):
    other = next(v for v in call_file().vacancies if v.specialty != browser.doctor.person.specialty)
    answer = _post(browser, "save", [sites[0], other.vacancy], 0)
    assert answer.status_code == 422
    assert "es de otra especialidad" in answer.content.decode()


def test_every_saved_list_stays_readable(browser, sites):
    a, b, *_ = sites
    _post(browser, "save", [a, b], 0)
    _post(browser, "save", [b, a], 1)
    assert "Listas guardadas" in browser.see(PAGE)
    earlier = browser.see(f"{PAGE}1/")
    assert "ya no cuenta" in earlier
    assert browser.client.get(browser.url(f"{PAGE}9/")).status_code == 404


def test_two_tabs_show_both_lists_and_lose_neither(browser, sites):
    a, b, c, _ = sites
    _post(browser, "save", [a, b], 0)
    clash = _post(browser, "save", [c], 0)
    assert clash.status_code == 409
    assert clash.content.decode().count("<h2>") == 2
    assert _saved(browser) == [a, b]
    _post(browser, "save", [c], 1)
    assert _saved(browser) == [c]


def test_the_same_form_twice_is_one_list(browser, sites):
    form = {"act": "save", "order": sites, "seen_version": 0, "idempotency_key": "twice"}
    for _ in range(2):
        assert browser.client.post(browser.url(PAGE), form).status_code == 302
    assert _versions(browser).count() == 1


def test_an_empty_list_asks_once_more(browser, sites):
    _post(browser, "save", sites, 0)
    asked = _post(browser, "save", [], 1)
    assert "lista vacía" in asked.content.decode()
    assert len(_saved(browser)) == 4
    browser.post(PAGE, act="save", empty="yes", seen_version=1)
    assert _saved(browser) == []


def test_after_the_window_the_list_is_only_read(browser, sites):
    _post(browser, "save", sites, 0)
    set_clock(at(25, 0, 0))
    assert "El periodo de preferencias cerró" in browser.see(PAGE)
    assert _post(browser, "save", sites[:1], 1).status_code == 422
    assert len(_saved(browser)) == 4
