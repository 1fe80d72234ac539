"""Counts over a corpus: what each finding catches, what it flags wrongly, and how long it takes."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pypdfium2
from PIL import Image

from benchmarks.docscan import damages, papers
from benchmarks.docscan.damages import DAMAGES, Damage
from benchmarks.docscan.papers import Sheet
from convoca import docscan
from convoca.rules import documents
from convoca.rules.documents import FileFacts
from convoca.rules.precheck import pictures


@dataclass
class Tally:
    """What was counted: shown by the finding it is about."""

    clean: int = 0
    clean_flagged: Counter[str] = field(default_factory=Counter)
    clean_any: int = 0
    made: Counter[str] = field(default_factory=Counter)  # damage → pages
    caught: Counter[str] = field(default_factory=Counter)  # damage → pages with its finding
    right: Counter[str] = field(default_factory=Counter)  # finding → pages that deserve it
    wrong: Counter[str] = field(default_factory=Counter)  # finding → pages that do not
    codes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    off: list[float] = field(default_factory=list)  # how far the width of a code is told wrong
    seconds: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)


def run(seed: int, clean: int, each: int, codes: int) -> Iterator[Tally]:
    """Walk the corpus of a seed; the tally after each part."""
    tally = Tally()
    rng = np.random.default_rng(seed)
    for sheet in papers.pages(clean, seed):
        _clean(tally, sheet, rng)
    yield tally
    sheets = list(papers.pages(each, seed + 1))  # drawing them takes longer than looking at them
    for name, damage in DAMAGES.items():
        for sheet in sheets:
            _damaged(tally, sheet, name, damage, rng)
        yield tally
    coded = [sheet for sheet in papers.pages(codes, seed + 2) if sheet.code]
    for name in ("small", "out of focus", "covered", "half gone", "clean"):
        for sheet in coded:
            _code(tally, sheet, name, rng)
        yield tally


def told(facts: FileFacts) -> set[str]:
    """The findings about looks."""
    assert facts.look, facts
    return {one.code for one in pictures.findings(facts.look, "")}


def _clean(tally: Tally, sheet: Sheet, rng: np.random.Generator) -> None:
    data = _saved(damages.taken(sheet.image, rng), rng, (60, 92))
    found = told(_timed(tally, data))
    tally.clean += 1
    tally.clean_flagged.update(found)
    tally.wrong.update(found)
    tally.clean_any += bool(found)


def _damaged(
    tally: Tally, sheet: Sheet, name: str, damage: Damage, rng: np.random.Generator
) -> None:
    image = damages.taken(sheet.image, rng, damage)
    data = _saved(image, rng, damage.quality, jpeg=damage.must == "scan.compressed")
    found = told(_timed(tally, data))
    tally.made[name] += 1
    tally.caught[name] += damage.must in found
    for code in found:
        if code == damage.must:
            tally.right[code] += 1
        elif code not in damage.may:
            tally.wrong[code] += 1


def _code(tally: Tally, sheet: Sheet, name: str, rng: np.random.Generator) -> None:
    image = sheet.image
    if name in ("covered", "half gone"):
        spoil = damages.covered if name == "covered" else damages.torn
        image = spoil(image, _box(sheet), rng)
    image = damages.taken(image, rng)
    if name == "small":
        image = damages.code_small(image, rng)
    elif name == "out of focus":
        image = damages.code_soft(image, rng)
    facts = docscan.inspect_here(_saved(image, rng, (60, 92)), "a")
    slot = documents.Slot.model_construct(id="x", qr="expected", max_pages=9, accepts=())
    advised = any(one.code == "document.qr-unreadable" for one in documents._warnings(slot, facts))
    outcome = "read" if sheet.code in facts.qr else "misread" if facts.qr else "unread"
    tally.codes[name][outcome] += 1
    tally.codes[name]["told"] += outcome == "unread" and advised
    tally.codes[name]["silent"] += outcome != "read" and not advised
    _width(tally, sheet, image, facts, name)


def _width(tally: Tally, sheet: Sheet, image: Image.Image, facts: FileFacts, name: str) -> None:
    """How far off the width of a code is told, where it is seen at all."""
    assert facts.look
    seen = [code.width for code in facts.look.codes]
    if seen:
        tally.codes[name]["seen"] += 1
        left, _, right, _ = _box(sheet)
        page = image.width / 1.1 if image.width else 1  # the frame is a tenth wider than the sheet
        true = (right - left) * page / sheet.image.width
        tally.off.append(abs(seen[0] - true) / true)


def _box(sheet: Sheet) -> damages.Box:
    import zxingcpp

    found = zxingcpp.read_barcodes(sheet.image)[0].position
    return found.top_left.x, found.top_left.y, found.bottom_right.x, found.bottom_right.y


def _saved(
    image: Image.Image, rng: np.random.Generator, quality: tuple[int, int], *, jpeg: bool = False
) -> bytes:
    import io

    level = int(rng.integers(quality[0], quality[1] + 1))
    if jpeg:
        out = io.BytesIO()
        image.save(out, "JPEG", quality=level)
        return out.getvalue()
    return papers.as_bytes(image, rng, quality=level)


def _timed(tally: Tally, data: bytes) -> FileFacts:
    """The facts, with the processor time they took and that of only drawing the page."""
    started = time.process_time()
    facts = docscan.inspect_here(data, "a")
    tally.seconds.append(time.process_time() - started)
    started = time.process_time()
    _drawn(data)
    tally.floor.append(time.process_time() - started)
    return facts


def _drawn(data: bytes) -> None:
    if data.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(data) as document:
            document[0].render(scale=150 / 72, grayscale=True)
        return
    import io

    with Image.open(io.BytesIO(data)) as image:
        image.convert("L").load()
