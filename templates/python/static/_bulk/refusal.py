"""Why something that is asked for cannot be done."""


class Refusal(Exception):
    """Raised for what cannot be done; the message says why, and what to do."""


def missing(what: str, library: str) -> Refusal:
    """The refusal of what needs a library that is not installed."""
    return Refusal(f"{what} needs {library}; type: pip install {library}")
