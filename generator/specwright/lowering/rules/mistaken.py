"""Conditions that are written in another language's way, and how they are written here."""

import re
from collections.abc import Mapping

from specwright.ir.parameter import Parameter
from specwright.ir.path import Path, parse
from specwright.load.nodes import MappingNode, Node, ScalarNode
from specwright.load.spelling import CONDITIONS, guess

_WORDS = {">=": "at-least", "<=": "at-most", ">": "above", "<": "below"}
_COMPARED = re.compile(r"(?P<sign>>=|<=|>|<)\s*(?P<value>[-+0-9.]+)")
_SENTENCE = re.compile(r"(?P<name>[\w.$-]+)\s*(?P<sign>>=|<=|>|<|==?|\bis\b|!=)\s*(?P<value>[^\s=]+)")


def sentence(text: str, known: Mapping[Path, Parameter], scope: Path) -> str | None:
    """How a condition that is a sentence is written: `steps >= 5`, `surface is CANVAS`."""
    parts = _SENTENCE.fullmatch(text.strip())
    if parts is None or (*scope, *parse(parts["name"])) not in known:
        return None
    stated = f"{{{parts['name']}: {parts['value']}}}"
    sign = parts["sign"]
    meant = f"{{{_WORDS[sign]}: {stated}}}" if sign in _WORDS else stated
    return f"a condition is no sentence; write {f'{{not: {stated}}}' if sign == '!=' else meant}"


def operand(name: str, node: Node, words: Mapping[str, object]) -> str | None:
    """How a value that is none is written: a comparison in signs or below its parameter, nested names."""
    if isinstance(node, ScalarNode) and (parts := _COMPARED.fullmatch(node.text.strip())):
        return f"write {{{_WORDS[parts['sign']]}: {{{name}: {parts['value']}}}}}"
    if not isinstance(node, MappingNode) or not node.entries:
        return None
    names, inner = [name], node
    while True:
        key, entry = next(iter(inner.entries.items()))
        names.append(key)
        if not isinstance(entry.value, MappingNode) or not entry.value.entries:
            break
        inner = entry.value
    value = entry.value.text if isinstance(entry.value, ScalarNode) else "…"
    word = guess(names[-1], words, CONDITIONS)
    if word:
        return f"'{word}' stands in front: {{{word}: {{{'.'.join(names[:-1])}: {value}}}}}"
    return f"names of nested parameters are joined by dots: {{{'.'.join(names)}: {value}}}"


def word(name: str, node: Node, words: Mapping[str, object]) -> str | None:
    """The word of conditions that a key was meant to be, which is no parameter; None where it is none."""
    near = guess(name, words, CONDITIONS)
    is_word = near is not None and (isinstance(node, MappingNode) or near == CONDITIONS.get(name.lower()))
    return near if is_word else None
