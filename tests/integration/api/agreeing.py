"""Whether a value is what a schema says: the part of JSON Schema 2020-12 that our document uses.

A keyword it does not know is an error, so that nothing in the document goes unchecked.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": int | float,
    "boolean": bool,
    "null": type(None),
}
_KNOWN = {
    "$ref", "type", "properties", "required", "additionalProperties", "items", "enum", "pattern",
    "format", "minimum", "maximum", "maxLength", "default", "anyOf",
}  # fmt: skip


def disagreements(
    value: Any, schema: Mapping[str, Any], document: Mapping[str, Any], where: str = "$"
) -> Iterator[str]:
    """Everything in which the value is not what the schema says."""
    assert not set(schema) - _KNOWN, schema
    if "$ref" in schema:
        yield from disagreements(value, resolved(schema, document), document, where)
    elif "anyOf" in schema:
        tries = [list(disagreements(value, one, document, where)) for one in schema["anyOf"]]
        if all(tries):
            yield from min(tries, key=len)
    elif not _is_of(value, schema.get("type")):
        yield f"{where}: {value!r:.60} is no {schema['type']}"
    else:
        yield from _scalar(value, schema, where)
        yield from _members(value, schema, document, where)


def resolved(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Any:
    """What a reference points to."""
    found: Any = document
    for step in schema["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return found


def _is_of(value: Any, kinds: Any) -> bool:
    named = [kinds] if isinstance(kinds, str) else kinds or list(_TYPES)
    if isinstance(value, bool):
        return "boolean" in named
    return any(isinstance(value, _TYPES[kind]) for kind in named)


def _scalar(value: Any, schema: Mapping[str, Any], where: str) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{where}: {value!r} is not like {schema['pattern']}"
        if schema.get("format") == "date-time" and not _aware(value):
            yield f"{where}: {value!r} is no instant"
        if schema.get("format") == "uri" and not value.startswith("https://"):
            yield f"{where}: {value!r} is no address"
    elif isinstance(value, int | float) and not (
        schema.get("minimum", value) <= value <= schema.get("maximum", value)
    ):
        yield f"{where}: {value} is out of bounds"


def _members(
    value: Any, schema: Mapping[str, Any], document: Mapping[str, Any], where: str
) -> Iterator[str]:
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from disagreements(one, schema.get("items", {}), document, f"{where}[{place}]")
    if isinstance(value, dict):
        for name in set(schema.get("required", ())) - set(value):
            yield f"{where}: {name} is missing"
        for name, one in value.items():
            yield from _member(name, one, schema, document, f"{where}.{name}")


def _member(
    name: str, value: Any, schema: Mapping[str, Any], document: Mapping[str, Any], where: str
) -> Iterator[str]:
    said = schema.get("properties", {}).get(name, schema.get("additionalProperties", {}))
    if said is False:
        yield f"{where}: not in the document"
    else:
        yield from disagreements(value, said, document, where)


def _aware(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
