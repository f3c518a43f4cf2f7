"""Schemas of models, in any of their forms, made into the facts of their models."""

from collections.abc import Iterable
from dataclasses import replace

from specwright.diagnostics import Diagnostic, in_order
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, GroupFacts, PageFacts, ParameterFacts, RuleFact
from specwright.importer.logic.rules import Unstated, rules
from specwright.importer.logic.stated import Refused
from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declare import declare
from specwright.importer.schema.declared import DeclaredParameter
from specwright.importer.schema.document import Node, parse
from specwright.importer.schema.forms import SchemaModel, models
from specwright.importer.schema.tree import parameter_of
from specwright.importer.schema.words import is_open, parameters
from specwright.importer.source_text import SourceText
from specwright.ir.model import TASK_TYPE


def read(source: SourceText, model: str | None = None) -> tuple[tuple[PageFacts, ...], list[Diagnostic]]:
    """The facts of each model of the document; of one alone where its slug or AIR identifier is given.

    Every keyword is a fact, a rule or a remark, or an error that names it and its place.
    """
    document, problems = parse(source)
    if document is None:
        return (), in_order(problems)
    root = Node(document=document, pointer="", value=document.value, problems=problems)
    found = []
    for each in models(root):
        page = _facts(each, source)
        air = page.header.get("model")
        if model is None or model in (page.slug, air.value if air else None):
            found.append(page)
    if model is not None and not found:
        root.report(PageCode.OTHER_PAGE, f"the document has no model '{model}'")
    return tuple(found), in_order(_once(problems))


def _facts(model: SchemaModel, source: SourceText) -> PageFacts:
    header = dict(model.head.header)
    request, sink = _declared(model.request, "the request", lenient=False)
    answer, _ = _declared(model.response, "the answer", lenient=True)
    parameters_ = tuple(parameters(request)) if request else ()
    for each in parameters_:
        constant = each.facts.get("const") if each.path == "model" else None
        if constant and header.setdefault("model", constant).value != constant.value and model.request:
            message = f"the constant '{constant.value}' is not the model '{header['model'].value}'"
            model.request.report(PageCode.DISAGREEMENT, message)
    if "model" not in header:
        header |= _task(parameters_)
    stated = source.facts(str(header["documentation"].value) if "documentation" in header else "")
    return PageFacts(
        slug=model.head.slug or source.slug,
        sources=(replace(stated, rendering=model.rendering),),
        header=header,
        pricing=model.head.pricing,
        request=_group("Parameters", request, lenient=False),
        response=_group("Response", answer, lenient=True),
        rules=tuple(_recognised(request, sink)) if request and sink else (),
        examples=(),
        summary=model.head.summary,
        open=bool(request and is_open(request)),
        stated=tuple(sink.media) if sink else (),
        pointer=model.pointer,
    )


def _task(parameters_: Iterable[ParameterFacts]) -> dict[str, Fact]:
    """The kind of task, by which a model is known whose requests name no one model."""
    kind = next((each.facts.get("const") for each in parameters_ if each.path == TASK_TYPE), None)
    return {"task": kind} if kind is not None and isinstance(kind.value, str) else {}


def _declared(
    schema: Node | None, what: str, *, lenient: bool
) -> tuple[DeclaredParameter | None, Collector | None]:
    """The root of a request or an answer, None where it cannot be read, which is reported."""
    if schema is None:
        return None, None
    try:
        root, sink = declare(schema, lenient=lenient)
    except Refused as refused:
        refused.node.report(PageCode.NOT_EXPRESSIBLE, refused.reason)
        return None, None
    if not any(each.properties for each in root.types):
        message = f"the schema of {what} has no properties"
        schema.report(PageCode.MISSING_HEADING, message, "info" if lenient else "error")
        return None, None
    for each in sink.stated if lenient else ():
        message = "answers are read leniently: this rule of them is not taken"
        schema.named(each.pointer.removeprefix(schema.base)).report(PageCode.NOT_EXPRESSIBLE, message, "info")
    return root, sink


def _recognised(root: DeclaredParameter, sink: Collector) -> list[RuleFact]:
    """The rules of the request; one that no rule of a spec can say is reported."""
    try:
        return rules(sink.stated, parameter_of(root))
    except Unstated as unstated:
        node = sink.reading.root
        node = node.named(unstated.stated.pointer.removeprefix(node.base))
        node.report(PageCode.NOT_EXPRESSIBLE, f"no rule of a spec says this: {unstated.reason}")
        return []


def _group(title: str, root: DeclaredParameter | None, *, lenient: bool) -> tuple[GroupFacts, ...]:
    found = tuple(parameters(root, lenient=lenient)) if root else ()
    return (
        (GroupFacts(title=title, inside="", parameters=found, location=root.location),)
        if root and found
        else ()
    )


def _once(problems: list[Diagnostic]) -> list[Diagnostic]:
    """The problems without those that repeat another one's place and severity."""
    places = {(each.location, each.path, each.severity): each for each in reversed(problems)}
    return [each for each in problems if places[each.location, each.path, each.severity] is each]
