"""Who may do what: roles, grants with a scope and a validity, and the one table of acts.

An applicant's acts are over her own dossier; that it is hers is for the use case to see. A grant
is given by an issuer for one of its calls or for all of them, and only between its two instants.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from convoca.rules.findings import Finding


class Role(StrEnum):
    """Every kind of reader that acts."""

    APPLICANT = "applicant"
    VALIDATOR = "validator"
    SECOND_VALIDATOR = "second_validator"
    COMMITTEE_MEMBER = "committee_member"
    MANAGER = "manager"
    SECOND_KEY = "second_key"
    PLANNER = "planner"
    CONSULAR_OFFICER = "consular_officer"
    AUDITOR = "auditor"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role, for an issuer, in one call or (None) in all of its calls, while it is valid.

    `valid_to` is the first instant after it; None means until it is withdrawn.
    """

    role: Role
    issuer: str
    call: str | None
    valid_from: datetime
    valid_to: datetime | None = None

    def holds(self, *, call: str | None, issuer: str, at: datetime) -> bool:
        """Whether the grant reaches that call of that issuer at that instant."""
        in_scope = self.issuer == issuer and self.call in (None, call)
        return in_scope and self.valid_from <= at and (self.valid_to is None or at < self.valid_to)


_APPLICANT = frozenset({Role.APPLICANT})
_VALIDATOR = frozenset({Role.VALIDATOR, Role.SECOND_VALIDATOR})
_MANAGER = frozenset({Role.MANAGER})

ACTS: Mapping[str, frozenset[Role]] = {
    "open-dossier": _APPLICANT,
    "save-data": _APPLICANT,
    "attach": _APPLICANT,
    "save-preferences": _APPLICANT,
    "print-sheet": _APPLICANT,
    "send": _APPLICANT,
    "correct": _APPLICANT,
    "withdraw": _APPLICANT,
    "claim": _VALIDATOR,
    "decide": _VALIDATOR,
    "close-review": _VALIDATOR,
    "review-identity": _VALIDATOR | _MANAGER,
    "confirm-promise": _VALIDATOR | _MANAGER,
    "view-figures": _MANAGER | {Role.SECOND_KEY, Role.AUDITOR},
    "propose-freeze": _MANAGER,
    "propose-commit": _MANAGER,
    "propose-run": _MANAGER,
    "propose-verify": _MANAGER,
    "propose-seal": _MANAGER,
    "propose-publish-call": _MANAGER,
    "propose-amend": _MANAGER,
    "propose-import-selected": _MANAGER,
    "propose-erase": _MANAGER,
    "approve": frozenset({Role.SECOND_KEY}),
    "read-audit": _MANAGER | {Role.AUDITOR},
    "operate": frozenset({Role.OPERATOR}),
}


def may(grants: Iterable[Grant], act: str, *, call: str | None, issuer: str, at: datetime) -> bool:
    """Whether any of the grants allows the act in that call at that instant.

    An act that is not in the table is a mistake of ours: it raises KeyError, it is never allowed.
    """
    roles = ACTS[act]
    return any(
        grant.role in roles and grant.holds(call=call, issuer=issuer, at=at) for grant in grants
    )


def four_eyes(proposer: str, approver: str) -> tuple[Finding, ...]:
    """Refuse an approval by the person who proposed: the second key is another person's."""
    return (Finding("access.same-person", "approve"),) if proposer == approver else ()


def too_near(reviewer: str, owner: str, *, near: bool) -> tuple[Finding, ...]:
    """Refuse a judgement by the person whose file it is, or by somebody `near` to her.

    Near is another account of the same person, and whoever declared to know her.
    """
    if reviewer == owner:
        return (Finding("access.own-file", "claim"),)
    return (Finding("access.conflict", "claim"),) if near else ()
