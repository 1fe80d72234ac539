"""Thousands of damaged PDFs and pictures: no reader dies, none hangs, none grows without bound."""

import pytest
from benchmarks.docscan import fuzz

from convoca.docscan import Limits


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("seed", [1, 2])
def test_no_mutated_file_ends_hangs_or_swells_a_reader(seed):
    done = fuzz.run(3_000, seed)
    assert done.ends["unchecked"] == 0, done
    assert done.slowest < Limits().wall_seconds
    assert done.peak_mb < 512, done
    assert len(done.ends) > 2, "a run whose files all end alike has tried nothing"
