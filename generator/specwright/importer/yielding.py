"""`Required` on a page that says elsewhere when the parameter cannot, or need not, be given.

Pages print it for the parameters of a table of sizes whatever their sentences say. It yields to these: that
parameters cannot be used, that one is given or else others, and that exactly one is given; to nothing else.
"""

from collections.abc import Iterable

from specwright.importer.codes import PageCode
from specwright.importer.facts import GroupFacts, ParameterFacts, RuleFact, with_parameters
from specwright.importer.line_account import LineAccount
from specwright.pageform.sentences.optional import optional


def without_required(
    account: LineAccount, rules: Iterable[RuleFact], groups: tuple[GroupFacts, ...]
) -> tuple[GroupFacts, ...]:
    """The groups, in which parameters are not required that a rule makes optional; each is told."""
    known = {each.path: each for group in groups for each in group.parameters}
    for rule in (each for each in rules if not each.scope and not each.literal):
        for path in optional(rule.kind, rule.argument):
            parameter = known.get(path)
            if parameter is not None and "required" in parameter.facts:
                known[path] = _yielding(account, rule, parameter)
    return with_parameters(groups, known)


def _yielding(account: LineAccount, rule: RuleFact, parameter: ParameterFacts) -> ParameterFacts:
    line = rule.origins[0].line
    message = f"'{parameter.path}' is required here, and not where line {line} says; line {line} is followed"
    location = parameter.facts["required"].origins[0]
    account.hint(location, PageCode.DISAGREEMENT, message, parameter.path)
    return ParameterFacts(
        path=parameter.path,
        facts={word: fact for word, fact in parameter.facts.items() if word != "required"},
        prose=parameter.prose,
        location=parameter.location,
    )
