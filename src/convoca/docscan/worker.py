"""The process that touches hostile bytes: ``python -m convoca.docscan.worker <parent> <limits>``.

It speaks frames (``wire``) on its standard input, which is a socket. It has no secrets (its
environment is emptied by the scanner), cannot write files, open many descriptors or start processes
beyond what the user already runs, and ends by itself: at the end of the line, when its parent is
gone, and by kernel timers in the middle of a parse, even when the parser never returns to Python.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import select
import signal
import socket
import sys
from typing import Any

from convoca.docscan import readings, wire
from convoca.docscan.limits import MAX_BYTES, Limits

ORPHAN_CHECK_SECONDS = 2.0
WALL_MARGIN_SECONDS = 5.0  # the parent kills first; this one is for when there is no parent


def main(arguments: list[str]) -> None:
    """Serve readings until the line ends."""
    parent = int(arguments[0])
    limits = Limits(**json.loads(arguments[1]))
    _load_parsers()
    _confine(limits)
    with socket.socket(fileno=os.dup(0)) as line:
        wire.send(line, {"ready": True})
        while _request_waits(line, parent):
            _serve(line, limits)


def _load_parsers() -> None:
    """Everything is imported before the bounds close and before the first file arrives."""
    import pikepdf  # noqa: F401
    from PIL import JpegImagePlugin, MpoImagePlugin, PngImagePlugin  # noqa: F401

    from convoca.docscan import images, joining, pdfs, showing, wording  # noqa: F401

    images.know_heic()


def _confine(limits: Limits) -> None:
    bounds = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 32,
    }
    for kind, bound in bounds.items():
        with contextlib.suppress(OSError, ValueError):  # a system without this bound
            resource.setrlimit(kind, (bound, bound))
    # The default action ends the process in the kernel, whatever the parser is doing.
    for ending in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(ending, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _request_waits(line: socket.socket, parent: int) -> bool:
    """True when a request (or the end of the line) can be read; False when the parent is gone."""
    while os.getppid() == parent:
        if select.select([line], [], [], ORPHAN_CHECK_SECONDS)[0]:
            return True
    return False


def _serve(line: socket.socket, limits: Limits) -> None:
    try:
        wish, data = wire.receive(line, limit=MAX_BYTES + wire.MAX_ANSWER)
        signal.setitimer(signal.ITIMER_PROF, limits.cpu_seconds)
        signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds + WALL_MARGIN_SECONDS)
        answer, body = _answer(wish, data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        wire.send(line, answer, body)
    except OSError:
        raise SystemExit(0) from None  # the parent hung up


def _answer(wish: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """The reading of a file, or the picture of one of its pages, or pages joined into one PDF."""
    if "join" in wish:
        from convoca.docscan import joining

        return joining.answer(wish, data)
    if "page" not in wish:
        return readings.read(data).as_data(), b""
    from convoca.docscan import showing

    try:
        return {"shown": True}, showing.show(data, int(wish["page"]), int(wish["width"]))
    except Exception:  # a parser stumbles with whatever exception: there is nothing to show
        return {"shown": False}, b""


if __name__ == "__main__":
    main(sys.argv[1:])
