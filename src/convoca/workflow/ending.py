"""How a process is asked to end while it waits."""

import contextlib
import os
import select


class Wish:
    """The wish that this process end: made by a signal's handler, awaited by the thread it interrupts.

    A `threading.Event` may not be set by such a handler: where the signal comes while `wait` has the
    event's lock, both wait for ever, and Ctrl-C ends nothing.
    """

    def __init__(self) -> None:
        self._heard, self._said = os.pipe()
        os.set_blocking(self._said, False)

    def make(self, *_signal: object) -> None:
        """Wish it, once for all; fit to be the handler of a signal."""
        with contextlib.suppress(BlockingIOError):  # full: it was wished often enough
            os.write(self._said, b".")

    def wait(self, seconds: float) -> bool:
        """Wait so many seconds, or until it is wished; whether it is."""
        select.select([self._heard], [], [], seconds)
        # A signal that came a moment before the waiting began has its handler run only now.
        return self.made()

    def made(self) -> bool:
        """Whether it was wished."""
        return bool(select.select([self._heard], [], [], 0)[0])
