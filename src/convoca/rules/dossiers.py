"""The states of a dossier and every way from one to another. This is the only place they are.

The page docs/reference/dossier-states.md is generated from here. A state is the last transition
stored; nothing else decides it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from convoca.rules.answers import data_problems, locked_changes
from convoca.rules.findings import Finding
from convoca.rules.sending import SendFacts, preference_problems, send_problems

__all__ = [
    "REVIEWABLE",
    "TAKING_PART",
    "TERMINAL",
    "TRANSITIONS",
    "VERDICT_ACT",
    "Act",
    "SendFacts",
    "State",
    "Verdict",
    "data_problems",
    "diagram",
    "locked_changes",
    "next_state",
    "possible",
    "preference_problems",
    "send_problems",
    "verdict",
]


class State(StrEnum):
    """Where a dossier stands."""

    DRAFT = "draft"
    SENT = "sent"
    IN_REVIEW = "in_review"
    TO_CORRECT = "to_correct"
    CORRECTED = "corrected"
    TO_CLARIFY = "to_clarify"
    VALIDATED = "validated"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RANKED = "ranked"
    ASSIGNED = "assigned"
    UNASSIGNED = "unassigned"


class Act(StrEnum):
    """What moves a dossier."""

    OPEN = "open"
    SEND = "send"
    CLAIM = "claim"
    VALIDATE = "validate"
    OBSERVE = "observe"
    REFUSE = "refuse"
    CORRECT = "correct"
    LAPSE = "lapse"
    ASK = "ask"
    ANSWER = "answer"
    OVERDUE = "overdue"
    WITHDRAW = "withdraw"
    RANK = "rank"
    ASSIGN = "assign"
    LEAVE_UNASSIGNED = "leave_unassigned"


# A lease that ran out leaves the dossier in review: whoever takes it next claims it again. So does a
# question, once it is answered or its time is over; until then the file is in nobody's queue.
# Once ranked there is no way out but the assignment: the inputs of the run are committed to.
TRANSITIONS: Mapping[tuple[State | None, Act], State] = {
    (None, Act.OPEN): State.DRAFT,
    (State.DRAFT, Act.SEND): State.SENT,
    (State.SENT, Act.CLAIM): State.IN_REVIEW,
    (State.CORRECTED, Act.CLAIM): State.IN_REVIEW,
    (State.IN_REVIEW, Act.CLAIM): State.IN_REVIEW,
    (State.IN_REVIEW, Act.VALIDATE): State.VALIDATED,
    (State.IN_REVIEW, Act.OBSERVE): State.TO_CORRECT,
    (State.IN_REVIEW, Act.REFUSE): State.REFUSED,
    (State.TO_CORRECT, Act.CORRECT): State.CORRECTED,
    (State.TO_CORRECT, Act.LAPSE): State.REFUSED,
    (State.IN_REVIEW, Act.ASK): State.TO_CLARIFY,
    (State.TO_CLARIFY, Act.ANSWER): State.IN_REVIEW,
    (State.TO_CLARIFY, Act.OVERDUE): State.IN_REVIEW,
    (State.DRAFT, Act.WITHDRAW): State.WITHDRAWN,
    (State.SENT, Act.WITHDRAW): State.WITHDRAWN,
    (State.IN_REVIEW, Act.WITHDRAW): State.WITHDRAWN,
    (State.TO_CORRECT, Act.WITHDRAW): State.WITHDRAWN,
    (State.CORRECTED, Act.WITHDRAW): State.WITHDRAWN,
    (State.TO_CLARIFY, Act.WITHDRAW): State.WITHDRAWN,
    (State.VALIDATED, Act.WITHDRAW): State.WITHDRAWN,
    (State.VALIDATED, Act.RANK): State.RANKED,
    (State.RANKED, Act.ASSIGN): State.ASSIGNED,
    (State.RANKED, Act.LEAVE_UNASSIGNED): State.UNASSIGNED,
}

TERMINAL: frozenset[State] = frozenset(State) - {
    state for state, _ in TRANSITIONS if state is not None
}
# Files a validator may take, and files whose owner has taken part (exclusivity counts from here).
REVIEWABLE = frozenset({State.SENT, State.CORRECTED, State.IN_REVIEW})
TAKING_PART = frozenset(State) - {State.DRAFT, State.WITHDRAWN}

Verdict = Literal["validated", "to_correct", "refused"]


def next_state(state: State | None, act: Act) -> State | Finding:
    """Give the state after the act, or why it is not possible; None is before it was opened."""
    after = TRANSITIONS.get((state, act))
    if after is None:
        params = {"state": str(state) if state else "none", "act": str(act)}
        return Finding("dossier.not-possible", "state", params)
    return after


def possible(state: State | None) -> tuple[Act, ...]:
    """List the acts possible from a state."""
    return tuple(act for before, act in TRANSITIONS if before == state)


def diagram() -> str:
    """Draw the table as a Mermaid state diagram."""
    lines = ["stateDiagram-v2"]
    for (before, act), after in TRANSITIONS.items():
        lines.append(f"    {before or '[*]'} --> {after}: {act}")
    lines.extend(f"    {state} --> [*]" for state in State if state in TERMINAL)
    return "\n".join(lines) + "\n"


def verdict(decisions: Mapping[str, Literal["valid", "observed", "fatal"]]) -> Verdict:
    """Give what the decisions on all the files of a dossier add up to.

    One fatal decision refuses it, else one observation sends it back, else it is validated. A
    review without decisions is a mistake of ours: ValueError.
    """
    if not decisions:
        raise ValueError("a review without decisions has no verdict")
    found = set(decisions.values())
    if "fatal" in found:
        return "refused"
    return "to_correct" if "observed" in found else "validated"


VERDICT_ACT: Mapping[Verdict, Act] = {
    "validated": Act.VALIDATE,
    "to_correct": Act.OBSERVE,
    "refused": Act.REFUSE,
}
