"""Which checks a schema cannot say exactly, and why: nothing is left out in silence."""

from collections.abc import Iterator

from specwright.emit.schema.algebra import atoms
from specwright.emit.schema.known import Known, known
from specwright.emit.schema.rewriting import compared, is_exact
from specwright.emit.schema.steps import MOST_VALUES, is_binary, multiples
from specwright.ir.model import Message
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


def _reasons(predicate: Predicate, facts: Known) -> Iterator[str]:
    for atom in atoms(predicate):
        match atom:
            case SameCount() if not is_exact(atom, facts):
                yield f"numbers of items are compared up to {compared(atom, facts)}"
            case OnStep(path=path, step=step) if not is_binary(step):
                if multiples(step, facts.bounds.get(path)) is None:
                    yield (
                        f"engines that count in binary refuse some multiples of {step}; "
                        f"up to {MOST_VALUES} values would be listed, if the bounds allowed it"
                    )
            case _:
                pass
