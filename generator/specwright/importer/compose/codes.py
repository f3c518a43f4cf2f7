"""What can be wrong with an import, by code."""

from enum import StrEnum


class ImportCode(StrEnum):
    """Every kind of problem of an import, by the code that ends its line."""

    CORRECTION_CONFLICT = "correction-conflict"
    CORRECTION_OBSOLETE = "correction-obsolete"
    EXAMPLE_REFUSED = "example-refused"
    LOST = "lost"
    NOT_FOLLOWED = "not-followed"
    NO_DESCRIPTION = "no-description"
    NO_MODEL = "no-model"
    PLACEHOLDER = "placeholder"
    STALE_ORIGIN = "stale-origin"
