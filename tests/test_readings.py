"""What people say that sentences of pages mean is followed, kept, and told."""

from pathlib import Path

import pytest

from readings import SPEC, accepts, put, run, spec
from rule_pages import INTEGER, Parameters, rule_page

ODD = "A `left` that is given stands above `right`, mostly."
TABLE = "On some days `right` is scarce:\n\n| Day | Right |\n| --- | --- |\n| Sunday | 1 |"
SIDES: Parameters = {"left": INTEGER, "right": INTEGER}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    return tmp_path


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


def test_the_rule_of_a_reading_is_checked_where_it_stands(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(root, "import", put(root, rule_page(["`left` cannot be used with `right`."], SIDES))) == 0
    text = (root / SPEC).read_text(encoding="utf-8")
    reading = (
        "\nreadings:\n  - {sentence: A., because: So., rules: [{together: [left, wright]}, {together: a}]}\n"
    )
    put(root, text + reading, SPEC)
    line = text.count("\n") + 3
    capsys.readouterr()
    assert run(root, "lint") == 1
    told = capsys.readouterr().out
    assert f"{SPEC}:{line}:" in told and "'wright'" in told and "did you mean 'right'?" in told


def test_a_rule_is_known_again_whatever_the_order_of_its_keys(root: Path) -> None:
    sentence = "When `left` is provided, `right` cannot be used."
    page = put(root, rule_page([sentence], SIDES))
    assert run(root, "import", page) == 0
    text = (root / SPEC).read_text(encoding="utf-8")
    turned = text.replace("{when: left, refuse: [right]}", "{refuse: [right], when: left}")
    assert turned != text
    (root / SPEC).write_text(turned, encoding="utf-8")
    assert run(root, "import", page) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == turned
