"""A progress bar for commands of a few stages: shown only beyond two seconds, on stderr."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SILENT_SECONDS = 2.0


@contextmanager
def stages(count: int, *, quiet: bool = False) -> Iterator[Callable[[str], None]]:
    """Yields `stage(text)`, to be called as each of `count` stages begins."""
    shown = _Shown(count)
    timer = threading.Timer(SILENT_SECONDS, shown.show)
    timer.daemon = True
    if not quiet:
        timer.start()
    try:
        yield shown.begin
    finally:
        timer.cancel()
        shown.hide()


class _Shown:
    def __init__(self, count: int) -> None:
        self._count = count
        self._begun = 0
        self._text = ""
        self._bar: object = None
        self._over = False
        self._lock = threading.Lock()

    def begin(self, text: str) -> None:
        with self._lock:
            self._text, self._begun = text, self._begun + 1
            self._refresh()

    def show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._over:
                return
            columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
            bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar = bar
            bar.add_task("", total=self._count)
            bar.start()
            self._refresh()

    def _refresh(self) -> None:
        from rich.progress import Progress

        if isinstance(self._bar, Progress):
            task = self._bar.task_ids[0]
            self._bar.update(task, description=self._text, completed=self._begun - 1)

    def hide(self) -> None:
        from rich.progress import Progress

        with self._lock:
            self._over = True
            if isinstance(self._bar, Progress):
                self._bar.stop()
