"""Validation: what was decided about each document, and the letter that closed each pass."""

from django.db import models

from convoca.registry.models.accounts import User
from convoca.registry.models.dossiers import DocumentVersion, Dossier


class Review(models.Model):
    """One pass over a dossier, closed by a verdict and one letter."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="reviews")
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
    """What a validator decided about one version of one document; the last row of a version counts."""

    document = models.ForeignKey(
        DocumentVersion, on_delete=models.PROTECT, related_name="decisions"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="decisions")
    slot = models.CharField(max_length=80)
    verdict = models.CharField(max_length=20)
    reason = models.CharField(max_length=80, blank=True)
    validator = models.ForeignKey(User, on_delete=models.PROTECT)
    token = models.PositiveBigIntegerField()
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
