"""The command of the generated packages: the real programs, in a folder without specs, in both languages."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema.validators import validator_for

import commanding
import node
import npm
import targets
from commanding import Ran, good, javascript, neutral, python

RUNS = [python, pytest.param(javascript, marks=pytest.mark.skipif(not node.NODE, reason=node.MISSING))]
LANGUAGES = pytest.mark.parametrize("run", RUNS)
ALL = (
    "good.json",
    "bad.json",
    "array.json",
    "cut.json",
    "lines.jsonl",
    "lines.txt",
    "empty.json",
    "deep.json",
)
ODD = ("odd.json", "broken.json", "latin.json", "marked.json", "nowhere.json", ".")
Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return commanding.filled(tmp_path)


@LANGUAGES
def test_a_good_file_passes(run: Run, folder: Path) -> None:
    assert run(folder, "validate", "good.json") == Ran(0, "", "1 request in 1 file: 0 errors, 0 warnings\n")


@LANGUAGES
def test_faults_are_told_with_their_lines(run: Run, folder: Path) -> None:
    told = run(folder, "validate", "bad.json")
    assert told.code == 1
    unknown, size = told.out.splitlines()
    assert unknown == 'bad.json:8: error foo: "foo" is not a parameter; remove it [unsupportedParameter]'
    assert size.startswith("bad.json:6: error width, height: 1025x1024 is not a supported size")
    assert told.err == "1 request in 1 file: 2 errors, 0 warnings\n"


@LANGUAGES
def test_a_file_that_cannot_be_read_stops_no_other(run: Run, folder: Path) -> None:
    told = run(folder, "validate", "nowhere.json", "latin.json", "bad.json")
    assert told.code == 2 and len(told.out.splitlines()) == 2
    assert told.err.splitlines()[:2] == [
        "error: nowhere.json: no such file",
        "error: latin.json: not UTF-8 text",
    ]


@LANGUAGES
def test_standard_input_is_read(run: Run, folder: Path) -> None:
    told = run(folder, "validate", "-", text=json.dumps(good() | {"foo": 1}))
    assert told.code == 1 and told.out.startswith("<stdin>:1: error foo: ")


@LANGUAGES
def test_unknown_keys_may_be_warnings_or_nothing(run: Run, folder: Path) -> None:
    (folder / "more.json").write_text(json.dumps(good() | {"foo": 1, "bar": 2}))
    warned = run(folder, "validate", "--unknown", "warning", "more.json")
    assert warned.code == 0 and warned.err == "1 request in 1 file: 0 errors, 2 warnings\n"
    assert [line.split(":")[2] for line in warned.out.splitlines()] == [" warning foo", " warning bar"]
    assert run(folder, "validate", "--unknown=ignore", "more.json") == Ran(
        0, "", "1 request in 1 file: 0 errors, 0 warnings\n"
    )
    wrong = run(folder, "validate", "--unknown", "warn", "more.json")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == "error: --unknown of 'validate' is one of error, warning, ignore\n"


@LANGUAGES
def test_json_holds_all_that_is_known(run: Run, folder: Path) -> None:
    told = run(folder, "validate", "--format", "json", "good.json", "bad.json", "lines.jsonl")
    groups = json.loads(told.out)
    assert [(each["file"], each["line"], each["index"]) for each in groups] == [
        ("bad.json", 1, 0),
        ("lines.jsonl", 3, 1),
        ("lines.jsonl", 4, 2),
    ]
    request = good() | {"width": 1025, "foo": 1}
    due = json.loads(
        json.dumps([issue.to_dict() for issue in targets.of_the_repository().package.validate(request)])
    )
    assert groups[0]["issues"] == groups[1]["issues"] == due
    assert groups[2]["issues"] == [
        {
            "code": "malformed-json",
            "message": "a comma too many",
            "path": [],
            "severity": "error",
            "column": 8,
        }
    ]
    assert run(folder, "validate", "--format=json", "good.json").out == "[]\n"


@LANGUAGES
def test_annotations_name_file_and_line(run: Run, folder: Path) -> None:
    told = run(folder, "validate", "--format", "github", "bad.json", "broken.json")
    assert told.out.splitlines()[0] == (
        '::error file=bad.json,line=8,title=unsupportedParameter::foo: "foo" is not a parameter; remove it'
    )
    assert told.out.splitlines()[2] == (
        "::error file=broken.json,line=3,col=12,title=malformed-json::JSON has no NaN"
    )


@LANGUAGES
def test_sarif_has_the_members_that_its_form_requires(run: Run, folder: Path) -> None:
    (folder / "a b.json").write_text((folder / "bad.json").read_text())
    told = run(folder, "validate", "--format", "sarif", *ALL, "a b.json")
    log = json.loads(told.out)
    assert told.code == 1 and log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
    (one,) = log["runs"]
    driver = one["tool"]["driver"]
    assert driver["name"] and re.fullmatch(r"[0-9]+(\.[0-9]+)+", driver["version"])
    ids = [rule["id"] for rule in driver["rules"]]
    assert len({*ids}) == len(ids) and ids == sorted(ids)
    assert len(one["results"]) == len(run(folder, "validate", *ALL, "a b.json").out.splitlines())
    for result in one["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["message"]["text"] and result["level"] in ("error", "warning", "note", "none")
        (place,) = result["locations"]
        physical = place["physicalLocation"]
        assert physical["region"]["startLine"] >= 1 and physical["region"].get("startColumn", 1) >= 1
        assert re.fullmatch(r"[\w.%-]+", physical["artifactLocation"]["uri"])
    assert any("a%20b.json" in json.dumps(result) for result in one["results"])
    empty = json.loads(run(folder, "validate", "--format", "sarif", "good.json").out)
    assert empty["runs"][0]["results"] == []


@LANGUAGES
def test_logs_of_sarif_are_valid_by_its_schema(run: Run, folder: Path) -> None:
    path = npm.tools().parent / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    judge = validator_for(schema)(schema)
    for names in (("good.json",), (*ALL, *ODD), (str(folder / "bad.json"),)):
        told = run(folder, "validate", "--format", "sarif", "--unknown", "warning", *names)
        assert [each.message for each in judge.iter_errors(json.loads(told.out))] == []
    wrong = json.loads(told.out)
    for rule in wrong["runs"][0]["tool"]["driver"]["rules"]:
        assert all(rule[each]["text"] for each in ("shortDescription", "fullDescription", "help"))
    wrong["runs"][0]["results"][0]["level"] = "fatal"
    assert not judge.is_valid(wrong)


@LANGUAGES
def test_sizes_and_models(run: Run, folder: Path) -> None:
    known = targets.of_the_repository().package.models
    for name in ("ideogram-3-0", "ideogram:4@1"):
        sizes = known[name].sizes
        lines = run(folder, "sizes", name).out.splitlines()
        assert [tuple(re.split(" {2,}", line)) for line in lines] == [
            (label, f"{width}x{height}") for label, width, height in sizes
        ]
        assert json.loads(run(folder, "sizes", "--format", "json", name).out) == [
            size._asdict() for size in sizes
        ]
    rows = json.loads(run(folder, "models", "--format", "json").out)
    assert {row["slug"]: (row["air"], row["title"], row["status"]) for row in rows} == {
        model.slug: (model.air, model.title, model.status) for model in known.values()
    }
    told = run(folder, "sizes", "nope")
    assert (told.code, told.out) == (2, "") and "no model is called 'nope'" in told.err


@pytest.mark.skipif(not node.NODE, reason=node.MISSING)
@pytest.mark.parametrize(
    "words",
    [
        *(("validate", "--format", form, *ALL, *ODD) for form in ("text", "json", "github", "sarif")),
        *(("validate", "--unknown", word, *ALL, *ODD) for word in ("error", "warning", "ignore", "none")),
        *(("repair", name) for name in (*ALL, *ODD)),
        *(("repair", f"--unknown={word}", "bad.json") for word in ("warning", "ignore", "")),
        ("sizes", "--unknown", "error", "ideogram-3-0"),
        *(("repair", "--destructive", name) for name in ("odd.json", "array.json")),
        *(("sizes", "ideogram-3-0"), ("sizes", "--format=json", "ideogram:3@2"), ("sizes", "x"), ("sizes",)),
        *(("models",), ("models", "--format", "json"), ("models", "x"), (), ("--help",), ("--version",)),
        *((name, "--help") for name in ("validate", "repair", "sizes", "models", "other")),
        *(("other",), ("validate",), ("validate", "--format"), ("validate", "--format", "xml", "a")),
        *(("validate", "--other", "a"), ("validate", "--", "--other"), ("repair", "--format", "json", "a")),
        *(("repair", "a", "b"), ("repair", "--write", "-"), ("repair", "--write", "nowhere")),
    ],
    ids=" ".join,
)
def test_both_languages_say_the_same(words: tuple[str, ...], folder: Path) -> None:
    assert neutral(python(folder, *words)) == neutral(javascript(folder, *words))


def test_importing_the_package_imports_nothing_of_the_command(folder: Path) -> None:
    compiled = targets.of_the_repository()
    code = (
        f"import sys; sys.path.insert(0, {str(compiled.folder / 'python' / 'src')!r}); "
        f"import {compiled.names.package} as package; package.validate({{}}); package.repair({{}}); "
        "print([name for name in sys.modules if '_command' in name or name.endswith('__main__')][1:])"
    )
    run = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("[]\n", "")


@LANGUAGES
def test_the_commands_of_the_readmes_run(run: Run, folder: Path) -> None:
    kind = "python" if run is python else "typescript"
    text = (targets.of_the_repository().folder / kind / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```console\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    name = targets.of_the_repository().names.package
    lines = re.findall(rf"^\$ .*\b{name} (\w+) (\S+) +#", block, re.MULTILINE)
    assert lines == [("validate", "request.json"), ("repair", "request.json")]
    (folder / "request.json").write_text(json.dumps(good()))
    assert [run(folder, *line).code for line in lines] == [0, 0]


def test_whoever_reads_may_stop(folder: Path) -> None:
    """A pipe that is closed early ends the command without a trace."""
    compiled = targets.of_the_repository()
    code = f"'{sys.executable}' -P -m {compiled.names.package} sizes ideogram-3-0 | true"
    source = {"PYTHONPATH": str(compiled.folder / "python" / "src")}
    run = subprocess.run(["sh", "-c", code], cwd=folder, env=source, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
