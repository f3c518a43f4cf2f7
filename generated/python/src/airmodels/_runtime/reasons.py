"""Says in words why a parameter is required or forbidden, and why a documented value of it is not offered."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from .candidates import LISTED, candidates
from .check import CROSS_FIELD, MISSING
from .checks import Checks, Fault
from .choices import Offer, Reason
from .completion import additions
from .domains import ParameterDomain
from .edits import apply_edits, at, edits_to_set, is_within, place_of
from .possibilities import Possibilities, Steps
from .rule import Rule
from .values import ABSENT
from .wording import format_message

_MOST_TRIED = 8
Told = tuple[tuple[str, ...], tuple[Reason, ...]]
"""The ids of the rules that a request violates, and the reason."""


class Reasons:
    """The reasons of one parameter's choice, given the rest of the request."""

    def __init__(self, search: Possibilities, parameter: ParameterDomain, rest: Any) -> None:
        self._search = search
        self._checks: Checks = search.checks
        self._parameter = parameter
        self._path = parameter.path
        self._rest = rest

    def of_requiring(self) -> Steps[Told]:
        """The rules that a complete request violates without the parameter."""
        for value in candidates(self._checks, self._path, self._rest, ()):
            edits = edits_to_set(self._rest, self._path, value)
            full = ABSENT if edits is None else self._search.completion(apply_edits(self._rest, edits))
            yield
            if full is not ABSENT:
                request = apply_edits(full, [("remove", self._path)])
                faults = self._faults(request)
                own = [each for each in faults if self._checks.checks[each.number].phase == MISSING]
                return self._rules(faults), self._reason("required", None, request, own or faults)
        return (), ()

    def of_forbidding(self, without: Any) -> Steps[Told]:
        """The rules that a complete request violates with the parameter."""
        rules: tuple[str, ...] = ()
        why: tuple[Reason, ...] = ()
        is_best = False
        for value in islice(candidates(self._checks, self._path, without, ()), _MOST_TRIED):
            edits = edits_to_set(without, self._path, value)
            yield
            if edits is None:
                continue
            rules = rules or self._rules(self._faults(apply_edits(without, edits)))
            told = self._why_not("forbidden", value, without)
            is_between = bool(told) and len(told[0].parameters) > 1
            why, is_best = (told, is_between) if (told and not why) or is_between else (why, is_best)
            if is_best:
                break
        return rules, tuple(each._replace(value=None) for each in why)

    def of_values(self, offers: tuple[Offer, ...]) -> Steps[tuple[Reason, ...]]:
        """Why documented values are not offered, each with the rule that refuses it."""
        offered = [value for each in offers for value in each.allowed_values or ()]
        why: tuple[Reason, ...] = ()
        for variant in self._parameter.variants:
            for value in variant.values or LISTED.get(variant.type, ()):
                if not any(type(each) is type(value) and each == value for each in offered):
                    why += self._why_not("value", value, self._search.known(self._rest).example)
                    yield
        return why

    def _why_not(self, kind: str, value: Any, example: Any) -> tuple[Reason, ...]:
        """The reason that what is set gives, else one that a complete request has."""
        for request, is_whole in ((self._rest, False), (example, True)):
            edits = None if request is ABSENT else edits_to_set(request, self._path, value)
            if edits is None:
                continue
            after = apply_edits(request, edits)
            faults = [each for each in self._faults(after) if is_whole or self._is_hopeless(each, after)]
            if faults:
                return self._reason(kind, value, after, faults)
        return ()

    def _is_hopeless(self, fault: Fault, request: Any) -> bool:
        """Whether nothing that is added could help."""
        return not any(additions(self._checks, fault, request, frozenset()))

    def _faults(self, request: Any) -> list[Fault]:
        """The faults of a request that bear on the parameter."""
        faults = self._search.faults(request)
        return [each for each in faults if any(is_within(read, self._path) for read in self._reads(each))]

    def _reads(self, fault: Fault) -> tuple[Any, ...]:
        return self._checks.checks[fault.number].dependencies

    def _rules(self, faults: Iterable[Fault]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._checks.checks[each.number].rule for each in faults))

    def _reason(self, kind: str, value: Any, request: Any, faults: list[Fault]) -> tuple[Reason, ...]:
        """The sentence of the first rule between parameters, else of the first of all."""
        between = (each for each in faults if self._checks.checks[each.number].phase == CROSS_FIELD)
        fault = next(between, faults[0]) if faults else None
        if fault is None:
            return ()
        check = self._checks.checks[fault.number]
        stated = next(each for each in self._checks.table.checks if each["id"] == check.rule)
        rule = Rule(stated, self._checks.table)
        places = [place_of(path, fault.bound) for path in check.subjects]
        values = tuple(_shown(at(request, place)) for place in places)
        message = format_message(rule, values, places[0], ())
        names = (rule.parameter,) if isinstance(rule.parameter, str) else rule.parameter
        return (Reason(kind, value, check.rule, names, message),)


def _shown(value: Any) -> Any:
    return None if value is ABSENT else value
