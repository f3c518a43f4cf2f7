"""The tables of the section of rules, line by line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

from specwright.importer.codes import PageCode
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock
from specwright.pageform.sentences.tables import TABLE_HEADER, TableRow, read_row
from specwright.pageform.sentences.varying import VaryingRow, read_header, read_varying_row


def rows(account: LineAccount, table: MarkdownBlock) -> Iterator[tuple[int, TableRow]]:
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


def varying_rows(account: LineAccount, table: MarkdownBlock) -> Iterator[tuple[int, VaryingRow]]:
    """The rows of a table by dimensions with their lines; each size stands in one row."""
    columns = read_header(account.text(table.first))
    if columns is None:
        due = "'| Dimensions | … |' is due, with a column for each parameter"
        account.unexplained(table.first, due, PageCode.UNKNOWN_RULE, last=table.last)
        return
    account.facts(table.first, table.first + 1, "table")
    seen: dict[str, int] = {}
    for line in range(table.first + 2, table.last + 1):
        row = read_varying_row(account.text(line), columns)
        if row is None:
            account.unexplained(line, "a row such as '| `1280x720` | `5`, `10` |' is due")
            continue
        location = account.fact(line, "row")
        names = row.sizes or ("Other",)
        if twice := [each for each in names if each in seen]:
            message = f"'{twice[0]}' stands in the table already"
            account.report(location, PageCode.DUPLICATE_VALUE, message, related=(account.at(seen[twice[0]]),))
            continue
        seen |= dict.fromkeys(names, line)
        yield line, row
