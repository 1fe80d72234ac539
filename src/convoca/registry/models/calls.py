"""Published calls, their seats, and the exam's list of the selected."""

from django.db import models


class CallVersion(models.Model):
    """The canonical bytes of a call as published; an amendment is the next number, with its reason."""

    call_id = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    canonical = models.TextField()
    digest = models.CharField(max_length=64)
    reason = models.JSONField(default=dict)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call_id", "number"], name="call_version_number")
        ]

    def __str__(self) -> str:
        return f"{self.call_id} v{self.number}"


class Seat(models.Model):
    """One seat of a vacancy. Totals count these rows."""

    call_id = models.CharField(max_length=80)
    vacancy = models.CharField(max_length=80)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call_id", "vacancy", "number"], name="seat_once")
        ]

    def __str__(self) -> str:
        return f"{self.vacancy}#{self.number}"


class SelectedList(models.Model):
    """A version of the exam's list of the selected, as imported with a second key."""

    call_id = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["call_id", "number"], name="selected_list_number")
        ]

    def __str__(self) -> str:
        return f"{self.call_id} list {self.number}"


class SelectedEntry(models.Model):
    """One selected person of the exam; identity, therefore erasable."""

    listing = models.ForeignKey(
        SelectedList, on_delete=models.PROTECT, related_name="entries", db_index=False
    )
    call_id = models.CharField(max_length=80)
    folio = models.CharField(max_length=40)
    curp = models.CharField(max_length=18)
    given_names = models.CharField(max_length=120)
    first_surname = models.CharField(max_length=120)
    second_surname = models.CharField(max_length=120, blank=True)
    track = models.CharField(max_length=20)
    specialty = models.CharField(max_length=80)
    score = models.DecimalField(max_digits=9, decimal_places=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["listing", "folio"], name="selected_folio_once")
        ]
        indexes = [models.Index(fields=["call_id", "folio"], name="selected_by_folio")]

    def __str__(self) -> str:
        return f"entry {self.pk}"
