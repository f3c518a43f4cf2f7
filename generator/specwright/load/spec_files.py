"""Loads the spec files of a project as records: every file is read, every problem reported."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.load import nodes, plain_files
from specwright.load.corrections import corrected
from specwright.load.decoder import Decoder
from specwright.load.discovery import SpecLayout, layout, relative_path, slug
from specwright.load.expansion import expand_includes
from specwright.load.field_types import RecordType
from specwright.load.includes import IncludeResolver
from specwright.load.located import Located
from specwright.load.nodes import MappingNode, Node
from specwright.load.readings import with_readings
from specwright.load.records import ModelRecord, SharedRecord
from specwright.load.respelling import respelt
from specwright.load.service_records import ApiRecord

R = TypeVar("R", bound=Located)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """A model's record with the slug that its file is named for and the folder of its creator.

    `shared` names the shared files that anything in it may come from, `node` is what the file says with these
    put in and before corrections: where each fact stands.
    """

    slug: str
    folder: str
    record: ModelRecord
    shared: tuple[str, ...] = ()
    node: MappingNode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the models' files are read against: the service, the shared files, and where models lie."""

    root: Path
    api: ApiRecord | None
    shared: tuple[SharedRecord, ...]
    models: tuple[Path, ...]
    resolver: IncludeResolver


def surroundings(folder: Path, root: Path) -> tuple[Surroundings, list[Diagnostic]]:
    """Reads all spec files but those of models."""
    files, problems = layout(folder, root)
    api_node = read(files.api, root, problems) if files.api else None
    api = checked(api_node, ApiRecord, problems) if api_node else None
    resolver = include_resolver(files, root, problems, relative_path(folder / "shared", root))
    shared = [_shared(path, resolver, problems) for path in files.shared]
    around = Surroundings(
        root=root,
        api=api,
        shared=tuple(each for each in shared if each),
        models=files.models,
        resolver=resolver,
    )
    return around, [*problems, *resolver.problems]


def include_resolver(
    files: SpecLayout, root: Path, problems: list[Diagnostic], folder: str = "specs/shared"
) -> IncludeResolver:
    """The shared files, for specs to use; adds what is wrong with them to the problems."""
    groups: dict[str, MappingNode | None] = dict.fromkeys(files.refused)
    for path in files.shared:
        node = read(path, root, problems)
        if node and not isinstance(node, MappingNode):
            decoded(node, SharedRecord, problems)
        elif node:
            node = respelt(node, RecordType(of=lambda: SharedRecord), problems)
        groups[path.stem] = node if isinstance(node, MappingNode) else None
    return IncludeResolver(groups, folder)


def model(
    path: Path, around: Surroundings, draft: str | None = None
) -> tuple[ModelFile | None, list[Diagnostic]]:
    """Reads the file of one model, or its draft."""
    problems: list[Diagnostic] = []
    before = len(around.resolver.problems)
    found = _model(path, around.root, around.resolver, problems, draft)
    return found, [*problems, *around.resolver.problems[before:]]


def read(path: Path, root: Path, problems: list[Diagnostic], draft: str | None = None) -> Node | None:
    """The root of the file or its draft; None after reporting why it cannot be read."""
    file = relative_path(path, root)
    try:
        text = plain_files.read_text(path, "utf-8-sig") if draft is None else draft
    except (OSError, UnicodeDecodeError) as fault:
        reason = "not UTF-8 text" if isinstance(fault, UnicodeDecodeError) else fault.strerror
        message = f"the file cannot be read: {reason}"
        problems.append(error(Location(file=file), "", message, Code.UNREADABLE))
        return None
    node, found = nodes.read(text, file)
    problems += found
    return node


def checked(node: Node, record: type[R], problems: list[Diagnostic]) -> R | None:
    """As `decoded`, of a file in which keys may be misspelt."""
    return decoded(respelt(node, RecordType(of=lambda: record), problems), record, problems)


def decoded(node: Node, record: type[R], problems: list[Diagnostic]) -> R | None:
    """The record that the file holds, None where it cannot be made; adds to the problems."""
    decoder = Decoder()
    value = decoder.record(node, record)
    problems += decoder.problems
    return value


def _shared(path: Path, resolver: IncludeResolver, problems: list[Diagnostic]) -> SharedRecord | None:
    lost, before = resolver.lost, len(problems)
    node = resolver.shared_file(path.stem)
    record = decoded(node, SharedRecord, problems) if node else None
    gaps = any(each.code is not Code.UNKNOWN_KEY for each in problems[before:])
    return None if gaps or resolver.lost != lost else record


def _model(
    path: Path, root: Path, resolver: IncludeResolver, problems: list[Diagnostic], draft: str | None = None
) -> ModelFile | None:
    before = len(problems)
    node = read(path, root, problems, draft)
    if node is None:
        return None
    lost = resolver.lost
    node = respelt(node, RecordType(of=lambda: ModelRecord), problems)
    whole = with_readings(expand_includes(node, resolver))
    record = decoded(corrected(whole, problems), ModelRecord, problems)
    if record is None or resolver.lost != lost or any(map(_leaves_gaps, problems[before:])):
        return None
    folder = slug(record.creator)
    if folder and folder != path.parent.name:
        target = relative_path(path.parent.parent / folder / path.name, root)
        message = f"the folder of '{record.creator}' is another; move the file to {target}"
        problems.append(error(record.at("creator"), "creator", message, Code.MISPLACED_FILE))
    shared = tuple(sorted(resolver.named_in(node)))
    stated = whole if isinstance(whole, MappingNode) else None
    return ModelFile(slug=path.stem, folder=path.parent.name, record=record, shared=shared, node=stated)


def _leaves_gaps(problem: Diagnostic) -> bool:
    """Whether parameters are missing or misread for it, so that rules about them would seem wrong too."""
    return problem.code is not Code.UNKNOWN_KEY and problem.path.startswith(("request", "response"))
