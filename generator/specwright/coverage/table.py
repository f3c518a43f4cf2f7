"""The ledger printed: for programs, and for people with the reasons of what is lost."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from specwright.coverage.record import Ledger, State
from specwright.emit.render import Renderer
from specwright.emit.schema.layout import compact_json
from specwright.load.excuses import Excuse


def document(ledger: Ledger) -> str:
    """The ledger as JSON, a line for each rule."""
    models: dict[str, dict[str, dict[str, Any]]] = {}
    for entry in ledger.entries:
        rule = models.setdefault(entry.model, {}).setdefault(entry.rule, {"kind": entry.kind})
        rule[entry.target] = str(entry.state)
        if not entry.alone:
            rule["alone"] = False
    losses = [
        {"model": e.model, "rule": e.rule, "target": e.target, "right": e.right, "tried": e.tried}
        for e in ledger.losses
    ]
    totals = {name: {str(s): n for s, n in counts.items()} for name, counts in ledger.totals().items()}
    whole = {"measured": ledger.measured, "totals": totals, "losses": losses, "models": models}
    return compact_json(whole) + "\n"


def page(ledger: Ledger, excuses: Sequence[Excuse], renderer: Renderer) -> str:
    """The page as Markdown."""
    totals = ([name, *states.values()] for name, states in ledger.totals().items())
    values = {
        "totals": _table(("target", *State), totals),
        "losses": _losses(ledger, excuses) if ledger.losses else [],
        "kinds": _table(("kind", *ledger.targets), _kinds(ledger)),
    }
    return renderer.render("ledger.md.j2", values)


def _losses(ledger: Ledger, excuses: Sequence[Excuse]) -> list[str]:
    rows = []
    for entry in ledger.losses:
        excuse = next((e for e in excuses if e.covers(*entry.where)), None)
        why = " ".join(excuse.reason.split()) if excuse else "**not excused**"
        right = f"{entry.right} of {entry.tried}"
        rows.append([entry.target, entry.model, f"`{entry.rule}`", entry.state, right, why])
    return _table(("target", "model", "rule", "state", "judged right", "why"), rows)


def _kinds(ledger: Ledger) -> Iterator[list[str]]:
    for kind in sorted({entry.kind for entry in ledger.entries}):
        totals = ledger.totals([entry for entry in ledger.entries if entry.kind == kind])
        counts = ([f"{count} {state}" for state, count in each.items() if count] for each in totals.values())
        yield [kind, *map(", ".join, counts)]


def _table(heading: Iterable[object], rows: Iterable[Iterable[object]]) -> list[str]:
    """A table of Markdown, with bars in its texts escaped."""
    names = [str(each) for each in heading]
    written = ([str(cell).replace("|", "\\|") for cell in row] for row in rows)
    return [f"| {' | '.join(cells)} |" for cells in (names, ["---"] * len(names), *written)]
