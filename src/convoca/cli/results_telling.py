"""What `convoca results` says of a receipt, a ledger or a replay: in words, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from convoca.cli.words import lang, sentences, words

if TYPE_CHECKING:
    from convoca.cli.replay import Checked, Replay
    from convoca.proof.files import Listed
    from convoca.proof.ledger import Entry
    from convoca.proof.problems import Problem
    from convoca.proof.signing import KeyRing, PublicKeyRecord


@dataclass(frozen=True, slots=True)
class CheckedReceipt:
    """A receipt as it was read, what it was compared with, and everything that does not hold.

    `lines` are the files it lists, when a folder was given; `entry` where the ledger records it.
    """

    receipt: Any
    ring: KeyRing
    problems: Sequence[Problem]
    lines: Sequence[Listed] | None = None
    entry: Entry | None = None

    @property
    def payload(self) -> Mapping[str, Any]:
        """What was signed; empty where it cannot be read."""
        return payload_of(self.receipt)

    @property
    def key(self) -> PublicKeyRecord | None:
        """The public key it names, if the ring has it."""
        kid = self.receipt.get("kid") if isinstance(self.receipt, dict) else None
        return self.ring.public.get(kid) if isinstance(kid, str) else None


def payload_of(receipt: Any) -> Mapping[str, Any]:
    """The payload of what may or may not be a receipt."""
    payload = receipt.get("payload") if isinstance(receipt, dict) else None
    return payload if isinstance(payload, dict) else {}


def tell_receipt_json(checked: CheckedReceipt) -> None:
    """The answer for a program."""
    facts: dict[str, Any] = {
        part: checked.payload.get(part) for part in ("number", "kind", "call", "at")
    }
    facts["kid"] = checked.key.kid if checked.key else None
    facts["key_fingerprint"] = checked.key.fingerprint() if checked.key else None
    facts["files"] = [
        {"slot": line.slot, "version": line.version, "name": line.name or None}
        for line in checked.lines or ()
    ]
    facts["ledger_entry"] = checked.entry.seq if checked.entry else None
    tell_json(facts, checked.problems)


def tell_receipt(checked: CheckedReceipt) -> None:
    """The answer for a person."""
    tell_problems(checked.problems)
    payload, number = checked.payload, shown(checked.payload.get("number", "?"))
    if checked.problems or checked.key is None:
        tell("results.cli.receipt-broken", number=number)
        return
    tell("results.cli.receipt-holds", number=number)
    tell("results.cli.receipt-act", kind=_kind(payload), call=shown(payload.get("call", "")))
    tell("results.cli.receipt-when", at=_when(payload))
    key = checked.key
    tell("results.cli.receipt-key", kid=shown(key.kid), fingerprint=key.fingerprint())
    for line in checked.lines or ():
        tell("results.cli.receipt-file", slot=shown(line.slot), name=shown(line.name))
    if checked.lines is not None:
        tell("results.cli.receipt-files", count=len(checked.lines))
    if checked.entry:
        tell("results.cli.receipt-entry", seq=checked.entry.seq)


def _kind(payload: Mapping[str, Any]) -> str:
    from convoca.texts import has, say

    code = f"press.kind.{payload.get('kind', '')}"
    return say(code, lang()) if has(code, lang()) else shown(payload.get("kind", ""))


def _when(payload: Mapping[str, Any]) -> str:
    from datetime import datetime
    from zoneinfo import ZoneInfoNotFoundError

    from convoca.texts.moments import instant

    at = datetime.fromisoformat(payload["at"])
    try:
        return instant(at, str(payload.get("zone", "UTC")), lang())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return at.isoformat()


def tell_replay(said: Replay, checked: Checked) -> None:
    for check, problems in checked.problems.items():
        tell_problems(problems)
        answer = "no" if problems else "yes"
        tell("results.cli.check", check=words(f"results.cli.check-{check}"), answer=answer)
    call = shown(said.call)
    tell("results.cli.replay-holds" if checked.holds else "results.cli.replay-broken", call=call)


def tell_replay_json(said: Replay, checked: Checked) -> None:
    facts = {
        "call": said.call,
        "committed_at": said.committed_at,
        "seed": said.seed,
        "checks": {check: not problems for check, problems in checked.problems.items()},
    }
    tell_json(facts, [one for problems in checked.problems.values() for one in problems])


def tell(code: str, **params: object) -> None:
    typer.echo(words(code, **params))


def tell_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        said = sentences(problem.code, **_params(problem)).replace("\n", "\n    ")
        typer.echo(f"{words('results.cli.problem')}: {said}", err=True)


def tell_json(facts: dict[str, Any], problems: Sequence[Problem]) -> None:
    told = [
        {**problem.as_data(), "message": words(problem.code, **_params(problem))}
        for problem in problems
    ]
    json.dump(
        {"holds": not problems, **facts, "problems": told},
        sys.stdout,
        ensure_ascii=False,
        indent=2,
    )
    sys.stdout.write("\n")


def _params(problem: Problem) -> dict[str, Any]:
    return {
        name: shown(value) if isinstance(value, str) else value
        for name, value in problem.params.items()
    }


def shown(value: object) -> str:
    """Safe for a terminal: what came in a file may carry control characters."""
    return "".join(
        sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in str(value)
    )


def unreadable(path: Path, fault: Exception, as_json: bool) -> NoReturn:
    from convoca.proof.problems import Problem

    cause = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    refuse_usage(
        Problem("results.cli.unreadable", {"path": str(path), "cause": shown(cause)}), as_json
    )


def refuse_usage(problem: Problem, as_json: bool) -> NoReturn:
    if as_json:
        tell_json({}, [problem])
    else:
        tell_problems([problem])
    raise typer.Exit(2)
