"""What the specs of a version say of one request."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from specwright.cli.versions.version import ModelVersions, UnreadModel
from specwright.ir.evaluate import broken
from specwright.ir.model import Api, Check, Model
from specwright.lowering.examples import told


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestVerdict:
    """Whether a request is valid, by which model, and which checks it breaks; without a model it is not."""

    model: Model | None
    broken: tuple[Check, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Whether the request is accepted."""
        return self.model is not None and not self.broken

    @property
    def word(self) -> str:
        """`accepted` or `refused`."""
        return "accepted" if self.is_valid else "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRequest:
    """A request, the service that it is for, and what names its model where the request does not count."""

    request: dict[str, Any]
    api: Api
    pattern: str | None = None

    @property
    def named(self) -> str | None:
        """The AIR identifier that the request names, or else its kind of task."""
        keys = (self.api.discriminator, self.api.task_parameter)
        return next((each for key in keys if isinstance(each := self.request.get(key), str)), None)

    @property
    def shown(self) -> str:
        """How messages call its model."""
        return self.pattern or self.named or "none"

    def verdict(self, version: ModelVersions) -> RequestVerdict | UnreadModel:
        """What a version says of the request; or the model that would, where it cannot be read."""
        meant = [each for each in version.models if self._is_meant(each)]
        model = min(meant, key=lambda each: each.air != self.named, default=None)
        if model is None:  # a spec that cannot be read may be that of any model
            lost = (each for each in version.unread if each.air is None or self._is_meant(each))
            return next(lost, None) or RequestVerdict(model=None)
        checks = [each for each in model.request.checks if not each.advice]
        return RequestVerdict(model=model, broken=tuple(broken(checks, self.request)))

    def sentences(self, verdict: RequestVerdict) -> list[str]:
        """Why the request is refused: `path: sentence [rule]`."""
        if verdict.model is None:
            return [f"there is no model '{self.shown}'"]
        lines = []
        for check in verdict.broken:
            path, sentence = told(check, self.request)
            lines.append(f"{path + ': ' if path else ''}{sentence} [{check.rule}]")
        return lines

    def _is_meant(self, model: Model | UnreadModel) -> bool:
        if self.pattern is not None:
            names = (model.slug, model.air)
            return any(fnmatchcase(name, self.pattern) for name in names if name)
        if isinstance(self.request.get(self.api.discriminator), str):
            return model.air == self.named
        if isinstance(model, UnreadModel) or model.air is not None or model.task is None:
            return False
        return model.task == str(self.request.get(self.api.task_parameter))
