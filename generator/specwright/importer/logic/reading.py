"""The state of one reading of a schema: the schemas around the one at hand, and how much was read."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from specwright.importer.logic.references import target
from specwright.importer.logic.values import refuse
from specwright.importer.schema.document import Node
from specwright.ir.predicate import Predicate

DEEPEST = 64
DEEPEST_CONDITION = 5
LARGEST = 250_000


@dataclass(slots=True, kw_only=True)
class Reading:
    """Guards against schemas that never end: too deep, too many, or leading back to themselves.

    `root` is the schema whose properties are declared, for constraints that name their parameters.
    `titles` are those of alternatives, by what the alternative says.
    """

    root: Node
    trail: list[str] = field(default_factory=list)
    titles: dict[Predicate, str] = field(default_factory=dict)
    depth: int = 0
    conditions: int = 0
    supposed: int = 0
    schemas: int = 0

    @contextmanager
    def inside(self, schema: Node) -> Iterator[None]:
        """Reads the parts of a schema."""
        self.count(schema)
        if self.depth >= DEEPEST:
            refuse(schema, f"schemas lie in each other more than {DEEPEST} deep")
        with self.behind((schema.pointer,)):
            self.depth += 1
            try:
                yield
            finally:
                self.depth -= 1

    @contextmanager
    def behind(self, pointers: Sequence[str]) -> Iterator[None]:
        """Reads what stands behind these schemas, none of which may be named from there."""
        known = len(self.trail)
        self.trail += pointers
        try:
            yield
        finally:
            del self.trail[known:]

    def count(self, schema: Node) -> None:
        """Counts a schema; raises Refused where there are too many."""
        self.schemas += 1
        if self.schemas > LARGEST:
            refuse(schema, f"with every '$ref' followed there are more than {LARGEST:,} schemas")

    @contextmanager
    def condition(self, schema: Node) -> Iterator[None]:
        """Reads an `if`."""
        if self.conditions >= DEEPEST_CONDITION:
            refuse(schema, f"an 'if' lies in another more than {DEEPEST_CONDITION} deep")
        self.conditions += 1
        try:
            yield
        finally:
            self.conditions -= 1

    @contextmanager
    def supposing(self) -> Iterator[None]:
        """Reads what need not hold: the parts of a choice, a negation or a condition."""
        self.supposed += 1
        try:
            yield
        finally:
            self.supposed -= 1

    def target(self, reference: Node) -> Node:
        """The schema that a `$ref` names; raises Refused where there is none, or it holds the `$ref`."""
        return target(reference, self.trail)
