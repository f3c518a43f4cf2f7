"""No files that are shipped import each other in a circle."""

from pathlib import Path

import pytest

from import_graphs import circle, javascript_graph, python_graph
from sources import ROOT, shown

PYTHON = [*sorted(ROOT.glob("templates/*/static")), *sorted(ROOT.glob("generated/*/src"))]
JAVASCRIPT = [ROOT / "templates" / "typescript" / "static", ROOT / "generated" / "typescript"]


@pytest.mark.parametrize("root", PYTHON, ids=shown)
def test_python_has_no_circle(root: Path) -> None:
    assert circle(python_graph(root)) == []


@pytest.mark.parametrize("suffix", [".js", ".d.ts"])
@pytest.mark.parametrize("root", JAVASCRIPT, ids=shown)
def test_javascript_has_no_circle(root: Path, suffix: str) -> None:
    assert circle(javascript_graph(root, suffix)) == []


def test_imports_are_found() -> None:
    """Graphs without edges have no circles."""
    python = python_graph(ROOT / "generated" / "python" / "src")
    assert {"airmodels._finder", "airmodels._runtime.models"} <= {*python["airmodels"]}
    assert "airmodels._runtime.patterns" in python["airmodels._runtime.values"]
    script = javascript_graph(ROOT / "generated" / "typescript")
    assert {"runtime/narrow.js", "index.rules.js"} <= script["all.js"]
    types = javascript_graph(ROOT / "generated" / "typescript", ".d.ts")
    assert "runtime/issue.d.ts" in types["runtime/envelope.d.ts"]


@pytest.mark.parametrize(
    "back",
    [
        "from one import a",
        "from . import one",
        "import one",
        "def late():\n    from .one import a",
        "if TYPE_CHECKING:\n    from .one import a",
    ],
)
def test_a_planted_circle_in_python_is_found(back: str, tmp_path: Path) -> None:
    for folder, last in ((tmp_path / "without", "import json"), (tmp_path / "with", back)):
        (folder / "deep").mkdir(parents=True)
        (folder / "one.py").write_text("from .deep.two import b\n")
        (folder / "deep" / "two.py").write_text("from .. import three\n")
        (folder / "three.py").write_text(f"{last}\n")
    assert circle(python_graph(tmp_path / "without")) == []
    assert {*circle(python_graph(tmp_path / "with"))} == {"one", "deep.two", "three"}


@pytest.mark.parametrize("suffix", [".js", ".d.ts"])
@pytest.mark.parametrize(
    "back",
    [
        'import { a } from "../one.js";',
        "import {\n  a,\n} from '../one.js';",
        'export * from "../one.js";',
        'import "../one.js";',
        'export const late = () => import("../one.js");',
        'export type Late = typeof import("../one.js");',
    ],
)
def test_a_planted_circle_in_javascript_is_found(back: str, suffix: str, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / f"one{suffix}").write_text('import { b } from "./deep/two.js";\n')
    two = tmp_path / "deep" / f"two{suffix}"
    two.write_text(f'// {back.splitlines()[0]}\n/* {back} */ export const b = "// no comment";\n')
    assert circle(javascript_graph(tmp_path, suffix)) == []
    two.write_text(f'export const b = "// no comment"; {back}\n')
    assert {*circle(javascript_graph(tmp_path, suffix))} == {f"one{suffix}", f"deep/two{suffix}"}


def test_an_import_of_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text('import "./two.js";\n')
    with pytest.raises(ValueError, match="two"):
        javascript_graph(tmp_path)
