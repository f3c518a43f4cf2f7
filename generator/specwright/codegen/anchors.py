"""Where parameters are documented."""

from specwright.ir.model import Api
from specwright.ir.path import Path, api_name


def link(api: Api, documentation: str | None, path: Path) -> str | None:
    """The address at which a parameter is documented."""
    if documentation is None or api.anchor is None or not path:
        return documentation
    anchor = api_name(path).lower().replace(".", "-")
    return f"{documentation}#{api.anchor.replace('{path}', anchor)}"
