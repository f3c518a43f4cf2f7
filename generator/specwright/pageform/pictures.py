"""How a page of ours shows the picture of a table of sizes, which states nothing that the table does not."""

import re
from collections.abc import Sequence

from specwright.ir.wording import join_words
from specwright.pageform.wording import escaped

PICTURE = re.compile(r"!\[Supported sizes of .*\]\([a-z0-9_.-]+\.svg\)")


def write_picture(names: Sequence[str], file: str) -> str:
    """The line that shows it; `names` are those of the table's two numbers."""
    text = f"Supported sizes of {join_words(names, 'and')}"
    return f"![{escaped(text, '[]*_`!')}]({file})"
