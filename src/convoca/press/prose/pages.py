"""The document as one HTML page that asks nothing of anybody: no script, no font, no address."""

from collections.abc import Iterator
from html import escape

from convoca.press.prose.composing import Clause, Prose, Section, Table
from convoca.proof.spoken import grouped, spoken
from convoca.texts import say

_STYLE = """
body{font:1rem/1.5 Georgia,'Times New Roman',serif;color:#111;max-width:46rem;margin:2rem auto;
padding:0 1rem}
h1{font-size:1.7rem;line-height:1.2;margin:.2em 0}h2{font-size:1.2rem;border-bottom:2px solid #111;
padding-bottom:.2em;margin-top:2em}
.over,.source,caption{color:#4a5560}.source{font-size:.9em;display:block}
.notice{border-left:4px solid #111;background:#f1f3f2;padding:.6em .8em}
.number{font-weight:bold;margin-right:.4em}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6em 0}caption{text-align:left;font-size:.9em}
th,td{text-align:left;vertical-align:top;padding:.35em .6em .35em 0;border-bottom:1px solid #8a949d}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.n{text-align:right}mark{background:none;font-weight:bold;color:inherit}
footer{margin-top:3em;border-top:1px solid #8a949d;padding-top:.6em;font-size:.9em}
code{overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
"""


def html(prose: Prose) -> str:
    """The whole page, in UTF-8 when written."""
    body = "\n".join(line for section in prose.sections for line in _section(prose, section))
    words = ", ".join(spoken(prose.digest))
    notice = f'<p class="notice">{escape(prose.notice)}</p>' if prose.notice else ""
    return f"""<!doctype html>
<html lang="{prose.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(prose.title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<header>
<p class="over">{escape(prose.issuer)}</p>
<h1>{escape(prose.title)}</h1>
{notice}
</header>
<main>
{body}
</main>
<footer>
<p>{escape(say("prose.foot", prose.lang, words=words))}</p>
<p>SHA-256: <code>{grouped(prose.digest)}</code></p>
</footer>
</body>
</html>
"""


def _section(prose: Prose, section: Section) -> Iterator[str]:
    yield f'<section id="s{section.number}">'
    yield f"<h2>{section.number}. {escape(section.title)}</h2>"
    for clause in section.clauses:
        yield from _clause(prose, clause)
    yield "</section>"


def _clause(prose: Prose, clause: Clause) -> Iterator[str]:
    mark = f" <mark>{escape(prose.assumption)}</mark>" if clause.assumed else ""
    source = f' <span class="source">{escape(clause.source)}</span>' if clause.source else ""
    number = f'<span class="number">{clause.number}</span>'
    yield f'<div id="c{clause.number}"><p>{number}{escape(clause.text)}{mark}{source}</p>'
    if clause.items:
        yield "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in clause.items) + "</ul>"
    if clause.table:
        yield from _table(clause.table, hidden=clause.table.caption == clause.text)
    yield "</div>"


def _table(table: Table, *, hidden: bool) -> Iterator[str]:
    # A wide table scrolls by itself and can be reached by keyboard.
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(table.caption)}">'
    shown = ' class="unseen"' if hidden else ""  # the clause has just said it
    yield f"<table><caption{shown}>{escape(table.caption)}</caption><thead><tr>"
    for place, head in enumerate(table.heads):
        yield f'<th scope="col"{_kind(table, place)}>{escape(head)}</th>'
    yield "</tr></thead><tbody>"
    for first, *others in table.rows:
        cells = "".join(
            f"<td{_kind(table, place)}>{escape(cell)}</td>"
            for place, cell in enumerate(others, start=1)
        )
        yield f'<tr><th scope="row"{_kind(table, 0)}>{escape(first)}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _kind(table: Table, place: int) -> str:
    return ' class="n"' if place in table.numbers else ""
