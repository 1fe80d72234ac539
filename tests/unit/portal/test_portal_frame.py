"""Errors are told with a cause and a remedy, and the reader's zone is hers to say."""

import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.test import RequestFactory
from django.utils import translation

from convoca.portal.ui import errors, icons, zones
from convoca.texts import LANGUAGES, say

GET = RequestFactory()


def tell(lang: str, view, **named):
    """As Django calls its handlers: by name."""
    with translation.override(lang):
        return view(GET.get("/"), **named)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("view", "named", "status", "code"),
    [
        (errors.bad_request, {"exception": SuspiciousOperation()}, 400, "400"),
        (errors.bad_request, {"exception": RequestDataTooBig()}, 413, "413"),
        (errors.forbidden, {"exception": PermissionError()}, 403, "403"),
        (errors.not_found, {"exception": LookupError()}, 404, "404"),
        (errors.csrf, {"reason": "no cookie"}, 403, "csrf"),
        (errors.too_large, {}, 413, "413"),
        (errors.too_many, {}, 429, "429"),
        (errors.unavailable, {}, 503, "503"),
        (errors.server_error, {}, 500, "500"),
    ],
)
def test_each_problem_says_what_happened_why_and_what_to_do(lang, view, named, status, code):
    response = tell(lang, view, **named)
    page = response.content.decode()
    assert response.status_code == status
    for part in ("title", "cause", "remedy"):
        assert say(f"problem.{code}.{part}", lang) in page


def test_a_database_that_does_not_answer_is_a_pause_and_not_a_failure():
    def answer():
        try:
            raise OperationalError("gone")
        except OperationalError:
            return tell("es", errors.server_error)

    response = answer()
    assert (response.status_code, response["Retry-After"]) == (503, "30")


def remember(zone: str, back: str = "/convocatorias/"):
    return zones.remember(GET.post("/zona/", {"zone": zone, "next": back}))


def test_the_readers_zone_is_remembered_and_she_goes_back_where_she_was():
    response = remember("America/Tijuana")
    assert response.cookies[zones.COOKIE].value == "America/Tijuana"
    assert response["Location"] == "/convocatorias/"


@pytest.mark.parametrize("back", ["https://else.example/", "//else.example", "javascript:x", ""])
def test_going_back_never_leaves_the_site(back):
    assert remember("America/Tijuana", back)["Location"] == "/"


def test_a_zone_nobody_knows_is_not_remembered_nor_read():
    assert zones.COOKIE not in remember("Luna/Tycho").cookies
    request = GET.get("/")
    request.COOKIES[zones.COOKIE] = "../etc/passwd"
    assert zones.of_reader(request) == ""


def test_the_zone_a_script_wrote_in_its_cookie_is_read():
    request = GET.get("/")
    request.COOKIES[zones.COOKIE] = "America%2FHermosillo"
    assert zones.of_reader(request) == "America/Hermosillo"


def test_each_zone_offered_is_a_zone():
    assert set(zones.OFFERED) <= zones._known()


@pytest.mark.parametrize("effect", ["inform", "warn", "block-send", "refuse"])
def test_each_effect_has_a_shape_besides_its_colour(effect):
    assert "<path" in icons.icon(icons.for_effect(effect))
