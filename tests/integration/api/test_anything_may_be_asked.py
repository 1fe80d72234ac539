"""Whatever is asked of any address of the document, the answer is one that the document describes."""

import json
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.integration.api.agreeing import disagreements, resolved
from tests.integration.cast import CALL
from tests.integration.public.varied import VARIED, varied

from convoca.portal.api import document
from convoca.portal.ui import limits

_ANY = st.text(max_size=30)
_PATHS = {
    "call_id": st.sampled_from([CALL, VARIED]) | _ANY,
    "vacancy": st.sampled_from([v.vacancy for v in varied().vacancies]) | _ANY,
}
_LIKELY = {
    "limit": ["1", "500", "0", "501", "-1", "1e3", "٣", "9" * 40],
    "after": ["V0010", "ZZZZ-0000", "a" * 121],
    "since": ["2021-11-08", "2021-11-08T00:00:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31"],
    "state": ["chiapas", "jalisco", "atlantida"],
    "shift": ["evening", "night"],
    "tie": ["with", "without"],
    "compensation": ["with", "without"],
}


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """Many requests from one place are the test itself."""
    monkeypatch.setattr(limits, "PER_PROGRAM", ((10**9, 60),))


def queries(takes):
    """Any of the parameters it takes, with any values, and perhaps one it does not take."""
    names = st.sampled_from([*takes, "desconocido"])
    pair = names.flatmap(
        lambda name: st.tuples(st.just(name), st.sampled_from(_LIKELY.get(name, [""])) | _ANY)
    )
    return st.lists(pair, max_size=4)


@pytest.mark.parametrize("operation", document.OPERATIONS, ids=lambda one: one[1])
def test_every_answer_is_one_the_document_describes(program, operation):
    path, _, takes, _ = operation
    described = json.loads(program.get("/api/v1/openapi.json").content)
    responses = described["paths"][path]["get"]["responses"]
    in_query = [name for name in takes if name not in _PATHS]
    in_path = {name: _PATHS[name] for name in takes if name in _PATHS}

    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(arguments=st.fixed_dictionaries(in_path), query=queries(in_query))
    def asks(arguments, query):
        filled = path.format(**{k: quote(v, safe="") for k, v in arguments.items()})
        answer = program.get(f"/api{filled}?{urlencode(query)}")
        # An argument may hold a slash or be empty: then it is another address, and not there.
        known = responses.get(str(answer.status_code))
        assert known is not None or answer.status_code == 404, answer.status_code
        shape = resolved(known, described) if known and "$ref" in known else known
        if shape is None:
            shape = described["components"]["responses"]["Problem404"]
        (kind, content), *_ = shape["content"].items()
        assert answer["Content-Type"] == kind
        told = json.loads(answer.content)
        assert list(disagreements(told, content["schema"], described)) == []

    asks()


def test_every_parameter_of_the_document_is_described_in_both_languages(program):
    for prefix in ("", "/en"):
        described = json.loads(program.get(f"{prefix}/api/v1/openapi.json").content)
        for one in described["components"]["parameters"].values():
            assert one["description"]
    refs = json.dumps(described).count('"$ref"')
    assert refs > 60
    for ref in {part.split('"')[0] for part in json.dumps(described).split('"$ref": "')[1:]}:
        assert resolved({"$ref": ref}, described)
