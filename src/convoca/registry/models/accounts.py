"""Who signs in, what they may do, and what kind of installation this is."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower, Now

MAILBOX = models.Func(
    Lower("email"),
    models.Value("[+@].*$|[._-]"),
    models.Value(""),
    models.Value("g"),
    function="regexp_replace",
    output_field=models.TextField(),
)


class UserManager(BaseUserManager["User"]):
    """Accounts are known by their address alone."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find an account by its address, whatever its capitals."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """An account: an address, a language. The person's data are in `Identity`, per call."""

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=2, default="es")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now())
    erased_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[Any] = UserManager()

    class Meta:
        # Who may be whom by her address is asked at every turn of the queue (`rules.reviewing.mailbox`).
        indexes = [models.Index(MAILBOX, name="user_mailbox")]

    def __str__(self) -> str:
        return f"account {self.pk}"


class AccountSession(AbstractBaseSession):
    """A browser that is signed in, and as whom; nobody while she only chose a language."""

    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="sessions")


class RoleGrant(models.Model):
    """A role, within an issuer and perhaps one call, for a time. Issuer is not employer."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants", db_index=False)
    role = models.CharField(max_length=40)
    issuer = models.CharField(max_length=40)
    call_id = models.CharField(max_length=80, default="", blank=True)
    valid_from = models.DateTimeField()
    valid_to = models.DateTimeField(null=True)
    granted_by = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["user", "role"], name="grant_of_user")]

    def __str__(self) -> str:
        return f"{self.role} at {self.issuer}"


class Installation(models.Model):
    """The one row that says whether this database is production or a rehearsal; never changed."""

    only = models.BooleanField(primary_key=True, default=True)
    kind = models.CharField(max_length=20)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(only=True), name="one_installation_row")
        ]

    def __str__(self) -> str:
        return self.kind


class RehearsalClock(models.Model):
    """Business time of a rehearsal: `shows` was the time when the wall clock said `wall`."""

    only = models.BooleanField(primary_key=True, default=True)
    shows = models.DateTimeField()
    wall = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(only=True), name="one_clock_row")]

    def __str__(self) -> str:
        return self.shows.isoformat()
