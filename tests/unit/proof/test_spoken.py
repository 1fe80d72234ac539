"""Two different digests sound different, and the list itself is easy to tell apart."""

from itertools import combinations

from convoca.proof.spoken import grouped, spoken

EVERY = spoken(bytes(range(256)).hex(), 256)


def near(first: str, second: str) -> bool:
    """Whether one letter changed, added or lost makes one word the other."""
    if abs(len(first) - len(second)) > 1:
        return False
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) <= 1
    short, long = sorted((first, second), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def test_each_byte_has_its_word_in_alphabetical_order():
    assert len(set(EVERY)) == 256
    assert list(EVERY) == sorted(EVERY)


def test_every_word_is_plain_letters_and_known_by_its_first_three():
    assert all(word.isascii() and word.isalpha() and 3 <= len(word) <= 8 for word in EVERY)
    assert len({word[:3] for word in EVERY}) == 256


def test_no_two_words_are_one_letter_apart():
    assert [pair for pair in combinations(EVERY, 2) if near(*pair)] == []


def test_the_words_follow_the_first_bytes_of_the_digest():
    assert spoken("00" * 32) == ("abeja",) * 6
    assert spoken("01" + "00" * 31)[0] != spoken("00" * 32)[0]


def test_a_digest_is_written_in_groups_of_four():
    assert grouped("0123456789abcdef") == "0123 4567 89ab cdef"
    assert grouped("0123456789abcdef", 2) == "0123 4567"
