"""Updates an existing spec by a page; everything that people wrote stays."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from specwright.importer.compose.draft import HEADER, Plain, SpecDraft
from specwright.importer.compose.equality import same, written
from specwright.importer.compose.placeholders import is_same_source
from specwright.importer.update.changes import FactChanges
from specwright.importer.update.groups import merged_groups
from specwright.importer.update.parameters import inserted
from specwright.importer.update.readings import merged_decisions, merged_readings
from specwright.importer.update.rules import merged_rules
from specwright.importer.update.stated import is_said
from specwright.load.plain_documents import SharedGroup


def merge(document: Plain, page: SpecDraft, shared: Sequence[SharedGroup], changes: FactChanges) -> Plain:
    """The spec's document with the page's facts; the summary stays the spec's own."""
    new = deepcopy(document)
    for name in (each for each in HEADER if each != "summary"):
        new = _header(new, name, page.header.get(name), changes)
    new["sources"] = _sources(list(new.get("sources", ())), page)
    new = _pricing(new, page, changes)
    for direction, groups in (("request", page.request), ("response", page.response)):
        merged = merged_groups(list(new.get(direction, ())), groups, shared, direction, changes)
        if direction in new:
            new[direction] = merged
        elif merged:
            new = inserted(new, direction, merged, _last_before_answer(new))
    brought = _brought(new["request"], shared)
    rules = merged_rules(list(new.get("rules", ())), brought, page.rules, "", changes)
    if rules:
        new = inserted(new, "rules", rules, "request")
    else:
        new.pop("rules", None)
    return _people(_stated(_open(new, page, changes), page, changes), page, changes)


def _last_before_answer(new: Plain) -> str:
    """The key behind which the answer stands."""
    return next(name for name in ("stated", "rules", "additionalProperties", "request") if name in new)


def _open(new: Plain, page: SpecDraft, changes: FactChanges) -> Plain:
    """Whether a request may have other parameters."""
    old = new.get("additionalProperties")
    if page.open and old is not True:
        changes.note("request.additionalProperties", old, True)
        return inserted(new, "additionalProperties", True, "request")
    if not page.open and old is not None and changes.goes("request.additionalProperties", old):
        del new["additionalProperties"]
    return new


def _stated(new: Plain, page: SpecDraft, changes: FactChanges) -> Plain:
    """What is told and not enforced, without the rules that say more by now."""
    old = list(new.get("stated", ()))
    due = list(page.stated)
    for each in old:
        name = f"stated.{written(each)}"
        if is_said(each, new.get("rules", ())):
            changes.note(name, each, None)
        elif not any(same(each, other) for other in due) and not changes.goes(name, each):
            due.append(each)
    for each in due:
        if not any(same(each, other) for other in old):
            changes.note(f"stated.{written(each)}", None, each)
    if due:
        behind = next(name for name in ("rules", "additionalProperties", "request") if name in new)
        return new if same(old, due) else inserted(new, "stated", due, behind)
    new.pop("stated", None)
    return new


def _people(new: Plain, page: SpecDraft, changes: FactChanges) -> Plain:
    """The decisions and readings with those of this import."""
    decisions = merged_decisions(new.get("decisions") or (), page.decisions, changes)
    new = inserted(new, "decisions", decisions, _last_of_facts(new)) if decisions else new
    readings = merged_readings(new.get("readings") or (), page, changes)
    if readings:
        new = inserted(new, "readings", readings, _last_of_facts(new))
    else:
        new.pop("readings", None)
    known = list(new.get("acknowledged") or ())
    alike = [(each.get("code"), each.get("about")) for each in known]
    more = [each for each in page.acknowledged if (each["code"], each["about"]) not in alike]
    return {**new, "acknowledged": [*known, *more]} if more else new


def _last_of_facts(new: Plain) -> str:
    """The key behind which stands what people decide."""
    names = ("decisions", "corrections", "response", "stated", "rules", "additionalProperties", "request")
    return next(name for name in names if name in new)


def _brought(groups: Sequence[Plain], shared: Sequence[SharedGroup]) -> list[Plain]:
    """Rules about the root that stand in groups, their own and those of the shared files they use."""
    at_root = [each for each in groups if not each.get("in")]
    used = {name for each in at_root for name in each.get("use", ())}
    own = [rule for each in at_root for rule in each.get("rules", ())]
    return [*own, *(rule for each in shared if each.name in used for rule in each.rules)]


def _header(new: Plain, name: str, value: Any, changes: FactChanges) -> Plain:
    old = new.get(name)
    if value is not None and not same(old, value):
        changes.note(f"header.{name}", old, value)
        return inserted(new, name, value, HEADER[HEADER.index(name) - 1])
    if value is None and old is not None and name == "released" and changes.goes(f"header.{name}", old):
        del new[name]
    return new


def _sources(old: list[Plain], page: SpecDraft) -> list[Plain]:
    """The sources with what was read now; one whose bytes are the same keeps its day."""
    new = list(old)
    for source in page.sources:
        found = [at for at, each in enumerate(new) if is_same_source(each, source)]
        if not found:
            new.append(source)
        elif new[found[0]].get("sha256") != source["sha256"]:
            kept = {name: each for name, each in new[found[0]].items() if name != "used"}
            new[found[0]] = {**kept, **source}
        else:
            new[found[0]] = {**new[found[0]], "url": source["url"]}
    return new


def _pricing(new: Plain, page: SpecDraft, changes: FactChanges) -> Plain:
    old = new.get("pricing") or {}
    due = dict(page.pricing)
    for label in old:
        if label not in due and not changes.goes(f"pricing.{label}", old[label]):
            due = {**due, label: old[label]}
    for label, price in due.items():
        if not same(old.get(label), price):
            changes.note(f"pricing.{label}", old.get(label), price)
    if due:
        return new if same(old, due) else inserted(new, "pricing", due, "sources")
    new.pop("pricing", None)
    return new
