"""A page that lacks what pages may lack, and says what pages say: imported, enforced, told and updated."""

from pathlib import Path
from typing import Any

import pytest

from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.importer.facts import PageFacts
from specwright.importer.read_sources import read
from specwright.importer.reconcile import reconcile
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model
from specwright.ir.stated import StatedRule

PAGE = Path(__file__).parent / "pages" / "heron-1.md"
SPEC = "specs/models/acme/acme-heron-1.yaml"
BASE = {
    "taskUUID": "5f0c2a4e-7b1d-4c86-9a35-2e8d61f0b7c9",
    "model": "acme:heron@1",
    "prompt": "A heron at dawn",
}
SMALL = {"width": 640, "height": 360}


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def model(root: Path) -> Model:
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    (found,) = compiled.models
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    (root / "specs").mkdir()
    assert run(root, "import", str(PAGE)) == 0
    return root


def facts(text: str) -> tuple[PageFacts, list[str]]:
    pages, problems = read(text.encode(), name="page.md", url="", day="2026-11-21")
    assert all(problem.severity == "info" for problem in problems), problems
    return pages[0], [f"{problem.location.line} {problem.code}" for problem in problems]


def test_what_the_page_leaves_open_is_told() -> None:
    text = PAGE.read_text(encoding="utf-8")
    lines = {line: number for number, line in enumerate(text.split("\n"), start=1)}
    page, told = facts(text)
    assert sorted(told) == sorted(
        [
            f"{len(lines_of(text))} missing-heading",
            f"{second(text, '`resolution` cannot be used with `width/height`.')} duplicate-value",
            f"{lines['`providerSettings` cannot be used with `providerSettings`.']} not-enforced",
            f"{lines['When `providerSettings` is provided, `seed` cannot be used.']} not-enforced",
            *(f"{number} disagreement" for number in required(text, ("width", "height"))),
        ]
    )
    assert not page.response and "creator" not in page.header and "released" not in page.header


def lines_of(text: str) -> list[str]:
    return text.split("\n")


def second(text: str, line: str) -> int:
    _, again = [number for number, each in enumerate(lines_of(text), start=1) if each == line]
    return again


def required(text: str, names: tuple[str, ...]) -> list[int]:
    """The lines that say that the parameters are required."""
    lines = lines_of(text)
    starts = [
        number
        for number, line in enumerate(lines)
        if line.startswith(tuple(f"### [{each}]" for each in names))
    ]
    return [
        next(at + 1 for at in range(start, len(lines)) if "**Required**" in lines[at]) for start in starts
    ]


def test_the_spec_is_sound_and_stays_as_it_is(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (project / SPEC).read_text(encoding="utf-8")
    assert run(project, "lint") == 0
    assert run(project, "import", str(PAGE)) == 0
    assert (project / SPEC).read_text(encoding="utf-8") == text
    assert f"{SPEC}: unchanged" in capsys.readouterr().out
    assert "response:" not in text


CASES: list[tuple[str, dict[str, Any], bool]] = [
    ("a size of the table", {**SMALL, "duration": 7, "fps": 30}, True),
    ("a frame instead of a size", {"inputs": {"frameImages": ["https://a.example/1.png"]}}, True),
    ("neither", {}, False),
    ("both", {**SMALL, "inputs": {"frameImages": ["https://a.example/1.png"]}}, False),
    ("half a size", {"width": 640}, False),
    ("what only another size has", {"width": 1280, "height": 720, "fps": 30}, False),
    ("a size that is not named", {"width": 8, "height": 8, "duration": 7}, True),
    ("another value for it", {"width": 8, "height": 8, "duration": 5}, False),
    ("a draft of its size and time", {**SMALL, "duration": 5, "settings": {"draft": True}}, True),
    ("a draft that is too long", {**SMALL, "duration": 7, "settings": {"draft": True}}, False),
    ("a draft that is too large", {"width": 1280, "height": 720, "settings": {"draft": True}}, False),
    ("an echo of nothing", {**SMALL, "settings": {"echo": True}}, False),
    ("an echo of a call", {**SMALL, "settings": {"echo": True}, "inputs": {"audio": "a"}}, True),
    ("what is stated alone", {**SMALL, "seed": 5, "providerSettings": {"acme": {}}}, True),
    ("a glide without a frame", {**SMALL, "providerSettings": {"acme": {"glide": True}}}, False),
]


@pytest.mark.parametrize(("request_", "valid"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_requests_are_judged_by_what_the_page_says(
    project: Path, request_: dict[str, Any], valid: bool
) -> None:
    assert is_valid(model(project).request.checks, BASE | request_) is valid


def test_what_is_stated_stays_until_somebody_says_more(project: Path, tmp_path: Path) -> None:
    first, other = model(project).stated
    why = "'providerSettings' has lost the path inside"
    assert first == StatedRule(
        kind="excludes", argument={"when": "providerSettings", "refuse": ["providerSettings"]}, because=why
    )
    assert other == StatedRule(
        kind="excludes", argument={"when": "providerSettings", "refuse": ["seed"]}, because=why
    )
    text = (project / SPEC).read_text(encoding="utf-8")
    said = "excludes: {when: providerSettings.acme.glide, refuse: [seed]}"
    place = tmp_path / SPEC
    place.parent.mkdir(parents=True)
    place.write_text(
        text.replace("\nstated:\n", f"  - {said}\n    because: The makers told us.\n\nstated:\n"), "utf-8"
    )
    assert run(tmp_path, "import", str(PAGE)) == 0
    assert model(tmp_path).stated == (first,)
    assert said in place.read_text(encoding="utf-8")


def test_what_two_sentences_say_is_one_rule() -> None:
    text = PAGE.read_text(encoding="utf-8")
    slow = "When `settings.slow` is provided, `duration` must be `7`."
    more = "When `inputs.video` is provided, `fps`, and `seed` cannot be used."
    page, told = facts(text.replace(slow, f"{slow}\n\n---\n\n{more}"))
    line = lines_of(text).index(slow) + 5
    assert f"{line} duplicate-value" in told
    refused = [rule.argument for rule in page.rules if rule.kind == "excludes"]
    assert refused.count({"when": "inputs.video", "refuse": ["fps"]}) == 1


@pytest.mark.parametrize(
    ("allowed", "printed_", "due"), [("`5` `7`", "`7`", "7"), ("`slow`", "`slow`", "slow")], ids=["7", "slow"]
)
def test_a_value_has_the_type_of_its_parameter(allowed: str, printed_: str, due: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    slow = "When `settings.slow` is provided, `duration` must be `7`."
    page, _ = facts(
        text.replace(slow, f"When `settings.slow` is provided, `resolution` must be {printed_}.").replace(
            "**Allowed values**: `360p` `720p`", f"**Allowed values**: {allowed}"
        )
    )
    (narrowed,) = [
        rule.argument["to"]
        for rule in page.rules
        if isinstance(rule.argument, dict) and rule.argument.get("parameter") == "resolution"
    ]
    assert narrowed == {"const": due}


def test_a_schema_says_what_a_page_leaves_open() -> None:
    page, _ = facts(PAGE.read_text(encoding="utf-8"))
    whole, _ = reconcile([page])
    assert len(whole.stated) == 2
    kite = read((PAGE.parent / "kite-2.schema.json").read_bytes(), name="kite", url="", day="2026-11-21")[0][
        0
    ]
    (fact,) = reconcile([page, kite])[0].stated
    assert isinstance(fact.value, dict) and fact.value["operation"] == "fileSize"
