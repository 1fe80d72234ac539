"""`market.toml`: what the call decided about its mechanism."""

from __future__ import annotations

import tomllib
from typing import get_args

from convoca.matching.market import Definition, JointPlace, Settings
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
    settings = Settings(**{key: value for key, value in values.items() if key in known})
    check_settings(settings, found)
    return settings


def settings_text(settings: Settings) -> str:
    """The same settings as `market.toml`, always in the same order."""
    lines = [f"name = {_quoted(settings.name)}"]
    if settings.mechanism is not None:
        lines.append(f'mechanism = "{settings.mechanism}"')
    lines.append(f'definition = "{settings.definition}"')
    lines.append(f'joint_place = "{settings.joint_place}"')
    if settings.seed is not None:
        lines.append(f"seed = {settings.seed}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    inside = "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in plain)
    return f'"{inside}"'
