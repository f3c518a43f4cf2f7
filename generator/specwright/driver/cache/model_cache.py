"""Outputs and problems of a project, made from what was kept where that still holds, else made anew."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from specwright.diagnostics import Diagnostic
from specwright.driver import lock
from specwright.driver.cache import entries, files, outcome
from specwright.driver.cache.fingerprint import fingerprint, hashed
from specwright.driver.processes import shared_out
from specwright.driver.project import Project
from specwright.driver.stages import (
    CompileContext,
    ModelResult,
    about_all,
    gathered,
    has_errors,
    make,
    opened,
)
from specwright.driver.targets import TARGETS
from specwright.driver.write import keep
from specwright.emit.output import CachedOutput, Output
from specwright.emit.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """The outputs, or None when a problem forbids them, of how many models, and all problems."""

    outputs: list[Output | CachedOutput] | None
    models: int
    problems: list[Diagnostic]


def build(
    project: Project, inputs: Mapping[str, str], *, reuse: bool = True, store: bool = True
) -> BuildResult:
    """The outputs of every target; `inputs` are the hashes of what they are made from, taken before.

    `reuse` allows what earlier runs kept, `store` keeps what is new.
    """
    ground, made, everything = _all(project, inputs, TARGETS, reuse=reuse, store=store)
    problems = [each for each in everything if each.severity != "info"]
    if has_errors(problems):
        return BuildResult(outputs=None, models=len(made), problems=problems)
    outputs = [output for each in made for output in each.outputs or ()]
    outputs += about_all(ground, made, TARGETS)
    outputs.sort(key=lambda output: output.path)
    return BuildResult(outputs=outputs, models=len(made), problems=problems)


def inspect(project: Project, inputs: Mapping[str, str], *, reuse: bool = True) -> list[Diagnostic]:
    """All problems of a project, remarks too."""
    _, _, problems = _all(project, inputs, (), reuse=reuse, store=True)
    return problems


def _all(
    project: Project, inputs: Mapping[str, str], targets: Sequence[Target], *, reuse: bool, store: bool
) -> tuple[CompileContext, list[ModelResult], list[Diagnostic]]:
    """Every model, by slug, on what they have in common; with all problems, remarks too.

    Nothing is kept when something that it comes from was changed while it was made.
    """
    shelf = ModelCache(project, inputs)
    ground, problems = opened(project)
    paths = ground.around.models
    known = {path: found for path in paths if reuse and (found := shelf.made(path, ground, targets))}
    new, more = shared_out(ground, [path for path in paths if path not in known], targets)
    made = sorted([*known.values(), *new], key=lambda each: (each.slug, each.folder))
    everything = gathered([*problems, *more], made, remarks=True)
    if store and lock.inputs(project) == inputs:
        if new or not reuse:
            shelf.store(new, paths, targets)
        outcome.store(project, inputs, len(made), everything)
    return ground, made, everything


class ModelCache:
    """The kept results of a project's models, one file for each, named for the path of its spec."""

    def __init__(self, project: Project, inputs: Mapping[str, str]) -> None:
        self.project = project
        self.inputs = inputs
        self.folder = project.root / outcome.FOLDER

    def made(self, path: Path, ground: CompileContext, targets: Sequence[Target]) -> ModelResult | None:
        """What was kept of the model in a file, for these targets; None where it has to be made."""
        kept = files.read(self.folder / self._file(path), self._key(path))
        if kept is None:
            return None
        found, text = kept
        try:
            if found["shared"] != self._shared(found["shared"]):
                return None
            if found["findings"] is None or (targets and found["targets"] != _named(targets)):
                return None
            return _made(found, text, _Again(ground, path, targets))
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    def store(self, new: Iterable[ModelResult], paths: Iterable[Path], targets: Sequence[Target]) -> None:
        """Keeps results; those of models that are no longer there go."""
        by_place = {(each.folder, each.slug): each for each in new if each.findings is not None}
        data: dict[str, bytes] = {}
        for path in paths:
            made = by_place.get((path.parent.name, path.stem))
            if made is not None:
                about = {"key": self._key(path), "shared": self._shared(made.shared)}
                with suppress(UnicodeEncodeError):  # an output that cannot be written, as is said elsewhere
                    document = {**entries.document(made), **about, "targets": _named(targets)}
                    data[self._file(path)] = files.packed(document, entries.text(made))
        keep(self.folder, data, {outcome.NAME, *map(self._file, paths)})

    def _shared(self, names: Iterable[str]) -> dict[str, str | None]:
        return {name: self.inputs.get(self._spelled(f"shared/{name}.yaml")) for name in names}

    @cached_property
    def _common(self) -> str:
        return fingerprint(self.project, self.inputs)

    def _key(self, path: Path) -> str:
        name = self._name(path)
        return hashed([self._common, name, self.inputs.get(name)])

    def _file(self, path: Path) -> str:
        return f"{hashed(self._name(path))[:40]}.json"

    def _name(self, path: Path) -> str:
        return self._spelled(path.relative_to(self.project.specs).as_posix())

    def _spelled(self, name: str) -> str:
        return f"{self._before}{name}"

    @cached_property
    def _before(self) -> str:
        """What the names of spec files begin with among the inputs."""
        return lock.spelled(self.project, self.project.specs, "x").removesuffix("x")


class _Again:
    """The outputs of a model made once more, for those that are not where they were left."""

    def __init__(self, ground: CompileContext, path: Path, targets: Sequence[Target]) -> None:
        self._asked = ground, [path], targets

    @cached_property
    def _texts(self) -> dict[str, str]:
        made, _ = make(*self._asked)
        outputs = (output for each in made for output in each.outputs or ())
        return {output.path: output.text for output in outputs if isinstance(output, Output)}

    def text(self, path: str) -> str:
        """The text of one of them."""
        return self._texts[path]


def _named(targets: Sequence[Target]) -> list[str]:
    return [each.name for each in targets]


def _made(found: Mapping[str, Any], text: str, again: _Again) -> ModelResult:
    outputs = found["outputs"]
    return ModelResult(
        air=found["air"],
        slug=found["slug"],
        title=found["title"],
        folder=found["folder"],
        location=files.place_from(found["place"]),
        shared=tuple(found["shared"]),
        problems=files.problems_from(found["problems"]),
        findings=files.problems_from(found["findings"]),
        outputs=None
        if outputs is None
        else tuple(
            CachedOutput(path=path, digest=digest, text=partial(again.text, path))
            for path, digest in outputs.items()
        ),
        parts=entries.cut(text, found["parts"]),
    )
