"""Addresses anyone may read. Spanish words in both languages: an address is quoted, not translated."""

from django.urls import URLPattern, path

from convoca.portal.public import (
    calendar,
    calls,
    downloads,
    eligibility,
    news,
    places,
    proofs,
    results,
    sources,
    versions,
)

app_name = "public"
_CALL = "convocatorias/<slug:call_id>/"
urlpatterns: list[URLPattern] = [
    path("", calls.listing, name="calls"),
    path(_CALL, calls.page, name="call"),
    path("novedades.atom", news.atom, name="news-atom"),
    path("novedades.json", news.as_json, name="news-json"),
    path("fuentes/", sources.page, name="sources"),
    path(f"{_CALL}fechas.ics", calendar.feed, name="calendar"),
    path(f"{_CALL}version-<int:number>.json", calls.document, name="document"),
    path(f"{_CALL}version-<int:number>/", versions.page, name="version"),
    path(f"{_CALL}plazas/", places.page, name="places"),
    path(f"{_CALL}plazas.csv", downloads.as_csv, name="places-csv"),
    path(f"{_CALL}plazas.xlsx", downloads.as_xlsx, name="places-xlsx"),
    path(f"{_CALL}plazas.json", downloads.as_json, name="places-json"),
    path(f"{_CALL}plazas/<str:vacancy>/", places.one, name="place"),
    path(f"{_CALL}puedo-participar/", eligibility.page, name="eligibility"),
    path(f"{_CALL}resultados/", results.page, name="results"),
    path(f"{_CALL}resultados.csv", results.download, name="results-csv"),
    path(f"{_CALL}repeticion.zip", results.replay, name="replay"),
    path(f"{_CALL}cadena.json", proofs.chain, name="chain"),
    path("comprobar/", proofs.page, name="verify"),
    path("comprobar/llaves.json", proofs.keys, name="keys"),
]
