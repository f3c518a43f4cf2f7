"""Lowers a model's record to a model of the catalog."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from specwright.diagnostics import Code, Diagnostic, error
from specwright.ir.model import Example, Message, Model, Price, Source
from specwright.load.records import ModelRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering import declarations, examples, fixes, messages, retired, stated
from specwright.lowering.declarations import DeclaredSection
from specwright.lowering.rules.parameter_rule import Codes


def lower(file: ModelFile, codes: Codes, discriminator: str) -> tuple[Model, list[Diagnostic]]:
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
    warnings = retired.advice(model, codes, discriminator, record.at("status"))
    model = replace(model, request=replace(model.request, checks=(*model.request.checks, *warnings)))
    problems += more
    problems += stated.faults(record.stated, model.request)
    problems += _naming(record, sections, discriminator)
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
        sources=tuple(
            Source(url=each.url, rendering=each.rendering, sha256=each.sha256, read=each.read)
            for each in record.sources
        ),
        pricing=tuple(Price(label=label, usd=usd) for label, usd in (record.pricing or {}).items()),
        request=fixes.complete(request.message, request.tables),
        response=response,
        tables=request.tables,
        examples=tuple(
            Example(title=each.title, request=each.request, location=each.at("request"))
            for each in record.examples
        ),
        stated=tuple(map(stated.fact, record.stated)),
        location=record.at("model"),
    )


def _naming(record: ModelRecord, sections: Sequence[DeclaredSection], name: str) -> Iterator[Diagnostic]:
    """The parameter that names the model must be there, with the AIR identifier as its constant."""
    known = {each.path: each for section in sections for each in declarations.parameters(section)}
    naming = known.get((name,))
    if naming is None:
        message = f"no parameter '{name}', which names the model; add it with const: {record.model}"
        yield error(record.at("request"), "request", message, Code.MISSING_KEY)
    elif naming.record.const is None:
        message = f"the parameter that names the model needs const: {record.model}"
        yield error(naming.record.location, naming.yaml_path, message, Code.MISSING_KEY)
    elif naming.record.const != record.model:
        message = f"'{naming.record.const}' is not '{record.model}', as the file begins; keep one of them"
        location, path = naming.record.at("const"), f"{naming.yaml_path}.const"
        yield error(location, path, message, Code.CONFLICTING_FACTS, record.at("model"))
