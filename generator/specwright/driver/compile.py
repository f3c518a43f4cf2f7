"""The stages in order: files, records, IR, findings, outputs. Every command and every test compiles here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from specwright.diagnostics import Diagnostic, has_errors
from specwright.driver.cache.model_cache import ModelCache
from specwright.driver.cache.outcome import Outcome
from specwright.driver.output_faults import of_model, stop_at_broken_template, too_large
from specwright.driver.processes import WorkersLost, cores, shared_out
from specwright.driver.project import Project
from specwright.driver.provenance import provenance
from specwright.driver.result import Compiled, ModelResult, gathered
from specwright.driver.targets import chosen
from specwright.driver.unread import is_in_models, unread
from specwright.emit.output import CachedOutput, Output
from specwright.emit.provenance import UNKNOWN
from specwright.emit.render import Renderer, TemplateFault, default_templates
from specwright.emit.target import ModelEntry, Overview, Target
from specwright.ir.dispatch import naming, task_type
from specwright.ir.model import Catalog, Model
from specwright.lint import report
from specwright.load import spec_files
from specwright.load.spec_files import ModelFile, Surroundings
from specwright.lowering.catalog import Service, catalog, common, dispatch, lower

MODELS_PER_TASK = 8
MODELS_PER_PROCESS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class CompileContext:
    """What every model of a project is compiled with; `drafts` are texts that stand in for model files."""

    project: Project
    around: Surroundings
    service: Service
    renderer: Renderer
    targets: tuple[Target, ...] = ()
    lint: bool = False
    drafts: Mapping[Path, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CompileResult(Outcome):
    """The result for a project, with that for each model that can be read, by slug.

    `unread` are the slugs of the other spec files of models. Where an error `concerns_all`, no model has
    outputs or findings.
    """

    context: CompileContext
    results: tuple[ModelResult, ...]
    unread: frozenset[str]
    concerns_all: bool

    @cached_property
    def outputs(self) -> list[Output | CachedOutput] | None:
        """All files by path; None where an error forbids them. Raises TemplateFault."""
        if self.has_errors:
            return None
        return sorted(all_outputs(self.context, self.results), key=lambda output: output.path)

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """The IR of each model, as far as it goes where there are errors.

        What the cache or another process has compiled is lowered again.
        """
        context = replace(self.context, targets=(), lint=False)
        lost = [self.path(each) for each in self.results if each.model is None]
        again = {(each.slug, each.folder): each.model for each in compile_here(context, lost)[0]}
        found = [each.model or again.get((each.slug, each.folder)) for each in self.results]
        return tuple(model for model in found if model)

    def path(self, result: ModelResult) -> Path:
        """The spec of a model."""
        return self.context.project.specs / "models" / result.folder / f"{result.slug}.yaml"

    @property
    def catalog(self) -> Catalog | None:
        """The IR of all models; None where an error stands in the way."""
        return None if self.has_errors else catalog(self.context.service, self.models)


def compile_project(
    project: Project,
    *,
    cache: ModelCache | None = None,
    targets: Sequence[Target] | None = None,
    lint: bool = True,
    drafts: Mapping[Path, str] | None = None,
) -> CompileResult:
    """Compiles a project for some targets, its own where none are given; `()` makes no outputs.

    (A plain `compile` would hide Python's own.) What the cache has of models is used, and what is new is put
    there. Without `lint` nobody looks at what facts and rules come to together. `drafts` are texts in place
    of model files. Problems of specs are values, found in the result. Raises TemplateFault.
    """
    targets = chosen(project) if targets is None else targets
    context, problems = open_project(project, targets, lint=lint, drafts=drafts)
    in_models = [each for each in problems if is_in_models(project, each)]
    concerns_all = has_errors(each for each in problems if each not in in_models)
    if concerns_all:
        context = replace(context, targets=(), lint=False)
    paths = sorted({*context.around.models, *context.drafts})
    again = partial(compile_here, replace(context, lint=False))
    cached = {path: hit for path in paths if cache and (hit := cache.get(path, targets, again))}
    compiled, more = _compile_files(context, [path for path in paths if path not in cached])
    results = sorted([*cached.values(), *compiled], key=lambda each: (each.slug, each.folder))
    stop_at_broken_template(results)
    diagnostics = gathered([*problems, *more], results)
    result = CompileResult(
        count=len(results),
        diagnostics=diagnostics,
        context=context,
        results=tuple(results),
        unread=unread(paths, results, in_models),
        concerns_all=concerns_all,
    )
    if cache:
        cache.put(paths, compiled, targets, result)
    return result


def open_project(
    project: Project,
    targets: Iterable[Target] = (),
    *,
    lint: bool = False,
    drafts: Mapping[Path, str] | None = None,
) -> tuple[CompileContext, list[Diagnostic]]:
    """Loads and lowers what all models have in common."""
    around, problems = spec_files.surroundings(project.specs, project.root)
    service, more = common(around.api, around.shared)
    context = CompileContext(
        project=project,
        around=around,
        service=service,
        renderer=Renderer([project.templates, default_templates()]),
        targets=tuple(targets),
        lint=lint,
        drafts=drafts or {},
    )
    return context, [*problems, *more]


def compile_here(context: CompileContext, paths: Iterable[Path]) -> Compiled:
    """The models in some files, with the problems of those that cannot be read.

    One that has an error is looked at no further than the IR.
    """
    problems: list[Diagnostic] = []
    results: list[ModelResult] = []
    only_lowered = replace(context, targets=(), lint=False)
    for path in paths:
        file, in_file = spec_files.model(path, context.around, context.drafts.get(path))
        if file is None:
            problems += in_file
        else:
            model, in_model = lower(file, context.service)
            own = [*in_file, *in_model, *(too_large(model) if context.targets else ())]
            results.append(compile_model(only_lowered if has_errors(own) else context, file, model, own))
    return results, problems


def compile_model(
    context: CompileContext, file: ModelFile, model: Model, problems: Iterable[Diagnostic] = ()
) -> ModelResult:
    """Looks for findings in a lowered model, and makes its outputs unless one is an error."""
    findings = tuple(report(model, file.record.acknowledged)) if context.lint else None
    outputs: tuple[Output, ...] | None = None
    parts: dict[str, Mapping[str, str]] = {}
    if context.targets and not has_errors(findings or ()):
        is_told = any(each.of_sourced for each in context.targets)
        sources, unread = provenance(context.project, file) if is_told else (UNKNOWN, [])
        problems = [*problems, *unread]
        given = (model, context.service.api, context.project.names, context.renderer, sources)
        try:
            emitted = {each.name: each.made(*given) for each in context.targets}
            outputs = tuple(output for files, _ in emitted.values() for output in files)
            parts = {name: fragments for name, (_, fragments) in emitted.items() if fragments}
        except TemplateFault as reason:
            problems = [*problems, of_model(model, reason)]
    return ModelResult(
        air=model.air,
        slug=model.slug,
        title=model.title,
        task_type=task_type(model, context.service.api.task_parameter),
        naming=naming(model, context.service.api),
        folder=file.folder,
        location=model.location,
        shared=file.shared,
        problems=tuple(problems),
        findings=findings,
        outputs=outputs,
        parts=parts,
        model=model,
    )


def all_outputs(context: CompileContext, results: Sequence[ModelResult]) -> Iterator[Output | CachedOutput]:
    """The outputs about each model, then those about all of them; raises TemplateFault."""
    for each in results:
        yield from each.outputs or ()
    asked = dispatch(context.service, results)
    for target in context.targets:
        entries = (
            ModelEntry(
                air=each.air,
                slug=each.slug,
                title=each.title,
                task_type=each.task_type,
                naming=each.naming,
                parts=each.parts.get(target.name, {}),
            )
            for each in results
        )
        overview = Overview(api=context.service.api, dispatch=asked, models=tuple(entries))
        yield from target.of_all(overview, context.project.names, context.renderer)


def _compile_files(context: CompileContext, paths: Sequence[Path]) -> Compiled:
    """The models in some files; processes share the work where it is worth their start."""
    processes = min(cores(), len(paths) // MODELS_PER_PROCESS) if context.lint or context.targets else 1
    if processes < 2:
        return compile_here(context, paths)
    tasks = [paths[start : start + MODELS_PER_TASK] for start in range(0, len(paths), MODELS_PER_TASK)]
    given = partial(open_project, context.project, context.targets, lint=context.lint, drafts=context.drafts)
    try:
        done = list(shared_out(_worker, given, tasks, processes))
    except (WorkersLost, OSError):  # one was killed, or the system allows none
        return compile_here(context, paths)
    return [each for results, _ in done for each in results], [each for _, more in done for each in more]


def _worker(given: Callable[[], tuple[CompileContext, Any]]) -> Callable[[Sequence[Path]], Compiled]:
    """What a process does with each task, once it has read what all models have in common."""
    context, _ = given()

    def work(paths: Sequence[Path]) -> Compiled:
        results, problems = compile_here(context, paths)
        return [replace(each, model=None) for each in results], problems

    return work
