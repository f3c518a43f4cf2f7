"""The validators that are compared, each set up at its best for one model, or why one is missing."""

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from bench import sets
from bench.compiled import NATIVE, compiled

OURS = "airmodels"
HAND_WRITTEN = "hand-written"
BYTES = "orjson alone"
MESSAGES = f"{OURS}, messages read"
TO_DICT = f"{OURS}, to_dict"


class Missing(Exception):
    """A peer is not there; the message says what it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A validator: its verdict on a value, on JSON bytes, and all its errors, where it has such functions.

    `distribution` is what has a version of its own, that of a library.
    """

    name: str
    how: str
    distribution: str | None = None
    verdict: Callable[[Any], bool]
    from_bytes: Callable[[bytes], Any] | None = None
    errors: Callable[[Any], Any] | None = None


def version_of(name: str, distribution: str) -> str:
    """The version of what a peer stands on, with its name where the peer has another."""
    found = metadata.version(distribution)
    return found if name == distribution else f"({distribution} {found})"


def peers(folder: Path) -> Iterator[Peer | tuple[str, str]]:
    """Every peer, or its name and why it is skipped; generated code goes to the folder."""
    for name, make in MAKERS.items():
        try:
            yield make(folder)
        except (ImportError, Missing) as error:
            yield name, str(error)


def _airmodels(folder: Path) -> Peer:
    package = ours()
    return Peer(
        name=OURS,
        how="generated, standard library only",
        verdict=package.is_valid,
        from_bytes=package.is_valid_json,
        errors=package.validate,
    )


def _native(folder: Path) -> Peer:
    try:
        package = compiled(folder)
    except OSError as error:
        raise Missing(str(error)) from error
    how = "the same, its verdicts compiled by mypyc"
    return Peer(name=NATIVE, how=how, verdict=package.is_valid, from_bytes=package.is_valid_json)


def ours() -> Any:
    """The generated package of the repository."""
    source = str(sets.ROOT / "generated" / "python" / "src")
    if source not in sys.path:
        sys.path.insert(0, source)
    return importlib.import_module("airmodels")


def _jsonschema(folder: Path) -> Peer:
    validator = importlib.import_module("jsonschema").Draft202012Validator(sets.schema())
    return Peer(
        name="jsonschema",
        distribution="jsonschema",
        how="our schema, sizes by if/then; formats stand as patterns, so no format checker",
        verdict=validator.is_valid,
        errors=lambda request: list(validator.iter_errors(request)),
    )


def _jsonschema_rs(folder: Path) -> Peer:
    module = importlib.import_module("jsonschema_rs")
    validator = module.validator_for(
        sets.schema(steps=True), validate_formats=False, pattern_options=module.RegexOptions()
    )
    return Peer(
        name="jsonschema-rs",
        distribution="jsonschema-rs",
        how="our schema, sizes by if/then, steps by multipleOf, linear-time regex engine",
        verdict=validator.is_valid,
        errors=lambda request: list(validator.iter_errors(request)),
    )


def _fastjsonschema(folder: Path) -> Peer:
    module = importlib.import_module("fastjsonschema")
    validate = module.compile(sets.schema(), use_default=False, use_formats=False)

    def verdict(request: Any) -> bool:
        try:
            validate(request)
        except module.JsonSchemaException:
            return False
        return True

    return Peer(
        name="fastjsonschema",
        distribution="fastjsonschema",
        how="our schema compiled, sizes by if/then",
        verdict=verdict,
    )


def _pydantic_ours(folder: Path) -> Peer:
    sys.path.insert(0, str(sets.ROOT / "generated" / "pydantic" / "src"))
    module = importlib.import_module(f"airmodels_pydantic.{sets.SLUG.replace('-', '_')}")
    return _of_pydantic("airmodels-pydantic", "our pydantic target", module.Ideogram20RemixRequest)


def _pydantic_tuned(folder: Path) -> Peer:
    module = importlib.import_module("bench.tuned_pydantic")
    return _of_pydantic("pydantic, hand-tuned", "strict, sizes by one look-up", module.Request)


def _pydantic_generated(folder: Path) -> Peer:
    """What datamodel-code-generator makes of the schema: of all forms of pairs it understands `anyOf`."""
    importlib.import_module("datamodel_code_generator")
    source, target = folder / "any-of.schema.json", folder / "generated_by_dcg.py"
    rules = ("if", "then")
    document = {word: said for word, said in sets.schema().items() if word not in rules} | {"anyOf": pairs()}
    source.write_text(json.dumps(document), encoding="utf-8")
    command = [
        *(sys.executable, "-m", "datamodel_code_generator", "--input", str(source), "--output", str(target)),
        *("--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel"),
        *("--class-name", "Request", "--strict-types", "str", "int", "float", "bool"),
    ]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        raise Missing(f"datamodel-code-generator failed: {run.stderr.strip().splitlines()[-1]}")
    sys.path.insert(0, str(folder))
    module = importlib.import_module(target.stem)
    name = "pydantic, generated"
    return _of_pydantic(name, "by datamodel-code-generator, sizes by anyOf of pairs", module.Request)


def pairs() -> list[Any]:
    """The sizes as schemas, one for each pair."""
    return [
        {"properties": {"width": {"const": row.values[0]}, "height": {"const": row.values[1]}}}
        for row in sets.model().tables[0].rows
    ]


def _of_pydantic(name: str, how: str, made: Any) -> Peer:
    core = importlib.import_module("pydantic_core")
    check, decode = made.model_validate, made.model_validate_json

    def verdict(request: Any) -> bool:
        try:
            check(request)
        except core.ValidationError:
            return False
        return True

    def from_bytes(data: bytes) -> bool:
        try:
            decode(data)
        except core.ValidationError:
            return False
        return True

    def errors(request: Any) -> Any:
        try:
            check(request)
        except core.ValidationError as error:
            return error.errors(include_url=False)
        return []

    return Peer(
        name=name,
        distribution="pydantic",
        how=how,
        verdict=verdict,
        from_bytes=from_bytes,
        errors=errors,
    )


def _msgspec(folder: Path) -> Peer:
    msgspec = importlib.import_module("msgspec")
    made = importlib.import_module("bench.tuned_msgspec").Request
    decoder = msgspec.json.Decoder(made)

    def verdict(request: Any) -> bool:
        try:
            msgspec.convert(request, made)
        except msgspec.ValidationError:
            return False
        return True

    def from_bytes(data: bytes) -> bool:
        try:
            decoder.decode(data)
        except msgspec.DecodeError:
            return False
        return True

    return Peer(
        name="msgspec",
        distribution="msgspec",
        how="hand-tuned structs, sizes by one look-up",
        verdict=verdict,
        from_bytes=from_bytes,
    )


def _hand_written(folder: Path) -> Peer:
    verdict = importlib.import_module("bench.hand_written").is_valid
    return Peer(
        name=HAND_WRITTEN, how="Python for this model alone, plain values, no errors", verdict=verdict
    )


MAKERS: dict[str, Callable[[Path], Peer]] = {
    OURS: _airmodels,
    HAND_WRITTEN: _hand_written,
    NATIVE: _native,
    "jsonschema-rs": _jsonschema_rs,
    "msgspec": _msgspec,
    "pydantic, hand-tuned": _pydantic_tuned,
    "airmodels-pydantic": _pydantic_ours,
    "fastjsonschema": _fastjsonschema,
    "jsonschema": _jsonschema,
    "pydantic, generated": _pydantic_generated,
}
