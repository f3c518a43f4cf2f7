"""Reads requests written as JSON: by msgspec or orjson where one is installed, else by the standard library.

All three give the same values. What a quick reader refuses, or reads less exactly (orjson makes doubles of
integers beyond 64 bits), the standard library reads again: it decides, and it says where the fault is.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG = b"0" * 19


class NotJson(ValueError):
    """The text is not JSON; the message says why, and where."""


def reader() -> Callable[[Any], Any]:
    """The quickest function at hand that makes a value of UTF-8 bytes or a text; it raises NotJson."""
    for module, made in (("msgspec", of_msgspec), ("orjson", of_orjson)):
        try:
            return made(import_module(module))
        except Exception:  # not installed, or broken: the next one will do
            continue
    return exactly


def of_msgspec(msgspec: Any) -> Callable[[Any], Any]:
    """The reader that stands on msgspec."""
    decode = import_module(f"{msgspec.__name__}.json").Decoder().decode

    def read(data: Any) -> Any:
        try:
            return decode(data)
        except Exception:
            return exactly(data)

    return read


def of_orjson(orjson: Any) -> Callable[[Any], Any]:
    """The reader that stands on orjson."""
    loads = orjson.loads

    def read(data: Any) -> Any:
        try:
            octets = data.encode() if type(data) is str else bytes(data)
            return exactly(data) if _LONG in octets.translate(_DIGITS) else loads(octets)
        except Exception:
            return exactly(data)

    return read


def exactly(data: Any) -> Any:
    """The value of UTF-8 bytes or a text, by the standard library."""
    from json import JSONDecodeError, loads

    try:
        text = data if isinstance(data, str) else bytes(memoryview(data)).decode("utf-8-sig")
        return loads(text, parse_constant=_refused)
    except UnicodeDecodeError as error:
        raise NotJson(f"not UTF-8 text, at byte {error.start}") from None
    except JSONDecodeError as error:
        reason = error.msg[0].lower() + error.msg[1:]
        raise NotJson(f"{reason} at line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise NotJson("nested too deeply") from None
    except ValueError as error:
        raise NotJson(str(error).partition(";")[0]) from None
    except Exception:
        raise NotJson("neither bytes nor a text") from None


def _refused(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON value")
