"""The merit ranking, frozen with two keys."""

from django.db import models

from convoca.registry.models.dossiers import Dossier


class Ranking(models.Model):
    """A frozen order of merit; a later freeze is another number."""

    call_id = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["call_id", "number"], name="ranking_number")]

    def __str__(self) -> str:
        return f"{self.call_id} ranking {self.number}"


class RankingEntry(models.Model):
    """A dossier's place: `place` is dense, so equal scores share it until the lottery."""

    ranking = models.ForeignKey(
        Ranking, on_delete=models.PROTECT, related_name="entries", db_index=False
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="rankings")
    place = models.PositiveIntegerField()
    total = models.DecimalField(max_digits=12, decimal_places=4)
    parts = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ranking", "dossier"], name="ranked_once")]

    def __str__(self) -> str:
        return f"place {self.place}"
