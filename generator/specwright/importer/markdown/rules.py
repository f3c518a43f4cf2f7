"""The section of rules: a sentence per block, or a sentence and its table, separated by lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.facts import RuleFact, SentenceReading
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, text_of
from specwright.importer.markdown.rule_tables import rows, varying_rows
from specwright.importer.markdown.told import ToldFact
from specwright.importer.sentence_readings import rules_of, with_line
from specwright.pageform.sentences import ReadSentence, read_page
from specwright.pageform.sentences.told import read_told
from specwright.pageform.sentences.varying import VARYING, varying_rules

_UNREAD = (PageCode.UNKNOWN_RULE, PageCode.UNEXPLAINED)
"""What is said of rows that have no known form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRules:
    """The rules of a page, what else it tells, and the readings of sentences that were followed."""

    rules: tuple[RuleFact, ...] = ()
    told: tuple[ToldFact, ...] = ()
    readings: tuple[SentenceReading, ...] = ()


def rules(
    account: LineAccount, section: MarkdownSection | None, said: Mapping[str, SentenceReading]
) -> ListedRules:
    """The rules of the section in its order; one that is printed again is told, and stands once.

    Where somebody has `said` what a sentence means, that is followed.
    """
    found: list[RuleFact] = []
    told: list[ToldFact] = []
    followed: dict[str, SentenceReading] = {}
    for blocks in _separated(account, section) if section else ():
        sentence = blocks[0]
        whole = _whole(account, blocks)
        if reading := said.get(whole):
            places = account.facts(sentence.first, blocks[-1].last, "reading")
            followed.setdefault(whole, with_line(reading, sentence.first))
            found += [each for each in rules_of(reading, places) if each not in found]
            continue
        table = blocks[1] if len(blocks) > 1 else None
        if sentence.kind != "paragraph" or (table and table.kind != "table") or len(blocks) > 2:
            due = "a rule's sentence is due, or a sentence and its table"
            account.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=blocks[-1].last)
            account.unread.append((whole, account.at(sentence.first)))
            continue
        text = text_of(account, sentence)
        if (remark := read_told(text)) and not table:
            origins = account.facts(sentence.first, sentence.last, "remark")
            told.append(ToldFact(told=remark, origins=tuple(origins), sentence=whole))
            continue
        before = len(account.problems)
        read, below = _read(account, text, table)
        if not read:
            _unknown(account, sentence, text, whole)
            continue
        if any(each.code in _UNREAD for each in account.problems[before:]):
            account.unread.append((whole, account.at(sentence.first)))
        locations = account.facts(sentence.first, sentence.last, "rule")
        for each in read:
            _add(account, found, each, whole, (*locations, *below))
    return ListedRules(rules=tuple(found), told=tuple(told), readings=tuple(followed.values()))


def _whole(account: LineAccount, blocks: Sequence[MarkdownBlock]) -> str:
    """The sentence as it stands on the page, a table below it line by line."""
    lines = [account.text(line).strip() for line in range(blocks[0].first, blocks[-1].last + 1)]
    return "\n".join(line for line in lines if line)


def _read(
    account: LineAccount, text: str, table: MarkdownBlock | None
) -> tuple[tuple[ReadSentence, ...], list[Location]]:
    """The rules of a sentence and its table, with the places of the table's rows."""
    if table and text == VARYING:
        varying = dict(varying_rows(account, table))
        read = [ReadSentence(kind=kind, argument=each) for kind, each in varying_rules([*varying.values()])]
        return tuple(read), [account.at(line) for line in varying]
    sizes = dict(rows(account, table)) if table else {}
    return read_page(text, tuple(sizes.values())), [account.at(line) for line in sizes]


def _add(
    account: LineAccount,
    found: list[RuleFact],
    reading: ReadSentence,
    sentence: str,
    locations: Sequence[Location],
) -> None:
    stated = RuleFact(
        kind=reading.kind,
        argument=reading.argument,
        scope=reading.scope,
        because=reading.because,
        id=reading.id,
        response=reading.response,
        literal=reading.literal,
        stated=reading.stated,
        sentence=sentence,
        origins=tuple(locations),
    )
    twice = next((at for at, each in enumerate(found) if each == stated), None)
    if twice is None:
        found.append(stated)
        return
    first = found[twice].origins
    account.hint(locations[0], PageCode.DUPLICATE_VALUE, f"the rule stands on line {first[0].line} already")
    found[twice] = replace(stated, origins=(*first, *locations))


def _unknown(account: LineAccount, sentence: MarkdownBlock, text: str, whole: str) -> None:
    is_last = sentence.last >= len(account.source.lines)
    if text.endswith(":"):
        due = "a table is due below it, with '| Configuration | Dimensions |'"
        account.unexplained(sentence.first, due, PageCode.TRUNCATED if is_last else PageCode.UNKNOWN_RULE)
    else:
        due = "no form of a rule's sentence says this"
        account.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=sentence.last)
    if not (text.endswith(":") and is_last):
        account.unread.append((whole, account.at(sentence.first)))


def _separated(account: LineAccount, section: MarkdownSection) -> Iterator[list[MarkdownBlock]]:
    """The blocks between the separating lines, none of them empty."""
    blocks: list[MarkdownBlock] = []
    for block in section.blocks:
        if block.kind != "line":
            blocks.append(block)
            continue
        account.prose(block.first, block.last, "separator")
        if not blocks:
            account.report(block.first, PageCode.UNEXPLAINED, "a rule is due before this line")
        else:
            yield blocks
        blocks = []
    if blocks:
        yield blocks
    else:
        message = "a rule is due at the end of this section"
        account.report(section.heading.first, PageCode.TRUNCATED, message)
