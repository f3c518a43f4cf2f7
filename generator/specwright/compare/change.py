"""What differs between two versions of a model: a fact, what that means, and a request that proves it."""

from dataclasses import dataclass
from enum import StrEnum

from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.solver.space import Request


class Side(StrEnum):
    """The direction of the exchange: what clients send, or what they read."""

    REQUEST = "request"
    RESPONSE = "response"


class Effect(StrEnum):
    """What a change means for the messages of its side.

    NARROWED: some that were valid are not any more. WIDENED: some are valid that were not. BOTH: both.
    RENAMED: the same facts stand under another name, as far as can be told: a proposal, which breaks as
    BOTH does. BEHAVIOUR: the same messages are valid, and mean something else (a default). NONE: the facts
    differ, and it is proved that they accept the same. DOCUMENTATION: texts, labels, order, price, status.
    UNDECIDED: what the change means could not be found out; it counts as breaking.
    """

    NARROWED = "narrowed"
    WIDENED = "widened"
    BOTH = "both"
    RENAMED = "renamed"
    BEHAVIOUR = "behaviour"
    NONE = "none"
    DOCUMENTATION = "documentation"
    UNDECIDED = "undecided"


class FactKind(StrEnum):
    """What a spec says of a parameter, of parameters together, or of the model, that may change."""

    PARAMETER = "parameter"
    REQUIRED = "required"
    TYPE = "type"
    VALUES = "values"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    STEP = "step"
    SHORTEST = "shortest"
    LONGEST = "longest"
    FEWEST = "fewest"
    MOST = "most"
    UNIQUE = "unique"
    FORMAT = "format"
    PATTERN = "pattern"
    OPEN = "open"
    TABLE = "table"
    RULE = "rule"
    DEFAULT = "default"
    MODEL = "model"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactName:
    """Which fact it is, without what it says: `paths` are the parameters, in the order of the spec.

    `rule` is the kind of a rule and `scope` the object or item that it is about. For what is said of the
    model itself `paths` is empty and `name` tells it (`title`, `slug`, `pricing` …).
    """

    kind: FactKind
    paths: tuple[Path, ...] = ()
    rule: str | None = None
    scope: Path = ()
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Change:
    """One fact that differs.

    `old` and `new` are what the two sides say, as plain JSON, None for nothing. `lost` and `gained` are the
    members (values, rows) of a list that are accepted no longer, or now. `narrowed` is the smallest message
    found that was valid and is not, `widened` the reverse; each was run through both sides. `together` names
    facts without which this one would have no effect. `unknown` are the halves of the effect, NARROWED and
    WIDENED, of which could not be found out whether they are there. `fingerprint` is the same for one
    change in any model.
    """

    side: Side
    fact: FactName
    effect: Effect
    old: Json = None
    new: Json = None
    lost: tuple[Json, ...] = ()
    gained: tuple[Json, ...] = ()
    narrowed: Request | None = None
    widened: Request | None = None
    together: tuple[FactName, ...] = ()
    unknown: tuple[Effect, ...] = ()
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a model is called in one version."""

    air: str | None
    slug: str
    title: str
    task: str | None = None


@dataclass(frozen=True, kw_only=True)
class ModelChanges:
    """All that differs between two versions of a model; `total` are facts that refuse every old request."""

    old: Identity
    new: Identity
    changes: tuple[Change, ...]
    total: tuple[FactName, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReleaseChanges:
    """Two sets of models: those compared, those that one side alone has, and what could not be read.

    `moved` are pairs whose slug is the same and whose AIR identifier is not, `unread` says for a side
    ("old", "new") and a file why a model of it could not be compared.
    """

    compared: tuple[ModelChanges, ...]
    gone: tuple[Identity, ...] = ()
    added: tuple[Identity, ...] = ()
    moved: tuple[tuple[Identity, Identity], ...] = ()
    unread: tuple[tuple[str, str, str], ...] = ()
