"""Tests of the formats that few models ask for: dates, times and e-mail addresses."""

from __future__ import annotations

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DIGITS = "0123456789"
_ATOM = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-"


def is_date(text: str) -> bool:
    """Whether the text is a day of the calendar in the years 1 to 9999, as RFC 3339 writes a full-date."""
    if len(text) != 10 or not text.isascii() or text[4] != "-" or text[7] != "-":
        return False
    parts = (text[:4], text[5:7], text[8:])
    if not all(map(str.isdigit, parts)):
        return False
    year, month, day = map(int, parts)
    if not year or not 1 <= month <= 12:
        return False
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= _DAYS[month - 1] + leap


def is_date_time(text: str) -> bool:
    """Whether the text is a date and a time with its offset, as RFC 3339 has it, with no leap second."""
    if len(text) < 20 or not text.isascii() or text[10] not in "Tt" or not is_date(text[:10]):
        return False
    if not _is_clock(text[11:16]) or text[16] != ":" or not _is_below(text[17:19], 60):
        return False
    offset = text[19:]
    if offset[0] == ".":
        offset = text[20:].lstrip(_DIGITS)
        if len(offset) == len(text) - 20:
            return False
    return offset in ("Z", "z") or (offset[:1] in ("+", "-") and _is_clock(offset[1:]))


def _is_clock(text: str) -> bool:
    return len(text) == 5 and text[2] == ":" and _is_below(text[:2], 24) and _is_below(text[3:], 60)


def _is_below(text: str, limit: int) -> bool:
    return text.isdigit() and int(text) < limit


def is_email(text: str) -> bool:
    """Whether the text is a mailbox of RFC 5321: atoms, and a domain of two labels or more."""
    if not text.isascii():
        return False
    local, _, domain = text.rpartition("@")
    labels = domain.split(".")
    return len(labels) > 1 and all(map(_is_label, labels)) and all(map(_is_atom, local.split(".")))


def _is_atom(text: str) -> bool:
    return text != "" and not text.encode().translate(None, _ATOM)


def _is_label(text: str) -> bool:
    return len(text) <= 63 and text.replace("-", "a").isalnum() and text[0] != "-" and text[-1] != "-"
