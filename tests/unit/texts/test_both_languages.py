"""Whatever can be said in Spanish can be said in English, with the same parameters, and back."""

import pytest
from fluent.syntax import FluentParser, ast, visitor

from convoca.texts import LANGUAGES, codes, library


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def variables(node: ast.BaseNode) -> frozenset[str]:
    seen = Variables()
    seen.visit(node)
    return frozenset(seen.names)


def messages(lang: str) -> dict[str, dict[str, frozenset[str]]]:
    """File/message → its sentence and attributes, each with the variables it uses."""
    found = {}
    for name, content in library.resources(lang):
        for entry in FluentParser().parse(content).body:
            if isinstance(entry, ast.Message):
                parts = {a.id.name: variables(a.value) for a in entry.attributes}
                if entry.value is not None:
                    parts[""] = variables(entry.value)
                found[f"{name}/{entry.id.name}"] = parts
    return found


def test_both_languages_can_be_read_whole():
    for lang in LANGUAGES:
        assert codes(lang)
        for code in codes(lang):  # each file is parsed when the first of its messages is asked for
            library.pattern(code, lang, optional=True)


def test_both_languages_have_the_same_codes_in_the_same_files_with_the_same_variables():
    spanish, english = messages("es"), messages("en")
    assert spanish.keys() ^ english.keys() == set()
    different = {code for code in spanish if spanish[code] != english[code]}
    # A language may need a variable only to choose a form; it may not say less.
    assert different == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_shouts(lang):
    shouting = [
        name for name, content in library.resources(lang) if "!" in content or "¡" in content
    ]
    assert shouting == []
