"""Defaults that break a rule, together or once they are filled into a valid request."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from specwright.diagnostics import FindingCode as Code
from specwright.ir import visitors
from specwright.ir.defaults import completed, default_tree
from specwright.ir.evaluate import ABSENT, broken, holds, value_at
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Json, Parameter
from specwright.ir.path import ITEM, Path, dotted
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    Implies,
    Not,
    PartsAtom,
    Predicate,
    Present,
    RelationAtom,
)
from specwright.ir.wording import join_words, plural
from specwright.lint.conflict import conflict, named, quoted
from specwright.lint.finding import Finding, FindingSubject
from specwright.solver.space import UNKNOWN, Request, Undecided
from specwright.solver.states import rebase
from specwright.solver.witness import having, somewhere


def find(subject: FindingSubject) -> Iterator[Finding]:
    """Defaults of required parameters, that contradict each other, or that break a valid request.

    A schema that states them describes what the service does: what is found of its defaults is a remark.
    """
    for each in _found(subject):
        yield replace(each, severity="info") if subject.model.has_schema else each


def _found(subject: FindingSubject) -> Iterator[Finding]:
    known = {path: each for path, each in subject.parameters.items() if each.default is not None}
    for parameter in known.values():
        if parameter.required:
            yield Finding(
                code=Code.REQUIRED_DEFAULT,
                about=(dotted(parameter.path),),
                message="it is required, so its default never applies; remove one of them",
                location=parameter.location,
            )
    conflicts = list(_together(subject, {p: each for p, each in known.items() if ITEM not in p}))
    yield from conflicts
    told = {check.rule for each in conflicts for check in each.rests_on}
    yield from _spoiling(subject, known, told)


def _together(subject: FindingSubject, known: Mapping[Path, Parameter]) -> Iterator[Finding]:
    """Defaults that no request has, or that none has all at once."""
    scalar = {p: each for p, each in known.items() if isinstance(each.default, str | int | float)}
    wanted = {path: _default(parameter) for path, parameter in scalar.items()}
    alone = [
        path for path, each in wanted.items() if subject.never(each, contents={path: known[path].default})
    ]
    rest = {path: each for path, each in wanted.items() if path not in alone}
    sets = [{path: wanted[path]} for path in alone]
    if subject.never(AllOf(of=tuple(rest.values()))):
        sets.append(_smallest(subject, rest))
    for chosen in sets:
        checks = conflict(subject, chosen.values())
        names = [dotted(path) for path in chosen]
        first, *others = (known[path].location for path in chosen)
        yield Finding(
            code=Code.DEFAULT_CONFLICT,
            severity="error",
            about=tuple(names),
            message=f"no valid request has the {plural(len(names), 'default')} of "
            f"{join_words(quoted(names), 'and')}, because of {named(checks)}",
            location=first,
            rests_on=checks,
            related=tuple(others),
        )


def _smallest(subject: FindingSubject, wanted: Mapping[Path, Predicate]) -> dict[Path, Predicate]:
    """A minimal subset of the predicates that no request satisfies together."""
    kept = dict(wanted)
    for path in wanted:
        rest = tuple(each for other, each in kept.items() if other != path)
        if subject.never(AllOf(of=rest)):
            del kept[path]
    return kept


def _default(parameter: Parameter) -> Predicate:
    """The predicate that the parameter has its default, wherever it can be given."""
    assert isinstance(parameter.default, str | int | float)
    has = having(parameter.path, parameter.default)
    holder = parameter.path[:-1]
    return Implies(given=Present(path=holder), then=has) if holder else has


def _spoiling(
    subject: FindingSubject, known: Mapping[Path, Parameter], told: Container[str]
) -> Iterator[Finding]:
    """Rules that a valid request satisfies until the defaults are filled in."""
    minimal = subject.answer
    hit = _broken_when_filled(subject, minimal)
    for check in subject.checks:
        paths = [path for path in visitors.free_paths(check.predicate) if path in known]
        if check.phase is not Phase.CROSS_FIELD or not paths or check.rule in told:
            continue
        request = minimal if check in hit else _spoiled(subject, check, known)
        if check not in _broken_when_filled(subject, request):
            continue
        path = next((path for path in paths if not _is_given(path, request)), paths[0])
        yield Finding(
            code=Code.DEFAULT_SPOILS,
            severity="error" if check in hit else "warning",
            about=(dotted(path), check.rule),
            message=f"filled into a valid request, its default breaks {named([check])}",
            location=known[path].location,
            rests_on=(check,),
        )


def _spoiled(
    subject: FindingSubject, check: Check, known: Mapping[Path, Parameter]
) -> Request | Undecided | None:
    """A valid request that breaks the check once the defaults are filled in."""
    now = _once_filled(check.predicate, {path: parameter.default for path, parameter in known.items()})
    return subject.space.request([somewhere(check.scope, Not(of=now))]) if now else None


def _broken_when_filled(subject: FindingSubject, request: Request | Undecided | None) -> list[Check]:
    if request is None or request is UNKNOWN:
        return []
    return broken(subject.checks, completed(request, default_tree(subject.message)))


def _is_given(path: Path, request: Request | Undecided | None) -> bool:
    return ITEM in path or value_at(path, request, ()) is not ABSENT


def _once_filled(predicate: Predicate, defaults: Mapping[Path, Json]) -> Predicate | None:
    """The predicate that a request meets now if it will meet the given one with the defaults filled in.

    It assumes that no object is added. None where the predicate compares a parameter that has a default with
    another one, or looks at its items or values.
    """
    filled = (
        atom for atom in visitors.atoms(predicate) if any(path in defaults for path in visitors.paths(atom))
    )
    if any(isinstance(atom, RelationAtom | PartsAtom) for atom in filled):
        return None
    return visitors.rewrite(predicate, lambda atom: _atom_filled(atom, defaults))


def _atom_filled(atom: Atom, defaults: Mapping[Path, Json]) -> Predicate:
    path = next((path for path in visitors.paths(atom) if path in defaults), None)
    if path is None:
        return atom
    given, holder = Present(path=path), path[:-1]
    inside: Predicate = Present(path=holder) if holder and holder[-1] != ITEM else visitors.TRUE
    met = visitors.TRUE if holds(rebase(atom), defaults[path]) else visitors.FALSE
    unmet = visitors.FALSE if isinstance(atom, Present) else visitors.TRUE
    return AnyOf(
        of=(
            AllOf(of=(given, atom)),
            AllOf(of=(Not(of=given), inside, met)),
            AllOf(of=(Not(of=given), Not(of=inside), unmet)),
        )
    )
