"""Changes made by hand, for tests of how they are grouped and told."""

import datetime
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from specwright.compare.allowed import Allowance
from specwright.compare.change import Change, Effect, FactKind, FactName, Identity, ModelChanges, Side
from specwright.diagnostics import Location
from specwright.ir.path import parse


def change(kind: FactKind, *paths: str, effect: Effect = Effect.NARROWED, **members: Any) -> Change:
    """A change of the facts at these paths; its fingerprint follows from what it says."""
    side = members.pop("side", Side.REQUEST)
    name = {key: members.pop(key) for key in ("rule", "scope", "name") if key in members}
    fact = FactName(kind=kind, paths=tuple(map(parse, paths)), **name)
    told = {key: members.get(key) for key in ("old", "new", "lost", "gained")}
    fingerprint = sha256(repr((side, fact, told)).encode()).hexdigest()[:12]
    return Change(side=side, fact=fact, effect=effect, fingerprint=fingerprint, **members)


def gone(path: str, **members: Any) -> Change:
    """A parameter that is gone."""
    return change(FactKind.PARAMETER, path, old={"type": "string"}, **members)


def new(path: str, effect: Effect = Effect.WIDENED, **members: Any) -> Change:
    """A parameter that is new."""
    return change(FactKind.PARAMETER, path, effect=effect, new={"type": "string"}, **members)


def identity(number: int, **names: Any) -> Identity:
    """What the model of this number is called."""
    usual = {"air": f"acme:paint@{number}", "slug": f"acme-paint-{number}", "title": f"Paint {number}"}
    return Identity(**usual | names)


def model(number: int, *changes: Change, total: Sequence[FactName] = ()) -> ModelChanges:
    """The changes of the model of this number, whose names are the same in both versions."""
    return ModelChanges(old=identity(number), new=identity(number), changes=changes, total=tuple(total))


def allowance(fingerprint: str, models: str = "*", until: str = "2030-12-31") -> Allowance:
    """An entry that accepts a change."""
    return Allowance(
        models=models,
        fingerprint=fingerprint,
        because="nobody sends it",
        until=datetime.date.fromisoformat(until),
        location=Location(file="accepted.yaml", line=3, column=5),
    )
