"""The ledger printed: files for programs, and a page for people with the reasons of what is lost."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from specwright.coverage.files import PAGE, model_text, path
from specwright.coverage.record import Ledger, Measurement, ModelLedger, State, totals
from specwright.emit.output import Output
from specwright.emit.render import Renderer
from specwright.load.excuses import Excuse


def outputs(ledger: Ledger, excuses: Sequence[Excuse], renderer: Renderer) -> Iterator[Output]:
    """All files of the ledger; a change in one model changes its file and its row of the page."""
    for model in ledger.models:
        text = model.text or model_text(model)
        yield Output(path=path(model.slug), model=model.slug, text=text, measured=model.measured)
    yield Output(path=PAGE, text=_page(ledger, excuses, renderer), measured=ledger.common)


def _page(ledger: Ledger, excuses: Sequence[Excuse], renderer: Renderer) -> str:
    values = {
        "models": _table(("model", "rules", *ledger.targets), map(_model, ledger.models)),
        "losses": _losses(ledger, excuses) if ledger.losses else [],
        "kinds": _table(("kind", *ledger.targets), _kinds(ledger)),
    }
    return renderer.render("ledger.md.j2", values)


def _model(model: ModelLedger) -> list[object]:
    counts = totals(model.targets, model.entries)
    return [model.slug, len({entry.rule for entry in model.entries}), *map(_counted, counts.values())]


def _counted(counts: dict[State, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in counts.items() if count)


def _losses(ledger: Ledger, excuses: Sequence[Excuse]) -> list[str]:
    """A row for each rule that is lost, with the targets that lose it in the same way."""
    rows = []
    for (model, rule, *rest), entries in groupby(ledger.losses, lambda entry: _loss(entry, excuses)):
        rows.append([model, f"`{rule}`", ", ".join(entry.target for entry in entries), *rest])
    return _table(("model", "rule", "targets", "state", "judged right", "why"), rows)


def _loss(entry: Measurement, excuses: Sequence[Excuse]) -> tuple[str, ...]:
    excuse = next((excuse for excuse in excuses if excuse.covers(*entry.where)), None)
    why = " ".join(excuse.reason.split()) if excuse else entry.reason or "**not excused**"
    return entry.model, entry.rule, entry.state, f"{entry.right} of {entry.tried}", why


def _kinds(ledger: Ledger) -> Iterator[list[str]]:
    """For each kind of rule the states that it is in, without numbers: these change with every model."""
    states: dict[tuple[str, str], set[State]] = {}
    for entry in ledger.entries:
        states.setdefault((entry.kind, entry.target), set()).add(entry.state)
    for kind in sorted({kind for kind, _ in states}):
        cells = (states.get((kind, target), set()) for target in ledger.targets)
        yield [kind, *(", ".join(state for state in State if state in cell) for cell in cells)]


def _table(heading: Iterable[object], rows: Iterable[Iterable[object]]) -> list[str]:
    """A table of Markdown, with bars in its texts escaped."""
    names = [str(name) for name in heading]
    written = ([str(cell).replace("|", "\\|") for cell in row] for row in rows)
    return [f"| {' | '.join(cells)} |" for cells in (names, ["---"] * len(names), *written)]
