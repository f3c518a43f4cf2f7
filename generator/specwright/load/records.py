"""The spec files, key by key: the one description from which loader, editor schema and docs test work."""

from dataclasses import dataclass, field

from specwright.diagnostics import FindingCode, Location
from specwright.ir.formats import FORMATS
from specwright.ir.parameter import Json
from specwright.ir.predicate import Kind, Number, Scalar
from specwright.load.field_types import (
    AnyJson,
    Day,
    Either,
    Flag,
    ListOf,
    MapOf,
    NumberForm,
    Record,
    Rule,
    ScalarForm,
    Text,
    Word,
    key,
)
from specwright.load.located import Placed as Placed
from specwright.load.nodes import Node
from specwright.load.overrides import CorrectionRecord, DecisionRecord

NAME = r"[A-Za-z_$][A-Za-z0-9_$-]*"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
PATH = rf"{NAME}(\.{NAME})*"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRecord:
    """A rule: its kind, its argument as written, a name of its own, and who vouches for it."""

    kind: str
    argument: Node
    id: str | None
    because: str | None
    place: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterRecord(Placed):
    """One parameter, with the words of JSON Schema."""

    use: str | None = key(
        Text(pattern=SLUG, example="api-options"),
        "shared file that has a parameter of this name; the other keys change it, `null` removes",
        default=None,
    )
    type_: str | None = key(
        Word(words=tuple(Kind)), "JSON Schema type of the value; needed unless `anyOf` stands", default=None
    )
    required: bool = key(Flag(), "whether a request must give it; absent means no", default=False)
    const: Scalar | None = key(ScalarForm(), "the only value it may have", default=None)
    enum: "dict[str, str | None] | tuple[Scalar, ...] | None" = key(
        Either(forms=(ListOf(item=ScalarForm()), MapOf(item=Text(null=True)))),
        "allowed values: a list, or value and note (`null` where there is none)",
        default=None,
    )
    format: str | None = key(Word(words=tuple(FORMATS)), "format of a string", default=None)
    minimum: Number | None = key(NumberForm(), "smallest number, included", default=None)
    maximum: Number | None = key(NumberForm(), "largest number, included", default=None)
    multipleOf: Number | None = key(NumberForm(), "step of a number, counted in decimal", default=None)
    minLength: int | None = key(
        NumberForm(integer=True, minimum=0), "fewest Unicode code points", default=None
    )
    maxLength: int | None = key(NumberForm(integer=True, minimum=0), "most Unicode code points", default=None)
    minItems: int | None = key(NumberForm(integer=True, minimum=0), "fewest items of an array", default=None)
    maxItems: int | None = key(NumberForm(integer=True, minimum=0), "most items of an array", default=None)
    anyOf: "tuple[ParameterRecord, ...]" = key(
        ListOf(item=Record(of=lambda: ParameterRecord), minimum=2),
        "instead of a type: what the value may be, one type each",
        default=(),
    )
    items: "ParameterRecord | None" = key(Record(of=lambda: ParameterRecord), "an array's item", default=None)
    properties: "dict[str, ParameterRecord] | None" = key(
        MapOf(item=Record(of=lambda: ParameterRecord), names=NAME), "an object's parameters", default=None
    )
    rules: tuple[RuleRecord, ...] = key(
        ListOf(item=Rule()), "rules inside this object, names relative to it", default=()
    )
    default: Json = key(AnyJson(null=False), "what the API takes when it is not given", default=None)
    fill: str | None = key(
        Word(words=("uuid4",)), "how a client makes a value when none is given", default=None
    )
    description: str | None = key(Text(), "what it does, in our words", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecord(Placed):
    """A heading of the page and the parameters below it."""

    title: str = key(Text(example="Provider Settings"), "the heading")
    in_: str | None = key(
        Text(pattern=PATH, example="providerSettings.acme"),
        "path of the object that holds the parameters",
        default=None,
    )
    use: tuple[str, ...] = key(
        ListOf(item=Text(pattern=SLUG)), "shared groups whose parameters come first", default=()
    )
    without: tuple[str, ...] = key(ListOf(item=Text(pattern=PATH)), "parameters of them left out", default=())
    change: dict[str, Json] = key(
        MapOf(item=AnyJson()),
        "parameters of them that differ here: path, then the keys that differ",
        default=None,
    )
    parameters: dict[str, ParameterRecord] = key(
        MapOf(item=Record(of=lambda: ParameterRecord), names=NAME),
        "parameters in the page's order",
        default=None,
    )
    rules: tuple[RuleRecord, ...] = key(
        ListOf(item=Rule()), "rules inside the object named by `in`", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRecord(Placed):
    """A file in `specs/shared/`: parameters that many models use."""

    description: str = key(Text(), "what the parameters have in common")
    parameters: dict[str, ParameterRecord] = key(
        MapOf(item=Record(of=lambda: ParameterRecord), names=NAME), "the parameters"
    )
    rules: tuple[RuleRecord, ...] = key(
        ListOf(item=Rule()), "rules between them, for every group that uses the file", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord(Placed):
    """Where facts were read."""

    url: str = key(Text(pattern=r"https?://\S+"), "address of the page")
    rendering: str = key(Text(example="markdown"), "which rendering of the page")
    from_: str | None = key(
        Text(pattern=r"https?://\S+"), "address that it is fetched from, where it is another", default=None
    )
    sha256: str = key(Text(pattern=r"[0-9a-f]{64}"), "SHA-256 of the bytes read")
    read: str = key(Day(), "the day they were read")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleRecord(Placed):
    """A request for the documentation."""

    title: str = key(Text(), "what it shows")
    request: dict[str, Json] = key(
        MapOf(item=AnyJson(), minimum=0), "the request; constants and filled values may be left out"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgementRecord(Placed):
    """A finding of the prover that is known and meant."""

    code: str = key(Word(words=tuple(FindingCode)), "code of the finding")
    about: str = key(Text(), "the parameter, the rule or the row that it is about, as it is shown")
    because: str = key(Text(), "why it stays")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRecord(Placed):
    """A file in `specs/models/<creator>/`: one model."""

    model: str = key(Text(pattern=r"[^\s:@]+:[^\s:@]+@[^\s:@]+", example="acme:1@2"), "AIR identifier")
    title: str = key(Text(), "name of the model")
    summary: str = key(Text(), "what it is for, in our words")
    status: str = key(Text(pattern=SLUG, example="live"), "as the page states it")
    creator: str = key(Text(), "who made the model")
    released: str | None = key(Day(), "release date, where the page has one", default=None)
    capabilities: tuple[str, ...] = key(ListOf(item=Text()), "as the page lists them")
    documentation: str = key(Text(pattern=r"https?://\S+"), "address of its page")
    sources: tuple[SourceRecord, ...] = key(
        ListOf(item=Record(of=lambda: SourceRecord)), "where the facts were read"
    )
    pricing: dict[str, Number] = key(MapOf(item=NumberForm()), "label and price in US dollars", default=None)
    request: tuple[GroupRecord, ...] = key(
        ListOf(item=Record(of=lambda: GroupRecord)),
        "groups of request parameters, in the page's order",
    )
    rules: tuple[RuleRecord, ...] = key(
        ListOf(item=Rule()), "rules between parameters, names from the root", default=()
    )
    response: tuple[GroupRecord, ...] = key(
        ListOf(item=Record(of=lambda: GroupRecord)), "groups of response parameters"
    )
    corrections: tuple[CorrectionRecord, ...] = key(
        ListOf(item=Record(of=lambda: CorrectionRecord)), "what the page prints wrongly", default=()
    )
    decisions: tuple[DecisionRecord, ...] = key(
        ListOf(item=Record(of=lambda: DecisionRecord)),
        "which rendering is followed where two disagree",
        default=(),
    )
    examples: tuple[ExampleRecord, ...] = key(
        ListOf(item=Record(of=lambda: ExampleRecord)), "requests that must be valid", default=()
    )
    acknowledged: tuple[AcknowledgementRecord, ...] = key(
        ListOf(item=Record(of=lambda: AcknowledgementRecord)), "findings that are known and meant", default=()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesRecord(Placed):
    """Templates of error codes; `{Parameter}` stands for the parameter's name, capitalised."""

    unknown: str = key(
        Text(pattern=r"(?:(?!\{Parameter\})[\s\S])*", example="unsupportedParameter"),
        "a parameter that the model does not have",
        default="unsupportedParameter",
    )
    missing: str = key(Text(), "a required parameter is absent", default="missing{Parameter}")
    invalid: str = key(Text(), "wrong type, bounds, step, length or format", default="invalid{Parameter}")
    unsupported: str = key(Text(), "not one of the allowed values", default="unsupported{Parameter}")
    combination: str = key(Text(), "parameters that do not go together", default="invalidCombination")
    advice: str = key(Text(), "advice, which is ours and no fault", default="advice{Parameter}")
    incomplete: str = key(Text(), "one of several parameters is needed", default="missingParameter")


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiRecord(Placed):
    """The file `specs/api.yaml`: what all models of a service share."""

    title: str = key(Text(), "name of the service")
    anchor: str | None = key(
        Text(example="request-{path}"), "anchor of a parameter on its page", default=None
    )
    discriminator: str = key(Text(pattern=NAME), "the parameter that names the model", default="model")
    taskType: str | None = key(Text(pattern=NAME), "the parameter that names the task", default=None)
    taskUUID: str | None = key(Text(pattern=NAME), "the parameter that identifies it", default=None)
    endpoint: str | None = key(
        Text(pattern=r"https?://[^\s/?#]+(/[^\s?#]*)?", example="https://api.acme.example/v1"),
        "address that tasks are posted to",
        default=None,
    )
    authorization: str | None = key(
        Word(words=("bearer", "basic")), "how a key is sent: the HTTP authentication scheme", default=None
    )
    codes: CodesRecord | None = key(Record(of=lambda: CodesRecord), "error codes of the API", default=None)
