"""What people say that sentences mean, and what an import leaves aside of a page that contradicts itself."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rule_pages import INTEGER, Parameters, rule_page
from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.ir.evaluate import is_valid
from specwright.load import nodes
from specwright.load.decoder import plain

SPEC = "specs/models/acme/acme-crane-1.yaml"
BASE = {"model": "acme:crane@1", "prompt": "A crane in the reeds"}
ODD = "A `left` that is given stands above `right`, mostly."
TABLE = "On some days `right` is scarce:\n\n| Day | Right |\n| --- | --- |\n| Sunday | 1 |"
SIDES: Parameters = {"left": INTEGER, "right": INTEGER}
FEW: Parameters = {**SIDES, "right": (*INTEGER, "!**Allowed values**: `5` `7`")}
SIZE: Parameters = {
    "resolution": ("**Type**: `string`", "!**Allowed values**: `1k` `2k`"),
    "width": (*INTEGER, "**Required**: true", "**Paired with**: height"),
    "height": (*INTEGER, "**Required**: true", "**Paired with**: width"),
}
SHOTS: Parameters = {"shots": ("**Type**: `array of strings`",)}


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    return tmp_path


def put(root: Path, text: str, name: str = "page.md") -> str:
    (root / name).write_text(text, encoding="utf-8")
    return str(root / name)


def spec(root: Path) -> dict[str, Any]:
    node, problems = nodes.read((root / SPEC).read_text(encoding="utf-8"), SPEC)
    assert node is not None, problems
    document = plain(node)
    assert isinstance(document, dict)
    return document


def accepts(root: Path, request: dict[str, Any]) -> bool:
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    return is_valid(compiled.models[0].request.checks, BASE | request)


def asked(root: Path, page: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The block that a refused import prints."""
    capsys.readouterr()
    assert run(root, "import", page) == 1
    assert not (root / SPEC).exists()
    return capsys.readouterr().out


def filled(block: str) -> str:
    """The block with what the first sentence means, and all others left aside."""
    rules = "    rules:\n      - requires: {when: left, need: [right]}\n    because: The makers say so.\n"
    return block.replace("    because:\n", rules, 1).replace("because:\n", "because: It says nothing.\n")


def test_a_sentence_of_no_known_form_is_asked_about_and_kept(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = put(root, rule_page([ODD, TABLE, "When `left` is provided, `up` cannot be used."], SIDES))
    block = asked(root, page, capsys)
    said = put(root, block, "said.yaml")
    assert run(root, "import", "--readings", said, page) == 1
    assert "because" in capsys.readouterr().err
    put(root, filled(block), "said.yaml")
    assert run(root, "import", "--readings", said, page) == 0
    first, other, third = spec(root)["readings"]
    assert first == {
        "sentence": ODD,
        "line": 17,
        "rules": [{"requires": {"when": "left", "need": ["right"]}}],
        "because": "The makers say so.",
    }
    assert other["sentence"] == TABLE.replace("\n\n", "\n") and "rules" not in other
    assert third["line"] == 29
    assert accepts(root, {"left": 1, "right": 2}) and not accepts(root, {"left": 1})
    before = (root / SPEC).read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(root, "import", page) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == before
    assert run(root, "why", "acme-crane-1", "requires.right.left") == 0
    told = capsys.readouterr().out
    assert "line 17 (markdown" in told and f'reading of "{ODD}"' in told
    assert "because The makers say so." in told


def test_a_reading_in_the_spec_goes_before_the_form_of_a_sentence(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = "When `left` is provided, `right` cannot be used."
    page = put(root, rule_page([sentence], SIDES))
    assert run(root, "import", page) == 0 and not accepts(root, {"left": 1, "right": 2})
    text = (root / SPEC).read_text(encoding="utf-8")
    reading = f"\nreadings:\n  - sentence: {sentence}\n    because: The makers take it back.\n"
    put(root, text + reading, SPEC)
    assert run(root, "import", page) == 0
    assert accepts(root, {"left": 1, "right": 2})
    assert "rules" not in spec(root) and spec(root)["readings"][0]["because"] == "The makers take it back."
    capsys.readouterr()
    put(root, rule_page(["When `right` is provided, `left` is required."], SIDES))
    assert run(root, "import", page) == 0
    assert "the page no longer has the sentence" in capsys.readouterr().err
    assert len(spec(root)["readings"]) == 1


def test_a_reading_follows_its_sentence_to_another_line(root: Path) -> None:
    page = put(root, rule_page([ODD], SIDES))
    said = put(root, f"readings:\n  - sentence: {ODD!r}\n    because: It says nothing.\n", "said.yaml")
    assert run(root, "import", "--readings", said, page) == 0
    put(root, rule_page(["When `right` is provided, `left` is required.", ODD], SIDES))
    assert run(root, "import", page) == 0
    assert [each["line"] for each in spec(root)["readings"]] == [21]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("rules: []\n", "[no-readings]"),
        ("readings: [\n", "[yaml]"),
        ("readings:\n  - sentence: A.\n", "because"),
        ("readings:\n  - {sentence: A., because: So., rule: {together: [a, b]}}\n", "[unknown-key]"),
        ("readings:\n  - {sentence: A., because: So.}\n", "no page has the sentence"),
    ],
)
def test_a_file_of_readings_is_checked(
    text: str, due: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = put(root, rule_page([], SIDES).replace("## Compatibility & Validation\n\n\n\n", ""))
    wrong = "no page" not in due
    assert run(root, "import", "--readings", put(root, text, "said.yaml"), page) == wrong
    assert due in capsys.readouterr().err


def test_a_reading_about_what_is_no_parameter_is_told_at_its_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = put(root, rule_page([ODD], SIDES))
    said = "readings:\n  - {sentence: '" + ODD + "', because: So., rules: [{together: [left, wright]}]}\n"
    assert run(root, "import", "--readings", put(root, said, "said.yaml"), page) == 1
    assert "page.md:17:1: the rule speaks of 'wright'" in capsys.readouterr().err


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


def test_a_contradiction_generates_and_validates(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, rules, parameters, *_ = CONTRADICTIONS[-1]
    assert run(root, "import", put(root, rule_page(rules, parameters))) == 0
    assert run(root, "generate") == 0
    good, bad = BASE | {"resolution": "1k"}, BASE | {"resolution": "1k", "width": 64, "height": 64}
    assert run(root, "validate", put(root, json.dumps(good), "good.json")) == 0
    assert run(root, "validate", put(root, json.dumps(bad), "bad.json")) == 1
    assert "resolution" in capsys.readouterr().out
