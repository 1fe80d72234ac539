"""The portal as one Django application without models."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Pages only: what is stored belongs to the registry, what is decided to the rules."""

    name = "convoca.portal"
    label = "portal"

    def ready(self) -> None:
        """Every process that serves or works asks the same virus scanner."""
        from django.conf import settings

        from convoca.docscan import guard

        guard.use(settings.CONVOCA_CLAMD)
