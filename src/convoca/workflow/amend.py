"""An amendment: what it may be, whom it concerns, and how it reaches their files.

Everyone's file goes by the version in force. That is fair because the rules refuse what would not be:
once somebody has sent, only dates, texts, figures and posts change, and no open window gets shorter.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, QuerySet, Value, When

from convoca.press import changes
from convoca.press.names import Names
from convoca.registry.facts.calls import call_file, current_version, parsed
from convoca.registry.models import CallVersion, Commitment, Dossier, Proposal, Transition
from convoca.rules import amendments, catalogues, differences, linter
from convoca.rules.calls import CallFile
from convoca.rules.dossiers import State
from convoca.rules.findings import Finding, refuses
from convoca.texts import LANGUAGES
from convoca.workflow import outbox
from convoca.workflow.answers import NotFound

# Why a person is told, by where her file is. Whoever is out of the call is not told.
REASONS: Mapping[str, tuple[State, ...]] = {
    "drafting": (State.DRAFT,),
    "correcting": (State.TO_CORRECT, State.TO_CLARIFY),
    "in-review": (State.SENT, State.IN_REVIEW, State.CORRECTED),
    "waiting": (State.VALIDATED, State.RANKED),
    "placed": (State.ASSIGNED, State.UNASSIGNED),
}
# Comes before the others: a post of her specialty changes, or is no longer there.
POSTS = "posts"
# Times that the zone skips, or shows twice, cannot be compared with any other.
_NO_INSTANTS = ("windows.instant-missing", "windows.instant-twice", "windows.unknown-zone")
_CATCHING_UP = timedelta(minutes=10)


def problems(call_id: str, after: CallFile, at: datetime) -> tuple[Finding, ...]:
    """Why the call may not be amended like that at that instant; empty if it may."""
    before = _in_force(call_id)
    known = catalogues.default()
    old = {(one.code, one.where) for one in linter.check_edited(before, known)}
    worse = tuple(
        one
        for one in linter.check_edited(after, known)
        if refuses([one]) and (one.code, one.where) not in old
    )
    if any(one.code in _NO_INSTANTS for one in worse):
        return worse
    sent = Transition.objects.filter(dossier__call_id=call_id, act="send")
    unfair = amendments.problems(
        before,
        after,
        at,
        sent=sent.values("dossier").distinct().count(),
        committed=Commitment.objects.filter(call_id=call_id).exists(),
    )
    return (*unfair, *worse)


def preview(call_id: str, after: CallFile) -> dict[str, Any]:
    """What changes, in both languages, and how many people are told for which reason."""
    found = differences.compare(_in_force(call_id), after)
    known = catalogues.default()
    told = {lang: [changes.told(one, Names(lang, known)) for one in found] for lang in LANGUAGES}
    return {"changes": told, "people": people(call_id, found)}


def people(call_id: str, found: tuple[differences.Difference, ...]) -> dict[str, int]:
    """How many would be told, by reason; each person once."""
    counted = Counter(getattr(row, "reason", "") for row in _concerned(call_id, found))
    return {reason: counted[reason] for reason in (POSTS, *REASONS) if reason in counted}


def problems_of(row: Proposal, at: datetime) -> tuple[Finding, ...]:
    """The same for a proposal at the instant of its second key: a window may have opened since."""
    if row.kind != "amend":
        return ()
    return problems(row.call_id, parsed(row.payload["canonical"]), at)


def carry(version: CallVersion, *, at: datetime) -> None:
    """Put every living file under the new version, and tell whom it concerns and why."""
    earlier = CallVersion.objects.get(call_id=version.call_id, number=version.number - 1)
    found = differences.compare(call_file(earlier.pk), call_file(version.pk))
    concerned = list(_concerned(version.call_id, found).order_by("id"))
    Dossier.objects.filter(call_id=version.call_id).update(call_version=version)
    for reason in (POSTS, *REASONS):
        told = [row for row in concerned if getattr(row, "reason", "") == reason]
        about = {"version": version.number, "call": version.call_id, "why": reason}
        outbox.tell_many(told, "call.amended", at=at, **about)


def catch_up(at: datetime) -> int:
    """Bring along the files opened under the version before while the amendment was being stored."""
    fresh = CallVersion.objects.filter(number__gt=1, published_at__gt=at - _CATCHING_UP)
    count = 0
    for call_id in fresh.values_list("call_id", flat=True).distinct():
        version = current_version(call_id)
        behind = Dossier.objects.filter(call_id=call_id).exclude(call_version_id=version)
        count += behind.update(call_version_id=version)
    return count


def _in_force(call_id: str) -> CallFile:
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    return call_file(version)


def _concerned(
    call_id: str, found: tuple[differences.Difference, ...]
) -> QuerySet[Dossier, Dossier]:
    """The living files with an owner, each with the first reason that fits."""
    touched = {
        one.params["specialty"]
        for one in found
        if one.code in ("difference.posts-dropped", "difference.posts-changed")
    }
    states = {state.value: reason for reason, several in REASONS.items() for state in several}
    cases = [When(specialty__in=touched, then=Value(POSTS))] if touched else []
    cases += [When(state=state, then=Value(reason)) for state, reason in states.items()]
    # Only what telling them needs.
    living = Dossier.objects.filter(call_id=call_id, state__in=states).exclude(user=None)
    named = living.only("id", "user_id", "call_id", "folio")
    return named.annotate(reason=Case(*cases, default=Value("")))
