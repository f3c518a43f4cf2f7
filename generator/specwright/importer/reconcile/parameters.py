"""The parameters of several renderings made into one tree."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import Fact, GroupFacts, ParameterFacts, fact_at
from specwright.importer.reconcile.page_limits import SCHEMAS, as_far_as_pages_say
from specwright.importer.reconcile.settling import Settling, Stated
from specwright.ir.path import prefixes, split_last

_COUNTS = {"enum.count": "enum", "items.enum.count": "items.enum"}

Rendered = tuple[str, tuple[GroupFacts, ...]]
"""The name of a rendering, and its groups."""

_Entry = tuple[str, ParameterFacts]
_Order = list[tuple[GroupFacts, list[str]]]


def groups(settling: Settling, direction: str, rendered: Sequence[Rendered]) -> tuple[GroupFacts, ...]:
    """The groups of the first rendering that has any, with what the others add.

    A parameter that only a later rendering has goes to the group of its title, or of its object, or makes
    one of its own.
    """
    stated: dict[str, list[_Entry]] = {}
    order: _Order = []
    containers = set(_containers(rendered))
    for rendering, found in rendered:
        is_first = not stated
        for group in found:
            own: tuple[GroupFacts, list[str]] = (group, [])
            order += [own] if is_first else []
            for parameter in (each for each in group.parameters if each.path not in containers):
                if parameter.path not in stated and is_first:
                    own[1].append(parameter.path)
                elif parameter.path not in stated:
                    _place(order, group, parameter.path, stated)
                stated.setdefault(parameter.path, []).append((rendering, parameter))
    merged = {path: _merged(settling, f"{direction}.{path}", each) for path, each in stated.items()}
    opened = set(_opened(rendered, containers))
    return tuple(
        replace(
            group,
            parameters=tuple(merged[path] for path in paths),
            open=group.open or group.inside in opened,
        )
        for group, paths in order
        if paths
    )


def _containers(rendered: Sequence[Rendered]) -> Iterator[str]:
    """The objects that hold groups and have no entry on the same page, though they have in schemas."""
    for _, found in rendered:
        entries = {parameter.path for group in found for parameter in group.parameters}
        for inside in (group.inside for group in found if group.inside):
            yield from (path for path in prefixes(inside) if path not in entries)


def _opened(rendered: Sequence[Rendered], containers: Collection[str]) -> Iterator[str]:
    """The objects that hold groups and may have other keys, as a schema says."""
    for each in (each for _, found in rendered for group in found for each in group.parameters):
        fact = each.facts.get("additionalProperties")
        if each.path in containers and fact and fact.value is True:
            yield each.path


def _place(order: _Order, group: GroupFacts, path: str, stated: Collection[str]) -> None:
    parent = split_last(path)[0]
    if parent in stated:
        paths = next(paths for _, paths in order if parent in paths)
        last = max(at for at, each in enumerate(paths) if each == parent or each.startswith(f"{parent}."))
        paths.insert(last + 1, path)
        return
    fitting = [paths for known, paths in order if (known.title, known.inside) == (group.title, group.inside)]
    fitting += [paths for known, paths in order if known.inside == group.inside]
    if fitting:
        fitting[0].append(path)
    else:
        order.append((group, [path]))


def _merged(settling: Settling, name: str, stated: Sequence[_Entry]) -> ParameterFacts:
    """The facts of one parameter; a rendering that has it and does not require it calls it optional."""
    has_schema = name.startswith("request.") and any(by in SCHEMAS for by, _ in stated)
    tables = settling.tables if has_schema else frozenset()
    stated = as_far_as_pages_say(stated, tables)
    silent = [(by, each) for by, each in stated if by in SCHEMAS or each.path not in tables]
    words = dict.fromkeys(word for _, each in stated for word in each.facts if word not in _COUNTS)
    facts: dict[str, Fact] = {}
    for word in words:
        found: list[Stated] = [(by, each.facts[word]) for by, each in stated if word in each.facts]
        if word == "required":
            found += [(by, fact_at(False, each.location)) for by, each in silent if word not in each.facts]
        settled = settling.settle(f"{name}.{word}", found)
        if settled.value is not False or word != "required":
            facts[word] = settled
    _check_counts(settling, name, stated, facts)
    prose = {key: text for _, each in reversed(stated) for key, text in each.prose.items()}
    return replace(stated[0][1], facts=facts, prose=prose)


def _check_counts(settling: Settling, name: str, stated: Sequence[_Entry], facts: dict[str, Fact]) -> None:
    """The number of allowed values that a rendering announces is that of the values another one lists."""
    for (by, each), (counted, word) in product(stated, _COUNTS.items()):
        count = each.facts.get(counted)
        if count is None:
            continue
        place, listed, fact = count.origins[0], facts.get(word), f"{name}.{word}"
        wanted = settling.decisions.get(fact, by)
        message = f"the number of allowed values is {count.value} in {by}"
        if listed is None:
            message += ", and no rendering lists them"
            settling.problems.append(fault(place, PageCode.MISSING_KEY, message, fact))
        elif not isinstance(listed.value, list) or len(listed.value) == count.value:
            continue
        elif any(other == wanted and word in facts_of.facts for other, facts_of in stated):
            settling.decide(fact, wanted)
        else:
            message += f" ({place}), but {len(listed.value)} in the list ({listed.origins[0]})"
            problem = fault(place, PageCode.CONFLICT, message, fact, related=listed.origins[:1])
            settling.problems.append(problem)
