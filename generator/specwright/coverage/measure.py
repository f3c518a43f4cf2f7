"""How far each target keeps each rule, measured by requests that break it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.coverage.digests import measured
from specwright.coverage.exact import WEAK_ENGINES
from specwright.coverage.oracles import ORACLES, Oracle
from specwright.coverage.record import Measurement, ModelLedger, State, asked
from specwright.driver.project import Project
from specwright.ir.evaluate import broken
from specwright.ir.model import Check, Model
from specwright.ir.path import dotted
from specwright.vectors.requests import Vector, vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Requests that try a rule: some break it, and no other rule where `alone`; `valid` ones break none."""

    check: Check
    requests: tuple[Any, ...]
    valid: tuple[Any, ...]
    alone: bool


def measure(project: Project, model: Model) -> ModelLedger:
    """The ledger of a model, found by asking its outputs as they are on disk."""
    oracles = [ORACLES[name](project, model) for name in asked(project)]
    vectors_file = [f"cases/{model.file}.jsonl"] if "cases" in project.targets else []
    outputs = tuple(dict.fromkeys([*(name for oracle in oracles for name in oracle.outputs), *vectors_file]))
    tried = tuple(trials(model))
    entries = tuple(entry(model, trial, oracle) for trial in tried for oracle in oracles)
    rules = {trial.check.rule for trial in tried}
    return ModelLedger(
        slug=model.slug,
        targets=asked(project),
        outputs=outputs,
        measured=measured(project, outputs),
        entries=entries,
        untried=tuple(check.rule for check in model.request.checks if check.rule not in rules),
    )


def trials(model: Model) -> Iterator[Trial]:
    """The trial of each rule of a model's requests that some conformance vector breaks."""
    known = vectors(model.request)
    for check in model.request.checks:
        requests, alone = _breaking(check, known)
        if requests:
            valid = tuple(_about(check, known))
            yield Trial(check=check, requests=tuple(requests), valid=valid, alone=alone)


def entry(model: Model, trial: Trial, oracle: Oracle) -> Measurement:
    """The measurement of one rule in one target.

    A rule is kept when the validator tells every request that breaks it from those that do not, whatever the
    types do: not everybody uses them.
    """
    right = sum(_kept_by_validator(trial, oracle, request) for request in trial.requests)
    right += sum(oracle.accepts(request) for request in trial.valid)
    tried = len(trial.requests) + len(trial.valid)
    reason = ""
    if right < tried:
        reason = WEAK_ENGINES if _is_said(trial, oracle) else ""
        named = json.dumps(trial.check.rule) in oracle.documentation
        state = State.DOCUMENTED if named else State.LOST
    elif all(_kept_by_types(trial.check, oracle, request) for request in trial.requests):
        state = State.TYPES
    else:
        state = State.VALIDATOR
    return Measurement(
        model=model.slug,
        rule=trial.check.rule,
        kind=trial.check.kind,
        target=oracle.target,
        state=state,
        right=right,
        tried=tried,
        alone=trial.alone,
        reason=reason,
    )


def _is_said(trial: Trial, oracle: Oracle) -> bool:
    """Whether the target's text tells every request that breaks the rule from those that do not."""
    exact = oracle.exact
    if exact is None or trial.check.advice:
        return False
    return all(map(exact, trial.valid)) and not any(map(exact, trial.requests))


def _breaking(check: Check, known: Sequence[Vector]) -> tuple[list[Any], bool]:
    """The requests that break a rule and no other, or else those that break the fewest others.

    Those that call for a piece of advice break no other rule, either.
    """
    if check.advice:
        breaking = [each for each in known if any(issue.rule == check.rule for issue in each.issues)]
    else:
        breaking = [each for each in known if check.rule in each.broken]
    fewest = min((len(each.broken) for each in breaking), default=0)
    alone = fewest == (0 if check.advice else 1)
    return [each.request for each in breaking if len(each.broken) == fewest], alone


def _about(check: Check, known: Sequence[Vector]) -> list[Any]:
    """The valid requests made for a rule; else one about its parameters, or any."""
    valid = [each for each in known if each.valid]
    names = set(map(dotted, check.subjects))
    own = [each.request for each in valid if each.about == check.rule]
    return own or [each.request for each in sorted(valid, key=lambda each: each.about not in names)[:1]]


def _kept_by_types(check: Check, oracle: Oracle, request: Any) -> bool:
    """Whether the types keep the rule: they reject the request, or change it so that it keeps the rule."""
    if oracle.written is None:
        return False
    written = oracle.written(request)
    return written is None or not broken([check], written)


def _kept_by_validator(trial: Trial, oracle: Oracle, request: Any) -> bool:
    """Whether the request is refused and, by a validator that names rules, for this rule.

    Where other rules are broken too, theirs may be the names: a fault is not told twice.
    """
    if not trial.check.advice and oracle.accepts(request):
        return False
    if oracle.rules is None:
        return not trial.check.advice
    named = oracle.rules(request)
    return trial.check.rule in named if trial.alone else bool(named)
