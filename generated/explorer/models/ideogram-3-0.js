// Validates requests to Ideogram 3.0, on pages. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const define = (name, body) => (registry.modules[name] ??= body);

define("models/ideogram-3-0.js", (exports, use) => {
// Validates requests to Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { isUri, isUuid4 } = use("runtime/formats.js");
const { unknownOf, withoutUnknown } = use("runtime/leniency.js");
const { onPlainCopy } = use("runtime/plain.js");
const { hasAtMost, hasRow, isObject, isPolluted } = use("runtime/values.js");
const { costOf } = use("runtime/cost.js");
const { applyDefaults } = use("runtime/defaults.js");
const { collectIssues } = use("runtime/findings.js");
const { narrowRequest, narrowSteps: stepsOf } = use("runtime/narrow.js");
const { repairOf, repairRequest } = use("runtime/repair.js");
const { nearestOf } = use("runtime/sizes.js");
const { DEFAULTS } = use("models/ideogram-3-0.defaults.js");
const { MODEL } = use("models/ideogram-3-0.facts.js");
const { RULES } = use("models/ideogram-3-0.rules.js");

exports.applyFix = use("runtime/apply_fix.js").applyFix;
exports.toApi = use("runtime/envelope.js").toApi;
exports.MODEL = use("models/ideogram-3-0.facts.js").MODEL;

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
  const { PAGE } = use("models/ideogram-3-0.page.js");
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
});

define("models/ideogram-3-0.facts.js", (exports, use) => {
// The facts of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { model } = use("runtime/model.js");

const MODEL = /* @__PURE__ */ model({
  air: "ideogram:4@1",
  slug: "ideogram-3-0",
  title: "Ideogram 3.0",
  summary: "Makes design images from text, with legible lettering, style presets and recurring characters.",
  creator: "Ideogram",
  status: "live",
  released: "2025-03-26",
  capabilities: ["Text to Image"],
  documentation: "https://runware.ai/docs/models/ideogram-3-0",
  anchor: "request-{path}",
  pricing: {"1k": 0.06},
  sizes: [
    ["1K (3:1)", 1536, 512],
    ["1K (~21:9)", 1536, 576],
    ["1K (~21:9)", 1472, 576],
    ["1K (~21:9)", 1408, 576],
    ["1K (~21:9)", 1536, 640],
    ["1K (~21:9)", 1472, 640],
    ["1K (~21:9)", 1408, 640],
    ["1K (~2:1)", 1344, 640],
    ["1K (~2:1)", 1472, 704],
    ["1K (2:1)", 1408, 704],
    ["1K (~2:1)", 1344, 704],
    ["1K (~16:9)", 1280, 704],
    ["1K (16:9)", 1312, 736],
    ["1K (~16:9)", 1344, 768],
    ["1K (~16:9)", 1216, 704],
    ["1K (5:3)", 1280, 768],
    ["1K (~5:3)", 1152, 704],
    ["1K (16:10)", 1280, 800],
    ["1K (~16:10)", 1216, 768],
    ["1K (3:2)", 1248, 832],
    ["1K (~3:2)", 1216, 832],
    ["1K (~3:2)", 1088, 768],
    ["1K (~4:3)", 1152, 832],
    ["1K (4:3)", 1152, 864],
    ["1K (~4:3)", 1088, 832],
    ["1K (~5:4)", 1152, 896],
    ["1K (5:4)", 1120, 896],
    ["1K (~5:4)", 1024, 832],
    ["1K (~5:4)", 1088, 896],
    ["1K (~5:4)", 960, 832],
    ["1K (~5:4)", 1024, 896],
    ["1K (~5:4)", 1088, 960],
    ["1K (~1:1)", 960, 896],
    ["1K (~1:1)", 1024, 960],
    ["1K (1:1)", 1024, 1024],
    ["1K (~1:1)", 960, 1024],
    ["1K (~1:1)", 896, 960],
    ["1K (~4:5)", 960, 1088],
    ["1K (~4:5)", 896, 1024],
    ["1K (~4:5)", 832, 960],
    ["1K (~4:5)", 896, 1088],
    ["1K (~4:5)", 832, 1024],
    ["1K (4:5)", 896, 1120],
    ["1K (~4:5)", 896, 1152],
    ["1K (~3:4)", 832, 1088],
    ["1K (3:4)", 864, 1152],
    ["1K (~3:4)", 832, 1152],
    ["1K (~2:3)", 768, 1088],
    ["1K (~2:3)", 832, 1216],
    ["1K (2:3)", 832, 1248],
    ["1K (~10:16)", 768, 1216],
    ["1K (10:16)", 800, 1280],
    ["1K (~3:5)", 704, 1152],
    ["1K (3:5)", 768, 1280],
    ["1K (~9:16)", 704, 1216],
    ["1K (~9:16)", 768, 1344],
    ["1K (9:16)", 736, 1312],
    ["1K (~9:16)", 704, 1280],
    ["1K (~1:2)", 704, 1344],
    ["1K (1:2)", 704, 1408],
    ["1K (~1:2)", 704, 1472],
    ["1K (~1:2)", 640, 1344],
    ["1K (~9:21)", 640, 1408],
    ["1K (~9:21)", 640, 1472],
    ["1K (~9:21)", 640, 1536],
    ["1K (~9:21)", 576, 1408],
    ["1K (~9:21)", 576, 1472],
    ["1K (~1:3)", 576, 1536],
    ["1K (1:3)", 512, 1536],
  ],
  sizeParameters: ["width", "height"],
  results: "numberResults",
  parameters: [
    {
      name: "taskType",
      type: "string",
      required: true,
      const: "imageInference",
      description: "Kind of task to run.",
      group: "API Options",
    },
    {
      name: "taskUUID",
      type: "string",
      required: true,
      format: "uuid4",
      description: "Names the task in responses and in polling; every task needs its own.",
      group: "API Options",
    },
    {
      name: "outputType",
      type: "string",
      default: "URL",
      description: "How the image comes back.",
      group: "API Options",
      allowedValues: ["URL", "base64Data", "dataURI"],
    },
    {
      name: "outputFormat",
      type: "string",
      default: "JPG",
      description: "File format of the image.",
      group: "API Options",
      allowedValues: ["JPG", "PNG", "WEBP"],
    },
    {
      name: "outputQuality",
      type: "integer",
      default: 95,
      description: "How much detail compression keeps; higher values make larger files.",
      group: "API Options",
      minimum: 20,
      maximum: 99,
    },
    {
      name: "webhookURL",
      type: "string",
      format: "uri",
      description: "Address that each finished result is posted to as JSON, one call per result.",
      group: "API Options",
    },
    {
      name: "deliveryMethod",
      type: "string",
      default: "sync",
      description: "Whether the request waits for its results.",
      group: "API Options",
      allowedValues: ["sync", "async"],
    },
    {
      name: "uploadEndpoint",
      type: "string",
      format: "uri",
      description: "Address that the image file is put to as raw bytes; presign it where storage is private.",
      group: "API Options",
    },
    {
      name: "safety",
      type: "object",
      description: "Screening of the image for unsafe content.",
      group: "API Options",
    },
    {
      name: "safety.checkContent",
      type: "boolean",
      default: false,
      description: "Turns the screening on.",
      group: "API Options",
    },
    {
      name: "safety.mode",
      type: "string",
      default: "none",
      description: "Depth of the screening; with `checkContent` on and no mode given it is `fast`.",
      group: "API Options",
      allowedValues: ["none", "fast"],
    },
    {
      name: "ttl",
      type: "integer",
      description: "Seconds that the image stays at its URL; ignored unless `outputType` is `URL`.",
      group: "API Options",
      minimum: 60,
    },
    {
      name: "includeCost",
      type: "boolean",
      default: false,
      description: "Adds `cost` to the response.",
      group: "API Options",
    },
    {
      name: "numberResults",
      type: "integer",
      default: 1,
      description: "How many images to make, each with its own seed.",
      group: "API Options",
      minimum: 1,
      maximum: 20,
    },
    {
      name: "model",
      type: "string",
      required: true,
      const: "ideogram:4@1",
      description: "AIR identifier of the model.",
      group: "Generation Parameters",
    },
    {
      name: "positivePrompt",
      type: "string",
      required: true,
      description: "What the image shows.",
      group: "Generation Parameters",
      minLength: 1,
      maxLength: 2000,
    },
    {
      name: "negativePrompt",
      type: "string",
      description: "What to keep out of the image.",
      group: "Generation Parameters",
      minLength: 1,
      maxLength: 2000,
    },
    {
      name: "width",
      type: "integer",
      required: true,
      description: "Width of the image in px.",
      group: "Generation Parameters",
    },
    {
      name: "height",
      type: "integer",
      required: true,
      description: "Height of the image in px.",
      group: "Generation Parameters",
    },
    {name: "providerSettings", type: "object", group: "Provider Settings"},
    {name: "providerSettings.ideogram", type: "object", group: "Provider Settings"},
    {
      name: "providerSettings.ideogram.characterReferenceImages",
      type: "array",
      description: "Images of a character whose face and build stay the same in every result.",
      group: "Provider Settings",
      minItems: 1,
    },
    {
      name: "providerSettings.ideogram.characterReferenceImages[]",
      type: "string",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.characterReferenceImagesMask",
      type: "array",
      description: "Masks for the character images, one for each.",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.characterReferenceImagesMask[]",
      type: "string",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.magicPrompt",
      type: "string",
      default: "AUTO",
      description: "Whether the model enriches the prompt before it draws.",
      group: "Provider Settings",
      allowedValues: ["AUTO", "ON", "OFF"],
    },
    {
      name: "providerSettings.ideogram.renderingSpeed",
      type: "string",
      default: "DEFAULT",
      description: "Trades waiting time for quality.",
      group: "Provider Settings",
      allowedValues: ["TURBO", "DEFAULT", "QUALITY"],
    },
    {
      name: "providerSettings.ideogram.stylePreset",
      type: "string",
      description: "Ready-made artistic style.",
      group: "Provider Settings",
      allowedValues: [
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
      ],
    },
    {
      name: "providerSettings.ideogram.styleReferenceImages",
      type: "array",
      description: "Images whose artistic style the result takes on.",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.styleReferenceImages[]",
      type: "string",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.styleType",
      type: "string",
      default: "AUTO",
      description: "Overall look of the image.",
      group: "Provider Settings",
      allowedValues: ["AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"],
    },
  ],
});

exports.MODEL = MODEL;
});

define("models/ideogram-3-0.defaults.js", (exports, use) => {
// The defaults of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
"use strict";

const DEFAULTS = {
  values: {
    outputType: "URL",
    outputFormat: "JPG",
    outputQuality: 95,
    deliveryMethod: "sync",
    includeCost: false,
    numberResults: 1,
  },
  children: {
    safety: {values: {checkContent: false, mode: "none"}, children: {}, creatable: true},
    providerSettings: {
      values: {},
      children: {
        ideogram: {
          values: {magicPrompt: "AUTO", renderingSpeed: "DEFAULT", styleType: "AUTO"},
          children: {},
          creatable: true,
        },
      },
      creatable: true,
    },
  },
  creatable: false,
  constants: {taskType: "imageInference", model: "ideogram:4@1"},
  uuids: ["taskUUID"],
};

exports.DEFAULTS = DEFAULTS;
});

define("models/ideogram-3-0.page.js", (exports, use) => {
// What a page shows of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
"use strict";

const PAGE = {
  endpoint: "https://api.runware.ai/v1",
  authorization: "bearer",
  sources: [
    {
      url: "https://runware.ai/docs/models/ideogram-3-0",
      rendering: "markdown",
      read: "2026-11-21",
      sha256: "5b87295a9466293ff8e5d5bcf36a1b3b83c67005d0d7b6a6894c9327e7d54e18",
    },
  ],
  examples: [
    {
      title: "A character in a known style, everything written out",
      request: {
        taskType: "imageInference",
        taskUUID: "00000000-0000-4000-8000-000000000030",
        outputType: "base64Data",
        outputFormat: "PNG",
        outputQuality: 99,
        deliveryMethod: "sync",
        safety: {checkContent: true, mode: "fast"},
        includeCost: true,
        numberResults: 3,
        model: "ideogram:4@1",
        positivePrompt: "A lighthouse keeper reading on the gallery at noon, a sign beside her says KEEP OUT",
        negativePrompt: "ships, birds",
        width: 1120,
        height: 896,
        providerSettings: {
          ideogram: {
            characterReferenceImages: ["https://assets.example.com/people/keeper.png"],
            characterReferenceImagesMask: ["https://assets.example.com/people/keeper-mask.png"],
            magicPrompt: "OFF",
            renderingSpeed: "QUALITY",
            styleType: "FICTION",
          },
        },
      },
    },
    {
      title: "A poster in a preset style, delivered to storage",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        webhookURL: "https://hooks.example.com/images",
        deliveryMethod: "async",
        uploadEndpoint: "https://storage.example.com/incoming/poster.jpg",
        ttl: 86400,
        model: "ideogram:4@1",
        positivePrompt: "Poster for a night train, moon over the Alps, the words SLEEP TO MILAN",
        width: 800,
        height: 1280,
        providerSettings: {ideogram: {stylePreset: "TRAVEL_POSTER", magicPrompt: "AUTO"}},
      },
    },
    {
      title: "A style taken from two images",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        model: "ideogram:4@1",
        positivePrompt: "A paper map of an island with a scale bar and a compass rose",
        width: 1024,
        height: 1024,
        providerSettings: {
          ideogram: {
            renderingSpeed: "TURBO",
            styleReferenceImages: [
              "https://assets.example.com/styles/atlas-1.png",
              "https://assets.example.com/styles/atlas-2.png",
            ],
          },
        },
      },
    },
  ],
  notes: {
    outputType: [
      {value: "URL", note: "Link to the stored image"},
      {value: "base64Data", note: "Base64 text inside the response"},
      {value: "dataURI", note: "Data URI inside the response"},
    ],
    outputFormat: [
      {value: "JPG", note: "Small files, no transparency"},
      {value: "PNG", note: "Lossless, with transparency"},
      {value: "WEBP", note: "Small files, with transparency"},
    ],
    deliveryMethod: [
      {value: "sync", note: "The response holds the results"},
      {
        value: "async",
        note: "The response confirms the task; ask for the results with getResponse",
      },
    ],
    "safety.mode": [{value: "none", note: "No check"}, {value: "fast", note: "One check"}],
    "providerSettings.ideogram.magicPrompt": [
      {value: "AUTO", note: "The model decides, from the prompt"},
      {value: "ON", note: "The prompt is always enriched"},
      {value: "OFF", note: "The prompt is used as written"},
    ],
    "providerSettings.ideogram.renderingSpeed": [
      {value: "TURBO", note: "Shortest wait"},
      {value: "DEFAULT", note: "A middle way"},
      {value: "QUALITY", note: "Finest result"},
    ],
    "providerSettings.ideogram.styleType": [
      {value: "AUTO", note: "The model picks a look"},
      {value: "GENERAL", note: "No particular look, for most subjects"},
      {value: "REALISTIC", note: "Looks like a photograph"},
      {value: "DESIGN", note: "Graphic work with logos and lettering"},
      {value: "RENDER_3D", note: "Looks modelled and rendered in 3D"},
      {value: "ANIME", note: "Looks like Japanese animation"},
      {value: "FICTION", note: "Imagined worlds, stylised"},
    ],
  },
  requestType: "Ideogram30Request",
  responseType: "Ideogram30Response",
};

exports.PAGE = PAGE;
});

define("models/ideogram-3-0.rules.js", (exports, use) => {
// The rules of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
"use strict";

const RULES = {
  identity: ["model", "taskType", "taskUUID"],
  documentation: "https://runware.ai/docs/models/ideogram-3-0",
  anchor: "request-{path}",
  checks: [
    {
      id: "unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      predicate: {
        op: "no-additional-properties",
        path: "",
        names: [
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
          "model",
          "positivePrompt",
          "negativePrompt",
          "width",
          "height",
          "providerSettings",
        ],
      },
      message: "{0} is not a parameter",
    },
    {
      id: "type",
      code: "invalidRequest",
      predicate: {op: "has-type", path: "", type: "object"},
      message: "the request must be an object, not {0}",
    },
    {
      id: "taskType.required",
      code: "missingTaskType",
      phase: "missing",
      predicate: {op: "present", path: "taskType"},
      fixes: [[{fix: "add", path: "taskType", value: "imageInference"}]],
      message: "'taskType' is required; give it \"imageInference\"",
    },
    {
      id: "taskType.type",
      code: "invalidTaskType",
      predicate: {op: "has-type", path: "taskType", type: "string"},
      message: "'taskType' must be a string, not {0}",
    },
    {
      id: "taskType.enum",
      code: "unsupportedTaskType",
      predicate: {op: "enum", path: "taskType", values: ["imageInference"]},
      message: "'taskType' must be {allowed}, not {0}",
    },
    {
      id: "taskUUID.required",
      code: "missingTaskUUID",
      phase: "missing",
      predicate: {op: "present", path: "taskUUID"},
      fixes: [[{fix: "generate", path: "taskUUID", how: "uuid4"}]],
      message: "'taskUUID' is required; give it a version 4 UUID",
    },
    {
      id: "taskUUID.type",
      code: "invalidTaskUUID",
      predicate: {op: "has-type", path: "taskUUID", type: "string"},
      message: "'taskUUID' must be a string, not {0}",
    },
    {
      id: "taskUUID.format",
      code: "invalidTaskUUID",
      predicate: {op: "matches", path: "taskUUID", format: "uuid4"},
      message: "'taskUUID' must be a version 4 UUID, not {0}",
    },
    {
      id: "outputType.type",
      code: "invalidOutputType",
      predicate: {op: "has-type", path: "outputType", type: "string"},
      message: "'outputType' must be a string, not {0}",
    },
    {
      id: "outputType.enum",
      code: "unsupportedOutputType",
      predicate: {op: "enum", path: "outputType", values: ["URL", "base64Data", "dataURI"]},
      message: "'outputType' must be {allowed}, not {0}",
    },
    {
      id: "outputFormat.type",
      code: "invalidOutputFormat",
      predicate: {op: "has-type", path: "outputFormat", type: "string"},
      message: "'outputFormat' must be a string, not {0}",
    },
    {
      id: "outputFormat.enum",
      code: "unsupportedOutputFormat",
      predicate: {op: "enum", path: "outputFormat", values: ["JPG", "PNG", "WEBP"]},
      message: "'outputFormat' must be {allowed}, not {0}",
    },
    {
      id: "outputQuality.type",
      code: "invalidOutputQuality",
      predicate: {op: "has-type", path: "outputQuality", type: "integer"},
      message: "'outputQuality' must be a whole number, not {0}",
    },
    {
      id: "outputQuality.bounds",
      code: "invalidOutputQuality",
      predicate: {op: "range", path: "outputQuality", minimum: 20, maximum: 99},
      message: "'outputQuality' must be {bounds}, not {0}",
    },
    {
      id: "webhookURL.type",
      code: "invalidWebhookURL",
      predicate: {op: "has-type", path: "webhookURL", type: "string"},
      message: "'webhookURL' must be a string, not {0}",
    },
    {
      id: "webhookURL.format",
      code: "invalidWebhookURL",
      predicate: {op: "matches", path: "webhookURL", format: "uri"},
      message: "'webhookURL' must be an absolute URI, not {0}",
    },
    {
      id: "deliveryMethod.type",
      code: "invalidDeliveryMethod",
      predicate: {op: "has-type", path: "deliveryMethod", type: "string"},
      message: "'deliveryMethod' must be a string, not {0}",
    },
    {
      id: "deliveryMethod.enum",
      code: "unsupportedDeliveryMethod",
      predicate: {op: "enum", path: "deliveryMethod", values: ["sync", "async"]},
      message: "'deliveryMethod' must be {allowed}, not {0}",
    },
    {
      id: "uploadEndpoint.type",
      code: "invalidUploadEndpoint",
      predicate: {op: "has-type", path: "uploadEndpoint", type: "string"},
      message: "'uploadEndpoint' must be a string, not {0}",
    },
    {
      id: "uploadEndpoint.format",
      code: "invalidUploadEndpoint",
      predicate: {op: "matches", path: "uploadEndpoint", format: "uri"},
      message: "'uploadEndpoint' must be an absolute URI, not {0}",
    },
    {
      id: "safety.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "safety",
      predicate: {op: "no-additional-properties", path: "safety", names: ["checkContent", "mode"]},
      message: "{0} is not a parameter of 'safety'",
    },
    {
      id: "safety.type",
      code: "invalidSafety",
      predicate: {op: "has-type", path: "safety", type: "object"},
      message: "'safety' must be an object, not {0}",
    },
    {
      id: "safety.checkContent.type",
      code: "invalidCheckContent",
      scope: "safety",
      predicate: {op: "has-type", path: "safety.checkContent", type: "boolean"},
      message: "'safety.checkContent' must be true or false, not {0}",
    },
    {
      id: "safety.mode.type",
      code: "invalidMode",
      scope: "safety",
      predicate: {op: "has-type", path: "safety.mode", type: "string"},
      message: "'safety.mode' must be a string, not {0}",
    },
    {
      id: "safety.mode.enum",
      code: "unsupportedMode",
      scope: "safety",
      predicate: {op: "enum", path: "safety.mode", values: ["none", "fast"]},
      message: "'safety.mode' must be {allowed}, not {0}",
    },
    {
      id: "ttl.type",
      code: "invalidTtl",
      predicate: {op: "has-type", path: "ttl", type: "integer"},
      message: "'ttl' must be a whole number, not {0}",
    },
    {
      id: "ttl.bounds",
      code: "invalidTtl",
      predicate: {op: "range", path: "ttl", minimum: 60},
      message: "'ttl' must be {bounds}, not {0}",
    },
    {
      id: "includeCost.type",
      code: "invalidIncludeCost",
      predicate: {op: "has-type", path: "includeCost", type: "boolean"},
      message: "'includeCost' must be true or false, not {0}",
    },
    {
      id: "numberResults.type",
      code: "invalidNumberResults",
      predicate: {op: "has-type", path: "numberResults", type: "integer"},
      message: "'numberResults' must be a whole number, not {0}",
    },
    {
      id: "numberResults.bounds",
      code: "invalidNumberResults",
      predicate: {op: "range", path: "numberResults", minimum: 1, maximum: 20},
      message: "'numberResults' must be {bounds}, not {0}",
    },
    {
      id: "model.required",
      code: "missingModel",
      phase: "missing",
      predicate: {op: "present", path: "model"},
      fixes: [[{fix: "add", path: "model", value: "ideogram:4@1"}]],
      message: "'model' is required; give it \"ideogram:4@1\"",
    },
    {
      id: "model.type",
      code: "invalidModel",
      predicate: {op: "has-type", path: "model", type: "string"},
      message: "'model' must be a string, not {0}",
    },
    {
      id: "model.enum",
      code: "unsupportedModel",
      predicate: {op: "enum", path: "model", values: ["ideogram:4@1"]},
      message: "'model' must be {allowed}, not {0}",
    },
    {
      id: "positivePrompt.required",
      code: "missingPositivePrompt",
      phase: "missing",
      predicate: {op: "present", path: "positivePrompt"},
      message: "'positivePrompt' is required; give it a string",
    },
    {
      id: "positivePrompt.type",
      code: "invalidPositivePrompt",
      predicate: {op: "has-type", path: "positivePrompt", type: "string"},
      message: "'positivePrompt' must be a string, not {0}",
    },
    {
      id: "positivePrompt.length",
      code: "invalidPositivePrompt",
      predicate: {op: "length", path: "positivePrompt", minimum: 1, maximum: 2000},
      message: "'positivePrompt' must be {bounds} long, not {0:length}",
    },
    {
      id: "negativePrompt.type",
      code: "invalidNegativePrompt",
      predicate: {op: "has-type", path: "negativePrompt", type: "string"},
      message: "'negativePrompt' must be a string, not {0}",
    },
    {
      id: "negativePrompt.length",
      code: "invalidNegativePrompt",
      predicate: {op: "length", path: "negativePrompt", minimum: 1, maximum: 2000},
      message: "'negativePrompt' must be {bounds} long, not {0:length}",
    },
    {
      id: "width.required",
      code: "missingWidth",
      phase: "missing",
      predicate: {op: "present", path: "width"},
      fixes: [[{fix: "nearest-row", paths: ["width", "height"], table: 0}]],
      message: "'width' is required; give it a whole number",
    },
    {
      id: "width.type",
      code: "invalidWidth",
      predicate: {op: "has-type", path: "width", type: "integer"},
      message: "'width' must be a whole number, not {0}",
    },
    {
      id: "height.required",
      code: "missingHeight",
      phase: "missing",
      predicate: {op: "present", path: "height"},
      fixes: [[{fix: "nearest-row", paths: ["width", "height"], table: 0}]],
      message: "'height' is required; give it a whole number",
    },
    {
      id: "height.type",
      code: "invalidHeight",
      predicate: {op: "has-type", path: "height", type: "integer"},
      message: "'height' must be a whole number, not {0}",
    },
    {
      id: "providerSettings.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "providerSettings",
      predicate: {op: "no-additional-properties", path: "providerSettings", names: ["ideogram"]},
      message: "{0} is not a parameter of 'providerSettings'",
    },
    {
      id: "providerSettings.type",
      code: "invalidProviderSettings",
      predicate: {op: "has-type", path: "providerSettings", type: "object"},
      message: "'providerSettings' must be an object, not {0}",
    },
    {
      id: "providerSettings.ideogram.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "no-additional-properties",
        path: "providerSettings.ideogram",
        names: [
          "characterReferenceImages",
          "characterReferenceImagesMask",
          "magicPrompt",
          "renderingSpeed",
          "stylePreset",
          "styleReferenceImages",
          "styleType",
        ],
      },
      message: "{0} is not a parameter of 'providerSettings.ideogram'",
    },
    {
      id: "providerSettings.ideogram.type",
      code: "invalidIdeogram",
      scope: "providerSettings",
      predicate: {op: "has-type", path: "providerSettings.ideogram", type: "object"},
      message: "'providerSettings.ideogram' must be an object, not {0}",
    },
    {
      id: "providerSettings.ideogram.characterReferenceImages.type",
      code: "invalidCharacterReferenceImages",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.characterReferenceImages",
        type: "array",
      },
      message: "'providerSettings.ideogram.characterReferenceImages' must be an array, not {0}",
    },
    {
      id: "providerSettings.ideogram.characterReferenceImages.items",
      code: "invalidCharacterReferenceImages",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "item-count",
        path: "providerSettings.ideogram.characterReferenceImages",
        minimum: 1,
      },
      message: "'providerSettings.ideogram.characterReferenceImages' must have {bounds}, not {0:length}",
    },
    {
      id: "providerSettings.ideogram.characterReferenceImages[].type",
      code: "invalidCharacterReferenceImages",
      scope: "providerSettings.ideogram.characterReferenceImages[]",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.characterReferenceImages[]",
        type: "string",
      },
      message: "each item of 'providerSettings.ideogram.characterReferenceImages' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.characterReferenceImagesMask.type",
      code: "invalidCharacterReferenceImagesMask",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.characterReferenceImagesMask",
        type: "array",
      },
      message: "'providerSettings.ideogram.characterReferenceImagesMask' must be an array, not {0}",
    },
    {
      id: "providerSettings.ideogram.characterReferenceImagesMask[].type",
      code: "invalidCharacterReferenceImagesMask",
      scope: "providerSettings.ideogram.characterReferenceImagesMask[]",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.characterReferenceImagesMask[]",
        type: "string",
      },
      message: "each item of 'providerSettings.ideogram.characterReferenceImagesMask' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.magicPrompt.type",
      code: "invalidMagicPrompt",
      scope: "providerSettings.ideogram",
      predicate: {op: "has-type", path: "providerSettings.ideogram.magicPrompt", type: "string"},
      message: "'providerSettings.ideogram.magicPrompt' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.magicPrompt.enum",
      code: "unsupportedMagicPrompt",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "enum",
        path: "providerSettings.ideogram.magicPrompt",
        values: ["AUTO", "ON", "OFF"],
      },
      message: "'providerSettings.ideogram.magicPrompt' must be {allowed}, not {0}",
    },
    {
      id: "providerSettings.ideogram.renderingSpeed.type",
      code: "invalidRenderingSpeed",
      scope: "providerSettings.ideogram",
      predicate: {op: "has-type", path: "providerSettings.ideogram.renderingSpeed", type: "string"},
      message: "'providerSettings.ideogram.renderingSpeed' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.renderingSpeed.enum",
      code: "unsupportedRenderingSpeed",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "enum",
        path: "providerSettings.ideogram.renderingSpeed",
        values: ["TURBO", "DEFAULT", "QUALITY"],
      },
      message: "'providerSettings.ideogram.renderingSpeed' must be {allowed}, not {0}",
    },
    {
      id: "providerSettings.ideogram.stylePreset.type",
      code: "invalidStylePreset",
      scope: "providerSettings.ideogram",
      predicate: {op: "has-type", path: "providerSettings.ideogram.stylePreset", type: "string"},
      message: "'providerSettings.ideogram.stylePreset' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.stylePreset.enum",
      code: "unsupportedStylePreset",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "enum",
        path: "providerSettings.ideogram.stylePreset",
        values: [
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
        ],
      },
      message: "'providerSettings.ideogram.stylePreset' must be {allowed}, not {0}",
    },
    {
      id: "providerSettings.ideogram.styleReferenceImages.type",
      code: "invalidStyleReferenceImages",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.styleReferenceImages",
        type: "array",
      },
      message: "'providerSettings.ideogram.styleReferenceImages' must be an array, not {0}",
    },
    {
      id: "providerSettings.ideogram.styleReferenceImages[].type",
      code: "invalidStyleReferenceImages",
      scope: "providerSettings.ideogram.styleReferenceImages[]",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.styleReferenceImages[]",
        type: "string",
      },
      message: "each item of 'providerSettings.ideogram.styleReferenceImages' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.styleType.type",
      code: "invalidStyleType",
      scope: "providerSettings.ideogram",
      predicate: {op: "has-type", path: "providerSettings.ideogram.styleType", type: "string"},
      message: "'providerSettings.ideogram.styleType' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.styleType.enum",
      code: "unsupportedStyleType",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "enum",
        path: "providerSettings.ideogram.styleType",
        values: ["AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"],
      },
      message: "'providerSettings.ideogram.styleType' must be {allowed}, not {0}",
    },
    {
      id: "together.height+width",
      code: "missingHeight",
      phase: "cross-field",
      subjects: ["height", "width"],
      predicate: {
        op: "implies",
        given: {op: "present", path: "width"},
        then: {op: "present", path: "height"},
      },
      fixes: [[{fix: "nearest-row", paths: ["width", "height"], table: 0}]],
      message: "'width' needs 'height'; give both or neither",
    },
    {
      id: "together.width+height",
      code: "missingWidth",
      phase: "cross-field",
      subjects: ["width", "height"],
      predicate: {
        op: "implies",
        given: {op: "present", path: "height"},
        then: {op: "present", path: "width"},
      },
      fixes: [[{fix: "nearest-row", paths: ["width", "height"], table: 0}]],
      message: "'height' needs 'width'; give both or neither",
    },
    {
      id: "sizes.width+height",
      code: "unsupportedWidth",
      phase: "cross-field",
      predicate: {op: "in-table", paths: ["width", "height"], table: 0},
      message: "{0}x{1} is not a supported size of 'width' and 'height'",
    },
    {
      id: "advises.ttl.ttl+outputType=base64Data|dataURI",
      code: "adviceTtl",
      severity: "warning",
      phase: "cross-field",
      subjects: ["ttl"],
      predicate: {
        op: "not",
        of: {
          op: "all-of",
          of: [
            {op: "present", path: "ttl"},
            {
              op: "all-of",
              of: [
                {op: "present", path: "outputType"},
                {op: "enum", path: "outputType", values: ["base64Data", "dataURI"]},
              ],
            },
          ],
        },
      },
      message: "'ttl' has no effect unless 'outputType' is URL; leave it out, or ask for a URL",
    },
    {
      id: "providerSettings.ideogram.same-length.characterReferenceImagesMask+characterReferenceImages",
      code: "invalidCharacterReferenceImagesMask",
      phase: "cross-field",
      scope: "providerSettings.ideogram",
      subjects: [
        "providerSettings.ideogram.characterReferenceImagesMask",
        "providerSettings.ideogram.characterReferenceImages",
      ],
      predicate: {
        op: "equal-item-count",
        paths: [
          "providerSettings.ideogram.characterReferenceImages",
          "providerSettings.ideogram.characterReferenceImagesMask",
        ],
      },
      message: "'providerSettings.ideogram.characterReferenceImagesMask' and 'providerSettings.ideogram.characterReferenceImages' must have equally many items, not {0:length} and {1:length}",
    },
  ],
  parameters: [
    {path: "taskType", type: "string", required: true},
    {path: "taskUUID", type: "string", required: true},
    {path: "outputType", type: "string", default: "URL"},
    {path: "outputFormat", type: "string", default: "JPG"},
    {path: "outputQuality", type: "integer", default: 95},
    {path: "webhookURL", type: "string"},
    {path: "deliveryMethod", type: "string", default: "sync"},
    {path: "uploadEndpoint", type: "string"},
    {path: "safety", type: "object"},
    {path: "safety.checkContent", type: "boolean", default: false},
    {path: "safety.mode", type: "string", default: "none"},
    {path: "ttl", type: "integer"},
    {path: "includeCost", type: "boolean", default: false},
    {path: "numberResults", type: "integer", default: 1},
    {path: "model", type: "string", required: true},
    {path: "positivePrompt", type: "string", required: true},
    {path: "negativePrompt", type: "string"},
    {path: "width", type: "integer", required: true},
    {path: "height", type: "integer", required: true},
    {path: "providerSettings", type: "object"},
    {path: "providerSettings.ideogram", type: "object"},
    {path: "providerSettings.ideogram.characterReferenceImages", type: "array"},
    {path: "providerSettings.ideogram.characterReferenceImages[]", type: "string"},
    {path: "providerSettings.ideogram.characterReferenceImagesMask", type: "array"},
    {path: "providerSettings.ideogram.characterReferenceImagesMask[]", type: "string"},
    {path: "providerSettings.ideogram.magicPrompt", type: "string", default: "AUTO"},
    {path: "providerSettings.ideogram.renderingSpeed", type: "string", default: "DEFAULT"},
    {path: "providerSettings.ideogram.stylePreset", type: "string"},
    {path: "providerSettings.ideogram.styleReferenceImages", type: "array"},
    {path: "providerSettings.ideogram.styleReferenceImages[]", type: "string"},
    {path: "providerSettings.ideogram.styleType", type: "string", default: "AUTO"},
  ],
  tables: [
    [
      ["1K (3:1)", 1536, 512],
      ["1K (~21:9)", 1536, 576],
      ["1K (~21:9)", 1472, 576],
      ["1K (~21:9)", 1408, 576],
      ["1K (~21:9)", 1536, 640],
      ["1K (~21:9)", 1472, 640],
      ["1K (~21:9)", 1408, 640],
      ["1K (~2:1)", 1344, 640],
      ["1K (~2:1)", 1472, 704],
      ["1K (2:1)", 1408, 704],
      ["1K (~2:1)", 1344, 704],
      ["1K (~16:9)", 1280, 704],
      ["1K (16:9)", 1312, 736],
      ["1K (~16:9)", 1344, 768],
      ["1K (~16:9)", 1216, 704],
      ["1K (5:3)", 1280, 768],
      ["1K (~5:3)", 1152, 704],
      ["1K (16:10)", 1280, 800],
      ["1K (~16:10)", 1216, 768],
      ["1K (3:2)", 1248, 832],
      ["1K (~3:2)", 1216, 832],
      ["1K (~3:2)", 1088, 768],
      ["1K (~4:3)", 1152, 832],
      ["1K (4:3)", 1152, 864],
      ["1K (~4:3)", 1088, 832],
      ["1K (~5:4)", 1152, 896],
      ["1K (5:4)", 1120, 896],
      ["1K (~5:4)", 1024, 832],
      ["1K (~5:4)", 1088, 896],
      ["1K (~5:4)", 960, 832],
      ["1K (~5:4)", 1024, 896],
      ["1K (~5:4)", 1088, 960],
      ["1K (~1:1)", 960, 896],
      ["1K (~1:1)", 1024, 960],
      ["1K (1:1)", 1024, 1024],
      ["1K (~1:1)", 960, 1024],
      ["1K (~1:1)", 896, 960],
      ["1K (~4:5)", 960, 1088],
      ["1K (~4:5)", 896, 1024],
      ["1K (~4:5)", 832, 960],
      ["1K (~4:5)", 896, 1088],
      ["1K (~4:5)", 832, 1024],
      ["1K (4:5)", 896, 1120],
      ["1K (~4:5)", 896, 1152],
      ["1K (~3:4)", 832, 1088],
      ["1K (3:4)", 864, 1152],
      ["1K (~3:4)", 832, 1152],
      ["1K (~2:3)", 768, 1088],
      ["1K (~2:3)", 832, 1216],
      ["1K (2:3)", 832, 1248],
      ["1K (~10:16)", 768, 1216],
      ["1K (10:16)", 800, 1280],
      ["1K (~3:5)", 704, 1152],
      ["1K (3:5)", 768, 1280],
      ["1K (~9:16)", 704, 1216],
      ["1K (~9:16)", 768, 1344],
      ["1K (9:16)", 736, 1312],
      ["1K (~9:16)", 704, 1280],
      ["1K (~1:2)", 704, 1344],
      ["1K (1:2)", 704, 1408],
      ["1K (~1:2)", 704, 1472],
      ["1K (~1:2)", 640, 1344],
      ["1K (~9:21)", 640, 1408],
      ["1K (~9:21)", 640, 1472],
      ["1K (~9:21)", 640, 1536],
      ["1K (~9:21)", 576, 1408],
      ["1K (~9:21)", 576, 1472],
      ["1K (~1:3)", 576, 1536],
      ["1K (1:3)", 512, 1536],
    ],
  ],
};

exports.RULES = RULES;
});

define("explorer/models/ideogram-3-0.js", (exports, use) => {
// What only the page of Ideogram 3.0 shows. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { located } = use("explorer/sources/located.js");

const SOURCES = located({
  pages: [
    {"url": "https://runware.ai/docs/models/ideogram-3-0", "rendering": "markdown", "read": "2026-11-21"},
  ],
  model: {"specs/models/ideogram/ideogram-3-0.yaml": [["model", 2, "0:10"], ["title", 1, "0:-4"], ["status", 2, "0:5"], ["creator", 1, "0:1"], ["released", 1, "0:1"], ["capabilities", 1, "0:1"], ["documentation", 1, "0:-11"], ["1k", 7, "0:15"]]},
  parameters: {
    "taskType": {"specs/shared/api-options.yaml": [["type", 4, "0:94"], ["required", 0, "0:1"], ["const", 0, "0:1"]]},
    "taskUUID": {"specs/shared/api-options.yaml": [["type", 2, "0:6"], ["required", 1, "0:1"], ["format", 1, "0:1"]]},
    "outputType": {"specs/shared/api-options.yaml": [["type", 4, "0:6"], ["enum", 1, "0:5"], ["default", 4, "0:-4"]]},
    "outputFormat": {"specs/shared/api-options.yaml": [["type", 3, "0:8"], ["enum", 1, "0:12"], ["default", 4, "0:-11"]]},
    "outputQuality": {"specs/shared/api-options.yaml": [["type", 3, "0:15"], ["minimum", 1, "0:1"], ["maximum", 1, "0:1"], ["default", 1, "0:1"]]},
    "webhookURL": {"specs/shared/api-options.yaml": [["type", 3, "0:6"], ["format", 1, "0:1"]]},
    "deliveryMethod": {"specs/shared/api-options.yaml": [["type", 3, "0:10"], ["enum", 1, "0:5,2..1"], ["default", 3, "0:-7"]]},
    "uploadEndpoint": {"specs/shared/api-options.yaml": [["type", 3, "0:15"], ["format", 1, "0:1"]]},
    "safety": {"specs/shared/api-options.yaml": [["type", 3, "0:25"]]},
    "safety.checkContent": {"specs/shared/api-options.yaml": [["type", 3, "0:7"], ["default", 0, "0:1"]]},
    "safety.mode": {"specs/shared/api-options.yaml": [["type", 2, "0:7"], ["enum", 1, "0:5,2..1"], ["default", 3, "0:-7"]]},
    "ttl": {"specs/shared/api-options.yaml": [["type", 3, "0:11"], ["minimum", 1, "0:1"]]},
    "includeCost": {"specs/shared/api-options.yaml": [["type", 2, "0:6"], ["default", 0, "0:1"]]},
    "numberResults": {"specs/shared/number-of-results.yaml": [["type", 5, "0:6"], ["minimum", 1, "0:1"], ["maximum", 1, "0:1"], ["default", 1, "0:1"]]},
    "model": {"specs/shared/generation.yaml": [["type", 4, "0:10"], ["required", 0, "0:1"]], "specs/models/ideogram/ideogram-3-0.yaml": [["const", 9, "0:1"]]},
    "positivePrompt": {"specs/shared/generation.yaml": [["type", 2, "0:12"], ["required", 1, "0:1"], ["minLength", 1, "0:1"], ["maxLength", 1, "0:1"]]},
    "negativePrompt": {"specs/shared/generation.yaml": [["type", 3, "0:11"], ["minLength", 1, "0:1"], ["maxLength", 1, "0:1"]]},
    "width": {"specs/shared/generation.yaml": [["type", 2, "0:10"], ["required", 0, "0:1"]]},
    "height": {"specs/shared/generation.yaml": [["type", 1, "0:12"], ["required", 0, "0:1"]]},
    "providerSettings.ideogram.characterReferenceImages": {"specs/models/ideogram/ideogram-3-0.yaml": [["type", 6, "0:17"], ["minItems", 3, "0:-318"]]},
    "providerSettings.ideogram.characterReferenceImages[]": {"specs/models/ideogram/ideogram-3-0.yaml": [["type", 1, "0:318"]]},
    "providerSettings.ideogram.characterReferenceImagesMask": {"specs/models/ideogram/ideogram-3-0.yaml": [["type", 3, "0:7"]]},
    "providerSettings.ideogram.characterReferenceImagesMask[]": {"specs/models/ideogram/ideogram-3-0.yaml": [["type", 1, "0:0"]]},
    "providerSettings.ideogram.magicPrompt": {"specs/shared/ideogram.yaml": [["type", 5, "0:7"], ["enum", 1, "0:5,2..2"], ["default", 4, "0:-8"]]},
    "providerSettings.ideogram.renderingSpeed": {"specs/shared/ideogram.yaml": [["type", 9, "0:13"], ["enum", 1, "0:5,2..2"], ["default", 4, "0:-8"]]},
    "providerSettings.ideogram.stylePreset": {"specs/models/ideogram/ideogram-3-0.yaml": [["type", 5, "0:13"], ["enum", 1, "0:4"]]},
    "providerSettings.ideogram.styleReferenceImages": {"specs/shared/ideogram.yaml": [["type", 3, "0:5"]]},
    "providerSettings.ideogram.styleReferenceImages[]": {"specs/shared/ideogram.yaml": [["type", 1, "0:0"]]},
    "providerSettings.ideogram.styleType": {"specs/shared/ideogram.yaml": [["type", 3, "0:7"], ["enum", 1, "0:5,2..6"], ["default", 8, "0:-12"]]},
  },
  response: {
    "taskType": {"specs/shared/image-response.yaml": [["type", 4, "0:18"], ["required", 0, "0:1"], ["const", 0, "0:1"]]},
    "taskUUID": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["required", 0, "0:1"], ["format", 0, "0:1"]]},
    "imageUUID": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["required", 0, "0:1"], ["format", 0, "0:1"]]},
    "imageURL": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["format", 0, "0:1"]]},
    "imageBase64Data": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "imageDataURI": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["format", 0, "0:1"]]},
    "seed": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "NSFWContent": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "cost": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
  },
  rules: [
    ["`width` and `height` must be used together.", {"specs/models/ideogram/ideogram-3-0.yaml": [["rules.together [width, height]", 20, "0:-447"]]}],
    ["`width` and `height` must be one of 69 sizes.", {"specs/models/ideogram/ideogram-3-0.yaml": [["rules.sizes {parameters: [width, height]}", 1, "0:4,4..68"]]}],
    ["When `ttl` is provided and `outputType` is one of `\"base64Data\"` or `\"dataURI\"`, `ttl` comes with the advice: 'ttl' has no effect unless 'outputType' is URL; leave it out, or ask for a URL.", {"specs/shared/api-options.yaml": [["rules.advises {when: {all: [ttl, {outputType: [base64Data, dataURI]}]}, parameter: ttl}", 2, "0:143", ["because The page says that a time to live applies to URLs only."]]]}],
    ["Inside `providerSettings.ideogram`: `characterReferenceImages` and `characterReferenceImagesMask` must have the same number of items.", {"specs/models/ideogram/ideogram-3-0.yaml": [["rules.providerSettings.ideogram.same-length [characterReferenceImages, characterReferenceImagesMask]", -5, "0:104", ["because The description of the masks asks for it; the page's list of rules does not."]]]}],
  ],
});

const CHANGES = [];

exports.SOURCES = SOURCES;
exports.CHANGES = CHANGES;
});
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
