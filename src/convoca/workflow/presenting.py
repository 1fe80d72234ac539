"""Presenting again what was found valid in an earlier call, byte for byte, without looking for it."""

from datetime import datetime

from convoca.registry.models import Dossier
from convoca.workflow import record
from convoca.workflow.answers import Actor, Answer, NotFound
from convoca.workflow.entropy import SECURE, Entropy
from convoca.workflow.queries import kept, reuse


def again(
    *, actor: Actor, at: datetime, folio: str, slot: str, key: str = "", entropy: Entropy = SECURE
) -> Answer:
    """Attach to a slot the document of an earlier dossier that is offered for it.

    It is looked at anew, bound with its own receipt and decided anew: only the search for the file is
    spared. NotFound where nothing is offered.
    """
    found = reuse.offered(actor, folio).get(slot)
    if found is None:
        raise NotFound(slot)
    before = Dossier.objects.get(folio=found.folio, user_id=actor.user_id)
    name, data, _ = kept.document_of(before, found.slot, found.version)
    return record.attach(
        actor=actor,
        at=at,
        folio=folio,
        slot=slot,
        filename=name,
        data=data,
        key=key,
        entropy=entropy,
    )
