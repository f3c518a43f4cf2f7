"""Which models of two sides are compared: those asked for, and none that only one side could read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from specwright.cli.terminal import CommandError
from specwright.cli.versions.version import ModelVersions, UnreadModel
from specwright.diagnostics import did_you_mean
from specwright.ir.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPair:
    """Both sides, as far as they are compared; `unread` are (side, file, reason)."""

    old: ModelVersions
    new: ModelVersions

    @property
    def unread(self) -> tuple[tuple[str, str, str], ...]:
        """What could not be read, by side."""
        sides = (("old", self.old), ("new", self.new))
        return tuple((side, each.file, each.reason) for side, version in sides for each in version.unread)


def paired(old: ModelVersions, new: ModelVersions, patterns: Sequence[str] = ()) -> VersionPair:
    """The models to be compared, of those that patterns name where there are any.

    A side that is not whole takes the other down to the models that it has. A model that one side alone
    cannot read is left out of both: it is neither gone nor new. Raises CommandError where nothing is left.
    """
    is_one_each = len(_all(old)) == len(_all(new)) == 1
    old, new = _asked(old, new, patterns)
    if not is_one_each:
        old, new = (_of(old, new), new) if not new.is_whole else (old, new)
        old, new = (old, _of(new, old)) if not old.is_whole else (old, new)
        unread: list[Model | UnreadModel] = [*old.unread, *new.unread]
        unread += [each for each in (*old.models, *new.models) if _is_one_of(each, unread)]
        old, new = _readable(old, unread), _readable(new, unread)
    for side, other in ((old, new), (new, old)):
        if not side.models and side.unread:
            first = side.unread[0]
            raise CommandError(f"no model of '{side.name}' could be read: {first.file}: {first.reason}")
        if not side.models and not other.unread and not (side.is_whole and other.is_whole and other.models):
            raise CommandError(_nothing(side, other))
    return VersionPair(old=old, new=new)


def _all(version: ModelVersions) -> list[Model | UnreadModel]:
    return [*version.models, *version.unread]


def _asked(
    old: ModelVersions, new: ModelVersions, patterns: Sequence[str]
) -> tuple[ModelVersions, ModelVersions]:
    """Both sides with the models that patterns name; one named on one side is looked for on the other."""
    if not patterns:
        return old, new
    known = [*_all(old), *_all(new)]
    for pattern in patterns:
        if not any(_is_named(each, pattern) for each in known):
            near = did_you_mean(pattern, {name for each in known for name in _names(each)})
            raise CommandError(f"no model on either side is named '{pattern}'{near}")
    chosen = [each for each in known if any(_is_named(each, pattern) for pattern in patterns)]
    return _same(old, chosen), _same(new, chosen)


def _is_named(model: Model | UnreadModel, pattern: str) -> bool:
    return any(fnmatchcase(name.casefold(), pattern.casefold()) for name in _names(model))


def _names(model: Model | UnreadModel) -> list[str]:
    named = (model.slug, model.air, model.title if isinstance(model, Model) else None)
    return [name for name in named if name]


def _of(version: ModelVersions, other: ModelVersions) -> ModelVersions:
    """The models of a side that another one, which is not whole, has too."""
    return _same(version, _all(other))


def _same(version: ModelVersions, models: Iterable[Model | UnreadModel]) -> ModelVersions:
    """What a side has under the names of some models."""
    meant = [*models]
    return replace(
        version,
        models=tuple(each for each in version.models if _is_one_of(each, meant)),
        unread=tuple(each for each in version.unread if _is_one_of(each, meant)),
    )


def _readable(version: ModelVersions, unread: Sequence[Model | UnreadModel]) -> ModelVersions:
    """The models of a side without those that one side cannot read, whatever they are called there."""
    return replace(version, models=tuple(each for each in version.models if not _is_one_of(each, unread)))


def _is_one_of(model: Model | UnreadModel, others: Iterable[Model | UnreadModel]) -> bool:
    """Whether a model is among others, by its AIR identifier or by its slug."""
    return any(
        (model.air is not None and model.air == each.air) or model.slug == each.slug for each in others
    )


def _nothing(side: ModelVersions, other: ModelVersions) -> str:
    """What to say where one side has nothing to compare."""
    if not other.is_whole and other.models:
        names = ", ".join(f"'{each.air or each.slug}'" for each in other.models[:3])
        advice = "to compare two models as versions, pass a source of one model on each side"
        return f"'{side.name}' has no model {names}, which is what '{other.name}' describes; {advice}"
    return f"'{side.name}' has no models"
