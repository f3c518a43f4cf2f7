"""Which one of several objects a value is meant to be: by a value that tells, else by keys of one alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from specwright.ir.json_values import is_equal
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import VALUE
from specwright.ir.predicate import AllOf, AnyOf, Constant, Enum, Not, Predicate, Present
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
    name = discriminator(shapes)
    return _by_keys(shapes) if name is None else tuple(_by_value(each, name) for each in shapes)


def discriminator(shapes: Sequence[Parameter]) -> str | None:
    """The parameter that all of the objects require, with values that no two of them share."""
    for each in shapes[0].children:
        values = [tag_values(shape, each.name) for shape in shapes]
        every = [value for own in values for value in own]
        apart = all(not is_equal(one, other) for place, one in enumerate(every) for other in every[:place])
        if all(values) and apart:
            return each.name
    return None


def tag_values(shape: Parameter, name: str) -> tuple[Constant, ...]:
    """The values of a parameter that the object requires; none where it does not, or does not list them."""
    tag = child(shape, name)
    if tag is None or not tag.required or tag.kind is None:
        return ()
    return (tag.const,) if tag.const is not None else tuple(choice.value for choice in tag.choices)


def _by_value(shape: Parameter, name: str) -> Meant:
    tag, values = child(shape, name), tag_values(shape, name)
    assert tag is not None
    predicate = AllOf(of=(Present(path=tag.path), Enum(path=tag.path, values=values)))
    return Meant(predicate=predicate, words=f"{display_name(tag)} is {alternatives(values)}")


def _by_keys(shapes: Sequence[Parameter]) -> tuple[Meant, ...]:
    own = [_own_keys(shapes, position) for position in range(len(shapes))]
    needed = [any(each.required for each in keys) for keys in own]
    last = next((position for position, each in enumerate(needed) if not each), 0)
    order = [position for position in range(len(shapes)) if position != last and own[position]]
    result: dict[int, Meant] = {}
    earlier: list[int] = []
    for position in order:
        result[position] = Meant(
            predicate=AllOf(of=(_any(own[position]), *(Not(of=_any(own[each])) for each in earlier))),
            words=f"{join_words(_names(own[position]), 'or')} is given",
            unless=tuple(
                each
                for each in range(len(shapes))
                if each != position and _is_open(shapes[each]) and not (each in earlier and needed[each])
            ),
        )
        earlier.append(position)
    refused = [key for position in order for key in own[position]]
    result[last] = Meant(
        predicate=Not(of=_any(refused)) if refused else AllOf(of=()),
        words=_absent(refused),
        unless=tuple(each for each in range(len(shapes)) if each != last and not needed[each]),
    )
    never = Meant(predicate=AnyOf(of=()), words="")
    return tuple(result.get(position, never) for position in range(len(shapes)))


def _own_keys(shapes: Sequence[Parameter], position: int) -> list[Parameter]:
    """The parameters that this object alone has."""
    others = {each.name for place, shape in enumerate(shapes) if place != position for each in shape.children}
    return [each for each in shapes[position].children if each.name not in (*others, VALUE)]


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
