"""Whoever has no CURP yet: her requests to link one, and the two keys of one person."""

from django.db import models

from convoca.registry.models.dossiers import Dossier


class CurpLink(models.Model):
    """A CURP that is to be linked to a temporary identity, and what was decided; erasable.

    The receipts of asking and deciding stay.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="curp_links")
    curp = models.CharField(max_length=18)
    asked_by = models.CharField(max_length=80)
    asked_at = models.DateTimeField()
    outcome = models.CharField(max_length=20, blank=True)  # "linked" or "refused"; "" while open
    reason = models.TextField(blank=True)
    decided_by = models.CharField(max_length=80, blank=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(outcome=""), name="one_open_link_per_dossier"
            )
        ]

    def __str__(self) -> str:
        return f"link {self.pk}: {self.outcome or 'open'}"


class SamePerson(models.Model):
    """The key of a temporary identity, and that of the CURP it was linked to: one person."""

    temporary_key = models.CharField(max_length=64, unique=True)
    person_key = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"same person {self.pk}"
