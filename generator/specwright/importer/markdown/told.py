"""What a page tells beside its rules, put to the request: media facts, and objects that take other keys."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, GroupFacts
from specwright.importer.line_account import LineAccount
from specwright.ir.parameter import Json
from specwright.pageform.sentences.told import MediaSentence, OpenSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """A sentence that tells a thing, as it stands on the page."""

    told: OpenSentence | MediaSentence
    origins: tuple[Location, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRequest:
    """What is told of a request: facts about its media, whether it is open, its groups with those open."""

    media: tuple[Fact, ...]
    open: bool
    groups: tuple[GroupFacts, ...]


def in_request(
    account: LineAccount, listed: Iterable[ToldFact], groups: tuple[GroupFacts, ...]
) -> ToldRequest:
    """The facts about media whose parameters all exist, and the objects of groups that are open."""
    parameters = {each.path for group in groups for each in group.parameters}
    holders = {"", *(group.inside for group in groups)}
    media: list[Fact] = []
    opened: set[str] = set()
    for each in listed:
        match each.told:
            case OpenSentence(path=path):
                if _exists(account, each, (path,), holders):
                    opened.add(path)
            case MediaSentence() as told:
                if _exists(account, each, told.parameters, parameters):
                    media.append(Fact(value=_plain(told), origins=each.origins))
            case _:
                assert_never(each.told)
    return ToldRequest(
        media=tuple(media),
        open="" in opened,
        groups=tuple(replace(each, open=each.open or each.inside in opened - {""}) for each in groups),
    )


def _exists(account: LineAccount, fact: ToldFact, names: Iterable[str], known: set[str]) -> bool:
    missing = [name for name in names if name not in known]
    for name in missing:
        message = f"the sentence speaks of '{name}', which the page does not have at that place"
        account.report(fact.origins[0], PageCode.UNKNOWN_PARAMETER, message)
    if missing:
        account.unread.append((fact.sentence, fact.origins[0]))
    return not missing


def _plain(told: MediaSentence) -> Json:
    """The fact as a spec writes it."""
    stated: dict[str, Json] = {"operation": told.operation, "parameters": [*told.parameters], **told.bounds}
    return stated | ({"scope": told.scope} if told.scope else {})
