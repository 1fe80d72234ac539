"""The private PostgreSQL, with the real binaries of the wheel and real processes."""

import os
import pwd
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psycopg
import pytest

from convoca.cli import postgres_place, postgres_process, private_postgres
from convoca.cli.private_postgres import PrivatePostgresError

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can change accounts")


@pytest.fixture
def root():
    """A folder that PostgreSQL's own account can reach (pytest's are closed to it)."""
    with tempfile.TemporaryDirectory(prefix="cvc-") as made:
        Path(made).chmod(0o711)
        yield Path(made) / "var"
        private_postgres.remove(Path(made) / "var")


def start(root, name="convoca"):
    return private_postgres.start(root, name, durable=False)


def ask(url, sql):
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchall() if cursor.description else []


def pid_of(server):
    return int((server.place.data / "postmaster.pid").read_text().split()[0])


def test_it_answers_on_a_socket_in_its_own_folder_and_on_no_port(root):
    server = start(root)

    assert ask(server.url, "SHOW listen_addresses") == [("",)]
    assert ask(server.url, "SELECT current_database(), current_user") == [("convoca", "app")]
    assert server.place.home.stat().st_mode & 0o777 == 0o700
    server.stop()


def test_text_is_utf8_in_byte_order_and_the_zone_is_utc(root):
    server = start(root)

    assert ask(server.url, "SHOW server_encoding") == [("UTF8",)]
    assert ask(server.url, "SHOW timezone") == [("UTC",)]
    assert ask(server.url, "SELECT 'Ñ' > 'z', lower('ÁÑ')") == [(True, "áñ")]
    server.stop()


def test_starting_twice_is_one_server(root):
    first, second = start(root), start(root)

    assert first.url == second.url
    pid = pid_of(first)
    first.stop()
    assert pid_of(second) == pid, "still used by the second"
    second.stop()
    assert not (second.place.data / "postmaster.pid").exists()


def test_stopping_leaves_no_process_no_socket_and_keeps_the_data(root):
    server = start(root)
    pid = pid_of(server)
    ask(server.url, "CREATE TABLE kept (folio text)")
    server.stop()
    server.stop()

    assert not postgres_process.alive(pid)
    assert {path.name for path in server.place.home.iterdir()} == {"data", "log"}
    again = start(root)
    assert ask(again.url, "SELECT count(*) FROM kept") == [(0,)]
    again.stop()


def test_two_starts_at_once_make_one_server(root):
    servers, problems = [], []

    def one():
        try:
            servers.append(start(root))
        except PrivatePostgresError as problem:
            problems.append(problem)

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    assert len({pid_of(server) for server in servers}) == 1
    for server in servers:
        server.stop()


def test_a_server_left_by_a_killed_process_is_taken_over_and_stopped(root):
    program = f"""
import os, pathlib
from convoca.cli import private_postgres
private_postgres.start(pathlib.Path({str(root)!r}), durable=False)
os.kill(os.getpid(), {signal.SIGKILL})
"""
    subprocess.run([sys.executable, "-c", program], check=False)
    server = start(root)
    pid = pid_of(server)
    server.stop()

    assert not postgres_process.alive(pid)


def test_a_crashed_server_starts_again_although_its_pid_now_names_a_stranger(root):
    server = start(root)
    pid_file = server.place.data / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    os.kill(pid_of(server), signal.SIGKILL)
    wait_for_end(int(lines[0]))
    stranger = subprocess.Popen(["/bin/sleep", "60"])
    try:
        pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")
        again = start(root)
        assert ask(again.url, "SELECT 1") == [(1,)]
        again.stop()
        server.stop()
        assert stranger.poll() is None, "the stranger was not touched"
    finally:
        stranger.kill()
        stranger.wait()


def wait_for_end(pid):
    limit = time.monotonic() + 10
    while postgres_process.alive(pid) and time.monotonic() < limit:
        time.sleep(0.02)


def test_data_of_another_major_version_is_named_and_left_alone(root):
    server = start(root)
    server.stop()
    (server.place.data / "PG_VERSION").write_text("12\n")

    with pytest.raises(PrivatePostgresError) as refused:
        start(root)

    assert refused.value.code == "postgres.other-version"
    assert refused.value.params["stored"] == "12"
    assert "12" in str(refused.value)
    assert (server.place.data / "base").is_dir()


def test_an_interrupted_initdb_is_begun_again(root):
    server = start(root)
    server.stop()
    server.place.data.rename(server.place.home / "data.new")

    again = start(root)
    assert ask(again.url, "SELECT 1") == [(1,)]
    again.stop()


def test_a_path_too_long_for_a_socket_gets_a_private_folder_that_goes_with_the_server(root):
    root = root / ("expedientes-" * 8) / "año y medio" / "var"
    server = start(root)
    assert server.place.home.is_relative_to(root)
    sockets = Path(server.url.partition("host=")[2].partition("&")[0])

    assert ask(server.url, "SELECT 1") == [(1,)]
    assert len(str(sockets)) < 60
    assert sockets.stat().st_mode & 0o777 == 0o700
    server.stop()
    assert not (sockets / ".s.PGSQL.5432").exists()
    private_postgres.remove(root)
    assert not sockets.exists()


def test_the_longest_allowed_folder_still_fits_a_socket_address():
    name = "/" + "x" * (postgres_place.LONGEST_SOCKET_FOLDER - 1) + "/.s.PGSQL.5432"
    with socket.socket(socket.AF_UNIX) as probe, pytest.raises(FileNotFoundError):
        probe.connect(name)  # not "AF_UNIX path too long"


def test_a_second_database_lives_beside_the_first(root):
    first, second = start(root, "convoca"), start(root, "estudio")

    assert ask(second.url, "SELECT current_database()") == [("estudio",)]
    first.stop()
    second.stop()


def test_a_database_name_that_could_be_sql_is_refused(root):
    with pytest.raises(ValueError, match="plain database name"):
        start(root, "x'; DROP DATABASE postgres; --")


def test_data_in_use_are_not_removed(root):
    server = start(root)

    with pytest.raises(PrivatePostgresError) as refused:
        private_postgres.remove(root)

    assert refused.value.code == "postgres.in-use"
    assert ask(server.url, "SELECT 1") == [(1,)]
    server.stop()
    private_postgres.remove(root)
    assert not root.exists()


def test_a_folder_without_programs_is_named(root, tmp_path):
    with pytest.raises(PrivatePostgresError) as refused:
        private_postgres.start(root, bindir=tmp_path)

    assert refused.value.code == "postgres.no-binaries"
    assert str(tmp_path) in str(refused.value)


def test_without_the_wheel_the_remedy_names_the_ways_out(root, monkeypatch):
    monkeypatch.delenv(postgres_place.BINDIR_VARIABLE, raising=False)
    monkeypatch.setattr(postgres_place, "WHEEL", "a_wheel_nobody_has")

    with pytest.raises(PrivatePostgresError, match="DATABASE_URL"):
        start(root)


def test_another_postgresql_is_used_when_the_environment_names_it(root, monkeypatch):
    own = Path("/usr/lib/postgresql/15/bin")
    if not own.is_dir():
        pytest.skip("no PostgreSQL 15 on this machine")
    monkeypatch.setenv(postgres_place.BINDIR_VARIABLE, str(own))

    server = start(root)
    assert ask(server.url, "SHOW server_version_num")[0][0].startswith("15")
    server.stop()


def test_a_server_that_cannot_start_quotes_its_log(root):
    server = start(root)
    server.stop()
    (server.place.data / "global" / "pg_control").unlink()

    with pytest.raises(PrivatePostgresError) as refused:
        start(root)

    assert refused.value.code == "postgres.does-not-start"
    assert "pg_control" in str(refused.value)


@as_root
def test_root_hands_the_server_to_an_account_without_rights(root):
    server = start(root)
    owner = Path(f"/proc/{pid_of(server)}").stat().st_uid

    assert owner in {pwd.getpwnam(n).pw_uid for n in ("postgres", "nobody") if known(n)}
    server.stop()


def known(name):
    try:
        return bool(pwd.getpwnam(name))
    except KeyError:
        return False


@as_root
def test_root_in_a_private_folder_changes_no_permission_above_its_own(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    before = [path.stat().st_mode for path in (closed, tmp_path, tmp_path.parent)]
    server = start(closed / "var")

    assert ask(server.url, "SELECT 1") == [(1,)]
    assert [path.stat().st_mode for path in (closed, tmp_path, tmp_path.parent)] == before
    assert server.place.lodging.stat().st_uid == 0
    assert server.place.lodging.stat().st_mode & 0o777 == 0o711
    server.stop()
    private_postgres.remove(closed / "var")
    assert not server.place.lodging.exists()


@as_root
def test_root_copies_binaries_that_the_account_cannot_reach(tmp_path, monkeypatch):
    real = postgres_place._wheel_bindir()
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    package = closed / postgres_place.WHEEL
    package.mkdir()
    (package / "__init__.py").touch()
    subprocess.run(["cp", "-al", real.parent, package], check=True)
    libraries = real.parents[2] / f"{postgres_place.WHEEL}.libs"
    subprocess.run(["cp", "-al", libraries, closed], check=True)

    root = tmp_path / "var"
    server = private_postgres.start(
        root, durable=False, bindir=package / real.parent.name / real.name
    )
    assert ask(server.url, "SELECT 1") == [(1,)]
    assert list(server.place.lodging.glob("binaries-*"))
    server.stop()
    private_postgres.remove(root)
    assert not server.place.lodging.exists()


@as_root
def test_a_folder_in_a_sticky_place_made_by_somebody_else_is_refused(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    elsewhere = postgres_place.places(closed / "var")[1]
    elsewhere.mkdir()
    try:
        os.chown(elsewhere, pwd.getpwnam("nobody").pw_uid, -1)
        with pytest.raises(PrivatePostgresError) as refused:
            start(closed / "var")
        assert refused.value.code == "postgres.not-ours"
    finally:
        elsewhere.rmdir()


@as_root
def test_root_after_a_plain_user_goes_on_as_that_user(root):
    nobody = pwd.getpwnam("nobody")
    home = root / "server"
    home.mkdir(parents=True)
    os.chown(home, nobody.pw_uid, nobody.pw_gid)

    server = start(root)
    assert Path(f"/proc/{pid_of(server)}").stat().st_uid == nobody.pw_uid
    assert (root / "in-use").stat().st_uid == nobody.pw_uid
    server.stop()


def test_the_command_starts_says_the_address_and_stops(root):
    def run(act):
        command = [sys.executable, "-m", "convoca.cli.private_postgres", act, str(root)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    url = run("start").stdout.strip()
    assert ask(url, "SELECT 1") == [(1,)]
    assert run("stop").returncode == 0
    with pytest.raises(psycopg.OperationalError):
        ask(url, "SELECT 1")
    assert run("wrong").returncode == 2
