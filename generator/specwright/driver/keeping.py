"""What the lock says of models whose outputs stay as they are, as their specs have errors."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from specwright.driver import lock
from specwright.driver.lock import Lock


def generated(known: Lock | None, slugs: Iterable[str]) -> list[str]:
    """Those of some models that have outputs, sorted."""
    return sorted({*slugs} & {*known.outputs.values()}) if known else []


def keeping(new: Lock, old: Lock, slugs: Collection[str]) -> Lock:
    """A new lock in which what some models have among the outputs is what it was, made of what it was.

    The digests of their specs are those of the last good ones, so that the next run sees that they differ;
    models without outputs have none.
    """
    moved = lock.moved(old.inputs, new.inputs)
    is_common_moved = any(lock.slug_of(name) == lock.NO_SLUG for name, _ in moved)
    kept = generated(old, slugs)
    as_before = {name: each for name, each in old.inputs.items() if lock.slug_of(name) in kept}
    now = {name: each for name, each in new.inputs.items() if lock.slug_of(name) not in slugs}
    return replace(
        new,
        inputs=now | as_before,
        outputs=new.outputs | {path: slug for path, slug in old.outputs.items() if slug in kept},
        digests=new.digests | {slug: old.digests.get(slug, {}) for slug in kept},
        measured=new.measured | {slug: old.measured[slug] for slug in kept if slug in old.measured},
        behind={slug for slug in kept if is_common_moved or slug in old.behind},
    )
