"""Models made of the IR's own nodes, for what no spec of the tests says: null, patterns, maps, any value …

The checks of a tree say what its types say; those of a map's values stand at the map.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import small_specs
from specwright.diagnostics import Location
from specwright.ir.model import Catalog, Check, Message, Phase
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Type,
    Union,
)
from specwright.ir.path import ITEM, VALUE, Path, dotted
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
from specwright.ir.tree import walk
from specwright.lowering import catalog as lowering

NOWHERE = Location(file="")
AIR = small_specs.AIR


def parameter(path: str, type_: Type, **more: Any) -> Parameter:
    """A parameter at a path as specs write it, `{}` and `[]` as steps of their own."""
    steps = tuple(path.split("."))
    return Parameter(name=steps[-1], path=steps, type=type_, location=NOWHERE, **more)


def root(*properties: Parameter, **more: Any) -> Parameter:
    """The root of a request, with the parameter that names the model."""
    model = parameter("model", String(), required=True, const=AIR)
    return Parameter(name="", path=(), type=Object(properties=(model, *properties), **more), location=NOWHERE)


def facts(of: Parameter) -> Iterator[Predicate]:
    """What a parameter's own type says of its value."""
    path = of.path
    if of.kind is not None:
        yield HasType(path=path, kind=of.kind)
    if of.const is not None:
        yield Enum(path=path, values=(of.const,))
    if of.choices:
        yield Enum(path=path, values=tuple(each.value for each in of.choices))
    yield from _limits(of)


def _limits(of: Parameter) -> Iterator[Predicate]:
    path = of.path
    match of.type:
        case String(min_length=low, max_length=high, format=name, pattern=pattern):
            if low is not None or high is not None:
                yield Length(path=path, minimum=low, maximum=high)
            if name is not None:
                yield Matches(path=path, format=name)
            if pattern is not None:
                yield Pattern(path=path, pattern=pattern)
        case Numeric() as number:
            if number.minimum is not None or number.maximum is not None:
                yield Range(path=path, minimum=number.minimum, maximum=number.maximum)
            ends = (number.exclusive_minimum, number.exclusive_maximum)
            if ends != (None, None):
                yield ExclusiveRange(path=path, minimum=ends[0], maximum=ends[1])
            if number.step is not None:
                yield MultipleOf(path=path, step=number.step)
        case Array(min_items=low, max_items=high, unique=unique):
            if low is not None or high is not None:
                yield ItemCount(path=path, minimum=low, maximum=high)
            if unique:
                yield UniqueItems(path=path)
        case Object(min_properties=low, max_properties=high):
            if low is not None or high is not None:
                yield PropertyCount(path=path, minimum=low, maximum=high)
        case Union(options=options):
            yield AnyOf(of=tuple(AllOf(of=tuple(facts(option))) for option in options))
        case Boolean() | Null() | AnyValue():
            return


def _forms(of: Parameter) -> tuple[Parameter, ...]:
    return of.type.options if isinstance(of.type, Union) else (of,)


def _checks(of: Parameter, parent: Parameter | None) -> Iterator[Check]:
    for form in _forms(of):
        if isinstance(form.type, Object) and not form.type.open:
            names = tuple(each.name for each in form.type.properties)
            yield check("unknown", Phase.UNKNOWN, of.path, NoAdditionalProperties(path=of.path, names=names))
    scope = parent.path if parent is not None and of.name not in (ITEM, VALUE) else of.path
    if of.required:
        yield check("required", Phase.MISSING, scope, Present(path=of.path), of.path)
    for number, each in enumerate(facts(of)):
        yield check(f"fact{number}", Phase.VALUE, scope, each, of.path)


def check(
    rule: str, phase: Phase, scope: Path, predicate: Predicate, subject: Path | None = None, **more: Any
) -> Check:
    """A check without words."""
    about = scope if subject is None else subject
    return Check(
        rule=f"{dotted(about)}.{rule}",
        kind=rule,
        phase=phase,
        scope=scope,
        subjects=(about,),
        predicate=predicate,
        code="invalid",
        message="is wrong",
        location=NOWHERE,
        **more,
    )


def rule(predicate: Predicate, name: str = "rule", scope: Path = (), subject: Path | None = None) -> Check:
    """A rule between parameters."""
    return check(name, Phase.CROSS_FIELD, scope, predicate, subject)


def _at_the_map(of: Check, known: dict[Path, Parameter]) -> Check:
    """The check told at the map, where it is about what a map holds."""
    path = next((each for each in (of.scope, *of.subjects) if VALUE in each), None)
    if path is None:
        return of
    predicate = of.predicate
    if of.is_of_object and VALUE in of.scope:
        there = AllOf(of=(Present(path=of.scope), HasType(path=of.scope, kind=JsonType.OBJECT)))
        predicate = Implies(given=there, then=predicate)
    deepest = of.scope if VALUE in of.scope else path
    holder = path[: path.index(VALUE)]
    for depth in range(len(deepest) - 1, len(holder) - 1, -1):
        above = deepest[:depth]
        if deepest[depth] == ITEM:
            predicate = CountWhere(path=above, where=Not(of=predicate), maximum=0)
        elif deepest[depth] == VALUE:
            forms = [form.type for form in _forms(known[above]) if isinstance(form.type, Object)]
            names = tuple(each.name for form in forms for each in form.properties)
            predicate = EveryValue(path=above, where=predicate, names=names)
    return replace(of, scope=holder, subjects=(holder,), predicate=predicate)


def message(tree: Parameter, *rules: Check) -> Message:
    """A message with the checks of its tree, and rules."""
    known = {each.path: each for each in walk(tree)}
    parents = {child.path: each for each in known.values() for child in each.children}
    own = (each for of in known.values() for each in _checks(of, parents.get(of.path)))
    return Message(root=tree, checks=(*(_at_the_map(each, known) for each in own), *rules))


def catalog(messages: dict[str, Message]) -> Catalog:
    """A model for each message, under its slug."""
    known = {"model": {"type": "string", "required": True, "const": AIR}}
    like = small_specs.model(small_specs.HEAD | {"request": [{"title": "Core", "parameters": known}]})
    assert like is not None
    models = [replace(like, slug=slug, air=f"acme:{slug}@1", request=each) for slug, each in messages.items()]
    return lowering.catalog(lowering.common(None, ())[0], models)
