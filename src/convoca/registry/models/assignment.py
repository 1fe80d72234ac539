"""Commit, run, verify, seal, publish: each a row of its own, each written once."""

from django.db import models

from convoca.registry.models.calls import Seat
from convoca.registry.models.evaluation import Ranking


class Commitment(models.Model):
    """Before the run: the inputs' digest and SHA-256(seed ‖ nonce), public; seed, nonce and inputs sealed."""

    call_id = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    ranking = models.ForeignKey(Ranking, on_delete=models.PROTECT)
    inputs_digest = models.CharField(max_length=64)
    commitment = models.CharField(max_length=64)
    sealed_secret = models.BinaryField()
    sealed_market = models.BinaryField()
    applicants = models.PositiveIntegerField()
    committed_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call_id", "number"], name="commitment_number")
        ]

    def __str__(self) -> str:
        return f"{self.call_id} commitment {self.number}"


class Run(models.Model):
    """The assignment, sealed; the counts are all that anyone sees before the release."""

    commitment = models.OneToOneField(Commitment, on_delete=models.PROTECT, related_name="run")
    sealed_outcome = models.BinaryField()
    outcome_digest = models.CharField(max_length=64)
    counts = models.JSONField()
    ran_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    def __str__(self) -> str:
        return f"run of {self.commitment_id}"


class Verification(models.Model):
    """What the independent verifier said of the sealed outcome, as counts."""

    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="verification")
    holds = models.BooleanField()
    report = models.JSONField()
    verified_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    def __str__(self) -> str:
        return f"verification of {self.run_id}"


class Seal(models.Model):
    """Two people agreed that this run is the result; from here the clock alone publishes it."""

    call_id = models.CharField(max_length=80, unique=True)
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="seal")
    sealed_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    def __str__(self) -> str:
        return f"seal of {self.run_id}"


class Publication(models.Model):
    """The release: the seed, the nonce and the replay data, for everyone at once."""

    call_id = models.CharField(max_length=80, unique=True)
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="publication")
    seed = models.BigIntegerField()
    nonce = models.CharField(max_length=64)
    replay = models.BinaryField()
    released_at = models.DateTimeField()
    receipt_number = models.CharField(max_length=24)

    def __str__(self) -> str:
        return f"publication of {self.call_id}"


class PublishedPlace(models.Model):
    """Who got which seat, by public code. One seat, one holder: the constraint has the last word."""

    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="places", db_index=False
    )
    public_code = models.CharField(max_length=24)
    vacancy = models.CharField(max_length=80)
    seat = models.OneToOneField(Seat, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["publication", "public_code"], name="placed_once")
        ]

    def __str__(self) -> str:
        return f"{self.public_code} → {self.vacancy}"
