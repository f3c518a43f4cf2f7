"""The spec files of a project to records: every file is read, every problem reported."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from specwright.load import nodes
from specwright.load.nodes import Fields, Node
from specwright.load.reading import Reading
from specwright.load.records import ApiRecord, ModelRecord, Placed, SharedRecord
from specwright.load.shared import Sharing
from specwright.problems import Code, Location, Problem

R = TypeVar("R", bound=Placed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A model's record with the slug that its file is named for and the folder of its creator."""

    slug: str
    folder: str
    record: ModelRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Specs:
    """All that could be read of a project's specs."""

    api: ApiRecord | None
    models: tuple[ModelFile, ...]


def load(folder: Path, root: Path) -> tuple[Specs, list[Problem]]:
    """Reads `api.yaml`, `shared/*.yaml` and `models/<creator>/<slug>.yaml` below `folder`.

    Places are relative to `root`. Files that cannot be read are left out, with their problems.
    """
    problems: list[Problem] = []
    shared: dict[str, Fields] = {}
    for path in sorted((folder / "shared").glob("*.yaml")):
        node = _node(path, root, problems)
        if node is not None and _record(node, SharedRecord, problems) and isinstance(node, Fields):
            shared[path.stem] = node
    api_path = folder / "api.yaml"
    api_node = _node(api_path, root, problems) if api_path.exists() else None
    api = _record(api_node, ApiRecord, problems) if api_node else None
    models: list[ModelFile] = []
    for path in sorted((folder / "models").rglob("*.yaml")):
        if path.parent.parent != folder / "models":
            problems.append(_misplaced(path, root))
            continue
        node = _node(path, root, problems)
        if node is None:
            continue
        sharing = Sharing(shared)
        whole = sharing.model(node)
        problems += sharing.problems
        record = _record(whole, ModelRecord, problems)
        if record:
            models.append(ModelFile(slug=path.stem, folder=path.parent.name, record=record))
    return Specs(api=api, models=tuple(models)), problems


def _node(path: Path, root: Path, problems: list[Problem]) -> Node | None:
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        problems.append(
            Problem(
                location=Location(file=file),
                path="",
                message=f"the file cannot be read: {reason}",
                code=Code.UNREADABLE,
            )
        )
        return None
    node, found = nodes.read(text, file)
    problems += found
    return node


def _record(node: Node, record: type[R], problems: list[Problem]) -> R | None:
    reading = Reading()
    found = reading.record(node, record)
    problems += reading.problems
    return found


def _misplaced(path: Path, root: Path) -> Problem:
    return Problem(
        location=Location(file=path.relative_to(root).as_posix()),
        path="",
        message="a model's file lies in specs/models/<creator>/<slug>.yaml",
        code=Code.MISPLACED_FILE,
    )
