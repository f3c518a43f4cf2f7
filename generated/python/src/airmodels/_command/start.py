"""Runs the command that the arguments name."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from .arguments import Arguments, is_asked, read
from .teaching import GENERAL, OF_COMMANDS
from .terminal import FAILED, GOOD, CommandError, err, out, utf8


def start(name: str, words: Sequence[str]) -> int:
    """Runs the command of the package of this name; the exit code."""
    utf8()
    try:
        code = _run(import_module(name), words)
        sys.stdout.flush()
        return code
    except CommandError as error:
        err(f"error: {error}")
    except KeyboardInterrupt:
        err("interrupted")
    except BrokenPipeError:  # who reads has enough; the interpreter shall not complain when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED


def _run(package: Any, words: Sequence[str]) -> int:
    called = f"python -m {package.__name__}"
    if is_asked(words, "--help", "-h") or not words:
        told = OF_COMMANDS.get(words[0], GENERAL) if words else GENERAL
        out(told.replace("{}", called))
        return GOOD if words else FAILED
    if words[0] == "--version":
        out(f"{package.__name__} {package.__version__}\n")
        return GOOD
    return _command(package, read(words))


def _command(package: Any, given: Arguments) -> int:
    """Each imports what it needs alone: most runs validate a file or two."""
    match given.command:
        case "validate":
            from . import validating

            names = ("--report", "--column", "--key", "--engine")
            order = validating.Order(given.form, given.unknown, *map(given.chosen.get, names))
            return validating.run(package, given.names, order)
        case "repair":
            from . import repairing

            write = "--write" in given.flags
            refusal = repairing.refusal(given.names, write)
            if refusal:
                raise CommandError(refusal)
            how = repairing.Manner("--destructive" in given.flags, write, given.unknown)
            return repairing.run(package, given.names, how)
        case "sizes":
            from . import catalogue

            return catalogue.sizes(package, given.names[0], given.form)
        case "mcp":
            from . import serving

            return serving.run(package, given.lists.get("--model", ()), given.lists.get("--task-type", ()))
        case _:
            from . import catalogue

            return catalogue.models(package, given.form)
