"""`specwright ledger`: measures how far each target keeps each rule, and checks the result."""

import time
from collections.abc import Iterable, Mapping
from importlib.util import find_spec

from specwright.cli.outputs import Built, compiled, ledger_outputs, read_excuses, refused
from specwright.cli.terminal import FOUND, GOOD, CommandError, busy, err, out
from specwright.coverage import digests, files, freshness, record
from specwright.coverage.record import Ledger, ModelLedger, State
from specwright.driver import lock
from specwright.driver.plan import plan
from specwright.driver.project import Project
from specwright.driver.up_to_date import up_to_date
from specwright.ir.wording import counted, join_words

ENGINES = {
    "json-schema": ("jsonschema",),
    "openapi": ("jsonschema",),
    "openapi-types": ("jsonschema",),
    "tools": ("jsonschema",),
    "bundle": ("fastjsonschema",),
    "python": (),
    "pydantic": ("pydantic",),
}
"""The libraries that judge for each target."""

WORDS = {
    State.TYPES: "enforced by types",
    State.VALIDATOR: "enforced by the validator",
    State.DOCUMENTED: "documented only",
    State.LOST: "lost",
}


def run(project: Project) -> int:
    """Measures the models whose outputs are not those that the ledger speaks of; all must be up to date.

    Raises CommandError where a library is missing, or where outputs are not up to date.
    """
    require_engines(project)
    inputs = lock.inputs(project)
    if up_to_date(project, inputs) is not None and told_as_before(project, inputs):
        return GOOD
    built = compiled(project, inputs)
    if built is None:
        return FOUND
    due = plan(built.outputs, project, inputs, built.unsound)
    if due.changes or due.interrupted:
        raise CommandError("the outputs are not what the specs say; run 'specwright generate' first")
    return max(measure(project, inputs, built), FOUND if built.unsound else GOOD)


def require_engines(project: Project) -> None:
    """Raises CommandError that names the libraries that the project's targets ask, and that are missing."""
    wanted = {engine for target in record.asked(project) for engine in ENGINES[target]}
    missing = sorted(name for name in wanted if find_spec(name) is None)
    if missing:
        names = join_words(missing, "and")
        raise CommandError(f"the ledger needs {names}; type: pip install 'specwright[ledger]'")


def told_as_before(project: Project, inputs: Mapping[str, str]) -> bool:
    """Whether nothing has to be measured of outputs that are up to date; says what the ledger holds."""
    ledger = files.read(project) if fresh(project, inputs, proved=True) else None
    if ledger:
        out(f"{_summary(ledger)}, as before")
    return ledger is not None


def fresh(project: Project, inputs: Mapping[str, str], *, proved: bool = False) -> bool | None:
    """Whether the ledger speaks of the outputs as they were last written; None where there is none.

    Where inputs and outputs are `proved` to be what the lock has, what was once found of it is true again.
    """
    if (proved and not (project.generated / files.PAGE).exists()) or not files.is_kept(project):
        return None
    if proved and freshness.is_known(project):
        return True
    slugs = {path.stem for path in project.specs.glob("models/[!.]*/[!.]*.yaml")}
    ledger = files.read(project)
    is_fresh = ledger is not None and not files.stale(project, ledger, inputs, slugs)
    if proved and is_fresh:
        freshness.remember(project)
    return is_fresh


def measure(project: Project, inputs: Mapping[str, str], built: Built) -> int:
    """Asks the outputs on disk, which are those that were built, about every model that must be measured.

    What is known of models with errors stays as it is, as their outputs do.
    Raises CommandError where nothing can be asked, or where another run writes meanwhile.
    """
    from specwright.coverage.asking import measure_models
    from specwright.driver.write import write

    _tell_unasked(project)
    started = time.perf_counter()
    before = files.read(project)
    slugs = built.slugs
    stale = [slug for slug in files.stale(project, before, inputs, slugs) if slug not in built.unsound]
    with busy("asking the targets"):
        measured = measure_models(built.result, stale)
    fresh_models = files.restricted(before, {*slugs} - {*stale}).models if before else ()
    models = sorted([*fresh_models, *measured], key=lambda model: model.slug)
    ledger = Ledger(common=digests.common(project, inputs), models=tuple(models))
    made = ledger_outputs(built.result, ledger)
    if made is None:
        return FOUND
    others = {output.path: output for output in built.outputs if not files.is_of_ledger(output.path)}
    due = plan([*others.values(), *made], project, inputs, built.unsound)
    if due.interrupted or any(change.path in others for change in due.changes):
        raise CommandError("the outputs were written while they were asked; run 'specwright generate' again")
    if refused(project, write([*others.values(), *made], project, inputs, built.unsound)):
        return FOUND
    _warn(ledger, before, measured)
    asked, taken = counted(len(measured), "model"), time.perf_counter() - started
    out(f"{_summary(ledger)}, {asked} measured, {taken:.1f} s")
    return GOOD


def _warn(ledger: Ledger, before: Ledger | None, measured: Iterable[ModelLedger]) -> None:
    """Says which rules nothing tries, and which are kept less surely than before."""
    warnings = [f"no request breaks '{rule}' of {model.slug}" for model in measured for rule in model.untried]
    for entry, state in ledger.weaker(before) if before else ():
        now = f"{entry.model}: '{entry.rule}' in {entry.target} is {WORDS[entry.state]}"
        warnings.append(f"{now}, and was {WORDS[state]}")
    for warning in warnings:
        err(("warning: ", "yellow"), warning)


def _tell_unasked(project: Project) -> None:
    """Says which of the project's targets cannot be asked; raises CommandError when none can."""
    asked = record.asked(project)
    for name in project.targets:
        if name in record.ASKED and name not in asked:
            needs = join_words([f"'{each}'" for each in record.ASKED[name]], "and")
            err(("warning: ", "yellow"), f"{name} is not asked, that needs the target {needs} as well")
    if not asked:
        known = ", ".join(record.ASKED)
        raise CommandError(f"'targets' leaves nothing to measure; the ledger asks {known}")


def _summary(ledger: Ledger) -> str:
    return f"{counted(len([*ledger.entries]), 'state')}, {len(ledger.losses)} lost"


def checked(project: Project, inputs: Mapping[str, str], most: int | None, *, proved: bool) -> int:
    """Whether the ledger speaks of the outputs as they are, and whether they lose more rules than may be."""
    is_fresh = fresh(project, inputs, proved=proved)
    if is_fresh is None:
        if most is not None:
            err("there is no ledger; run 'specwright ledger'")
        return GOOD if most is None else FOUND
    if is_fresh and most is None:
        return GOOD
    ledger = files.read(project) if is_fresh else None
    if ledger is None or most is None:
        out(f"{files.PAGE}: stale, the outputs that it speaks of have changed")
        err("run 'specwright ledger'")
        return FOUND
    return losses(project, ledger, most)


def losses(project: Project, ledger: Ledger, most: int) -> int:
    """Says what is lost without an excuse, and which excuses nothing needs any more."""
    allowed = read_excuses(project)
    if allowed is None:
        return FOUND
    blamed = [each for each in ledger.losses if not each.reason]
    lost = [each for each in blamed if not any(excuse.covers(*each.where) for excuse in allowed)]
    for each in lost:
        verb = "loses" if each.state is State.LOST else "only documents"
        right = f"{each.right} of {counted(each.tried, 'request')}"
        out(f"{each.model}: {each.target} {verb} '{each.rule}', it judges {right} rightly")
    idle = [each for each in allowed if not any(each.covers(*loss.where) for loss in ledger.losses)]
    for excuse in idle:
        out(
            (f"{excuse.location}: ", "bold"),
            f"nothing needs this excuse any more: {' '.join(excuse.reason.split())}",
        )
    excused = len(ledger.losses) - len(lost)
    err(f"{counted(len(lost), 'rule')} lost, {excused} more with an excuse")
    return FOUND if len(lost) > most or idle else GOOD
