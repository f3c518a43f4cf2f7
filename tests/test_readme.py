"""What the READMEs show is what happens."""

import doctest
import json
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from served_commands import serving
from sources import tracked
from specwright.driver.settings import TARGET_NAMES
from standins import CLIENT

REPOSITORY = Path(__file__).parents[1]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
ELSEWHERE = {".specwright/", ".specwright/pages/", ".bench/"}
"""What only runs make."""


def blocks(text: str, language: str) -> list[str]:
    """The contents of the fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def run(*arguments: str, folder: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    """A command of the tool, as a user gives it."""
    return subprocess.run(
        [sys.executable, "-m", "specwright", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def a_copy(folder: Path) -> Path:
    """A copy of the project's data, in which specs may be edited."""
    for name in ("specs", "templates", "generated"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "pyproject.toml", folder)
    return folder


def test_the_python_blocks_answer_as_shown() -> None:
    """Every `pycon` block, in order, in one session, with the generated package."""
    script = "\n".join(blocks(README, "pycon"))
    code = (
        "import doctest, sys\n"
        f"sys.path.insert(0, {str(REPOSITORY / 'generated/python/src')!r})\n"
        "test = doctest.DocTestParser().get_doctest(sys.stdin.read(), {}, 'README', 'README.md', 0)\n"
        "runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)\n"
        "runner.run(test)\n"
        "assert runner.tries > 10, runner.tries\n"
        "sys.exit(1 if runner.failures else 0)\n"
    )
    assert doctest.DocTestParser().get_examples(script)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, input=script, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_reader_who_follows_the_page_can_import_the_package(tmp_path: Path) -> None:
    """In the `.venv` of `make generate`, with nothing else in it, all Python blocks answer as shown."""
    folder = tmp_path / ".venv"
    venv.create(folder)
    (folder / "setup-done").touch()
    target = f"{folder}/importable-done"
    made = subprocess.run(
        ["make", f"VENV={folder}", target], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout + made.stderr
    done = subprocess.run(
        [folder / "bin" / "python", "-m", "doctest", "README.md"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^generate: \$\(IMPORTABLE\) ", MAKEFILE, re.MULTILINE)


def test_the_commands_shown_are_on_the_path_of_the_reader() -> None:
    """Before `.venv` is activated a reader has make, python3 and npm alone; each file named is there."""
    path = {"make", "python3", "npm", "."}
    lines = [line for block in blocks(README, "console") for line in block.splitlines()]
    commands = [part for line in lines if line.startswith("$ ") for part in line[2:].split(" && ")]
    assert len(commands) > 6
    for command in commands:
        program, *words = command.split()
        assert program in path or program.startswith("../shop/bin/"), command
        assert all((REPOSITORY / word).exists() for word in words if word.startswith("./")), command
        path |= {"python", "specwright"} if command == ". .venv/bin/activate" else set()


def test_the_page_is_short() -> None:
    assert len(README.splitlines()) <= 180


def test_the_javascript_says_what_is_shown(tmp_path: Path) -> None:
    """The `js` block, with the package where npm would put it, prints the `text` block behind it."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed: the JavaScript of the README goes untried")
    (block,), (shown,) = blocks(README, "js"), blocks(README, "text")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "airmodels").symlink_to(REPOSITORY / "generated" / "typescript")
    (tmp_path / "shown.mjs").write_text(block, encoding="utf-8")
    command = [node, "shown.mjs"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.returncode) == (shown, 0), done.stderr


def test_the_spec_shown_is_the_spec_there_is() -> None:
    """The YAML block stands in the file that its first line names."""
    (block,) = blocks(README, "yaml")
    name, _, excerpt = block.removeprefix("# ").partition("\n")
    assert excerpt in (REPOSITORY / name).read_text(encoding="utf-8")


def test_editing_the_spec_changes_the_answer(tmp_path: Path) -> None:
    """The row that the README tells to add makes the refused request a valid one."""
    row = re.search(r"Add `(.+?)` to the rows", README)
    assert row is not None
    project = a_copy(tmp_path)
    spec = project / "specs/models/ideogram/ideogram-1-0-remix.yaml"
    text = spec.read_text(encoding="utf-8")
    spec.write_text(text.replace("3:1 1536x512", f"3:1 1536x512, {row[1]}"), encoding="utf-8")
    done = run("generate", folder=project)
    assert done.returncode == 0, done.stdout + done.stderr
    request = blocks(README, "pycon")[0].split(">>> airmodels.is_valid")[0]
    code = "\n".join(line[4:] for line in request.splitlines()) + "\nprint(airmodels.is_valid(request))"
    for source, expected in ((project, "True"), (REPOSITORY, "False")):
        answer = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": str(source / "generated/python/src")},
            capture_output=True,
            text=True,
            check=True,
        )
        assert answer.stdout.strip() == expected


@pytest.mark.parametrize(
    "command",
    [
        line.removeprefix("$ specwright ")
        for block in blocks(README, "console")
        for line in block.splitlines()
        if line.startswith("$ specwright ")
    ],
)
def test_the_commands_run(command: str) -> None:
    """Each `specwright` command of the console blocks ends well."""
    done = run(*command.split())
    assert done.returncode == 0, done.stdout + done.stderr


def test_explore_serve_and_test_begin() -> None:
    """The lines of the `sh` block: the address of a page, a server that answers, the plugin's fixtures."""
    explore, serve, test = [line.partition("#")[0].split() for line in blocks(README, "sh")[0].splitlines()]
    assert Path(run(*explore[1:], "--print").stdout.strip().removeprefix("file://")).is_file()
    with serving([sys.executable, "-m", *serve, "--port", "0"], REPOSITORY) as (address, _):
        assert CLIENT.get(f"{address}/explorer/index.html").status_code == 200
    command = [sys.executable, *test[1:], "--fixtures", "-p", "no:cacheprovider", "test_readme.py"]
    path = {"PYTHONPATH": str(REPOSITORY / "generated/python/src")}
    shown = subprocess.run(command, cwd=REPOSITORY / "tests", env=path, capture_output=True, text=True)
    assert "\nstandin" in shown.stdout, shown.stderr


def test_the_comparison_says_what_is_shown() -> None:
    """The lines behind `specwright diff` are lines that it prints, in that order."""
    (block,) = [each for each in blocks(README, "console") if each.startswith("$ specwright diff ")]
    command, *shown = block.splitlines()
    done = run(*command.removeprefix("$ specwright ").split())
    places = [done.stdout.splitlines().index(line) for line in shown]
    assert len(shown) > 3
    assert places == sorted(places)


def test_npm_copies_what_it_installs() -> None:
    """A linked package would change the clone: npm makes `bin.js` executable where it lies."""
    lines = [line for block in blocks(README, "console") for line in block.splitlines()]
    installs = [line for line in lines if "npm install" in line]
    assert installs
    assert [line for line in installs if "--install-links" not in line] == []


def test_the_make_goals_are_there() -> None:
    """Each `make` goal that a README names is a goal of the Makefile, and each help line is true."""
    goals = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    for path in ("README.md", "generator/README.md", "specs/README.md"):
        text = (REPOSITORY / path).read_text(encoding="utf-8")
        assert set(re.findall(r"(?:`|^\$ )make ([a-z]+)", text, re.MULTILINE)) <= goals, path


def test_the_links_lead_somewhere() -> None:
    """Each relative link of each README names a file of the repository."""
    for path in ("README.md", "generator/README.md", "specs/README.md"):
        text = (REPOSITORY / path).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (REPOSITORY / path).parent.joinpath(target).exists(), (path, target)


@pytest.mark.parametrize("path", ["README.md", "generator/README.md"])
def test_the_files_named_are_there(path: str) -> None:
    """Each file or folder that a page names in backticks is the end of some path of the repository."""
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    names = set(re.findall(r"`((?:[\w.-]+/)*(?:[\w-]+\.(?:py|mjs|j2|toml|txt)|[\w-]+/))`", text))
    known = [f"/{name}" for name in tracked()]
    known += [f"{name.rpartition('/')[0]}/" for name in known]
    assert len(names) > 10
    assert not [name for name in names - ELSEWHERE if not any(each.endswith(f"/{name}") for each in known)]


def test_each_target_has_a_row() -> None:
    """The table of outputs names each target, and folders and files that are there."""
    rows = re.findall(r"^\| `(generated/[^`]+)` \|([^|]*)\|", README, re.MULTILINE)
    named = [name for _, cell in rows for name in re.findall(r"`([^`]+)`", cell)]
    assert sorted(named) == sorted(TARGET_NAMES)
    assert not [path for path, _ in rows if not (REPOSITORY / path).exists()]


def test_the_summary_is_the_one_printed() -> None:
    """The counts of models and files behind `make generate` are those of the command."""
    shown = re.search(r"^(\d+ models, \d+ files)", README, re.MULTILINE)
    assert shown is not None
    done = run("generate", "--dry-run")
    assert shown[1] in done.stdout + done.stderr


def test_the_ledger_summary_is_the_one_that_is_there() -> None:
    """The counts of states and losses behind `make generate` are those of the ledger."""
    files = sorted(REPOSITORY.glob("generated/ledger/*.json"))
    ledgers = [json.loads(file.read_text(encoding="utf-8"))["totals"] for file in files]
    totals = [each for ledger in ledgers for each in ledger.values()]
    states = sum(sum(each.values()) for each in totals)
    lost = sum(each["documented"] + each["lost"] for each in totals)
    assert f"\n{states} states, {lost} lost" in README
