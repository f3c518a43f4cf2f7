"""What each maker of language models documents that the schema of a function may say."""

from dataclasses import dataclass

_NUMBERS = frozenset({"minimum", "maximum"})
_COUNTS = frozenset({"minItems", "maxItems"})
_LENGTHS = frozenset({"minLength", "maxLength"})
_EXCLUSIVE = frozenset({"exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_OBJECTS = frozenset({"minProperties", "maxProperties"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolForm:
    """One form of function definitions; what its schemas cannot say is told in descriptions.

    `limits` are the keywords about single values. `strict` asks for every property, closed objects and null
    for what is left out; `maps` are objects with any keys. `levels` is how deep schemas may lie in each
    other, `most_values` how many values all enums may have, `most_letters` how long those of one of more than
    250 may be together, `most_told` how long the description of a function may be.
    """

    name: str
    limits: frozenset[str]
    strict: bool = False
    closed: bool = False
    maps: bool = False
    number_enums: bool = True
    boolean_enums: bool = False
    capitals: bool = False
    levels: int = 64
    most_values: int = 10**6
    most_letters: int = 10**6
    most_told: int = 1024


OPENAI = ToolForm(
    name="openai",
    limits=_NUMBERS | _COUNTS | _EXCLUSIVE,
    strict=True,
    closed=True,
    levels=10,
    most_values=1000,
    most_letters=15_000,
)
_PLAIN = _NUMBERS | _COUNTS | _EXCLUSIVE | _LENGTHS | _OBJECTS | {"uniqueItems"}
ANTHROPIC = ToolForm(name="anthropic", limits=_PLAIN, closed=True, maps=True, boolean_enums=True)
GEMINI = ToolForm(
    name="gemini",
    limits=_NUMBERS | _COUNTS | _LENGTHS,
    number_enums=False,
    capitals=True,
)
MCP = ToolForm(name="mcp", limits=_PLAIN, closed=True, maps=True, boolean_enums=True)
FORMS = (OPENAI, ANTHROPIC, GEMINI, MCP)
