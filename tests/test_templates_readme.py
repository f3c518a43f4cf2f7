"""The target that `templates/README.md` shows is one."""

import re
from pathlib import Path

import targets
from emitting import emitted
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
    outputs = list(emitted(shown["TARGET"], catalog, Names(), Renderer([tmp_path, default_templates()])))
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


def named() -> list[tuple[str, Path | None]]:
    """The files and folders that the page names, but for those of its own example and of any target."""
    root = targets.REPOSITORY
    places = (root, root / "generator" / "specwright", root / "templates")
    names = dict.fromkeys(re.findall(r"`((?:[\w-]+/)+[\w.-]*)`", README))
    own = [name for name in names if "required" not in name and name not in ("generated/", "static/")]
    found = {name: [place / name for place in places if (place / name).exists()] for name in own}
    return [(name, found[name][0] if found[name] else None) for name in own]


def test_the_files_named_are_there() -> None:
    assert len(named()) > 30
    assert not [name for name, path in named() if path is None]


def test_what_is_said_to_be_in_a_file_is_there() -> None:
    """A name, and a file in brackets behind it or with `of` or `in` before it: the file defines the name."""
    name, file = r"`([A-Za-z_]\w*)(?:\(\w+\)|\[\w+\]\.\w+)?`", r"`((?:[\w-]+/)+\w+\.py)`"
    several = rf"{name}(?:(?:, | and ){name})*"
    page = " ".join(README.split())
    pairs = [
        (each, match[match.lastindex or 0])
        for match in re.finditer(rf"{several} (?:of |in |\(){file}", page)
        for each in re.findall(name, match[0])
    ]
    paths = dict(named())
    assert len(pairs) >= 15, pairs
    for each, place in pairs:
        path = paths[place]
        assert path is not None
        text = path.read_text(encoding="utf-8")
        defined = rf"^\s*(?:def|class) {each}\b|^\s*{each}(?::|\b.* =|=)|\"{each}\":"
        assert re.search(defined, text, re.MULTILINE), (each, place)


def test_the_goals_named_are_there() -> None:
    makefile = (targets.REPOSITORY / "Makefile").read_text(encoding="utf-8")
    assert set(re.findall(r"\bmake ([a-z]+)", README)) <= set(
        re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    )
