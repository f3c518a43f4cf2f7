"""The road in order: spec files to records, to the catalog, to outputs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specwright.diagnostics import Diagnostic, Location, in_order
from specwright.driver.project import Project
from specwright.driver.targets import TARGETS
from specwright.emit.output import CachedOutput, Output
from specwright.emit.render import Renderer, default_templates
from specwright.emit.target import ModelEntry, Overview, Target
from specwright.ir.model import Catalog, Model
from specwright.lint import report
from specwright.load import spec_files
from specwright.load.spec_files import ModelFile, Surroundings
from specwright.lowering import names
from specwright.lowering.catalog import Service, catalog, common, dispatch, lower


@dataclass(frozen=True, slots=True, kw_only=True)
class CompileContext:
    """What every model of a project is made on."""

    project: Project
    around: Surroundings
    service: Service
    renderer: Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelResult:
    """What became of one model: its names, what is wrong with it, its outputs, and its parts of others.

    `shared` names the shared files that it may depend on, `parts` are by target. `findings` are what the
    solver says; None, as the outputs are, where that was not asked.
    """

    air: str
    slug: str
    title: str
    folder: str
    location: Location
    shared: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    findings: tuple[Diagnostic, ...] | None = None
    outputs: tuple[Output | CachedOutput, ...] | None = None
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    model: Model | None = None


def inspect(project: Project, *, remarks: bool = False) -> tuple[Catalog | None, list[Diagnostic]]:
    """The catalog of a project, or None where a spec is wrong, and all problems.

    Remarks are among them only when asked for.
    """
    ground, problems = opened(project)
    made, more = make(ground, ground.around.models)
    problems = gathered([*problems, *more], made, remarks=remarks)
    models = [each.model for each in made if each.model]
    return (None if has_errors(problems) else catalog(ground.service, models)), problems


def build(project: Project) -> tuple[list[Output] | None, Catalog | None, list[Diagnostic]]:
    """The outputs of every target, or None when a problem forbids them."""
    found, problems = inspect(project)
    if found is None:
        return None, None, problems
    renderer = Renderer([project.templates, default_templates()])
    outputs = [output for target in TARGETS for output in target.emit(found, project.names, renderer)]
    return sorted(outputs, key=lambda output: output.path), found, problems


def opened(project: Project) -> tuple[CompileContext, list[Diagnostic]]:
    """What all models have in common, read and judged."""
    around, problems = spec_files.surroundings(project.specs, project.root)
    service, more = common(around.api, around.shared)
    renderer = Renderer([project.templates, default_templates()])
    ground = CompileContext(project=project, around=around, service=service, renderer=renderer)
    return ground, [*problems, *more]


def make(
    ground: CompileContext, paths: Iterable[Path], targets: Sequence[Target] = ()
) -> tuple[list[ModelResult], list[Diagnostic]]:
    """What becomes of the models in some files, by slug, with the problems of files that cannot be read.

    Where one of them has an error, none is looked at further.
    """
    problems: list[Diagnostic] = []
    read: list[tuple[ModelFile, list[Diagnostic]]] = []
    for path in paths:
        file, found = spec_files.model(path, ground.around)
        if file is None:
            problems += found
        else:
            read.append((file, found))
    read.sort(key=lambda each: (each[0].slug, each[0].folder))
    lowered = [(file, found, *lower(file, ground.service)) for file, found in read]
    whole = not has_errors([*problems, *(each for _, found, _, more in lowered for each in (*found, *more))])
    made = [
        _made(ground, file, model, [*found, *more], targets if whole else None)
        for file, found, model, more in lowered
    ]
    return made, problems


def gathered(
    problems: Iterable[Diagnostic], made: Sequence[ModelResult], *, remarks: bool = False
) -> list[Diagnostic]:
    """All problems of a project, in order; findings only where nothing else is wrong."""
    problems = [*problems, *(problem for each in made for problem in each.problems), *names.between(made)]
    if not has_errors(problems):
        problems += [problem for each in made for problem in each.findings or ()]
    return in_order(each for each in problems if remarks or each.severity != "info")


def about_all(ground: CompileContext, made: Sequence[ModelResult], targets: Iterable[Target]) -> list[Output]:
    """The outputs about all models."""
    asked = dispatch(ground.service, made)
    outputs: list[Output] = []
    for target in targets:
        entries = (
            ModelEntry(air=each.air, slug=each.slug, title=each.title, parts=each.parts.get(target.name, {}))
            for each in made
        )
        overview = Overview(api=ground.service.api, dispatch=asked, models=tuple(entries))
        outputs += target.of_all(overview, ground.project.names, ground.renderer)
    return outputs


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Whether one of them forbids outputs."""
    return any(problem.severity == "error" for problem in problems)


def _made(
    ground: CompileContext,
    file: ModelFile,
    model: Model,
    problems: list[Diagnostic],
    targets: Sequence[Target] | None,
) -> ModelResult:
    """One model, as far as it is to be made: not at all where `targets` is None."""
    findings = None if targets is None else tuple(report(model, file.record.acknowledged))
    outputs = None
    parts: dict[str, Mapping[str, str]] = {}
    if targets and not has_errors(findings or ()):
        api, called = ground.service.api, ground.project.names
        made = {each.name: each.made(model, api, called, ground.renderer) for each in targets}
        outputs = tuple(output for found, _ in made.values() for output in found)
        parts = {name: found for name, (_, found) in made.items() if found}
    return ModelResult(
        air=model.air,
        slug=model.slug,
        title=model.title,
        folder=file.folder,
        location=model.location,
        shared=file.shared,
        problems=tuple(problems),
        findings=findings,
        outputs=outputs,
        parts=parts,
        model=model,
    )
