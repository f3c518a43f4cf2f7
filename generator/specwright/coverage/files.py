"""The ledger's files, one for each model and a page; the lock has what each was measured on."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from specwright.coverage.digests import common, is_fresh
from specwright.coverage.record import Ledger, Measurement, ModelLedger, State, asked, totals
from specwright.driver import lock
from specwright.driver.project import Project
from specwright.ir.naming import file_stem
from specwright.load import plain_files

FOLDER = "ledger/"
PAGE = "ledger.md"


def path(slug: str) -> str:
    """The file of a model."""
    return f"{FOLDER}{file_stem(slug)}.json"


def is_of_ledger(output: str) -> bool:
    """Whether a path among the outputs is one of the ledger's."""
    return output == PAGE or output.startswith(FOLDER)


def is_kept(project: Project) -> bool:
    """Whether the project wants targets that can be asked, and has asked them."""
    return _lock(project) is not None


def _lock(project: Project) -> lock.Lock | None:
    """The lock that names the ledger's files; None where none is kept."""
    known = lock.read(project) if asked(project) else None
    return known if known is not None and PAGE in known.outputs else None


def read(project: Project) -> Ledger | None:
    """The ledger among the outputs, without models whose file is not as it was written.

    None where none is kept, or where a file cannot be read.
    """
    known = _lock(project)
    if known is None:
        return None
    try:
        return Ledger(common=known.measured.get("", ""), models=tuple(_read(project, known)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def stale(
    project: Project, ledger: Ledger | None, inputs: Mapping[str, str], slugs: Iterable[str]
) -> list[str]:
    """The models, of those named, that must be measured: their outputs have changed, or who asks."""
    if ledger is None or ledger.common != common(project, inputs):
        return [*slugs]
    fresh = {model.slug for model in ledger.models if is_fresh(project, model)}
    return [slug for slug in slugs if slug not in fresh]


def restricted(ledger: Ledger, slugs: Iterable[str]) -> Ledger:
    """The ledger of some models alone."""
    wanted = {*slugs}
    return replace(ledger, models=tuple(model for model in ledger.models if model.slug in wanted))


def model_text(model: ModelLedger) -> str:
    """The ledger of a model as JSON: totals, losses, and a line for each rule."""
    rules: dict[str, dict[str, Any]] = {}
    for entry in model.entries:
        rules.setdefault(entry.rule, {"kind": entry.kind})[entry.target] = entry.state
    for rule in {entry.rule for entry in model.entries if not entry.alone}:
        rules[rule]["alone"] = False
    document = {
        "outputs": model.outputs,
        "totals": totals(model.targets, model.entries),
        "losses": [_loss(entry) for entry in model.losses],
        "untried": model.untried,
        "rules": rules,
    }
    return _laid_out(document)


def _laid_out(document: Mapping[str, Any]) -> str:
    entries = (f"  {_flat(name)}: {_block(value)}" for name, value in document.items())
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _block(value: Any) -> str:
    """A value with each of its entries on a line."""
    match value:
        case dict() if value:
            opening, *lines, closing = (
                "{",
                *(f"{_flat(key)}: {_flat(each)}" for key, each in value.items()),
                "}",
            )
        case list() | tuple() if value:
            opening, *lines, closing = "[", *map(_flat, value), "]"
        case _:
            return _flat(value)
    return f"{opening}\n" + ",\n".join(f"    {line}" for line in lines) + f"\n  {closing}"


_flat = json.JSONEncoder(ensure_ascii=False).encode


def _loss(entry: Measurement) -> dict[str, Any]:
    told = {"rule": entry.rule, "target": entry.target, "right": entry.right, "tried": entry.tried}
    return {**told, "reason": entry.reason} if entry.reason else told


def _read(project: Project, known: lock.Lock) -> Iterator[ModelLedger]:
    for name, slug in known.outputs.items():
        file = project.generated / name
        if name == path(slug) and file.is_file():
            data = plain_files.output_bytes(file)
            digests = lock.joined_digests({name: slug}, {name: plain_files.checksum_of(data)})
            if digests[slug][lock.folder(name)] == known.digest_for(name):
                yield _model_ledger(slug, known.measured.get(slug, ""), data.decode())


@cache
def _model_ledger(slug: str, measured: str, text: str) -> ModelLedger:
    """The inverse of `model_text`; a run asks for each several times."""
    document = json.loads(text)
    return ModelLedger(
        slug=slug,
        targets=tuple(document["totals"]),
        outputs=tuple(document["outputs"]),
        measured=measured,
        entries=tuple(_entries(slug, document)),
        untried=tuple(document["untried"]),
        text=text,
    )


def _entries(slug: str, document: Mapping[str, Any]) -> Iterator[Measurement]:
    losses = {(loss["rule"], loss["target"]): loss for loss in document["losses"]}
    targets: Sequence[str] = [*document["totals"]]
    for rule, states in document["rules"].items():
        for target in targets:
            loss = losses.get((rule, target), {})
            yield Measurement(
                model=slug,
                rule=rule,
                kind=states["kind"],
                target=target,
                state=State(states[target]),
                right=loss.get("right", 0),
                tried=loss.get("tried", 0),
                alone=states.get("alone", True),
                reason=loss.get("reason", ""),
            )
