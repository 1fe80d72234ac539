"""The applicant's addresses. Spanish words in both languages: an address is quoted, not translated."""

from django.urls import URLPattern, path

from convoca.portal.applicant.views import (
    clarifying,
    data,
    documents,
    dossier,
    home,
    identity,
    preferences,
    promise,
    receipts,
    register,
    result,
    sending,
    sheet,
    sheets,
    uploading,
)

app_name = "applicant"
_MINE = "<slug:folio>/"
_SLOT = f"{_MINE}documentos/<slug:slot_id>/"
_RECEIPT = f"{_MINE}acuses/acuse-<slug:number>"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("mensajes/", home.messages, name="messages"),
    path("abrir/<slug:call_id>/", register.page, name="register"),
    path(_MINE, dossier.page, name="dossier"),
    path(f"{_MINE}datos/", data.page, name="data"),
    path(f"{_MINE}documentos/", documents.checklist, name="documents"),
    path(f"{_MINE}requisitos/<slug:requirement_id>/", documents.requirement, name="requirement"),
    path(_SLOT, documents.slot, name="slot"),
    path(f"{_SLOT}quitar/", documents.remove, name="remove"),
    path(f"{_SLOT}cargas/", uploading.begin, name="uploads"),
    path(f"{_SLOT}cargas/<slug:token>/", uploading.one, name="upload"),
    path(f"{_SLOT}hojas/", sheets.arrange, name="arrange"),
    path(f"{_SLOT}carta-compromiso.pdf", sheet.promise, name="promise"),
    path(f"{_SLOT}versiones/", sheets.versions, name="versions"),
    path(f"{_SLOT}<int:number>/hoja-<int:sheet>.jpg", sheets.picture, name="sheet-picture"),
    path(f"{_SLOT}<int:number>/", documents.download, name="download"),
    path(f"{_MINE}preferencias/", preferences.page, name="preferences"),
    path(f"{_MINE}preferencias/<int:number>/", preferences.version, name="preferences-version"),
    path(f"{_MINE}solicitud/", sheet.page, name="sheet"),
    path(f"{_MINE}solicitud.pdf", sheet.pdf, name="sheet-pdf"),
    path(f"{_MINE}revisar/", sending.review, name="review"),
    path(f"{_MINE}enviar/", sending.send, name="send"),
    path(f"{_MINE}observaciones/", sending.corrections, name="corrections"),
    path(f"{_MINE}observaciones.pdf", sending.letter, name="letter"),
    path(f"{_MINE}aclaracion/", clarifying.page, name="clarify"),
    path(f"{_MINE}identidad/", identity.page, name="identity"),
    path(f"{_MINE}retirar/", sending.withdraw, name="withdraw"),
    path(f"{_MINE}acuses/", receipts.listing, name="receipts"),
    path(f"{_RECEIPT}/", receipts.page, name="receipt"),
    path(f"{_RECEIPT}.json", receipts.data, name="receipt-data"),
    path(f"{_RECEIPT}.pdf", receipts.pdf, name="receipt-pdf"),
    path(f"{_MINE}compromisos/<slug:slot_id>/", promise.page, name="keep-promise"),
    path(f"{_MINE}resultado/", result.page, name="result"),
    path(f"{_MINE}carta-de-preaceptacion.pdf", result.letter, name="pre-acceptance"),
]
