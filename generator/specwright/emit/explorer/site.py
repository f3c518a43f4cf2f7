"""The files of the site: a page and a script for each model, the index, and what all pages share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from specwright.codegen.facts import parameters, sizes
from specwright.emit.explorer.classic import Script, definition, definitions, needed
from specwright.emit.explorer.html import FILTERS
from specwright.emit.explorer.rows import read_back, row_fragment, rows
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.emit.typescript.package import model_modules, runtime_modules
from specwright.ir.dispatch import task_type
from specwright.ir.model import Api, Model

_FOLDER = "explorer"
_STATIC = f"{_FOLDER}/static"
_CODE = ("", "picture/", "fields/", "code/")
"""The folders of the hand-written modules."""

_FIRST_STYLES = ("tokens.css", "base.css")
"""What the other styles, in the order of their names, build upon."""

_START = f"{_FOLDER}/start.js"
_WORKER = f"{_FOLDER}/worker.js"


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """The page of one model and its script, and its row in the index."""
    site = _Site(names, renderer)
    yield site.model_script(model, api)
    yield site.model_page(model, api)
    yield row_fragment(model, api)


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the site, below `explorer/`."""
    site = _Site(names, renderer)
    yield from site.scripts()
    listed = rows(overview.models)
    yield site.data("assets/models.js", "rows.js.j2", f"{_FOLDER}/rows.js", {"rows": listed})
    yield site.styles()
    yield site.file("assets/icon.svg", renderer.static(f"{_STATIC}/icon.svg"))
    values = {"models": listed, "title": overview.api.title, "root": "", "slug": ""}
    for name in ("index.html", "compare.html"):
        yield site.file(name, site.render(f"{name}.j2", {**values, "page": name.removesuffix(".html")}))
    yield site.file("README.md", site.render("README.md.j2", values))


@dataclass(frozen=True, slots=True)
class _Site:
    """One rendering of the site."""

    names: Names
    renderer: Renderer

    def scripts(self) -> Iterator[Output]:
        """The runtime of the models, the code of the pages, and that of the worker beside them."""
        runtime = Script(
            path=f"{_FOLDER}/assets/runtime.js",
            header=_header("What the scripts of all models use."),
            definitions=definitions(runtime_modules(self.renderer)),
            finds=True,
        )
        modules = {name: definition(name, text) for name, text in self.modules()}
        app = Script(
            path=f"{_FOLDER}/assets/app.js",
            header=_header("The code of all pages."),
            definitions=tuple(each for name, each in sorted(modules.items()) if name != _WORKER),
            starts=_START,
            finds=True,
        )
        yield runtime.output(self.renderer, self.names.npm_package)
        yield app.output(self.renderer, self.names.npm_package)
        if _WORKER in modules:
            worker = Script(
                path=f"{_FOLDER}/assets/worker.js",
                header=_header("What works beside a page."),
                definitions=needed(_WORKER, modules),
                loads=("runtime.js",),
                starts=_WORKER,
            )
            yield worker.output(self.renderer, self.names.npm_package)

    def modules(self) -> Iterator[tuple[str, str]]:
        """The names and texts of the hand-written ES modules, and the one with names of the project."""
        values = {"registry": self.names.npm_package, "project": self.names}
        yield f"{_FOLDER}/names.js", self.render("names.js.j2", values)
        for folder in _CODE:
            for name, text in self.renderer.static_files(f"{_STATIC}/{folder}".rstrip("/"), "*.js"):
                yield f"{_FOLDER}/{folder}{name}", text

    def styles(self) -> Output:
        """All styles as one file."""
        texts = dict(self.renderer.static_files(f"{_STATIC}/css", "*.css"))
        order = [*_FIRST_STYLES, *(name for name in texts if name not in _FIRST_STYLES)]
        return self.file("assets/app.css", "\n".join(texts[name] for name in order))

    def model_script(self, model: Model, api: Api) -> Output:
        """The script of a model: the modules of the npm package, and what only its page shows."""
        shown = {
            "header": _header(f"What only the page of {model.title} shows."),
            "sources": {},
            "changes": [],
        }
        own = definition(f"{_FOLDER}/models/{model.file}.js", self.render("shown.js.j2", shown))
        script = Script(
            path=f"{_FOLDER}/models/{model.file}.js",
            header=_header(f"Validates requests to {model.title}, on pages."),
            definitions=(*definitions(model_modules(model, api, self.renderer)), own),
        )
        return script.output(self.renderer, self.names.npm_package)

    def model_page(self, model: Model, api: Api) -> Output:
        """The page of a model, with its facts in it for those who read without scripts."""
        values = {
            "model": model,
            "task": task_type(model, api.task_parameter),
            "parameters": [*parameters(model)],
            "sizes": sizes(model),
            "root": "../",
            "page": "model",
            "slug": model.file,
        }
        return self.file(f"m/{model.file}.html", self.render("model.html.j2", values))

    def data(self, path: str, template: str, name: str, values: Mapping[str, Any]) -> Output:
        """A script of one module that holds data."""
        header = _header("The models in the index.")
        module = definition(name, self.render(template, {"header": header, **values}))
        script = Script(path=f"{_FOLDER}/{path}", header=header, definitions=(module,))
        return script.output(self.renderer, self.names.npm_package)

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """The text of one of the target's templates."""
        return self.renderer.render(f"{_FOLDER}/{template}", values, FILTERS)

    def file(self, path: str, text: str) -> Output:
        """A file of the site."""
        return Output(path=f"{_FOLDER}/{path}", text=text)


def _header(what: str) -> str:
    return f"{what} Made by `specwright generate` from the specs; do not edit."


TARGET = Target(
    name="explorer",
    purpose="a site that needs no server: find a model, choose a size, build a request, compare two models",
    of_model=of_model,
    of_all=of_all,
    read_back=read_back,
)
