"""What a form brought for a slot: files of the form itself, or uploads that arrived before it."""

from collections.abc import Iterator

from django.http import HttpRequest

from convoca.portal.applicant import uploads
from convoca.portal.applicant.reader import actor_of
from convoca.portal.ui.arrival import instant_of
from convoca.rules.findings import Finding
from convoca.workflow import uploading
from convoca.workflow.answers import Done, Refusal
from convoca.workflow.record import Incoming

MOST_FILES = 40


Brought = tuple[Incoming, ...] | Done | Refusal


def read(request: HttpRequest, folio: str, slot_id: str) -> Brought:
    """The files, or why there are none; a repeated request whose files were attached is done."""
    found = []
    for one in _uploads(request, folio, slot_id):
        if not isinstance(one, Incoming):
            return one
        found.append(one)
    found += [Incoming(str(file.name or ""), file.read()) for file in request.FILES.getlist("file")]
    return tuple(found[:MOST_FILES]) or Refusal(_nothing(request, folio, slot_id))


def _uploads(request: HttpRequest, folio: str, slot_id: str) -> Iterator[Incoming | Done | Refusal]:
    for token in request.POST.getlist("upload")[:MOST_FILES]:
        whole = uploading.whole(actor=actor_of(request), folio=folio, slot=slot_id, token=token)
        if isinstance(whole, Done | Refusal):
            yield whole
        else:
            yield Incoming(whole.filename, whole.data, whole.token, whole.began)


def _nothing(request: HttpRequest, folio: str, slot_id: str) -> tuple[Finding, ...]:
    """Why a file that was announced could not come; or that none was chosen."""
    announced = request.POST.get("announced", "")
    if not (announced.isascii() and announced.isdecimal() and len(announced) < 16):
        return (Finding("applicant.no-file", slot_id),)
    size = int(announced)
    if size > uploads.SAID:
        return (Finding("document.too-big", slot_id, {"size": size, "limit": uploads.SAID}),)
    why = uploading.refusals(
        actor=actor_of(request),
        at=instant_of(request),
        folio=folio,
        slot=slot_id,
        filename=request.POST.get("filename", ""),
        size=size,
    )
    return why or (Finding("upload.not-begun", slot_id),)
