"""The line of a parameter's attributes: `string required min: 1 max: 2000 -`."""

import re

from specwright.importer.codes import PageCode
from specwright.importer.cross_checks import check_bounds
from specwright.importer.facts import Fact, fact_at
from specwright.importer.line_account import LineAccount
from specwright.pageform.keys import KEYS
from specwright.pageform.types import FORMATS, SCALARS

_TYPES = {**SCALARS, "object": "object"}
_NAMES = "|".join(_TYPES)
_FORMATS = "|".join(map(re.escape, sorted(FORMATS, key=len, reverse=True)))
_NUMBER = r"-?[\d.eE+-]+"
_LINE = re.compile(
    rf"(?:array of (?P<items>{_NAMES})s|(?P<type>{_NAMES}))"
    r"(?P<required> required)?"
    rf"(?: value: (?P<value>\S.*?)| (?P<format>{_FORMATS}))?"
    r"(?: items: (?P<size>\d+)"
    r"| min items: (?P<least>\d+)(?: ?max items: (?P<most>\d+))?| max items: (?P<only>\d+))?"
    rf"(?: min: (?P<min>{_NUMBER}))?(?: max: (?P<max>{_NUMBER}))?(?: step: (?P<step>{_NUMBER}))?"
    r"(?: default: (?P<default>\S.*?))? -"
)
_KEYS = {
    "value": ("Value",),
    "format": ("Format",),
    "size": ("Min Items", "Max Items"),
    "least": ("Min Items",),
    "most": ("Max Items",),
    "only": ("Max Items",),
    "min": ("Min",),
    "max": ("Max",),
    "step": ("Step",),
    "default": ("Default",),
}
"""The keys of bullets that say the same as a part of the line."""


def is_attributes(text: str) -> bool:
    return _LINE.fullmatch(text) is not None


def attributes(account: LineAccount, line: int, name: str) -> dict[str, Fact]:
    """The facts of the line; one of another form is unexplained."""
    parts = _LINE.fullmatch(account.text(line))
    if not parts:
        account.unexplained(line, "attributes such as 'string required min: 1 -' are due", path=name)
        return {}
    location = account.fact(line, "attributes")
    kind = "array" if parts["items"] else _TYPES[parts["type"]]
    facts = {"type": fact_at(kind, location)}
    if parts["items"]:
        facts["items.type"] = fact_at(_TYPES[parts["items"]], location)
    if parts["required"]:
        facts["required"] = fact_at(True, location)
    misfits = bool(parts["format"]) and facts.get("items.type", facts["type"]).value != "string"
    for key, text in ((key, parts[part]) for part, keys in _KEYS.items() if parts[part] for key in keys):
        word = KEYS[key].words.get(kind)
        value = KEYS[key].read(text, kind) if word else None
        if word is None or value is None:
            misfits = True
        else:
            facts[word] = fact_at(value, location)
    if misfits:
        account.unexplained(line, f"these are no attributes of the type {kind}", PageCode.WRONG_VALUE, name)
        return {}
    check_bounds(account, facts, name)
    return facts
