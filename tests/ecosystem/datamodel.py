"""datamodel-code-generator makes classes of three kinds, which read every valid vector."""

import importlib.util
import json
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from pydantic import TypeAdapter

import node
from ecosystem import places
from ecosystem.row import Row
from ecosystem.verdicts import Verdicts
from specwright.codegen.type_names import type_prefix

Reader: TypeAlias = Callable[[str], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of classes: what makes them, and what reads requests by one.

    `whole` is the promise: where readers tell `90.0` from `90`, it is about requests that write the latter.
    """

    output: DataModelType
    reader: Callable[[Any], Reader]
    whole: bool = False


def rows() -> Iterator[Row]:
    """A row for each kind, over the vectors of all models."""
    folder = places.workspace("schemas", "datamodel")
    for name, kind in KINDS.items():
        verdicts = Verdicts()
        spelled = 0
        for slug in places.SLUGS:
            model = _model(kind, slug, folder / f"{name}_{slug.replace('-', '_')}.py")
            read = kind.reader(model)
            for vector in places.vectors(slug):
                reads = _reads(read, vector["request"])
                if vector["valid"] and not reads and kind.whole:
                    reads = _reads(read, node.as_read(vector["request"]))
                    spelled += reads
                verdicts.add(slug, vector, accepted=reads)
        aside = f"; {spelled} more where 90.0 stands for 90, which msgspec's int is not" if spelled else ""
        yield Row(
            tool=f"datamodel-code-generator {name}",
            version=version("datamodel-code-generator"),
            takes="json-schema/*.request",
            does=f"{verdicts.told()}{aside}",
            promise="refuses no valid request" + (", whole numbers as such" if kind.whole else ""),
            kept=verdicts.refuses_no_valid,
        )


def _model(kind: Kind, slug: str, path: Path) -> Any:
    """The class of requests, imported from what the tool wrote."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        generate(
            places.request_schema(slug),
            input_file_type=InputFileType.JsonSchema,
            output=path,
            output_model_type=kind.output,
        )
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # where the annotations are looked up
    spec.loader.exec_module(module)
    return getattr(module, f"{type_prefix(slug)}Request")


def _reads(read: Reader, request: Any) -> bool:
    try:
        read(json.dumps(request))
    except (ValueError, TypeError, msgspec.MsgspecError):
        return False
    return True


KINDS: Mapping[str, Kind] = {
    "pydantic": Kind(
        output=DataModelType.PydanticV2BaseModel, reader=lambda model: TypeAdapter(model).validate_json
    ),
    "dataclass": Kind(
        output=DataModelType.DataclassesDataclass, reader=lambda model: TypeAdapter(model).validate_json
    ),
    "msgspec": Kind(
        output=DataModelType.MsgspecStruct,
        reader=lambda model: msgspec.json.Decoder(model).decode,
        whole=True,
    ),
}
