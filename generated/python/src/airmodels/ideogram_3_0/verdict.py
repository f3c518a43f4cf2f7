"""Whether a request to Ideogram 3.0 is valid. Made by specwright; do not edit."""

from __future__ import annotations

from airmodels._runtime.native import native
from airmodels._runtime.values import (
    ABSENT,
    HEX,
    TYPE_CHECKING,
    UUID,
    is_integer,
    is_uri,
    reject,
    reject_missing,
)

if TYPE_CHECKING:
    from typing import Any

HEIGHT_OF_WIDTH: dict[Any, frozenset[int]] = {
    512: frozenset({1536}),
    576: frozenset({1408, 1472, 1536}),
    640: frozenset({1344, 1408, 1472, 1536}),
    704: frozenset({1152, 1216, 1280, 1344, 1408, 1472}),
    736: frozenset({1312}),
    768: frozenset({1088, 1216, 1280, 1344}),
    800: frozenset({1280}),
    832: frozenset({960, 1024, 1088, 1152, 1216, 1248}),
    864: frozenset({1152}),
    896: frozenset({960, 1024, 1088, 1120, 1152}),
    960: frozenset({832, 896, 1024, 1088}),
    1024: frozenset({832, 896, 960, 1024}),
    1088: frozenset({768, 832, 896, 960}),
    1120: frozenset({896}),
    1152: frozenset({704, 832, 864, 896}),
    1216: frozenset({704, 768, 832}),
    1248: frozenset({832}),
    1280: frozenset({704, 768, 800}),
    1312: frozenset({736}),
    1344: frozenset({640, 704, 768}),
    1408: frozenset({576, 640, 704}),
    1472: frozenset({576, 640, 704}),
    1536: frozenset({512, 576, 640}),
}

PROVIDER_SETTINGS__IDEOGRAM__STYLE_PRESET_VALUES: frozenset[Any] = frozenset(
    {
        "80S_ILLUSTRATION",
        "90S_NOSTALGIA",
        "ABSTRACT_ORGANIC",
        "ANALOG_NOSTALGIA",
        "ART_BRUT",
        "ART_DECO",
        "ART_POSTER",
        "AURA",
        "AVANT_GARDE",
        "BAUHAUS",
        "BLUEPRINT",
        "BLURRY_MOTION",
        "BRIGHT_ART",
        "C4D_CARTOON",
        "CHILDRENS_BOOK",
        "COLLAGE",
        "COLORING_BOOK_I",
        "COLORING_BOOK_II",
        "CUBISM",
        "DARK_AURA",
        "DOODLE",
        "DOUBLE_EXPOSURE",
        "DRAMATIC_CINEMA",
        "EDITORIAL",
        "EMOTIONAL_MINIMAL",
        "ETHEREAL_PARTY",
        "EXPIRED_FILM",
        "FLAT_ART",
        "FLAT_VECTOR",
        "FOREST_REVERIE",
        "GEO_MINIMALIST",
        "GLASS_PRISM",
        "GOLDEN_HOUR",
        "GRAFFITI_I",
        "GRAFFITI_II",
        "HALFTONE_PRINT",
        "HIGH_CONTRAST",
        "HIPPIE_ERA",
        "ICONIC",
        "JAPANDI_FUSION",
        "JAZZY",
        "LONG_EXPOSURE",
        "MAGAZINE_EDITORIAL",
        "MINIMAL_ILLUSTRATION",
        "MIXED_MEDIA",
        "MONOCHROME",
        "NIGHTLIFE",
        "OIL_PAINTING",
        "OLD_CARTOONS",
        "PAINT_GESTURE",
        "POP_ART",
        "RETRO_ETCHING",
        "RIVIERA_POP",
        "SPOTLIGHT_80S",
        "STYLIZED_RED",
        "SURREAL_COLLAGE",
        "TRAVEL_POSTER",
        "VINTAGE_GEO",
        "VINTAGE_POSTER",
        "WATERCOLOR",
        "WEIRD",
        "WOODBLOCK_PRINT",
    }
)

PROVIDER_SETTINGS__IDEOGRAM__STYLE_TYPE_VALUES: frozenset[Any] = frozenset(
    {
        "AUTO",
        "GENERAL",
        "REALISTIC",
        "DESIGN",
        "RENDER_3D",
        "ANIME",
        "FICTION",
    }
)


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
        left = len(value) - 6
        task_type = value["taskType"]
        if type(task_type) is not str or task_type != "imageInference":
            return reject(task_type)
        model = value["model"]
        if type(model) is not str or model != "ideogram:4@1":
            return reject(model)
        positive_prompt = value["positivePrompt"]
        if type(positive_prompt) is not str or not 1 <= len(positive_prompt) <= 2000:
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
        while left:
            negative_prompt = value.get("negativePrompt")
            if negative_prompt is not None:
                if type(negative_prompt) is not str or not 1 <= len(negative_prompt) <= 2000:
                    return reject(negative_prompt)
                left -= 1
                if not left:
                    break
            provider_settings = value.get("providerSettings")
            if provider_settings is not None:
                if type(provider_settings) is not dict:
                    return reject(provider_settings)
                provider_settings_left = len(provider_settings)
                ideogram = provider_settings.get("ideogram")
                if ideogram is not None:
                    if type(ideogram) is not dict:
                        return reject(ideogram)
                    ideogram_left = len(ideogram)
                    character_reference_images = ideogram.get("characterReferenceImages", ABSENT)
                    if character_reference_images is not ABSENT:
                        if type(character_reference_images) is not list:
                            return reject(character_reference_images)
                        if len(character_reference_images) < 1:
                            return reject(character_reference_images)
                        for item in character_reference_images:
                            if type(item) is not str:
                                return reject(item)
                        ideogram_left -= 1
                    character_reference_images_mask = ideogram.get("characterReferenceImagesMask", ABSENT)
                    if character_reference_images_mask is not ABSENT:
                        if type(character_reference_images_mask) is not list:
                            return reject(character_reference_images_mask)
                        for item in character_reference_images_mask:
                            if type(item) is not str:
                                return reject(item)
                        ideogram_left -= 1
                    if (
                        character_reference_images is not ABSENT
                        and character_reference_images_mask is not ABSENT
                        and len(character_reference_images) != len(character_reference_images_mask)
                    ):
                        return False
                    magic_prompt = ideogram.get("magicPrompt")
                    if magic_prompt is not None:
                        if type(magic_prompt) is not str or magic_prompt not in {"AUTO", "ON", "OFF"}:
                            return reject(magic_prompt)
                        ideogram_left -= 1
                    style_preset = ideogram.get("stylePreset")
                    if style_preset is not None:
                        if type(style_preset) is not str:
                            return reject(style_preset)
                        if style_preset not in PROVIDER_SETTINGS__IDEOGRAM__STYLE_PRESET_VALUES:
                            return reject(style_preset)
                        ideogram_left -= 1
                    if ideogram_left:
                        rendering_speed = ideogram.get("renderingSpeed")
                        if rendering_speed is not None:
                            if type(rendering_speed) is not str:
                                return reject(rendering_speed)
                            if rendering_speed not in {"TURBO", "DEFAULT", "QUALITY"}:
                                return reject(rendering_speed)
                            ideogram_left -= 1
                        style_type = ideogram.get("styleType")
                        if style_type is not None:
                            if type(style_type) is not str:
                                return reject(style_type)
                            if style_type not in PROVIDER_SETTINGS__IDEOGRAM__STYLE_TYPE_VALUES:
                                return reject(style_type)
                            ideogram_left -= 1
                        style_reference_images = ideogram.get("styleReferenceImages")
                        if style_reference_images is not None:
                            if type(style_reference_images) is not list:
                                return reject(style_reference_images)
                            for item in style_reference_images:
                                if type(item) is not str:
                                    return reject(item)
                            ideogram_left -= 1
                        if ideogram_left:
                            return False
                    provider_settings_left -= 1
                if provider_settings_left:
                    return False
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
                mode = safety.get("mode")
                if mode is not None:
                    if type(mode) is not str or mode not in {"none", "fast"}:
                        return reject(mode)
                    safety_left -= 1
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
        return True
    except KeyError as error:
        return reject_missing(error)
