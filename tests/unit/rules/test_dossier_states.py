"""The states of a dossier: every way from one to another, and no other."""

import itertools
from pathlib import Path

import pytest
from tests.unit.rules.broken_calls import told

from convoca import texts
from convoca.rules import dossiers
from convoca.rules.dossiers import TERMINAL, TRANSITIONS, Act, State
from convoca.rules.findings import Finding


def walk(*acts: Act) -> State | Finding | None:
    state: State | Finding | None = None
    for act in acts:
        assert not isinstance(state, Finding)
        state = dossiers.next_state(state, act)
    return state


def test_the_whole_way_of_a_good_file() -> None:
    acts = (Act.OPEN, Act.SEND, Act.CLAIM, Act.VALIDATE, Act.RANK, Act.ASSIGN)
    assert walk(*acts) is State.ASSIGNED


def test_an_observed_file_is_corrected_and_reviewed_again() -> None:
    acts = (Act.OPEN, Act.SEND, Act.CLAIM, Act.OBSERVE, Act.CORRECT, Act.CLAIM, Act.VALIDATE)
    assert walk(*acts) is State.VALIDATED


def test_observations_that_are_not_answered_in_time_end_in_refusal() -> None:
    assert walk(Act.OPEN, Act.SEND, Act.CLAIM, Act.OBSERVE, Act.LAPSE) is State.REFUSED


def test_a_lapsed_lease_leaves_the_file_in_review_for_the_next_validator() -> None:
    assert walk(Act.OPEN, Act.SEND, Act.CLAIM, Act.CLAIM) is State.IN_REVIEW


def test_sending_is_once_and_for_all() -> None:
    assert isinstance(dossiers.next_state(State.SENT, Act.SEND), Finding)
    assert [after for (_, act), after in TRANSITIONS.items() if act is Act.SEND] == [State.SENT]


def test_only_a_validated_file_is_ranked() -> None:
    """Article 004: "you can only continue once you have a validated file status"."""
    assert [before for before, act in TRANSITIONS if act is Act.RANK] == [State.VALIDATED]


def test_once_ranked_nobody_withdraws() -> None:
    """The inputs of the run are committed to: withdrawing would change them."""
    assert isinstance(dossiers.next_state(State.RANKED, Act.WITHDRAW), Finding)


def test_the_terminal_states_are_these_four() -> None:
    assert {State.REFUSED, State.WITHDRAWN, State.ASSIGNED, State.UNASSIGNED} == TERMINAL


def test_every_state_can_be_reached_and_every_act_leads_somewhere() -> None:
    assert set(TRANSITIONS.values()) == set(State)
    assert {act for _, act in TRANSITIONS} == set(Act)


def test_what_is_not_in_the_table_is_refused_and_what_is_in_it_is_done() -> None:
    states: list[State | None] = [None, *State]
    for state, act in itertools.product(states, Act):
        after = dossiers.next_state(state, act)
        if (state, act) in TRANSITIONS:
            assert after is TRANSITIONS[(state, act)]
            assert act in dossiers.possible(state)
        else:
            assert isinstance(after, Finding)
            assert told([after]) == ["dossier.not-possible"]
            assert act not in dossiers.possible(state)


def test_the_diagram_draws_every_transition_once() -> None:
    drawn = dossiers.diagram().splitlines()
    assert drawn[0] == "stateDiagram-v2"
    assert "    [*] --> draft: open" in drawn
    assert "    in_review --> to_correct: observe" in drawn
    assert "    assigned --> [*]" in drawn
    assert len(drawn) == 1 + len(TRANSITIONS) + len(TERMINAL)


@pytest.mark.parametrize(
    ("decisions", "verdict"),
    [
        ({"a": "valid", "b": "valid"}, "validated"),
        ({"a": "valid", "b": "observed"}, "to_correct"),
        ({"a": "observed", "b": "fatal"}, "refused"),
        ({"a": "fatal"}, "refused"),
    ],
)
def test_one_fatal_refuses_and_one_observation_sends_back(
    decisions: dict[str, str], verdict: str
) -> None:
    found = dossiers.verdict(decisions)  # type: ignore[arg-type]
    assert found == verdict
    assert dossiers.next_state(State.IN_REVIEW, dossiers.VERDICT_ACT[found]) == State(verdict)


def test_a_review_without_decisions_has_no_verdict() -> None:
    with pytest.raises(ValueError, match="no verdict"):
        dossiers.verdict({})


def test_every_state_and_act_has_its_name_in_both_languages() -> None:
    for lang in texts.LANGUAGES:
        states = [texts.say("state.name", lang, state=str(one)) for one in State]
        acts = [texts.say("act.name", lang, act=str(one)) for one in Act]
        assert len(set(states)) == len(State)
        assert len(set(acts)) == len(Act)


def test_the_reference_page_draws_today_s_table() -> None:
    page = Path(__file__).parents[3] / "docs" / "reference" / "dossier-states.md"
    text = page.read_text(encoding="utf-8")
    assert f"```mermaid\n{dossiers.diagram()}```" in text
    assert all(f"| `{state}` |" in text for state in State)
