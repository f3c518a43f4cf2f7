"""What is wrong with a request to Ideogram 4.0 Remix. Made by specwright; do not edit."""

from typing import Any

from airmodels._runtime.findings import Findings, collect_issues
from airmodels._runtime.issue import Issue
from airmodels._runtime.rule import rules_of
from airmodels._runtime.table import CheckTable
from airmodels._runtime.values import ABSENT, Path, is_integer, is_media, is_number, is_uri, is_uuid4

from .verdict import HEIGHT_OF_WIDTH

CHECKS = CheckTable(
    documentation="https://runware.ai/docs/models/ideogram-4-0-remix",
    anchor="request-{path}",
    checks=(
        {
            "id": "unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "predicate": {
                "op": "no-additional-properties",
                "path": "",
                "names": (
                    "taskType",
                    "taskUUID",
                    "outputType",
                    "outputFormat",
                    "outputQuality",
                    "webhookURL",
                    "deliveryMethod",
                    "uploadEndpoint",
                    "safety",
                    "ttl",
                    "includeCost",
                    "inputs",
                    "numberResults",
                    "model",
                    "positivePrompt",
                    "width",
                    "height",
                    "strength",
                    "settings",
                ),
            },
            "message": "{0} is not a parameter",
        },
        {
            "id": "type",
            "code": "invalidRequest",
            "predicate": {"op": "has-type", "path": "", "type": "object"},
            "message": "the request must be an object, not {0}",
        },
        {
            "id": "taskType.required",
            "code": "missingTaskType",
            "phase": "missing",
            "predicate": {"op": "present", "path": "taskType"},
            "fixes": [[{"fix": "add", "path": "taskType", "value": "imageInference"}]],
            "message": "'taskType' is required; give it \"imageInference\"",
        },
        {
            "id": "taskType.type",
            "code": "invalidTaskType",
            "predicate": {"op": "has-type", "path": "taskType", "type": "string"},
            "message": "'taskType' must be a string, not {0}",
        },
        {
            "id": "taskType.enum",
            "code": "unsupportedTaskType",
            "predicate": {"op": "enum", "path": "taskType", "values": ("imageInference",)},
            "message": "'taskType' must be {allowed}, not {0}",
        },
        {
            "id": "taskUUID.required",
            "code": "missingTaskUUID",
            "phase": "missing",
            "predicate": {"op": "present", "path": "taskUUID"},
            "fixes": [[{"fix": "generate", "path": "taskUUID", "how": "uuid4"}]],
            "message": "'taskUUID' is required; give it a version 4 UUID",
        },
        {
            "id": "taskUUID.type",
            "code": "invalidTaskUUID",
            "predicate": {"op": "has-type", "path": "taskUUID", "type": "string"},
            "message": "'taskUUID' must be a string, not {0}",
        },
        {
            "id": "taskUUID.format",
            "code": "invalidTaskUUID",
            "predicate": {"op": "matches", "path": "taskUUID", "format": "uuid4"},
            "message": "'taskUUID' must be a version 4 UUID, not {0}",
        },
        {
            "id": "outputType.type",
            "code": "invalidOutputType",
            "predicate": {"op": "has-type", "path": "outputType", "type": "string"},
            "message": "'outputType' must be a string, not {0}",
        },
        {
            "id": "outputType.enum",
            "code": "unsupportedOutputType",
            "predicate": {"op": "enum", "path": "outputType", "values": ("URL", "base64Data", "dataURI")},
            "message": "'outputType' must be {allowed}, not {0}",
        },
        {
            "id": "outputFormat.type",
            "code": "invalidOutputFormat",
            "predicate": {"op": "has-type", "path": "outputFormat", "type": "string"},
            "message": "'outputFormat' must be a string, not {0}",
        },
        {
            "id": "outputFormat.enum",
            "code": "unsupportedOutputFormat",
            "predicate": {"op": "enum", "path": "outputFormat", "values": ("JPG", "PNG", "WEBP")},
            "message": "'outputFormat' must be {allowed}, not {0}",
        },
        {
            "id": "outputQuality.type",
            "code": "invalidOutputQuality",
            "predicate": {"op": "has-type", "path": "outputQuality", "type": "integer"},
            "message": "'outputQuality' must be a whole number, not {0}",
        },
        {
            "id": "outputQuality.bounds",
            "code": "invalidOutputQuality",
            "predicate": {"op": "range", "path": "outputQuality", "minimum": 20, "maximum": 99},
            "message": "'outputQuality' must be {bounds}, not {0}",
        },
        {
            "id": "webhookURL.type",
            "code": "invalidWebhookURL",
            "predicate": {"op": "has-type", "path": "webhookURL", "type": "string"},
            "message": "'webhookURL' must be a string, not {0}",
        },
        {
            "id": "webhookURL.format",
            "code": "invalidWebhookURL",
            "predicate": {"op": "matches", "path": "webhookURL", "format": "uri"},
            "message": "'webhookURL' must be an absolute URI, not {0}",
        },
        {
            "id": "deliveryMethod.type",
            "code": "invalidDeliveryMethod",
            "predicate": {"op": "has-type", "path": "deliveryMethod", "type": "string"},
            "message": "'deliveryMethod' must be a string, not {0}",
        },
        {
            "id": "deliveryMethod.enum",
            "code": "unsupportedDeliveryMethod",
            "predicate": {"op": "enum", "path": "deliveryMethod", "values": ("sync", "async")},
            "message": "'deliveryMethod' must be {allowed}, not {0}",
        },
        {
            "id": "uploadEndpoint.type",
            "code": "invalidUploadEndpoint",
            "predicate": {"op": "has-type", "path": "uploadEndpoint", "type": "string"},
            "message": "'uploadEndpoint' must be a string, not {0}",
        },
        {
            "id": "uploadEndpoint.format",
            "code": "invalidUploadEndpoint",
            "predicate": {"op": "matches", "path": "uploadEndpoint", "format": "uri"},
            "message": "'uploadEndpoint' must be an absolute URI, not {0}",
        },
        {
            "id": "safety.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "safety",
            "predicate": {"op": "no-additional-properties", "path": "safety", "names": ("checkContent",)},
            "message": "{0} is not a parameter of 'safety'",
        },
        {
            "id": "safety.type",
            "code": "invalidSafety",
            "predicate": {"op": "has-type", "path": "safety", "type": "object"},
            "message": "'safety' must be an object, not {0}",
        },
        {
            "id": "safety.checkContent.type",
            "code": "invalidCheckContent",
            "scope": "safety",
            "predicate": {"op": "has-type", "path": "safety.checkContent", "type": "boolean"},
            "message": "'safety.checkContent' must be true or false, not {0}",
        },
        {
            "id": "ttl.type",
            "code": "invalidTtl",
            "predicate": {"op": "has-type", "path": "ttl", "type": "integer"},
            "message": "'ttl' must be a whole number, not {0}",
        },
        {
            "id": "ttl.bounds",
            "code": "invalidTtl",
            "predicate": {"op": "range", "path": "ttl", "minimum": 60},
            "message": "'ttl' must be {bounds}, not {0}",
        },
        {
            "id": "includeCost.type",
            "code": "invalidIncludeCost",
            "predicate": {"op": "has-type", "path": "includeCost", "type": "boolean"},
            "message": "'includeCost' must be true or false, not {0}",
        },
        {
            "id": "inputs.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "inputs",
            "predicate": {"op": "no-additional-properties", "path": "inputs", "names": ("seedImage",)},
            "message": "{0} is not a parameter of 'inputs'",
        },
        {
            "id": "inputs.required",
            "code": "missingInputs",
            "phase": "missing",
            "predicate": {"op": "present", "path": "inputs"},
            "message": "'inputs' is required; give it an object with 'seedImage'",
        },
        {
            "id": "inputs.type",
            "code": "invalidInputs",
            "predicate": {"op": "has-type", "path": "inputs", "type": "object"},
            "message": "'inputs' must be an object, not {0}",
        },
        {
            "id": "inputs.seedImage.required",
            "code": "missingSeedImage",
            "phase": "missing",
            "scope": "inputs",
            "predicate": {"op": "present", "path": "inputs.seedImage"},
            "message": "'inputs.seedImage' is required; give it a media reference: a UUID, an absolute URI, a data URI or Base64 text",
        },
        {
            "id": "inputs.seedImage.type",
            "code": "invalidSeedImage",
            "scope": "inputs",
            "predicate": {"op": "has-type", "path": "inputs.seedImage", "type": "string"},
            "message": "'inputs.seedImage' must be a string, not {0}",
        },
        {
            "id": "inputs.seedImage.format",
            "code": "invalidSeedImage",
            "scope": "inputs",
            "predicate": {"op": "matches", "path": "inputs.seedImage", "format": "media"},
            "message": "'inputs.seedImage' must be a media reference: a UUID, an absolute URI, a data URI or Base64 text, not {0}",
        },
        {
            "id": "numberResults.type",
            "code": "invalidNumberResults",
            "predicate": {"op": "has-type", "path": "numberResults", "type": "integer"},
            "message": "'numberResults' must be a whole number, not {0}",
        },
        {
            "id": "numberResults.bounds",
            "code": "invalidNumberResults",
            "predicate": {"op": "range", "path": "numberResults", "minimum": 1, "maximum": 20},
            "message": "'numberResults' must be {bounds}, not {0}",
        },
        {
            "id": "model.required",
            "code": "missingModel",
            "phase": "missing",
            "predicate": {"op": "present", "path": "model"},
            "fixes": [[{"fix": "add", "path": "model", "value": "ideogram:4@remix"}]],
            "message": "'model' is required; give it \"ideogram:4@remix\"",
        },
        {
            "id": "model.type",
            "code": "invalidModel",
            "predicate": {"op": "has-type", "path": "model", "type": "string"},
            "message": "'model' must be a string, not {0}",
        },
        {
            "id": "model.enum",
            "code": "unsupportedModel",
            "predicate": {"op": "enum", "path": "model", "values": ("ideogram:4@remix",)},
            "message": "'model' must be {allowed}, not {0}",
        },
        {
            "id": "positivePrompt.required",
            "code": "missingPositivePrompt",
            "phase": "missing",
            "predicate": {"op": "present", "path": "positivePrompt"},
            "message": "'positivePrompt' is required; give it a string",
        },
        {
            "id": "positivePrompt.type",
            "code": "invalidPositivePrompt",
            "predicate": {"op": "has-type", "path": "positivePrompt", "type": "string"},
            "message": "'positivePrompt' must be a string, not {0}",
        },
        {
            "id": "positivePrompt.length",
            "code": "invalidPositivePrompt",
            "predicate": {"op": "length", "path": "positivePrompt", "minimum": 2, "maximum": 2048},
            "message": "'positivePrompt' must be {bounds} long, not {0:length}",
        },
        {
            "id": "width.required",
            "code": "missingWidth",
            "phase": "missing",
            "predicate": {"op": "present", "path": "width"},
            "fixes": [[{"fix": "nearest-row", "paths": ("width", "height"), "table": 0}]],
            "message": "'width' is required; give it a whole number",
        },
        {
            "id": "width.type",
            "code": "invalidWidth",
            "predicate": {"op": "has-type", "path": "width", "type": "integer"},
            "message": "'width' must be a whole number, not {0}",
        },
        {
            "id": "height.required",
            "code": "missingHeight",
            "phase": "missing",
            "predicate": {"op": "present", "path": "height"},
            "fixes": [[{"fix": "nearest-row", "paths": ("width", "height"), "table": 0}]],
            "message": "'height' is required; give it a whole number",
        },
        {
            "id": "height.type",
            "code": "invalidHeight",
            "predicate": {"op": "has-type", "path": "height", "type": "integer"},
            "message": "'height' must be a whole number, not {0}",
        },
        {
            "id": "strength.type",
            "code": "invalidStrength",
            "predicate": {"op": "has-type", "path": "strength", "type": "number"},
            "message": "'strength' must be a finite number, not {0}",
        },
        {
            "id": "strength.bounds",
            "code": "invalidStrength",
            "predicate": {"op": "range", "path": "strength", "minimum": 0, "maximum": 1},
            "message": "'strength' must be {bounds}, not {0}",
        },
        {
            "id": "strength.step",
            "code": "invalidStrength",
            "predicate": {"op": "multiple-of", "path": "strength", "step": 0.01},
            "message": "'strength' must be a multiple of {step}, not {0}",
        },
        {
            "id": "settings.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "settings",
            "predicate": {
                "op": "no-additional-properties",
                "path": "settings",
                "names": ("copyrightDetection", "renderingSpeed"),
            },
            "message": "{0} is not a parameter of 'settings'",
        },
        {
            "id": "settings.type",
            "code": "invalidSettings",
            "predicate": {"op": "has-type", "path": "settings", "type": "object"},
            "message": "'settings' must be an object, not {0}",
        },
        {
            "id": "settings.copyrightDetection.type",
            "code": "invalidCopyrightDetection",
            "scope": "settings",
            "predicate": {"op": "has-type", "path": "settings.copyrightDetection", "type": "boolean"},
            "message": "'settings.copyrightDetection' must be true or false, not {0}",
        },
        {
            "id": "settings.renderingSpeed.type",
            "code": "invalidRenderingSpeed",
            "scope": "settings",
            "predicate": {"op": "has-type", "path": "settings.renderingSpeed", "type": "string"},
            "message": "'settings.renderingSpeed' must be a string, not {0}",
        },
        {
            "id": "settings.renderingSpeed.enum",
            "code": "unsupportedRenderingSpeed",
            "scope": "settings",
            "predicate": {
                "op": "enum",
                "path": "settings.renderingSpeed",
                "values": ("TURBO", "DEFAULT", "QUALITY"),
            },
            "message": "'settings.renderingSpeed' must be {allowed}, not {0}",
        },
        {
            "id": "together.height+width",
            "code": "missingHeight",
            "phase": "cross-field",
            "subjects": ("height", "width"),
            "predicate": {
                "op": "implies",
                "given": {"op": "present", "path": "width"},
                "then": {"op": "present", "path": "height"},
            },
            "fixes": [[{"fix": "nearest-row", "paths": ("width", "height"), "table": 0}]],
            "message": "'width' needs 'height'; give both or neither",
        },
        {
            "id": "together.width+height",
            "code": "missingWidth",
            "phase": "cross-field",
            "subjects": ("width", "height"),
            "predicate": {
                "op": "implies",
                "given": {"op": "present", "path": "height"},
                "then": {"op": "present", "path": "width"},
            },
            "fixes": [[{"fix": "nearest-row", "paths": ("width", "height"), "table": 0}]],
            "message": "'height' needs 'width'; give both or neither",
        },
        {
            "id": "sizes.width+height",
            "code": "unsupportedWidth",
            "phase": "cross-field",
            "predicate": {"op": "in-table", "paths": ("width", "height"), "table": 0},
            "message": "{0}x{1} is not a supported size of 'width' and 'height'",
        },
        {
            "id": "advises.ttl.ttl+outputType=base64Data|dataURI",
            "code": "adviceTtl",
            "severity": "warning",
            "phase": "cross-field",
            "subjects": ("ttl",),
            "predicate": {
                "op": "not",
                "of": {
                    "op": "all-of",
                    "of": (
                        {"op": "present", "path": "ttl"},
                        {
                            "op": "all-of",
                            "of": (
                                {"op": "present", "path": "outputType"},
                                {"op": "enum", "path": "outputType", "values": ("base64Data", "dataURI")},
                            ),
                        },
                    ),
                },
            },
            "message": "'ttl' has no effect unless 'outputType' is URL; leave it out, or ask for a URL",
        },
    ),
    parameters=(
        {"path": "taskType", "type": "string", "required": True},
        {"path": "taskUUID", "type": "string", "required": True},
        {"path": "outputType", "type": "string", "default": "URL"},
        {"path": "outputFormat", "type": "string", "default": "JPG"},
        {"path": "outputQuality", "type": "integer", "default": 95},
        {"path": "webhookURL", "type": "string"},
        {"path": "deliveryMethod", "type": "string", "default": "sync"},
        {"path": "uploadEndpoint", "type": "string"},
        {"path": "safety", "type": "object"},
        {"path": "safety.checkContent", "type": "boolean", "default": False},
        {"path": "ttl", "type": "integer"},
        {"path": "includeCost", "type": "boolean", "default": False},
        {"path": "inputs", "type": "object", "required": True},
        {"path": "inputs.seedImage", "type": "string", "required": True},
        {"path": "numberResults", "type": "integer", "default": 1},
        {"path": "model", "type": "string", "required": True},
        {"path": "positivePrompt", "type": "string", "required": True},
        {"path": "width", "type": "integer", "required": True},
        {"path": "height", "type": "integer", "required": True},
        {"path": "strength", "type": "number"},
        {"path": "settings", "type": "object"},
        {"path": "settings.copyrightDetection", "type": "boolean", "default": False},
        {"path": "settings.renderingSpeed", "type": "string", "default": "DEFAULT"},
    ),
    tables=(
        (
            ("2K (1:1)", 2048, 2048),
            ("2K (1:2)", 1440, 2880),
            ("2K (2:1)", 2880, 1440),
            ("2K (2:3)", 1664, 2496),
            ("2K (3:2)", 2496, 1664),
            ("2K (4:5)", 1792, 2240),
            ("2K (5:4)", 2240, 1792),
            ("2K (9:16)", 1440, 2560),
            ("2K (16:9)", 2560, 1440),
            ("2K (5:8)", 1600, 2560),
            ("2K (8:5)", 2560, 1600),
            ("2K (3:4)", 1728, 2304),
            ("2K (4:3)", 2304, 1728),
            ("2K (9:22)", 1296, 3168),
            ("2K (22:9)", 3168, 1296),
            ("2K (9:23)", 1152, 2944),
            ("2K (23:9)", 2944, 1152),
            ("2K (3:8)", 1248, 3328),
            ("2K (8:3)", 3328, 1248),
            ("2K (5:12)", 1280, 3072),
            ("2K (12:5)", 3072, 1280),
            ("2K (1:3)", 1024, 3072),
            ("2K (3:1)", 3072, 1024),
        ),
    ),
)

RULES = rules_of(CHECKS)
KEYS = CHECKS.keys("unknown")
SAFETY_KEYS = CHECKS.keys("safety.unknown")
INPUTS_KEYS = CHECKS.keys("inputs.unknown")
SETTINGS_KEYS = CHECKS.keys("settings.unknown")


def validate(request: object) -> list[Issue]:
    """Every fault of the request at once, in the API's order."""
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
