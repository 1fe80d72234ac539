"""`python -m benchmarks site`: the pages everyone reads, under wrk, beside a static file of their size.

A page is kept after its first reader, so both are told: what it costs once kept (wrk, the rate
against a static file of the same size from the same server), and what each filter of the places
costs the first time, in processor time, against one answer of that static file.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from benchmarks.site import house as sites
from benchmarks.web import house, server

_HOME = f"/convocatorias/{sites.CALL}/"
PAGES = {"places": f"{_HOME}plazas/", "call": _HOME, "calls": "/"}
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_ASKED = {"Accept-Encoding": "gzip"}


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks site", description=__doc__)
    parser.add_argument("--seconds", type=int, default=8, help="of each turn of wrk (default 8)")
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--values", type=int, default=12, help="values tried of each filter")
    parser.add_argument("--open", action="store_true", help="only open the site, until Ctrl-C")
    parser.add_argument("--json", action="store_true", help="a report for machines")
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    """Measure and tell."""
    asked = _arguments(given)
    with sites.published() as home:
        with sites.serving(home) as site:
            if asked.open:
                return _open(site)
            bodies = {name: _get(site.served.port, path) for name, path in PAGES.items()}
        report: dict[str, Any] = {"seats": sites.call_file().seats(), "pages": {}}
        for name, path in PAGES.items():
            with sites.serving(home, bodies[name]) as site:
                report["pages"][name] = _page(asked, site, path, len(bodies[name]))
                if name == "places":
                    report["filters"] = dict(_filters(asked, site))
    print(json.dumps(report, indent=2) if asked.json else "\n".join(_told(report)))
    return 0


def _get(port: int, path: str) -> bytes:
    line = http.client.HTTPConnection(server.HOST, port, timeout=60)
    line.request("GET", path, headers=_ASKED)
    answer = line.getresponse()
    body = answer.read()
    line.close()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body


def _page(asked: argparse.Namespace, site: sites.Site, path: str, size: int) -> dict[str, float]:
    """Turns of wrk, the static file before and after the page; each process has written it once."""
    for _ in range(8):
        _get(site.served.port, path)
    turns = [_wrk(asked, site, address) for address in (site.static, path, site.static)]
    floor = (turns[0] + turns[2]) / 2
    return {"bytes": size, "per_second": turns[1], "of_static": round(turns[1] / floor, 2)}


def _wrk(asked: argparse.Namespace, site: sites.Site, path: str) -> float:
    tool = shutil.which("wrk")
    if tool is None:
        raise SystemExit("wrk is wanted (Debian: apt-get install wrk)")
    words = [tool, "-t1", f"-c{asked.connections}", f"-d{asked.seconds}s"]
    address = f"http://{server.HOST}:{site.served.port}{path}"
    done = subprocess.run([*words, address], capture_output=True, text=True, check=True)
    found = _RATE.search(done.stdout)
    if found is None or "Non-2xx" in done.stdout:
        raise RuntimeError(done.stdout)
    return float(found.group(1))


def _filters(asked: argparse.Namespace, site: sites.Site) -> Iterator[tuple[str, dict[str, float]]]:
    """Each value of each filter asked for once in each process's life: nothing of it is kept yet."""
    from convoca.workflow.queries import offered  # Django has to be there

    watch = house.watched(site.home, site.served.process.pid)
    floor = _cost(watch, site, [site.static] * 200)
    rows = sites.call_file().vacancies
    for name, values_of in offered.FILTERS.items():
        values = sorted({value for row in rows for value in values_of(row)})[: asked.values]
        paths = [f"{PAGES['places']}?{urlencode({name: value})}" for value in values]
        first = _cost(watch, site, paths)
        yield name, {"values": len(values), "ms": first, "in_static": round(first / floor, 1)}


def _cost(watch: Any, site: sites.Site, paths: list[str]) -> float:
    """Milliseconds of processor an answer, server and database."""
    before = sum(watch.spent().values())
    for path in paths:
        _get(site.served.port, path)
    return round(1000 * (sum(watch.spent().values()) - before) / len(paths), 2)


def _open(site: sites.Site) -> int:
    sys.stderr.write(f"http://{server.HOST}:{site.served.port}{PAGES['places']}\n")
    try:
        while True:
            time.sleep(1)
    except KeyboardInterrupt:
        return 0


def _told(report: dict[str, Any]) -> Iterator[str]:
    yield f"{sites.CALL}: {report['seats']:,} seats"
    yield "| page, kept | bytes | /s | of a static file of its size |"
    yield "|---|---:|---:|---:|"
    for name, row in report["pages"].items():
        yield f"| {name} | {row['bytes']:,} | {row['per_second']:.0f} | {row['of_static']} |"
    yield ""
    yield "| places by, the first time | values | ms of processor | in static files |"
    yield "|---|---:|---:|---:|"
    for name, row in report["filters"].items():
        yield f"| {name} | {row['values']} | {row['ms']} | {row['in_static']} |"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
