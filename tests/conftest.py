"""One private PostgreSQL for a whole test run, started only when a test may need it.

It is decided while pytest loads this file, before Django reads its settings. The xdist workers
inherit the address from the controller; a DATABASE_URL that is already set is used as it is.
"""

import atexit
import contextlib
import importlib.util
import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import pytest

_TESTS = Path(__file__).resolve().parent
_PURE = tuple(_TESTS / name for name in ("unit", "property", "architecture"))
_SCRATCH = "convoca-tests-"
_ABANDONED = 20 * 60  # seconds


def _asked_paths() -> list[Path]:
    """The files and folders named on the command line; empty means the whole suite."""
    words = (word.partition("::")[0] for word in sys.argv[1:])
    return [Path(word).resolve() for word in words if word and Path(word).exists()]


def _needs_server() -> bool:
    paths = _asked_paths()
    pure = [path for path in paths if any(path.is_relative_to(folder) for folder in _PURE)]
    return not paths or len(pure) < len(paths)


def _begin() -> None:
    """Controller or single process: a scratch folder, and the server unless nothing needs it."""
    _clear_leftovers()
    scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH))
    scratch.chmod(0o711)  # as root, PostgreSQL's own account must reach its folder below
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    (scratch / "settings").mkdir(mode=0o700)
    os.environ.setdefault("CONVOCA_TEST_SCRATCH", str(scratch / "settings"))
    if "DATABASE_URL" not in os.environ and _needs_server():
        from convoca.cli import private_postgres

        server = private_postgres.start(scratch / "postgres", durable=False)
        atexit.register(server.stop)
        os.environ["DATABASE_URL"] = server.url
        # `kill` and `timeout` end a run as Ctrl-C does: through atexit.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def _clear_leftovers() -> None:
    """Servers of runs that were killed outright; one that lives is in use and refuses."""
    from convoca.cli import private_postgres

    for old in Path(tempfile.gettempdir()).glob(f"{_SCRATCH}*"):
        with contextlib.suppress(OSError, private_postgres.PrivatePostgresError):
            if time.time() - old.stat().st_mtime > _ABANDONED:
                private_postgres.remove(old / "postgres")
                shutil.rmtree(old)


if "PYTEST_XDIST_WORKER" not in os.environ:
    _begin()

if importlib.util.find_spec("convoca.config.test_settings"):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "convoca.config.test_settings")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for the database must live where a server is started for it."""
    for item in items:
        needs = item.get_closest_marker("django_db") is not None
        if needs and any(item.path.is_relative_to(folder) for folder in _PURE):
            message = f"{item.nodeid}: tests with a database live in tests/integration"
            raise pytest.UsageError(message)
