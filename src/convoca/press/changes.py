"""What an amendment changes, in words and as data: the differences of two versions, told."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from convoca.press.names import Names
from convoca.rules.differences import Difference
from convoca.texts import LANGUAGES, say
from convoca.texts.moments import instant
from convoca.texts.values import listed

_MANY = 6  # posts named one by one; the rest are counted


def told(difference: Difference, names: Names) -> str:
    """One difference as a sentence in the language of `names`."""
    params = {
        name: _WRITTEN.get(name, _as_is)(value, names, difference.params)
        for name, value in difference.params.items()
        if name not in _UNSAID
    }
    ids = difference.params.get("ids", ())
    if ids:
        params["listed"] = listed(list(ids[:_MANY]), names.lang)
        params["more"] = max(0, len(ids) - _MANY)
    if "by_seconds" in difference.params:
        params["by"] = timedelta(seconds=difference.params["by_seconds"])
    code = difference.code
    if code == "difference.text" and params["before"] == params["after"]:
        code = "difference.text-elsewhere"  # only the other language changes
    return say(code, names.lang, place=names.path(difference.where), **params)


def sections(found: Iterable[Difference], names: Names) -> list[tuple[str, list[str]]]:
    """The sentences under the name of their section, in reading order; no empty sections."""
    shelf: dict[str, list[str]] = {}
    for one in found:
        shelf.setdefault(one.section, []).append(told(one, names))
    return [
        (say("difference.section", names.lang, section=section), sentences)
        for section, sentences in shelf.items()
    ]


def as_data(difference: Difference, names: Mapping[str, Names]) -> dict[str, Any]:
    """One difference for a machine, with its sentence in each language beside."""
    return {
        "section": difference.section,
        "code": difference.code,
        "where": difference.where,
        "params": {name: _plain(value) for name, value in difference.params.items()},
        **{lang: told(difference, names[lang]) for lang in LANGUAGES if lang in names},
    }


Writing = Callable[[Any, Names, Mapping[str, Any]], Any]


def _as_is(value: Any, _names: Names, _params: Mapping[str, Any]) -> Any:
    return value


def _written(value: Any, names: Names, params: Mapping[str, Any]) -> Any:
    if isinstance(value, datetime):
        at = value if value.tzinfo else None
        return instant(at, params.get("zone", "UTC"), names.lang) if at else value.isoformat()
    if isinstance(value, Mapping):
        return value.get(names.lang, "")
    return value


def _figure(value: Any, names: Names, params: Mapping[str, Any], prefix: str = "") -> str:
    relation, unit = params.get(f"{prefix}relation", "exactly"), params.get(f"{prefix}unit")
    return figure(value, str(relation), str(unit or "count"), names)


def _new_figure(value: Any, names: Names, params: Mapping[str, Any]) -> str:
    return _figure(value, names, params, "new_")


def figure(value: Decimal, relation: str, unit: str, names: Names) -> str:
    """An announced figure with what was said of it: "almost 5,600", "more than 80 %"."""
    digits = max(0, -int(value.as_tuple().exponent)) if value % 1 else 0
    number = f"{value:,.{digits}f}" + (" %" if unit == "percent" else "")
    return say(f"relation.{relation}", names.lang, value=number)


_WRITTEN: dict[str, Writing] = {
    "step": lambda value, names, _: names.step(value),
    "state": lambda value, names, _: names.state(value),
    "specialty": lambda value, names, _: names.specialty(value),
    "columns": lambda value, names, _: listed(
        [say("call-column.name", names.lang, column=one) for one in value], names.lang
    ),
    "value": _figure,
    "new_value": _new_figure,
    **dict.fromkeys(("before", "after", "opens", "closes", "name"), _written),
}
_UNSAID = {"ids", "changes", "window", "zone", "by_seconds"} | {
    f"{prefix}{name}" for prefix in ("", "new_") for name in ("relation", "unit")
}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value
