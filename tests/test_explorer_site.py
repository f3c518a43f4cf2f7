"""The pages of the explorer: what each may load, what it says without scripts, and that texts stay texts."""

import json
import re
import subprocess
from pathlib import Path

import pytest

import hostile
import node
import targets
from html_pages import Page, page
from specwright.diagnostics import Location
from specwright.emit.explorer import TARGET
from specwright.emit.explorer.rows import written_rows
from specwright.emit.explorer.site import POLICY
from specwright.emit.output import Names
from specwright.emit.render import Renderer, default_templates, visible
from specwright.emit.target import Overview
from specwright.ir.model import Api, Message
from specwright.ir.parameter import Object, Parameter

API = Api(title="Acme", anchor=None, discriminator="model", task_type=None, task_uuid=None)
SHARED = {"app.css", "app.js", "icon.svg", "models.js", "runtime.js", "theme.js"}


def pages(folder: Path) -> dict[str, Page]:
    found = {path.relative_to(folder).as_posix(): page(path) for path in sorted(folder.rglob("*.html"))}
    assert found
    return found


@pytest.fixture(scope="module")
def site() -> Path:
    return targets.of_the_small_specs().folder / "explorer"


@pytest.fixture(scope="module", params=[hostile.LONG, hostile.SHORT], ids=["long", "short"])
def harmful(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> hostile.Hostile:
    return hostile.compiled(request.param, tmp_path_factory.mktemp("hostile"))


def test_each_model_has_a_page_and_a_script(site: Path) -> None:
    models = targets.of_the_small_specs().catalog.models
    assert {path.name for path in (site / "m").iterdir()} == {f"{each.file}.html" for each in models}
    assert {path.name for path in (site / "models").iterdir()} == {f"{each.file}.js" for each in models}
    assert {path.name for path in (site / "assets").iterdir()} >= SHARED


def test_pages_load_their_own_files_and_hold_no_code(site: Path) -> None:
    for name, read in pages(site).items():
        [policy] = [each for each in read.all("meta") if "http-equiv" in each]
        assert policy == {"http-equiv": "Content-Security-Policy", "content": POLICY}, name
        assert not read.all("style"), name
        assert all("src" in each for each in read.all("script")), name
        for _, attributes in read.elements:
            assert not [key for key in attributes if key == "style" or key.startswith("on")], name
            for key in ("href", "src"):
                target = attributes.get(key, "#").partition("#")[0]
                assert not target or ((site / name).parent / target).resolve().is_file(), (name, target)


def test_pages_load_all_that_their_scripts_use(site: Path) -> None:
    """Nothing looks for a module that no script of the page defines; those of models come when asked for."""
    for name, read in pages(site).items():
        sources = [(site / name).parent / each["src"] for each in read.all("script")]
        if name == "compare.html":
            sources.append(site / "models" / "everything.js")
        text = "".join(each.read_text(encoding="utf-8") for each in sources)
        used = set(re.findall(r"(?<![.\w])use\(\"([^\"]+)\"\)", text))
        defined = set(re.findall(r"^define\(\"([^\"]+)\"", text, re.MULTILINE))
        missing = {each for each in used - defined if name != "index.html" or "explorer/" in each}
        assert not missing, name


def test_scripts_hold_no_styles_and_make_no_code_of_texts() -> None:
    """Neither would the policy allow, but for `element.style`; markup from texts it would not stop."""
    banned = re.compile(r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function)\b")
    static = targets.REPOSITORY / "templates" / "explorer" / "static"
    scripts = sorted(static.rglob("*.js"))
    assert scripts
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        assert not banned.search(text), path.name
        assert not re.search(r"setAttribute\(\s*[\"']style|\bstyle:\s", text), path.name


def test_the_index_says_all_without_scripts(site: Path) -> None:
    read = page(site / "index.html")
    models = targets.of_the_small_specs().catalog.models
    assert {f"m/{each.file}.html" for each in models} <= {each.get("href") for each in read.all("a")}
    for model in models:
        assert {visible(model.title), visible(model.summary)} <= set(read.texts)


def test_titles_name_the_page_and_the_site_once(site: Path) -> None:
    for name, read in pages(site).items():
        title = next(text for text in read.texts if text.strip())
        assert re.fullmatch(r"[^·]+ · specwright explorer", title), name


def test_a_page_of_a_model_says_its_facts_without_scripts() -> None:
    compiled = targets.of_the_repository()
    for model in compiled.catalog.models:
        texts = set(page(compiled.folder / "explorer" / "m" / f"{model.file}.html").texts)
        assert {model.title, model.summary, model.air, model.creator} <= texts
        assert {"positivePrompt", "width"} <= texts
        for row in model.tables[0].rows:
            assert " \u00d7 ".join(map(str, row.values)) in texts


def test_limits_are_said_in_words() -> None:
    folder = targets.of_the_repository().folder / "explorer" / "m"
    texts = set(page(folder / "ideogram-4-0-remix.html").texts)
    assert {"Required. From 2 to 2048 characters (Unicode code points).", "From 20 to 99. ", "95"} <= texts
    assert {"One of ", '"JPG"', '"WEBP"', " where it is left out."} <= texts


def test_harmful_texts_are_texts(harmful: hostile.Hostile) -> None:
    """Pages of harmful specs have no elements but those of others."""
    others = targets.of_the_repository().folder / "explorer"
    plain = {tag for read in pages(others).values() for tag, _ in read.elements}
    for name, read in pages(harmful.folder / "explorer").items():
        assert {tag for tag, _ in read.elements} <= plain, name
        assert all("src" in each for each in read.all("script")), name
        assert not [key for _, each in read.elements for key in each if key == "style" or key[:2] == "on"]
    read = page(harmful.folder / "explorer" / "m" / "import.html")
    assert visible(harmful.text) in "".join(read.texts)


def test_harmful_texts_reach_scripts_as_they_are(harmful: hostile.Hostile) -> None:
    text = (harmful.folder / "explorer" / "assets" / "models.js").read_text(encoding="utf-8")
    assert "<" not in text and text.isascii()
    [row] = written_rows(text)
    assert (row["title"], row["creator"], row["air"]) == (harmful.text, harmful.text, hostile.AIR)
    assert row["capabilities"] == [harmful.text, *hostile.PARTS]


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_scripts_with_harmful_texts_run(harmful: hostile.Hostile) -> None:
    folder = harmful.folder / "explorer"
    code = """
      const [vm, fs] = [require("vm"), require("fs")];
      const page = vm.createContext({});
      for (const file of process.argv.slice(1)) vm.runInContext(fs.readFileSync(file, "utf-8"), page);
      const { use } = page.airmodels;
      const titles = [use("models/import.js").MODEL.title, use("explorer/rows.js").ROWS[0].title];
      console.log(JSON.stringify(titles));
    """
    files = [folder / name for name in ("assets/runtime.js", "assets/models.js", "models/import.js")]
    run = subprocess.run([node.NODE or "", "-e", code, *files], capture_output=True, encoding="utf-8")
    assert (run.stderr, run.returncode) == ("", 0)
    assert json.loads(run.stdout) == [harmful.text] * 2


def test_there_may_be_no_model() -> None:
    root = Parameter(name="", path=(), type=Object(), location=Location(file="a.yaml"))
    overview = Overview(api=API, dispatch=Message(root=root, checks=()), models=())
    made = {each.path: each for each in TARGET.of_all(overview, Names(), Renderer([default_templates()]))}
    read = Page()
    read.feed(made["explorer/index.html"].text)
    assert "There is no model yet." in read.texts
    assert not read.all("search")
    assert written_rows(made["explorer/assets/models.js"].text) == []


def test_a_model_may_have_no_sizes(site: Path) -> None:
    sizeless = [each for each in targets.of_the_small_specs().catalog.models if not each.tables]
    assert sizeless
    listed = {row["slug"]: row for row in written_rows((site / "assets" / "models.js").read_text("utf-8"))}
    for model in sizeless:
        assert (listed[model.file]["sizes"], listed[model.file]["areas"]) == (0, None)
        assert "Sizes" not in page(site / "m" / f"{model.file}.html").texts


def test_scripts_find_each_other_by_the_name_of_the_package(site: Path) -> None:
    """The registry is a property of the global object that is called like the npm package."""
    scripts = sorted(site.rglob("*.js"))
    assert scripts
    for path in scripts:
        assert 'globalThis["airmodels-small"]' in path.read_text(encoding="utf-8"), path.name
