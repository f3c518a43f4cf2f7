"""What is wrong with a request that comes to no model, as checks on what finds one.

Each such request breaks one of them: validators ask these checks where they find no model. A fix must lead to
a model, so a request whose kind and model are texts that come to a task breaks none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.ir.dispatch import Routed, TaskTable, task_table
from specwright.ir.model import Api, Check, Message, Phase
from specwright.ir.parameter import Choice, Object, Parameter, String
from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, Enum, Implies, Not, Predicate, Present
from specwright.ir.wording import join_words
from specwright.lowering import fixes
from specwright.lowering.rules import PARAMETER_RULES
from specwright.lowering.rules.parameter_rule import Codes
from specwright.lowering.rules.wording import alternatives

NOWHERE = Location(file="")


def message(api: Api, codes: Codes, models: Iterable[Routed]) -> Message:
    """A request seen only as something that names a model, or a kind of task that one task has."""
    models = tuple(models)
    tasks = task_table(models)
    routing = _Routing(api, codes, models, tasks)
    parameters = [routing.naming(), *([routing.task_type()] if tasks else [])]
    root = Parameter(name="", path=(), type=Object(properties=tuple(parameters), open=True), location=NOWHERE)
    checks = [
        check
        for parameter in (root, *parameters)
        for kind in PARAMETER_RULES
        for check in kind.lower(parameter, codes)
    ]
    checks += routing.between() if tasks else ()
    checks += () if models else (routing.no_model(),)
    return fixes.complete(Message(root=root, checks=tuple(checks)))


@dataclass(frozen=True, slots=True)
class _Routing:
    """The parameters that find a model, and what must hold of them together."""

    api: Api
    codes: Codes
    models: tuple[Routed, ...]
    tasks: TaskTable

    @property
    def named(self) -> tuple[Choice, ...]:
        """The AIR identifiers of models."""
        known = [each for each in self.models if each.air is not None]
        return tuple(Choice(value=each.air, note=each.title) for each in known)

    @property
    def airs(self) -> tuple[str, ...]:
        return tuple(each.air for each in self.models if each.air is not None)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind of task that some model or task runs."""
        return tuple(sorted({each.task_type for each in self.models if each.task_type is not None}))

    def naming(self) -> Parameter:
        """The parameter that names the model; where tasks take unknown ones, `between` has its values."""
        is_free = any(each.unknown for each in self.tasks.values())
        return _parameter(self.api.discriminator, () if is_free else self.named, required=not self.tasks)

    def task_type(self) -> Parameter:
        """The parameter that names the kind of task; all there is where no model has an AIR identifier."""
        choices = tuple(Choice(value=each) for each in self.kinds)
        return _parameter(self.api.task_parameter, choices, required=not self.airs)

    def no_model(self) -> Check:
        """No model is known where there is none; what names one is right by itself."""
        return self._check(
            "known",
            Not(of=Present(path=self._model)),
            code=self.codes.unsupported,
            message=f"{{0}} is no known model: there is none yet that '{self.api.discriminator}' could name",
        )

    def between(self) -> Iterator[Check]:
        """What must hold of both: `unknown` kinds take models that are not known, `unnamed` none."""
        unknown = [kind for kind, each in self.tasks.items() if each.unknown]
        unnamed = [kind for kind, each in self.tasks.items() if each.unnamed]
        if self.airs and unknown:
            yield self._known(unknown)
        needing = [kind for kind in self.kinds if kind not in unnamed]
        if self.airs or needing:
            yield self._given(needing, unnamed)
        for kind, each in self.tasks.items():
            if len(each.unnamed) > 1:
                yield self._apart(kind, each.unnamed, "unnamed", Not(of=Present(path=self._model)))
            if len(each.unknown) > 1:
                yield self._apart(kind, each.unknown, "unknown", self._names_unknown)

    def _known(self, unknown: Sequence[str]) -> Check:
        """The model is known, for kinds of task that do not take others."""
        return self._check(
            "known",
            Implies(given=Not(of=self._is_one_of(unknown)), then=Enum(path=self._model, values=self.airs)),
            code=self.codes.unsupported,
            message=f"'{self.api.discriminator}' must be {{allowed}}, not {{0}}{self._unless(unknown, 1)}",
        )

    def _given(self, needing: Sequence[str], unnamed: Sequence[str]) -> Check:
        """A model is named, for kinds of task that need one."""
        stands = Enum(path=self._task, values=tuple(needing)) if needing else Not(of=Present(path=self._task))
        due = f"; give it {alternatives(self.airs)}" if self.airs else ""
        return self._check(
            "given",
            Implies(given=stands, then=Present(path=self._model)),
            code=self.codes.missing,
            message=f"'{self.api.discriminator}' is required{self._unless(unnamed, 0)}{due}",
        )

    def _apart(self, kind: str, slugs: Sequence[str], sort: str, given: Predicate) -> Check:
        """No request is for one of several tasks that it cannot tell apart."""
        names = join_words([f"'{each}'" for each in slugs], "and")
        known = f"give a '{self.api.discriminator}' that is known, or " if self.airs else ""
        return self._check(
            f"{sort}.{kind}",
            Not(of=AllOf(of=(self._is_one_of([kind]), given))),
            code=self.codes.combination,
            message=f"{alternatives([kind])} is the kind of {names}, which no request tells apart; "
            f"{known}ask one of them by its name",
        )

    def _check(self, name: str, predicate: Predicate, *, code: str, message: str) -> Check:
        """A check on what names the model, seen beside the kind of task."""
        return Check(
            rule=f"{self.api.discriminator}.{name}",
            kind="demands",
            phase=Phase.CROSS_FIELD,
            scope=(),
            subjects=(self._model,),
            predicate=predicate,
            code=self.codes.fill(code, self._model),
            message=message,
            location=NOWHERE,
        )

    def _unless(self, kinds: Sequence[str], sort: int) -> str:
        """The kinds for which it need not hold, without those of several tasks."""
        alone = [kind for kind in kinds if self.tasks[kind].chosen[sort] is not None]
        return f", unless '{self.api.task_parameter}' is {alternatives(alone)}" if alone else ""

    @property
    def _model(self) -> Path:
        return (self.api.discriminator,)

    @property
    def _task(self) -> Path:
        return (self.api.task_parameter,)

    @property
    def _names_unknown(self) -> Predicate:
        given = Present(path=self._model)
        return AllOf(of=(given, Not(of=Enum(path=self._model, values=self.airs)))) if self.airs else given

    def _is_one_of(self, kinds: Sequence[str]) -> Predicate:
        """The kind of task is given, and one of these."""
        return AllOf(of=(Present(path=self._task), Enum(path=self._task, values=tuple(kinds))))


def _parameter(name: str, choices: tuple[Choice, ...], *, required: bool) -> Parameter:
    return Parameter(
        name=name, path=(name,), type=String(), required=required, choices=choices, location=NOWHERE
    )
