"""What a reader sees when something fails that no rule foresaw: one sentence, and where the log is."""

import contextlib
import os
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from convoca.cli.words import sentences

# Named and not imported: most commands run without Django.
_NO_DATABASE = ("django.db.utils", "OperationalError")


def explain(surprise: Exception, arguments: list[str]) -> int:
    """Write the log, say one sentence, and give the exit code.

    An exception that carries a `code` of the texts (a missing setting, a PostgreSQL that cannot
    start) is not a surprise but an answer for whoever operates: it is said as it is, without a log.
    """
    said = _not_installed(surprise, arguments) or _foreseen(surprise)
    if said is None:
        log = _keep(surprise, arguments)
        said = _surprised(type(surprise).__name__, str(log or "-"))
    sys.stderr.write(f"{said}\n")
    return 2


def _surprised(kind: str, log: str) -> str:
    try:
        return sentences("cli.surprise", kind=kind, log=log)
    except Exception:  # the texts themselves are what is broken: the one sentence kept in code
        return f"{kind}: {log}"


def _not_installed(surprise: Exception, arguments: list[str]) -> str | None:
    """The auditor's installation has no Django: what is missing for the command, by name."""
    module = (getattr(surprise, "name", "") or "").partition(".")[0]
    if not isinstance(surprise, ModuleNotFoundError) or module in ("", "convoca"):
        return None
    return sentences("cli.not-installed", command=" ".join(arguments[:1]), module=module)


def _foreseen(surprise: Exception) -> str | None:
    from convoca.cli.words import lang
    from convoca.texts import has

    if (type(surprise).__module__, type(surprise).__name__) == _NO_DATABASE:
        return sentences("server.no-database", detail=str(surprise).strip().splitlines()[0])
    code = getattr(surprise, "code", None)
    params = getattr(surprise, "params", None)
    if isinstance(code, str) and isinstance(params, dict) and has(code, lang()):
        return sentences(code, **params)
    return None


def _keep(surprise: Exception, arguments: list[str]) -> Path | None:
    """The stack trace in a file only this user can read; None when no folder takes it."""
    now = datetime.now(UTC)
    text = "".join(traceback.format_exception(surprise))
    for folder in _folders():
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = folder / f"{now:%Y%m%dT%H%M%S}-{os.getpid()}.log"
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as log:
                # The sub-command, not its arguments: those may hold a CURP or a folio.
                log.write(f"{now.isoformat()} convoca {' '.join(arguments[:1])}\n{text}")
            return path
    return None


def _folders() -> list[Path]:
    state = os.environ.get("XDG_STATE_HOME")
    kept = Path(state) if state else Path.home() / ".local" / "state"
    return [kept / "convoca", Path(tempfile.gettempdir()) / f"convoca-logs-{os.getuid()}"]
