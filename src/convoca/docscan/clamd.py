"""Asking a virus scanner: ClamAV's daemon, by its INSTREAM command over a socket.

The bytes travel in pieces, each after its length in four bytes; a piece of length zero ends them
and the answer is one line: "stream: OK", "stream: <name> FOUND", or an error. Nothing is written
to disk here, and no answer is ever taken for "clean" but the one that says so.
"""

from __future__ import annotations

import re
import socket
import struct
import time
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urlsplit

Status = Literal["clean", "infected", "unreachable"]
PIECE: Final = 64 * 1024
SECONDS: Final = 20.0
MOST_ANSWER: Final = 4_096
_FOUND: Final = re.compile(r"stream: (.+) FOUND")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the scanner said; `name` is that of what it found, or of what went wrong."""

    status: Status
    name: str = ""


class AddressError(ValueError):
    """The address of the scanner is not one."""


def address_of(written: str) -> str | tuple[str, int]:
    """A socket's path or a host and port: `unix:/run/clamav/clamd.ctl`, `tcp://host:3310`.

    Raises AddressError for anything else.
    """
    parts = urlsplit(written)
    if parts.scheme == "unix" and parts.path.startswith("/"):
        return parts.path
    try:
        if parts.scheme == "tcp" and parts.hostname:
            return parts.hostname, parts.port or 3310
    except ValueError as error:
        raise AddressError(written) from error
    raise AddressError(written)


def ask(address: str | tuple[str, int], data: bytes, *, seconds: float = SECONDS) -> Verdict:
    """The verdict on some bytes, within that time. Never raises: no answer is "unreachable"."""
    deadline = time.monotonic() + seconds
    try:
        with _connected(address, seconds) as line:
            _send(line, data, deadline)
            return _verdict(_answer(line, deadline))
    except OSError as error:
        return Verdict("unreachable", error.strerror or type(error).__name__)


def _connected(address: str | tuple[str, int], seconds: float) -> socket.socket:
    if isinstance(address, tuple):
        return socket.create_connection(address, timeout=seconds)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        line.settimeout(seconds)
        line.connect(address)
    except OSError:
        line.close()
        raise
    return line


def _send(line: socket.socket, data: bytes, deadline: float) -> None:
    """All of it, or as much as it takes: a scanner with a limit answers before the end."""
    try:
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), PIECE):
            line.settimeout(max(0.01, deadline - time.monotonic()))
            piece = data[start : start + PIECE]
            line.sendall(struct.pack(">I", len(piece)) + piece)
        line.sendall(struct.pack(">I", 0))
    except (BrokenPipeError, ConnectionResetError):
        return


def _answer(line: socket.socket, deadline: float) -> str:
    said = b""
    while b"\0" not in said and len(said) < MOST_ANSWER:
        line.settimeout(max(0.01, deadline - time.monotonic()))
        more = line.recv(MOST_ANSWER)
        if not more:
            break
        said += more
    return said.split(b"\0")[0].decode("utf-8", "replace").strip()


def _verdict(said: str) -> Verdict:
    if said == "stream: OK":
        return Verdict("clean")
    found = _FOUND.fullmatch(said)
    if found:
        return Verdict("infected", found[1][:100])
    return Verdict("unreachable", said[:100])
