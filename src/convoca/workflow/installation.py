"""Production and rehearsal never share a database: each refuses the other's."""

from django.conf import settings

from convoca.registry.models import Installation


class WrongHouse(RuntimeError):
    """This program was started with the settings of one kind on the database of the other."""


def require_right_house() -> None:
    """Raise WrongHouse unless the database is of the kind these settings are for."""
    kind = Installation.objects.values_list("kind", flat=True).first()
    if kind != settings.CONVOCA_INSTALLATION:
        raise WrongHouse(f"the database says {kind}, the settings {settings.CONVOCA_INSTALLATION}")
