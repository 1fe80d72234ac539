"""`convoca demo`: a call walked by synthetic people, in the browser, with nothing to set up."""

import contextlib
import os
import shutil
import signal
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from convoca.cli import server
from convoca.cli.demo_children import Child, ChildGoneError, hold
from convoca.cli.words import sentences, words
from convoca.workflow.ending import Wish

app = typer.Typer(add_completion=False)

_HOST = "127.0.0.1"
_FAMILY_SECONDS = 15.0  # what a killed demo's processes need to notice and go
_PARTS = ("files", "keys", "log", "running.lock", "family.lock")


@app.command(help=words("demo.help"))
def demo(
    port: Annotated[int, typer.Option(min=1, max=65535, help=words("demo.port"))] = 8000,
    applicants: Annotated[int, typer.Option(min=1, help=words("demo.applicants"))] = 300,
    seed: Annotated[int, typer.Option(min=0, help=words("demo.seed"))] = 7,
    folder: Annotated[Path, typer.Option(help=words("demo.folder"))] = Path("var/demo"),
    reset: Annotated[bool, typer.Option("--reset", help=words("demo.reset"))] = False,
) -> None:
    """Serve the demo until Ctrl-C; exit 1 if it cannot begin or something of it dies."""
    folder = folder.resolve()
    with ExitStack() as ending:
        family = _alone(folder, ending)
        if reset:
            _reset(folder)
            return
        _require_free(port)
        stop = _on_signal(ending)
        try:
            address = ending.enter_context(_server(folder))
            _run(folder, address, port, (applicants, seed), family, stop, ending)
        except ChildGoneError as gone:
            _refuse("demo.died", name=gone.name, said=gone.last_words(), log=str(gone.log))
        typer.echo(words("demo.ending"))


def _run(
    folder: Path,
    address: str,
    port: int,
    cast: tuple[int, int],
    family: int,
    stop: Wish,
    ending: ExitStack,
) -> None:
    from psycopg.conninfo import make_conninfo

    from convoca.rehearsal.house import Names

    children: list[Child] = []
    ending.callback(_end, children)
    env = {
        "DATABASE_URL": address,
        "CONVOCA_ORIGIN": f"http://{_HOST}:{port}",
        # A filling that is interrupted begins anew: it need not wait for the disk at every act.
        "PGOPTIONS": "-c synchronous_commit=off",
        "CONVOCA_KEYS": str(folder / "keys"),
        "CONVOCA_FILES": str(folder / "files"),
    }
    company = ("convoca.rehearsal.company", folder, *cast, os.getpid())
    log = folder / "log"
    children.append(Child(*company, log=log / "company.log", env=env, family=family, speaks=True))
    children[0].wait_for(b"ready", stop)
    if stop.made():
        return
    env["DATABASE_URL"] = make_conninfo(address, dbname=Names.of(folder).live)
    site = ("convoca.cli.demo_site", port, os.getpid())
    children.append(Child(*site, log=log / "site.log", env=env, family=family))
    _watch(folder, port, children, stop)


def _watch(folder: Path, port: int, children: list[Child], stop: Wish) -> None:
    """Say where it answers as soon as it does, then how far the filling is, until the end."""
    from convoca.rehearsal import theatre

    greeted = told = False
    while not stop.wait(0.2):
        for child in children:
            child.require_alive()
        if not greeted:
            greeted = _answers(port)
            if greeted:
                _greet(port)
            continue
        programme = theatre.read(folder / "files")
        if programme is None or told:
            continue
        told = programme.filled
        _tell(programme.percent, filled=programme.filled)


def _greet(port: int) -> None:
    for code in ("demo.answers", "demo.roles", "demo.stop"):
        typer.echo(words(code, address=f"http://{_HOST}:{port}"))


def _tell(percent: int, *, filled: bool) -> None:
    live = sys.stdout.isatty()
    if live:
        sys.stdout.write("\r" + words("demo.filling", percent=percent) + " ")
        sys.stdout.flush()
    if filled:
        typer.echo(("\n" if live else "") + words("demo.filled"))


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{_HOST}:{port}/ensayo/progreso/", timeout=20) as page:
            return bool(page.status == 200)
    except OSError:
        return False


def _alone(folder: Path, ending: ExitStack) -> int:
    """One demo in a folder; what a killed one left behind has a moment to go."""
    (folder / "log").mkdir(parents=True, exist_ok=True)
    running = hold(folder / "running.lock")
    if running is None:
        _refuse("demo.already-running", folder=str(folder))
    ending.callback(os.close, running)
    family = hold(folder / "family.lock", seconds=_FAMILY_SECONDS)
    if family is None:
        _refuse("demo.left-behind", folder=str(folder))
    ending.callback(os.close, family)
    return family


def _require_free(port: int) -> None:
    try:
        server.require_free(_HOST, port)
    except server.PortTakenError:
        _refuse("demo.port-busy", port=str(port), other=str(port + 1))


def _on_signal(ending: ExitStack) -> Wish:
    """Ctrl-C and SIGTERM end the demo; asked again, they change nothing: it is already ending."""
    stop = Wish()
    for wish in (signal.SIGINT, signal.SIGTERM):
        before = signal.signal(wish, stop.make)
        ending.callback(signal.signal, wish, before)
    return stop


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    """The server of DATABASE_URL, whose databases stay as they are, or a private one."""
    given = os.environ.get("DATABASE_URL")
    if given:
        yield given
        return
    from convoca.cli import private_postgres

    try:
        private = private_postgres.start(folder / "postgres")
    except private_postgres.PrivatePostgresError as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(1) from None
    try:
        yield private.url
    finally:
        private.stop()


def _end(children: list[Child]) -> None:
    for child in children:
        child.ask_to_end()
    for child in children:
        child.end()


def _reset(folder: Path) -> None:
    """Forget everything of a demo: its databases, its server, its files."""
    from convoca.cli import private_postgres
    from convoca.rehearsal import house

    given = os.environ.get("DATABASE_URL")
    if given:
        house.clear(given, house.Names.of(folder))
    private_postgres.remove(folder / "postgres")
    for part in _PARTS:
        path = folder / part
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # it holds something that is not ours
        folder.rmdir()
    typer.echo(words("demo.forgotten"))


def _refuse(code: str, **params: str) -> NoReturn:
    typer.echo(sentences(code, **params), err=True)
    raise typer.Exit(1)
