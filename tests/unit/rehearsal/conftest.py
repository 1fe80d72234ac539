"""The real call and catalogues, and some people made for it."""

import pytest

from convoca.rehearsal.people import people
from convoca.rules import calls, catalogues


@pytest.fixture(scope="session")
def the_catalogues():
    return catalogues.default()


@pytest.fixture(scope="session")
def the_file():
    file = calls.load(calls.default_folder() / "2021-residency")
    assert isinstance(file, calls.CallFile), file
    return file


@pytest.fixture(scope="session")
def crowd(the_file, the_catalogues):
    return people(1_200, 7, the_file, the_catalogues)
