"""Thousands of damaged PDFs and pictures: hardly a reader ends, none hangs or swells."""

import pytest
from benchmarks.docscan import fuzz

from convoca.docscan import Limits


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("seed", [1, 2])
def test_no_mutated_file_hangs_or_swells_a_reader_and_hardly_one_ends_it(seed):
    done = fuzz.run(3_000, seed)
    assert done.ends["unchecked"] == done.ends["reader-ended"] == 0, done
    assert done.ends["too-costly"] <= 3, done  # one in a thousand may exhaust its reader
    assert done.slowest < Limits().wall_seconds
    assert done.peak_mb < 512, done
    assert len(done.ends) > 2, "a run whose files all end alike has tried nothing"
