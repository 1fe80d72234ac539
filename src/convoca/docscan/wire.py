"""Frames between scanner and worker: lengths first, then JSON, then raw bytes. Nothing is pickled.

A request is a frame whose body is the file; an answer is a frame with JSON alone.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Mapping
from typing import Any, Final

HEADER: Final = struct.Struct(">II")  # length of the JSON, length of the body
MAX_ANSWER: Final = 1024 * 1024


class BrokenWireError(ConnectionError):
    """The other side is gone, or speaks nonsense."""


def send(line: socket.socket, message: Mapping[str, Any], body: bytes = b"") -> None:
    """One frame. Raises OSError (TimeoutError included) when the line does not take it."""
    text = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    line.sendall(HEADER.pack(len(text), len(body)) + text)
    if body:
        line.sendall(body)


def receive(
    line: socket.socket, *, deadline: float | None = None, limit: int = MAX_ANSWER
) -> tuple[dict[str, Any], bytes]:
    """One frame: its message and body. ``deadline`` is an instant of ``time.monotonic``.

    Raises TimeoutError at the deadline and BrokenWireError at the end of the line, at a frame
    above ``limit`` bytes or at a message that is not a JSON object.
    """
    sizes = HEADER.unpack(_exactly(line, HEADER.size, deadline))
    if sum(sizes) > limit:
        raise BrokenWireError("frame above its limit")
    try:
        message = json.loads(_exactly(line, sizes[0], deadline))
    except ValueError as error:
        raise BrokenWireError("not JSON") from error
    if not isinstance(message, dict):
        raise BrokenWireError("not an object")
    return message, bytes(_exactly(line, sizes[1], deadline))


def _exactly(line: socket.socket, size: int, deadline: float | None) -> bytearray:
    buffer = bytearray(size)
    view = memoryview(buffer)
    while view:
        if deadline is not None:
            line.settimeout(max(0.001, deadline - time.monotonic()))
        count = line.recv_into(view)
        if not count:
            raise BrokenWireError("end of line")
        view = view[count:]
    return buffer
