"""The section of rules: a sentence per block, or a sentence and its table, separated by lines."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

from specwright.importer.codes import PageCode
from specwright.importer.facts import RuleFact
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, text_of
from specwright.pageform.sentences import read
from specwright.pageform.sentences.tables import TABLE_HEADER, TableRow, read_row


def rules(account: LineAccount, section: MarkdownSection) -> list[RuleFact]:
    """The rules of the section in its order."""
    found: list[RuleFact] = []
    for blocks in _separated(account, section):
        sentence = blocks[0]
        table = blocks[1] if len(blocks) > 1 else None
        if sentence.kind != "paragraph" or (table and table.kind != "table") or len(blocks) > 2:
            due = "a rule's sentence is due, or a sentence and its table"
            account.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=blocks[-1].last)
            continue
        rows = dict(_rows(account, table)) if table else {}
        text = text_of(account, sentence)
        reading = read(text, tuple(rows.values()))
        if reading is None:
            _unknown(account, sentence, text)
            continue
        locations = account.facts(sentence.first, sentence.last, "rule")
        stated = RuleFact(
            kind=reading.kind,
            argument=reading.argument,
            scope=reading.scope,
            because=reading.because,
            id=reading.id,
            response=reading.response,
            origins=(*locations, *(account.at(line) for line in rows)),
        )
        twice = next((each for each in found if each == stated), None)
        if twice:
            message = "the rule stands on the page already"
            account.report(locations[0], PageCode.DUPLICATE_VALUE, message, related=twice.origins[:1])
        else:
            found.append(stated)
    return found


def _unknown(account: LineAccount, sentence: MarkdownBlock, text: str) -> None:
    is_last = sentence.last >= len(account.source.lines)
    if text.endswith(":"):
        due = "a table is due below it, with '| Configuration | Dimensions |'"
        account.unexplained(sentence.first, due, PageCode.TRUNCATED if is_last else PageCode.UNKNOWN_RULE)
        return
    due = "no form of a rule's sentence says this; add one in pageform/sentences/forms.py"
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


def _rows(account: LineAccount, table: MarkdownBlock) -> Iterator[tuple[int, TableRow]]:
    """The rows of a table with their lines; pairs are keys, labels may repeat."""
    for line, due in zip(range(table.first, table.first + 2), TABLE_HEADER, strict=True):
        if account.text(line) == due:
            account.fact(line, "table")
        else:
            account.unexplained(line, f"'{due}' is due")
    seen: dict[tuple[int, int], int] = {}
    found: list[tuple[int, TableRow]] = []
    for line in range(table.first + 2, table.last + 1):
        row = read_row(account.text(line))
        is_last = line >= len(account.source.lines)
        if row is None:
            code = PageCode.TRUNCATED if is_last else PageCode.UNEXPLAINED
            account.unexplained(line, "a row such as '| `1K (1:1)` | `1024x1024` |' is due", code)
            continue
        location = account.fact(line, "row")
        if row[1:] in seen:
            message = f"the pair {row[1]}x{row[2]} stands in the table already"
            related = (account.at(seen[row[1:]]),)
            account.report(location, PageCode.DUPLICATE_VALUE, message, related=related)
            continue
        seen[row[1:]] = line
        found.append((line, row))
    _odd_ones(account, found)
    yield from found


def _odd_ones(account: LineAccount, rows: Iterable[tuple[int, TableRow]]) -> None:
    """Rows whose ratio is not that of the rows of the same ratio in the other tiers."""
    named: dict[str, list[tuple[int, TableRow, Fraction]]] = defaultdict(list)
    for line, row in rows:
        label = row[0].rpartition(" ")[2]
        if label.startswith("(") and "~" not in label:
            named[label].append((line, row, Fraction(row[1], row[2])))
    for label, group in named.items():
        counts = Counter(ratio for _, _, ratio in group)
        usual, most = counts.most_common(1)[0]
        if len(counts) == 2 and most == len(group) - 1 and most >= 2:
            line, row, _ = next(each for each in group if each[2] != usual)
            message = (
                f"{row[1]}x{row[2]} looks wrong: the other rows labelled {label} have the ratio "
                f"{usual.numerator}:{usual.denominator}; it is taken as printed"
            )
            account.hint(account.at(line), PageCode.LOOKS_WRONG, message)
