"""The addresses of a rehearsal: everyone's, and the demo's own."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from convoca.config.urls import (
    handler400,
    handler403,
    handler404,
    handler429,
    handler500,
)
from convoca.config.urls import (
    urlpatterns as everyone,
)

__all__ = [
    "handler400",
    "handler403",
    "handler404",
    "handler429",
    "handler500",
    "urlpatterns",
]

urlpatterns = [
    *i18n_patterns(
        path("ensayo/", include("convoca.rehearsal.urls")), prefix_default_language=False
    ),
    *everyone,
]
