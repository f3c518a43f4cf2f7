"""pdoc and Sphinx show the package whole: the module of each model, each class, each field with its text."""

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

import targets
from specwright.codegen.limits_in_words import value_notes
from specwright.emit.python.literals import literal
from specwright.ir.model import Model
from specwright.ir.tree import walk

MADE = targets.of_the_repository()
MODELS = [model.slug for model in MADE.catalog.models]
CONF = """\
project = "airmodels"
extensions = ["sphinx.ext.autodoc", "sphinx.ext.autosummary"]
autosummary_generate = True
autosummary_ignore_module_all = False
autodoc_default_options = {"members": True}
smartquotes = False
"""
INDEX = """\
airmodels
=========

.. autosummary::
   :toctree: api
   :recursive:

   PACKAGE
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a tool has written of the package."""

    tool: str
    folder: Path

    def page(self, module: str) -> str:
        """The HTML of a module; `module` is its name inside the package."""
        name = MADE.names.package + (f".{module}" if module else "")
        path = f"api/{name}" if self.tool == "sphinx" else name.replace(".", "/")
        return (self.folder / f"{path}.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=["pdoc", "sphinx"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp(request.param)
    command = ["pdoc", MADE.names.package, "--output-directory", str(folder / "html")]
    if request.param == "sphinx":
        (folder / "conf.py").write_text(CONF, encoding="utf-8")
        (folder / "index.rst").write_text(INDEX.replace("PACKAGE", MADE.names.package), encoding="utf-8")
        command = ["sphinx", "--fail-on-warning", "--quiet", str(folder), str(folder / "html")]
    run = subprocess.run(
        [sys.executable, "-m", *command],
        env={"PYTHONPATH": str(MADE.folder / "python" / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0 and "Warn" not in run.stderr, run.stdout + run.stderr
    return Site(tool=request.param, folder=folder / "html")


def plain(text: str) -> str:
    """What people read of HTML, or of a text in which code stands between backticks."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).replace("`", "").split())


def items(text: str) -> set[str]:
    return {plain(each) for each in re.findall(r"<li>(.*?)</li>", text, re.DOTALL)}


def classes(model: Model) -> Iterator[Any]:
    module = MADE.module(model.slug)
    values = (getattr(module, name) for name in module.__all__)
    return (value for value in values if isinstance(value, type))


def of(slug: str) -> tuple[Model, str]:
    """The model, and the name of its module."""
    return MADE.model(slug), MADE.module(slug).__name__.rpartition(".")[2]


def test_the_package_lists_every_module_and_function(site: Site) -> None:
    shown = site.page("")
    for slug in MODELS:
        assert of(slug)[1] in plain(shown)
    for name in ("is_valid", "InvalidRequest", "Issue", "Repair"):
        assert name in plain(shown)


@pytest.mark.parametrize("slug", MODELS)
def test_every_class_and_field_has_a_place(slug: str, site: Site) -> None:
    model, module = of(slug)
    shown = site.page(module)
    before = f"{MADE.names.package}.{module}." if site.tool == "sphinx" else ""
    found = {*re.findall(r'\bid="([^"]+)"', shown)}
    every = [*classes(model)]
    due = {f"{before}{each.__name__}" for each in every}
    due |= {f"{before}{each.__name__}.{field.name}" for each in every for field in fields(each)}
    assert len(due) > 30 and not due - found


@pytest.mark.parametrize("slug", MODELS)
def test_every_parameter_has_its_text_and_every_value_its_item(slug: str, site: Site) -> None:
    model, module = of(slug)
    shown = site.page(module)
    text, listed = plain(shown), items(shown)
    parameters = [*walk(model.request.root), *walk(model.response.root)]
    described = [each.description for each in parameters if each.description]
    assert len(described) > 30
    assert not [each for each in described if plain(html.escape(each)) not in text]
    notes = {f"{literal(value)}: {note}" for each in parameters for value, note in value_notes(each)}
    assert len(notes) > 10
    assert not {plain(html.escape(each)) for each in notes} - listed
