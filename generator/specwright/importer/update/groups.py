"""A page's groups put into the groups of a spec, parameters of shared files among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from specwright.importer.compose.draft import GROUP, OPEN, GroupDraft, Plain
from specwright.importer.compose.equality import bare
from specwright.importer.compose.sharing import brings_nothing, covered, single
from specwright.importer.update.changes import FactChanges
from specwright.importer.update.parameters import inserted, merged, words
from specwright.importer.update.rules import merged_rules
from specwright.ir.path import below, parse
from specwright.load.plain_documents import SharedGroup


@dataclass(slots=True, kw_only=True)
class GroupEdit:
    """A group of the spec during an update: the keys to write."""

    raw: Plain
    shared: dict[str, SharedGroup]
    own: dict[str, Plain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own = dict(self.raw.get("parameters") or {})

    @property
    def inside(self) -> str:
        return str(self.raw.get("in", ""))

    def used(self) -> dict[str, Plain]:
        """The parameters that come from shared files, those left out included."""
        found: dict[str, Plain] = {}
        for name in self.raw.get("use", ()):
            found |= self.shared[name].parameters if name in self.shared else {}
        return {name: each for name, each in found.items() if name not in self.own}

    def without(self) -> list[str]:
        """The parameters of shared files that are left out."""
        return list(self.raw.get("without", ()))

    def leave_out(self, path: str) -> None:
        self.raw["without"] = [*self.without(), path]

    def take_back(self, path: str) -> None:
        self.raw["without"] = [each for each in self.without() if each != path]

    def names(self) -> list[str]:
        """The parameters that it has, by name."""
        return [*(name for name in self.used() if name not in self.without()), *self.own]

    def finished(self) -> Plain:
        """The group to write."""
        new = {**self.raw, "parameters": self.own}
        order = [name for name in (*GROUP, *new) if name in new]
        return {name: new[name] for name in dict.fromkeys(order) if new[name] not in ([], {})}


def merged_groups(
    raw: Sequence[Plain],
    page: Sequence[GroupDraft],
    shared: Sequence[SharedGroup],
    direction: str,
    changes: FactChanges,
) -> list[Plain]:
    """The groups to write, new ones in the order of the page."""
    by_name = {each.name: each for each in shared}
    groups = [GroupEdit(raw=dict(each), shared=by_name) for each in raw]
    merge = _Merge(direction=direction, shared=shared, groups=groups, changes=changes)
    pairs = dict(_paired(groups, page))
    position = -1
    for number, group in enumerate(page):
        target = pairs.get(number)
        if target is None:
            names = [name for name in group.parameters if merge.holder(group.inside, name) is None]
            is_new = len(names) == len(group.parameters)
            fitting = [each for each in shared if brings_nothing(each, group, ())]
            due = (
                covered(group, shared, fitting)
                if is_new
                else GroupDraft(title=group.title, inside=group.inside)
            )
            target = GroupEdit(raw=due.plain(), shared=by_name)
            position += 1
            groups.insert(position, target)
            if is_new:
                changes.note(f"{direction}: {group.title}", None, names)
                continue
        position = next(at for at, each in enumerate(groups) if each is target)
        merge.put(target, group)
    merge.take_away({(group.inside, name) for group in page for name in group.parameters})
    return [each.finished() for each in groups if each.names()]


def _paired(groups: Sequence[GroupEdit], page: Sequence[GroupDraft]) -> Iterator[tuple[int, GroupEdit]]:
    """Which group of the page is which of the spec: by title and place, else by what it holds."""
    free = {id(each): each for each in groups}
    late: list[int] = []
    for number, group in enumerate(page):
        near = [each for each in free.values() if each.inside == group.inside]
        if same := next((each for each in near if each.raw.get("title") == group.title), None):
            yield number, free.pop(id(same))
        else:
            late.append(number)
    for number in late:
        group = page[number]
        near = [each for each in free.values() if each.inside == group.inside]
        if alike := next((each for each in near if {*each.names()} & {*group.parameters}), None):
            alike.raw["title"] = group.title
            yield number, free.pop(id(alike))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Merge:
    """Puts the groups of a page into those of a spec, and notes what changes."""

    direction: str
    shared: Sequence[SharedGroup]
    groups: list[GroupEdit]
    changes: FactChanges

    def holder(self, inside: str, name: str) -> GroupEdit | None:
        """The group of the spec that has a parameter."""
        return next((each for each in self.groups if each.inside == inside and name in each.names()), None)

    def put(self, target: GroupEdit, group: GroupDraft) -> None:
        """Puts the page's group in place of the spec's."""
        before = ""
        for name, plain in group.parameters.items():
            path = self._path(group.inside, name)
            holder = self.holder(group.inside, name)
            if holder is None:
                self.changes.note(path, None, bare(plain))
                _add(target, name, single(name, plain, self.shared)[0], before)
            elif holder is not target:
                self.changes.note(f"{path}, its heading", holder.raw.get("title"), group.title)
                _add(target, name, merged(*_taken(holder, name), plain, path, path, self.changes), before)
            elif name in target.own:
                raw = target.own[name]
                target.own[name] = merged(raw, _under(target, name, raw), plain, path, path, self.changes)
            else:
                self._change(target, name, target.used()[name], plain, path)
            before = name
        used = [target.shared[name] for name in target.raw.get("use", ()) if name in target.shared]
        if group.open and target.raw.get(OPEN) is not True:
            self.changes.note(self._path(group.inside, OPEN), target.raw.get(OPEN), True)
            target.raw[OPEN] = True
        if group.inside:  # those of the root are stated for the whole model
            own, rules = list(target.raw.get("rules", ())), [rule for each in used for rule in each.rules]
            target.raw["rules"] = merged_rules(own, rules, group.rules, group.inside, self.changes)

    def take_away(self, stated: set[tuple[str, str]]) -> None:
        """Parameters that the page stated once and does not any more; `stated` are those it states now."""
        for target in self.groups:
            for name in target.names():
                path = self._path(target.inside, name)
                facts = bare(target.own.get(name) or target.used()[name])
                if (target.inside, name) in stated or not self.changes.goes(path, facts, f"{path}.type"):
                    continue
                if name in target.own:
                    del target.own[name]
                else:
                    target.leave_out(name)
                    change = target.raw.get("change", {})
                    kept = {each: keys for each, keys in change.items() if parse(each)[0] != name}
                    target.raw["change"] = kept

    def _path(self, inside: str, name: str) -> str:
        return below(".".join(part for part in (self.direction, inside) if part), name)

    def _change(self, target: GroupEdit, path: str, under: Plain, page: Plain, name: str) -> None:
        """A parameter of a shared file: what differs goes to the group's `change` and `without`."""
        change: dict[str, Plain] = dict(target.raw.get("change", {}))
        raw = change.get(path, {})
        stated = page.get("properties", {})
        whole = {"items", "properties"} & raw.keys() or {"items", "rules"} & (under.keys() | page.keys())
        if whole or not under.get("properties", {}).keys() >= stated.keys():
            new = merged(raw, under, page, name, name, self.changes)
        else:
            new = words(raw, under, page, name, self.changes)
        if new != raw:
            rest = {other: each for other, each in change.items() if other != path}
            target.raw["change"] = {**change, path: new} if new else rest
        for child, each in under.get("properties", {}).items() if "properties" not in new else ():
            inner, fact = below(path, child), below(name, child)
            left_out = inner in target.without()
            if child in stated:
                if left_out:
                    self.changes.note(fact, None, bare(stated[child]))
                    target.take_back(inner)
                self._change(target, inner, each, stated[child], fact)
            elif not left_out and self.changes.goes(fact, bare(each), f"{fact}.type"):
                target.leave_out(inner)


def _add(target: GroupEdit, name: str, plain: Plain, before: str) -> None:
    if name in target.without() and "use" not in plain:
        target.take_back(name)
    target.own = inserted(target.own, name, plain, before)


def _taken(holder: GroupEdit, name: str) -> tuple[Plain, Plain]:
    """Takes a parameter out to put it elsewhere: its own keys, and those of the shared one under it."""
    if name in holder.own:
        raw = holder.own.pop(name)
        return raw, _under(holder, name, raw)
    used = next(each for each in holder.raw["use"] if name in holder.shared[each].parameters)
    holder.leave_out(name)
    change = holder.raw.get("change", {}).pop(name, {})
    return {"use": used, **change}, holder.shared[used].parameters[name]


def _under(target: GroupEdit, name: str, raw: Plain) -> Plain:
    group = target.shared.get(str(raw.get("use", "")))
    return group.parameters.get(name, {}) if group else {}
