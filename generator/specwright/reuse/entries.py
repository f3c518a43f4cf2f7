"""Kept results of one model: all but the model itself, with hashes in place of outputs."""

from typing import Any

from specwright import lock
from specwright.emit.output import Kept, Output
from specwright.reuse.files import place_to, problems_to
from specwright.stages import Made


def document(made: Made) -> dict[str, Any]:
    """A model's result without its model, and with hashes in place of outputs."""
    outputs = made.outputs
    return {
        "air": made.air,
        "slug": made.slug,
        "title": made.title,
        "folder": made.folder,
        "place": place_to(made.place),
        "shared": list(made.shared),
        "problems": problems_to(made.problems),
        "findings": None if made.findings is None else problems_to(made.findings),
        "outputs": None if outputs is None else {each.path: _digest(each) for each in outputs},
        "parts": dict(made.parts),
    }


def _digest(output: Output | Kept) -> str:
    return output.digest if isinstance(output, Kept) else lock.digest(output.text.encode())
