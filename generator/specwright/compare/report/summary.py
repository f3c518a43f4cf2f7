"""What is said of a whole report: its headline, remarks on the comparison, and the texts that changed."""

from collections import Counter
from collections.abc import Iterator

from specwright.compare.change import Effect, Side
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Bump, Consequence, consequence
from specwright.compare.model_events import is_version, name
from specwright.compare.version_bump import convention
from specwright.compare.wording import subject
from specwright.ir.wording import counted, join_words

COUNTED = {
    Effect.NARROWED: "narrowed",
    Effect.WIDENED: "widened",
    Effect.BOTH: "both ways",
    Effect.RENAMED: "renamed",
    Effect.BEHAVIOUR: "in behaviour",
    Effect.NONE: "without effect",
}
"""The effects whose numbers a headline has where they are not 0; that of undecided ones is always told."""


def headline(report: ChangeReport) -> tuple[str, str, str]:
    """What is compared, the version bump that follows beside the one made, and how many changes there are."""
    return _sides(report), bump_in_words(report), _numbers(report)


def remarks(report: ChangeReport) -> Iterator[str]:
    """What has to be known of the comparison before its changes are read."""
    compared = report.release.compared
    if report.old.version and (said := convention(report.old.version, report.bump)):
        yield said
    for each in compared:
        if is_version(each.old, each.new):
            yield (
                f"Compared as versions of one model: {name(each.old)} ({each.old.slug}) "
                f"and {name(each.new)} ({each.new.slug})."
            )
    for each in compared[:1] if len(compared) == 1 else ():
        if each.total:
            facts = join_words([*map(subject, each.total)], "and")
            yield f"No old request is valid any more, because of {facts}."


def documentation(report: ChangeReport) -> str:
    """One line about responses that are equal, and about texts; "" where there is nothing to tell."""
    parts = []
    unread = report.release.unread
    changed = [change for change in report.changes if consequence(change) is not Consequence.DOCUMENTATION]
    if changed and report.release.compared and not unread:
        sides = {change.side for change in changed}
        parts += [f"{side.capitalize()}s: equal, proved." for side in Side if side not in sides]
    texts = Counter(
        (each.change.fact.name or str(each.change.fact.kind))
        for group in report.groups
        if group.consequence is Consequence.DOCUMENTATION
        for each in group.occurrences
    )
    if texts:
        words = ", ".join(word if count == 1 else f"{word} ({count})" for word, count in texts.most_common())
        parts.append(f"Documentation: {words}")
    return "   ".join(parts)


def bump_in_words(report: ChangeReport) -> str:
    """`MAJOR (made: PATCH)`, `MINOR: 1.2.0 -> 1.3.0`, `no change`."""
    if report.bump is Bump.NONE:
        return "no change"
    word = report.bump.name
    made, old, new = report.bump_made, report.old.version, report.new.version
    if old and new and made is None:
        return f"{word} (the version went back from {old} to {new})"
    if made:
        return f"{word} (made: {made.name})"
    return f"{word}: {old} -> {report.follows}" if old else word


def _sides(report: ChangeReport) -> str:
    compared = report.release.compared
    if len(compared) == 1 and report.old.models == report.new.models == 1:
        old, new = compared[0].old.title, compared[0].new.title
        return old if old == new else f"{old} -> {new}"
    sides = f"{report.old.name} -> {report.new.name}"
    models = f"{report.old.models} -> {counted(report.new.models, 'model')}"
    return f"{sides}   {models if report.old.models != report.new.models else models.partition(' -> ')[2]}"


def _numbers(report: ChangeReport) -> str:
    """`4 narrowed, 4 widened, 0 undecided`, of many models `126 changes in 10 groups, 0 undecided`."""
    told = [group for group in report.groups if group.consequence is not Consequence.DOCUMENTATION]
    if not told and not report.events:
        differs = "texts alone differ: " if report.groups else ""
        return f"{differs}the same requests and responses are valid, proved"
    counts = report.counts
    undecided = f"{counts[Effect.UNDECIDED]} undecided"
    if len(report.release.compared) > 1:
        number = sum(len(group.occurrences) for group in told)
        return f"{counted(number, 'change')} in {counted(len(told), 'group')}, {undecided}"
    words = [f"{counts[effect]} {word}" for effect, word in COUNTED.items() if counts[effect]]
    return ", ".join([*words, undecided])
