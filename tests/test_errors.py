"""Broken specs: each is refused with the problems that it begins with, and with no others.

A case is one file, laid down as a model's spec, whose first comment has the expected lines as
`specwright lint` prints them, the file's name left out; or a folder with a project's `specs/` and the lines
in `expected.txt`. What stands before `--` in a case's name is the code of a problem that it shows.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from specwright.diagnostics import Code, as_typed
from specwright.driver.compile import compile_project
from specwright.driver.project import Project
from specwright.emit.output import Names
from specwright.ir.parameter import Numeric
from specwright.ir.tree import index
from specwright.load import depth, nodes
from specwright.load.decoder import plain

CASES = Path(__file__).with_name("errors")
SPEC = "specs/models/acme/paint-2.yaml"


def cases() -> list[Path]:
    return sorted(path for path in CASES.iterdir() if path.suffix == ".yaml" or path.is_dir())


def lay_down(case: Path, root: Path) -> list[str]:
    """Makes a project of the case and gives the lines that are expected of it."""
    if case.is_dir():
        shutil.copytree(case / "specs", root / "specs")
        return (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    target = root / SPEC
    target.parent.mkdir(parents=True)
    shutil.copy(case, target)
    head, _, _ = case.read_bytes().decode().partition("\n\n")
    return [f"{SPEC}:{line.removeprefix('# ')}" for line in head.splitlines()]


def project(root: Path) -> Project:
    return Project(
        root=root,
        specs=root / "specs",
        templates=root / "templates",
        generated=root / "generated",
        names=Names(),
    )


class StrictLoader(yaml.BaseLoader):
    """A parser whose own limit is hardly above ours."""

    def fetch_flow_collection_start(self, token: type[yaml.Token]) -> None:
        if self.flow_level + len(self.indents) > depth.DEEPEST + 1:
            raise yaml.MarkedYAMLError(problem="too deep for the library", problem_mark=self.get_mark())
        super().fetch_flow_collection_start(token)


PARSERS = {
    **{name: getattr(yaml, name) for name in ("CBaseLoader", "BaseLoader") if hasattr(yaml, name)},
    "StrictLoader": StrictLoader,
}


@pytest.fixture(params=PARSERS)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each parser that PyYAML may have been built with, and one that it may come to, in its turn."""
    monkeypatch.setattr(nodes, "_PARSER", PARSERS[request.param])


def code(case: Path) -> str:
    return case.name.removesuffix(".yaml").partition("--")[0]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.stem)
def test_a_broken_spec_is_refused_with_its_problems(case: Path, tmp_path: Path) -> None:
    expected = lay_down(case, tmp_path)
    compiled = compile_project(project(tmp_path))
    problems = compiled.shown()
    assert [str(problem) for problem in problems] == expected
    assert code(case) in {problem.code for problem in problems}
    assert compiled.outputs is None
    assert compiled.catalog is None


def test_a_refused_default_is_a_remark_where_a_schema_states_it(tmp_path: Path) -> None:
    lay_down(CASES / "default-refused.yaml", tmp_path)
    spec = tmp_path / SPEC
    spec.write_text(spec.read_text().replace("rendering: markdown", "rendering: json-schema"))
    compiled = compile_project(project(tmp_path), targets=())
    remarks = [each for each in compiled.diagnostics if each.code == Code.DEFAULT_REFUSED]
    assert remarks and {each.severity for each in remarks} == {"info"}
    assert not [each for each in compiled.diagnostics if each.severity == "error" and each.code in {*Code}]


@pytest.mark.parametrize("code_due", list(Code))
def test_each_code_has_a_case(code_due: Code) -> None:
    assert code_due in {code(case) for case in cases()}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("a: b\0c", "1:5: the character U+0000 cannot stand here; write \\x00 in", id="nul"),
        pytest.param("a: 1\nb: \u2028", "2:4: the character U+2028 cannot stand here", id="line-separator"),
        pytest.param("a: \ufeffb", "1:4: the character U+FEFF cannot stand here", id="byte-order-mark"),
        pytest.param('a: "\\ud800"', "1:", id="half-a-surrogate-pair"),
        pytest.param("a: [b" + "[" * 1_100, "1:6: a comma is missing", id="an-error-before-depth"),
        pytest.param("a: 1\n" + "[" * 1_100, "2:", id="deep-lists-for-a-key"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_what_no_case_file_should_hold(text: str, problem: str) -> None:
    node, problems = nodes.read(text, "file.yaml")
    assert node is None
    assert [each.code for each in problems] == [Code.YAML]
    assert str(problems[0]).startswith(f"file.yaml:{problem}")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a: " + "[" * 100_000, "1:44: a[0][0]", id="lists"),
        pytest.param("[" * 1_100, "1:42: [0][0]", id="lists-alone"),
        pytest.param("a: " + "[" * 41 + "]" * 41, "1:44: a[0][0]", id="lists-by-one"),
        pytest.param("a: " + "[" * 41 + "@", "1:44: a[0][0]", id="lists-before-an-error"),
        pytest.param("a: " + "[" * 1_100 + "b: 1\n\t", "1:44: a[0][0]", id="lists-before-a-line"),
        pytest.param("{" * 1_100, "1:42: ", id="mappings-as-keys"),
        pytest.param("{a: " * 20_000, "1:162: a.a.a", id="mappings"),
        pytest.param("[{a: " * 20_000, "1:102: [0].a[0].a", id="lists-of-mappings"),
        pytest.param("- " * 20_000 + "x", "1:83: [0][0]", id="blocks"),
        pytest.param("- " * 30 + "[" * 1_100, "1:72: [0][0]", id="lists-in-blocks"),
        pytest.param("\n".join(" " * n + "a:" for n in range(60)), "41:41: a.a", id="blocks-of-mappings"),
        pytest.param("a: ['[[', \"]]\", # ]]\n" + "[" * 1_100, "2:40: a[2][0]", id="brackets-in-texts"),
        pytest.param("a: |\n  [[{{\nb: " + "[" * 1_100, "3:44: b[0][0]", id="brackets-in-a-block"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_depth_has_one_limit_whatever_the_parser_allows(text: str, place: str) -> None:
    node, problems = nodes.read(text, "file.yaml")
    assert node is None
    assert [each.code for each in problems if "nested" in each.message] == [Code.YAML]
    assert str(problems[0]).startswith(f"file.yaml:{place}")
    assert problems[0].message == "nested more than 40 deep; write it flatter"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: " + "[" * 40 + "]" * 40, id="as-deep-as-may-be"),
        pytest.param(f"a: '{'[' * 1_100}'", id="single-quotes"),
        pytest.param(f'a: "{"{" * 1_100}"', id="double-quotes"),
        pytest.param(f"a: b{'[' * 1_100}", id="a-plain-text"),
        pytest.param(f"a: |\n  {'[' * 1_100}", id="a-block"),
        pytest.param(f"a: 1 # {'[' * 1_100}", id="a-comment"),
        pytest.param("a: [" + "[1], {b: 2}, " * 500 + "]", id="side-by-side"),
    ],
)
@pytest.mark.usefixtures("parser")
def test_brackets_that_nest_nothing_are_no_depth(text: str) -> None:
    node, problems = nodes.read(text, "file.yaml")
    assert isinstance(node, nodes.MappingNode) and not problems


@pytest.mark.usefixtures("parser")
def test_scalars_mean_what_a_person_thinks() -> None:
    texts = ["16:9", "1:1", "NO", "no", "on", "Y", "2025-03-26", "1_000", "0b11", "1.2.3", "1:30:00"]
    marks = ["+", "=", "<<", ".e1", "\uff11\uff12"]
    values = {"1e3": 1000, "0x1F": 31, "0o17": 15, "007": 7, "-0": 0, ".5": 0.5, "5.": 5, "+1": 1}
    words = {"~": None, "null": None, "": None, "true": True, "FALSE": False}
    for text, value in {**{text: text for text in texts + marks}, **values, **words}.items():
        node, problems = nodes.read(f"key: {text}\n", "file.yaml")
        assert not problems
        assert isinstance(node, nodes.MappingNode)
        leaf = node.get("key")
        assert isinstance(leaf, nodes.ScalarNode)
        assert leaf.value == value
        assert isinstance(leaf.value, bool) == isinstance(value, bool)
        assert leaf.text == text


@pytest.mark.parametrize("digits", ["9", "0o7", "0x" + "f"], ids=["decimal", "octal", "hexadecimal"])
def test_an_integer_that_python_could_not_print_is_a_text(digits: str) -> None:
    for length in (3_400, 6_000, 90_000):
        node, problems = nodes.read(f"minimum: {digits + digits[-1] * length}\n", "file.yaml")
        assert isinstance(node, nodes.MappingNode) and not problems
        value = plain(node)
        assert isinstance(value, dict) and isinstance(value["minimum"], int if length < 3_500 else str)
        assert as_typed(value["minimum"])


def test_quotes_make_every_scalar_a_text() -> None:
    node, problems = nodes.read("[\"1\", 'true', '~', \"\\u2028\\0\"]", "file.yaml")
    assert not problems
    assert isinstance(node, nodes.SequenceNode)
    assert [each.value for each in node.items if isinstance(each, nodes.ScalarNode)] == [
        "1",
        "true",
        "~",
        "\u2028\0",
    ]


def test_a_long_line_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    lay_down(CASES / "conflicting-facts.yaml", tmp_path)
    spec = tmp_path / SPEC
    text = spec.read_text(encoding="utf-8")
    text = text.replace(", enum: [OIL, INK]", f", description: {'a line without end ' * 60_000}")
    spec.write_text(text, encoding="utf-8-sig")
    assert len(text) > 1_000_000
    compiled = compile_project(project(tmp_path))
    assert not compiled.shown()
    assert compiled.outputs
    assert compiled.catalog


def test_shared_files_use_each_other_wherever_a_parameter_has_a_name(tmp_path: Path) -> None:
    shared = tmp_path / "specs" / "shared"
    shared.mkdir(parents=True)
    lay_down(CASES / "conflicting-facts.yaml", tmp_path)
    spec = tmp_path / SPEC
    text = spec.read_text(encoding="utf-8").replace(", const: OIL", "")
    group = (
        "  - {title: Looks, use: [looks], change: {sheet: {properties: {tone: {use: paints, default: 2}}}}}\n"
    )
    spec.write_text(text.replace("response:\n", f"{group}response:\n"), encoding="utf-8")
    (shared / "looks.yaml").write_text(
        "description: Looks.\nparameters:\n"
        "  sheet: {type: object, properties: {size: {type: integer}}}\n"
        "  strokes: {type: array, items: {type: object, properties: {tone: {use: paints, maximum: 5}}}}\n"
        "  tone: {use: paints}\n",
        encoding="utf-8",
    )
    (shared / "paints.yaml").write_text(
        "description: Paints.\nparameters:\n  tone: {type: integer, maximum: 9}\n", encoding="utf-8"
    )
    compiled = compile_project(project(tmp_path), targets=())
    assert not compiled.shown()
    known = index(compiled.models[0].request.root)
    facts = {
        path[0]: (each.type.maximum, each.default)
        for path, each in known.items()
        if path[-1:] == ("tone",) and isinstance(each.type, Numeric)
    }
    assert facts == {"sheet": (9, 2), "strokes": (5, None), "tone": (9, None)}
    assert ("sheet", "size") not in known
