"""Models measured, by several processes where it is worth their start."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from specwright.coverage.measure import measure
from specwright.coverage.record import ModelLedger
from specwright.driver.compile import CompileContext, CompileResult, compile_here, open_project
from specwright.driver.processes import WorkersLost, cores, shared_out
from specwright.ir.model import Model

MODELS_PER_TASK = 2
MODELS_PER_PROCESS = 6


def measure_models(result: CompileResult, slugs: Iterable[str]) -> list[ModelLedger]:
    """The ledgers of some models of a project whose outputs are on disk."""
    wanted = {*slugs}
    due = [model for model in result.results if model.slug in wanted]
    context = replace(result.context, targets=(), lint=False)
    processes = min(cores(), len(due) // MODELS_PER_PROCESS)
    if processes > 1:
        paths = [result.path(model) for model in due]
        tasks = [paths[start : start + MODELS_PER_TASK] for start in range(0, len(paths), MODELS_PER_TASK)]
        try:
            shares = shared_out(_worker, partial(open_project, context.project), tasks, processes)
            return [ledger for share in shares for ledger in share]
        except (WorkersLost, OSError):  # one was killed, or the system allows none
            pass
    known = [model.model for model in due if model.model]
    lost = [result.path(model) for model in due if not model.model]
    return [measure(context.project, model) for model in (*known, *_lowered(context, lost))]


def _worker(given: Callable[[], tuple[CompileContext, Any]]) -> Callable[[Sequence[Path]], list[ModelLedger]]:
    """What a process does with each task, once it has read what all models have in common."""
    context, _ = given()
    return lambda paths: [measure(context.project, model) for model in _lowered(context, paths)]


def _lowered(context: CompileContext, paths: Sequence[Path]) -> Iterator[Model]:
    return (model.model for model in compile_here(context, paths)[0] if model.model)
