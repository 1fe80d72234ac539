"""The bar above every page of a demo."""

from typing import Any

from django.http import HttpRequest


def context(request: HttpRequest) -> dict[str, Any]:
    """What the bar shows; nothing outside a demo."""
    programme = getattr(request, "programme", None)
    if programme is None:
        return {}
    return {"rehearsal_bar": {"template": "rehearsal/bar.html", "programme": programme}}
