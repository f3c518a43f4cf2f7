"""What earlier runs kept hangs on the libraries that the generator imports, not on all that are installed."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest

import sources
from kept_results import MODELS, build, kept, made_project, outputs
from specwright.driver.cache import fingerprint
from specwright.driver.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made_project(tmp_path)


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("nobody-needs-this", MODELS),
        ("Jinja2", 0),
        ("markupsafe", 0),
        ("pydantic_core", 0),
        ("babel", MODELS),
    ],
)
def test_only_libraries_of_the_generator_matter(
    name: str, left: int, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A distribution is installed: one of nobody's, a library, what libraries need, what one could use."""
    folder = project.root / "site"
    (folder / f"{name}-99.0.dist-info").mkdir(parents=True)
    metadata = folder / f"{name}-99.0.dist-info" / "METADATA"
    metadata.write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 99.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    assert len(kept(outputs(build(project, store=False)))) == left


def test_a_library_that_is_damaged_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "jinja2-99.0.dist-info").mkdir()
    assert dict(fingerprint.versions((str(tmp_path),)))["jinja2"] is None
    assert dict(fingerprint.versions(tuple(sys.path)))["jinja2"] == version("jinja2")


def test_every_library_of_the_generator_is_known() -> None:
    """Those that it imports are those that it names, and that an installer brings."""
    owners = packages_distributions()
    imported = {name.split(".")[0] for path in sources.modules() for name in sources.imports(path)}
    others = imported - sys.stdlib_module_names - {"specwright"}
    named = {re.sub("[-_.]+", "-", owners[name][0]).lower() for name in others}
    assert named == set(fingerprint.LIBRARIES)
    settings = tomllib.loads((sources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    due = {re.split("[>=]", each)[0] for each in settings["project"]["dependencies"]}
    assert due == set(fingerprint.LIBRARIES)
