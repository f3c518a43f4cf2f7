"""The passes in their order: spec files to a catalog that targets can trust."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.model import Api, Catalog, Example, Message, Model, Price, Source
from specwright.ir.parameter import Choice, Object, Parameter, String
from specwright.load.field_types import keys
from specwright.load.records import ApiRecord, CodesRecord, ModelRecord, SharedRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering import declarations, examples, fixes, messages, names
from specwright.lowering.declarations import DeclaredSection
from specwright.lowering.rules import facts
from specwright.lowering.rules.wording import Codes

_NOWHERE = Location(file="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What the models of a project have in common."""

    api: Api
    codes: Codes


def common(api: ApiRecord | None, shared: Iterable[SharedRecord]) -> tuple[Service, list[Diagnostic]]:
    """The service, with what is wrong in the shared files."""
    service = _service(api or ApiRecord(title="", location=_NOWHERE, locations={}))
    problems: list[Diagnostic] = []
    for record in shared:
        section = declarations.shared(record)
        problems += messages.lower([section], closed=True, codes=service.codes, location=record.location)[2]
    return service, problems


def lower(file: ModelFile, service: Service) -> tuple[Model, list[Diagnostic]]:
    """The model that a file describes, with what is wrong in it, other models apart."""
    record, location, codes = file.record, file.record.location, service.codes
    sections = declarations.groups(record.request, "request")
    request, tables, problems = messages.lower(
        sections, record.rules, closed=True, codes=codes, location=location
    )
    answers = declarations.groups(record.response, "response")
    response, _, more = messages.lower(answers, closed=False, codes=codes, location=location)
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
        sources=tuple(
            Source(url=each.url, rendering=each.rendering, sha256=each.sha256, read=each.read)
            for each in record.sources
        ),
        pricing=tuple(Price(label=label, usd=usd) for label, usd in (record.pricing or {}).items()),
        request=fixes.complete(request, tables),
        response=response,
        tables=tables,
        examples=tuple(
            Example(title=each.title, request=each.request, location=each.at("request"))
            for each in record.examples
        ),
        location=record.at("model"),
    )
    problems += more
    problems += _naming(record, sections, service.api.discriminator)
    problems += examples.check(model, record.examples)
    return model, [*problems, *names.within(model)]


def catalog(service: Service, built: Sequence[Model]) -> Catalog:
    """The catalog of models in their order."""
    return Catalog(api=service.api, models=tuple(built), dispatch=dispatch(service, built))


def dispatch(service: Service, named: Iterable[names.Named]) -> Message:
    """A request seen only as something that names one of the models."""
    naming = Parameter(
        name=service.api.discriminator,
        path=(service.api.discriminator,),
        type=String(),
        required=True,
        choices=tuple(Choice(value=model.air, note=model.title) for model in named),
        location=_NOWHERE,
    )
    root = Parameter(name="", path=(), type=Object(properties=(naming,), open=True), location=_NOWHERE)
    checks = tuple(check for each in (root, naming) for check in facts.checks(each, service.codes))
    return fixes.complete(Message(root=root, checks=checks))


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


def _service(record: ApiRecord) -> Service:
    """The service, with the usual templates of error codes for those that its file does not state."""
    api = Api(
        title=record.title,
        anchor=record.anchor,
        discriminator=record.discriminator,
        task_type=record.taskType,
        task_uuid=record.taskUUID,
        endpoint=record.endpoint,
        authorization=record.authorization,
    )
    codes = record.codes or CodesRecord(location=_NOWHERE, locations={})
    return Service(
        api=api, codes=Codes(**{each.name: getattr(codes, each.attribute) for each in keys(CodesRecord)})
    )
