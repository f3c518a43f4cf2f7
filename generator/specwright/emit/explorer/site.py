"""The files of the site: a page and a script for each model, the index, and what all pages share."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specwright.codegen.facts import sizes
from specwright.emit.explorer.changes import shown
from specwright.emit.explorer.classic import Script, definition, definitions, needed
from specwright.emit.explorer.html import FILTERS
from specwright.emit.explorer.html import text as escaped
from specwright.emit.explorer.plain_facts import plain_facts
from specwright.emit.explorer.rows import FILE, filters, read_back, row_fragment, row_lines, rows, told_sizes
from specwright.emit.explorer.shapes import numbered
from specwright.emit.explorer.sources import located
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.provenance import Provenance
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.emit.typescript.package import model_modules, runtime_modules
from specwright.ir.dispatch import task_type
from specwright.ir.model import Api, Model
from specwright.ir.wording import counted
from specwright.load import plain_files

INDEX = "index.html"
"""The page that lists all models."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load and do; each carries it, for those who open it from a disk."""

_FOLDER = "explorer"
_STATIC = f"{_FOLDER}/static"
_FILTERS: Mapping[str, Callable[..., str]] = {**FILTERS, "counted": counted, "told_sizes": told_sizes}
_NO_BASE = 'data-base=""'
_MARK = '<body data-page="index"'
_FIRST_STYLES = ("tokens.css", "elements.css")
"""What the other styles, in the order of their names, build upon."""

_START = f"{_FOLDER}/start.js"
_THEME = f"{_FOLDER}/kept_theme.js"
_WORKER = f"{_FOLDER}/model/worker.js"


def of_sourced(
    model: Model, provenance: Provenance, api: Api, names: Names, renderer: Renderer
) -> Iterator[Output | Fragment]:
    """The page of one model and its script, and its row in the index."""
    site = _Site(names, renderer)
    yield site.model_script(model, provenance, api)
    yield site.model_page(model, api)
    yield row_fragment(model, api)


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the site, below `explorer/`."""
    site = _Site(names, renderer)
    yield from site.scripts()
    listed = rows(overview.models)
    yield site.data(FILE, "rows.js.j2", f"{_FOLDER}/rows.js", {"rows": row_lines(listed)})
    yield site.styles()
    yield site.file("assets/icon.svg", renderer.static(f"{_STATIC}/icon.svg"))
    shapes, models = numbered(listed)
    values = {"models": models, "shapes": shapes, "filters": filters(listed), "title": overview.api.title}
    for name in (INDEX, "compare.html"):
        yield site.file(name, site.render(f"{name}.j2", {**values, **_page(name)}))
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
        theme = Script(
            path=f"{_FOLDER}/assets/theme.js",
            header=_header("What is due before a page is drawn."),
            definitions=needed(_THEME, modules),
            starts=_THEME,
            finds=True,
        )
        yield theme.output(self.renderer, self.names.npm_package)
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
        sdk = None if self.names.bundle == Names().bundle else self.names.bundle
        values = {"registry": self.names.npm_package, "project": self.names, "sdk": sdk}
        yield f"{_FOLDER}/names.js", self.render("names.js.j2", values)
        for name, text in self.renderer.static_files(_STATIC, "**/*.js"):
            yield f"{_FOLDER}/{name}", text

    def styles(self) -> Output:
        """All styles as one file."""
        texts = dict(self.renderer.static_files(f"{_STATIC}/css", "*.css"))
        order = [*_FIRST_STYLES, *(name for name in texts if name not in _FIRST_STYLES)]
        return self.file("assets/app.css", "\n".join(texts[name] for name in order))

    def model_script(self, model: Model, provenance: Provenance, api: Api) -> Output:
        """The script of a model: the modules of the npm package, and what only its page shows."""
        values = {
            "header": _header(f"What only the page of {model.title} shows."),
            "sources": located(model, provenance),
            "changes": [shown(each) for each in provenance.releases],
        }
        own = definition(f"{_FOLDER}/models/{model.file}.js", self.render("shown.js.j2", values))
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
            "parameters": [*plain_facts(model)],
            "sizes": sizes(model),
            **_page("model", model.file),
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
        return self.renderer.render(f"{_FOLDER}/{template}", values, _FILTERS)

    def file(self, path: str, text: str) -> Output:
        """A file of the site."""
        return Output(path=f"{_FOLDER}/{path}", text=text)


def hosted(text: str, base: str) -> str:
    """The text of a file of the site for a copy at an address, which ends in `/`."""
    return text.replace(_NO_BASE, f'data-base="{escaped(base)}"', 1) if base else text


def is_written(folder: Path) -> bool:
    """Whether a folder holds the site."""
    index = folder / INDEX
    return index.is_file() and _MARK in plain_files.output_text(index)


def _page(name: str, slug: str = "") -> dict[str, str]:
    """What the shell of a page is told: which page it is, of which model, and where the site begins."""
    return {"page": name.removesuffix(".html"), "slug": slug, "root": "../" if slug else "", "policy": POLICY}


def _header(what: str) -> str:
    return f"{what} Made by `specwright generate` from the specs; do not edit."


TARGET = Target(
    name="explorer",
    purpose="a site that needs no server: find a model, choose a size, build a request, compare two models",
    of_sourced=of_sourced,
    of_all=of_all,
    read_back=read_back,
)
