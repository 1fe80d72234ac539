"""`convoca demo` as a visitor meets it: a real process, real pages, a browser without scripts."""

import contextlib
import http.cookiejar
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

PEOPLE = 8
PATIENCE = 360.0  # seconds; a busy machine walks slowly


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Demonstration:
    """A demo on the tests' own server, in a folder of its own."""

    def __init__(self, folder: Path, server: str) -> None:
        self.folder, self.server = folder, server
        self.port = free_port()
        self.said = ""
        self.seen: list[dict] = []
        self._process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def command(self, *more: str) -> subprocess.Popen:
        """Start the command on this folder."""
        program = "from convoca.cli import main; main()"
        options = ["--applicants", str(PEOPLE), "--folder", str(self.folder), *more]
        kept = {n: os.environ[n] for n in ("PATH", "HOME", "CONVOCA_PG_BINDIR") if n in os.environ}
        return subprocess.Popen(
            [sys.executable, "-c", program, "demo", *options],
            env={**kept, "DATABASE_URL": self.server, "CONVOCA_LANG": "en"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def refused(self, *more: str) -> tuple[int, str]:
        """Start it where it cannot begin: its exit code and what it says."""
        process = self.command(*more)
        said, _ = process.communicate(timeout=60)
        return process.returncode, said

    def start(self) -> float:
        """Start, and wait until it answers; returns the seconds that took."""
        began = time.monotonic()
        left = set(self.family()) if self._process else set()
        self._process = self.command("--port", str(self.port))
        # What a killed one left behind may still answer while it is ending.
        self._until(lambda: not left.intersection(self.family()))
        self._until(lambda: self.progress() is not None)
        return time.monotonic() - began

    def wait_until_filled(self) -> None:
        """Watch the progress until the whole call has been walked and a moment is open."""
        self._until(lambda: (self.progress() or {}).get("filled") and self.programme()["moment"])

    def progress(self) -> dict | None:
        """What the bar's script is told, or None where nothing answers."""
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(f"{self.url}/ensayo/progreso/", timeout=30) as answer,
        ):
            told = json.load(answer)
            self.seen.append(told)
            return told
        return None

    def stop(self, wish: int = signal.SIGINT) -> int:
        """End it as Ctrl-C does; its exit code."""
        assert self._process is not None
        self._process.send_signal(wish)
        self.said, _ = self._process.communicate(timeout=60)
        return self._process.returncode

    def family(self) -> list[int]:
        """Processes, other than the demo's own, that name its folder or its port."""
        found = []
        for entry in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                words = entry.read_bytes().decode(errors="replace").split("\0")
                pid = int(entry.parent.name)
                mine = str(self.folder) in words or (
                    "convoca.cli.demo_site" in words and str(self.port) in words
                )
                if mine and pid != self.pid:
                    found.append(pid)
        return found

    def programme(self) -> dict:
        """What is on."""
        return json.loads((self.folder / "files" / "programme.json").read_text())

    def put_up(self, **lines: object) -> None:
        """Change the programme behind everybody's back."""
        path = self.folder / "files" / "programme.json"
        path.with_suffix(".new").write_text(json.dumps({**self.programme(), **lines}))
        path.with_suffix(".new").replace(path)

    def databases(self) -> set[str]:
        """The databases of this demo on the server, without what is the same in every name."""
        prefix = f"convoca_rehearsal_{self.programme()['mark']}_"
        rows = self.ask("SELECT datname FROM pg_database", database=None)
        return {name.removeprefix(prefix) for (name,) in rows if name.startswith(prefix)}

    def ask(self, query: str, *values: object, database: str | None = "") -> list[tuple]:
        """Ask the database that is on (or another one; None is the one the address names)."""
        name = self.programme()["database"] if database == "" else database
        address = make_conninfo(self.server, dbname=name) if name else self.server
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(query, values)
            return cursor.fetchall() if cursor.description else []

    def set_clock(self, shows: datetime) -> None:
        """Let the moment that is on show that time, and go on from there."""
        self.ask("UPDATE registry_rehearsalclock SET shows = %s, wall = now()", shows)

    def _until(self, holds) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert self._process is not None
            if self._process.poll() is not None:
                raise AssertionError(self._process.communicate()[0])
            assert time.monotonic() < deadline, self.seen[-1:]
            time.sleep(0.2)


class Reader:
    """A browser without scripts, with its cookies."""

    def __init__(self, demo: Demonstration, lang: str = "es") -> None:
        self.demo = demo
        self.prefix = "/en" if lang == "en" else ""
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(jar)
        self.status, self.path, self.text = 0, "", ""

    def get(self, path: str, **headers: str) -> str:
        """Read a page."""
        return self._open(urllib.request.Request(f"{self.demo.url}{path}", headers=headers))

    def post(self, path: str, /, token: bool = True, **fields: str) -> str:
        """Press a button of the demo's pages."""
        if token:
            found = re.search(r'csrfmiddlewaretoken" value="(\w+)"', self.get("/ensayo/"))
            assert found
            fields["csrfmiddlewaretoken"] = found[1]
        data = urllib.parse.urlencode(fields).encode()
        return self._open(urllib.request.Request(f"{self.demo.url}{path}", data))

    def stand(self, moment: str) -> str:
        """Go to a moment."""
        return self.post("/ensayo/momento/", momento=moment)

    def enter(self, email: str) -> str:
        """Play a part."""
        return self.post("/ensayo/entrar/", como=email)

    def parts(self) -> list[str]:
        """Addresses of everyone who can be played now."""
        return re.findall(r'name="como" value="([^"]+)"', self.get("/ensayo/"))

    def email(self) -> str:
        """Whom the bar says one is; empty for nobody."""
        found = re.search(r"Estás como ([^<]+)<", self.get("/ensayo/"))
        return found[1] if found else ""

    def links(self) -> set[str]:
        """Addresses of this site that the page leads to."""
        found = re.findall(r'href="(/[^"#]*)', self.text)
        return {link.replace("&amp;", "&") for link in found}

    def _open(self, request: urllib.request.Request) -> str:
        try:
            answer = self._opener.open(request, timeout=60)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        with answer:
            self.status = answer.status
            self.path = answer.geturl().removeprefix(self.demo.url)
            self.text = answer.read().decode(errors="replace")
        return self.text
