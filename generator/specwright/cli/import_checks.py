"""What must hold before an import is written: the specs compile, no fact is lost; examples are tried."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from specwright.diagnostics import Diagnostic, Location, error
from specwright.driver.compile import compile_project
from specwright.driver.project import Project
from specwright.importer.codes import ImportCode
from specwright.importer.compose.import_page import Imported
from specwright.importer.facts import PageFacts
from specwright.ir.model import Example, Model
from specwright.load.discovery import relative_path
from specwright.load.source_records import ExampleRecord
from specwright.lowering import examples

NO_PLACE = "of the page finds no place in the spec; write it by hand, then import again"


def checked(
    project: Project, done: Sequence[Imported], pages: Sequence[PageFacts]
) -> tuple[list[Diagnostic], tuple[Model, ...]]:
    """The problems of the specs as they would be, those that are there anyway left out, and the models.

    Where no spec changes nothing is compiled, unless there are examples to be tried.
    """
    problems, models_ = _compiled(project, done) if _is_work(done, pages) else ([], ())
    for each in done:
        told = {problem.location for problem in each.problems}
        problems = [problem for problem in problems if problem.location not in told]
        place = Location(file=relative_path(each.path, project.root))
        problems += [error(place, "", f"{name} {NO_PLACE}", ImportCode.LOST) for name in each.lost]
        problems += each.problems
    models = {model.slug: model for model in models_}
    for result, page in zip(done, pages, strict=True):
        if result.slug in models:
            problems += _examples(models[result.slug], page)
    return problems, models_


def _is_work(done: Sequence[Imported], pages: Sequence[PageFacts]) -> bool:
    return any(each.text != each.old for each in done) or any(page.examples for page in pages)


def _compiled(project: Project, done: Sequence[Imported]) -> tuple[list[Diagnostic], tuple[Model, ...]]:
    """The new problems of all specs with the texts that are to be written, and the models."""
    drafts = {each.path: each.text for each in done}
    before = {_identity(each) for each in compile_project(project, targets=(), lint=False).diagnostics}
    after = compile_project(project, targets=(), lint=False, drafts=drafts)
    return [each for each in after.shown() if _identity(each) not in before], after.models


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
