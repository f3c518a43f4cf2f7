// Validates requests to Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { isUri, isUuid4 } = require("../runtime/formats.cjs");
const { unknownOf, withoutUnknown } = require("../runtime/leniency.cjs");
const { onPlainCopy } = require("../runtime/plain.cjs");
const { hasAtMost, hasRow, isObject, isPolluted } = require("../runtime/values.cjs");
const { costOf } = require("../runtime/cost.cjs");
const { applyDefaults } = require("../runtime/defaults.cjs");
const { collectIssues } = require("../runtime/findings.cjs");
const { narrowRequest, narrowSteps: stepsOf } = require("../runtime/narrow.cjs");
const { repairOf, repairRequest } = require("../runtime/repair.cjs");
const { nearestOf } = require("../runtime/sizes.cjs");
const { DEFAULTS } = require("./ideogram-3-0.defaults.cjs");
const { MODEL } = require("./ideogram-3-0.facts.cjs");
const { RULES } = require("./ideogram-3-0.rules.cjs");

exports.applyFix = require("../runtime/apply_fix.cjs").applyFix;
exports.toApi = require("../runtime/envelope.cjs").toApi;
exports.MODEL = require("./ideogram-3-0.facts.cjs").MODEL;

function validate(request, options) {
  return collectIssues(RULES, request, options);
}

function repair(request, options) {
  if (isValid(request, options)) return repairOf(request, [], 0);
  return repairRequest(RULES, request, options);
}

function narrow(request, options) {
  return narrowRequest(RULES, request, options);
}

function narrowSteps(request, options) {
  return stepsOf(RULES, request, options);
}

function nearestSizes(request, height) {
  return nearestOf(MODEL, request, height);
}

function cost(request) {
  return costOf(MODEL, DEFAULTS, validate(request), request);
}

async function page() {
  const { PAGE } = require("./ideogram-3-0.page.cjs");
  return structuredClone(PAGE);
}

function withDefaults(request, options) {
  return applyDefaults(DEFAULTS, request, options);
}

const HEIGHT_OF_WIDTH = /* @__PURE__ */ new Map([
  [512, [1536]],
  [576, [1408, 1472, 1536]],
  [640, [1344, 1408, 1472, 1536]],
  [704, [1152, 1216, 1280, 1344, 1408, 1472]],
  [736, [1312]],
  [768, [1088, 1216, 1280, 1344]],
  [800, [1280]],
  [832, [960, 1024, 1088, 1152, 1216, 1248]],
  [864, [1152]],
  [896, [960, 1024, 1088, 1120, 1152]],
  [960, [832, 896, 1024, 1088]],
  [1024, [832, 896, 960, 1024]],
  [1088, [768, 832, 896, 960]],
  [1120, [896]],
  [1152, [704, 832, 864, 896]],
  [1216, [704, 768, 832]],
  [1248, [832]],
  [1280, [704, 768, 800]],
  [1312, [736]],
  [1344, [640, 704, 768]],
  [1408, [576, 640, 704]],
  [1472, [576, 640, 704]],
  [1536, [512, 576, 640]],
]);

const PROVIDER_SETTINGS__IDEOGRAM__STYLE_PRESET__VALUES = /* @__PURE__ */ new Set([
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
]);

/** What is known inside each object, by its keys; `[]` are items, `{}` any other key. */
const KEYS = {
  taskType: 0,
  taskUUID: 0,
  outputType: 0,
  outputFormat: 0,
  outputQuality: 0,
  webhookURL: 0,
  deliveryMethod: 0,
  uploadEndpoint: 0,
  safety: {checkContent: 0, mode: 0},
  ttl: 0,
  includeCost: 0,
  numberResults: 0,
  model: 0,
  positivePrompt: 0,
  negativePrompt: 0,
  width: 0,
  height: 0,
  providerSettings: {
    ideogram: {
      characterReferenceImages: 0,
      characterReferenceImagesMask: 0,
      magicPrompt: 0,
      renderingSpeed: 0,
      stylePreset: 0,
      styleReferenceImages: 0,
      styleType: 0,
    },
  },
};

function isValid(request, options) {
  if (options !== undefined && unknownOf(options) !== "error") {
    return onPlainCopy((copy) => judge(withoutUnknown(KEYS, copy)), request);
  }
  try {
    if (!isPolluted()) return judge(request);
  } catch {
    // an object that is not ordinary, or that cannot be read
  }
  return onPlainCopy(judge, request);
}

function judge(value) {
  if (!isObject(value)) return false;
  let missing = 6;
  let width;
  let height;
  let taskUuid;
  let webhookUrl;
  let uploadEndpoint;
  let safety;
  let providerSettings;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "taskType":
        if (x !== "imageInference") return false;
        missing--;
        break;
      case "model":
        if (x !== "ideogram:4@1") return false;
        missing--;
        break;
      case "positivePrompt":
        if (
          typeof x !== "string" ||
          x === "" ||
          (x.length > 2000 && !hasAtMost(x, 2000))
        ) return false;
        missing--;
        break;
      case "width":
        if (!Number.isInteger(x)) return false;
        width = x;
        missing--;
        break;
      case "height":
        if (!Number.isInteger(x)) return false;
        height = x;
        missing--;
        break;
      case "taskUUID":
        if (typeof x !== "string") return false;
        taskUuid = x;
        missing--;
        break;
      case "outputType":
        if (x !== "URL" && x !== "base64Data" && x !== "dataURI") return false;
        break;
      case "outputFormat":
        if (x !== "JPG" && x !== "PNG" && x !== "WEBP") return false;
        break;
      case "outputQuality":
        if (!Number.isInteger(x) || x < 20 || x > 99) return false;
        break;
      case "webhookURL":
        if (typeof x !== "string") return false;
        webhookUrl = x;
        break;
      case "deliveryMethod":
        if (x !== "sync" && x !== "async") return false;
        break;
      case "uploadEndpoint":
        if (typeof x !== "string") return false;
        uploadEndpoint = x;
        break;
      case "safety":
        safety = x;
        break;
      case "ttl":
        if (!Number.isInteger(x) || x < 60) return false;
        break;
      case "includeCost":
        if (typeof x !== "boolean") return false;
        break;
      case "numberResults":
        if (!Number.isInteger(x) || x < 1 || x > 20) return false;
        break;
      case "negativePrompt":
        if (
          typeof x !== "string" ||
          x === "" ||
          (x.length > 2000 && !hasAtMost(x, 2000))
        ) return false;
        break;
      case "providerSettings":
        providerSettings = x;
        break;
      default:
        return false;
    }
  }
  if (missing !== 0) return false;
  if (!hasRow(HEIGHT_OF_WIDTH, width, height)) return false;
  if (!isUuid4(taskUuid)) return false;
  if (webhookUrl !== undefined && !isUri(webhookUrl)) return false;
  if (uploadEndpoint !== undefined && !isUri(uploadEndpoint)) return false;
  if (safety !== undefined && !judgeSafety(safety)) return false;
  if (providerSettings !== undefined && !judgeProviderSettings(providerSettings)) return false;
  return true;
}

function judgeSafety(value) {
  if (!isObject(value)) return false;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "checkContent":
        if (typeof x !== "boolean") return false;
        break;
      case "mode":
        if (x !== "none" && x !== "fast") return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

function judgeProviderSettings(value) {
  if (!isObject(value)) return false;
  let ideogram;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "ideogram":
        ideogram = x;
        break;
      default:
        return false;
    }
  }
  if (ideogram !== undefined && !judgeProviderSettingsIdeogram(ideogram)) return false;
  return true;
}

function judgeProviderSettingsIdeogram(value) {
  if (!isObject(value)) return false;
  let characterReferenceImages;
  let characterReferenceImagesMask;
  let styleReferenceImages;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "characterReferenceImages":
        if (!Array.isArray(x) || x.length < 1) return false;
        characterReferenceImages = x;
        break;
      case "characterReferenceImagesMask":
        if (!Array.isArray(x)) return false;
        characterReferenceImagesMask = x;
        break;
      case "magicPrompt":
        if (x !== "AUTO" && x !== "ON" && x !== "OFF") return false;
        break;
      case "renderingSpeed":
        if (x !== "TURBO" && x !== "DEFAULT" && x !== "QUALITY") return false;
        break;
      case "stylePreset":
        if (!PROVIDER_SETTINGS__IDEOGRAM__STYLE_PRESET__VALUES.has(x)) return false;
        break;
      case "styleReferenceImages":
        if (!Array.isArray(x)) return false;
        styleReferenceImages = x;
        break;
      case "styleType":
        if (
          x !== "AUTO" &&
          x !== "GENERAL" &&
          x !== "REALISTIC" &&
          x !== "DESIGN" &&
          x !== "RENDER_3D" &&
          x !== "ANIME" &&
          x !== "FICTION"
        ) return false;
        break;
      default:
        return false;
    }
  }
  if (
    characterReferenceImages !== undefined &&
    characterReferenceImagesMask !== undefined &&
    characterReferenceImages.length !== characterReferenceImagesMask.length
  ) return false;
  if (characterReferenceImages !== undefined) {
    for (let index = 0; index < characterReferenceImages.length; index++) {
      const item = characterReferenceImages[index];
      if (typeof item !== "string") return false;
    }
  }
  if (characterReferenceImagesMask !== undefined) {
    for (let index = 0; index < characterReferenceImagesMask.length; index++) {
      const item = characterReferenceImagesMask[index];
      if (typeof item !== "string") return false;
    }
  }
  if (styleReferenceImages !== undefined) {
    for (let index = 0; index < styleReferenceImages.length; index++) {
      const item = styleReferenceImages[index];
      if (typeof item !== "string") return false;
    }
  }
  return true;
}

exports.validate = validate;
exports.repair = repair;
exports.narrow = narrow;
exports.narrowSteps = narrowSteps;
exports.nearestSizes = nearestSizes;
exports.cost = cost;
exports.page = page;
exports.withDefaults = withDefaults;
exports.isValid = isValid;
