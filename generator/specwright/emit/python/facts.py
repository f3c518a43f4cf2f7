"""The facts of a model as the package offers them: sizes, parameters, links."""

from collections.abc import Iterator

from specwright.emit.links import link
from specwright.emit.python.literals import literal, spread
from specwright.ir.model import Api, Model
from specwright.ir.parameter import Array, Numeric, Parameter, String
from specwright.ir.path import dotted
from specwright.ir.tree import walk


def sizes(model: Model) -> list[str]:
    """A call for each row of the tables that always hold, in the page's order; of all, where none does."""
    always = [table for table in model.tables if not table.conditional]
    rows = (row for table in always or model.tables for row in table.rows)
    return [f"Size({literal(row.label)}, {row.values[0]}, {row.values[1]})" for row in rows]


def lists(model: Model) -> dict[str, str]:
    """The sources of what a model has several of: capabilities, prices."""
    capabilities = [literal(each) for each in model.capabilities]
    prices = [f"{literal(price.label)}: {literal(price.usd)}" for price in model.pricing]
    single = f"({capabilities[0]},)" if len(capabilities) == 1 else ""
    return {
        "capabilities": single or spread("(", capabilities, ")", 4, first_line=18),
        "pricing": spread("{", prices, "}", 4, first_line=13),
    }


def parameters(model: Model, api: Api) -> list[str]:
    """A call for each parameter of a request, containers before what they hold."""
    return [
        spread("Parameter(", _arguments(each, model, api), ")", indent=8)
        for each in walk(model.request.root)
        if each.path
    ]


def _arguments(parameter: Parameter, model: Model, api: Api) -> Iterator[str]:
    yield literal(dotted(parameter.path))
    yield literal(" or ".join(parameter.kinds))
    facts = {
        "required": parameter.required or None,
        "const": parameter.const,
        "default": parameter.default,
        "format": None,
        "description": parameter.description,
        "group": parameter.group,
        "documentation": link(api, model.documentation, parameter.path),
    }
    match parameter.type:
        case String(min_length=least, max_length=most, format=name):
            facts |= {"min_length": least, "max_length": most, "format": name}
        case Numeric(minimum=least, maximum=most, step=step):
            facts |= {"minimum": least, "maximum": most, "step": step}
        case Array(min_items=least, max_items=most):
            facts |= {"min_items": least, "max_items": most}
    for name, value in facts.items():
        if value is not None:
            yield f"{name}={literal(value)}"
    if parameter.choices:
        values = [literal(choice.value) for choice in parameter.choices]
        single = f"({values[0]},)"
        yield f"allowed_values={spread('(', values, ')', 12, first_line=40) if len(values) > 1 else single}"
