"""The solver asked what another spec asks: bounds, values, rows and formats that its space does not know."""

from typing import Any

import pytest

from small_pairs import SmallPair, pair
from small_specs import HEAD, model, requests
from specwright.ir.evaluate import holds, is_valid
from specwright.ir.model import Message
from specwright.solver.space import UNKNOWN, Space
from specwright.solver.witness import breaks, having

PAIRS = 260


@pytest.mark.parametrize("of_schemas", [False, True])
@pytest.mark.parametrize("first", range(0, PAIRS, 20))
def test_what_others_check_is_answered_as_by_enumeration(first: int, of_schemas: bool) -> None:
    pairs = (pair(seed, of_schemas=of_schemas) for seed in range(first, first + 20))
    known = [truth for each in pairs if each is not None for truth in answers(each)]
    assert known.count(False) <= (0.4 if of_schemas else 0.02) * len(known)


def answers(small: SmallPair) -> list[bool]:
    """Whether each question has an answer; one that has must have the right one."""
    checks = [check for check in small.ours.request.checks if not check.advice]
    valid = [request for request in requests(small.parameters) if is_valid(checks, request)]
    space, known = Space(small.ours.request), []
    for check in small.theirs.request.checks:
        wanted = breaks(check)
        truth = any(holds(wanted, request) for request in valid)
        answer = space.request([wanted])
        known.append(answer is not UNKNOWN)
        if answer is not UNKNOWN:
            assert (answer is not None) == truth, (check.rule, answer)
            assert space.satisfiable([wanted]) in (truth, UNKNOWN) or not valid
        if isinstance(answer, dict):
            assert is_valid(checks, answer)
            assert holds(wanted, answer)
    return known


def message(parameters: dict[str, Any], rules: list[dict[str, Any]] | None = None) -> Message:
    """The requests of a model with these parameters and rules."""
    known = {"model": {"type": "string", "required": True, "const": "acme:small@1"}}
    named = [rule | {"id": f"r{number}"} for number, rule in enumerate(rules or [])]
    written = HEAD | {"request": [{"title": "Core", "parameters": known | parameters}]}
    made = model(written | ({"rules": named} if named else {}))
    assert made is not None
    return made.request


def broken_by(ours: Message, theirs: Message) -> list[str]:
    """The checks that a request of ours may break, each found with one that does; all others never."""
    space, rules = Space(ours), []
    for check in theirs.checks:
        request = space.request([breaks(check)])
        assert request is not UNKNOWN, check.rule
        if isinstance(request, dict):
            assert is_valid(ours.checks, request)
            assert not is_valid([check], request)
            rules.append(check.rule)
    return rules


def test_the_last_of_many_questions_is_answered_as_the_first() -> None:
    parameters = {f"p{number}": {"type": "integer", "minimum": 0, "maximum": 9} for number in range(40)}
    rules = [{"requires": {"when": {"at-least": {f"p{n}": 5}}, "need": [f"p{n + 1}"]}} for n in range(39)]
    made = message(parameters, rules)
    space = Space(made, all_steps=2_000)
    spent = [space.request([having((f"p{n % 40}",), n % 10)]) is not UNKNOWN for n in range(500)]
    assert spent[0]
    assert not spent[-1]
    space = Space(made)
    assert all(space.request([having((f"p{n % 40}",), n % 10)]) is not UNKNOWN for n in range(500))


def test_rules_of_items_may_look_at_many_parameters_around() -> None:
    names = [f"c{number}" for number in range(7)]
    flags: dict[str, Any] = {name: {"type": "boolean"} for name in names}
    item = {"mode": {"type": "string", "enum": ["p", "q"]}, "size": {"type": "integer", "minimum": 0}}

    def items(when: Any, *more: dict[str, Any]) -> dict[str, Any]:
        rules = [{"id": "inner", "excludes": {"when": when, "refuse": ["mode"]}}, *more]
        inner = {"type": "object", "properties": item, "rules": rules}
        return flags | {"list": {"type": "array", "maxItems": 3, "items": inner}}

    every = {"all": [{"is": {f"$.{name}": True}} for name in names] + ["size"]}
    some = {"any": [{"is": {f"$.{name}": True}} for name in names]}
    few = {"all": [{"is": {f"$.{name}": True}} for name in names[:2]]}
    kinds = {name: message(items(when)) for name, when in (("every", every), ("some", some), ("few", few))}
    assert len(broken_by(kinds["every"], kinds["some"])) == 1
    assert broken_by(kinds["some"], kinds["every"]) == []
    assert broken_by(kinds["few"], kinds["every"]) == []
    assert len(broken_by(kinds["every"], kinds["few"])) == 1
    assert broken_by(message(items(every)), kinds["every"]) == []


def test_plain_objects_are_told_from_other_types() -> None:
    inside = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}
    closed = message({"list": {"type": "array", "items": inside}, "one": inside})
    texts = message({"list": {"type": "array", "items": {"type": "string"}}, "one": {"type": "string"}})
    assert {"list[].type", "one.type"} <= {*broken_by(closed, texts)}
    fewer = {"type": "object", "properties": {"a": {"type": "string"}}}
    less = message({"list": {"type": "array", "items": fewer}, "one": fewer})
    assert broken_by(less, closed) == []
    assert len(broken_by(closed, less)) == 2
    counted = message({"list": {"type": "array", "items": inside | {"maxProperties": 1}}, "one": inside})
    assert len(broken_by(closed, counted)) == 1
    assert broken_by(less, counted) == []
