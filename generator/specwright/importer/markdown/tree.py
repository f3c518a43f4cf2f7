"""Paths, nesting and counts: what a page states twice is compared, and written once."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.cross_checks import is_repeated
from specwright.importer.descriptions import Paragraph, Tree
from specwright.importer.facts import Fact, GroupFacts, ParameterFacts
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.parameters import MarkdownGroup, MarkdownParameter
from specwright.ir.path import below, split_last
from specwright.ir.wording import counted
from specwright.pageform.headings import TOP, Anchors
from specwright.pageform.spelling import typed
from specwright.pageform.wording import joined


@dataclass(slots=True, kw_only=True)
class Branch:
    """A parameter at its path, with what stands below it."""

    written: MarkdownParameter
    path: str
    group: MarkdownGroup
    children: list["Branch"] = field(default_factory=list)

    def below(self) -> Iterator["Branch"]:
        """All descendants, in the page's order."""
        for child in self.children:
            yield child
            yield from child.below()

    @property
    def holds_parameters(self) -> bool:
        stated = self.written.keys.stated
        holders = (stated.word, stated.items, *stated.options) if stated else ()
        return "object" in holders or "array" in holders[2:]


def tree(account: LineAccount, written: Sequence[MarkdownGroup], direction: str) -> Tree:
    """The parameters at their paths; `direction` begins every anchor: `request` or `response`."""
    groups: list[GroupFacts] = []
    paragraphs: dict[str, tuple[Paragraph, ...]] = {}
    seen: dict[str, Location] = {}
    anchors = Anchors(direction=direction)
    for group in written:
        found = []
        for branch in _branches(account, group):
            _compare(account, branch, anchors)
            facts = _facts(account, branch)
            if is_repeated(account, facts, seen):
                continue
            paragraphs[branch.path] = tuple(branch.written.description.paragraphs)
            found.append(facts)
        same = (each for each in groups if (each.title, each.inside) == (group.title, group.inside))
        if first := next(same, None):
            message = f"the group '{group.title}' stands on the page already"
            account.report(group.location, PageCode.DUPLICATE_PARAMETER, message, related=(first.location,))
        groups.append(
            GroupFacts(
                title=group.title, inside=group.inside, parameters=tuple(found), location=group.location
            )
        )
    pairs = tuple(pair for group in written for pair in _pairs(account, group))
    return Tree(groups=tuple(groups), paragraphs=paragraphs, pairs=pairs)


def _branches(account: LineAccount, group: MarkdownGroup) -> list[Branch]:
    """The parameters of a group, parents first, each with its children."""
    open_branches: list[Branch] = []
    found = []
    for each in group.parameters:
        while open_branches and open_branches[-1].written.level >= each.level:
            open_branches.pop()
        parent = open_branches[-1] if open_branches else None
        due = parent.written.level + 1 if parent else TOP
        if each.level != due:
            message = f"a heading of level {due} is due here, not {each.level}"
            account.report(each.location, PageCode.WRONG_PATH, message, each.name)
        above = parent.path if parent else group.inside
        branch = Branch(written=each, path=below(above, each.name), group=group)
        if parent and not parent.holds_parameters:
            message = (
                f"'{parent.path}' is of type {parent.written.keys.type}, which has no parameters below it"
            )
            account.report(each.location, PageCode.WRONG_PATH, message, each.name)
        if parent:
            parent.children.append(branch)
        open_branches.append(branch)
        found.append(branch)
    return found


def _compare(account: LineAccount, branch: Branch, anchors: Anchors) -> None:
    """The heading's anchor, the printed path and the number of descendants, against the nesting."""
    written = branch.written
    due_anchor = anchors.of(branch.path)
    if written.anchor != due_anchor:
        message = f"the heading links to '#{written.anchor}', its path makes '#{due_anchor}'"
        account.report(written.location, PageCode.WRONG_ANCHOR, message, branch.path)
    due = _printed(branch)
    printed = written.keys.path
    # the path of an array at the root needs no printing
    is_silent = not split_last(branch.path)[0] and written.keys.type == "array"
    if printed is None and due is not None and not is_silent:
        message = f"'- **Path**: `{due}`' is due"
        account.report(written.location, PageCode.WRONG_PATH, message, branch.path)
    elif printed is not None and printed.value != due:
        expected = f"'{due}' is due" if due else "none is due at the root"
        message = f"the path is '{printed.value}', {expected}"
        account.report(printed.origins[0], PageCode.WRONG_PATH, message, branch.path)
    held = sum(1 for _ in branch.below())
    count = written.keys.count
    if count is None and held:
        message = f"the type does not count the {counted(held, 'parameter')} below it"
        account.report(written.location, PageCode.WRONG_COUNT, message, branch.path)
    elif count is not None and count.value != held:
        message = f"the number of parameters below it is {held}, the type says {count.value}"
        account.report(count.origins[0], PageCode.WRONG_COUNT, message, branch.path)


def _printed(branch: Branch) -> str | None:
    """The path as pages print it: an object at the root has its first child's, other roots have none."""
    if split_last(branch.path)[0]:
        return branch.path
    return branch.children[0].path if branch.children else None


def _facts(account: LineAccount, branch: Branch) -> ParameterFacts:
    written = branch.written
    facts = dict(written.keys.facts)
    enum = written.description.enum(account, written.keys.kind, branch.path)
    if enum:
        facts["items.enum" if written.keys.type == "array" else "enum"] = enum
        _allowed(account, branch, facts, enum)
    paragraphs = written.description.paragraphs
    prose = {"description": joined([each.text for each in paragraphs])} if paragraphs else {}
    notes = written.description.notes.items()
    prose |= {f"enum.{typed(text, written.keys.kind)}": note for text, note in notes}
    prose |= {word: json.dumps(value) for word, value in written.keys.json.items()}
    return ParameterFacts(path=branch.path, facts=facts, prose=prose, location=written.location)


def _allowed(account: LineAccount, branch: Branch, facts: dict[str, Fact], enum: Fact) -> None:
    """A default or constant is one of the allowed values."""
    values = enum.value if isinstance(enum.value, list) else []
    for word in ("const", "default"):
        preset = facts.get(word)
        presets = preset.value if preset and isinstance(preset.value, list) else [preset and preset.value]
        if preset and any(each not in values for each in presets):
            message = f"'{preset.value}' is not among the allowed values"
            account.report(preset.origins[0], PageCode.DISAGREEMENT, message, branch.path, enum.origins)


def _pairs(account: LineAccount, group: MarkdownGroup) -> Iterator[tuple[tuple[str, str], Location]]:
    """`Paired with` names a parameter of the same group, which names this one."""
    pairs = {each.name: each.keys.paired for each in group.parameters if each.keys.paired}
    start = f"{group.inside}." if group.inside else ""
    for name, paired in pairs.items():
        other = pairs.get(str(paired.value))
        if other is None or other.value != name or paired.value == name:
            message = f"'{name}' is paired with '{paired.value}', which is not paired with it"
            account.report(paired.origins[0], PageCode.DISAGREEMENT, message, name)
        else:
            yield (f"{start}{name}", f"{start}{paired.value}"), paired.origins[0]
