"""`specwright ledger`: measures how far each target keeps each rule, and what `check` says of it."""

import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

from specwright.cli.terminal import FOUND, GOOD, CommandError, busy, counted, err, out
from specwright.coverage import record
from specwright.coverage.record import Ledger, Measurement, State
from specwright.driver import lock
from specwright.driver.plan import untouched
from specwright.driver.project import Project

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
    """Asks the outputs as they lie in the folder, up to date, unless they have been asked before.

    Raises CommandError where a library is missing.
    """
    require_engines()
    if untouched(project, lock.inputs(project)) is not None and fresh(project):
        found = record.read(project.generated)
        out(f"{_summary(found)}, as before" if found else "nothing to ask")
        return GOOD
    return _measure(project)


def require_engines() -> None:
    """Raises CommandError that names the libraries that measuring asks and that are not installed."""
    missing = [name for name in ENGINES if find_spec(name) is None]
    if missing:
        names = " and ".join(missing)
        raise CommandError(f"the ledger needs {names}; type: pip install 'specwright[ledger]'")


def fresh(project: Project) -> bool | None:
    """Whether the ledger speaks of the outputs as they were last written; None where there is none."""
    known = lock.read(project)
    if known is None or not {record.FILE, record.PAGE} <= known.outputs.keys():
        return None
    found = record.read(project.generated)
    return found is not None and found.measured == record.measured(known)


def _measure(project: Project) -> int:
    from specwright.cli.generate import refused, tell_problems
    from specwright.coverage import table
    from specwright.driver.plan import plan
    from specwright.driver.stages import build
    from specwright.driver.write import write
    from specwright.emit.output import Output
    from specwright.emit.render import Renderer, default_templates

    started = time.perf_counter()
    before = record.read(project.generated)
    with busy("compiling specs"):
        inputs = lock.inputs(project)
        made, catalog, problems = build(project)
        kept = record.carried(project.generated, lock.read(project))
    tell_problems(problems)
    allowed = _excuses(project)
    if made is None or catalog is None or allowed is None:
        return FOUND
    outputs = [*made, *kept]
    due = plan(outputs, project, inputs)
    if due.changes or due.interrupted:
        raise CommandError("the outputs are not what the specs say; run 'specwright generate' first")
    asked = {each.path: lock.digest(each.text.encode()) for each in outputs}
    found = Ledger(
        measured=record.measured(lock.Lock(inputs=inputs, outputs=asked)), entries=_entries(project, catalog)
    )
    renderer = Renderer([project.templates, default_templates()])
    pages = {record.FILE: table.document(found), record.PAGE: table.page(found, allowed, renderer)}
    made = [Output(path=path, text=text) for path, text in pages.items()]
    done = write([each for each in outputs if each.path not in pages] + made, project, inputs)
    if refused(project, done):
        return FOUND
    for warning in (*_untried(catalog, found), *(_weaker(found, before) if before else ())):
        err(("warning: ", "yellow"), warning)
    out(f"{_summary(found)}, {time.perf_counter() - started:.1f} s")
    return GOOD


def _summary(found: Ledger) -> str:
    return f"{counted(len(found.entries), 'state')}, {len(found.losses)} lost"


def checked(project: Project, most: int | None) -> int:
    """Whether the ledger speaks of the outputs as they are, and whether they lose more rules than may be."""
    up_to_date = fresh(project)
    if up_to_date is None:
        if most is not None:
            err("there is no ledger; run 'specwright ledger'")
        return GOOD if most is None else FOUND
    found = record.read(project.generated) if up_to_date else None
    if found is None:
        out(f"{record.FILE}: stale, the outputs that it speaks of have changed")
        err("run 'specwright ledger'")
        return FOUND
    return GOOD if most is None else losses(project, found, most)


def losses(project: Project, found: Ledger, most: int) -> int:
    """Says what is lost without an excuse, and which excuses nothing needs any more."""
    allowed = _excuses(project)
    if allowed is None:
        return FOUND
    lost = [each for each in found.losses if not any(_covers(excuse, each) for excuse in allowed)]
    for each in lost:
        verb = "loses" if each.state is State.LOST else "only documents"
        right = f"{each.right} of {counted(each.tried, 'request')}"
        out(f"{each.model}: {each.target} {verb} '{each.rule}', it judges {right} rightly")
    idle = [each for each in allowed if not any(_covers(each, entry) for entry in found.losses)]
    for excuse in idle:
        out(
            (f"{excuse.location}: ", "bold"),
            f"nothing needs this excuse any more: {' '.join(excuse.reason.split())}",
        )
    excused = len(found.losses) - len(lost)
    err(f"{counted(len(lost), 'rule')} lost, {excused} more with an excuse")
    return FOUND if len(lost) > most or idle else GOOD


def _entries(project: Project, catalog: "Catalog") -> tuple[Measurement, ...]:
    from specwright.coverage.measure import entries

    with busy("asking the targets"):
        return tuple(entries(project, catalog))


def _untried(catalog: "Catalog", found: Ledger) -> list[str]:
    """The rules that have no entry."""
    known = {(entry.model, entry.rule) for entry in found.entries}
    rules = [(model.slug, check.rule) for model in catalog.models for check in model.request.checks]
    return [f"no request breaks '{rule}' of {model}" for model, rule in rules if (model, rule) not in known]


def _weaker(found: Ledger, before: Ledger) -> list[str]:
    """What the ledger says of rules that were kept better when it was last measured."""
    return [
        f"{each.model}: '{each.rule}' in {each.target} is {WORDS[each.state]}, and was {WORDS[state]}"
        for each, state in found.weaker(before)
    ]


def _excuses(project: Project) -> "tuple[Excuse, ...] | None":
    """The project's excuses; None after saying what is wrong with them."""
    from specwright.cli import diagnostics as printed
    from specwright.load.excuses import excuses

    found, problems = excuses(project.specs, project.root)
    for problem in problems:
        printed.line(problem, err)
    return None if problems else found


def _covers(excuse: "Excuse", entry: Measurement) -> bool:
    return excuse.covers(entry.target, entry.model, entry.rule)
