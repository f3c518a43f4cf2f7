"""The keys whose values are JSON in the words of a spec: what pages have no other form for."""

from collections.abc import Iterator, Mapping
from typing import Any

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact
from specwright.importer.ledger import LineAccount, stated
from specwright.pageform.json_words import ITEM_WORDS, bare, fault
from specwright.pageform.spelling import from_json, is_json
from specwright.pageform.types import UNION, Type, is_listed

KEYS = {"Items": "items", "Any of": "anyOf", "Properties": "properties"}
"""The keys, and the word of a spec that each states."""


def read(
    ledger: LineAccount, name: str, found: Mapping[str, tuple[int, str]], kind: Type, facts: dict[str, Fact]
) -> dict[str, Any]:
    """Enters the facts of these keys, and gives their values with the wording in them, by their words."""
    values: dict[str, Any] = {}
    for key, word in KEYS.items():
        line, text = found.get(key, (found["Type"][0], ""))
        value = from_json(text) if is_json(text) else None
        due = _due(key, kind, value, key in found)
        if due:
            ledger.unexplained(line, due, PageCode.WRONG_VALUE, name)
        elif value is not None:
            values[word] = value
            place = ledger.at(line, ledger.text(line).index("**: ") + 5)
            facts.update((fact, stated(each, place)) for fact, each in _facts(word, value))
    return values


def _due(key: str, kind: Type, value: Any, is_there: bool) -> str:
    """What is wrong with the value, or with its absence; "" where nothing is."""
    needed = {"Items": kind.word == "array" and not kind.items, "Any of": kind.word == UNION}
    if not is_there:
        return f"'- **{key}**: ' is due below it, JSON in doubled backticks" if needed.get(key) else ""
    if value is None:
        return 'JSON in doubled backticks is due, as we write it: `` {"minLength": 1} ``'
    match KEYS[key]:
        case "items" if kind.word == "array" and kind.items:
            stray = [each for each in value if each in ITEM_WORDS] if isinstance(value, dict) else []
            return f"'{stray[0]}' has a place of its own on a page" if stray else fault(value)
        case "items" if kind.word == "array":
            missing = isinstance(value, dict) and not fault(value) and is_listed(value)
            return "'array of …' is due for items of such a type" if missing else fault(value)
        case "anyOf" if kind.word == UNION:
            options = value if isinstance(value, list) else []
            types = tuple(each.get("type") for each in options if isinstance(each, dict))
            wrong = next((problem for each in options if (problem := fault(each))), "")
            return wrong or ("" if types == kind.options else "an option for each type is due, in its order")
        case "properties" if kind.word == "object" and not kind.count:
            return fault({"properties": value})
        case _:
            return f"'{key}' does not apply to the type {kind.word}"


def _facts(word: str, value: Any) -> Iterator[tuple[str, Any]]:
    facts = bare({word: value})[word]
    if word == "items":
        yield from ((f"items.{each}", fact) for each, fact in facts.items())
    else:
        yield word, facts
