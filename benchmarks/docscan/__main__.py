"""`python -m benchmarks docscan`: the tables of docs/docscan/measured.md, and the fuzz run."""

from __future__ import annotations

import argparse
import sys

import numpy as np

from benchmarks.docscan import fuzz, measuring
from benchmarks.docscan.damages import DAMAGES
from benchmarks.docscan.measuring import Tally

TUNED_ON, REPORTED_ON = 2021, 2024


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks docscan")
    parser.add_argument("--seed", type=int, default=REPORTED_ON)
    parser.add_argument("--clean", type=int, default=500, help="clean pages")
    parser.add_argument("--each", type=int, default=80, help="pages of each damage")
    parser.add_argument("--codes", type=int, default=100, help="pages whose code is spoilt")
    parser.add_argument("--fuzz", type=int, default=5_000, help="mutated files")
    asked = parser.parse_args(arguments)
    tally = Tally()
    for tally in measuring.run(asked.seed, asked.clean, asked.each, asked.codes):
        sys.stderr.write(f"  {tally.clean} clean, {sum(tally.made.values())} damaged\n")
    for line in (*_findings(tally), *_codes(tally), *_times(tally)):
        say(line)
    if asked.fuzz:
        say(str(fuzz.run(asked.fuzz, asked.seed)))
    return 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _findings(tally: Tally) -> list[str]:
    lines = [
        f"clean pages: {tally.clean}, flagged with anything: {tally.clean_any}"
        f" ({tally.clean_any / max(1, tally.clean):.1%})",
        "",
        "| finding | damage | pages | recall | clean pages flagged | precision |",
        "|---|---|---|---|---|---|",
    ]
    for name, damage in DAMAGES.items():
        made, code = tally.made[name], damage.must
        right, wrong = tally.right[code], tally.wrong[code]
        lines.append(
            f"| `{code}` | {name} | {made} | {tally.caught[name] / max(1, made):.1%}"
            f" | {tally.clean_flagged[code] / max(1, tally.clean):.1%}"
            f" | {right / max(1, right + wrong):.1%} |"
        )
    others = {c: n for c, n in tally.clean_flagged.items() if c not in _musts()}
    return [*lines, "", f"other findings on clean pages: {others or 'none'}", ""]


def _musts() -> set[str]:
    return {damage.must for damage in DAMAGES.values()}


def _codes(tally: Tally) -> list[str]:
    lines = [
        "| code | pages | reads | misread | unread and told | silent | its corners seen |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, found in tally.codes.items():
        pages = found["read"] + found["misread"] + found["unread"]
        told = found["told"] / max(1, found["unread"])
        lines.append(
            f"| {name} | {pages} | {found['read']} | {found['misread']}"
            f" | {found['told']} of {found['unread']} ({told:.1%}) | {found['silent']}"
            f" | {found['seen'] / max(1, pages):.0%} |"
        )
    off = np.median(tally.off) if tally.off else 0.0
    return [*lines, "", f"width of a code told within {off:.0%} at the median", ""]


def _times(tally: Tally) -> list[str]:
    def both(values: list[float]) -> str:
        return f"{np.median(values) * 1000:.0f} | {np.percentile(values, 95) * 1000:.0f}"

    ratio = np.percentile(tally.seconds, 95) / max(1e-9, np.percentile(tally.floor, 95))
    return [
        "| milliseconds of processor for a page | median | p95 |",
        "|---|---|---|",
        f"| the whole pre-check | {both(tally.seconds)} |",
        f"| only drawing or decoding it | {both(tally.floor)} |",
        f"| ratio of the p95 | | {ratio:.1f} |",
        "",
    ]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
