"""Where facts come from, as pages of models tell it: just what `specwright why` tells."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

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
