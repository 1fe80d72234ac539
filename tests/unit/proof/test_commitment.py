"""The seed is chosen once: the commitment opens with it and with nothing else."""

import hashlib

import pytest

from convoca.proof.commitment import commitment, opens

NONCE = bytes(range(32))


def test_anybody_can_recompute_a_commitment_with_a_shell():
    assert commitment(2021, NONCE) == hashlib.sha256(b"2021" + NONCE).hexdigest()


def test_a_commitment_opens_with_its_seed_and_nonce_only():
    committed = commitment(2021, NONCE)

    assert opens(committed, 2021, NONCE)
    assert not opens(committed, 2022, NONCE)
    assert not opens(committed, 2021, NONCE[::-1])


def test_a_digit_cannot_wander_from_the_seed_into_the_nonce():
    committed = commitment(12, b"3" + NONCE[:31])

    assert not opens(committed, 1, b"23" + NONCE[:31])


@pytest.mark.parametrize(
    ("seed", "nonce", "said"),
    [(-1, NONCE, "zero or more"), (1, b"", "32 bytes"), (1, NONCE + b"x", "32 bytes")],
)
def test_a_seed_or_nonce_out_of_form_is_not_committed_to_and_opens_nothing(seed, nonce, said):
    with pytest.raises(ValueError, match=said):
        commitment(seed, nonce)
    assert not opens("0" * 64, seed, nonce)
