"""By what a model is found: the AIR identifier that its requests name, or its kind of task."""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Code, Diagnostic, error
from specwright.ir.model import Api
from specwright.load.records import ModelRecord
from specwright.lowering import declarations
from specwright.lowering.declarations import Declaration, DeclaredSection

_AIR = "the parameter that names the model"
_TASK = "the parameter that names the kind of task"


def faults(record: ModelRecord, sections: Sequence[DeclaredSection], api: Api) -> Iterator[Diagnostic]:
    """What keeps requests from being found to be for this model."""
    known = {each.path: each for section in sections for each in declarations.parameters(section)}
    naming = known.get((api.discriminator,))
    if not {"model", "task"} & record.locations.keys():
        message = "the key 'model' is missing, or 'task' where requests name no one model"
        yield error(record.location, "", message, Code.MISSING_KEY)
    elif record.model is not None and record.task is not None:
        message = "a spec has 'model' or 'task': the AIR identifier is enough"
        yield error(record.at("task"), "task", message, Code.CONFLICTING_FACTS, record.at("model"))
    elif record.model is not None:
        yield from _constant(record, naming, api.discriminator, record.model, _AIR, "model")
    elif record.task is not None:
        task = known.get((api.task_parameter,))
        yield from _constant(record, task, api.task_parameter, record.task, _TASK, "task")
        yield from _named_model(record, naming)


def _constant(
    record: ModelRecord, naming: Declaration | None, name: str, value: str, what: str, key: str
) -> Iterator[Diagnostic]:
    """The parameter must be there, with the value as its constant."""
    if naming is None:
        message = f"no parameter '{name}', which {what.partition(' that ')[2]}; add it with const: {value}"
        yield error(record.at("request"), "request", message, Code.MISSING_KEY)
    elif naming.record.const is None:
        message = f"{what} needs const: {value}"
        yield error(naming.record.location, naming.yaml_path, message, Code.MISSING_KEY)
    elif naming.record.const != value:
        message = f"'{naming.record.const}' is not '{value}', as the file begins; keep one of them"
        location, path = naming.record.at("const"), f"{naming.yaml_path}.const"
        yield error(location, path, message, Code.CONFLICTING_FACTS, record.at(key))


def _named_model(record: ModelRecord, naming: Declaration | None) -> Iterator[Diagnostic]:
    """A task whose requests all name one model is that model."""
    if naming is not None and naming.record.const is not None:
        message = f"every request names the model '{naming.record.const}': begin the file with it, not 'task'"
        location, path = naming.record.at("const"), f"{naming.yaml_path}.const"
        yield error(location, path, message, Code.CONFLICTING_FACTS, record.at("task"))
