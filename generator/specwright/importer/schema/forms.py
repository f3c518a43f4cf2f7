"""The forms in which schemas arrive: a document per model, a bundle, an answer that resolves one, our own.

Each gives the two schemas of its models and what it states besides; all keys are read or reported.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from specwright.importer.codes import PageCode
from specwright.importer.facts import fact_at
from specwright.importer.schema.document import Node
from specwright.importer.schema.heads import Head, head, unknown
from specwright.importer.schema.survey import survey

OTHER_DOCUMENT = (
    "this OpenAPI document has no 'RequestBody' in 'components.schemas' that describes the request of one "
    "model; put that request there, or describe the model in a spec"
)
CONVERT = "take the model's official schema, or convert this one, its schemas included"
_TOP = ("openapi", "info", "externalDocs", "servers", "components", "paths", "security", "tags")
_SECTIONS = ("inference", "architectures", "modalities", "operations", "utilities")
_ENTRY = ("slug", "air", "requestSchema", "responseSchema", "documentation")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaModel:
    """The schemas of a model, of which one may be missing, and what stands beside them.

    `pointer` is where a document of several models describes this one, "" in one that has no other.
    """

    rendering: str
    request: Node | None
    response: Node | None
    head: Head = field(default_factory=Head)
    pointer: str = ""


def models(root: Node) -> Iterator[SchemaModel]:
    """The models of a document, none where it is of no known form, which is reported."""
    value = root.value if isinstance(root.value, dict) else {}
    if "openapi" in value:
        yield from _openapi(root)
    elif "requestSchema" in value:
        yield _entry(root, "resolve")
    elif "inference" in value:
        yield from _bundle(root)
    elif "$schema" in value or ("type" in value and "properties" in value):
        yield _plain(root)
    else:
        message = (
            "this JSON is no OpenAPI 3.1 document, no JSON Schema, no resolve answer, no bundle of models; "
            "take the model's official schema, or describe the model in a spec"
        )
        root.report(PageCode.NOT_A_PAGE, message)


def _openapi(root: Node) -> Iterator[SchemaModel]:
    version = root.get("openapi")
    if not str(version.value).startswith("3.1"):
        version.report(PageCode.NOT_A_PAGE, f"OpenAPI 3.1 is due, not {version.value}; {CONVERT}")
        return
    for key, node in root.entries():
        if key not in _TOP:
            unknown(node)
    for key, node in root.get("components").entries():
        if key not in ("schemas", "securitySchemes"):
            unknown(node)
    schemas = root.get("components").get("schemas")
    for _, node in schemas.entries():
        survey(node)
    request = items_of(schemas.get("RequestBody"))
    if not isinstance(request.value, dict):
        schemas.report(PageCode.NOT_A_PAGE, OTHER_DOCUMENT)
    elif "discriminator" in request.value or _is_of_tasks(request):
        yield from _tasks(schemas)
    else:
        answer = schemas.get("ResponseBody")
        response = data_of(answer) if answer.value is not None else None
        yield SchemaModel(rendering="openapi", request=request, response=response, head=head(root))


def _is_of_tasks(request: Node) -> bool:
    """Whether a request is one of several that our own documents describe, all of them tasks."""
    return request.pointer.endswith("/Task") and request.value.keys() == {"description", "oneOf"}


def _tasks(schemas: Node) -> Iterator[SchemaModel]:
    """The models of a document of ours: each component `…Request` is one, its answer stands beside it."""
    for component, request in schemas.entries():
        if not component.endswith("Request"):
            continue
        response = schemas.get(f"{component.removesuffix('Request')}Response")
        yield SchemaModel(
            rendering="openapi",
            request=request,
            response=response if isinstance(response.value, dict) else None,
            head=_titled(request, head(request)),
            pointer=request.pointer,
        )


def _bundle(root: Node) -> Iterator[SchemaModel]:
    found: list[SchemaModel] = []
    for key, node in root.entries():
        if key in _SECTIONS:
            found += _section(node)
        elif key != "version":
            unknown(node)
    if not found:
        root.get("inference").report(PageCode.NOT_A_PAGE, "a bundle lists its models in 'inference'")
    yield from found


def _section(node: Node, *names: str) -> Iterator[SchemaModel]:
    """The models of a part of a bundle: a list of them, or by names, for entries that state no slug."""
    if isinstance(node.value, dict) and "requestSchema" in node.value:
        yield _entry(node, "bundle", slug="-".join(names))
        return
    for each in node.items():
        yield from _section(each, *names)
    for name, each in node.entries():
        yield from _section(each, *names, name)
    if not isinstance(node.value, dict | list):
        name = node.pointer.split("/")[1]
        node.report(PageCode.NOT_EXPRESSIBLE, f"this value of '{name}' is no model and is not read", "info")


def _entry(node: Node, rendering: str, slug: str = "") -> SchemaModel:
    """The two schemas of one model, each of them a document of its own to its `$ref`s."""
    found = Head()
    for key, each in node.entries():
        if key not in _ENTRY:
            unknown(each)
    for key, word in (("air", "model"), ("documentation", "documentation")):
        each = node.get(key)
        if isinstance(each.value, str):
            found.header[word] = fact_at(each.value, each.location)
        elif each.value is not None:
            each.report(PageCode.NOT_EXPRESSIBLE, f"'{key}' is no text and is not read", "info")
    address = str(found.header["documentation"].value) if "documentation" in found.header else ""
    own = node.get("slug").value
    found.slug = own if isinstance(own, str) else slug or address.rstrip("/").rpartition("/")[2]
    request, response = node.get("requestSchema").as_resource(), node.get("responseSchema").as_resource()
    for each in (request, response):
        survey(each)
    _titled(request, found)
    return SchemaModel(
        rendering=rendering,
        request=items_of(request),
        response=data_of(response) if response.value is not None else None,
        head=found,
        pointer=node.pointer,
    )


def _plain(root: Node) -> SchemaModel:
    """A JSON Schema by itself: that of a request, unless its name says that it is an answer's."""
    survey(root)
    found = Head()
    name = str(root.get("$id").value or root.document.source.name).rpartition("/")[2]
    found.slug = name.partition(".")[0]
    is_answer = ".response." in name
    if not is_answer:
        _titled(root, found)
    return SchemaModel(
        rendering="answer-schema" if is_answer else "json-schema",
        request=None if is_answer else items_of(root),
        response=data_of(root) if is_answer else None,
        head=found,
    )


def _titled(request: Node, found: Head) -> Head:
    """The head with the title that our own schemas carry, `<title> request`, and the slug of its page."""
    title = request.get("title")
    if isinstance(title.value, str) and title.value.endswith(" request"):
        stated = fact_at(title.value.removesuffix(" request"), title.location)
        found.header.setdefault("title", stated)
    if not found.slug and "documentation" in found.header:
        found.slug = str(found.header["documentation"].value).rstrip("/").rpartition("/")[2]
    return found


def items_of(schema: Node) -> Node:
    """The schema of one task: requests are lists of tasks, and older documents describe the task itself."""
    schema = resolved(schema)
    if isinstance(schema.value, dict) and "items" in schema.value and "properties" not in schema.value:
        return resolved(schema.get("items"))
    return schema


def data_of(schema: Node) -> Node:
    """The schema of one result: those of a whole answer have it in the list `data`."""
    schema = resolved(schema)
    data = resolved(schema.get("properties").get("data"))
    return items_of(data) if isinstance(data.value, dict) and "items" in data.value else schema


def resolved(schema: Node) -> Node:
    """The schema, or the one that its `$ref` names where nothing stands beside that."""
    steps = 0
    while isinstance(schema.value, dict) and schema.value.keys() == {"$ref"} and steps < 40:
        reference = schema.value["$ref"]
        target = schema.named(reference[1:]) if isinstance(reference, str) and reference[:1] == "#" else None
        if target is None or target.value is None:
            return schema
        schema, steps = target, steps + 1
    return schema
