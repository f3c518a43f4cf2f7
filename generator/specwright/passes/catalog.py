"""The passes in their order: spec files to a catalog that targets can trust."""

from specwright.ir.model import Api, Catalog, Message, Model
from specwright.ir.parameter import Choice, Object, Parameter, String
from specwright.load.files import Specs
from specwright.load.forms import keys
from specwright.load.records import ApiRecord, CodesRecord
from specwright.passes import messages, names, stated
from specwright.passes import models as lowering
from specwright.problems import Location, Problem
from specwright.rules import PARAMETER_RULES
from specwright.rules.kind import Codes


def build(specs: Specs) -> tuple[Catalog, list[Problem]]:
    """The catalog of all models, ordered by slug, with every problem found on the way."""
    api = _api(specs.api)
    codes = _codes(specs.api.codes if specs.api else None)
    problems: list[Problem] = []
    for record in specs.shared:
        section = stated.shared(record)
        problems += messages.lower([section], closed=True, codes=codes, place=record.place)[1]
    built = []
    for file in sorted(specs.models, key=lambda each: (each.slug, each.folder)):
        model, found = lowering.lower(file, codes, api.discriminator)
        problems += found
        built.append(model)
    problems += names.check(built)
    dispatch = _dispatch(api.discriminator, tuple(built), codes)
    return Catalog(api=api, models=tuple(built), dispatch=dispatch), problems


def _dispatch(discriminator: str, models: tuple[Model, ...], codes: Codes) -> Message:
    """A request seen only as something that names one of the models."""
    place = Location(file="")
    naming = Parameter(
        name=discriminator,
        path=(discriminator,),
        type=String(),
        required=True,
        choices=tuple(Choice(value=model.air, note=model.title) for model in models),
        place=place,
    )
    root = Parameter(name="", path=(), type=Object(properties=(naming,), open=True), place=place)
    checks = (
        check
        for parameter in (root, naming)
        for kind in PARAMETER_RULES
        for check in kind.lower(parameter, codes)
    )
    return Message(root=root, checks=tuple(checks))


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
    record = record or CodesRecord(place=Location(file=""), places={})
    return Codes(**{each.name: getattr(record, each.attribute) for each in keys(CodesRecord)})
