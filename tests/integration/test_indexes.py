"""What every row pays for: its indexes."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

# Whole indexes of our tables, as lists of columns; what has a condition or an expression is another.
_INDEXES = """
SELECT t.relname, i.relname, x.indkey::int[], x.indisunique
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
WHERE t.relname LIKE 'registry\\_%' AND x.indpred IS NULL AND x.indexprs IS NULL
"""


def _indexes():
    with connection.cursor() as cursor:
        cursor.execute(_INDEXES)
        return cursor.fetchall()


def test_no_index_repeats_the_beginning_of_another():
    found = [one for one in _indexes() if not one[1].endswith("_like")]
    assert [
        (table, name, other)
        for table, name, columns, unique in found
        for where, other, wider, _ in found
        if table == where and name != other and not unique and wider[: len(columns)] == columns
    ] == []


def test_only_what_is_rarely_written_bears_an_index_for_like():
    bearing = {table for table, name, *_ in _indexes() if name.endswith("_like")}
    rare = {"accountsession", "publication", "sameperson", "seal", "user"}
    assert bearing == {f"registry_{name}" for name in rare}
