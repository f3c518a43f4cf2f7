"""A model that its service no longer lists: it is told, and its validator stays and warns."""

import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import node
import targets
from javascript_issues import of_javascript, of_python
from small_specs import HEAD
from specwright.cli.app import main
from specwright.importer.bundle_models import left
from specwright.importer.fetch import Fetched
from specwright.lint import report
from test_outdated import Docs, docs

__all__ = ["docs"]  # a fixture

ROOT = Path(__file__).parents[1]
SLUG = "ideogram-3-0"
RULE = "advises.retired"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    return tmp_path


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def spec(root: Path, slug: str = SLUG) -> Path:
    (path,) = root.glob(f"specs/models/*/{slug}.yaml")
    return path


@pytest.mark.parametrize(
    ("line", "due"),
    [
        pytest.param("status: live", "status: retired", id="plain"),
        pytest.param("status:   'live'  # of the page", "status:   retired  # of the page", id="comment"),
        pytest.param('status: "live"\r', "status: retired\r", id="carriage-return"),
    ],
)
def test_only_the_line_of_the_status_changes(root: Path, line: str, due: str) -> None:
    path = spec(root)
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\nstatus: live\n", f"\n{line}\n".encode())
    path.write_bytes(before)
    assert run(root, "retire", SLUG) == 0
    assert path.read_bytes() == before.replace(f"\n{line}\n".encode(), f"\n{due}\n".encode())
    assert run(root, "lint") == 0


def test_what_cannot_be_retired_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = spec(root).read_bytes()
    assert run(root, "retire", "ideogram-3") == 2
    assert "no model 'ideogram-3'; did you mean 'ideogram-3-0'?" in capsys.readouterr().err
    assert run(root, "retire", "zzz") == 2
    assert "no model 'zzz'; models are ideogram-" in capsys.readouterr().err
    assert spec(root).read_bytes() == before
    assert run(root, "retire", SLUG) == 0
    after = spec(root).read_bytes()
    assert run(root, "retire", SLUG) == 1
    assert f"{SLUG} is retired already" in capsys.readouterr().err
    assert spec(root).read_bytes() == after
    spec(root).write_bytes(after.replace(b"\nstatus: retired\n", b"\nstatus:\n  live\n"))
    assert run(root, "retire", SLUG) == 2
    assert "states no status on a line of its own" in capsys.readouterr().err


@cache
def compiled() -> targets.Compiled:
    """Two models that differ in their status and their names alone."""
    return targets.of_the_specs("retired", "Acme", {"kept": _document("live"), "gone": _document("retired")})


def _document(status: str) -> dict[str, Any]:
    air = f"acme:{status}@1"
    known = {
        "model": {"type": "string", "required": True, "const": air},
        "prompt": {"type": "string", "required": True, "minLength": 2},
        "width": {"type": "integer", "minimum": 64, "maximum": 512},
        "height": {"type": "integer", "minimum": 64, "maximum": 512},
    }
    return HEAD | {
        "model": air,
        "title": f"Acme {{{status}}}",
        "status": status,
        "request": [{"title": "Core", "parameters": known}],
        "rules": [{"together": ["width", "height"]}],
    }


REQUESTS: list[dict[str, Any]] = [
    {"prompt": "ab"},
    {"prompt": "a"},
    {"prompt": "ab", "width": 64, "height": 64},
    {"prompt": "ab", "width": 64},
    {"prompt": "ab", "wide": 64},
    {},
]


@pytest.mark.parametrize("request_made", REQUESTS)
def test_the_verdicts_are_as_before_and_a_warning_comes_with_them(request_made: Mapping[str, Any]) -> None:
    live, retired = ({"model": f"acme:{name}@1", **request_made} for name in ("live", "retired"))
    judges, others = compiled().judges("gone"), compiled().judges("kept")
    assert {name: judge(retired) for name, judge in judges.items()} == {
        name: judge(live) for name, judge in others.items()
    }
    module = compiled().module("gone")
    (advice,) = (each for each in module.validate(retired) if each.rule == RULE)
    assert advice.severity == "warning" and advice.parameter == "model"
    assert advice.message.startswith("Acme {retired} is retired: ")
    assert [each.rule for each in module.validate(retired) if each.rule != RULE] == [
        each.rule for each in compiled().module("kept").validate(live)
    ]


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
@pytest.mark.parametrize("request_made", REQUESTS)
def test_both_languages_warn_alike(request_made: Mapping[str, Any]) -> None:
    request = {"model": "acme:retired@1", **request_made}
    of_node = of_javascript(compiled(), "gone", request)
    assert of_node == of_python(compiled().module("gone").validate, request)
    assert RULE in {each["rule"] for each in of_node}


def test_a_warning_is_mended_by_nothing() -> None:
    package = compiled().module("gone")
    request = {"model": "acme:retired@1", "prompt": "ab"}
    (advice,) = package.validate(request)
    assert not advice.suggestions
    assert not report(compiled().model("gone"), ())


def test_the_page_and_the_index_show_the_status() -> None:
    folder = compiled().folder
    assert "retired" in (folder / "markdown/gone.md").read_text(encoding="utf-8")
    (line,) = (
        line
        for line in (folder / "markdown/README.md").read_text(encoding="utf-8").splitlines()
        if "(gone.md)" in line
    )
    assert line.endswith("| retired |")
    listed = json.loads((folder / "catalog/index.json").read_text(encoding="utf-8"))["models"]
    assert [each["status"] for each in listed] == ["retired", "live"]


def bundle(*names: str) -> bytes:
    """A bundle of small models."""
    entries = [
        {
            "slug": name,
            "air": f"acme:{name}@1",
            "documentation": f"https://docs.acme.example/{name}",
            "requestSchema": {
                "title": f"Acme {name} request",
                "type": "object",
                "required": ["model"],
                "properties": {
                    "model": {"type": "string", "const": f"acme:{name}@1"},
                    "size": {"type": "integer"},
                },
                "additionalProperties": False,
            },
            "responseSchema": {"type": "object", "properties": {"id": {"type": "string"}}},
        }
        for name in names
    ]
    return json.dumps({"version": "1", "inference": entries}).encode()


LEFT = "two: the bundle that it was read from no longer lists it; 'specwright retire two' keeps"


def test_an_import_tells_which_models_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bundle.json"
    file.write_bytes(bundle("one", "two"))
    assert run(tmp_path, "import", str(file)) == 0
    assert "no longer" not in capsys.readouterr().err
    before = spec(tmp_path, "two").read_bytes()
    file.write_bytes(bundle("one", "three"))
    assert run(tmp_path, "import", str(file)) == 0
    told = capsys.readouterr().err
    assert LEFT in told and told.count("no longer") == 1
    assert spec(tmp_path, "two").read_bytes() == before
    assert run(tmp_path, "retire", "two") == 0
    capsys.readouterr()
    assert run(tmp_path, "import", str(file)) == 0
    assert "no longer" not in capsys.readouterr().err


def test_only_models_of_the_bundle_can_leave_it() -> None:
    def of(rendering: str, address: str | None) -> dict[str, Any]:
        source = {"rendering": rendering} | ({"from": address} if address else {})
        return {"model": "acme:two@1", "status": "live", "sources": [source]}

    here, there = "https://a.example/all.json", "https://b.example/all.json"
    documents = {
        "here": of("bundle", here),
        "there": of("bundle", there),
        "file": of("bundle", None),
        "page": of("markdown", here),
    }
    served = Fetched(name=here, url=here, content=bundle("one"))
    assert [*left(documents.items(), [served])] == ["here", "file"]
    saved = Fetched(name="all.json", url="", content=bundle("one"))
    assert [*left(documents.items(), [saved])] == ["here", "there", "file"]
    assert not [*left(documents.items(), [Fetched(name="p.md", url=here, content=b"# Page")])]
    assert not [*left(documents.items(), [Fetched(name=here, url=here, content=bundle("two"))])]


def test_outdated_and_update_tell_which_models_left(
    tmp_path: Path, docs: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"http://127.0.0.1:{docs.server_address[1]}/all.json"
    docs.pages = {"/all.json": ("application/json", bundle("one", "two"))}
    assert run(tmp_path, "import", address) == 0
    assert run(tmp_path, "outdated") == 0
    docs.pages = {"/all.json": ("application/json", bundle("one"))}
    capsys.readouterr()
    assert run(tmp_path, "outdated") == 1
    told = capsys.readouterr()
    assert "two (bundle): no longer listed, http://127.0.0.1" in told.out
    assert "'specwright retire two' keeps its validator with a warning" in told.out
    assert "1 changed, 0 not known, 1 no longer listed" in told.err
    before = spec(tmp_path, "two").read_bytes()
    assert run(tmp_path, "update") == 1
    told = capsys.readouterr()
    assert "no longer listed where it was read; 'specwright retire two'" in told.err
    assert told.out.startswith("specs/models/acme/one.yaml: no fact changed")
    assert "2 models: 1 changed, 1 gone" in told.out
    assert spec(tmp_path, "two").read_bytes() == before
    docs.pages = {}
    assert run(tmp_path, "outdated", "one") == 1
    assert (
        "[not-found]; 'specwright retire one' keeps its validator with a warning" in capsys.readouterr().out
    )
