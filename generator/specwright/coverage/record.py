"""The ledger as a value, and as the two files that hold it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from specwright.driver import lock
from specwright.driver.project import Project
from specwright.emit.output import Output, TargetName

FILE = "ledger.json"
PAGE = "ledger.md"
EXCUSES = "excuses.yaml"

ASKED: Mapping[TargetName, tuple[TargetName, ...]] = {
    "json-schema": (),
    "openapi": (),
    "bundle": (),
    "python": (),
    "pydantic": ("python",),
}
"""The targets that the ledger can ask, in its order, each with those that it cannot be asked without."""

_READ = ("cases", "json-schema", "openapi", "python", "pydantic")
_ASKING = ("specwright/coverage", "templates/ledger.md.j2")


class State(StrEnum):
    """How far a target enforces a rule, the surest first.

    With `types` a request that breaks the rule cannot be expressed, and a validator refuses it as well; a
    `validator` refuses it, or warns where the rule is advice; `documented` means that only the target's text
    names the rule; else it is `lost`.
    """

    TYPES = "types"
    VALIDATOR = "validator"
    DOCUMENTED = "documented"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """The result for a rule in one target: of the requests `tried`, so many were judged `right`.

    `alone` tells whether those that break the rule break no other.
    """

    model: str
    rule: str
    kind: str
    target: str
    state: State
    right: int
    tried: int
    alone: bool

    @property
    def where(self) -> tuple[str, str, str]:
        """The target, the model and the rule."""
        return self.target, self.model, self.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All entries, by model and rule, and what they were measured on: the digest of those outputs."""

    measured: str
    entries: tuple[Measurement, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """The targets that were asked, in their order."""
        return tuple(dict.fromkeys(entry.target for entry in self.entries))

    @property
    def losses(self) -> tuple[Measurement, ...]:
        """What no target keeps: it is lost, or documented only."""
        kept = (State.TYPES, State.VALIDATOR)
        return tuple(entry for entry in self.entries if entry.state not in kept)

    def weaker(self, before: "Ledger") -> list[tuple[Measurement, State]]:
        """What is enforced less surely than before, each with its former state."""
        order = list(State)
        old = {each.where: each.state for each in before.entries}
        found = [(each, old.get(each.where, each.state)) for each in self.entries]
        return [(each, state) for each, state in found if order.index(each.state) > order.index(state)]

    def totals(self, of: Sequence[Measurement] | None = None) -> dict[str, dict[State, int]]:
        """For each target how many rules are in each state."""
        counts = {target: dict.fromkeys(State, 0) for target in self.targets}
        for entry in self.entries if of is None else of:
            counts[entry.target][entry.state] += 1
        return counts


def read(folder: Path) -> Ledger | None:
    """The ledger in a folder of outputs; None where there is none, or where it cannot be read."""
    try:
        document = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return Ledger(measured=document["measured"], entries=tuple(_entries(document)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def asked(project: Project) -> tuple[TargetName, ...]:
    """The targets that the ledger asks: those that the project wants, with all that they need."""
    return tuple(name for name, needs in ASKED.items() if {name, *needs} <= set(project.targets))


def measured(project: Project, known: lock.Lock) -> str:
    """The digest of what a ledger depends on: the outputs that are asked, who asks, and the excuses."""
    read_from = {*_READ, project.names.bundle}
    outputs = [
        [model, {target: each for target, each in digests.items() if target in read_from}]
        for model, digests in sorted(known.digests.items())
    ]
    asking = [entry for entry in sorted(known.inputs.items()) if entry[0].startswith(_ASKING)]
    excuses = [digest for name, digest in known.inputs.items() if name.endswith(f"/{EXCUSES}")]
    return lock.digest(json.dumps([outputs, asking, excuses]).encode())


def carried(project: Project) -> list[Output]:
    """The ledger's files as they were written: outputs that only measuring makes anew.

    None where the project no longer wants a target that could be asked.
    """
    known = (lock.read(project) if asked(project) else None) or lock.Lock()
    outputs = []
    for name in (each for each in (FILE, PAGE) if each in known.outputs):
        path = project.generated / name
        data = path.read_bytes() if path.is_file() else b""
        output = Output(path=name, text=data.decode(errors="replace"))
        if lock.locked({}, [output]).digest_for(name) == known.digest_for(name):
            outputs.append(output)
    return outputs


def _entries(document: dict[str, Any]) -> Iterator[Measurement]:
    numbers = {(e["model"], e["rule"], e["target"]): (e["right"], e["tried"]) for e in document["losses"]}
    targets = list(document["totals"])
    for model, rules in document["models"].items():
        for rule, states in rules.items():
            for target in targets:
                right, tried = numbers.get((model, rule, target), (0, 0))
                yield Measurement(
                    model=model,
                    rule=rule,
                    kind=states["kind"],
                    target=target,
                    state=State(states[target]),
                    right=right,
                    tried=tried,
                    alone=states.get("alone", True),
                )
