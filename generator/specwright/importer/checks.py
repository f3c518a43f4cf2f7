"""What different parts of one page say of the same thing, compared."""

from collections.abc import Iterable

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.facts import PageFacts
from specwright.importer.ledger import LineAccount


def cross_check(ledger: LineAccount, page: PageFacts) -> None:
    """The ID is the constant of one parameter of the request, and of no two."""
    model = page.header.get("model")
    parameters = [each for group in page.request for each in group.parameters]
    if model is None or not parameters:
        return
    named = next((each for each in parameters if each.path == "model"), None)
    constant = named.facts.get("const") if named else None
    if named is None or constant is None:
        place = named.location if named else model.origins[0]
        message = f"the request has no parameter 'model' with the value '{model.value}'"
        ledger.report(place, PageCode.DISAGREEMENT, message, "model")
    elif constant.value != model.value:
        message = f"the value '{constant.value}' is not the ID of the page, '{model.value}'"
        ledger.report(constant.origins[0], PageCode.DISAGREEMENT, message, "model", model.origins)


def check_pairs(
    ledger: LineAccount, page: PageFacts, pairs: Iterable[tuple[tuple[str, str], Location]]
) -> None:
    """Parameters that are paired with each other have a rule that says so."""
    together = [
        {str(name) for name in rule.argument}
        for rule in page.rules
        if rule.kind == "together" and not rule.scope and isinstance(rule.argument, list)
    ]
    for paths, place in pairs:
        if not any(set(paths) <= names for names in together):
            one, other = paths
            message = f"'{one}' is paired with '{other}', but no rule says that they go together"
            ledger.report(place, PageCode.DISAGREEMENT, message, one)
