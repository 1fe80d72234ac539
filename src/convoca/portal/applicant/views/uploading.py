"""Uploads that go on where the line broke: tus 1.0.0, with creation, expiration and termination.

https://tus.io/protocols/resumable-upload — announce the file (POST), send it from where it stands
(PATCH), ask how far it came (HEAD), let it go (DELETE). The form of the slot attaches it.
"""

import base64
import binascii
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.http import http_date
from django.views.decorators.http import require_http_methods

from convoca.docscan import MAX_BYTES
from convoca.portal.applicant.reader import REFUSED, actor_of, address, signed_in
from convoca.portal.ui.arrival import instant_of
from convoca.portal.ui.words import explained
from convoca.workflow import uploading
from convoca.workflow.answers import NotFound, Refusal
from convoca.workflow.uploading import Standing

VERSION = "1.0.0"
PIECE = 64 * 1024
_BODY = "application/offset+octet-stream"
_ABILITIES = {
    "Tus-Version": VERSION,
    "Tus-Extension": "creation,expiration,termination",
    "Tus-Max-Size": str(MAX_BYTES),
}
_MALFORMED, _CONFLICT, _PRECONDITION, _TOO_LARGE, _OTHER_MEDIA = 400, 409, 412, 413, 415
View = Callable[..., HttpResponseBase]


def _tus(view: View) -> View:
    """Speak the one version we know, and say so in every answer."""

    @wraps(view)
    def run(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponseBase:
        known = request.method == "OPTIONS" or request.headers.get("Tus-Resumable") == VERSION
        response = view(request, *args, **kwargs) if known else _answer(_PRECONDITION)
        response.headers["Tus-Resumable"] = VERSION
        if not known:
            response.headers["Tus-Version"] = VERSION
        return response

    return run


@signed_in
@require_http_methods(["OPTIONS", "POST"])
@_tus
def begin(request: HttpRequest, folio: str, slot_id: str) -> HttpResponse:
    """Announce a file: its name and digest in the metadata, its length in the head."""
    if request.method == "OPTIONS":
        return _answer(204, **_ABILITIES)
    size, metadata = _number(request, "Upload-Length"), _metadata(request)
    if size is None or metadata is None:
        return _answer(_MALFORMED)
    begun = uploading.begin(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        slot=slot_id,
        filename=metadata.get("filename", ""),
        size=size,
        sha256=metadata.get("sha256", ""),
    )
    if isinstance(begun, Refusal):
        said = " ".join(explained(f).cause for f in begun.findings)
        too_large = "document.too-big" in begun
        return JsonResponse({"text": said}, status=_TOO_LARGE if too_large else REFUSED)
    stands = uploading.standing(actor_of(request), folio, slot_id, begun.reference)
    where = address("upload", folio, slot_id, begun.reference)
    return _answer(201, **{"Location": where, "Upload-Offset": str(stands.arrived)})


@signed_in
@require_http_methods(["OPTIONS", "HEAD", "PATCH", "DELETE"])
@_tus
def one(request: HttpRequest, folio: str, slot_id: str, token: str) -> HttpResponse:
    """One upload on its way; another person's is as absent as one that never was."""
    if request.method == "OPTIONS":
        return _answer(204, **_ABILITIES)
    try:
        return _ACTS[str(request.method)](request, folio, slot_id, token)
    except NotFound:
        return _answer(404)


def _head(request: HttpRequest, folio: str, slot_id: str, token: str) -> HttpResponse:
    return _standing(uploading.standing(actor_of(request), folio, slot_id, token), 200)


def _delete(request: HttpRequest, folio: str, slot_id: str, token: str) -> HttpResponse:
    uploading.cancel(actor=actor_of(request), folio=folio, slot=slot_id, token=token)
    return _answer(204)


def _patch(request: HttpRequest, folio: str, slot_id: str, token: str) -> HttpResponse:
    if request.content_type != _BODY:
        return _answer(_OTHER_MEDIA)
    offset, length = _number(request, "Upload-Offset"), _number(request, "Content-Length")
    if offset is None or length is None:
        return _answer(_MALFORMED)
    actor = actor_of(request)
    before = uploading.standing(actor, folio, slot_id, token)
    if offset != before.arrived:
        return _standing(before, _CONFLICT)
    if offset + length > before.size:
        return _standing(before, _TOO_LARGE)
    stands = uploading.take(
        actor=actor,
        folio=folio,
        slot=slot_id,
        token=token,
        offset=offset,
        pieces=_pieces(request),
    )
    return _standing(stands, 204 if stands.arrived == offset + length else _CONFLICT)


_ACTS: Mapping[str, Callable[[HttpRequest, str, str, str], HttpResponse]] = {
    "HEAD": _head,
    "PATCH": _patch,
    "DELETE": _delete,
}


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    """What comes over the line until it ends or breaks: what came before the break is kept."""
    while True:
        try:
            piece = request.read(PIECE)
        except OSError:
            return
        if not piece:
            return
        yield piece


def _standing(stands: Standing, status: int) -> HttpResponse:
    return _answer(
        status,
        **{
            "Upload-Offset": str(stands.arrived),
            "Upload-Length": str(stands.size),
            "Upload-Expires": http_date(stands.expires.timestamp()),
        },
    )


def _answer(status: int, **headers: str) -> HttpResponse:
    return HttpResponse(status=status, headers={"Cache-Control": "no-store", **headers})


def _number(request: HttpRequest, name: str) -> int | None:
    written = request.headers.get(name, "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 16 else None


def _metadata(request: HttpRequest) -> dict[str, str] | None:
    """`Upload-Metadata`: pairs of a key and its value in base64, between commas."""
    found = {}
    for pair in request.headers.get("Upload-Metadata", "").split(","):
        name, _, value = pair.strip().partition(" ")
        try:
            found[name] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            return None
    digest = found.get("sha256", "")
    sound = not digest or (len(digest) == 64 and all(c in "0123456789abcdef" for c in digest))
    return found if sound else None
