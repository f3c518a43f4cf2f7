"""Reads JSON texts with msgspec or orjson where one is installed, else with the standard library.

All three give the same values. A text that a fast reader refuses, or reads less exactly (orjson makes doubles
of integers beyond 64 bits), is read again by the standard library: it decides, and says where the error is.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG = b"0" * 19


class InvalidJson(ValueError):
    """Raised for a text that is not JSON; the message says why and where."""


def reader() -> Callable[[Any], Any]:
    """The fastest function available that parses UTF-8 bytes or a string; it raises InvalidJson."""
    for module, read_with in (("msgspec", of_msgspec), ("orjson", of_orjson)):
        try:
            return read_with(import_module(module))
        except Exception:  # not installed, or broken
            continue
    return exactly


def of_msgspec(msgspec: Any) -> Callable[[Any], Any]:
    """A reader that uses msgspec."""
    decode = import_module(f"{msgspec.__name__}.json").Decoder().decode

    def read(data: Any) -> Any:
        try:
            return decode(data)
        except Exception:
            return exactly(data)

    return read


def of_orjson(orjson: Any) -> Callable[[Any], Any]:
    """A reader that uses orjson."""
    loads = orjson.loads

    def read(data: Any) -> Any:
        try:
            octets = data.encode() if type(data) is str else bytes(data)
            return exactly(data) if _LONG in octets.translate(_DIGITS) else loads(octets)
        except Exception:
            return exactly(data)

    return read


def exactly(data: Any) -> Any:
    """Parses UTF-8 bytes or a string with the standard library; raises InvalidJson."""
    from json import JSONDecodeError, loads

    try:
        text = data if isinstance(data, str) else bytes(memoryview(data)).decode("utf-8-sig")
        return loads(text, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise InvalidJson(f"not UTF-8 text, at byte {error.start}") from None
    except JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:]
        raise InvalidJson(f"{reason} at line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise InvalidJson("nested too deeply") from None
    except ValueError as error:
        raise InvalidJson(str(error).partition(";")[0]) from None
    except Exception:
        raise InvalidJson("neither bytes nor a text") from None


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON value")
