"""One side of two versions compared: likely renamings first, then all else as if they had been made."""

from collections.abc import Sequence
from dataclasses import replace

from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.documentation import documented_side
from specwright.compare.fingerprint import fingerprint
from specwright.compare.identity import is_same
from specwright.compare.questions import Questions
from specwright.compare.renamed_message import renamed, under_old_names
from specwright.compare.renames import RenamedPair, renames
from specwright.compare.saying import parameter_in_json
from specwright.compare.sides import SideChanges, compared_side
from specwright.compare.smallest import smallest
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Message
from specwright.ir.path import ITEM, Path
from specwright.ir.tree import walk
from specwright.solver.space import Request
from specwright.solver.witness import given


def compared_versions(side: Side, old: Message, new: Message) -> SideChanges:
    """What differs between two messages of one direction; what a page says of them comes last."""
    if is_same(old, new):
        return SideChanges()
    pairs = [(pair, change) for pair in renames(old, new) if (change := _change(side, pair, old, new))]
    before = renamed(old, new, [pair for pair, _ in pairs]) if pairs else old
    found = compared_side(side, before, new)
    changes = found.changes
    if pairs:
        changes = tuple(_of_old(each, [pair for pair, _ in pairs], old, new) for each in changes)
    texts = documented_side(side, before, new)
    return SideChanges((*(change for _, change in pairs), *changes, *texts), found.total)


def _change(side: Side, pair: RenamedPair, old: Message, new: Message) -> Change | None:
    """The change of name or place; None where no request shows that it is one."""
    name = FactName(
        kind=FactKind.PARAMETER,
        paths=(pair.old, pair.new),
        name="renamed" if pair.old[:-1] == pair.new[:-1] else "moved",
    )
    narrowed, widened = _witness(pair.old, old, new), _witness(pair.new, new, old)
    if side is Side.REQUEST and narrowed is None:
        return None
    before, after = ({each.path: each for each in walk(message.root)} for message in (old, new))
    return Change(
        side=side,
        fact=name,
        effect=Effect.RENAMED,
        old=parameter_in_json(before[pair.old]),
        new=parameter_in_json(after[pair.new]),
        narrowed=narrowed,
        widened=widened,
        fingerprint=fingerprint(side, name, "renamed", (), ()),
    )


def _witness(path: Path, ours: Message, theirs: Message) -> Request | None:
    """The smallest message of ours with the parameter, if theirs refuses it."""

    def shows(message: Request) -> bool:
        is_given = not _is_absent(path, message)
        return is_given and is_valid(ours.checks, message) and not is_valid(theirs.checks, message)

    found = Questions(ours, theirs).request([given(path)])
    return smallest(found, shows) if isinstance(found, dict) and shows(found) else None


def _is_absent(path: Path, message: object) -> bool:
    """Whether the parameter is given nowhere in the message."""
    for place, name in enumerate(path):
        if name == ITEM:
            rest = path[place + 1 :]
            return not isinstance(message, list) or all(_is_absent(rest, each) for each in message)
        if not isinstance(message, dict) or name not in message:
            return True
        message = message[name]
    return False


def _of_old(change: Change, pairs: Sequence[RenamedPair], old: Message, new: Message) -> Change:
    """The change with messages that the old version itself judges; undecided where none is left."""
    known = {each.path: each for each in walk(old.root)}
    narrowed, widened = change.narrowed, change.widened
    if narrowed is not None:
        narrowed = under_old_names(narrowed, pairs, known)
        if not (is_valid(old.checks, narrowed) and not is_valid(new.checks, narrowed)):
            narrowed = None
    if widened is not None and is_valid(old.checks, widened):
        widened = None
    halves = (
        (Effect.NARROWED, narrowed is None and change.narrowed is not None),
        (Effect.WIDENED, widened is None and change.widened is not None),
    )
    lost = tuple(half for half, is_lost in halves if is_lost)
    effect = Effect.UNDECIDED if lost else change.effect
    unknown = tuple(dict.fromkeys((*change.unknown, *lost)))
    return replace(change, narrowed=narrowed, widened=widened, effect=effect, unknown=unknown)
