"""How anyone checks a receipt, a chain and a result, with or without us."""

import json
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from convoca.portal.ui.words import Said, explained, said
from convoca.proof import receipt as receipts
from convoca.proof.signing import KeyRing
from convoca.workflow.queries import calls, proofs

_LARGEST = 1_000_000


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The public keys, the heads of the chains, the commands; and a check of a receipt here."""
    context: dict[str, Any] = {
        "keys": _key_rows(proofs.keys()),
        "heads": proofs.heads(),
        "commands": _commands(),
    }
    if request.method == "POST":
        context |= _checked(request)
    return render(request, "public/verify.html", context)


@require_safe
def keys(request: HttpRequest) -> JsonResponse:
    """The public keys, as the commands read them."""
    del request
    response = JsonResponse(proofs.keys(), json_dumps_params={"indent": 1})
    response["Content-Disposition"] = 'inline; filename="llaves.json"'
    return response


@require_safe
def chain(request: HttpRequest, call_id: str) -> JsonResponse:
    """The chain of a call, as the commands read it."""
    del request
    calls.file(call_id)
    response = JsonResponse(proofs.chain(call_id))
    response["Content-Disposition"] = f'attachment; filename="{call_id}-cadena.json"'
    return response


def _commands() -> dict[str, str]:
    receipt, chain_file = said("verify.file-receipt"), said("verify.file-chain")
    return {
        "receipt": f"convoca results verify-receipt {receipt}.json --keys llaves.json",
        "chain": f"convoca results verify-ledger {chain_file}.json --head {said('verify.file-head')}",
    }


def _key_rows(ring: dict[str, Any]) -> list[dict[str, Any]]:
    ends = ("valid_from", "valid_to")
    return [
        {**key, **{end: datetime.fromisoformat(key[end]) if key[end] else None for end in ends}}
        for key in reversed(ring["keys"])
    ]


def _checked(request: HttpRequest) -> dict[str, Any]:
    given = request.FILES.get("receipt")
    if given is None or (given.size or 0) > _LARGEST:
        return {"trouble": said("verify.no-file")}
    try:
        receipt = json.loads(given.read())
    except (ValueError, RecursionError):
        return {"trouble": said("verify.not-json")}
    ring = KeyRing.from_data(proofs.keys())
    problems: list[Said] = [explained(one) for one in receipts.verify(receipt, ring)]
    payload = receipt.get("payload") if isinstance(receipt, dict) else None
    return {"checked": True, "problems": problems, "payload": None if problems else payload}
