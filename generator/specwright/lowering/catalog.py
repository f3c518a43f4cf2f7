"""The passes in their order: spec files to a catalog that targets can trust."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic, Location
from specwright.ir.model import Api, Catalog, Message, Model
from specwright.ir.parameter import Choice, Object, Parameter, String
from specwright.load.field_types import keys
from specwright.load.records import SharedRecord
from specwright.load.service_records import ApiRecord, CodesRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering import declarations, fixes, messages, models, names
from specwright.lowering.rules import PARAMETER_RULES
from specwright.lowering.rules.parameter_rule import Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What the models of a project have in common."""

    api: Api
    codes: Codes


def common(api: ApiRecord | None, shared: Iterable[SharedRecord]) -> tuple[Service, list[Diagnostic]]:
    """The service, with what is wrong in the shared files."""
    service = Service(api=_api(api), codes=_codes(api.codes if api else None))
    problems: list[Diagnostic] = []
    for record in shared:
        section = declarations.shared(record)
        problems += messages.lower([section], closed=True, codes=service.codes, location=record.location)[1]
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
    nowhere = Location(file="")
    naming = Parameter(
        name=service.api.discriminator,
        path=(service.api.discriminator,),
        type=String(),
        required=True,
        choices=tuple(Choice(value=model.air, note=model.title) for model in named),
        location=nowhere,
    )
    root = Parameter(name="", path=(), type=Object(properties=(naming,), open=True), location=nowhere)
    checks = (
        check
        for parameter in (root, naming)
        for kind in PARAMETER_RULES
        for check in kind.lower(parameter, service.codes)
    )
    return fixes.complete(Message(root=root, checks=tuple(checks)))


def _api(record: ApiRecord | None) -> Api:
    if record is None:
        return Api(title="", anchor=None, discriminator="model", task_type=None, task_uuid=None)
    return Api(
        title=record.title,
        anchor=record.anchor,
        discriminator=record.discriminator,
        task_type=record.taskType,
        task_uuid=record.taskUUID,
        endpoint=record.endpoint,
        authorization=record.authorization,
    )


def _codes(record: CodesRecord | None) -> Codes:
    """The project's templates of error codes, and the usual ones for those that it does not state."""
    record = record or CodesRecord(location=Location(file=""), locations={})
    return Codes(**{each.name: getattr(record, each.attribute) for each in keys(CodesRecord)})
