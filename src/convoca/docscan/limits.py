"""Every bound of the scanner in one place: what a hostile file can cost at most."""

from __future__ import annotations

from dataclasses import dataclass

MAX_BYTES = 30 * 1024 * 1024  # 30 MB, refused before a worker sees the file
MAX_PIXELS = 60_000_000  # a phone photograph has 12 to 50 million
MAX_SIDE = 65_535  # pixels: the most a JPEG can have, and no scanner's PNG has more
MAX_PAGES = 500
PAGE_POINTS = (3, 14_400)  # the least and most of a side of a page (ISO 32000-1, annex C): 5 metres
MAX_OBJECTS = 150_000  # a scanned file of 500 pages has a few thousand
QR_PAGES = 4  # a title and both sides of a card fit; later pages are not searched
QR_PIXELS = 12_000_000  # a page is never rendered larger than this
SHOW_PIXELS = 6_000_000  # a page shown to a reviewer: 2,100 pixels wide for a letter page
SHOW_BYTES = 12 * 1024 * 1024
QR_DPI = 250  # of a page drawn again because no code was read at LOOK_DPI
QR_SECONDS = 2.5  # of processor time; then no page is drawn again to search it for codes
LOOK_PAGES = 12  # pages whose looks are measured, the first ones
LOOK_SECONDS = 2.0  # of processor time; then no further page is looked at or its text read
LOOK_DPI = 150
TEXT_PAGES = 20
TEXT_SIGNS = 20_000  # of the text layer of a page
LOOK_OBJECTS = 1_000  # pieces of a page that are looked at to find the picture that covers it
MAX_QR = 16
MAX_QR_LENGTH = 7_089  # what the largest QR holds (ISO/IEC 18004)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one scanner and its worker processes.

    ``cpu_seconds`` is what one file may burn: then the kernel ends the worker. ``wall_seconds`` is
    how long the caller waits for an answer, ``queue_seconds`` how long for a free worker and
    ``start_seconds`` for a new one. ``memory_bytes`` bounds the worker's address space.
    ``reads_per_worker`` renews a worker before a leak in a parser grows.
    """

    cpu_seconds: float = 6.0
    wall_seconds: float = 20.0
    queue_seconds: float = 30.0
    start_seconds: float = 30.0
    memory_bytes: int = 1024 * 1024 * 1024
    reads_per_worker: int = 1_000
