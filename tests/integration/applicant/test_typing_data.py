"""Personal data: saved as typed, told at the field, never lost between two tabs."""

from tests.integration.applicant.conftest import set_clock
from tests.integration.cast import at, typed

from convoca.registry.models import DataVersion


def _form(browser, **changed: str) -> dict[str, object]:
    values = {name.replace("-", "__"): v for name, v in typed(browser.doctor.person).items()}
    return {**values, "seen_version": browser.doctor.page().data_version, **changed}


def test_complete_data_lead_back_to_the_file(browser):
    done = browser.post("datos/", **_form(browser))
    assert done.url == browser.url()
    assert browser.doctor.page().fields["school"] == browser.doctor.person.school


def test_what_is_wrong_is_said_at_its_field_and_saved_all_the_same(browser):
    done = browser.post("datos/", **_form(browser, average="8,75", phone=""))
    assert done.url.endswith("datos/?faltan=1")
    words = browser.see("datos/?faltan=1")
    assert 'href="#f-average"' in words
    assert 'value="8,75"' in words
    assert "Teléfono: Falta este dato" in words
    assert browser.doctor.page().fields["average"] == "8,75"


def test_a_first_visit_is_not_a_list_of_reproaches(browser):
    assert "Falta este dato" not in browser.see("datos/")


def test_what_came_from_the_exam_is_shown_and_not_changed(browser):
    curp = browser.doctor.person.curp
    assert curp in browser.see("datos/")
    browser.post("datos/", **_form(browser, curp="XXXX"))
    assert browser.doctor.page().fields["curp"] == curp


def test_two_tabs_never_lose_a_change_silently(browser):
    both = browser.doctor.page().data_version
    browser.post("datos/", seen_version=both, phone="5511111111")
    clash = browser.post("datos/", seen_version=both, phone="5522222222", school="Otra")
    words = clash.content.decode()
    assert clash.status_code == 409
    assert "5511111111" in words
    assert "5522222222" in words
    assert browser.doctor.page().fields["phone"] == "5511111111"
    now = browser.doctor.page().data_version
    browser.post("datos/", seen_version=now, phone="5522222222", school="Otra")
    assert browser.doctor.page().fields["phone"] == "5522222222"
    assert browser.doctor.page().fields["school"] == "Otra"


def test_the_same_form_twice_makes_one_version(browser):
    form = _form(browser)
    browser.post("datos/", key="twice", **form)
    browser.post("datos/", key="twice", **form)
    assert DataVersion.objects.filter(dossier__folio=browser.doctor.folio).count() == 2


def test_a_script_that_saves_while_one_types_hears_the_version(browser):
    json = {"Accept": "application/json"}
    form = {"phone": "5511111111", "seen_version": 1, "idempotency_key": "a"}
    kept = browser.client.post(browser.url("datos/"), form, headers=json)
    assert kept.json()["version"] == 2
    form = {"phone": "5522222222", "seen_version": 1, "idempotency_key": "b"}
    clash = browser.client.post(browser.url("datos/"), form, headers=json)
    assert (clash.status_code, clash.json()["conflict"]) == (409, True)


def test_once_the_window_closed_nothing_is_saved_and_the_page_says_when(browser):
    set_clock(at(18, 0, 0))
    assert "El periodo para reunir documentos cerró a las 23:59" in browser.see("datos/")
    answer = browser.post("datos/", phone="5511111111", seen_version=1)
    assert answer.status_code == 422
    assert "phone" not in browser.doctor.page().fields


def test_a_grade_is_shown_as_it_counts_whatever_its_scale(browser):
    browser.post("datos/", average="8.75", average__scale="10", internship__scale="100",
                 internship__grade="93", seen_version="1")  # fmt: skip
    words = browser.see("revisar/")
    assert "8.75 de 10; equivale a 87.5 de 100" in words
    assert "93 de 100; equivale a 9.3 de 10" in words
    browser.post("datos/", average="11", seen_version="2")
    assert "equivale a 110" not in browser.see("revisar/"), "above its scale it counts as nothing"


def test_a_grade_on_another_scale_is_shown_on_the_usual_two(browser):
    form = {"average__scale": "other", "average__lowest": "1", "average__highest": "7"}
    browser.post("datos/", **form, average="6.1", seen_version="1")
    both = "8.5 de 10 y a 85 de 100"
    assert f"6.1 en la escala de 1 a 7; equivale a {both}" in browser.see("revisar/")
    assert f"Equivale a {both}." in browser.see("datos/")


def test_ends_of_a_scale_the_wrong_way_round_are_told_where_they_stand(browser):
    form = {"average__scale": "other", "average__lowest": "7", "average__highest": "1"}
    browser.post("datos/", **form, average="6.1", seen_version="1")
    words = browser.see("datos/?faltan=1")
    assert "La calificación más alta, 1, no es mayor que la más baja, 7." in words
    assert "Equivale" not in words


def test_each_publication_claimed_is_typed_and_no_other(browser):
    browser.post("datos/", publications="2", publication__1="0185-1064", seen_version="1")
    words = browser.see("datos/?faltan=1")
    assert "El último carácter del ISSN es 4 y con los demás tendría que ser 3." in words
    reviewed = browser.see("revisar/")
    assert "ISSN o ISBN de la publicación 2: Falta este dato." in reviewed
    assert "publicación 3" not in reviewed


def test_what_is_no_longer_claimed_is_neither_asked_nor_shown_nor_a_problem(browser):
    browser.post("datos/", publications="1", publication__1="nada", seen_version="1")
    assert "ISSN o ISBN de la publicación 1" in browser.see("revisar/")
    browser.post("datos/", publications="0", seen_version="2")
    assert "ISSN o ISBN" not in browser.see("revisar/")
    assert browser.doctor.page().fields["publication-1"] == "nada", (
        "kept, should she claim it again"
    )


def test_a_script_hears_how_what_was_typed_is_read(browser):
    form = {"publications": "2", "publication-1": "9789682301230", "average-scale": "other",
            "publication-2": "0378-595", "publication-3": "0378-5955", "average-lowest": "0",
            "average-highest": "5", "average": "4.3"}  # fmt: skip
    head = {"Accept": "application/json"}
    heard = browser.client.post(
        browser.url("datos/"), {**form, "seen_version": 1, "idempotency_key": "a"}, headers=head
    ).json()["reads"]
    assert heard == {
        "publication-1": "ISBN 978-968-23-0123-0",
        "publication-2": "El número tiene 7 caracteres sin contar guiones.",
        "average": "Equivale a 8.6 de 10 y a 86 de 100.",
    }


def test_without_a_script_every_question_says_when_it_is_asked(browser):
    words = browser.see("datos/")
    assert "Solo si en «¿Cuántas publicaciones presentas?» pusiste 4 o más." in words
    assert "Solo si en «Escala de tu promedio» elegiste «Otra»." in words
