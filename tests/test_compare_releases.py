"""Which models of two releases are one, and what is told of models that come, go or are renamed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pytest

from invented_changes import allowance
from small_specs import AIR, HEAD, model
from specwright.compare.change import ModelChanges
from specwright.compare.change_report import change_report, should_fail
from specwright.compare.consequence import Bump, Consequence
from specwright.compare.model_events import EventKind, events, is_version
from specwright.compare.releases import Pair, paired, released
from specwright.ir.model import Model


def of(air: str | None, slug: str, task: str | None = None, longest: int = 9) -> Model:
    """A model whose one parameter has texts up to this length."""
    named = {"type": "string", "required": True, "const": AIR}
    facts = {"model": named, "prompt": {"type": "string", "maxLength": longest}}
    made = model(HEAD | {"request": [{"title": "Core", "parameters": facts}]})
    assert made
    return replace(made, air=air, slug=slug, title=slug.title(), task=task)


OLD = (
    of("acme:a@1", "a"),
    of("acme:b@1", "b"),
    of("acme:c@1", "c"),
    of(None, "upscale", "imageUpscale"),
    of("acme:e@1", "e"),
)
NEW = (
    of(None, "enlarge", "imageUpscale"),
    of("acme:c@2", "c"),
    of("acme:b@1", "bb"),
    of("acme:a@1", "a"),
    of("acme:f@1", "f"),
)


def slugs(models: Iterable[Model]) -> list[str]:
    return [each.slug for each in models]


def test_models_are_one_by_air_identifier_then_task_then_slug() -> None:
    pairs, gone, added = paired(OLD, NEW)
    assert [(old.slug, new.slug) for old, new in pairs] == [
        ("upscale", "enlarge"),
        ("c", "c"),
        ("b", "bb"),
        ("a", "a"),
    ]
    assert (slugs(gone), slugs(added)) == (["e"], ["f"])


def test_a_slug_that_a_model_left_behind_is_not_taken_for_it() -> None:
    old, new = (of("acme:a@1", "a"), of("acme:x@1", "x")), (of("acme:a@1", "a-old"), of("acme:b@1", "a"))
    pairs, gone, added = paired(old, new)
    assert [(one.slug, other.slug) for one, other in pairs] == [("a", "a-old")]
    assert (slugs(gone), slugs(added)) == (["x"], ["a"])
    release = released(old, new)
    assert [(one.air, other.air) for one, other in release.moved] == [("acme:a@1", "acme:b@1")]


def test_one_model_on_each_side_is_compared_whatever_it_is_called() -> None:
    release = released([of("acme:a@1", "a")], [of("acme:b@1", "b", longest=5)])
    (changes,) = release.compared
    assert changes.changes[0].narrowed == {"model": AIR, "prompt": "x" * 6}
    assert is_version(changes.old, changes.new)
    assert not (release.gone or release.added or release.moved)
    assert not list(events(release, ()))


def test_names_that_are_set_aside_are_no_change_by_themselves() -> None:
    for new in (of("acme:b@1", "b"), of(None, "b", "imageUpscale")):
        report = change_report(released([of("acme:a@1", "a")], [new]))
        assert not report.breaks and report.bump is Bump.NONE and not should_fail(report, "any")


@pytest.mark.parametrize(
    ("new", "kinds"),
    [(of("acme:a@1", "b"), [EventKind.RENAMED]), (of("acme:b@1", "a"), [EventKind.MOVED])],
    ids=["renamed", "moved"],
)
def test_a_renamed_slug_and_a_moved_identifier_break(new: Model, kinds: list[EventKind]) -> None:
    report = change_report(released([of("acme:a@1", "a")], [new]))
    assert [each.kind for each in report.events] == kinds
    assert report.breaks and report.bump is Bump.MAJOR


def test_models_of_one_identifier_are_paired_in_their_order() -> None:
    twice = [of("acme:a@1", "a"), of("acme:a@1", "b")]
    pairs, gone, added = paired(twice, [*twice, of("acme:a@1", "c")])
    assert [(old.slug, new.slug) for old, new in pairs] == [("a", "a"), ("b", "b")]
    assert (gone, slugs(added)) == ([], ["c"])


def test_progress_is_told_and_the_work_may_be_spread() -> None:
    told: list[tuple[int, int]] = []
    asked: list[int] = []

    def spread(work: Callable[[Pair], ModelChanges], pairs: Sequence[Pair], /) -> Iterable[ModelChanges]:
        asked.append(len(pairs))
        return [work(pair) for pair in pairs]

    release = released(OLD, NEW, lambda done, due: told.append((done, due)), over=spread)
    assert asked == [4] and told == [(done, 4) for done in (1, 2, 3, 4)]
    assert release == released(OLD, NEW)


def test_what_came_and_went_is_told_the_worst_first() -> None:
    release = released(OLD, NEW, unread=[("old", "g.yaml", "refused")])
    assert [(each.kind, each.said) for each in events(release, ())] == [
        (EventKind.GONE, "acme:e@1"),
        (EventKind.MOVED, "c (acme:c@1 -> acme:c@2)"),
        (EventKind.UNREAD, "g.yaml (old): refused"),
        (EventKind.RENAMED, "upscale -> enlarge"),
        (EventKind.RENAMED, "b -> bb"),
        (EventKind.ADDED, "acme:f@1"),
    ]
    ranks = list(Consequence)
    kinds = [ranks.index(kind.consequence) for kind in EventKind]
    assert kinds == sorted(kinds) and len({kind.fingerprint for kind in EventKind}) == len(EventKind)


def test_what_could_not_be_read_counts_as_breaking_until_it_is_accepted() -> None:
    release = released(OLD[:1], OLD[:1], unread=[("old", "g.yaml", "refused")])
    assert should_fail(change_report(release), "breaking")
    entry = allowance(EventKind.UNREAD.fingerprint, "g.*")
    assert not should_fail(change_report(release, allowances=[entry]), "breaking")


def test_models_that_are_gone_are_accepted_one_by_one() -> None:
    release = released([*OLD[:2], of("acme:e@1", "e"), of("acme:f@1", "f")], OLD[:2])
    one = change_report(release, allowances=[allowance(EventKind.GONE.fingerprint, "acme:e@*")])
    both = change_report(release, allowances=[allowance(EventKind.GONE.fingerprint, "?")])
    assert [should_fail(each, "breaking") for each in (one, both)] == [True, False]
    assert one.bump is both.bump is Bump.MAJOR


def test_new_models_are_a_minor_version() -> None:
    report = change_report(released(OLD[:2], [*OLD[:2], NEW[-1]]))
    assert report.bump is Bump.MINOR and not report.breaks
    assert should_fail(report, "any") and not should_fail(report, "breaking")
