"""The rules of an object schema: `allOf`, `dependentRequired`, `if` and `then`, `not`, `x-constraints`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.facts import RuleFact
from specwright.importer.openapi.conditions import UnknownCondition, all_of, condition, presence
from specwright.importer.schema.document import Node
from specwright.ir.parameter import Json

RULE_KEYWORDS = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "x-constraints")
NARROWED = (
    *("const", "enum", "minimum", "maximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems"),
)
_BOUNDS = {"min": "minimum", "minimum": "minimum", "max": "maximum", "maximum": "maximum"}
_SILENT = ("title", "description", "$comment", "type")


def rules(schema: Node, scope: str) -> list[RuleFact]:
    """The rules that the schema states of the object at `scope`, names relative to it."""
    found = []
    for key, node in schema.entries():
        for part in node.items() if key == "allOf" else (schema,) if key in RULE_KEYWORDS else ():
            try:
                stated = list(_stated(part, RULE_KEYWORDS if key == "allOf" else (key,)))
            except UnknownCondition as unknown:
                message = "no kind of rule says this; add one, or leave it to a person"
                unknown.node.report(PageCode.UNKNOWN_KEYWORD, message)
                continue
            found += [
                RuleFact(kind=kind, argument=argument, scope=scope, origins=(location,))
                for kind, argument, location in stated
            ]
    return _as_tables(schema, _joined(found))


_Stated = tuple[str, Any, Location]


def _stated(schema: Node, keywords: tuple[str, ...]) -> Iterator[_Stated]:
    """Each rule that the keywords of the schema state: its kind, its argument and its place."""
    if "if" in keywords and "if" in (schema.value or {}):
        given = condition(schema.get("if"))
        for key, when in (("then", given), ("else", {"not": given})):
            if schema.get(key).value is not None:
                yield from _under(schema.get(key), when)
    for key, node in schema.entries():
        if key not in keywords:
            if keywords == RULE_KEYWORDS and key not in _SILENT:
                raise UnknownCondition(node)
        elif key == "allOf":
            for each in node.items():
                yield from _stated(each, RULE_KEYWORDS)
        elif key == "dependentRequired":
            yield from _dependent(node)
        elif key in ("anyOf", "oneOf"):
            yield from _alternatives(node, key == "oneOf")
        elif key == "not":
            yield from _refused(node, None)
        elif key == "x-constraints":
            yield from _constraints(node)


def _dependent(node: Node) -> Iterator[_Stated]:
    """Parameters that need each other go together; one that needs others requires them."""
    needs = {name: set(each.value) for name, each in node.entries()}
    done: set[str] = set()
    for name in (each for each in needs if each not in done):
        group = {name, *needs[name]}
        if all(needs.get(each) == group - {each} for each in group):
            done |= group
            order = sorted(group, key=list(needs).index)
            yield "together", [*order], node.get(name).location
        else:
            yield "requires", {"when": name, "need": list(node.value[name])}, node.get(name).location


def _alternatives(node: Node, exclusive: bool) -> Iterator[_Stated]:
    """Pairs of constants are a table; sets of required parameters are a choice."""
    pairs = [_pair(each) for each in node.items()]
    rows = [pair for pair in pairs if pair is not None]
    if rows and len(rows) == len(pairs) and len({names for names, _ in rows}) == 1:
        texts: list[Json] = [text for _, text in rows]
        yield "sizes", {"parameters": [*rows[0][0]], "rows": texts}, node.location
        return
    needs = [presence(each) for each in node.items()]
    sets = [each for each in needs if each]
    if len(sets) != len(needs):
        raise UnknownCondition(node)
    singles = [names[0] for names in sets if len(names) == 1]
    if len(singles) == len(sets) > 1:
        yield ("exactly-one-of" if exclusive else "at-least-one-of"), [*singles], node.location
        return
    if len(sets) != 2:
        raise UnknownCondition(node)
    one, other = sorted(sets, key=len)
    without: Any = {"absent": one[0]} if len(one) == 1 else {"not": {"present": [*one]}}
    yield "requires", {"when": without, "need": [*other]}, node.location
    if exclusive:
        given: Any = one[0] if len(one) == 1 else {"present": [*one]}
        rest: Any = {"all": [given, {"present": other[:-1]}]} if len(other) > 1 else given
        yield "excludes", {"when": rest, "refuse": other[-1:]}, node.location


def _pair(schema: Node) -> tuple[tuple[str, str], str] | None:
    """The names and the row of a schema that fixes two whole numbers; its title is the row's label."""
    if not isinstance(schema.value, dict) or not schema.value.keys() <= {"properties", "required", *_SILENT}:
        return None
    fixed = schema.value.get("properties", {})
    if len(fixed) != 2 or not all(
        isinstance(each, dict) and each.keys() <= {"const", "type"} and type(each.get("const")) is int
        for each in fixed.values()
    ):
        return None
    one, other = fixed
    label = schema.value.get("title", "")
    return (one, other), f"{label} {fixed[one]['const']}x{fixed[other]['const']}".strip()


def _refused(node: Node, given: Json) -> Iterator[_Stated]:
    """`not`: parameters that cannot all be given; under a condition, parameters that cannot be given."""
    branches = list(node.get("anyOf").items()) if node.get("anyOf").value else [node]
    for each in branches:
        names = presence(each)
        if not names or (given is None and len(names) < 2):
            raise UnknownCondition(each)
        when = all_of([*([given] if given is not None else []), *names[:-1]])
        yield "excludes", {"when": when, "refuse": names[-1:]}, each.location


def _under(schema: Node, given: Json, start: str = "") -> Iterator[_Stated]:
    """What holds under a condition: parameters required, refused, or narrowed."""
    names = presence(schema, start)
    if names:
        yield "requires", {"when": given, "need": names}, schema.location
        return
    for key, node in schema.entries():
        if key == "required":
            need = [f"{start}{name}" for name in node.value]
            yield "requires", {"when": given, "need": need}, node.location
        elif key == "properties":
            for name, each in node.entries():
                yield from _narrowed(each, given, f"{start}{name}")
        elif key == "not" and not start:
            yield from _refused(node, given)
        elif key == "allOf" and not start:
            for each in node.items():
                yield from _under(each, given)
        elif key == "anyOf" and not start:
            needs = [presence(each) for each in node.items()]
            singles = [names[0] for names in needs if names and len(names) == 1]
            if len(singles) != len(needs) or len(singles) < 2:
                raise UnknownCondition(node)
            yield "at-least-one-of", {"when": given, "of": [*singles]}, node.location
        elif key not in _SILENT:
            raise UnknownCondition(node)


def _narrowed(schema: Node, given: Json, path: str) -> Iterator[_Stated]:
    if schema.value is False:
        yield "excludes", {"when": given, "refuse": [path]}, schema.location
        return
    if not isinstance(schema.value, dict):
        raise UnknownCondition(schema)
    if "properties" in schema.value or "required" in schema.value:
        for kind, argument, location in _under(schema, given, f"{path}."):
            if kind == "requires" and isinstance(argument, dict):
                argument = {**argument, "when": {"all": [given, path]}}
            yield kind, argument, location
        return
    for key, node in schema.entries():
        if key not in (*NARROWED, *_SILENT):
            raise UnknownCondition(node)
    to = {key: schema.value[key] for key in NARROWED if key in schema.value}
    if to:
        yield "narrows", {"when": given, "parameter": path, "to": to}, schema.location


def _constraints(node: Node) -> Iterator[_Stated]:
    """What JSON Schema cannot say: bounds of width times height and of width by height; the rest is named."""
    for key, each in node.entries():
        kind = {"area": "area", "ratio": "ratio", "aspectRatio": "ratio"}.get(key)
        stated = each.value if isinstance(each.value, dict) else {}
        bounds = {word: stated[name] for name, word in _BOUNDS.items() if name in stated}
        if kind is None or not bounds or not stated.keys() <= {*_BOUNDS, "parameters", "description"}:
            message = f"the language of specs cannot say the constraint '{key}': {each.value}"
            each.report(PageCode.NOT_EXPRESSIBLE, message, "warning")
            continue
        names = stated.get("parameters", ["width", "height"])
        yield kind, {"parameters": [*names], **bounds}, each.location


def _joined(found: list[RuleFact]) -> list[RuleFact]:
    """Merges rules that require or refuse something under the same condition."""
    whole: list[RuleFact] = []
    for rule in found:
        argument: Any = rule.argument
        key = {"requires": "need", "excludes": "refuse"}.get(rule.kind, "")
        last: Any = whole[-1].argument if whole and whole[-1].kind == rule.kind else None
        if key and last and last["when"] == argument["when"]:
            names = list(dict.fromkeys([*last[key], *argument[key]]))
            origins = tuple(dict.fromkeys([*whole[-1].origins, *rule.origins]))
            whole[-1] = replace(rule, argument={"when": last["when"], key: [*names]}, origins=origins)
        else:
            whole.append(rule)
    return whole


def _as_tables(schema: Node, found: list[RuleFact]) -> list[RuleFact]:
    """Turns narrowings of one number by each value of another into a table of sizes."""
    by_pair: dict[tuple[str, str], dict[int, list[int]]] = {}
    parts: dict[tuple[str, str], list[RuleFact]] = {}
    for rule in found:
        argument: Any = rule.argument
        when = argument.get("when") if rule.kind == "narrows" else None
        values = argument["to"].get("enum", [argument["to"].get("const")]) if when else []
        if isinstance(when, dict) and len(when) == 1 and len(argument["to"]) == 1:
            ((name, first),) = when.items()
            if type(first) is int and all(type(each) is int for each in values):
                pair = (name, argument["parameter"])
                by_pair.setdefault(pair, {})[first] = values
                parts.setdefault(pair, []).append(rule)
    for (one, other), rows in by_pair.items():
        allowed = schema.get("properties").get(one).get("enum").value
        if isinstance(allowed, list) and set(allowed) == set(rows) and len(parts[one, other]) == len(rows):
            texts: list[Json] = [f"{first}x{second}" for first, seconds in rows.items() for second in seconds]
            table = RuleFact(
                kind="sizes",
                argument={"parameters": [one, other], "rows": texts},
                scope=found[0].scope,
                origins=tuple(location for rule in parts[one, other] for location in rule.origins),
            )
            at = found.index(parts[one, other][0])
            found = [rule for rule in found if rule not in parts[one, other]]
            found.insert(at, table)
    return found
