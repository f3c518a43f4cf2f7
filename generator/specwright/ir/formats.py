"""The formats a string may have, as regular expressions that ECMAScript, Python and Rust read alike.

The expressions use no anchors, look-around, named groups or flags: a target adds its own anchors. Each
runs in linear time: repeated groups begin with a character that what stands before them cannot hold.
In character sets `( ) / - $` are escaped: ECMAScript's `v` flag asks for the first four, and engines that
rewrite every bare `$` to their own end of text leave an escaped one alone.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFormat:
    """A format of strings: `pattern` matches the whole text, `standard` is JSON Schema's name for it.

    A text that may have one of several formats has `options`, the names of these, too.
    """

    name: str
    title: str
    pattern: str
    standard: str | None = None
    shortest: int
    longest: int | None = None
    options: tuple[str, ...] = ()


_HEX = "[0-9A-Fa-f]"
_UUID = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"
_UUID4 = f"{_HEX}{{8}}-{_HEX}{{4}}-4{_HEX}{{3}}-[89ABab]{_HEX}{{3}}-{_HEX}{{12}}"


def _text(characters: str) -> str:
    """Any run of these characters and percent-encoded bytes (RFC 3986, section 2.1)."""
    return f"[{characters}]*(?:%{_HEX}{{2}}[{characters}]*)*"


def _ipv6() -> str:
    """RFC 3986, section 3.2.2: IPv6address, one alternative per place of the `::`."""
    octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
    h16 = f"{_HEX}{{1,4}}"
    ls32 = f"(?:{h16}:{h16}|{octet}(?:\\.{octet}){{3}})"
    forms = [f"(?:{h16}:){{6}}{ls32}", f"::(?:{h16}:){{5}}{ls32}"]
    for before, after in enumerate(range(4, -1, -1)):
        head = f"(?:{h16})?" if before == 0 else f"(?:(?:{h16}:){{0,{before}}}{h16})?"
        forms.append(f"{head}::(?:{h16}:){{{after}}}{ls32}")
    forms.append(f"(?:(?:{h16}:){{0,5}}{h16})?::{h16}")
    forms.append(f"(?:(?:{h16}:){{0,6}}{h16})?::")
    return "(?:" + "|".join(forms) + ")"


def _uri() -> str:
    """RFC 3986, appendix A: URI, with a scheme and every part spelled out."""
    plain = r"A-Za-z0-9._~!\$&'\(\)*+,;=\-"
    path = _text(rf"{plain}:@\/")
    rootless = f"(?:[{plain}:@]|%{_HEX}{{2}}){path}"
    user = f"(?:{_text(f'{plain}:')}@)?"
    host = f"(?:\\[(?:{_ipv6()}|v{_HEX}+\\.[{plain}:]+)\\]|{_text(plain)})"
    authority = f"//{user}{host}(?::[0-9]*)?(?:/{path})?"
    tail = _text(rf"{plain}:@\/?")
    return f"[A-Za-z][A-Za-z0-9+.\\-]*:(?:{authority}|/(?:{rootless})?|{rootless}|)(?:\\?{tail})?(?:#{tail})?"


def _date() -> str:
    """RFC 3339, section 5.6: full-date, of days that the calendar has in the years 1 to 9999."""
    year = "(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
    fourth = "(?:0[48]|[2468][048]|[13579][26])"
    day = "(?:0[1-9]|1[0-9]|2[0-8])"
    days = f"(?:0[1-9]|1[0-2])-{day}|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31"
    return f"(?:{year}-(?:{days})|(?:[0-9]{{2}}{fourth}|{fourth}00)-02-29)"


def _date_time() -> str:
    """RFC 3339, section 5.6: date-time with its offset, `T` and `Z` of either case, no leap second."""
    clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
    return rf"{_date()}[Tt]{clock}:[0-5][0-9](?:\.[0-9]+)?(?:[Zz]|[+\-]{clock})"


def _email() -> str:
    """RFC 5321, section 4.1.2: Mailbox of a Dot-string and a domain of two labels or more."""
    atom = r"[A-Za-z0-9!#\$%&'*+\/=?^_\x60\{\|\}~\-]+"
    label = r"[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?"
    return rf"{atom}(?:\.{atom})*@{label}(?:\.{label})+"


_SIX_BITS = r"[A-Za-z0-9+\/]"
_LAST_BYTES = f"{_SIX_BITS * 2}==|{_SIX_BITS * 3}="
_OF_BASE64 = r"[A-Za-z0-9+\/=]+"
"""What schemas of the service say of Base64: its letters alone."""
_BASE64 = f"(?:{_SIX_BITS * 4})+(?:{_LAST_BYTES})?|{_LAST_BYTES}"

FORMATS: dict[str, TextFormat] = {
    each.name: each
    for each in (
        TextFormat(name="uuid", title="a UUID", pattern=_UUID, standard="uuid", shortest=36, longest=36),
        TextFormat(
            name="uuid4", title="a version 4 UUID", pattern=_UUID4, standard="uuid", shortest=36, longest=36
        ),
        TextFormat(name="uri", title="an absolute URI", pattern=_uri(), standard="uri", shortest=2),
        TextFormat(
            name="color",
            title="a colour: '#' and three or six hexadecimal digits",
            pattern=f"#(?:{_HEX}{{3}}|{_HEX}{{6}})",
            shortest=4,
            longest=7,
        ),
        TextFormat(
            name="uuid-or-uri",
            title="a UUID or an absolute URI",
            pattern=f"{_UUID}|{_uri()}",
            shortest=2,
            options=("uuid", "uri"),
        ),
        TextFormat(
            name="media",
            title="a media reference: a UUID, an absolute URI, a data URI or Base64 text",
            pattern=f"{_UUID}|{_uri()}|{_BASE64}",
            shortest=2,
            options=("uuid", "uri", "base64"),
        ),
        TextFormat(
            name="unpadded-media",
            title="a media reference: a UUID, an absolute URI, a data URI or Base64 text, padded or not",
            pattern=f"{_UUID}|{_uri()}|{_OF_BASE64}",
            shortest=1,
            options=("uuid", "uri", "unpadded-base64"),
        ),
        TextFormat(
            name="date",
            title="a date: year, month and day, as in 2026-02-28",
            pattern=_date(),
            standard="date",
            shortest=10,
            longest=10,
        ),
        TextFormat(
            name="date-time",
            title="a date and a time with its offset, as in 2026-02-28T09:30:00Z",
            pattern=_date_time(),
            standard="date-time",
            shortest=20,
        ),
        TextFormat(
            name="email",
            title="an e-mail address, as in name@example.com",
            pattern=_email(),
            standard="email",
            shortest=5,
        ),
    )
}

OPTIONS: dict[str, TextFormat] = {
    each.name: each
    for each in (
        TextFormat(name="base64", title="Base64 text", pattern=_BASE64, shortest=4),
        TextFormat(
            name="unpadded-base64", title="Base64 text, padded or not", pattern=_OF_BASE64, shortest=1
        ),
    )
}
"""Formats that no parameter has alone: they are options of others."""


def has_format(text: str, name: str) -> bool:
    """Whether the whole text has the format."""
    return re.fullmatch(FORMATS[name].pattern, text) is not None
