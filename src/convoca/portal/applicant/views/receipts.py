"""Receipts: the list, the card, the signed file and the paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from convoca.portal.applicant import printing, proofs
from convoca.portal.applicant.reader import actor_of, address, framed, show, signed_in
from convoca.portal.ui.parts import ReceiptCard
from convoca.portal.ui.words import said
from convoca.proof import canonical
from convoca.workflow.answers import NotFound
from convoca.workflow.queries import kept, mine
from convoca.workflow.queries.mine import DossierPage

_TITLE = "applicant.receipts.title"


@signed_in
@require_safe
def listing(request: HttpRequest, folio: str) -> HttpResponse:
    """Every receipt of this file."""
    own = mine.dossier(actor_of(request), folio)
    context = framed(own, said(_TITLE), table=proofs.table(own, own.receipts))
    return show(request, "receipts", context)


@signed_in
@require_safe
def page(request: HttpRequest, folio: str, number: str) -> HttpResponse:
    """One receipt: what it proves, its files, and how to keep it."""
    own, document = _own(request, folio, number)
    card: ReceiptCard = proofs.card(own, document)
    context = framed(
        own,
        said("applicant.receipts.one"),
        (said(_TITLE), address("receipts", folio)),
        card=card,
        files=proofs.files(own, document),
    )
    return show(request, "receipt", context)


@signed_in
@require_safe
def data(request: HttpRequest, folio: str, number: str) -> HttpResponse:
    """The receipt exactly as it was signed, to check it without us."""
    _own_page, document = _own(request, folio, number)
    response = HttpResponse(canonical.encode(document), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="acuse-{number}.json"'
    return response


@signed_in
@require_safe
def pdf(request: HttpRequest, folio: str, number: str) -> HttpResponse:
    """The receipt on paper, which carries the signed file inside."""
    own, document = _own(request, folio, number)
    response = HttpResponse(printing.receipt(own, document), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="acuse-{number}.pdf"'
    return response


def _own(request: HttpRequest, folio: str, number: str) -> tuple[DossierPage, dict[str, Any]]:
    actor = actor_of(request)
    own, document = mine.dossier(actor, folio), kept.receipt(actor, number)
    if document["payload"].get("folio") != own.folio:
        raise NotFound(number)
    return own, document
