"""Every target as a callable that judges a request: compiled from specs once, asked many times.

Each project is compiled into a package name of its own, so that many live in one test session.
"""

import atexit
import importlib
import json
import shutil
import sys
import tempfile
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

import corpus
import node
from hostile import as_yaml
from languages import LANGUAGES, Judge, Reader
from specwright.codegen.type_names import type_prefix
from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import Project
from specwright.driver.settings import TARGET_NAMES
from specwright.driver.write import write
from specwright.emit.output import Names
from specwright.emit.python import names
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Catalog, Model
from specwright.ir.naming import file_stem

REPOSITORY = Path(__file__).parents[1]
FOLDERS: list[Path] = []
PYDANTIC = "pydantic" in TARGET_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A project's catalog, the folder of its outputs, and the validator package made from it."""

    catalog: Catalog
    folder: Path
    names: Names
    package: ModuleType

    def model(self, slug: str) -> Model:
        """The model as the targets were given it."""
        return next(model for model in self.catalog.models if model.slug == slug)

    def module(self, slug: str) -> ModuleType:
        """The model's module in the validator package."""
        return importlib.import_module(f"{self.names.package}.{names.module(slug)}")

    def schema(self, slug: str) -> Any:
        """The JSON Schema of the model's requests."""
        path = self.folder / "json-schema" / f"{file_stem(slug)}.request.schema.json"
        return json.loads(path.read_text(encoding="utf-8"))

    def component(self, slug: str) -> Any:
        """The schema of the model's requests in the OpenAPI document, with what it refers to."""
        document = json.loads((self.folder / "openapi" / "openapi.json").read_text(encoding="utf-8"))
        name = f"{type_prefix(slug)}Request"
        return {"$ref": f"#/components/schemas/{name}", "components": document["components"]}

    def judges(self, slug: str) -> dict[str, Judge]:
        """Every target's verdict on requests for a model, by the name that excuses use."""
        module, checks = self.module(slug), self.model(slug).request.checks
        schema = self.schema(slug)
        plain = Draft202012Validator(schema)
        strict = Draft202012Validator(schema, format_checker=FormatChecker())
        openapi = Draft202012Validator(self.component(slug))
        judges: dict[str, Judge] = {
            "reference": lambda request: is_valid(checks, request),
            "python": module.is_valid,
            "python-issues": lambda request: _unobjectionable(module.validate(request)),
            "python-dispatch": self.package.is_valid,
            "python-dispatch-issues": lambda request: _unobjectionable(self.package.validate(request)),
            "json-schema": plain.is_valid,
            "json-schema-formats": strict.is_valid,
            "openapi": openapi.is_valid,
        }
        if PYDANTIC:
            judges["pydantic"] = self._pydantic(slug)
        for language in LANGUAGES.values():
            if not language.missing:
                judges |= language.judges(self.catalog, self.folder, slug)
        return judges

    def readers(self, slug: str) -> dict[str, Reader]:
        """The verdicts of those that read the text of a request themselves, by the same names."""
        readers: dict[str, Reader] = {"python-dispatch": self.package.is_valid_json}
        for language in LANGUAGES.values():
            if not language.missing:
                readers |= language.readers(self.catalog, self.folder, slug)
        return readers

    def ask(self, slug: str | None, question: str, request: Any) -> Any:
        """What the npm package says: its module for a model, or the one that finds the model itself."""
        return node.ask(self.folder / "typescript", node.module(slug), question, request)

    def _pydantic(self, slug: str) -> Judge:
        from pydantic import ValidationError

        module = importlib.import_module(f"{self.names.pydantic_package}.{names.module(slug)}")
        model = getattr(module, f"{type_prefix(slug)}Request")

        def judge(request: Any) -> bool:
            try:
                model.model_validate(deepcopy(request))
            except ValidationError:
                return False
            return True

        return judge


def judges_json_alone(target: str) -> bool:
    """Whether the target cannot be shown what JSON cannot hold."""
    return target.startswith(("json-schema", "openapi"))


@cache
def of_the_repository() -> Compiled:
    """The models of the repository's own specs."""
    return _compiled("repository", REPOSITORY / "specs")


@cache
def of_the_corpus() -> Compiled:
    """The models of the conformance corpus, in one project."""
    return _compiled("corpus", corpus_specs(_folder()))


@cache
def of_the_small_specs() -> Compiled:
    """The models of `tests/specs`: one uses every kind of rule, one is as plain as most."""
    return _compiled("small", small_specs(_folder()))


@cache
def of_the_folder(name: str) -> Compiled:
    """The models of a folder of the tests."""
    specs = _folder() / "specs"
    (specs / "models").mkdir(parents=True)
    (specs / "api.yaml").write_text(f"title: {name.title()}\n", encoding="utf-8")
    shutil.copytree(REPOSITORY / "tests" / name, specs / "models" / "small")
    return _compiled(name, specs)


def corpus_specs(folder: Path) -> Path:
    """A project's specs in the folder: a model for each file of the corpus."""
    return _written(folder, "Conformance", {each.slug: each.model_file for each in corpus.corpora()})


def of_the_specs(label: str, creator: str, written: Mapping[str, Any]) -> Compiled:
    """The models of these specs, by their slugs, which name their creator."""
    return _compiled(label, _written(_folder(), creator, written))


def _written(folder: Path, creator: str, written: Mapping[str, Any]) -> Path:
    models = folder / "specs" / "models" / creator.lower()
    models.mkdir(parents=True)
    (folder / "specs" / "api.yaml").write_text(f"title: {creator}\n", encoding="utf-8")
    for slug, spec in written.items():
        (models / f"{slug}.yaml").write_text(as_yaml(spec), encoding="utf-8")
    return folder / "specs"


def small_specs(folder: Path) -> Path:
    """A project's specs in the folder: those of `tests/specs`."""
    models = folder / "specs" / "models" / "acme"
    models.mkdir(parents=True)
    (folder / "specs" / "api.yaml").write_text("title: Acme\n", encoding="utf-8")
    for path in (REPOSITORY / "tests" / "specs").glob("*.yaml"):
        shutil.copy(path, models)
    return folder / "specs"


def _compiled(label: str, specs: Path) -> Compiled:
    """The outputs; the solver, whose findings change none of them, is left to tests of its own."""
    folder = _folder()
    package = Names(
        package=f"airmodels_{label}",
        pydantic_package=f"airmodels_pydantic_{label}",
        npm_package=f"airmodels-{label}",
    )
    generated = folder / "generated"
    project = Project(
        root=specs.parent, specs=specs, templates=folder / "none", generated=generated, names=package
    )
    compiled = compile_project(project, lint=False)
    if compiled.outputs is None or compiled.catalog is None:
        raise ValueError("\n".join(map(str, compiled.diagnostics)))
    write(compiled.outputs, project, lock.inputs(project))
    sys.path += [str(generated / target / "src") for target in ("python", "pydantic")]
    importlib.invalidate_caches()
    module = importlib.import_module(package.package)
    return Compiled(catalog=compiled.catalog, folder=generated, names=package, package=module)


def sweep() -> None:
    """Removes the temporary folders; a worker of pytest ends without running what waits for its exit."""
    while FOLDERS:
        shutil.rmtree(FOLDERS.pop(), ignore_errors=True)


def _folder() -> Path:
    """A temporary folder that lives as long as the session."""
    folder = Path(tempfile.mkdtemp(prefix="specwright-tests-"))
    if not FOLDERS:
        atexit.register(sweep)
    FOLDERS.append(folder)
    return folder


def _unobjectionable(issues: list[Any]) -> bool:
    return all(issue.severity != "error" for issue in issues)
