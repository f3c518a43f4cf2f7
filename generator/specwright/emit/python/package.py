"""The files of the Python package: one folder for each model, the registry, and the runtime."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from specwright.codegen.check_table import check_table
from specwright.codegen.type_names import type_prefix
from specwright.emit.index import index, index_fragment, index_read_back
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.page_facts import page_facts
from specwright.emit.python import facts, names, validators
from specwright.emit.python.deprecated import old_module, old_modules, old_types
from specwright.emit.python.exports import exports
from specwright.emit.python.extras import EXTRAS
from specwright.emit.python.literals import FILTERS, docstring
from specwright.emit.python.printable import Printable
from specwright.emit.python.response_types import response_types
from specwright.emit.python.shape_imports import shape_imports
from specwright.emit.python.shapes import DataclassShape, shapes, types_of
from specwright.emit.python.validators import in_order
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.emit.tools.served import served
from specwright.emit.tools.transport import hidden_names
from specwright.ir.defaults import default_tree
from specwright.ir.formats import FORMATS
from specwright.ir.model import Api, Message, Model

_FUNCTIONS = (
    *(
        "apply_fix",
        "check",
        "cost",
        "is_valid",
        "is_valid_json",
        "models",
        "narrow",
        "narrow_steps",
        "repair",
    ),
    *("to_api", "tools", "validate", "validate_json", "with_defaults"),
)
"""What the package offers beside types and the modules of models."""

_OF_DISPATCH = {
    "verdict": "Whether a request names a model that is known",
    "faults": "What is wrong with how a request names its model",
}


def of_model(model: Model, api: Api, project: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """The folder of one model."""
    yield from _PythonPackage(api, project, renderer).model(model)
    yield index_fragment(model, api)


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the distribution, below `python/`."""
    package = _PythonPackage(overview.api, project, renderer)
    yield from package.project_files(overview)
    yield from package.dispatch(overview.dispatch)
    for name in ("__main__", "_finder", "arrow", "mcp", "testing"):
        yield package.source(f"{name}.py", renderer.static(f"python/static/{name}.py"))
    for folder in ("_arrow", "_bulk", "_command", "_runtime", "_serving", "_testing"):
        for name, text in renderer.static_files(f"python/static/{folder}", "*.py"):
            yield package.source(f"{folder}/{name}", text)


@dataclass(frozen=True, slots=True)
class _PythonPackage:
    """One rendering of the package."""

    api: Api
    project: Names
    renderer: Renderer

    def source(self, path: str, text: str) -> Output:
        """A file of the import package."""
        return Output(path=f"python/src/{self.project.package}/{path}", text=text)

    def module(self, path: str, header: str, values: Mapping[str, Any]) -> Output:
        """A module of the template that is named like it, below the docstring that opens it."""
        template = f"python/model/{path.rpartition('/')[2]}.j2"
        text = self.renderer.render(template, {"package": self.project.package, **values}, FILTERS)
        return self.source(path, f"{header}\n\n{text}")

    def code(self, path: str, header: str, imports: Iterable[str], body: str) -> Output:
        """A module of a header, imports and a body."""
        values = {"header": header, "imports": "\n".join(imports), "body": body}
        return self.source(path, self.renderer.render("python/module.py.j2", values))

    def project_files(self, overview: Overview) -> Iterator[Output]:
        """What makes a distribution of the package."""
        values: dict[str, Any] = {"project": self.project, "api": self.api, "models": overview.models}
        values |= {"index": index(overview.models), "tasks": overview.tasks}
        modules = (names.module(each.slug) for each in overview.models)
        values |= {"hidden": hidden_names(self.api), "extras": EXTRAS}
        values |= {"public": in_order([*_FUNCTIONS, *modules])}
        values["deprecated"] = old_modules(self.project, [each.slug for each in overview.models])
        for path in ("python/pyproject.toml", "python/README.md", "python/ARROW.md"):
            yield Output(path=path, text=self.renderer.render(f"{path}.j2", values, FILTERS))
        yield Output(path="python/LICENSE", text=self.renderer.static("python/static/LICENSE"))
        yield self.source("py.typed", "")
        text = self.renderer.render("python/patterns.py.j2", {"uri": FORMATS["uri"].pattern}, FILTERS)
        yield self.source("_runtime/patterns.py", text)
        for name in ("__init__", "_index", "_registry", "tools"):
            text = self.renderer.render(f"python/{name}.py.j2", values, FILTERS)
            yield self.source(f"{name}.py", text)

    def model(self, model: Model) -> Iterator[Output]:
        """The folder of one model."""
        folder = names.module(model.slug)
        yield from self.validator(folder, model.request, _headings(model.title), model)
        prefix = type_prefix(model.slug)
        values: dict[str, Any] = {"module": folder, "prefix": prefix, "model": model}
        request = shapes(model.request, prefix, "Request", model.title)
        response = shapes(model.response, prefix, "Response", model.title, request.names)
        module = f"{self.project.package}.{folder}"
        exported = exports(module, request, response)
        former = [*self.project.deprecations(model.slug)]
        exported["deprecated"] = old_types(former, "python", module, exported["names"])
        yield self.module(f"{folder}/__init__.py", self.header(f"Model {model.title}"), values | exported)
        for before in former:
            if before.was:
                text = old_module(self.renderer, before, "python", module, exported["names"])
                yield self.source(f"{names.module(before.was)}.py", text)
        yield self.shapes(folder, model, request, response)
        values |= {**facts.of_model(model), "anchor": self.api.anchor}
        values |= {"tree": facts.defaults(default_tree(model.request)), "tool": served(model, self.api)}
        header = self.header(f"The facts of {model.title}, and what is told of it")
        page = page_facts(model, self.api)
        if page["sources"]:
            told = self.header(f"What a page shows of {model.title}")
            yield self.module(f"{folder}/page.py", told, {"page": page})
        yield self.module(f"{folder}/facts.py", header, values)

    def dispatch(self, message: Message) -> Iterator[Output]:
        """The validator of the parameter that names the model."""
        yield self.source("_dispatch/__init__.py", '"""Judges the parameter that names the model."""\n')
        yield from self.validator("_dispatch", message, _OF_DISPATCH)

    def validator(
        self, folder: str, message: Message, headings: Mapping[str, str], model: Model | None = None
    ) -> Iterator[Output]:
        """The verdict on one message, and its issues with the checks that they come of."""
        package = self.project.package
        header = self.header(headings["verdict"])
        parts = validators.verdict(self.renderer, message, model, package)
        yield self.code(f"{folder}/verdict.py", header, *parts)
        header = self.header(headings["faults"])
        identity = (self.api.discriminator, self.api.task_type, self.api.task_uuid)
        table = {
            "table": check_table(message, model.tables if model else ()),
            "documentation": model.documentation if model else None,
            "anchor": self.api.anchor,
        }
        parts = validators.faults(self.renderer, message, identity, package, table)
        yield self.code(f"{folder}/faults.py", header, *parts)

    def shapes(
        self,
        folder: str,
        model: Model,
        request: Printable[DataclassShape],
        response: Printable[DataclassShape],
    ) -> Output:
        """The dataclasses of requests and of responses."""
        bodies, directions = [], (request, response)
        for types, each in zip((None, response_types(model.response.root)), directions, strict=True):
            values = {"aliases": each.aliases, "classes": each.classes, "types": types}
            bodies.append(self.renderer.render("python/model/shapes.py.j2", values, FILTERS))
        header = self.header(f"The dataclasses of requests to {model.title} and its responses")
        imports = shape_imports(request, response, self.project.package)
        return self.code(f"{folder}/shapes.py", header, imports, "".join(bodies))

    def header(self, heading: str) -> str:
        """The docstring that opens a module."""
        return docstring(f"{heading}. Made by specwright; do not edit.")


def _headings(title: str) -> dict[str, str]:
    """What the docstrings of a model's validator say that each module is."""
    return {
        "verdict": f"Whether a request to {title} is valid",
        "faults": f"What is wrong with a request to {title}",
    }


TARGET = Target(
    name="python",
    purpose="the validator package: verdicts, issues, dataclasses, facts; standard library only",
    of_model=of_model,
    of_all=of_all,
    read_back=index_read_back,
    types_of=types_of,
)
