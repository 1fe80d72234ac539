"""Rows by sentences that are composed once, for what every act reads first and appends last.

The ORM composes its SQL anew each time, which costs four times what the database takes to answer.
A `Reading` gives the same model instances; `add` stores one and `change` some of its columns,
without the pre- and post-signals. Rows that are written together and do not read each other go in
one sentence, by `write`.
"""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, models
from django.db.models import Model

Convert = Callable[[Any], Any]
Parts = tuple[tuple[str, Convert | None], ...]
# What is bound as it stands; numbers, JSON and bytes need Django's word for their type.
_AS_THEY_ARE = (models.CharField, models.TextField, models.DateTimeField, models.BooleanField)


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
    sentence, parts = _inserting(model)
    with connection.cursor() as cursor:
        cursor.execute(f"{sentence} RETURNING {_key(model)}", _values(row, parts))
        row.pk = cursor.fetchone()[0]
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS
    return row


class Write(NamedTuple):
    """A sentence that writes, with what it binds."""

    sentence: str
    params: Sequence[Any]


def adding(row: Model) -> Write:
    """What appends the row; nobody learns its key."""
    sentence, parts = _inserting(type(row))
    return Write(sentence, _values(row, parts))


def write(*writes: Write) -> None:
    """Do them in one sentence: none sees what another writes, and they are done in no order."""
    with connection.cursor() as cursor:
        cursor.execute(
            _together(*(one.sentence for one in writes)),
            [param for one in writes for param in one.params],
        )


@cache
def _together(*sentences: str) -> str:
    *first, last = sentences
    named = ", ".join(f"w{n} AS ({one})" for n, one in enumerate(first))
    return f"WITH {named} {last}" if named else last


def change(row: Model, *names: str) -> None:
    """Store what these fields of a row hold now."""
    write(changing(row, *names))


def changing(row: Model, *names: str) -> Write:
    """What stores what these fields of a row hold now."""
    sentence, parts = _updating(type(row), names)
    return Write(sentence, (*_values(row, parts), row.pk))


def _values(row: Model, parts: Parts) -> list[Any]:
    held = row.__dict__
    return [prepare(held[name]) if prepare else held[name] for name, prepare in parts]


def _prepared(fields: Sequence[Any]) -> Parts:
    """Of each field the attribute that holds it, and what makes its value ready to be bound."""
    return tuple((f.attname, None if type(f) in _AS_THEY_ARE else _prepare(f)) for f in fields)


def _prepare(field: Any) -> Convert:
    return lambda value: field.get_db_prep_save(value, connection)


def _key(model: type[Model]) -> str:
    assert model._meta.pk is not None
    return f'"{model._meta.pk.column}"'


@cache
def _updating(model: type[Model], names: tuple[str, ...]) -> tuple[str, Parts]:
    meta = model._meta
    fields = tuple(f for f in meta.concrete_fields if f.name in names)
    assert len(fields) == len(names), names
    settings = ", ".join(f'"{f.column}" = %s' for f in fields)
    sentence = f'UPDATE "{meta.db_table}" SET {settings} WHERE {_key(model)} = %s'  # noqa: S608 - names of our own tables
    return sentence, _prepared(fields)


@cache
def _inserting(model: type[Model]) -> tuple[str, Parts]:
    meta = model._meta
    fields = tuple(f for f in meta.concrete_fields if f is not meta.pk and not f.has_db_default())
    columns = ", ".join(f'"{f.column}"' for f in fields)
    marks = ", ".join(["%s"] * len(fields))
    sentence = f'INSERT INTO "{meta.db_table}" ({columns}) VALUES ({marks})'  # noqa: S608 - names of our own tables
    return sentence, _prepared(fields)


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
