"""Whether the server of a folder lives: its pid file, held against the process it names."""

import os
import time
from pathlib import Path

from convoca.cli.postgres_place import Place


def postmaster(place: Place) -> int | None:
    """The pid of this folder's living server; a pid file that names another process is removed."""
    lines = pid_lines(place)
    if not lines or not lines[0].isdigit():
        return None
    pid = int(lines[0])
    if alive(pid) and _works_in(pid, place.data):
        return pid
    if _taken(pid):
        # After a crash the number went to a stranger, for whom PostgreSQL would refuse to start.
        (place.data / "postmaster.pid").unlink(missing_ok=True)
    return None


def pid_lines(place: Place) -> list[str]:
    """What postmaster.pid says: pid, data, start, port, socket folder, host, memory, status."""
    try:
        return (place.data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


def alive(pid: int) -> bool:
    """Whether a process of this number runs (a dead one not yet collected does not)."""
    return _taken(pid) and not _is_zombie(pid)


def _taken(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_zombie(pid: int) -> bool:
    """Dead, but not yet collected by its parent (the first process of a container is slow)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False


def _works_in(pid: int, data: Path) -> bool:
    proc = Path(f"/proc/{pid}/cwd")
    if not Path("/proc/self").exists():
        return True  # no way to ask: believe the pid file, as PostgreSQL itself does
    try:
        return os.path.samefile(proc, data)
    except OSError:
        return False


def wait_while_alive(place: Place, pid: int, patience: float) -> None:
    """Wait until the process is gone, or another server runs, or patience ends (seconds)."""
    started = time.monotonic()
    # The pid file goes a moment before the process itself.
    while alive(pid) and time.monotonic() - started < patience:
        if postmaster(place) not in (pid, None):
            return
        time.sleep(0.02)
