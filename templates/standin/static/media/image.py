"""Images by Pillow: a gradient in colours of the seed, with what it is written on it."""

from io import BytesIO
from random import Random
from xml.sax.saxutils import escape

from PIL import Image, ImageDraw

from .recipe import Recipe

_PILLOW = {"JPG": "JPEG", "JPEG": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "GIF": "GIF", "TIFF": "TIFF"}
_SAVING: dict[str, dict[str, int]] = {
    "PNG": {"compress_level": 1},
    "WEBP": {"method": 0},
    "JPEG": {"quality": 75},
}
_GRID = 4
_LEAST_FOR_LABEL = 64


def made(recipe: Recipe) -> bytes:
    """The bytes of an image file."""
    if recipe.form == "SVG":
        return _svg(recipe)
    form = _PILLOW[recipe.form]
    buffer = BytesIO()
    picture(recipe).save(buffer, form, **_SAVING.get(form, {}))
    return buffer.getvalue()


def picture(recipe: Recipe) -> Image.Image:
    """The image itself."""
    grid = Image.new("RGB", (_GRID, _GRID))
    grid.putdata(_colours(recipe, _GRID * _GRID))
    whole = grid.resize((recipe.width, recipe.height), Image.Resampling.BILINEAR)
    if min(whole.size) >= _LEAST_FOR_LABEL:
        text = f"stand-in\n{recipe.label}\n{recipe.width}x{recipe.height}"
        ImageDraw.Draw(whole).multiline_text((8, 8), text, fill=(20, 20, 20))
    return whole


def _colours(recipe: Recipe, count: int) -> list[tuple[int, int, int]]:
    random = Random(recipe.seed)
    return [
        (random.randrange(120, 250), random.randrange(120, 250), random.randrange(120, 250))
        for _ in range(count)
    ]


def _svg(recipe: Recipe) -> bytes:
    first, second = ("#" + bytes(colour).hex() for colour in _colours(recipe, 2))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{recipe.width}" height="{recipe.height}">'
        f'<rect width="100%" height="100%" fill="{first}"/>'
        f'<circle cx="50%" cy="50%" r="30%" fill="{second}"/>'
        f'<text x="8" y="20">{escape(f"stand-in {recipe.label}")}</text></svg>'
    ).encode()
