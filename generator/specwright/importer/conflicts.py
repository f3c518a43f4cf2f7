"""Sentences of one page that cannot all be followed: which there are, what is noted of those left aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.facts import PageFacts, RuleFact, SentenceReading
from specwright.ir.wording import join_words
from specwright.load.decoder import plain
from specwright.load.fact_lookup import located_rules
from specwright.load.nodes import MappingNode
from specwright.pageform.sentences.names import names
from specwright.pageform.spec_layout import rule_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of a page's list of rules, where it stands, and where a spec has the rules that it states.

    `joined` are the lines of sentences that came to one rule with it, `parameters` those of the parameters
    that it speaks of.
    """

    sentence: str
    origin: Location
    places: tuple[Location, ...]
    joined: tuple[int, ...]
    parameters: tuple[int, ...]

    def is_at(self, problem: Diagnostic) -> bool:
        """Whether a problem of the spec is about one of its rules."""
        return any(place in self.places for place in (problem.location, *problem.related))


def statements(page: PageFacts, spec: MappingNode) -> list[Statement]:
    """The sentences of the page, in its order; what somebody has said of one stands and is not among them."""
    located = [(each, plain(each.node)) for each in located_rules(spec)]
    places = [
        (rule_name(each.scope, rule), each.location) for each, rule in located if isinstance(rule, dict)
    ]
    lines = {each.path: each.location.line for group in page.request for each in group.parameters}
    stated: dict[str, list[RuleFact]] = {}
    for rule in (each for each in (*page.rules, *page.said) if each.sentence and not each.reading):
        stated.setdefault(rule.sentence, []).append(rule)
    return [
        Statement(
            sentence=sentence,
            origin=rules[0].origins[0],
            places=tuple(place for name, place in places if name in set(map(_name, rules))),
            joined=tuple(sorted({line for rule in rules for line in _joined(rule)})),
            parameters=tuple(
                sorted({lines[each] for rule in rules for each in rule_paths(rule) if each in lines})
            ),
        )
        for sentence, rules in stated.items()
    ]


def asides(
    chosen: Sequence[Statement], about: Sequence[Statement], problems: Sequence[Diagnostic]
) -> Iterator[SentenceReading]:
    """What is noted of the sentences left aside: the lines that they contradict, and what both come to."""
    for each in chosen:
        own = [problem for problem in problems if each.is_at(problem)] or problems
        others = [other for other in about if other not in chosen and any(map(other.is_at, own))]
        against = tuple(other.origin.line for other in others) or each.joined
        against = against or each.parameters or (each.origin.line,)
        lines = join_words([str(line) for line in against], "and")
        verb = "line" if len(against) == 1 else "lines"
        reason = own[0].message if own[0].path.startswith("rules") else f"{own[0].path}: {own[0].message}"
        yield SentenceReading(
            sentence=each.sentence,
            line=each.origin.line,
            against=against,
            because=f"With {verb} {lines} it would come to this: {reason}.",
        )


def _name(rule: RuleFact) -> str:
    return rule_name(rule.scope.replace("[]", ""), {rule.kind: rule.argument})


def _joined(rule: RuleFact) -> Iterator[int]:
    """The lines of the page below the first that the rule stands on."""
    first, *rest = rule.origins
    return (each.line for each in rest if each.file == first.file)


def rule_paths(rule: RuleFact) -> Iterator[str]:
    """The parameters that a rule speaks of, by their paths from the root."""
    scope = rule.scope.replace("[]", "")
    for name in names(rule.argument):
        yield name.removeprefix("$.") if name.startswith("$.") or not scope else f"{scope}.{name}"
