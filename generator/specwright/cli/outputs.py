"""The outputs of a project: compiled for a command, and what is said of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from specwright.cli import diagnostics as printed
from specwright.cli.terminal import busy, err, fail
from specwright.driver.plan import Plan
from specwright.driver.project import Project

if TYPE_CHECKING:  # `check` imports nothing heavy where nothing moved
    from specwright.coverage.record import Ledger
    from specwright.driver.compile import CompileResult
    from specwright.emit.output import CachedOutput, Output
    from specwright.load.excuses import Excuse


def compiled(
    project: Project, inputs: Mapping[str, str], *, reuse: bool = True, store: bool = True
) -> "tuple[CompileResult, list[Output | CachedOutput]] | None":
    """A project and all its outputs; None after printing what is wrong. Raises TemplateFault.

    The ledger is among the outputs, with what was last measured: only measuring makes that anew.
    """
    from specwright.coverage import files
    from specwright.driver.cache.model_cache import ModelCache
    from specwright.driver.compile import compile_project

    with busy("compiling specs"):
        cache = ModelCache(project=project, inputs=inputs, may_read=reuse, may_write=store)
        result = compile_project(project, cache=cache)
        outputs, ledger = result.outputs, files.read(project)
    printed.tell(result.shown())
    if outputs is None or ledger is None:
        return None if outputs is None else (result, outputs)
    kept = ledger_outputs(result, files.restricted(ledger, (model.slug for model in result.results)))
    return None if kept is None else (result, [*outputs, *kept])


def ledger_outputs(result: "CompileResult", ledger: "Ledger") -> "list[Output] | None":
    """The files of a ledger; None after saying what is wrong with the excuses."""
    from specwright.coverage import table

    allowed = read_excuses(result.context.project)
    return None if allowed is None else [*table.outputs(ledger, allowed, result.context.renderer)]


def read_excuses(project: Project) -> "tuple[Excuse, ...] | None":
    """The project's excuses; None after saying what is wrong with them."""
    from specwright.load.excuses import excuses

    allowed, problems = excuses(project.specs, project.root)
    printed.lines(problems, err)
    return None if problems else allowed


def refused(project: Project, done: Plan) -> bool:
    """Says which outputs cannot be written, and whether there are any."""
    for refusal in done.refusals:
        fail(f"{relative_name(project, refusal.path)}: {refusal.message}")
    return bool(done.refusals)


def relative_name(project: Project, path: str) -> str:
    """An output's path as it is seen from the project's root."""
    folder = project.generated
    start = folder.relative_to(project.root) if folder.is_relative_to(project.root) else folder
    return f"{start.as_posix()}/{path}"
