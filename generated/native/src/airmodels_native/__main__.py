"""Tells of which models the verdicts are compiled: `python -m` and the name of this package."""

import sys
from importlib import import_module
from pathlib import Path
from types import FunctionType

from . import counterpart


def main() -> int:
    """Prints a line for each verdict; 1 where one stays in Python."""
    package = str(__package__).removesuffix("_native")
    root = Path(import_module(package).__path__[0])
    models = sorted({each.parent.name for each in root.glob("*/verdict.py")} - {"_dispatch"})
    states = {folder: _state(package, folder) for folder in models}
    for folder, state in states.items():
        print(f"{folder}: {state}")
    return 0 if {*states.values()} <= {"compiled"} else 1


def _state(package: str, folder: str) -> str:
    verdict = import_module(f"{package}.{folder}.verdict")._request
    if type(verdict) is not FunctionType:
        return "compiled"
    try:
        compiled = counterpart(verdict)
    except Exception as error:
        return f"in Python, for what is compiled cannot be loaded: {error}"
    return (
        f"in Python, as {package.upper()}_NATIVE says"
        if compiled
        else "in Python, for what is compiled is of another source"
    )


if __name__ == "__main__":
    sys.exit(main())
