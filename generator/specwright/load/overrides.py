"""What people decide: misprints, which rendering is right, what a sentence means, which finding is meant."""

from dataclasses import dataclass

from specwright.diagnostics import FindingCode
from specwright.ir.parameter import Json
from specwright.load.field_types import AnyType, EnumType, ListType, NumberType, TextType, key
from specwright.load.located import Located
from specwright.load.rule_records import RULES, RuleRecord

_LINE = NumberType(integer=True, minimum=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRecord(Located):
    """What a page prints wrongly: a fact by its name, or a row of a table."""

    fact: str | None = key(
        TextType(example="request.ttl.minimum"),
        "the fact: `request.ttl.minimum`, `header.status`",
        default=None,
    )
    row: str | None = key(
        TextType(example="1K (21:9) 1548x672"), "instead: a row of a table, as printed", default=None
    )
    printed: Json = key(AnyType(), "what the page prints, `null` where it states nothing", default=None)
    correct: Json = key(AnyType(), "what it should be, `null` for nothing; of a row its pair is enough")
    because: str = key(TextType(), "how we know")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord(Located):
    """Which rendering is followed where two of them disagree."""

    fact: str = key(TextType(example="request.ttl.minimum"), "the fact, as the import calls it")
    follow: str = key(TextType(example="markdown"), "the rendering that is followed")
    because: str = key(TextType(), "why that one")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRecord(Located):
    """What a sentence of the page means, where its words do not tell, or that it is left aside."""

    sentence: str = key(TextType(), "the sentence as it stands on the page, a table below it line by line")
    fact: str | None = key(
        TextType(example="request.width.required"),
        "the fact that the line states, of one that the import left aside",
        default=None,
    )
    line: int | None = key(_LINE, "its line, as the page was read last", default=None)
    rules: tuple[RuleRecord, ...] = key(
        RULES, "what it means, names from the root; without them it is left aside", default=()
    )
    against: tuple[int, ...] = key(
        ListType(item=_LINE),
        "the lines that it contradicts, where the import left it aside; worked out anew each time",
        default=(),
    )
    because: str = key(TextType(), "how we know, or why it is left aside")


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgementRecord(Located):
    """A finding of the solver that is known and meant."""

    code: str = key(EnumType(words=tuple(FindingCode)), "code of the finding")
    about: str = key(TextType(), "the parameter, the rule or the row that it is about, as it is shown")
    because: str = key(TextType(), "why it stays")
