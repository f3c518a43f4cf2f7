"""What a form asks, of both packages, in the terms of the JavaScript one, so that the two can be compared."""

import json
from typing import Any

import node
import targets
from specwright.emit.typescript.names import camel

_BOUNDS = ("minimum", "maximum", "step", "min_length", "max_length", "min_items", "max_items")
OFFER = ("type", "allowed_values", "format", *_BOUNDS, "pattern")
CHOICE = (
    *("name", "given", "required", "forbidden", "rules", "offers", "complete", "reasons", "looked_at"),
    *("aside", "free_text"),
)
REASON = ("kind", "value", "rule", "parameters", "message")
SIZE = ("label", "width", "height", "tier", "ratio", "is_approximate")
COST = ("usd", "per_result", "results", "label", "reason")
PARAMETER = (
    *("name", "type", "required", "const", "allowed_values", "default", "format", "description", "group"),
    *("documentation", *_BOUNDS, "types", "pattern", "unique_items", "min_properties"),
    *("exclusive_minimum", "exclusive_maximum", "max_properties"),
)
MODEL = (
    *("air", "slug", "title", "summary", "creator", "status", "released", "capabilities", "documentation"),
    *("size_parameters", "results"),
)


def narrowed(package: Any, request: Any) -> Any:
    """What Python says can still be chosen."""
    return of_narrowed(package.narrow(node.as_read(request)))


def of_narrowed(found: Any) -> Any:
    """What Python says can still be chosen, in the terms of JavaScript."""
    choices = {name: record(each, CHOICE) for name, each in found.items()}
    for name, each in found.items():
        choices[name]["offers"] = [record(offer, OFFER) for offer in each.offers]
        choices[name]["reasons"] = [record(reason, REASON) for reason in each.reasons]
    return told(
        {
            "choices": choices,
            "sizes": found.sizes,
            "sizesLookedAt": found.sizes_looked_at,
            "sizesAside": found.sizes_aside,
            "example": found.example,
            "possible": found.possible,
            "complete": found.complete,
            "left": found.left,
        }
    )


def facts(model: Any) -> Any:
    """What Python knows of a model."""
    parameters = {name: record(each, PARAMETER) for name, each in model.parameters.items()}
    sizes = [record(each, SIZE) for each in model.sizes]
    return told(
        {**record(model, MODEL), "pricing": dict(model.pricing), "sizes": sizes, "parameters": parameters}
    )


def cost(package: Any, request: Any) -> Any:
    """What Python says a request costs."""
    return told(record(package.cost(node.as_read(request)), COST))


def envelope(compiled: targets.Compiled, request: Any) -> Any:
    """The API's envelope of what Python finds."""
    package = compiled.package
    return told(package.to_api(package.validate(node.as_read(request))))


def completed(compiled: targets.Compiled, request: Any) -> Any:
    """The request with Python's defaults; None where it names no known model."""
    try:
        return told(compiled.package.with_defaults(node.as_read(request)))
    except compiled.package.InvalidRequest:
        return None


def asked(compiled: targets.Compiled, slug: str | None, question: str, request: Any) -> str:
    """What the npm package answers, as a text: `true` is not 1 there."""
    return text(compiled.ask(slug, question, request))


def text(value: Any) -> str:
    """The value as JSON, its keys in order."""
    return json.dumps(told(value), sort_keys=True)


def told(value: Any) -> Any:
    """The value as JSON gives it back, whole numbers without a decimal point."""
    return node.as_read(json.loads(json.dumps(value)))


def record(value: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """Some attributes of an object, by their names in JavaScript."""
    return {camel(name): getattr(value, name) for name in names}
