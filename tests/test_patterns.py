"""Regular expressions: one meaning in every engine, in linear time, or a reason why they are refused."""

import re
import time
from itertools import product
from pathlib import Path

import pytest
import yaml

import node
from specwright.ir import patterns
from specwright.ir.pattern_tree import PatternError

HALVES = ("\ud83d", "\udc00a", "\ude00\ud83d")
SEARCH = Path(__file__).parent / "typescript" / "patterns.mjs"
FOLDER = Path(__file__).parent / "patterns"
TEXTS: list[str] = [*yaml.safe_load((FOLDER / "texts.yaml").read_text("utf-8")), *HALVES]
TAKEN: list[str] = (FOLDER / "taken.txt").read_text("utf-8").split()
REFUSED: dict[str, str] = yaml.safe_load((FOLDER / "refused.yaml").read_text("utf-8"))
MADE = {
    "\ud83d": "half of a character",
    "a?" * 30 + "a" * 30: "neighbouring repeats",
    "(?:a|b|ab)" * 12: "more than 1000 ways",
    "(" * 50 + ")" * 50: "nested deeper",
    "a" * 2001: "letters",
}


@pytest.mark.parametrize("pattern", TAKEN)
def test_python_and_javascript_find_the_same(pattern: str) -> None:
    assert patterns.fault(pattern) is None
    found = [patterns.is_found(pattern, text) for text in TEXTS]
    asked = node.program(SEARCH)
    assert asked.ask(pattern=patterns.portable(pattern), texts=TEXTS) == found
    source = pattern if pattern != r"\-" else "-"
    assert asked.ask(pattern=source, texts=TEXTS) == found, "as the source reads it"


@pytest.mark.parametrize("pattern", TAKEN)
def test_what_is_spelt_is_taken_again_and_spelt_alike(pattern: str) -> None:
    again = patterns.portable(pattern)
    assert patterns.portable(again) == again
    assert patterns.python(again) == patterns.python(pattern)
    re.compile(patterns.python(pattern))


@pytest.mark.parametrize(("pattern", "why"), (REFUSED | MADE).items())
def test_a_refused_expression_is_refused_with_its_reason(pattern: str, why: str) -> None:
    reason = patterns.fault(pattern)
    assert reason is not None and why in reason
    for use in (patterns.python, patterns.portable, lambda each: patterns.is_found(each, "")):
        with pytest.raises(PatternError, match=re.escape(reason)):
            use(pattern)


def test_an_expression_is_refused_at_once() -> None:
    start = time.process_time()
    for pattern in (
        "(" * 2000,
        "a?" * 900 + "$",
        "(a|b)?" * 300 + "$",
        "(a*)" * 450 + "$",
        "[a-z]{1,999}" * 150,
        "(a|b|" * 300,
    ):
        assert patterns.fault(pattern)
    assert patterns.fault("|".join(f"word{number}x" for number in range(200))) is None
    assert time.process_time() - start < 2


def test_what_is_taken_takes_linear_time() -> None:
    pieces = (
        "a",
        "b",
        "a*",
        "b+",
        "[ab]*",
        "[ab]",
        "(?:ab)*",
        "(?:a+b)*",
        "a?",
        "(?:a|b)",
        "^",
        "$",
        "a{0,3}",
    )
    words = ("a", "b", "ab", "aab", "abb")
    taken = 0
    for chosen in product(pieces, repeat=3):
        pattern = "".join(chosen)
        if patterns.fault(pattern) is not None:
            continue
        taken += 1
        for word in words:
            text = word * 20_000 + "!"
            start = time.process_time()
            patterns.is_found(pattern, text)
            assert time.process_time() - start < 0.25, (pattern, word)
    assert taken > 300
