"""The passes in their order: spec files to a catalog that targets can trust."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic, Location
from specwright.ir.dispatch import Routed, route
from specwright.ir.model import Api, Catalog, Message, Model
from specwright.load.field_types import keys
from specwright.load.records import SharedRecord
from specwright.load.service_records import ApiRecord, CodesRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering import declarations, messages, models
from specwright.lowering import dispatch as dispatching
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
    model, problems = models.lower(file, service.codes, service.api)
    return model, problems


def catalog(service: Service, built: Sequence[Model]) -> Catalog:
    """The catalog of models in their order."""
    routes = [route(each, service.api) for each in built]
    return Catalog(api=service.api, models=tuple(built), dispatch=dispatch(service, routes))


def dispatch(service: Service, routed: Iterable[Routed]) -> Message:
    """A request seen only as something that finds one of the models; see `dispatching.message`."""
    return dispatching.message(service.api, service.codes, routed)


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
        contact=record.contact,
        license=record.license,
        authorization=record.authorization,
    )


def _codes(record: CodesRecord | None) -> Codes:
    """The project's templates of error codes, and the usual ones for those that it does not state."""
    record = record or CodesRecord(location=Location(file=""), locations={})
    return Codes(**{each.name: getattr(record, each.attribute) for each in keys(CodesRecord)})
