"""A page's groups put into the groups of a spec, parameters of shared files among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from specwright.importer.compose.draft import GroupDraft, Plain
from specwright.importer.compose.equality import bare
from specwright.importer.compose.sharing import covered, single
from specwright.importer.update.changes import FactChanges
from specwright.importer.update.parameters import inserted, merged, words
from specwright.importer.update.rules import merged_rules
from specwright.load.plain_documents import SharedGroup

GROUP = ("title", "in", "use", "without", "change", "parameters", "rules")


@dataclass(slots=True, kw_only=True)
class GroupEdit:
    """A group of the spec while pages are put in: its keys as they are to be written."""

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
        return list(self.raw.get("without", ()))

    def names(self) -> list[str]:
        """The parameters that it has, by name."""
        return [*(name for name in self.used() if name not in self.without()), *self.own]

    def finished(self) -> Plain:
        """The group as it is to be written."""
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
    """The groups as they are to be written, new ones where the page has them."""
    by_name = {each.name: each for each in shared}
    targets = [GroupEdit(raw=dict(each), shared=by_name) for each in raw]
    pairs = dict(_paired(targets, page))
    position = -1
    for number, group in enumerate(page):
        target = pairs.get(number)
        if target is None:
            names = [name for name in group.parameters if _holder(targets, group.inside, name) is None]
            if len(names) == len(group.parameters):
                changes.note(f"{direction}: {group.title}", None, names)
                target = GroupEdit(raw=_composed(group, shared), shared=by_name)
                targets.insert(position + 1, target)
                position += 1
                continue
            target = GroupEdit(raw=_head(group), shared=by_name)
            targets.insert(position + 1, target)
        position = next(place for place, each in enumerate(targets) if each is target)
        _put(target, group, targets, shared, direction, changes)
    _take_away(targets, page, direction, changes)
    return [each.finished() for each in targets if each.names()]


def _paired(targets: list[GroupEdit], page: Sequence[GroupDraft]) -> Iterator[tuple[int, GroupEdit]]:
    """Which group of the page is which of the spec: by title and place, else by what it holds."""
    free = list(targets)
    late: list[int] = []
    for number, group in enumerate(page):
        found = [
            each for each in free if each.raw.get("title") == group.title and each.inside == group.inside
        ]
        if found:
            free = [each for each in free if each is not found[0]]
            yield number, found[0]
        else:
            late.append(number)
    for number in late:
        group = page[number]
        alike = [
            each for each in free if each.inside == group.inside and {*each.names()} & {*group.parameters}
        ]
        if alike:
            free = [each for each in free if each is not alike[0]]
            alike[0].raw["title"] = group.title
            yield number, alike[0]


def _put(
    target: GroupEdit,
    group: GroupDraft,
    targets: list[GroupEdit],
    shared: Sequence[SharedGroup],
    direction: str,
    changes: FactChanges,
) -> None:
    """The page's group in the place of the spec's."""
    before = ""
    for name, plain in group.parameters.items():
        path = ".".join(part for part in (direction, group.inside, name) if part)
        holder = _holder(targets, group.inside, name)
        if holder is None:
            changes.note(path, None, bare(plain))
            _add(target, name, single(name, plain, shared)[0], before)
        elif holder is not target:
            changes.note(f"{path}, its heading", holder.raw.get("title"), group.title)
            _add(target, name, merged(*_taken(holder, name), plain, path, path, changes), before)
        elif name in target.own:
            raw = target.own[name]
            target.own[name] = merged(raw, _under(target, name, raw), plain, path, path, changes)
        else:
            _change(target, name, target.used()[name], plain, path, changes)
        before = name
    rules = [
        rule
        for name in target.raw.get("use", ())
        if name in target.shared
        for rule in target.shared[name].rules
    ]
    own = list(target.raw.get("rules", ()))
    if group.inside:  # those of the root are stated for the whole model
        target.raw["rules"] = merged_rules(own, rules, group.rules, group.inside, changes)


def _add(target: GroupEdit, name: str, plain: Plain, before: str) -> None:
    if name in target.without() and "use" not in plain:
        target.raw["without"] = [each for each in target.without() if each != name]
    target.own = inserted(target.own, name, plain, before)


def _taken(holder: GroupEdit, name: str) -> tuple[Plain, Plain]:
    """A parameter that is to stand elsewhere: what is written of it, and what lies under it."""
    if name in holder.own:
        raw = holder.own.pop(name)
        return raw, _under(holder, name, raw)
    used = next(each for each in holder.raw["use"] if name in holder.shared[each].parameters)
    holder.raw["without"] = [*holder.without(), name]
    change = holder.raw.get("change", {}).pop(name, {})
    return {"use": used, **change}, holder.shared[used].parameters[name]


def _under(target: GroupEdit, name: str, raw: Plain) -> Plain:
    group = target.shared.get(str(raw.get("use", "")))
    return group.parameters.get(name, {}) if group else {}


def _change(target: GroupEdit, path: str, under: Plain, page: Plain, name: str, changes: FactChanges) -> None:
    """A parameter of a shared file: what differs goes to the group's `change` and `without`."""
    change: dict[str, Plain] = dict(target.raw.get("change", {}))
    raw = change.get(path, {})
    whole = {key: raw[key] for key in ("items", "properties") if key in raw}
    new_child = not under.get("properties", {}).keys() >= page.get("properties", {}).keys()
    if whole or new_child or {"items", "rules"} & (under.keys() | page.keys()):
        new = merged(raw, under, page, name, name, changes)
    else:
        new = words(raw, under, page, name, changes)
    if new != raw:
        target.raw["change"] = {**change, path: new} if new else _lacking(change, path)
    if "properties" in new:
        return
    for child, each in under.get("properties", {}).items():
        inner = f"{path}.{child}"
        left_out = inner in target.without()
        if child in page.get("properties", {}):
            if left_out:
                changes.note(f"{name}.{child}", None, bare(page["properties"][child]))
                target.raw["without"] = [other for other in target.without() if other != inner]
            _change(target, inner, each, page["properties"][child], f"{name}.{child}", changes)
        elif not left_out and changes.goes(f"{name}.{child}", bare(each), f"{name}.{child}.type"):
            target.raw["without"] = [*target.without(), inner]


def _take_away(
    targets: list[GroupEdit], page: Sequence[GroupDraft], direction: str, changes: FactChanges
) -> None:
    """Parameters that the page stated once and does not any more."""
    stated = {(group.inside, name) for group in page for name in group.parameters}
    for target in targets:
        for name in target.names():
            path = ".".join(part for part in (direction, target.inside, name) if part)
            facts = bare(target.own.get(name) or target.used()[name])
            if (target.inside, name) in stated or not changes.goes(path, facts, f"{path}.type"):
                continue
            if name in target.own:
                del target.own[name]
            else:
                target.raw["without"] = [*target.without(), name]
                target.raw["change"] = {
                    each: keys
                    for each, keys in target.raw.get("change", {}).items()
                    if each.split(".")[0] != name
                }


def _holder(targets: list[GroupEdit], inside: str, name: str) -> GroupEdit | None:
    return next((each for each in targets if each.inside == inside and name in each.names()), None)


def _head(group: GroupDraft) -> Plain:
    return {"title": group.title, **({"in": group.inside} if group.inside else {})}


def _composed(group: GroupDraft, shared: Sequence[SharedGroup]) -> Plain:
    found = covered(group, shared)
    parts: dict[str, Any] = {
        name: getattr(found, name) for name in ("use", "without", "change", "parameters", "rules")
    }
    plain = {name: list(each) if isinstance(each, tuple) else each for name, each in parts.items() if each}
    return {**_head(group), **plain}


def _lacking(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: each for name, each in mapping.items() if name != key}
