"""What goes wrong between lines: colons, dashes, indentation."""

import re
from collections.abc import Iterator

from specwright.load.yaml_halt import Halt, YamlFault, quoted

_KEY = re.compile(r" *(?:- +)*(?P<key>[^\s'\"#][^'\"]*?):(?P<value>\s.*|$)")
_BLOCK_TEXT = re.compile(r"(^|\s)(?P<sign>[|>])[-+0-9]*\s*$")


def find(halt: Halt) -> YamlFault | None:
    """The fault, if it is one of these."""
    return (
        _block_text(halt)
        or _without_colon(halt)
        or _colon_in_text(halt)
        or _list_behind_key(halt)
        or _dash_without_space(halt)
        or _indented_otherwise(halt)
        or _dash_among_keys(halt)
    )


def _block_text(halt: Halt) -> YamlFault | None:
    """A text of several lines that begins on the line of its sign, or is not indented."""
    if halt.about is not None and halt.text[halt.about : halt.about + 1] in ("|", ">"):
        sign = halt.text[halt.about]
        return halt.fault(
            halt.about, f"the text of {sign} begins on the next line, indented; or quote the text"
        )
    place = halt.index if halt.about is None else max(halt.about, 0)
    number = halt.line_of(place)
    above = _BLOCK_TEXT.search(halt.lines[number - 1]) if number else None
    if above and not halt.head(place).strip():
        return halt.fault(place, f"the text below {above['sign']} is indented further than its key")
    return None


def _without_colon(halt: Halt) -> YamlFault | None:
    """A line among keys that has none."""
    if halt.about is None or halt.head(halt.about).strip(" -"):
        return None
    line = halt.rest(halt.about)
    if not line or re.search(r":(\s|$)", line) or halt.text[halt.about] in "'\"[{|>":
        return None
    if tight := re.match(r"(?P<key>[\w$.-]+)(?P<colon>:)(?P<value>\S.*)", line):
        message = f"a space is missing behind the colon; write '{tight['key']}: {tight['value']}'"
        return halt.fault(halt.about + tight.start("colon"), message)
    if equals := re.match(r"(?P<key>[\w$.-]+)\s*(?P<sign>=)", line):
        message = f"a colon stands between a key and its value; write '{equals['key']}:'"
        return halt.fault(halt.about + equals.start("sign"), message)
    return halt.fault(halt.about, "a line without a key; indent it if it goes on with the text above")


def _colon_in_text(halt: Halt) -> YamlFault | None:
    """A colon and a space inside a text that is not quoted, or a key that is indented too far."""
    if halt.sign != ":":
        return None
    start = halt.line_start(halt.index)
    head = halt.head(halt.index)
    first = re.search(r":\s", head)
    if first:
        value = halt.text[start + first.end() : start + len(halt.rest(start))]
        return halt.fault(halt.index, f"a colon and a space inside a text; quote it{quoted(value)}")
    key = head.strip()
    above = _line_above(halt, start)
    if " " in key or above is None:
        return halt.fault(halt.index, "a colon and a space inside a text; quote it")
    message = f"'{key}' is indented further than line {above + 1}; start both in the same column"
    return halt.fault(start + len(head) - len(head.lstrip()), message)


def _list_behind_key(halt: Halt) -> YamlFault | None:
    if halt.sign != "-" or not re.search(r":\s+$", halt.head(halt.index)):
        return None
    message = "a list begins on the line below its key, or stands in brackets: [a, b]"
    return halt.fault(halt.index, message)


def _dash_without_space(halt: Halt) -> YamlFault | None:
    """An item above that has no space behind its dash, so that it is a key."""
    if halt.sign != "-" or halt.head(halt.index).strip():
        return None
    column = len(halt.head(halt.index))
    start = halt.line_start(halt.index)
    while (above := _line_above(halt, start)) is not None:
        line = halt.lines[above]
        start = sum(len(each) + 1 for each in halt.lines[:above])
        if len(line) - len(line.lstrip()) < column:
            return None
        if re.match(rf" {{{column}}}-[^\s-]", line):
            return halt.fault(start + column, "a space is missing behind the -")
    return None


def _indented_otherwise(halt: Halt) -> YamlFault | None:
    """A line that begins in a column in which no line above it begins."""
    column = len(halt.head(halt.index))
    if halt.head(halt.index).strip() or not halt.sign.strip():
        return None
    starts = [*_columns_above(halt)]
    if not starts or column in {start for start, _, _ in starts}:
        return None
    is_item = halt.rest(halt.index).startswith("- ")
    near, line, _ = min(starts, key=lambda each: (abs(each[0] - column), each[2] != is_item, -each[0]))
    message = f"begins in column {column + 1}, and line {line + 1} in column {near + 1}; "
    return halt.fault(halt.index, message + "lines that belong together begin in the same column")


def _dash_among_keys(halt: Halt) -> YamlFault | None:
    """Lines of one column, some of which begin with a dash."""
    column = len(halt.head(halt.index))
    line = next((number for start, number, _ in _columns_above(halt) if start == column), None)
    if halt.head(halt.index).strip() or line is None:
        return None
    if halt.sign == "-":
        message = f"line {line + 1} begins with a key, and this one with -; "
    else:
        message = f"line {line + 1} begins with -, and this one with a key; "
    return halt.fault(halt.index, message + "a list has a - before every item, a mapping before no key")


def _columns_above(halt: Halt) -> Iterator[tuple[int, int, bool]]:
    """The columns in which the lines begin that the line may belong to, and whether with a dash."""
    start, least = halt.line_start(halt.index), len(halt.text)
    while (above := _line_above(halt, start)) is not None:
        line = halt.lines[above]
        start = sum(len(each) + 1 for each in halt.lines[:above])
        column = len(line) - len(line.lstrip())
        if column < least:
            least = column
            inner = column
            while line[inner : inner + 2] == "- ":
                yield inner, above, True
                inner += 2 + len(line[inner + 2 :]) - len(line[inner + 2 :].lstrip())
            yield inner, above, False


def _line_above(halt: Halt, start: int) -> int | None:
    """The number of the next line above that says something."""
    number = halt.line_of(start) - 1
    while number >= 0 and (not halt.lines[number].strip() or halt.lines[number].lstrip().startswith("#")):
        number -= 1
    return number if number >= 0 else None
