"""Measures of one grey picture: sharpness, contrast, light, grain, tilt, cut edges, a screen's grid.

Everything is measured on the picture reduced to a short side of 1,000 pixels (117 dots per inch for
a letter sheet), so that one threshold fits a telephone of 12 million dots and a scan of 150 dpi.
What cannot be measured stays 0.

Plain numpy, in small integers and along rows that lie together in memory: an upload waits for this.
A picture of sums over three by three pixels, nine times as bright, stands for the smoothed one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Level = NDArray[np.uint8]
Sums = NDArray[np.int16]
Ink = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]
SIDE: Final = 1_000  # pixels of the short side of the reduced picture
BLOCK: Final = 16  # pixels of a block: about two letters of 10 points
SUMMED: Final = 9  # pixels added up to take off the grain before edges are measured
AROUND: Final = 12  # pixels of paper around ink, on each side
COARSE: Final = 4  # pixels of the surroundings taken as one
EVERY: Final = 3  # of so many rows one is looked at to tell how the lines run
STEP_TO_SPREAD: Final = math.sqrt(2 * math.pi)  # a blurred step climbs range/(spread*sqrt(2*pi))
SMEARED: Final = 1.25  # so many times as soft in one direction as in the other
LEAST_RANGE: Final = 9  # grey levels: less is grain or paper, never ink
LEAST_BLOCKS: Final = 6  # blocks with ink before anything is said about the ink
TILT_REACH: Final = 15.0
TILT_POINTS: Final = 16_000
LEAST_INK: Final = 200  # pixels
LETTER_GAP: Final = 5  # pixels between letters of a word; between lines there are more
LEANING: Final = 1.1  # so many more stretches across than along before a page lies on its side
MOST_LETTER: Final = 24  # pixels of an edge that a letter takes; a frame or a shadow takes more
LEAST_CUT: Final = 4  # letters at an edge before the page is cut there
PATCH: Final = 512
FINE: Final = 0.14  # waves to a pixel: finer than 7 pixels


@dataclass(frozen=True, slots=True)
class Measures:
    """What one grey picture measures: see `convoca.rules.looks.PageLook` for units."""

    blank: bool
    blur: float = 0.0
    contrast: int = 0
    light: int = 0
    noise: float = 0.0
    tilt: float = 0.0
    sideways: bool = False
    cut: tuple[str, ...] = ()
    lines: float = 0.0


def measure(image: Image.Image, small: Image.Image | None = None) -> Measures:
    """Every measure of a grey picture ("L"); `small` is the same `reduced`, where it is at hand."""
    small = small or reduced(image)
    level: Level = np.asarray(small)
    if min(level.shape) < BLOCK:
        return Measures(blank=is_bare(small), light=round(float(np.median(level))))
    sums = _sums(level)
    ranges, tops = _ranges(sums)
    inked = _inked(ranges)
    if int(inked.sum()) < LEAST_BLOCKS:
        return Measures(blank=True, light=round(float(np.median(tops))))
    contrast, paper = (float(np.median(values[inked])) for values in (ranges, tops))
    ink = darker(small, AROUND, max(8.0, contrast / 3))
    tilt, sideways = _tilt(ink)
    return Measures(
        blank=False,
        blur=round(_blur(sums) * SIDE / min(level.shape), 2),
        contrast=round(contrast),
        light=round(paper),
        noise=round(_noise(level, ranges), 2),
        tilt=tilt,
        sideways=sideways,
        cut=_cut(level, ink, paper),
        lines=round(_grid(image), 1),
    )


def is_bare(image: Image.Image) -> bool:
    """Whether a picture, as a page drawn by a program, has nothing on it."""
    low, high = (float(bound) for bound in image.getextrema())  # type: ignore[arg-type]
    return high - low < LEAST_RANGE


def reduced(image: Image.Image) -> Image.Image:
    """The picture with a short side of 1,000 pixels at most."""
    short = min(image.size)
    if short <= SIDE:
        return image
    width, height = (max(1, round(length * SIDE / short)) for length in image.size)
    return image.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)


def darker(small: Image.Image, reach: int, by: float) -> Ink:
    """Where a picture is darker than the surroundings, `reach` pixels on each side, by so much."""
    level: Level = np.asarray(small)
    around = small.reduce(COARSE).filter(ImageFilter.BoxBlur(reach / COARSE))
    step = round(by)
    bound = (np.maximum(np.asarray(around), step) - step).astype(np.uint8)
    wide = bound.repeat(COARSE, axis=0).repeat(COARSE, axis=1)
    darker_here: Ink = level < wide[: level.shape[0], : level.shape[1]]
    return darker_here


def _sums(level: Level) -> Sums:
    """Each pixel with the eight around it; the edge of the picture is repeated."""
    framed = np.pad(level, 1, mode="edge").astype(np.int16)
    down = framed[:-2] + framed[1:-1] + framed[2:]
    sums: Sums = down[:, :-2] + down[:, 1:-1] + down[:, 2:]
    return sums


def _bands(values: NDArray[Any]) -> NDArray[Any]:
    """Rows of blocks: row, pixel down, pixel across; what does not fill a block is left out."""
    rows, columns = values.shape[0] // BLOCK, values.shape[1] // BLOCK
    return values[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns * BLOCK)


def _across(bands: NDArray[Any]) -> NDArray[Any]:
    """What is left of bands once their rows are one: blocks, with their pixels across."""
    return bands.reshape(bands.shape[0], -1, BLOCK)


def _ranges(sums: Sums) -> tuple[Floats, Floats]:
    """How far apart the levels of each block are, and its lightest; in grey levels."""
    bands = _bands(sums)
    top = _across(bands.max(axis=1)).max(axis=2)
    low = _across(bands.min(axis=1)).min(axis=2)
    return (top - low) / np.float32(SUMMED), top / np.float32(SUMMED)


def _inked(ranges: Floats) -> Ink:
    """The blocks where ink stands on paper: half as far apart as in the clearest of them."""
    clearest = float(np.percentile(ranges, 98)) if ranges.size else 0.0
    return ranges > max(LEAST_RANGE, clearest / 2)


def _blur(sums: Sums) -> float:
    """The spread of edges, in pixels of the reduced picture: range over steepest climb.

    Along columns and along rows apart, each where ink stands on paper in that direction: that of
    the worse. What is soft or coarse is so in both, while a hand that moved sideways leaves level
    strokes sharp: by how much the worse exceeds the other then counts once more.
    """
    better, worse = sorted((_spread(sums), _spread(np.ascontiguousarray(sums.T))))
    return 2 * worse - better if 0 < SMEARED * better < worse else worse


def _spread(sums: Sums) -> float:
    """The median spread of the edges that the columns cross; 0 when they cross hardly any."""
    bands = _bands(sums)
    reach = _across(bands.max(axis=1) - bands.min(axis=1)).max(axis=2) / np.float32(SUMMED)
    crossed = _inked(reach)
    if int(crossed.sum()) < LEAST_BLOCKS:
        return 0.0
    climb = np.zeros_like(sums)
    np.abs(np.subtract(sums[1:], sums[:-1], out=climb[:-1]), out=climb[:-1])
    steepest = _across(_bands(climb).max(axis=1)).max(axis=2)[crossed] / np.float32(SUMMED)
    return float(np.median(reach[crossed] / np.maximum(1.0, steepest))) / STEP_TO_SPREAD


def _noise(level: Level, ranges: Floats) -> float:
    """Standard deviation of the grain on the emptier blocks (Immerkær's mask of 1996).

    Of every second row of blocks, and within each: grain is the same all over a page.
    """
    bands = _bands(level)[::2].astype(np.int16)
    down = bands[:, :-2] - 2 * bands[:, 1:-1] + bands[:, 2:]
    mask = np.zeros((bands.shape[0], bands.shape[2]), dtype=np.int16)
    # The mask is 2,040 at most, so that those of a column of a block still fit in sixteen bits.
    each = np.abs(down[:, :, :-2] - 2 * down[:, :, 1:-1] + down[:, :, 2:])
    each.sum(axis=1, dtype=np.int16, out=mask[:, 1:-1])
    grain = _across(mask).sum(axis=2) * (math.sqrt(math.pi / 2) / 6 / BLOCK / (BLOCK - 2))
    empty = ranges[::2] <= np.percentile(ranges, 40)
    return float(np.median(grain[empty]))


def _tilt(ink: Ink) -> tuple[float, bool]:
    """The angle at which the rows of ink are most distinct, and whether they run up the page."""
    sideways = _stretches(ink[::EVERY]) > LEANING * _stretches(ink[:, ::EVERY].T)
    places = np.flatnonzero(ink)
    if len(places) < LEAST_INK:
        return 0.0, False
    if len(places) > TILT_POINTS:
        places = places[np.linspace(0, len(places) - 1, TILT_POINTS).astype(np.int64)]
    y, x = np.divmod(places, ink.shape[1])
    across, down = ((at - at.mean()).astype(np.float32) for at in ((y, x) if sideways else (x, y)))
    angle = _sharpest(across, down)
    return round(-angle if sideways else angle, 1) + 0.0, bool(sideways)


def _stretches(ink: Ink) -> int:
    """How many stretches of ink the rows have, with the gaps between letters closed.

    Along the lines of a text there are few and long ones, across them many and short.
    """
    framed = np.zeros((ink.shape[0], ink.shape[1] + LETTER_GAP + 2), dtype=np.bool_)
    framed[:, 1 : ink.shape[1] + 1] = ink
    flat = framed.ravel()
    turns = np.flatnonzero(flat[1:] != flat[:-1])
    gaps = turns[2::2] - turns[1:-1:2]
    return int((gaps > LETTER_GAP).sum()) + 1


def _sharpest(along: Floats, over: Floats) -> float:
    coarse = np.arange(-TILT_REACH, TILT_REACH + 0.5, 1.0)
    best = max((_distinct(along, over, one), -abs(one), one) for one in coarse)[2]
    fine = np.arange(best - 0.8, best + 0.9, 0.2)
    return float(max((_distinct(along, over, one), one) for one in fine)[1])


def _distinct(along: Floats, over: Floats, degrees: float) -> float:
    """How unevenly ink falls into rows two pixels high at this angle."""
    turn = math.radians(degrees)
    place = over * math.cos(turn) - along * math.sin(turn)
    rows = np.bincount(((place - place.min()) / 2).astype(np.int64)).astype(np.float64)
    return float((np.diff(rows) ** 2).sum() / max(1.0, rows.sum()))


def _cut(level: Level, ink: Ink, paper: float) -> tuple[str, ...]:
    """The edges of the picture that ink runs into, where paper reaches the edge."""
    strip = max(2, min(level.shape) // 250)
    sides: dict[str, tuple[Level, Any]] = {
        "top": (level[:strip, :], ink[:strip, :].any(axis=0)),
        "right": (level[:, -strip:], ink[:, -strip:].any(axis=1)),
        "bottom": (level[-strip:, :], ink[-strip:, :].any(axis=0)),
        "left": (level[:, :strip], ink[:, :strip].any(axis=1)),
    }
    return tuple(name for name, (near, marks) in sides.items() if _runs_in(near, marks, paper))


def _runs_in(near: Level, marks: Ink, paper: float) -> bool:
    """Several short marks, as a row or column of letters leaves; a long one is a shadow or a frame."""
    if float(np.median(near)) < 0.72 * paper:
        return False
    steps = np.diff(np.concatenate(([False], marks, [False])).astype(np.int8))
    lengths = np.nonzero(steps < 0)[0] - np.nonzero(steps > 0)[0]
    short = int((lengths <= MOST_LETTER).sum())
    return short >= LEAST_CUT and int(marks.sum()) < 0.5 * len(marks)


def _grid(image: Image.Image) -> float:
    """Grey levels of the strongest regular wave finer than letters, in the middle of the picture.

    Letters are irregular and spread over many frequencies; the dots of a screen beat with those of
    the camera in one, along and across. The lines of a form stand in one direction only: the weaker
    direction counts.
    """
    if min(image.size) < PATCH:
        return 0.0
    left, top = ((length - PATCH) // 2 for length in image.size)
    patch = np.asarray(image.crop((left, top, left + PATCH, top + PATCH)), dtype=np.float32)
    window, upright, level = _waves()
    waves = np.abs(np.fft.rfft2((patch - patch.mean()) * window)).ravel()
    strongest = min(float(waves[upright].max()), float(waves[level].max()))
    # A wave of one grey level stands as half the sum of the window over it.
    return strongest * 2 / float(window.sum())


@cache
def _waves() -> tuple[Floats, NDArray[np.intp], NDArray[np.intp]]:
    """The window over a patch, and which of its waves are fine and stand upright or lie level."""
    window = np.hanning(PATCH).astype(np.float32)
    over = np.abs(np.fft.fftfreq(PATCH))[:, None]
    along = np.fft.rfftfreq(PATCH)[None, :]
    upright = np.flatnonzero((over > FINE) & (over > 2 * along))
    level = np.flatnonzero((along > FINE) & (along > 2 * over))
    return window[:, None] * window[None, :], upright, level
