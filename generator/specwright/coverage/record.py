"""The ledger as a value: what each target keeps of each rule of each model."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from specwright.driver.project import Project
from specwright.emit.output import TargetName

ASKED: Mapping[TargetName, tuple[TargetName, ...]] = {
    "json-schema": (),
    "openapi": (),
    "openapi-types": (),
    "bundle": (),
    "tools": (),
    "python": (),
    "pydantic": ("python",),
}
"""The targets that the ledger can ask, in its order, each with those that it cannot be asked without."""


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

    `alone` tells whether those that break the rule break no other; `reason`, where it is lost, why the target
    is not to blame.
    """

    model: str
    rule: str
    kind: str
    target: str
    state: State
    right: int
    tried: int
    alone: bool
    reason: str = ""

    @property
    def where(self) -> tuple[str, str, str]:
        """The target, the model and the rule."""
        return self.target, self.model, self.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLedger:
    """The entries of a model by rule and target, for the `targets` that were asked.

    `outputs` are the files that were asked, in the form that `digests` knows, and `measured` is their digest.
    `untried` are the rules that no request breaks, `text` is the file that holds it, where there is one.
    """

    slug: str
    targets: tuple[str, ...]
    outputs: tuple[str, ...]
    measured: str
    entries: tuple[Measurement, ...]
    untried: tuple[str, ...] = ()
    text: str | None = field(default=None, repr=False, compare=False)

    @property
    def losses(self) -> tuple[Measurement, ...]:
        """What no target keeps: it is lost, or documented only."""
        kept = (State.TYPES, State.VALIDATOR)
        return tuple(entry for entry in self.entries if entry.state not in kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The ledgers of models by slug; `common` is the digest of what all of them were measured with."""

    common: str
    models: tuple[ModelLedger, ...]

    @property
    def entries(self) -> Iterator[Measurement]:
        """Those of all models."""
        return chain.from_iterable(model.entries for model in self.models)

    @property
    def targets(self) -> tuple[str, ...]:
        """The targets that were asked, in their order."""
        return tuple(dict.fromkeys(chain.from_iterable(model.targets for model in self.models)))

    @property
    def losses(self) -> tuple[Measurement, ...]:
        """What no target keeps, model by model."""
        return tuple(chain.from_iterable(model.losses for model in self.models))

    def weaker(self, before: "Ledger") -> list[tuple[Measurement, State]]:
        """What is enforced less surely than before, each with its former state."""
        order = list(State)
        old = {entry.where: entry.state for entry in before.entries}
        states = [(entry, old.get(entry.where, entry.state)) for entry in self.entries]
        return [(entry, state) for entry, state in states if order.index(entry.state) > order.index(state)]


def totals(targets: Sequence[str], entries: Sequence[Measurement]) -> dict[str, dict[State, int]]:
    """For each target how many rules are in each state."""
    counts = {target: dict.fromkeys(State, 0) for target in targets}
    for entry in entries:
        counts[entry.target][entry.state] += 1
    return counts


def asked(project: Project) -> tuple[TargetName, ...]:
    """The targets that the ledger asks: those that the project wants, with all that they need."""
    return tuple(name for name, needs in ASKED.items() if {name, *needs} <= set(project.targets))
