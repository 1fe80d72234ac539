"""The few shapes that stand beside words: drawn here, one stroke each, no file to fetch."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_SHAPES = {
    "good": '<path d="M4 12.5l5 5L20 6.5"/>',
    "bad": '<path d="M6 6l12 12M18 6L6 18"/>',
    "warn": '<path d="M12 3.5L22 20.5H2zM12 10v5"/><circle class="solid" cx="12" cy="17.6" r="1.2"/>',
    "info": '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6"/>'
    '<circle class="solid" cx="12" cy="7.4" r="1.2"/>',
    "neutral": '<circle cx="12" cy="12" r="8"/>',
    "now": '<circle class="solid" cx="12" cy="12" r="6.5"/>',
    "clock": '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l4 2.5"/>',
    "lock": '<rect x="4.5" y="10.5" width="15" height="10" rx="1.5"/><path d="M8 10.5V7a4 4 0 018 0v3.5"/>',
    "download": '<path d="M12 3.5v12M6.5 10.5L12 16l5.5-5.5M4 20.5h16"/>',
    "file": '<path d="M6 2.5h8l4.5 4.5v14.5H6zM14 2.5V7h4.5"/>',
    "back": '<path d="M15 5l-7 7 7 7"/>',
    "next": '<path d="M9 5l7 7-7 7"/>',
    "tie": '<path d="M9.5 14.5l5-5M7 11l-2 2a4.2 4.2 0 006 6l2-2M17 13l2-2a4.2 4.2 0 00-6-6l-2 2"/>',
}  # fmt: skip
_EFFECTS = {"inform": "info", "warn": "warn", "block-send": "bad", "refuse": "bad"}


def icon(name: str) -> SafeString:
    """A shape by name, hidden from who listens: the word beside it says the same."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(_SHAPES[name]),  # noqa: S308 - our own drawings
    )


def for_effect(effect: str) -> str:
    """The shape of a finding's effect."""
    return _EFFECTS.get(str(effect), "info")
