"""Addresses of the board."""

from django.urls import path

from convoca.portal.board import amending, audit, erasure, figures, proposals, road

app_name = "board"
urlpatterns = [
    path("", figures.home, name="home"),
    path("propuesta/<int:number>/", proposals.proposal, name="proposal"),
    path("<slug:call_id>/", figures.call, name="call"),
    path("<slug:call_id>/cifras/", figures.fragment, name="figures"),
    path("<slug:call_id>/proponer/<slug:kind>/", road.propose, name="propose"),
    path("<slug:call_id>/propuestas/", proposals.listing, name="proposals"),
    path("<slug:call_id>/borrar/", erasure.erase, name="erase"),
    path("<slug:call_id>/cambiar/", amending.amend, name="amend"),
    path("<slug:call_id>/actos/", audit.page, name="audit"),
    path("<slug:call_id>/actos.csv", audit.download, name="audit-csv"),
]
