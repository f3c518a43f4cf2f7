"""The conformance vectors: the reference agrees with each of them, and they leave no rule untried."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import targets
import vector_files
from small_specs import AIR, HEAD, model
from specwright.ir.evaluate import broken, is_valid
from specwright.ir.model import Model, Phase
from specwright.ir.parameter import Object
from specwright.ir.predicate import Enum, InTable, ItemCount, Length, Range
from specwright.ir.tree import walk
from specwright.ir.visitors import atoms
from specwright.vectors.requests import vectors

MODELS = sorted(path.stem for path in (targets.REPOSITORY / "specs" / "models").glob("*/*.yaml"))
SMALL = sorted(path.stem for path in (targets.REPOSITORY / "tests" / "specs").glob("*.yaml"))
SLUGS = [*SMALL, *MODELS]
MOST_BYTES = 400_000


def compiled(slug: str) -> targets.Compiled:
    return targets.of_the_small_specs() if slug in SMALL else targets.of_the_repository()


def model_of(slug: str) -> Model:
    return compiled(slug).model(slug)


def cases(slug: str) -> list[dict[str, Any]]:
    return vector_files.cases(compiled(slug).folder, slug)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_verdicts_are_those_of_the_reference(slug: str) -> None:
    checks = model_of(slug).request.checks
    for case in cases(slug):
        assert is_valid(checks, case["request"]) is case["valid"], case["id"]
        faults = {check.rule for check in broken(checks, case["request"])}
        assert {issue["rule"] for issue in case["issues"]} <= faults, case["id"]
        assert bool(case["issues"]) == bool(faults), case["id"]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_check_is_broken_by_some_request_and_held_by_another(slug: str) -> None:
    """A check that no request breaks says nothing; one that holds in no valid request would forbid all."""
    checks = model_of(slug).request.checks
    seen = {check.rule for case in cases(slug) for check in broken(checks, case["request"])}
    assert {check.rule for check in checks} == seen
    assert any(case["valid"] for case in cases(slug))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_parameter_is_given_in_a_valid_request(slug: str) -> None:
    given = {path for case in cases(slug) if case["valid"] for path in paths(case["request"])}
    assert {each.path for each in walk(model_of(slug).request.root)} <= given


def paths(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(value, dict):
        for name, each in value.items():
            yield from paths(each, (*path, name))
            yield from paths(each, (*path, "{}"))
    elif isinstance(value, list):
        for each in value:
            yield from paths(each, (*path, "[]"))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_value_and_every_row_that_a_rule_names_is_tried(slug: str) -> None:
    model = model_of(slug)
    tried: dict[tuple[str, ...], set[str]] = {}
    for case in cases(slug):
        for path, value in leaves(case["request"]):
            tried.setdefault(path, set()).add(json.dumps(value))
    for check in model.request.checks:
        for atom in atoms(check.predicate):
            match atom:
                case Enum(path=path, values=values):
                    assert {json.dumps(each) for each in values} <= tried[path], check.rule
                case Range(path=path, minimum=low, maximum=high):
                    assert {json.dumps(each) for each in (low, high) if each is not None} <= tried[path], (
                        check.rule
                    )
                case (
                    Length(path=path, minimum=low, maximum=high)
                    | ItemCount(path=path, minimum=low, maximum=high)
                ):
                    lengths = {len(json.loads(each)) for each in tried[path] if each[0] in '"['}
                    ends = {end + aside for end in (low, high) if end is not None for aside in (-1, 0, 1)}
                    assert {end for end in ends if end >= 0} <= lengths, check.rule
                case InTable(columns=((one,), (other,)), rows=rows):
                    valid = [case["request"] for case in cases(slug) if case["valid"]]
                    assert set(rows) <= {(each.get(one), each.get(other)) for each in valid}, check.rule


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, value
    if isinstance(value, dict):
        for name, each in value.items():
            yield from leaves(each, (*path, name))
    elif isinstance(value, list) and len(value) < 50:
        for each in value:
            yield from leaves(each, (*path, "[]"))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_file_is_small_and_its_lines_have_names_of_their_own(slug: str) -> None:
    path = compiled(slug).folder / "cases" / f"{slug}.jsonl"
    assert path.stat().st_size <= MOST_BYTES
    names = [case["id"] for case in cases(slug)]
    assert len(names) == len(set(names))
    assert path.read_text(encoding="utf-8").isascii()


@pytest.mark.parametrize("slug", SLUGS)
def test_refusals_of_every_stage_come_together(slug: str) -> None:
    """The order of issues can only be told from requests with several faults."""
    stages = {check.rule: check.phase for check in model_of(slug).request.checks}
    order = [list(dict.fromkeys(stages[each["rule"]] for each in case["issues"])) for case in cases(slug)]
    assert [Phase.UNKNOWN, Phase.MISSING, Phase.VALUE] in [each[:3] for each in order]
    assert max(len(case["issues"]) for case in cases(slug)) >= 10


def test_long_texts_are_written_short() -> None:
    path = targets.of_the_small_specs().folder / "cases" / "everything.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    repeated = [case["repeat"] for case in lines if "repeat" in case]
    assert {"/essay": 6000} in repeated and {"/essay": 6001} in repeated
    page = (Path(path).parent / "README.md").read_text(encoding="utf-8")
    for member in {name for case in lines for name in case}:
        assert f"| `{member}` |" in page


def test_a_rule_of_items_that_asks_for_their_array_has_vectors() -> None:
    """It cannot be broken, and no request is made in which the items are left and their array is not."""
    item = {
        "type": "object",
        "properties": {"k": {"type": "boolean"}},
        "rules": [{"together": ["$.a", "$.b"]}],
    }
    name = {"type": "string", "required": True, "const": AIR}
    own = {"model": name, "a": {"type": "array", "items": item}, "b": {"type": "boolean"}}
    found = model(HEAD | {"request": [{"title": "Core", "parameters": own}]})
    assert found is not None
    ids = {each.id for each in vectors(found.request)}
    assert {"a[].together.b+a broken: a given, b not given"} <= ids, ids


def test_ids_stay_when_another_rule_goes() -> None:
    """They say what a vector is about: no other one's, and in the same order."""
    message = model_of("everything").request
    gone = "together.height+width"
    rest = replace(message, checks=tuple(check for check in message.checks if check.rule != gone))
    before = [each.id for each in vectors(message) if each.about != gone]
    after = {each.id: None for each in vectors(rest)}
    assert [name for name in after if name in before] == before


def test_ids_stay_when_a_parameter_comes() -> None:
    message = model_of("tiny").request
    first, *others = message.root.children
    new = replace(first, name="new", path=("new",), required=False)
    assert isinstance(message.root.type, Object)
    root = replace(message.root, type=replace(message.root.type, properties=(new, first, *others)))
    before = [each.id for each in vectors(message)]
    after = [each.id for each in vectors(replace(message, root=root))]
    assert [name for name in after if not name.startswith("new ")] == before
