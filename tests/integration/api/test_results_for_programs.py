"""The embargo for programs: a second before the minute only counts; in it, everyone by code."""

import json

import pytest
from django.db import transaction
from tests.integration.api.agreeing import disagreements
from tests.integration.cast import CALL, at
from tests.integration.sunday import three_are_assigned

PATH = f"/api/v1/calls/{CALL}/results"


@pytest.fixture(scope="module")
def assigned(published, django_db_blocker):
    """Three doctors assigned and sealed."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield three_are_assigned(published)
        transaction.set_rollback(True)


def test_only_counts_a_second_before_and_everyone_by_code_in_the_minute(assigned, program, now):
    codes = {doctor.page().public_code for doctor in assigned}
    now(at(29, 0, 0, 59))
    early = program.get(PATH)
    body = json.loads(early.content)
    assert body["counts"]["applicants"] == 3
    assert (body["assigned"], body["seed"], body["nonce"]) == ([], None, None)
    assert [code for code in codes if code in early.content.decode()] == []
    now(at(29, 0, 1))
    late = program.get(PATH)
    body = json.loads(late.content)
    assert {one["code"] for one in body["assigned"]} <= codes
    assert len(body["assigned"]) == body["counts"]["assigned"] > 0
    assert late["Cache-Control"] == "no-store"
    document = json.loads(program.get("/api/v1/openapi.json").content)
    schema = document["components"]["schemas"]["Results"]
    assert list(disagreements(body, schema, document)) == []


def test_the_list_of_the_assigned_goes_on_page_by_page(assigned, program, now):
    now(at(29, 0, 1))
    whole = json.loads(program.get(PATH).content)["assigned"]
    found, after = [], ""
    while after is not None:
        page = json.loads(program.get(f"{PATH}?limit=1&after={after}").content)
        found += page["assigned"]
        after = page["after"]
    assert found == whole
