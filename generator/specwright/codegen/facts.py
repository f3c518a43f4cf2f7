"""The facts of a model as packages offer them, in no language: sizes, facts of parameters and addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from specwright.codegen.type_names import allowed_values
from specwright.ir.keywords import limits
from specwright.ir.model import RESULTS, Api, Model, Row
from specwright.ir.naming import snake
from specwright.ir.parameter import AnyValue, Parameter
from specwright.ir.path import Path, api_name, dotted
from specwright.ir.predicate import JsonType
from specwright.ir.tree import walk


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFacts:
    """A parameter: its dotted name from the root, its types, and its facts by name, those that are stated.

    The types are JSON's, each once, or `any` alone.
    """

    name: str
    types: tuple[str, ...]
    stated: dict[str, Any]


def link(api: Api, documentation: str | None, path: Path) -> str | None:
    """The address at which a parameter is documented."""
    if documentation is None or api.anchor is None or not path:
        return documentation
    anchor = api_name(path).lower().replace(".", "-")
    return f"{documentation}#{api.anchor.replace('{path}', anchor)}"


def sizes(model: Model) -> list[Row]:
    """The rows of the tables that always hold, in the page's order; of all, where none does."""
    always = [table for table in model.tables if not table.conditional]
    return [row for table in always or model.tables for row in table.rows]


def size_parameters(model: Model) -> tuple[str, str] | None:
    """The two parameters that these are values of, by their dotted names; None where there are no sizes."""
    always = [table for table in model.tables if not table.conditional]
    columns = [table.columns for table in always or model.tables]
    return (dotted(columns[0][0]), dotted(columns[0][1])) if columns else None


def results(model: Model) -> str | None:
    """The parameter that says how many results are wanted."""
    named = (each for each in model.request.root.children if each.name == RESULTS)
    return next((each.name for each in named if each.kind is JsonType.INTEGER), None)


def parameters(model: Model) -> Iterator[PublishedFacts]:
    """The parameters of a request, containers before what they hold."""
    for each in walk(model.request.root):
        if each.path:
            kinds = (
                ("any",) if isinstance(each.type, AnyValue) else tuple(dict.fromkeys(map(str, each.kinds)))
            )
            stated = {name: value for name, value in _facts(each) if value is not None}
            yield PublishedFacts(name=dotted(each.path), types=kinds, stated=stated)


def _facts(parameter: Parameter) -> Iterator[tuple[str, Any]]:
    yield "required", parameter.required or None
    yield "const", parameter.const
    yield "default", parameter.default
    stated = limits(parameter.type)
    yield "format", stated.pop("format", None)
    yield "description", parameter.description
    yield "group", parameter.group
    for keyword, limit in stated.items():
        yield "step" if keyword == "multipleOf" else snake(keyword), limit
    yield "allowed_values", allowed_values(parameter) or None
