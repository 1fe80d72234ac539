"""The documents themselves, for whoever holds their dossier now and for nobody else."""

import io

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from PIL import Image

from convoca import docscan
from convoca.portal.desk.reader import actor_of
from convoca.workflow.queries import desk

# Page pictures come in two widths: to read at once, and to look closely.
WIDTH, CLOSE_WIDTH = 1200, 2100
_TYPES = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}
_EXTENSIONS = {"pdf": "pdf", "jpeg": "jpg", "png": "png"}
_TURNS = {
    "90": Image.Transpose.ROTATE_270,
    "180": Image.Transpose.ROTATE_180,
    "270": Image.Transpose.ROTATE_90,
}
# Nothing the file names may be fetched and no script of it runs; a picture is also put in a sandbox.
# Browsers refuse to start their PDF reader inside one, and that reader has a sandbox of its own.
_ALONE = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'self'"
)
_SANDBOX = f"{_ALONE}; sandbox"


@login_required
@require_safe
def original(request: HttpRequest, folio: str, slot: str, version: int) -> HttpResponse:
    """The file as it was uploaded, under a name of ours."""
    _, data, facts = desk.document(actor_of(request), folio, slot, version)
    kind = _TYPES.get(facts.kind)
    response = HttpResponse(data, content_type=kind or "application/octet-stream")
    name = f"{folio}-{slot}-v{version}.{_EXTENSIONS.get(facts.kind, 'bin')}"
    shown = "inline" if kind else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{name}"'
    return private(response, _ALONE if facts.kind == "pdf" else _SANDBOX)


@login_required
@require_safe
def picture(request: HttpRequest, folio: str, slot: str, version: int, page: int) -> HttpResponse:
    """One page drawn as a picture: it shows on any device, and carries nothing that could run.

    `?close` is larger; `?turn=90` (180, 270) is turned clockwise.
    """
    _, data, _ = desk.document(actor_of(request), folio, slot, version)
    drawn = docscan.picture(data, page, CLOSE_WIDTH if "close" in request.GET else WIDTH)
    if not drawn:
        raise Http404
    turned = _turned(drawn, request.GET.get("turn", ""))
    return private(HttpResponse(turned, content_type="image/jpeg"), _SANDBOX)


def _turned(drawn: bytes, turn: str) -> bytes:
    """Our own drawing, turned for whoever has no script to turn it with."""
    way = _TURNS.get(turn)
    if way is None:
        return drawn
    out = io.BytesIO()
    with Image.open(io.BytesIO(drawn), formats=("JPEG",)) as image:
        image.transpose(way).save(out, "JPEG", quality=85)
    return out.getvalue()


def private(response: HttpResponse, policy: str = _SANDBOX) -> HttpResponse:
    """What belongs to a person: nothing of it runs, and no shared cache keeps it."""
    response["Content-Security-Policy"] = policy
    response["X-Content-Type-Options"] = "nosniff"
    # Long enough for the next page to be at hand; never in a shared cache.
    response["Cache-Control"] = "private, max-age=300"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    # Said so that nobody spends time compressing what is compressed already.
    response["Content-Encoding"] = "identity"
    return response
