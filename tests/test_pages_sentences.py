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
from specwright.pageform.sentences import ReadSentence, read, read_page, write
from specwright.pageform.sentences.conditions import OPERATORS, read_condition, write_condition
from specwright.pageform.sentences.forms import FACT
from specwright.pageform.sentences.tables import as_argument, from_argument, read_row
from specwright.pageform.sentences.varying import read_header, read_varying_row, varying_rules

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
    st.builds(lambda word, name, n: {word: {name: n}}, COMPARED, NAMES, NUMBERS),
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
    "matching-items": maybe_when(BOUNDS, array=NAMES, where=CONDITIONS),
    "area": maybe_when(RANGES, parameters=PAIRS),
    "ratio": maybe_when(RANGES, parameters=PAIRS),
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


TOGETHER = ("together", ["b", "c"])
SEEN: dict[str, list[tuple[str, Any]]] = {
    "`width` and `height` must be used together.": [("together", ["width", "height"])],
    "`width/height` must be used together.": [("together", ["width", "height"])],
    "Either provide `inputs.sketches`, or specify `width/height`.":
        [("requires", {"when": {"absent": "inputs.sketches"}, "need": ["width", "height"]})],
    "Either provide `width/height`, or specify `preset`.":
        [("requires", {"when": {"not": {"present": ["width", "height"]}}, "need": ["preset"]})],
    "`preset` cannot be used with `width/height`.":
        [("excludes", {"when": "preset", "refuse": ["width", "height"]})],
    "`width/height` cannot be used with `preset`.":
        [("excludes", {"when": {"any": ["width", "height"]}, "refuse": ["preset"]})],
    "`a` cannot be used with `b`, `width/height`, or `c`.":
        [("excludes", {"when": "a", "refuse": ["b", "width", "height", "c"]})],
    "When `preset` is provided, `inputs.sketches` is required.":
        [("requires", {"when": "preset", "need": ["inputs.sketches"]})],
    "When `box` is provided, `box.acme.patterns` requires at least 2 items.":
        [("fact", {"path": "box.acme.patterns", "word": "minItems", "value": 2})],
    "When `box.size` is provided, `other.patterns` requires at least 1 item.":
        [("narrows", {"when": "box.size", "parameter": "other.patterns",
                      "to": {"required": True, "minItems": 1}})],
    "Provide exactly one of: `inputs.sketches` or `width/height`.":
        [("exactly-one-of", ["inputs.sketches", ["width", "height"]])],
    "Provide exactly one of: `a`, `b`, or `c`.": [("exactly-one-of", ["a", "b", "c"])],
    "When `a` or `b` is provided, `c` cannot be used.":
        [("excludes", {"when": {"any": ["a", "b"]}, "refuse": ["c"]})],
    "When `a`, `b`, or `c` is provided, `d` is required.":
        [("requires", {"when": {"any": ["a", "b", "c"]}, "need": ["d"]})],
    "When `width/height` is provided, `d` is required.":
        [("requires", {"when": {"any": ["width", "height"]}, "need": ["d"]})],
    "When `a` is provided, `width/height`, `seed`, and `preset` cannot be used.":
        [("excludes", {"when": "a", "refuse": ["width", "height", "seed", "preset"]})],
    "When `a` is provided, `b.c` is limited to 4 items.":
        [("narrows", {"when": "a", "parameter": "b.c", "to": {"maxItems": 4}})],
    "`b.c` is limited to 1 item.": [("fact", {"path": "b.c", "word": "maxItems", "value": 1})],
    "When `a` is provided, `b` or `c` is required.": [("at-least-one-of", {"when": "a", "of": ["b", "c"]})],
    "When `a` is provided, `b` or `width/height` is required.":
        [("demands", {"when": "a", "that": {"any": ["b", {"present": ["width", "height"]}]}})],
    "When `a` is provided, `b` and `c` are required.": [("requires", {"when": "a", "need": ["b", "c"]})],
    "When `a` is provided, `seconds` must be `7`.":
        [("narrows", {"when": "a", "parameter": "seconds", "to": {"const": 7}})],
    "When `a` is provided, `mode` must be `slow`.":
        [("narrows", {"when": "a", "parameter": "mode", "to": {"const": "slow"}})],
    "When `a` is provided, `seconds` is limited to `5`, `10` and dimensions are limited to `640×360`, `480x360`.":  # noqa: E501, RUF001
        [("narrows", {"when": "a", "parameter": "seconds", "to": {"enum": [5, 10]}}),
         ("sizes", {"when": "a", "parameters": ["width", "height"], "rows": ["640x360", "480x360"]})],
    "`box` cannot be used with `box`.": [("excludes", {"when": "box", "refuse": ["box"]})],
    "Taken literally: `b` and `c` must be used together.": [TOGETHER],
    "Stated and not enforced: `b` and `c` must be used together.": [TOGETHER],
    "Taken literally: Stated and not enforced: `b` and `c` must be used together.": [],
    "When `a` is provided, dimensions are limited to `640×360`, `640×360`.": [],  # noqa: RUF001
    "When `a` is provided, dimensions are limited to `640×0`.": [],  # noqa: RUF001
    "dimensions are limited to `640×360`.": [],  # noqa: RUF001
    "When `a` is provided, `b` is limited to 4 itemq.": [],
    "When `a` is provided, `b` and `c` or `d` cannot be used.": [],
    "When `a` is provided, `b` or `b` is required.": [],
    "Provide exactly one of: `a`.": [],
    "Provide exactly one of: `a` and `b`.": [],
    "`seconds` must be `7`.": [],
    "When `a` is not provided, exactly one of `b` and `c` must be provided.": [],
    "`width` and `height` must be used togther.": [],
    "`width` and `width` must be used together.": [],
    "`wi dth` and `height` must be used together.": [],
    "When `a` is `fast`, `b` is required.": [],
    "When `a` is provided, `b` is required. ": [],
    "When `a` is provided and `b` is provided or `c` is provided, `d` is required.": [],
    "Inside `a`: Rule `x`: `b` and `c` must be used together.": [],
    "Inside `a[]`: `b` and `c` must be used together.": [TOGETHER],
    "Inside `a[`: `b` and `c` must be used together.": [],
    "Inside `[]`: `b` and `c` must be used together.": [],
    "In the response: `b` and `c` must be used together.": [TOGETHER],
    "In the response: Because `\"why\"`: `b` and `c` must be used together.": [],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize("sentence", SEEN)
def test_sentences_as_pages_print_them(sentence: str) -> None:
    assert [(each.kind, each.argument) for each in read_page(sentence)] == SEEN[sentence]


@pytest.mark.parametrize("sentence", [each for each, rules in SEEN.items() if rules])
def test_what_a_page_says_comes_back_from_our_sentence(sentence: str) -> None:
    for rule in read_page(sentence):
        if rule.kind != FACT:
            again = back(write(rule.kind, rule.argument, scope=rule.scope, response=rule.response))
            assert again is not None
            assert (again.kind, again.argument) == (rule.kind, rule.argument)


CONFORMANCE = nodes.read((HERE / "conformance/page-sentences.yaml").read_text(encoding="utf-8"), "cases")[0]
SENTENCES = [
    "When `clip` or `clips` is provided, `seed` cannot be used.",
    "When `clip` is provided, `width/height`, `seed`, and `mode` cannot be used.",
    "When `track` is provided, `inputs.frames` requires at least 1 item.",
    "When `quick` is provided, `inputs.frames` is limited to 2 items.",
    "When `quick` is provided, `seconds` is limited to `5` and dimensions are limited to `640×360`, `480×360`.",  # noqa: E501, RUF001
    "When `echo` is provided, `track` or `clip` is required.",
    "When `slow` is provided, `seconds` must be `7`.",
]
TABLE = """\
| Dimensions | seconds | `mode` |
| --- | --- | --- |
| `1280×720`, `720×1280` | `5`, `7` | `fine` |
| `640×360` | `5`–`10` | — |
| Other | `5` | `rough`, `fine` |"""  # noqa: RUF001


def test_the_cases_of_page_sentences_are_about_their_rules() -> None:
    assert CONFORMANCE is not None
    stated = [{rule.kind: rule.argument} for each in SENTENCES for rule in read_page(each)]
    head, _, *lines = TABLE.split("\n")
    columns = read_header(head)
    assert columns == ["Dimensions", "seconds", "mode"]
    rows = [read_varying_row(line, columns) for line in lines]
    varying = [{kind: argument} for kind, argument in varying_rules([row for row in rows if row])]
    assert list(rules(plain(CONFORMANCE))) == [*stated, *varying]


@pytest.mark.parametrize(
    "line",
    ["| `640×360` | 5 |", "| 640 | `5` | `a` |", "| Others | `5` | `a` |", "| Other | `5` `7` | `a` |", "x"],  # noqa: RUF001
)
def test_rows_by_dimensions_that_say_nothing_known(line: str) -> None:
    assert read_varying_row(line, ["Dimensions", "seconds", "mode"]) is None
