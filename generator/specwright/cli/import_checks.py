"""What must hold before an import is written: the specs compile, no fact is lost; examples are tried."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from specwright.cli.import_outcomes import ModelImport
from specwright.diagnostics import Diagnostic, Location, error
from specwright.driver.compile import CompileResult, compile_project
from specwright.driver.project import Project
from specwright.importer.codes import ImportCode, fault
from specwright.importer.compose.import_page import Imported
from specwright.importer.facts import PageFacts
from specwright.ir.model import Example, Model
from specwright.load.discovery import relative_path
from specwright.load.source_records import ExampleRecord
from specwright.lowering import examples

NO_PLACE = "of the page finds no place in the spec; write it by hand, then import again"
ONE_FILE = "would be the same file; give each model a slug of its own"


def check_alone(project: Project, models: Sequence[ModelImport]) -> None:
    """Notes what is wrong with each spec by itself: facts that are lost, a file that two would be."""
    of_file: dict[str, list[ModelImport]] = {}
    for each in models:
        place = _place(each.spec, project)
        each.note(each.spec.problems)
        each.note(error(place, "", f"{name} {NO_PLACE}", ImportCode.LOST) for name in each.spec.lost)
        if not each.is_refused:
            of_file.setdefault(place.file, []).append(each)
    for file, sharing in of_file.items():
        names = " and ".join(f"'{each.key}'" for each in sharing)
        message = f"the specs of {names} {ONE_FILE}"
        problem = fault(Location(file=file), ImportCode.SAME_FILE, message)
        for each in sharing if len(sharing) > 1 else ():
            each.note([problem])


def check_together(project: Project, imports: Sequence[ModelImport]) -> tuple[Model, ...]:
    """Notes what is wrong with the specs among all others, and tries examples; gives the models.

    What was wrong before is left out. Where no spec changes nothing is compiled, unless there are examples
    to be tried.
    """
    sound = [each for each in imports if not each.is_refused]
    if not any(each.is_change or each.page.examples for each in sound):
        return ()
    drafts = {each.spec.path: each.spec.text for each in sound}
    result = compile_project(project, targets=(), lint=False, drafts=drafts)
    by_file = {_place(each.spec, project).file: each for each in sound}
    for problem in _new(project, result, by_file):
        for each in _blamed(problem, by_file):
            each.note([problem])
    models = {model.slug: model for model in result.models}
    for each in sound:
        if each.spec.slug in models:
            each.note(_examples(models[each.spec.slug], each.page))
    return result.models


def _place(spec: Imported, project: Project) -> Location:
    return Location(file=relative_path(spec.path, project.root))


def _new(project: Project, result: CompileResult, by_file: Mapping[str, ModelImport]) -> Iterator[Diagnostic]:
    """The problems of the specs that were not there before; those of other files were."""
    told = {problem.location for each in by_file.values() for problem in each.problems}
    concerned = [each for each in result.shown() if each.location not in told and _blamed(each, by_file)]
    if concerned:
        before = compile_project(project, targets=(), lint=False)
        known = {_identity(each) for each in before.diagnostics}
        yield from (each for each in concerned if _identity(each) not in known)


def _blamed(problem: Diagnostic, by_file: Mapping[str, ModelImport]) -> list[ModelImport]:
    """The specs that a problem is about: those that share a name, but new ones before one that is there."""
    places = (problem.location, *problem.related)
    files = dict.fromkeys(each.file for each in places if each.file in by_file)
    concerned = [by_file[file] for file in files]
    return [each for each in concerned if each.spec.old is None] or concerned


def _identity(problem: Diagnostic) -> tuple[str, str, str]:
    return problem.location.file, problem.path, problem.message


def _examples(model: Model, page: PageFacts) -> Iterator[Diagnostic]:
    """What the page's own examples break; they never bend a rule, so this stops nothing."""
    for each in page.examples:
        if each.request is None:
            continue
        example = Example(title=each.title, request=each.request, location=each.location)
        record = ExampleRecord(title=each.title, request=each.request, location=each.location, locations={})
        for problem in examples.check(replace(model, examples=(example,)), (record,)):
            yield replace(
                problem,
                path=f"example '{each.title}'{problem.path.removeprefix('examples[0].request')}",
                code=ImportCode.EXAMPLE_REFUSED,
                severity="warning",
            )
