"""Lowers a model's record to a model of the catalog."""

from dataclasses import replace

from specwright.diagnostics import Code, Diagnostic
from specwright.ir.model import Api, Example, Message, Model, Price
from specwright.load.spec_files import ModelFile
from specwright.lowering import declarations, examples, fixes, identity, messages, retired, sources, stated
from specwright.lowering.rules.parameter_rule import Codes


def lower(file: ModelFile, codes: Codes, api: Api) -> tuple[Model, list[Diagnostic]]:
    """The model that a file describes, with what is wrong in it."""
    record = file.record
    location = record.location
    sections = declarations.groups(record.request, "request")
    request, problems = messages.lower(
        sections,
        record.rules,
        closed=True,
        open_root=record.additionalProperties,
        codes=codes,
        location=location,
    )
    answers = declarations.groups(record.response, "response")
    response, more = messages.lower(answers, closed=False, codes=codes, location=location)
    model = _model(file, request, response.message)
    warnings = retired.advice(model, codes, api, record.at("status"))
    model = replace(model, request=replace(model.request, checks=(*model.request.checks, *warnings)))
    problems += more
    problems += stated.faults(record.stated, model.request, codes)
    problems += sources.faults(record.sources, model.request)
    problems += identity.faults(record, sections, api)
    if request.sound:
        problems += examples.check(model, record.examples)
    if model.has_schema:
        problems = [_remarked(each) for each in problems]
    return model, problems


def _remarked(problem: Diagnostic) -> Diagnostic:
    """The problem; a remark where a schema may well state a default that its own rules refuse."""
    return replace(problem, severity="info") if problem.code is Code.DEFAULT_REFUSED else problem


def _model(file: ModelFile, request: messages.Lowered, response: Message) -> Model:
    """The model, with its facts as the file states them."""
    record = file.record
    return Model(
        air=record.model,
        slug=file.slug,
        title=record.title,
        summary=record.summary,
        creator=record.creator,
        status=record.status,
        released=record.released,
        capabilities=record.capabilities,
        documentation=record.documentation,
        sources=tuple(map(sources.source, record.sources)),
        pricing=tuple(Price(label=label, usd=usd) for label, usd in (record.pricing or {}).items()),
        request=fixes.complete(request.message, request.tables),
        response=response,
        tables=request.tables,
        examples=tuple(
            Example(title=each.title, request=each.request, location=each.at("request"))
            for each in record.examples
        ),
        stated=tuple(map(stated.fact, record.stated)),
        task=record.task if record.model is None else None,
        location=record.at("task" if record.model is None else "model"),
    )
