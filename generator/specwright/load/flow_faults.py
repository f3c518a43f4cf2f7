"""What goes wrong inside brackets and braces."""

import re

from specwright.load.yaml_halt import Halt, YamlFault, quoted

_CLOSING = {"[": "]", "{": "}"}
_BLOCK_LINE = re.compile(r" *(- |[^\s#\[\]{},'\"]+:(\s|$))")
_COMMENT = re.compile(r"[ \t]#(?P<text>[^\n]*[\]}])")


def find(halt: Halt) -> YamlFault | None:
    """The fault, if brackets are open."""
    if not halt.open:
        return None
    start = halt.open[-1].start_mark.index
    opening = halt.text[start]
    return (
        _commented(halt, start)
        or _never_closed(halt, start, opening)
        or _closed_otherwise(halt, start, opening)
        or _without_comma(halt)
    )


def _commented(halt: Halt, start: int) -> YamlFault | None:
    """A closing bracket that stands in a comment."""
    for comment in _COMMENT.finditer(halt.text, start, max(halt.index, start + len(halt.rest(start)))):
        place = comment.start() + 1
        if not any(each.start_mark.index <= place < each.end_mark.index for each in halt.tokens):
            value = re.split(r"[,\]}]", comment["text"], maxsplit=1)[0]
            message = (
                f"what follows # is a comment, and the closing bracket with it; quote{quoted('#' + value)}"
            )
            return halt.fault(place, message)
    return None


def _never_closed(halt: Halt, start: int, opening: str) -> YamlFault | None:
    """An opening bracket behind which lines in block style follow, or the end."""
    line = halt.lines[halt.line_of(halt.index)]
    outside = len(halt.lines[halt.line_of(start)]) - len(halt.lines[halt.line_of(start)].lstrip())
    left = len(line) - len(line.lstrip()) <= outside and bool(_BLOCK_LINE.match(line))
    later = halt.line_of(halt.index) > halt.line_of(start)
    if not (later and left) and halt.text[halt.index :].strip():
        return None
    return halt.fault(start, f"the {opening} that opens here is never closed; write {_CLOSING[opening]}")


def _closed_otherwise(halt: Halt, start: int, opening: str) -> YamlFault | None:
    if halt.sign not in ("]", "}"):
        return None
    line = halt.line_of(start)
    where = "" if line == halt.line_of(halt.index) else f" of line {line + 1}"
    return halt.fault(halt.index, f"{halt.sign} cannot close the {opening}{where}; write {_CLOSING[opening]}")


def _without_comma(halt: Halt) -> YamlFault | None:
    if halt.sign != ":":
        return halt.fault(halt.index, "a comma is missing before this")
    word = re.search(r"(?<=\s)[^\s,\[\]{}]+\s*$", halt.head(halt.index))
    if not word:
        return halt.fault(halt.index, "a colon inside a text; quote the text")
    place = halt.line_start(halt.index) + word.start()
    name = word[0].strip()
    message = f"a comma is missing before '{name}', or quotes around a text that has a colon"
    return halt.fault(place, message)
