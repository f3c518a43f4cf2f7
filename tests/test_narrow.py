"""What is offered can be completed, and what can be completed is offered: held against every request."""

import importlib
from typing import Any

import pytest

import node
from narrow_requests import (
    DOMAINS,
    FLAG,
    chosen,
    has,
    holds_all_of,
    offered,
    partial_requests,
    seen,
    small,
    valid_requests,
    without,
)


@pytest.mark.parametrize("slug", DOMAINS)
def test_the_choices_are_those_that_can_be_completed(slug: str) -> None:
    """Of arrays, a count is offered where some items of that count can be completed."""
    valid, narrow = valid_requests(slug), small().package.narrow
    assert valid
    unsure = 0
    for partial in partial_requests(slug):
        before = repr(partial)
        found = narrow(partial)
        assert repr(partial) == before
        assert found.possible == any(holds_all_of(each, partial) for each in valid), partial
        unsure += not found.complete
        for name, values in DOMAINS[slug].items():
            choice = found[name]
            rest = without(seen(partial, choice.looked_at), name, *choice.aside)
            completions = [each for each in valid if holds_all_of(each, rest)]
            can = [v for v in values if any(chosen(each, name, v) for each in completions)]
            offers = [v for v in values if offered(choice, v)]
            assert all(each in can for each in offers), (partial, choice, can)
            if choice.complete:
                assert offers == can, (partial, choice, can)
                free = any(not has(each, name) for each in completions)
                assert choice.required == (bool(can) and not free), (partial, choice)
                assert choice.forbidden == (free and not can), (partial, choice)
                assert bool(choice.rules) == (choice.required or choice.forbidden), (partial, choice)
                same_reasons(choice, values, offers, bool(completions))
    assert unsure <= 0.1 * len(list(partial_requests(slug))), unsure


def same_reasons(choice: Any, values: tuple[Any, ...], offers: list[Any], is_possible: bool) -> None:
    """A choice that is required or forbidden says why, and so does each value of a list that is not offered.

    Where nothing can be chosen, whatever else is, no value has a reason of its own.
    """
    kinds = [each.kind for each in choice.reasons]
    assert kinds.count("required") == choice.required and kinds.count("forbidden") == choice.forbidden
    assert all(each.message and each.rule and each.parameters for each in choice.reasons)
    refused = [each.value for each in choice.reasons if each.kind == "value"]
    assert not any(type(each) is type(value) and each == value for each in refused for value in offers)
    if is_possible and not choice.forbidden and values == FLAG:
        assert len(refused) == 2 - len(offers)


@pytest.mark.parametrize("slug", DOMAINS)
def test_values_at_fault_count_as_not_set(slug: str) -> None:
    """Only where what is looked at cannot be completed, and only values that are set."""
    valid, model = valid_requests(slug), small().package.models[slug]
    some = 0
    for partial in partial_requests(slug):
        for name, choice in model.narrow(partial).items():
            rest = without(seen(partial, choice.looked_at), name)
            is_possible = any(holds_all_of(each, rest) for each in valid)
            assert not (is_possible and choice.aside), (partial, choice)
            assert all(has(rest, each) for each in choice.aside), (partial, choice)
            some += bool(choice.aside)
    assert some


@pytest.mark.parametrize("slug", DOMAINS)
def test_an_answer_stays_while_what_it_looked_at_does(slug: str) -> None:
    """Whatever else is set, at fault or not, and whoever else is asked."""
    model = small().package.models[slug]
    changed = 0
    partials = list(partial_requests(slug))
    for number, partial in enumerate(partials[::3]):
        other = partials[(7 * number) % len(partials)]
        found = model.narrow(partial)
        for name, choice in found.items():
            mixed = {**seen(other, other.keys() - {*choice.looked_at}), **seen(partial, choice.looked_at)}
            assert model.narrow({**mixed, "nothing": 1}, names=[name]) == {name: choice}, (partial, mixed)
            changed += mixed.keys() != partial.keys()
        mixed = {
            **seen(other, other.keys() - {*found.sizes_looked_at}),
            **seen(partial, found.sizes_looked_at),
        }
        assert model.narrow(mixed).sizes == found.sizes
    assert changed or slug in ("modes", "compares", "areas")


@pytest.mark.parametrize("slug", DOMAINS)
def test_steps_come_to_the_same(slug: str) -> None:
    package = small().package
    for partial in list(partial_requests(slug))[::5]:
        due = package.narrow(partial)
        told: list[Any] = []
        steps = package.narrow_steps(partial)
        while True:
            try:
                told.append(next(steps))
            except StopIteration as end:
                found = end.value
                break
        assert {each.name: each for each in told if each} == dict(found) == dict(due)
        assert (found.sizes, found.example, found.complete) == (due.sizes, due.example, due.complete)
        assert told.count(None) > len(due)
        for name in due:
            alone = package.narrow(partial, names=[name])
            assert dict(alone) == {name: due[name]} and alone.example == due.example


def test_a_text_is_no_list_of_names() -> None:
    """Its letters are, but of no parameters: nothing would be told."""
    package = small().package
    partial = next(iter(partial_requests("sizes")))
    for narrow in (package.narrow, package.narrow_steps):
        with pytest.raises(ValueError, match=r"names is a list of names, such as \['width'\], not a text"):
            narrow(partial, names="width")
    if node.NODE:
        told = small().ask("sizes", "narrowAText", partial)
        assert told == {"error": 'names is a list of names, such as ["width"], not a text'}


def test_no_step_tries_more_than_one_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that is narrowed in steps goes on reading keys."""
    package = small().package
    possibilities = importlib.import_module(f"{package.__name__}._runtime.possibilities")
    tried = 0
    real = possibilities.complete_request

    def complete_request(*given: Any) -> Any:
        nonlocal tried
        tried += 1
        return real(*given)

    monkeypatch.setattr(possibilities, "complete_request", complete_request)
    for slug in DOMAINS:
        before = tried
        for _ in package.narrow_steps({"model": f"small:{slug}@1"}):
            assert tried - before <= 3, slug
            before = tried
    assert tried > 50


def test_the_sizes_are_the_rows_that_can_bechosen() -> None:
    valid, model = valid_requests("sizes"), small().package.models["sizes"]
    for partial in partial_requests("sizes"):
        found = model.narrow(partial)
        rows = {(width, height) for _, width, height in found.sizes}
        both = {"width", "height"} <= partial.keys()
        rest = seen(without(partial, "width", "height") if both else partial, found.sizes_looked_at)
        assert not (found.sizes_aside and any(holds_all_of(each, rest) for each in valid))
        rest = without(rest, *({*found.sizes_aside} - {"width", "height"}))
        completions = [each for each in valid if holds_all_of(each, rest)]
        can = {(each["width"], each["height"]) for each in completions if "width" in each}
        tables = {row.values for table in small().model("sizes").tables for row in table.rows}
        assert rows == can & tables, partial


@pytest.mark.parametrize("width", [True, "1", None, [1]])
def test_what_is_no_number_is_no_side_of_a_size(width: Any) -> None:
    narrow = small().package.narrow
    assert ("", 1, 1) in narrow({"model": "small:sizes@1", "width": 1, "tier": "low"}).sizes
    assert narrow({"model": "small:sizes@1", "width": width, "tier": "low"}).sizes == ()
