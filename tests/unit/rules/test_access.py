"""Who may do what, where and when; and when an outcome may be seen."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.unit.rules.broken_calls import small_call, told

from convoca import texts
from convoca.rules import access, embargo
from convoca.rules.access import ACTS, Grant, Role, may

NOW = datetime(2021, 11, 20, tzinfo=UTC)
DAY = timedelta(days=1)


def grant(role: Role, **changes: object) -> Grant:
    given: dict[str, object] = {
        "role": role,
        "issuer": "imss",
        "call": "2021-residency",
        "valid_from": NOW - DAY,
        "valid_to": NOW + DAY,
        **changes,
    }
    return Grant(**given)  # type: ignore[arg-type]


def allowed(one: Grant, act: str, **changes: object) -> bool:
    given: dict[str, object] = {
        "call": "2021-residency",
        "issuer": "imss",
        "at": NOW,
        **changes,
    }
    return may([one], act, **given)  # type: ignore[arg-type]


def test_each_role_may_do_its_acts_and_no_others() -> None:
    for role in Role:
        done = {act for act in ACTS if allowed(grant(role), act)}
        assert done == {act for act, roles in ACTS.items() if role in roles}


def test_whoever_proposes_does_not_approve() -> None:
    proposals = {act for act in ACTS if act.startswith("propose-")}
    assert proposals
    assert all(allowed(grant(Role.MANAGER), act) for act in proposals)
    assert not allowed(grant(Role.MANAGER), "approve")
    assert not any(allowed(grant(Role.SECOND_KEY), act) for act in proposals)
    assert told(access.four_eyes("u1", "u1")) == ["access.same-person"]
    assert access.four_eyes("u1", "u2") == ()


def test_nobody_judges_her_own_file_nor_that_of_somebody_near() -> None:
    assert told(access.too_near("u1", "u1", near=True)) == ["access.own-file"]
    assert told(access.too_near("u1", "u2", near=True)) == ["access.conflict"]
    assert access.too_near("u1", "u2", near=False) == ()


def test_only_validators_decide_on_documents() -> None:
    deciding = {role for role in Role if allowed(grant(role), "decide")}
    assert deciding == {Role.VALIDATOR, Role.SECOND_VALIDATOR}


def test_an_operator_sees_no_figures_and_no_audit() -> None:
    assert {act for act in ACTS if allowed(grant(Role.OPERATOR), act)} == {"operate"}


@pytest.mark.parametrize(
    ("changes", "asked", "holds"),
    [
        ({}, {}, True),
        ({}, {"issuer": "ssa"}, False),
        ({}, {"call": "2022-international"}, False),
        ({"call": None}, {"call": "2022-international"}, True),
        ({"call": None}, {"call": None}, True),
        ({}, {"call": None}, False),
        ({}, {"at": NOW - DAY}, True),
        ({}, {"at": NOW - DAY - timedelta(microseconds=1)}, False),
        ({}, {"at": NOW + DAY}, False),
        ({"valid_to": None}, {"at": NOW + 999 * DAY}, True),
    ],
)
def test_a_grant_has_a_scope_and_a_validity(
    changes: dict[str, object], asked: dict[str, object], holds: bool
) -> None:
    assert allowed(grant(Role.MANAGER, **changes), "view-figures", **asked) is holds


def test_without_grants_nothing_is_allowed() -> None:
    assert not any(may([], act, call="2021-residency", issuer="imss", at=NOW) for act in ACTS)


def test_an_act_that_does_not_exist_is_a_surprise() -> None:
    with pytest.raises(KeyError):
        allowed(grant(Role.MANAGER), "fly")


def test_every_role_has_its_name_in_both_languages() -> None:
    for lang in texts.LANGUAGES:
        names = {texts.say("role.name", lang, role=str(role)) for role in Role}
        assert len(names) == len(Role)


@pytest.mark.parametrize(
    ("instant", "sealed", "shown"),
    [
        ("2021-11-29T06:00:59.999999+00:00", True, False),
        ("2021-11-29T06:01:00+00:00", True, True),
        ("2021-11-29T06:01:00+00:00", False, False),
        ("2031-01-01T00:00:00+00:00", False, False),
    ],
)
def test_an_outcome_is_shown_from_its_minute_on_if_it_was_sealed(
    instant: str, sealed: bool, shown: bool
) -> None:
    at = datetime.fromisoformat(instant)
    assert embargo.may_show_outcome(small_call(), at, sealed) is shown
