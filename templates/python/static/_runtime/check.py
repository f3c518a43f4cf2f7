"""A check of a message: what its table states, and what follows from that."""

from .nodes import Node, Path, atoms, decoded, free_paths, parse

UNKNOWN, MISSING, VALUE, CROSS_FIELD = range(4)
_PHASES = {"unknown": UNKNOWN, "missing": MISSING, "value": VALUE, "cross-field": CROSS_FIELD}


_OF_WHOLE = ("unique-items", "item-total", "property-count", "every-value", "no-additional-properties")
"""The operators of which a change anywhere inside the value may turn the outcome."""


class Check:
    """A condition that a request must satisfy at every value that `scope` leads to.

    `fixes` are options, as the table states them; None until those that follow are asked for.
    """

    __slots__ = (
        "advice",
        "array",
        "dependencies",
        "fixes",
        "is_of_keys",
        "is_of_map",
        "is_of_object",
        "is_simple",
        "paths",
        "phase",
        "predicate",
        "rule",
        "scope",
        "sized",
        "subjects",
        "wholes",
    )

    def __init__(self, check: Node) -> None:
        self.rule: str = check["id"]
        self.phase = _PHASES[check.get("phase", "value")]
        self.scope = parse(check.get("scope", ""))
        self.advice = check.get("severity") == "warning"
        self.predicate = decoded(check["predicate"])
        self.fixes: list[list[Node]] | None = None
        if "fixes" in check:
            self.fixes = [[decoded(fix) for fix in option] for option in check["fixes"]]
        self.paths: tuple[Path, ...] = tuple(dict.fromkeys(free_paths(self.predicate)))
        self.subjects = tuple(map(parse, check["subjects"])) if "subjects" in check else self.paths
        self.dependencies: tuple[Path, ...] = tuple(
            dict.fromkeys((self.scope, *free_paths(self.predicate, deep=True)))
        )
        of_whole = [atom for atom in atoms(self.predicate) if atom["op"] in _OF_WHOLE]
        self.wholes = tuple(atom["path"] for atom in of_whole if self.phase != UNKNOWN)
        counting = (atom["path"] for atom in atoms(self.predicate) if atom["op"] == "count-where")
        self.sized = (*self.wholes, *counting)
        self.is_of_object = self.phase == CROSS_FIELD or any(
            len(p) > len(self.scope) and p[: len(self.scope)] == self.scope for p in self.paths
        )
        # The values of a map: each has its own fault.
        self.is_of_map = self.predicate["op"] == "every-value" and self.phase != CROSS_FIELD
        # The keys of an object: each unknown one has its own fault.
        self.is_of_keys = self.phase == UNKNOWN and not self.is_of_map
        # Asked at one place at most, at the cost of one evaluation.
        self.is_simple = not (
            self.advice or self.is_of_map or self.sized or self.phase == UNKNOWN or "[]" in self.scope
        )
        # The outermost array whose items it is about.
        self.array = self.scope[: self.scope.index("[]")] if "[]" in self.scope else None
