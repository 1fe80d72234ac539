"""What of one's own was found valid in an earlier call and may be presented again."""

from collections.abc import Iterator

from convoca.registry.facts import dossiers as facts
from convoca.registry.models import Dossier
from convoca.rules import documents, reusing
from convoca.rules.reusing import Validated
from convoca.workflow import files
from convoca.workflow.answers import Actor


def offered(actor: Actor, folio: str) -> dict[str, Validated]:
    """By slot of this dossier, the document of the owner's earlier ones that fits; NotFound for others.

    Each with its call, the instant it was found valid and its digest. Only what still has its file.
    """
    held = files.look_own(actor, folio)
    answers = facts.typed(held.row).answers
    needed = documents.slots(held.call, held.track, answers)
    return reusing.offered(held.call, needed, _before(held.row))


def _before(row: Dossier) -> Iterator[Validated]:
    """What closed reviews found valid in the same person's other dossiers, under the same account."""
    if not row.person_key or row.user_id is None:
        return
    others = Dossier.objects.filter(user_id=row.user_id, person_key=row.person_key)
    for other in others.exclude(pk=row.pk).order_by("id"):
        last = other.reviews.order_by("-number").first()
        if last is None:
            continue
        held = files.held_of(other)
        attached = facts.attached(other)
        for slot, decision in facts.decided(other, attached.values()).items():
            needed, lies = documents.slot(held.call, slot), attached[slot]
            told = decision.verdict == "valid" and decision.at <= last.closed_at
            if needed is None or lies.file is None or not told:
                continue
            yield Validated(
                call=held.call.id,
                folio=other.folio,
                requirement=needed.requirement.id,
                slot=slot,
                version=lies.number,
                sha256=lies.sha256,
                at=decision.at,
                facts=facts.file_facts(lies.file.facts),
                title=held.call.title,
            )
