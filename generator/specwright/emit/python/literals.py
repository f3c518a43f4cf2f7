"""Values as Python source, laid out as a formatter would."""

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from specwright.codegen.doc import Doc, doc, laid_out
from specwright.emit.python import names
from specwright.ir.predicate import Constant

WIDTH = 110


def literal(value: Any) -> str:
    """The value as Python source that means exactly it; texts in double quotes, ASCII only."""
    match value:
        case str():
            return _quoted(value)
        case bool() | None | int() | float():
            return repr(value)
        case tuple() | list() | dict():
            return _doc(value).flat
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


def literal_behind(value: Any, start: str) -> str:
    """What a line starts with, and the same behind it: whole where it fits, else one part a line."""
    text = start.lstrip()
    return start + laid_out(_doc(value), WIDTH, 4, len(start) - len(text), len(text))


def _doc(value: Any) -> Doc:
    return doc(value, literal, literal, ("(", ")"))


def spread(
    opening: str,
    items: Iterable[str],
    closing: str,
    indent: int = 0,
    *,
    first_line: int = 0,
    comma: bool = True,
) -> str:
    """The items between brackets: on one line where they fit, one a line where they do not.

    `indent` is the margin of the statement, `first_line` the room that stands before the opening;
    `comma` ends the last line, as it does wherever a comma may.
    """
    items = list(items)
    line = f"{opening}{', '.join(items)}{closing}"
    fits = len(line) + (first_line or indent) + 1 <= WIDTH and "\n" not in line
    if fits or not items:
        return line
    inner = " " * (indent + 4)
    last = "," if comma else ""
    lines = [f"{inner}{item}," for item in items[:-1]] + [f"{inner}{items[-1]}{last}"]
    return "\n".join([opening, *lines, " " * indent + closing])


def tuple_of(items: list[str], indent: int = 0, *, before: str = "", first_line: int = 0) -> str:
    """A tuple of these sources behind what stands `before` it; one alone has a comma behind it."""
    if len(items) == 1:
        return f"{before}({items[0]},)"
    return spread(f"{before}(", items, ")", indent, first_line=first_line)


def literal_type(values: Iterable[Any], name: str) -> str:
    """The type of these values as the alias of that name stands for it."""
    texts = [literal(value) for value in values]
    return spread("Literal[", texts, "]", first_line=len(f"{name}: TypeAlias = "))


def docstring(text: str, margin: str = "", notes: Sequence[tuple[Constant, str]] = ()) -> str:
    """A docstring of one paragraph behind its margin, wrapped; its text can hold anything.

    `notes` on values follow as a list, as readers of Markdown and of reStructuredText understand it.
    """
    if notes:
        head = docstring(text, margin).removesuffix('"""').rstrip()
        listed = "\n".join(_item(f"`{literal(value)}`: {note}", margin) for value, note in notes)
        return f'{head}\n\n{listed}\n{margin}"""'
    safe = in_docstring(text)
    indent = len(margin)
    if len(safe) + indent + 6 <= WIDTH:
        return f'{margin}"""{safe}"""'
    first, _, rest = safe.partition(". ")
    if rest and len(first) + indent + 4 <= WIDTH:
        body = textwrap.fill(rest, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        return f'{margin}"""{first}.\n\n{textwrap.indent(body, margin)}\n{margin}"""'
    body = textwrap.fill(safe, WIDTH - indent - 4, break_long_words=False, break_on_hyphens=False)
    return f'{margin}"""{textwrap.indent(body, margin)[indent:]}\n{margin}"""'


def _item(text: str, margin: str) -> str:
    """An item of a list in a docstring, wrapped."""
    return textwrap.fill(
        in_docstring(f"- {text}"),
        WIDTH,
        initial_indent=margin,
        subsequent_indent=f"{margin}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def in_docstring(text: str) -> str:
    """The text on one line as it can stand in a docstring: no quote, backslash or odd letter acts up."""
    line = " ".join(text.split())
    if line.isascii() and line.isprintable() and '"' not in line and "\\" not in line:
        return line  # nearly all texts, as below
    last = '\\"' if line.endswith('"') else ""  # else it would end the docstring with the quotes behind it
    escaped = "".join(
        each if each.isprintable() and ord(each) < 0x2028 else _escape(each)
        for each in (line[:-1] if last else line).replace("\\", "\\\\")
    )
    return escaped.replace('"""', '\\"\\"\\"') + last


def _quoted(text: str) -> str:
    """Double quotes, unless that takes more escapes than single ones, as formatters have it."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'  # nearly all texts; to look at each character costs
    mark = "'" if text.count('"') > text.count("'") else '"'
    body = "".join(
        f"\\{each}" if each in (mark, "\\") else each if " " <= each <= "~" else _escape(each)
        for each in text
    )
    return f"{mark}{body}{mark}"


def _escape(character: str) -> str:
    code = ord(character)
    if character in "\n\r\t":
        return repr(character)[1:-1]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


FILTERS: Mapping[str, Callable[..., str]] = {
    "literal": literal,
    "docstring": docstring,
    "in_docstring": in_docstring,
    "behind": literal_behind,
    "module": names.module,
}
