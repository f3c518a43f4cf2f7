"""Tests of single values, fast enough for straight-line verdicts.

Verdicts test for exact built-in types. A value of a subclass (an enum's member, an OrderedDict) raises
`NotJson`, and the verdict is given on a plain copy instead: nothing that a subclass overrides is trusted.
"""

from __future__ import annotations

# Importing typing costs more than all other imports of a verdict. The annotation is for completion, which
# skips what stands under a plain False.
TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, TypeAlias, TypeGuard

    Path: TypeAlias = tuple[Any, ...]
else:
    Path = tuple

INF = float("inf")
ABSENT: Any = object()

HEX = bytes.maketrans(b"123456789abcdefABCDEF", b"0" * 21)
UUID = b"00000000-0000-0000-0000-000000000000"
COLORS = (b"#000000", b"#000")
_SEARCHES: dict[str, Callable[[str], object]] = {}
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_SCHEME = _LETTERS + b"0123456789+-."
PLAIN = _SCHEME + b"_~!$&'()*,;=/?"
_BASE64 = _LETTERS + b"0123456789+/"


class NotJson(Exception):
    """Raised for a value whose type is not exactly one of JSON's."""


class Opaque:
    """Stands in a plain copy for a value that JSON cannot hold; every check refuses it."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


WITHOUT_PARTS = frozenset({str, int, float, bool, type(None), Opaque})
_KNOWN_TYPES = WITHOUT_PARTS | {list, dict}


def class_name(value: object) -> str:
    """The name of the value's class, cut short, read without calling code of the class."""
    name: str = type.__dict__["__name__"].__get__(type(value))
    return name[:60]


def reject(value: object) -> bool:
    """Refuses a value of the wrong type: False, or raises NotJson if the type is not one of JSON's at all."""
    if type(value) not in _KNOWN_TYPES and not issubclass(type(value), Opaque):
        raise NotJson
    return False


def reject_missing(error: KeyError) -> bool:
    """Refuses an object for the key that the caller did not find there: False.

    Raises the error again if it comes from elsewhere: from code of a foreign key, with which others are
    compared. Then nothing is known of the object.
    """
    if error.__traceback__ is None or error.__traceback__.tb_next is not None:
        raise error
    return False


def reach(value: Any, absent: Any, *names: str) -> Any:
    """The value that the names lead to below an object, or `absent`."""
    for name in names:
        if type(value) is not dict or name not in value:
            return absent
        value = value[name]
    return value


def reach_json(value: Any, absent: Any, *names: str) -> Any:
    """As `reach`, where nothing else judges what is met: raises NotJson for a type that is none of JSON's."""
    for name in names:
        if type(value) is not dict:
            reject(value)
            return absent
        if name not in value:
            return absent
        value = value[name]
    reject(value)
    return value


def total_length(*arrays: Any) -> int:
    """The number of items of all arrays together; other values have none."""
    return sum(len(each) for each in arrays if type(each) is list)


def is_integer(value: Any) -> TypeGuard[int]:
    """Whether the value is a whole number; 1024.0 is one, True is not."""
    return type(value) is int or (type(value) is float and value.is_integer())


def is_number(value: Any) -> TypeGuard[float]:
    """Whether the value is a finite number."""
    return type(value) is int or (type(value) is float and -INF < value < INF)


def is_multiple_of(value: float, whole: int, scale: int) -> bool:
    """Whether the shortest decimal form of a finite number is a multiple of `whole` / `scale`."""
    if type(value) is int:
        return value * scale % whole == 0
    from decimal import Context, Decimal

    exact = Context(prec=800)
    return exact.remainder(exact.multiply(Decimal(repr(value)), Decimal(scale)), Decimal(whole)) == 0


def is_found(pattern: str, text: str) -> bool:
    """Whether a regular expression, spelt for every engine, matches somewhere in the text."""
    search = _SEARCHES.get(pattern)
    if search is None:
        from .patterns import search_of

        search = _SEARCHES[pattern] = search_of(pattern)
    return search(text) is not None


def are_unlike(items: list[Any]) -> bool:
    """Whether no two items are equal, as JSON compares: 1 is 1.0, and neither is true."""
    return len({_comparable(item) for item in items}) == len(items)


def unlike(items: list[Any]) -> list[Any]:
    """The items without those that are equal to one before them."""
    first: dict[Any, Any] = {}
    for item in items:
        first.setdefault(_comparable(item), item)
    return list(first.values())


def _comparable(value: Any) -> Any:
    """Something that is equal to that of another value just where the two are equal in JSON."""
    kind = type(value)
    if kind is bool:
        return "boolean", value
    if kind is list:
        return ("array", *map(_comparable, value))
    if kind is dict:
        return "object", frozenset((key, _comparable(held)) for key, held in value.items())
    reject(value)
    return value if value == value else object()  # NaN is equal to nothing


def is_every_value(
    value: dict[Any, Any], holds: Any, names: tuple[str, ...] = (), matching: str | None = None
) -> bool:
    """Whether a function is true of the value under each key that it is asked about."""
    return all(holds(held) for _, held in asked_values(value, names, matching))


def asked_values(
    value: dict[Any, Any], names: tuple[str, ...], matching: str | None
) -> Iterator[tuple[str, Any]]:
    """The keys of an object but these names, and of these only those in which the expression is found."""
    for key, held in value.items():
        if type(key) is not str:
            raise NotJson
        if key not in names and (matching is None or is_found(matching, key)):
            yield key, held


def is_uuid(text: str) -> bool:
    """Whether the text is a UUID of any version."""
    return len(text) == 36 and text.isascii() and text.encode().translate(HEX) == UUID


def is_uuid4(text: str) -> bool:
    """Whether the text is a UUID of version 4 and of the RFC 9562 variant."""
    return is_uuid(text) and text[14] == "4" and text[19] in "89ABab"


def is_color(text: str) -> bool:
    """Whether the text is `#` and three or six hexadecimal digits."""
    return text.isascii() and text.encode().translate(HEX) in COLORS


def is_uri(text: str) -> bool:
    """Whether the text is a URI with a scheme, as RFC 3986 has it."""
    return text.isascii() and _is_uri(text, text.encode().translate(None, PLAIN))


def _is_uri(text: str, special: bytes) -> bool:
    """Whether ASCII is a URI, of which `special` are the characters that not every part of one may have."""
    if special == b":":  # the common case: no character behind the only colon can be wrong
        return text.startswith("https:") or _is_scheme(text[: text.index(":")])
    rest = special.translate(None, b"%#")
    if rest == b":":  # nor can one here, but for a second `#`, and what stands behind `%`
        escaped = text.encode().translate(HEX).count(b"%00") == special.count(b"%")
        return escaped and special.count(b"#") < 2 and _is_scheme(text[: text.index(":")])
    if b":" not in special or rest.strip(b"[]:@"):
        return False
    if special.strip(b":@"):
        from .patterns import URI

        return URI.fullmatch(text) is not None
    scheme, _, behind = text.partition(":")
    if not _is_scheme(scheme):
        return False
    if behind[:2] != "//":
        return True
    authority = behind[2:].partition("/")[0].partition("?")[0]
    port = authority.rpartition("@")[2].partition(":")[2]
    return authority.count("@") <= 1 and (port == "" or port.isdigit())


def is_uuid_or_uri(text: str) -> bool:
    """Whether the text is a UUID or a URI with a scheme."""
    return is_uuid(text) or is_uri(text)


def _is_scheme(text: str) -> bool:
    return text[:1].isalpha() and not text.encode().translate(None, _SCHEME)


def is_media(text: str) -> bool:
    """Whether the text is a UUID, a URI (a data URI is one) or Base64 as RFC 4648 pads it."""
    if not text.isascii():
        return False
    octets = text.encode()
    if len(octets) == 36 and octets.translate(HEX) == UUID:
        return True
    special = octets.translate(None, PLAIN)
    if special:
        return _is_uri(text, special)
    body = octets.rstrip(b"=")
    padding = len(octets) - len(body)
    return len(octets) % 4 == 0 and body != b"" and padding <= 2 and not body.translate(None, _BASE64)


def is_unpadded_media(text: str) -> bool:
    """Whether the text is a media reference, or has the letters of Base64 alone, however it is padded."""
    if is_media(text):
        return True
    return text != "" and text.isascii() and not text.encode().translate(None, _BASE64 + b"=")
