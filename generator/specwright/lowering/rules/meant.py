"""When each one of several objects is meant, as predicates and in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from specwright.ir.parameter import Object, Parameter
from specwright.ir.predicate import AllOf, AnyOf, Constant, Enum, Not, Predicate, Present
from specwright.ir.telling import own_keys, tag
from specwright.ir.tree import child
from specwright.ir.wording import join_words
from specwright.lowering.rules.wording import alternatives, display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """When an object is meant, in words as well; `unless` are the others that a value may yet be right as."""

    predicate: Predicate
    words: str
    unless: tuple[int, ...] = ()


def meanings(shapes: Sequence[Parameter]) -> tuple[Meant, ...]:
    """For each of the objects when it is meant; of a value that may be right, exactly one is."""
    found = tag(shapes)
    if found is None:
        return _by_keys(shapes)
    pairs = zip(shapes, found.values, strict=True)
    return tuple(_by_value(shape, found.name, values) for shape, values in pairs)


def _by_value(shape: Parameter, name: str, values: tuple[Constant, ...]) -> Meant:
    telling = child(shape, name)
    assert telling is not None
    predicate = AllOf(of=(Present(path=telling.path), Enum(path=telling.path, values=values)))
    return Meant(predicate=predicate, words=f"{display_name(telling)} is {alternatives(values)}")


def _by_keys(shapes: Sequence[Parameter]) -> tuple[Meant, ...]:
    telling = own_keys(shapes)
    keys, last = telling.keys, telling.last
    needed = [any(each.required for each in own) for own in keys]
    never = Meant(predicate=AnyOf(of=()), words="")
    result = [never for _ in shapes]
    for place, position in enumerate(telling.order):
        earlier = telling.order[:place]
        result[position] = Meant(
            predicate=AllOf(of=(_any(keys[position]), *(Not(of=_any(keys[each])) for each in earlier))),
            words=f"{join_words(_names(keys[position]), 'or')} is given",
            unless=tuple(
                each
                for each, shape in enumerate(shapes)
                if each != position and _is_open(shape) and not (each in earlier and needed[each])
            ),
        )
    refused = [key for position in telling.order for key in keys[position]]
    result[last] = Meant(
        predicate=Not(of=_any(refused)) if refused else AllOf(of=()),
        words=_absent(refused),
        unless=tuple(each for each in range(len(shapes)) if each != last and not needed[each]),
    )
    return tuple(result)


def _any(parameters: Sequence[Parameter]) -> Predicate:
    tests = tuple(Present(path=each.path) for each in parameters)
    return tests[0] if len(tests) == 1 else AnyOf(of=tests)


def _absent(parameters: Sequence[Parameter]) -> str:
    """That none of the parameters is given, in words."""
    verb = "is" if len(parameters) == 1 else "are"
    return f"{join_words(_names(parameters), 'and')} {verb} not given" if parameters else ""


def _names(parameters: Sequence[Parameter]) -> list[str]:
    return [display_name(each) for each in parameters]


def _is_open(shape: Parameter) -> bool:
    return isinstance(shape.type, Object) and shape.type.open
