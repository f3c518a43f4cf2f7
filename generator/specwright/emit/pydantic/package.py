"""The files of the pydantic package: one module for each model, and what they share."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from specwright.codegen.type_names import type_prefix
from specwright.emit.output import Names, Output
from specwright.emit.pydantic.classes import classes, types_of
from specwright.emit.pydantic.schemas import schemas_text
from specwright.emit.python import names
from specwright.emit.python.deprecated import OldName, old_module, old_types
from specwright.emit.python.literals import FILTERS, WIDTH, docstring
from specwright.emit.python.validators import in_order
from specwright.emit.render import Renderer
from specwright.emit.target import Overview, Target
from specwright.ir.model import Api, Model

_INDENT = 8
_TYPING = ("TYPE_CHECKING", "Any", "ClassVar", "Literal", "TypeAlias")
_SHARED = ("Part", "Request", "Response", "new_uuid4")


def of_model(model: Model, api: Api, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The module of one model."""
    module = names.module(model.slug)
    prefix = type_prefix(model.slug)
    request = classes(model.request, prefix, "Request", model.title)
    response = classes(model.response, prefix, "Response", model.title, request.names)
    directions = [request, response]
    of_module = f"{project.pydantic_package}.{module}"
    known = [name for each in directions for name in each.names]
    values: dict[str, Any] = {
        "validator": f"{project.package}.{module}",
        "module": module,
        "directions": directions,
        "deprecated": old_types(project.deprecations(model.slug), "pydantic", of_module, known),
    }
    body = renderer.render("pydantic/module.py.j2", values, FILTERS)
    used = set(re.findall(r"\w+", body))
    imports = {
        "header": docstring(
            f"{model.title} as pydantic models. Made by `specwright generate` from the specs; do not edit."
        ),
        "typing": [name for name in _TYPING if name in used],
        "field": "Field" in used,
        "names": in_order(known),
        "shared": [name for name in _SHARED if name in used],
    }
    text = renderer.render("pydantic/imports.py.j2", imports, FILTERS) + body
    folder = f"pydantic/src/{project.pydantic_package}"
    yield Output(path=f"{folder}/{module}.py", text=text)
    yield Output(path=f"{folder}/_schemas/{module}.json", text=schemas_text(model))
    for each in project.deprecations(model.slug):
        if each.was:
            text = old_module(renderer, each, "pydantic", of_module, known)
            yield Output(path=f"{folder}/{names.module(each.was)}.py", text=text)


def of_all(overview: Overview, project: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the distribution, below `pydantic/`."""
    values: dict[str, Any] = {
        "project": project,
        "distribution": project.pydantic_package.replace("_", "-"),
        "models": overview.models,
        "api": overview.api,
        "deprecated": [*_old_messages(overview, project)],
        "union": _union(in_order(f"{each.prefix}Request" for each in overview.models)),
    }
    folder = f"src/{project.pydantic_package}"
    for path in ("pyproject.toml", "README.md", f"{folder}/__init__.py"):
        template = f"pydantic/{path.rpartition('/')[2]}.j2"
        yield Output(path=f"pydantic/{path}", text=renderer.render(template, values, FILTERS))
    yield Output(path="pydantic/LICENSE", text=renderer.static("pydantic/static/LICENSE"))
    yield Output(path=f"pydantic/{folder}/py.typed", text="")
    for name, text in renderer.static_files("pydantic/static", "*.py"):
        yield Output(path=f"pydantic/{folder}/{name}", text=text)


def _old_messages(overview: Overview, project: Names) -> Iterator[OldName]:
    """The requests and responses of models that were called otherwise, which the package has itself."""
    known = {f"{each.prefix}{kind}" for each in overview.models for kind in ("Request", "Response")}
    for each in project.deprecations(*(model.slug for model in overview.models)):
        module = f"{project.pydantic_package}.{names.module(each.model)}"
        for old, new in sorted(each.types.get("pydantic", {}).items()):
            if new in known and old not in known:
                yield OldName(name=old, module=module, new=new, until=each.until)


def _union(types: Iterable[str]) -> str:
    """The types as one, on a line if they fit there."""
    line = " | ".join(types)
    return line if len(line) + _INDENT < WIDTH else line.replace(" | ", f"\n{' ' * _INDENT}| ")


TARGET = Target(
    name="pydantic",
    purpose="pydantic models by datamodel-code-generator, checked by the Python package",
    of_model=of_model,
    of_all=of_all,
    types_of=types_of,
)
