"""Accounts and dossiers by state, for the rehearsal's one-click parts."""

from collections.abc import Collection

from convoca.registry.models import Dossier, User


def one_in_each_state() -> dict[str, tuple[str, str]]:
    """State → address and folio of the first dossier that is in it now."""
    rows = (
        Dossier.objects.exclude(user=None)
        .order_by("state", "id")
        .distinct("state")
        .values_list("state", "user__email", "folio")
    )
    return {state: (email, folio) for state, email, folio in rows}


def opened(exam_keys: Collection[str]) -> set[str]:
    """Those of the blinded exam folios that have a dossier."""
    found = Dossier.objects.filter(exam_key__in=list(exam_keys))
    return set(found.values_list("exam_key", flat=True))


def account(email: str) -> User | None:
    """The active account of an address."""
    found: User | None = User.objects.filter(email=email, is_active=True).first()
    return found
