"""The line of a parameter's attributes: `string required min: 1 max: 2000 -`."""

import re

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact
from specwright.importer.ledger import LineAccount, stated
from specwright.pageform.spelling import number, typed
from specwright.pageform.types import FORMATS

_TYPES = {
    "string": "string",
    "integer": "integer",
    "float": "number",
    "boolean": "boolean",
    "object": "object",
}
_NAMES = "|".join(_TYPES)
_FORMATS = "|".join(map(re.escape, sorted(FORMATS, key=len, reverse=True)))
_NUMBER = r"-?[\d.eE+-]+"
_LINE = re.compile(
    rf"(?:array of (?P<items>{_NAMES})s|(?P<type>{_NAMES}))"
    r"(?P<required> required)?"
    rf"(?: value: (?P<const>\S.*?)| (?P<format>{_FORMATS}))?"
    r"(?: items: (?P<size>\d+)"
    r"| min items: (?P<least>\d+)(?: ?max items: (?P<most>\d+))?| max items: (?P<only>\d+))?"
    rf"(?: min: (?P<min>{_NUMBER}))?(?: max: (?P<max>{_NUMBER}))?(?: step: (?P<step>{_NUMBER}))?"
    r"(?: default: (?P<default>\S.*?))? -"
)
_SIZES = {
    "size": ("minItems", "maxItems"),
    "least": ("minItems",),
    "most": ("maxItems",),
    "only": ("maxItems",),
}
_WORDS = {
    "string": {"min": "minLength", "max": "maxLength"},
    "integer": {"min": "minimum", "max": "maximum", "step": "multipleOf"},
    "number": {"min": "minimum", "max": "maximum", "step": "multipleOf"},
}


def is_attributes(text: str) -> bool:
    return _LINE.fullmatch(text) is not None


def attributes(ledger: LineAccount, line: int, name: str) -> dict[str, Fact]:
    """The facts of the line; one of another form is unexplained."""
    parts = _LINE.fullmatch(ledger.text(line))
    if not parts:
        ledger.unexplained(line, "attributes such as 'string required min: 1 -' are due", path=name)
        return {}
    place = ledger.fact(line, "attributes")
    kind = "array" if parts["items"] else _TYPES[parts["type"]]
    found: dict[str, object] = {"type": kind}
    if parts["items"]:
        found["items.type"] = _TYPES[parts["items"]]
    if parts["required"]:
        found["required"] = True
    if parts["format"]:
        found["items.format" if parts["items"] else "format"] = FORMATS[parts["format"]]
    for group, words in _SIZES.items():
        if parts[group]:
            found |= dict.fromkeys(words, int(parts[group]))
    for group, word in _WORDS.get(kind, {}).items():
        if parts[group]:
            found[word] = number(parts[group])
    for group in ("const", "default"):
        if parts[group]:
            found[group] = typed(parts[group], kind)
    stray = [group for group in ("min", "max", "step") if parts[group] and group not in _WORDS.get(kind, {})]
    misfit = any(value is None for value in found.values()) or (parts["format"] and not _is_text(found))
    if stray or misfit or (_sized(parts) and kind != "array"):
        ledger.unexplained(line, f"these are no attributes of the type {kind}", PageCode.WRONG_VALUE, name)
        return {}
    facts = {word: stated(value, place) for word, value in found.items()}  # type: ignore[arg-type]  # values of _WORDS
    _ordered(ledger, facts, name)
    return facts


def _is_text(found: dict[str, object]) -> bool:
    return found.get("items.type", found["type"]) == "string"


def _sized(parts: re.Match[str]) -> bool:
    return any(parts[group] for group in _SIZES)


def _ordered(ledger: LineAccount, facts: dict[str, Fact], name: str) -> None:
    for low, high in (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")):
        least, most = (facts[word].value if word in facts else None for word in (low, high))
        if isinstance(least, int | float) and isinstance(most, int | float) and least > most:
            ledger.report(
                facts[low].origins[0], PageCode.BOUNDS_REVERSED, f"{low} {least} is above {high} {most}", name
            )
