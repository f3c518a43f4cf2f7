"""Which values of a parameter are worth trying for one predicate of a rule."""

from collections.abc import Iterator

from specwright.ir.evaluate import holds
from specwright.ir.predicate import ValueAtom
from specwright.solver.states import rebase
from specwright.vectors.boundaries import Boundary, limits, shown
from specwright.vectors.drafts import DraftSubject

MOST_ALIKE = 8
"""Of how many values that the predicate does not tell apart each is tried."""


def worth_trying(atom: ValueAtom, wanted: bool, subject: DraftSubject) -> Iterator[Boundary]:
    """The values that make the predicate true or false: all on and beside its limits, a few of the others.

    The others are limits of other rules. With all of them the vectors of a table that narrows parameters
    would be as many as its rows squared.
    """
    about = subject.parameters.get(atom.path)
    own = {shown(value) for _, value in limits(atom, about)} if about else set()
    of_value, others = rebase(atom), 0
    for boundary in subject.values(atom.path):
        if boundary.fits and holds(of_value, boundary.value) is wanted:
            is_own = shown(boundary.value) in own
            others += not is_own
            if is_own or others <= MOST_ALIKE:
                yield boundary
