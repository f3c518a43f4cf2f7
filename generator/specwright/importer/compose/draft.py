"""A spec as values: groups of nested parameters, each a mapping of spec words, as YAML writes them."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from specwright.ir.parameter import Json

Plain: TypeAlias = dict[str, Any]
"""A parameter, or a rule, as YAML writes it."""

ORDER = (
    *("use", "type", "required", "const", "enum", "format", "pattern", "minimum", "maximum"),
    *("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems"),
    *("uniqueItems", "minProperties", "maxProperties", "default", "fill", "description", "anyOf"),
    *("items", "properties", "additionalProperties", "rules"),
)
OPEN = "additionalProperties"
GROUP = ("title", "in", "use", "without", "change", "parameters", OPEN, "rules")
HEADER = (
    "model",
    "task",
    "title",
    "summary",
    "status",
    "creator",
    "released",
    "capabilities",
    "documentation",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft:
    """A heading with what stands below it; `use`, `without`, `change` and `rules` as in a spec.

    The object that holds it may be `open` to other keys.
    """

    title: str
    inside: str = ""
    use: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    change: dict[str, Plain] = field(default_factory=dict)
    parameters: dict[str, Plain] = field(default_factory=dict)
    rules: tuple[Plain, ...] = ()
    open: bool = False

    def plain(self) -> Plain:
        """The group as YAML writes it, without the keys that hold nothing."""
        named = {"title": self.title, **({"in": self.inside} if self.inside else {})}
        rest = {name: self.open if name == OPEN else getattr(self, name) for name in GROUP[2:]}
        return named | {
            name: list(each) if isinstance(each, tuple) else each for name, each in rest.items() if each
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecDraft:
    """A spec that is yet to be written.

    A request that is `open` may have other parameters; `stated` are facts about the media themselves.
    `decisions` are those that this import made; `readings` those that it followed, with their rules;
    `acknowledged` the findings that the sources bring about.
    """

    slug: str
    header: dict[str, Json]
    sources: tuple[Plain, ...]
    pricing: dict[str, Json]
    request: tuple[GroupDraft, ...]
    rules: tuple[Plain, ...]
    response: tuple[GroupDraft, ...]
    examples: tuple[Plain, ...] = ()
    open: bool = False
    stated: tuple[Plain, ...] = ()
    decisions: tuple[Plain, ...] = ()
    readings: tuple[Plain, ...] = ()
    acknowledged: tuple[Plain, ...] = ()


def in_order(plain: Plain) -> Plain:
    """The parameter with its keys in the order in which specs are written."""
    return dict(sorted(plain.items(), key=lambda item: ORDER.index(item[0]) if item[0] in ORDER else 0))
