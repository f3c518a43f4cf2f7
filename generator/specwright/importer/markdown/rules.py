"""The section of rules: a sentence per block, or a sentence and its table, separated by lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.facts import RuleFact
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, text_of
from specwright.importer.markdown.rule_tables import rows, varying_rows
from specwright.pageform.sentences import ReadSentence, read_page
from specwright.pageform.sentences.varying import VARYING, varying_rules


def rules(account: LineAccount, section: MarkdownSection) -> list[RuleFact]:
    """The rules of the section in its order; one that is printed again is told, and stands once."""
    found: list[RuleFact] = []
    for blocks in _separated(account, section):
        sentence = blocks[0]
        table = blocks[1] if len(blocks) > 1 else None
        if sentence.kind != "paragraph" or (table and table.kind != "table") or len(blocks) > 2:
            due = "a rule's sentence is due, or a sentence and its table"
            account.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=blocks[-1].last)
            continue
        text = text_of(account, sentence)
        read, below = _read(account, text, table)
        if not read:
            _unknown(account, sentence, text)
            continue
        locations = account.facts(sentence.first, sentence.last, "rule")
        for reading in read:
            _add(account, found, reading, (*locations, *below))
    return found


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
    account: LineAccount, found: list[RuleFact], reading: ReadSentence, locations: Sequence[Location]
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
        origins=tuple(locations),
    )
    twice = next((at for at, each in enumerate(found) if each == stated), None)
    if twice is None:
        found.append(stated)
        return
    first = found[twice].origins
    account.hint(locations[0], PageCode.DUPLICATE_VALUE, f"the rule stands on line {first[0].line} already")
    found[twice] = replace(stated, origins=(*first, *locations))


def _unknown(account: LineAccount, sentence: MarkdownBlock, text: str) -> None:
    is_last = sentence.last >= len(account.source.lines)
    if text.endswith(":"):
        due = "a table is due below it, with '| Configuration | Dimensions |'"
        account.unexplained(sentence.first, due, PageCode.TRUNCATED if is_last else PageCode.UNKNOWN_RULE)
        return
    due = "no form of a rule's sentence says this"
    account.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=sentence.last)


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
