"""What a page shows of a model beside its facts, and no validator needs."""

from copy import deepcopy
from importlib import import_module
from typing import Any, NamedTuple


class Page(NamedTuple):
    """What a page shows of a model beside its facts.

    Requests are posted to `endpoint`, with a key as the HTTP authentication scheme `authorization` sends it.
    `sources` say what was read, and on which day: mappings of `url`, `rendering`, `read` and `sha256`.
    `examples` are requests written for the documentation, all of them valid: mappings of `title` and
    `request`. `notes` say by parameter what its values do: mappings of `value` and `note`. `request_type` and
    `response_type` are the names of the types in both packages. A model without examples and notes has no
    `sources`, either.
    """

    endpoint: str | None
    authorization: str | None
    sources: list[dict[str, str]]
    examples: list[dict[str, Any]]
    notes: dict[str, list[dict[str, Any]]]
    request_type: str
    response_type: str


def page_of(module: str, prefix: str) -> Page:
    """The page of the model whose package the module is, and whose types begin with the prefix.

    Each has lists and mappings of its own, which may be changed.
    """
    own = f"{module}.page"
    try:
        page: Page = import_module(own).PAGE
    except ModuleNotFoundError as error:
        if error.name != own:
            raise
        api = import_module(f"{module.rpartition('.')[0]}._index")
        types = f"{prefix}Request", f"{prefix}Response"
        return Page(api.ENDPOINT, api.AUTHORIZATION, [], [], {}, *types)
    return deepcopy(page)
