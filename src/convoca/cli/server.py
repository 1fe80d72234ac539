"""`convoca server`: prepare, run and feed an installation. Settings come from the environment."""

import os
import signal
import socket
import time
from pathlib import Path
from typing import Annotated

import typer

from convoca.cli.words import words
from convoca.workflow.ending import Wish

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("server.help"))

SETTINGS = "convoca.config.settings"
WSGI = "convoca.config.wsgi:application"
THREADS = 4  # they share one fsync of the database; more wait for the interpreter


@app.command(help=words("server.migrate.help"))
def migrate() -> None:
    """Bring the database to this version's tables and gather the pages' static files."""
    _django()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    typer.echo(words("server.migrate.done"))


@app.command(help=words("server.run.help"))
def run(
    host: Annotated[str, typer.Option(help=words("server.run.host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help=words("server.run.port"))] = 8000,
    workers: Annotated[int, typer.Option(min=1, help=words("server.run.workers"))] = 2,
) -> None:
    """Serve the pages until SIGINT or SIGTERM; running requests end first."""
    _django()  # a missing setting is said here, once, and not by every process
    serve(host, port, workers)


class PortTakenError(Exception):
    """Another program listens there; granian alone would share the port with it, silently."""

    code = "server.port-taken"

    def __init__(self, host: str, port: int) -> None:
        super().__init__(host, port)
        self.params = {"host": host, "port": str(port)}


def require_free(host: str, port: int) -> None:
    """Raise PortTakenError unless `port` can be listened on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen()
        except OSError as problem:
            raise PortTakenError(host, port) from problem


def serve(host: str, port: int, workers: int, wsgi: str = WSGI) -> None:
    """Granian's WSGI server: `workers` processes of four threads; returns when it was stopped."""
    require_free(host, port)
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        wsgi,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        # A worker that dies is replaced at once; the act it was doing was whole or nothing.
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=30,
        websockets=False,
        log_level=LogLevels.warning,
    )
    server.serve()


@app.command(help=words("server.worker.help"))
def worker(
    every: Annotated[float, typer.Option(min=0.05, help=words("server.worker.every"))] = 1.0,
) -> None:
    """Do the duties (release, ledger, mail) once a second until SIGINT or SIGTERM."""
    stop = Wish()
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, stop.make)
    _django()
    work(stop, every)


def work(stop: Wish, every: float = 1.0) -> None:
    """Tick until `stop` is wished; a tick that fails is logged by the duty itself and tried again."""
    from django.db import close_old_connections

    from convoca.workflow import duties

    while not stop.made():
        began = time.monotonic()
        close_old_connections()
        duties.tick()
        stop.wait(max(0.0, every - (time.monotonic() - began)))


@app.command(help=words("server.keys.help"))
def keys(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=words("server.keys.folder"))],
) -> None:
    """Make the keys that are missing in a folder only this account can read."""
    from convoca.workflow.keys import generate

    if folder.is_dir() and folder.stat().st_mode & 0o077:
        typer.echo(words("server.keys.open-folder", folder=str(folder)), err=True)
        raise typer.Exit(1)
    before = _names(folder)
    generate(folder)
    made = sorted(_names(folder) - before)
    code = "server.keys.made" if made else "server.keys.all-there"
    typer.echo(words(code, folder=str(folder), made=made))


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _django() -> None:
    # Always those of production, whatever the environment says: no variable leads to the demo's.
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    import django

    django.setup()
