"""Validation: what was decided about each document, and the letter that closed each review.

Beside it what keeps it fair: who may not review a file, the passes of a blind double check, the
questions that an applicant is asked; and what was promised and is delivered later.
"""

from django.db import models

from convoca.registry.models.accounts import User
from convoca.registry.models.dossiers import DocumentVersion, Dossier, StoredFile


class Review(models.Model):
    """One review of a dossier, closed by a verdict and one letter."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="reviews", db_index=False
    )
    number = models.PositiveIntegerField()
    validator = models.ForeignKey(User, on_delete=models.PROTECT)
    verdict = models.CharField(max_length=20)
    observed = models.JSONField(default=list)
    closed_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="review_number")]

    def __str__(self) -> str:
        return f"review {self.number}: {self.verdict}"


class Decision(models.Model):
    """What a validator decided about one version of one document; the last row of a version counts.

    While a double check is open each of its passes (`round` 1, 2, 3) counts for itself.
    """

    document = models.ForeignKey(
        DocumentVersion, on_delete=models.PROTECT, related_name="decisions"
    )
    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="decisions", db_index=False
    )
    slot = models.CharField(max_length=80)
    verdict = models.CharField(max_length=20)
    reason = models.CharField(max_length=80, blank=True)
    validator = models.ForeignKey(User, on_delete=models.PROTECT)
    token = models.PositiveBigIntegerField()
    round = models.PositiveSmallIntegerField(default=1)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["dossier", "slot", "id"], name="decision_by_slot")]

    def __str__(self) -> str:
        return f"{self.slot}: {self.verdict}"


class DecisionNote(models.Model):
    """A validator's own words beside a decision; may name a person, therefore erasable."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="note")
    text = models.TextField()

    def __str__(self) -> str:
        return f"note of {self.decision_id}"


class Recusal(models.Model):
    """A validator who said that she knows the person: the file is never hers again."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="recusals", db_index=False
    )
    validator = models.ForeignKey(User, on_delete=models.PROTECT)
    why = models.CharField(max_length=20)
    at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "validator"], name="recused_once")
        ]

    def __str__(self) -> str:
        return f"recusal {self.pk}: {self.why}"


class CheckPass(models.Model):
    """One pass of a blind double check: what each document came to, by slot, as [outcome, reason]."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="passes", db_index=False
    )
    round = models.PositiveSmallIntegerField()
    validator = models.ForeignKey(User, on_delete=models.PROTECT)
    outcomes = models.JSONField()
    at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "round"], name="one_pass_a_round")
        ]

    def __str__(self) -> str:
        return f"pass {self.round}"


class Clarification(models.Model):
    """A question to the applicant and her answer, in their own words; therefore erasable.

    The receipts of asking and answering stay.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="clarifications")
    slot = models.CharField(max_length=80, blank=True)
    question = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(closed_at=None),
                name="one_open_question_per_dossier",
            )
        ]

    def __str__(self) -> str:
        return f"question {self.pk}"


class PromiseDelivery(models.Model):
    """What a commitment letter promised, delivered, and whether it was confirmed; erasable.

    `slot` is that of the letter. The receipts of delivering and deciding stay.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="deliveries")
    slot = models.CharField(max_length=80)
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL)
    sha256 = models.CharField(max_length=64)
    delivered_at = models.DateTimeField()
    outcome = models.CharField(max_length=20, blank=True)  # "kept" or "refused"; "" while open
    reason = models.TextField(blank=True)
    decided_by = models.CharField(max_length=80, blank=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "slot"],
                condition=~models.Q(outcome="refused"),
                name="one_delivery_stands_per_promise",
            )
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk}: {self.outcome or 'open'}"
