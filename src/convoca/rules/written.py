"""What a person typed, read as a day or a number; nothing is repaired on the way."""

import datetime as dt
import re
from decimal import Decimal

_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", re.ASCII)
_DECIMAL = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,6})?", re.ASCII)


def as_date(written: str) -> dt.date | None:
    """Read a date written as YYYY-MM-DD; anything else is none."""
    found = _DATE.fullmatch(written)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def as_decimal(written: str) -> Decimal | None:
    """Read a number written with digits and at most one point; anything else is none."""
    return Decimal(written) if _DECIMAL.fullmatch(written) else None
