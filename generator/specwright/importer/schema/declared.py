"""The parameters that a schema declares: what a value of each type may be, with the places that say so."""

from dataclasses import dataclass, field

from specwright.diagnostics import Location
from specwright.importer.facts import Fact
from specwright.importer.schema.document import Node
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType

ALL_TYPES = (
    *(JsonType.STRING, JsonType.NUMBER, JsonType.BOOLEAN),
    *(JsonType.NULL, JsonType.ARRAY, JsonType.OBJECT),
)
"""Every type of JSON; an integer is a number."""


@dataclass(slots=True, kw_only=True)
class DeclaredType:
    """What a value of one type may be: the words of a spec about it, and what it holds.

    An object that is not `closed` may have other keys; `others` is the schema of their values, and `values`
    what that declares. Of several objects that it may be each is one of `shapes`.
    """

    kind: JsonType
    words: dict[str, Fact] = field(default_factory=dict)
    items: "DeclaredParameter | None" = None
    properties: "dict[str, DeclaredParameter]" = field(default_factory=dict)
    closed: bool = False
    values: "DeclaredParameter | None" = None
    others: Node | None = None
    shapes: "list[DeclaredType]" = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the type is known."""
        holds = self.words or self.properties or self.items or self.values or self.shapes
        return not holds and not self.closed


@dataclass(slots=True, kw_only=True)
class DeclaredParameter:
    """A parameter at its path from the request's root; without types it may have any value.

    `allowed` has the allowed values of all types in the schema's order; `notes` are the schema's words on
    them, `description` those on the whole; `typed_at` is where the types are stated.
    """

    path: Path
    types: list[DeclaredType] = field(default_factory=list)
    required: Fact | None = None
    default: Fact | None = None
    allowed: Fact | None = None
    description: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    location: Location
    typed_at: Location | None = None

    def of_type(self, kind: JsonType) -> DeclaredType | None:
        """What it may be where it has that type."""
        return next((each for each in self.types if each.kind is kind), None)

    @property
    def is_object(self) -> bool:
        """Whether its value is an object and nothing else."""
        return [each.kind for each in self.types] == [JsonType.OBJECT]

    def as_all_types(self) -> None:
        """Lists the types of one that may have any value, so that parts of it can be declared."""
        if not self.types:
            self.types = [DeclaredType(kind=kind) for kind in ALL_TYPES]
