"""What a page states, arranged as a spec."""

import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from specwright.importer.compose.draft import HEADER, ORDER, GroupDraft, Plain, SpecDraft, in_order
from specwright.importer.compose.usage import used_in_examples
from specwright.importer.facts import GroupFacts, PageFacts, ParameterFacts, RuleFact, SourceFacts
from specwright.importer.sentence_readings import plain_reading
from specwright.ir.parameter import Json
from specwright.ir.path import split_last
from specwright.pageform.types import holding_option, with_inner


def draft_of_page(
    page: PageFacts, *, addresses: Mapping[str, str] | None = None, prose: bool = False
) -> SpecDraft:
    """The page's facts in full, nothing shared; its own wording only where `prose` asks for it.

    `addresses` tells where sources were fetched from, by their names.
    """
    rules = [each for each in page.rules if not each.response and not each.reading]
    answer_rules = [each for each in page.rules if each.response]
    request = _groups(page.request, rules, prose)
    response = _at_root(_groups(page.response, answer_rules, prose), answer_rules)
    header: dict[str, Json] = {name: fact.value for name, fact in page.header.items()}
    header |= {"summary": page.summary} if prose and page.summary else {}
    return SpecDraft(
        slug=page.slug,
        header={name: header[name] for name in HEADER if name in header},
        sources=tuple(_sources(page, addresses or {})),
        pricing={label: fact.value for label, fact in page.pricing.items()},
        request=request,
        rules=tuple(_rule(each) for each in rules),
        response=response,
        open=page.open,
        stated=tuple(dict(fact.value) for fact in page.stated if isinstance(fact.value, dict)),
        decisions=tuple(
            {"fact": each.fact, "follow": each.rendering, "because": each.because}
            for each in page.decisions
            if each.because
        ),
        readings=tuple(map(plain_reading, page.readings)),
        acknowledged=tuple(
            {"code": code, "about": about, "because": because} for code, about, because in page.acknowledged
        ),
    )


def _sources(page: PageFacts, addresses: Mapping[str, str]) -> Iterator[Plain]:
    """The sources that are at hand; what examples use stands at the first, whose examples are followed."""
    used = used_in_examples(page)
    for number, each in enumerate(page.at_hand):
        plain = _source(each, addresses.get(each.name, ""))
        yield {**plain, "used": list(used)} if used and not number else plain


def _source(source: SourceFacts, address: str) -> Plain:
    origin = {"from": address} if address and address != source.url else {}
    digest = {"sha256": source.sha256, "read": source.read}
    return {"url": source.url, "rendering": source.rendering, **origin, **digest}


def _groups(groups: Iterable[GroupFacts], rules: list[RuleFact], prose: bool) -> tuple[GroupDraft, ...]:
    """The groups; a rule is taken out of the list when it belongs inside one of them."""
    return tuple(draft for group in groups for draft in _group(group, rules, prose))


def _group(group: GroupFacts, rules: list[RuleFact], prose: bool) -> list[GroupDraft]:
    """A draft for each run of parameters that lie in one object, with all that they hold."""
    known = {each.path: _plain(each, prose) for each in group.parameters}
    drafts: list[GroupDraft] = []
    for path, plain in known.items():
        above, name = split_last(path)
        if above in known:
            _holder(known[above]).setdefault("properties", {})[name] = plain
        elif drafts and drafts[-1].inside == above:
            drafts[-1].parameters[name] = plain
        else:
            drafts.append(
                GroupDraft(
                    title=group.title, inside=above, parameters={name: plain}, open=group.open and bool(above)
                )
            )
    for path, plain in known.items():
        if own := _taken([each for each in rules if each.scope.replace("[]", "") == path], rules):
            _holder(plain).setdefault("rules", []).extend(own)
    return [
        replace(
            each,
            parameters={name: _sorted(plain) for name, plain in each.parameters.items()},
            rules=_taken([rule for rule in rules if each.inside and rule.scope == each.inside], rules),
        )
        for each in drafts
    ]


def _plain(facts: ParameterFacts, prose: bool) -> Plain:
    """The parameter itself, without what is below it."""
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


def _holder(plain: Plain) -> Plain:
    """What the parameters below one are properties of: itself, an array's item, or one of its options."""
    if "anyOf" in plain:
        if [each.get("type") for each in plain["anyOf"]].count("object") > 1:
            return plain
        return _holder(holding_option(plain["anyOf"]))
    kinds = plain["type"] if isinstance(plain.get("type"), list) else [plain.get("type")]
    if "array" in kinds and "object" not in kinds:
        return _holder(plain.setdefault("items", {"type": "object"}))
    return plain


def _taken(own: list[RuleFact], rules: list[RuleFact]) -> tuple[Plain, ...]:
    """Some of the rules as a spec has them; they go out of the list."""
    for each in own:
        rules.pop(rules.index(each))
    return tuple(map(_rule, own))


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


def _sorted(plain: Mapping[str, Any]) -> Plain:
    return in_order(with_inner(plain, _sorted))
