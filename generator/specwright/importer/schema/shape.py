"""What a schema says of one value, divided: facts of each type that it may have, and rules."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from specwright.importer.facts import fact_at
from specwright.importer.logic.combine import any_of, implies
from specwright.importer.logic.value_keywords import JUDGED_FORMATS, VALUE_KEYWORDS
from specwright.importer.logic.values import kinds_of
from specwright.importer.logic.vocabulary import ANNOTATIONS
from specwright.importer.schema.choices import AllowedValues, allowed_values, listed_values
from specwright.importer.schema.collector import Collector
from specwright.importer.schema.declared import ALL_TYPES, DeclaredType
from specwright.importer.schema.document import Node
from specwright.importer.schema.gather import PROSE, StatedKeyword, gathered
from specwright.importer.schema.kinds import FITTING, disjoint, meet, of_kind, of_values
from specwright.ir.path import Path
from specwright.ir.predicate import HasType, JsonType, Predicate

ROUNDED = 2**63 - 1
HELD = ("items", "properties", "required", "additionalProperties")
_Rule = tuple[Predicate, Node]


@dataclass(slots=True, kw_only=True)
class Shape:
    """The types of a value, the rules about it, and the keywords about what an array or an object holds.

    `facts` has what the keywords say that became facts, by their names; `dropped` are allowed values that
    such facts refuse. Where the value may be one of several objects, `choice` says so, and `several` has
    them.
    """

    types: dict[JsonType, DeclaredType] = field(default_factory=dict)
    rules: list[_Rule] = field(default_factory=list)
    held: list[StatedKeyword] = field(default_factory=list)
    prose: dict[str, Node] = field(default_factory=dict)
    values: AllowedValues | None = None
    facts: dict[str, tuple[Predicate, Node]] = field(default_factory=dict)
    dropped: list[Any] = field(default_factory=list)
    typed: bool = False
    type_node: Node | None = None
    several: "tuple[Shape, ...]" = ()
    choice: StatedKeyword | None = None

    @property
    def takes_any(self) -> bool:
        """Whether no type is stated, and no fact."""
        bare = all(each.is_bare for each in self.types.values())
        return bare and not self.typed and not self.held and tuple(self.types) == ALL_TYPES


def shape(
    schema: Node,
    path: Path,
    sink: Collector,
    within: Sequence[JsonType] = ALL_TYPES,
    *,
    several: bool = True,
) -> Shape:
    """Divides what the schema says of the value at the path; nothing is stated yet.

    `several` says that a choice between objects may be taken for what it is, not for a rule.
    """
    keywords = list(gathered(schema, sink.reading))
    found = Shape()
    found.prose = {each.name: each.node for each in reversed(keywords) if each.name in PROSE}
    keywords = [each for each in keywords if each.name not in PROSE]
    kinds = tuple(within)
    for each in keywords:
        if each.name == "type":
            kinds, found.typed = meet(kinds, kinds_of(each.node)), True
            found.type_node = found.type_node or each.node
    taken = _values(keywords, found, kinds) or _choice(
        keywords, found, kinds, path, sink, several=several and bool(path)
    )
    if not found.types:
        found.types = {kind: DeclaredType(kind=kind) for kind in kinds}
    if not found.types:
        found.rules = [(sink.said(each, path), each.node) for each in keywords]
        return found
    for each in keywords:
        if each.name != "type" and each is not taken:
            _add(each, found, path, sink)
    return found


def _values(
    keywords: Iterable[StatedKeyword], found: Shape, kinds: Sequence[JsonType]
) -> StatedKeyword | None:
    """Takes the first keyword that lists the allowed values."""
    for each in keywords:
        values = listed_values(each) or allowed_values(each)
        if values:
            kept = of_values(kinds, values.values, typed=found.typed)
            if not kept:
                return None
            found.values = values
            found.types = {kind: DeclaredType(kind=kind) for kind in kept}
            for kind, declared in found.types.items():
                own = of_kind(kind, values.values)
                value: Any = own[0] if values.word == "const" else own
                declared.words[values.word] = fact_at(value, each.node.location)
            found.typed = True
            return each
    return None


def _choice(
    keywords: Sequence[StatedKeyword],
    found: Shape,
    kinds: Sequence[JsonType],
    path: Path,
    sink: Collector,
    *,
    several: bool,
) -> StatedKeyword | None:
    """Takes the first choice between schemas of different types: each says what those types may be."""
    base = {each.name for each in keywords}
    for each in keywords:
        if each.name not in ("anyOf", "oneOf"):
            continue
        mark = sink.mark()
        with sink.reading.behind(each.trail), sink.reading.inside(each.owner):
            shapes = [shape(option, path, sink, kinds) for option in each.node.items()]
        objects = _objects(shapes) if several and not base & {*HELD} else ()
        divided = [option for option in shapes if option not in objects]
        if objects:
            divided.append(Shape(types={JsonType.OBJECT: DeclaredType(kind=JsonType.OBJECT)}))
        if _is_divided(divided) and not any(base & {one.name for one in option.held} for option in divided):
            found.several, found.choice = objects, each
            for option in divided:
                own = any_of([HasType(path=path, kind=kind) for kind in option.types])
                found.types |= option.types
                found.rules += [(implies(own, predicate), node) for predicate, node in option.rules]
                found.held += option.held
            found.typed = True
            return each
        sink.back_to(mark)
    return None


def _objects(shapes: Sequence[Shape]) -> tuple[Shape, ...]:
    """The schemas of objects that know their properties, where there are several and no rules in them."""
    found = tuple(
        each
        for each in shapes
        if tuple(each.types) == (JsonType.OBJECT,) and any(one.name == "properties" for one in each.held)
    )
    return found if len(found) > 1 and not any(each.rules for each in found) else ()


def _is_divided(shapes: Sequence[Shape]) -> bool:
    """Whether the type of a value tells which of the schemas is meant."""
    has_types = all(each.types for each in shapes)
    return bool(shapes) and has_types and disjoint(tuple(each.types) for each in shapes)


def _add(keyword: StatedKeyword, found: Shape, path: Path, sink: Collector) -> None:
    """Adds a keyword to the facts of the types that it fits, or to the rules."""
    fitting = [each for kind, each in found.types.items() if kind in FITTING.get(keyword.name, ())]
    if keyword.name in ANNOTATIONS or _is_annotation(keyword):
        sink.said(keyword, path)
        sink.remark(keyword.node, f"'{keyword.name}' is an annotation, which nobody judges: {_text(keyword)}")
    elif keyword.name in FITTING and not fitting:
        sink.said(keyword, path)
        kinds = " or ".join(found.types)
        sink.remark(keyword.node, f"'{keyword.name}' says nothing of a value of type {kinds}")
    elif keyword.name in HELD:
        found.held.append(keyword)
    elif (
        path
        and keyword.name in VALUE_KEYWORDS
        and fitting
        and not any(keyword.name in x.words for x in fitting)
    ):
        found.facts[keyword.name] = (sink.said(keyword, path), keyword.node)
        value = keyword.format or keyword.node.value
        if keyword.name in ("minimum", "maximum") and _is_rounded(value):
            hint = (
                f"{ROUNDED} may be meant" if float(value) == float(ROUNDED) else "its last digits may be lost"
            )
            sink.remark(keyword.node, f"{value} is beyond what a double holds exactly: {hint}")
        if keyword.name != "uniqueItems" or value:
            for each in fitting:
                each.words[keyword.name] = fact_at(_whole(keyword.name, value), keyword.node.location)
    else:
        found.rules.append((sink.said(keyword, path), keyword.node))


def _is_rounded(value: Any) -> bool:
    """Whether a whole number looks as if it came through a double, which prints neighbours alike."""
    return isinstance(value, int) and abs(value) > 2**53 and value % 1000 == 0


def _is_annotation(keyword: StatedKeyword) -> bool:
    """Whether it is a format that nobody judges."""
    return keyword.name == "format" and not keyword.format and keyword.node.value not in JUDGED_FORMATS


def _whole(word: str, value: Any) -> Any:
    return int(value) if word.endswith(("Length", "Items", "Properties")) and word[0] == "m" else value


def _text(keyword: StatedKeyword) -> str:
    return str(keyword.node.value)
