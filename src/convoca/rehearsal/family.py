"""A demo's processes belong together: when the one that started them is gone, they go."""

from __future__ import annotations

import os
import signal
import threading
import time

_LOOKS_EVERY = 0.5  # seconds
_PATIENCE = 10.0


def leave_with_parent(parent: int | None = None) -> None:
    """End this process, first politely, once its parent (killed, perhaps) is no longer there."""
    expected = os.getppid() if parent is None else parent
    threading.Thread(target=_watch, args=(expected,), daemon=True, name="family").start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOKS_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE)
    os._exit(1)
