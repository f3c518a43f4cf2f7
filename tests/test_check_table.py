"""The table of checks: what it leaves out, the runtime tells as the generator does; bounds stand seldom."""

import importlib
import re
from collections.abc import Iterator
from typing import Any

import pytest

import targets
from specwright.codegen.check_table import CheckTable, check_table
from specwright.codegen.encoding import Node, encode_fix
from specwright.codegen.variants import variant
from specwright.emit.typescript.names import namespaces
from specwright.ir.model import Model
from specwright.ir.path import parse
from specwright.ir.placeholders import placeholders, put_in
from specwright.ir.predicate import Implies, InTable, Range
from specwright.ir.tree import variants, walk

PROJECTS = {
    "repository": targets.of_the_repository,
    "small": targets.of_the_small_specs,
    "corpus": targets.of_the_corpus,
}
SLUG = "ideogram-2-0-remix"


def models() -> Iterator[tuple[targets.Compiled, Model]]:
    for compiled in (make() for make in PROJECTS.values()):
        yield from ((compiled, model) for model in compiled.catalog.models)


def runtime(compiled: targets.Compiled, name: str) -> Any:
    return importlib.import_module(f"{compiled.names.package}._runtime.{name}")


def own_checks(compiled: targets.Compiled, model: Model) -> Any:
    return runtime(compiled, "checks").checks_of(f"{compiled.module(model.slug).__name__}.faults")


def test_fixes_that_are_left_out_are_those_of_the_generator() -> None:
    left_out = stated = 0
    for compiled, model in models():
        table, own = check_table(model.request, model.tables), own_checks(compiled, model)
        following = runtime(compiled, "following").following_options
        for check, row, there in zip(model.request.checks, table.checks, own.checks, strict=True):
            due = [[encode_fix(fix, number_in(table)) for fix in option] for option in check.fixes]
            stated += "fixes" in row
            if "fixes" not in row and due != [[{"fix": "rename", "path": row.get("scope", "")}]]:
                told = [] if there.advice else following(own, there)
                assert len(told) == len(due), check.rule
                for option, wanted in zip(told, due, strict=True):
                    assert all(says(*pair) for pair in zip(option, wanted, strict=True)), check.rule
                left_out += bool(due)
    assert left_out > 5 * stated > 100


def number_in(table: CheckTable) -> Any:
    def number(node: Any) -> int:
        if isinstance(node, InTable):
            pairs = [tuple(row[1:] for row in rows) for rows in table.tables]
            return pairs.index(node.rows)
        return table.tables.index(node.rows)

    return number


def says(fix: Node, due: Node) -> bool:
    """Whether a fix of the runtime says what is due; it may repeat more of its predicate."""
    given = {"path": parse, "paths": lambda each: tuple(map(parse, each))}
    plain = {key: value for key, value in due.items() if key != "where"}
    return all(fix[key] == given.get(key, lambda each: each)(value) for key, value in plain.items())


def test_rules_say_what_their_checks_say() -> None:
    for compiled, model in models():
        rules = importlib.import_module(f"{compiled.module(model.slug).__name__}.faults").RULES
        for check in model.request.checks:
            rule = rules[check.rule]
            *typed, (_, other) = check.by_type or ((None, check.message),)
            assert rule.message == put_in(other, placeholders(check.predicate))
            assert rule.check.get("messages", {}) == {str(kind): each for kind, each in typed}
            assert rule.severity == ("warning" if check.advice else "error")
            if isinstance(check.predicate, Range):
                assert (rule.min, rule.max) == (check.predicate.minimum, check.predicate.maximum)
            if isinstance(check.predicate, InTable):
                assert rule.is_of_table


def test_parameters_have_the_limits_that_their_checks_state() -> None:
    for compiled, model in models():
        own = own_checks(compiled, model)
        for parameter in walk(model.request.root):
            if parameter.path:
                told = [stated(each) for each in own.parameters[parameter.path].variants]
                assert told == [variant(form) for form in variants(parameter)], parameter.path


def stated(each: Any) -> Node:
    return {key: value for key, value in each._asdict().items() if value not in (None, ())}


def test_a_mark_in_a_text_is_no_placeholder() -> None:
    """Braces of a text are doubled: what stands in them is shown as it is."""
    filled = runtime(targets.of_the_repository(), "placeholders").filled
    node = {"op": "range", "path": "steps", "minimum": 1, "maximum": 4}
    assert (
        filled("'{{bounds}}' must be {bounds}, not {0}", node) == "'{{bounds}}' must be from 1 to 4, not {0}"
    )
    bounds = Range(path=("steps",), minimum=1, maximum=4)
    words = placeholders(Implies(given=bounds, then=bounds))
    assert put_in("{{bounds}} is {bounds}, not {0}", words) == "{{bounds}} is from 1 to 4, not {0}"


def test_a_bound_is_stated_at_most_four_times() -> None:
    """In the verdict, the list of issues, the table of checks and the published facts."""
    compiled = targets.of_the_repository()
    folder = compiled.folder / "python" / "src" / compiled.names.package / SLUG.replace("-", "_")
    whole = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    texts = {name: text.partition("\nTOOL: ")[0] for name, text in whole.items()}
    quality = next(
        each for each in compiled.model(SLUG).request.checks if each.rule == "outputQuality.bounds"
    )
    assert isinstance(quality.predicate, Range)
    mark = rf"\b{quality.predicate.maximum}\b"
    assert sum(len(re.findall(mark, text)) for text in texts.values()) == 4
    assert sum(map(len, texts.values())) <= 115_000


@pytest.mark.parametrize("slugs", [["a-rules", "a"], ["a", "a-rules"], ["paint-2-0", "paint-20"], ["repair"]])
def test_modules_and_their_rules_share_no_name(slugs: list[str]) -> None:
    names = [*namespaces(slugs).values()]
    every = [*names, *(f"{name}Rules" for name in names)]
    assert len({*every}) == len(every) and "repair" not in every
