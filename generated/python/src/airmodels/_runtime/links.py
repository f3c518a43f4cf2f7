"""Finds the place on a model's page that describes a parameter."""


def link(documentation: str | None, anchor: str | None, path: str) -> str | None:
    """The address at which a parameter is documented; `anchor` is a template that names it `{path}`."""
    if documentation is None or anchor is None or not path:
        return documentation
    name = path.replace("[]", "").lower().replace(".", "-")
    return f"{documentation}#{anchor.replace('{path}', name)}"
