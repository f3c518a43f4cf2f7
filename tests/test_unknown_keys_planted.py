"""Unknown keys may pass: the verdict is that of the request without them, in Python and JavaScript alike."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

import node
import targets
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import ITEM, VALUE
from specwright.ir.tree import child, variants
from test_cases import SLUGS, cases, compiled, model_of

WORDS = ("warning", "ignore")
STRANGE: tuple[Any, ...] = ("zebra", None, [{"model": 1}], {"width": 5, "more": {}}, 2.5, "", {})
NAMES = ("zebra", "modell", "__proto__", "a/b", "[]", "")


def is_closed(parameter: Parameter) -> bool:
    forms = [each.type for each in variants(parameter) if isinstance(each.type, Object)]
    return bool(forms) and not any(each.open for each in forms)


def inside(value: Any, parameter: Parameter) -> Iterator[tuple[Any, Parameter]]:
    """The parts of a value that parameters are known of, outside maps, with these."""
    if isinstance(value, list) and (item := child(parameter, ITEM)):
        yield from ((each, item) for each in value)
    if isinstance(value, dict):
        for each in parameter.children:
            if each.name not in (ITEM, VALUE) and each.name in value:
                yield value[each.name], each


def closed_objects(value: Any, parameter: Parameter) -> Iterator[tuple[dict[str, Any], set[str]]]:
    """Every object of a request that takes no other keys, with those that it takes."""
    if isinstance(value, dict) and is_closed(parameter):
        yield value, {each.name for each in parameter.children if each.name not in (ITEM, VALUE)}
    for part, below in inside(value, parameter):
        yield from closed_objects(part, below)


def planted(request: Any, root: Parameter, number: int) -> Any:
    """The request with a key that is not known in each of its closed objects."""
    request = deepcopy(request)
    for depth, (each, names) in enumerate([*closed_objects(request, root)]):
        name = NAMES[(number + depth) % len(NAMES)]
        if name not in names:
            each[name] = deepcopy(STRANGE[(number + depth) % len(STRANGE)])
    return request


def stripped(request: Any, root: Parameter) -> tuple[Any, int]:
    """The request without its unknown keys, and how many these were."""
    request, removed = deepcopy(request), 0
    for each, names in closed_objects(request, root):
        for name in each.keys() - names:
            del each[name]
            removed += 1
    return request, removed


def requests(slug: str) -> Iterator[tuple[Any, Any, int]]:
    """Requests with unknown keys at every depth, the same without them, and how many there are."""
    root = model_of(slug).request.root
    for number, case in enumerate(cases(slug)):
        request = planted(case["request"], root, number)
        yield request, *stripped(request, root)


def told(issues: list[Any]) -> list[Any]:
    return [[each.code, list(each.path), each.message, each.severity] for each in issues]


def told_in_javascript(issues: list[Any]) -> list[Any]:
    return [[each["code"], each["path"], each["message"], each["severity"]] for each in issues]


def test_keys_are_planted_at_every_depth() -> None:
    depths = {removed for slug in SLUGS for _, _, removed in requests(slug)}
    assert {1, 2, 3, 4} <= depths


@pytest.mark.parametrize("slug", SLUGS)
def test_python_judges_as_without_them(slug: str) -> None:
    package = compiled(slug).package
    model = package.models[model_of(slug).key]
    for request, rest, removed in requests(slug):
        for judge in (model, package) if model.air else (model,):
            due, issues = judge.is_valid(rest), told(judge.validate(rest))
            assert [judge.is_valid(request, unknown=word) for word in WORDS] == [due, due], request
            if judge is package and removed and any(each[1] == ["model"] for each in issues):
                continue  # no model is found, so no key is known to be unknown
            assert told(judge.validate(request, unknown="ignore")) == issues, request
            every = told(judge.validate(request, unknown="warning"))
            assert every[removed:] == issues, request
            assert [each[3] for each in every[:removed]] == ["warning"] * removed
            errors = [each for each in told(judge.validate(request)) if each[:2] in [one[:2] for one in every[:removed]]]
            assert [each[:3] for each in errors] == [each[:3] for each in every[:removed]]


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
@pytest.mark.parametrize("slug", SLUGS)
def test_javascript_says_the_same(slug: str) -> None:
    judged = compiled(slug)
    validate = judged.package.models[model_of(slug).key].validate
    for request, rest, _ in requests(slug):
        read = node.as_read(request)
        for word in WORDS:
            due = validate(read, unknown=word)
            asked = {"request": request, "unknown": word}
            found = told_in_javascript(judged.ask(slug, "validateEased", asked))
            assert found == told(due), request
            assert judged.ask(slug, "isValidEased", asked) == judged.ask(slug, "isValid", rest), request


@pytest.mark.parametrize("slug", SLUGS)
def test_repairs_leave_them(slug: str) -> None:
    model = compiled(slug).package.models[model_of(slug).key]
    for request, rest, removed in [*requests(slug)][::7]:
        found = model.repair(request, unknown="ignore")
        assert bool(found) == bool(model.repair(rest)), request
        if found:
            assert model.is_valid(found.request, unknown="ignore")
            assert not removed or request.keys() - rest.keys() <= found.request.keys()


def test_another_word_is_refused() -> None:
    package = targets.of_the_repository().package
    model = next(iter(package.models.values()))
    for judge in (package, model):
        for ask in (judge.is_valid, judge.validate, judge.repair, judge.narrow):
            with pytest.raises(ValueError, match="'error', 'warning', 'ignore'"):
                ask({}, unknown="warn")
    for ask in (package.check, lambda request, unknown: package.validate_json("{}", unknown=unknown)):
        with pytest.raises(ValueError, match="'error', 'warning', 'ignore'"):
            ask({}, unknown="warn")


def test_text_is_judged_so_too() -> None:
    package = targets.of_the_repository().package
    text = '{"model": "ideogram:4@1", "zebra": 1}'
    assert told(package.validate_json(text, unknown="warning"))[0][1:] == [
        *(["zebra"], '"zebra" is not a parameter; remove it', "warning"),
    ]
    assert not package.is_valid_json(text, unknown="ignore")
    with pytest.raises(package.InvalidRequest) as caught:
        package.check({"model": "ideogram:4@1", "zebra": 1}, unknown="ignore")
    assert ["zebra"] not in [list(each.path) for each in caught.value.issues]
