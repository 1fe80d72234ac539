"""A file waits for the virus scanner: kept, told, not sent, and free once it is found clean."""

import socket
import struct
import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.integration.cast import paper

from convoca.docscan import guard
from convoca.registry.models import DocumentVersion
from convoca.workflow import viruses

SLOT = "documentos/curp-electronic/"


@pytest.fixture
def scanner():
    """Nobody listens at first; calling it starts a scanner that finds everything clean."""
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    guard.use(f"tcp://127.0.0.1:{server.getsockname()[1]}")

    def serve() -> None:
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            with line, line.makefile("rb") as sent:
                sent.read(10)
                while length := struct.unpack(">I", sent.read(4))[0]:
                    sent.read(length)
                line.sendall(b"stream: OK\0")

    def start() -> None:
        server.listen()
        threading.Thread(target=serve, daemon=True).start()

    yield start
    guard.use("")
    server.close()


def test_a_file_is_not_sent_until_the_scanner_found_it_clean(browser, scanner):
    done = browser.post(SLOT, file=SimpleUploadedFile("curp.pdf", paper("clean")))
    assert done.status_code == 302
    lies = DocumentVersion.objects.get(dossier__folio=browser.doctor.folio)
    assert lies.file.facts["virus"] == "unreachable"
    waits = "el antivirus no respondió"
    assert waits in browser.see("revisar/")
    assert viruses.ask_again() == 0
    scanner()
    assert viruses.ask_again() == 1
    lies.file.refresh_from_db()
    assert lies.file.facts["virus"] == "clean"
    assert waits not in browser.see("revisar/")
