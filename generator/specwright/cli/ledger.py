"""`specwright ledger`: measures how far each target keeps each rule, and checks the result."""

import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

from specwright.cli.outputs import compiled, refused
from specwright.cli.terminal import FOUND, GOOD, CommandError, busy, err, out
from specwright.coverage import record
from specwright.coverage.record import Ledger, State
from specwright.driver import lock
from specwright.driver.plan import up_to_date
from specwright.driver.project import Project
from specwright.ir.wording import counted, join_words

ENGINES = ("fastjsonschema", "jsonschema", "pydantic")
WORDS = {
    State.TYPES: "enforced by types",
    State.VALIDATOR: "enforced by the validator",
    State.DOCUMENTED: "documented only",
    State.LOST: "lost",
}

if TYPE_CHECKING:  # `check` imports nothing heavy where nothing moved
    from specwright.ir.model import Catalog
    from specwright.load.excuses import Excuse


def run(project: Project) -> int:
    """Measures the outputs in the folder, which must be up to date, unless that has been done.

    Raises CommandError where a library is missing.
    """
    require_engines()
    if up_to_date(project, lock.inputs(project)) is not None and fresh(project):
        found = record.read(project.generated)
        out(f"{_summary(found)}, as before" if found else "nothing to ask")
        return GOOD
    _tell_unasked(project)
    return _measure(project)


def require_engines() -> None:
    """Raises CommandError that names the libraries that measuring asks and that are not installed."""
    missing = [name for name in ENGINES if find_spec(name) is None]
    if missing:
        names = join_words(missing, "and")
        raise CommandError(f"the ledger needs {names}; type: pip install 'specwright[ledger]'")


def fresh(project: Project) -> bool | None:
    """Whether the ledger speaks of the outputs as they were last written; None where there is none."""
    known = lock.read(project)
    if known is None or not {record.FILE, record.PAGE} <= known.outputs.keys():
        return None
    ledger = record.read(project.generated)
    return ledger is not None and ledger.measured == record.measured(project, known)


def _measure(project: Project) -> int:
    from specwright.coverage import table
    from specwright.coverage.measure import entries
    from specwright.driver.plan import plan
    from specwright.driver.write import write
    from specwright.emit.output import Output

    started = time.perf_counter()
    before = record.read(project.generated)
    inputs = lock.inputs(project)
    built = compiled(project, inputs)
    allowed = _excuses(project)
    if built is None or allowed is None:
        return FOUND
    result, outputs = built
    due = plan(outputs, project, inputs)
    if due.changes or due.interrupted:
        raise CommandError("the outputs are not what the specs say; run 'specwright generate' first")
    known = lock.locked(inputs, outputs)
    catalog = result.catalog
    assert catalog is not None, "there are outputs"
    with busy("asking the targets"):
        states = tuple(entries(project, catalog))
    found = Ledger(measured=record.measured(project, known), entries=states)
    made = [
        Output(path=record.FILE, text=table.document(found)),
        Output(path=record.PAGE, text=table.page(found, allowed, result.context.renderer)),
    ]
    kept = [each for each in outputs if each.path not in (record.FILE, record.PAGE)]
    done = write([*kept, *made], project, inputs)
    if refused(project, done):
        return FOUND
    weaker = [
        f"{each.model}: '{each.rule}' in {each.target} is {WORDS[each.state]}, and was {WORDS[state]}"
        for each, state in (found.weaker(before) if before else ())
    ]
    for warning in (*_untried(catalog, found), *weaker):
        err(("warning: ", "yellow"), warning)
    out(f"{_summary(found)}, {time.perf_counter() - started:.1f} s")
    return GOOD


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
    return f"{counted(len(ledger.entries), 'state')}, {len(ledger.losses)} lost"


def checked(project: Project, most: int | None) -> int:
    """Whether the ledger speaks of the outputs as they are, and whether they lose more rules than may be."""
    up_to_date = fresh(project)
    if up_to_date is None:
        if most is not None:
            err("there is no ledger; run 'specwright ledger'")
        return GOOD if most is None else FOUND
    ledger = record.read(project.generated) if up_to_date else None
    if ledger is None:
        out(f"{record.FILE}: stale, the outputs that it speaks of have changed")
        err("run 'specwright ledger'")
        return FOUND
    return GOOD if most is None else losses(project, ledger, most)


def losses(project: Project, ledger: Ledger, most: int) -> int:
    """Says what is lost without an excuse, and which excuses nothing needs any more."""
    allowed = _excuses(project)
    if allowed is None:
        return FOUND
    lost = [each for each in ledger.losses if not any(excuse.covers(*each.where) for excuse in allowed)]
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


def _untried(catalog: "Catalog", ledger: Ledger) -> list[str]:
    """The rules that have no entry."""
    known = {(entry.model, entry.rule) for entry in ledger.entries}
    rules = [(model.slug, check.rule) for model in catalog.models for check in model.request.checks]
    return [f"no request breaks '{rule}' of {model}" for model, rule in rules if (model, rule) not in known]


def _excuses(project: Project) -> "tuple[Excuse, ...] | None":
    """The project's excuses; None after saying what is wrong with them."""
    from specwright.cli import diagnostics as printed
    from specwright.load.excuses import excuses

    found, problems = excuses(project.specs, project.root)
    printed.lines(problems, err)
    return None if problems else found
