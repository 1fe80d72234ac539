"""What people are told. The row is written with the act; the mail leaves after it, by the worker."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from convoca.registry import rows
from convoca.registry.models import Dossier, Message
from convoca.registry.rows import Write


def tell(dossier: Dossier, code: str, *, at: datetime, **params: Any) -> None:
    """Leave a message to the dossier's owner: `code` is a text of the area `mail`.

    Only the folio goes with it; whatever is personal is read in the portal.
    """
    for one in telling(dossier, code, at=at, **params):
        rows.write(one)


def telling(dossier: Dossier, code: str, *, at: datetime, **params: Any) -> tuple[Write, ...]:
    """What `tell` writes, for an act that writes more in the same sentence; nothing without owner."""
    return () if dossier.user_id is None else (rows.adding(_message(dossier, code, at, params)),)


def _message(dossier: Dossier, code: str, at: datetime, params: Mapping[str, Any]) -> Message:
    return Message(
        user_id=dossier.user_id,
        dossier=dossier,
        call_id=dossier.call_id,
        code=code,
        params={"folio": dossier.folio, **params},
        at=at,
    )


def tell_many(dossiers: Iterable[Dossier], code: str, *, at: datetime, **params: Any) -> None:
    """Leave the same message to the owners of many dossiers."""
    Message.objects.bulk_create(
        (_message(d, code, at, params) for d in dossiers if d.user_id is not None),
        batch_size=1000,
    )
