"""The dossier (expediente): acts and versions under a pseudonym; identity beside it, erasable."""

from django.db import models

from convoca.registry.models.accounts import User
from convoca.registry.models.calls import CallVersion


class Dossier(models.Model):
    """One person's file in one call. `state` is a projection of the last transition."""

    call_id = models.CharField(max_length=80)
    call_version = models.ForeignKey(CallVersion, on_delete=models.PROTECT, db_index=False)
    user = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="dossiers")
    folio = models.CharField(max_length=24)
    public_code = models.CharField(max_length=24)
    pseudonym = models.CharField(max_length=40)
    person_key = models.CharField(max_length=64, blank=True)
    exam_key = models.CharField(max_length=64, blank=True)
    # Of whoever had no CURP when she opened it; it stays on her receipts after she has one.
    temporary_id = models.CharField(max_length=20, blank=True, default="")
    track = models.CharField(max_length=20)
    specialty = models.CharField(max_length=80)
    state = models.CharField(max_length=20)
    state_at = models.DateTimeField()
    data_version = models.PositiveIntegerField(default=0)
    preference_version = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)
    # The lease stands in the row it guards, so that a claim re-reads both after waiting for the lock.
    lease_holder = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    lease_token = models.PositiveBigIntegerField(default=0)
    lease_expires = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["folio"], name="dossier_folio"),
            models.UniqueConstraint(fields=["pseudonym"], name="dossier_pseudonym"),
            models.UniqueConstraint(fields=["call_id", "public_code"], name="public_code_once"),
            models.UniqueConstraint(
                fields=["call_id", "person_key"],
                condition=~models.Q(person_key=""),
                name="one_dossier_per_person_and_call",
            ),
            models.UniqueConstraint(
                fields=["call_id", "exam_key"],
                condition=~models.Q(exam_key=""),
                name="one_dossier_per_exam_folio_and_call",
            ),
            models.UniqueConstraint(
                fields=["call_id", "temporary_id"],
                condition=~models.Q(temporary_id=""),
                name="temporary_id_once",
            ),
        ]
        indexes = [
            models.Index(fields=["call_id", "state", "state_at", "id"], name="dossier_queue"),
        ]

    def __str__(self) -> str:
        return self.folio


class Identity(models.Model):
    """Who the dossier is about. Erased by law; everything else stands without it."""

    dossier = models.OneToOneField(Dossier, on_delete=models.CASCADE, related_name="identity")
    curp = models.CharField(max_length=18)
    exam_folio = models.CharField(max_length=40)
    given_names = models.CharField(max_length=120)
    first_surname = models.CharField(max_length=120)
    second_surname = models.CharField(max_length=120, blank=True)
    exam_score = models.DecimalField(max_digits=9, decimal_places=4)
    salt = models.BinaryField()

    def __str__(self) -> str:
        return f"identity of {self.dossier_id}"

    @property
    def whole_name(self) -> str:
        """Given names and surnames, as the exam record writes them."""
        names = (self.given_names, self.first_surname, self.second_surname)
        return " ".join(name for name in names if name)


class Transition(models.Model):
    """A step of a dossier's life, appended and never changed; its state is the last row's."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="transitions", db_index=False
    )
    number = models.PositiveIntegerField()
    act = models.CharField(max_length=40)
    state = models.CharField(max_length=20)
    at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    receipt_number = models.CharField(max_length=24, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="transition_number")
        ]

    def __str__(self) -> str:
        return f"{self.act} → {self.state}"


class DataVersion(models.Model):
    """Everything the applicant has typed, as one numbered version."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, related_name="data_versions", db_index=False
    )
    number = models.PositiveIntegerField()
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="data_version_number")
        ]

    def __str__(self) -> str:
        return f"data v{self.number}"


class AnswerVersion(models.Model):
    """Which alternative of a requirement the applicant chose; the last row of a requirement counts."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, related_name="answers", db_index=False
    )
    requirement = models.CharField(max_length=80)
    option = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["dossier", "requirement", "-id"], name="answer_last")]

    def __str__(self) -> str:
        return f"{self.requirement}: {self.option}"


class StoredFile(models.Model):
    """Bytes of an upload and what was read from them; erasable."""

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="files")
    key = models.CharField(max_length=80)
    filename = models.CharField(max_length=200)
    facts = models.JSONField()
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key"], name="stored_file_key")]

    def __str__(self) -> str:
        return f"file {self.pk}"


class Upload(models.Model):
    """Bytes on their way to a slot, piece by piece: attached only when whole, else swept.

    `began_at` is business time, `expires_at` real time; `receipt` is that of the attachment.
    """

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="uploads")
    token = models.CharField(max_length=40)
    slot = models.CharField(max_length=80)
    filename = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    began_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    receipt = models.CharField(max_length=24, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token"], name="upload_token")]

    def __str__(self) -> str:
        return f"upload {self.pk}"


class DocumentVersion(models.Model):
    """A version of what lies in a slot: a file attached, or nothing any more."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="documents", db_index=False
    )
    slot = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.SET_NULL)
    removed = models.BooleanField(default=False)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    pages = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    # [[stored file, its page from 1, quarter turns to the right], …]; empty: the file as it came.
    made_of = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "slot", "number"], name="document_version")
        ]

    def __str__(self) -> str:
        return f"{self.slot} v{self.number}"


class PreferenceVersion(models.Model):
    """A whole preference list, sealed: a copy of the database alone does not tell anyone's wishes."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="preferences", db_index=False
    )
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()
    length = models.PositiveIntegerField()
    receipt_number = models.CharField(max_length=24)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="preference_version_number")
        ]

    def __str__(self) -> str:
        return f"list v{self.number}"


class ExclusiveClaim(models.Model):
    """A person takes part in one call of a period: the constraint has the last word."""

    period = models.CharField(max_length=80)
    person_key = models.CharField(max_length=64)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    claimed_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["period", "person_key"],
                condition=models.Q(released_at=None),
                name="one_call_per_person_and_period",
            )
        ]

    def __str__(self) -> str:
        return f"claim {self.pk}"
