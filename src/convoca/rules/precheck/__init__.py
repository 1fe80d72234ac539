"""The pre-check: what the scan saw in a file, against what the call asks and what was declared.

It advises. A person decides: of all that is said here only two things keep a dossier from being
sent. A passport that has certainly run out, where the call says until when it must be in force; and
a file that the operator's virus scanner has not found clean.
"""

from collections.abc import Iterator, Mapping

from convoca.rules import conditions, documents
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.findings import Effect, Finding
from convoca.rules.precheck import comparing, passports, pictures
from convoca.rules.schema import Call

__all__ = ["advice", "alone", "blocking", "findings"]


def findings(
    call: Call, needed: NeededSlot, facts: FileFacts, values: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Say everything about a file in its slot: of the file, of its looks, of what it shows.

    `values` are the declared data by field. What could not be seen is never held against anybody,
    nor is anything held against what is typed in a field that is not called for any more.
    """
    of_file = documents.findings(call, needed.slot, facts)
    if facts.look is None or not _can_be_judged(facts, of_file):
        return of_file
    said = conditions.still_said(call.fields, values)
    return (
        *of_file,
        *pictures.findings(facts.look, needed.slot.id),
        *comparing.findings(call, needed, facts, said),
        *passports.findings(call, needed, facts.look, said),
    )


def _can_be_judged(facts: FileFacts, of_file: tuple[Finding, ...]) -> bool:
    return facts.openable and not any(one.effect is Effect.REFUSE for one in of_file)


def alone(facts: FileFacts, values: Mapping[str, str]) -> tuple[Finding, ...]:
    """Say what can be said of a file that stands in no slot."""
    return tuple(_alone(facts, values))


def _alone(facts: FileFacts, values: Mapping[str, str]) -> Iterator[Finding]:
    if facts.trouble:
        yield Finding(f"docscan.trouble.{facts.trouble}")
    elif facts.kind == "other":
        accepted = "pdf, jpeg, png, heic"
        yield Finding("document.kind-not-accepted", "", {"found": "other", "accepted": accepted})
    if facts.virus == "infected":
        yield Finding("document.infected", "", {"name": facts.virus_name})
    if facts.virus == "unreachable":
        yield Finding("document.not-scanned", "", {}, Effect.BLOCK_SEND)
    if facts.active_content:
        yield Finding("document.active-content", "", {}, Effect.WARN)
    if facts.look is None or not facts.openable:
        return
    if any(not code.text for code in facts.look.codes):
        yield Finding("document.qr-unreadable", "", documents.unread_code(facts), Effect.WARN)
    yield from pictures.findings(facts.look, "")
    yield from comparing.of_nobody(facts, values)
    yield from passports.alone(facts.look, "")


def blocking(
    call: Call, needed: NeededSlot, facts: FileFacts, said: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Say what of it keeps the dossier from being sent; also a virus that was found afterwards.

    `said` are the declared data that are still called for (`conditions.still_said`): whoever sends
    has a dozen files and one set of data. How a page looks and what it says is not asked at all: it
    never keeps anybody from sending.
    """
    found = documents.findings(call, needed.slot, facts)
    if facts.look is not None and _can_be_judged(facts, found):
        found = (*found, *passports.findings(call, needed, facts.look, said))
    return tuple(
        one for one in found if one.effect is Effect.BLOCK_SEND or one.code == "document.infected"
    )


def advice(
    call: Call, needed: NeededSlot, facts: FileFacts, values: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Say the rest of it, which keeps nobody from sending."""
    found = findings(call, needed, facts, values)
    return tuple(one for one in found if one.effect is not Effect.BLOCK_SEND)
