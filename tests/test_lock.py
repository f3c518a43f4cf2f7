"""The lock: what counts as an input, how moves are told, what a broken lock still says."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from specwright.driver import listing, lock
from specwright.driver.lock import Lock
from specwright.driver.project import Project, find
from specwright.emit.output import Output

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    write(tmp_path / "specs/models/acme/paint.yaml", "a: 1\n")
    write(tmp_path / "specs/README.md", "not an input\n")
    return find(tmp_path)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_inputs_are_specs_templates_sources_and_settings(project: Project) -> None:
    found = lock.inputs(project)
    assert [name for name in found if name.startswith("specs/")] == ["specs/models/acme/paint.yaml"]
    assert found["specs/models/acme/paint.yaml"] == lock.digest(b"a: 1\n")
    assert lock.SETTINGS in found
    packages = {path.parent.name for path in (REPOSITORY / "generator/specwright").glob("*/__init__.py")}
    assert {f"specwright/{name}" for name in packages} < found.keys()
    assert {"specwright/diagnostics.py", "templates/new", "templates/ledger.md.j2"} < found.keys()
    assert len(found) < 50, "folders of the generator, not its files"
    assert not [name for name in found if str(REPOSITORY) in name or name.startswith(("/", "."))]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("specwright/driver/cache/fingerprint.py", "specwright/driver"),
        ("specwright/driver/cache/more.py", "specwright/driver"),
        ("specwright/diagnostics.py", "specwright/diagnostics.py"),
        ("templates/python/static/_finder.py", "templates/python"),
        ("templates/ledger.md.j2", "templates/ledger.md.j2"),
    ],
)
def test_each_file_of_the_generator_counts(
    file: str, name: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "tool"
    for folder in ("generator/specwright", "templates"):
        shutil.copytree(REPOSITORY / folder, tool / Path(folder).name)
    monkeypatch.setattr(lock, "_PACKAGE", tool / "specwright")
    monkeypatch.setattr(lock, "default_templates", lambda: tool / "templates")
    before = lock.inputs(project)
    new = not (tool / file).exists()
    write(tool / file, "changed")
    assert lock.moved(before, lock.inputs(project)) == [(name, "changed")]
    (tool / file).unlink()
    after = lock.inputs(project)
    assert (after == before) is new


def test_a_lock_that_named_the_digest_of_each_output_still_names_the_outputs(project: Project) -> None:
    write(
        project.generated / lock.NAME,
        '{\n  "inputs": {},\n  "outputs": {\n    "a": "%s"\n  }\n}\n' % ("1" * 64),
    )
    found = lock.read(project)
    assert found is not None and found.outputs.keys() == {"a"}


def test_the_repositorys_own_templates_are_named_alike() -> None:
    own = lock.inputs(find(REPOSITORY))
    assert "templates/new" in own
    assert not [name for name in own if name.startswith("generator/")]


def test_pages_about_specs_and_templates_are_no_inputs(project: Project) -> None:
    """Who improves documentation need not generate; a page that a target writes as it is is an input."""
    assert (REPOSITORY / "templates/README.md").is_file()
    assert "templates/README.md" not in lock.inputs(find(REPOSITORY))
    before = lock.inputs(project)
    for name in ("README.md", "python/README.md", "python/static/README.md"):
        write(project.templates / name, "mine")
    write(project.specs / "models/README.md", "mine")
    assert lock.moved(before, lock.inputs(project)) == [("templates/python", "changed")]


def test_what_is_no_input_is_no_template() -> None:
    """All that an emitter fills in is called `.j2`, all that it writes as it is stands below `static/`."""
    for name in listing.files(REPOSITORY / "templates"):
        assert name.endswith(".j2") or "static" in name.split("/") or name == "README.md", name


def test_a_projects_template_stands_in_for_the_tools(project: Project) -> None:
    before = lock.inputs(project)
    write(project.templates / "new/model.yaml.j2", "mine")
    write(project.templates / "more.j2", "mine")
    changed = lock.moved(before, lock.inputs(project))
    assert changed == [("templates/more.j2", "new"), ("templates/new", "changed")]


def test_settings_are_an_input(project: Project) -> None:
    before = lock.inputs(project)
    write(project.root / "pyproject.toml", "[project]\nname = 'other'\n")
    assert lock.inputs(find(project.root)) == before
    write(project.root / "pyproject.toml", "[tool.specwright]\npackage = 'mine'\n")
    assert lock.moved(before, lock.inputs(find(project.root))) == [(lock.SETTINGS, "changed")]


def test_specs_outside_the_root_have_a_name_that_does_not_move(project: Project) -> None:
    elsewhere = replace(project, root=project.root / "deeper")
    assert "specs/models/acme/paint.yaml" in lock.inputs(elsewhere)


def test_a_spec_that_cannot_be_read_counts_as_changed(project: Project) -> None:
    before = lock.inputs(project)
    path = project.specs / "models/acme/paint.yaml"
    path.unlink()
    path.symlink_to(project.root / "nowhere")
    assert lock.moved(before, lock.inputs(project)) == [("specs/models/acme/paint.yaml", "changed")]


def test_moves() -> None:
    assert lock.moved({"a": "1", "b": "1", "c": "1"}, {"b": "2", "c": "1", "d": "1"}) == [
        ("a", "gone"),
        ("b", "changed"),
        ("d", "new"),
    ]


def test_a_lock_is_read_as_it_was_written(project: Project) -> None:
    assert lock.read(project) is None
    written = lock.locked(
        {"b": "1" * 64, "specs/models/acme/paint.yaml": "2" * 64, "specs/models/acme/other.yaml": "3" * 64},
        [Output(path="x/y", text="1", model="paint"), Output(path="z", text="2")],
    )
    assert written.outputs == {"x/y": "paint", "z": ""}
    write(project.generated / lock.NAME, written.text())
    assert lock.read(project) == written


def test_files_of_a_model_and_target_have_one_digest() -> None:
    files = {"x/a": "paint", "x/b": "paint", "x/c": "brush", "y/a": "paint", "x/d": ""}

    def digests(changed: str = "") -> dict[tuple[str, str], str]:
        outputs = [
            Output(path=path, text=f"{path}{'!' * (path == changed)}", model=model)
            for path, model in files.items()
        ]
        found = lock.locked({}, outputs).digests
        return {(model, target): each for model, targets in found.items() for target, each in targets.items()}

    before = digests()
    assert before.keys() == {("paint", "x"), ("brush", "x"), ("paint", "y"), ("", "x")}
    assert len({*before.values()}) == len(before)
    for path, model in files.items():
        after = digests(path)
        assert [key for key in before if before[key] != after[key]] == [(model, path[0])]


def test_a_changed_model_changes_one_line_of_digests() -> None:
    files = [(f"{target}/{model}", model) for model in ("brush", "paint") for target in "xy"]
    before, after = (
        lock.locked(
            {}, [Output(path=path, text=text * (model == "paint"), model=model) for path, model in files]
        )
        for text in "12"
    )
    lines = {*after.text().splitlines()} - {*before.text().splitlines()}
    assert [line.strip().partition(":")[0] for line in lines] == ['"paint"']


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"inputs": {}, "outputs": {"a": 1}}', "[" * 100_000, "\0"])
def test_a_broken_lock_is_no_crash(project: Project, text: str) -> None:
    write(project.generated / lock.NAME, text)
    assert lock.read(project) == Lock()


CONFLICT = """{
  "inputs": {
<<<<<<< ours
    "specs/a.yaml": "%(1)s"
  },
  "digests": {
    "": {"ours.py": "%(1)s", "both.py": "%(3)s"},
    "paint": {"x": "%(1)s"}
  },
  "outputs": {
    "ours.py": "",
=======
    "specs/b.yaml": "%(2)s"
  },
  "digests": {
    "": {"theirs.py": "%(2)s", "both.py": "%(3)s"},
    "paint": {"x": "%(1)s"}
  },
  "outputs": {
    "theirs.py": "",
>>>>>>> theirs
    "both.py": "",
    "x/y": "paint"
  }
}
"""


def test_a_lock_with_merge_conflicts_still_names_the_outputs_of_both_sides(project: Project) -> None:
    text = CONFLICT % {name: name * 64 for name in "123"}
    write(project.generated / lock.NAME, text)
    found = lock.read(project)
    assert found is not None
    assert found.outputs == {"ours.py": "", "theirs.py": "", "both.py": "", "x/y": "paint"}
    assert found.digest_for("x/y") == "1" * 64
    assert found.digest_for("both.py") == "3" * 64
    assert found.inputs == {}


def test_caches_are_not_looked_into(tmp_path: Path) -> None:
    for name in ("a.py", "b/c.py", "__pycache__/a.pyc", ".venv/x", ".x_cache/y", "a.egg-info/z", "d.pyc"):
        write(tmp_path / name, "")
    assert sorted(listing.files(tmp_path)) == ["a.py", "b/c.py"]
    assert [listing.is_cache(name) for name in ("a.py", "b/c.py", "b/__pycache__/c", "b/c.pyc")] == [
        *(False, False, True, True)
    ]
