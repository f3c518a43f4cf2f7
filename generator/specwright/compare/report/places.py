"""Where in the new specs a change stands, as far as a place is known: for annotations beside the source."""

from collections.abc import Sequence
from posixpath import commonpath, dirname

from specwright.compare.change import Change, FactKind, Identity, Side
from specwright.diagnostics import Location
from specwright.ir.model import Message, Model
from specwright.ir.path import Path
from specwright.ir.tree import walk


class Places:
    """The places in the specs of some models; without models none is known."""

    def __init__(self, models: Sequence[Model] = ()) -> None:
        self._models = {(model.air, model.slug): model for model in models}

    def of_model(self, identity: Identity) -> Location | None:
        """Where the model is described."""
        model = self._models.get((identity.air, identity.slug))
        return model.location if model and model.location.file else None

    @property
    def folder(self) -> Location | None:
        """The folder that the specs lie in: for what stands in none of them, such as a model that is gone."""
        files = [model.location.file for model in self._models.values() if model.location.file]
        folder = commonpath(map(dirname, files)) if files else None
        return None if folder is None else Location(file=folder or ".", line=1, column=1)

    def of_change(self, identity: Identity, change: Change) -> Location | None:
        """Where the fact is stated now, or the innermost object that it was part of, or the model."""
        model = self._models.get((identity.air, identity.slug))
        if model is None:
            return None
        message = model.request if change.side is Side.REQUEST else model.response
        return _stated(message, change) or self.of_model(identity)


def _stated(message: Message, change: Change) -> Location | None:
    fact = change.fact
    if fact.kind is FactKind.RULE:
        rules = (rule for rule in message.rules if rule.kind == fact.rule and rule.scope == fact.scope)
        locations = [rule.location for rule in rules]
        if len(locations) == 1 and locations[0].file:
            return locations[0]
    for path in fact.paths[-1:]:
        return _innermost(message, path)
    return None


def _innermost(message: Message, path: Path) -> Location | None:
    """The place of the parameter, or of what it would stand in; the whole message has none."""
    known = {each.path: each.location for each in walk(message.root)}
    for length in range(len(path), 0, -1):
        location = known.get(path[:length])
        if location and location.file:
            return location
    return None
