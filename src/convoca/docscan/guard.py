"""The virus scanner of this process, if its operator configured one."""

from __future__ import annotations

from convoca.docscan import clamd
from convoca.docscan.clamd import Verdict

_address: list[str | tuple[str, int]] = []


def use(address: str) -> None:
    """Ask this scanner about every file from now on; none when the address is empty.

    Raises clamd.AddressError for what is not an address.
    """
    _address[:] = [clamd.address_of(address)] if address else []


def is_set() -> bool:
    """Whether there is a scanner to ask."""
    return bool(_address)


def verdict(data: bytes) -> Verdict | None:
    """What the scanner says of some bytes; nothing when none is configured."""
    return clamd.ask(_address[0], data) if _address else None
