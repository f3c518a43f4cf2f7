"""The outputs of a project: compiled for a command, and what is said of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from specwright.cli import diagnostics as printed
from specwright.cli.terminal import busy, err, fail
from specwright.driver.plan import Plan
from specwright.driver.project import Project
from specwright.driver.settings import TARGET_NAMES

if TYPE_CHECKING:  # `check` imports nothing heavy where nothing moved
    from specwright.coverage.record import Ledger
    from specwright.driver.compile import CompileResult
    from specwright.emit.output import CachedOutput, Output
    from specwright.load.excuses import Excuse

SPOILED = "is not as it was generated, and its spec has errors: nothing can make it anew"


@dataclass(frozen=True, kw_only=True)
class Built:
    """A compiled project, all its outputs, and the slugs of models whose outputs stay, as they have errors.

    `left_out` are those of them that were never generated.
    """

    result: "CompileResult"
    outputs: "list[Output | CachedOutput]"
    unsound: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def slugs(self) -> list[str]:
        """The models that the outputs are about."""
        slugs = {model.slug for model in self.result.results} | {*self.unsound}
        return sorted(slugs - {*self.left_out})


def compiled(
    project: Project,
    inputs: Mapping[str, str],
    *,
    reuse: bool = True,
    store: bool = True,
    all_or_nothing: bool = False,
) -> Built | None:
    """A project and all its outputs, after printing what is wrong; None where errors forbid all of them.

    Errors of some models forbid their own outputs alone, unless it is to be all or nothing. The ledger is
    among the outputs, with what was last measured: only measuring makes that anew. Raises TemplateFault.
    """
    from specwright.coverage import files
    from specwright.driver.cache.model_cache import ModelCache
    from specwright.driver.compile import compile_project

    with busy("compiling specs"):
        cache = ModelCache(project=project, inputs=inputs, may_read=reuse, may_write=store)
        result = compile_project(project, cache=cache)
        outputs, ledger = result.outputs, files.read(project)
    printed.tell(result.shown())
    built = Built(result=result, outputs=outputs) if outputs is not None else None
    if built is None and not (all_or_nothing or result.concerns_all):
        built = _of_sound_models(result, inputs)
    if built is None or ledger is None:
        return built
    kept = ledger_outputs(result, files.restricted(ledger, built.slugs))
    return None if kept is None else replace(built, outputs=[*built.outputs, *kept])


def _of_sound_models(result: "CompileResult", inputs: Mapping[str, str]) -> Built | None:
    """The outputs beside those of models with errors, after saying what becomes of each of these."""
    from specwright.driver.faults import sound_part
    from specwright.driver.last_good import NotReadable

    try:
        part = sound_part(result, inputs)
    except NotReadable as reason:
        fail(f"no model can be made without the others: {reason}")
        return None
    if part is None:
        return None
    printed.lines(part.clashes, err)
    for slugs, what in (
        (part.kept, "stays as it was last generated"),
        (part.left_out, "is left out, it was never generated"),
    ):
        for slug in slugs:
            err(("error: ", "red"), f"{slug} {what}: its spec has errors")
    return Built(result=result, outputs=[*part.outputs], unsound=part.unsound, left_out=part.left_out)


def ledger_outputs(result: "CompileResult", ledger: "Ledger") -> "list[Output] | None":
    """The files of a ledger; None after saying what is wrong with the excuses."""
    from specwright.coverage import table

    allowed = read_excuses(result.context.project)
    return None if allowed is None else [*table.outputs(ledger, allowed, result.context.renderer)]


def read_excuses(project: Project) -> "tuple[Excuse, ...] | None":
    """The project's excuses; None after saying what is wrong with them."""
    from specwright.load.excuses import excuses

    allowed, problems = excuses(project.specs, project.root, TARGET_NAMES)
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
