"""The groups of a message as a page prints them: entries with headings, bullets and descriptions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from specwright.emit.markdown.spec_words import RulesAt, holder, members, words
from specwright.ir.model import Message, Rule
from specwright.ir.parameter import Array, Choice, Parameter
from specwright.ir.path import VALUE, Path, dotted, of_names, split_last
from specwright.ir.tree import index, shapes
from specwright.pageform.headings import DEEPEST, TOP, Anchors, heading_name
from specwright.pageform.keys import ITEM_WORDS, KEYS
from specwright.pageform.spelling import spelled
from specwright.pageform.types import UNION, holding_option, is_listed, write_type
from specwright.pageform.wording import escaped, paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An allowed value as a code span, and the note on it."""

    span: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """A parameter of a page; `marks` are the hashes of its heading."""

    marks: str
    name: str
    anchor: str
    bullets: tuple[str, ...]
    description: tuple[str, ...]
    values: tuple[Value, ...]

    @property
    def has_notes(self) -> bool:
        return any(each.note for each in self.values)

    @property
    def ends(self) -> bool:
        """Whether the entry ends as a whole sentence does, or with a code span of a bullet or of values."""
        last = [*self.bullets, *self.description][-1]
        is_span = bool(self.values) or (not self.description and last.endswith("`"))
        return not self.has_notes and (is_span or last.endswith((".", "!", "?", ")")))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSection:
    """A group: its title, the object that its parameters are in ("" for the message), and its entries."""

    title: str
    inside: str
    entries: tuple[PageEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """A message on a page: its groups, and the rules that no entry states, which take sentences."""

    sections: tuple[PageSection, ...]
    rules: tuple[Rule, ...]


def layout(message: Message, direction: str) -> PageLayout:
    """The groups in the spec's order; `direction` begins every anchor."""
    by_scope: dict[Path, list[Rule]] = defaultdict(list)
    for rule in message.rules:
        by_scope[rule.scope].append(rule)
    printer = _Printer(
        direction=direction,
        rules={path: tuple(rules) for path, rules in by_scope.items()},
        anchors=Anchors(direction=direction),
    )
    known = index(message.root)
    scopes: set[Path] = {path for path, each in known.items() if each.container or not path}
    sections = []
    for group in dict.fromkeys(message.groups):
        entries = []
        own = (each for each in known[group.inside].children if each.group == group.title)
        for parameter in (each for each in own if not each.container and each.name != VALUE):
            entries += printer.entries(parameter, TOP)
            scopes |= set(_scopes(parameter, TOP))
        title = escaped(group.title, "*:")
        sections.append(PageSection(title=title, inside=dotted(group.inside), entries=tuple(entries)))
    sentences = tuple(rule for rule in message.rules if rule.scope in scopes)
    return PageLayout(sections=tuple(sections), rules=sentences)


def _scopes(parameter: Parameter, level: int) -> Iterator[Path]:
    """The objects that the page names; rules of others stand beside what they are about."""
    inner = holder(parameter)
    if shapes(parameter):
        yield parameter.path
    if inner and (level < DEEPEST or inner is parameter):
        yield inner.path
        for each in members(inner) if level < DEEPEST else ():
            yield from _scopes(each, level + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printer:
    rules: RulesAt
    anchors: Anchors
    direction: str

    def entries(self, parameter: Parameter, level: int) -> list[PageEntry]:
        """The parameter, and below it those that it holds."""
        inner = holder(parameter) if level < DEEPEST else None
        below = [each for child in members(inner) for each in self.entries(child, level + 1)] if inner else []
        stated = words(parameter, self.rules, closed=self.direction == "request")
        listing = _listing(parameter)
        for holding in (stated, stated.get("items", {})) if listing else ():
            holding.pop("enum", None)
        if inner:
            _without_members(stated)
        path = of_names(parameter.path)
        inside = split_last(path)[0] != ""
        printed = path if inside else of_names(members(inner)[0].path) if inner and below else ""
        return [
            PageEntry(
                marks="#" * level,
                name=heading_name(parameter.name),
                anchor=self.anchors.of(path),
                bullets=tuple(_bullets(stated, path=printed, count=len(below))),
                description=tuple(paragraphs(parameter.description)) if parameter.description else (),
                values=tuple(Value(span=spelled(of.value), note=escaped(of.note or "")) for of in listing),
            ),
            *below,
        ]


def _listing(parameter: Parameter) -> tuple[Choice, ...]:
    """The allowed values of a parameter, or of its items."""
    items = parameter.type.items if isinstance(parameter.type, Array) else None
    return parameter.choices or (items.choices if items else ())


def _without_members(stated: dict[str, Any]) -> None:
    """Takes out what the entries below say, and the rules about it."""
    holding = holding_option(stated["anyOf"]) if "anyOf" in stated else stated
    inner = holding.get("items", holding)
    inner.pop("properties", None)
    inner.pop("rules", None)


def _bullets(words: Mapping[str, Any], *, path: str = "", count: int = 0) -> list[str]:
    """A parameter in the words of a spec, with the path to be printed and so many parameters below it.

    What stands below by headings of its own is not among the words, nor are descriptions and the allowed
    values, which follow behind the bullets.
    """
    kind = UNION if "anyOf" in words else words["type"]
    texts = {"Path": f"`{path}`"} if path else {}
    texts["Type"] = f"`{write_type(words, count)}`"
    stated = dict(words)
    if item := stated.pop("items", {}):
        is_named = is_listed(item)
        if is_named and "format" in item:
            stated["items.format"] = item["format"]
        if rest := {word: each for word, each in item.items() if not is_named or word not in ITEM_WORDS}:
            stated["items"] = rest
    for name, key in KEYS.items():
        if (word := key.words.get(kind)) in stated:
            texts[name] = key.write(stated[word], kind)
    return [f"- **{name}**: {texts[name]}" for name in KEYS if name in texts]
