"""Sentences as pages print them: the rules that they are, and our sentences of these rules."""

from pathlib import Path
from typing import Any

import pytest

from seen_sentences import SEEN
from specwright.load import nodes
from specwright.load.decoder import plain
from specwright.pageform.sentences import read_page, write
from specwright.pageform.sentences.forms import FACT
from specwright.pageform.sentences.varying import read_header, read_varying_row, varying_rules
from test_pages_sentences import back, rules

HERE = Path(__file__).parent


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


SENTENCES = [
    "When `clip` or `clips` is provided, `seed` cannot be used.",
    "When `clip` is provided, `width/height`, `seed`, and `mode` cannot be used.",
    "When `track` is provided, `inputs.frames` requires at least 1 item.",
    "When `quick` is provided, `inputs.frames` is limited to 2 items.",
    "When `quick` is provided, `seconds` is limited to `5` and dimensions are limited to `640×360`, `480×360`.",  # noqa: E501, RUF001
    "When `echo` is provided, `track` or `clip` is required.",
    "When `slow` is provided, `seconds` must be `7`.",
]
CHOICES = [
    "Either provide `sketches` or `clip`, or specify `width/height`.",
    "`width/height` and `preset` cannot be used together.",
    "Provide exactly one of: `ink/paper` or `chalk`.",
    "When `mode` is `wild`, `seconds` must be `5` or `7`.",
    "When `loop` is `true` and `mode` is `calm`, `seed` cannot be used, and `strength` must be between 0.1 and 0.9.",  # noqa: E501
    "When `echo` is provided, `notes` requires exactly 2 items.",
    "When neither `sketches` nor `echo` is provided, `tag` is required.",
    "When `echo` is provided, provide exactly one of `seed` or `tag`.",
    "When `width/height` is not provided, `clip` and `seconds` are required.",
]
TABLE = """\
| Dimensions | seconds | `mode` |
| --- | --- | --- |
| `1280×720`, `720×1280` | `5`, `7` | `fine` |
| `640×360` | `5`–`10` | — |
| Other | `5` | `rough`, `fine` |"""  # noqa: RUF001


def stated(sentences: list[str]) -> list[dict[str, Any]]:
    return [{rule.kind: rule.argument} for each in sentences for rule in read_page(each)]


def listed_in(file: str) -> list[dict[str, Any]]:
    """The rules of a file of the corpus."""
    node, _ = nodes.read((HERE / "conformance" / file).read_text(encoding="utf-8"), file)
    assert node is not None
    return list(rules(plain(node)))


def test_the_cases_of_page_sentences_are_about_their_rules() -> None:
    head, _, *lines = TABLE.split("\n")
    columns = read_header(head)
    assert columns == ["Dimensions", "seconds", "mode"]
    rows = [read_varying_row(line, columns) for line in lines]
    varying = [{kind: argument} for kind, argument in varying_rules([row for row in rows if row])]
    assert listed_in("page-sentences.yaml") == [*stated(SENTENCES), *varying]
    assert listed_in("page-choices.yaml") == stated(CHOICES)


UNREAD = """\
| not `640x360` | 5 | `a` |
| `640x360` (wide) | 5 | `a` |
| `640×360` | 5 |
| 640 | `5` | `a` |
| Others | `5` | `a` |
| Other | `5` `7` | `a` |
x"""  # noqa: RUF001  # the sign of pages


@pytest.mark.parametrize("line", UNREAD.split("\n"))
def test_rows_by_dimensions_that_say_nothing_known(line: str) -> None:
    assert read_varying_row(line, ["Dimensions", "seconds", "mode"]) is None


def test_columns_may_stand_in_any_order_and_begin_with_labels() -> None:
    columns = read_header("| Configuration | Duration | Dimensions | FPS |")
    assert columns == ["Configuration", "duration", "Dimensions", "fps"]
    rows = [
        read_varying_row("| `small` | `5` | `640x360` | 24, 30 |", columns),
        read_varying_row("| Other | 7 | — | `24` |", columns),
        read_varying_row("| - | `5` or `7` | 480 x 360, 360×480 | - |", columns),  # noqa: RUF001
    ]
    assert [row and (row.sizes, row.facts) for row in rows] == [
        (("640x360",), {"duration": {"const": 5}, "fps": {"enum": [24, 30]}}),
        ((), {"duration": {"const": 7}, "fps": {"const": 24}}),
        (("480x360", "360x480"), {"duration": {"enum": [5, 7]}}),
    ]


@pytest.mark.parametrize(
    "line",
    ["| Dimensions |", "| Configuration | `a` |", "| Dimensions | `a` | `a` |", "| Dimensions | a b |", "x"],
)
def test_headers_that_name_no_parameter(line: str) -> None:
    assert read_header(line) is None
