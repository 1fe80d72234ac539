"""Measures of one grey picture: sharpness, contrast, light, grain, tilt, cut edges, a screen's grid.

Everything is measured on the picture reduced to a short side of 1,000 pixels (117 dots per inch for
a letter sheet), so that one threshold fits a telephone of 12 million dots and a scan of 150 dpi.
What cannot be measured stays 0. Plain numpy, about 60 ms a page.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey = NDArray[np.float32]
SIDE: Final = 1_000  # pixels of the short side of the reduced picture
BLOCK: Final = 16  # pixels of a block: about two letters of 10 points
SMOOTH: Final = 1  # radius of the box that takes off the grain before edges are measured
STEP_TO_SPREAD: Final = math.sqrt(2 * math.pi)  # a blurred step climbs range/(spread*sqrt(2*pi))
LEAST_RANGE: Final = 9  # grey levels: less is grain or paper, never ink
LEAST_BLOCKS: Final = 6  # blocks with ink before anything is said about the ink
TILT_REACH: Final = 15.0
TILT_POINTS: Final = 16_000
LEAST_INK: Final = 200  # pixels
LETTER_GAP: Final = 5  # pixels between letters of a word; between lines there are more
LEANING: Final = 1.1  # so many more stretches across than along before a page lies on its side
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


def measure(image: Image.Image) -> Measures:
    """Every measure of a grey picture ("L")."""
    small = reduced(image)
    level = np.asarray(small, dtype=np.float32)
    if min(level.shape) < BLOCK:
        return Measures(blank=is_bare(small), light=round(float(np.median(level))))
    smooth = np.asarray(small.filter(ImageFilter.BoxBlur(SMOOTH)), dtype=np.float32)
    ranges, tops = _ranges(smooth)
    inked = _inked(ranges)
    if int(inked.sum()) < LEAST_BLOCKS:
        return Measures(blank=True, light=round(float(np.median(tops))))
    contrast = float(np.median(ranges[inked]))
    ink = _ink(small, level, contrast)
    tilt, sideways = _tilt(ink)
    return Measures(
        blank=False,
        blur=round(_blur(smooth) * SIDE / min(level.shape), 2),
        contrast=round(contrast),
        light=round(float(np.median(tops[inked]))),
        noise=round(_noise(level, ranges), 2),
        tilt=tilt,
        sideways=sideways,
        cut=_cut(level, ink, float(np.median(tops[inked]))),
        lines=round(_grid(image), 1),
    )


def is_bare(image: Image.Image) -> bool:
    """Whether a picture, as a page drawn by a program, has nothing on it."""
    level = np.asarray(image)
    return int(level.max()) - int(level.min()) < LEAST_RANGE


def reduced(image: Image.Image) -> Image.Image:
    """The picture with a short side of 1,000 pixels at most."""
    short = min(image.size)
    if short <= SIDE:
        return image
    width, height = (max(1, round(length * SIDE / short)) for length in image.size)
    return image.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)


def _blocks(values: Grey) -> NDArray[Any]:
    """The picture as rows and columns of blocks, each block flat; what does not fill one is left out."""
    rows, columns = values.shape[0] // BLOCK, values.shape[1] // BLOCK
    cut = values[: rows * BLOCK, : columns * BLOCK]
    return cut.reshape(rows, BLOCK, columns, BLOCK).swapaxes(1, 2).reshape(rows, columns, -1)


def _ranges(smooth: Grey) -> tuple[Grey, Grey]:
    blocks = _blocks(smooth)
    top = blocks.max(axis=2)
    return top - blocks.min(axis=2), top


def _inked(ranges: Grey) -> NDArray[np.bool_]:
    """The blocks where ink stands on paper: half as far apart as in the clearest of them."""
    clearest = float(np.percentile(ranges, 98)) if ranges.size else 0.0
    return ranges > max(LEAST_RANGE, clearest / 2)


def _blur(smooth: Grey) -> float:
    """The spread of edges, in pixels of the reduced picture: range over steepest climb.

    Along rows and along columns apart, each where ink stands on paper in that direction, and the
    worse of the two: a hand that moved sideways leaves level strokes sharp.
    """
    return max(_spread(smooth), _spread(smooth.T))


def _spread(smooth: Grey) -> float:
    """The median spread of the edges that the rows cross; 0 when they cross hardly any."""
    climb = np.zeros_like(smooth)
    climb[:, :-1] = np.abs(np.diff(smooth, axis=1))
    rows, columns = smooth.shape[0] // BLOCK * BLOCK, smooth.shape[1] // BLOCK * BLOCK
    pieces = smooth[:rows, :columns].reshape(rows, -1, BLOCK)
    ranges = (pieces.max(axis=2) - pieces.min(axis=2)).reshape(rows // BLOCK, BLOCK, -1)
    reach = ranges.max(axis=1)
    crossed = _inked(reach)
    if int(crossed.sum()) < LEAST_BLOCKS:
        return 0.0
    steepest = np.maximum(1.0, _blocks(climb).max(axis=2)[crossed])
    return float(np.median(reach[crossed] / steepest)) / STEP_TO_SPREAD


def _noise(level: Grey, ranges: Grey) -> float:
    """Standard deviation of the grain on the emptier blocks (Immerkær's mask of 1996)."""
    middle = level[1:-1, 1:-1]
    sides = level[:-2, 1:-1] + level[2:, 1:-1] + level[1:-1, :-2] + level[1:-1, 2:]
    corners = level[:-2, :-2] + level[:-2, 2:] + level[2:, :-2] + level[2:, 2:]
    mask = np.zeros_like(level)
    mask[1:-1, 1:-1] = np.abs(4 * middle - 2 * sides + corners)
    grain = _blocks(mask).mean(axis=2) * math.sqrt(math.pi / 2) / 6
    empty = ranges <= np.percentile(ranges, 40)
    return float(np.median(grain[empty]))


def _ink(small: Image.Image, level: Grey, contrast: float) -> NDArray[np.bool_]:
    """Where it is darker than its surroundings by a third of the usual contrast."""
    around = np.asarray(small.filter(ImageFilter.BoxBlur(12)), dtype=np.float32)
    return level < around - max(8.0, contrast / 3)


def _tilt(ink: NDArray[np.bool_]) -> tuple[float, bool]:
    """The angle at which the rows of ink are most distinct, and whether they run up the page."""
    sideways = _stretches(ink) > LEANING * _stretches(ink.T)
    y, x = np.nonzero(ink.T if sideways else ink)
    if len(x) < LEAST_INK:
        return 0.0, False
    if len(x) > TILT_POINTS:
        kept = np.linspace(0, len(x) - 1, TILT_POINTS).astype(np.int64)
        y, x = y[kept], x[kept]
    across, down = (at.astype(np.float32) - at.mean() for at in (x, y))
    angle = _sharpest(across, down)
    return round(-angle if sideways else angle, 1) + 0.0, bool(sideways)


def _stretches(ink: NDArray[np.bool_]) -> int:
    """How many stretches of ink the rows have, with the gaps between letters closed.

    Along the lines of a text there are few and long ones, across them many and short.
    """
    framed = np.zeros((ink.shape[0], ink.shape[1] + LETTER_GAP + 2), dtype=np.int8)
    framed[:, 1 : ink.shape[1] + 1] = ink
    turns = np.nonzero(np.diff(framed.ravel()))[0]
    gaps = turns[2::2] - turns[1:-1:2]
    return int((gaps > LETTER_GAP).sum()) + 1


def _sharpest(along: Grey, over: Grey) -> float:
    coarse = np.arange(-TILT_REACH, TILT_REACH + 0.5, 1.0)
    best = max((_distinct(along, over, one), -abs(one), one) for one in coarse)[2]
    fine = np.arange(best - 0.8, best + 0.9, 0.2)
    return float(max((_distinct(along, over, one), one) for one in fine)[1])


def _distinct(along: Grey, over: Grey, degrees: float) -> float:
    """How unevenly ink falls into rows two pixels high at this angle."""
    turn = math.radians(degrees)
    place = over * math.cos(turn) - along * math.sin(turn)
    rows = np.bincount(((place - place.min()) / 2).astype(np.int64)).astype(np.float64)
    return float((np.diff(rows) ** 2).sum() / max(1.0, rows.sum()))


def _cut(level: Grey, ink: NDArray[np.bool_], paper: float) -> tuple[str, ...]:
    """The edges of the picture that ink runs into, where paper reaches the edge."""
    strip = max(2, min(level.shape) // 250)
    sides: dict[str, tuple[Grey, Any]] = {
        "top": (level[:strip, :], ink[:strip, :].any(axis=0)),
        "right": (level[:, -strip:], ink[:, -strip:].any(axis=1)),
        "bottom": (level[-strip:, :], ink[-strip:, :].any(axis=0)),
        "left": (level[:, :strip], ink[:, :strip].any(axis=1)),
    }
    return tuple(name for name, (near, marks) in sides.items() if _runs_in(near, marks, paper))


def _runs_in(near: Grey, marks: NDArray[Any], paper: float) -> bool:
    """Several short marks, as a row or column of letters leaves; a long one is a shadow or a frame."""
    if float(np.median(near)) < 0.72 * paper:
        return False
    steps = np.diff(np.concatenate(([False], marks, [False])).astype(np.int8))
    lengths = np.nonzero(steps < 0)[0] - np.nonzero(steps > 0)[0]
    return int((lengths <= 24).sum()) >= 5 and int(marks.sum()) < 0.5 * len(marks)


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
    window = np.hanning(PATCH).astype(np.float32)
    waves = np.abs(np.fft.rfft2((patch - patch.mean()) * window[:, None] * window[None, :]))
    over = np.fft.fftfreq(PATCH)[:, None]
    along = np.fft.rfftfreq(PATCH)[None, :]
    upright = (np.abs(over) > FINE) & (np.abs(over) > 2 * along)
    level = (along > FINE) & (along > 2 * np.abs(over))
    strongest = min(float(waves[upright].max()), float(waves[level].max()))
    # A wave of one grey level stands as half the sum of the window in each direction.
    return strongest * 2 / float(window.sum()) ** 2
