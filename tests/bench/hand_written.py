"""A validator of Ideogram 2.0 Remix as a careful person writes it by hand, for speed alone.

It judges plain JSON values, says only yes or no, and knows one model. The sizes are those of the spec; all
else stands here, from its page.
"""

import re
from typing import Any

from bench import sets

_HEX = bytes.maketrans(b"123456789abcdefABCDEF", b"0" * 21)
_UUID = b"00000000-0000-0000-0000-000000000000"
_COLORS = (b"#000000", b"#000")
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE64 = _LETTERS + b"0123456789+/"
_IN_URL = _LETTERS + b"0123456789-._~/?=&+,;!$*'()"
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:"
    r"(?://(?:(?:[\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?"
    r"(?:\[[0-9A-Fa-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?(?=[/?#]|\Z))?"
    r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
    r"(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?",
    re.ASCII,
).fullmatch

HEIGHTS: dict[Any, set[Any]] = {}
for _row in sets.model().tables[0].rows:
    HEIGHTS.setdefault(_row.values[0], set()).add(_row.values[1])

STYLES = {"AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"}
PALETTES = {"EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE"}
WEIGHTS = {hundredths / 100 for hundredths in range(5, 101)}


def is_valid(request: Any) -> bool:
    """The verdict; what lacks a key or has another type mostly ends in an exception."""
    try:
        if request["model"] != "ideogram:3@2" or request["taskType"] != "imageInference":
            return False
        if request["height"] not in HEIGHTS[request["width"]]:
            return False
        prompt = request["positivePrompt"]
        if type(prompt) is not str or not 0 < len(prompt) <= 2000:
            return False
        uuid = request["taskUUID"]
        if uuid.encode().translate(_HEX) != _UUID or uuid[14] != "4" or uuid[19] not in "89abAB":
            return False
        inputs = request["inputs"]
        images = inputs["referenceImages"]
        if len(inputs) != 1 or type(images) is not list or len(images) != 1:
            return False
        image = images[0]
        is_plain = image[:8] == "https://" and not image[8:].encode().translate(None, _IN_URL)
        if not is_plain and not _is_media(image):
            return False
        left = len(request) - 7
        if left and "negativePrompt" in request:
            prompt = request["negativePrompt"]
            if type(prompt) is not str or not 0 < len(prompt) <= 2000:
                return False
            left -= 1
        if left and "providerSettings" in request:
            settings = request["providerSettings"]
            if settings != {} and (len(settings) != 1 or not _is_ideogram(settings["ideogram"])):
                return False
            left -= 1
        return not left or _has_output(request, left)
    except (AttributeError, KeyError, TypeError, ValueError):
        return False


def _has_output(request: Any, left: int) -> bool:
    """Whether the keys that say what comes back are right, and those behind them."""
    if "outputFormat" in request:
        if request["outputFormat"] not in ("JPG", "PNG", "WEBP"):
            return False
        left -= 1
    if "numberResults" in request:
        number = request["numberResults"]
        if (type(number) is not int and not _is_whole(number)) or not 1 <= number <= 20:
            return False
        left -= 1
    if "includeCost" in request:
        if type(request["includeCost"]) is not bool:
            return False
        left -= 1
    if not left:
        return True
    if "outputType" in request:
        if request["outputType"] not in ("URL", "base64Data", "dataURI"):
            return False
        left -= 1
    if "outputQuality" in request:
        quality = request["outputQuality"]
        if (type(quality) is not int and not _is_whole(quality)) or not 20 <= quality <= 99:
            return False
        left -= 1
    if "deliveryMethod" in request:
        if request["deliveryMethod"] not in ("sync", "async"):
            return False
        left -= 1
    return not left or _has_the_rest(request, left)


def _has_the_rest(request: Any, left: int) -> bool:
    if "webhookURL" in request:
        if not _is_uri(request["webhookURL"]):
            return False
        left -= 1
    if "uploadEndpoint" in request:
        if not _is_uri(request["uploadEndpoint"]):
            return False
        left -= 1
    if "safety" in request:
        safety = request["safety"]
        unseen = len(safety)
        if "mode" in safety:
            if safety["mode"] not in ("none", "fast"):
                return False
            unseen -= 1
        if "checkContent" in safety:
            if type(safety["checkContent"]) is not bool:
                return False
            unseen -= 1
        if unseen or type(safety) is not dict:
            return False
        left -= 1
    if "ttl" in request:
        seconds = request["ttl"]
        if (type(seconds) is not int and not _is_whole(seconds)) or seconds < 60:
            return False
        left -= 1
    return not left


def _is_ideogram(settings: Any) -> bool:
    left = len(settings)
    if "magicPrompt" in settings:
        if settings["magicPrompt"] not in ("AUTO", "ON", "OFF"):
            return False
        left -= 1
    if "styleType" in settings:
        if settings["styleType"] not in STYLES:
            return False
        left -= 1
    if left and "colorPalette" in settings:
        if not _is_palette(settings["colorPalette"]):
            return False
        left -= 1
    if not left:
        return type(settings) is dict
    if "renderingSpeed" in settings:
        if settings["renderingSpeed"] not in ("TURBO", "DEFAULT", "QUALITY"):
            return False
        left -= 1
    if "remixStrength" in settings:
        strength = settings["remixStrength"]
        if (type(strength) is not int and not _is_whole(strength)) or not 1 <= strength <= 100:
            return False
        left -= 1
    if "styleReferenceImages" in settings:
        images = settings["styleReferenceImages"]
        if type(images) is not list or not 1 <= len(images) <= 4:
            return False
        for image in images:
            if type(image) is not str:
                return False
        left -= 1
    return not left and type(settings) is dict


def _is_palette(palette: Any) -> bool:
    if len(palette) != 1 or type(palette) is not dict:
        return False
    if "name" in palette:
        return palette["name"] in PALETTES
    members = palette["members"]
    if type(members) is not list or not members:
        return False
    for member in members:
        if member["colorHex"].encode().translate(_HEX) not in _COLORS:
            return False
        if len(member) != 1:
            weight = member["colorWeight"]
            if len(member) != 2 or weight not in WEIGHTS or type(weight) is bool:
                return False
    return True


def _is_whole(value: Any) -> bool:
    return type(value) is float and value.is_integer()


def _is_uri(text: Any) -> bool:
    if text[:8] == "https://" and not text[8:].encode().translate(None, _IN_URL):
        return True
    return _URI(text) is not None


def _is_media(text: Any) -> bool:
    octets = text.encode()
    if octets.translate(_HEX) == _UUID:
        return True
    if b":" in octets:
        return _URI(text) is not None
    body = octets.rstrip(b"=")
    padding = len(octets) - len(body)
    return body != b"" and len(octets) % 4 == 0 and padding <= 2 and not body.translate(None, _BASE64)
