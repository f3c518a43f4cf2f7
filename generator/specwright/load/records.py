"""The spec files, key by key: what the decoder, the editor's schema and the test of the docs go by."""

from dataclasses import dataclass

from specwright.ir import naming
from specwright.ir.formats import FORMATS
from specwright.ir.parameter import Json
from specwright.ir.path import SPELLING
from specwright.ir.predicate import Constant, JsonType, Number
from specwright.load.field_types import (
    COUNT,
    AnyType,
    DateType,
    EnumType,
    FlagType,
    ListType,
    MapType,
    NumberType,
    OneOfType,
    RecordType,
    RuleType,
    ScalarType,
    TextType,
    key,
    list_of,
)
from specwright.load.located import Located
from specwright.load.overrides import AcknowledgementRecord, CorrectionRecord, DecisionRecord, ReadingRecord
from specwright.load.rule_records import RULES, RuleRecord
from specwright.load.source_records import URL, ExampleRecord, SourceRecord

NAME = r"[A-Za-z_$][A-Za-z0-9_$-]*"
SLUG = naming.SLUG
PARAMETER_NAME = r"(?!(?:\[\]|\{\})$)[\s\S]*"
"""Any text but those that stand for items and for the values of a map."""
PATH = SPELLING

ANY = "any"
TYPES = EnumType(words=(*JsonType, ANY))

SHARED_FILE = TextType(
    pattern=SLUG, what="the name of a file in specs/shared/ without its ending", example="api-options"
)
STATUSES = ("live", "coming-soon", "beta", "preview", "deprecated", "retired", "unknown")
"""What a page or a schema may say of a model; `unknown` where none says anything."""
PARAMETERS = MapType(item=RecordType(of=lambda: ParameterRecord), names=PARAMETER_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterRecord(Located):
    """One parameter, with the words of JSON Schema."""

    use: str | None = key(
        SHARED_FILE,
        "shared file that has a parameter of this name; the other keys change it, `null` removes",
        default=None,
    )
    type_: str | tuple[str, ...] | None = key(
        OneOfType(options=(TYPES, ListType(item=TYPES))),
        "JSON Schema type of the value, or several, or `any`; needed unless `anyOf` stands",
        default=None,
    )
    required: bool = key(FlagType(), "whether a request must give it; absent means no", default=False)
    const: Constant = key(ScalarType(null=True), "the only value it may have", default=None)
    enum: "dict[str, str | None] | tuple[Constant, ...] | None" = key(
        OneOfType(options=(ListType(item=ScalarType(null=True)), MapType(item=TextType(null=True)))),
        "allowed values: a list, or value and note (`null` where there is none)",
        default=None,
    )
    format: str | None = key(EnumType(words=tuple(FORMATS)), "format of a string", default=None)
    pattern: str | None = key(
        TextType(example="^[A-Z]{2}$"), "regular expression that is found in the string", default=None
    )
    minimum: Number | None = key(NumberType(), "smallest number, included", default=None)
    maximum: Number | None = key(NumberType(), "largest number, included", default=None)
    exclusiveMinimum: Number | None = key(NumberType(), "number that it must be above", default=None)
    exclusiveMaximum: Number | None = key(NumberType(), "number that it must be below", default=None)
    multipleOf: Number | None = key(NumberType(), "step of a number, counted in decimal", default=None)
    minLength: int | None = key(COUNT, "fewest Unicode code points", default=None)
    maxLength: int | None = key(COUNT, "most Unicode code points", default=None)
    minItems: int | None = key(COUNT, "fewest items of an array", default=None)
    maxItems: int | None = key(COUNT, "most items of an array", default=None)
    uniqueItems: bool = key(FlagType(), "whether no two items of an array may be equal", default=False)
    minProperties: int | None = key(COUNT, "fewest keys of an object", default=None)
    maxProperties: int | None = key(COUNT, "most keys of an object", default=None)
    anyOf: "tuple[ParameterRecord, ...]" = key(
        ListType(item=RecordType(of=lambda: ParameterRecord), minimum=2),
        "instead of a type: what the value may be, one type each, several objects among them",
        default=(),
    )
    items: "ParameterRecord | None" = key(
        RecordType(of=lambda: ParameterRecord),
        "an array's item; any value where it is not stated",
        default=None,
    )
    properties: "dict[str, ParameterRecord] | None" = key(
        PARAMETERS,
        "an object's parameters",
        default=None,
    )
    additionalProperties: "bool | ParameterRecord | None" = key(
        OneOfType(options=(FlagType(), RecordType(of=lambda: ParameterRecord))),
        "whether an object takes keys that are not stated, or the parameter that stands under each of them",
        default=None,
    )
    rules: tuple[RuleRecord, ...] = key(RULES, "rules inside this object, names relative to it", default=())
    default: Json = key(AnyType(null=False), "what the API takes when it is not given", default=None)
    fill: str | None = key(
        EnumType(words=("uuid4",)), "how a client makes a value when none is given", default=None
    )
    description: str | None = key(TextType(), "what it does, in our words", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFactRecord(Located):
    """What is told and never judged: a fact about the media themselves, or a rule that nobody can enforce."""

    operation: str | None = key(
        TextType(pattern=NAME, what="a plain name", example="duration"),
        "what is measured: `duration`, `area`",
        default=None,
    )
    parameters: tuple[str, ...] = key(
        ListType(item=TextType(pattern=PATH, what="a path of names with dots")),
        "the parameters that hold the media, names from the root",
        default=(),
    )
    minimum: Number | None = key(NumberType(), "smallest, included", default=None)
    maximum: Number | None = key(NumberType(), "largest, included", default=None)
    scope: str | None = key(
        TextType(pattern=NAME, what="a plain name", example="each"),
        "what the bounds hold for: `each` medium",
        default=None,
    )
    rule: RuleRecord | None = key(
        RuleType(),
        "instead of the others: a rule as a source states it; moved to `rules`, it is enforced",
        default=None,
    )
    because: str | None = key(TextType(), "why the rule cannot be enforced", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecord(Located):
    """A heading of the page and the parameters below it."""

    title: str = key(TextType(example="Provider Settings"), "the heading")
    in_: str | None = key(
        TextType(pattern=PATH, what="a path of names with dots", example="providerSettings.acme"),
        "path of the object that holds the parameters",
        default=None,
    )
    use: tuple[str, ...] = key(
        ListType(item=SHARED_FILE), "shared groups whose parameters come first", default=()
    )
    without: tuple[str, ...] = key(
        ListType(item=TextType(pattern=PATH, what="a path of names with dots")),
        "parameters of them left out",
        default=(),
    )
    change: dict[str, dict[str, Json]] = key(
        MapType(item=MapType(item=AnyType(), minimum=0, what="the keys that differ")),
        "parameters of them that differ here: path, then the keys that differ",
        default=None,
    )
    parameters: dict[str, ParameterRecord] = key(
        PARAMETERS,
        "parameters in the page's order",
        default=None,
    )
    additionalProperties: bool = key(
        FlagType(), "whether the object named by `in` takes keys that are not stated", default=False
    )
    rules: tuple[RuleRecord, ...] = key(RULES, "rules inside the object named by `in`", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRecord(Located):
    """A file in `specs/shared/`: parameters that many models use."""

    description: str = key(TextType(), "what the parameters have in common")
    parameters: dict[str, ParameterRecord] = key(PARAMETERS, "the parameters")
    rules: tuple[RuleRecord, ...] = key(
        RULES, "rules between them, for every group that uses the file", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRecord(Located):
    """A file in `specs/models/<creator>/`: one model."""

    model: str | None = key(
        TextType(
            pattern=r"[^\s:@]+:[^\s:@]+@[^\s:@]+",
            what="an AIR identifier: creator:family@version",
            example="acme:1@2",
        ),
        "AIR identifier",
        default=None,
    )
    task: str | None = key(
        TextType(example="upscale"),
        "instead of `model`: the kind of task that its requests name",
        default=None,
    )
    title: str = key(TextType(), "name of the model")
    summary: str = key(TextType(), "what it is for, in our words")
    status: str = key(EnumType(words=STATUSES), "as the page states it")
    creator: str = key(TextType(), "who made the model")
    released: str | None = key(DateType(), "release date, where the page has one", default=None)
    capabilities: tuple[str, ...] = key(ListType(item=TextType()), "as the page lists them")
    documentation: str = key(URL, "address of its page")
    sources: tuple[SourceRecord, ...] = key(list_of(SourceRecord), "where the facts were read")
    pricing: dict[str, Number] = key(
        MapType(item=NumberType()), "label and price in US dollars", default=None
    )
    request: tuple[GroupRecord, ...] = key(
        list_of(GroupRecord), "groups of request parameters, in the page's order"
    )
    additionalProperties: bool = key(
        FlagType(), "whether a request takes parameters that are not stated", default=False
    )
    rules: tuple[RuleRecord, ...] = key(RULES, "rules between parameters, names from the root", default=())
    stated: tuple[StatedFactRecord, ...] = key(
        list_of(StatedFactRecord), "what is told and never judged, of media and of rules", default=()
    )
    response: tuple[GroupRecord, ...] = key(
        list_of(GroupRecord), "groups of response parameters, where a source states them", default=()
    )
    corrections: tuple[CorrectionRecord, ...] = key(
        list_of(CorrectionRecord), "what the page prints wrongly", default=()
    )
    decisions: tuple[DecisionRecord, ...] = key(
        list_of(DecisionRecord), "which rendering is followed where two disagree", default=()
    )
    readings: tuple[ReadingRecord, ...] = key(
        list_of(ReadingRecord), "what sentences of the page mean, or that they are left aside", default=()
    )
    examples: tuple[ExampleRecord, ...] = key(
        list_of(ExampleRecord), "requests that must be valid", default=()
    )
    acknowledged: tuple[AcknowledgementRecord, ...] = key(
        list_of(AcknowledgementRecord), "findings that are known and meant", default=()
    )
