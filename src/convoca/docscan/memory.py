"""The last readings by digest: the same bytes sent again (a repeated request) are not parsed again."""

from __future__ import annotations

import threading
from collections import OrderedDict

from convoca.docscan.reading import Reading


class Memory:
    """A bounded shelf of readings, safe for threads; the one unused for longest goes first.

    What could not be checked is not kept: the next try may succeed.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self.forget()

    def forget(self) -> None:
        """Start empty, with a lock of one's own: a forked child may have got a locked one."""
        self._shelf: OrderedDict[str, Reading] = OrderedDict()
        self._lock = threading.Lock()

    def recall(self, sha256: str) -> Reading | None:
        """The reading of the bytes with that digest, if it is still here."""
        with self._lock:
            reading = self._shelf.get(sha256)
            if reading is not None:
                self._shelf.move_to_end(sha256)
            return reading

    def keep(self, sha256: str, reading: Reading) -> None:
        """Keep a reading, unless the file could not be checked."""
        if reading.trouble == "unchecked":
            return
        with self._lock:
            self._shelf[sha256] = reading
            self._shelf.move_to_end(sha256)
            while len(self._shelf) > self._size:
                self._shelf.popitem(last=False)
