"""What people decide about a page: what it prints wrongly, which of its renderings is right."""

from dataclasses import dataclass

from specwright.ir.parameter import Json
from specwright.load.field_types import AnyJson, Text, key
from specwright.load.located import Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRecord(Placed):
    """What a page prints wrongly: a fact by its name, or a row of a table."""

    fact: str | None = key(
        Text(example="request.ttl.minimum"), "the fact: `request.ttl.minimum`, `header.status`", default=None
    )
    row: str | None = key(
        Text(example="1K (21:9) 1548x672"), "instead: a row of a table, as printed", default=None
    )
    printed: Json = key(AnyJson(), "what the page prints, `null` where it states nothing", default=None)
    correct: Json = key(AnyJson(), "what it should be, `null` for nothing; of a row its pair is enough")
    because: str = key(Text(), "how we know")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord(Placed):
    """Which rendering is followed where two of them disagree."""

    fact: str = key(Text(example="request.ttl.minimum"), "the fact, as the import calls it")
    follow: str = key(Text(example="markdown"), "the rendering that is followed")
    because: str = key(Text(), "why that one")
