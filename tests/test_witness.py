"""The solver against brute force: what it claims of small specs is so of every request that can be made."""

from collections.abc import Sequence
from typing import Any

import pytest

from small_specs import model, requests, spec
from specwright.ir.evaluate import broken, holds
from specwright.ir.model import Check, Message, Phase
from specwright.ir.predicate import Implies, Not, Predicate, Present
from specwright.ir.tree import walk
from specwright.solver import space
from specwright.solver.space import UNKNOWN, Space
from specwright.solver.witness import breaks, given, having, somewhere

SPECS = 90
MOST_UNKNOWN = 0.1
MOST_UNKNOWN_OF_SCHEMAS = 0.6


@pytest.mark.parametrize("of_schemas", (False, True))
@pytest.mark.parametrize("seed", range(SPECS))
def test_claims_agree_with_brute_force(seed: int, of_schemas: bool) -> None:
    parameters, written = spec(seed, of_schemas=of_schemas)
    made = model(written)
    if made is None:
        return
    checks = [check for check in made.request.checks if not check.advice]
    rules = {check.rule for check in checks if check.phase is Phase.CROSS_FIELD}
    breaking: dict[frozenset[str], list[dict[str, Any]]] = {}
    for request in requests(parameters):
        faults = frozenset(check.rule for check in broken(checks, request))
        if faults <= rules and len(faults) < 2:
            breaking.setdefault(faults, []).append(request)
    valid = breaking.get(frozenset(), [])
    whole, known = Space(made.request), []
    for wanted in questions(made.request):
        truth = any(holds(wanted, request) for request in valid)
        known.append(agree(whole.request([wanted]), truth, checks, [wanted]))
        if valid:
            assert whole.satisfiable([wanted]) in (truth, UNKNOWN)
    for check in checks:
        if check.rule in rules:
            found = Space(made.request, without=[check.rule]).request([breaks(check)])
            known.append(agree(found, frozenset([check.rule]) in breaking, checks, [], check.rule))
    most_unknown = MOST_UNKNOWN_OF_SCHEMAS if of_schemas else MOST_UNKNOWN
    assert known.count(False) <= most_unknown * len(known)


def questions(message: Message) -> list[Predicate]:
    """What is asked of a message: each parameter given, absent, with each value, each condition met."""
    found: list[Predicate] = []
    for parameter in walk(message.root):
        if parameter.path and parameter.path[-1] != "[]":
            values = [choice.value for choice in parameter.choices] or [False, True, 0, 1, 2]
            found += [given(parameter.path), *(having(parameter.path, value) for value in values)]
            if "[]" not in parameter.path:
                found.append(Not(of=Present(path=parameter.path)))
    return found + [
        somewhere(check.scope, check.predicate.given)
        for check in message.checks
        if isinstance(check.predicate, Implies)
    ]


def agree(
    answer: space.Request | space.Undecided | None,
    truth: bool,
    checks: Sequence[Check],
    wanted: Sequence[Predicate],
    *rules: str,
) -> bool:
    """Whether there is an answer; a request must be what was asked for, and None mean that there is none."""
    if answer is UNKNOWN:
        return False
    assert (answer is not None) == truth
    if answer is not None:
        assert all(holds(each, answer) for each in wanted)
        assert {check.rule for check in broken(checks, answer)} == {*rules}
    return True
