"""A call and its amendments, and the exam's list of the selected."""

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from convoca.proof.canonical import digest, encode, sha256_hex
from convoca.registry.facts.calls import call_file, current_version, parsed
from convoca.registry.models import (
    CallVersion,
    Proposal,
    Seat,
    SelectedEntry,
    SelectedList,
)
from convoca.rules.calls import CallFile
from convoca.rules.findings import Finding
from convoca.texts import LANGUAGES
from convoca.workflow import amend, audit, keys, proposals
from convoca.workflow.answers import Actor, Answer, Done, NotFound, Refusal, refuse
from convoca.workflow.entropy import SECURE, Entropy

_ADD_SEATS = """
INSERT INTO registry_seat (call_id, vacancy, number)
SELECT %s, one.vacancy, one.number FROM unnest(%s::text[], %s::int[]) AS one (vacancy, number)
"""


@audit.once
def propose_publish_call(
    *,
    actor: Actor,
    at: datetime,
    file: CallFile,
    reason: Mapping[str, str] | None = None,
    key: str = "",
) -> Answer:
    """Propose a call, or an amendment of one: its canonical bytes are what will be frozen (A1, A25).

    An amendment says why in both languages, takes no time away that was offered, and tells whom it
    concerns; the version before stays readable for ever.
    """
    frozen = encode(file.as_data())
    call = file.call
    earlier = CallVersion.objects.filter(call_id=call.id).order_by("-number").first()
    told: dict[str, Any] = {}
    if earlier is not None:
        if earlier.digest == sha256_hex(frozen):
            return refuse("call.unchanged", "call")
        why = dict(reason or {})
        said = all(why.get(lang, "").strip() for lang in LANGUAGES)
        silent = () if said else (Finding("call.amendment-without-reason", "reason"),)
        if problems := (*silent, *amend.problems(call.id, file, at)):
            return Refusal(problems)
        told = amend.preview(call.id, file) | {"reason": why}
    preview = {
        "call": call.id,
        "issuer": call.issuer,
        "digest": sha256_hex(frozen),
        "replaces": earlier.number if earlier else 0,
        "seats": sum(v.seats for v in file.vacancies),
        "vacancies": len(file.vacancies),
        **told,
    }
    payload = {"canonical": frozen.decode(), "reason": dict(reason or {})}
    return proposals.put(
        "amend" if earlier else "publish-call",
        actor=actor,
        at=at,
        call_id=call.id,
        issuer=call.issuer,
        count=sum(told.get("people", {}).values()),
        preview=preview,
        payload=payload,
    )


def approve_publish_call(
    row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE
) -> Done:
    """Freeze the bytes as the next version, make its seats rows, tell whoever is concerned."""
    file = parsed(row.payload["canonical"])
    number = CallVersion.objects.filter(call_id=row.call_id).count() + 1
    version = CallVersion.objects.create(
        call_id=row.call_id,
        number=number,
        canonical=row.payload["canonical"],
        digest=row.preview["digest"],
        reason=row.payload["reason"],
        published_at=at,
    )
    _seats(file)
    act = {"version": number, "digest": version.digest}
    kind = "call.published" if number == 1 else "call.amended"
    deed = audit.Deed(kind, row.call_id, version.pk, file.call.zone, act=act)
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    if number > 1:
        amend.carry(version, at=at)
    return Done(receipt=receipt.number, version=number)


@audit.once
def propose_import_selected(
    *, actor: Actor, at: datetime, call_id: str, rows: Sequence[Mapping[str, str]], key: str = ""
) -> Answer:
    """Propose the exam's selected list (A2). The rows wait sealed; the preview says how many."""
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    content = encode([dict(r) for r in rows])
    waiting = base64.b64encode(keys.seal(content, f"selected/{call_id}")).decode()
    per_track: dict[str, int] = {}
    for row in rows:
        per_track[row["track"]] = per_track.get(row["track"], 0) + 1
    return proposals.put(
        "import-selected",
        actor=actor,
        at=at,
        call_id=call_id,
        issuer=call.issuer,
        count=len(rows),
        preview={"rows": len(rows), "tracks": per_track},
        payload={"sealed": waiting, "digest": digest(json.loads(content))},
    )


def approve_import_selected(
    row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE
) -> Done:
    """Make the list the one registration reads; earlier lists stay."""
    content = keys.unseal(base64.b64decode(row.payload["sealed"]), f"selected/{row.call_id}")
    rows = json.loads(content)
    number = SelectedList.objects.filter(call_id=row.call_id).count() + 1
    listing = SelectedList.objects.create(
        call_id=row.call_id,
        number=number,
        digest=row.payload["digest"],
        rows=len(rows),
        imported_at=at,
    )
    SelectedEntry.objects.bulk_create(
        (SelectedEntry(listing=listing, call_id=row.call_id, **r) for r in rows), batch_size=1000
    )
    version = current_version(row.call_id) or 0
    deed = audit.Deed(
        "selected.imported",
        row.call_id,
        version,
        call_file(version).call.zone,
        act={"list": number, "rows": len(rows)},
    )
    return Done(receipt=audit.record(deed, actor=actor, at=at, entropy=entropy).number)


def _seats(file: CallFile) -> None:
    """Make the seat rows those of this version; only an amendment ever takes one away."""
    call_id = file.call.id
    rows = Seat.objects.filter(call_id=call_id).values_list("vacancy", "number", "pk")
    have = {(v, n): pk for v, n, pk in rows}
    wanted = [(v.vacancy, n) for v in file.vacancies for n in range(1, v.seats + 1)]
    gone = have.keys() - set(wanted)
    Seat.objects.filter(pk__in=[have[seat] for seat in gone]).delete()
    new = [one for one in wanted if one not in have]
    with connection.cursor() as cursor:
        cursor.execute(_ADD_SEATS, [call_id, [v for v, _ in new], [n for _, n in new]])
