"""Random requests of a model, and random predicates over its parameters."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model
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
from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
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


@dataclass(slots=True, kw_only=True)
class Requests:
    """Makes requests that keep the facts of a model, most of them at the bounds of its predicates."""

    model: Model
    random: Random
    integers: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 8)

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
                return self.random.choice([*self.integers, 2.0] + ([] if integer else [0.5, 2.5]))
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
        makers: list[Callable[[], Predicate]] = [lambda: Present(path=path)] * 4
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
