"""The way of rules through a spec of invented parameters to checks, and what they are to say."""

import json
from typing import Any

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.facts import RuleFact
from specwright.importer.logic.stated import Stated
from specwright.ir.evaluate import holds, standing
from specwright.ir.model import Check, Model
from specwright.ir.path import ITEM, ROOT, Path, parse
from specwright.ir.predicate import Predicate
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.records import ModelRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering.catalog import common, lower

HEAD = {
    "model": "acme:logic@1",
    "title": "Logic",
    "summary": "Decides.",
    "status": "live",
    "creator": "Acme",
    "capabilities": ["Text to Image"],
    "documentation": "https://docs.acme.example/logic",
    "sources": [
        {
            "url": "https://docs.acme.example/logic",
            "rendering": "markdown",
            "sha256": "0" * 64,
            "read": "2026-11-21",
        }
    ],
    "response": [{"title": "Response", "parameters": {"id": {"type": "string"}}}],
}
MODEL = {"model": {"type": "string", "required": True, "const": "acme:logic@1"}}
HERE = Location(file="logic.json")

Facts = dict[str, Any]


def tree(parameters: Facts, rules: list[RuleFact] | None = None, **more: Any) -> Model:
    """The model of the parameters, in the words of a spec, and of rules between them."""
    facts = json.loads(json.dumps(parameters))
    outer = [_written(rule) for rule in rules or () if not rule.scope]
    for rule in rules or ():
        if rule.scope:
            _record(facts, parse(rule.scope)).setdefault("rules", []).append(_written(rule))
    written = HEAD | more | {"request": [{"title": "Core", "parameters": MODEL | facts}]}
    if outer:
        written["rules"] = outer
    model, problems = compiled(written)
    assert not problems, "\n".join(map(str, problems))
    return model


def compiled(written: Facts) -> tuple[Model, list[Diagnostic]]:
    node, found = nodes.read(json.dumps(written, ensure_ascii=False), "logic.yaml")
    assert node is not None, found
    decoder = Decoder()
    record = decoder.record(node, ModelRecord)
    assert record is not None and not decoder.problems, decoder.problems
    return lower(ModelFile(slug="logic", folder="acme", record=record), common(None, ())[0])


def _written(rule: RuleFact) -> Facts:
    named = {"id": rule.id, "because": rule.because}
    return {rule.kind: rule.argument} | {key: text for key, text in named.items() if text}


def _record(parameters: Facts, path: Path) -> Facts:
    """The record of the parameter at the path."""
    record: Facts = parameters[path[0]]
    for name in path[1:]:
        record = record["items"] if name == ITEM else record["properties"][name]
    return record


def stated(predicate: Predicate, scope: Path = ROOT) -> Stated:
    return Stated(predicate=predicate, scope=scope, location=HERE, pointer="")


def is_kept(rule: Stated, request: Any) -> bool:
    """Whether the rule holds wherever a value stands at its scope."""
    return all(holds(rule.predicate, request, bound) for bound, _ in standing(rule.scope, request))


def rule_checks(base: Model, ruled: Model) -> tuple[Check, ...]:
    """The checks that the rules added."""
    own = {check.rule for check in base.request.checks}
    return tuple(check for check in ruled.request.checks if check.rule not in own)
