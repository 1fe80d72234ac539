"""Addresses anyone may read."""

from django.urls import URLPattern, path
from django.views.generic import TemplateView

app_name = "public"
urlpatterns: list[URLPattern] = [
    path("", TemplateView.as_view(template_name="ui/problem.html"), name="calls"),
    path("comprobar/", TemplateView.as_view(template_name="ui/problem.html"), name="verify"),
]
