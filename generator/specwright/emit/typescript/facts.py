"""The facts and the defaults of a model as values that a module of the npm package holds."""

from typing import Any

from specwright.codegen import facts
from specwright.codegen.facts import PublishedFacts
from specwright.emit.page_facts import page_facts
from specwright.emit.typescript import names
from specwright.ir.defaults import Defaults
from specwright.ir.model import Api, Model


def of_model(model: Model, api: Api) -> dict[str, Any]:
    """The facts, as the runtime's `model` takes them."""
    return {
        "air": model.air,
        "slug": model.slug,
        "title": model.title,
        "summary": model.summary,
        "creator": model.creator,
        "status": model.status,
        "released": model.released,
        "capabilities": model.capabilities,
        "documentation": model.documentation,
        "anchor": api.anchor,
        "pricing": {price.label: price.usd for price in model.pricing},
        "sizes": [(row.label, *row.values) for row in facts.sizes(model)],
        "sizeParameters": facts.size_parameters(model),
        "results": facts.results(model),
        "parameters": [
            {"name": each.name, "type": _type(each), **_stated(each)} for each in facts.parameters(model)
        ],
    }


def page(model: Model, api: Api) -> dict[str, Any]:
    """What a page shows beside the facts, and no validator needs."""
    return {names.camel(name): value for name, value in page_facts(model, api).items()}


def _type(parameter: PublishedFacts) -> str | tuple[str, ...]:
    return parameter.types[0] if len(parameter.types) == 1 else parameter.types


def _stated(parameter: PublishedFacts) -> dict[str, Any]:
    return {names.camel(name): fact for name, fact in parameter.stated.items()}


def defaults(tree: Defaults) -> dict[str, Any]:
    """The tree of defaults, as the runtime's `applyDefaults` takes it."""
    inside = {name: defaults(each) for name, each in tree.inside.items()}
    more = {"constants": tree.constants, "uuids": tree.uuids}
    asked = {name: value for name, value in more.items() if value}
    return {"values": tree.values, "children": inside, "creatable": tree.creatable, **asked}
