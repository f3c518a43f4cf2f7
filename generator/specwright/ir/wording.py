"""English that every message shares: counted nouns, bounds, and lists of words."""

from collections.abc import Sequence


def counted(number: float, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {plural(number, noun)}"


def plural(number: float, noun: str) -> str:
    """The noun as it stands behind the number: `file` behind 1, `files` behind any other."""
    return noun if number == 1 else f"{noun}s"


def span(minimum: float | None, maximum: float | None, noun: str = "") -> str:
    """The bounds, of which one is given at least: `at most 4`, `from 1 to 4 items`, `exactly 1 item`."""
    if minimum is not None and maximum is not None and minimum != maximum:
        text, last = f"from {minimum} to {maximum}", max(2, maximum)
    else:
        limit = minimum if maximum is None else maximum
        word = "at least " if maximum is None else "at most " if minimum is None else "exactly " * bool(noun)
        text, last = f"{word}{limit}", limit or 0
    return f"{text} {plural(last, noun)}" if noun else text


def strict_span(minimum: float | None, maximum: float | None) -> str:
    """Bounds that are not included, of which one is given at least: `above 0 and below 1`."""
    low = [] if minimum is None else [f"above {minimum}"]
    high = [] if maximum is None else [f"below {maximum}"]
    return join_words([*low, *high], "and")


def join_words(words: Sequence[str], last: str) -> str:
    """`a, b and c`, where the last word is `and`."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
