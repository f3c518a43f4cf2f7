"""Targets that have lost something, and what the ledger says of them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import pytest

import targets
from emitting import emitted
from specwright.cli import ledger as command
from specwright.coverage.measure import Trial, entry, trials
from specwright.coverage.oracles import ORACLES
from specwright.coverage.record import Ledger, Measurement, ModelLedger
from specwright.driver.project import Project, at
from specwright.driver.targets import TARGETS
from specwright.emit.output import Names, Output, TargetName
from specwright.emit.render import Renderer, default_templates
from specwright.ir.model import Model

TARGET = {each.name: each for each in TARGETS}
NUMBERS = count()
NAMED = re.compile(r"^\S+: \S+ (?:loses|only documents) '(.+)', it judges", re.MULTILINE)
SLUGS = ("everything", "parts")


def model(slug: str) -> Model:
    return targets.of_the_small_specs().model(slug)


@cache
def tried(slug: str) -> tuple[Trial, ...]:
    return tuple(trials(model(slug)))


KINDS = {slug: sorted({trial.check.kind for trial in tried(slug)}) for slug in SLUGS}
EACH = [pytest.param(slug, kind, id=f"{slug}-{kind}") for slug in SLUGS for kind in KINDS[slug]]
JUDGED = [each for each in EACH if each.values[1] != "advises"]

# What goes on being kept when its own test is gone, and why.
KEPT = {
    ("required", "size.w.required"): "a comparison that takes it for given fails, and what fails is refused",
    ("type", "origin.type"): "each of several objects asks for an object",
    ("any-of", "origin.size.any-of"): "each of several objects asks for the one or the other",
    **{("type", f"{name}.type"): "counting asks for arrays" for name in ("frames", "images", "masks")},
}


def project(folder: Path, outputs: Iterable[Output], names: Names) -> Project:
    for output in outputs:
        path = folder / "generated" / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output.text, encoding="utf-8")
    return replace(at(folder), names=names)


def schemas(folder: Path, whole: Model, target: TargetName = "json-schema") -> Project:
    """The schemas of the model that a target has."""
    alone = replace(targets.of_the_small_specs().catalog, models=(whole,))
    return project(folder, emitted(TARGET[target], alone, Names(), Renderer([default_templates()])), Names())


def measured(made: Project, slug: str, target: TargetName, *kinds: str) -> list[Measurement]:
    """The entries of the rules of some kinds."""
    judge = ORACLES[target](made, model(slug))
    return [entry(model(slug), trial, judge) for trial in tried(slug) if trial.check.kind in kinds]


def red(made: Project, found: list[Measurement], capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The rules that `check --max-loss 0` names; it must fail where there are any."""
    ledger = ModelLedger(slug="small", targets=(), outputs=(), measured="", entries=tuple(found))
    code = command.losses(made, Ledger(common="", models=(ledger,)), 0)
    told = set(NAMED.findall(capsys.readouterr().out))
    assert code == (1 if told else 0)
    return told


def packages(folder: Path, slug: str) -> Project:
    """Both packages of the model, made by the emitters as they are now."""
    number = next(NUMBERS)
    names = Names(package=f"airmodels_lossy_{number}", pydantic_package=f"airmodels_pydantic_lossy_{number}")
    catalog = replace(targets.of_the_small_specs().catalog, models=(model(slug),))
    renderer = Renderer([default_templates()])
    both = (emitted(TARGET[name], catalog, names, renderer) for name in ("python", "pydantic"))
    return project(folder, (output for outputs in both for output in outputs), names)


def due(slug: str, kind: str) -> set[str]:
    """The rules of a kind that must be named when nothing says them."""
    return {
        trial.check.rule
        for trial in tried(slug)
        if trial.check.kind == kind and trial.alone and (kind, trial.check.rule) not in KEPT
    }
