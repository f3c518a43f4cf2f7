"""Videos by PyAV, which is an extra: one picture, held for as long as asked."""

from io import BytesIO
from typing import Any

from .image import picture
from .recipe import Recipe, Unmakeable

_CONTAINERS = {"MP4": ("mp4", "libx264"), "MOV": ("mov", "libx264"), "WEBM": ("webm", "libvpx-vp9")}
_OPTIONS = {"libx264": {"preset": "ultrafast"}, "libvpx-vp9": {"deadline": "realtime", "cpu-used": "8"}}


def made(recipe: Recipe) -> bytes:
    """The bytes of a video file; codecs want even sides, so an odd one is a pixel longer."""
    av = pyav()
    container, codec = _CONTAINERS[recipe.form]
    buffer = BytesIO()
    with av.open(buffer, "w", format=container) as output:
        stream = output.add_stream(codec, rate=recipe.frames_per_second, options=_OPTIONS[codec])
        stream.width, stream.height = (side + side % 2 for side in (recipe.width, recipe.height))
        stream.pix_fmt = "yuv420p"
        still = picture(recipe).resize((stream.width, stream.height))
        for _ in range(max(1, round(recipe.seconds * recipe.frames_per_second))):
            for packet in stream.encode(av.VideoFrame.from_image(still)):
                output.mux(packet)
        for packet in stream.encode():
            output.mux(packet)
    return buffer.getvalue()


def pyav() -> Any:
    """The library; raises Unmakeable where it is not installed."""
    try:
        import av
    except ImportError:
        raise Unmakeable("this placeholder needs PyAV: install the extra 'media' of the stand-in") from None
    return av
