"""Where facts come from: the spec, the page, the correction; and what a line of an output says."""

import re
import shutil
from pathlib import Path

import pytest

from specwright.cli.app import main
from specwright.driver.trace.lines import touched

FOLDER = Path(__file__).with_name("updating")
STEP = re.compile(r"(?<![-\d.])0\.05\b")
SPEC = "specs/models/acme/paint-2.yaml"
PAGE = "https://docs.acme.example/models/paint-2"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("why")
    shutil.copytree(FOLDER / "specs", folder / "specs")
    assert main(["--project", str(folder), "generate"]) == 0
    return folder


def why(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    assert main(["--project", str(root), "why", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def page(line: str) -> str:
    return f"  page  {PAGE} {line} (markdown, read 2026-03-01, SHA-256 d2e95dfe8879…)"


def test_a_keyword_of_a_shared_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert why(root, capsys, "paint-2", "outputQuality.maximum") == [
        "request.outputQuality.maximum: 99",
        f"  spec  specs/shared/delivery.yaml:{line_of(root / 'specs/shared/delivery.yaml', 'maximum')}:5",
        page("line 69"),
    ]


def test_a_parameter_with_its_correction(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for model in ("paint-2", "acme:paint@2", "Acme Paint 2"):
        said = why(root, capsys, model, "prompt")
        place = line_of(root / SPEC, "maxLength: 1000")
        at = said.index("request.prompt.maxLength: 1000")
        assert said[at + 1 : at + 4] == [
            f"  spec  {SPEC}:{place}:9",
            page("line 91"),
            "  corrected to 900: Longer ones were refused in March.",
        ]
        assert [line for line in said if not line.startswith(" ")] == [
            "request.prompt.type: string",
            "request.prompt.required: true",
            "request.prompt.maxLength: 1000",
            "request.prompt.minLength: 1",
        ]


def test_what_no_page_states(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = why(root, capsys, "paint-2", "layers.maxItems")
    assert said[0] == "request.settings.layers.maxItems: 9"
    assert said[2] == "  page  none is known to state it"
    assert "Size class." in why(root, capsys, "paint-2", "resolution.description")[0]


def test_a_rule_by_its_id(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = why(root, capsys, "paint-2", "sizes.width+height")
    assert said == [
        "rules.sizes {parameters: [width, height]}",
        f"  spec  {SPEC}:{line_of(root / SPEC, '- sizes:')}:5",
        page("lines 26, 30-36"),
        "  corrected to 1K (21:9) 1584x672 (row 1K (21:9) 1548x672): The row 9:21 is 672x1584.",
    ]
    assert why(root, capsys, "paint-2", "requires")[2] == "  because Bare canvas comes back empty."


def test_a_row_of_a_table(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = line_of(root / SPEC, "16:9 1280x720")
    column = (root / SPEC).read_text(encoding="utf-8").splitlines()[place - 1].index("16:9 1280") + 1
    for row in ("1280x720", "1K (16:9) 1280x720"):
        assert why(root, capsys, "paint-2", row)[1:] == [f"  spec  {SPEC}:{place}:{column}", page("line 31")]


@pytest.mark.parametrize(
    ("file", "text", "facts"),
    [
        (
            "json-schema/paint-2.request.schema.json",
            '"maximum": 99',
            {"request.outputQuality.maximum"},
        ),
        (
            "json-schema/paint-2.request.schema.json",
            '"maxLength": 900',
            {"request.prompt.maxLength"},
        ),
        ("catalog/paint-2.json", '"status": "live"', {"header.status"}),
        (
            "catalog/paint-2.json",
            '"step": 0.05',
            {f"request.settings.layers.weight.{key}" for key in ("type", "minimum", "maximum", "multipleOf")},
        ),
    ],
)
def test_a_line_of_an_output(
    file: str, text: str, facts: set[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "generated" / file
    said = why(root, capsys, f"{path}:{line_of(path, text)}")
    assert text in said[0]
    assert {line.partition(": ")[0] for line in said[1:] if not line.startswith(" ")} == facts


def test_every_target_can_be_asked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that says a bound is traced to it in each file that has one, whatever prints the file."""
    asked = 0
    for path in sorted((root / "generated").rglob("*")):
        if not path.is_file() or path.name == "lock.json" or path.suffix in (".typed",):
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        found = [number for number, line in enumerate(lines, start=1) if STEP.search(line)]
        if found and "2" in path.name + path.parent.name:
            said = why(root, capsys, f"{path}:{found[0]}")
            assert "request.settings.layers.weight.multipleOf: 0.05" in said, path
            asked += 1
    assert asked >= 4


def test_a_line_that_no_fact_changes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "generated/json-schema/paint-2.request.schema.json"
    capsys.readouterr()
    assert main(["--project", str(root), "why", f"{path}:1"]) == 1
    assert "no fact of a spec changes this line" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("paint-3", "prompt"), "identifier or title; did you mean 'paint-2'?"),
        (("paint-2", "promt"), "has no fact 'promt'; did you mean 'prompt"),
        (("paint-2",), "which fact of paint-2?"),
        (("paint-2", "type"), "is not one fact but several"),
        ((f"{SPEC}:3",), "is no output"),
        (("generated/catalog/index.json:99999",), "lines"),
    ],
)
def test_what_cannot_be_told_says_why(
    arguments: tuple[str, ...], words: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["--project", str(root), "why", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_an_edited_output_is_not_explained(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "generated/catalog/paint-2.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"live"', '"dead"'), encoding="utf-8")
    capsys.readouterr()
    assert main(["--project", str(root), "why", f"{path}:3"]) == 2
    path.write_text(text, encoding="utf-8")
    assert "is not what the specs say now" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("new", "lines"),
    [("abXd", {3}), ("abd", {3}), ("abcXd", set()), ("Xabcd", set()), ("Xbcd", {1}), ("", {1, 2, 3, 4})],
)
def test_a_line_is_touched_when_it_is_another_or_gone(new: str, lines: set[int]) -> None:
    assert {line for line in range(1, 5) if touched("abcd", new, line)} == lines
