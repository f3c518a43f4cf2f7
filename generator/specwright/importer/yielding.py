"""`Required` on a page that says elsewhere when the parameter cannot, or need not, be given.

Pages print it for the parameters of a table of sizes whatever their sentences say. It yields to these: that
parameters cannot be used, that one is given or else others, and that exactly one is given; to nothing else.
"""

from collections.abc import Iterable

from specwright.importer.codes import PageCode
from specwright.importer.facts import (
    GroupFacts,
    ParameterFacts,
    RuleFact,
    SentenceReading,
    with_parameters,
)
from specwright.importer.line_account import LineAccount
from specwright.pageform.sentences.optional import optional


def without_required(
    account: LineAccount, rules: Iterable[RuleFact], groups: tuple[GroupFacts, ...]
) -> tuple[tuple[GroupFacts, ...], tuple[SentenceReading, ...]]:
    """The groups, in which what a rule makes optional is not required; each is told, and noted."""
    known = {each.path: each for group in groups for each in group.parameters}
    aside: list[SentenceReading] = []
    for rule in (each for each in rules if not each.scope and (not each.literal or each.reading)):
        for path in optional(rule.kind, rule.argument):
            parameter = known.get(path)
            if parameter is not None and "required" in parameter.facts:
                aside.append(_aside(account, rule, parameter))
                known[path] = _optional(parameter)
    return with_parameters(groups, known), tuple(aside)


def _aside(account: LineAccount, rule: RuleFact, parameter: ParameterFacts) -> SentenceReading:
    line = rule.origins[0].line
    message = f"'{parameter.path}' is required here, and not where line {line} says; line {line} is followed"
    location = parameter.facts["required"].origins[0]
    account.hint(location, PageCode.DISAGREEMENT, message, parameter.path)
    return SentenceReading(
        sentence=account.text(location.line).strip(),
        fact=f"request.{parameter.path}.required",
        line=location.line,
        against=(line,),
        because=f"Line {line} lets '{parameter.path}' be absent.",
    )


def _optional(parameter: ParameterFacts) -> ParameterFacts:
    return ParameterFacts(
        path=parameter.path,
        facts={word: fact for word, fact in parameter.facts.items() if word != "required"},
        prose=parameter.prose,
        location=parameter.location,
    )
