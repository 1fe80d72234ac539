"""Sealed outcomes open with their key and context, whole, or not at all."""

import pytest

from convoca.proof.vault import VaultError, seal, unseal

KEY = bytes(range(32))
NONCE = bytes(12)


def test_what_was_sealed_is_opened():
    sealed = seal(b"plaza 17", KEY, "2021-residency/outcome", nonce=NONCE)

    assert unseal(sealed, KEY, "2021-residency/outcome") == b"plaza 17"
    assert b"plaza" not in sealed


def test_the_cipher_is_aes_256_gcm_of_the_nist_vectors():
    """Test case 14 of the GCM specification: key, nonce and text of zeros."""
    sealed = seal(bytes(16), bytes(32), "x", nonce=NONCE)

    assert sealed[:17] == b"CVLT1" + NONCE
    assert sealed[17:33].hex() == "cea7403d4d606b6e074ec5d3baf39d18"


@pytest.mark.parametrize(
    ("key", "context"), [(KEY[::-1], "2021-residency/outcome"), (KEY, "2023-fair/outcome")]
)
def test_another_key_or_context_opens_nothing(key, context):
    sealed = seal(b"x", KEY, "2021-residency/outcome", nonce=NONCE)

    with pytest.raises(VaultError, match="another key, another context, or altered"):
        unseal(sealed, key, context)


@pytest.mark.parametrize("sealed", [b"", b"CVLT1", b"CVLT1" + bytes(27), b"XXXXX" + bytes(40)])
def test_what_was_never_sealed_is_said(sealed):
    with pytest.raises(VaultError, match="not sealed bytes"):
        unseal(sealed, KEY, "x")


def test_keys_and_nonces_of_another_length_are_refused():
    with pytest.raises(VaultError, match="a vault key has 32 bytes, this one 16"):
        seal(b"x", KEY[:16], "x", nonce=NONCE)
    with pytest.raises(VaultError, match="a nonce has 12 bytes, this one 8"):
        seal(b"x", KEY, "x", nonce=bytes(8))
