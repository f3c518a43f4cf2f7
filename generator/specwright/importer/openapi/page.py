"""The three machine-readable forms, each made into the facts of its models."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from specwright.diagnostics import Diagnostic, in_order
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, GroupFacts, PageFacts, fact_at
from specwright.importer.openapi.parameters import ObjectFacts, below, resolved
from specwright.importer.schema.document import Document, Node, parse
from specwright.importer.source_text import SourceText
from specwright.ir.parameter import Json

_HEADER = {
    "title": "title",
    "x-air": "model",
    "x-model": "model",
    "x-status": "status",
    "x-creator": "creator",
    "x-release-date": "released",
    "x-capabilities": "capabilities",
    "x-documentation": "documentation",
}
_SILENT = {"version", "description", "summary", "x-slug"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Model:
    """The two schemas of a model, and what stands beside them."""

    slug: str
    rendering: str
    request: Node
    response: Node
    header: dict[str, Fact]
    pricing: dict[str, Fact]


def read(source: SourceText, model: str | None = None) -> tuple[tuple[PageFacts, ...], list[Diagnostic]]:
    """The facts of each model of the document; of one alone where its slug or AIR identifier is given."""
    document, problems = parse(source)
    if document is None:
        return (), in_order(problems)
    root = Node(document=document, pointer="", value=document.value, problems=problems)
    found = []
    for each in _models(root, document):
        air = each.header.get("model")
        if model is None or model in (each.slug, air.value if air else None):
            found.append(_facts(each, source))
    if model is not None and not found:
        root.report(PageCode.OTHER_PAGE, f"the document has no model '{model}'")
    return tuple(found), in_order(problems)


def _models(root: Node, document: Document) -> Iterator[_Model]:
    value = root.value if isinstance(root.value, dict) else {}
    source = document.source
    if "openapi" in value:
        if not str(value["openapi"]).startswith("3.1"):
            root.get("openapi").report(PageCode.NOT_A_PAGE, f"OpenAPI 3.1 is due, not {value['openapi']}")
        schemas = root.get("components").get("schemas")
        header, pricing = _header(root.get("info"))
        yield _Model(
            slug=str(value.get("info", {}).get("x-slug") or source.slug),
            rendering="openapi",
            request=schemas.get("RequestBody"),
            response=schemas.get("ResponseBody"),
            header=header,
            pricing=pricing,
        )
    elif "requestSchema" in value:
        yield _plain(root, source.slug, "resolve")
        _others(root, {"requestSchema", "responseSchema", "documentation", "slug", "air"})
    elif "inference" in value:
        for each in root.get("inference").items():
            yield _plain(each, str(each.get("slug").value), "bundle")
        for key in ("architectures", "modalities", "operations", "utilities"):
            if value.get(key):
                message = f"'{key}' describes no models and is not read"
                root.get(key).report(PageCode.NOT_EXPRESSIBLE, message, "info")
        _others(root, {"inference", "architectures", "modalities", "operations", "utilities"})
    else:
        message = "this JSON is no OpenAPI schema, no resolve answer and no bundle of models"
        root.report(PageCode.NOT_A_PAGE, message)


def _others(node: Node, known: set[str]) -> None:
    for key, each in node.entries():
        if key not in known:
            each.report(PageCode.UNKNOWN_KEYWORD, f"the key '{key}' is not known here")


def _plain(node: Node, slug: str, rendering: str) -> _Model:
    header: dict[str, Fact] = {}
    for key, word in (("air", "model"), ("documentation", "documentation")):
        each = node.get(key)
        if isinstance(each.value, str):
            header[word] = fact_at(each.value, each.location)
        elif each.value is not None:
            each.report(PageCode.NOT_EXPRESSIBLE, f"'{key}' is no text and is not read", "info")
    address = str(header["documentation"].value) if "documentation" in header else slug
    return _Model(
        slug=str(node.get("slug").value or address.rstrip("/").rpartition("/")[2]),
        rendering=rendering,
        request=node.get("requestSchema"),
        response=node.get("responseSchema"),
        header=header,
        pricing={},
    )


def _header(info: Node) -> tuple[dict[str, Fact], dict[str, Fact]]:
    header: dict[str, Fact] = {}
    pricing: dict[str, Fact] = {}
    for key, node in info.entries():
        if key in _HEADER:
            header[_HEADER[key]] = fact_at(node.value, node.location)
        elif key == "x-pricing" and _is_prices(node.value):
            pricing = {label: fact_at(each.value, each.location) for label, each in node.entries()}
        elif key not in _SILENT:
            node.report(PageCode.NOT_EXPRESSIBLE, f"'{key}' is no fact of a spec: {node.value}", "info")
    return header, pricing


def _is_prices(value: Json) -> bool:
    return isinstance(value, dict) and all(type(each) in (int, float) for each in value.values())


def _facts(model: _Model, source: SourceText) -> PageFacts:
    request = _message(model.request, "the request")
    response = _message(_data(model.response), "the response")
    header = dict(model.header)
    for each in request.parameters:
        constant = each.facts.get("const") if each.path == "model" else None
        named = header.setdefault("model", constant) if constant else None
        if constant and named and named.value != constant.value:
            message = f"the constant '{constant.value}' is not the model '{named.value}'"
            model.request.report(PageCode.DISAGREEMENT, message)
    stated = source.facts(str(header["documentation"].value) if "documentation" in header else "")
    return PageFacts(
        slug=model.slug,
        sources=(replace(stated, rendering=model.rendering),),
        header=header,
        pricing=model.pricing,
        request=_group("Parameters", request, model.request),
        response=_group("Response", response, model.response),
        rules=tuple(request.rules),
        examples=(),
    )


def _data(schema: Node) -> Node:
    """The schema of one result: those of a whole answer have it under `data`."""
    schema = resolved(schema, ())
    data = resolved(schema.get("properties").get("data"), ())
    return data.get("items") if isinstance(data.value, dict) and "items" in data.value else schema


def _message(schema: Node, what: str) -> ObjectFacts:
    schema = resolved(schema, ())
    if isinstance(schema.value, dict) and schema.value.get("type") == "array":
        schema = resolved(schema.get("items"), ())
    found = ObjectFacts()
    properties: Any = schema.get("properties").value
    if not isinstance(properties, dict) or not properties:
        schema.report(PageCode.MISSING_HEADING, f"the schema of {what} has no properties")
        return found
    below(schema, "", found)
    return found


def _group(title: str, found: ObjectFacts, schema: Node) -> tuple[GroupFacts, ...]:
    if not found.parameters:
        return ()
    return (GroupFacts(title=title, inside="", parameters=tuple(found.parameters), location=schema.location),)
