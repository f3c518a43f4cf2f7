"""The facts and the tree of defaults of a model as Python source."""

from collections.abc import Iterator
from typing import Any

from specwright.codegen import facts
from specwright.codegen.facts import PublishedFacts
from specwright.emit.python.literals import WIDTH, literal, spread, tuple_of
from specwright.ir.defaults import Defaults
from specwright.ir.model import Model


def of_model(model: Model) -> dict[str, Any]:
    """The sources of what a model has several of: capabilities, prices, sizes, parameters of a request."""
    capabilities = [literal(each) for each in model.capabilities]
    prices = [f"{literal(price.label)}: {literal(price.usd)}" for price in model.pricing]
    sizes = facts.sizes(model)
    parameters = facts.parameters(model)
    return {
        "capabilities": tuple_of(capabilities, 4, first_line=18),
        "pricing": spread("{", prices, "}", 4, first_line=13),
        "sizes": [f"Size({literal(row.label)}, {row.values[0]}, {row.values[1]})" for row in sizes],
        "size_parameters": facts.size_parameters(model),
        "results": facts.results(model),
        "parameters": [spread("Parameter(", _arguments(each), ")", indent=8) for each in parameters],
    }


def _arguments(parameter: PublishedFacts) -> Iterator[str]:
    yield literal(parameter.name)
    yield literal(parameter.types[0] if len(parameter.types) == 1 else parameter.types)
    for name, value in parameter.stated.items():
        is_list = name == "allowed_values"
        source = tuple_of([*map(literal, value)], 12, first_line=40) if is_list else literal(value)
        yield f"{name}={source}"


def defaults(tree: Defaults, indent: int = 0) -> str:
    """The call of the runtime's `Defaults` that makes the tree."""
    margin = indent + 4
    values = [f"{literal(key)}: {literal(default)}" for key, default in tree.values.items()]
    nested = [f"{literal(key)}: {defaults(each, margin + 4)}" for key, each in tree.inside.items()]
    arguments = [_braces(values, margin), _braces(nested, margin)]
    if tree.creatable:
        arguments.append("creatable=True")
    if tree.constants:
        constants = [f"{literal(key)}: {literal(value)}" for key, value in tree.constants.items()]
        arguments.append(f"constants={_braces(constants, margin)}")
    if tree.uuids:
        arguments.append(f"uuids={tuple_of([*map(literal, tree.uuids)], margin, first_line=WIDTH)}")
    return spread("Defaults(", arguments, ")", indent, first_line=WIDTH)


def _braces(items: list[str], indent: int) -> str:
    return spread("{", items, "}", indent, first_line=WIDTH) if items else "{}"
