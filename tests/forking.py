"""Asks a copy of the generator, in a process forked from one that has imported everybody else's libraries.

Those are the same whatever the copy is, and importing them takes as long as the question.
"""

import importlib
import multiprocessing
import sys
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

LIBRARIES = ["datamodel_code_generator.parser.jsonschema", "jinja2", "jsonschema", "pydantic", "yaml"]
OURS = "specwright"


def asked(sources: Path, module: str, function: str, *given: Any) -> Any:
    """What a function of a module of the tests gives where the generator is the one in the folder.

    What it is given and what it gives are pickled. Raises RuntimeError with what went wrong in the process.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(LIBRARIES)
    receiving, sending = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(sending, sources, module, function, given))
    child.start()
    sending.close()
    try:
        found, fault = receiving.recv()
    except EOFError:
        found, fault = None, "the process ended without an answer"
    child.join()
    if fault:
        raise RuntimeError(fault)
    return found


def _answer(sending: Connection, sources: Path, module: str, function: str, given: tuple[Any, ...]) -> None:
    try:
        assert OURS not in sys.modules, "the generator is there before its copy"
        sys.path.insert(0, str(sources))
        assert Path(str(importlib.import_module(OURS).__file__)).is_relative_to(sources)
        sending.send((getattr(importlib.import_module(module), function)(*given), None))
    except Exception:  # the copy has a fault, and may fail in any way
        sending.send((None, traceback.format_exc()))
