"""A page that contradicts itself is read so that most of it can be used, and the spec tells how."""

import json
import re
from pathlib import Path

import pytest

from readings import BASE, SPEC, accepts, put, run, spec
from rule_pages import INTEGER, Parameters, rule_page

ODD = "A `left` that is given stands above `right`, mostly."
SIDES: Parameters = {"left": INTEGER, "right": INTEGER}
FEW: Parameters = {**SIDES, "right": (*INTEGER, "!**Allowed values**: `5` `7`")}
SIZE: Parameters = {
    "resolution": ("**Type**: `string`", "!**Allowed values**: `1k` `2k`"),
    "width": (*INTEGER, "**Required**: true", "**Paired with**: height"),
    "height": (*INTEGER, "**Required**: true", "**Paired with**: width"),
}
SHOTS: Parameters = {"shots": ("**Type**: `array of strings`",)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    return tmp_path


CONTRADICTIONS: list[tuple[str, list[str], Parameters, list[tuple[int, list[int]]], dict[str, bool]]] = [
    ("together and apart", ["`left` and `right` must be used together.",
                            "`left` cannot be used with `right`."],
     SIDES, [(21, [17])], {'{"left": 1, "right": 2}': True, '{"left": 1}': False}),
    ("required and refused", ["When `left` is provided, `right` is required.",
                              "When `left` is provided, `right` cannot be used."],
     SIDES, [(21, [17])], {'{"left": 1, "right": 2}': True, '{"left": 1}': False}),
    ("a value that is not allowed", ["When `left` is provided, `right` must be `9`."],
     FEW, [(17, [42, 48])], {'{"left": 1, "right": 5}': True, '{"left": 1}': True}),
    ("two values", ["When `left` is provided, `right` must be `5`.",
                    "When `left` is provided, `right` must be `7`."],
     FEW, [(21, [17])], {'{"left": 1, "right": 5}': True, '{"left": 1, "right": 7}': False}),
    ("two pairs", ["`left` and `right` must be used together.", "`left` cannot be used with `right`.",
                   "`up` and `down` must be used together.", "`up` cannot be used with `down`."],
     {**SIDES, "up": INTEGER, "down": INTEGER}, [(21, [17]), (29, [25])],
     {'{"left": 1, "right": 2, "up": 1, "down": 2}': True, '{"up": 1}': False}),
    ("two numbers of items", ["`shots` is limited to 2 items.", "`shots` is limited to 4 items."],
     SHOTS, [(17, [21])],
     {'{"shots": ["a", "b", "c"]}': True, '{"shots": ["a", "b", "c", "d", "e"]}': False}),
    ("more items than it may have", ["When `left` is provided, `shots` is limited to 4 items.",
                                     "When `left` is provided, `shots` requires at least 5 items."],
     {**SIDES, **SHOTS}, [(17, [21])],
     {'{"left": 1, "shots": ["a", "b", "c", "d", "e"]}': True, '{"left": 1, "shots": ["a"]}': False}),
    ("a pair that is required and refused", ["`width` and `height` must be used together.",
                                             "`resolution` cannot be used with `width/height`."],
     SIZE, [(57, [21]), (65, [21])],
     {'{"resolution": "1k"}': True, '{"width": 64}': False,
      '{"width": 64, "height": 64, "resolution": "1k"}': False}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rules", "parameters", "lines", "verdicts"), [each[1:] for each in CONTRADICTIONS],
    ids=[each[0] for each in CONTRADICTIONS],
)  # fmt: skip
def test_a_contradiction_is_the_pages_and_is_noted(
    rules: list[str],
    parameters: Parameters,
    lines: list[tuple[int, list[int]]],
    verdicts: dict[str, bool],
    root: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = put(root, rule_page(rules, parameters))
    assert run(root, "import", page) == 0
    told = capsys.readouterr().err
    assert [(each["line"], each["against"]) for each in spec(root)["readings"]] == lines
    assert all(f"page.md:{line}:" in told for line, _ in lines)
    assert run(root, "lint") == 0
    for request, verdict in verdicts.items():
        assert accepts(root, json.loads(request)) is verdict
    before = (root / SPEC).read_text(encoding="utf-8")
    assert run(root, "import", page) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == before


def test_what_no_longer_contradicts_is_no_longer_left_aside(root: Path) -> None:
    both = CONTRADICTIONS[0][1]
    page = put(root, rule_page(both, SIDES))
    assert run(root, "import", page) == 0
    put(root, rule_page(both[1:], SIDES))
    assert run(root, "import", page) == 0
    assert "readings" not in spec(root)
    assert spec(root)["rules"] == [{"excludes": {"when": "left", "refuse": ["right"]}}]


def test_a_person_decides_which_of_two_sentences_holds(root: Path) -> None:
    both = CONTRADICTIONS[0][1]
    page = put(root, rule_page(both, SIDES))
    said = f"readings:\n  - sentence: '{both[0]}'\n    because: The makers say the other.\n"
    assert run(root, "import", "--readings", put(root, said, "said.yaml"), page) == 0
    assert [each.get("against") for each in spec(root)["readings"]] == [None]
    assert accepts(root, {"left": 1}) and not accepts(root, {"left": 1, "right": 2})


def test_defaults_that_exclude_each_other_tell_what_the_service_does(root: Path) -> None:
    preset = (*INTEGER, "**Default**: `5`")
    page = put(root, rule_page(["`left` cannot be used with `right`."], {"left": preset, "right": preset}))
    assert run(root, "import", page) == 0
    assert run(root, "lint") == 0
    assert [each["code"] for each in spec(root)["acknowledged"]] == ["default-conflict"]
    before = (root / SPEC).read_text(encoding="utf-8")
    assert run(root, "import", page) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == before


OWN_LINES = {
    "bounds": (rule_page([ODD], {"left": (*INTEGER, "**Min**: `5`", "**Max**: `2`")}), "bounds-reversed"),
    "default": (
        rule_page([ODD], {"left": (*INTEGER, "**Min**: `5`", "**Max**: `9`", "**Default**: `2`")}),
        "disagreement",
    ),
    "twice": (
        re.sub(r"(### \[left\].*)\Z", r"\1\1", rule_page([ODD], {"left": INTEGER}), flags=re.DOTALL),
        "duplicate-parameter",
    ),
    "cut": (rule_page([ODD], SIDES)[:-14], "truncated"),
    "cut behind code": (rule_page([ODD], SIDES)[:-14].rstrip() + " Use `off` ", "truncated"),
    "no parameters": (rule_page([ODD], SIDES).partition("## Request")[0], "truncated"),
}


@pytest.mark.parametrize("case", OWN_LINES)
def test_what_nobody_can_read_otherwise_stops_the_import(
    case: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, code = OWN_LINES[case]
    said = f"readings:\n  - {{sentence: '{ODD}', because: It says nothing.}}\n"
    assert run(root, "import", "--readings", put(root, said, "said.yaml"), put(root, text)) == 1
    assert f"[{code}]" in capsys.readouterr().err
    assert not (root / SPEC).exists()


@pytest.mark.usefixtures("own_package")
def test_a_contradiction_generates_and_validates(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, rules, parameters, *_ = CONTRADICTIONS[-1]
    assert run(root, "import", put(root, rule_page(rules, parameters))) == 0
    assert run(root, "generate") == 0
    good, bad = BASE | {"resolution": "1k"}, BASE | {"resolution": "1k", "width": 64, "height": 64}
    assert run(root, "validate", put(root, json.dumps(good), "good.json")) == 0
    assert run(root, "validate", put(root, json.dumps(bad), "bad.json")) == 1
    assert "resolution" in capsys.readouterr().out
