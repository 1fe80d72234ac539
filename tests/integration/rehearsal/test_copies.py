"""Copies of a database that somebody reads."""

import os
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from convoca.rehearsal import house


def test_whoever_comes_while_a_copy_is_made_does_not_prevent_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server, copy = os.environ["DATABASE_URL"], f"{house.PREFIX}copied"
    asked: list[str] = []

    class Connection(psycopg.Connection[Any]):
        """Ends nobody the first time: she came a moment later."""

        def execute(self, query: Any, *more: Any, **options: Any) -> Any:
            asked.append(str(query))
            return super().execute("SELECT 1") if len(asked) == 1 else super().execute(query, *more)

    with house.scratch_database(server) as url, psycopg.connect(url) as reader:
        monkeypatch.setattr(house.psycopg, "connect", Connection.connect)
        house.create(server, copy, template=str(conninfo_to_dict(url)["dbname"]))
        monkeypatch.undo()
        psycopg.connect(make_conninfo(server, dbname=copy)).close()
        house.drop(server, copy)
        assert len(asked) == 4  # twice ended, twice copied
        with pytest.raises(psycopg.OperationalError):
            reader.execute("SELECT 1")
        reader.close()
