"""English that every message shares: counted nouns, bounds, and lists of words."""

from collections.abc import Sequence

from specwright.ir.number_text import number_text


def counted(number: float, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {plural(number, noun)}"


def plural(number: float, noun: str) -> str:
    """The noun as it stands behind the number: `file` behind 1, `files` behind any other."""
    return noun if number == 1 else f"{noun}s"


def span(minimum: float | None, maximum: float | None, noun: str = "") -> str:
    """The bounds, of which one is given at least: `at most 4`, `from 1 to 4 items`, `exactly 1 item`."""
    if minimum is not None and maximum is not None and minimum != maximum:
        text, last = f"from {number_text(minimum)} to {number_text(maximum)}", max(2, maximum)
    else:
        limit = minimum if maximum is None else maximum
        word = "at least " if maximum is None else "at most " if minimum is None else "exactly " * bool(noun)
        text, last = f"{word}{number_text(limit or 0)}", limit or 0
    return f"{text} {plural(last, noun)}" if noun else text


def strict_span(minimum: float | None, maximum: float | None) -> str:
    """Bounds that are not included, of which one is given at least: `above 0 and below 1`."""
    low = [] if minimum is None else [f"above {number_text(minimum)}"]
    high = [] if maximum is None else [f"below {number_text(maximum)}"]
    return join_words([*low, *high], "and")


def join_words(words: Sequence[str], last: str) -> str:
    """`a, b and c`, where the last word is `and`."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def escaped(text: str) -> str:
    """The text with braces doubled, so that `str.format` leaves it unchanged."""
    return text.replace("{", "{{").replace("}", "}}")
