"""Who may open a dossier."""

from decimal import Decimal

from tests.unit.rules.broken_calls import small_call, told

from convoca.rules import eligibility
from convoca.rules.eligibility import SelectedEntry


def entry(**changes: object) -> SelectedEntry:
    given: dict[str, object] = {
        "folio": "ENARM-000001",
        "curp": "ROHA950328MDFSRN09",
        "given_names": "Ana",
        "first_surname": "Rojas",
        "second_surname": "Hernández",
        "track": "mexican",
        "specialty": "pediatria",
        "score": Decimal("71.5"),
        **changes,
    }
    return SelectedEntry(**given)  # type: ignore[arg-type]


def test_whoever_is_on_the_list_with_that_curp_may_open_a_dossier() -> None:
    assert eligibility.check(small_call(), entry(), "ROHA950328MDFSRN09") == ()


def test_a_folio_that_is_not_on_the_list_is_refused() -> None:
    assert told(eligibility.check(small_call(), None, "ROHA950328MDFSRN09")) == [
        "eligibility.not-on-list"
    ]


def test_a_curp_that_is_not_that_of_the_folio_is_refused() -> None:
    assert told(eligibility.check(small_call(), entry(), "ROHA950328MDFSRN08")) == [
        "eligibility.curp-differs"
    ]


def test_a_specialty_or_a_track_the_call_does_not_take_is_refused() -> None:
    only_foreign = small_call().model_copy(update={"tracks": ("foreign",)})
    found = eligibility.check(only_foreign, entry(specialty="psiquiatria"), entry().curp)
    assert told(found) == ["eligibility.specialty-not-offered", "eligibility.track-not-offered"]


def test_a_stranger_cannot_tell_a_folio_that_is_not_on_the_list_from_one_that_is() -> None:
    unknown = eligibility.check(small_call(), None, "ROHA950328MDFSRN09")
    differs = eligibility.check(small_call(), entry(), "ROHA950328MDFSRN08")
    assert eligibility.for_strangers(unknown) == eligibility.for_strangers(differs)
    assert told(eligibility.for_strangers(unknown)) == ["eligibility.no-match"]


def test_what_is_not_private_is_told_to_anyone() -> None:
    found = eligibility.check(small_call(), entry(specialty="psiquiatria"), entry().curp)
    assert eligibility.for_strangers(found) == found
