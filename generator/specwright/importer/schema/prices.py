"""The prices of a document: rates by unit, and what was measured for a configuration."""

import re
from collections.abc import Callable
from typing import Any

from specwright.importer.facts import Fact, fact_at
from specwright.importer.schema.document import Node

Report = Callable[[Node], None]
_KEYS = ("currency", "docs", "rates", "measured", "examples", "overview")
_RATE = ("amount", "unit", "label", "display")
_MEASURED = ("configuration", "price", "latencyMs")


def prices(node: Node, unknown: Report, wrong: Callable[[Node, str], None]) -> dict[str, Fact]:
    """US dollars by label; `unknown` and `wrong` report keys and values that cannot be read.

    What examples cost is an observation, and what stands in `overview` is wording.
    """
    found: dict[str, Fact] = {}
    for key, each in node.entries():
        if key not in _KEYS:
            unknown(each)
    if "currency" in _mapping(node) and node.get("currency").value != "USD":
        wrong(node.get("currency"), "USD")
    lists = (("rates", _RATE, "amount", _rate), ("measured", _MEASURED, "price", _configuration))
    for key, known, amount, label in lists:
        for entry in node.get(key).items():
            for name, each in entry.entries():
                if name not in known:
                    unknown(each)
            value = entry.get(amount).value
            if isinstance(value, bool) or not isinstance(value, int | float):
                wrong(entry.get(amount), "a price")
            else:
                _add(found, label(_mapping(entry)), fact_at(value, entry.location))
    return found


def _mapping(node: Node) -> dict[str, Any]:
    return node.value if isinstance(node.value, dict) else {}


def _rate(entry: dict[str, Any]) -> str:
    """`without audio, per duration second`."""
    unit = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", str(entry.get("unit", ""))).lower()
    parts = [str(entry.get("label", "")), f"per {unit}" if unit else ""]
    return ", ".join(part for part in parts if part) or "any"


def _configuration(entry: dict[str, Any]) -> str:
    return str(entry.get("configuration", "")) or "any"


def _add(found: dict[str, Fact], label: str, price: Fact) -> None:
    """Adds a price; a second one of the same label is told from the first by its number."""
    number, own = 1, label
    while own in found and found[own] != price:
        number += 1
        own = f"{label} ({number})"
    found[own] = price
