"""Addresses for programs. The version is in the address: what version 1 says it goes on saying."""

from django.urls import URLPattern, path, re_path

from convoca.portal.api import views

app_name = "api"
_CALL = "v1/calls/<slug:call_id>"
urlpatterns: list[URLPattern] = [
    path("", views.reference, name="reference"),
    path("v1/openapi.json", views.openapi, name="openapi"),
    path("v1/calls", views.calls, name="calls"),
    path(_CALL, views.call, name="call"),
    path(f"{_CALL}/windows", views.windows, name="windows"),
    path(f"{_CALL}/vacancies", views.vacancies, name="vacancies"),
    path(f"{_CALL}/vacancies/<str:vacancy>", views.vacancy, name="vacancy"),
    path(f"{_CALL}/counts", views.counts, name="counts"),
    path(f"{_CALL}/results", views.results, name="results"),
    # Any text at all, line breaks too.
    re_path(r"^[\s\S]*$", views.elsewhere, name="elsewhere"),
]
