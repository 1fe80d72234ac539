"""What a paper's codes and text layer say, against what was declared.

Only the fields a requirement compares are held against its papers, so that nobody is asked about
the CURP of a spouse. Nothing is concluded from what a paper does not say.
"""

from collections.abc import Iterator, Mapping

from stdnum import isbn, issn

from convoca.rules import curp, scales, serials
from convoca.rules.documents import FileFacts, NeededSlot, read_sheet_mark
from convoca.rules.findings import Effect, Finding
from convoca.rules.looks import WordsSeen
from convoca.rules.precheck import names
from convoca.rules.schema import Call
from convoca.rules.written import as_decimal


def findings(
    call: Call, needed: NeededSlot, facts: FileFacts, values: Mapping[str, str]
) -> Iterator[Finding]:
    """Say what differs, each with both values."""
    yield from _of_codes(needed, facts, values)
    words = facts.look.words if facts.look else None
    if words is not None:
        yield from _curps(needed, words, values)
        yield from _averages(call, needed, words, values)
        yield from _dates(needed, words, values)
        if "publications" in needed.requirement.compare:
            yield from _publications(needed, words)
        yield from _serials(call, needed, words, values)


def of_nobody(facts: FileFacts, values: Mapping[str, str]) -> Iterator[Finding]:
    """Say which CURP a file names, where one was given to compare and no slot to stand in."""
    mine = values.get("curp", "")
    named = [one for text in facts.qr for one in curps_in(text)]
    if facts.look and facts.look.words:
        named += [one for one in facts.look.words.curps if not curp.problems(one)]
    if mine and named and mine not in named:
        params = {"found": named[0], "declared": mine}
        yield Finding("scan.text-other-curp", "", params, Effect.WARN)


def _of_codes(needed: NeededSlot, facts: FileFacts, values: Mapping[str, str]) -> Iterator[Finding]:
    """A code that names a CURP names a person: it should be this one."""
    mine = values.get("curp", "")
    for text in facts.qr:
        found = curps_in(text)
        if not found or not mine or not _compares(needed, "curp"):
            continue
        if mine not in found:
            yield _warn("scan.code-other-curp", needed, found=found[0], declared=mine)
        elif not _names_agree(text, values):
            yield _warn("scan.code-other-name", needed, declared=names.whole(values))
    if needed.slot.qr != "sheet" and read_sheet_mark(facts.qr) is not None:
        yield Finding("scan.sheet-in-other-slot", needed.slot.id, {}, Effect.WARN)


def _compares(needed: NeededSlot, field: str) -> bool:
    return field in needed.requirement.compare or needed.slot.qr == "expected"


def curps_in(text: str) -> tuple[str, ...]:
    """The sound CURPs in a text, wherever letters and digits stop."""
    plain = "".join(sign if sign.isalnum() else " " for sign in text.upper())
    return tuple(one for one in plain.split() if len(one) == 18 and not curp.problems(one))


def _names_agree(text: str, values: Mapping[str, str]) -> bool:
    """Whether a code of several fields shows two words of the name, or all there are.

    Codes shorten names: "MARIA GUADALUPE HERN" is read as far as it goes. A code of one field, as
    an address on the web, shows no name and says nothing.
    """
    shown, mine = names.words(text), names.words(names.whole(values))
    if "|" not in text or not mine:
        return True
    agree = [one for one in mine if any(_same(one, word) for word in shown)]
    return len(agree) >= min(2, len(mine))


def _same(mine: str, shown: str) -> bool:
    return mine == shown or (len(shown) >= 4 and mine.startswith(shown))


def _curps(needed: NeededSlot, words: WordsSeen, values: Mapping[str, str]) -> Iterator[Finding]:
    mine = values.get("curp", "")
    sound = [one for one in words.curps if not curp.problems(one)]
    if mine and sound and "curp" in needed.requirement.compare and mine not in sound:
        yield _warn("scan.text-other-curp", needed, found=sound[0], declared=mine)


def _averages(
    call: Call, needed: NeededSlot, words: WordsSeen, values: Mapping[str, str]
) -> Iterator[Finding]:
    """The same figure with another count of zeros is the same."""
    compare = needed.requirement.compare
    mine = as_decimal(values.get("average", "").strip())
    shown = [one for one in map(as_decimal, words.averages) if one is not None]
    if "average" in compare and mine is not None and shown and mine not in shown:
        found = words.averages[0]
        yield _warn("scan.average-differs", needed, found=found, declared=values["average"])
    asking = scales.asked_of(call, "average")
    scale = scales.of(call, asking, values)
    tops = [as_decimal(one) for one in words.scales]
    if asking in compare and scale and tops and scale.highest not in tops:
        declared = f"{scale.highest:f}"
        yield _warn("scan.scale-differs", needed, found=words.scales[0], declared=declared)


def _dates(needed: NeededSlot, words: WordsSeen, values: Mapping[str, str]) -> Iterator[Finding]:
    born = values.get("birth-date", "")
    compared = "birth-date" in needed.requirement.compare
    if compared and born and words.dates and born not in words.dates:
        yield _warn("scan.birth-date-absent", needed, declared=born, found=words.dates[0])
    year = needed.slot.issued_in
    newest = max((one for one in words.dates if one != born), default="")
    if year is not None and newest and newest[:4] < str(year):
        yield _warn("scan.not-of-the-year", needed, year=str(year), found=newest)


def _publications(needed: NeededSlot, words: WordsSeen) -> Iterator[Finding]:
    wrong = [one for one in words.issn if not issn.is_valid(one)]
    wrong += [one for one in words.isbn if not isbn.is_valid(one)]
    if wrong:
        yield _warn("scan.publication-number", needed, found=wrong[0])
    if not words.issn and not words.isbn:
        yield Finding("scan.publication-without-number", needed.slot.id, {}, Effect.INFORM)
    if words.abstract:
        yield _warn("scan.abstract", needed)


def _serials(
    call: Call, needed: NeededSlot, words: WordsSeen, values: Mapping[str, str]
) -> Iterator[Finding]:
    """A number that was typed and does not appear, where one appears that was not typed.

    A journal prints two, on paper and on line, and some pages are pictures: a number that is only
    missing, or only there besides, says nothing.
    """
    compared = set(needed.requirement.compare)
    asked = (one.id for one in call.fields if one.kind == "serial" and one.id in compared)
    typed = [values.get(name, "") for name in asked]
    mine = {serials.key(one): serials.shown(one) for one in typed if serials.key(one)}
    seen = (*words.issn, *words.isbn)
    found = {serials.key(one): serials.shown(one) for one in seen if serials.key(one)}
    others = [shown for key, shown in found.items() if key not in mine]
    for key, declared in mine.items():
        if key not in found and others:
            yield _warn("scan.publication-differs", needed, declared=declared, found=others[0])


def _warn(code: str, needed: NeededSlot, **params: str) -> Finding:
    return Finding(code, needed.slot.id, params, Effect.WARN)
