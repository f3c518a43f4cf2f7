"""Why a text is no JSON, in the words of the commands, and where."""

from json import loads
from typing import Any, NamedTuple

from .._command.json_tree import Malformed, parse

MALFORMED = "malformed-json"


class Unread(NamedTuple):
    """Why data could not be read, and at which offset of its text: of its bytes, where they are no text."""

    reason: str
    offset: int


def unread(data: Any, error: Exception) -> Unread:
    """What is wrong with data that a reader of JSON refused with this error."""
    try:
        text = data if isinstance(data, str) else memoryview(data).tobytes().decode("utf-8-sig")
        parse(text, loads)
    except Malformed as malformed:
        return Unread(malformed.reason, malformed.offset)
    except UnicodeDecodeError as malformed:
        return Unread(f"not UTF-8 text, at byte {malformed.start}", malformed.start)
    except TypeError:
        pass
    return Unread(str(error), 0)
