"""Random predicates over invented parameters, and the way through rules of a spec and back."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.facts import RuleFact
from specwright.importer.logic.stated import Stated
from specwright.ir.evaluate import broken, holds, is_valid, standing
from specwright.ir.model import Check, Model
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.path import ITEM, ROOT, VALUE, Path, parse
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Pattern,
    Predicate,
    Present,
    PropertyCount,
    Range,
    UniqueItems,
)
from specwright.ir.tree import variants
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.records import ModelRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering.catalog import common, lower

HEAD = {
    "model": "acme:logic@1",
    "title": "Logic",
    "summary": "Decides.",
    "status": "live",
    "creator": "Acme",
    "capabilities": ["Text to Image"],
    "documentation": "https://docs.acme.example/logic",
    "sources": [
        {
            "url": "https://docs.acme.example/logic",
            "rendering": "markdown",
            "sha256": "0" * 64,
            "read": "2026-11-21",
        }
    ],
    "response": [{"title": "Response", "parameters": {"id": {"type": "string"}}}],
}
MODEL = {"model": {"type": "string", "required": True, "const": "acme:logic@1"}}
HERE = Location(file="logic.json")

Facts = dict[str, Any]


def tree(parameters: Facts, rules: list[RuleFact] | None = None, **more: Any) -> Model:
    """The model of the parameters, in the words of a spec, and of rules between them."""
    facts = json.loads(json.dumps(parameters))
    outer = [_written(rule, place) for place, rule in enumerate(rules or ()) if not rule.scope]
    for place, rule in enumerate(rules or ()):
        if rule.scope:
            _record(facts, parse(rule.scope)).setdefault("rules", []).append(_written(rule, place))
    written = HEAD | more | {"request": [{"title": "Core", "parameters": MODEL | facts}]}
    if outer:
        written["rules"] = outer
    model, problems = compiled(written)
    assert not problems, "\n".join(map(str, problems))
    return model


def compiled(written: Facts) -> tuple[Model, list[Diagnostic]]:
    node, found = nodes.read(json.dumps(written, ensure_ascii=False), "logic.yaml")
    assert node is not None, found
    decoder = Decoder()
    record = decoder.record(node, ModelRecord)
    assert record is not None and not decoder.problems, decoder.problems
    return lower(ModelFile(slug="logic", folder="acme", record=record), common(None, ())[0])


def _written(rule: RuleFact, place: int) -> Facts:
    named = {"because": rule.because} if rule.because else {}
    return {rule.kind: rule.argument, "id": f"rule-{place}", **named}


def _record(parameters: Facts, path: Path) -> Facts:
    """The record of the parameter at the path."""
    record = parameters[path[0]]
    for name in path[1:]:
        record = record["items"] if name == ITEM else record["properties"][name]
    return record


def stated(predicate: Predicate, scope: Path = ROOT) -> Stated:
    return Stated(predicate=predicate, scope=scope, location=HERE, pointer="")


def is_kept(rule: Stated, request: Any) -> bool:
    """Whether the rule holds wherever a value stands at its scope."""
    return all(holds(rule.predicate, request, bound) for bound, _ in standing(rule.scope, request))


def rule_checks(base: Model, ruled: Model) -> tuple[Check, ...]:
    """The checks that the rules added."""
    own = {check.rule for check in base.request.checks}
    return tuple(check for check in ruled.request.checks if check.rule not in own)


@dataclass(slots=True, kw_only=True)
class Requests:
    """Makes requests that keep the facts of a model, most of them at the bounds of its predicates."""

    model: Model
    random: Random

    def many(self, count: int) -> list[Any]:
        made = []
        for _ in range(count * 3):
            request = self.value(self.model.request.root)
            request["model"] = "acme:logic@1"
            if is_valid(self.model.request.checks, request):
                made.append(request)
            if len(made) == count:
                break
        return made

    def value(self, parameter: Parameter) -> Any:
        variant = self.random.choice(variants(parameter))
        if variant.const is not None:
            return variant.const
        if variant.choices:
            return self.random.choice(variant.choices).value
        match variant.type:
            case String():
                return self.random.choice(["", "a", "bb", "x", "xyz", "https://a.example/b"])
            case Numeric(integer=integer):
                return self.random.choice([0, 1, 2, 3, 4, 5, 8, 2.0] + ([] if integer else [0.5, 2.5]))
            case Boolean():
                return self.random.random() < 0.5
            case Null():
                return None
            case Array(items=items):
                return [self.value(items) for _ in range(self.random.choice([0, 1, 1, 2, 3]))]
            case Object(properties=properties):
                share = self.random.choice([0.3, 0.6, 0.9])
                given = (each for each in properties if each.required or self.random.random() < share)
                return {each.name: self.value(each) for each in given} | self._surplus(variant)
            case AnyValue():
                return self.random.choice(["a", 2, True, None, [], {}, [1], {"z": 1}, 0.5])
            case Union():
                raise AssertionError("options are no unions")

    def _surplus(self, parameter: Parameter) -> dict[str, Any]:
        if not isinstance(parameter.type, Object) or not parameter.type.open or self.random.random() < 0.5:
            return {}
        values = parameter.type.values
        return {
            key: 1 if values is None else self.value(values)
            for key in self.random.sample(["extra", "other", "k"], self.random.choice([1, 2]))
        }


@dataclass(slots=True, kw_only=True)
class Predicates:
    """Makes predicates over the parameters of a tree."""

    root: Parameter
    random: Random

    def any(self, depth: int, scope: Parameter | None = None) -> Predicate:
        holder = self.root if scope is None else scope
        form = self.random.random()
        if depth == 0 or form < 0.2:
            return self.atom(self.random.choice(list(_named(holder))), depth)
        parts = tuple(self.any(depth - 1, scope) for _ in range(self.random.choice([2, 2, 3])))
        if form < 0.4:
            return AllOf(of=parts)
        if form < 0.6:
            return AnyOf(of=parts)
        if form < 0.75:
            return Not(of=parts[0])
        return Implies(given=parts[0], then=parts[1])

    def atom(self, parameter: Parameter, depth: int) -> Predicate:
        path = parameter.path
        makers = [lambda: Present(path=path)] * 4
        makers.append(lambda: HasType(path=path, kind=self.random.choice(list(JsonType))))
        makers += [lambda: Enum(path=path, values=self._values())] * 2
        kinds = set(parameter.kinds)
        if kinds & {JsonType.INTEGER, JsonType.NUMBER}:
            makers += [lambda: Range(path=path, **self._bounds())] * 3
            makers.append(lambda: ExclusiveRange(path=path, **self._bounds()))
            makers.append(lambda: MultipleOf(path=path, step=self.random.choice([2, 4, 0.5])))
        if JsonType.STRING in kinds:
            makers.append(lambda: Length(path=path, **self._bounds()))
            makers.append(lambda: Pattern(path=path, pattern="^x"))
            makers.append(lambda: Matches(path=path, format="uri"))
        if JsonType.ARRAY in kinds:
            makers.append(lambda: ItemCount(path=path, **self._bounds()))
            makers.append(lambda: UniqueItems(path=path))
            items = [child for child in parameter.children if child.name == ITEM]
            makers += [lambda: self._count(path, items[0], depth)] * (4 if items else 0)
        if JsonType.OBJECT in kinds:
            makers.append(lambda: PropertyCount(path=path, **self._bounds()))
            names = [child.name for child in parameter.children if child.name not in (ITEM, VALUE)]
            makers.append(lambda: NoAdditionalProperties(path=path, names=tuple(names[:2])))
            values = [child for child in parameter.children if child.name == VALUE]
            makers += [lambda: self._every_value(path, values[0], depth)] * (3 if values else 0)
        return self.random.choice(makers)()

    def _count(self, path: Path, item: Parameter, depth: int) -> Predicate:
        where = self.any(max(depth - 1, 0), item)
        bounds = self.random.choice([{"maximum": 0}, {"minimum": 1}, self._bounds()])
        return CountWhere(path=path, where=where, **bounds)

    def _every_value(self, path: Path, value: Parameter, depth: int) -> Predicate:
        matching = self.random.choice([None, "^e"])
        names = self.random.choice([(), ("k",)])
        return EveryValue(path=path, where=self.any(max(depth - 1, 0), value), names=names, matching=matching)

    def _bounds(self) -> dict[str, int]:
        low, high = sorted(self.random.sample(range(5), 2))
        return self.random.choice([{"minimum": low}, {"maximum": high}, {"minimum": low, "maximum": high}])

    def _values(self) -> tuple[Any, ...]:
        pool = ["a", "bb", "x", 1, 2, 2.5, True, False, None, 4]
        return tuple(self.random.sample(pool, self.random.choice([1, 1, 2, 3])))


def _named(holder: Parameter) -> Iterator[Parameter]:
    """The parameters that a predicate about the holder can speak of: those in its arrays are their items'."""
    if holder.path:
        yield holder
    for child in holder.children:
        if child.name not in (ITEM, VALUE) and child.path != ("model",):
            yield from _named(child)


def pair(columns: tuple[Path, Path], row: tuple[int, int]) -> Predicate:
    """An alternative of a table, as schemas write it: neither number need be given."""
    return AllOf(
        of=tuple(
            Implies(given=Present(path=path), then=Enum(path=path, values=(value,)))
            for path, value in zip(columns, row, strict=True)
        )
    )


