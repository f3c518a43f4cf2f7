"""What a suggestion does, in words, as a button says it."""

from collections.abc import Iterator, Mapping
from typing import Any

from .display import display_value, without_brackets
from .placeholders import join_words


def in_words(form: str, label: str | None, patch: list[dict[str, Any]]) -> str:
    """The operations of a patch in one sentence without a full stop; `label` is the page's of a size."""
    told = join_words(list(_operations(form, patch)), "and")
    sized = f"{told} ({without_brackets(label)})" if label else told
    return sized[:1].upper() + sized[1:]


def _operations(form: str, patch: list[dict[str, Any]]) -> Iterator[str]:
    for number, operation in enumerate(patch):
        path, name = operation["path"], _name(operation["path"])
        if operation["op"] == "remove":
            yield f"remove '{name}'"
        elif operation["op"] == "move":
            is_renamed = path.rpartition("/")[0] == operation["from"].rpartition("/")[0]
            yield f"{'rename' if is_renamed else 'move'} '{_name(operation['from'])}' to '{name}'"
        elif not _is_holder(operation, patch[number + 1 :]):
            yield _given(form, name, operation["value"])


def _is_holder(operation: Mapping[str, Any], later: list[dict[str, Any]]) -> bool:
    """Whether an object is added for what is added next."""
    inside = f"{operation['path']}/"
    return operation["value"] == {} and any(each["path"].startswith(inside) for each in later)


def _given(form: str, name: str, value: Any) -> str:
    match form:
        case "cut" if isinstance(value, str | list):
            count, noun = len(value), "character" if isinstance(value, str) else "item"
            return f"cut '{name}' to {count} {noun if count == 1 else f'{noun}s'}"
        case "fill":
            return f"give '{name}' a new UUID"
        case _:
            return f"set '{name}' to {display_value(value)}"


def _name(pointer: str) -> str:
    """The name of what a JSON Pointer leads to: `images[0].url`."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    steps = (f"[{part}]" if part.isascii() and part.isdigit() else f".{part}" for part in parts)
    return "".join(steps).removeprefix(".") or "the request"
