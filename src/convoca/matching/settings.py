"""`market.toml`: what the call decided about its mechanism."""

from __future__ import annotations

import tomllib
from math import inf
from typing import Any, get_args

from convoca.matching.market import Definition, JointPlace, JointRule, Rule, Settings
from convoca.matching.problems import Gathered

FILE = "market.toml"
MECHANISMS = ("in-turn", "deferred-acceptance", "flexible-deferred-acceptance", "couples")
_CHOICES = {
    "mechanism": MECHANISMS,
    "definition": get_args(Definition),
    "joint_place": get_args(JointPlace),
}


def check_settings(settings: Settings, found: Gathered) -> None:
    for key, allowed in _CHOICES.items():
        value = getattr(settings, key)
        if value is not None and value not in allowed:
            found.add(
                "match.setting-choice", FILE, key=key, text=str(value), allowed=", ".join(allowed)
            )
    seed = settings.seed
    if seed is not None and (type(seed) is not int or seed < 0):
        found.add("match.setting-seed", FILE, text=str(seed))
    if settings.joint is not None:
        _check_joint(settings.joint, found)
    if type(settings.name) is not str:
        found.add("match.setting-name", FILE, text=str(settings.name))


def read_settings(data: bytes, found: Gathered) -> Settings:
    """The settings of a `market.toml`; an unknown key is a problem: it would decide nothing."""
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        found.add("match.not-utf8", FILE, line, byte=fault.start)
        return Settings()
    except tomllib.TOMLDecodeError as fault:
        found.add("match.toml-broken", FILE, cause=str(fault))
        return Settings()
    known = set(Settings.__dataclass_fields__)
    for key in sorted(values.keys() - known):
        found.add("match.setting-unknown", FILE, key=key)
    if "joint" in values:
        values["joint"] = _joint_rule(values["joint"], found)
    settings = Settings(**{key: value for key, value in values.items() if key in known})
    check_settings(settings, found)
    return settings


def _joint_rule(table: Any, found: Gathered) -> JointRule | None:
    """`[joint]`: rule, km (for "within" alone), one_unplaced."""
    given = table if isinstance(table, dict) else {"rule": table}
    known = set(JointRule.__dataclass_fields__)
    for key in sorted(given.keys() - known):
        found.add("match.setting-unknown", FILE, key=f"joint.{key}")
    return JointRule(**{"rule": ""} | {key: given[key] for key in given.keys() & known})


def _check_joint(joint: JointRule, found: Gathered) -> None:
    km, rules, choice = joint.km, get_args(Rule), "match.setting-choice"
    if joint.rule not in rules:
        said = {"key": "joint.rule", "text": str(joint.rule), "allowed": ", ".join(rules)}
        found.add(choice, FILE, **said)
        return
    if type(joint.one_unplaced) is not bool:
        said = {"key": "joint.one_unplaced", "text": str(joint.one_unplaced)}
        found.add(choice, FILE, **said, allowed="true, false")
    distance = type(km) in (int, float) and 0 <= km < inf  # type: ignore[operator]
    if distance != (joint.rule == "within") or not (distance or km is None):
        found.add("match.joint-km", FILE, text="—" if km is None else str(km))


def settings_text(settings: Settings) -> str:
    """The same settings as `market.toml`, always in the same order."""
    lines = [f"name = {_quoted(settings.name)}"]
    if settings.mechanism is not None:
        lines.append(f'mechanism = "{settings.mechanism}"')
    lines.append(f'definition = "{settings.definition}"')
    lines.append(f'joint_place = "{settings.joint_place}"')
    if settings.seed is not None:
        lines.append(f"seed = {settings.seed}")
    if settings.joint is not None:
        lines += ["", "[joint]", f'rule = "{settings.joint.rule}"']
        if settings.joint.km is not None:
            lines.append(f"km = {float(settings.joint.km)!r}")
        lines.append(f"one_unplaced = {str(settings.joint.one_unplaced).lower()}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    inside = "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in plain)
    return f'"{inside}"'
