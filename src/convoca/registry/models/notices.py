"""What the system has told people: the same row is the message in the portal and the mail that leaves."""

from django.db import models

from convoca.registry.models.accounts import User
from convoca.registry.models.dossiers import Dossier


class Message(models.Model):
    """A text by code with its parameters (never more personal than name and folio)."""

    user = models.ForeignKey(
        User, null=True, on_delete=models.CASCADE, related_name="messages", db_index=False
    )
    dossier = models.ForeignKey(Dossier, null=True, on_delete=models.CASCADE)
    call_id = models.CharField(max_length=80)
    code = models.CharField(max_length=80)
    params = models.JSONField(default=dict)
    at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(delivered_at=None), name="message_to_deliver"
            ),
            models.Index(fields=["user", "-id"], name="message_of_user"),
        ]

    def __str__(self) -> str:
        return self.code
