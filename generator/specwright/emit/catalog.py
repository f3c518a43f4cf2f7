"""The resolved catalog as JSON: the first thing to review, and what other programs read.

It is laid out for its diffs: small values stand on one line, and of a check that follows from the facts of
one parameter only its names are listed, since the facts stand in the tree. What is left out is what a field
says by default, so that the model can be read back, by `specwright diff` among others.
"""

from collections.abc import Iterable, Iterator
from dataclasses import Field, asdict, fields, is_dataclass
from enum import StrEnum
from typing import Any

from specwright.diagnostics import Location
from specwright.emit.index import FILE, index, index_fragment, index_read_back
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer, flat_json
from specwright.emit.schema.layout import compact_json
from specwright.emit.target import Documents, Overview, Target
from specwright.ir.dispatch import Naming
from specwright.ir.model import Api, Check, Model, Phase
from specwright.ir.naming import file_stem
from specwright.ir.parameter import Parameter, Type
from specwright.ir.path import PARTS, dotted
from specwright.ir.predicate import Predicate

_FOLDER = "catalog/"
FORMAT = 2
"""Which form a model's file has: since 2, no number, text or truth that a spec states is left out."""

PATHS = {"path", "scope", "inside", "left", "right"}
LISTS_OF_PATHS = {"arrays", "columns", "parameters", "subjects", "used"}
NODES = (*Predicate.__args__, *Type.__args__)
"""The classes whose objects are headed by their name, `is`."""

_NOT_DERIVED = {"rule", "kind", "code", "advice"}


def of_model(model: Model, api: Api, project: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """`<slug>.json`: a model with its parameters, checks, tables and examples."""
    document = {"format": FORMAT, **_plain(model)}
    yield Output(path=f"{_FOLDER}{model.file}.json", text=compact_json(document) + "\n")
    yield index_fragment(model, api)


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterable[Output]:
    """`index.json`: the service, and a line for each model."""
    lines = ",".join(f"\n    {flat_json(asdict(each))}" for each in index(overview.models))
    models = f"[{lines}\n  ]" if lines else "[]"
    api = compact_json(_plain(overview.api), 1, len('"api": '))
    yield Output(path=FILE, text=f'{{\n  "api": {api},\n  "models": {models}\n}}\n')


def written_naming(slug: str, documents: Documents) -> Naming:
    """How a model's requests name it, by its resolved form as last written; raises LookupError."""
    naming = documents(FILE)["api"]["discriminator"]
    root = documents(f"catalog/{file_stem(slug)}.json")["request"]["root"]["type"]
    stated = next((each for each in root.get("properties", ()) if each["name"] == naming), None)
    if stated is not None:
        return "required" if stated.get("required") else "optional"
    return "open" if root.get("open") else "never"


def _plain(value: Any) -> Any:
    if isinstance(value, Parameter) and value.name in PARTS:
        return {key: each for key, each in _fields(value).items() if key != "name"}
    if isinstance(value, Check) and value.phase is not Phase.CROSS_FIELD:
        return {key: each for key, each in _fields(value).items() if key in _NOT_DERIVED}
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return str(value) if isinstance(value, StrEnum) else value


def _fields(value: Any) -> dict[str, Any]:
    """The fields that say something, paths dotted, predicates and types headed by their node's name."""
    result: dict[str, Any] = {}
    if isinstance(value, NODES):
        result["is"] = type(value).__name__
    for field in fields(value):
        each = getattr(value, field.name)
        if field.name in ("fixes", "several") or isinstance(each, Location) or _says_nothing(each, field):
            continue
        if field.name in PATHS:
            result[field.name] = dotted(each)
        elif field.name in LISTS_OF_PATHS:
            result[field.name] = [dotted(path) for path in each]
        else:
            result[field.name] = _plain(each)
    return result


def _says_nothing(value: Any, field: Field[Any]) -> bool:
    """Whether it is what the field is where nothing is stated; 0 and false are statements elsewhere."""
    if value is None or value == ():
        return True
    is_off = value is False and field.type is bool
    return is_off or (type(value) is type(field.default) and value == field.default)


TARGET = Target(
    name="catalog",
    purpose="the resolved facts and checks of every model, and an index of them",
    of_model=of_model,
    of_all=of_all,
    read_back=index_read_back,
)
