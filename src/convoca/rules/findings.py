"""A finding: one thing that is wrong, or worth saying, as a value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Effect(StrEnum):
    """What a finding does to the act it was found in."""

    INFORM = "inform"  # said, nothing more
    WARN = "warn"  # the act goes on, somebody should look
    BLOCK_SEND = "block-send"  # kept as it is, but the dossier cannot be sent
    REFUSE = "refuse"  # this act was not done


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark with a stable code, the place it is about and its particulars.

    `where` is the thing in the reader's words of data: a field, a requirement, a path in a call
    file. The sentence for each code lives in `convoca.texts`.
    """

    code: str
    where: str = ""
    params: Mapping[str, Any] = field(default_factory=dict, hash=False)
    effect: Effect = Effect.REFUSE


_SEVERITY = {
    Effect.INFORM: "note",
    Effect.WARN: "warning",
    Effect.BLOCK_SEND: "error",
    Effect.REFUSE: "error",
}


def severity(finding: Finding) -> str:
    """Say how a checker names the effect: "error", "warning" or "note"."""
    return _SEVERITY[finding.effect]


def blocks_send(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings keeps a dossier from being sent."""
    return any(one.effect in (Effect.BLOCK_SEND, Effect.REFUSE) for one in findings)


def refuses(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings means that the act was not done."""
    return any(one.effect is Effect.REFUSE for one in findings)
