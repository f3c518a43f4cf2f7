"""What goes wrong about quotes, and texts that begin with a sign that needs them."""

import re

import yaml

from specwright.load.yaml_halt import Halt, YamlFault, quoted

_QUOTES = ("'", '"')
_NAMED = (yaml.AliasToken, yaml.AnchorToken, yaml.TagToken)
_FLOW_ENDS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


def find(halt: Halt) -> YamlFault | None:
    """The fault, if it is one of these."""
    return _in_quotes(halt) or _behind_quotes(halt) or _first_sign(halt) or _behind_brackets(halt)


def _in_quotes(halt: Halt) -> YamlFault | None:
    """A quote that nothing closes, or an escape that double quotes do not know."""
    if halt.about is None or halt.text[halt.about : halt.about + 1] not in _QUOTES:
        return None
    quote = halt.text[halt.about]
    inside = halt.text[halt.about + 1 : halt.index]
    if quote == '"' and inside.endswith("\\"):
        content = halt.rest(halt.about + 1).rstrip(",]} ").removesuffix('"')
        message = "a backslash in double quotes begins an escape; write single quotes"
        return halt.fault(halt.index - 1, message + quoted(content))
    if halt.index >= len(halt.text.rstrip()):
        return halt.fault(halt.about, f"the quote {quote} that opens here is never closed")
    return None


def _behind_quotes(halt: Halt) -> YamlFault | None:
    """A text that goes on where its quotes have closed."""
    last = halt.before
    if not isinstance(last, yaml.ScalarToken) or last.style not in _QUOTES or halt.sign in (*",]}:#", ""):
        return None
    start, end = last.start_mark.index, last.end_mark.index
    if halt.line_of(start) != halt.line_of(end):
        line = halt.line_of(end) + 1
        return halt.fault(start, f"the quote {last.style} that opens here closes on line {line} only")
    if last.style == "'" and end == halt.index:
        message = "an apostrophe ends a text in single quotes; write it twice, or use double quotes"
        return halt.fault(end - 1, message)
    return halt.fault(halt.index, "the text goes on behind its closing quote; quote the whole of it")


def _first_sign(halt: Halt) -> YamlFault | None:
    """A text that begins with a sign of YAML's own."""
    place = halt.index if halt.sign in ("@", "`", "%") else None
    if halt.about is not None and halt.text[halt.about : halt.about + 1] in ("*", "&", "!"):
        place = halt.about
    elif isinstance(halt.before, _NAMED):
        place = halt.before.start_mark.index
    if place is None or not re.search(r"(^|[\s\[{,])$", halt.head(place)):
        return None
    sign, value = halt.text[place], halt.rest(place)
    if halt.open:
        value = re.split(r"[,\]}]", value, maxsplit=1)[0]
    return halt.fault(place, f"a text that begins with {sign} needs quotes{quoted(value)}")


def _behind_brackets(halt: Halt) -> YamlFault | None:
    """A text that begins with a bracket, or a bracket too many."""
    last = halt.before
    if not isinstance(last, _FLOW_ENDS) or halt.open or not halt.sign.strip():
        return None
    if halt.sign in ("]", "}"):
        return halt.fault(halt.index, f"there is a {halt.sign} too many")
    opening = {"]": "[", "}": "{"}[halt.text[last.start_mark.index]]
    place = halt.text.rfind(opening, 0, last.start_mark.index)
    message = f"a text that begins with {opening} needs quotes"
    return halt.fault(place, message + quoted(halt.rest(place)))
