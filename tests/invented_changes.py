"""Changes made by hand, for tests of how they are grouped and told."""

import datetime
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from sources import ROOT
from specwright.compare.allowed import Allowance
from specwright.compare.change import (
    Change,
    Effect,
    FactKind,
    FactName,
    Identity,
    ModelChanges,
    ReleaseChanges,
    Side,
)
from specwright.compare.change_report import ChangeReport, change_report
from specwright.compare.version_bump import version
from specwright.diagnostics import Location
from specwright.driver.compile import compile_project
from specwright.driver.project import at
from specwright.ir.model import Model
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


DAY = datetime.date(2030, 6, 1)
WATERMARK = [gone("watermark", narrowed={"watermark": "x"}), new("advancedFeatures")]
REQUIRED = [change(FactKind.REQUIRED, name, new=True, narrowed={"seed": 1}) for name in ("width", "height")]
STEP = change(FactKind.STEP, "width", effect=Effect.WIDENED, old=16, new=8, widened={"width": 8})
DEFAULT = change(FactKind.DEFAULT, "steps", effect=Effect.BEHAVIOUR, old=20, new=30)
TITLE = change(FactKind.MODEL, name="title", effect=Effect.DOCUMENTATION, old="A", new="B")
UNSURE = change(FactKind.PATTERN, "tag", effect=Effect.UNDECIDED, old="a+", new="(a|aa)+")


def report(*models: ModelChanges, allowances: tuple[Allowance, ...] = (), **asked: Any) -> ChangeReport:
    gone_models = asked.pop("gone_models", ())
    release = ReleaseChanges(compared=models, gone=gone_models, added=asked.pop("added", ()))
    return change_report(release, allowances=allowances, day=DAY, **asked)


def large() -> ChangeReport:
    """A release of 349 models of which 117 rename a parameter, one requires two, and a few come and go."""
    models = [model(n, *WATERMARK) for n in range(117)]
    models += [model(200, *REQUIRED), model(201, STEP, DEFAULT), model(202, UNSURE)]
    models += [model(n, TITLE) for n in range(300, 312)] + [model(n) for n in range(400, 609)]
    return report(
        *models,
        gone_models=tuple(identity(n) for n in range(700, 708)),
        added=tuple(identity(n) for n in range(800, 804)),
        names=("1.6.8", "1.6.9"),
        versions=(version("1.6.8"), version("1.6.9")),
    )


@cache
def remix_and_its_next() -> tuple[Model, Model]:
    """Two models of the repository that may be taken for versions of one."""
    known = {each.slug: each for each in compile_project(at(ROOT), targets=(), lint=False).models}
    return known["ideogram-2-0-remix"], known["ideogram-3-0"]
