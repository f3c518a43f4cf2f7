"""Which checks a schema cannot say exactly, and why: nothing is left out in silence."""

from collections.abc import Iterator

from specwright.emit.schema.known import KnownTypes, known
from specwright.emit.schema.rewriting import MOST_FIRSTS, compared, firsts, is_exact, is_short
from specwright.emit.schema.steps import MOST_VALUES, multiples
from specwright.ir.decimals import is_binary
from specwright.ir.model import Message
from specwright.ir.predicate import EqualItemCount, MultipleOf, Predicate, Product, Ratio, TotalCount
from specwright.ir.visitors import atoms


def inexact(message: Message) -> list[tuple[str, str]]:
    """The rule and the reason of each check that some engine may judge otherwise than the others."""
    facts = known(message.checks)
    return [
        (check.rule, reason)
        for check in message.checks
        if not check.advice
        for reason in _reasons(check.predicate, facts)
    ]


def _reasons(predicate: Predicate, facts: KnownTypes) -> Iterator[str]:
    for atom in atoms(predicate):
        if isinstance(atom, EqualItemCount) and not is_exact(atom, facts):
            yield f"numbers of items are compared up to {compared(atom, facts)}"
        if isinstance(atom, TotalCount) and not is_short(atom):
            yield "the ways in which the total may come about are too many to list"
        if isinstance(atom, Product | Ratio) and firsts(atom, facts) is None:
            yield f"the first number may have more than {MOST_FIRSTS} values"
        if isinstance(atom, MultipleOf) and not _is_exact_step(atom, facts):
            yield (
                f"engines that count in binary refuse some multiples of {atom.step}; "
                f"up to {MOST_VALUES} values would be listed, if the bounds allowed it"
            )


def _is_exact_step(atom: MultipleOf, facts: KnownTypes) -> bool:
    return is_binary(atom.step) or multiples(atom.step, facts.bounds.get(atom.path)) is not None
