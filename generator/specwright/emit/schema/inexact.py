"""Which checks a schema cannot say exactly, and why: nothing is left out in silence."""

from specwright.emit.schema.algebra import rewritten
from specwright.emit.schema.known import Known, known
from specwright.emit.schema.rewriting import compared, is_exact
from specwright.emit.schema.steps import MOST_VALUES, is_binary, multiples
from specwright.ir.model import Message
from specwright.ir.path import dotted
from specwright.ir.predicate import OnStep, Predicate, SameCount


def inexact(message: Message) -> list[tuple[str, str]]:
    """The rule and the reason of each check that some engine may judge otherwise than the others."""
    facts = known(message.checks)
    return [
        (check.rule, reason)
        for check in message.checks
        if not check.advice
        for reason in _reasons(check.holds, facts)
    ]


def _reasons(predicate: Predicate, facts: Known) -> list[str]:
    found: list[str] = []

    def look(atom: Predicate) -> Predicate:
        match atom:
            case SameCount() if not is_exact(atom, facts):
                found.append(f"counts are compared up to {compared(atom, facts)} items")
            case OnStep(path=path, step=step) if not is_binary(step):
                if multiples(step, facts.bounds.get(path)) is None:
                    found.append(
                        f"engines that count in binary refuse some multiples of {step} of '{dotted(path)}'; "
                        f"only up to {MOST_VALUES} values are listed"
                    )
        return atom

    rewritten(predicate, look)
    return found
