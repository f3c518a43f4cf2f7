"""A model's record to a model of the catalog."""

from specwright.ir.model import Example, Model, Price, Source
from specwright.load.files import ModelFile
from specwright.load.records import ExampleRecord, SourceRecord
from specwright.passes import messages
from specwright.problems import Problem
from specwright.rules.kind import Codes


def lower(file: ModelFile, codes: Codes) -> tuple[Model, list[Problem]]:
    """The model that a file describes, with what is wrong in it."""
    record = file.record
    request, problems = messages.lower(
        record.request, record.rules, direction="request", codes=codes, place=record.place
    )
    response, more = messages.lower(
        record.response, (), direction="response", codes=codes, place=record.place
    )
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
        groups=tuple(group.title for group in record.request),
        request=request.message,
        response=response.message,
        tables=request.tables,
        examples=tuple(_example(each) for each in record.examples),
        place=record.at("model"),
    )
    return model, problems + more


def _source(record: SourceRecord) -> Source:
    return Source(url=record.url, rendering=record.rendering, sha256=record.sha256, read=record.read)


def _example(record: ExampleRecord) -> Example:
    return Example(title=record.title, request=record.request, place=record.at("request"))
