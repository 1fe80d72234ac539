"""The part on dates: the windows, the cycle, the release of results."""

from collections.abc import Iterator

from convoca.press.prose.composing import Clause, Table, Writing
from convoca.texts.moments import day, zone_name


def clauses(writing: Writing) -> Iterator[Clause]:
    """Every window with its first and last minute, and how a minute counts."""
    call, lang = writing.call, writing.names.lang
    rows = tuple(
        (
            writing.names.step(one.step),
            writing.at(one.opens),
            writing.at(one.closes),
            " ".join(
                (
                    writing.source(one.source),
                    *([writing.say("assumption")] if one.assumption else []),
                )
            ),
        )
        for one in sorted(call.windows, key=lambda window: (window.opens, window.closes))
    )
    heads = writing.heads("step", "opens", "closes", "source")
    table = Table(writing.say("windows-table"), heads, rows)
    yield Clause(writing.say("windows"), table=table)
    yield writing.clause("minute", zone=zone_name(call.zone, lang), name=call.zone)
    release = call.release
    text = writing.say("release", at=writing.at(release.at))
    yield Clause(text, source=writing.source(release.source), assumed=release.assumption)
    cycle = call.cycle
    starts = day(cycle.starts, lang=lang)
    if cycle.ends:
        said = writing.say("cycle", starts=starts, ends=day(cycle.ends, lang=lang))
    else:
        said = writing.say("cycle-without-end", starts=starts)
    yield Clause(said, source=writing.source(cycle.source), assumed=cycle.assumption)
