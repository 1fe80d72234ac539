"""The addresses of a rehearsal: everyone's, and the bar's."""

from django.urls import include, path

from convoca.config.urls import handler403, handler404, handler500, urlpatterns as everyone

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [path("ensayo/", include("convoca.rehearsal.urls")), *everyone]
