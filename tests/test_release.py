"""`specwright generate --release`: the version that follows, who asked for it, and what is recorded."""

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

import released
from made_outputs import tree
from released import record, run
from specwright.cli import release as releasing
from specwright.driver import release_record
from specwright.driver.release_record import ReleaseRecord

PROMPT = {"type": "string", "required": True, "maxLength": 100}
TARGETS = ("python",)
SEED = {"seed": {"type": "integer"}}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has released 1.2.3, with few outputs."""
    root = released.project(tmp_path_factory.mktemp("first"), "1.2.3", TARGETS)
    assert run(root, "generate", "--release") == 0
    return root


@pytest.fixture
def root(first: Path, tmp_path: Path) -> Path:
    """The same, for one test."""
    return shutil.copytree(first, tmp_path / "project")


def version(root: Path, *targets: str) -> str:
    """The one version of packages, and of the settings; of these nothing else has changed."""
    generated, settings = root / "generated", (root / "pyproject.toml").read_text(encoding="utf-8")
    texts = [
        (generated / each / "pyproject.toml").read_text(encoding="utf-8") for each in ("python", *targets)
    ]
    stated = {tomllib.loads(text)["project"]["version"] for text in texts}
    (one,) = stated | {tomllib.loads(settings)["tool"]["specwright"]["version"]}
    assert settings == released.settings(one, [*TARGETS] if not targets else released.PACKAGES)
    return str(one)


def prompt(**facts: Any) -> dict[str, Any]:
    """The model with other facts of its prompt."""
    return released.spec(parameters={"prompt": PROMPT | facts})


@pytest.mark.parametrize(
    ("spec", "due", "told"),
    [
        pytest.param(prompt(maxLength=50), "2.0.0", "major\n  kite-one  prompt: at most 100", id="narrowed"),
        pytest.param(prompt(maxLength=120), "1.3.0", "minor\n  kite-one  prompt: at most 100", id="widened"),
        pytest.param(
            released.spec(parameters=SEED), "1.3.0", "minor\n  kite-one  seed: new, optional", id="new"
        ),
        pytest.param(released.spec(summary="Draws."), "1.2.4", "patch\n", id="text"),
        pytest.param(
            prompt(description="Ours."), "1.2.4", "patch\n  no fact of a model differs", id="description"
        ),
        pytest.param(
            released.spec(title="Kite 1"), "1.2.4", "patch\n  kite-one  title: Kite -> Kite 1", id="title"
        ),
    ],
)
def test_the_version_follows_from_what_changed_and_the_change_is_named(
    root: Path, capsys: pytest.CaptureFixture[str], spec: dict[str, Any], due: str, told: str
) -> None:
    released.put(root, "kite-one", spec)
    before = tree(root / "specs" / "released")
    assert run(root, "generate") == 0 and version(root) == "1.2.3"  # nothing else writes a version
    capsys.readouterr()
    assert run(root, "generate", "--release", "--dry-run") == 0
    assert f"1.2.3 -> {due}: {told}" in capsys.readouterr().out
    assert version(root) == "1.2.3" and tree(root / "specs" / "released") == before
    assert run(root, "generate", "--release") == 0
    assert f"1.2.3 -> {due}: {told}" in capsys.readouterr().out
    assert version(root) == record(root)["version"] == due
    assert run(root, "check") == 0


def test_all_packages_have_the_version(tmp_path: Path) -> None:
    root = released.project(tmp_path, "1.2.3")
    assert run(root, "generate", "--release") == 0
    released.put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate", "--release") == 0
    package = json.loads((root / "generated" / "typescript" / "package.json").read_text(encoding="utf-8"))
    assert version(root, "pydantic") == package["version"] == "2.0.0"


def test_what_changes_nothing_is_no_release(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)
    for _ in range(2):
        assert run(root, "generate", "--release") == 0
        assert "nothing changed since 1.2.3: no version follows" in capsys.readouterr().out
        assert tree(root) == before
    path = root / "specs" / "models" / "acme" / "kite-one.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    assert run(root, "generate", "--release") == 0
    assert version(root) == "1.2.3"


def test_a_model_that_comes_or_goes_asks_for_its_version(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = {"type": "string", "required": True, "const": "acme:kite@2"}
    released.put(root, "kite-two", released.spec(model="acme:kite@2", parameters={"model": model}))
    assert run(root, "generate", "--release") == 0
    assert "model new: acme:kite@2" in capsys.readouterr().out and version(root) == "1.3.0"
    (root / "specs" / "models" / "acme" / "kite-one.yaml").unlink()
    assert run(root, "generate", "--release") == 0
    assert "model gone: acme:kite@1" in capsys.readouterr().out and version(root) == "2.0.0"
    assert sorted(tree(root / "specs" / "released")) == [
        "api.yaml",
        "models/acme/kite-two.yaml",
        "release.json",
    ]


def test_other_packages_of_the_same_models_are_a_patch(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = root / "templates" / "python" / "static" / "LICENSE"
    template.parent.mkdir(parents=True)
    template.write_text("Ask us.\n", encoding="utf-8")
    assert run(root, "generate", "--release") == 0
    assert "1.2.4: patch\n  no fact of a model differs, and the packages do" in capsys.readouterr().out
    assert version(root) == "1.2.4"
    assert run(root, "generate", "--release") == 0 and version(root) == "1.2.4"


@pytest.mark.parametrize(
    ("first", "stated", "spec", "due", "told"),
    [
        pytest.param("0.2.3", None, prompt(maxLength=50), "0.3.0", "Below 1.0.0 a breaking", id="zero-major"),
        pytest.param("0.2.3", None, prompt(maxLength=120), "0.2.4", "Below 1.0.0 what br", id="zero-minor"),
        pytest.param("0.2.3", None, prompt(description="Ours."), "0.2.4", "", id="zero-patch"),
        pytest.param("0.9.1", "1.0.0", prompt(maxLength=50), "1.0.0", "0.10.0 would do", id="one"),
        pytest.param("1.2.3", "4.0.0", prompt(maxLength=120), "4.0.0", "1.3.0 would do", id="greater"),
        pytest.param("1.2.3", "1.2.4", prompt(maxLength=50), "2.0.0", "", id="too-little"),
        pytest.param("1.2.3", "1.0.0", prompt(maxLength=120), "1.3.0", "", id="lower"),
        pytest.param("1.2.3", "1.2.5", prompt(), "1.2.5", "1.2.4 would do", id="for-nothing"),
        pytest.param("2.0.0-rc.1", None, prompt(maxLength=50), "2.0.0", "", id="before-release"),
    ],
)
def test_versions_that_people_state_and_versions_below_one(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    first: str,
    stated: str | None,
    spec: dict[str, Any],
    due: str,
    told: str,
) -> None:
    root = released.project(tmp_path, first, TARGETS)
    assert run(root, "generate", "--release") == 0
    assert f"{first} is the first release" in capsys.readouterr().out and version(root) == first
    if stated:
        (root / "pyproject.toml").write_text(released.settings(stated, TARGETS), encoding="utf-8")
    released.put(root, "kite-one", spec)
    assert run(root, "generate", "--release") == 0
    assert told in capsys.readouterr().out
    assert version(root) == due and run(root, "check") == 0


def test_old_names_go_with_the_next_minor_version(root: Path) -> None:
    python = root / "generated" / "python" / "src" / "airmodels"
    released.move(root, "kite-one", "kite-two")
    assert run(root, "generate", "--release") == 0 and version(root) == "2.0.0"
    released.put(root, "kite-two", prompt(description="Ours."))
    assert run(root, "generate", "--release") == 0 and version(root) == "2.0.1"
    assert (python / "kite_one.py").is_file() and record(root)["deprecated"][0]["until"] == "2.1.0"
    released.put(root, "kite-two", released.spec(parameters=SEED))
    assert run(root, "generate") == 0 and (python / "kite_one.py").is_file()
    assert run(root, "generate", "--release") == 0 and version(root) == "2.1.0"
    assert record(root)["deprecated"] == [] and not (python / "kite_one.py").exists()
    assert not [path for path in tree(root / "generated") if "kite-one" in path or "kite_one" in path]


def test_an_old_name_that_a_model_takes_is_free(root: Path) -> None:
    released.move(root, "kite-one", "kite-two")
    assert run(root, "generate", "--release") == 0
    model = {"type": "string", "required": True, "const": "acme:kite@3"}
    released.put(root, "kite-one", released.spec(model="acme:kite@3", parameters={"model": model}))
    python = root / "generated" / "python" / "src" / "airmodels"
    assert run(root, "generate") == 0
    assert (python / "kite_one" / "verdict.py").is_file() and not (python / "kite_one.py").exists()
    assert run(root, "generate", "--release") == 0 and record(root)["deprecated"] == []
    assert run(root, "check") == 0


def test_specs_with_errors_release_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)
    released.put(root, "kite-one", prompt(maxLenght=5))
    assert run(root, "generate", "--release") == 1
    assert "nothing released: every spec has to be without errors" in capsys.readouterr().err
    released.put(root, "kite-one", prompt())
    assert tree(root) == before


def test_a_release_that_cannot_be_read_any_more_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    released.put(root, "kite-one", prompt(maxLength=50))
    path = root / "specs" / "released" / "models" / "acme" / "kite-one.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("maxLength", "longest"), encoding="utf-8")
    assert run(root, "generate") == 0 and run(root, "lint") == 0  # who makes none needs none
    assert run(root, "generate", "--release") == 2
    told = capsys.readouterr().err
    assert "specs/released/models/acme/kite-one.yaml:" in told and "unknown key" in told
    assert "nothing follows from 1.2.3 while its specs cannot be compared" in told
    assert version(root) == "1.2.3"
    path.write_text(text, encoding="utf-8")
    assert run(root, "generate", "--release") == 0 and version(root) == "2.0.0"


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"version": "1", "outputs": "", "deprecated": []}', '{"version": "1.0.0"}'],
    ids=["no-json", "no-object", "no-version", "lacking"],
)
def test_a_damaged_record_is_told(root: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (root / "specs" / "released" / "release.json").write_text(text, encoding="utf-8")
    for command in (("generate",), ("check",), ("generate", "--release")):
        assert run(root, *command) == 2
        assert "specs/released/release.json:1:1: cannot be read: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("was", "types"),
    [("Kite One", {}), ("../kite", {}), ("kite-one", {"python": {"A b": "C"}}), ("kite", {"cobol": {}})],
)
def test_a_record_brings_no_text_into_code(root: Path, was: str, types: dict[str, dict[str, str]]) -> None:
    """What stands in it becomes names of modules and types: it holds nothing else."""
    entry = {"model": "kite-one", "was": was, "until": "2.0.0", "types": types}
    document = {"version": "1.0.0", "outputs": "", "deprecated": [entry]}
    (root / "specs" / "released" / "release.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ValueError, match=r"is no (name or version|target)"):
        release_record.read(root / "specs")


def test_a_record_is_read_as_it_was_written(root: Path) -> None:
    released.move(root, "kite-one", "kite-two")
    assert run(root, "generate", "--release") == 0
    read = release_record.read(root / "specs")
    assert isinstance(read, ReleaseRecord)
    assert read.text() == (root / "specs" / "released" / "release.json").read_text(encoding="utf-8")
    assert read.deprecated[0].types["python"]["KiteOneRequest"] == "KiteTwoRequest"


def test_a_run_that_is_killed_before_the_record_is_done_by_the_next(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    released.put(root, "kite-one", prompt(maxLength=50))
    with monkeypatch.context() as patched:
        patched.setattr(releasing, "save", killed)
        assert run(root, "generate", "--release") == 130
    assert record(root)["version"] == "1.2.3"
    assert run(root, "check") == 1  # the outputs are those of the release that did not come about
    assert run(root, "generate", "--release") == 0
    assert version(root) == record(root)["version"] == "2.0.0" and run(root, "check") == 0


@pytest.mark.parametrize("option", [("--changelog", "x.md"), ("--allow", "pyproject.toml")])
def test_options_of_a_release_go_with_one(
    root: Path, option: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    assert run(root, "generate", *option) == 2
    assert "--changelog and --allow go with --release" in capsys.readouterr().err


def test_settings_that_cannot_be_changed_release_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = '[tool]\nspecwright.version = """\n1.2.3"""\n'
    (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    released.put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate") == 0
    before = tree(root)
    assert run(root, "generate", "--release") == 2
    assert 'write version = "2.0.0" into [tool.specwright]' in capsys.readouterr().err
    assert tree(root) == before
