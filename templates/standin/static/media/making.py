"""Which maker makes which format."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from . import audio, image, video
from .recipe import Kind, Recipe, Unmakeable

MIME_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "JPG": "image/jpeg",
        "JPEG": "image/jpeg",
        "PNG": "image/png",
        "WEBP": "image/webp",
        "GIF": "image/gif",
        "TIFF": "image/tiff",
        "SVG": "image/svg+xml",
        "MP4": "video/mp4",
        "MOV": "video/quicktime",
        "WEBM": "video/webm",
        "WAV": "audio/wav",
        "MP3": "audio/mpeg",
        "FLAC": "audio/flac",
        "OGG": "audio/ogg",
    }
)
"""The formats that can be made, as the API writes them, with their media types."""

_UNKNOWN = "application/octet-stream"
_MIME = re.compile(r"[\w.+-]{1,64}/[\w.+-]{1,64}", re.ASCII)

KINDS: Mapping[Kind, str] = MappingProxyType({"image": "JPG", "video": "MP4", "audio": "MP3"})
"""The format of each kind where a task names none."""


def ensure_makeable(form: str) -> None:
    """Raises Unmakeable where the format is not known, or its library is missing."""
    if form not in MIME_TYPES:
        message = f"the stand-in makes no files of the format '{form}'; it knows {', '.join(MIME_TYPES)}"
        raise Unmakeable(message)
    if form != "WAV" and not MIME_TYPES[form].startswith("image/"):
        video.pyav()


def made(recipe: Recipe) -> bytes:
    """The bytes of the file; raises Unmakeable as `ensure_makeable` does."""
    ensure_makeable(recipe.form)
    match MIME_TYPES[recipe.form].partition("/")[0]:
        case "image":
            return image.made(recipe)
        case "video":
            return video.made(recipe)
        case _:
            return audio.made(recipe)


def mime_type(form: str) -> str:
    """The media type of a format."""
    return MIME_TYPES.get(form, _UNKNOWN)


def safe_mime(text: str) -> str:
    """The media type that a client names, as far as it is one."""
    return text if _MIME.fullmatch(text) else _UNKNOWN


def extension(form: str) -> str:
    """What the name of such a file ends in."""
    return form.lower()
