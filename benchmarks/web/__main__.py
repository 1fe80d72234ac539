"""`python -m benchmarks.web`: acts per second through the web server, beside the floor."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.web import cast, house, server
from benchmarks.web.browser import Browser, Lines
from benchmarks.web.doctor import Doctor
from benchmarks.web.measure import Lap, Track
from benchmarks.web.rounds import Round, Stage

_WARMING = 120  # sends that are not measured: fifteen for each of the server's connections


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks web", description=__doc__)
    parser.add_argument("--doctors", type=int, default=32, help="per stage (default 32)")
    parser.add_argument(
        "--sends", type=int, default=400, help="dossiers to send, made ready before (default 400)"
    )
    parser.add_argument("--whole", type=int, default=24, help="whole applications (default 24)")
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2, help="processes of the server")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--filed", type=int, nargs="+", default=[60], help="dossiers already in: 60 3000"
    )
    parser.add_argument(
        "--accounts", action="store_true", help="measure the account with its code by mail too"
    )
    parser.add_argument("--json", action="store_true", help="a report for machines")
    return parser.parse_args(given)


def main(given: list[str]) -> int:
    """Measure and tell; 0 whenever there was something to tell, however slow."""
    asked = _arguments(given)
    with house.house(cast.midway()) as home:
        report = _measure(asked, home)
    if asked.json:
        print(json.dumps(report, indent=2))
    else:
        print("\n".join(_told(report)))
    return 0


def _measure(asked: argparse.Namespace, home: house.House) -> dict[str, Any]:
    each = asked.doctors + asked.sends + _WARMING + asked.whole
    amounts = sorted(asked.filed)
    crowd = iter(cast.crowd(amounts[-1] + each * len(amounts) + 8, asked.seed))
    everyone = tuple(crowd)
    cast.publish(everyone, cast.midway())
    people = iter(everyone)
    served = server.start(home.environment, workers=asked.workers)
    lines, rounds = Lines(server.HOST, served.port), []
    try:
        track = Track(asked.concurrency, house.watched(home, served.process.pid))
        _warm(people, lines)
        filed = 0
        for amount in amounts:
            filed += _file(people, amount - filed)
            rounds.append({"filed": filed, **_round(asked, home, lines, track, people)})
            filed += each
    finally:
        lines.close()
        served.stop()
    return {"machine": _machine(), "options": vars(asked), "rounds": rounds}


def _warm(people: Iterator[Any], lines: Lines) -> None:
    """The first requests of a process read templates and texts: not what is measured."""
    for doctor in _doctors(people, 8, lines):
        doctor.sign_in()
        doctor.apply()


def _file(people: Iterator[Any], amount: int) -> int:
    if amount <= 0:
        return 0
    _say(f"{amount} dossiers go in first…")
    some = tuple(next(people) for _ in range(amount))
    for n, _ in enumerate(cast.filed(some, cast.midway()), start=1):
        if n % 200 == 0:
            _say(f"  {n}")
    return amount


def _round(
    asked: argparse.Namespace, home: house.House, lines: Lines, track: Track, people: Iterator[Any]
) -> dict[str, Any]:
    round_ = Round(track, lines, home.files, _say)
    doctors = list(_doctors(people, asked.doctors, lines))
    stages = {}
    for stage in round_.by_stage(doctors, accounts=asked.accounts):
        stages[stage.name] = stage.to_data()
        _say(_line(stage))
    sent = round_.sends(*(list(_ready(people, n, lines)) for n in (_WARMING, asked.sends)))
    stages[sent.name] = sent.to_data()
    _say(_line(sent))
    signed = round_.signed_floor(doctors)
    lap, floors, acts = round_.whole(list(_doctors(people, asked.whole, lines)))
    floor = (floors[0].rate + floors[1].rate) / 2
    least = (floors[0].cost + floors[1].cost) / 2
    whole = {
        **lap.to_data(),
        "of_floor": round(lap.rate / floor, 4),
        "cpu_floors": round(lap.cost / least, 1),
        "acts_each": round(acts / lap.acts, 1),
        "acts_per_second": round(acts / lap.seconds, 2),
        "acts_of_floor": round(acts / lap.seconds / floor, 3),
        "acts_alone_of_floor": round(_alone(round_.stages, len(doctors), asked.sends), 3),
    }
    own = {
        "per_second": round(signed.rate, 1),
        "cpu_ms_per_act": round(signed.cost, 2),
        "send_of_it": round(sent.act.rate / signed.rate, 3),
        "send_in_it": round(sent.act.cost / signed.cost, 2),
    }
    return {"floor": _floors(round_.stages), "signed": own, "stages": stages, "whole": whole}


def _alone(stages: list[Stage], doctors: int, sends: int) -> float:
    """The acts of an application without the pages between them, of the floor's rate.

    Each stage counts as often as a doctor acts in it, measured against the floor around itself.
    """
    walked = [stage for stage in stages if stage.name != "account"]
    each = [stage.act.acts / (sends if stage.name == "send" else doctors) for stage in walked]
    inserts = sum(n * stage.inserts for n, stage in zip(each, walked, strict=True))
    return sum(each) / inserts


def _doctors(people: Iterator[Any], amount: int, lines: Lines) -> Iterator[Doctor]:
    for _ in range(amount):
        person = next(people)
        n = person.number
        address = f"10.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}"
        yield Doctor(person, Browser(lines, address))


def _ready(people: Iterator[Any], amount: int, lines: Lines) -> Iterator[Doctor]:
    """Doctors who have only to send."""
    for doctor in _doctors(people, amount, lines):
        doctor.folio = cast.ready(doctor.person, cast.midway())
        yield doctor


def _floors(stages: list[Stage]) -> dict[str, float]:
    laps: list[Lap] = [stage.floor for stage in stages]
    rates = sorted(lap.rate for lap in laps)
    return {
        "per_second_median": round(rates[len(rates) // 2], 1),
        "per_second_least": round(rates[0], 1),
        "per_second_most": round(rates[-1], 1),
        "cpu_ms_per_act": round(sum(lap.cost for lap in laps) / len(laps), 2),
    }


def _machine() -> dict[str, Any]:
    return {
        "cpus": os.cpu_count(),
        "python": platform.python_version(),
        "load_1_min": round(os.getloadavg()[0], 2),
    }


def _line(stage: Stage) -> str:
    data = stage.to_data()
    return (
        f"  {stage.name:12}{data['per_second']:>8}/s   {data['of_floor']:>6} of the floor"
        f"   {data['cpu_ms_per_act']:>7} ms cpu ({data['cpu_floors']} floors)"
        f"   median {data['median_ms']} ms, with pages {data['per_second_with_pages']}/s"
    )


def _told(report: dict[str, Any]) -> Iterator[str]:
    yield f"machine: {report['machine']}"
    for one in report["rounds"]:
        floor, whole = one["floor"], one["whole"]
        yield ""
        yield f"With {one['filed']} dossiers in; floor {floor['per_second_median']} inserts/s "
        yield f"({floor['per_second_least']} to {floor['per_second_most']}), "
        yield f"{floor['cpu_ms_per_act']} ms cpu each."
        own = one["signed"]
        yield f"The same insert by who is signed in: {own['per_second']}/s, {own['cpu_ms_per_act']} "
        yield f"ms cpu; a send is {own['send_of_it']} of that rate, {own['send_in_it']} of its cpu."
        yield "| act | /s | of the floor | cpu ms | in floors | median ms | p95 ms | with pages /s |"
        yield "|---|---:|---:|---:|---:|---:|---:|---:|"
        for name, d in one["stages"].items():
            yield (
                f"| {name} | {d['per_second']} | {d['of_floor']} | {d['cpu_ms_per_act']} "
                f"| {d['cpu_floors']} | {d['median_ms']} | {d['p95_ms']} "
                f"| {d['per_second_with_pages']} |"
            )
        yield (
            f"| whole application | {whole['per_second']} | {whole['of_floor']} "
            f"| {whole['cpu_ms_per_act']} | {whole['cpu_floors']} | {whole['median_ms']} "
            f"| {whole['p95_ms']} | |"
        )
        yield (
            f"A whole application is {whole['acts_each']} acts: {whole['acts_per_second']} acts/s "
            f"with all their pages, {whole['acts_of_floor']} of the floor; "
            f"the acts alone, as each is measured above, {whole['acts_alone_of_floor']}."
        )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
