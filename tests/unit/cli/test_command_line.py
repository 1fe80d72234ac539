"""The root of the command line: exit codes, words, and nothing loaded that was not asked for."""

import os
import subprocess
import sys

import pytest

from convoca import cli
from convoca.cli import surprises, words
from convoca.texts import LANGUAGES


@pytest.fixture(autouse=True)
def spanish(monkeypatch, tmp_path):
    monkeypatch.setenv("CONVOCA_LANG", "es")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv("CONVOCA_DEBUG", raising=False)


def test_help_lists_every_command_and_is_done(capsys):
    assert cli.run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [name for name in cli.COMMANDS if f"  {name} " not in shown] == []


def test_no_command_at_all_is_wrong_usage_but_shows_the_help(capsys):
    assert cli.run([]) == 2
    assert "convoca ORDEN --help" in capsys.readouterr().out


def test_a_mistyped_command_is_answered_with_the_nearest(capsys):
    assert cli.run(["mach"]) == 2
    assert "«match»" in capsys.readouterr().err


def test_an_unknown_command_says_where_the_list_is(capsys):
    assert cli.run(["zzz"]) == 2
    assert "convoca --help" in capsys.readouterr().err


def test_a_missing_argument_is_named_as_the_usage_writes_it(capsys):
    assert cli.run(["match", "solve"]) == 2
    said = capsys.readouterr().err
    assert "Falta MARKET" in said
    assert "convoca match solve --help" in said


def test_an_option_that_does_not_exist_is_named(capsys):
    assert cli.run(["match", "solve", "--sed", "7"]) == 2
    assert "--sed" in capsys.readouterr().err


def test_a_value_of_the_wrong_kind_names_its_option(capsys):
    assert cli.run(["server", "run", "--port", "99999"]) == 2
    assert "--port" in capsys.readouterr().err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_terminal_speaks_the_language_it_is_asked_for(lang, monkeypatch, capsys):
    monkeypatch.setenv("CONVOCA_LANG", lang)
    cli.run(["zzz"])
    assert ("No existe" in capsys.readouterr().err) == (lang == "es")


def test_spanish_is_spoken_where_the_locale_says_nothing(monkeypatch):
    for variable in ("CONVOCA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, "C.UTF-8")
    assert words.lang() == "es"


def crash(*_):
    raise ZeroDivisionError("curp XEXX010101HNEXXXA4")


def test_a_surprise_becomes_one_sentence_and_a_log_only_its_owner_can_read(
    monkeypatch, capsys, tmp_path
):
    monkeypatch.setattr(cli, "_dispatch", crash)

    assert cli.run(["match", "secret-folio"]) == 2

    said = capsys.readouterr().err
    (log,) = (tmp_path / "convoca").iterdir()
    assert "Traceback" not in said
    assert str(log) in said
    assert log.stat().st_mode & 0o777 == 0o600
    assert "Traceback" in log.read_text()
    assert "secret-folio" not in log.read_text()


def test_a_surprise_is_shown_to_whoever_debugs(monkeypatch):
    monkeypatch.setenv("CONVOCA_DEBUG", "1")
    monkeypatch.setattr(cli, "_dispatch", crash)
    with pytest.raises(ZeroDivisionError):
        cli.run(["match"])


def test_a_surprise_in_the_texts_themselves_still_says_where_its_log_is(monkeypatch, capsys):
    monkeypatch.setattr(cli, "_dispatch", crash)
    monkeypatch.setattr(surprises, "sentences", crash)
    assert cli.run(["match"]) == 2
    assert "ZeroDivisionError" in capsys.readouterr().err


class Foreseen(Exception):
    code = "postgres.no-account"
    params: dict = {}


def test_an_answer_for_the_operator_is_said_without_a_log(monkeypatch, capsys, tmp_path):
    def answer(_):
        raise Foreseen

    monkeypatch.setattr(cli, "_dispatch", answer)
    assert cli.run(["demo"]) == 2
    assert "root" in capsys.readouterr().err
    assert not (tmp_path / "convoca").exists()


def test_ctrl_c_is_not_a_surprise(monkeypatch, capsys):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_dispatch", interrupt)
    assert cli.run(["demo"]) == 130
    assert capsys.readouterr().err == ""


def test_a_pure_installation_says_what_to_install_for_the_rest(monkeypatch, capsys):
    def without_django(_):
        raise ModuleNotFoundError("No module named 'django'", name="django")

    monkeypatch.setattr(cli, "load", without_django)
    assert cli.run(["server", "run"]) == 2
    assert 'pip install "convoca[server]"' in capsys.readouterr().err


def in_a_new_process(program):
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("command", ["call", "match", "results"])
def test_an_auditor_s_command_loads_neither_django_nor_the_database(command):
    program = f"""
import sys
from convoca import cli
cli.run([{command!r}, "--help"])
loaded = {{"django", "psycopg", "granian", "numba", "ortools"}} & set(sys.modules)
sys.exit(" ".join(sorted(loaded)) or 0)
"""
    done = in_a_new_process(program)
    assert done.stderr == ""
    assert done.returncode == 0


def test_a_reader_who_closes_the_pipe_sees_no_error():
    program = "from convoca import cli; cli.main()"
    with subprocess.Popen(
        [sys.executable, "-c", program, "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
