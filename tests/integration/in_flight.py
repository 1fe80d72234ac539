"""Requests in flight from many threads: forms, files, files that come in pieces.

Each has one key and may be sent again until it is answered. What was answered was shown to somebody.
"""

import base64
import hashlib
import http.client
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlencode

from benchmarks.web.browser import Browser, File, Form, Page

BROKEN = (OSError, http.client.HTTPException)
TUS = {"Tus-Resumable": "1.0.0"}
PIECE = 40_000  # bytes of one request
PATIENCE = 900  # seconds; a busy machine is slow
_OCTETS = "application/offset+octet-stream"
_DONE, _REFUSED, _NO_ANSWER = 302, 422, 500


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass
class Request:
    """A form filled once: sent again, it is the same request with the same key."""

    browser: Browser
    form: Form
    key: str
    fill: dict[str, str] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    answer: str = ""

    def send(self) -> bool:
        """Send it; whether an answer came back. Only a redirect to what was done is an answer."""
        try:
            page = self._sent()
        except BROKEN:
            return False
        if page is None or page.status >= _NO_ANSWER:
            return False  # the server says that something behind it is gone: nothing was shown
        if page.status == _REFUSED and self.files:
            return False  # its reader died of it, and she is asked to bring it again
        assert page.status == _DONE, page.text
        if self.answer:
            assert page.location == self.answer, "the same request was answered differently"
        self.answer = page.location
        return True

    def _sent(self) -> Page | None:
        fill = {**self.fill, "idempotency_key": self.key}
        return self.browser.send(self.form, fill, self.files, expect=0)


@dataclass
class Resumed(Request):
    """A file that comes in pieces before its form does, and goes on where the line broke."""

    where: str = ""

    def _sent(self) -> Page | None:
        file = self.files["file"]
        if not self.answer and not self._brought(file):
            return None
        token = self.where.rstrip("/").rpartition("/")[2]
        values = {name: several[0] for name, several in self.form.values.items()}
        filled = {**values, "idempotency_key": self.key, "upload": token}
        kind = "application/x-www-form-urlencoded"
        return self.browser.post(self.form.action, urlencode(filled).encode(), kind, expect=0)

    def _brought(self, file: File) -> bool:
        said = ",".join(
            f"{name} {base64.b64encode(text.encode()).decode()}"
            for name, text in (("filename", file.name), ("sha256", _digest(file.data)))
        )
        script = TUS | {"X-CSRFToken": self.form.values["csrfmiddlewaretoken"][0]}
        announced = {"Upload-Length": str(len(file.data)), "Upload-Metadata": said}
        begun = self.browser.exchange("POST", f"{self.form.action}cargas/", b"", script | announced)
        if begun.status >= _NO_ANSWER:
            return False
        assert begun.status == 201, begun.text
        self.where = begun.location
        offset = int(begun.headers["upload-offset"])
        while offset < len(file.data):
            piece = file.data[offset : offset + PIECE]
            head = script | {"Upload-Offset": str(offset), "Content-Type": _OCTETS}
            taken = self.browser.exchange("PATCH", self.where, piece, head)
            if taken.status >= _NO_ANSWER:
                return False
            assert taken.status in (204, 409), taken.text
            offset = int(taken.headers["upload-offset"])
        return True


class Traffic:
    """Requests in flight from many threads, until they are all answered or the server is gone."""

    def __init__(self, requests: Sequence[Request], threads: int) -> None:
        self.requests = requests
        self.answered = self.tried = 0
        self._count = threading.Condition()
        self._pool = ThreadPoolExecutor(threads)
        self._all = [self._pool.submit(self._send, request) for request in requests]

    def wait_for(self, answers: int) -> None:
        """Until that many have been answered (the others are in flight or wait their turn), or tried."""
        with self._count:
            assert self._count.wait_for(
                lambda: self.answered >= answers or self.tried == len(self.requests),
                timeout=PATIENCE,
            )

    def ended(self) -> None:
        """Until no request is in flight; a page that was neither answer nor silence is an error."""
        for one in self._all:
            one.result(timeout=PATIENCE)
        self._pool.shutdown()

    def _send(self, request: Request) -> None:
        done = request.send()
        with self._count:
            self.answered += done
            self.tried += 1
            self._count.notify_all()
