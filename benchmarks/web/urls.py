"""Everyone's addresses, and the floor: the least that a stored act can cost on this server."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
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

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

FLOOR_TABLE = "CREATE TABLE benchmark_floor (id bigserial PRIMARY KEY, note text NOT NULL)"


@csrf_exempt
def floor(request: HttpRequest) -> HttpResponse:
    """Insert one row and commit it: same server, same middleware, same database."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO benchmark_floor (note) VALUES (%s)", [request.POST["note"]])
    return HttpResponse("ok")


urlpatterns = [path("floor/", floor), *everyone]
