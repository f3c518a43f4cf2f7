"""Functions of models as they are generated, and requests as calls of them."""

import importlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from specwright.emit.tools.transport import shown
from specwright.ir.naming import file_stem
from targets import Compiled


def tool(compiled: Compiled, slug: str, form: str) -> Any:
    path = compiled.folder / "tools" / f"{file_stem(slug)}.{form}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def arguments_schema(definition: Any) -> Any:
    """The schema of the arguments, wherever a form has it."""
    head = definition.get("function", definition)
    return next(head[key] for key in ("parameters", "input_schema", "inputSchema") if key in head)


def to_request(compiled: Compiled, slug: str, arguments: Any, **more: Any) -> Any:
    """The request of a call, None where it is refused."""
    tools = importlib.import_module(f"{compiled.names.package}.tools")
    try:
        return tools.to_request(slug, arguments, **more)
    except compiled.package.InvalidRequest as error:
        assert error.issues
        return None


def as_call(
    compiled: Compiled, slug: str, request: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The arguments, and what the application adds; None where no call says just that."""
    model, api = compiled.model(slug), compiled.catalog.api
    decided = {each.name for each in shown(model, api)}
    hidden = {each.name: each for each in model.request.root.children if each.name not in decided}
    if any(each.required and name not in request for name, each in hidden.items()):
        return None  # it is added
    if [*_nulls_and_texts(request)]:
        return None
    more = {name: value for name, value in request.items() if name in hidden}
    arguments = {name: value for name, value in request.items() if name not in hidden}
    properties = arguments_schema(tool(compiled, slug, "mcp"))["properties"]
    if "size" in arguments and "size" not in properties:
        return None
    sides = [arguments.get("width"), arguments.get("height")]
    if "width" not in properties and all(map(_is_whole, sides)):
        del arguments["width"], arguments["height"]
        arguments["size"] = "x".join(str(int(side)) for side in sides if side is not None)
    return arguments, more


def with_nulls(value: Any, schema: Any) -> Any:
    """The value with null for each property that it leaves out."""
    options = schema.get("anyOf", [schema])
    stated = next((each for each in options if each.get("type") == "object"), None)
    if not isinstance(value, dict) or stated is None:
        items: Any = next((each["items"] for each in options if "items" in each), {})
        return [with_nulls(item, items) for item in value] if isinstance(value, list) else value
    return {name: with_nulls(value.get(name), part) for name, part in stated["properties"].items()}


def _nulls_and_texts(value: Any) -> Iterator[Any]:
    """All nulls and texts of JSON in a value: what a call means otherwise."""
    if value is None:
        yield value
    if isinstance(value, str) and value[:1] in ("{", "["):
        yield value
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _nulls_and_texts(part)


def _is_whole(side: Any) -> bool:
    return type(side) in (int, float) and 0 <= side < 10**9 and int(side) == side
