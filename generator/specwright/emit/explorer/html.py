"""Texts in HTML and in scripts that hold data: whatever a spec says, it stays text."""

import html
import re
from collections.abc import Callable, Mapping
from typing import Any

from specwright.emit.render import flat_json, visible
from specwright.emit.typescript.literals import FILTERS as OF_SCRIPTS
from specwright.emit.typescript.literals import literal_behind, quoted_key

_CODE = re.compile(r"`([^`]+)`")


def text(value: object) -> str:
    """The value as text of an element, or inside a quoted attribute."""
    return html.escape(visible(str(value)))


def prose(value: str) -> str:
    """A sentence, with what stands in backticks as code."""
    return _CODE.sub(r"<code>\1</code>", text(value))


def data_behind(value: Any, start: str) -> str:
    """What a statement starts with and the value behind it, with nothing that ends a script."""
    return literal_behind(value, start).replace("<", "\\u003c")


def inert(value: Any) -> str:
    """The value as JavaScript source on one line, likewise; no key of it is `__proto__`."""
    return flat_json(value).replace("<", "\\u003c")


def inert_key(name: str) -> str:
    """A name as a key of an object literal, likewise."""
    return quoted_key(name).replace("<", "\\u003c")


FILTERS: Mapping[str, Callable[..., str]] = {
    **OF_SCRIPTS,
    "text": text,
    "prose": prose,
    "data": data_behind,
    "inert": inert,
    "key": inert_key,
}
