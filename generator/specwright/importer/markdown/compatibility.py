"""The section of rules: a sentence per block, or a sentence and its table, separated by lines."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.ledger import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection
from specwright.pageform.sentences import SentenceReader, read
from specwright.pageform.sentences.tables import HEADER, Row, read_row


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTable:
    """What a block of the section states, with the lines of its sentence and of its rows."""

    reading: SentenceReader
    origins: tuple[Location, ...]


def compatibility(ledger: LineAccount, section: MarkdownSection) -> list[StatedTable]:
    """The rules of the section in its order."""
    found: list[StatedTable] = []
    for blocks in _separated(ledger, section):
        sentence = blocks[0]
        table = blocks[1] if len(blocks) > 1 else None
        if sentence.kind != "paragraph" or (table and table.kind != "table") or len(blocks) > 2:
            due = "a rule's sentence is due, or a sentence and its table"
            ledger.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=blocks[-1].last)
            continue
        rows = dict(_rows(ledger, table)) if table else {}
        text = " ".join(ledger.text(line).strip() for line in range(sentence.first, sentence.last + 1))
        reading = read(text, tuple(rows.values()))
        if reading is None:
            _unknown(ledger, sentence, text)
            continue
        places = [ledger.fact(line, "rule") for line in range(sentence.first, sentence.last + 1)]
        stated = StatedTable(reading=reading, origins=(*places, *(ledger.at(line) for line in rows)))
        twice = next((each for each in found if each.reading == reading), None)
        if twice:
            message = "the rule stands on the page already"
            ledger.report(places[0], PageCode.DUPLICATE_VALUE, message, related=twice.origins[:1])
        else:
            found.append(stated)
    return found


def _unknown(ledger: LineAccount, sentence: MarkdownBlock, text: str) -> None:
    is_last = sentence.last >= len(ledger.source.lines)
    if text.endswith(":"):
        due = "a table is due below it, with '| Configuration | Dimensions |'"
        ledger.unexplained(sentence.first, due, PageCode.TRUNCATED if is_last else PageCode.UNKNOWN_RULE)
        return
    due = "no form of a rule's sentence says this; add one in pages/sentences/forms.py"
    ledger.unexplained(sentence.first, due, PageCode.UNKNOWN_RULE, last=sentence.last)


def _separated(ledger: LineAccount, section: MarkdownSection) -> Iterator[list[MarkdownBlock]]:
    """The blocks between the separating lines, none of them empty."""
    blocks: list[MarkdownBlock] = []
    for block in section.blocks:
        if block.kind != "line":
            blocks.append(block)
            continue
        ledger.prose(block.first, block.last, "separator")
        if not blocks:
            ledger.report(ledger.at(block.first), PageCode.UNEXPLAINED, "a rule is due before this line")
        else:
            yield blocks
        blocks = []
    if blocks:
        yield blocks
    else:
        message = "a rule is due at the end of this section"
        ledger.report(ledger.at(section.heading.first), PageCode.TRUNCATED, message)


def _rows(ledger: LineAccount, table: MarkdownBlock) -> Iterator[tuple[int, Row]]:
    """The rows of a table with their lines; pairs are keys, labels may repeat."""
    for line, due in zip(range(table.first, table.first + 2), HEADER, strict=True):
        if ledger.text(line) == due:
            ledger.fact(line, "table")
        else:
            ledger.unexplained(line, f"'{due}' is due")
    seen: dict[tuple[int, int], int] = {}
    found: list[tuple[int, Row]] = []
    for line in range(table.first + 2, table.last + 1):
        row = read_row(ledger.text(line))
        is_last = line >= len(ledger.source.lines)
        if row is None:
            code = PageCode.TRUNCATED if is_last else PageCode.UNEXPLAINED
            ledger.unexplained(line, "a row such as '| `1K (1:1)` | `1024x1024` |' is due", code)
            continue
        place = ledger.fact(line, "row")
        if row[1:] in seen:
            message = f"the pair {row[1]}x{row[2]} stands in the table already"
            related = (ledger.at(seen[row[1:]]),)
            ledger.report(place, PageCode.DUPLICATE_VALUE, message, related=related)
            continue
        seen[row[1:]] = line
        found.append((line, row))
    _odd_ones(ledger, found)
    yield from found


def _odd_ones(ledger: LineAccount, rows: Iterable[tuple[int, Row]]) -> None:
    """Rows whose ratio is not that of the rows of the same ratio in the other tiers."""
    named: dict[str, list[tuple[int, Row, Fraction]]] = defaultdict(list)
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
            ledger.hint(ledger.at(line), PageCode.LOOKS_WRONG, message)
