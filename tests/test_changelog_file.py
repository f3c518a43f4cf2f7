"""Where the entry of a release stands in a changelog, and that nothing which people wrote is lost."""

import re
from pathlib import Path
from typing import Any

import pytest

import released
from released import run
from specwright.cli.changelog_file import HEAD, EditedEntry, heading, with_entry

DAY, LATER = "2026-11-30", "2026-12-01"
ONE, TWO = "### Added\n\n- Ours.\n", "### Breaking\n\n- Yours.\n"


def headings(text: str) -> list[str]:
    return re.findall(r"^## .*$", text, re.MULTILINE)


def test_entries_stand_newest_first_below_the_heading() -> None:
    text = with_entry("", "1.0.0", DAY, ONE)
    assert text.startswith(HEAD + "\n## [1.0.0] - 2026-11-30\n\n### Added\n\n- Ours.\n\n<!-- made by ")
    both = with_entry(text, "1.1.0", LATER, TWO)
    assert headings(both) == ["## [1.1.0] - 2026-12-01", "## [1.0.0] - 2026-11-30"]
    assert both.startswith(HEAD) and both.endswith(text.removeprefix(HEAD))


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        pytest.param("# Changes\n\n## [Unreleased]\n\n- Soon.\n", "", id="unreleased"),
        pytest.param(
            "# Changes\n\n## Unreleased\n\n- Soon.\n",
            "\n## v0.9.0 (2025)\n\n- Old.\n\n[v0.9.0]: https://acme.example/0.9.0\n",
            id="unreleased-and-earlier",
        ),
        pytest.param("# Changes\n", "\n[a]: https://acme.example/a\n", id="links"),
        pytest.param("Nothing yet.", "", id="no-heading"),
        pytest.param("# Changes\r\n", "\r\n## 0.9.0\r\n", id="carriage-returns"),
    ],
)
def test_what_stands_in_a_changelog_stays(before: str, behind: str) -> None:
    end = "\r\n" if "\r" in before else "\n"
    text = with_entry(before + behind, "1.0.0", DAY, ONE)
    start, _, rest = text.partition(f"## [1.0.0] - {DAY}{end}")
    assert start.rstrip() == before.rstrip() and start.endswith(end * 2)
    _, mark, rest = rest.partition(" -->" + end)
    assert mark and rest == behind
    assert "\r" not in text.replace(end, "")
    assert with_entry(text, "1.0.0", LATER, ONE) == text


def test_an_entry_of_the_same_release_is_made_anew_where_it_says_something_else() -> None:
    text = with_entry(with_entry("", "1.0.0", DAY, ONE), "1.1.0", DAY, ONE)
    again = with_entry(text, "1.1.0", LATER, TWO)
    assert headings(again) == ["## [1.1.0] - 2026-12-01", "## [1.0.0] - 2026-11-30"]
    assert again.count("- Yours.") == 1 and again.count("- Ours.") == 1
    assert with_entry(again, "1.1.0", DAY, TWO) == again


@pytest.mark.parametrize(
    ("old", "new"),
    [("- Ours.", "- Ours, and of more than one."), ("- Ours.", ""), ("\n<!--", "\n- By hand.\n\n<!--")],
)
def test_an_entry_that_people_edited_is_never_lost(old: str, new: str) -> None:
    text = with_entry("", "1.0.0", DAY, ONE).replace(old, new)
    assert with_entry(text, "1.0.0", LATER, ONE) == text
    with pytest.raises(EditedEntry, match=r"the entry of 1\.0\.0 was edited"):
        with_entry(text, "1.0.0", DAY, TWO)


def test_an_entry_that_people_wrote_is_never_lost() -> None:
    for text in ("# Changes\n\n## [1.0.0] - 2025-01-01\n\n- By hand.\n", "## 1.0.0\n"):
        with pytest.raises(EditedEntry):
            with_entry(text, "1.0.0", DAY, ONE)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has released 1.0.0, and whose prompt is shorter since."""
    root = released.project(tmp_path_factory.mktemp("told"), "1.0.0", ["json-schema"])
    assert run(root, "changelog") == 2
    assert run(root, "generate", "--release") == 0
    assert run(root, "changelog") == 0
    short: dict[str, Any] = {"type": "string", "required": True, "maxLength": 50}
    released.put(root, "kite-one", released.spec(parameters={"prompt": short}))
    return root


SAID = (
    "- **Kite** (`kite-one`): `prompt`: at most 100 characters → 50. Give `prompt` at most 50 characters.\n"
)


def test_what_is_to_be_released_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "changelog", "--date", DAY) == 0
    assert capsys.readouterr().out == f"{heading('2.0.0', DAY)}\n\n### Breaking\n\n{SAID}"


def test_a_dash_is_standard_output(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(root, "changelog", "--output", "-", "--date", DAY) == 0
    assert DAY in capsys.readouterr().out and not Path("-").exists()


def test_an_entry_is_written_once(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "CHANGES.md"
    assert run(root, "changelog", "--output", str(path), "--date", DAY) == 0
    text = path.read_text(encoding="utf-8")
    assert headings(text) == [heading("2.0.0", DAY)] and SAID in text
    capsys.readouterr()
    assert run(root, "changelog", "--output", str(path), "--date", LATER) == 0
    assert capsys.readouterr().out == f"{path} has 2.0.0 already\n"
    assert path.read_text(encoding="utf-8") == text
    assert run(root, "changelog", "--output", str(path), "--version", "3.0.0", "--date", LATER) == 0
    assert headings(path.read_text(encoding="utf-8")) == [heading("3.0.0", LATER), heading("2.0.0", DAY)]
    path.write_text(text.replace(SAID, "- Shorter.\n").replace("made by", "by"), encoding="utf-8")
    assert run(root, "changelog", "--output", str(path)) == 2
    assert f"{path}: the entry of 2.0.0 was edited" in capsys.readouterr().err


def test_two_sources_are_told_apart_from_the_project(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = released.project(tmp_path, "1.4.0", ["json-schema"], kite_one=released.spec())
    assert run(root, "changelog", str(root / "specs" / "released"), str(other), "--date", DAY) == 0
    assert capsys.readouterr().out == "nothing changed: there is no entry to write\n"
    assert run(root, "changelog", str(other), str(root), "--date", DAY) == 0
    assert capsys.readouterr().out.startswith(heading("2.0.0", DAY))  # what follows 1.4.0: 1.0.0 does not
    assert run(root, "changelog", str(root), str(other), "--date", DAY) == 0
    assert capsys.readouterr().out.startswith(heading("1.4.0", DAY))  # the version that it has


def test_a_release_behind_its_candidate_has_the_version_that_it_has(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    candidate = released.project(tmp_path / "a", "1.4.0-rc.1", ["json-schema"])
    short = released.prompt(maxLength=50)
    release = released.project(tmp_path / "b", "1.4.0", ["json-schema"], kite_one=short)
    assert run(root, "changelog", str(candidate), str(release), "--date", DAY) == 0
    assert capsys.readouterr().out.startswith(heading("1.4.0", DAY))


@pytest.mark.parametrize("version", ["next", "1.2", "1.2.0rc1", ""])
def test_a_version_that_is_none_is_told(root: Path, version: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "changelog", "--version", version) == 2
    assert f"as in '1.2.0' or '1.2.0-rc.1'; --version has '{version}'" in capsys.readouterr().err


def test_what_cannot_be_compared_is_no_entry(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = {"type": "string", "required": True, "const": "acme:kite@2"}
    two = released.spec(model="acme:kite@2", parameters={"model": model})
    specs = {"kite_one": released.spec(titel="Kite"), "kite_two": two}
    other = released.project(tmp_path, "1.4.0", ["json-schema"], **specs)
    path = tmp_path / "CHANGES.md"
    assert run(root, "changelog", str(root), str(other), "--output", str(path)) == 2
    told = capsys.readouterr().err
    assert "kite-one.yaml" in told and "no entry: it would be silent" in told and not path.exists()


def test_a_release_is_told_with_itself(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "CHANGES.md"
    assert run(root, "changelog", "--output", str(path), "--date", DAY) == 0
    assert run(root, "generate", "--release", "--changelog", str(path), "--dry-run") == 0
    assert run(root, "generate", "--release", "--changelog", str(path)) == 0
    text = path.read_text(encoding="utf-8")
    assert headings(text) == [heading("2.0.0", DAY)]
    more: dict[str, Any] = {"seed": {"type": "integer"}}
    prompt = {"prompt": {"type": "string", "required": True, "maxLength": 50}}
    released.put(root, "kite-one", released.spec(parameters=prompt | more))
    assert run(root, "generate", "--release", "--changelog", str(path), "--dry-run") == 0
    assert path.read_text(encoding="utf-8") == text
    assert run(root, "generate", "--release", "--changelog", str(path)) == 0
    (new, old) = headings(path.read_text(encoding="utf-8"))
    assert re.fullmatch(r"## \[2\.1\.0\] - \d{4}-\d\d-\d\d", new) and old == heading("2.0.0", DAY)
