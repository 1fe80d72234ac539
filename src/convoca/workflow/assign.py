"""Assignment by list: commit to the inputs and the seed, run sealed, verify with other code.

Each step is a proposal with a second key. Nobody sees more than counts before the release.
"""

import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from convoca import matching
from convoca.matching.market import Market
from convoca.matching.writing import market_files, result_files
from convoca.proof.commitment import NONCE_BYTES, commitment, opens
from convoca.proof.folders import folder_digest
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.facts.market import inputs
from convoca.registry.models import Commitment, Proposal, Ranking, Run, Verification
from convoca.rules import windows
from convoca.rules.calls import CallFile
from convoca.rules.findings import Finding
from convoca.rules.schema import Call
from convoca.workflow import audit, keys, packing, proposals, sealed, wishes
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy, number


@audit.once
def propose_commit(*, actor: Actor, at: datetime, call_id: str, key: str = "") -> Answer:
    """Propose to fix the inputs: the ranking is frozen and every list of wishes is closed."""
    call = _call(call_id)
    problems = list(windows.require_closed(call, "prefer", at))
    ranking = Ranking.objects.filter(call_id=call_id).order_by("-number").first()
    if ranking is None:
        problems.append(Finding("assignment.no-ranking", "commit"))
    if Commitment.objects.filter(call_id=call_id).exists():
        problems.append(Finding("assignment.already-committed", "commit"))
    if problems or ranking is None:
        return Refusal(tuple(problems))
    count = ranking.entries.count()
    preview = {"ranking": ranking.number, "ranking_digest": ranking.digest, "applicants": count}
    return proposals.put(
        "commit",
        actor=actor,
        at=at,
        call_id=call_id,
        issuer=call.issuer,
        count=count,
        preview=preview,
    )


def approve_commit(row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Done:
    """Publish the digest of the inputs and SHA-256(seed ‖ nonce); keep all three sealed."""
    file = _file(row.call_id)
    ranking = Ranking.objects.filter(call_id=row.call_id).latest("number")
    market = _bytes(market_files(inputs(file, ranking, wishes.opened)))
    seed, nonce = number(entropy), entropy(NONCE_BYTES)
    public = {"inputs_digest": folder_digest(market), "commitment": commitment(seed, nonce)}
    receipt = _receipt("assignment.committed", file.call, actor, at, entropy, public)
    Commitment.objects.create(
        call_id=row.call_id,
        number=1,
        ranking=ranking,
        sealed_secret=sealed.seal_secret(row.call_id, seed, nonce),
        sealed_market=sealed.seal_files("market", row.call_id, market),
        applicants=row.count,
        committed_at=at,
        receipt_number=receipt,
        **public,
    )
    return Done(receipt=receipt)


@audit.once
def propose_run(*, actor: Actor, at: datetime, call_id: str, key: str = "") -> Answer:
    """Propose the run: once per commitment, so that there is nothing to choose between."""
    committed = Commitment.objects.filter(call_id=call_id).first()
    if committed is None:
        return refuse("assignment.not-committed", "run")
    if Run.objects.filter(commitment=committed).exists():
        return refuse("assignment.already-run", "run")
    preview = {"commitment": committed.commitment, "inputs_digest": committed.inputs_digest}
    return proposals.put(
        "run",
        actor=actor,
        at=at,
        call_id=call_id,
        issuer=_call(call_id).issuer,
        count=committed.applicants,
        preview=preview,
    )


def approve_run(row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Done:
    """Solve with the committed seed; the outcome is encrypted before it touches the database."""
    call = _call(row.call_id)
    committed = Commitment.objects.get(call_id=row.call_id)
    opened = sealed.open_commitment(committed)
    market = _market(opened.market)
    outcome = matching.solve(market, seed=opened.seed)
    result = _bytes(result_files(outcome))
    # Timings differ from run to run: they are not part of what was decided.
    result.pop("timings.json", None)
    digest = folder_digest(result)
    counts = {
        "applicants": len(market.applicants),
        "assigned": outcome.placed,
        "unassigned": len(market.applicants) - outcome.placed,
        "seats": int(market.seats.sum()),
    }
    receipt = _receipt("assignment.run", call, actor, at, entropy, {"counts": counts})
    Run.objects.create(
        commitment=committed,
        sealed_outcome=sealed.seal_files("outcome", row.call_id, result),
        outcome_digest=keys.blind("outcome", digest),
        counts=counts,
        ran_at=at,
        receipt_number=receipt,
    )
    return Done(receipt=receipt)


@audit.once
def propose_verify(*, actor: Actor, at: datetime, call_id: str, key: str = "") -> Answer:
    """Propose to verify the sealed outcome with code that shares nothing with the solver."""
    run = Run.objects.filter(commitment__call_id=call_id).first()
    if run is None:
        return refuse("assignment.not-run", "verify")
    if Verification.objects.filter(run=run).exists():
        return refuse("assignment.already-verified", "verify")
    return proposals.put(
        "verify",
        actor=actor,
        at=at,
        call_id=call_id,
        issuer=_call(call_id).issuer,
        count=run.commitment.applicants,
        preview={"counts": run.counts},
    )


def approve_verify(row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Done:
    """Open the sealed bytes in memory, verify everything they claim, keep counts only."""
    call = _call(row.call_id)
    run = Run.objects.get(commitment__call_id=row.call_id)
    committed = run.commitment
    opened = sealed.open_run(run)
    violations = _violations(opened.market, opened.result)
    report = {
        "commitment_opens": opens(committed.commitment, opened.seed, opened.nonce),
        "inputs_unchanged": folder_digest(opened.market) == committed.inputs_digest,
        "violations": violations,
    }
    holds = report["commitment_opens"] and report["inputs_unchanged"] and not violations
    act = {"holds": bool(holds), "violations": violations}
    receipt = _receipt("assignment.verified", call, actor, at, entropy, act)
    Verification.objects.create(
        run=run, holds=bool(holds), report=report, verified_at=at, receipt_number=receipt
    )
    return Done(receipt=receipt)


def _file(call_id: str) -> CallFile:
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    return call_file(version)


def _call(call_id: str) -> Call:
    return _file(call_id).call


def _market(files: dict[str, bytes]) -> Market:
    with tempfile.TemporaryDirectory() as scratch:
        market = matching.read(packing.laid_out(files, Path(scratch)))
    if isinstance(market, tuple):
        raise RuntimeError(f"the committed inputs do not read back: {market[:3]}")
    return market


def _bytes(files: Mapping[str, Callable[[], bytes]]) -> dict[str, bytes]:
    return {name: content() for name, content in files.items()}


def _violations(inputs_: dict[str, bytes], result: dict[str, bytes]) -> dict[str, int]:
    """How many violations of each rule the verifier names; none means that the result holds."""
    market = _market(inputs_)
    with tempfile.TemporaryDirectory() as scratch:
        outcome = matching.read_result(packing.laid_out(result, Path(scratch)), market)
    if isinstance(outcome, tuple):
        return {"unreadable": len(outcome)}
    report = matching.verify(market, outcome)
    return dict(Counter(v.code for v in report.violations))


def _receipt(
    kind: str, call: Call, actor: Actor, at: datetime, entropy: Entropy, act: dict[str, Any]
) -> str:
    deed = audit.Deed(kind, call.id, current_version(call.id) or 0, call.zone, act=act)
    return audit.record(deed, actor=actor, at=at, entropy=entropy).number
