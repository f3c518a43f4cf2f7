"""The files of the pydantic package: one module for each model, and what they share."""

import re
from collections.abc import Iterator
from typing import Any

from specwright.codegen.type_names import type_prefix
from specwright.emit.output import Names, Output
from specwright.emit.pydantic.classes import classes
from specwright.emit.python import names
from specwright.emit.python.literals import FILTERS, docstring
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.ir.model import Api, Model

_TYPING = ("Any", "ClassVar", "Literal", "TypeAlias")
_SHARED = ("Part", "Request", "Response", "new_uuid4")


def of_model(model: Model, api: Api, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The module of one model."""
    path = f"pydantic/src/{project.pydantic_package}/{names.module(model.slug)}.py"
    yield Output(path=path, text=_module(model, project, renderer))


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the distribution, below `pydantic/`."""
    values: dict[str, Any] = {
        "project": project,
        "distribution": project.pydantic_package.replace("_", "-"),
        "models": overview.models,
    }
    for name in ("pyproject.toml", "README.md"):
        text = renderer.render(f"pydantic/{name}.j2", values, FILTERS)
        yield Output(path=f"pydantic/{name}", text=text)
    folder = f"pydantic/src/{project.pydantic_package}"
    yield Output(path=f"{folder}/py.typed", text="")
    yield Output(
        path=f"{folder}/__init__.py", text=renderer.render("pydantic/__init__.py.j2", values, FILTERS)
    )
    yield Output(path=f"{folder}/_message.py", text=renderer.static("pydantic/static/_message.py"))


def _module(model: Model, project: Names, renderer: Renderer) -> str:
    prefix = type_prefix(model.slug)
    values = {
        "validator": f"{project.package}.{names.module(model.slug)}",
        "directions": [
            classes(model.request, prefix, "Request", model.title),
            classes(model.response, prefix, "Response", model.title),
        ],
    }
    body = renderer.render("pydantic/module.py.j2", values, FILTERS)
    used = set(re.findall(r"\w+", body))
    imports = {
        "header": docstring(
            f"{model.title} as pydantic models. Made by `specwright generate` from the specs; do not edit."
        ),
        "typing": [name for name in _TYPING if name in used],
        "field": "Field" in used,
        "shared": [name for name in _SHARED if name in used],
    }
    return renderer.render("pydantic/imports.py.j2", imports, FILTERS) + body


TARGET = Target(
    name="pydantic",
    purpose="pydantic models by datamodel-code-generator, checked by the Python package",
    of_model=of_model,
    of_all=of_all,
)
