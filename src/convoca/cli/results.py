"""`convoca results`: what anybody can check offline, with nothing else installed.

A receipt against the published keys, the files it lists, the ledger it is in; a ledger; and the
whole assignment replayed. Exit codes: 0 it holds; 1 it does not; 2 unreadable or wrong usage.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from convoca.cli.results_telling import (
    CheckedReceipt,
    payload_of,
    refuse_usage,
    tell,
    tell_json,
    tell_problems,
    tell_receipt,
    tell_receipt_json,
    tell_replay,
    tell_replay_json,
    unreadable,
)
from convoca.cli.stages import stages
from convoca.cli.words import words

if TYPE_CHECKING:
    from convoca.proof.files import Held, Listed
    from convoca.proof.ledger import Entry
    from convoca.proof.problems import Problem
    from convoca.proof.signing import KeyRing

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("results.cli.help"))

AsJson = Annotated[bool, typer.Option("--json", help=words("results.cli.json"))]
KEYS = ("keys.json", "llaves.json")  # as the page of the call names it, in either language


@app.command("verify-receipt", help=words("results.cli.receipt-help"))
def verify_receipt(
    receipt: Annotated[Path, typer.Argument(help=words("results.cli.receipt"))],
    keys: Annotated[Path | None, typer.Option(help=words("results.cli.keys"))] = None,
    files: Annotated[Path | None, typer.Option(help=words("results.cli.files"))] = None,
    ledger: Annotated[Path | None, typer.Option(help=words("results.cli.ledger"))] = None,
    as_json: AsJson = False,
) -> None:
    """The signature against the published keys, and what else is given."""
    from convoca.proof import receipt as receipts

    data = _read(receipt, as_json)
    ring = _ring(keys or _keys_beside(receipt), as_json)
    problems = list(receipts.verify(data, ring))
    lines, entry = None, None
    if files is not None:
        lines, missing = _match_files(data, files, as_json)
        problems += missing
    if ledger is not None:
        entry, broken = _in_ledger(data, ledger, as_json)
        problems += broken
    checked = CheckedReceipt(data, ring, problems, lines, entry)
    (tell_receipt_json if as_json else tell_receipt)(checked)
    raise typer.Exit(1 if problems else 0)


@app.command("verify-ledger", help=words("results.cli.ledger-help"))
def verify_ledger(
    ledger: Annotated[Path, typer.Argument(help=words("results.cli.ledger"))],
    head: Annotated[str | None, typer.Option(help=words("results.cli.head"))] = None,
    as_json: AsJson = False,
) -> None:
    """The chain from its first entry to its head."""
    from convoca.proof import ledger as ledgers

    data = _read(ledger, as_json)
    try:
        problems = ledgers.verify_published(data, head=head)
        call, entries, announced = ledgers.from_data(data)
    except ValueError as fault:
        unreadable(ledger, fault, as_json)
    facts = {"call": call, "entries": len(entries), "head": announced}
    if as_json:
        tell_json(facts, problems)
    else:
        tell_problems(problems)
        tell("results.cli.ledger-broken" if problems else "results.cli.ledger-holds", **facts)
    raise typer.Exit(1 if problems else 0)


@app.command("verify", help=words("results.cli.replay-help"))
def verify(
    replay: Annotated[Path, typer.Argument(help=words("results.cli.replay"))],
    as_json: AsJson = False,
) -> None:
    """Commitment, inputs, assignment and verifier, each by itself."""
    from convoca.cli import replay as replays

    try:
        with (
            replays.opened(replay) as folder,
            stages(len(replays.CHECKS), quiet=as_json) as stage,
        ):
            said = replays.read(folder)
            checked = replays.check(said, lambda one: stage(words(f"results.cli.check-{one}")))
    except (OSError, ValueError) as fault:
        unreadable(replay, fault, as_json)
    if as_json:
        tell_replay_json(said, checked)
    else:
        tell_replay(said, checked)
    raise typer.Exit(0 if checked.holds else 1)


def _read(path: Path, as_json: bool) -> Any:
    from convoca.proof import canonical

    try:
        return canonical.decode(path.read_bytes())
    except (OSError, ValueError) as fault:
        unreadable(path, fault, as_json)


def _keys_beside(receipt: Path) -> Path:
    beside = [receipt.with_name(name) for name in KEYS]
    return next((path for path in beside if path.exists()), beside[0])


def _ring(path: Path, as_json: bool) -> KeyRing:
    from convoca.proof.problems import Problem
    from convoca.proof.signing import KeyRing

    if not path.exists():
        refuse_usage(Problem("results.cli.no-keys", {"path": str(path)}), as_json)
    try:
        return KeyRing.from_data(_read(path, as_json))
    except ValueError as fault:
        unreadable(path, fault, as_json)


def _match_files(
    receipt: Any, folder: Path, as_json: bool
) -> tuple[tuple[Listed, ...], tuple[Problem, ...]]:
    from convoca.proof.files import match

    try:
        if not folder.is_dir():
            raise NotADirectoryError(20, "no", str(folder))
        held = [_held(path, folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    except OSError as fault:
        unreadable(folder, fault, as_json)
    return match(payload_of(receipt).get("files", []), held)


def _held(path: Path, folder: Path) -> Held:
    from convoca.proof.files import Held

    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Held(path.relative_to(folder).as_posix(), path.stat().st_size, digest)


def _in_ledger(receipt: Any, path: Path, as_json: bool) -> tuple[Entry | None, tuple[Problem, ...]]:
    from convoca.proof import ledger as ledgers
    from convoca.proof.problems import Problem
    from convoca.proof.receipt import item_digest

    data = _read(path, as_json)
    try:
        problems = ledgers.verify_published(data)
        _, entries, _ = ledgers.from_data(data)
    except ValueError as fault:
        unreadable(path, fault, as_json)
    try:
        entry = ledgers.contains(entries, item_digest(receipt))
    except (KeyError, TypeError):
        entry = None
    if entry is None:
        problems += (Problem("proof.ledger.not-in-it"),)
    return entry, problems
