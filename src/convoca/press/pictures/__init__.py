"""Pictures in SVG that say the same in words: bars, funnel, arrivals by hour, tile map and
dots of Mexico.

Pure text, no script and no style block; colours are the page's own variables with a fallback, so
that a dark theme and a print style reach inside. Each picture carries a title and a description
with its numbers, and none says anything by colour alone.
"""

from convoca.press.pictures.arrivals import Hour, arrivals
from convoca.press.pictures.bars import Bar, bars, funnel
from convoca.press.pictures.dots import Dot, dots
from convoca.press.pictures.tiles import TILES, tile_map

__all__ = ["TILES", "Bar", "Dot", "Hour", "arrivals", "bars", "dots", "funnel", "tile_map"]
