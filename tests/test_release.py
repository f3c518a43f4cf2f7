"""`specwright generate --release`: the version that follows, and the change that asks for it."""

import json
from pathlib import Path
from typing import Any

import pytest

import released
from made_outputs import tree
from released import TARGETS, first, prompt, record, root, run, version

__all__ = ["first", "root"]  # fixtures

SEED = {"seed": {"type": "integer"}}


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
            prompt(description="Ours."), "1.2.4", "patch\n  kite-one  descriptions: ", id="description"
        ),
        pytest.param(
            released.spec(title="Kite 1"), "1.2.4", 'patch\n  kite-one  title: "Kite" -> "Kite 1"', id="title"
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
    out = capsys.readouterr().out
    assert f"1.2.3 -> {due}: {told}" in out
    assert out.endswith("would write pyproject.toml\nwould write specs/released/\n")
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
        "changes/kite-two.json",
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


@pytest.mark.parametrize("option", [("--changelog", "x.md"), ("--allow", "pyproject.toml")])
def test_options_of_a_release_go_with_one(
    root: Path, option: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    assert run(root, "generate", *option) == 2
    assert "--changelog and --allow go with --release" in capsys.readouterr().err


def test_accepted_changes_that_cannot_be_read_release_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text("allowed: [{fingerprint: x}]\n", encoding="utf-8")
    released.put(root, "kite-one", prompt(maxLength=50))
    before = tree(root)
    assert run(root, "generate", "--release", "--allow", str(path)) == 1
    assert "accepted.yaml:1:" in capsys.readouterr().err and tree(root) == before
    entry = 'fingerprint: "0123456789ab", because: "We know.", until: "2999-01-01"'
    path.write_text(f"allowed: [{{{entry}}}]\n", encoding="utf-8")
    assert run(root, "generate", "--release", "--allow", str(path)) == 0 and version(root) == "2.0.0"
