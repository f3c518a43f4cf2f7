"""The project that pages are imported into: where specs are, and what they say."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from specwright.diagnostics import Location
from specwright.importer.compose import placeholders
from specwright.importer.compose.draft import SpecDraft
from specwright.importer.facts import PageFacts
from specwright.load import nodes, plain_files
from specwright.load.decoder import plain
from specwright.load.discovery import relative_path
from specwright.load.discovery import slug as slug_of
from specwright.load.expansion import expand_includes
from specwright.load.includes import IncludeResolver
from specwright.load.nodes import MappingNode, Node
from specwright.load.plain_documents import SharedGroup
from specwright.load.records import SLUG


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The project that pages are imported into: its folders, and what its models share.

    The specs that are there when the first page is imported are those for all of them.
    """

    specs: Path
    root: Path
    generated: Path
    shared: tuple[SharedGroup, ...]
    lookup: IncludeResolver
    _texts: dict[Path, str] = field(default_factory=dict, repr=False, compare=False)

    def texts(self) -> Mapping[Path, str]:
        """The specs of models that are there, in order."""
        if not self._texts:
            paths = sorted((self.specs / "models").glob("*/*.yaml"))
            self._texts.update({path: text_of(path) for path in paths})
        return self._texts


def plain_document(text: str) -> dict[str, Any]:
    """The values that a spec's text writes, {} where it cannot be read."""
    node, _ = nodes.read(text, "")
    return plain_values(node)


def plain_values(node: Node | None) -> dict[str, Any]:
    document = plain(node) if node else None
    return document if isinstance(document, dict) else {}


def path_of(page: PageFacts, due: SpecDraft, site: Site) -> Path:
    """The model's file: that of its slug, else that of its AIR identifier, else a new one."""
    if found := known_path([page.slug], due.header.get("model"), site):
        return found
    slug = page.slug if re.fullmatch(SLUG, page.slug) else placeholders.slug(due)
    creator = slug_of(str(due.header.get("creator") or placeholders.creator(due))) or "unknown"
    return site.specs / "models" / creator / f"{slug}.yaml"


def known_path(slugs: Collection[str], air: object, site: Site) -> Path | None:
    """The file of a model that has a spec, by its slug, else by its AIR identifier."""
    of_slug = (path for path in site.texts() if path.stem in slugs)
    of_air = (path for path, text in site.texts().items() if air and _is_of(text, air))
    return next(chain(of_slug, of_air), None)


def _is_of(text: str, air: object) -> bool:
    """Whether the spec is that of the AIR identifier; most texts need no parsing, as they do not have it."""
    return isinstance(air, str) and air in text and plain_document(text).get("model") == air


def text_of(path: Path) -> str:
    """The file's text, its line ends as they are; bytes that are no UTF-8 become what no spec may hold."""
    return plain_files.read_bytes(path).decode("utf-8-sig", errors="surrogateescape")


def resolved(text: str, path: Path, site: Site) -> MappingNode:
    return expanded(nodes.read(text, relative_path(path, site.root))[0], site)


def expanded(node: Node | None, site: Site) -> MappingNode:
    """The spec with every `use` carried out; an empty one where it cannot be read."""
    whole = expand_includes(node, site.lookup) if node else None
    if isinstance(whole, MappingNode):
        return whole
    return MappingNode(entries={}, location=Location(file=""))
