"""Rules that a page states and the schema of the model does not: implied, a coarser print, or a conflict.

Sentences of pages name less than the schema does: of a condition they keep which parameter it is about. So a
sentence about parameters that a rule of the schema relates is that rule, and the schema is followed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.codes import PageCode, fault
from specwright.importer.conflicts import rule_paths
from specwright.importer.facts import Decision, PageFacts, RuleFact
from specwright.importer.reconcile import SCHEMAS, Preference
from specwright.importer.reconcile.rules import table_name
from specwright.ir.model import Model
from specwright.lint.finding import FindingSubject
from specwright.pageform.spec_layout import inline, rule_name
from specwright.solver.space import UNKNOWN
from specwright.solver.witness import breaks

_CONDITIONAL = ("requires", "excludes", "narrows", "at-least-one-of", "demands")

ModelOf = Callable[[PageFacts], Model | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A page without the rules that its schema is followed in, and what is told of them."""

    page: PageFacts
    problems: list[Diagnostic] = field(default_factory=list)


def agreed(
    page: PageFacts, decisions: Mapping[str, str], prefer: Preference | None, model_of: ModelOf
) -> Agreement:
    """The facts of a page and a schema, its own rules judged by what the schema takes; others as they are."""
    renderings = {source.name: source.rendering for source in page.sources}
    if len({each in SCHEMAS for each in renderings.values()}) < 2:
        return Agreement(page=page)
    settled = {decision.fact for decision in page.decisions}
    single = [
        rule
        for rule in page.rules
        if _is_of_page(rule, renderings) and not (rule.kind == "sizes" and table_name(rule) in settled)
    ]
    others = tuple(rule for rule in page.rules if rule not in single)
    model = model_of(replace(page, rules=others)) if single else None
    if model is None:
        return Agreement(page=page)
    subject = FindingSubject(model)
    found = Agreement(page=replace(page, rules=others))
    for rule in single:
        with_rule = model_of(replace(page, rules=(*others, rule)))
        if with_rule is None:  # it does not fit the facts; whoever sets sentences aside sees to that
            found = replace(found, page=replace(found.page, rules=(*found.page.rules, rule)))
        elif taken := _taken(subject, with_rule):
            found = _settled(found, rule, taken, decisions, prefer, renderings)
    return found


def _is_of_page(rule: RuleFact, renderings: Mapping[str, str]) -> bool:
    """Whether a page alone states a rule that refuses requests."""
    by = {renderings.get(origin.file, "") for origin in rule.origins}
    return not (by & {*SCHEMAS} or rule.reading or rule.response or rule.kind == "advises")


def _taken(subject: FindingSubject, model: Model) -> Any:
    """A request that the schema takes and the rule refuses; None where there is none."""
    known = {(check.scope, check.predicate) for check in subject.checks}
    for check in model.request.checks:
        if not check.advice and (check.scope, check.predicate) not in known:
            request = subject.space.request([breaks(check)])
            if request is not None and request is not UNKNOWN:
                return request
    return None


def _settled(
    found: Agreement,
    rule: RuleFact,
    taken: Any,
    decisions: Mapping[str, str],
    prefer: Preference | None,
    renderings: Mapping[str, str],
) -> Agreement:
    """What becomes of a rule that refuses what the schema takes."""
    name = rule_name(rule.scope.replace("[]", ""), {rule.kind: rule.argument})
    place, said = rule.origins[0], rule.sentence or rule.because or name
    if rule.because or _is_coarser(rule, found.page.rules):
        message = f"the schema says this more exactly, and is followed: {said}"
        note = fault(place, PageCode.NOT_ENFORCED, message, name, severity="info")
        return replace(found, problems=[*found.problems, note])
    by_sort = {each in SCHEMAS: each for each in reversed(list(renderings.values()))}
    preferred = by_sort[prefer == "schema"] if prefer else None
    followed = decisions.get(name, preferred)
    if followed is None:
        return replace(found, problems=[*found.problems, _conflict(found.page, rule, name, said, taken)])
    page = found.page if followed in SCHEMAS else replace(found.page, rules=(*found.page.rules, rule))
    because = "" if name in decisions else f"Imported with --prefer {prefer}."
    decision = Decision(fact=name, rendering=followed, because=because)
    return replace(found, page=replace(page, decisions=(*page.decisions, decision)))


def _is_coarser(rule: RuleFact, rules: Sequence[RuleFact]) -> bool:
    """Whether a rule of the schema relates the same parameters, or what lies in them: then it lost a part."""
    own = set(rule_paths(rule))
    alike = [each for each in rules if each.kind in (rule.kind, "demands", "narrows") and each is not rule]
    return rule.kind in _CONDITIONAL and any(
        all(any(f"{path}.".startswith(f"{name}.") for path in rule_paths(each)) for name in own)
        for each in alike
    )


def _conflict(page: PageFacts, rule: RuleFact, name: str, said: str, taken: Any) -> Diagnostic:
    """Both sides: the sentence, and a request that the schema takes against it, each with its place."""
    place, schema = rule.origins[0], _schema_place(page, rule)
    request = inline({key: value for key, value in taken.items() if key in _outermost(rule)})
    where = f" ({schema})" if schema else ""
    message = (
        f"the page and the schema disagree: the page says {said} ({place}), the schema takes "
        f"{request}{where}; decide for one of them, or import with --prefer schema or --prefer page"
    )
    return fault(place, PageCode.CONFLICT, message, name, related=[schema] if schema else [])


def _outermost(rule: RuleFact) -> set[str]:
    return {path.partition(".")[0] for path in rule_paths(rule)}


def _schema_place(page: PageFacts, rule: RuleFact) -> Location | None:
    """Where the schema has the first of the parameters that a rule speaks of."""
    schemas = {source.name for source in page.sources if source.rendering in SCHEMAS}
    known = {each.path: each for group in page.request for each in group.parameters}
    for path in (path for path in rule_paths(rule) if path in known):
        for fact in known[path].facts.values():
            for origin in fact.origins:
                if origin.file in schemas:
                    return origin
    return None
