"""Questions, answers and what is wrong with them."""

from types import SimpleNamespace

from django.http import QueryDict

from convoca.portal.ui import forms
from convoca.portal.ui.forms import Choice, FormField

LANGUAGES = (Choice("es", "Español"), Choice("en", "Inglés"))
FIELDS = (
    FormField("curp", "CURP"),
    FormField("name", "Nombre", locked="Viene del examen"),
    FormField("languages", "Idiomas", "checkboxes", choices=LANGUAGES),
    FormField("file", "Archivo", "file"),
    FormField("note", "Nota", "textarea"),
)


def finding(where: str) -> SimpleNamespace:
    return SimpleNamespace(code="problem.404.cause", where=where, params={}, effect="refuse")


def test_answers_are_read_without_the_spaces_around_them():
    posted = QueryDict("curp=%20ABC%20&note=uno%0D%0Ados")
    assert forms.read(FIELDS, posted) == {"curp": "ABC", "languages": "", "note": "uno\ndos"}


def test_a_locked_field_is_not_read_whatever_is_posted():
    assert "name" not in forms.read(FIELDS, QueryDict("name=Otra"))


def test_several_answers_come_in_the_order_of_the_choices_and_unknown_ones_are_dropped():
    posted = QueryDict("languages=en&languages=fr&languages=es")
    assert forms.read(FIELDS, posted)["languages"] == "es,en"


def test_answers_given_back_show_in_their_fields():
    shown = forms.filled(FIELDS, {"curp": "ABC", "languages": "es,en"})
    assert shown[0].value == "ABC"
    assert [shown[2].chosen(v) for v in ("es", "en", "fr")] == [True, True, False]


def test_a_finding_stands_beside_its_field_and_in_the_summary_with_a_link():
    shown = forms.marked(FIELDS, [finding("curp"), finding("elsewhere")])
    assert [len(f.errors) for f in shown] == [1, 0, 0, 0, 0]
    lines = forms.summary(shown, [finding("curp"), finding("elsewhere")])
    assert [line.href for line in lines] == ["#f-curp", ""]


def test_a_group_is_linked_by_its_first_button():
    shown = forms.marked(FIELDS, [finding("languages")])
    assert [line.href for line in forms.summary(shown)] == ["#f-languages-1"]


def test_a_field_is_described_by_its_help_its_lock_and_its_message():
    shown = forms.marked([FormField("a", "A", help="h", locked="l")], [finding("a")])[0]
    assert shown.describedby == "f-a-help f-a-lock f-a-error"


def test_two_forms_have_two_keys():
    assert forms.new_key() != forms.new_key()
