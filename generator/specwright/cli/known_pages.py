"""What servers said of the state of pages, kept between runs: a page that is as it was is not sent again.

It stands in `.specwright/pages/`, which Git does not see and anybody may delete: then pages are sent whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from specwright.driver.cache import serialization
from specwright.driver.project import KEPT, Project
from specwright.driver.write import keep
from specwright.importer.fetch import Validators

FOLDER = "pages"
NAME = "known.json"
KEY = "pages 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPage:
    """The state of the page at an address, and the hash of its bytes then."""

    sha256: str
    validators: Validators


def folder(project: Project) -> Path:
    """Where a project keeps what it knows of pages."""
    return project.root / KEPT / FOLDER


def read(project: Project) -> dict[str, KnownPage]:
    """What is known by address; nothing where the file is damaged or not there."""
    stored = serialization.read(folder(project) / NAME, KEY)
    try:
        pages = stored[0]["pages"] if stored else {}
        return {
            str(address): KnownPage(
                sha256=str(sha256), validators=Validators(etag=str(etag), modified=str(modified))
            )
            for address, (sha256, etag, modified) in pages.items()
        }
    except (AttributeError, KeyError, TypeError, ValueError):
        return {}


def store(project: Project, pages: Mapping[str, KnownPage]) -> None:
    """Keeps what is known; what says nothing is left out."""
    plain = {
        address: [each.sha256, each.validators.etag, each.validators.modified]
        for address, each in sorted(pages.items())
        if each.validators.headers()
    }
    keep(folder(project), {NAME: serialization.packed({"key": KEY, "pages": plain})})
