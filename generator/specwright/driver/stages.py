"""The road in order: spec files to records, to the catalog, to outputs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specwright.diagnostics import Location, Problem, in_order
from specwright.driver.project import Project
from specwright.driver.targets import TARGETS
from specwright.emit.output import Kept, Output
from specwright.emit.render import Renderer, default_templates
from specwright.emit.target import Entry, Overview, Target
from specwright.ir.model import Catalog, Model
from specwright.lint import report
from specwright.load import files
from specwright.load.files import ModelFile, Surroundings
from specwright.lowering import names
from specwright.lowering.catalog import Service, catalog, common, dispatch, lower


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every model of a project is made on."""

    project: Project
    around: Surroundings
    service: Service
    renderer: Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of one model: its names, what is wrong with it, its outputs, and its parts of others.

    `shared` names the shared files that it may depend on, `parts` are by target. `findings` are what the
    prover says; None, as the outputs are, where that was not asked.
    """

    air: str
    slug: str
    title: str
    folder: str
    place: Location
    shared: tuple[str, ...]
    problems: tuple[Problem, ...]
    findings: tuple[Problem, ...] | None = None
    outputs: tuple[Output | Kept, ...] | None = None
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    model: Model | None = None


def inspect(project: Project, *, remarks: bool = False) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of a project, or None where a spec is wrong, and all problems.

    Remarks are among them only when asked for.
    """
    ground, problems = opened(project)
    made, more = make(ground, ground.around.models)
    problems = gathered([*problems, *more], made, remarks=remarks)
    models = [each.model for each in made if each.model]
    return (None if stops(problems) else catalog(ground.service, models)), problems


def build(project: Project) -> tuple[list[Output] | None, Catalog | None, list[Problem]]:
    """The outputs of every target, or None when a problem forbids them."""
    found, problems = inspect(project)
    if found is None:
        return None, None, problems
    renderer = Renderer([project.templates, default_templates()])
    outputs = [output for target in TARGETS for output in target.emit(found, project.names, renderer)]
    return sorted(outputs, key=lambda output: output.path), found, problems


def opened(project: Project) -> tuple[Ground, list[Problem]]:
    """What all models have in common, read and judged."""
    around, problems = files.surroundings(project.specs, project.root)
    service, more = common(around.api, around.shared)
    renderer = Renderer([project.templates, default_templates()])
    ground = Ground(project=project, around=around, service=service, renderer=renderer)
    return ground, [*problems, *more]


def make(
    ground: Ground, paths: Iterable[Path], targets: Sequence[Target] = ()
) -> tuple[list[Made], list[Problem]]:
    """What becomes of the models in some files, by slug, with the problems of files that cannot be read.

    Where one of them has an error, none is looked at further.
    """
    problems: list[Problem] = []
    read: list[tuple[ModelFile, list[Problem]]] = []
    for path in paths:
        file, found = files.model(path, ground.around)
        if file is None:
            problems += found
        else:
            read.append((file, found))
    read.sort(key=lambda each: (each[0].slug, each[0].folder))
    lowered = [(file, found, *lower(file, ground.service)) for file, found in read]
    whole = not stops([*problems, *(each for _, found, _, more in lowered for each in (*found, *more))])
    made = [
        _made(ground, file, model, [*found, *more], targets if whole else None)
        for file, found, model, more in lowered
    ]
    return made, problems


def gathered(problems: Iterable[Problem], made: Sequence[Made], *, remarks: bool = False) -> list[Problem]:
    """All problems of a project, in order; findings only where nothing else is wrong."""
    problems = [*problems, *(problem for each in made for problem in each.problems), *names.between(made)]
    if not stops(problems):
        problems += [problem for each in made for problem in each.findings or ()]
    return in_order(each for each in problems if remarks or each.severity != "info")


def about_all(ground: Ground, made: Sequence[Made], targets: Iterable[Target]) -> list[Output]:
    """The outputs about all models."""
    asked = dispatch(ground.service, made)
    outputs: list[Output] = []
    for target in targets:
        entries = (
            Entry(air=each.air, slug=each.slug, title=each.title, parts=each.parts.get(target.name, {}))
            for each in made
        )
        overview = Overview(api=ground.service.api, dispatch=asked, models=tuple(entries))
        outputs += target.of_all(overview, ground.project.names, ground.renderer)
    return outputs


def stops(problems: Iterable[Problem]) -> bool:
    """Whether one of them forbids outputs."""
    return any(problem.severity == "error" for problem in problems)


def _made(
    ground: Ground, file: ModelFile, model: Model, problems: list[Problem], targets: Sequence[Target] | None
) -> Made:
    """One model, as far as it is to be made: not at all where `targets` is None."""
    findings = None if targets is None else tuple(report(model, file.record.acknowledged))
    outputs = None
    parts: dict[str, Mapping[str, str]] = {}
    if targets and not stops(findings or ()):
        api, called = ground.service.api, ground.project.names
        made = {each.name: each.made(model, api, called, ground.renderer) for each in targets}
        outputs = tuple(output for found, _ in made.values() for output in found)
        parts = {name: found for name, (_, found) in made.items() if found}
    return Made(
        air=model.air,
        slug=model.slug,
        title=model.title,
        folder=file.folder,
        place=model.place,
        shared=file.shared,
        problems=tuple(problems),
        findings=findings,
        outputs=outputs,
        parts=parts,
        model=model,
    )
