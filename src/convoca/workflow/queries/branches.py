"""How often each branch of a call's rules was met, as far as the record tells."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from django.db.models import Count

from convoca.registry.models import CheckPass, Decision, Recusal, Review, Transition
from convoca.rules import double_check, windows
from convoca.rules.branches import Branch, branches, step
from convoca.rules.dossiers import Act, State
from convoca.rules.schema import Call

# What only a use case can refuse, knowing what else is in the record.
_REFUSED = (
    "register/dossier.account-has-one",
    "register/dossier.exists",
    "send/exclusivity.active-elsewhere",
    "clarify/clarification.closed",
)


def of_call(call: Call) -> tuple[Branch, ...]:
    """The branches of the rules of a call, and those that the use cases add to them."""
    corrected = ("correct/correction.missing",) if windows.of_step(call, "correct") else ()
    own = (Branch("finding", name) for name in (*_REFUSED, *corrected))
    return (*branches(call), *own)


def recorded(call_id: str) -> Counter[Branch]:
    """Steps, states, reviews and reasons; what people were only told leaves no trace."""
    return _steps(call_id) + _reasons(call_id) + _reviews(call_id)


def _steps(call_id: str) -> Counter[Branch]:
    found: Counter[Branch] = Counter()
    rows = Transition.objects.filter(dossier__call_id=call_id).order_by("dossier_id", "number")
    before: State | None = None
    for number, act, state in rows.values_list("number", "act", "state").iterator():
        before = None if number == 1 else before
        found[Branch("step", step(before, Act(act)))] += 1
        before = State(state)
        found[Branch("state", before)] += 1
    return found


def _reasons(call_id: str) -> Counter[Branch]:
    given = Decision.objects.filter(dossier__call_id=call_id, verdict="observed")
    rows = given.order_by("reason").values_list("reason").annotate(n=Count("id"))
    return Counter({Branch("reason", reason): n for reason, n in rows})


def _reviews(call_id: str) -> Counter[Branch]:
    found: Counter[Branch] = Counter()
    for name in (*_verdicts(call_id), *_seconds(call_id), *_checks(call_id)):
        found[Branch("review", name)] += 1
    for why in Recusal.objects.filter(dossier__call_id=call_id).values_list("why", flat=True):
        found[Branch("review", f"recused/{why}")] += 1
    return found


def _verdicts(call_id: str) -> Iterator[str]:
    """Verdicts, and how a corrected dossier fared when it came back."""
    rows = Review.objects.filter(dossier__call_id=call_id).order_by("dossier_id", "number")
    for number, verdict in rows.values_list("number", "verdict").iterator():
        yield f"verdict/{verdict}"
        if number > 1 and verdict != "refused":
            yield f"corrected/{'accepted' if verdict == 'validated' else 'observed-again'}"


def _seconds(call_id: str) -> Iterator[str]:
    """Second opinions: asked for, and what the other one said of the same paper."""
    doubted = Decision.objects.filter(dossier__call_id=call_id, verdict="second")
    papers = Decision.objects.filter(document__in=doubted.values("document"))
    rows = papers.order_by("document_id", "round", "id")
    said = rows.values_list("document_id", "round", "verdict")
    yield from ("second-opinion/asked" for _, _, verdict in said if verdict == "second")
    for before, after in pairwise(said):
        if before[:2] == after[:2] and before[2] == "second":
            yield f"second-opinion/{after[2]}"


def _checks(call_id: str) -> Iterator[str]:
    """Files decided twice: whether both agreed, and what a third had to settle."""
    rows = CheckPass.objects.filter(dossier__call_id=call_id).order_by("dossier_id", "round")
    passes: dict[int, list[CheckPass]] = {}
    for row in rows:
        passes.setdefault(row.dossier_id, []).append(row)
    for done in passes.values():
        if len(done) < 2:
            continue
        differ = double_check.disputed(done[0].outcomes, done[1].outcomes)
        yield f"double-check/{'disputed' if differ else 'agreed'}"
        if len(done) > 2:
            yield "double-check/settled"
