"""What a page says of parameters where no script runs: their types, and their limits in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.codegen.facts import parameters
from specwright.codegen.limits_in_words import limits_in_words, patterns
from specwright.emit.render import flat_json
from specwright.ir.model import Model
from specwright.ir.parameter import Parameter
from specwright.ir.tree import walk


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainFacts:
    """A parameter: its dotted name, what it may be, what it is for, and its limits, a sentence each."""

    name: str
    types: str
    description: str
    limits: tuple[str, ...]


def plain_facts(model: Model) -> Iterator[PlainFacts]:
    """The parameters of a model's request, containers before what they hold."""
    stated = (each for each in walk(model.request.root) if each.path)
    for parameter, published in zip(stated, parameters(model), strict=True):
        yield PlainFacts(
            name=published.name,
            types=" or ".join(published.types),
            description=parameter.description or "",
            limits=tuple(_limits(parameter)),
        )


def _limits(parameter: Parameter) -> Iterator[str]:
    if parameter.required:
        yield "Required."
    if parameter.const is not None:
        yield f"Always `{flat_json(parameter.const)}`."
    if parameter.choices:
        yield f"One of {', '.join(f'`{flat_json(each.value)}`' for each in parameter.choices)}."
    yield from limits_in_words(parameter, flat_json)
    yield from (f"It matches `{each}`." for each in patterns(parameter))
    if parameter.default is not None:
        yield f"`{flat_json(parameter.default)}` where it is left out."
