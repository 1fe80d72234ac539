"""An installation as an operator meets it: real processes with production settings."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import psycopg
import pytest

from convoca.cli import private_postgres


@pytest.fixture(scope="module")
def installation():
    """Environment of a fresh installation: an empty database, keys, a folder for files."""
    with tempfile.TemporaryDirectory(prefix="cvc-") as made:
        folder = Path(made)
        folder.chmod(0o711)
        server = private_postgres.start(folder / "postgres", durable=False)
        settings = {
            "DATABASE_URL": server.url,
            "CONVOCA_KEYS": str(folder / "keys"),
            "CONVOCA_FILES": str(folder / "files"),
            "CONVOCA_HOSTS": "127.0.0.1",
            "CONVOCA_ORIGIN": "https://127.0.0.1",
            "CONVOCA_LANG": "en",
            "XDG_STATE_HOME": str(folder / "state"),
        }
        inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        yield inherited | settings
        server.stop()


@pytest.fixture(scope="module")
def migrated(installation):
    assert convoca(installation, "server", "keys", installation["CONVOCA_KEYS"]).returncode == 0
    assert convoca(installation, "server", "migrate").returncode == 0
    return installation


def command(*arguments):
    return [sys.executable, "-c", "from convoca.cli import main; main()", *arguments]


def convoca(environment, *arguments):
    return subprocess.run(
        command(*arguments), env=environment, capture_output=True, text=True, check=False
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer(port, deadline=60):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/", headers={"X-Forwarded-Proto": "https"}
    )
    limit = time.monotonic() + deadline
    while True:
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                return response.status
        except urllib.error.URLError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.2)


def wait_for_a_connection(url, deadline=60):
    """Until somebody else is connected to the database."""
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    limit = time.monotonic() + deadline
    with psycopg.connect(url, autocommit=True) as connection:
        while time.monotonic() < limit:
            row = connection.execute(others).fetchone()
            if row and row[0] > 1:
                return
            time.sleep(0.1)
    raise AssertionError("nobody connected")


def test_keys_are_made_once_and_only_their_owner_reads_them(tmp_path, installation):
    folder = tmp_path / "keys"
    assert convoca(installation, "server", "keys", str(folder)).returncode == 0
    first = {path.name: path.read_bytes() for path in folder.iterdir()}

    assert convoca(installation, "server", "keys", str(folder)).returncode == 0

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_keys_are_not_put_where_others_can_read(tmp_path, installation):
    tmp_path.chmod(0o755)
    done = convoca(installation, "server", "keys", str(tmp_path))
    assert done.returncode == 1
    assert "chmod 700" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ["DATABASE_URL", "CONVOCA_KEYS", "CONVOCA_FILES"])
def test_a_missing_setting_is_one_sentence_with_its_name(missing, migrated):
    environment = {name: value for name, value in migrated.items() if name != missing}
    done = convoca(environment, "server", "run", "--port", str(free_port()))
    assert done.returncode == 2
    assert done.stderr.startswith(f"{missing} is not set")
    assert "Traceback" not in done.stderr


def test_a_database_that_does_not_answer_is_one_sentence(migrated):
    nowhere = migrated | {"DATABASE_URL": "postgresql:///convoca?host=/nowhere"}
    done = convoca(nowhere, "server", "migrate")
    assert done.returncode == 2
    assert done.stderr.startswith("The database does not answer")
    assert "Traceback" not in done.stderr


def test_migrating_twice_changes_nothing(migrated):
    assert convoca(migrated, "server", "migrate").returncode == 0


def test_the_server_answers_and_ends_when_asked(migrated):
    port = free_port()
    arguments = command("server", "run", "--port", str(port), "--workers", "1")
    with subprocess.Popen(arguments, env=migrated, start_new_session=True) as server:
        try:
            assert answer(port) == 200
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=40) == 0
    with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
        pass


def test_a_taken_port_is_refused_and_not_shared(migrated):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = convoca(migrated, "server", "run", "--port", port)
    assert done.returncode == 2
    assert f"port {port}" in done.stderr


def test_the_worker_ends_when_asked(migrated):
    arguments = command("server", "worker", "--every", "0.1")
    with subprocess.Popen(arguments, env=migrated, stderr=subprocess.PIPE, text=True) as worker:
        wait_for_a_connection(migrated["DATABASE_URL"])
        worker.send_signal(signal.SIGTERM)
        _, said = worker.communicate(timeout=40)
    assert worker.returncode == 0
    assert said == ""
