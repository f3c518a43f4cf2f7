"""A model's record to a model of the catalog."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic
from specwright.ir.model import Example, Model, Price, Source
from specwright.load.files import ModelFile
from specwright.load.records import ExampleRecord, ModelRecord, SourceRecord
from specwright.lowering import declarations, examples, fixes, messages
from specwright.lowering.declarations import DeclaredSection
from specwright.lowering.rules.kind import Codes


def lower(file: ModelFile, codes: Codes, discriminator: str) -> tuple[Model, list[Diagnostic]]:
    """The model that a file describes, with what is wrong in it."""
    record = file.record
    place = record.location
    sections = declarations.groups(record.request, "request")
    request, problems = messages.lower(sections, record.rules, closed=True, codes=codes, place=place)
    answers = declarations.groups(record.response, "response")
    response, more = messages.lower(answers, closed=False, codes=codes, place=place)
    model = Model(
        air=record.model,
        slug=file.slug,
        title=record.title,
        summary=record.summary,
        creator=record.creator,
        status=record.status,
        released=record.released,
        capabilities=record.capabilities,
        documentation=record.documentation,
        sources=tuple(_source(each) for each in record.sources),
        pricing=tuple(Price(label=label, usd=usd) for label, usd in (record.pricing or {}).items()),
        request=fixes.complete(request.message, request.tables),
        response=response.message,
        tables=request.tables,
        examples=tuple(_example(each) for each in record.examples),
        location=record.at("model"),
    )
    problems += more
    problems += _naming(record, sections, discriminator)
    problems += examples.check(model, record.examples)
    return model, problems


def _naming(record: ModelRecord, sections: Sequence[DeclaredSection], name: str) -> Iterator[Diagnostic]:
    """The parameter that names the model must be there, with the AIR identifier as its constant."""
    known = {each.path: each for section in sections for each in declarations.parameters(section)}
    found = known.get((name,))
    if found is None:
        message = f"no parameter '{name}', which names the model; add it with const: {record.model}"
        yield Diagnostic(
            location=record.at("request"), path="request", message=message, code=Code.MISSING_KEY
        )
    elif found.record.const is None:
        message = f"the parameter that names the model needs const: {record.model}"
        yield Diagnostic(
            location=found.record.location, path=found.yaml_path, message=message, code=Code.MISSING_KEY
        )
    elif found.record.const != record.model:
        yield Diagnostic(
            location=found.record.at("const"),
            path=f"{found.yaml_path}.const",
            message=f"'{found.record.const}' is not '{record.model}', as the file begins; keep one of them",
            code=Code.CONFLICTING_FACTS,
            related=(record.at("model"),),
        )


def _source(record: SourceRecord) -> Source:
    return Source(url=record.url, rendering=record.rendering, sha256=record.sha256, read=record.read)


def _example(record: ExampleRecord) -> Example:
    return Example(title=record.title, request=record.request, location=record.at("request"))
