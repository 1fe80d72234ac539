"""The rehearsal as a Django application: the demo's bar, its mail and its moments; no tables."""

from django.apps import AppConfig


class RehearsalConfig(AppConfig):
    """Installed by the rehearsal's settings alone."""

    name = "convoca.rehearsal"
    label = "rehearsal"
