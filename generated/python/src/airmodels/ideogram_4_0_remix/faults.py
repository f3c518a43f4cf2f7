"""What is wrong with a request to Ideogram 4.0 Remix.

Made by `specwright generate` from the specs; do not edit.
"""

from typing import Any

from airmodels._runtime.findings import Findings, collect_issues
from airmodels._runtime.issue import Issue
from airmodels._runtime.values import ABSENT, Path, is_integer, is_media, is_number, is_uri, is_uuid4

from .checks import INPUTS_KEYS, KEYS, RULES, SAFETY_KEYS, SETTINGS_KEYS
from .verdict import HEIGHT_OF_WIDTH


def validate(request: object) -> list[Issue]:
    """Every fault of the request at once, in the API's order of checks; empty when there is none."""
    return collect_issues(_request, request, ("model", "taskType", "taskUUID"))


def _request(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["type"], path, value)
        return
    if not value.keys() <= KEYS:
        found.unknown_keys(RULES["unknown"], path, value, KEYS)
    task_type = value.get("taskType", ABSENT)
    if task_type is ABSENT:
        found.absent(RULES["taskType.required"], (*path, "taskType"))
    elif type(task_type) is not str:
        found.mistyped(RULES["taskType.type"], (*path, "taskType"), task_type)
    elif task_type != "imageInference":
        found.value(RULES["taskType.enum"], (*path, "taskType"), task_type)
    task_uuid = value.get("taskUUID", ABSENT)
    if task_uuid is ABSENT:
        found.absent(RULES["taskUUID.required"], (*path, "taskUUID"))
    elif type(task_uuid) is not str:
        found.mistyped(RULES["taskUUID.type"], (*path, "taskUUID"), task_uuid)
    elif not is_uuid4(task_uuid):
        found.value(RULES["taskUUID.format"], (*path, "taskUUID"), task_uuid)
    output_type = value.get("outputType", ABSENT)
    if output_type is not ABSENT:
        if type(output_type) is not str:
            found.mistyped(RULES["outputType.type"], (*path, "outputType"), output_type)
        elif output_type not in {"URL", "base64Data", "dataURI"}:
            found.value(RULES["outputType.enum"], (*path, "outputType"), output_type)
    output_format = value.get("outputFormat", ABSENT)
    if output_format is not ABSENT:
        if type(output_format) is not str:
            found.mistyped(RULES["outputFormat.type"], (*path, "outputFormat"), output_format)
        elif output_format not in {"JPG", "PNG", "WEBP"}:
            found.value(RULES["outputFormat.enum"], (*path, "outputFormat"), output_format)
    output_quality = value.get("outputQuality", ABSENT)
    if output_quality is not ABSENT:
        if type(output_quality) is not int and not is_integer(output_quality):
            found.mistyped(RULES["outputQuality.type"], (*path, "outputQuality"), output_quality)
        elif not 20 <= output_quality <= 99:
            found.value(RULES["outputQuality.bounds"], (*path, "outputQuality"), output_quality)
    webhook_url = value.get("webhookURL", ABSENT)
    if webhook_url is not ABSENT:
        if type(webhook_url) is not str:
            found.mistyped(RULES["webhookURL.type"], (*path, "webhookURL"), webhook_url)
        elif not is_uri(webhook_url):
            found.value(RULES["webhookURL.format"], (*path, "webhookURL"), webhook_url)
    delivery_method = value.get("deliveryMethod", ABSENT)
    if delivery_method is not ABSENT:
        if type(delivery_method) is not str:
            found.mistyped(RULES["deliveryMethod.type"], (*path, "deliveryMethod"), delivery_method)
        elif delivery_method not in {"sync", "async"}:
            found.value(RULES["deliveryMethod.enum"], (*path, "deliveryMethod"), delivery_method)
    upload_endpoint = value.get("uploadEndpoint", ABSENT)
    if upload_endpoint is not ABSENT:
        if type(upload_endpoint) is not str:
            found.mistyped(RULES["uploadEndpoint.type"], (*path, "uploadEndpoint"), upload_endpoint)
        elif not is_uri(upload_endpoint):
            found.value(RULES["uploadEndpoint.format"], (*path, "uploadEndpoint"), upload_endpoint)
    safety = value.get("safety", ABSENT)
    if safety is not ABSENT:
        _safety(safety, (*path, "safety"), found)
    ttl = value.get("ttl", ABSENT)
    if ttl is not ABSENT:
        if type(ttl) is not int and not is_integer(ttl):
            found.mistyped(RULES["ttl.type"], (*path, "ttl"), ttl)
        elif ttl < 60:
            found.value(RULES["ttl.bounds"], (*path, "ttl"), ttl)
    include_cost = value.get("includeCost", ABSENT)
    if include_cost is not ABSENT:
        if type(include_cost) is not bool:
            found.mistyped(RULES["includeCost.type"], (*path, "includeCost"), include_cost)
    inputs = value.get("inputs", ABSENT)
    if inputs is ABSENT:
        found.absent(RULES["inputs.required"], (*path, "inputs"))
    else:
        _inputs(inputs, (*path, "inputs"), found)
    number_results = value.get("numberResults", ABSENT)
    if number_results is not ABSENT:
        if type(number_results) is not int and not is_integer(number_results):
            found.mistyped(RULES["numberResults.type"], (*path, "numberResults"), number_results)
        elif not 1 <= number_results <= 20:
            found.value(RULES["numberResults.bounds"], (*path, "numberResults"), number_results)
    model = value.get("model", ABSENT)
    if model is ABSENT:
        found.absent(RULES["model.required"], (*path, "model"))
    elif type(model) is not str:
        found.mistyped(RULES["model.type"], (*path, "model"), model)
    elif model != "ideogram:4@remix":
        found.value(RULES["model.enum"], (*path, "model"), model)
    positive_prompt = value.get("positivePrompt", ABSENT)
    if positive_prompt is ABSENT:
        found.absent(RULES["positivePrompt.required"], (*path, "positivePrompt"))
    elif type(positive_prompt) is not str:
        found.mistyped(RULES["positivePrompt.type"], (*path, "positivePrompt"), positive_prompt)
    elif not 2 <= len(positive_prompt) <= 2048:
        found.value(RULES["positivePrompt.length"], (*path, "positivePrompt"), positive_prompt)
    width = value.get("width", ABSENT)
    if width is ABSENT:
        found.absent(RULES["width.required"], (*path, "width"))
    elif type(width) is not int and not is_integer(width):
        found.mistyped(RULES["width.type"], (*path, "width"), width)
    height = value.get("height", ABSENT)
    if height is ABSENT:
        found.absent(RULES["height.required"], (*path, "height"))
    elif type(height) is not int and not is_integer(height):
        found.mistyped(RULES["height.type"], (*path, "height"), height)
    strength = value.get("strength", ABSENT)
    if strength is not ABSENT:
        if type(strength) is not int and not is_number(strength):
            found.mistyped(RULES["strength.type"], (*path, "strength"), strength)
        elif not 0 <= strength <= 1:
            found.value(RULES["strength.bounds"], (*path, "strength"), strength)
        elif round(strength * 100) / 100 != strength:
            found.value(RULES["strength.step"], (*path, "strength"), strength)
    settings = value.get("settings", ABSENT)
    if settings is not ABSENT:
        _settings(settings, (*path, "settings"), found)
    if width is not ABSENT and height is ABSENT:
        found.cross_field(RULES["together.height+width"], path, height, width)
    if height is not ABSENT and width is ABSENT:
        found.cross_field(RULES["together.width+height"], path, width, height)
    if is_integer(width) and is_integer(height) and height not in HEIGHT_OF_WIDTH.get(width, ()):
        found.cross_field(RULES["sizes.width+height"], path, width, height)
    if (
        ttl is not ABSENT
        and output_type is not ABSENT
        and type(output_type) is str
        and output_type in {"base64Data", "dataURI"}
    ):
        found.cross_field(RULES["advises.ttl.ttl+outputType=base64Data|dataURI"], path, ttl)


def _safety(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["safety.type"], path, value)
        return
    if not value.keys() <= SAFETY_KEYS:
        found.unknown_keys(RULES["safety.unknown"], path, value, SAFETY_KEYS)
    check_content = value.get("checkContent", ABSENT)
    if check_content is not ABSENT:
        if type(check_content) is not bool:
            found.mistyped(RULES["safety.checkContent.type"], (*path, "checkContent"), check_content)


def _inputs(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["inputs.type"], path, value)
        return
    if not value.keys() <= INPUTS_KEYS:
        found.unknown_keys(RULES["inputs.unknown"], path, value, INPUTS_KEYS)
    seed_image = value.get("seedImage", ABSENT)
    if seed_image is ABSENT:
        found.absent(RULES["inputs.seedImage.required"], (*path, "seedImage"))
    elif type(seed_image) is not str:
        found.mistyped(RULES["inputs.seedImage.type"], (*path, "seedImage"), seed_image)
    elif not is_media(seed_image):
        found.value(RULES["inputs.seedImage.format"], (*path, "seedImage"), seed_image)


def _settings(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["settings.type"], path, value)
        return
    if not value.keys() <= SETTINGS_KEYS:
        found.unknown_keys(RULES["settings.unknown"], path, value, SETTINGS_KEYS)
    copyright_detection = value.get("copyrightDetection", ABSENT)
    if copyright_detection is not ABSENT:
        if type(copyright_detection) is not bool:
            found.mistyped(
                RULES["settings.copyrightDetection.type"],
                (*path, "copyrightDetection"),
                copyright_detection,
            )
    rendering_speed = value.get("renderingSpeed", ABSENT)
    if rendering_speed is not ABSENT:
        if type(rendering_speed) is not str:
            found.mistyped(RULES["settings.renderingSpeed.type"], (*path, "renderingSpeed"), rendering_speed)
        elif rendering_speed not in {"TURBO", "DEFAULT", "QUALITY"}:
            found.value(RULES["settings.renderingSpeed.enum"], (*path, "renderingSpeed"), rendering_speed)
