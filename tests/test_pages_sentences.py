"""The sentences of rules: read as the pages print them, and two-way for every kind of rule, to any depth."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specwright.ir.predicate import JsonType
from specwright.load import nodes
from specwright.load.decoder import plain
from specwright.lowering.rules import RULE_KINDS
from specwright.pageform.sentences import ReadSentence, read, write
from specwright.pageform.sentences.conditions import OPERATORS, read_condition, write_condition
from specwright.pageform.sentences.tables import as_argument, from_argument, read_row

HERE = Path(__file__).parent
SPECS = HERE.parent / "specs"

NAMES = st.sampled_from(["a", "b", "width", "settings.seed", "$.mode", "all", "is", "true", "x-y", "$in"])
NUMBERS = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
ODD = st.sampled_from(["a` b", "x, `y` and", "DPM++ 2M", "\n"])
VALUES = st.text(max_size=8) | st.booleans() | NUMBERS | ODD | st.none()
COUNTS = st.integers(0, 9)


def several(names: st.SearchStrategy[str], least: int = 2) -> st.SearchStrategy[list[str]]:
    return st.lists(names, min_size=least, max_size=4, unique=True)


def sizes(least: int, most: int) -> dict[str, int]:
    return {"minItems": min(least, most), "maxItems": max(least, most)}


BOUNDS = st.one_of(
    st.builds(lambda n: {"minItems": n}, COUNTS),
    st.builds(lambda n: {"maxItems": n}, COUNTS),
    st.builds(sizes, COUNTS, COUNTS).filter(lambda each: each["minItems"] < each["maxItems"]),
)
RANGES = st.fixed_dictionaries({"minimum": NUMBERS}, optional={"maximum": NUMBERS})
PLAIN = NAMES.filter(lambda name: name not in OPERATORS)
COMPARED = st.sampled_from(["at-least", "at-most", "above", "below"])
TEXTS = st.text(min_size=1, max_size=12)
TYPES = st.sampled_from([*JsonType]).map(str) | st.lists(
    st.sampled_from([*JsonType]).map(str), min_size=2, max_size=3, unique=True
)


def renamed(noun: str) -> st.SearchStrategy[dict[str, int]]:
    """Bounds of items as bounds of something else."""
    return BOUNDS.map(lambda each: {key.replace("Items", noun): bound for key, bound in each.items()})


LEAVES = st.one_of(
    NAMES,
    several(NAMES).map(lambda names: {"present": names}),
    (NAMES | several(NAMES)).map(lambda names: {"absent": names}),
    st.builds(lambda name, value: {name: value}, PLAIN, VALUES),
    st.builds(lambda value: {"is": {"all": value}}, VALUES),
    st.builds(lambda name, values: {name: values}, PLAIN, st.lists(VALUES, min_size=2, max_size=3)),
    st.builds(lambda word, name, n: {word: {name: n}}, COMPARED, NAMES, NUMBERS | NAMES),
    st.builds(lambda name, n: {"items": {name: n}}, NAMES, COUNTS | BOUNDS),
    st.builds(lambda name, n: {"length": {name: n}}, NAMES, COUNTS | renamed("Length")),
    st.builds(lambda name, n: {"properties": {name: n}}, NAMES, COUNTS | renamed("Properties")),
    st.builds(lambda name, kind: {"type": {name: kind}}, NAMES, TYPES),
    st.builds(lambda name, n: {"step": {name: n}}, NAMES, NUMBERS),
    st.builds(lambda name, text: {"pattern": {name: text}}, NAMES, TEXTS),
    st.builds(lambda name, text: {"format": {name: text}}, NAMES, TEXTS),
    st.builds(lambda name, keys: {"closed": {name: keys}}, NAMES, st.lists(TEXTS, unique=True, max_size=3)),
    NAMES.map(lambda name: {"unique": name}),
    st.booleans().map(lambda value: {"value": value}),
    st.builds(
        lambda word, names, low, more: {
            word: {"parameters": names[:2], "minimum": low, "maximum": low + more}
        },
        st.sampled_from(["area", "ratio"]), several(NAMES), st.integers(0, 99), st.integers(0, 99),
    ),
    st.builds(lambda names, rows: {"sizes": {"parameters": names[:2], "rows": rows}}, several(NAMES),
              st.lists(st.sampled_from(["1x1", "16x9", "1024x768"]), min_size=1, unique=True)),
)  # fmt: skip
CONDITIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda word, parts: {word: parts}, st.sampled_from(["all", "any"]),
                  st.lists(inner, min_size=2, max_size=3)),
        inner.map(lambda each: {"not": each}),
        st.builds(lambda name, each: {"every": {name: each}}, NAMES, inner),
        st.builds(lambda name, each: {"some": {name: each}}, NAMES, inner),
        st.builds(lambda name, each, n: {"some": {name: each}, **n}, NAMES, inner, BOUNDS),
        st.builds(lambda name, each, beside: {"every-value": {name: each}, **beside}, NAMES, inner,
                  st.fixed_dictionaries({}, optional={
                      "matching": TEXTS, "without": st.lists(TEXTS, unique=True, min_size=1, max_size=3)})),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: {"one": parts}),
    ),
    max_leaves=6,
)  # fmt: skip
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "required": st.just(True), "const": VALUES, "enum": st.lists(VALUES, min_size=1, max_size=3),
        "minimum": NUMBERS, "maximum": NUMBERS, "multipleOf": NUMBERS, "minLength": COUNTS,
        "maxLength": COUNTS, "minItems": COUNTS, "maxItems": COUNTS,
        "type": TYPES, "format": TEXTS, "pattern": TEXTS, "uniqueItems": st.just(True),
        "exclusiveMinimum": NUMBERS, "exclusiveMaximum": NUMBERS,
        "minProperties": COUNTS, "maxProperties": COUNTS,
    },
).filter(bool)  # fmt: skip
LABELS = st.sampled_from(["", "16:9", "~1:1", "square", "1K (1:1)", "a`b", "a|b", "1024 x 1024"])
ROWS = st.lists(st.tuples(LABELS, st.integers(1, 9999), st.integers(1, 9999)), min_size=1, max_size=5).map(
    as_argument
)
ORDERS = st.builds(
    lambda word, name: {word: name}, st.sampled_from(["below", "atMost", "above", "atLeast"]), NAMES
)
WHEN = st.fixed_dictionaries({}, optional={"when": CONDITIONS})
PAIRS = several(NAMES).map(lambda names: names[:2])


def with_when(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"when": CONDITIONS, **keys})


def maybe_when(
    rest: st.SearchStrategy[Any], **keys: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda when, own, more: when | own | more, WHEN, st.fixed_dictionaries(keys), rest)


ARGUMENTS: dict[str, st.SearchStrategy[Any]] = {
    "together": several(NAMES),
    "same-length": PAIRS,
    "exactly-one-of": several(NAMES) | several(NAMES, 3).map(lambda names: [names[0], names[1:]]),
    "at-least-one-of": several(NAMES) | with_when(of=several(NAMES)),
    "requires": with_when(need=several(NAMES, 1)),
    "excludes": with_when(refuse=several(NAMES, 1)),
    "narrows": with_when(parameter=NAMES, to=FACTS),
    "total-items": st.fixed_dictionaries({"of": several(NAMES, 1), "maximum": COUNTS}),
    "total": maybe_when(RANGES, array=NAMES, of=NAMES | st.just(".")),
    "matching-items": maybe_when(BOUNDS, array=NAMES, where=CONDITIONS),
    "area": maybe_when(RANGES, parameters=PAIRS),
    "ratio": maybe_when(RANGES, parameters=PAIRS),
    "compares": maybe_when(ORDERS, parameter=NAMES),
    "demands": maybe_when(st.fixed_dictionaries({}, optional={"message": TEXTS}), that=CONDITIONS),
    "advises": with_when(parameter=NAMES, message=st.text(min_size=1, max_size=30)),
    "sizes": maybe_when(st.just({}), parameters=PAIRS | st.just(["width", "height"]), rows=ROWS),
}


def back(text: str) -> ReadSentence | None:
    sentence, *below = text.split("\n")
    rows = [read_row(line) for line in below[3:]]
    assert None not in rows
    return read(sentence, [row for row in rows if row])


def test_every_kind_of_rule_has_a_sentence() -> None:
    assert ARGUMENTS.keys() == {kind.key for kind in RULE_KINDS}


@pytest.mark.parametrize("kind", ARGUMENTS)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_a_rule_comes_back_from_its_sentence(kind: str, data: st.DataObject) -> None:
    argument = data.draw(ARGUMENTS[kind])
    because = data.draw(st.none() | st.text(min_size=1, max_size=10))
    scope = data.draw(st.sampled_from(["", "settings", "a.b", "frames[]", "a[].b", "grid[][]"]))
    response = data.draw(st.booleans())
    name = data.draw(st.sampled_from([None, "slow-first"]))
    found = back(write(kind, argument, scope=scope, because=because, name=name, response=response))
    assert found is not None
    assert found.response is response
    assert (found.kind, found.id, found.scope, found.because) == (kind, name, scope, because)
    assert same(found.argument, argument)


@settings(max_examples=300, deadline=None)
@given(CONDITIONS)
def test_a_condition_comes_back_from_its_words(node: Any) -> None:
    assert same(read_condition(write_condition(node)), node)


def same(one: Any, other: Any) -> bool:
    """Equal as JSON: 1 is not true."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def rules(value: Any) -> Iterator[dict[str, Any]]:
    """Every rule of a spec file, wherever it stands."""
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in children:
        yield from rules(each)
    stated = value.get("rules") if isinstance(value, dict) else None
    yield from (each for each in stated if isinstance(each, dict)) if isinstance(stated, list) else ()


FILES = [*sorted((HERE / "conformance").glob("*.yaml")), *sorted((HERE / "specs").glob("*.yaml")),
         *sorted(SPECS.rglob("*.yaml"))]  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_rules_of_every_spec_come_back(path: Path) -> None:
    """As they are written, or in other words for the same: what is read says what was written."""
    node, problems = nodes.read(path.read_text(encoding="utf-8"), path.name)
    assert node is not None, problems
    for rule in rules(plain(node)):
        (kind,) = rule.keys() - {"because", "id"}
        text = write(kind, rule[kind], because=rule.get("because"), name=rule.get("id"))
        found = back(text)
        assert found is not None, text
        assert (found.kind, found.because, found.id) == (kind, rule.get("because"), rule.get("id"))
        assert write(kind, found.argument, because=found.because, name=found.id) == text
        if kind == "sizes":
            assert from_argument(found.argument["rows"]) == from_argument(rule[kind]["rows"])
