"""The table of checks of a message, from which issues, suggestions, repairs and choices are read."""

from .nodes import Node


class CheckTable:
    """What a model's module states: checks, parameters and the rows of tables, all read by key.

    A check has an `id`, a `code`, a `predicate` and a `message`, maybe `messages` about values of one type,
    which come first. Unless it says otherwise, its `phase` is `value`, its `scope` the root and its
    `severity` `error`; its `subjects` are those of the predicate, and its `fixes` follow from that. A
    parameter has a `path`, a `type` or several `variants`, and maybe a `default`. A row is a label and two
    numbers; predicates name a table by its number.
    """

    __slots__ = ("_atoms", "anchor", "checks", "documentation", "pairs", "parameters", "tables")

    def __init__(
        self,
        *,
        checks: tuple[Node, ...],
        parameters: tuple[Node, ...],
        tables: tuple[tuple[tuple[str, int, int], ...], ...] = (),
        documentation: str | None = None,
        anchor: str | None = None,
    ) -> None:
        self.checks = checks
        self.parameters = parameters
        self.tables = tables
        self.pairs = tuple(tuple((first, second) for _, first, second in rows) for rows in tables)
        self.documentation = documentation
        self.anchor = anchor
        self._atoms: dict[tuple[str, str], Node] | None = None

    def keys(self, rule: str) -> frozenset[str]:
        """The keys that the object of a rule may have."""
        return frozenset(next(check["predicate"]["names"] for check in self.checks if check["id"] == rule))

    def atom(self, operator: str, subject: str) -> Node:
        """The predicate of the last check of a value that is of this operator; empty where there is none."""
        if self._atoms is None:
            nodes = (check["predicate"] for check in self.checks)
            self._atoms = {(node["op"], node["path"]): node for node in nodes if "path" in node}
        return self._atoms.get((operator, subject), {})
