"""Writes values and labels as they stand in sentences."""

from json.encoder import encode_basestring
from typing import Any

from .number_text import number_text
from .values import Opaque, class_name

LONGEST = 60
_WORDS = {None: "null", True: "true", False: "false"}


def without_brackets(label: str) -> str:
    """The label without brackets: `1K (4:3)` becomes `1K, 4:3`."""
    return label.replace(" (", ", ").removesuffix(")") if label.endswith(")") else label


def display_value(value: Any) -> str:
    """The value as JSON, shortened; never raises."""
    kind = type(value)
    if kind is str:
        cut = value if len(value) <= LONGEST else f"{value[:LONGEST]}..."
        text = encode_basestring(cut)
        return text if text.isascii() else text.encode(errors="replace").decode()
    if kind is dict:
        return "an object"
    if kind is list:
        return "an array"
    if kind is int or kind is float:  # `in` would ask a class that may raise
        return number_text(value)
    if value is None or kind is bool:
        return _WORDS[value]
    return repr(value) if issubclass(kind, Opaque) else f"a value of type {class_name(value)}"
