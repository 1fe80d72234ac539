"""The temporary identity: a form nobody takes for a CURP, and a sign that sees a slip of the hand."""

from pathlib import Path

import pytest
from tests.unit.rules.test_eligibility import entry
from tests.unit.rules.test_selected import FILE, good, written

from convoca.rules import curp, eligibility, selected, sending, temporary
from convoca.rules.answers import data_problems
from convoca.rules.documents import SheetMark

CALL = FILE.call
SOUND = temporary.written("7K3M9XQ2")
NOBODY = entry(curp="", track="foreign", first_surname="Núñez de la Vega", specialty="pediatria")


def codes(found) -> list[str]:
    return [one.code for one in found]


def test_it_reads_back_and_is_no_curp() -> None:
    assert SOUND == "EXT-7K3M-9XQ2-D"
    assert temporary.problems(temporary.clean(" ext-7k3m-9xq2-d ")) == ()
    assert codes(curp.problems(SOUND)) == ["curp.length"]
    assert codes(curp.problems(curp.clean(SOUND))) == ["curp.length"]


def test_every_single_slip_and_every_exchange_of_two_signs_is_seen() -> None:
    places = [n for n, sign in enumerate(SOUND) if n > 3 and sign != "-"]
    for here in places:
        for sign in temporary.ALPHABET.replace(SOUND[here], ""):
            slip = SOUND[:here] + sign + SOUND[here + 1 :]
            assert codes(temporary.problems(slip)) == ["temporary.check"], slip
        for there in places:
            signs = list(SOUND)
            signs[here], signs[there] = signs[there], signs[here]
            swapped = "".join(signs)
            assert (temporary.problems(swapped) == ()) == (swapped == SOUND), swapped


@pytest.mark.parametrize(
    "typed", ["EXT", "EXT-7K3M-9XQ2", "EXT-7K3M-9XQI-D", "7K3M-9XQ2-D", f"{SOUND}\n", "É" * 15]
)
def test_anything_else_is_told_by_its_form(typed: str) -> None:
    assert codes(temporary.problems(typed)) == ["temporary.form"]


def test_nothing_typed_is_told_as_missing() -> None:
    assert codes(temporary.problems(temporary.clean("  "))) == ["temporary.missing"]


def test_eight_signs_of_the_alphabet_are_needed() -> None:
    for wrong in ("", "7K3M9XQ", "7K3M9XQL", "7k3m9xq2"):
        with pytest.raises(ValueError, match="8 signs"):
            temporary.written(wrong)


@pytest.mark.parametrize("typed", ["NUÑEZ DE LA VEGA", " núñez  de la vega "])
def test_a_foreign_doctor_without_a_curp_is_known_by_her_surname(typed: str) -> None:
    assert eligibility.check(CALL, NOBODY, "", typed) == ()


def test_a_stranger_learns_nothing_of_who_has_no_curp() -> None:
    """A wrong surname, a person with a CURP and a folio off the list sound the same."""
    tries = [
        eligibility.check(CALL, NOBODY, "", "Otro"),
        eligibility.check(CALL, NOBODY, "", ""),
        eligibility.check(CALL, entry(), "", "Rojas"),
        eligibility.check(CALL, NOBODY, entry().curp, "Núñez de la Vega"),
        eligibility.check(CALL, None, "", "Rojas"),
    ]
    assert codes(tries[0]) == ["eligibility.surname-differs"]
    told = {eligibility.for_strangers(found) for found in tries}
    assert [codes(one) for one in told] == [["eligibility.no-match"]]


def test_without_folio_curp_nor_surname_it_says_all_that_is_missing() -> None:
    only_mexican = CALL.model_copy(update={"tracks": ("mexican",)})
    asked = eligibility.who_asks
    assert codes(asked(CALL, "F", "", " - ")) == ["eligibility.curp-or-surname"]
    assert codes(asked(only_mexican, "F", "", "Rojas")) == ["eligibility.no-curp"]
    assert codes(asked(CALL, "F", "X", "Rojas")) == ["curp.length"]
    assert codes(asked(CALL, "F", "", "Rojas")) == []
    nothing = ["eligibility.no-folio", "eligibility.curp-or-surname"]
    assert codes(asked(CALL, "", "", "")) == nothing
    assert codes(asked(CALL, "", "X", "")) == ["eligibility.no-folio", "curp.length"]


def test_only_the_foreign_of_a_list_may_have_no_curp(tmp_path: Path) -> None:
    rows = good()
    for row in rows:
        row.update(track="foreign", curp="")
    assert all(one.curp == "" for one in selected.read(written(tmp_path, rows), CALL))
    rows[1]["track"] = "mexican"
    assert codes(selected.read(written(tmp_path, rows), CALL)) == ["curp.length"]


def test_her_curp_is_not_missing_and_its_certificate_is_asked_of_whoever_has_one() -> None:
    missing = {f.where for f in data_problems(CALL, "foreign", {}) if f.code == "data.missing"}
    assert "curp" not in missing
    assert "curp" in {f.where for f in data_problems(CALL, "mexican", {})}

    def of_curp(curp_: str, answer: str) -> list[str]:
        values, answers = {"curp": curp_}, {"curp": answer}
        stands = sending.SendFacts(values, answers, {}, SheetMark("A", 1, "0" * 8))
        return codes(f for f in sending.send_problems(CALL, "foreign", stands) if f.where == "curp")

    assert of_curp("", "none-yet") == []
    assert of_curp("", "electronic") == ["document.missing"]
    assert of_curp(good()[0]["curp"], "none-yet") == ["requirement.has-curp"]
