"""Two versions of a model compared: what requests and responses may hold, and what its page says."""

from collections.abc import Iterator

from specwright.compare.change import Change, Identity, ModelChanges, Side
from specwright.compare.documentation import documented, documented_side
from specwright.compare.identity import as_version_of
from specwright.compare.sides import compared_side
from specwright.ir.model import Model


def compared(old: Model, new: Model) -> ModelChanges:
    """All that differs between two versions of a model.

    What tells two models apart (AIR identifier, slug and title) is set aside, so that two models may be
    compared as if one were the next version of the other.
    """
    request = compared_side(Side.REQUEST, old.request, as_version_of(old, new))
    response = compared_side(Side.RESPONSE, old.response, new.response)
    return ModelChanges(
        old=identity(old),
        new=identity(new),
        changes=(*request.changes, *response.changes, *_documented(old, new)),
        total=request.total,
    )


def _documented(old: Model, new: Model) -> Iterator[Change]:
    yield from documented_side(Side.REQUEST, old.request, new.request)
    yield from documented_side(Side.RESPONSE, old.response, new.response)
    yield from documented(old, new)


def identity(model: Model) -> Identity:
    """What the model is called."""
    return Identity(air=model.air, slug=model.slug, title=model.title, task=model.task)
