"""The repository tests itself: who may do what, how large things are, what docs owe."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sources import PACKAGE, ROOT, files, imports, modules, offending, shown, texts, tracked, tree
from specwright.emit.python.extras import EXTRAS
from specwright.load import excuses, field_types, overrides, records, service_records, source_records
from specwright.lowering.rules import RULE_KINDS

ENTRIES = {"pyproject.toml", "README.md", "specs", "generator", "templates", "generated", "tests"}
BESIDE = {"Makefile", "LICENSE", "CHANGELOG.md"}
REFUSED_NAMES = {"utils", "helpers", "common", "base", "manager", "core", "data", "info"}
LANGUAGES = {"python", "typescript", "javascript", "ecmascript", "pydantic", "jinja", "rust", "zod"}
CHANGES_FILES = {
    *("write_text", "write_bytes", "mkdir", "makedirs", "rmdir", "unlink", "remove", "rename", "touch"),
    *("symlink_to", "hardlink_to", "rmtree", "copy2", "copyfile", "copytree", "move", "chmod", "truncate"),
}
PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\ufe0f]")
MACHINE = re.compile(r"(?<![\w.~>}-])/(?:home|root|Users|work)/\w|[A-Za-z]:\\+Users\\", re.ASCII)


def test_the_ir_names_no_target_language() -> None:
    offenders = [
        f"{shown(path, line)} {text!r}"
        for path in files(r"generator/specwright/ir/.*\.py")
        for text, line in texts(path)
        if LANGUAGES & set(re.findall(r"[a-z]+", text.lower()))
    ]
    assert not offenders


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("yaml", r"load/.*"),
        ("jinja2", r"emit/(render|template_code)\.py"),
        ("markdown_it", r"importer/markdown/.*"),
    ],
)
def test_one_room_knows_a_format(library: str, allowed: str) -> None:
    offenders = [
        shown(path)
        for path in modules()
        if not re.fullmatch(allowed, path.relative_to(PACKAGE).as_posix())
        and any(name.split(".")[0] == library for name in imports(path))
    ]
    assert not offenders


def test_one_file_writes() -> None:
    offenders = [
        f"{shown(path, call.lineno)} {ast.unparse(call.func)}"
        for path in modules()
        if path != PACKAGE / "driver" / "write.py"
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and changes_files(call)
    ]
    assert not offenders


def changes_files(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "replace" and ast.unparse(call.func) == "os.replace":
        return True
    modes = [*call.args, *(each.value for each in call.keywords if each.arg == "mode")]
    opens = name in ("open", "fdopen") and any(
        isinstance(mode, ast.Constant) and re.fullmatch(r"[rwxabt+]*[wxa+][rwxabt+]*", str(mode.value))
        for mode in modes
    )
    return opens or name in CHANGES_FILES


def test_targets_name_no_kind_of_rule() -> None:
    kinds = {kind.key for kind in RULE_KINDS} - {"sizes"}  # the package's own word for a model's tables
    found = [(path, text, line) for path in files(r".*/emit/.*\.py") for text, line in texts(path)]
    for path in files(r"templates/.*\.j2"):
        code = re.findall(r"\{[{%].*?[%}]\}", path.read_text(encoding="utf-8"), re.DOTALL)
        found += [(path, text, 0) for text in re.findall(r"[\"']([a-z-]+)[\"']", " ".join(code))]
    assert not [f"{shown(path, line)} {text}" for path, text, line in found if text in kinds]


def test_files_and_functions_keep_their_budgets() -> None:
    offenders = []
    for path in files(r"(generator|tests)/.*\.py", r"templates/.*\.(py|j2|js|ts)", r"tests/.*\.m?[jt]s"):
        most = 80 if path.suffix == ".j2" else 250
        length = len(path.read_text(encoding="utf-8").splitlines())
        if length > most:
            offenders.append(f"{shown(path)} has {length} lines, {most} at most")
        for node in ast.walk(tree(path)) if path.suffix == ".py" else ():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > 40:
                    offenders.append(f"{shown(path, node.lineno)} {node.name} has {length} lines, 40 at most")
    assert not offenders, "\n".join(offenders)


def test_files_are_named_for_what_they_hold() -> None:
    assert not [name for name in tracked() if Path(name).name.split(".")[0].strip("_") in REFUSED_NAMES]


def test_the_tool_names_no_vendor() -> None:
    vendor = re.compile("runware|ideogram", re.IGNORECASE)
    for path in files(r"(generator|templates)/.*"):
        assert not vendor.search(shown(path))
    assert not offending(files(r"(generator|templates)/.*"), vendor)


def test_generated_python_imports_the_standard_library_only() -> None:
    """But for the modules that are named for an extra, which import what it brings."""
    known = sys.stdlib_module_names
    extras = {f"python/src/airmodels/{name}": extra.libraries for extra in EXTRAS for name in extra.modules}
    offenders = []
    for path in files(r"generated/(python|pydantic)/src/.*\.py"):
        own = path.relative_to(ROOT / "generated").parts
        allowed = {own[2], *(["airmodels", "pydantic", "pydantic_core"] if own[0] == "pydantic" else [])}
        allowed |= {*extras.get("/".join(own), ())}
        names = {name.split(".")[0] for name in imports(path)} - {""}
        offenders += [f"{shown(path)} {name}" for name in names - allowed if name not in known]
    assert not offenders


def test_generated_javascript_imports_its_own_files_only() -> None:
    """And makes no code of texts, nor asks for what one engine has; the command and Zod stand apart."""
    package = ROOT / "generated" / "typescript"
    paths = files(r"generated/typescript/(?!bin\.js|command/).*\.js")
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.is_relative_to(package / "zod"):
            text = text.replace('import * as z from "zod";', "")
        for name in re.findall(r"""(?<!["'])\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']""", text):
            assert (path.parent / name).resolve().is_relative_to(package) and name.startswith("."), shown(
                path
            )
            assert "command/" not in name, shown(path)
    words = re.compile(r"(?<![.\w])(?:eval|require|process|Buffer|document|window)\s*[.(]|\bnew Function\b")
    assert not offending(paths, words)


def test_the_root_holds_what_it_should() -> None:
    found = {name.split("/")[0] for name in tracked()}
    assert {name for name in found if not name.startswith(".")} - ENTRIES - BESIDE == set()
    assert not ENTRIES - found


def test_no_file_speaks_of_a_machine() -> None:
    assert not offending(files(r".*"), MACHINE)


def test_no_file_has_pictures() -> None:
    assert not offending(files(r"(?!tests/).*"), PICTURES)


def test_generated_files_are_fresh() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "specwright", "--project", str(ROOT), "check"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr


def tables() -> dict[str, dict[str, bool]]:
    """The tables of the specs' README: by heading, each key and whether it is required."""
    found: dict[str, dict[str, bool]] = {}
    heading = ""
    for line in (ROOT / "specs" / "README.md").read_text(encoding="utf-8").splitlines():
        heading = line.removeprefix("## ") if line.startswith("## ") else heading
        row = re.match(r"\| `([\w-]+)` \|([^|]*)\| \S", line)
        if row:
            found.setdefault(heading, {})[row[1]] = row[2].strip() == "yes"
    return found


@pytest.mark.parametrize(
    ("heading", "record"),
    [
        ("Model", records.ModelRecord),
        ("Group", records.GroupRecord),
        ("Parameter", records.ParameterRecord),
        ("Stated fact", records.StatedFactRecord),
        ("Source", source_records.SourceRecord),
        ("Correction", overrides.CorrectionRecord),
        ("Decision", overrides.DecisionRecord),
        ("Reading", overrides.ReadingRecord),
        ("Example", source_records.ExampleRecord),
        ("Shared file", records.SharedRecord),
        ("`api.yaml`", service_records.ApiRecord),
        ("Codes", service_records.CodesRecord),
        ("Excuses", excuses.Excuse),
    ],
)
def test_each_key_of_specs_has_a_row(heading: str, record: type) -> None:
    rows = next(rows for name, rows in tables().items() if name.startswith(heading))
    assert rows == {each.name: each.required for each in field_types.keys(record)}


def test_each_kind_of_rule_has_a_row() -> None:
    assert tables()["Rules"].keys() - {"because", "id"} == {kind.key for kind in RULE_KINDS}


def test_specs_are_short_and_tell_editors_their_schema() -> None:
    for path in files(r"specs/models/.*"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0] == "# yaml-language-server: $schema=../../../generated/spec.schema.json", shown(path)
        assert 60 <= len(lines) <= 150, shown(path)
