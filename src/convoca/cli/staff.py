"""`convoca staff`: give roles, and propose a call or an exam's list; the second key is in the portal."""

import os
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from convoca.cli.words import lang, words

app = typer.Typer(no_args_is_help=True, add_completion=False, help=words("staff.help"))
_AS = Annotated[str, typer.Option("--as", metavar="EMAIL", help=words("staff.as"))]


@app.command(help=words("staff.grant.help"))
def grant(
    email: Annotated[str, typer.Argument(metavar="EMAIL", help=words("staff.grant.email"))],
    role: Annotated[str, typer.Argument(metavar="ROLE", help=words("staff.grant.role"))],
    issuer: Annotated[str, typer.Option(help=words("staff.grant.issuer"))],
    call: Annotated[str, typer.Option(help=words("staff.grant.call"))] = "",
) -> None:
    """Give a role to an account; exit 1 for a role that does not exist."""
    from convoca.rules.access import Role

    if role not in [one.value for one in Role]:
        known = [one.value for one in Role]
        typer.echo(words("staff.grant.unknown", role=role, known=known), err=True)
        raise typer.Exit(1)
    _django()
    from convoca.workflow import authority

    authority.grant(email=email, role=Role(role), issuer=issuer, call=call, at=datetime.now(UTC))
    typer.echo(words("staff.grant.done", email=email, role=role, issuer=issuer))


@app.command("propose-call", help=words("staff.call.help"))
def propose_call(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=words("staff.call.folder"))],
    by: _AS,
    reason_es: Annotated[str, typer.Option(help=words("staff.call.reason-es"))] = "",
    reason_en: Annotated[str, typer.Option(help=words("staff.call.reason-en"))] = "",
) -> None:
    """Propose to publish a call, or an amendment with its reason; exit 1 with every problem."""
    from convoca.rules import calls, catalogues, linter
    from convoca.rules.findings import severity

    file = calls.load(folder)
    if isinstance(file, tuple):
        _refuse(file)
    # A call is published only if the checker is content; what it acknowledges are warnings.
    found = linter.check_folder(folder, catalogues.default())
    if errors := tuple(one for one in found if severity(one) == "error"):
        _refuse(errors)
    _django()
    from convoca.workflow import publish

    reason = {"es": reason_es, "en": reason_en} if reason_es or reason_en else None
    actor, at = _actor(by), _now()
    _told(
        by,
        lambda: publish.propose_publish_call(actor=actor, at=at, file=file, reason=reason),
    )


@app.command("propose-selected", help=words("staff.selected.help"))
def propose_selected(
    call: Annotated[str, typer.Argument(metavar="CALL", help=words("staff.selected.call"))],
    listing: Annotated[Path, typer.Argument(metavar="CSV", help=words("staff.selected.csv"))],
    by: _AS,
) -> None:
    """Propose the exam's list of the selected; exit 1 with every problem of the file."""
    _django()
    from convoca.rules import selected
    from convoca.rules.eligibility import SelectedEntry
    from convoca.workflow import publish
    from convoca.workflow.queries import calls

    entries = selected.read(listing, calls.file(call).call)
    good = [one for one in entries if isinstance(one, SelectedEntry)]
    if len(good) != len(entries):
        _refuse(entries)
    rows = [{**asdict(one), "score": str(one.score)} for one in good]
    actor, at = _actor(by), _now()
    _told(
        by,
        lambda: publish.propose_import_selected(actor=actor, at=at, call_id=call, rows=rows),
    )


def _actor(email: str) -> Any:
    from convoca.workflow import accounts

    found = accounts.staff_by_email(email)
    if found is None:
        typer.echo(words("staff.no-account", email=email), err=True)
        raise typer.Exit(1)
    return found


def _now() -> datetime:
    from convoca.workflow import clock

    return clock.now()


def _told(by: str, propose: Callable[[], Any]) -> None:
    from convoca.workflow.answers import Forbidden, Refusal

    try:
        answer = propose()
    except Forbidden:
        typer.echo(words("staff.forbidden", email=by), err=True)
        raise typer.Exit(1) from None
    if isinstance(answer, Refusal):
        _refuse(answer.findings)
    typer.echo(words("staff.proposed", number=answer.reference))


def _refuse(findings: tuple[Any, ...]) -> NoReturn:
    from convoca.texts import finding as said

    for finding in findings:
        told = said(finding.code, lang(), finding.params)
        line = finding.params.get("line", "")
        place = f"{finding.params['file']}:{line}: " if "file" in finding.params else ""
        typer.echo(f"{place}{told.cause} {told.remedy}".rstrip(), err=True)
    raise typer.Exit(1)


def _django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "convoca.config.settings")
    import django

    django.setup()
    from convoca.workflow.installation import require_right_house

    require_right_house()
