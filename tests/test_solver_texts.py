"""Texts that formats, expressions, lengths and values tell apart: whether one includes another is decided."""

import re
from functools import cache
from itertools import count, product
from random import Random
from typing import Any

import pytest

from specwright.ir.formats import FORMATS, has_format
from specwright.ir.patterns import fault, is_found
from specwright.solver.samples import fitting, nearly
from specwright.solver.texts import told_apart
from test_solver_foreign import broken_by, message

INCLUDED = {
    *(("uuid", other) for other in ("uuid-or-uri", "media", "unpadded-media")),
    *(("uuid4", other) for other in ("uuid", "uuid-or-uri", "media", "unpadded-media")),
    *(("uri", other) for other in ("uuid-or-uri", "media", "unpadded-media")),
    *(("uuid-or-uri", other) for other in ("media", "unpadded-media")),
    ("media", "unpadded-media"),
}
Facts = dict[str, Any]
LETTERS = "ab-\n"
LONGEST = 5


@pytest.mark.parametrize("other", FORMATS)
@pytest.mark.parametrize("name", FORMATS)
def test_formats_include_each_other_or_a_text_shows_it(name: str, other: str) -> None:
    ours = message({"text": {"type": "string", "format": name}})
    theirs = message({"text": {"type": "string", "format": other}})
    is_included = name == other or (name, other) in INCLUDED
    assert broken_by(ours, theirs) == ([] if is_included else ["text.format"])
    texts = {text for each in FORMATS for text in (*fitting(each), *nearly(each))}
    assert not is_included or not any(has_format(t, name) and not has_format(t, other) for t in texts)


@cache
def every_text() -> tuple[str, ...]:
    """All texts of some letters that are not long."""
    return tuple("".join(text) for n in range(LONGEST + 1) for text in product(LETTERS, repeat=n))


def expression(random: Random) -> str:
    """A random regular expression of these letters that specs may have."""
    return next(each for each in (_expression(random, 2) for _ in count()) if fault(each) is None)


def _expression(random: Random, depth: int) -> str:
    if depth == 0 or random.random() < 0.3:
        return random.choice(("a", "b", "-", "[ab]", "[^a]", ".", r"\w", r"\s", "ab", "a?", "b{2}"))
    inner = [_expression(random, depth - 1) for _ in range(2)]
    shape = random.choice(("{0}{1}", "{0}|{1}", "(?:{0}|{1})", "(?:{0}){{1,2}}", "^{0}", "{0}$", "^(?:{0})$"))
    return shape.format(*inner)


@pytest.mark.parametrize("seed", range(100))
def test_expressions_are_compared_as_by_enumeration(seed: int) -> None:
    random = Random(seed)
    facts: list[Facts] = []
    for _ in range(2):
        low, high = sorted((random.randint(0, 4), random.randint(0, 4)))
        lengths: Facts = random.choice(({}, {"minLength": low}, {"maxLength": high}))
        facts.append({"type": "string", "pattern": expression(random)} | lengths)
    ours, theirs = (message({"text": each}) for each in facts)
    kept = [text for text in every_text() if _keeps(text, facts[0])]
    known = {rule: any(not _keeps(text, fact) for text in kept) for rule, fact in _rules(facts[1])}
    broken = broken_by(ours, theirs)
    assert {rule for rule, is_broken in known.items() if is_broken} <= {*broken}


def _rules(facts: Facts) -> list[tuple[str, Facts]]:
    lengths = {key: value for key, value in facts.items() if "Length" in key}
    return [("text.pattern", {"pattern": facts["pattern"]}), *([("text.length", lengths)] if lengths else [])]


def _keeps(text: str, facts: Facts) -> bool:
    pattern, least, most = (facts.get(key) for key in ("pattern", "minLength", "maxLength"))
    return (
        (pattern is None or is_found(str(pattern), text))
        and (not isinstance(least, int) or len(text) >= least)
        and (not isinstance(most, int) or len(text) <= most)
    )


@pytest.mark.parametrize("seed", range(40))
def test_no_way_to_hold_expressions_is_left_out(seed: int) -> None:
    random = Random(seed)
    patterns = tuple(expression(random) for _ in range(3))
    cuts = (0, 2, 3)
    told = told_apart((), patterns, cuts, ("a", "ab"))
    assert told is not None
    assert told.complete

    def region(text: str) -> object:
        return min(len(text), 3) // 2 + (len(text) > 2), *(is_found(each, text) for each in patterns)

    others = [text for text in every_text() if text not in ("a", "ab")]
    assert {region(text) for text in others} <= {region(text) for text in told.found}
    assert not {"a", "ab"} & {*told.found}


def test_a_named_text_is_no_other_text_of_its_format() -> None:
    for name in FORMATS:
        named = list(fitting(name))
        ours = message({"text": {"type": "string", "format": name}})
        assert broken_by(ours, message({"text": {"type": "string", "enum": named}})) == ["text.enum"]
        assert "text.format" not in broken_by(message({"text": {"type": "string", "enum": named}}), ours)


def test_lengths_of_formats_and_expressions_are_decided() -> None:
    def text(**facts: object) -> object:
        return {"type": "string", **facts}

    def changed(one: object, other: object) -> list[str]:
        return broken_by(message({"text": one}), message({"text": other}))

    assert changed(text(format="media"), text(format="media", maxLength=3)) == ["text.length"]
    assert changed(text(format="uuid"), text(maxLength=36, minLength=36)) == []
    assert changed(text(format="date-time"), text(minLength=20)) == []
    assert changed(text(format="date-time", maxLength=24), text(maxLength=23)) == ["text.length"]
    assert changed(text(pattern="^(?:ab)*$"), text(pattern="^(?:abab)*$")) == ["text.pattern"]
    assert changed(text(pattern="^(?:abab)*$"), text(pattern="^(?:ab)*$")) == []
    assert changed(text(pattern="^(?:abab)*$", maxLength=7), text(maxLength=4)) == []
    assert changed(text(pattern="^[0-9]{4}$"), text(pattern=r"^\d+$")) == []
    assert changed(text(format="uri"), text(pattern="^[a-zA-Z][^ ]*:")) == []
    assert changed(text(format="uri"), text(pattern="^https?://")) == ["text.pattern"]
    assert changed(text(format="uuid"), text(pattern="^[0-9a-fA-F-]{36}$")) == []
    assert changed(text(enum=["ab", "cd"]), text(pattern="^[a-d]{2}$")) == []
    assert changed(text(maxLength=5000), text(maxLength=4999)) == ["text.length"]


def test_a_text_stands_for_its_region_alone_where_an_engine_agrees() -> None:
    told = told_apart(("uri",), ("^https://.*\\.png$", "a{3}"), (0, 12, 40), ())
    assert told is not None
    answers = {
        (has_format(t, "uri"), *(re.search(p, t) is not None for p in ("^https://.*\\.png\\Z", "a{3}")))
        for t in told.found
        if len(t) >= 40
    }
    assert len(answers) == 6 + 2
