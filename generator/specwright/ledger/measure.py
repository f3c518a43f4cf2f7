"""What becomes of each rule in each target, found by requests that break it."""

import json
from collections.abc import Iterator
from typing import Any

from specwright.analysis.vectors import Vector, vectors
from specwright.ir.evaluate import broken
from specwright.ir.model import Catalog, Check, Model
from specwright.ledger.judges import Judge, judges
from specwright.ledger.record import Entry, State
from specwright.project import Project


def entries(project: Project, catalog: Catalog) -> Iterator[Entry]:
    """The states of all rules that some request breaks, by model, rule and target; raises MissingEngine."""
    for model in catalog.models:
        asked = list(judges(project, model))
        faults = [(each, _errors(model, each)) for each in vectors(model.request)]
        for check in model.request.checks:
            tried, alone = _breaking(check, faults)
            for judge in asked if tried else ():
                yield _entry(model, check, judge, tried, alone)


def _errors(model: Model, vector: Vector) -> frozenset[str]:
    return frozenset(check.rule for check in broken(model.request.checks, vector.request) if not check.advice)


def _breaking(check: Check, faults: list[tuple[Vector, frozenset[str]]]) -> tuple[list[Any], bool]:
    """The requests that break a rule and no other, or else those that break the fewest others.

    Those that call for a piece of advice break no other rule, either.
    """
    if check.advice:
        found = [(each, rules) for each, rules in faults if any(i.rule == check.rule for i in each.issues)]
    else:
        found = [(each, rules) for each, rules in faults if check.rule in rules]
    fewest = min((len(rules) for _, rules in found), default=0)
    return [each.request for each, rules in found if len(rules) == fewest], fewest == (
        0 if check.advice else 1
    )


def _entry(model: Model, check: Check, judge: Judge, tried: list[Any], alone: bool) -> Entry:
    by_types = sum(_kept_by_types(check, judge, request) for request in tried)
    refused = sum(_kept_by_validator(check, judge, request) for request in tried)
    if by_types == len(tried):
        state = State.TYPES
    elif refused == len(tried):
        state = State.VALIDATOR
    else:
        state = State.DOCUMENTED if json.dumps(check.rule) in judge.documentation else State.LOST
    return Entry(
        model=model.slug,
        rule=check.rule,
        kind=check.kind,
        target=judge.target,
        state=state,
        refused=refused,
        tried=len(tried),
        alone=alone,
    )


def _kept_by_types(check: Check, judge: Judge, request: Any) -> bool:
    """Whether nothing that breaks the rule leaves the types: the request is stuck, or has been put right."""
    if judge.written is None:
        return False
    written = judge.written(request)
    return written is None or not broken([check], written)


def _kept_by_validator(check: Check, judge: Judge, request: Any) -> bool:
    if check.advice:
        return judge.rules is not None and check.rule in judge.rules(request)
    return not judge.accepts(request)
