"""Addresses that belong to no reader in particular."""

from django.urls import path

from convoca.portal.ui import zones

app_name = "ui"
urlpatterns = [path("zona/", zones.remember, name="zone")]
