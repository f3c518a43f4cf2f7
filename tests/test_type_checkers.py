"""What type checkers, completion and tools for documentation see of the generated Python packages."""

import importlib
import inspect
import pydoc
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import targets
from checkers import CHECKERS

TYPED = Path(__file__).parent / "typed"
MARK = re.compile(r"# refused(?:, not by ([\w, ]+): \w.*)?(?:  # noqa: \w+)?$")
STRAIGHT_LINE = ("verdict.py", "faults.py")
"""Modules inside, where one test tells the type of several values: pyright narrows Any, and loses that."""

needs_pydantic = pytest.mark.skipif(not targets.PYDANTIC, reason="pydantic is not installed")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """A folder with both packages, the uses and the misuses."""
    root = tmp_path_factory.mktemp("typed")
    for target, package in (("python", "airmodels"), ("pydantic", "airmodels_pydantic")):
        shutil.copytree(repository / "generated" / target / "src" / package, root / package)
    for path in TYPED.glob("*.py"):
        shutil.copy(path, root)
    return root


@needs_pydantic
@pytest.mark.parametrize("name", CHECKERS)
def test_uses_are_accepted_and_each_misuse_is_refused(name: str, place: Path) -> None:
    """An error in a package, in a use or in a line without a mark fails as well as one that is missing."""
    assert CHECKERS[name].errors(place) == {("misuses.py", line) for line in due(name)}


def test_the_marks_are_many_and_excuses_are_few() -> None:
    lines = (TYPED / "misuses.py").read_text(encoding="utf-8").splitlines()
    marked = [line for line in lines if "# refused" in line]
    assert len(marked) >= 80 and all(map(MARK.search, marked))
    excused = [match[1] for line in marked if (match := MARK.search(line)) and match[1]]
    assert {name for each in excused for name in each.split(", ")} <= CHECKERS.keys()
    assert len(excused) <= 5


@pytest.mark.parametrize("name", ["pyright", "ty"])
@pytest.mark.parametrize("compiled", [targets.of_the_corpus, targets.of_the_small_specs])
def test_packages_of_any_specs_are_sound(
    compiled: Callable[[], targets.Compiled], name: str, tmp_path: Path
) -> None:
    made = compiled()
    packages = [("python", made.names.package)]
    packages += [("pydantic", made.names.pydantic_package)] if targets.PYDANTIC else []
    for target, package in packages:
        shutil.copytree(made.folder / target / "src" / package, tmp_path / package)
    errors = CHECKERS[name].errors(tmp_path)
    assert not {place for place in errors if name != "pyright" or place[0] not in STRAIGHT_LINE}


@pytest.mark.parametrize("compiled", [targets.of_the_repository, targets.of_the_corpus])
def test_the_module_of_a_model_has_every_type(compiled: Callable[[], targets.Compiled]) -> None:
    made = compiled()
    for model in made.catalog.models:
        module = made.module(model.slug)
        types = own_types(importlib.import_module(f"{module.__name__}.shapes"))
        assert types.keys() | {"MODEL", "is_valid", "validate"} == {*module.__all__}, model.slug
        assert {*module.__all__} <= {*dir(module)}
        assert all(getattr(module, name) is value for name, value in types.items())
        for name in ("dataclass", "Mapping", "Any", "request_"):
            with pytest.raises(AttributeError, match=name):
                getattr(module, name)


@needs_pydantic
def test_pydantic_modules_list_their_types() -> None:
    made = targets.of_the_repository()
    for model in made.catalog.models:
        stem = made.module(model.slug).__name__.rpartition(".")[2]
        module = importlib.import_module(f"{made.names.pydantic_package}.{stem}")
        assert {*own_types(module)} == {*module.__all__}


def test_documentation_shows_what_is_inside() -> None:
    module = targets.of_the_repository().module("ideogram-3-0")
    classes = dict(inspect.getmembers(module, inspect.isclass))
    assert classes["Ideogram30Safety"].__doc__ == "Screening of the image for unsafe content."
    text = pydoc.plain(pydoc.render_doc(module))
    for words in ("class Ideogram30Safety", "class Ideogram30Response", "check_content: 'bool | None'"):
        assert words.replace("'", "") in text.replace("'", ""), words


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("of_model.Ideogram30Saf", "Ideogram30Safety"),
        ("of_model.Ideogram30Resp", "Ideogram30Response"),
        ("of_model.Ideogram30Safety(check_con", "check_content="),
        ("package.validate_", "validate_json"),
        ("package.Narr", "Narrowed"),
    ],
)
def test_completion_in_a_session_knows_the_names(code: str, name: str) -> None:
    jedi: Any = pytest.importorskip("jedi")
    made = targets.of_the_repository()
    session = {"package": made.package, "of_model": made.module("ideogram-3-0")}
    assert name in {each.name for each in jedi.Interpreter(code, [session]).complete()}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("import PACKAGE\nPACKAGE.Narr", "Narrowed"),
        ("from PACKAGE import Inv", "InvalidRequest"),
        ("import PACKAGE\nPACKAGE.models[''].capa", "capabilities"),
        ("import PACKAGE\nPACKAGE.validate({})[0].sugg", "suggestions"),
        ("from PACKAGE.ideogram_3_0 import Ideogram30Saf", "Ideogram30Safety"),
        ("from PACKAGE import ideogram_3_0 as m\nm.Ideogram30Safety(check_con", "check_content="),
    ],
)
def test_completion_in_a_file_knows_the_names(code: str, name: str) -> None:
    """It reads the package and imports nothing of it."""
    jedi: Any = pytest.importorskip("jedi")
    made = targets.of_the_repository()
    source = made.folder / "python" / "src"
    project = jedi.Project(source, added_sys_path=[str(source)])
    script = jedi.Script(code.replace("PACKAGE", made.names.package), path=source / "x.py", project=project)
    assert name in {each.name for each in script.complete()}


def due(name: str) -> set[int]:
    """The lines that a checker has to refuse."""
    lines = (TYPED / "misuses.py").read_text(encoding="utf-8").splitlines()
    matches = {number: MARK.search(line) for number, line in enumerate(lines, 1)}
    return {number for number, match in matches.items() if match and name not in (match[1] or "").split(", ")}


def own_types(module: Any) -> dict[str, Any]:
    """The classes that a module defines, and the types that it gives names."""
    literals = vars(module).get("__annotations__", {})
    return {
        name: value
        for name, value in list(vars(module).items())
        if not name.startswith("_")
        and (name in literals or getattr(value, "__module__", "") == module.__name__)
    }
