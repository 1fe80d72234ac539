"""The results: sealed by two people, released by the clock."""

import csv
import io
from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import transaction

from convoca.proof.canonical import encode
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import (
    Dossier,
    Proposal,
    Publication,
    PublishedPlace,
    Run,
    Seal,
    Seat,
)
from convoca.rules import embargo, windows
from convoca.rules.dossiers import Act, State
from convoca.workflow import audit, files, outbox, packing, proposals, sealed
from convoca.workflow.answers import CLOCK, Actor, Answer, Done, refuse
from convoca.workflow.entropy import SECURE, Entropy


@audit.once
def propose_seal(*, actor: Actor, at: datetime, call_id: str, key: str = "") -> Answer:
    """Propose that the verified run is the result; after the second key only the clock acts."""
    run = Run.objects.filter(commitment__call_id=call_id).first()
    checked = getattr(run, "verification", None) if run else None
    if run is None or checked is None:
        return refuse("assignment.not-verified", "seal")
    if not checked.holds:
        return refuse("assignment.does-not-hold", "seal")
    if Seal.objects.filter(call_id=call_id).exists():
        return refuse("assignment.already-sealed", "seal")
    version = current_version(call_id) or 0
    call = call_file(version).call
    preview = {"counts": run.counts, "release": windows.release_instant(call).isoformat()}
    return proposals.put(
        "seal",
        actor=actor,
        at=at,
        call_id=call_id,
        issuer=call.issuer,
        count=run.counts["applicants"],
        preview=preview,
    )


def approve_seal(row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Done:
    """Seal the run with the second key."""
    run = Run.objects.get(commitment__call_id=row.call_id)
    version = current_version(row.call_id) or 0
    deed = audit.Deed(
        "assignment.sealed",
        row.call_id,
        version,
        call_file(version).call.zone,
        act={"counts": run.counts, "commitment": run.commitment.commitment},
    )
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    Seal.objects.create(call_id=row.call_id, run=run, sealed_at=at, receipt_number=receipt.number)
    return Done(receipt=receipt.number)


def release(*, call_id: str, at: datetime, entropy: Entropy = SECURE) -> Publication | None:
    """Publish the sealed result if its instant has come; nobody has to be awake (A23).

    Any request and the worker may call it; the first does the work and the others find it done.
    None before the instant, or if nothing was sealed.
    """
    done = _published(call_id)
    if done is not None:
        return done
    version = current_version(call_id)
    if version is None:
        return None
    call = call_file(version).call
    seal = Seal.objects.filter(call_id=call_id).first()
    if not embargo.may_show_outcome(call, at, sealed=seal is not None) or seal is None:
        return None
    with transaction.atomic():
        Seal.objects.select_for_update().get(pk=seal.pk)
        done = _published(call_id)
        return done or _publish(seal, version, windows.release_instant(call), at, entropy)


def _published(call_id: str) -> Publication | None:
    """The publication without its replay, which only its download reads."""
    return Publication.objects.defer("replay").filter(call_id=call_id).first()


def _publish(
    seal: Seal, version: int, due: datetime, at: datetime, entropy: Entropy
) -> Publication:
    opened = sealed.open_run(seal.run)
    deed = audit.Deed(
        "results.released",
        seal.call_id,
        version,
        call_file(version).call.zone,
        act={"seed": opened.seed, "nonce": opened.nonce.hex(), "due": due.isoformat()},
    )
    receipt = audit.record(deed, actor=CLOCK, at=at, entropy=entropy)
    publication = Publication.objects.create(
        call_id=seal.call_id,
        run=seal.run,
        seed=opened.seed,
        nonce=opened.nonce.hex(),
        replay=packing.pack(_replay(seal, opened)),
        released_at=at,
        receipt_number=receipt.number,
    )
    placed = _placed(opened.result["assignment.csv"])
    _take_seats(publication, placed)
    _tell_everyone(seal.call_id, placed, at, receipt.number)
    return publication


def _replay(seal: Seal, opened: sealed.Opened) -> dict[str, bytes]:
    """Everything a stranger needs to check: inputs, result, what was committed, what is revealed."""
    committed = seal.run.commitment
    promise = {
        "call": seal.call_id,
        "committed_at": committed.committed_at.astimezone(UTC).isoformat(),
        "commitment": committed.commitment,
        "inputs_digest": committed.inputs_digest,
    }
    reveal = {"seed": opened.seed, "nonce": opened.nonce.hex()}
    return {
        **{f"market/{name}": content for name, content in opened.market.items()},
        **{f"result/{name}": content for name, content in opened.result.items()},
        "commitment.json": encode(promise),
        "reveal.json": encode(reveal),
    }


def _placed(assignment: bytes) -> dict[str, str]:
    rows = csv.DictReader(io.StringIO(assignment.decode()))
    return {r["applicant"]: r["vacancy"] for r in rows if r["vacancy"]}


def _take_seats(publication: Publication, placed: Mapping[str, str]) -> None:
    free: dict[str, list[int]] = {}
    for pk, vacancy in (
        Seat.objects.filter(call_id=publication.call_id)
        .order_by("vacancy", "-number")
        .values_list("pk", "vacancy")
    ):
        free.setdefault(vacancy, []).append(pk)
    PublishedPlace.objects.bulk_create(
        (
            PublishedPlace(publication=publication, public_code=c, vacancy=v, seat_id=free[v].pop())
            for c, v in sorted(placed.items())
        ),
        batch_size=1000,
    )


def _tell_everyone(call_id: str, placed: Mapping[str, str], at: datetime, receipt: str) -> None:
    ranked = Dossier.objects.filter(call_id=call_id, state=State.RANKED.value).order_by("id")
    pools: dict[Act, list[Dossier]] = {Act.ASSIGN: [], Act.LEAVE_UNASSIGNED: []}
    for dossier in ranked:
        act = Act.ASSIGN if dossier.public_code in placed else Act.LEAVE_UNASSIGNED
        pools[act].append(dossier)
    for act, pool in pools.items():
        files.advance(pool, act, actor=CLOCK, at=at, receipt=receipt)
        outbox.tell_many(pool, "results.released", at=at)
