"""New identifiers for what a client must name itself."""


def new_uuid4() -> str:
    """A new version 4 UUID, as the API writes it."""
    from uuid import uuid4

    return str(uuid4())
