"""The prices of a page: bullets with any label, behind prose."""

import re

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, fact_at
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownSection, numbered
from specwright.pageform.spelling import CODE, price
from specwright.pageform.wording import plain

_BULLET = re.compile(rf"- \*\*(?P<label>[^*]+)\*\*: {CODE}")
_LOWEST = re.compile(r"From (\$[0-9.]+)/.*")


def prices(account: LineAccount, section: MarkdownSection) -> dict[str, Fact]:
    """US dollars by label; what is said to be the lowest price must be it."""
    facts: dict[str, Fact] = {}
    lowest: list[tuple[int, str]] = []
    for block in section.blocks:
        if block.kind == "paragraph" and not facts:
            account.prose(block.first, block.last, "pricing")
            lowest += [(line, found[1]) for line, text in numbered(account, block)
                       if (found := _LOWEST.fullmatch(text))]  # fmt: skip
            continue
        if block.kind != "list":
            account.unexplained(block.first, "bullets '- **label**: `$…`' are due", last=block.last)
            continue
        for line, text in numbered(account, block):
            parts = _BULLET.fullmatch(text)
            amount = price(parts[2]) if parts else None
            if parts is None or amount is None:
                account.unexplained(line, "a price such as '- **1K**: `$0.06`' is due")
            elif plain(parts["label"]) in facts:
                account.unexplained(line, f"'{parts['label']}' has a price already", PageCode.DUPLICATE_KEY)
            else:
                facts[plain(parts["label"])] = fact_at(amount, account.fact(line, "price"))
    if not facts:
        message = "the section has no price; '- **label**: `$…`' is due"
        account.report(section.heading.first, PageCode.MISSING_KEY, message)
    for line, text in lowest:
        values = [fact.value for fact in facts.values() if isinstance(fact.value, int | float)]
        account.fact(line, "price")
        if values and price(text) != min(values):
            message = f"{text} is said to be the lowest price, but that is ${min(values)}"
            account.report(line, PageCode.DISAGREEMENT, message)
    return facts
