"""The Django application that owns every table of ours."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Tables without policy: what a row means is decided in `rules`."""

    name = "convoca.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"
