"""A model as the targets see it: its facts, its messages, and the checks on them."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from specwright.diagnostics import Location
from specwright.ir.fix import Option
from specwright.ir.keyed import Keyed
from specwright.ir.parameter import Json, Parameter
from specwright.ir.path import Path, is_within
from specwright.ir.predicate import JsonType, Number, Predicate
from specwright.ir.stated import StatedFact, StatedRule
from specwright.ir.visitors import free_paths


class Phase(StrEnum):
    """When a check speaks: the order in which issues are listed, after the API's own."""

    UNKNOWN = "unknown"
    MISSING = "missing"
    VALUE = "value"
    CROSS_FIELD = "cross-field"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that a request must satisfy, wherever a value stands at `scope`.

    `scope` is the path of an object, or of an array's item: it binds each `[]` in the paths of `predicate`,
    and where nothing stands there the check is silent. `rule` is a stable id, `kind` the rule kind it
    comes from, `subjects` the parameters that a fault is reported at, `code` the API's error code.

    `message` is our sentence in the syntax of `str.format`: `{0}` stands for the value of the first
    parameter in `subjects` (for the key itself where the predicate is `NoAdditionalProperties`),
    `{0:length}` for its number of characters or items, and `{bounds}`, `{step}` and `{allowed}` for what the
    predicate says (`placeholders.py`); other braces are doubled. `by_type` are messages about values of one
    JSON type, the first of which that fits stands for `message`; the last one, without a type, for the rest.
    `advice` never decides validity. `fixes` are the ways to mend a request that breaks the check, the best
    first; they follow from the rest and do not tell two checks apart.
    """

    rule: str
    kind: str
    phase: Phase
    scope: Path
    subjects: tuple[Path, ...]
    predicate: Predicate
    code: str
    message: str
    by_type: tuple[tuple[JsonType | None, str], ...] = ()
    advice: bool = False
    fixes: tuple[Option, ...] = field(default=(), compare=False)
    location: Location = field(compare=False)

    @property
    def is_of_object(self) -> bool:
        """Whether it speaks of an object at its scope, and so says nothing of a value that is none."""
        return self.phase is Phase.CROSS_FIELD or any(
            is_within(path, self.scope) for path in free_paths(self.predicate)
        )

    def asking(self, predicate: Predicate) -> "Check":
        """The check with this predicate; the same object where it is the same."""
        return self if predicate is self.predicate else replace(self, predicate=predicate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One supported combination of a table, with the page's label for it."""

    label: str
    values: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The supported combinations of two parameters, in the page's order; labels may repeat.

    A `conditional` table narrows another one under a condition.
    """

    columns: tuple[Path, Path]
    rows: tuple[Row, ...]
    conditional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where facts were read: a rendering of a page, its SHA-256 and the day (ISO 8601).

    `used` are optional parameters of its examples, those first that most of them use.
    """

    url: str
    rendering: str
    sha256: str
    read: str
    used: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one result costs in US dollars, as the page states it."""

    label: str
    usd: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A request written for the documentation; compiling checks it."""

    title: str
    request: dict[str, Json]
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A heading of the page, and the object that the parameters below it stand in."""

    title: str
    inside: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule between parameters as the spec states it; checks are what it comes to.

    `argument` names parameters from the object at `scope`, `id` is a name of its own, `because` says why
    it is read into the page.
    """

    kind: str
    argument: Json
    scope: Path
    id: str | None = None
    because: str | None = None
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedShape:
    """One of several objects that a value may be, and the checks that a value must satisfy to be it."""

    parameter: Parameter
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralShapes:
    """The objects at one path, of which a value must be one; `rules` are checks that say just that."""

    path: Path
    shapes: tuple[JudgedShape, ...]
    rules: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One direction of the exchange: the tree below `root` (an object), and the checks on it.

    `several` has the objects of which a value is one, outer ones first. `groups` and `rules` say how the
    spec puts it, in its order.
    """

    root: Parameter
    checks: tuple[Check, ...]
    several: tuple[SeveralShapes, ...] = ()
    groups: tuple[Group, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Model(Keyed):
    """Everything known about one model; `documentation` is the address of its page.

    One without an AIR identifier is a task: `task` is its kind, by which alone its requests are known.
    """

    air: str | None
    slug: str
    title: str
    summary: str
    creator: str
    status: str
    released: str | None
    capabilities: tuple[str, ...]
    documentation: str
    sources: tuple[Source, ...]
    pricing: tuple[Price, ...]
    request: Message
    response: Message
    tables: tuple[Table, ...]
    examples: tuple[Example, ...]
    stated: tuple[StatedFact | StatedRule, ...] = ()
    task: str | None = None
    location: Location = field(compare=False)

    @property
    def has_schema(self) -> bool:
        """Whether a schema is among its sources: its defaults describe what the service does, and err."""
        return any(each.rendering not in PAGES for each in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """What all models of a service share.

    `anchor` is the template of a parameter's anchor on its page, `discriminator` the parameter that
    names the model, `task_type` and `task_uuid` those that an issue repeats.
    Tasks are posted to `endpoint`, with a key as the HTTP authentication scheme `authorization` sends it.
    `contact` is an address for people, `license` the SPDX identifier of what is made from the specs.
    """

    title: str
    anchor: str | None
    discriminator: str
    task_type: str | None
    task_uuid: str | None
    endpoint: str | None = None
    authorization: str | None = None
    contact: str | None = None
    license: str | None = None

    @property
    def task_parameter(self) -> str:
        """The parameter by which tasks are found, also where the service does not say."""
        return self.task_type or TASK_TYPE


TASK_TYPE = "taskType"
"""What the parameter that names the kind of task is called, unless a service says otherwise."""

RESULTS = "numberResults"
"""What the parameter is called that says how many results are wanted: prices are of one result."""

PAGES = ("markdown", "text")
"""The renderings that people read; the others are schemas, which state defaults that their rules refuse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """All models, ordered by slug; `dispatch` judges requests that come to none: each of them breaks it."""

    api: Api
    models: tuple[Model, ...]
    dispatch: Message
