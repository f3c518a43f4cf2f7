"""Sound: a quiet tone; WAV by the standard library, what is compressed by PyAV."""

import math
import wave
from array import array
from io import BytesIO

from .recipe import Recipe
from .video import pyav

RATE = 48_000
_LOUDNESS = 3_000
_CODECS = {"MP3": ("mp3", "libmp3lame"), "FLAC": ("flac", "flac"), "OGG": ("ogg", "libopus")}


def made(recipe: Recipe) -> bytes:
    """The bytes of a sound file."""
    waves = _wave(recipe)
    return waves if recipe.form == "WAV" else _encoded(waves, *_CODECS[recipe.form])


def _wave(recipe: Recipe) -> bytes:
    pitch = 220 * 2 ** (recipe.seed % 24 / 12)
    count = max(1, round(recipe.seconds * RATE))
    tone = array("h", (round(_LOUDNESS * math.sin(math.tau * pitch * n / RATE)) for n in range(count)))
    buffer = BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(tone.tobytes())
    return buffer.getvalue()


def _encoded(waves: bytes, container: str, codec: str) -> bytes:
    av = pyav()
    buffer = BytesIO()
    with av.open(BytesIO(waves)) as source, av.open(buffer, "w", format=container) as output:
        stream = output.add_stream(codec, rate=RATE)
        for frame in source.decode(audio=0):
            for packet in stream.encode(frame):
                output.mux(packet)
        for packet in stream.encode(None):
            output.mux(packet)
    return buffer.getvalue()
