"""When an outcome may be seen: sealed by two people, and not one second before its minute."""

from datetime import datetime

from convoca.rules import windows
from convoca.rules.schema import Call


def may_show_outcome(call: Call, at: datetime, sealed: bool) -> bool:
    """Whether anyone, of any role, may see who got what at that instant.

    Article 004: the results "will be published at 12:01 a.m. on November 29, 2021". Before that
    instant only counts are shown; after it they need no human act, only to have been sealed.
    """
    return sealed and at >= windows.release_instant(call)
