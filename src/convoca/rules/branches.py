"""Every way the rules of one call can go, listed from its file alone, so that a rehearsal can count.

A new call brings its branches with it: its requirements and options, its fields, its windows, its
reasons. What no page of ours can lead to is left out, and what the house and not a doctor brings about:
see `branches_of_findings`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from convoca.rules import documents, windows
from convoca.rules.branches_of_findings import findings
from convoca.rules.dossiers import TRANSITIONS, Act, State
from convoca.rules.promises import LetterMark, read_mark
from convoca.rules.reviewing import WHYS
from convoca.rules.schema import Call, Option, Requirement, Track
from convoca.rules.sending import SendFacts

Kind = Literal["answer", "condition", "finding", "state", "step", "review", "reason"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Branch:
    """One way to go; `name` is made of the call's own ids, of codes and of states."""

    kind: Kind
    name: str


def branches(call: Call) -> tuple[Branch, ...]:
    """Give every branch of a call, each once, in the order of the call."""
    return tuple(dict.fromkeys(_branches(call)))


def _branches(call: Call) -> Iterator[Branch]:
    for track in call.tracks:
        for requirement in documents.requirements(call, track):
            yield from (Branch("answer", name) for name in _ways(requirement, track))
    yield from (Branch("condition", name) for name in _conditions(call))
    yield from (Branch("finding", name) for name in findings(call))
    yield from _lives(call)
    yield from (Branch("review", name) for name in _reviews(call))
    yield from (Branch("reason", one.id) for one in call.reasons)


def _ways(requirement: Requirement, track: Track) -> Iterator[str]:
    """Each way to meet it; where it need not apply and no option says so, also to leave it."""
    ways = documents.options(requirement, track)
    for option in ways:
        yield answered(track, requirement, option)
    if requirement.applies == "when-applicable" and all(option.slots for option in ways):
        yield answered(track, requirement, None)


def answered(track: Track, requirement: Requirement, option: Option | None) -> str:
    """The name of an answer's branch."""
    return f"{track}/{requirement.id}/{option.id if option else 'left'}"


def _conditions(call: Call) -> Iterator[str]:
    """What sending looks at and finds in order; where it does not, that is a finding."""
    for requirement in call.requirements:
        if requirement.claimed_by:
            yield f"{requirement.id}/claimed-and-proved"
            yield f"{requirement.id}/not-claimed"
        for option in requirement.options:
            yield from _of_option(requirement, option)


def _of_option(requirement: Requirement, option: Option) -> Iterator[str]:
    if option.date:
        yield f"{requirement.id}/{option.id}/in-time"
    for slot in option.slots:
        if slot.qr != "none":
            yield f"{slot.id}/code-read"
        if option.commitment:
            yield f"{slot.id}/letter-read"


def of_sent(call: Call, track: Track, facts: SendFacts) -> Iterator[Branch]:
    """Say which answers and conditions a dossier met that was sent as it stands."""
    for requirement in documents.requirements(call, track):
        option = documents.chosen(requirement, track, facts.answers.get(requirement.id))
        yield Branch("answer", answered(track, requirement, option))
        if requirement.claimed_by:
            claimed = bool(option and option.slots)
            told = "claimed-and-proved" if claimed else "not-claimed"
            yield Branch("condition", f"{requirement.id}/{told}")
        if option and option.date:
            yield Branch("condition", f"{requirement.id}/{option.id}/in-time")
    for needed in documents.slots(call, track, facts.answers):
        file, slot = facts.attached.get(needed.slot.id), needed.slot
        if file is None:
            continue
        if (slot.qr == "expected" and file.qr) or (
            slot.qr == "sheet" and documents.read_sheet_mark(file.qr) == facts.sheet
        ):
            yield Branch("condition", f"{slot.id}/code-read")
        mark = read_mark(file.qr) if needed.option.commitment else None
        if mark == LetterMark(facts.sheet.folio, slot.id):
            yield Branch("condition", f"{slot.id}/letter-read")


def _lives(call: Call) -> Iterator[Branch]:
    """States and ways between them; a call without corrections knows none, nor one without a run."""
    never = set()
    if not windows.of_step(call, "correct"):
        never |= {Act.CORRECT}
    if call.mechanism.announced_only:
        never |= {Act.RANK, Act.ASSIGN, Act.LEAVE_UNASSIGNED}
    ways = {way: after for way, after in TRANSITIONS.items() if way[1] not in never}
    known = set(ways.values())
    yield from (Branch("state", state) for state in State if state in known)
    for before, act in ways:
        if before is None or before in known:
            yield Branch("step", step(before, act))


def step(before: State | None, act: Act) -> str:
    """The name of a step's branch."""
    return f"{before or 'none'}/{act}"


def _reviews(call: Call) -> Iterator[str]:
    yield from (f"verdict/{one}" for one in ("validated", "to_correct", "refused"))
    yield from (f"second-opinion/{one}" for one in ("asked", "valid", "observed"))
    yield from (f"recused/{why}" for why in WHYS)
    if call.double_check and call.double_check.percent > 0:
        yield from (f"double-check/{one}" for one in ("agreed", "disputed", "settled"))
    if windows.of_step(call, "correct"):
        yield from (f"corrected/{one}" for one in ("accepted", "observed-again"))
