"""The keys whose values are JSON in the words of a spec: items, options, what is nested very deeply."""

from collections.abc import Callable, Mapping
from typing import Any

from specwright.diagnostics import as_typed, did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, fact_at
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import Bullet
from specwright.ir.json_values import is_number
from specwright.pageform.keys import ITEM_WORDS, KEYS
from specwright.pageform.spelling import typed
from specwright.pageform.types import FORMATS, SCALARS, UNION, Type, is_listed, with_inner

DEEPEST = 40
WORDS = {"Items": "items", "Any of": "anyOf", "Properties": "properties"}
"""The keys, and the word of a spec that each states."""


def read(
    account: LineAccount, name: str, bullets: Mapping[str, Bullet], kind: Type, facts: dict[str, Fact]
) -> dict[str, Any]:
    """Enters the facts of these keys, and returns their values, wording included, by keyword."""
    values: dict[str, Any] = {}
    for key, word in WORDS.items():
        bullet = bullets.get(key, bullets["Type"])
        value = KEYS[key].read(bullet.text, kind.word) if key in bullets else None
        due = _due(key, kind, value, key in bullets)
        if due:
            account.unexplained(bullet.line, due, PageCode.WRONG_VALUE, name)
        elif value is not None:
            values[word] = value
            stated = _without_wording({word: value})
            if word == "items":
                stated = {f"items.{fact}": each for fact, each in stated[word].items()}
            facts.update((fact, fact_at(each, bullet.location)) for fact, each in stated.items())
    return values


def _due(key: str, kind: Type, value: Any, is_there: bool) -> str:
    """What is wrong with the value, or with its absence; "" where nothing is."""
    needed = {"Items": kind.word == "array" and not kind.items, "Any of": kind.word == UNION}
    if not is_there:
        return f"'- **{key}**: ' is due below it, JSON in doubled backticks" if needed.get(key) else ""
    if value is None:
        return KEYS[key].due("", kind.word)
    match WORDS[key]:
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


def _without_wording(parameter: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a parameter: its wording is the page's own."""
    facts = with_inner(parameter, _without_wording)
    facts.pop("description", None)
    if isinstance(notes := facts.get("enum"), dict):  # a value is the key of its note: numbers, too
        kind = str(facts.get("type"))
        facts["enum"] = [typed(text, kind) if kind in ("integer", "number") else text for text in notes]
    return facts


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_scalar(value: Any) -> bool:
    return isinstance(value, str | int | float | bool)


def _is_enum(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value) and all(each is None or isinstance(each, str) for each in value.values())
    return isinstance(value, list) and bool(value) and all(map(_is_scalar, value))


def _are_rules(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


_VALUES: dict[str, Callable[[Any], bool]] = {
    "type": lambda value: value in (*SCALARS.values(), "array", "object"),
    "required": lambda value: value is True,
    "const": _is_scalar,
    "enum": _is_enum,
    "format": lambda value: value in FORMATS.values(),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), is_number),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), _is_count),
    "default": lambda value: value is not None,
    "fill": lambda value: value == "uuid4",
    "description": lambda value: isinstance(value, str),
    "anyOf": lambda value: isinstance(value, list) and len(value) > 1,
    "items": lambda value: isinstance(value, dict),
    "properties": lambda value: isinstance(value, dict) and bool(value),
    "rules": _are_rules,
}
"""The values that each keyword of a spec may have."""


def fault(value: Any, depth: int = DEEPEST) -> str:
    """What keeps a value from being a parameter in the words of a spec, "" where nothing does."""
    if not depth:
        return f"objects are nested beyond {DEEPEST} levels"
    if not isinstance(value, dict):
        return f"{as_typed(value)} is no JSON object in the words of a spec"
    for word, each in value.items():
        if word not in _VALUES:
            return f"'{word}' is no word of a spec{did_you_mean(word, _VALUES)}"
        if not _VALUES[word](each):
            return f"{as_typed(each)} is no value of '{word}'"
    items = [value["items"]] if "items" in value else []
    inner = [*items, *value.get("anyOf", ()), *value.get("properties", {}).values()]
    return next((found for each in inner if (found := fault(each, depth - 1))), "")
