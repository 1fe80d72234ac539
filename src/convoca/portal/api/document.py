"""The OpenAPI document of version 1, in the reader's language. A test holds it against the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings

from convoca.portal.api import asking, schemas
from convoca.portal.api.answers import JSON, PROBLEM
from convoca.portal.ui.words import language, said
from convoca.workflow.queries import offered

VERSION = "1.0.0"
_BASE = "/api"
_CALL = "/v1/calls/{call_id}"
# Each operation: its address, its name, its parameters and the shape of its answer.
_PAGED = ("after", "limit")
OPERATIONS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("/v1/calls", "calls", (), "Calls"),
    (_CALL, "call", ("call_id",), "Call"),
    (f"{_CALL}/windows", "windows", ("call_id",), "Windows"),
    (
        f"{_CALL}/vacancies",
        "vacancies",
        ("call_id", *asking.FILTERS, "since", *_PAGED),
        "Vacancies",
    ),
    (f"{_CALL}/vacancies/{{vacancy}}", "vacancy", ("call_id", "vacancy"), "OneVacancy"),
    (f"{_CALL}/counts", "counts", ("call_id", *asking.FILTERS, "since"), "Counts"),
    (f"{_CALL}/results", "results", ("call_id", *_PAGED), "Results"),
)
_PROBLEMS = (400, 404, 405, 429)


@dataclass(frozen=True, slots=True)
class Told:
    """An operation for whoever reads the page: its address, what it is for, what it takes."""

    name: str
    path: str
    summary: str
    detail: str
    parameters: tuple[tuple[str, str, str], ...]
    example: str


def whole() -> Mapping[str, Any]:
    """The document in the reader's language."""
    return _whole(language())


@cache
def _whole(lang: str) -> Mapping[str, Any]:
    del lang  # it names what is remembered; the words come from the active language
    return {
        "openapi": "3.1.0",
        "info": {
            "title": said("api.title"),
            "version": VERSION,
            "description": said("api.about"),
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": f"{settings.CONVOCA_ORIGIN}{_BASE}"}],
        "paths": {
            path: {"get": _operation(path, name, takes, shape)}
            for path, name, takes, shape in OPERATIONS
        },
        "components": {
            "schemas": schemas.every(),
            "parameters": {name: _parameter(name) for name in _parameters()},
            "responses": {f"Problem{status}": _problem(status) for status in _PROBLEMS},
        },
    }


def told() -> list[Told]:
    """The operations as the page tells them."""
    return [
        Told(
            name=name,
            path=f"{_BASE}{path}",
            summary=said(f"api.{name}"),
            detail=said(f"api.{name}-detail"),
            parameters=tuple((one, _kind(one), said(f"api.parameter-{one}")) for one in takes),
            example=f"curl {settings.CONVOCA_ORIGIN}{_BASE}{path}",
        )
        for path, name, takes, _ in OPERATIONS
    ]


def _operation(path: str, name: str, takes: Sequence[str], shape: str) -> dict[str, Any]:
    answered = {"$ref": f"#/components/schemas/{shape}"}
    refused = {
        str(status): {"$ref": f"#/components/responses/Problem{status}"}
        for status in _PROBLEMS
        if status != 404 or "{" in path
    }
    return {
        "operationId": name,
        "summary": said(f"api.{name}"),
        "description": said(f"api.{name}-detail"),
        "parameters": [{"$ref": f"#/components/parameters/{one}"} for one in takes],
        "responses": {
            "200": {"description": said(f"api.{name}"), "content": {JSON: {"schema": answered}}},
            "304": {"description": said("api.unchanged")},
            **refused,
        },
    }


def _parameters() -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for _, _, takes, _ in OPERATIONS for one in takes))


def _parameter(name: str) -> dict[str, Any]:
    in_path = name in ("call_id", "vacancy")
    found: dict[str, Any] = {
        "name": name,
        "in": "path" if in_path else "query",
        "required": in_path,
        "description": said(f"api.parameter-{name}"),
        "schema": _schema_of(name),
    }
    if name in offered.FILTERS:
        found |= {"style": "form", "explode": True}
    return found


def _schema_of(name: str) -> dict[str, Any]:
    if name == "limit":
        return {"type": "integer", "minimum": 1, "maximum": asking.MOST, "default": asking.USUAL}
    if name == "after":
        return {"type": "string", "maxLength": asking.LONGEST}
    if name == "since":
        return {"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}
    if name in offered.FILTERS:
        return {"type": "array", "items": {"type": "string"}}
    return {"type": "string"}


def _kind(name: str) -> str:
    schema = _schema_of(name)
    return said(f"api.kind-{schema['type']}")


def _problem(status: int) -> dict[str, Any]:
    shape = {"$ref": "#/components/schemas/Problem"}
    return {"description": said(f"api.problem-{status}"), "content": {PROBLEM: {"schema": shape}}}
