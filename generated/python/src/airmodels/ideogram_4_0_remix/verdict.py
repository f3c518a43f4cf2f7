"""Whether a request to Ideogram 4.0 Remix is valid. Made by specwright; do not edit."""

from __future__ import annotations

from airmodels._runtime.native import native
from airmodels._runtime.values import (
    HEX,
    TYPE_CHECKING,
    UUID,
    is_integer,
    is_media,
    is_uri,
    reject,
    reject_missing,
)

if TYPE_CHECKING:
    from typing import Any

HEIGHT_OF_WIDTH: dict[Any, frozenset[int]] = {
    1024: frozenset({3072}),
    1152: frozenset({2944}),
    1248: frozenset({3328}),
    1280: frozenset({3072}),
    1296: frozenset({3168}),
    1440: frozenset({2560, 2880}),
    1600: frozenset({2560}),
    1664: frozenset({2496}),
    1728: frozenset({2304}),
    1792: frozenset({2240}),
    2048: frozenset({2048}),
    2240: frozenset({1792}),
    2304: frozenset({1728}),
    2496: frozenset({1664}),
    2560: frozenset({1440, 1600}),
    2880: frozenset({1440}),
    2944: frozenset({1152}),
    3072: frozenset({1024, 1280}),
    3168: frozenset({1296}),
    3328: frozenset({1248}),
}

STRENGTH_STEPS = frozenset(number / 100 for number in range(101))


def is_valid(request: object) -> bool:
    """Whether the API accepts the request; never raises."""
    try:
        return _request(request)
    except Exception:
        from airmodels._runtime.plain import on_plain_copy

        return on_plain_copy(_request, request)


@native
def _request(value: Any) -> bool:
    try:
        if type(value) is not dict:
            return reject(value)
        left = len(value) - 7
        task_type = value["taskType"]
        if type(task_type) is not str or task_type != "imageInference":
            return reject(task_type)
        model = value["model"]
        if type(model) is not str or model != "ideogram:4@remix":
            return reject(model)
        positive_prompt = value["positivePrompt"]
        if type(positive_prompt) is not str or not 2 <= len(positive_prompt) <= 2048:
            return reject(positive_prompt)
        width = value["width"]
        if type(width) is not int and not is_integer(width):
            return reject(width)
        height = value["height"]
        if type(height) is not int and not is_integer(height):
            return reject(height)
        if height not in HEIGHT_OF_WIDTH.get(width, ()):
            return False
        task_uuid = value["taskUUID"]
        inputs = value["inputs"]
        while left:
            settings = value.get("settings")
            if settings is not None:
                if type(settings) is not dict:
                    return reject(settings)
                settings_left = len(settings)
                rendering_speed = settings.get("renderingSpeed")
                if rendering_speed is not None:
                    if type(rendering_speed) is not str:
                        return reject(rendering_speed)
                    if rendering_speed not in {"TURBO", "DEFAULT", "QUALITY"}:
                        return reject(rendering_speed)
                    settings_left -= 1
                copyright_detection = settings.get("copyrightDetection")
                if copyright_detection is not None:
                    if type(copyright_detection) is not bool:
                        return reject(copyright_detection)
                    settings_left -= 1
                if settings_left:
                    return False
                left -= 1
                if not left:
                    break
            strength = value.get("strength")
            if strength is not None:
                if type(strength) is not float and type(strength) is not int:
                    return reject(strength)
                if strength not in STRENGTH_STEPS:
                    return reject(strength)
                left -= 1
                if not left:
                    break
            number_results = value.get("numberResults")
            if number_results is not None:
                if type(number_results) is not int and not is_integer(number_results):
                    return reject(number_results)
                if not 1 <= number_results <= 20:
                    return reject(number_results)
                left -= 1
                if not left:
                    break
            include_cost = value.get("includeCost")
            if include_cost is not None:
                if type(include_cost) is not bool:
                    return reject(include_cost)
                left -= 1
                if not left:
                    break
            ttl = value.get("ttl")
            if ttl is not None:
                if (type(ttl) is not int and not is_integer(ttl)) or ttl < 60:
                    return reject(ttl)
                left -= 1
                if not left:
                    break
            safety = value.get("safety")
            if safety is not None:
                if type(safety) is not dict:
                    return reject(safety)
                safety_left = len(safety)
                check_content = safety.get("checkContent")
                if check_content is not None:
                    if type(check_content) is not bool:
                        return reject(check_content)
                    safety_left -= 1
                if safety_left:
                    return False
                left -= 1
                if not left:
                    break
            upload_endpoint = value.get("uploadEndpoint")
            if upload_endpoint is not None:
                if type(upload_endpoint) is not str or not is_uri(upload_endpoint):
                    return reject(upload_endpoint)
                left -= 1
                if not left:
                    break
            delivery_method = value.get("deliveryMethod")
            if delivery_method is not None:
                if type(delivery_method) is not str or delivery_method not in {"sync", "async"}:
                    return reject(delivery_method)
                left -= 1
                if not left:
                    break
            webhook_url = value.get("webhookURL")
            if webhook_url is not None:
                if type(webhook_url) is not str or not is_uri(webhook_url):
                    return reject(webhook_url)
                left -= 1
                if not left:
                    break
            output_quality = value.get("outputQuality")
            if output_quality is not None:
                if type(output_quality) is not int and not is_integer(output_quality):
                    return reject(output_quality)
                if not 20 <= output_quality <= 99:
                    return reject(output_quality)
                left -= 1
                if not left:
                    break
            output_format = value.get("outputFormat")
            if output_format is not None:
                if type(output_format) is not str or output_format not in {"JPG", "PNG", "WEBP"}:
                    return reject(output_format)
                left -= 1
                if not left:
                    break
            output_type = value.get("outputType")
            if output_type is not None:
                if type(output_type) is not str or output_type not in {"URL", "base64Data", "dataURI"}:
                    return reject(output_type)
                left -= 1
                if not left:
                    break
            return False
        if (
            type(task_uuid) is not str
            or task_uuid.encode().translate(HEX) != UUID
            or task_uuid[14] != "4"
            or task_uuid[19] not in "89ABab"
        ):
            return reject(task_uuid)
        if type(inputs) is not dict:
            return reject(inputs)
        seed_image = inputs["seedImage"]
        if type(seed_image) is not str or not is_media(seed_image):
            return reject(seed_image)
        if len(inputs) != 1:
            return False
        return True
    except KeyError as error:
        return reject_missing(error)
