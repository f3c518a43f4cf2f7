"""The index of models: finding some by what they can do, without importing the others; the list of pages."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import node
from specwright.cli.app import main

SPECS = {
    "brush-1": ("acme:brush@1", "Acme", "imageInference", "[Text to Image]"),
    "clip-3": ("acme:clip@3", "Acme", "videoInference", "[Text to Video, Image to Image]"),
    "dye-1": ("bolt:dye@1", "Bolt", "imageInference", "[Image to Image]"),
    "odd": ("bolt:odd@1", '"Bolt | [Lab](x)"', "imageInference", "[Checkpoint]"),
}
SPEC = """model: {air}
title: The {slug}
summary: Makes something.
status: live
creator: {creator}
capabilities: {capabilities}
documentation: https://docs.example.com/{slug}
sources:
  - url: https://docs.example.com/{slug}
    rendering: markdown
    sha256: 5d0e9c52d1e84b7796ab20cd5e61f8037b94de1152c8a6f0e3d7419b8c25a06f
    read: 2026-11-21
request:
  - title: Parameters
    parameters:
      taskType: {{type: string, required: true, const: {task}}}
      model: {{type: string, required: true, const: "{air}"}}
response:
  - title: Response
    parameters:
      imageURL: {{type: string}}
"""
WANTED = [
    ({}, ["brush-1", "clip-3", "dye-1", "odd"]),
    ({"capability": "Text to Image"}, ["brush-1"]),
    ({"capability": "image to image"}, ["clip-3", "dye-1"]),
    ({"creator": "ACME"}, ["brush-1", "clip-3"]),
    ({"creator": "Bolt | [Lab](x)"}, ["odd"]),
    ({"task_type": "imageInference"}, ["brush-1", "dye-1", "odd"]),
    ({"task_type": "imageInference", "capability": "Image to Image"}, ["dye-1"]),
    ({"capability": "Image to Image", "creator": "Acme", "task_type": "videoInference"}, ["clip-3"]),
    ({"capability": "Upscale"}, []),
    ({"capability": ""}, []),
    ({"capability": "Text to Video", "creator": "Bolt"}, []),
]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("index")
    (root / "specs").mkdir()
    api = "title: Works\ndiscriminator: model\ntaskType: taskType\n"
    (root / "specs" / "api.yaml").write_text(api, encoding="utf-8")
    for slug, (air, creator, task, capabilities) in SPECS.items():
        text = SPEC.format(slug=slug, air=air, creator=creator, task=task, capabilities=capabilities)
        folder = root / "specs" / "models" / "-".join(re.findall("[a-z]+", creator.lower()))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{slug}.yaml").write_text(text, encoding="utf-8")
    assert main(["--project", str(root), "generate"]) == 0
    return root / "generated"


def test_the_index_is_what_the_specs_say(generated: Path) -> None:
    entries = json.loads((generated / "catalog" / "index.json").read_text(encoding="utf-8"))["models"]
    found = {each["slug"]: (each["air"], each["creator"], each["task_type"]) for each in entries}
    assert found == {slug: (air, creator.strip('"'), task) for slug, (air, creator, task, _) in SPECS.items()}
    assert list(found) == sorted(found)
    assert entries[1]["capabilities"] == ["Text to Video", "Image to Image"]
    assert {each["title"] for each in entries} == {f"The {slug}" for slug in SPECS}
    assert {each["status"] for each in entries} == {"live"}


def test_models_are_found_and_no_other_is_imported(generated: Path) -> None:
    code = """
import json, sys
import airmodels
def imported():
    return sorted(name for name in sys.modules if name.startswith("airmodels.") and name.endswith(".facts"))

found = []
for wanted in json.loads(sys.argv[1]):
    for name in imported():
        del sys.modules[name]
    models = airmodels.models.find(**wanted)
    assert isinstance(models, tuple)
    found.append([[each.slug for each in models], imported()])
print(json.dumps(found))
"""
    wanted = json.dumps([each for each, _ in WANTED])
    run = subprocess.run(
        [sys.executable, "-c", code, wanted],
        cwd=generated / "python" / "src",
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    for (given, due), (slugs, imported) in zip(WANTED, json.loads(run.stdout), strict=True):
        assert slugs == due, given
        assert imported == [f"airmodels.{slug.replace('-', '_')}.facts" for slug in due], given


@pytest.mark.skipif(node.NODE is None, reason="Node is not installed: the npm package goes unchecked")
def test_javascript_finds_the_same(generated: Path) -> None:
    code = """
import { find } from "./all.js";
const wanted = JSON.parse(process.argv[1]);
console.log(JSON.stringify(wanted.map((each) => find(each).map((module) => module.MODEL.slug))));
"""
    names = {"task_type": "taskType"}
    wanted = [{names.get(key, key): value for key, value in each.items()} for each, _ in WANTED]
    assert node.NODE is not None
    run = subprocess.run(
        [node.NODE, "--input-type=module", "-e", code, "--", json.dumps(wanted)],
        cwd=generated / "typescript",
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == [due for _, due in WANTED]


def test_names_are_given_by_keyword(generated: Path) -> None:
    code = "import airmodels\nairmodels.models.find('Text to Image')"
    folder = generated / "python" / "src"
    run = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)
    assert "TypeError" in run.stderr


def test_the_list_of_pages_names_each_once_below_its_creator(generated: Path) -> None:
    text = (generated / "markdown" / "README.md").read_text(encoding="utf-8")
    headings = re.findall("^## (.*)$", text, re.MULTILINE)
    assert headings == [
        "Acme",
        "Bolt",
        "Bolt &#124; &#91;Lab&#93;(x)",
    ]
    links = re.findall(r"^\| \[(.*)\]\((.*)\) \| `(?:.*?)` \| `(?:.*?)` \| `(.*?)` \|", text, re.MULTILINE)
    assert sorted(links) == sorted((f"The {slug}", f"{slug}.md", spec[0]) for slug, spec in SPECS.items())
    assert {path.name for path in (generated / "markdown").glob("*.md")} == {
        "README.md",
        *(at for _, at, _ in links),
    }


def test_types_name_what_models_have(generated: Path) -> None:
    text = (generated / "typescript" / "index.d.ts").read_text(encoding="utf-8")
    assert (
        'export type Capability = "Checkpoint" | "Image to Image" | "Text to Image" | "Text to Video";'
        in text
    )
    assert 'export type TaskType = "imageInference" | "videoInference";' in text


def test_a_project_without_models_has_an_empty_index(tmp_path: Path, generated: Path) -> None:
    shutil.copytree(generated.parent / "specs", tmp_path / "specs")
    for path in (tmp_path / "specs" / "models").glob("*/*.yaml"):
        path.unlink()
    assert main(["--project", str(tmp_path), "generate"]) == 0
    index = json.loads((tmp_path / "generated" / "catalog" / "index.json").read_text(encoding="utf-8"))
    assert index["models"] == []
    text = (tmp_path / "generated" / "typescript" / "index.d.ts").read_text(encoding="utf-8")
    assert "export type Capability = never;" in text
