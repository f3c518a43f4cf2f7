"""Where facts come from, as pages of models tell it: just what `specwright why` tells."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hostile
import node
import targets
from shown import shown
from specwright.cli import why
from specwright.cli.app import main
from specwright.cli.known_facts import KnownFacts, known
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.importer.compose.draft_of_spec import draft_of_spec
from specwright.importer.compose.equality import facts
from specwright.load import origins

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)

UPDATING = Path(__file__).with_name("updating")
LINE = re.compile(r"  (?P<word>spec|page|because|corrected to|reading of) +(?P<rest>.*)")
PLACE = re.compile(r"(?P<file>.+):(?P<line>\d+):\d+")
PAGE = re.compile(r"(?P<url>\S+) lines? (?P<lines>.+) \((?P<rendering>.+), read (?P<read>.+), SHA-256 .+\)")

Told = dict[str, Any]


@pytest.fixture(scope="module")
def updating(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    shutil.copytree(UPDATING / "specs", folder / "specs")
    assert main(["--project", str(folder), "generate"]) == 0
    return folder


def said(lines: list[str]) -> Told:
    """What `why` printed of one fact, but for its value, the column and the digest of the page."""
    told: Told = {"spec": None, "pages": [], "notes": []}
    for line in lines:
        match = LINE.fullmatch(line)
        assert match, line
        word, rest = match["word"], match["rest"]
        if word == "spec" and (place := PLACE.fullmatch(rest)):
            told["spec"] = {"file": place["file"], "line": int(place["line"])}
        elif word == "page" and (page := PAGE.fullmatch(rest)):
            told["pages"].append({**page.groupdict(), "lines": page["lines"].split(", ")})
        elif word == "because":
            told["notes"].append(f"because {rest}")
        elif word == "corrected to":
            told["notes"].append(f"corrected to {rest}")
        else:
            assert line == "  page  none is known to state it" or word == "reading of", line
    return told


def by_why(model: KnownFacts, capsys: pytest.CaptureFixture[str]) -> dict[str, Told]:
    """Every fact that has a place."""
    found = {}
    for name in facts(draft_of_spec(model.slug, model.node)):
        if model.stated.place(name):
            capsys.readouterr()
            why._say(model, name)
            found[name] = said(capsys.readouterr().out.splitlines()[1:])
    return found


def by_page(page: Told) -> Iterator[tuple[str, Told]]:
    """The same of the script, under the names that `why` has."""
    for fact in page["model"]:
        yield fact["fact"] if "." in fact["fact"] else f"header.{fact['fact']}", fact
    for direction, part in (("request", "parameters"), ("response", "response")):
        for name, stated in page[part].items():
            path = re.sub(r"\[\]$", ".items", name).replace("[]", "")
            yield from ((f"{direction}.{path}.{fact['fact']}", fact) for fact in stated)
    yield from ((rule["fact"], rule) for rule in page["rules"])


def check(project: Path, slug: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Told]:
    (model,) = (each for each in known(find(project))[1] if each.slug == slug)
    due = by_why(model, capsys)
    labels = {name.partition(".")[2] for name in due if name.startswith("pricing.")}
    found = {}
    for name, fact in by_page(shown(project / "generated" / "explorer", slug)):
        key = name.removeprefix("header.")
        name = f"pricing.{key}" if key in labels else name
        found[name] = {part: fact[part] for part in ("spec", "pages", "notes")}
    assert found == due
    return found


@pytest.mark.parametrize("path", sorted((targets.REPOSITORY / "specs/models").glob("*/*.yaml")), ids=str)
def test_what_pages_tell_is_what_why_tells(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = check(targets.REPOSITORY, path.stem, capsys)
    assert len(found) > 60 and sum(bool(each["pages"]) for each in found.values()) > 60


def test_corrections_and_reasons_are_told(updating: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = check(updating, "paint-2", capsys)
    assert found["request.prompt.maxLength"]["notes"] == [
        "corrected to 900: Longer ones were refused in March."
    ]
    notes = [note for each in found.values() for note in each["notes"]]
    assert any(note.startswith("because Bare canvas") for note in notes)
    assert any("(row 1K (21:9) 1548x672)" in note for note in notes)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The models of the repository in a folder of their own, compiled, the results kept."""
    shutil.copytree(targets.REPOSITORY / "specs", tmp_path / "specs")
    shutil.copy(targets.REPOSITORY / "pyproject.toml", tmp_path)
    assert main(["--project", str(tmp_path), "generate"]) == 0
    return tmp_path


def texts(project: Path) -> dict[str, str]:
    files = (path for path in (project / "generated").rglob("*") if path.is_file())
    return {path.relative_to(project / "generated").as_posix(): path.read_text("utf-8") for path in files}


def lines_changed(before: str, after: str) -> int:
    return len({*after.splitlines()} - {*before.splitlines()})


SLUG = "ideogram-2-0-remix"
SCRIPT = f"explorer/models/{SLUG}.js"


@pytest.mark.parametrize(
    ("file", "models"),
    [
        (f"models/ideogram/{SLUG}.yaml", {SLUG}),
        ("shared/api-options.yaml", {path.stem for path in (targets.REPOSITORY / "specs/origins").iterdir()}),
    ],
)
def test_a_moved_line_makes_scripts_of_its_models_new(file: str, models: set[str], copied: Path) -> None:
    """Nothing else changes, in few lines, and a compilation without kept results says the same."""
    before = texts(copied)
    path = copied / "specs" / file
    head, found, rest = path.read_text("utf-8").partition(
        "\nparameters:" if "shared" in file else "\nrequest:"
    )
    assert found
    path.write_text(f"{head}\n# A remark.{found}{rest}", "utf-8")
    assert main(["--project", str(copied), "generate"]) == 0
    after = texts(copied)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"lock.json", *(f"explorer/models/{slug}.js" for slug in models)}
    assert all(lines_changed(before[name], after[name]) <= 2 for name in changed - {"lock.json"})
    outputs = compile_project(find(copied)).outputs or []
    assert {each.path: each.text for each in outputs if each.path in changed} == {
        name: after[name] for name in changed - {"lock.json"}
    }


def test_other_lines_of_a_page_are_noticed(copied: Path) -> None:
    before = texts(copied)
    path = origins.place(copied / "specs", SLUG)
    document = json.loads(path.read_text("utf-8"))
    document["request.ttl.minimum"] = "0:4001-4002"
    path.write_text(json.dumps(document), "utf-8")
    assert main(["--project", str(copied), "check"]) == 1
    assert main(["--project", str(copied), "generate"]) == 0
    assert main(["--project", str(copied), "check"]) == 0
    after = texts(copied)
    assert {name for name in after if after[name] != before[name]} == {"lock.json", SCRIPT}
    ttl = shown(copied / "generated/explorer", SLUG)["parameters"]["ttl"]
    assert [each["pages"][0]["lines"] for each in ttl if each["fact"] == "minimum"] == [["4001-4002"]]


@pytest.mark.parametrize("content", [None, "no JSON", '{"request.ttl.minimum": "0:0x"}'])
def test_models_without_known_pages(content: str | None, copied: Path) -> None:
    path = origins.place(copied / "specs", SLUG)
    if content is None:
        path.unlink()
    else:
        path.write_text(content, "utf-8")
    assert main(["--project", str(copied), "generate"]) == 0
    found = shown(copied / "generated/explorer", SLUG)
    every = [fact for stated in found["parameters"].values() for fact in stated]
    assert len(every) > 60 and all(fact["pages"] == [] and fact["spec"] for fact in every)


def test_texts_stay_texts(tmp_path: Path) -> None:
    text = hostile.LONG
    folder = hostile.compiled(text, tmp_path).folder / "explorer"
    found = shown(folder, "import")
    assert any(note == f"because {text}" for rule in found["rules"] for note in rule["notes"])
    assert {fact["fact"] for fact in found["model"]} > {text, *hostile.PARTS}
    assert {"model", "style", "request[].self"} < {*found["parameters"]}
    script = (folder / "models" / "import.js").read_text(encoding="utf-8")
    assert not re.search("[<\u2028\u2029]", script[script.index("const SOURCES") :])
