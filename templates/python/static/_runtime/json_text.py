"""Reads JSON texts with msgspec or orjson where one is installed, else with the standard library.

All three give the same values of the same data: str, bytes, bytearray and memoryview; anything else is not
JSON, whatever it could be made into. A text that a fast reader refuses, or reads less exactly (orjson makes
doubles of integers beyond 64 bits), is read again by the standard library: it decides, and says where the
error is.

As with `JSON.parse`, the last of equal keys counts, half a surrogate pair stands for itself, a number beyond
all doubles is infinite, and NaN and Infinity are malformed. Unlike there, whole numbers are exact, up to
20,000 digits, and UTF-8 bytes may begin with a byte order mark.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG = b"0" * 19
_EVERY_SECOND = b"0" * 9
_DEEP = 900
_MOST_DIGITS = 20_000
_PART = 500


class InvalidJson(ValueError):
    """Raised for a text that is not JSON; the message says why and where."""


def reader() -> Callable[[Any], Any]:
    """The fastest function available that parses UTF-8 bytes or a string; it raises InvalidJson."""
    library = fastest()
    return library.read if library else exactly


class Library(NamedTuple):
    """A library that reads JSON: its own function, and which bytes that may read otherwise than `exactly`."""

    decode: Callable[[Any], Any]
    is_doubtful: Callable[[bytes], bool] | None = None

    @property
    def read(self) -> Callable[[Any], Any]:
        """A function that parses UTF-8 bytes or a string, as fast as the library; it raises InvalidJson."""
        return _guarded(self.decode, self.is_doubtful) if self.is_doubtful else _unguarded(self.decode)


def fastest() -> Library | None:
    """The fastest library that is installed; None where the standard library has to read."""
    for module, made in (("msgspec", of_msgspec), ("orjson", of_orjson)):
        try:
            return made(import_module(module))
        except Exception:  # not installed, or broken
            continue
    return None


def of_msgspec(msgspec: Any) -> Library:
    """msgspec, which reads what it reads exactly."""
    return Library(import_module(f"{msgspec.__name__}.json").Decoder().decode)


def of_orjson(orjson: Any) -> Library:
    """orjson, which makes doubles of integers beyond 64 bits, and reads deeper than the others."""
    return Library(orjson.loads, _has_long_number_or_is_deep)


def _unguarded(decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:
        try:
            return decode(data if type(data) is bytes else _as_given(data))
        except Exception:
            return exactly(data)

    return read


def _guarded(decode: Callable[[Any], Any], is_doubtful: Callable[[bytes], bool]) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:
        try:
            given = data if type(data) is bytes else _as_given(data)
            octets = given.encode() if type(given) is str else given
            return exactly(given) if is_doubtful(octets) else decode(octets)
        except Exception:
            return exactly(data)

    return read


def _has_long_number_or_is_deep(octets: bytes) -> bool:
    """Whether there may be a number of 19 digits in the bytes, or more open brackets than all readers take.

    Of 19 digits in a row, at least nine are among every second of all bytes, one after the other: where these
    show nothing, which is the rule, the rest need not be looked at.
    """
    if _EVERY_SECOND in octets[::2].translate(_DIGITS) and _LONG in octets.translate(_DIGITS):
        return True
    return len(octets) > 2 * _DEEP and octets.count(b"[") + octets.count(b"{") > _DEEP


def exactly(data: Any) -> Any:
    """Parses UTF-8 bytes or a string with the standard library; raises InvalidJson."""
    from json import JSONDecodeError, loads

    try:
        given = _as_given(data)
        text = given if type(given) is str else given.decode("utf-8-sig")
        try:
            return loads(text, parse_constant=_refuse_constant)
        except (JSONDecodeError, InvalidJson):
            raise
        except ValueError:  # more digits than Python reads at once
            return loads(text, parse_constant=_refuse_constant, parse_int=_whole_number)
    except UnicodeDecodeError as error:
        raise InvalidJson(f"not UTF-8 text, at byte {error.start}") from None
    except JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:]
        raise InvalidJson(f"{reason} at line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise InvalidJson("nested too deeply") from None
    except InvalidJson:
        raise
    except Exception:
        raise InvalidJson("neither bytes nor a text") from None


def _as_given(data: Any) -> Any:
    """The text or bytes themselves, whatever their class overrides; raises InvalidJson for anything else."""
    kind = type(data)
    if issubclass(kind, str):
        return str.__str__(data)
    if issubclass(kind, bytes | bytearray | memoryview):
        return memoryview(data).tobytes()
    raise InvalidJson("neither bytes nor a text")


def _refuse_constant(name: str) -> Any:
    raise InvalidJson(f"{name} is not a JSON value")


def _whole_number(text: str) -> int:
    """A whole number of any digits, up to so many that the time is still small."""
    digits = text.removeprefix("-")
    if len(digits) > _MOST_DIGITS:
        raise InvalidJson(f"a number of {len(digits):,} digits is too large")
    number = 0
    for start in range(0, len(digits), _PART):
        part = digits[start : start + _PART]
        number = number * 10 ** len(part) + int(part)
    return -number if len(digits) < len(text) else number
