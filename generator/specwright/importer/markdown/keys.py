"""The keys below a parameter's heading: bullets in one order, up to the first blank line."""

import re
from dataclasses import dataclass, field

from specwright.diagnostics import as_typed, did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact
from specwright.importer.ledger import LineAccount, stated
from specwright.importer.markdown import inner
from specwright.ir.parameter import Json
from specwright.ir.predicate import Number
from specwright.pageform.bullets import ORDER
from specwright.pageform.spelling import SPAN, content, integer, is_json, number, typed
from specwright.pageform.types import FORMATS, SCALARS, UNION, Type, read_type

_ONE_OF = {"Value", "Format", "Paired with"}
_BARE = {"Required", "Paired with"}
_BULLET = re.compile(r"- \*\*(?P<key>[^*]+)\*\*: (?P<value>\S.*)")
_BOUNDS = {
    "string": ("minLength", "maxLength"),
    "integer": ("minimum", "maximum"),
    "number": ("minimum", "maximum"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What the bullets state: facts in the words of a spec, and what is checked against other lines.

    `path` is as printed, `count` the number of descendants, `paired` the other of a pair; `json` has what
    is written in the words of a spec, by the key's word; `last` is the last line of the bullets.
    """

    last: int
    facts: dict[str, Fact] = field(default_factory=dict)
    path: Fact | None = None
    count: Fact | None = None
    paired: Fact | None = None
    stated: Type | None = None
    json: dict[str, Json] = field(default_factory=dict)

    @property
    def type(self) -> str:
        return self.stated.word if self.stated else ""

    @property
    def kind(self) -> str:
        """The type of the values that are listed or preset: an array's are its items'."""
        return self.stated.items if self.stated and self.stated.items else self.type


def keys(ledger: LineAccount, heading: int, name: str) -> Keys:
    """Reads the bullets below a heading's line."""
    line = heading + 1
    while line <= len(ledger.source.lines) and not ledger.text(line).strip():
        line += 1
    found: dict[str, tuple[int, str]] = {}
    while ledger.text(line).startswith("-"):
        _bullet(ledger, line, name, found)
        line += 1
    if ledger.text(line).strip() and found:
        ledger.unexplained(line, "a blank line is due behind the keys", path=name)
    if "Type" not in found:
        code = PageCode.TRUNCATED if line > len(ledger.source.lines) else PageCode.MISSING_KEY
        ledger.report(ledger.at(heading), code, "'- **Type**: ' is due below the heading", name)
    return _read(ledger, name, found, line - 1)


def _bullet(ledger: LineAccount, line: int, name: str, found: dict[str, tuple[int, str]]) -> None:
    parts = _BULLET.fullmatch(ledger.text(line))
    if not parts or parts["key"] not in ORDER:
        near = did_you_mean(parts["key"], ORDER) if parts else ""
        ledger.unexplained(line, f"a key is due: {', '.join(ORDER)}{near}", PageCode.UNKNOWN_KEY, name)
        return
    key = parts["key"]
    value = parts["value"]
    code = re.fullmatch(SPAN, value)
    other = _ONE_OF.intersection(found) if key in _ONE_OF else set()
    if key in found or other:
        message = f"'{next(iter(other), key)}' stands above already"
        ledger.unexplained(line, message, PageCode.DUPLICATE_KEY, name)
    elif found and ORDER.index(key) < ORDER.index(list(found)[-1]):
        message = f"'{key}' is due before '{list(found)[-1]}'"
        ledger.unexplained(line, message, PageCode.KEY_ORDER, name)
        found[key] = (line, content(value) if code else value)
    elif (key in _BARE) == bool(code):
        backticks = "without backticks" if key in _BARE else "in backticks"
        ledger.unexplained(line, f"the value of '{key}' is due {backticks}", PageCode.WRONG_VALUE, name)
    else:
        ledger.fact(line, "key")
        found[key] = (line, content(value) if code else value)


def _read(ledger: LineAccount, name: str, found: dict[str, tuple[int, str]], last: int) -> Keys:
    facts: dict[str, Fact] = {}
    kind = _type(ledger, *found["Type"], name) if "Type" in found else None
    place = ledger.at(found["Type"][0], _column(ledger, found["Type"][0])) if "Type" in found else None
    if kind and place and kind.word != UNION:
        facts["type"] = stated(kind.word, place)
    if kind and place and kind.items:
        facts["items.type"] = stated(kind.items, place)
    result = Keys(
        last=last,
        facts=facts,
        path=_plain(ledger, found.get("Path")),
        count=stated(kind.count, place) if kind and place and kind.count else None,
        paired=_plain(ledger, found.get("Paired with")),
        stated=kind,
    )
    result.json.update(inner.read(ledger, name, found, kind, facts) if kind else {})
    for key, (line, text) in found.items():
        if key in ("Path", "Type", "Paired with", *inner.KEYS):
            continue
        word, value, wrong = _fact(key, text, result)
        if wrong:
            ledger.unexplained(line, wrong[0], wrong[1], name)
        elif word:
            facts[word] = stated(value, ledger.at(line, _column(ledger, line)))
    _ordered(ledger, facts, name)
    return result


def _plain(ledger: LineAccount, found: tuple[int, str] | None) -> Fact | None:
    return stated(found[1], ledger.at(found[0], _column(ledger, found[0]))) if found else None


def _column(ledger: LineAccount, line: int) -> int:
    """Where the value of a bullet begins."""
    return ledger.text(line).index("**: ") + 5


def _type(ledger: LineAccount, line: int, text: str, name: str) -> Type | None:
    found = read_type(text)
    if found is None:
        due = (
            "a type is due: string, integer, float, boolean, array of strings, object, "
            "object (N properties), array of objects (N properties)"
        )
        ledger.unexplained(line, due, PageCode.UNKNOWN_TYPE, name)
    return found


_Wrong = tuple[str, PageCode]


def _fact(key: str, text: str, known: Keys) -> tuple[str, Json, _Wrong | None]:
    """The word of a spec and the value that a key states, or what is wrong with it."""
    kind = known.type
    match key:
        case "Required":
            wrong = None if text == "true" else (f"'{text}' stands where true is due", PageCode.WRONG_VALUE)
            return "required", True, wrong
        case "Format":
            return _format(text, known)
        case "Min" | "Max" if kind in _BOUNDS:
            return _bound(text, kind, _BOUNDS[kind][key == "Max"])
        case "Step" if kind in ("integer", "number"):
            step = _number(text, kind)
            wrong = None if step and step > 0 else ("a step above 0 is due", PageCode.WRONG_VALUE)
            return "multipleOf", step, wrong
        case "Min Items" | "Max Items" if kind == "array":
            count = integer(text)
            wrong = None if count is not None and count >= 0 else ("a number is due", PageCode.WRONG_VALUE)
            return ("minItems" if key == "Min Items" else "maxItems"), count, wrong
        case "Fill" if kind == "string":
            wrong = None if text == "UUID v4" else ("'UUID v4' is due", PageCode.UNKNOWN_FORMAT)
            return "fill", FORMATS.get(text), wrong
        case "Value" | "Default" if kind in SCALARS.values() or (kind and key == "Default"):
            value = typed(text, kind)
            wrong = (f"{as_typed(text)} is not of type {kind}", PageCode.WRONG_VALUE)
            return ("const" if key == "Value" else "default"), value, wrong if value is None else None
        case _ if kind:
            return "", None, (f"'{key}' does not apply to the type {kind}", PageCode.WRONG_VALUE)
        case _:
            return "", None, None


def _format(text: str, known: Keys) -> tuple[str, Json, _Wrong | None]:
    if known.kind != "string":
        return "", None, (f"a format is a string's, not of type {known.kind}", PageCode.WRONG_VALUE)
    if text not in FORMATS:
        due = f"a format is due: {', '.join(FORMATS)}{did_you_mean(text, FORMATS)}"
        return "", None, (due, PageCode.UNKNOWN_FORMAT)
    return ("items.format" if known.type == "array" else "format"), FORMATS[text], None


def _bound(text: str, kind: str, word: str) -> tuple[str, Json, _Wrong | None]:
    value = _number(text, kind)
    if value is None or (kind == "string" and (value < 0 or isinstance(value, float))):
        return word, None, ("a number is due", PageCode.WRONG_VALUE)
    return word, value, None


def _number(text: str, kind: str) -> Number | None:
    """A number; a fraction where whole numbers are due stands as JSON, so that nobody meant another."""
    if is_json(text):
        return typed(text, "number")  # type: ignore[no-any-return]
    return number(text) if kind == "number" else integer(text)


def _ordered(ledger: LineAccount, facts: dict[str, Fact], name: str) -> None:
    """The smallest value is not above the largest, and the default lies between them."""
    for low, high in (*dict.fromkeys(_BOUNDS.values()), ("minItems", "maxItems")):
        least, most = facts.get(low), facts.get(high)
        if least and most and _above(least.value, most.value):
            message = f"Min {as_typed(least.value)} is above Max {as_typed(most.value)}"
            ledger.report(least.origins[0], PageCode.BOUNDS_REVERSED, message, name, most.origins)
    for word in ("const", "default"):
        preset = facts.get(word)
        least, most = facts.get("minimum"), facts.get("maximum")
        below = preset and least and _above(least.value, preset.value)
        if preset and (below or (most and _above(preset.value, most.value))):
            message = f"{as_typed(preset.value)} does not lie between Min and Max"
            ledger.report(preset.origins[0], PageCode.DISAGREEMENT, message, name)
    for word in ("minimum", "maximum", "default"):
        if word in facts:
            _rounded(ledger, facts[word], name)


def _above(one: Json, other: Json) -> bool:
    return isinstance(one, int | float) and isinstance(other, int | float) and one > other


def _rounded(ledger: LineAccount, fact: Fact, name: str) -> None:
    """Integers beyond 2**53 reach a page through a double, which prints neighbours alike."""
    value = fact.value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**53 and value % 1000 == 0:
        meant = 2**63 - 1 if float(value) == float(2**63) else None
        hint = f"; {meant} may be meant" if meant else ""
        message = f"{value} looks rounded: it is beyond what a double holds exactly{hint}"
        ledger.hint(fact.origins[0], PageCode.LOOKS_WRONG, message, name)
