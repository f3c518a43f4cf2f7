"""Whether a request is valid for Ideogram 1.0 Remix.

Made by `specwright generate` from the specs; do not edit.
"""

from __future__ import annotations

from airmodels._runtime.values import TYPE_CHECKING, is_integer, is_media, is_uri, is_uuid4, reject

if TYPE_CHECKING:
    from typing import Any

HEIGHT_OF_WIDTH: dict[Any, frozenset[int]] = {
    512: frozenset({1536}),
    720: frozenset({1280}),
    768: frozenset({1024, 1232}),
    832: frozenset({1248}),
    1024: frozenset({768, 1024}),
    1152: frozenset({768}),
    1232: frozenset({768}),
    1280: frozenset({720}),
    1536: frozenset({512}),
}


def is_valid(request: object) -> bool:
    """Whether the API accepts the request, as far as its documentation tells; never raises."""
    try:
        return _request(request)
    except Exception:
        from airmodels._runtime.plain import on_plain_copy

        return on_plain_copy(_request, request)


def _request(value: Any) -> bool:
    if type(value) is not dict:
        return reject(value)
    left = len(value) - 7
    task_type: Any = value.get("taskType")
    if type(task_type) is not str:
        return reject(task_type)
    if task_type != "imageInference":
        return False
    model: Any = value.get("model")
    if type(model) is not str:
        return reject(model)
    if model != "ideogram:1@2":
        return False
    positive_prompt: Any = value.get("positivePrompt")
    if type(positive_prompt) is not str:
        return reject(positive_prompt)
    if not 1 <= len(positive_prompt) <= 2000:
        return False
    width: Any = value.get("width")
    if type(width) is not int and not is_integer(width):
        return reject(width)
    height: Any = value.get("height")
    if type(height) is not int and not is_integer(height):
        return reject(height)
    task_uuid: Any = value.get("taskUUID")
    if type(task_uuid) is not str:
        return reject(task_uuid)
    if not is_uuid4(task_uuid):
        return False
    inputs: Any = value.get("inputs")
    if not _inputs(inputs):
        return False
    if height not in HEIGHT_OF_WIDTH.get(width, ()):
        return False
    if not left:
        return True
    output_format: Any = value.get("outputFormat")
    if output_format is not None:
        if type(output_format) is not str:
            return reject(output_format)
        if output_format not in {"JPG", "PNG", "WEBP"}:
            return False
        left -= 1
    if not left:
        return True
    provider_settings: Any = value.get("providerSettings")
    if provider_settings is not None:
        if not _provider_settings(provider_settings):
            return False
        left -= 1
    if not left:
        return True
    output_type: Any = value.get("outputType")
    if output_type is not None:
        if type(output_type) is not str:
            return reject(output_type)
        if output_type not in {"URL", "base64Data", "dataURI"}:
            return False
        left -= 1
    if not left:
        return True
    output_quality: Any = value.get("outputQuality")
    if output_quality is not None:
        if type(output_quality) is not int and not is_integer(output_quality):
            return reject(output_quality)
        if not 20 <= output_quality <= 99:
            return False
        left -= 1
    if not left:
        return True
    webhook_url: Any = value.get("webhookURL")
    if webhook_url is not None:
        if type(webhook_url) is not str:
            return reject(webhook_url)
        if not is_uri(webhook_url):
            return False
        left -= 1
    if not left:
        return True
    delivery_method: Any = value.get("deliveryMethod")
    if delivery_method is not None:
        if type(delivery_method) is not str:
            return reject(delivery_method)
        if delivery_method not in {"sync", "async"}:
            return False
        left -= 1
    if not left:
        return True
    upload_endpoint: Any = value.get("uploadEndpoint")
    if upload_endpoint is not None:
        if type(upload_endpoint) is not str:
            return reject(upload_endpoint)
        if not is_uri(upload_endpoint):
            return False
        left -= 1
    if not left:
        return True
    safety: Any = value.get("safety")
    if safety is not None:
        if not _safety(safety):
            return False
        left -= 1
    if not left:
        return True
    ttl: Any = value.get("ttl")
    if ttl is not None:
        if type(ttl) is not int and not is_integer(ttl):
            return reject(ttl)
        if ttl < 60:
            return False
        left -= 1
    if not left:
        return True
    include_cost: Any = value.get("includeCost")
    if include_cost is not None:
        if type(include_cost) is not bool:
            return reject(include_cost)
        left -= 1
    if not left:
        return True
    number_results: Any = value.get("numberResults")
    if number_results is not None:
        if type(number_results) is not int and not is_integer(number_results):
            return reject(number_results)
        if not 1 <= number_results <= 20:
            return False
        left -= 1
    if not left:
        return True
    negative_prompt: Any = value.get("negativePrompt")
    if negative_prompt is not None:
        if type(negative_prompt) is not str:
            return reject(negative_prompt)
        if not 1 <= len(negative_prompt) <= 2000:
            return False
        left -= 1
    return not left


def _safety(value: Any) -> bool:
    if type(value) is not dict:
        return reject(value)
    left = len(value)
    if not left:
        return True
    check_content: Any = value.get("checkContent")
    if check_content is not None:
        if type(check_content) is not bool:
            return reject(check_content)
        left -= 1
    if not left:
        return True
    mode: Any = value.get("mode")
    if mode is not None:
        if type(mode) is not str:
            return reject(mode)
        if mode not in {"none", "fast"}:
            return False
        left -= 1
    return not left


def _inputs(value: Any) -> bool:
    if type(value) is not dict:
        return reject(value)
    left = len(value) - 1
    reference_images: Any = value.get("referenceImages")
    if type(reference_images) is not list:
        return reject(reference_images)
    for item in reference_images:
        if type(item) is not str:
            return reject(item)
        if not is_media(item):
            return False
    return not left


def _provider_settings(value: Any) -> bool:
    if type(value) is not dict:
        return reject(value)
    left = len(value)
    if not left:
        return True
    ideogram: Any = value.get("ideogram")
    if ideogram is not None:
        if not _provider_settings__ideogram(ideogram):
            return False
        left -= 1
    return not left


def _provider_settings__ideogram(value: Any) -> bool:
    if type(value) is not dict:
        return reject(value)
    left = len(value)
    if not left:
        return True
    remix_strength: Any = value.get("remixStrength")
    if remix_strength is not None:
        if type(remix_strength) is not int and not is_integer(remix_strength):
            return reject(remix_strength)
        if not 1 <= remix_strength <= 100:
            return False
        left -= 1
    if not left:
        return True
    rendering_speed: Any = value.get("renderingSpeed")
    if rendering_speed is not None:
        if type(rendering_speed) is not str:
            return reject(rendering_speed)
        if rendering_speed not in {"TURBO", "DEFAULT", "QUALITY"}:
            return False
        left -= 1
    if not left:
        return True
    magic_prompt: Any = value.get("magicPrompt")
    if magic_prompt is not None:
        if type(magic_prompt) is not str:
            return reject(magic_prompt)
        if magic_prompt not in {"AUTO", "ON", "OFF"}:
            return False
        left -= 1
    if not left:
        return True
    style_reference_images: Any = value.get("styleReferenceImages")
    if style_reference_images is not None:
        if type(style_reference_images) is not list:
            return reject(style_reference_images)
        for item in style_reference_images:
            if type(item) is not str:
                return reject(item)
        left -= 1
    if not left:
        return True
    style_type: Any = value.get("styleType")
    if style_type is not None:
        if type(style_type) is not str:
            return reject(style_type)
        if style_type not in {"AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"}:
            return False
        left -= 1
    return not left
