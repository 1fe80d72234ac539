"""The right to review one dossier for a time, and who gets which one next."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from convoca.registry import rows
from convoca.registry.facts.calls import call_file, current_version
from convoca.registry.models import Dossier
from convoca.rules import windows
from convoca.rules.dossiers import Act, State
from convoca.workflow import authority, clock, files
from convoca.workflow.answers import Actor, NotFound
from convoca.workflow.files import Held
from convoca.workflow.validate import queue

LEASE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to decide on one dossier until `expires` (real time), fenced by `token`."""

    folio: str
    token: int
    expires: datetime


@transaction.atomic
def claim_next(*, actor: Actor, at: datetime, call_id: str) -> Lease | None:
    """Go on with the dossier already held, or take the most urgent one.

    One whose lease ran out while nobody else took it counts as held: its decisions stand. Never
    one's own or an acquaintance's, never one that another validator holds; nothing while validation
    is closed.
    """
    version = current_version(call_id)
    if version is None:
        raise NotFound(call_id)
    call = call_file(version).call
    authority.require(actor, "claim", call=call_id, issuer=call.issuer, at=at)
    if windows.require(call, "validate", at):
        return None
    now = clock.wall()
    row = _mine(call_id, actor) or queue.take(call_id, actor, at, now)
    if row is None:
        return None
    return _lease(files.Held(row, call_file(row.call_version_id)), actor, at, now)


@transaction.atomic
def keep(*, actor: Actor, folio: str, token: int) -> Lease | None:
    """Prolong a lease that is still held; None if it is lost."""
    row = files.hold(folio).row
    if not holds(row, actor, token):
        return None
    row.lease_expires = clock.wall() + LEASE
    rows.change(row, "lease_expires")
    return Lease(folio, row.lease_token, row.lease_expires)


@transaction.atomic
def give_back(*, actor: Actor, folio: str, token: int) -> bool:
    """Return a dossier undecided: it goes back to the queue at once. False if it was not held."""
    row = files.hold(folio).row
    if not holds(row, actor, token):
        return False
    release(row)
    return True


def release(row: Dossier) -> None:
    """Let the next validator in."""
    row.lease_holder, row.lease_expires = None, clock.wall()
    rows.change(row, "lease_holder", "lease_expires")


def require(held: Held, actor: Actor, act: str, at: datetime) -> None:
    """Raise NotFound unless the actor may do that in this dossier's call.

    As if there were no such dossier: whoever guesses folios does not learn which are real.
    """
    call = held.call
    if not authority.allows(actor, act, call=call.id, issuer=call.issuer, at=at):
        raise NotFound(held.row.folio)


def holds(row: Dossier, actor: Actor, token: int) -> bool:
    """Whether the lease is the actor's, under this token, now."""
    return (
        row.state == State.IN_REVIEW.value
        and row.lease_holder_id == actor.user_id
        and row.lease_token == token
        and row.lease_expires is not None
        and row.lease_expires > clock.wall()
    )


def _mine(call_id: str, actor: Actor) -> Dossier | None:
    """The dossier this validator holds, or held until its lease ran out and nobody took it since."""
    return (
        Dossier.objects.select_for_update(skip_locked=True)
        .filter(call_id=call_id, state=State.IN_REVIEW.value, lease_holder_id=actor.user_id)
        .order_by("-lease_expires")
        .first()
    )


def _lease(held: Held, actor: Actor, at: datetime, now: datetime) -> Lease:
    row = held.row
    if (
        row.state == State.IN_REVIEW.value
        and row.lease_holder_id == actor.user_id
        and (row.lease_expires and row.lease_expires > now)
    ):
        return Lease(row.folio, row.lease_token, row.lease_expires)
    row.lease_holder_id, row.lease_token = actor.user_id, row.lease_token + 1
    row.lease_expires = now + LEASE
    files.step(held, Act.CLAIM, actor=actor, at=at)
    return Lease(row.folio, row.lease_token, row.lease_expires)
