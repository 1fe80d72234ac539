"""Receipts, the chain that ties them, proposals that wait for a second key, and acts done once."""

from django.db import models
from django.db.models.functions import Now

from convoca.registry.models.accounts import User
from convoca.registry.models.dossiers import Dossier


class Receipt(models.Model):
    """A signed act. `document` is the receipt a person keeps; it verifies without us."""

    number = models.CharField(max_length=24)
    call_id = models.CharField(max_length=80)
    kind = models.CharField(max_length=40)
    dossier = models.ForeignKey(Dossier, null=True, on_delete=models.PROTECT, db_index=False)
    actor = models.CharField(max_length=80)
    at = models.DateTimeField()
    document = models.JSONField()
    item_digest = models.CharField(max_length=64)
    written_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["number"], name="receipt_number")]
        indexes = [
            models.Index(fields=["dossier", "id"], name="receipt_by_dossier"),
            models.Index(fields=["call_id", "id"], name="receipt_by_call"),
        ]

    def __str__(self) -> str:
        return self.number


class LedgerEntry(models.Model):
    """A link of a call's chain over its receipts, extended in batches."""

    call_id = models.CharField(max_length=80)
    number = models.PositiveBigIntegerField()
    receipt = models.OneToOneField(Receipt, on_delete=models.PROTECT, related_name="link")
    previous = models.CharField(max_length=64)
    item_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call_id", "number"], name="ledger_number")]

    def __str__(self) -> str:
        return f"{self.call_id} {self.number}"


class Proposal(models.Model):
    """An act on many, or one that cannot be undone: proposed by one, approved by another."""

    call_id = models.CharField(max_length=80)
    kind = models.CharField(max_length=40)
    reason = models.TextField(blank=True)
    payload = models.JSONField()
    preview = models.JSONField()
    count = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="proposals")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, default="open")
    receipt_number = models.CharField(max_length=24, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(outcome="approved")
                | (
                    models.Q(decided_by__isnull=False)
                    & ~models.Q(decided_by=models.F("proposed_by"))
                ),
                name="second_key_is_another_person",
            ),
            models.UniqueConstraint(
                fields=["call_id", "kind"],
                condition=models.Q(outcome="open"),
                name="one_open_proposal_of_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.outcome})"


class IdempotentAct(models.Model):
    """A request's own key: the same request again gets the first answer and does nothing."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, db_index=False)
    key = models.CharField(max_length=64)
    answer = models.JSONField()
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="act_once")]

    def __str__(self) -> str:
        return self.key
