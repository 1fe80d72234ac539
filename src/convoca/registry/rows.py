"""Rows by sentences that are composed once, for what every act reads first and appends last.

The ORM composes its SQL anew each time, which costs four times what the database takes to answer.
A `Reading` gives the same model instances; `add` stores one and `change` some of its columns,
without the pre- and post-signals.
"""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model

Convert = Callable[[Any], Any]


class Reading:
    """A sentence over aliased models: `Reading("FROM … d WHERE d.folio = %s", d=Dossier)`."""

    def __init__(self, tail: str, **models: type[Model]) -> None:
        self._tail = tail
        self._models = models

    def all(self, *params: Any) -> list[tuple[Any, ...]]:
        """Of each row an instance of each model; None for one that an outer join did not find."""
        with connection.cursor() as cursor:
            cursor.execute(self._sentence, params)
            rows = cursor.fetchall()
        return [tuple(part(row) for part in self._parts) for row in rows]

    def first(self, *params: Any) -> tuple[Any, ...] | None:
        """The first row's instances."""
        return next(iter(self.all(*params)), None)

    @cached_property
    def _sentence(self) -> str:
        columns = (
            f'{alias}."{field.column}"'
            for alias, model in self._models.items()
            for field in model._meta.concrete_fields
        )
        return f"SELECT {', '.join(columns)} {self._tail}"

    @cached_property
    def _parts(self) -> list[Callable[[Sequence[Any]], Model | None]]:
        parts, begins = [], 0
        for model in self._models.values():
            parts.append(_part(model, begins))
            begins += len(model._meta.concrete_fields)
        return parts


Row = TypeVar("Row", bound=Model)


def add(row: Row) -> Row:
    """Append a row; what the database fills in by itself (key, instant) is left to it."""
    model = type(row)
    sentence, fields = _inserting(model)
    values = [f.get_db_prep_save(getattr(row, f.attname), connection) for f in fields]
    with connection.cursor() as cursor:
        cursor.execute(sentence, values)
        row.pk = cursor.fetchone()[0]
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS
    return row


def change(row: Model, *names: str) -> None:
    """Store what these fields of a row hold now."""
    sentence, fields = _updating(type(row), names)
    values = [f.get_db_prep_save(getattr(row, f.attname), connection) for f in fields]
    with connection.cursor() as cursor:
        cursor.execute(sentence, [*values, row.pk])


@cache
def _updating(model: type[Model], names: tuple[str, ...]) -> tuple[str, tuple[Any, ...]]:
    meta = model._meta
    assert meta.pk is not None
    fields = tuple(f for f in meta.concrete_fields if f.name in names)
    assert len(fields) == len(names), names
    settings = ", ".join(f'"{f.column}" = %s' for f in fields)
    sentence = f'UPDATE "{meta.db_table}" SET {settings} WHERE "{meta.pk.column}" = %s'  # noqa: S608 - names of our own tables
    return sentence, fields


@cache
def _inserting(model: type[Model]) -> tuple[str, tuple[Any, ...]]:
    meta = model._meta
    assert meta.pk is not None
    fields = tuple(f for f in meta.concrete_fields if f is not meta.pk and not f.has_db_default())
    columns = ", ".join(f'"{f.column}"' for f in fields)
    marks = ", ".join(["%s"] * len(fields))
    key = meta.pk.column
    sentence = f'INSERT INTO "{meta.db_table}" ({columns}) VALUES ({marks}) RETURNING "{key}"'  # noqa: S608 - names of our own tables
    return sentence, fields


def _part(model: type[Model], begins: int) -> Callable[[Sequence[Any]], Model | None]:
    """How a model is read from its columns of a row."""
    fields = model._meta.concrete_fields
    names = [field.attname for field in fields]
    ends = begins + len(fields)
    key = begins + names.index(model._meta.pk.attname) if model._meta.pk else begins
    converts = {n: _convert(f) for n, f in enumerate(fields) if hasattr(f, "from_db_value")}

    def read(row: Sequence[Any]) -> Model | None:
        if row[key] is None:
            return None
        values = list(row[begins:ends])
        for n, convert in converts.items():
            values[n] = convert(values[n])
        return model.from_db(DEFAULT_DB_ALIAS, names, values)

    return read


def _convert(field: Any) -> Convert:
    return lambda value: field.from_db_value(value, None, connection)
