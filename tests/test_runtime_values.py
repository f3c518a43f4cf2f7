"""The quick tests of values in the generated runtime say what the formats and steps of the IR mean."""

import importlib
import math
import re
from collections import Counter
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import targets
from boundary_values import FOX, GOOD_TEXTS, HUGE, NEAR_TEXTS
from specwright.ir.decimals import decimal_places
from specwright.ir.formats import FORMATS
from specwright.ir.naming import snake

LIMITS = settings(max_examples=500, deadline=None, derandomize=True, database=None)
STEPS = (0.01, 0.05, 0.25, 0.3, 0.001, 1e-7, 2, 16, 3, 0.5, 1.5)
SIGNS = [
    *"aZ09:/?#[]@!$&'()*+,;=%-._~",
    *' \n\r\t\0\x7f\\^{}|<>`"',
    "\u00e9",
    "\uff11",
    "\u2028",
    "\ud83d",
    FOX,
]
PARTS = (
    *(
        "http:",
        "x:",
        "//",
        "/",
        "a",
        "::1",
        "[::1]",
        "[",
        "]",
        "%41",
        "%4",
        "%",
        "?q",
        "#f",
        "@",
        ":80",
        ":",
        "==",
    ),
    *(
        "aGVy",
        "AA",
        "A",
        "=",
        "data:",
        ",",
        "-",
        "4a83",
        "b6d0",
        "0b9e2d4c",
        "92e4c17f3a58",
        "\n",
        "\u00e9",
        "1.2.3.4",
    ),
)


def runtime() -> Any:
    names = targets.of_the_repository().names
    return importlib.import_module(f"{names.package}._runtime.values")


def texts(name: str) -> st.SearchStrategy[str]:
    """Texts of the format, texts that are nearly of it, and texts made of its signs."""
    right = st.from_regex(FORMATS[name].pattern, fullmatch=True)
    known = st.sampled_from([*GOOD_TEXTS[name], *NEAR_TEXTS[name]])

    def with_one_more(text: str) -> st.SearchStrategy[str]:
        place = st.integers(0, len(text))
        return st.builds(lambda at, sign: text[:at] + sign + text[at:], place, st.sampled_from(SIGNS))

    def with_one_other(text: str) -> st.SearchStrategy[str]:
        place = st.integers(0, len(text))
        return st.builds(lambda at, sign: text[:at] + sign + text[at + 1 :], place, st.sampled_from(SIGNS))

    return st.one_of(
        right,
        (right | known).flatmap(with_one_more),
        (right | known).flatmap(with_one_other),
        st.lists(st.sampled_from(PARTS), max_size=7).map("".join),
        st.text(st.sampled_from(SIGNS), max_size=9),
        st.text(max_size=40),
    )


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_what_its_expression_matches(name: str) -> None:
    values, function = runtime(), f"is_{snake(name)}"
    module = importlib.import_module(values.__name__.replace("values", "text_formats"))
    holds = getattr(module if hasattr(module, function) else values, function)
    pattern = re.compile(FORMATS[name].pattern)
    seen: Counter[bool] = Counter()

    @LIMITS
    @given(texts(name))
    def agree(text: str) -> None:
        due = pattern.fullmatch(text) is not None
        assert holds(text) == due
        seen[due] += 1

    agree()
    for text in (*GOOD_TEXTS[name], *NEAR_TEXTS[name], "", *SIGNS, *PARTS):
        for ending in ("", "\n", " ", "=", "\u2028"):
            assert holds(text + ending) == bool(pattern.fullmatch(text + ending)), text + ending
    assert min(seen.values()) > 0.1 * seen.total(), seen


@pytest.mark.parametrize("first", PARTS)
def test_every_three_parts_of_a_uri(first: str) -> None:
    pattern, holds = re.compile(FORMATS["uri"].pattern), runtime().is_uri
    for second in PARTS:
        for third in PARTS:
            for text in (first + second + third, f"x://{first}{second}{third}"):
                assert holds(text) == bool(pattern.fullmatch(text)), text


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_counted_in_decimal(step: float) -> None:
    scale = 10 ** decimal_places(step)
    whole = round(step * scale)

    def agree(value: float) -> None:
        exact = Fraction(value) if isinstance(value, int) else Fraction(repr(value))
        assert runtime().is_multiple_of(value, whole, scale) == (exact % Fraction(repr(step)) == 0), value

    @settings(LIMITS, max_examples=300)
    @given(
        st.one_of(
            st.floats(allow_nan=False, allow_infinity=False), st.integers(), st.integers(-(10**6), 10**6)
        )
    )
    def at_random(number: float) -> None:
        agree(number)
        if isinstance(number, int) and abs(number) <= 10**6:
            multiple = float(number * Fraction(repr(step)))
            for value in (multiple, multiple + step / 2, math.nextafter(multiple, math.inf)):
                agree(value)

    at_random()
    for value in (*HUGE, 10**400, 5e-324, 1.7976931348623157e308, 0.07, 0.29, 0.57, 0.055, 0.1 + 0.2):
        agree(value)


@pytest.mark.parametrize(
    ("step", "high"), [(0.01, 1), (0.05, 1), (0.01, 100), (0.001, 10), (0.3, 3), (1e-7, 1e-4)]
)
def test_the_step_of_a_bounded_number_is_found_by_rounding(step: float, high: float) -> None:
    """The shorter expression that is printed where the bounds keep it exact."""
    from specwright.codegen.lir import OnStep
    from specwright.codegen.operands import Var
    from specwright.codegen.spelling import Locals
    from specwright.codegen.stems import Stems
    from specwright.emit.python import names
    from specwright.emit.python.tests import PythonTests

    x = Var(path=("x",))
    tests = PythonTests(
        locals=Locals(Var(path=()), names.variable, names.loop),
        call=lambda function, text: text,
        used={},
        stems=Stems(),
    )
    on = compile(tests.condition(OnStep(of=x, step=step, low=-high, high=high), 0), "", "eval")
    last = math.floor(Fraction(repr(high)) / Fraction(repr(step)))
    for count in range(-last, last + 1, max(1, last // 5000)):
        multiple = float(count * Fraction(repr(step)))
        beside = (
            multiple,
            math.nextafter(multiple, high),
            math.nextafter(multiple, -high),
            multiple + step / 2,
        )
        for value in beside:
            due = Fraction(repr(value)) % Fraction(repr(step)) == 0
            assert bool(eval(on, {"x": value})) == due, value
