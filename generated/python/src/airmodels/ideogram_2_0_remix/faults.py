"""What is wrong with a request to Ideogram 2.0 Remix. Made by specwright; do not edit."""

from typing import Any

from airmodels._runtime.findings import Findings, collect_issues
from airmodels._runtime.issue import Issue
from airmodels._runtime.rule import rules_of
from airmodels._runtime.table import CheckTable
from airmodels._runtime.values import (
    ABSENT,
    Path,
    is_color,
    is_integer,
    is_media,
    is_number,
    is_uri,
    is_uuid4,
)

from .verdict import (
    HEIGHT_OF_WIDTH,
    PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE__NAME_VALUES,
    PROVIDER_SETTINGS__IDEOGRAM__STYLE_TYPE_VALUES,
)

CHECKS = CheckTable(
    documentation="https://runware.ai/docs/models/ideogram-2-0-remix",
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
                    "numberResults",
                    "inputs",
                    "model",
                    "positivePrompt",
                    "negativePrompt",
                    "width",
                    "height",
                    "providerSettings",
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
            "predicate": {
                "op": "no-additional-properties",
                "path": "safety",
                "names": ("checkContent", "mode"),
            },
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
            "id": "safety.mode.type",
            "code": "invalidMode",
            "scope": "safety",
            "predicate": {"op": "has-type", "path": "safety.mode", "type": "string"},
            "message": "'safety.mode' must be a string, not {0}",
        },
        {
            "id": "safety.mode.enum",
            "code": "unsupportedMode",
            "scope": "safety",
            "predicate": {"op": "enum", "path": "safety.mode", "values": ("none", "fast")},
            "message": "'safety.mode' must be {allowed}, not {0}",
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
            "id": "inputs.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "inputs",
            "predicate": {"op": "no-additional-properties", "path": "inputs", "names": ("referenceImages",)},
            "message": "{0} is not a parameter of 'inputs'",
        },
        {
            "id": "inputs.required",
            "code": "missingInputs",
            "phase": "missing",
            "predicate": {"op": "present", "path": "inputs"},
            "message": "'inputs' is required; give it an object with 'referenceImages'",
        },
        {
            "id": "inputs.type",
            "code": "invalidInputs",
            "predicate": {"op": "has-type", "path": "inputs", "type": "object"},
            "message": "'inputs' must be an object, not {0}",
        },
        {
            "id": "inputs.referenceImages.required",
            "code": "missingReferenceImages",
            "phase": "missing",
            "scope": "inputs",
            "predicate": {"op": "present", "path": "inputs.referenceImages"},
            "message": "'inputs.referenceImages' is required; give it an array",
        },
        {
            "id": "inputs.referenceImages.type",
            "code": "invalidReferenceImages",
            "scope": "inputs",
            "predicate": {"op": "has-type", "path": "inputs.referenceImages", "type": "array"},
            "message": "'inputs.referenceImages' must be an array, not {0}",
        },
        {
            "id": "inputs.referenceImages.items",
            "code": "invalidReferenceImages",
            "scope": "inputs",
            "predicate": {"op": "item-count", "path": "inputs.referenceImages", "minimum": 1, "maximum": 1},
            "message": "'inputs.referenceImages' must have {bounds}, not {0:length}",
        },
        {
            "id": "inputs.referenceImages[].type",
            "code": "invalidReferenceImages",
            "scope": "inputs.referenceImages[]",
            "predicate": {"op": "has-type", "path": "inputs.referenceImages[]", "type": "string"},
            "message": "each item of 'inputs.referenceImages' must be a string, not {0}",
        },
        {
            "id": "inputs.referenceImages[].format",
            "code": "invalidReferenceImages",
            "scope": "inputs.referenceImages[]",
            "predicate": {"op": "matches", "path": "inputs.referenceImages[]", "format": "media"},
            "message": "each item of 'inputs.referenceImages' must be a media reference: a UUID, an absolute URI, a data URI or Base64 text, not {0}",
        },
        {
            "id": "model.required",
            "code": "missingModel",
            "phase": "missing",
            "predicate": {"op": "present", "path": "model"},
            "fixes": [[{"fix": "add", "path": "model", "value": "ideogram:3@2"}]],
            "message": "'model' is required; give it \"ideogram:3@2\"",
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
            "predicate": {"op": "enum", "path": "model", "values": ("ideogram:3@2",)},
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
            "predicate": {"op": "length", "path": "positivePrompt", "minimum": 1, "maximum": 2000},
            "message": "'positivePrompt' must be {bounds} long, not {0:length}",
        },
        {
            "id": "negativePrompt.type",
            "code": "invalidNegativePrompt",
            "predicate": {"op": "has-type", "path": "negativePrompt", "type": "string"},
            "message": "'negativePrompt' must be a string, not {0}",
        },
        {
            "id": "negativePrompt.length",
            "code": "invalidNegativePrompt",
            "predicate": {"op": "length", "path": "negativePrompt", "minimum": 1, "maximum": 2000},
            "message": "'negativePrompt' must be {bounds} long, not {0:length}",
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
            "id": "providerSettings.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "providerSettings",
            "predicate": {
                "op": "no-additional-properties",
                "path": "providerSettings",
                "names": ("ideogram",),
            },
            "message": "{0} is not a parameter of 'providerSettings'",
        },
        {
            "id": "providerSettings.type",
            "code": "invalidProviderSettings",
            "predicate": {"op": "has-type", "path": "providerSettings", "type": "object"},
            "message": "'providerSettings' must be an object, not {0}",
        },
        {
            "id": "providerSettings.ideogram.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "no-additional-properties",
                "path": "providerSettings.ideogram",
                "names": (
                    "colorPalette",
                    "magicPrompt",
                    "remixStrength",
                    "renderingSpeed",
                    "styleReferenceImages",
                    "styleType",
                ),
            },
            "message": "{0} is not a parameter of 'providerSettings.ideogram'",
        },
        {
            "id": "providerSettings.ideogram.type",
            "code": "invalidIdeogram",
            "scope": "providerSettings",
            "predicate": {"op": "has-type", "path": "providerSettings.ideogram", "type": "object"},
            "message": "'providerSettings.ideogram' must be an object, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "no-additional-properties",
                "path": "providerSettings.ideogram.colorPalette",
                "names": ("name", "members"),
            },
            "message": "{0} is not a parameter of 'providerSettings.ideogram.colorPalette'",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.type",
            "code": "invalidColorPalette",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.colorPalette",
                "type": "object",
            },
            "message": "'providerSettings.ideogram.colorPalette' must be an object, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.name.type",
            "code": "invalidName",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.colorPalette.name",
                "type": "string",
            },
            "message": "'providerSettings.ideogram.colorPalette.name' must be a string, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.name.enum",
            "code": "unsupportedName",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "enum",
                "path": "providerSettings.ideogram.colorPalette.name",
                "values": ("EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE"),
            },
            "message": "'providerSettings.ideogram.colorPalette.name' must be {allowed}, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members.type",
            "code": "invalidMembers",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.colorPalette.members",
                "type": "array",
            },
            "message": "'providerSettings.ideogram.colorPalette.members' must be an array, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members.items",
            "code": "invalidMembers",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "item-count",
                "path": "providerSettings.ideogram.colorPalette.members",
                "minimum": 1,
            },
            "message": "'providerSettings.ideogram.colorPalette.members' must have {bounds}, not {0:length}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].unknown",
            "code": "unsupportedParameter",
            "phase": "unknown",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "no-additional-properties",
                "path": "providerSettings.ideogram.colorPalette.members[]",
                "names": ("colorHex", "colorWeight"),
            },
            "message": "{0} is not a parameter of 'providerSettings.ideogram.colorPalette.members[]'",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].type",
            "code": "invalidMembers",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.colorPalette.members[]",
                "type": "object",
            },
            "message": "each item of 'providerSettings.ideogram.colorPalette.members' must be an object, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].colorHex.required",
            "code": "missingColorHex",
            "phase": "missing",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "present",
                "path": "providerSettings.ideogram.colorPalette.members[].colorHex",
            },
            "message": "'providerSettings.ideogram.colorPalette.members.colorHex' is required; give it a colour: '#' and three or six hexadecimal digits",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].colorHex.type",
            "code": "invalidColorHex",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.colorPalette.members[].colorHex",
                "type": "string",
            },
            "message": "'providerSettings.ideogram.colorPalette.members.colorHex' must be a string, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].colorHex.format",
            "code": "invalidColorHex",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "matches",
                "path": "providerSettings.ideogram.colorPalette.members[].colorHex",
                "format": "color",
            },
            "message": "'providerSettings.ideogram.colorPalette.members.colorHex' must be a colour: '#' and three or six hexadecimal digits, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].colorWeight.type",
            "code": "invalidColorWeight",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.colorPalette.members[].colorWeight",
                "type": "number",
            },
            "message": "'providerSettings.ideogram.colorPalette.members.colorWeight' must be a finite number, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].colorWeight.bounds",
            "code": "invalidColorWeight",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "range",
                "path": "providerSettings.ideogram.colorPalette.members[].colorWeight",
                "minimum": 0.05,
                "maximum": 1,
            },
            "message": "'providerSettings.ideogram.colorPalette.members.colorWeight' must be {bounds}, not {0}",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.members[].colorWeight.step",
            "code": "invalidColorWeight",
            "scope": "providerSettings.ideogram.colorPalette.members[]",
            "predicate": {
                "op": "multiple-of",
                "path": "providerSettings.ideogram.colorPalette.members[].colorWeight",
                "step": 0.01,
            },
            "message": "'providerSettings.ideogram.colorPalette.members.colorWeight' must be a multiple of {step}, not {0}",
        },
        {
            "id": "providerSettings.ideogram.magicPrompt.type",
            "code": "invalidMagicPrompt",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.magicPrompt",
                "type": "string",
            },
            "message": "'providerSettings.ideogram.magicPrompt' must be a string, not {0}",
        },
        {
            "id": "providerSettings.ideogram.magicPrompt.enum",
            "code": "unsupportedMagicPrompt",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "enum",
                "path": "providerSettings.ideogram.magicPrompt",
                "values": ("AUTO", "ON", "OFF"),
            },
            "message": "'providerSettings.ideogram.magicPrompt' must be {allowed}, not {0}",
        },
        {
            "id": "providerSettings.ideogram.remixStrength.type",
            "code": "invalidRemixStrength",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.remixStrength",
                "type": "integer",
            },
            "message": "'providerSettings.ideogram.remixStrength' must be a whole number, not {0}",
        },
        {
            "id": "providerSettings.ideogram.remixStrength.bounds",
            "code": "invalidRemixStrength",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "range",
                "path": "providerSettings.ideogram.remixStrength",
                "minimum": 1,
                "maximum": 100,
            },
            "message": "'providerSettings.ideogram.remixStrength' must be {bounds}, not {0}",
        },
        {
            "id": "providerSettings.ideogram.renderingSpeed.type",
            "code": "invalidRenderingSpeed",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.renderingSpeed",
                "type": "string",
            },
            "message": "'providerSettings.ideogram.renderingSpeed' must be a string, not {0}",
        },
        {
            "id": "providerSettings.ideogram.renderingSpeed.enum",
            "code": "unsupportedRenderingSpeed",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "enum",
                "path": "providerSettings.ideogram.renderingSpeed",
                "values": ("TURBO", "DEFAULT", "QUALITY"),
            },
            "message": "'providerSettings.ideogram.renderingSpeed' must be {allowed}, not {0}",
        },
        {
            "id": "providerSettings.ideogram.styleReferenceImages.type",
            "code": "invalidStyleReferenceImages",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.styleReferenceImages",
                "type": "array",
            },
            "message": "'providerSettings.ideogram.styleReferenceImages' must be an array, not {0}",
        },
        {
            "id": "providerSettings.ideogram.styleReferenceImages.items",
            "code": "invalidStyleReferenceImages",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "item-count",
                "path": "providerSettings.ideogram.styleReferenceImages",
                "minimum": 1,
                "maximum": 4,
            },
            "message": "'providerSettings.ideogram.styleReferenceImages' must have {bounds}, not {0:length}",
        },
        {
            "id": "providerSettings.ideogram.styleReferenceImages[].type",
            "code": "invalidStyleReferenceImages",
            "scope": "providerSettings.ideogram.styleReferenceImages[]",
            "predicate": {
                "op": "has-type",
                "path": "providerSettings.ideogram.styleReferenceImages[]",
                "type": "string",
            },
            "message": "each item of 'providerSettings.ideogram.styleReferenceImages' must be a string, not {0}",
        },
        {
            "id": "providerSettings.ideogram.styleType.type",
            "code": "invalidStyleType",
            "scope": "providerSettings.ideogram",
            "predicate": {"op": "has-type", "path": "providerSettings.ideogram.styleType", "type": "string"},
            "message": "'providerSettings.ideogram.styleType' must be a string, not {0}",
        },
        {
            "id": "providerSettings.ideogram.styleType.enum",
            "code": "unsupportedStyleType",
            "scope": "providerSettings.ideogram",
            "predicate": {
                "op": "enum",
                "path": "providerSettings.ideogram.styleType",
                "values": ("AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"),
            },
            "message": "'providerSettings.ideogram.styleType' must be {allowed}, not {0}",
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
        {
            "id": "providerSettings.ideogram.colorPalette.exactly-one-of.name+members.none",
            "code": "missingParameters",
            "phase": "cross-field",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "any-of",
                "of": (
                    {"op": "present", "path": "providerSettings.ideogram.colorPalette.name"},
                    {"op": "present", "path": "providerSettings.ideogram.colorPalette.members"},
                ),
            },
            "message": "give one of 'providerSettings.ideogram.colorPalette.name' and 'providerSettings.ideogram.colorPalette.members'",
        },
        {
            "id": "providerSettings.ideogram.colorPalette.exactly-one-of.name+members.several",
            "code": "invalidCombination",
            "phase": "cross-field",
            "scope": "providerSettings.ideogram.colorPalette",
            "predicate": {
                "op": "not",
                "of": {
                    "op": "all-of",
                    "of": (
                        {"op": "present", "path": "providerSettings.ideogram.colorPalette.name"},
                        {"op": "present", "path": "providerSettings.ideogram.colorPalette.members"},
                    ),
                },
            },
            "message": "'providerSettings.ideogram.colorPalette.name' and 'providerSettings.ideogram.colorPalette.members' cannot be used together; drop one of them",
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
        {"path": "safety.mode", "type": "string", "default": "none"},
        {"path": "ttl", "type": "integer"},
        {"path": "includeCost", "type": "boolean", "default": False},
        {"path": "numberResults", "type": "integer", "default": 1},
        {"path": "inputs", "type": "object", "required": True},
        {"path": "inputs.referenceImages", "type": "array", "required": True},
        {"path": "inputs.referenceImages[]", "type": "string"},
        {"path": "model", "type": "string", "required": True},
        {"path": "positivePrompt", "type": "string", "required": True},
        {"path": "negativePrompt", "type": "string"},
        {"path": "width", "type": "integer", "required": True},
        {"path": "height", "type": "integer", "required": True},
        {"path": "providerSettings", "type": "object"},
        {"path": "providerSettings.ideogram", "type": "object"},
        {"path": "providerSettings.ideogram.colorPalette", "type": "object"},
        {"path": "providerSettings.ideogram.colorPalette.name", "type": "string"},
        {"path": "providerSettings.ideogram.colorPalette.members", "type": "array"},
        {"path": "providerSettings.ideogram.colorPalette.members[]", "type": "object"},
        {
            "path": "providerSettings.ideogram.colorPalette.members[].colorHex",
            "type": "string",
            "required": True,
        },
        {"path": "providerSettings.ideogram.colorPalette.members[].colorWeight", "type": "number"},
        {"path": "providerSettings.ideogram.magicPrompt", "type": "string", "default": "AUTO"},
        {"path": "providerSettings.ideogram.remixStrength", "type": "integer", "default": 50},
        {"path": "providerSettings.ideogram.renderingSpeed", "type": "string", "default": "DEFAULT"},
        {"path": "providerSettings.ideogram.styleReferenceImages", "type": "array"},
        {"path": "providerSettings.ideogram.styleReferenceImages[]", "type": "string"},
        {"path": "providerSettings.ideogram.styleType", "type": "string", "default": "AUTO"},
    ),
    tables=(
        (
            ("1K (3:1)", 1536, 512),
            ("1K (~21:9)", 1536, 576),
            ("1K (~21:9)", 1472, 576),
            ("1K (~21:9)", 1408, 576),
            ("1K (~21:9)", 1536, 640),
            ("1K (~21:9)", 1472, 640),
            ("1K (~21:9)", 1408, 640),
            ("1K (~2:1)", 1344, 640),
            ("1K (~2:1)", 1472, 704),
            ("1K (2:1)", 1408, 704),
            ("1K (~2:1)", 1344, 704),
            ("1K (~16:9)", 1280, 704),
            ("1K (16:9)", 1312, 736),
            ("1K (16:9)", 1280, 720),
            ("1K (~16:9)", 1344, 768),
            ("1K (~16:9)", 1216, 704),
            ("1K (5:3)", 1280, 768),
            ("1K (~5:3)", 1152, 704),
            ("1K (16:10)", 1232, 768),
            ("1K (16:10)", 1024, 640),
            ("1K (~16:10)", 1216, 768),
            ("1K (3:2)", 1248, 832),
            ("1K (~3:2)", 1216, 832),
            ("1K (~3:2)", 1088, 768),
            ("1K (~4:3)", 1152, 832),
            ("1K (4:3)", 1152, 864),
            ("1K (~4:3)", 1088, 832),
            ("1K (~5:4)", 1152, 896),
            ("1K (5:4)", 1120, 896),
            ("1K (~5:4)", 1024, 832),
            ("1K (~5:4)", 1088, 896),
            ("1K (~5:4)", 960, 832),
            ("1K (~5:4)", 1024, 896),
            ("1K (~5:4)", 1088, 960),
            ("1K (~1:1)", 960, 896),
            ("1K (~1:1)", 1024, 960),
            ("1K (1:1)", 1024, 1024),
            ("1K (~1:1)", 960, 1024),
            ("1K (~1:1)", 896, 960),
            ("1K (~4:5)", 960, 1088),
            ("1K (~4:5)", 896, 1024),
            ("1K (~4:5)", 832, 960),
            ("1K (~4:5)", 896, 1088),
            ("1K (~4:5)", 832, 1024),
            ("1K (4:5)", 896, 1120),
            ("1K (~4:5)", 896, 1152),
            ("1K (~3:4)", 832, 1088),
            ("1K (3:4)", 864, 1152),
            ("1K (~3:4)", 832, 1152),
            ("1K (~2:3)", 768, 1088),
            ("1K (~2:3)", 832, 1216),
            ("1K (2:3)", 832, 1248),
            ("1K (~10:16)", 768, 1216),
            ("1K (10:16)", 640, 1024),
            ("1K (10:16)", 768, 1232),
            ("1K (~3:5)", 704, 1152),
            ("1K (3:5)", 768, 1280),
            ("1K (~9:16)", 704, 1216),
            ("1K (~9:16)", 768, 1344),
            ("1K (9:16)", 720, 1280),
            ("1K (9:16)", 736, 1312),
            ("1K (~9:16)", 704, 1280),
            ("1K (~1:2)", 704, 1344),
            ("1K (1:2)", 704, 1408),
            ("1K (~1:2)", 704, 1472),
            ("1K (~1:2)", 640, 1344),
            ("1K (~9:21)", 640, 1408),
            ("1K (~9:21)", 640, 1472),
            ("1K (~9:21)", 640, 1536),
            ("1K (~9:21)", 576, 1408),
            ("1K (~9:21)", 576, 1472),
            ("1K (~1:3)", 576, 1536),
            ("1K (1:3)", 512, 1536),
        ),
    ),
)

RULES = rules_of(CHECKS)
KEYS = CHECKS.keys("unknown")
SAFETY_KEYS = CHECKS.keys("safety.unknown")
INPUTS_KEYS = CHECKS.keys("inputs.unknown")
PROVIDER_SETTINGS_KEYS = CHECKS.keys("providerSettings.unknown")
PROVIDER_SETTINGS__IDEOGRAM_KEYS = CHECKS.keys("providerSettings.ideogram.unknown")
PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE_KEYS = CHECKS.keys(
    "providerSettings.ideogram.colorPalette.unknown"
)
PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE__MEMBERS__ITEM_KEYS = CHECKS.keys(
    "providerSettings.ideogram.colorPalette.members[].unknown"
)


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
    number_results = value.get("numberResults", ABSENT)
    if number_results is not ABSENT:
        if type(number_results) is not int and not is_integer(number_results):
            found.mistyped(RULES["numberResults.type"], (*path, "numberResults"), number_results)
        elif not 1 <= number_results <= 20:
            found.value(RULES["numberResults.bounds"], (*path, "numberResults"), number_results)
    inputs = value.get("inputs", ABSENT)
    if inputs is ABSENT:
        found.absent(RULES["inputs.required"], (*path, "inputs"))
    else:
        _inputs(inputs, (*path, "inputs"), found)
    model = value.get("model", ABSENT)
    if model is ABSENT:
        found.absent(RULES["model.required"], (*path, "model"))
    elif type(model) is not str:
        found.mistyped(RULES["model.type"], (*path, "model"), model)
    elif model != "ideogram:3@2":
        found.value(RULES["model.enum"], (*path, "model"), model)
    positive_prompt = value.get("positivePrompt", ABSENT)
    if positive_prompt is ABSENT:
        found.absent(RULES["positivePrompt.required"], (*path, "positivePrompt"))
    elif type(positive_prompt) is not str:
        found.mistyped(RULES["positivePrompt.type"], (*path, "positivePrompt"), positive_prompt)
    elif not 1 <= len(positive_prompt) <= 2000:
        found.value(RULES["positivePrompt.length"], (*path, "positivePrompt"), positive_prompt)
    negative_prompt = value.get("negativePrompt", ABSENT)
    if negative_prompt is not ABSENT:
        if type(negative_prompt) is not str:
            found.mistyped(RULES["negativePrompt.type"], (*path, "negativePrompt"), negative_prompt)
        elif not 1 <= len(negative_prompt) <= 2000:
            found.value(RULES["negativePrompt.length"], (*path, "negativePrompt"), negative_prompt)
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
    provider_settings = value.get("providerSettings", ABSENT)
    if provider_settings is not ABSENT:
        _provider_settings(provider_settings, (*path, "providerSettings"), found)
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
    mode = value.get("mode", ABSENT)
    if mode is not ABSENT:
        if type(mode) is not str:
            found.mistyped(RULES["safety.mode.type"], (*path, "mode"), mode)
        elif mode not in {"none", "fast"}:
            found.value(RULES["safety.mode.enum"], (*path, "mode"), mode)


def _inputs(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["inputs.type"], path, value)
        return
    if not value.keys() <= INPUTS_KEYS:
        found.unknown_keys(RULES["inputs.unknown"], path, value, INPUTS_KEYS)
    reference_images = value.get("referenceImages", ABSENT)
    if reference_images is ABSENT:
        found.absent(RULES["inputs.referenceImages.required"], (*path, "referenceImages"))
    elif type(reference_images) is not list:
        found.mistyped(RULES["inputs.referenceImages.type"], (*path, "referenceImages"), reference_images)
    elif len(reference_images) != 1:
        found.value(RULES["inputs.referenceImages.items"], (*path, "referenceImages"), reference_images)
    if type(reference_images) is list:
        for index, item in enumerate(reference_images):
            if type(item) is not str:
                found.mistyped(
                    RULES["inputs.referenceImages[].type"],
                    (*path, "referenceImages", index),
                    item,
                )
            elif not is_media(item):
                found.value(
                    RULES["inputs.referenceImages[].format"],
                    (*path, "referenceImages", index),
                    item,
                )


def _provider_settings(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["providerSettings.type"], path, value)
        return
    if not value.keys() <= PROVIDER_SETTINGS_KEYS:
        found.unknown_keys(RULES["providerSettings.unknown"], path, value, PROVIDER_SETTINGS_KEYS)
    ideogram = value.get("ideogram", ABSENT)
    if ideogram is not ABSENT:
        _provider_settings__ideogram(ideogram, (*path, "ideogram"), found)


def _provider_settings__ideogram(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["providerSettings.ideogram.type"], path, value)
        return
    if not value.keys() <= PROVIDER_SETTINGS__IDEOGRAM_KEYS:
        found.unknown_keys(
            RULES["providerSettings.ideogram.unknown"],
            path,
            value,
            PROVIDER_SETTINGS__IDEOGRAM_KEYS,
        )
    color_palette = value.get("colorPalette", ABSENT)
    if color_palette is not ABSENT:
        _provider_settings__ideogram__color_palette(color_palette, (*path, "colorPalette"), found)
    magic_prompt = value.get("magicPrompt", ABSENT)
    if magic_prompt is not ABSENT:
        if type(magic_prompt) is not str:
            found.mistyped(
                RULES["providerSettings.ideogram.magicPrompt.type"],
                (*path, "magicPrompt"),
                magic_prompt,
            )
        elif magic_prompt not in {"AUTO", "ON", "OFF"}:
            found.value(
                RULES["providerSettings.ideogram.magicPrompt.enum"],
                (*path, "magicPrompt"),
                magic_prompt,
            )
    remix_strength = value.get("remixStrength", ABSENT)
    if remix_strength is not ABSENT:
        if type(remix_strength) is not int and not is_integer(remix_strength):
            found.mistyped(
                RULES["providerSettings.ideogram.remixStrength.type"],
                (*path, "remixStrength"),
                remix_strength,
            )
        elif not 1 <= remix_strength <= 100:
            found.value(
                RULES["providerSettings.ideogram.remixStrength.bounds"],
                (*path, "remixStrength"),
                remix_strength,
            )
    rendering_speed = value.get("renderingSpeed", ABSENT)
    if rendering_speed is not ABSENT:
        if type(rendering_speed) is not str:
            found.mistyped(
                RULES["providerSettings.ideogram.renderingSpeed.type"],
                (*path, "renderingSpeed"),
                rendering_speed,
            )
        elif rendering_speed not in {"TURBO", "DEFAULT", "QUALITY"}:
            found.value(
                RULES["providerSettings.ideogram.renderingSpeed.enum"],
                (*path, "renderingSpeed"),
                rendering_speed,
            )
    style_reference_images = value.get("styleReferenceImages", ABSENT)
    if style_reference_images is not ABSENT:
        if type(style_reference_images) is not list:
            found.mistyped(
                RULES["providerSettings.ideogram.styleReferenceImages.type"],
                (*path, "styleReferenceImages"),
                style_reference_images,
            )
        elif not 1 <= len(style_reference_images) <= 4:
            found.value(
                RULES["providerSettings.ideogram.styleReferenceImages.items"],
                (*path, "styleReferenceImages"),
                style_reference_images,
            )
    if type(style_reference_images) is list:
        for index, item in enumerate(style_reference_images):
            if type(item) is not str:
                found.mistyped(
                    RULES["providerSettings.ideogram.styleReferenceImages[].type"],
                    (*path, "styleReferenceImages", index),
                    item,
                )
    style_type = value.get("styleType", ABSENT)
    if style_type is not ABSENT:
        if type(style_type) is not str:
            found.mistyped(
                RULES["providerSettings.ideogram.styleType.type"],
                (*path, "styleType"),
                style_type,
            )
        elif style_type not in PROVIDER_SETTINGS__IDEOGRAM__STYLE_TYPE_VALUES:
            found.value(RULES["providerSettings.ideogram.styleType.enum"], (*path, "styleType"), style_type)


def _provider_settings__ideogram__color_palette(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["providerSettings.ideogram.colorPalette.type"], path, value)
        return
    if not value.keys() <= PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE_KEYS:
        found.unknown_keys(
            RULES["providerSettings.ideogram.colorPalette.unknown"],
            path,
            value,
            PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE_KEYS,
        )
    name = value.get("name", ABSENT)
    if name is not ABSENT:
        if type(name) is not str:
            found.mistyped(RULES["providerSettings.ideogram.colorPalette.name.type"], (*path, "name"), name)
        elif name not in PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE__NAME_VALUES:
            found.value(RULES["providerSettings.ideogram.colorPalette.name.enum"], (*path, "name"), name)
    members = value.get("members", ABSENT)
    if members is not ABSENT:
        if type(members) is not list:
            found.mistyped(
                RULES["providerSettings.ideogram.colorPalette.members.type"],
                (*path, "members"),
                members,
            )
        elif len(members) < 1:
            found.value(
                RULES["providerSettings.ideogram.colorPalette.members.items"],
                (*path, "members"),
                members,
            )
    if type(members) is list:
        for index, item in enumerate(members):
            _provider_settings__ideogram__color_palette__members__item(item, (*path, "members", index), found)
    if name is ABSENT and members is ABSENT:
        found.cross_field(
            RULES["providerSettings.ideogram.colorPalette.exactly-one-of.name+members.none"],
            path,
            name,
            members,
        )
    if name is not ABSENT and members is not ABSENT:
        found.cross_field(
            RULES["providerSettings.ideogram.colorPalette.exactly-one-of.name+members.several"],
            path,
            name,
            members,
        )


def _provider_settings__ideogram__color_palette__members__item(
    value: Any, path: Path, found: Findings
) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["providerSettings.ideogram.colorPalette.members[].type"], path, value)
        return
    if not value.keys() <= PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE__MEMBERS__ITEM_KEYS:
        found.unknown_keys(
            RULES["providerSettings.ideogram.colorPalette.members[].unknown"],
            path,
            value,
            PROVIDER_SETTINGS__IDEOGRAM__COLOR_PALETTE__MEMBERS__ITEM_KEYS,
        )
    color_hex = value.get("colorHex", ABSENT)
    if color_hex is ABSENT:
        found.absent(
            RULES["providerSettings.ideogram.colorPalette.members[].colorHex.required"],
            (*path, "colorHex"),
        )
    elif type(color_hex) is not str:
        found.mistyped(
            RULES["providerSettings.ideogram.colorPalette.members[].colorHex.type"],
            (*path, "colorHex"),
            color_hex,
        )
    elif not is_color(color_hex):
        found.value(
            RULES["providerSettings.ideogram.colorPalette.members[].colorHex.format"],
            (*path, "colorHex"),
            color_hex,
        )
    color_weight = value.get("colorWeight", ABSENT)
    if color_weight is not ABSENT:
        if type(color_weight) is not int and not is_number(color_weight):
            found.mistyped(
                RULES["providerSettings.ideogram.colorPalette.members[].colorWeight.type"],
                (*path, "colorWeight"),
                color_weight,
            )
        elif not 0.05 <= color_weight <= 1:
            found.value(
                RULES["providerSettings.ideogram.colorPalette.members[].colorWeight.bounds"],
                (*path, "colorWeight"),
                color_weight,
            )
        elif round(color_weight * 100) / 100 != color_weight:
            found.value(
                RULES["providerSettings.ideogram.colorPalette.members[].colorWeight.step"],
                (*path, "colorWeight"),
                color_weight,
            )
