"""Evaluation: the merit order of the validated, frozen with two keys."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Count

from convoca.proof.canonical import digest
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import DataVersion, Dossier, Proposal, Ranking, RankingEntry
from convoca.rules import offers, ranking, scoring, windows
from convoca.rules.calls import CallFile
from convoca.rules.dossiers import Act, State
from convoca.rules.findings import Finding
from convoca.workflow import audit, files, proposals
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal
from convoca.workflow.entropy import SECURE, Entropy

WAITING = (State.SENT, State.IN_REVIEW, State.CORRECTED, State.TO_CLARIFY)


@audit.once
def propose_freeze(*, actor: Actor, at: datetime, call_id: str, key: str = "") -> Answer:
    """Propose to freeze the ranking: validation is over and nobody is left in the queue."""
    call = _file(call_id).call
    states = dict(
        Dossier.objects.filter(call_id=call_id).values_list("state").annotate(n=Count("id"))
    )
    problems = [] if offers.runs(call) else [Finding("assignment.announced-only", "freeze")]
    problems += windows.require_closed(call, "validate", at)
    waiting = sum(states.get(s.value, 0) for s in WAITING)
    if waiting:
        problems.append(Finding("ranking.queue-not-empty", "freeze", {"count": waiting}))
    count = states.get(State.VALIDATED.value, 0)
    if not count:
        problems.append(Finding("ranking.nobody", "freeze"))
    if problems:
        return Refusal(tuple(problems))
    return proposals.put(
        "freeze",
        actor=actor,
        at=at,
        call_id=call_id,
        issuer=call.issuer,
        count=count,
        preview={"validated": count, "states": states},
    )


def approve_freeze(row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Done:
    """Freeze the order: every validated dossier gets its score, its parts and its dense place."""
    file = _file(row.call_id)
    pool = list(
        Dossier.objects.select_for_update()
        .filter(call_id=row.call_id, state=State.VALIDATED.value)
        .order_by("public_code")
    )
    scores = _scores(file, pool)
    order = ranking.rank({code: s.total for code, s in scores.items()})
    places = {one.applicant: one.place for one in order}
    listing = [[code, places[code], str(scores[code].total)] for code in sorted(scores)]
    number = Ranking.objects.filter(call_id=row.call_id).count() + 1
    sealed_digest = digest(listing)
    deed = audit.Deed(
        "ranking.frozen",
        row.call_id,
        current_version(row.call_id) or 0,
        file.call.zone,
        act={"ranking": number, "count": len(pool), "digest": sealed_digest},
    )
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    frozen = Ranking.objects.create(
        call_id=row.call_id,
        number=number,
        digest=sealed_digest,
        frozen_at=at,
        receipt_number=receipt.number,
    )
    RankingEntry.objects.bulk_create(
        RankingEntry(
            ranking=frozen,
            dossier=d,
            place=places[d.public_code],
            total=scores[d.public_code].total,
            parts=_parts(scores[d.public_code]),
        )
        for d in pool
    )
    files.advance(pool, Act.RANK, actor=actor, at=at, receipt=receipt.number)
    return Done(receipt=receipt.number, reference=str(number))


def _file(call_id: str) -> CallFile:
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    return call_file(version)


def _scores(file: CallFile, pool: list[Dossier]) -> dict[str, scoring.Scored]:
    exam: dict[int, Decimal] = dict(
        Dossier.objects.filter(pk__in=[d.pk for d in pool]).values_list(
            "pk", "identity__exam_score"
        )
    )
    versions = {(d.pk, d.data_version) for d in pool}
    rows = DataVersion.objects.filter(dossier__in=pool).values_list(
        "dossier_id", "number", "fields"
    )
    typed: dict[int, dict[str, str]] = {d: f for d, n, f in rows if (d, n) in versions}
    return {d.public_code: scoring.score(file.call, exam[d.pk], typed[d.pk]) for d in pool}


def _parts(scored: scoring.Scored) -> list[Any]:
    return [[p.component, str(p.raw), str(p.points)] for p in scored.parts]
