"""What a camera, a scanner or a hand does to a page: always a little, or one thing too much."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from benchmarks.docscan.papers import DPI

Rng = np.random.Generator
_BICUBIC = Image.Resampling.BICUBIC
_TILE = 512


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing too much: how it is done, the finding it must cause and those it may.

    `before` is done to the sheet, `after` to the whole picture; the quality of the JPEG goes with it.
    """

    must: str
    may: tuple[str, ...] = ()
    before: Callable[[Image.Image, Rng], Image.Image] | None = None
    after: Callable[[Image.Image, Rng], Image.Image] | None = None
    quality: tuple[int, int] = (60, 92)


def taken(sheet: Image.Image, rng: Rng, damage: Damage | None = None) -> Image.Image:
    """The page as a decent photograph or scan, with one damage at most."""
    if damage and damage.before:
        sheet = damage.before(sheet, rng)
    image = _photographed(sheet, rng) if rng.random() < 0.55 else _scanned(sheet, rng)
    return damage.after(image, rng) if damage and damage.after else image


def _photographed(sheet: Image.Image, rng: Rng) -> Image.Image:
    """On a table, a little askew, in uneven light."""
    width, height = sheet.size
    frame = round(width * rng.uniform(1.04, 1.16)), round(height * rng.uniform(1.04, 1.14))
    table = _table(frame, rng)
    paper = sheet.point(lambda v: round(v * 0.95))
    cover = Image.new("L", sheet.size, 255)
    at = ((frame[0] - width) // 2, (frame[1] - height) // 2)
    table.paste(paper, at, cover)
    table = table.transform(frame, Image.Transform.PERSPECTIVE, _askew(frame, rng), _BICUBIC)
    table = table.rotate(
        rng.uniform(-1.8, 1.8), _BICUBIC, fillcolor=int(np.median(np.asarray(table)[:20]))
    )
    short = round(rng.uniform(1_100, 1_700))
    image = table.resize((short, round(short * frame[1] / frame[0])), _BICUBIC)
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.55) * short / 1_000))
    return _grained(_lit(image, rng), rng, rng.uniform(1.0, 4.0))


def _scanned(sheet: Image.Image, rng: Rng) -> Image.Image:
    dpi = rng.uniform(100, 200)
    turned = sheet.rotate(rng.uniform(-0.9, 0.9), _BICUBIC, fillcolor=255)
    size = (round(sheet.width * dpi / DPI), round(sheet.height * dpi / DPI))
    image = turned.resize(size, Image.Resampling.LANCZOS)
    level = np.asarray(image, dtype=np.float32)
    dark, light = rng.uniform(0, 45), rng.uniform(232, 255)
    image = Image.fromarray((dark + level * (light - dark) / 255).astype(np.uint8))
    return _grained(image, rng, rng.uniform(0.0, 2.0))


def _table(size: tuple[int, int], rng: Rng) -> Image.Image:
    """Wood or cloth: broad stains, fine threads, darker or lighter than paper but not paper."""
    broad = rng.normal(0, 14, (12, 9)).astype(np.float32)
    fine = rng.normal(0, 6, (size[1] // 3 + 1, 60)).astype(np.float32)
    level = rng.uniform(55, 135)
    layers = [
        np.asarray(Image.fromarray(one).resize(size, Image.Resampling.BILINEAR))
        for one in (broad, fine)
    ]
    return Image.fromarray(np.clip(level + sum(layers), 5, 165).astype(np.uint8))


def _askew(size: tuple[int, int], rng: Rng) -> tuple[float, ...]:
    """Coefficients of a slight perspective."""
    width, height = size
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=float)
    moved = corners + rng.uniform(-0.014, 0.014, (4, 2)) * (width, height)
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, moved, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        right += [u, v]
    return tuple(np.linalg.solve(np.array(rows), np.array(right)))


def _lit(image: Image.Image, rng: Rng) -> Image.Image:
    """Brighter on one side than on the other."""
    width, height = image.size
    angle, fall = rng.uniform(0, 2 * np.pi), rng.uniform(0.0, 0.28)
    across = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :] * np.cos(angle)
    down = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None] * np.sin(angle)
    light = rng.uniform(0.78, 1.0) * (1 + fall * (across + down))
    return _image(np.asarray(image, dtype=np.float32) * light)


def _grained(image: Image.Image, rng: Rng, spread: float) -> Image.Image:
    level = np.asarray(image, dtype=np.float32)
    rows, columns = level.shape
    grain = np.roll(_grain(), rng.integers(0, _TILE, 2), axis=(0, 1))
    tiled = np.tile(grain, (rows // _TILE + 1, columns // _TILE + 1))[:rows, :columns]
    return _image(level + tiled * np.float32(spread))


@cache
def _grain() -> np.ndarray:
    """Normal grain, made once: drawing it anew for every page would take most of the time."""
    return np.random.default_rng(0).normal(0, 1, (_TILE, _TILE)).astype(np.float32)


def _image(level: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(level, 0, 255).astype(np.uint8))


# One thing too much.


def _blur(image: Image.Image, rng: Rng) -> Image.Image:
    """Out of focus: a spread of 4.5 to 9 thousandths of the width; 10-point letters are 12 tall."""
    radius = rng.uniform(4.5, 9.0) * min(image.size) / 1_000
    return _grained(image.filter(ImageFilter.GaussianBlur(radius)), rng, 2.0)


def _shaken(image: Image.Image, rng: Rng) -> Image.Image:
    """The hand moved: a smear of 14 to 26 thousandths of the width, in any direction."""
    reach = round(rng.uniform(14, 26) * min(image.size) / 1_000)
    angle = rng.uniform(0, np.pi)
    level, count = np.asarray(image, dtype=np.float32), max(4, reach)
    total = np.zeros_like(level)
    for step in np.linspace(-reach / 2, reach / 2, count):
        shift = (round(step * np.sin(angle)), round(step * np.cos(angle)))
        total += np.roll(level, shift, axis=(0, 1))
    return _grained(_image(total / count), rng, 2.0)


def _noise(image: Image.Image, rng: Rng) -> Image.Image:
    """Grain as coarse as letters: a telephone in the dark, with its zoom."""
    short = min(image.size)
    coarse = tuple(max(1, round(length * 900 / short)) for length in image.size)
    grain = rng.normal(0, rng.uniform(45, 80), (coarse[1], coarse[0])).astype(np.float32)
    wide = np.asarray(Image.fromarray(grain).resize(image.size, Image.Resampling.NEAREST))
    return _image(np.asarray(image, dtype=np.float32) * 0.7 + 35 + wide)


def _dark(image: Image.Image, rng: Rng) -> Image.Image:
    keep = rng.uniform(0.1, 0.27)
    return _grained(image.point(lambda v: v * keep), rng, 1.5)


def _faint(image: Image.Image, rng: Rng) -> Image.Image:
    keep, level = rng.uniform(0.06, 0.13), rng.uniform(170, 225)
    return _grained(image.point(lambda v: level + (v - 200) * keep), rng, 0.8)


def _tilted(image: Image.Image, rng: Rng) -> Image.Image:
    angle = rng.uniform(6, 13) * rng.choice((-1, 1))
    return image.rotate(angle, _BICUBIC, fillcolor=_edge(image))


def _sideways(image: Image.Image, rng: Rng) -> Image.Image:
    return image.rotate(int(rng.choice((90, 270))), expand=True)


def _edge(image: Image.Image) -> int:
    return int(np.median(np.asarray(image)[:6]))


def _cropped(image: Image.Image, rng: Rng) -> Image.Image:
    """A side is missing, where there is text: a fifth to two fifths of the width."""
    width, height = image.size
    gone = rng.uniform(0.22, 0.4)
    if rng.random() < 0.5:
        return image.crop((round(width * gone), 0, width, height))
    return image.crop((0, 0, round(width * (1 - gone) * 0.8), height))


def _coarse(image: Image.Image, rng: Rng) -> Image.Image:
    short = round(rng.uniform(260, 560))
    scale = short / min(image.size)
    return image.resize((round(image.width * scale), round(image.height * scale)), _BICUBIC)


def _screen(image: Image.Image, rng: Rng) -> Image.Image:
    """The dots of a screen seen through the dots of a camera, as waves and a fine grid."""
    pitch = rng.uniform(2.3, 5.5)
    angle = rng.uniform(-0.05, 0.05)
    y, x = np.mgrid[0 : image.height, 0 : image.width].astype(np.float32)
    across, down = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    grid = np.sin(2 * np.pi * across / pitch) + np.sin(2 * np.pi * down / pitch)
    wave = np.sin(2 * np.pi * across / rng.uniform(70, 160))
    strength = rng.uniform(0.06, 0.14)
    level = np.asarray(image, dtype=np.float32) * (1 + strength * grid + 0.05 * wave)
    return _grained(_image(level * 0.92), rng, 2.0)


DAMAGES: Mapping[str, Damage] = {
    "out of focus": Damage("scan.blurred", ("scan.faint",), after=_blur),
    "shaken": Damage("scan.blurred", ("scan.faint",), after=_shaken),
    "noise": Damage("scan.grainy", ("scan.faint",), after=_noise),
    "dark": Damage("scan.dark", ("scan.grainy",), after=_dark),
    "faint": Damage("scan.faint", ("scan.grainy",), after=_faint),
    "tilted": Damage("scan.tilted", ("scan.cut",), after=_tilted),
    "sideways": Damage("scan.sideways", after=_sideways),
    "cropped": Damage("scan.cut", after=_cropped),
    "low dpi": Damage("scan.low-resolution", ("scan.blurred",), after=_coarse),
    "strong JPEG": Damage("scan.compressed", ("scan.grainy", "scan.blurred"), quality=(3, 14)),
    "screen": Damage("scan.screen", ("scan.grainy",), after=_screen),
}


# What is done to the code alone, on the sheet; the box is left, top, right, bottom of the code.

Box = tuple[int, int, int, int]


def code_small(image: Image.Image, rng: Rng) -> Image.Image:
    """The whole page from too far away: the code is 20 to 42 pixels wide."""
    return _coarse_to(image, rng.uniform(170, 330))


def _coarse_to(image: Image.Image, short: float) -> Image.Image:
    scale = short / min(image.size)
    return image.resize((round(image.width * scale), round(image.height * scale)), _BICUBIC)


def code_soft(image: Image.Image, rng: Rng) -> Image.Image:
    """Out of focus by more than a square of the code."""
    radius = rng.uniform(3.6, 8.0) * min(image.size) / 1_000
    return image.filter(ImageFilter.GaussianBlur(radius))


def covered(sheet: Image.Image, box: Box, rng: Rng) -> Image.Image:
    """A thumb over a good third of the code."""
    left, top, right, bottom = box
    wide = right - left
    out = sheet.copy()
    reach = rng.uniform(0.42, 0.62) * wide
    x, y = rng.uniform(left + wide * 0.3, right), rng.uniform(top + wide * 0.3, bottom)
    ImageDraw.Draw(out).ellipse((x - reach, y - reach, x + reach, y + reach), fill=150)
    return out


def torn(sheet: Image.Image, box: Box, rng: Rng) -> Image.Image:
    """Half of the code is white paper: a fold, a stain of correcting fluid."""
    left, top, right, bottom = box
    out = sheet.copy()
    cut = left + (right - left) * rng.uniform(0.35, 0.6)
    ImageDraw.Draw(out).rectangle((cut, top - 4, right + 4, bottom + 4), fill=250)
    return out
