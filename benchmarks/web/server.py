"""The server of a benchmark: the same Granian as `convoca server run`, with the benchmark's entry."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
_PATIENCE = 60.0  # seconds for a first answer on a busy machine
_STOP = 35.0


@dataclass(frozen=True, slots=True)
class Served:
    """A running server; it is the leader of its own process group."""

    process: subprocess.Popen[bytes]
    port: int

    def stop(self) -> None:
        """End it as an operator does; whatever remains is ended outright."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(_STOP)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """End master and workers at once, with no chance to finish anything."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def start(environment: Mapping[str, str], *, port: int = 0, workers: int = 2) -> Served:
    """Start the server with that environment and wait for its first answer."""
    port = port or free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.web.server", str(port), str(workers)],
        cwd=ROOT,
        env={**os.environ, **environment},
        start_new_session=True,
    )
    served = Served(process, port)
    try:
        _wait(served)
    except BaseException:
        if process.poll() is None:
            served.kill()
        raise
    return served


def _wait(served: Served) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if served.process.poll() is not None:
            raise RuntimeError(f"the server ended with {served.process.returncode}")
        try:
            line = http.client.HTTPConnection(HOST, served.port, timeout=_PATIENCE)
            line.request("GET", "/comprobar/llaves.json")
            if line.getresponse().status < 500:
                return
        except OSError:
            time.sleep(0.05)
        finally:
            line.close()
    raise TimeoutError("the server gave no answer")


def main() -> None:
    """Serve until SIGINT: `python -m benchmarks.web.server PORT WORKERS`."""
    from convoca.cli.server import serve

    serve(HOST, int(sys.argv[1]), int(sys.argv[2]), "benchmarks.web.wsgi:application")


if __name__ == "__main__":
    main()
