"""The addresses of the demo's own pages."""

from django.urls import URLPattern

app_name = "rehearsal"
urlpatterns: list[URLPattern] = []
