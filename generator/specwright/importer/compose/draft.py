"""What a page states, arranged as a spec: groups of nested parameters, each a mapping of spec words."""

import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from specwright.importer.facts import GroupFacts, PageFacts, ParameterFacts, RuleFact, SourceFacts
from specwright.ir.parameter import Json

Plain: TypeAlias = dict[str, Any]
"""A parameter, or a rule, as YAML writes it."""

ORDER = (
    *("use", "type", "required", "const", "enum", "format", "minimum", "maximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems", "default", "fill", "description", "anyOf"),
    *("items", "properties", "rules"),
)
HEADER = ("model", "title", "summary", "status", "creator", "released", "capabilities", "documentation")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft:
    """A heading with what stands below it; `use`, `without` and `change` as in a spec."""

    title: str
    inside: str = ""
    use: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    change: dict[str, Plain]
    parameters: dict[str, Plain]
    rules: tuple[Plain, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecDraft:
    """A spec that is yet to be written."""

    slug: str
    header: dict[str, Json]
    sources: tuple[Plain, ...]
    pricing: dict[str, Json]
    request: tuple[GroupDraft, ...]
    rules: tuple[Plain, ...]
    response: tuple[GroupDraft, ...]
    examples: tuple[Plain, ...] = ()


def draft(page: PageFacts, *, addresses: Mapping[str, str] | None = None, prose: bool = False) -> SpecDraft:
    """The page's facts in full, nothing shared; its own wording only where `prose` asks for it.

    `addresses` tells where sources were fetched from, by their names.
    """
    rules = [each for each in page.rules if not each.response]
    answer_rules = [each for each in page.rules if each.response]
    request = _groups(page.request, rules, prose)
    response = _at_root(_groups(page.response, answer_rules, prose), answer_rules)
    header: dict[str, Json] = {name: fact.value for name, fact in page.header.items()}
    header |= {"summary": page.summary} if prose and page.summary else {}
    return SpecDraft(
        slug=page.slug,
        header={name: header[name] for name in HEADER if name in header},
        sources=tuple(_source(each, (addresses or {}).get(each.name, "")) for each in page.sources),
        pricing={label: fact.value for label, fact in page.pricing.items()},
        request=request,
        rules=tuple(_rule(each) for each in rules),
        response=response,
    )


def in_order(plain: Plain) -> Plain:
    """The parameter with its keys in the order in which specs are written."""
    return dict(sorted(plain.items(), key=lambda item: ORDER.index(item[0]) if item[0] in ORDER else 0))


def _source(source: SourceFacts, address: str) -> Plain:
    origin = {"from": address} if address and address != source.url else {}
    digest = {"sha256": source.sha256, "read": source.read}
    return {"url": source.url, "rendering": source.rendering, **origin, **digest}


def _groups(groups: Iterable[GroupFacts], rules: list[RuleFact], prose: bool) -> tuple[GroupDraft, ...]:
    """The groups; a rule is taken out of the list when it belongs inside one of them."""
    found: list[GroupDraft] = []
    for group in groups:
        known: dict[str, Plain] = {}
        for inside, parameters in _by_container(group):
            own = {each.path.rpartition(".")[2]: _nested(each, known, prose) for each in parameters}
            found.append(GroupDraft(title=group.title, inside=inside, change={}, parameters=own))
        for each in _rest(group):
            _hang(each, known, prose)
        for path, plain in known.items():
            _attach(path, plain, rules)
        found = [_with_rules(each, rules) for each in found]
    return tuple(_ordered(each) for each in found)


def _by_container(group: GroupFacts) -> Iterator[tuple[str, list[ParameterFacts]]]:
    """The parameters that have no parent in the group, in runs that lie in one object."""
    known = {each.path for each in group.parameters}
    run: list[ParameterFacts] = []
    for each in group.parameters:
        parent = each.path.rpartition(".")[0]
        if parent in known:
            continue
        if run and parent != run[-1].path.rpartition(".")[0]:
            yield run[-1].path.rpartition(".")[0], run
            run = []
        run.append(each)
    if run:
        yield run[-1].path.rpartition(".")[0], run


def _rest(group: GroupFacts) -> list[ParameterFacts]:
    known = {each.path for each in group.parameters}
    return [each for each in group.parameters if each.path.rpartition(".")[0] in known]


def _nested(facts: ParameterFacts, known: dict[str, Plain], prose: bool) -> Plain:
    """The parameter itself; what is below it is hung on later."""
    plain: Plain = {}
    for name, fact in facts.facts.items():
        *outer, word = name.split(".")
        if word not in ORDER:  # such as the number of values, where only that is stated
            continue
        holder = plain
        for each in outer:
            holder = holder.setdefault(each, {})
        holder[word] = deepcopy(fact.value)
    if prose:
        _add_prose(plain, facts)
    known[facts.path] = plain
    return plain


def _add_prose(plain: Plain, facts: ParameterFacts) -> None:
    if text := facts.prose.get("description", ""):
        plain["description"] = text
    listing = plain["items"] if "enum" in plain.get("items", {}) else plain
    notes = {value: facts.prose.get(f"enum.{value}") for value in map(str, listing.get("enum", ()))}
    if any(notes.values()):
        listing["enum"] = notes
    for word in ("items", "anyOf", "properties"):
        if word in facts.prose:
            value = json.loads(facts.prose[word])
            plain[word] = plain["items"] | value if word == "items" else value


def _hang(facts: ParameterFacts, known: dict[str, Plain], prose: bool) -> None:
    parent, _, name = facts.path.rpartition(".")
    holder = _holder(known[parent])
    holder.setdefault("properties", {})[name] = _nested(facts, known, prose)


def _holder(plain: Plain) -> Plain:
    """What the parameters below one are properties of: itself, an array's item, or one of its options."""
    if "anyOf" in plain:
        kinds = [each["type"] for each in plain["anyOf"]]
        return _holder(plain["anyOf"][kinds.index("object" if "object" in kinds else "array")])
    if plain.get("type") == "array":
        item: Plain = plain.setdefault("items", {"type": "object"})
        return item
    return plain


def _attach(path: str, plain: Plain, rules: list[RuleFact]) -> None:
    """Puts the rules whose names are meant from this object into it."""
    for rule in [each for each in rules if each.scope.replace("[]", "") == path]:
        holder = _holder(plain)
        holder.setdefault("rules", []).append(_rule(rule))
        rules.pop(rules.index(rule))


def _with_rules(group: GroupDraft, rules: list[RuleFact]) -> GroupDraft:
    own = [each for each in rules if group.inside and each.scope == group.inside]
    for each in own:
        rules.pop(rules.index(each))
    return replace(group, rules=(*group.rules, *map(_rule, own)))


def _rule(rule: RuleFact) -> Plain:
    argument = rule.argument
    if isinstance(argument, dict) and "parameters" not in argument:
        argument = dict(sorted(argument.items(), key=lambda each: each[0] != "when"))
    plain: Plain = {rule.kind: argument}
    plain |= {"id": rule.id} if rule.id else {}
    return plain | ({"because": rule.because} if rule.because else {})


def _at_root(groups: tuple[GroupDraft, ...], rules: list[RuleFact]) -> tuple[GroupDraft, ...]:
    """The groups of the response with the rules about its root, which have no list of their own."""
    own = tuple(_rule(each) for each in rules)
    first = next((number for number, each in enumerate(groups) if not each.inside), None)
    if not own or first is None:
        return groups
    changed = replace(groups[first], rules=(*groups[first].rules, *own))
    return (*groups[:first], changed, *groups[first + 1 :])


def _ordered(group: GroupDraft) -> GroupDraft:
    return replace(group, parameters={name: _sorted(each) for name, each in group.parameters.items()})


def _sorted(plain: Plain) -> Plain:
    result = in_order(plain)
    if "items" in result:
        result["items"] = _sorted(result["items"])
    if "anyOf" in result:
        result["anyOf"] = [_sorted(each) for each in result["anyOf"]]
    if "properties" in result:
        result["properties"] = {name: _sorted(each) for name, each in result["properties"].items()}
    return result
