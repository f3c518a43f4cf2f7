"""`specwright why`: where a fact comes from, or which facts a line of an output says."""

import re
from collections.abc import Iterator
from pathlib import Path

from specwright.cli.known_facts import KnownFacts, known, one
from specwright.cli.known_readings import left_aside
from specwright.cli.terminal import FOUND, GOOD, CommandError, err, out, shares
from specwright.diagnostics import did_you_mean
from specwright.driver.project import Project
from specwright.ir.wording import counted
from specwright.load import plain_files
from specwright.pageform.spec_layout import inline

LONGEST = 90


def run(project: Project, subject: str, fact: str | None) -> int:
    """Prints facts of a model, or those that a line of an output depends on; raises CommandError."""
    place = re.fullmatch(r"(?P<file>.+):(?P<line>[1-9]\d*)", subject)
    if fact is None and place and (Path(place["file"]).is_file() or (project.root / place["file"]).is_file()):
        return _line(project, place["file"], int(place["line"]))
    model = one(project, subject)
    if fact is None:
        raise CommandError(f"which fact of {model.slug}? a parameter, a parameter's keyword, a rule or a row")
    names = model.matching(fact)
    if not names:
        near = did_you_mean(fact, model.names())
        raise CommandError(f"{model.slug} has no fact '{fact}'{near}")
    for name in names:
        _say(model, name)
    for stands, reading in left_aside(model.node, names):
        out((reading.fact, "bold"), f": left aside, {reading.sentence}")
        out(f"  spec  {stands}")
        out(f"  because {reading.because}")
    return GOOD


def _line(project: Project, file: str, line: int) -> int:
    from specwright.driver.trace.lines import causes, sheet

    context, models = known(project)
    path = project.root / file if (project.root / file).is_file() else Path(file)
    try:
        output = path.resolve().relative_to(project.generated.resolve()).as_posix()
    except ValueError:
        raise CommandError(f"{file} is no output; outputs lie in {project.generated.name}/") from None
    text = plain_files.output_bytes(path).decode("utf-8", "surrogateescape").splitlines()
    if line > len(text):
        raise CommandError(f"{file} has {counted(len(text), 'line')}")
    made = sheet(context, {each.slug: each.node for each in models}, output)
    if made is None or (made.text({}) or "").splitlines() != text:
        raise CommandError(f"{file} is not what the specs say now; run 'specwright generate' first")
    out((text[line - 1].strip(), "bold"))
    by_slug = {each.slug: each for each in models}
    found = [(slug, name) for slug, name in shares(causes(made, line), "asking each fact") if name]
    rows = {(slug, name.rpartition(": ")[0]) for slug, name in found if ": " in name}
    found = [each for each in found if each not in rows]
    for slug, name in found:
        _say(by_slug[slug], name, slug if len(made.models) > 1 else "")
    if not found:
        err("no fact of a spec changes this line: the generator and its templates alone do")
    return GOOD if found else FOUND


def _say(model: KnownFacts, name: str, slug: str = "") -> None:
    """A fact, its place in the specs, the lines of the pages, and what corrects it."""
    value = model.value(name)
    shown = inline(value) if value is not None else ""
    head = f"{slug} {name}" if slug else name
    out((head, "bold"), f": {shown[:LONGEST]}{'…' * (len(shown) > LONGEST)}" if shown else "")
    place = model.stated.place(name)
    if place:
        out(f"  spec  {place}")
    lines = list(_pages(model, name))
    for each in lines:
        out(f"  page  {each}")
    if sentence := model.sentence(name):
        out(f"  reading of {sentence}")
    if reason := model.stated.because(name):
        out(f"  because {reason}")
    elif not lines:
        out("  page  none is known to state it")
    for correct, why in model.stated.corrected(name):
        out("  ", (f"corrected to {correct}", "yellow"), f": {why}")


def _pages(model: KnownFacts, name: str) -> Iterator[str]:
    for source, lines in model.lines(name):
        numbers = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in lines)
        word = "line" if len(lines) == 1 and lines[0][0] == lines[0][1] else "lines"
        url, rendering = source.get("url", "?"), source.get("rendering", "?")
        digest = str(source.get("sha256", ""))[:12]
        yield f"{url} {word} {numbers} ({rendering}, read {source.get('read', '?')}, SHA-256 {digest}…)"
