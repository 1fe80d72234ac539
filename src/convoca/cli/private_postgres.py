"""A private PostgreSQL for the demo, the tests and a first look: started by us, stopped by us.

It listens on a socket in a folder of its own and on no network port. Starting twice is one server;
`stop` ends it when nobody else who started it still uses it, and leaves no process, no socket and
no pid file. The data stay until `remove`. For production name a real server in DATABASE_URL.
"""

import contextlib
import fcntl
import os
import re
import shutil
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from convoca.cli.postgres_place import (
    Place,
    PrivatePostgresError,
    binaries,
    places,
    settle,
    socket_folder,
)
from convoca.cli.postgres_process import pid_lines, postmaster, wait_while_alive

__all__ = ["PrivatePostgresError", "Server", "remove", "start", "stop"]

_USER = "app"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}\Z")
_PATIENCE = 60.0  # seconds for a start or a stop on a slow disk
_SETTINGS = {"listen_addresses": "", "timezone": "UTC", "log_timezone": "UTC"}
# Tests throw their data away: nothing has to survive a power cut.
_CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address for libpq and Django, and the way to give it back."""

    url: str
    place: Place
    _lease: int  # an open file whose shared lock says "in use"; freed by the kernel if we die

    def stop(self) -> None:
        """Give the server back; it ends unless another process that started it still uses it."""
        with contextlib.suppress(OSError):
            fcntl.flock(self._lease, fcntl.LOCK_UN)
            os.close(self._lease)
        _stop_unless_used(self.place)


def start(
    root: Path, name: str = "convoca", *, durable: bool = True, bindir: Path | None = None
) -> Server:
    """Start the server that belongs to the folder `root`, with a database `name`, or join it.

    `durable=False` trades safety for speed (tests). Raises PrivatePostgresError with a code of the
    area "postgres" when there are no binaries, the data were made by another major version, the
    folder belongs to someone else, or the server does not come up (the end of its log is quoted).
    """
    if not _NAME.match(name):
        raise ValueError(f"not a plain database name: {name!r}")
    with settle(root).locked():
        place = settle(root)  # again: it may have been cleared away while we waited
        lease = place.lock_file("in-use")
        fcntl.flock(lease, fcntl.LOCK_SH)
        try:
            tools = binaries(place, bindir)
            _require_same_major(place, tools)
            sockets = _running(place) or _launch(place, tools, durable=durable)
            _ensure_database(place, tools, sockets, name)
        except BaseException:
            os.close(lease)
            _halt_if_unused(place)
            raise
    return Server(f"postgresql:///{name}?host={sockets}&user={_USER}", place, lease)


def stop(root: Path) -> None:
    """Stop the server of `root` unless a living process uses it; nothing to stop is fine."""
    for folder in places(root):
        if (folder / "server").is_dir():
            _stop_unless_used(settle(root))
            return


def remove(root: Path) -> None:
    """Stop the server of `root` and delete its data; an error while somebody uses it."""
    if not any((folder / "server").is_dir() for folder in places(root)):
        return
    place = settle(root)
    with place.locked():
        if not _halt_if_unused(place):
            raise PrivatePostgresError("postgres.in-use", folder=str(place.lodging))
        for kept in (place.home, *place.lodging.glob("binaries-*")):
            shutil.rmtree(kept)
        for lock in ("in-use", "lock"):
            (place.lodging / lock).unlink(missing_ok=True)
    for folder in places(root):
        with contextlib.suppress(OSError):  # other things may live there: then it stays
            folder.rmdir()


def _stop_unless_used(place: Place) -> None:
    if place.home.is_dir():
        with place.locked():
            _halt_if_unused(place)


def _halt_if_unused(place: Place) -> bool:
    """End the server if no living process holds it; False if one does. Called under the lock."""
    with place.open_lock("in-use") as lease:
        try:
            fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        _halt(place)
        return True


def _halt(place: Place) -> None:
    for wish in (signal.SIGINT, signal.SIGQUIT):  # PostgreSQL's "fast", then "immediate"
        pid = postmaster(place)
        if pid is None:
            break
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, wish)
        wait_while_alive(place, pid, _PATIENCE / 2)
    else:
        raise PrivatePostgresError("postgres.does-not-stop", log=str(place.log))
    _forget_sockets(place)


def _running(place: Place) -> Path | None:
    """The socket folder of the server if it runs; waits for one that is just starting or ending."""
    started = time.monotonic()
    while (pid := postmaster(place)) is not None:
        lines = pid_lines(place)
        if len(lines) > 7 and lines[0] == str(pid) and lines[7].strip() == "ready":
            return Path(lines[4])
        if time.monotonic() - started > _PATIENCE:
            raise PrivatePostgresError("postgres.does-not-start", log=_log_end(place))
        time.sleep(0.05)
    return None


def _launch(place: Place, tools: Path, *, durable: bool) -> Path:
    if not (place.data / "PG_VERSION").exists():
        _initialise(place, tools, durable=durable)
    _forget_sockets(place)
    sockets = socket_folder(place)
    (place.home / "socket-folder").write_text(str(sockets))
    settings = _SETTINGS | {"unix_socket_directories": str(sockets)}
    options = settings if durable else settings | _CARELESS
    # The folders go by PGDATA and the working folder: pg_ctl would hand them to a shell unquoted.
    asked = " ".join(f"-c {key}={value}" for key, value in options.items())
    command = (tools / "pg_ctl", "start", "-w", "-t", str(int(_PATIENCE)), "-l", "log", "-o", asked)
    if place.run(*command, PGDATA=str(place.data)).returncode:
        raise PrivatePostgresError("postgres.does-not-start", log=_log_end(place))
    return sockets


def _initialise(place: Place, tools: Path, *, durable: bool) -> None:
    """Create the data under another name and rename: an interrupted start leaves no half folder."""
    new = place.home / "data.new"
    shutil.rmtree(new, ignore_errors=True)
    # The locale is byte order with UTF-8 classes: the wheel has no ICU and Spanish order is ours.
    command: list[str | Path] = [
        tools / "initdb",
        "-D",
        new,
        "-U",
        _USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
    ]
    command += ["--locale=C.UTF-8", "-k", *([] if durable else ["--no-sync"])]
    done = place.run(*command)
    if done.returncode:
        raise PrivatePostgresError("postgres.does-not-start", log=(done.stderr or done.stdout))
    new.rename(place.data)


def _require_same_major(place: Place, tools: Path) -> None:
    """Data made by one major version cannot be read by another: say so before PostgreSQL does."""
    made_by = place.data / "PG_VERSION"
    if made_by.exists():
        stored = made_by.read_text().strip()
        said = re.search(r"(\d+)", place.run(tools / "postgres", "-V").stdout.partition(")")[2])
        here = said.group(1) if said else "?"
        if stored != here:
            raise PrivatePostgresError(
                "postgres.other-version", stored=stored, here=here, folder=str(place.data)
            )


def _ensure_database(place: Place, tools: Path, sockets: Path, name: str) -> None:
    where = ("-h", str(sockets), "-U", _USER)
    asked = f"SELECT 1 FROM pg_database WHERE datname = '{name}'"  # noqa: S608 - _NAME allows no quote
    found = place.run(tools / "psql", *where, "-XAtc", asked, "postgres")
    if found.returncode == 0 and found.stdout.strip() == "1":
        return
    made = place.run(tools / "createdb", *where, name)
    if made.returncode:
        raise PrivatePostgresError("postgres.does-not-start", log=made.stderr)


def _forget_sockets(place: Place) -> None:
    """Remove sockets and their folder outside the home, even those a killed server left."""
    for left in place.home.glob(".s.PGSQL.*"):
        left.unlink(missing_ok=True)
    note = place.home / "socket-folder"
    if note.exists():
        folder = Path(note.read_text())
        if folder != place.home and folder.name.startswith("convoca-"):
            shutil.rmtree(folder, ignore_errors=True)
        note.unlink()


def _log_end(place: Place) -> str:
    try:
        return "\n".join(place.log.read_text(errors="replace").splitlines()[-8:])
    except FileNotFoundError:
        return ""


def main(arguments: list[str]) -> int:
    """python -m convoca.cli.private_postgres start|stop|remove FOLDER (start prints the address)"""
    acts = {"start": _start_and_leave, "stop": stop, "remove": remove}
    if len(arguments) != 2 or arguments[0] not in acts:
        sys.stderr.write(f"{main.__doc__}\n")
        return 2
    try:
        acts[arguments[0]](Path(arguments[1]))
    except PrivatePostgresError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def _start_and_leave(root: Path) -> None:
    sys.stdout.write(f"{start(root).url}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
