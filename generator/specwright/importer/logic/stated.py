"""What a schema states of requests: rules as they are read, and the places that can be asked alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from specwright.diagnostics import Location
from specwright.importer.schema.document import Node
from specwright.ir.path import Path
from specwright.ir.predicate import Predicate


class Refused(Exception):
    """The language of specs cannot say what stands at `node`; `reason` names the keyword."""

    def __init__(self, node: Node, reason: str) -> None:
        super().__init__(f"{node.pointer}: {reason}")
        self.node = node
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A rule as it is read: paths run from the request's root.

    `scope` is the object or item that states it (`[]` in it binds the predicate's); `pointer` and `location`
    are where the document does. `titles` are those of alternatives in it, by what the alternative says: they
    label the rows of a table.
    """

    predicate: Predicate
    scope: Path
    location: Location
    pointer: str
    titles: Mapping[Predicate, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A schema of the document, and what it says of a value that stands at `path`.

    `schema` is plain JSON, its `$ref`s are those of the document.
    """

    pointer: str
    path: Path
    schema: Any
    predicate: Predicate
