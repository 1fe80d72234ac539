"""`python -m benchmarks [PART] [options]`: every part, or one (see PARTS) with its own options."""

import sys
from importlib import import_module, util

PARTS = ("web", "site", "matching", "docscan")


def main(arguments: list[str]) -> int:
    """Run the named part with its options; without a name, each part that is there, in turn."""
    if arguments and arguments[0] in PARTS:
        return _run(arguments[0], arguments[1:])
    if arguments:
        sys.stderr.write(f"{__doc__}\nparts: {', '.join(PARTS)} (each takes --help)\n")
        return 2
    there = [part for part in PARTS if util.find_spec(f"benchmarks.{part}.__main__")]
    return max(_run(part, []) for part in there)


def _run(part: str, arguments: list[str]) -> int:
    return int(import_module(f"benchmarks.{part}.__main__").main(arguments) or 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
