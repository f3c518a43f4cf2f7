"""`specwright new`: the draft loads without problems, whatever the title, and nothing is overwritten."""

from pathlib import Path
from typing import Any

import pytest

from specwright.cli.app import main
from specwright.cli.new import quoted
from specwright.driver.compile import compile_project
from specwright.driver.project import at
from specwright.load.decoder import plain
from specwright.load.nodes import read

WORDS = [
    *(
        "Paint 2",
        "Paint: the #1",
        "a: b",
        "- x",
        "16:9",
        "NO",
        "null",
        "True",
        "1e3",
        "2.0",
        "0x10",
        "~",
        "y",
    ),
    *("'", '"', "\\", "{a}", "[a]", "a, b", "a #b", "*a", "&a", "!a", "%a", "@a", "`a", "| a", "> a", "?"),
    *(" a", "a ", "a:", ":a", "\u2603", "\U0001f600", "\u2028", "\x7f", "\x85", "\xa0", "\ufeff", "a\nb\tc"),
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(slug: str, *more: str, air: str = "acme:paint@2", title: str = "Paint 2") -> int:
    return main(["new", slug, "--air", air, "--title", title, *more])


def test_the_first_draft_makes_a_project(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("paint-2") == 0
    assert capsys.readouterr().out == "specs/models/acme/paint-2.yaml\n"
    compiled = compile_project(at(root), targets=())
    assert not compiled.diagnostics
    (model,) = compiled.models
    assert (model.slug, compiled.results[0].folder) == ("paint-2", "acme")
    assert (model.air, model.title, model.creator) == ("acme:paint@2", "Paint 2", "acme")
    assert main(["lint"]) == 0


def test_the_second_draft_finds_the_project_from_below(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new("paint-2")
    monkeypatch.chdir(root / "specs/models")
    assert new("paint-3", "--creator", "Ätelier & Söhne") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "specs/models/atelier-sohne/paint-3.yaml"
    assert (root / "specs/models/atelier-sohne/paint-3.yaml").is_file()


def test_a_folder_given_is_the_root_even_inside_a_project(root: Path) -> None:
    new("paint-2")
    (root / "inner").mkdir()
    assert main(["--project", "inner", "new", "x", "--air", "a:b@c", "--title", "X"]) == 0
    assert (root / "inner/specs/models/a/x.yaml").is_file()


def test_settings_of_the_folder_count(root: Path) -> None:
    (root / "pyproject.toml").write_text("[tool.specwright]\nspecs = 'facts'\n", encoding="utf-8")
    assert new("x") == 0
    assert (root / "facts/models/acme/x.yaml").is_file()


def test_nothing_is_overwritten(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new("paint-2")
    path = root / "specs/models/acme/paint-2.yaml"
    path.write_text("mine", encoding="utf-8")
    assert new("paint-2") == 1
    assert new("paint-2", "--creator", "Other") == 1
    assert "specs/models/acme/paint-2.yaml is there already" in capsys.readouterr().err
    assert [found.read_text(encoding="utf-8") for found in root.rglob("*.yaml")] == ["mine"]


@pytest.mark.parametrize("title", [word for word in WORDS if word.strip()])
def test_any_title_survives(root: Path, title: str) -> None:
    assert new("x", "--creator", f"a{title}", title=title) == 0
    compiled = compile_project(at(root), targets=())
    assert not compiled.diagnostics
    assert (compiled.models[0].title, compiled.models[0].creator) == (title, f"a{title}")


@pytest.mark.parametrize("word", WORDS)
def test_quoting_keeps_a_text_a_text(word: str) -> None:
    for text in (f"a: {quoted(word)}", f"a: {{b: {quoted(word)}}}", f"a: [{quoted(word)}]"):
        node, problems = read(text, "x")
        assert not problems
        assert node is not None
        value: Any = plain(node)
        while not isinstance(value, str):
            value = value[0] if isinstance(value, list) else value["b" if "b" in value else "a"]
        assert value == word


@pytest.mark.parametrize("slug", ["", "../x", "a/b", "A", "a b", "a--b", "-", "a\n", "é", ".yaml"])
def test_a_slug_is_a_plain_name(root: Path, slug: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "--air", "acme:paint@2", "--title", "x", "--", slug]) == 2
    assert "is no slug" in capsys.readouterr().err
    assert list(root.iterdir()) == []


@pytest.mark.parametrize("air", ["", "acme", "acme:paint", "a b:c@d", "a:b@c@d", "a:b@c\n"])
def test_an_air_identifier_has_three_parts(root: Path, air: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("x", air=air) == 2
    assert "is no AIR identifier, such as 'acme:1@2'" in capsys.readouterr().err
    assert list(root.iterdir()) == []


def test_values_that_the_loader_refuses(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("x", title=" ") == 1
    assert "title: the text is empty [empty]" in capsys.readouterr().err
    assert new("x", "--page", "ftp://x") == 1
    assert new("x", "--creator", "***") == 2
    assert new("x", title="\udc80") == 2
    assert list(root.iterdir()) == []


def test_bad_settings_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "pyproject.toml").write_text("[tool.specwright]\nspec = 'facts'\n", encoding="utf-8")
    assert new("x") == 2
    assert "did you mean 'specs'?" in capsys.readouterr().err


def test_a_projects_own_template_is_used(root: Path) -> None:
    new("x")
    template = root / "templates/new/model.yaml.j2"
    template.parent.mkdir(parents=True)
    draft = (root / "specs/models/acme/x.yaml").read_text(encoding="utf-8")
    template.write_text("# ours\n" + draft, encoding="utf-8")
    assert new("y") == 0
    assert (root / "specs/models/acme/y.yaml").read_text(encoding="utf-8").startswith("# ours\n")


@pytest.mark.parametrize("kind", ["upscale", "up: scale", "null", "1e3"])
def test_a_task_is_drafted_by_its_kind(kind: str, root: Path) -> None:
    assert main(["new", "upscaler", "--task", kind, "--title", "Upscaler", "--creator", "Acme"]) == 0
    compiled = compile_project(at(root))
    assert not compiled.has_errors
    (model,) = compiled.models
    assert (model.air, model.task, model.key) == (None, kind, "upscaler")


@pytest.mark.parametrize("given", [[], ["--air", "acme:up@1", "--task", "upscale"]])
def test_a_draft_has_an_identifier_or_a_kind(given: list[str], root: Path) -> None:
    assert main(["new", "upscaler", *given, "--title", "Upscaler"]) == 2
    assert not (root / "specs").exists()
