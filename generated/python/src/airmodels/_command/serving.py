"""`mcp`: serves models to language models, over standard input and output."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from .terminal import GOOD, CommandError


def run(package: Any, models: Sequence[str], task_types: Sequence[str]) -> int:
    """Serves until the input ends; raises CommandError where the SDK is missing or a name is not known."""
    if find_spec("mcp") is None:
        name = package.__name__
        raise CommandError(f"'mcp' needs the SDK of the protocol: pip install '{name}[mcp]'")
    try:
        module = import_module(f"{package.__name__}.mcp")
    except ImportError as error:
        if not (error.name or "").startswith("mcp"):
            raise
        raise CommandError(f"'mcp' needs another version of the SDK of the protocol: {error}") from None
    try:
        module.serve(models, task_types)
    except LookupError as error:
        raise CommandError(error.args[0]) from None
    return GOOD
