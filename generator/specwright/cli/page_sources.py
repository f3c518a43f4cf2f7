"""Sources as commands are given them: fetched with a progress bar, read, and accounted for."""

from collections import Counter
from collections.abc import Iterable, Sequence

from specwright.cli.terminal import out, tracked
from specwright.diagnostics import Diagnostic
from specwright.importer.facts import PageFacts, Use
from specwright.importer.fetch import Fetched, fetch
from specwright.ir.wording import counted

STYLES = {Use.FACT: "green", Use.PROSE: "", Use.UNEXPLAINED: "bold red"}


def materials(sources: Iterable[str]) -> tuple[list[Fetched], list[Diagnostic]]:
    """The bytes of every source, and a diagnostic for each that cannot be fetched."""
    found: list[Fetched] = []
    problems: list[Diagnostic] = []
    for source in tracked(list(dict.fromkeys(sources)), "fetching"):
        answer = fetch(source)
        if isinstance(answer, Diagnostic):
            problems.append(answer)
        else:
            found.append(answer)
    return found, problems


def account(pages: Sequence[PageFacts]) -> None:
    """How many lines of each source are facts, prose, or unexplained."""
    for page in pages:
        for source in page.sources:
            if not page.lines:
                out((source.name, "bold"), f": {source.rendering}, every keyword is read; it has no lines")
                continue
            uses = Counter(line.use for line in page.lines)
            shares = [(f"{uses[use]} {use} ({uses[use] / len(page.lines):.1%})", STYLES[use]) for use in Use]
            out(
                (source.name, "bold"),
                f": {counted(len(page.lines), 'line')}: ",
                *(part for share in shares[:-1] for part in (share, ", ")),
                shares[-1],
            )
