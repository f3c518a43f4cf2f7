"""The target that `templates/README.md` shows is one."""

import re
from pathlib import Path

import targets
from specwright.emit.output import Names
from specwright.emit.render import Renderer, default_templates
from specwright.emit.target import Target

README = (targets.REPOSITORY / "templates" / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The one fenced block of a language."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return str(found)


def test_the_target_shown_prints_what_is_said(tmp_path: Path) -> None:
    (tmp_path / "required").mkdir()
    (tmp_path / "required" / "model.md.j2").write_text(block("jinja"), encoding="utf-8")
    shown: dict[str, Target] = {}
    exec(compile(block("python"), "templates/README.md", "exec"), shown)
    catalog = targets.of_the_repository().catalog
    outputs = list(shown["TARGET"].emit(catalog, Names(), Renderer([tmp_path, default_templates()])))
    of_models, (index,) = outputs[:-1], outputs[-1:]
    assert [each.path for each in of_models] == [f"required/{model.slug}.md" for model in catalog.models]
    first = catalog.models[0]
    assert of_models[0].text.startswith(f"# {first.title}\n\n- `taskType`\n- `taskUUID`\n")
    lines = of_models[0].text.count("- `")
    assert index.path == "required/index.md"
    assert index.text.splitlines()[0] == f"- [{first.title}]({first.slug}.md): {lines}"
    assert len(index.text.splitlines()) == len(catalog.models)


def test_the_page_is_short() -> None:
    assert len(README.splitlines()) <= 150


def test_every_folder_has_a_row() -> None:
    listed = set(re.findall(r"`([a-z-]+)/`", README.split("## A target")[0]))
    assert listed - {"static"} >= {
        each.name for each in (targets.REPOSITORY / "templates").iterdir() if each.is_dir()
    }


def test_the_files_named_are_there() -> None:
    places = [
        targets.REPOSITORY,
        targets.REPOSITORY / "generator" / "specwright",
        targets.REPOSITORY / "templates",
    ]
    for name in re.findall(r"`((?:[\w-]+/)+[\w.-]*)`", README):
        known = any((place / name).exists() for place in places)
        assert known or "required" in name or name in ("generated/", "static/"), name


def test_the_goals_named_are_there() -> None:
    makefile = (targets.REPOSITORY / "Makefile").read_text(encoding="utf-8")
    assert set(re.findall(r"\bmake ([a-z]+)", README)) <= set(
        re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    )
