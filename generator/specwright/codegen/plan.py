"""The order of work of a straight-line validator, in no language: one function for each object.

A verdict takes the required parameters first (but for objects and formats of texts, which come last of all),
then the relations between these, then the optional ones while it counts down the keys not yet seen: those
first that most examples of the sources use, then those that most of the model's own use, and of equals those
that the page lists last, as what all models have stands first on it. A list of issues takes all in the page's
order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from specwright.codegen.lir import Var
from specwright.codegen.usage import Usage
from specwright.ir.model import Check, Example, Message, Phase
from specwright.ir.parameter import AnyValue, Array, Object, Parameter
from specwright.ir.path import ITEM, VALUE, Path, is_within
from specwright.ir.predicate import EveryValue, JsonType, Matches, Pattern, Range, UniqueItems
from specwright.ir.tree import variants, walk
from specwright.ir.visitors import free_paths


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyPlan:
    """One parameter and the checks on its own value, the first that fails being its fault.

    `calls` is the path of the function that judges it, where it is an object, or an array in an array.
    `items` is the probe of an array's items, where no function judges them. A value of any type has no
    `type_check`.
    """

    parameter: Parameter
    type_check: Check | None
    checks: tuple[Check, ...]
    missing: Check | None
    calls: Path | None
    items: "PropertyPlan | None"

    @property
    def value(self) -> Var:
        """The variable that holds its value."""
        return Var(path=self.parameter.path)

    @property
    def mixed(self) -> bool:
        """Whether its value may have several types, so that `calls` and `items` are for some values only."""
        return self.parameter.kind is None

    @property
    def takes_null(self) -> bool:
        """Whether null may be its value, which then must not stand for an absent one."""
        return JsonType.NULL in self.parameter.kinds

    @property
    def takes_any(self) -> bool:
        """Whether its value is not judged, whatever type of JSON it has."""
        return isinstance(self.parameter.type, AnyValue)

    @property
    def is_slow(self) -> bool:
        """Whether a test of its value takes more than a few comparisons."""
        return any(isinstance(each.predicate, Matches | Pattern | UniqueItems) for each in self.checks)

    @property
    def is_costly(self) -> bool:
        """Whether judging it takes longer than most: a text's format, or what an object holds."""
        return bool(self.calls) or self.is_slow

    @property
    def bounds(self) -> Range | None:
        """The bounds that its value has passed when its step is asked for."""
        return next((each.predicate for each in self.checks if isinstance(each.predicate, Range)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectPlan:
    """What judges one object: its parameters' probes and the relations written in it.

    `checks` are those on the object itself and on the values of a map. `first` are the probes that a verdict
    takes before the relations, `rest` those after. For an array in an array there is only `array`, the probe
    of that array.
    """

    path: Path
    parameter: Parameter
    type_check: Check
    unknown: Check | None = None
    checks: tuple[Check, ...] = ()
    first: tuple[PropertyPlan, ...] = ()
    rest: tuple[PropertyPlan, ...] = ()
    relations: tuple[Check, ...] = ()
    array: PropertyPlan | None = None

    @property
    def probes(self) -> tuple[PropertyPlan, ...]:
        """All probes, in the page's order."""
        order = {child.name: position for position, child in enumerate(self.parameter.children)}
        return tuple(sorted((*self.first, *self.rest), key=lambda each: order[each.parameter.name]))

    @property
    def required(self) -> tuple[PropertyPlan, ...]:
        """The probes of parameters that must be there."""
        return tuple(each for each in self.first if each.missing)

    @property
    def outside(self) -> tuple[Path, ...]:
        """The paths of the relations that do not lie in this object: they are sought from the root."""
        return tuple(path for path in self.paths if path != self.path and not is_within(path, self.path))

    @property
    def paths(self) -> tuple[Path, ...]:
        """What the relations ask for and what they are about, which for advice may be another parameter."""
        every = (path for check in self.relations for path in (*free_paths(check.predicate), *check.subjects))
        return tuple(dict.fromkeys(every))

    def elsewhere(self, *, advice: bool) -> tuple[Path, ...]:
        """Those of `paths` that are no parameters of this object; a verdict needs none for advice."""
        asked = {path for check in self.relations if not check.advice for path in free_paths(check.predicate)}
        own = {self.path, *(child.path for child in self.parameter.children)}
        return tuple(path for path in self.paths if path not in own and (advice or path in asked))


def functions(
    message: Message, examples: Iterable[Example] = (), used: Sequence[Path] = ()
) -> Iterator[ObjectPlan]:
    """The functions of a message, the root's first; `used` are parameters that requests mostly have."""
    own = _Checks(message)
    usage = Usage(examples, used)
    for parameter in walk(message.root):
        if VALUE in parameter.path:
            continue
        found = [form for form in variants(parameter) if is_composite(form, own)]
        if found:
            yield _function(found[0], own, usage)
        elif _is_inner_array(parameter):
            check, array = own.types[parameter.path], _inner(parameter, own)
            yield ObjectPlan(path=parameter.path, parameter=parameter, type_check=check, array=array)


class _Checks:
    """The checks of a message by what they are about."""

    def __init__(self, message: Message) -> None:
        self.types: dict[Path, Check] = {}
        self.values: dict[Path, list[Check]] = {}
        self.missing: dict[Path, Check] = {}
        self.unknown: dict[Path, Check] = {}
        self.relations: dict[Path, list[Check]] = {}
        self.of_maps: dict[Path, list[Check]] = {}
        any_values = {each.path for each in walk(message.root) if isinstance(each.type, AnyValue)}
        for check in message.checks:
            path = check.subjects[0]
            match check.phase:
                case Phase.UNKNOWN | Phase.MISSING | Phase.VALUE if isinstance(check.predicate, EveryValue):
                    self.of_maps.setdefault(check.predicate.path, []).append(check)
                case Phase.UNKNOWN:
                    self.unknown[path] = check
                case Phase.MISSING:
                    self.missing[path] = check
                case Phase.CROSS_FIELD:
                    self.relations.setdefault(check.scope, []).append(check)
                case Phase.VALUE if path not in self.types and path not in any_values:
                    self.types[path] = check
                case Phase.VALUE:
                    self.values.setdefault(path, []).append(check)
                case _:
                    assert_never(check.phase)


def is_composite(parameter: Parameter, own: _Checks) -> bool:
    """Whether the parameter is an object about which there is more to say than its type."""
    if not isinstance(parameter.type, Object):
        return False
    path = parameter.path
    return bool(parameter.children) or path in own.unknown or path in own.relations or not path


def _function(parameter: Parameter, own: _Checks, usage: Usage) -> ObjectPlan:
    relations = own.relations.get(parameter.path, [])
    depth = len(parameter.path)
    named = {
        path[depth]
        for check in relations
        if not check.advice
        for path in free_paths(check.predicate)
        if is_within(path, parameter.path)
    }
    probes = [_probe(child, own) for child in parameter.children if child.name != VALUE]
    required = sorted((each for each in probes if each.missing), key=lambda each: each.is_costly)
    taking_part = [each for each in probes if not each.missing and each.parameter.name in named]
    first = (*required, *taking_part)
    rest = [each for each in reversed(probes) if each not in first]
    return ObjectPlan(
        path=parameter.path,
        parameter=parameter,
        type_check=own.types[parameter.path],
        unknown=own.unknown.get(parameter.path),
        checks=(*own.values.get(parameter.path, ()), *own.of_maps.get(parameter.path, ())),
        first=first,
        rest=tuple(sorted(rest, key=lambda each: usage.place(each.parameter.path))),
        relations=tuple(relations),
    )


def _probe(parameter: Parameter, own: _Checks) -> PropertyPlan:
    inner = _inner(parameter, own)
    return replace(inner, calls=parameter.path, items=None) if _is_inner_array(parameter) else inner


def _is_inner_array(parameter: Parameter) -> bool:
    """Whether it is an array in an array, which has a function of its own."""
    return isinstance(parameter.type, Array) and parameter.path[-1:] == (ITEM,)


def _inner(parameter: Parameter, own: _Checks) -> PropertyPlan:
    """The probe as the function has it that judges an array in an array; of others, the probe."""
    path = parameter.path
    items = next((form.type.items for form in variants(parameter) if isinstance(form.type, Array)), None)
    return PropertyPlan(
        parameter=parameter,
        type_check=own.types.get(path),
        checks=tuple(own.values.get(path, ())),
        missing=own.missing.get(path),
        calls=path if any(is_composite(form, own) for form in variants(parameter)) else None,
        items=_probe(items, own) if items else None,
    )
