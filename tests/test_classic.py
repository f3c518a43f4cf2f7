"""The scripts of the explorer, which has the npm package in classic form, in a context without modules."""

import json
import subprocess
from collections.abc import Callable

import pytest

import node
import npm
import targets

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


@pytest.mark.parametrize("made", [targets.of_the_repository, targets.of_the_small_specs])
def test_scripts_answer_as_modules_do(made: Callable[[], targets.Compiled]) -> None:
    """Every vector, whose verdict it states, and all that is told of it."""
    compiled = made()
    files = sorted((compiled.folder / "cases").glob("*.jsonl"))
    words = [str(npm.FOLDER / "classic.cjs"), compiled.names.npm_package, str(compiled.folder)]
    run = subprocess.run([node.NODE or "", *words, *map(str, files)], capture_output=True, encoding="utf-8")
    assert (run.returncode, run.stderr) == (0, ""), run.stderr[-3000:]
    counts = json.loads(run.stdout)
    assert counts.keys() == {model.slug for model in compiled.catalog.models}
    assert sum(counts.values()) > 1000


def test_a_script_holds_no_statement_of_modules() -> None:
    folder = targets.of_the_repository().folder / "explorer"
    scripts = sorted(folder.rglob("*.js"))
    models = {f"{model.slug}.js" for model in targets.of_the_repository().catalog.models}
    shared = {"app.js", "models.js", "runtime.js", "theme.js", "worker.js"}
    assert {each.name for each in scripts} == models | shared
    for each in scripts:
        lines = each.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if line.startswith(("import ", "export ")) or "require(" in line]
