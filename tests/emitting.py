"""What a target makes of models that no spec describes."""

from collections.abc import Iterator

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.emit.target import ModelEntry, Overview, Target
from specwright.ir.dispatch import naming, task_type
from specwright.ir.model import Catalog


def emitted(target: Target, catalog: Catalog, names: Names, renderer: Renderer) -> Iterator[Output]:
    """Every file of a target."""
    entries = []
    for model in catalog.models:
        outputs, parts = target.made(model, catalog.api, names, renderer)
        entries.append(
            ModelEntry(
                air=model.air,
                slug=model.slug,
                title=model.title,
                task_type=task_type(model, catalog.api.task_parameter),
                naming=naming(model, catalog.api),
                parts=parts,
            )
        )
        yield from outputs
    overview = Overview(api=catalog.api, dispatch=catalog.dispatch, models=tuple(entries))
    yield from target.of_all(overview, names, renderer)
