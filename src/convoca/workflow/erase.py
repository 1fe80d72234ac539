"""Lawful erasure: identity and files go, a tombstone stays, and every proof still verifies."""

from datetime import datetime

from django.db import transaction

from convoca.registry.facts.calls import call_file
from convoca.registry.models import (
    AnswerVersion,
    Clarification,
    CurpLink,
    DataVersion,
    DecisionNote,
    Dossier,
    ExclusiveClaim,
    Identity,
    Message,
    PromiseDelivery,
    Proposal,
    SelectedEntry,
    StoredFile,
    Upload,
    User,
)
from convoca.workflow import arriving, audit, persons, proposals, storage
from convoca.workflow.answers import Actor, Answer, Done, NotFound, refuse
from convoca.workflow.entropy import SECURE, Entropy

# What is hers alone, and goes with her.
_HERS = (
    Identity,
    CurpLink,
    Clarification,
    PromiseDelivery,
    DataVersion,
    AnswerVersion,
    StoredFile,
    Upload,
    Message,
)


@audit.once
def propose_erase(*, actor: Actor, at: datetime, folio: str, reason: str, key: str = "") -> Answer:
    """Propose to erase one applicant's identity and files; it cannot be undone."""
    row = Dossier.objects.filter(folio=folio).first()
    if row is None:
        raise NotFound(folio)
    if row.erased_at is not None:
        return refuse("erase.already", folio)
    call = call_file(row.call_version_id).call
    preview = {"folio": folio, "files": row.files.count(), "state": row.state}
    return proposals.put(
        "erase",
        actor=actor,
        at=at,
        call_id=row.call_id,
        issuer=call.issuer,
        count=1,
        preview=preview,
        payload={"folio": folio},
        reason=reason,
    )


def approve_erase(row: Proposal, *, actor: Actor, at: datetime, entropy: Entropy = SECURE) -> Done:
    """Erase names, CURP, data, notes, messages, files and the account; keep pseudonymous acts."""
    dossier = Dossier.objects.select_for_update().get(folio=row.payload["folio"])
    identity = Identity.objects.filter(dossier=dossier).first()
    if identity is not None:
        SelectedEntry.objects.filter(call_id=dossier.call_id, folio=identity.exam_folio).delete()
    stored = list(StoredFile.objects.filter(dossier=dossier).values_list("key", flat=True))
    begun = list(Upload.objects.filter(dossier=dossier).values_list("token", flat=True))
    DecisionNote.objects.filter(decision__dossier=dossier).delete()
    for model in _HERS:
        model.objects.filter(dossier=dossier).delete()
    ExclusiveClaim.objects.filter(dossier=dossier).update(
        person_key=dossier.pseudonym, released_at=at
    )
    user_id, person = dossier.user_id, dossier.person_key
    dossier.user, dossier.person_key, dossier.exam_key, dossier.erased_at = None, "", "", at
    dossier.save()
    persons.forget(person)
    _close_account(user_id, at)
    zone = call_file(dossier.call_version_id).call.zone
    deed = audit.Deed(
        "dossier.erased",
        dossier.call_id,
        dossier.call_version_id,
        zone,
        dossier=dossier,
        act={"files": len(stored)},
    )
    receipt = audit.record(deed, actor=actor, at=at, entropy=entropy)
    transaction.on_commit(lambda: storage.delete_all(stored))
    transaction.on_commit(lambda: arriving.forget(begun))
    return Done(receipt=receipt.number, reference=dossier.folio)


def _close_account(user_id: int | None, at: datetime) -> None:
    """An account with no other dossier loses its address and can sign in no more."""
    user = User.objects.filter(pk=user_id).first()
    if user is None or user.dossiers.exists():
        return
    for related in ("emailaddress_set", "authenticator_set"):
        getattr(user, related).all().delete()
    user.email, user.is_active, user.erased_at = f"erased-{user.pk}@erased.invalid", False, at
    user.set_unusable_password()
    user.save()
