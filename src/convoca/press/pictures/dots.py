"""Hospitals as dots where they stand: the larger the dot, the more places it has.

The outline is drawn by hand in whole and half degrees, only to say which way is the sea: no border
can be read from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from convoca.press.pictures import drawing

# Degrees, the corners of the picture.
_WEST, _EAST, _SOUTH, _NORTH = -117.9, -85.9, 13.7, 33.4
# One degree of longitude is this much of one of latitude, at the middle of the country.
_SQUEEZE = cos(radians(23.6))
_SCALE = drawing.WIDTH / ((_EAST - _WEST) * _SQUEEZE)
_HEIGHT = (_NORTH - _SOUTH) * _SCALE
# Radii: the more dots, the smaller, so that a country full of them stays a country of dots.
_LEAST, _MOST, _CROWD = 1.5, 9.0, 64.0
# Longitude west and latitude north of the corners, all around.
_OUTLINE = (
    "117.1 32.5 114.7 32.7 114.8 32.5 111.1 31.3 108.2 31.3 108.2 31.8 106.5 31.8 104.9 30.6 "
    "104.5 29.6 103.2 29 102.6 29.7 101.4 29.8 100.3 28.3 99.5 27.5 99.1 26.4 97.2 25.9 97.7 24 "
    "97.8 22.3 97.3 21 96.1 19.2 94.5 18.2 92 18.6 90.7 19.4 90.4 20.8 89.5 21.3 88 21.6 87 21.6 "
    "86.8 21 87.5 20 87.7 18.5 88.3 18.5 89.2 17.9 91 17.8 91 17.3 91.4 17.3 90.4 16.4 91.7 16.1 "
    "92.2 15.3 92.2 14.6 93.9 16 94.9 16.3 96.5 15.7 98.5 16.3 99.9 16.8 101.6 17.6 102.2 17.9 "
    "103.5 18.3 104.4 19.1 105.6 20.3 105.3 20.7 105.4 21.6 106.4 23.2 108 24.8 109.4 25.7 "
    "109.4 26.6 110.6 27.9 112.2 29.2 113.1 31.2 114.7 31.8 114.6 30.4 113.4 29.2 112.8 28.4 "
    "111.4 26.6 110.7 24.8 109.5 23.5 109.9 22.9 110.4 23.6 112.1 24.7 112.2 26 113.6 26.8 "
    "115 27.8 114.1 28.1 114.6 29.2 115.8 30.3 116.6 31.8"
)


@dataclass(frozen=True, slots=True)
class Dot:
    """Something at a place, in degrees, with how much there is of it (one or more)."""

    latitude: float
    longitude: float
    value: int


def dots(points: Sequence[Dot], *, title: str, desc: str) -> str:
    """The picture: areas are in proportion to the values; what covers another lets it be seen.

    `desc` tells in words what the picture shows: a list of every hospital would be no description.
    """
    most = max((point.value for point in points), default=1)
    largest = min(_MOST, max(2 * _LEAST, _CROWD / sqrt(max(1, len(points)))))
    parts = [_outline()]
    # The largest first, so that no small one is hidden below it.
    ordered = sorted(points, key=lambda p: (-p.value, p.latitude, p.longitude))
    parts += [_dot(point, largest / sqrt(most)) for point in ordered]
    return drawing.frame(parts, width=drawing.WIDTH, height=_HEIGHT, title=title, desc=desc)


def _outline() -> str:
    numbers = [float(number) for number in _OUTLINE.split()]
    corners = zip(numbers[::2], numbers[1::2], strict=True)
    path = " ".join(_written(*_at(latitude, -west)) for west, latitude in corners)
    return (
        f'<polygon points="{path}" fill="{drawing.WASH}" stroke="{drawing.LINE}"'
        ' stroke-linejoin="round"/>'
    )


def _dot(point: Dot, unit: float) -> str:
    x, y = _at(point.latitude, point.longitude)
    radius = max(_LEAST, unit * sqrt(point.value))
    return (
        f'<circle cx="{drawing.number(round(x, 1))}" cy="{drawing.number(round(y, 1))}"'
        f' r="{drawing.number(round(radius, 1))}" fill="{drawing.AGAVE}" fill-opacity="0.55"/>'
    )


def _at(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place falls in the picture."""
    return (longitude - _WEST) * _SQUEEZE * _SCALE, (_NORTH - latitude) * _SCALE


def _written(x: float, y: float) -> str:
    return f"{drawing.number(round(x, 1))},{drawing.number(round(y, 1))}"
