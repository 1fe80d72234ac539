"""What the worker does each second: release what is due, deliver mail, extend the chain, sweep."""

import logging
import time
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection, transaction

from convoca.proof import ledger
from convoca.registry.models import Dossier, LedgerEntry, Message, Receipt, Seal, StoredFile
from convoca.registry.sessions import SessionStore
from convoca.rules.dossiers import State
from convoca.texts import say
from convoca.workflow import amend, clock, promising, publish, storage, uploading, validate, viruses

BATCH = 500
ATTEMPTS = 8
_ORPHAN_AGE = timedelta(hours=24).total_seconds()
SWEEP_SECONDS = 3600.0
_swept = {"at": time.monotonic()}
_log = logging.getLogger(__name__)


def tick(at: datetime | None = None) -> None:
    """Do every duty once; each stands alone, so that one that fails does not stop the others."""
    instant = at or clock.now()
    for duty in (
        lambda: lapse(instant),
        lambda: validate.overdue(at=instant),
        lambda: validate.remind(at=instant),
        lambda: release_due(instant),
        lambda: amend.catch_up(instant),
        chain,
        deliver,
        viruses.ask_again_sometimes,
        lambda: promising.remind_daily(instant),
        sweep_sometimes,
    ):
        try:
            duty()
        except Exception:
            _log.exception("a duty failed; it is tried again at the next tick")


def sweep_sometimes() -> None:
    """Sweep once an hour: it reads the whole store, and lets unfinished uploads and sessions go."""
    if time.monotonic() - _swept["at"] >= SWEEP_SECONDS:
        _swept["at"] = time.monotonic()
        sweep()
        uploading.sweep()
        SessionStore.clear_expired()


def lapse(at: datetime) -> None:
    """Close what waited for a correction that did not come in time."""
    waiting = Dossier.objects.filter(state=State.TO_CORRECT.value)
    for call_id in waiting.values_list("call_id", flat=True).distinct().order_by("call_id"):
        validate.lapse_due(call_id=call_id, at=at)


def release_due(at: datetime) -> None:
    """Publish every sealed result whose instant has come."""
    for call_id in Seal.objects.filter(run__publication=None).values_list("call_id", flat=True):
        publish.release(call_id=call_id, at=at)


def chain() -> None:
    """Extend each call's chain over its new receipts, in batches."""
    waiting = Receipt.objects.filter(link=None).values_list("call_id", flat=True).distinct()
    for call_id in waiting:
        while chain_call(call_id):
            pass


@transaction.atomic
def chain_call(call_id: str) -> int:
    """Link one batch of receipts; another worker doing the same call waits here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"ledger/{call_id}"])
    last = LedgerEntry.objects.filter(call_id=call_id).order_by("-number").first()
    head = last.digest if last else ledger.genesis(call_id)
    receipts = list(Receipt.objects.filter(call_id=call_id, link=None).order_by("id")[:BATCH])
    digests = [r.item_digest for r in receipts]
    entries = ledger.extend(call_id, last.number if last else 0, head, digests)
    LedgerEntry.objects.bulk_create(
        LedgerEntry(
            call_id=call_id,
            number=entry.seq,
            receipt=receipt,
            previous=entry.previous,
            item_digest=entry.item_digest,
            digest=entry.digest,
        )
        for entry, receipt in zip(entries, receipts, strict=True)
    )
    return len(receipts)


def deliver(limit: int = 100) -> int:
    """Send waiting mail; one that fails is tried again, and two workers never send the same."""
    sent = 0
    for _ in range(limit):
        if not _deliver_one():
            break
        sent += 1
    return sent


def sweep() -> int:
    """Remove uploads that no act ever claimed, once they are a day old."""
    known = set(StoredFile.objects.values_list("key", flat=True))
    gone = list(storage.strays(known, older_than=_ORPHAN_AGE))
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


@transaction.atomic
def _deliver_one() -> bool:
    row = (
        Message.objects.select_for_update(skip_locked=True, of=("self",))
        .filter(delivered_at=None, attempts__lt=ATTEMPTS)
        .select_related("user")
        .order_by("attempts", "id")
        .first()
    )
    if row is None:
        return False
    row.attempts += 1
    if row.user is not None and row.user.is_active:
        try:
            mail(row).send()
            row.delivered_at = clock.wall()
        except Exception:
            # Whatever is wrong with one mail, those behind it must leave.
            _log.exception("mail %s could not be delivered (attempt %s)", row.pk, row.attempts)
    row.save(update_fields=["attempts", "delivered_at"])
    return True


def mail(row: Message) -> EmailMessage:
    """The message as a mail: subject with act and folio, a short body, a link; no personal data."""
    assert row.user is not None
    lang = row.user.language
    link = f"{settings.CONVOCA_ORIGIN}{'/en' if lang == 'en' else ''}/mi-expediente/"
    subject = say(f"mail.{row.code}", lang, **row.params)
    body = say(f"mail.{row.code}.body", lang, link=link, **row.params)
    return EmailMessage(subject=subject, body=body, to=[row.user.email])
