"""The shapes of the answers as JSON Schema, for the OpenAPI document."""

from typing import Any, get_args

from convoca.rules.schema import Relation, Step, Vacancy
from convoca.workflow.queries import offered

_INSTANT = {"type": "string", "format": "date-time"}
_MAYBE_INSTANT = {"type": ["string", "null"], "format": "date-time"}
_WORD = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_COUNT = {"type": "integer", "minimum": 0}
_YES_NO = {"type": "boolean"}
_ADDRESS = {"type": "string", "format": "uri"}
_DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def every() -> dict[str, Any]:
    """Each shape by its name."""
    return {**_of_calls(), **_of_places(), **_of_results(), "Problem": _problem()}


def _of_calls() -> dict[str, Any]:
    listed = {
        "id": _WORD,
        "title": _ref("Text"),
        "summary": _ref("Text"),
        "issuer": _WORD,
        "phase": _one_of("soon", "now", "past"),
        "seats": _COUNT,
        "illustrative": _YES_NO,
        "next_change": _maybe(_object(kind=_one_of("opens", "closes", "release"), at=_INSTANT)),
        "url": _ADDRESS,
        "page": _ADDRESS,
    }
    return {
        "Text": _object(es=_WORD, en=_WORD),
        "Source": _object(article=_WORD, note=_maybe(_ref("Text"))),
        "Window": _object(
            id=_WORD,
            step=_one_of(*get_args(Step)),
            opens=_INSTANT,
            last_minute=_INSTANT,
            closes=_INSTANT,
            zone=_WORD,
            status=_one_of("soon", "open", "closed"),
            assumption=_YES_NO,
            source=_ref("Source"),
        ),
        "Windows": _object(**_of_version(), windows=_list(_ref("Window"))),
        "ListedCall": _object(**listed),
        "Calls": _object(calls=_list(_ref("ListedCall"))),
        "Announced": _announced(),
        "Version": _object(number=_COUNT, digest=_DIGEST, published_at=_INSTANT, url=_ADDRESS),
        "Call": _object(**listed, **_terms()),
    }


def _terms() -> dict[str, Any]:
    return {
        "zone": _WORD,
        "period": _WORD,
        "mechanism": _WORD,
        "release": _INSTANT,
        "released": _YES_NO,
        "legal_basis": _object(key=_WORD, name=_ref("Text")),
        "exclusivity": _ref("Text"),
        "illustrative_note": _maybe(_ref("Text")),
        "windows": _list(_ref("Window")),
        "groups": _list(
            _object(id=_WORD, label=_ref("Text"), specialties=_list(_WORD), further=_list(_WORD))
        ),
        "announced": _list(_ref("Announced")),
        "versions": _list(_ref("Version")),
    }


def _announced() -> dict[str, Any]:
    return _object(
        id=_WORD,
        value={"type": "string", "pattern": r"^-?[0-9]+(?:\.[0-9]+)?$"},
        unit=_WORD,
        relation=_one_of(*get_args(Relation)),
        label=_ref("Text"),
        source=_ref("Source"),
    )


def _of_places() -> dict[str, Any]:
    vacancy = {
        **_columns(),
        "specialty_name": _ref("Text"),
        "state_name": _ref("Text"),
        "hospital": _object(
            name=_WORD,
            municipality=_WORD,
            latitude={"type": "number", "minimum": 14, "maximum": 33},
            longitude={"type": "number", "minimum": -119, "maximum": -86},
        ),
    }
    by_value = {"type": "object", "additionalProperties": _COUNT}
    return {
        "Vacancy": _object(**vacancy),
        "OneVacancy": _object(**_of_version(), **vacancy),
        "Vacancies": _object(
            **_of_version(),
            illustrative=_YES_NO,
            seats=_COUNT,
            rows=_COUNT,
            after=_MAYBE,
            vacancies=_list(_ref("Vacancy")),
        ),
        "Counts": _object(
            **_of_version(),
            seats=_COUNT,
            rows=_COUNT,
            counts=_object(**dict.fromkeys(offered.FILTERS, by_value)),
        ),
    }


def _of_results() -> dict[str, Any]:
    promise = _object(
        inputs_digest=_DIGEST,
        commitment=_DIGEST,
        committed_at=_INSTANT,
        ran_at=_MAYBE_INSTANT,
        holds={"type": ["boolean", "null"]},
        sealed_at=_MAYBE_INSTANT,
    )
    return {
        "Assigned": _object(code=_WORD, vacancy=_WORD, clues=_WORD, specialty=_WORD, region=_WORD),
        "Results": _object(
            call=_WORD,
            release=_INSTANT,
            released_at=_MAYBE_INSTANT,
            counts={"type": "object", "additionalProperties": _COUNT},
            promise=_maybe(promise),
            seed=_MAYBE,
            nonce=_MAYBE,
            after=_MAYBE,
            assigned=_list(_ref("Assigned")),
        ),
    }


def _problem() -> dict[str, Any]:
    wrong = _object(code=_WORD, where=_WORD, cause=_WORD, remedy=_WORD)
    found = _object(type=_WORD, title=_WORD, status={"type": "integer"}, detail=_WORD)
    found["properties"]["errors"] = _list(wrong)
    return found


def _columns() -> dict[str, Any]:
    """The columns of the published list, as the schema of calls says them."""
    described = Vacancy.model_json_schema()["properties"]
    kept = ("type", "enum", "pattern", "minimum", "maximum")
    return {
        name: {key: value for key, value in one.items() if key in kept}
        for name, one in described.items()
    }


def _of_version() -> dict[str, Any]:
    return {"call": _WORD, "version": {"type": "integer", "minimum": 1}, "digest": _DIGEST}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _maybe(shape: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [shape, {"type": "null"}]}


def _one_of(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}
