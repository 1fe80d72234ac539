"""The facts and findings of scanned files, told on a terminal or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from convoca.cli.words import lang, sentences, words

if TYPE_CHECKING:
    from rich.table import Table

    from convoca.rules.documents import FileFacts
    from convoca.rules.findings import Finding
    from convoca.rules.looks import PageLook

_MOST_PAGES = 40
_WIDE = 120  # columns of what goes to a file or another program


@dataclass(frozen=True, slots=True)
class Scanned:
    """A file, what was seen in it, what is advised, and how long it took."""

    file: str
    facts: FileFacts
    findings: tuple[Finding, ...]
    seconds: float


def as_data(one: Scanned) -> dict[str, Any]:
    """JSON-safe facts and findings, with their words in the terminal's language."""
    from convoca.rules.findings import severity
    from convoca.texts import finding

    told = []
    for each in one.findings:
        said = finding(each.code, lang(), each.params)
        told.append(
            {
                "code": each.code,
                "severity": severity(each),
                "effect": each.effect.value,
                "params": dict(each.params),
                "cause": said.cause,
                "remedy": said.remedy,
            }
        )
    seconds = round(one.seconds, 3)
    return {"file": one.file, "seconds": seconds, "facts": asdict(one.facts), "findings": told}


def tell(done: Sequence[Scanned]) -> None:
    """Each file: what it is, its pages as a table, its codes and words, then the advice."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    if not console.is_terminal:
        console.width = max(console.width, _WIDE)
    for one in done:
        console.print(_headline(one), style="bold", markup=False)
        if one.facts.look and one.facts.look.pages:
            console.print(_pages(one.facts.look.pages[:_MOST_PAGES]))
        for line in (*_seen(one.facts), *_advice(one)):
            console.print(line, markup=False)
        console.print()


def _headline(one: Scanned) -> str:
    from convoca.texts.values import size

    facts = one.facts
    return words(
        "document.headline",
        file=one.file,
        kind=words(f"docscan.kind.{facts.kind}"),
        size=size(facts.size),
        pages=words("docscan.pages", count=facts.pages),
        milliseconds=round(one.seconds * 1000),
    )


_COLUMNS = ("page", "nature", "size", "dpi", "blur", "contrast", "light", "noise", "tilt", "cut")


def _pages(pages: Sequence[PageLook]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in _COLUMNS:
        left = name in ("nature", "size", "cut")
        heading = words(f"document.column.{name}")
        table.add_column(heading, justify="left" if left else "right", no_wrap=True)
    for page in pages:
        table.add_row(*_row(page))
    return table


def _row(page: PageLook) -> tuple[str, ...]:
    shape = f"{page.width} x {page.height}"
    nature = "blank" if page.blank else "drawn" if page.drawn else "picture"
    start = (str(page.page), words("document.nature", nature=nature), shape)
    if nature != "picture":
        return (*start, *[""] * 7)
    return (
        *start,
        str(page.dpi or ""),
        f"{page.blur:.1f}",
        str(page.contrast),
        str(page.light),
        f"{page.noise:.1f}",
        words("document.sideways") if page.sideways else f"{page.tilt:.0f}",
        ", ".join(words("document.edge", edge=edge) for edge in page.cut),
    )


def _seen(facts: FileFacts) -> Iterator[str]:
    yield words("document.digest", digest=facts.sha256)
    if facts.look is None:
        return
    for code in facts.look.codes:
        named = "document.code" if code.text else "document.code-unread"
        yield words(named, page=code.page, width=code.width, text=code.text)
    found = facts.look.words
    if found is None:
        return
    yield words("document.text", letters=found.letters)
    for name in ("curps", "dates", "averages", "scales", "issn", "isbn", "mrz"):
        values = getattr(found, name)
        if values:
            yield words("document.said", what=name, values=", ".join(values))


def _advice(one: Scanned) -> Iterator[str]:
    from convoca.rules.findings import severity

    if not one.findings:
        yield words("document.nothing")
    for each in one.findings:
        kind = words("call-severity.name", severity=severity(each))
        first, *rest = sentences(each.code, **each.params).splitlines()
        yield f"{kind} {each.code}: {first}"
        yield from (f"    {line}" for line in rest)
