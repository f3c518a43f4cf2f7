"""Whatever a text holds, each filter makes of it what it should and nothing else; many are tried at once."""

import ast
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

import golang
import node
from go_spelling import literal as go_literal
from odd_texts import texts
from specwright.cli.new import quoted as new_scalar
from specwright.emit.python import literals as python
from specwright.emit.render import cell, code, flat_json, pretty_json
from specwright.emit.typescript import literals as javascript
from specwright.emit.typescript.tsdoc import filled
from specwright.load import nodes
from specwright.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from specwright.pageform.spec_layout import entry, inline, scalar
from specwright.pageform.spelling import spelled
from specwright.pageform.wording import escaped, joined, paragraphs, plain

AROUND = '"""Before `{}` behind."""\n'
HARMLESS = {
    "text",
    "code_inline",
    "text_special",
    "softbreak",
    "em_open",
    "em_close",
    "strong_open",
    "strong_close",
}


def words(text: str) -> list[str]:
    """The text as it stands in what wraps its lines."""
    return text.split()


def test_python_reads_every_literal_as_it_was() -> None:
    due = texts(1)
    source = "\n".join(f"{python.literal(each)}," for each in due)
    assert source.isascii() and source.count("\n") == len(due) - 1
    assert ast.literal_eval(f"[{source}]") == due
    keyed = dict.fromkeys(due, 1)
    assert ast.literal_eval(python.literal(keyed)) == keyed
    assert ast.literal_eval(python.literal_behind(keyed, "x = ").removeprefix("x = ")) == keyed


@pytest.mark.parametrize("margin", [4, 40])
def test_a_docstring_is_all_that_a_class_gets(margin: int) -> None:
    due = texts(2)
    blank = " " * margin
    classes = (f"class A:\n{python.docstring(each, blank)}\n\n{blank}x: int = 1\n" for each in due)
    source = "\n".join(classes)
    tree = ast.parse(source)
    compile(source, "odd", "exec", dont_inherit=True)
    assert len(tree.body) == len(due)
    for node_, text in zip(tree.body, due, strict=True):
        assert isinstance(node_, ast.ClassDef) and [type(each) for each in node_.body] == [
            ast.Expr,
            ast.AnnAssign,
        ]
        assert words(ast.get_docstring(node_, clean=False) or "") == words(text)


def test_a_module_may_begin_with_any_text() -> None:
    for text in texts(3)[:800]:
        tree = ast.parse(f"{python.docstring(text)}\n\nx = 1\n".encode())
        assert len(tree.body) == 2 and words(ast.get_docstring(tree, clean=False) or "") == words(text)


def test_a_text_inside_a_docstring_stays_inside() -> None:
    due = texts(4)
    tree = ast.parse("".join(AROUND.format(python.in_docstring(each)) for each in due))
    read = [
        each.value.value
        for each in tree.body
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
    ]
    assert len(tree.body) == len(read) == len(due)
    assert [words(str(each)) for each in read] == [
        words(f"Before `{' '.join(words(each))}` behind.") for each in due
    ]


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_javascript_reads_every_literal_as_it_was(tmp_path: Path) -> None:
    due = texts(5)
    lines = [
        f"const values = [{', '.join(map(javascript.literal, due))}];",
        javascript.literal_behind(dict.fromkeys(due, 1), "const keyed = ") + ";",
        f"const quoted = {{{', '.join(f'{javascript.quoted_key(each)}: 1' for each in {*due})}}};",
        "const keys = [keyed, quoted].map((each) => Object.keys(each));",
        "process.stdout.write(JSON.stringify([values, ...keys]));",
    ]
    source = "\n".join(lines)
    assert source.isascii()
    values, *keys = json.loads(ran(tmp_path, source))
    assert values == due
    assert [{*each} for each in keys] == [{*due}] * 2


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_comments_of_javascript_end_where_they_should(tmp_path: Path) -> None:
    due = texts(6)
    forms: tuple[Callable[[str], str], ...] = (
        lambda text: f"// What is {javascript.comment(text)}",
        lambda text: f"//{javascript.comment(text)}",
        lambda text: f"/** {javascript.comment(text)} */",
        lambda text: "\n".join(["/**", *(f" * {line}" for line in filled(text)), " */"]),
        lambda text: "\n".join(["/**", *(f" * {line}" for line in filled(text, "  ")), " */"]),
    )
    lines = [f"{form(text)}\ncount += 1;" for text in due for form in forms]
    source = "\n".join(["let count = 0;", *lines, "process.stdout.write(String(count));"])
    assert int(ran(tmp_path, source)) == len(due) * len(forms)
    assert "".join(source.split("\n")).isprintable()


def test_json_reads_every_text_as_it_was() -> None:
    due = texts(7)
    keyed = dict.fromkeys(due, due[:50])
    assert json.loads(flat_json(due)) == json.loads(pretty_json(due)) == due
    assert json.loads(pretty_json(keyed)) == keyed
    assert pretty_json(keyed).isascii()


def ran(folder: Path, source: str) -> str:
    """What a module prints."""
    (folder / "odd.mjs").write_text(source, encoding="utf-8")
    assert node.NODE is not None
    run = subprocess.run([node.NODE, "odd.mjs"], cwd=folder, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout


def test_a_cell_is_one_cell_without_html() -> None:
    due = texts(8)
    rows = "".join(f"| a | {cell(each)} | `{code(each)}` |\n" for each in due)
    tokens = MarkdownIt("commonmark").enable("table").parse(f"| x | y | z |\n|---|---|---|\n{rows}")
    kinds = [each.type for each in tokens]
    assert kinds.count("table_open") == 1 and kinds[-1] == "table_close"
    assert kinds.count("tr_open") == len(due) + 1 and kinds.count("td_open") == 3 * len(due)
    inner = {child.type for each in tokens for child in each.children or ()}
    assert inner <= HARMLESS
    firsts = [each.children or [] for each in tokens if each.type == "inline"][4::3]
    shown = ["".join(child.content for child in each) for each in firsts]
    assert shown == [visible(each) for each in due]


def visible(text: str) -> str:
    """The text on one line, with a reference for each letter that no editor shows."""
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in " ".join(words(text)))


def test_prose_of_pages_comes_back_and_has_no_html() -> None:
    parser = MarkdownIt("commonmark")
    for text in texts(9, halves=False):
        assert plain(escaped(text)) == text
        assert joined(paragraphs(text)) == text
        for each in paragraphs(text):
            kinds = [token.type for token in parser.parse(each)]
            inner = {child.type for token in parser.parse(each) for child in token.children or ()}
            assert kinds in ([], ["paragraph_open", "inline", "paragraph_close"])
            assert "html_inline" not in inner
    spans = [spelled(each) for each in texts(9, halves=False)]
    tokens = [parser.parseInline(each)[0].children or [] for each in spans]
    assert all([child.type for child in each] == ["code_inline"] for each in tokens)


def read(text: str) -> Any:
    """The value of a YAML text, as specs are read."""
    tree, problems = nodes.read(text, "odd.yaml")
    assert not problems, problems[:3]
    assert tree is not None
    return value_of(tree)


def value_of(tree: Node) -> Any:
    match tree:
        case ScalarNode():
            return tree.value
        case MappingNode():
            return {key: value_of(each.value) for key, each in tree.entries.items()}
        case SequenceNode():
            return [value_of(each) for each in tree.items]


def test_yaml_reads_every_text_as_it_was() -> None:
    due = list(dict.fromkeys(texts(10, halves=False)))
    keyed = {each: each for each in due if each}
    lines = [f"k{number}: {scalar(each)}" for number, each in enumerate(due)]
    assert [*read("\n".join(lines)).values()] == due
    assert read(f"- {inline(due)}\n- {inline(keyed)}\n") == [due, keyed]
    given = dict(enumerate(due))
    laid_out = [line for number, each in given.items() for line in entry(f"k{number}", each, 2)]
    assert [*read("\n".join(["all:", *laid_out]))["all"].values()] == due
    assert [*read("\n".join(f"k{n}: {new_scalar(each)}" for n, each in given.items())).values()] == due


@pytest.mark.skipif(golang.GO is None, reason=golang.MISSING)
def test_go_reads_every_literal_as_it_was(tmp_path: Path) -> None:
    due = texts(11, halves=False)
    listed = ",\n".join(map(go_literal, due))
    source = f'package main\n\nimport (\n"encoding/json"\n"os"\n)\n\nvar values = []string{{\n{listed},\n}}\n'
    main = "func main() {\njson.NewEncoder(os.Stdout).Encode(values)\n}\n"
    (tmp_path / "main.go").write_text(source + main, encoding="utf-8")
    assert golang.GO is not None
    run = subprocess.run([golang.GO, "run", "main.go"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr[-2000:]
    assert json.loads(run.stdout) == due
