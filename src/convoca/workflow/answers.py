"""What a use case answers, and who asks."""

from dataclasses import asdict, dataclass, field
from typing import Any

from convoca.rules.findings import Effect, Finding


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: an account, and the name the audit keeps (never a person's own name)."""

    user_id: int
    label: str


# What the calendar does by itself; no account has this id.
CLOCK = Actor(user_id=0, label="clock")


@dataclass(frozen=True, slots=True)
class Done:
    """The act was done: its receipt, the version it made, what it made, and what to know about it."""

    receipt: str = ""
    version: int = 0
    reference: str = ""
    findings: tuple[Finding, ...] = field(default=())

    def to_data(self) -> dict[str, Any]:
        """JSON for the idempotency record."""
        return {
            **{k: v for k, v in asdict(self).items() if k != "findings"},
            "findings": [[f.code, f.where, dict(f.params), f.effect.value] for f in self.findings],
        }

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> "Done":
        """The answer that was given the first time."""
        said = tuple(Finding(c, w, p, Effect(e)) for c, w, p, e in data["findings"])
        return cls(data["receipt"], data["version"], data["reference"], said)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing was done, for all of these reasons."""

    findings: tuple[Finding, ...]

    def __contains__(self, code: str) -> bool:
        return any(f.code == code for f in self.findings)


Answer = Done | Refusal


def refuse(code: str, where: str = "", **params: object) -> Refusal:
    """A refusal for a single reason."""
    return Refusal((Finding(code, where, params),))


class NotFound(LookupError):
    """What was asked for does not exist, or not for this person; the two look the same."""


class Forbidden(PermissionError):
    """The actor holds no role that allows the act."""
