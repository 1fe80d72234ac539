"""Everyone's addresses, and the floor: the least that a stored act can cost on this server."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from convoca.config.urls import (
    handler400,
    handler403,
    handler404,
    handler429,
    handler500,
)
from convoca.config.urls import (
    urlpatterns as everyone,
)
from convoca.portal.applicant.reader import signed_in

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

FLOOR_TABLE = "CREATE TABLE benchmark_floor (id bigserial PRIMARY KEY, note text NOT NULL)"


@csrf_exempt
def floor(request: HttpRequest) -> HttpResponse:
    """Insert one row and commit it: same server, same middleware, same database."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO benchmark_floor (note) VALUES (%s)", [request.POST["note"]])
    return HttpResponse("ok")


@signed_in
def signed_floor(request: HttpRequest) -> HttpResponse:
    """The same by somebody who is signed in, from a form with its token: what any act needs."""
    if request.method != "POST":
        token = f'<input type="hidden" name="csrfmiddlewaretoken" value="{get_token(request)}">'
        return HttpResponse(f'<form method="post">{token}<input name="note"></form>')
    return floor(request)


urlpatterns = [path("floor/", floor), path("floor/own/", signed_floor), *everyone]
