"""Names of hundreds of models: guessed by one rule, and the nearest told where one is not there."""

import json
import keyword
import re
from pathlib import Path

import pytest

import node
import thin_models
from many_models import COUNT, asked, of_node
from specwright.emit.python import names
from specwright.ir.naming import file_stem

OF_PACKAGE = {"models", "tools", "list", "index", "con"}
"""Of the slugs, those that Python, the package or a file system has."""

needs_node = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


def due_module(slug: str) -> str:
    """The rule of the README, in words of its own."""
    name = re.sub("-", "_", slug)
    if keyword.iskeyword(name) or slug in OF_PACKAGE:
        return f"{name}_"
    return f"_{name}" if re.match("[0-9]", name) else name


def due_prefix(slug: str) -> str:
    words = re.findall("[a-z]+[0-9]*|[0-9]+", slug)
    return ("Model" if slug[0].isdigit() else "") + "".join(word[0].upper() + word[1:] for word in words)


def test_modules_and_classes_can_be_guessed_from_slugs(many: Path) -> None:
    slugs = thin_models.slugs(COUNT)
    assert {*slugs} >= {*OF_PACKAGE, "4k", "lambda", "class", "x2go"}
    modules = {slug: due_module(slug) for slug in slugs}
    assert modules == {slug: names.module(slug) for slug in slugs}
    assert len({*modules.values()}) == len({due_prefix(slug) for slug in slugs}) == COUNT
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in modules.values())
    for slug, module in modules.items():
        folder = many / "python" / "src" / "airmodels" / module
        exported = (folder / "__init__.py").read_text(encoding="utf-8")
        types = many / "typescript" / "models" / f"{file_stem(slug)}.d.ts"
        for suffix in ("Request", "Response"):
            assert f'"{due_prefix(slug)}{suffix}",' in exported
            assert f"export interface {due_prefix(slug)}{suffix} {{" in types.read_text(encoding="utf-8")
    code = """
import json, sys
import airmodels
due = json.load(sys.stdin)
print(json.dumps([airmodels.models[slug].request_type.__module__ for slug in due]))
"""
    some = slugs[30:60]
    assert asked(many, code, some) == [f"airmodels.{modules[slug]}.shapes" for slug in some]


def slips() -> dict[str, str]:
    """Names as people get them wrong, and the slugs that they mean."""
    slugs = [slug for slug in thin_models.slugs(COUNT)[::9] if len(slug) > 8]
    written = (
        *(slug[:-1] if slug[-1].isalpha() else f"{slug}x" for slug in slugs),
        *(slug[0] + slug[2] + slug[1] + slug[3:] for slug in slugs),
        *(slug.replace("-", "_") + "e" for slug in slugs),
    )
    known = {*thin_models.slugs(COUNT)}
    return {slip: slug for slip, slug in zip(written, slugs * 3, strict=True) if slip not in known}


ASK = """
import json, sys
import airmodels
def told(name):
    try:
        return airmodels.models[name].slug
    except KeyError as error:
        assert airmodels.models.get(name) is None and name not in airmodels.models
        return str(error)
print(json.dumps([told(name) for name in json.load(sys.stdin)]))
"""


@needs_node
def test_a_wrong_name_is_told_the_nearest_in_both_languages(many: Path) -> None:
    meant = slips()
    assert len(meant) > 80
    others = ["", "acme:99@1", "bolt:1@9", "none of these", 5]
    given = [*meant, *others]
    told = asked(many, ASK, given)
    code = """
    import { load } from "./index.js";
    const fault = ({ name, message }) => `${name}${message}`;
    const told = (name) => load(name).then(({ MODEL }) => MODEL.slug, fault);
    console.log(JSON.stringify(await Promise.all(JSON.parse(process.argv[1]).map(told))));
    """
    of_javascript = of_node(many / "typescript", code, json.dumps(given))
    assert of_javascript[:-1] == [f"RangeError{each}" for each in told[:-1]]
    for (slip, slug), message in zip(meant.items(), told, strict=False):
        assert message.startswith(f"no model is called '{slip}'; did you mean ") and f"'{slug}'" in message
    first = [re.search("mean '(.*?)'", each) for each in told[: len(meant)]]
    right = sum(
        found is not None and found[1] == slug for found, slug in zip(first, meant.values(), strict=True)
    )
    assert right > 0.9 * len(meant)
    assert told[len(meant)] == "no model is called ''; 'find' lists them all"
    assert "did you mean 'acme:" in told[len(meant) + 1] and "'bolt:1@" in told[len(meant) + 2]
    assert told[-1] == "no model is called a value of type int; 'find' lists them all"


def test_attributes_that_are_not_there_name_the_nearest(many: Path) -> None:
    slug = next(each for each in thin_models.slugs(COUNT) if len(each) > 12)
    module, prefix = due_module(slug), due_prefix(slug)
    code = f"""
import json, pickle
import airmodels
from importlib import import_module
def told(of, name):
    try:
        getattr(of, name)
    except AttributeError as error:
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        return str(error)
try:
    airmodels.models["nothing"]
except KeyError as error:
    assert error.args == ("nothing",) and str(pickle.loads(pickle.dumps(error))) == str(error)
model = import_module("airmodels.{module}")
asked = [(airmodels, "{module}"[:-1]), (airmodels, "validat"), (airmodels, "quite_another")]
print(json.dumps([told(*each) for each in [*asked, (model, "{prefix}Reqest")]]))
"""
    near, function, none, name = asked(many, code)
    assert near.startswith(f"module 'airmodels' has no attribute '{module[:-1]}'; did you mean '{module}'")
    assert function.endswith("has no attribute 'validat'; did you mean 'validate'?")
    assert none == "module 'airmodels' has no attribute 'quite_another'"
    assert f"did you mean '{prefix}Request'" in name
