"""The files of the npm package: a module of each model with its types, the index, and the runtime."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from specwright.codegen import sweeps
from specwright.codegen.check_table import check_table
from specwright.codegen.facts import parameters, sizes
from specwright.codegen.stems import stems
from specwright.codegen.type_names import type_prefix
from specwright.emit.index import index, index_fragment, index_read_back, index_values
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.emit.typescript import facts, names
from specwright.emit.typescript.commonjs import also_required
from specwright.emit.typescript.deprecated import old_modules, old_types
from specwright.emit.typescript.formats import format_tests
from specwright.emit.typescript.known_keys import known_keys
from specwright.emit.typescript.literals import FILTERS
from specwright.emit.typescript.shapes import Interfaces
from specwright.emit.typescript.type_places import types_of
from specwright.emit.typescript.verdict import Verdict
from specwright.emit.typescript.zod_schemas import ZodSchemas
from specwright.ir.defaults import default_tree
from specwright.ir.formats import FORMATS
from specwright.ir.model import Api, Message, Model
from specwright.ir.naming import file_stem
from specwright.ir.same import Same

_USED_IN_VERDICTS = {
    "decimals": ("isMultipleOf", "isProductWithin", "isRatioWithin", "isTotalBetween"),
    **format_tests(FORMATS),
    "leniency": ("unknownOf", "withoutUnknown"),
    "parts": ("areUnlike", "guard", "isEveryValue", "isFound", "keyCount", "reachAny"),
    "plain": ("onPlainCopy",),
    "values": (
        *("countWhere", "hasAtLeast", "hasAtMost", "hasOnly", "hasRow", "isObject", "isPolluted", "reach"),
        "totalLength",
    ),
}

_OF_PROJECT = ("package.json", "README.md", "bin.js")
_INDEX = (
    *("index.js", "index.d.ts", "index.entries.js", "index.load.js", "index.unnamed.js"),
    *("all.js", "all.d.ts", "zod/index.js", "zod/index.d.ts"),
)

_DISPATCHED = {
    "VERDICTS": "isValid",
    "FINDINGS": "validate",
    "REPAIRS": "repair",
    "CHOICES": "narrow",
    "STEPS": "narrowSteps",
    "COSTS": "cost",
    "DEFAULTS": "withDefaults",
}
"""The maps in which `all.js` finds a model's function, each a constant of its own for bundlers."""


MOST_KEPT = 4


def of_model(model: Model, api: Api, project: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """The modules of one model."""
    yield from _NpmPackage(api, project, renderer).model(model)
    yield index_fragment(model, api)


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the package, below `typescript/`."""
    package = _NpmPackage(overview.api, project, renderer)
    yield from package.project_files(overview)
    for name, text in renderer.static_files("typescript/static/command", "*.js"):
        yield _file(f"command/{name}", text)
    for each in (*runtime_modules(renderer), *_static(renderer, "zod", "*.js", "*.d.ts")):
        yield from also_required(each)
    for each in _static(renderer, "runtime", "*.d.ts"):
        yield from also_required(each)


def model_modules(model: Model, api: Api, renderer: Renderer) -> tuple[Output, ...]:
    """The ES modules of one model without their types; two targets ask, so the last few are kept."""
    return _model_modules(Same(of=model), Same(of=api), Same(of=renderer))


def runtime_modules(renderer: Renderer) -> tuple[Output, ...]:
    """The ES modules that those of every model use."""
    return tuple(_static(renderer, "runtime", "*.js"))


@lru_cache(maxsize=MOST_KEPT)
def _model_modules(of: Same[Model], api: Same[Api], renderer: Same[Renderer]) -> tuple[Output, ...]:
    return tuple(_NpmPackage(api.of, Names(), renderer.of).modules(of.of))


@dataclass(frozen=True, slots=True)
class _NpmPackage:
    """One rendering of the package."""

    api: Api
    project: Names
    renderer: Renderer

    def project_files(self, overview: Overview) -> Iterator[Output]:
        """What makes a package of the modules."""
        entries = index(overview.models)
        namespaces = names.namespaces(model.slug for model in overview.models)
        values = {
            "project": self.project,
            "api": self.api,
            "models": overview.models,
            "namespaces": namespaces,
            "tasks": overview.tasks,
            "functions": _DISPATCHED,
            "index": entries,
            "deprecated": [
                (each.was, file_stem(each.was))
                for each in self.project.deprecations(*(model.slug for model in overview.models))
                if each.was
            ],
            "is_told_apart": all(each.naming == "required" for each in overview.models),
            **index_values(entries),
        }
        for name in _OF_PROJECT:
            yield _file(name, self.render(f"{name}.j2", values))
        for name in _INDEX:
            yield from _module(name, self.render(f"{name}.j2", values))
        yield _file("LICENSE", self.renderer.static("typescript/static/LICENSE"))
        rules = self.rules(overview.dispatch, "the parameter that names the model")
        yield from _module("index.rules.js", rules)

    def model(self, model: Model) -> Iterator[Output]:
        """The modules of one model in both forms, and its types."""
        for module in model_modules(model, self.api, self.renderer):
            yield from also_required(module)
        yield from self.types(model)

    def modules(self, model: Model) -> Iterator[Output]:
        """The ES modules of one model: its functions, and what it knows in parts."""
        printed = Verdict(sweeps.verdict(model.request), stems(model.request.root))
        asked = {
            "js": printed,
            "keys": known_keys(model.request.root),
            "closes": any("closes" in each for each in check_table(model.request, model.tables).checks),
        }
        verdict = self.render("model/verdict.js.j2", asked)
        values: dict[str, Any] = {
            "header": _header(model.title, "Validates requests to"),
            "file": model.file,
            "imports": "\n".join(_imports(verdict)),
            "verdict": verdict,
        }
        yield _file(f"models/{model.file}.js", self.render("model/model.js.j2", values))
        values = {
            "facts": facts.of_model(model, self.api),
            "page": facts.page(model, self.api),
            "tree": facts.defaults(default_tree(model.request)),
        }
        for each in ("facts", "defaults", "page"):
            values["header"] = _header(
                model.title, f"The {each} of" if each != "page" else "What a page shows of"
            )
            text = self.render(f"model/{each}.js.j2", values)
            yield _file(f"models/{model.file}.{each}.js", text)
        rules = self.rules(model.request, model.title, model)
        yield _file(f"models/{model.file}.rules.js", rules)

    def types(self, model: Model) -> Iterator[Output]:
        """The declarations of a model's module, and the module of its schemas for Zod."""
        prefix = type_prefix(model.slug)
        told = (model.title, self.api, model.documentation)
        request = Interfaces(model.request, prefix, "Request", *told)
        response = Interfaces(model.response, prefix, "Response", *told, request.taken)
        former = [*self.project.deprecations(model.slug)]
        known = {*request.names, *response.names}
        for each in former:
            for path, text in old_modules(self.renderer, each, known):
                yield from _module(path, text)
        values = {
            "header": _header(model.title, "The types of"),
            "messages": [request, response],
            "deprecated": old_types(former, known),
            "model": model,
            "prefix": prefix,
            "parameters": [each.name for each in parameters(model)],
            "sizes": list(dict.fromkeys(row.values for row in sizes(model))),
        }
        yield from _module(f"models/{model.file}.d.ts", self.render("model/model.d.ts.j2", values))
        schemas = ZodSchemas(request, prefix, model.title)
        values |= {"header": _header(model.title, "Zod schemas of requests to"), "schemas": schemas}
        for ending in ("js", "d.ts"):
            text = self.render(f"zod/model.{ending}.j2", values)
            yield from _module(f"zod/models/{model.file}.{ending}", text)

    def rules(self, message: Message, title: str, model: Model | None = None) -> str:
        """The module that holds the checks of a message as data."""
        values = {
            "header": _header(title, "The rules of"),
            "identity": (self.api.discriminator, self.api.task_type, self.api.task_uuid),
            "documentation": model.documentation if model else None,
            "anchor": self.api.anchor,
            "table": check_table(message, model.tables if model else ()),
        }
        return self.render("model/rules.js.j2", values)

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """The text of one of the target's templates."""
        return self.renderer.render(f"typescript/{template}", values, FILTERS)


def _file(path: str, text: str) -> Output:
    return Output(path=f"typescript/{path}", text=text)


def _static(renderer: Renderer, folder: str, *patterns: str) -> Iterator[Output]:
    """The hand-written modules of a folder."""
    for name, text in renderer.static_files(f"typescript/static/{folder}", *patterns):
        yield _file(f"{folder}/{name}", text)


def _module(path: str, text: str) -> Iterator[Output]:
    """A module in both forms, for those who import it and those who require it."""
    return also_required(_file(path, text))


def _header(title: str, what: str) -> str:
    return f"{what} {title}. Made by `specwright generate` from the specs; do not edit."


def _imports(code: str) -> Iterator[str]:
    """The import statements for what the code uses of the runtime."""
    words = set(re.findall(r"\b[a-z]\w*", code))
    for module, offered in _USED_IN_VERDICTS.items():
        used = [name for name in offered if name in words]
        if used:
            yield f'import {{ {", ".join(used)} }} from "../runtime/{module}.js";'


TARGET = Target(
    name="typescript",
    purpose="the npm package: verdicts, issues and types as ES modules; no dependencies",
    of_model=of_model,
    of_all=of_all,
    read_back=index_read_back,
    types_of=types_of,
)
