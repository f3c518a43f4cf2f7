"""Many models made at once: processes share the work where it is worth their start."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from specwright.diagnostics import Diagnostic
from specwright.driver.cores import cores
from specwright.driver.project import Project
from specwright.driver.stages import CompileContext, ModelResult, make, opened
from specwright.emit.target import Target

FEW = 8
WORTH_A_PROCESS = 32


def shared_out(
    ground: CompileContext, paths: Sequence[Path], targets: Sequence[Target]
) -> tuple[list[ModelResult], list[Diagnostic]]:
    """What becomes of the models in some files, each apart from what they have in common."""
    processes = min(cores(), len(paths) // WORTH_A_PROCESS)
    if processes < 2:
        return make(ground, paths, targets)
    # Late: with few models nothing of it is needed.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    parts = [paths[start : start + FEW] for start in range(0, len(paths), FEW)]
    made: list[ModelResult] = []
    problems: list[Diagnostic] = []
    try:
        with ProcessPoolExecutor(
            processes,
            mp_context=get_context("spawn"),
            initializer=_start,
            initargs=(ground.project, tuple(targets)),
        ) as pool:
            for found, more in pool.map(_work, parts):
                made += found
                problems += more
    except (BrokenProcessPool, OSError):  # one was killed, or the system allows none
        return make(ground, paths, targets)
    return made, problems


_OWN: list[tuple[CompileContext, Sequence[Target]]] = []


def _start(project: Project, targets: Sequence[Target]) -> None:
    """What a process does first: it reads what is the same for all models."""
    _OWN.append((opened(project)[0], targets))


def _work(paths: Sequence[Path]) -> tuple[list[ModelResult], list[Diagnostic]]:
    ground, targets = _OWN[-1]
    made, problems = make(ground, paths, targets)
    return [replace(each, model=None) for each in made], problems
