"""Whatever a page says reaches the npm package as a text and as nothing else."""

import shutil
from pathlib import Path
from typing import Any

import pytest

import node
import npm
from hostile import AIR, LONG, NAMES, SHORT, Hostile, compiled

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
UUID = "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6"


@pytest.fixture(scope="module", params=[LONG, SHORT], ids=["long", "short"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return compiled(request.param, tmp_path_factory.mktemp("hostile"))


def ask(hostile: Hostile, question: str, request: Any, module: str = "all.js") -> Any:
    return node.ask(hostile.folder / "typescript", module, question, request)


def test_requests_are_judged(hostile: Hostile) -> None:
    assert ask(hostile, "isValid", {**hostile.good, "taskUUID": UUID}) is True
    assert ask(hostile, "isValid", hostile.bad) is False


def test_issues_hold_the_texts_as_they_are(hostile: Hostile) -> None:
    issues = {issue["rule"]: issue for issue in ask(hostile, "validate", {**hostile.bad, "model": AIR})}
    assert issues["only.enum"]["code"] == f"{hostile.text}Only"
    assert issues["unknown"]["parameter"] == hostile.text
    assert issues["style.enum"]["allowedValues"][0] == hostile.text
    assert set(NAMES) & {name for rule in issues for name in rule.split(".")}


def test_facts_defaults_and_choices_hold_the_texts_as_they_are(hostile: Hostile) -> None:
    root = hostile.model.request.root
    known = ask(hostile, "facts", {}, "models/import.js")
    assert [known[name] for name in ("title", "summary", "creator")] == [hostile.text] * 3
    assert known["pricing"] == {price.label: price.usd for price in hostile.model.pricing}
    assert set(known["parameters"]) >= {child.name for child in root.children}
    found = {each.name: known["parameters"][each.name] for each in root.children}
    assert all(found[each.name]["description"] == each.description for each in root.children)
    completed = ask(hostile, "withDefaults", {"model": AIR})
    assert completed == {"model": AIR, **{e.name: e.default for e in root.children if e.default is not None}}
    choices = ask(hostile, "narrow", {"model": AIR})["choices"]
    assert set(choices) >= {child.name for child in root.children}
    assert hostile.text in choices["style"]["offers"][0]["allowedValues"]


def test_the_types_compile_and_hold_the_texts_as_they_are(hostile: Hostile, tmp_path: Path) -> None:
    if npm.NPM is None:
        pytest.skip("npm is not installed: nothing compiles the types")
    shutil.copytree(hostile.folder / "typescript", tmp_path / "package")
    given = [{**hostile.good, "taskUUID": UUID}]
    lines = [
        'import type { ImportRequest } from "./package/models/import.js";',
        f"export const good: ImportRequest = {node.literal(given[0])};",
    ]
    (tmp_path / "use.ts").write_text("\n".join(lines), encoding="utf-8")
    run = npm.tool(
        "tsc",
        "--strict",
        "--noEmit",
        "--skipLibCheck",
        "false",
        "--module",
        "nodenext",
        "use.ts",
        folder=tmp_path,
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_comments_end_where_they_should(hostile: Hostile) -> None:
    """No text of the page closes a comment, or makes a tag or a link of TSDoc."""
    text = (hostile.folder / "typescript" / "models" / "import.d.ts").read_text(encoding="utf-8")
    inside = [line.strip() for line in text.splitlines() if line.strip().startswith("* ")]
    tags = [line for line in inside if line.startswith("* @")]
    assert tags and all(line.startswith(("* @see {@link ", "* @defaultValue `")) for line in tags)
    assert not [line for line in inside if "*/" in line]
