"""Which change makes a verdict another one: that of the fact whose check refuses, whatever else changed."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from git_history import SPEC, TINY
from specwright.cli.versions.judged import AskedRequest, RequestVerdict
from specwright.cli.versions.responsible import responsible
from specwright.cli.versions.version import ModelVersions
from specwright.driver.compile import compile_project
from specwright.driver.project import at
from specwright.ir.model import Api, Model
from specwright.ir.path import dotted

API = Api(title="Acme", anchor=None, discriminator="model", task_type=None, task_uuid=None)
REQUEST = {"model": "acme:tiny@1", "prompt": "A boat", "width": 512, "height": 512, "style": {"name": "ink"}}
BESIDE = [
    ("minLength: 2, maxLength: 12", "minLength: 2, maxLength: 11"),
    ("minimum: 1, max", "minimum: 2, max"),
]
"""Changes that narrow as well, and have nothing to do with the request."""


@cache
def model(root: Path, *changes: tuple[str, str]) -> Model:
    text = TINY.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    compiled = compile_project(at(root), targets=(), lint=False, drafts={root / SPEC: text})
    assert not compiled.has_errors, compiled.diagnostics
    return compiled.models[0]


def verdict(request: dict[str, Any], of: Model) -> RequestVerdict:
    found = AskedRequest(request=request, api=API).verdict(ModelVersions(name="", models=(of,)))
    assert isinstance(found, RequestVerdict)
    return found


@pytest.mark.parametrize(
    ("change", "more", "due"),
    [
        (
            ("maximum: 40, multipleOf: 2", "maximum: 20, multipleOf: 2"),
            {"steps": 30, "guidance": 1},
            "maximum steps",
        ),
        (
            ("maximum: 40, multipleOf: 2", "maximum: 40, multipleOf: 4"),
            {"steps": 30, "guidance": 1},
            "step steps",
        ),
        ((", wild,", ","), {"look": "wild"}, "values look"),
        (("768x512, 640x384", "768x512"), {"width": 640, "height": 384}, "table width, height"),
        (("maxItems: 3", "maxItems: 2"), {"seeds": [1, 2, 3]}, "most seeds"),
        (("{type: integer, minimum: 0}", "{type: integer, minimum: 1}"), {"seeds": [0]}, "minimum seeds[]"),
        (("      free: {type: number, multipleOf: 0.01}\n", ""), {"free": 1}, "parameter free"),
        (("free: {type: number", "free: {required: true, type: number"), {}, "required free"),
        (("free: {type: number, multipleOf: 0.01}", "free: {type: string}"), {"free": 1}, "type free"),
        (
            ("refuse: [style.tint]", "refuse: [style.tint, free]"),
            {"exact": True, "free": 1},
            "rule exact, free",
        ),
    ],
)
def test_the_change_of_the_fact_that_refuses_is_named(
    tmp_path: Path, change: tuple[str, str], more: dict[str, Any], due: str
) -> None:
    (tmp_path / SPEC).parent.mkdir(parents=True)
    old, new = model(tmp_path), model(tmp_path, *BESIDE, change)
    request = {**REQUEST, **more}
    before, after = verdict(request, old), verdict(request, new)
    assert (before.word, after.word) == ("accepted", "refused")
    for one, other, effects in ((before, after, {"narrowed", "both"}), (after, before, {"widened", "both"})):
        (found,) = responsible(one, other, request)
        assert found.effect in effects
        assert f"{found.fact.kind} {', '.join(map(dotted, found.fact.paths))}" == due
