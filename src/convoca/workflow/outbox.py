"""What people are told. The row is written with the act; the mail leaves after it, by the worker."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from convoca.registry import rows
from convoca.registry.models import Dossier, Message


def tell(dossier: Dossier, code: str, *, at: datetime, **params: Any) -> None:
    """Leave a message to the dossier's owner: `code` is a text of the area `mail`.

    Only the folio goes with it; whatever is personal is read in the portal.
    """
    if dossier.user_id is None:
        return
    rows.add(
        Message(
            user_id=dossier.user_id,
            dossier=dossier,
            call_id=dossier.call_id,
            code=code,
            params={"folio": dossier.folio, **params},
            at=at,
        )
    )


def tell_many(dossiers: Iterable[Dossier], code: str, *, at: datetime, **params: Any) -> None:
    """Leave the same message to the owners of many dossiers."""
    Message.objects.bulk_create(
        (
            Message(
                user_id=d.user_id,
                dossier=d,
                call_id=d.call_id,
                code=code,
                params={"folio": d.folio, **params},
                at=at,
            )
            for d in dossiers
            if d.user_id is not None
        ),
        batch_size=1000,
    )
