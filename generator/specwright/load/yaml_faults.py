"""Why a text is no YAML, as what its writer did: at the sign to be changed, with what to write instead.

Nothing here goes by the words of a library, which differ between its parsers and releases: what is told
follows from the text around the place at which the parser in pure Python stops.
"""

import re
from collections.abc import Callable

import yaml

from specwright.load import block_faults, flow_faults, quoting_faults
from specwright.load.yaml_halt import Halt, YamlFault

_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]*")

# What libyaml would fold (U+0085, U+2028, U+2029), drop (a byte-order mark) or refuse without a place.
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_UNKNOWN = (
    "not readable as YAML from here; quote texts with signs in them, close what is opened, indent evenly"
)


def explain(text: str, mark: yaml.Mark | None) -> YamlFault:
    """What is wrong with a text that a parser refused at the mark."""
    halt = halted(text, mark)
    for reason in _REASONS:
        fault = reason(halt)
        if fault is not None:
            return fault
    return halt.fault(halt.index, _UNKNOWN)


def unprintable(text: str) -> YamlFault | None:
    """The first character that no YAML may have as it is."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return None
    code = ord(found[0])
    escape = f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
    halt = Halt(text=text, index=found.start(), about=None, tokens=())
    message = f"the character U+{code:04X} cannot stand here; write {escape} in double quotes"
    return halt.fault(halt.index, message)


def halted(text: str, mark: yaml.Mark | None) -> Halt:
    """Where the parser in pure Python stops, what it had seen before, and what it was about."""
    at, about = mark, None
    try:
        for _ in yaml.parse(text, Loader=yaml.BaseLoader):
            pass
    except yaml.MarkedYAMLError as fault:
        at, about = fault.problem_mark or fault.context_mark, fault.context_mark
    index = at.index if at is not None and at.index is not None else 0
    tokens: list[yaml.Token] = []
    try:
        for token in yaml.scan(text, Loader=yaml.BaseLoader):
            if token.start_mark.index >= index:
                break
            tokens.append(token)
    except yaml.YAMLError:
        pass
    return Halt(text=text, index=index, about=None if about is None else about.index, tokens=tuple(tokens))


def _indentation(halt: Halt) -> YamlFault | None:
    """A line, this or the one above, that is indented by what is no space."""
    start = halt.line_start(halt.index)
    starts = [start, *([halt.line_start(start - 1)] if start else [])]
    blanks = [blank for each in starts if (blank := _SPACES.match(halt.text, each))]
    signs = [i for blank in blanks for i in range(*blank.span()) if halt.text[i] not in " \n"]
    if not signs:
        return None
    sign = signs[0]
    what = "a tab" if halt.text[sign] == "\t" else f"the blank U+{ord(halt.text[sign]):04X}"
    return halt.fault(sign, f"{what} in front of a line; indent with spaces")


_REASONS: tuple[Callable[[Halt], YamlFault | None], ...] = (
    _indentation,
    quoting_faults.find,
    flow_faults.find,
    block_faults.find,
)
