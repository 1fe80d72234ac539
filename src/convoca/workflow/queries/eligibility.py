"""Am I eligible? Answers a stranger may hear, and no more."""

from dataclasses import dataclass
from datetime import datetime

from convoca.registry.facts.exam import selected
from convoca.rules import eligibility, windows
from convoca.rules.findings import Finding
from convoca.rules.schema import Track
from convoca.workflow.queries import calls


@dataclass(frozen=True, slots=True)
class Eligible:
    """The folio and the CURP open this call: under which track and for which specialty."""

    track: Track
    specialty: str
    registration: tuple[Finding, ...]


def check(
    call_id: str, folio: str, curp: str, at: datetime, *, surname: str = ""
) -> Eligible | tuple[Finding, ...]:
    """Whether folio and CURP, or surname without one, open the call; the rest stays unsaid."""
    call = calls.file(call_id).call
    curp, folio = curp.strip().upper(), folio.strip().upper()
    if malformed := eligibility.who_asks(call, folio, curp, surname):
        return malformed
    entry = selected(call_id, folio)
    problems = eligibility.check(call, entry, curp, surname)
    if problems or entry is None:
        return eligibility.for_strangers(problems)
    return Eligible(entry.track, entry.specialty, windows.require(call, "register", at))
