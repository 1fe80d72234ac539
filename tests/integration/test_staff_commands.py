"""Roles and proposals by command: the operator gives roles, staff propose, another person approves."""

import csv
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.integration.cast import CALL, call_file, crowd
from typer.testing import CliRunner

from convoca.cli.staff import app
from convoca.registry.models import CallVersion, Proposal, RoleGrant, SelectedEntry
from convoca.rules import calls, selected
from convoca.workflow import accounts, clock, second_key
from convoca.workflow.answers import Done

pytestmark = pytest.mark.django_db
ISSUER = call_file().call.issuer
FOLDER = str(calls.default_folder() / CALL)


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    return result.output


def approve() -> None:
    actor = accounts.staff_by_email("llave@imss.example")
    assert actor is not None
    row = Proposal.objects.get(outcome="open")
    assert isinstance(second_key.approve(actor=actor, at=clock.now(), proposal_id=row.pk), Done)


def test_a_call_and_its_list_are_proposed_by_command_and_wait_for_the_second_key(
    tmp_path: Path,
) -> None:
    run("grant", "gestion@imss.example", "manager", "--issuer", ISSUER)
    run("grant", "llave@imss.example", "second_key", "--issuer", ISSUER)
    run("propose-call", FOLDER, "--as", "gestion@imss.example")
    assert not CallVersion.objects.exists()
    approve()
    assert CallVersion.objects.get().call_id == CALL

    listing = tmp_path / "lista.csv"
    with listing.open("w", newline="") as file:
        writer = csv.DictWriter(file, selected.COLUMNS)
        writer.writeheader()
        writer.writerows(asdict(p.entry) for p in crowd())
    run("propose-selected", CALL, str(listing), "--as", "gestion@imss.example")
    approve()
    assert SelectedEntry.objects.count() == len(crowd())


def test_a_role_that_does_not_exist_is_refused_with_those_that_do() -> None:
    assert "second_key" in run("grant", "x@imss.example", "king", "--issuer", ISSUER, code=1)
    assert not RoleGrant.objects.exists()


def test_who_has_no_account_cannot_propose() -> None:
    run("propose-call", FOLDER, "--as", "nadie@imss.example", code=1)
    assert not Proposal.objects.exists()


def test_an_amendment_without_its_reason_is_refused() -> None:
    run("grant", "gestion@imss.example", "manager", "--issuer", ISSUER)
    run("grant", "llave@imss.example", "second_key", "--issuer", ISSUER)
    run("propose-call", FOLDER, "--as", "gestion@imss.example")
    approve()
    run("propose-call", FOLDER, "--as", "gestion@imss.example", code=1)


def test_who_does_not_hold_the_role_is_told_so() -> None:
    run("grant", "validacion@imss.example", "validator", "--issuer", ISSUER)
    run("propose-call", FOLDER, "--as", "validacion@imss.example", code=1)
    assert not Proposal.objects.exists()


def test_a_call_that_does_not_add_up_is_not_even_proposed(tmp_path: Path) -> None:
    folder = tmp_path / CALL
    shutil.copytree(FOLDER, folder)
    rows = (folder / "vacancies.csv").read_text().splitlines()
    (folder / "vacancies.csv").write_text("\n".join([*rows, rows[1]]) + "\n")
    run("grant", "gestion@imss.example", "manager", "--issuer", ISSUER)
    said = run("propose-call", str(folder), "--as", "gestion@imss.example", code=1)
    assert f"vacancies.csv:{len(rows) + 1}:" in said
    assert not Proposal.objects.exists()
