"""Every engine that judges requests by what is generated: the targets, and readers of schemas."""

import importlib.util
import json
from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import languages
import node
import sdk
import targets
import vector_files
from programs import is_json

AJV = Path(__file__).parent / "ajv"

Issue: TypeAlias = tuple[str, Any, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Judges requests for one model.

    `issues` lists code, parameter, rule and severity of what is wrong, where the engine knows; `reads` judges
    the text of a request, where the engine reads JSON itself; `judges` tells whether it can be shown a
    request.
    """

    name: str
    accepts: Callable[[Any], bool]
    issues: Callable[[Any], list[Issue]] | None = None
    reads: Callable[[str], bool] | None = None
    judges: Callable[[Any], bool] = is_json


Maker: TypeAlias = Callable[[targets.Compiled, str], Engine]


def missing() -> dict[str, str]:
    """The engines that cannot be asked here, and what to install for each."""
    needs = {
        "jsonschema-rs": (importlib.util.find_spec("jsonschema_rs"), "pip install --group dev"),
        "fastjsonschema": (importlib.util.find_spec("fastjsonschema"), "pip install --editable '.[ledger]'"),
        "sdk": (importlib.util.find_spec(sdk.MODULE), "pip install --group conformance"),
        "ajv": (
            node.NODE and (AJV / "node_modules").is_dir(),
            f"npm ci --prefix tests/{AJV.name}",
        ),
    }
    absent = {name: f"{how}: {name} is missing" for name, (there, how) in needs.items() if not there}
    return languages.missing() | absent


def names() -> set[str]:
    """The names of all engines, those that cannot be asked here among them."""
    compiled = targets.of_the_small_specs()
    return {*missing(), *(each.name for each in engines(compiled, compiled.catalog.models[0].slug))}


def engines(compiled: targets.Compiled, slug: str, others: Collection[str] | None = None) -> list[Engine]:
    """The engines that can be asked about a model, in the order of the matrix; all others, or those named."""
    asked = MAKERS.keys() - missing().keys() if others is None else {*others} - missing().keys()
    return [*_own(compiled, slug), *(make(compiled, slug) for name, make in MAKERS.items() if name in asked)]


def _own(compiled: targets.Compiled, slug: str) -> list[Engine]:
    """Those that read what was generated without another library, and those of the library it is for."""
    validate = compiled.module(slug).validate
    listing: dict[str, Callable[[Any], list[Issue]]] = {
        "python-issues": lambda request: _issues(validate(request)),
        "javascript-issues": lambda request: vector_files.listed(
            {"issues": compiled.ask(slug, "validate", request)}
        ),
    }
    readers = compiled.readers(slug)
    return [
        Engine(
            name=name,
            accepts=accepts,
            issues=listing.get(name),
            reads=readers.get(name),
            judges=is_json if targets.judges_json_alone(name) else lambda request: True,
        )
        for name, accepts in compiled.judges(slug).items()
    ]


def _issues(found: list[Any]) -> list[Issue]:
    return [(each.code, each.parameter, each.rule, each.severity) for each in found]


def _jsonschema_rs(compiled: targets.Compiled, slug: str) -> Engine:
    validator = importlib.import_module("jsonschema_rs").Draft202012Validator(compiled.schema(slug))
    return Engine(
        name="jsonschema-rs",
        accepts=validator.is_valid,
        judges=lambda each: is_json(each) and _is_text(each),
    )


def _is_text(value: Any) -> bool:
    """Whether all texts can be written in UTF-8, which is the form that some engines are given them in."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _fastjsonschema(compiled: targets.Compiled, slug: str) -> Engine:
    module = importlib.import_module("fastjsonschema")
    validate = module.compile(compiled.schema(slug), use_formats=False, use_default=False)

    def accepts(request: Any) -> bool:
        try:
            validate(request)
        except module.JsonSchemaValueException:
            return False
        return True

    return Engine(name="fastjsonschema", accepts=accepts)


def _ajv(compiled: targets.Compiled, slug: str) -> Engine:
    path = compiled.folder / "json-schema" / f"{slug}.request.schema.json"
    judge = node.program(AJV / "judge.cjs")
    return Engine(name="ajv", accepts=lambda request: bool(judge.ask(schema=str(path), request=request)))


def _sdk(compiled: targets.Compiled, slug: str) -> Engine:
    sdk.hand_out(compiled.folder / compiled.names.bundle)
    return Engine(
        name="sdk",
        accepts=lambda request: sdk.accepts(deepcopy(request)),
        judges=lambda request: is_json(request) and isinstance(request, dict),
    )


MAKERS: Mapping[str, Maker] = {
    "jsonschema-rs": _jsonschema_rs,
    "fastjsonschema": _fastjsonschema,
    "ajv": _ajv,
    "sdk": _sdk,
}
"""The engines that tests ask where they are installed; a maker is given the outputs and a model's slug."""
