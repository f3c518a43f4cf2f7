"""Tests of single values, fast enough for the straight-line verdicts.

The verdicts ask for exact built-in types. A value of a subclass (an enum's member, an OrderedDict) raises
`Foreign`, and the question is asked again of a copy made of built-in types alone: subclasses are judged by
what they hold, and nothing that they override is ever trusted.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

Path: TypeAlias = tuple[Any, ...]

INF = float("inf")
ABSENT: Any = object()

_HEX = str.maketrans("123456789abcdefABCDEF", "0" * 21)
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_UNRESERVED = _LETTERS + b"0123456789-._~"
_DELIMITERS = b"!$&'()*+,;="
_SCHEME = _LETTERS + b"0123456789+-."
_AUTHORITY = _UNRESERVED + _DELIMITERS + b":@"
_BASE64 = _LETTERS + b"0123456789+/"


class Foreign(Exception):
    """A value is of a type that JSON does not have."""


class Opaque:
    """Stands in a plain copy for a value that JSON cannot hold: every check refuses it where it stands."""

    __slots__ = ("shown",)

    def __init__(self, shown: str) -> None:
        self.shown = shown

    def __repr__(self) -> str:
        return self.shown


_KNOWN_TYPES = frozenset({str, int, float, bool, list, dict, type(None), Opaque})


def wrong(value: object) -> bool:
    """False; raises Foreign when the value's type is not exactly one of JSON's, nor opaque."""
    if type(value) not in _KNOWN_TYPES:
        raise Foreign
    return False


def retried(verdict: Callable[[Any], bool], request: object) -> bool:
    """The verdict on a plain copy of the request; False when there can be none."""
    from .plain import plain

    try:
        return verdict(plain(request))
    except Exception:
        return False


def reach(value: Any, absent: Any, *names: str) -> Any:
    """The value below an object, by the names that lead to it; `absent` when it is not there."""
    for name in names:
        if type(value) is not dict or name not in value:
            return absent
        value = value[name]
    return value


def is_integer(value: Any) -> bool:
    """Whether the value is a whole number; 1024.0 is one, true is none."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_number(value: Any) -> bool:
    """Whether the value is a finite number."""
    return type(value) is int or (type(value) is float and -INF < value < INF)


def on_step(value: float, step: str) -> bool:
    """Whether the shortest decimal form of a finite number is a whole number of steps."""
    from decimal import Context, Decimal

    number = Decimal(repr(value))
    digits = len(number.as_tuple().digits) + abs(number.adjusted()) + len(step) + 2
    return Context(prec=digits).remainder(number, Decimal(step)) == 0


def is_uuid(text: str) -> bool:
    """Whether the text is a UUID of any version."""
    return text.translate(_HEX) == "00000000-0000-0000-0000-000000000000"


def is_uuid4(text: str) -> bool:
    """Whether the text is a UUID of version 4 and of the RFC 9562 variant."""
    return (
        text.translate(_HEX) == "00000000-0000-0000-0000-000000000000"
        and text[14] == "4"
        and text[19] in "89ABab"
    )


def is_color(text: str) -> bool:
    """Whether the text is `#` and three or six hexadecimal digits."""
    return text[:1] == "#" and text[1:].translate(_HEX) in ("000", "000000")


def is_uri(text: str) -> bool:
    """Whether the text is a URI with a scheme, as RFC 3986 has it."""
    scheme, colon, rest = text.partition(":")
    if not colon or not text.isascii() or not scheme[:1].isalpha():
        return False
    if scheme.encode().translate(None, _SCHEME):
        return False
    if "%" in rest or "[" in rest:
        from .patterns import URI

        return URI.fullmatch(text) is not None
    before, _, fragment = rest.partition("#")
    if before[:2] == "//":
        authority = before[2:].partition("/")[0].partition("?")[0]
        host = authority.rpartition("@")[2]
        port = host.partition(":")[2]
        if authority.count("@") > 1 or (port and not (port.isascii() and port.isdigit())):
            return False
    return not (before + fragment).encode().translate(None, _AUTHORITY + b"/?")


def is_media(text: str) -> bool:
    """Whether the text is a UUID, a URI (a data URI is one) or Base64 as RFC 4648 pads it."""
    if ":" in text:
        return is_uri(text)
    if is_uuid(text):
        return True
    body = text.rstrip("=")
    return (
        len(text) % 4 == 0
        and body != ""
        and len(text) - len(body) <= 2
        and text.isascii()
        and not body.encode().translate(None, _BASE64)
    )
