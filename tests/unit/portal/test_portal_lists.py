"""Lists go on by key, and tables leave as CSV that no spreadsheet executes."""

import csv
import io
from decimal import Decimal

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from convoca.portal.ui import csvout, paging


@settings(deadline=None)
@given(st.lists(st.one_of(st.integers(), st.text(max_size=40)), min_size=1, max_size=4))
def test_a_key_comes_back_as_it_went(key):
    assert paging.unpack(paging.pack(*key)) == tuple(key)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_address_breaks_a_list(cursor):
    found = paging.unpack(cursor)
    assert found is None or isinstance(found, tuple)


@pytest.mark.parametrize("cursor", ["", "%%%", "eyJhIjoxfQ", "W1tdXQ", "A" * 2400])
def test_what_is_not_a_key_is_the_start_of_the_list(cursor):
    assert paging.unpack(cursor) is None


def test_a_page_ends_where_its_limit_says_and_tells_where_it_goes_on():
    page = paging.cut([1, 2, 3], 2, lambda n: (n,))
    assert (page.items, paging.unpack(page.following)) == ((1, 2), (2,))
    assert paging.cut([1, 2], 2, lambda n: (n,)).following == ""
    assert paging.cut([], 2, lambda n: (n,)).following == ""


def test_an_address_keeps_the_filters_and_drops_what_is_empty():
    query = QueryDict("state=JAL&after=x&specialty=")
    assert paging.address("/p/", query, after="y z") == "/p/?state=JAL&after=y+z"
    assert paging.address("/p/", query, after="", state="") == "/p/"


@pytest.mark.parametrize("cell", ["=1+1", "+52 33", "-x", "@cmd", "\t=1", "\r=1", "＝1"])
def test_a_cell_that_a_spreadsheet_would_execute_is_quoted(cell):
    assert csvout.safe(cell) == f"'{cell}"


def test_numbers_stay_numbers_even_below_zero():
    assert [csvout.safe(c) for c in (-3, Decimal("-1.50"), None, "Ácaro")] == [
        "-3",
        "-1.50",
        "",
        "Ácaro",
    ]


def test_the_file_is_utf8_that_a_spreadsheet_recognises_and_quotes_what_needs_it():
    text = "".join(csvout.lines(["Sede", "Lugares"], [["Mérida, centro", 3], ['dice "sí"', 1]]))
    assert text.startswith("\ufeffSede,Lugares\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[1:] == [["Mérida, centro", "3"], ['dice "sí"', "1"]]


def test_a_download_is_named_and_streamed():
    response = csvout.stream("plazas.csv", ["a"], iter([["1"]]))
    assert response["Content-Disposition"] == 'attachment; filename="plazas.csv"'
    assert response.streaming
