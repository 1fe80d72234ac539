"""Addresses of the validation desk."""

from django.urls import path

from convoca.portal.desk import (
    asking,
    forecast,
    identities,
    papers,
    promises,
    queue,
    recusal,
    review,
    summary,
)

app_name = "desk"
_HELD = "<str:folio>/<int:token>"
urlpatterns = [
    path("", queue.home, name="home"),
    path("tomar/<slug:call_id>/", queue.take, name="take"),
    path("pronostico/<slug:call_id>/", forecast.page, name="forecast"),
    path("identidades/<slug:call_id>/", identities.listing, name="identities"),
    path("identidades/<slug:call_id>/<int:number>/", identities.one, name="identity"),
    path("compromisos/<slug:call_id>/", promises.listing, name="promises"),
    path("compromisos/<slug:call_id>.csv", promises.download, name="promises-csv"),
    path("compromisos/<slug:call_id>/<int:number>/", promises.one, name="promise"),
    path(
        "compromisos/<slug:call_id>/<int:number>/hoja-<int:page>.jpg",
        promises.picture,
        name="promise-page",
    ),
    path(f"{_HELD}/", review.start, name="start"),
    path(f"{_HELD}/documento/<slug:slot>/", review.document, name="document"),
    path(f"{_HELD}/documento/<slug:slot>/preguntar/", asking.ask, name="ask"),
    path(f"{_HELD}/conservar/", review.keep, name="keep"),
    path(f"{_HELD}/devolver/", review.give_back, name="give-back"),
    path(f"{_HELD}/excusarme/", recusal.recuse, name="recuse"),
    path(f"{_HELD}/resumen/", summary.summary, name="summary"),
    path("archivo/<str:folio>/<slug:slot>/<int:version>/", papers.original, name="original"),
    path(
        "archivo/<str:folio>/<slug:slot>/<int:version>/<int:page>/",
        papers.picture,
        name="picture",
    ),
]
