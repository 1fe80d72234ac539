"""`{% load convoca %}`: sentences, times and the pieces of a page."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import escape, format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe

from convoca.portal.ui import icons, parts, words, zones
from convoca.portal.ui.forms import FormField, SummaryLine, new_key
from convoca.texts import moments
from convoca.texts.values import size as file_size

register = template.Library()


@register.simple_tag
def t(code: str, /, **params: Any) -> str:
    """The sentence for a code: `{% t "places.found" count=total %}`."""
    return words.said(code, **params)


@register.filter
def lang(text: Any) -> str:
    """A text of a call or a catalogue in the reader's language."""
    return words.in_language(text)


@register.filter
def number(value: Any) -> str:
    """A count with its thousands apart."""
    return f"{value:,}"


@register.filter
def size(value: int) -> str:
    """A file's size as people say it."""
    return file_size(value)


@register.filter
def day(value: date) -> str:
    """A day in words; an instant gives its day in Central Mexico time."""
    if isinstance(value, datetime):
        value = value.astimezone(ZoneInfo(moments.CENTRAL)).date()
    return moments.day(value, lang=words.language())


@register.filter
def groups(digest: str) -> SafeString:
    """A digest in groups of eight, for a person to compare."""
    parted = " ".join(digest[i : i + 8] for i in range(0, len(digest), 8))
    return format_html('<code class="digest">{}</code>', parted)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A shape by name."""
    return icons.icon(name)


@register.simple_tag
def instant(at: datetime, zone: str = moments.CENTRAL, *, year: bool = True) -> SafeString:
    """An instant in words, readable by machines too."""
    said = moments.instant(at, zone, words.language(), year=year)
    return format_html('<time datetime="{}">{}</time>', _iso(at), said)


@register.simple_tag
def clock(at: datetime, zone: str = moments.CENTRAL) -> SafeString:
    """The time of day with its zone."""
    said = moments.clock(at, zone, words.language())
    return format_html('<time datetime="{}">{}</time>', _iso(at), said)


@register.simple_tag(takes_context=True)
def reader_time(context: Context, at: datetime, zone: str = moments.CENTRAL) -> SafeString:
    """The same instant on the reader's clock, when it differs; a script fills it the first time."""
    own = context.get("reader_zone", "")
    if own:
        if not zones.differs(own, at, zone):
            return mark_safe("")
        there = moments.instant(at, own, words.language(), year=False)
        return format_html(
            '<span class="reader-time">{}</span>', words.said("time.yours", at=there)
        )
    return format_html(
        '<span class="reader-time" data-reader-instant="{}" data-zone="{}" data-words="{}"></span>',
        _iso(at),
        zone,
        words.said("time.yours-pattern"),
    )


@register.inclusion_tag("ui/parts/countdown.html", takes_context=True)
def countdown(context: Context, piece: parts.Countdown) -> dict[str, Any]:
    """Time left to an instant, by the server's clock."""
    now = context["now"]
    left = moments.duration(piece.until - now, words.language())
    return {
        "piece": piece,
        "iso": _iso(piece.until),
        "before": words.said(piece.code, left="…"),
        "text": words.said(piece.code, left=left) if piece.until > now else piece.after,
        "now": now,
        "reader_zone": context.get("reader_zone", ""),
    }


@register.inclusion_tag("ui/parts/finding.html")
def finding(found: Any) -> dict[str, Any]:
    """A finding: what happened, why, and what to do now."""
    effect = str(getattr(found, "effect", "refuse"))
    return {"said": words.explained(found), "effect": effect, "shape": icons.for_effect(effect)}


@register.inclusion_tag("ui/parts/error_summary.html")
def error_summary(lines: Sequence[SummaryLine]) -> dict[str, Any]:
    """All that is wrong, on top of the page, each line linking to its field."""
    return {"lines": lines}


@register.inclusion_tag("ui/parts/field.html")
def field(piece: FormField) -> dict[str, Any]:
    """A question with its help, and its message beside it."""
    return {"f": piece}


@register.inclusion_tag("ui/parts/tag.html")
def tag(piece: parts.Tag) -> dict[str, Any]:
    """A state in words, with its shape."""
    return {"tag": piece}


@register.inclusion_tag("ui/parts/task_list.html")
def task_list(tasks: Iterable[parts.Task]) -> dict[str, Any]:
    """What there is to do, with its state in words."""
    return {"tasks": tasks}


@register.inclusion_tag("ui/parts/timeline.html", takes_context=True)
def timeline(context: Context, steps: Iterable[parts.Moment], zone: str = "") -> dict[str, Any]:
    """Where I am, what is next, who acts, by when."""
    return {
        "steps": steps,
        "zone": zone or moments.CENTRAL,
        "reader_zone": context.get("reader_zone", ""),
    }


@register.inclusion_tag("ui/parts/receipt_card.html")
def receipt_card(piece: parts.ReceiptCard) -> dict[str, Any]:
    """The proof of an act, and how to verify it."""
    return {"r": piece}


@register.inclusion_tag("ui/parts/place_card.html")
def place_card(piece: parts.PlaceCard) -> dict[str, Any]:
    """A post; a tied one with its two halves."""
    return {"halves": [piece, piece.tied] if piece.tied else [piece], "place": piece}


@register.inclusion_tag("ui/parts/summary_list.html")
def summary_list(rows: Iterable[parts.Row]) -> dict[str, Any]:
    """Check your answers."""
    return {"rows": rows}


@register.inclusion_tag("ui/parts/empty_state.html")
def empty_state(title: str, what: str = "") -> dict[str, Any]:
    """What will appear here, and when."""
    return {"title": title, "what": what}


@register.inclusion_tag("ui/parts/pager.html")
def pager(piece: parts.Pager) -> dict[str, Any]:
    """Where the list goes on."""
    return {"p": piece}


@register.inclusion_tag("ui/parts/table.html")
def table(piece: parts.Table) -> dict[str, Any]:
    """A table that folds into cards on a phone."""
    rows = [list(zip(piece.heads, row, strict=True)) for row in piece.rows]
    return {"table": piece, "rows": rows}


@register.inclusion_tag("ui/parts/stats.html")
def stats(figures: Iterable[parts.Stat]) -> dict[str, Any]:
    """Figures with their names and sources."""
    return {"figures": figures}


@register.inclusion_tag("ui/parts/bars.html")
def bars(lines: Iterable[parts.Bar]) -> dict[str, Any]:
    """Counts as lengths, each with its number beside it."""
    return {"bars": lines}


@register.inclusion_tag("ui/parts/trail.html")
def breadcrumb(crumbs: Iterable[parts.Crumb]) -> dict[str, Any]:
    """The way back."""
    return {"crumbs": crumbs}


@register.inclusion_tag("ui/parts/act_button.html", takes_context=True)
def act_button(context: Context, piece: parts.ActButton) -> dict[str, Any]:
    """An act of one button, by POST, with its idempotency key."""
    return {"act": piece, "csrf_token": context.get("csrf_token")}


@register.simple_tag
def idempotency_key(key: str = "") -> SafeString:
    """The hidden key of a form: sent twice, it is one act."""
    return format_html('<input type="hidden" name="idempotency_key" value="{}">', key or new_key())


@register.simple_tag(takes_context=True)
def block_text(context: Context, name: str) -> str:
    """The words of a block again, as plain text (a page's title is also its tab's)."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    node = blocks.get_block(name) if blocks else None
    if node is None:
        return ""
    with context.push():
        written = node.nodelist.render(context)
    return mark_safe(" ".join(strip_tags(written).split()))  # noqa: S308 - already escaped once


@register.simple_tag
def form_errors(bound: Any) -> list[SummaryLine]:
    """The errors of a library's form (sign-in, second factor) in our words where we have them."""
    lines = []
    for name, errors in bound.errors.get_json_data().items():
        target = "" if name == "__all__" else f"#{bound[name].auto_id}"
        for error in errors:
            text = words.said_if_known(f"account.error.{error['code']}", error["message"])
            lines.append(SummaryLine(text, target))
    return lines


@register.filter
def message_of(lines: Sequence[SummaryLine], bound: Any) -> str:
    """The message about one bound field."""
    return " ".join(line.text for line in lines if line.href == f"#{bound.auto_id}")


@register.filter
def of(mapping: Mapping[Any, Any], key: Any) -> Any:
    """A value by its key."""
    return mapping.get(key, "")


@register.filter
def breaks(text: str) -> SafeString:
    """Lines of a plain text, kept apart."""
    return mark_safe("<br>".join(escape(text).splitlines()))  # noqa: S308 - escaped


def _iso(at: datetime) -> str:
    return at.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")
