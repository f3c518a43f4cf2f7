"""What a page states, in the words of the spec language, each fact with the lines that state it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from specwright.diagnostics import Location
from specwright.ir.parameter import Json
from specwright.load.records import STATUSES


class Use(StrEnum):
    """What a line of a page is read as."""

    FACT = "fact"
    PROSE = "prose"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page, counted from 1: what it is, and what it was read as (`key`, `rule`, `heading` …)."""

    number: int
    use: Use
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A value and the places that state it; `file` of a place is the name of its source."""

    value: Json
    origins: tuple[Location, ...] = field(compare=False)


def fact_at(value: Json, *locations: Location) -> Fact:
    """A value and where it stands."""
    return Fact(value=value, origins=locations)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterFacts:
    """One parameter at its dotted path from the root, arrays without `[]` as the API writes it.

    `facts` are keyed by the words of a spec: `type`, `required`, `const`, `enum`, `format`, `minimum`,
    `maximum`, `multipleOf`, `minLength`, `maxLength`, `minItems`, `maxItems`, `default` and the others of
    JSON Schema that specs have; an array's item has `items.type`, `items.format` and so on. `enum.count` is
    how many values a rendering that lost them announces: `reconcile` compares it with the values and takes
    it out. `prose` holds the page's wording (`description`, and by allowed value `enum.VALUE`), which enters
    a spec only where the owner of the wording asks for it.
    """

    path: str
    facts: dict[str, Fact]
    prose: dict[str, str] = field(default_factory=dict, compare=False)
    location: Location = field(compare=False)

    def with_fact(self, word: str, fact: Fact) -> "ParameterFacts":
        """The parameter with one fact more."""
        return replace(self, facts=self.facts | {word: fact})


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFacts:
    """A heading and the parameters below it, parents before their children.

    `inside` is the object that all of them are in, "" for the root; it may be `open` to other keys.
    """

    title: str
    inside: str
    parameters: tuple[ParameterFacts, ...]
    open: bool = False
    location: Location = field(compare=False)


def with_parameters(
    groups: Iterable[GroupFacts], known: Mapping[str, ParameterFacts]
) -> tuple[GroupFacts, ...]:
    """The groups with their parameters as they are known now, by their paths."""
    return tuple(
        replace(group, parameters=tuple(known[each.path] for each in group.parameters)) for group in groups
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFact:
    """A rule in the form of a spec: its kind and argument.

    `scope` is the object whose names it uses, "" for the root. `because` is set where a sentence of a
    description was read as a rule, and says so; `id` where the sentence gives the rule a name of its own;
    `response` where it is about the answer, not the request. What is `stated` alone is not enforced; a
    `literal` one means the objects that it names, not what lies in them, and makes nothing optional.
    `sentence` is the block of the page that states it; of a `reading`, somebody has said what that means.
    """

    kind: str
    argument: Json
    scope: str = ""
    because: str | None = None
    id: str | None = None
    response: bool = False
    literal: bool = False
    stated: bool = False
    reading: bool = False
    sentence: str = field(default="", compare=False)
    origins: tuple[Location, ...] = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReading:
    """What a sentence of a page means: rules as a spec has them, with names from the root, or nothing.

    `line` is where the sentence stands, 0 where no page has been read for it. Where the import left it aside
    by itself, `against` are the lines that it contradicts, and `fact` is what the sentence states of one
    parameter, "" where it is a rule.
    """

    sentence: str
    because: str
    fact: str = ""
    rules: tuple[dict[str, Json], ...] = ()
    line: int = 0
    against: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFacts:
    """A request that the page shows, its answer and the address of its picture; never a source of rules.

    An example without a request is a title and a picture.
    """

    title: str
    request: dict[str, Json] | None
    response: dict[str, Json] | None = None
    image: str = ""
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFacts:
    """What was read: `name` in messages, address, rendering, SHA-256 of the bytes, and the day (ISO 8601).

    One that was not read now, of which the spec knows, has the names of the `recalled` facts.
    """

    name: str
    url: str
    rendering: str
    sha256: str
    read: str
    recalled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A fact that renderings state differently, and the rendering that is followed: `fact` is its name.

    `because` tells why it was decided now, "" where the spec says so.
    """

    fact: str
    rendering: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """All that one source states about one model.

    `header` has `model` (the AIR identifier), `title`, `status`, `creator`, `released`, `capabilities` and
    `documentation`, as far as they are stated; `pricing` has US dollars by label. `lines` accounts for the
    source's lines, empty for renderings that have none (a JSON schema) and for several pages made into one,
    where `decisions` tells which conflicts were settled and how. `summary` is the page's wording, for whom
    owns it. A request that is `open` may have other parameters; `stated` has, in the words of a
    spec, facts about the media themselves, and rules that nothing enforces. `readings` are those that were
    followed, `said` the sentences that state facts of parameters, `unread` those that nobody has read yet,
    with their lines; `acknowledged` are findings that the sources bring about: code, what they are about, and
    why they stay. `pointer` is where a document of several models describes this one.
    """

    slug: str
    sources: tuple[SourceFacts, ...]
    header: dict[str, Fact]
    pricing: dict[str, Fact]
    request: tuple[GroupFacts, ...]
    response: tuple[GroupFacts, ...]
    rules: tuple[RuleFact, ...]
    examples: tuple[ExampleFacts, ...]
    lines: tuple[Line, ...] = field(default=(), compare=False)
    decisions: tuple[Decision, ...] = ()
    summary: str = field(default="", compare=False)
    open: bool = False
    stated: tuple[Fact, ...] = ()
    pointer: str = field(default="", compare=False)
    readings: tuple[SentenceReading, ...] = ()
    said: tuple[RuleFact, ...] = ()
    unread: tuple[tuple[str, Location], ...] = ()
    acknowledged: tuple[tuple[str, str, str], ...] = ()

    @property
    def at_hand(self) -> tuple[SourceFacts, ...]:
        """The sources that were read now."""
        return tuple(each for each in self.sources if not each.recalled)

    @property
    def key(self) -> str:
        """The AIR identifier of the model; of a task, which has none, the slug."""
        return str(self.header["model"].value) if "model" in self.header else self.slug


def unknown_status(status: str) -> str:
    """What is said of a status that no spec can have: the spec keeps its own, or says `unknown`."""
    return f"no spec has the status '{status}'; it is left aside, specs know {', '.join(STATUSES)}"
