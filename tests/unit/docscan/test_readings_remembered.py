"""The same bytes are parsed once; what could not be checked is tried again."""

from convoca.docscan.memory import Memory
from convoca.docscan.reading import Reading

GOOD = Reading("pdf", pages=1, openable=True)


def test_a_reading_is_recalled_by_the_digest_of_the_bytes():
    memory = Memory(2)
    memory.keep("a", GOOD)
    assert memory.recall("a") == GOOD
    assert memory.recall("b") is None


def test_the_reading_unused_for_longest_goes_first():
    memory = Memory(2)
    memory.keep("a", GOOD)
    memory.keep("b", GOOD)
    memory.recall("a")
    memory.keep("c", GOOD)
    assert (memory.recall("a"), memory.recall("b"), memory.recall("c")) == (GOOD, None, GOOD)


def test_a_file_that_could_not_be_checked_is_checked_again_next_time():
    memory = Memory(2)
    memory.keep("a", Reading("pdf", trouble="unchecked"))
    assert memory.recall("a") is None
