"""Texts changed in single places: they have the new values then, and all comments that they had."""

import copy
import random
import re
from pathlib import Path
from typing import Any

import pytest

from specwright.importer.compose.equality import same
from specwright.importer.spec_text.patch import patched
from specwright.load import nodes
from specwright.load.decoder import plain
from specwright.pageform.spec_layout import inline

ROOT = Path(__file__).parents[1]
FILES = [
    *sorted((ROOT / "specs").rglob("*.yaml")),
    *sorted((ROOT / "tests" / "updating").rglob("*.yaml")),
    *sorted((ROOT / "tests" / "conformance").glob("*.yaml")),
]
TEXTS = [
    "text",
    "a, b",
    "it's",
    'say "so"',
    "16:9",
    "- no",
    "yes: no",
    "#1B4965",
    " ",
    "",
    "x" * 120,
    "é\n\tü",
    "~",
]
VALUES = [*TEXTS, 5, 0.5, True, None, ["a", "b, c"], {"type": "string"}, {"a": {"b": [{"c": 1}, [2]]}}]


def values(text: str) -> Any:
    node, problems = nodes.read(text, "spec.yaml")
    assert node is not None, problems
    return plain(node)


def mutated(value: Any, chance: random.Random) -> Any:
    """The value with some parts others, some gone, and some new ones."""
    if isinstance(value, dict) and value:
        kept = {name: each for name, each in value.items() if chance.random() > 0.05} or dict(value)
        items = [(name, mutated(each, chance)) for name, each in kept.items()]
        if chance.random() < 0.1:
            items.insert(chance.randint(0, len(items)), ("added", copy.deepcopy(chance.choice(VALUES))))
        return dict(items)
    if isinstance(value, list) and value:
        kept_items = [each for each in value if chance.random() > 0.05] or value
        new = [mutated(each, chance) for each in kept_items]
        if chance.random() < 0.1:
            new.insert(chance.randint(0, len(new)), copy.deepcopy(chance.choice([*VALUES, value[0]])))
        return new
    return chance.choice(VALUES) if chance.random() < 0.1 else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert patched(text, values(text), values(text)) == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_patched_text_has_the_new_values(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    old = values(text)
    for seed in range(15):
        new = mutated(copy.deepcopy(old), random.Random(f"{path.name} {seed}"))
        after = patched(text, old, new)
        assert same(values(after), new), f"seed {seed}"


def test_comments_stay_where_scalars_change() -> None:
    path = ROOT / "tests/updating/specs/models/acme/paint-2.yaml"
    text = path.read_text(encoding="utf-8")
    old = values(text)
    new = copy.deepcopy(old)
    new["title"] = "Paint: the second"
    new["request"][1]["parameters"]["prompt"]["maxLength"] = 7
    new["rules"][1]["sizes"]["rows"]["1K"].append("1:9 256x2304")
    new["response"][0]["parameters"]["cost"]["minimum"] = 0
    after = patched(text, old, new)
    assert re.findall(r"#.*", after) == re.findall(r"#.*", text)
    assert after.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "value", [*VALUES, [[], {}], {"a b": "c: d"}, {"": 1}, "\x85", "\ufeff", 1e300, 10**30]
)
def test_every_value_can_be_written_on_one_line(value: Any) -> None:
    assert same(values(f"[{inline(value)}]"), [value])
    assert same(values(f"{{key: {inline(value)}}}"), {"key": value})
