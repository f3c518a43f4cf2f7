"""The parameters of several renderings made into one tree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from specwright.importer.codes import PageCode, fault
from specwright.importer.facts import Decision, Fact, GroupFacts, ParameterFacts, fact_at
from specwright.importer.reconcile.settling import Settling, Stated

_COUNTS = {"enum.count": "enum", "items.enum.count": "items.enum"}

Rendered = tuple[str, tuple[GroupFacts, ...]]
"""The name of a rendering, and its groups."""


def groups(settling: Settling, direction: str, rendered: Sequence[Rendered]) -> tuple[GroupFacts, ...]:
    """The groups of the first rendering that has any, with what the others add.

    A parameter that only a later rendering has goes to the group of its title, or of its object, or makes
    one of its own.
    """
    stated: dict[str, list[tuple[str, ParameterFacts]]] = {}
    order: list[tuple[GroupFacts, list[str]]] = []
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
    merged = {path: _merged(settling, direction, path, each) for path, each in stated.items()}
    return tuple(
        replace(group, parameters=tuple(merged[path] for path in paths)) for group, paths in order if paths
    )


def _containers(rendered: Sequence[Rendered]) -> Iterator[str]:
    """The objects that hold groups and have no entry on the same page, though they have in schemas."""
    for _, found in rendered:
        entries = {parameter.path for group in found for parameter in group.parameters}
        for inside in (group.inside for group in found if group.inside):
            parts = inside.split(".")
            paths = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
            yield from (path for path in paths if path not in entries)


def _place(
    order: list[tuple[GroupFacts, list[str]]],
    group: GroupFacts,
    path: str,
    stated: dict[str, list[tuple[str, ParameterFacts]]],
) -> None:
    parent = path.rpartition(".")[0]
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


def _merged(
    settling: Settling, direction: str, path: str, stated: Sequence[tuple[str, ParameterFacts]]
) -> ParameterFacts:
    """The facts of one parameter; a rendering that has it and does not require it calls it optional."""
    words = dict.fromkeys(word for _, each in stated for word in each.facts if word not in _COUNTS)
    facts: dict[str, Fact] = {}
    for word in words:
        found: list[Stated] = [(name, each.facts[word]) for name, each in stated if word in each.facts]
        if word == "required":
            optional = [(name, each) for name, each in stated if word not in each.facts]
            found += [(name, fact_at(False, each.location)) for name, each in optional]
        settled = settling.settle(f"{direction}.{path}.{word}", found)
        if settled.value is not False or word != "required":
            facts[word] = settled
    _check_counts(settling, direction, path, stated, facts)
    prose = {key: text for _, each in reversed(stated) for key, text in each.prose.items()}
    return ParameterFacts(path=path, facts=facts, prose=prose, location=stated[0][1].location)


def _check_counts(
    settling: Settling,
    direction: str,
    path: str,
    stated: Sequence[tuple[str, ParameterFacts]],
    facts: dict[str, Fact],
) -> None:
    """The number of allowed values that a rendering announces is that of the values another one lists."""
    for name, each in stated:
        for counted, word in _COUNTS.items():
            count = each.facts.get(counted)
            if count is None:
                continue
            listed = facts.get(word)
            fact = f"{direction}.{path}.{word}"
            if listed is None:
                message = (
                    f"the number of allowed values is {count.value} in {name}, and no rendering lists them"
                )
                settling.problems.append(fault(count.origins[0], PageCode.MISSING_KEY, message, fact))
            elif isinstance(listed.value, list) and len(listed.value) != count.value:
                message = (
                    f"the number of allowed values is {count.value} in {name} ({count.origins[0]}), "
                    f"but {len(listed.value)} in the list ({listed.origins[0]})"
                )
                related = listed.origins[:1]
                problem = fault(count.origins[0], PageCode.CONFLICT, message, fact, related=related)
                wanted = settling.decisions.get(fact, name)
                if any(other == wanted and word in facts_of.facts for other, facts_of in stated):
                    decision = Decision(fact=fact, rendering=wanted, value=listed.value, instead=(count,))
                    settling.decided.append(decision)
                else:
                    settling.problems.append(problem)
