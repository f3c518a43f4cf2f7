"""What the module of a model offers: the names that people and type checkers see, and where each one is."""

from typing import Any

from specwright.emit.python.printable import Printable
from specwright.emit.python.shapes import DataclassShape
from specwright.emit.python.validators import imported, in_order


def exports(
    module: str, request: Printable[DataclassShape], response: Printable[DataclassShape]
) -> dict[str, Any]:
    """The public names in order, and the imports of all.

    `module` is the full name of the model's own module.
    """
    homes = dict.fromkeys((*request.names, *response.names), "shapes")
    homes |= {"MODEL": "facts", "validate": "faults"}
    return {
        "names": in_order([*homes, "is_valid"]),
        "imports": [
            imported(f"{module}.{home}", [name for name in homes if homes[name] == home], 4)
            for home in sorted({*homes.values()})
        ],
    }
