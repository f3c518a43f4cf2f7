"""The passes in their order: spec files to a catalog that targets can trust."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic, Location
from specwright.ir.model import Api, Catalog, Message, Model
from specwright.ir.parameter import Choice, Object, Parameter, String
from specwright.load.field_types import keys
from specwright.load.records import ApiRecord, CodesRecord, SharedRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering import declarations, fixes, messages, models, names
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
    model, problems = models.lower(file, service.codes, service.api.discriminator)
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
