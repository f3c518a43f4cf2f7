"""A rule as a spec writes it, wherever rules stand."""

from dataclasses import dataclass, field

from specwright.diagnostics import Location
from specwright.load.field_types import ListType, RuleType, TextType
from specwright.load.nodes import Node

RULES = ListType(item=RuleType())
RULE_ID = TextType(pattern=r"[a-z0-9]+(-[a-z0-9]+)*", what="a slug: small letters, digits, single hyphens")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRecord:
    """A rule: its kind, its argument as written, a name of its own, and who vouches for it."""

    kind: str
    argument: Node
    id: str | None
    because: str | None
    location: Location = field(compare=False)
