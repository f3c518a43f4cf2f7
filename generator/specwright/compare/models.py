"""Two versions of a model compared: what requests and responses may hold, and what its page says."""

from specwright.compare.change import Identity, ModelChanges, Side
from specwright.compare.documentation import documented
from specwright.compare.identity import as_version_of
from specwright.compare.versions import compared_versions
from specwright.ir.model import Model


def compared(old: Model, new: Model) -> ModelChanges:
    """All that differs between two versions of a model.

    What tells two models apart (AIR identifier, slug and title) is set aside, so that two models may be
    compared as if one were the next version of the other: requests that are shown name the old one.
    """
    request = compared_versions(Side.REQUEST, old.request, as_version_of(old, new))
    response = compared_versions(Side.RESPONSE, old.response, new.response)
    return ModelChanges(
        old=identity(old),
        new=identity(new),
        changes=(*request.changes, *response.changes, *documented(old, new)),
        total=request.total,
    )


def identity(model: Model) -> Identity:
    """What the model is called."""
    return Identity(air=model.air, slug=model.slug, title=model.title, task=model.task)
