"""One private PostgreSQL for a whole test run, started only when a test may need it.

Tests below unit, property and architecture get neither a server nor Django (but unit/portal, which
has its settings), so asked for alone they run in seconds. It is decided while pytest loads this
file, before Django reads its settings; the xdist workers inherit the environment. A DATABASE_URL
that is already set is used as it is.
"""

import atexit
import contextlib
import importlib
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
_PAGES = _TESTS / "unit" / "portal"  # templates need Django's settings, but no database
_BROWSER = _TESTS / "browser"
_NO_CHROMIUM = "no Chromium on this machine (Debian: apt-get install chromium-headless-shell)"
_SCRATCH = "convoca-tests-"
_ABANDONED = 20 * 60  # seconds


def _asked_paths() -> list[Path]:
    """The files and folders named on the command line; by default the whole suite."""
    words = (word.partition("::")[0] for word in sys.argv[1:])
    return [Path(word).resolve() for word in words if word and Path(word).exists()] or [_TESTS]


def _is_pure(path: Path) -> bool:
    return any(path.is_relative_to(folder) for folder in _PURE)


def _shows_pages(path: Path) -> bool:
    return path.is_relative_to(_PAGES) or _PAGES.is_relative_to(path)


def _begin(paths: list[Path]) -> None:
    """Controller or single process: a scratch folder, and what the asked tests may need."""
    _clear_leftovers()
    scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH))
    scratch.chmod(0o711)  # as root, PostgreSQL's own account must reach its folder below
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    (scratch / "settings").mkdir(mode=0o700)
    os.environ.setdefault("CONVOCA_TEST_SCRATCH", str(scratch / "settings"))
    if not all(_is_pure(path) for path in paths) and "DATABASE_URL" not in os.environ:
        _start_server(scratch / "postgres")
    if not all(_is_pure(path) and not _shows_pages(path) for path in paths):
        # Before any other conftest is read, so that those may import models.
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "convoca.config.test_settings")
        importlib.import_module("django").setup()


def _start_server(folder: Path) -> None:
    from convoca.cli import private_postgres

    server = private_postgres.start(folder, durable=False)
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


if "PYTEST_XDIST_WORKER" not in os.environ:  # the workers find it all in their environment
    _begin(_asked_paths())


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(_BROWSER):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("django_db") is not None and _is_pure(item.path):
        pytest.fail("a test with a database lives in tests/integration, where it finds a server")
    if item.get_closest_marker("browser") is not None and chromium() is None:
        # Where changes are judged, pages nobody opened must not look like pages that work.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(_NO_CHROMIUM)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.getreports("skipped")
    unseen = [report for report in skipped if _NO_CHROMIUM in str(report.longrepr)]
    if unseen:
        text = f"{len(unseen)} tests in a browser were NOT run: {_NO_CHROMIUM}"
        terminalreporter.section("browser", sep="!", yellow=True, bold=True)
        terminalreporter.line(text, yellow=True, bold=True)


def chromium() -> str | None:
    """The browser of the machine, by any of its names."""
    # First the one without windows: it does the same with a fifth less of processor.
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The path of the browser that tests/browser starts."""
    found = chromium()
    assert found is not None
    return found
