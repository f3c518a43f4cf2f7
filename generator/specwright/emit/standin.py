"""The target `standin`: the distribution of a local server that answers as the service would, without it.

Its code is the same for every project. What the specs know goes beside it: the registry, and the schemas of
each model, in the form that the service's SDK asks a server for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from specwright.emit import bundle
from specwright.emit.output import Fragment, Names, Output
from specwright.emit.python.literals import FILTERS
from specwright.emit.render import Renderer, flat_json
from specwright.emit.target import Documents, Overview, Target
from specwright.ir.model import Api, Model

_SHARE = "task_type"
_FOLDERS = ("", "media/")
_TASK_UUID = "taskUUID"
_PATH = "/v1"


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output | Fragment]:
    """The schemas of a model, and its share of the registry."""
    for each in bundle.of_model(model, api, _inside(names), renderer):
        if isinstance(each, Output):
            yield replace(each, path=f"{_inside(names).bundle}/model-{model.slug}.json")
        elif each.name == _SHARE:
            yield each


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """The other files of the distribution, below `standin/`."""
    api = overview.api
    values: dict[str, Any] = {
        "project": names,
        "distribution": names.standin_package.replace("_", "-"),
        "models": overview.models,
        "title": api.title,
        "path": (urlsplit(api.endpoint).path if api.endpoint else "") or _PATH,
        "discriminator": api.discriminator,
        "task_type": api.task_parameter,
        "task_uuid": api.task_uuid or _TASK_UUID,
    }
    source = f"standin/src/{names.standin_package}"
    for path in ("standin/pyproject.toml", "standin/README.md"):
        yield Output(path=path, text=renderer.render(f"{path}.j2", values, FILTERS))
    yield Output(path="standin/LICENSE", text=renderer.static("standin/static/LICENSE"))
    yield Output(path=f"{source}/py.typed", text="")
    text = renderer.render("standin/names.py.j2", values, FILTERS)
    yield Output(path=f"{source}/names.py", text=text)
    for folder in _FOLDERS:
        for name, text in renderer.static_files(f"standin/static/{folder}".rstrip("/"), "*.py"):
            yield Output(path=f"{source}/{folder}{name}", text=text)
    yield bundle.registry(overview, _inside(names), renderer)


def read_back(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The share of a model, from the registry."""
    registry = documents(f"{_inside(names).bundle}/registry.json")
    known = {entry["id"]: entry for entry in registry["models"].values()}
    return {_SHARE: flat_json(known[slug]["taskType"])}


def _inside(names: Names) -> Names:
    """Names with which the files of the bundle become data of the package."""
    return replace(names, bundle=f"standin/src/{names.standin_package}/models")


TARGET = Target(
    name="standin",
    purpose="a local server that answers as the service would, for tests and trials that cost nothing",
    of_model=of_model,
    of_all=of_all,
    read_back=read_back,
)
