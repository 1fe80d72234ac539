"""One demo for all these tests: each begins by standing in the moment it is about."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.integration.rehearsal.demonstration import Demonstration, Reader


@pytest.fixture(scope="session")
def demo() -> Iterator[Demonstration]:
    """A demo that has walked the whole call with a few people."""
    with tempfile.TemporaryDirectory(prefix="cvc-demo-") as made:
        staged = Demonstration(Path(made) / "demo", os.environ["DATABASE_URL"])
        try:
            staged.start()
            staged.wait_until_filled()
            yield staged
        finally:
            staged.stop()
            staged.refused("--reset")


@pytest.fixture
def reader(demo: Demonstration) -> Reader:
    """Somebody who has just opened the demo."""
    return Reader(demo)


@pytest.fixture
def at(demo: Demonstration) -> Callable[[str], Reader]:
    """A reader who has just gone to a moment."""

    def go(moment: str) -> Reader:
        reader = Reader(demo)
        reader.stand(moment)
        assert demo.programme()["moment"] == moment
        return reader

    return go
