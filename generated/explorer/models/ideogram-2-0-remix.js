// Validates requests to Ideogram 2.0 Remix, on pages. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const define = (name, body) => (registry.modules[name] ??= body);

define("models/ideogram-2-0-remix.js", (exports, use) => {
// Validates requests to Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { isColor, isMedia, isUri, isUuid4 } = use("runtime/formats.js");
const { unknownOf, withoutUnknown } = use("runtime/leniency.js");
const { onPlainCopy } = use("runtime/plain.js");
const { hasAtMost, hasRow, isObject, isPolluted } = use("runtime/values.js");
const { costOf } = use("runtime/cost.js");
const { applyDefaults } = use("runtime/defaults.js");
const { collectIssues } = use("runtime/findings.js");
const { narrowRequest, narrowSteps: stepsOf } = use("runtime/narrow.js");
const { repairOf, repairRequest } = use("runtime/repair.js");
const { nearestOf } = use("runtime/sizes.js");
const { DEFAULTS } = use("models/ideogram-2-0-remix.defaults.js");
const { MODEL } = use("models/ideogram-2-0-remix.facts.js");
const { RULES } = use("models/ideogram-2-0-remix.rules.js");

exports.applyFix = use("runtime/apply_fix.js").applyFix;
exports.toApi = use("runtime/envelope.js").toApi;
exports.MODEL = use("models/ideogram-2-0-remix.facts.js").MODEL;

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
  const { PAGE } = use("models/ideogram-2-0-remix.page.js");
  return structuredClone(PAGE);
}

function withDefaults(request, options) {
  return applyDefaults(DEFAULTS, request, options);
}

const HEIGHT_OF_WIDTH = /* @__PURE__ */ new Map([
  [512, [1536]],
  [576, [1408, 1472, 1536]],
  [640, [1024, 1344, 1408, 1472, 1536]],
  [704, [1152, 1216, 1280, 1344, 1408, 1472]],
  [720, [1280]],
  [736, [1312]],
  [768, [1088, 1216, 1232, 1280, 1344]],
  [832, [960, 1024, 1088, 1152, 1216, 1248]],
  [864, [1152]],
  [896, [960, 1024, 1088, 1120, 1152]],
  [960, [832, 896, 1024, 1088]],
  [1024, [640, 832, 896, 960, 1024]],
  [1088, [768, 832, 896, 960]],
  [1120, [896]],
  [1152, [704, 832, 864, 896]],
  [1216, [704, 768, 832]],
  [1232, [768]],
  [1248, [832]],
  [1280, [704, 720, 768]],
  [1312, [736]],
  [1344, [640, 704, 768]],
  [1408, [576, 640, 704]],
  [1472, [576, 640, 704]],
  [1536, [512, 576, 640]],
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
  inputs: {referenceImages: 0},
  model: 0,
  positivePrompt: 0,
  negativePrompt: 0,
  width: 0,
  height: 0,
  providerSettings: {
    ideogram: {
      colorPalette: {name: 0, members: {"[]": {colorHex: 0, colorWeight: 0}, "{}": 0}},
      magicPrompt: 0,
      remixStrength: 0,
      renderingSpeed: 0,
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
  let missing = 7;
  let width;
  let height;
  let taskUuid;
  let inputs;
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
        if (x !== "ideogram:3@2") return false;
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
      case "inputs":
        inputs = x;
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
  if (!judgeInputs(inputs)) return false;
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

function judgeInputs(value) {
  if (!isObject(value)) return false;
  let missing = 1;
  let referenceImages;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "referenceImages":
        if (!Array.isArray(x) || x.length !== 1) return false;
        referenceImages = x;
        missing--;
        break;
      default:
        return false;
    }
  }
  if (missing !== 0) return false;
  for (let index = 0; index < referenceImages.length; index++) {
    const item = referenceImages[index];
    if (typeof item !== "string" || !isMedia(item)) return false;
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
  let colorPalette;
  let styleReferenceImages;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "colorPalette":
        colorPalette = x;
        break;
      case "magicPrompt":
        if (x !== "AUTO" && x !== "ON" && x !== "OFF") return false;
        break;
      case "remixStrength":
        if (!Number.isInteger(x) || x < 1 || x > 100) return false;
        break;
      case "renderingSpeed":
        if (x !== "TURBO" && x !== "DEFAULT" && x !== "QUALITY") return false;
        break;
      case "styleReferenceImages":
        if (!Array.isArray(x) || x.length < 1 || x.length > 4) return false;
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
    colorPalette !== undefined &&
    !judgeProviderSettingsIdeogramColorPalette(colorPalette)
  ) return false;
  if (styleReferenceImages !== undefined) {
    for (let index = 0; index < styleReferenceImages.length; index++) {
      const item = styleReferenceImages[index];
      if (typeof item !== "string") return false;
    }
  }
  return true;
}

function judgeProviderSettingsIdeogramColorPalette(value) {
  if (!isObject(value)) return false;
  let name;
  let members;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "name":
        if (
          x !== "EMBER" &&
          x !== "FRESH" &&
          x !== "JUNGLE" &&
          x !== "MAGIC" &&
          x !== "MELON" &&
          x !== "MOSAIC" &&
          x !== "PASTEL" &&
          x !== "ULTRAMARINE"
        ) return false;
        name = x;
        break;
      case "members":
        if (!Array.isArray(x) || x.length < 1) return false;
        members = x;
        break;
      default:
        return false;
    }
  }
  if (name === undefined && members === undefined) return false;
  if (name !== undefined && members !== undefined) return false;
  if (members !== undefined) {
    for (let index = 0; index < members.length; index++) {
      const item = members[index];
      if (!judgeProviderSettingsIdeogramColorPaletteMembersItem(item)) return false;
    }
  }
  return true;
}

function judgeProviderSettingsIdeogramColorPaletteMembersItem(value) {
  if (!isObject(value)) return false;
  let missing = 1;
  let colorHex;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "colorHex":
        if (typeof x !== "string") return false;
        colorHex = x;
        missing--;
        break;
      case "colorWeight":
        if (
          !Number.isFinite(x) ||
          x < 0.05 ||
          x > 1 ||
          Math.round(x * 100) / 100 !== x
        ) return false;
        break;
      default:
        return false;
    }
  }
  if (missing !== 0) return false;
  if (!isColor(colorHex)) return false;
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

define("models/ideogram-2-0-remix.facts.js", (exports, use) => {
// The facts of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { model } = use("runtime/model.js");

const MODEL = /* @__PURE__ */ model({
  air: "ideogram:3@2",
  slug: "ideogram-2-0-remix",
  title: "Ideogram 2.0 Remix",
  summary: "Restyles an image and keeps its structure, with a colour palette of your choice.",
  creator: "Ideogram",
  status: "live",
  released: "2024-10-23",
  capabilities: ["Image to Image"],
  documentation: "https://runware.ai/docs/models/ideogram-2-0-remix",
  anchor: "request-{path}",
  pricing: {},
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
    ["1K (16:9)", 1280, 720],
    ["1K (~16:9)", 1344, 768],
    ["1K (~16:9)", 1216, 704],
    ["1K (5:3)", 1280, 768],
    ["1K (~5:3)", 1152, 704],
    ["1K (16:10)", 1232, 768],
    ["1K (16:10)", 1024, 640],
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
    ["1K (10:16)", 640, 1024],
    ["1K (10:16)", 768, 1232],
    ["1K (~3:5)", 704, 1152],
    ["1K (3:5)", 768, 1280],
    ["1K (~9:16)", 704, 1216],
    ["1K (~9:16)", 768, 1344],
    ["1K (9:16)", 720, 1280],
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
    {name: "inputs", type: "object", required: true, group: "Inputs"},
    {
      name: "inputs.referenceImages",
      type: "array",
      required: true,
      description: "The image to rework.",
      group: "Inputs",
      minItems: 1,
      maxItems: 1,
    },
    {name: "inputs.referenceImages[]", type: "string", format: "media", group: "Inputs"},
    {
      name: "model",
      type: "string",
      required: true,
      const: "ideogram:3@2",
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
      name: "providerSettings.ideogram.colorPalette",
      type: "object",
      description: "Colours of the image, as a preset or as a list of your own.",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.colorPalette.name",
      type: "string",
      description: "Preset palette.",
      group: "Provider Settings",
      allowedValues: [
        "EMBER",
        "FRESH",
        "JUNGLE",
        "MAGIC",
        "MELON",
        "MOSAIC",
        "PASTEL",
        "ULTRAMARINE",
      ],
    },
    {
      name: "providerSettings.ideogram.colorPalette.members",
      type: "array",
      description: "Palette of your own, colour by colour.",
      group: "Provider Settings",
      minItems: 1,
    },
    {
      name: "providerSettings.ideogram.colorPalette.members[]",
      type: "object",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.colorPalette.members[].colorHex",
      type: "string",
      required: true,
      format: "color",
      description: "Hexadecimal colour, such as `#1B4965`.",
      group: "Provider Settings",
    },
    {
      name: "providerSettings.ideogram.colorPalette.members[].colorWeight",
      type: "number",
      description: "How strongly the colour shows.",
      group: "Provider Settings",
      minimum: 0.05,
      maximum: 1,
      step: 0.01,
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
      name: "providerSettings.ideogram.remixStrength",
      type: "integer",
      default: 50,
      description: "How far the result departs from the reference image, 100 being farthest.",
      group: "Provider Settings",
      minimum: 1,
      maximum: 100,
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
      name: "providerSettings.ideogram.styleReferenceImages",
      type: "array",
      description: "Images whose artistic style the result takes on.",
      group: "Provider Settings",
      minItems: 1,
      maxItems: 4,
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

define("models/ideogram-2-0-remix.defaults.js", (exports, use) => {
// The defaults of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
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
          values: {
            magicPrompt: "AUTO",
            remixStrength: 50,
            renderingSpeed: "DEFAULT",
            styleType: "AUTO",
          },
          children: {},
          creatable: true,
        },
      },
      creatable: true,
    },
  },
  creatable: false,
  constants: {taskType: "imageInference", model: "ideogram:3@2"},
  uuids: ["taskUUID"],
};

exports.DEFAULTS = DEFAULTS;
});

define("models/ideogram-2-0-remix.page.js", (exports, use) => {
// What a page shows of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const PAGE = {
  endpoint: "https://api.runware.ai/v1",
  authorization: "bearer",
  sources: [
    {
      url: "https://runware.ai/docs/models/ideogram-2-0-remix",
      rendering: "markdown",
      read: "2026-11-21",
      sha256: "d34b9851851790331dd5f32510a2bb7e90629b2bd7a029b0727343a8bb213909",
    },
    {
      url: "https://runware.ai/docs/models/ideogram-2-0-remix",
      rendering: "text",
      read: "2026-11-21",
      sha256: "e276d191c0ad062d8cb76fd2e8090d007dc61011e32d84c772cea043e41a77a3",
    },
  ],
  examples: [
    {
      title: "A ferry terminal in three colours of your own, everything written out",
      request: {
        taskType: "imageInference",
        taskUUID: "00000000-0000-4000-8000-000000000020",
        outputType: "dataURI",
        outputFormat: "JPG",
        outputQuality: 80,
        deliveryMethod: "sync",
        safety: {checkContent: true, mode: "fast"},
        includeCost: true,
        numberResults: 4,
        inputs: {referenceImages: ["https://assets.example.com/photos/ferry-terminal.jpg"]},
        model: "ideogram:3@2",
        positivePrompt: "The ferry terminal as a screen print, flat shapes, morning fog over the ramp",
        negativePrompt: "people, cars",
        width: 1344,
        height: 704,
        providerSettings: {
          ideogram: {
            colorPalette: {
              members: [
                {colorHex: "#1B4965", colorWeight: 0.57},
                {colorHex: "#BEE9E8", colorWeight: 0.29},
                {colorHex: "#F80"},
              ],
            },
            magicPrompt: "ON",
            remixStrength: 40,
            renderingSpeed: "QUALITY",
            styleReferenceImages: [
              "https://assets.example.com/styles/screen-print-1.png",
              "https://assets.example.com/styles/screen-print-2.png",
            ],
            styleType: "DESIGN",
          },
        },
      },
    },
    {
      title: "A preset palette",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        inputs: {referenceImages: ["00000000-0000-4000-8000-0000000000a2"]},
        model: "ideogram:3@2",
        positivePrompt: "The greenhouse full of ferns, as a 3D model on a plain table",
        width: 1024,
        height: 1024,
        providerSettings: {ideogram: {colorPalette: {name: "JUNGLE"}, styleType: "RENDER_3D"}},
      },
    },
    {
      title: "A short-lived link, results by webhook",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        webhookURL: "https://hooks.example.com/images",
        uploadEndpoint: "https://storage.example.com/incoming/harbour.jpg",
        ttl: 600,
        inputs: {referenceImages: ["https://assets.example.com/photos/harbour.jpg"]},
        model: "ideogram:3@2",
        positivePrompt: "The harbour wall in winter, snow on every bollard",
        width: 1536,
        height: 512,
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
  requestType: "Ideogram20RemixRequest",
  responseType: "Ideogram20RemixResponse",
};

exports.PAGE = PAGE;
});

define("models/ideogram-2-0-remix.rules.js", (exports, use) => {
// The rules of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const RULES = {
  identity: ["model", "taskType", "taskUUID"],
  documentation: "https://runware.ai/docs/models/ideogram-2-0-remix",
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
          "inputs",
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
      id: "inputs.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "inputs",
      predicate: {op: "no-additional-properties", path: "inputs", names: ["referenceImages"]},
      message: "{0} is not a parameter of 'inputs'",
    },
    {
      id: "inputs.required",
      code: "missingInputs",
      phase: "missing",
      predicate: {op: "present", path: "inputs"},
      message: "'inputs' is required; give it an object with 'referenceImages'",
    },
    {
      id: "inputs.type",
      code: "invalidInputs",
      predicate: {op: "has-type", path: "inputs", type: "object"},
      message: "'inputs' must be an object, not {0}",
    },
    {
      id: "inputs.referenceImages.required",
      code: "missingReferenceImages",
      phase: "missing",
      scope: "inputs",
      predicate: {op: "present", path: "inputs.referenceImages"},
      message: "'inputs.referenceImages' is required; give it an array",
    },
    {
      id: "inputs.referenceImages.type",
      code: "invalidReferenceImages",
      scope: "inputs",
      predicate: {op: "has-type", path: "inputs.referenceImages", type: "array"},
      message: "'inputs.referenceImages' must be an array, not {0}",
    },
    {
      id: "inputs.referenceImages.items",
      code: "invalidReferenceImages",
      scope: "inputs",
      predicate: {op: "item-count", path: "inputs.referenceImages", minimum: 1, maximum: 1},
      message: "'inputs.referenceImages' must have {bounds}, not {0:length}",
    },
    {
      id: "inputs.referenceImages[].type",
      code: "invalidReferenceImages",
      scope: "inputs.referenceImages[]",
      predicate: {op: "has-type", path: "inputs.referenceImages[]", type: "string"},
      message: "each item of 'inputs.referenceImages' must be a string, not {0}",
    },
    {
      id: "inputs.referenceImages[].format",
      code: "invalidReferenceImages",
      scope: "inputs.referenceImages[]",
      predicate: {op: "matches", path: "inputs.referenceImages[]", format: "media"},
      message: "each item of 'inputs.referenceImages' must be a media reference: a UUID, an absolute URI, a data URI or Base64 text, not {0}",
    },
    {
      id: "model.required",
      code: "missingModel",
      phase: "missing",
      predicate: {op: "present", path: "model"},
      fixes: [[{fix: "add", path: "model", value: "ideogram:3@2"}]],
      message: "'model' is required; give it \"ideogram:3@2\"",
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
      predicate: {op: "enum", path: "model", values: ["ideogram:3@2"]},
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
          "colorPalette",
          "magicPrompt",
          "remixStrength",
          "renderingSpeed",
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
      id: "providerSettings.ideogram.colorPalette.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "no-additional-properties",
        path: "providerSettings.ideogram.colorPalette",
        names: ["name", "members"],
      },
      message: "{0} is not a parameter of 'providerSettings.ideogram.colorPalette'",
    },
    {
      id: "providerSettings.ideogram.colorPalette.type",
      code: "invalidColorPalette",
      scope: "providerSettings.ideogram",
      predicate: {op: "has-type", path: "providerSettings.ideogram.colorPalette", type: "object"},
      message: "'providerSettings.ideogram.colorPalette' must be an object, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.name.type",
      code: "invalidName",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.colorPalette.name",
        type: "string",
      },
      message: "'providerSettings.ideogram.colorPalette.name' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.name.enum",
      code: "unsupportedName",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "enum",
        path: "providerSettings.ideogram.colorPalette.name",
        values: ["EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE"],
      },
      message: "'providerSettings.ideogram.colorPalette.name' must be {allowed}, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members.type",
      code: "invalidMembers",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.colorPalette.members",
        type: "array",
      },
      message: "'providerSettings.ideogram.colorPalette.members' must be an array, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members.items",
      code: "invalidMembers",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "item-count",
        path: "providerSettings.ideogram.colorPalette.members",
        minimum: 1,
      },
      message: "'providerSettings.ideogram.colorPalette.members' must have {bounds}, not {0:length}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "no-additional-properties",
        path: "providerSettings.ideogram.colorPalette.members[]",
        names: ["colorHex", "colorWeight"],
      },
      message: "{0} is not a parameter of 'providerSettings.ideogram.colorPalette.members[]'",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].type",
      code: "invalidMembers",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.colorPalette.members[]",
        type: "object",
      },
      message: "each item of 'providerSettings.ideogram.colorPalette.members' must be an object, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].colorHex.required",
      code: "missingColorHex",
      phase: "missing",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {op: "present", path: "providerSettings.ideogram.colorPalette.members[].colorHex"},
      message: "'providerSettings.ideogram.colorPalette.members.colorHex' is required; give it a colour: '#' and three or six hexadecimal digits",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].colorHex.type",
      code: "invalidColorHex",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.colorPalette.members[].colorHex",
        type: "string",
      },
      message: "'providerSettings.ideogram.colorPalette.members.colorHex' must be a string, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].colorHex.format",
      code: "invalidColorHex",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "matches",
        path: "providerSettings.ideogram.colorPalette.members[].colorHex",
        format: "color",
      },
      message: "'providerSettings.ideogram.colorPalette.members.colorHex' must be a colour: '#' and three or six hexadecimal digits, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].colorWeight.type",
      code: "invalidColorWeight",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "has-type",
        path: "providerSettings.ideogram.colorPalette.members[].colorWeight",
        type: "number",
      },
      message: "'providerSettings.ideogram.colorPalette.members.colorWeight' must be a finite number, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].colorWeight.bounds",
      code: "invalidColorWeight",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "range",
        path: "providerSettings.ideogram.colorPalette.members[].colorWeight",
        minimum: 0.05,
        maximum: 1,
      },
      message: "'providerSettings.ideogram.colorPalette.members.colorWeight' must be {bounds}, not {0}",
    },
    {
      id: "providerSettings.ideogram.colorPalette.members[].colorWeight.step",
      code: "invalidColorWeight",
      scope: "providerSettings.ideogram.colorPalette.members[]",
      predicate: {
        op: "multiple-of",
        path: "providerSettings.ideogram.colorPalette.members[].colorWeight",
        step: 0.01,
      },
      message: "'providerSettings.ideogram.colorPalette.members.colorWeight' must be a multiple of {step}, not {0}",
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
      id: "providerSettings.ideogram.remixStrength.type",
      code: "invalidRemixStrength",
      scope: "providerSettings.ideogram",
      predicate: {op: "has-type", path: "providerSettings.ideogram.remixStrength", type: "integer"},
      message: "'providerSettings.ideogram.remixStrength' must be a whole number, not {0}",
    },
    {
      id: "providerSettings.ideogram.remixStrength.bounds",
      code: "invalidRemixStrength",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "range",
        path: "providerSettings.ideogram.remixStrength",
        minimum: 1,
        maximum: 100,
      },
      message: "'providerSettings.ideogram.remixStrength' must be {bounds}, not {0}",
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
      id: "providerSettings.ideogram.styleReferenceImages.items",
      code: "invalidStyleReferenceImages",
      scope: "providerSettings.ideogram",
      predicate: {
        op: "item-count",
        path: "providerSettings.ideogram.styleReferenceImages",
        minimum: 1,
        maximum: 4,
      },
      message: "'providerSettings.ideogram.styleReferenceImages' must have {bounds}, not {0:length}",
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
      id: "providerSettings.ideogram.colorPalette.exactly-one-of.name+members.none",
      code: "missingParameters",
      phase: "cross-field",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "any-of",
        of: [
          {op: "present", path: "providerSettings.ideogram.colorPalette.name"},
          {op: "present", path: "providerSettings.ideogram.colorPalette.members"},
        ],
      },
      message: "give one of 'providerSettings.ideogram.colorPalette.name' and 'providerSettings.ideogram.colorPalette.members'",
    },
    {
      id: "providerSettings.ideogram.colorPalette.exactly-one-of.name+members.several",
      code: "invalidCombination",
      phase: "cross-field",
      scope: "providerSettings.ideogram.colorPalette",
      predicate: {
        op: "not",
        of: {
          op: "all-of",
          of: [
            {op: "present", path: "providerSettings.ideogram.colorPalette.name"},
            {op: "present", path: "providerSettings.ideogram.colorPalette.members"},
          ],
        },
      },
      message: "'providerSettings.ideogram.colorPalette.name' and 'providerSettings.ideogram.colorPalette.members' cannot be used together; drop one of them",
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
    {path: "inputs", type: "object", required: true},
    {path: "inputs.referenceImages", type: "array", required: true},
    {path: "inputs.referenceImages[]", type: "string"},
    {path: "model", type: "string", required: true},
    {path: "positivePrompt", type: "string", required: true},
    {path: "negativePrompt", type: "string"},
    {path: "width", type: "integer", required: true},
    {path: "height", type: "integer", required: true},
    {path: "providerSettings", type: "object"},
    {path: "providerSettings.ideogram", type: "object"},
    {path: "providerSettings.ideogram.colorPalette", type: "object"},
    {path: "providerSettings.ideogram.colorPalette.name", type: "string"},
    {path: "providerSettings.ideogram.colorPalette.members", type: "array"},
    {path: "providerSettings.ideogram.colorPalette.members[]", type: "object"},
    {
      path: "providerSettings.ideogram.colorPalette.members[].colorHex",
      type: "string",
      required: true,
    },
    {path: "providerSettings.ideogram.colorPalette.members[].colorWeight", type: "number"},
    {path: "providerSettings.ideogram.magicPrompt", type: "string", default: "AUTO"},
    {path: "providerSettings.ideogram.remixStrength", type: "integer", default: 50},
    {path: "providerSettings.ideogram.renderingSpeed", type: "string", default: "DEFAULT"},
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
      ["1K (16:9)", 1280, 720],
      ["1K (~16:9)", 1344, 768],
      ["1K (~16:9)", 1216, 704],
      ["1K (5:3)", 1280, 768],
      ["1K (~5:3)", 1152, 704],
      ["1K (16:10)", 1232, 768],
      ["1K (16:10)", 1024, 640],
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
      ["1K (10:16)", 640, 1024],
      ["1K (10:16)", 768, 1232],
      ["1K (~3:5)", 704, 1152],
      ["1K (3:5)", 768, 1280],
      ["1K (~9:16)", 704, 1216],
      ["1K (~9:16)", 768, 1344],
      ["1K (9:16)", 720, 1280],
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

define("explorer/models/ideogram-2-0-remix.js", (exports, use) => {
// What only the page of Ideogram 2.0 Remix shows. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { located } = use("explorer/sources/located.js");

const SOURCES = located({
  pages: [
    {"url": "https://runware.ai/docs/models/ideogram-2-0-remix", "rendering": "markdown", "read": "2026-11-21"},
    {"url": "https://runware.ai/docs/models/ideogram-2-0-remix", "rendering": "text", "read": "2026-11-21"},
  ],
  model: {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["model", 2, "0:10 1:95"], ["title", 1, "0:-4 1:-94"], ["status", 2, "0:5"], ["creator", 1, "0:1"], ["released", 1, "0:1"], ["capabilities", 1, "0:1"], ["documentation", 1, "0:-11"]]},
  parameters: {
    "taskType": {"specs/shared/api-options.yaml": [["type", 4, "0:105 1:6"], ["required", 0, "0:1 1:0"], ["const", 0, "0:1 1:0"]]},
    "taskUUID": {"specs/shared/api-options.yaml": [["type", 2, "0:6 1:4"], ["required", 1, "0:1 1:0"], ["format", 1, "0:1 1:0"]]},
    "outputType": {"specs/shared/api-options.yaml": [["type", 4, "0:6 1:4"], ["enum", 1, "0:5"], ["default", 4, "0:-4 1:0"]]},
    "outputFormat": {"specs/shared/api-options.yaml": [["type", 3, "0:8 1:5"], ["enum", 1, "0:12"], ["default", 4, "0:-11 1:0"]]},
    "outputQuality": {"specs/shared/api-options.yaml": [["type", 3, "0:15 1:8"], ["minimum", 1, "0:1 1:0"], ["maximum", 1, "0:1 1:0"], ["default", 1, "0:1 1:0"]]},
    "webhookURL": {"specs/shared/api-options.yaml": [["type", 3, "0:6 1:4"], ["format", 1, "0:1 1:0"]]},
    "deliveryMethod": {"specs/shared/api-options.yaml": [["type", 3, "0:10 1:7"], ["enum", 1, "0:5,2..1"], ["default", 3, "0:-7 1:0"]]},
    "uploadEndpoint": {"specs/shared/api-options.yaml": [["type", 3, "0:15 1:9"], ["format", 1, "0:1 1:0"]]},
    "safety": {"specs/shared/api-options.yaml": [["type", 3, "0:25 1:8"]]},
    "safety.checkContent": {"specs/shared/api-options.yaml": [["type", 3, "0:7 1:5"], ["default", 0, "0:1 1:0"]]},
    "safety.mode": {"specs/shared/api-options.yaml": [["type", 2, "0:7 1:5"], ["enum", 1, "0:5,2..1"], ["default", 3, "0:-7 1:0"]]},
    "ttl": {"specs/shared/api-options.yaml": [["type", 3, "0:11 1:8"], ["minimum", 1, "0:1 1:0"]]},
    "includeCost": {"specs/shared/api-options.yaml": [["type", 2, "0:6 1:5"], ["default", 0, "0:1 1:0"]]},
    "numberResults": {"specs/shared/number-of-results.yaml": [["type", 5, "0:6 1:4"], ["minimum", 1, "0:1 1:0"], ["maximum", 1, "0:1 1:0"], ["default", 1, "0:1 1:0"]]},
    "inputs.referenceImages": {"specs/shared/reference-images.yaml": [["type", 5, "0:11 1:6"], ["required", 1, "0:1 1:0"]], "specs/models/ideogram/ideogram-2-0-remix.yaml": [["minItems", 21, "1:0"], ["maxItems", 0, "1:0"]]},
    "inputs.referenceImages[]": {"specs/shared/reference-images.yaml": [["type", 1, "0:-1 1:0"], ["format", 0, "0:3 1:1"]]},
    "model": {"specs/shared/generation.yaml": [["type", 4, "0:8 1:5"], ["required", 0, "0:1 1:0"]], "specs/models/ideogram/ideogram-2-0-remix.yaml": [["const", 5, "0:1 1:0"]]},
    "positivePrompt": {"specs/shared/generation.yaml": [["type", 2, "0:12 1:5"], ["required", 1, "0:1 1:0"], ["minLength", 1, "0:1 1:0"], ["maxLength", 1, "0:1 1:0"]]},
    "negativePrompt": {"specs/shared/generation.yaml": [["type", 3, "0:11 1:5"], ["minLength", 1, "0:1 1:0"], ["maxLength", 1, "0:1 1:0"]]},
    "width": {"specs/shared/generation.yaml": [["type", 2, "0:10"], ["required", 0, "0:1"]]},
    "height": {"specs/shared/generation.yaml": [["type", 1, "0:12"], ["required", 0, "0:1"]]},
    "providerSettings.ideogram.colorPalette": {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["type", 6, "0:17 1:13"]]},
    "providerSettings.ideogram.colorPalette.name": {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["type", 4, "0:7 1:5"], ["enum", 1, "0:4"]]},
    "providerSettings.ideogram.colorPalette.members": {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["type", 3, "0:5 1:5"], ["minItems", 1, "1:0"]]},
    "providerSettings.ideogram.colorPalette.members[]": {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["type", 3, "0:0 1:0"]]},
    "providerSettings.ideogram.colorPalette.members[].colorHex": {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["type", 3, "0:7 1:5"], ["required", 1, "0:1 1:0"], ["format", 1, "0:2 1:1"]]},
    "providerSettings.ideogram.colorPalette.members[].colorWeight": {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["type", 3, "0:5 1:3"], ["minimum", 1, "0:1 1:0"], ["maximum", 1, "0:1 1:0"], ["multipleOf", 1, "0:1 1:0"]]},
    "providerSettings.ideogram.magicPrompt": {"specs/shared/ideogram.yaml": [["type", 5, "0:7 1:6"], ["enum", 1, "0:5,2..2"], ["default", 4, "0:-8 1:0"]]},
    "providerSettings.ideogram.remixStrength": {"specs/shared/ideogram.yaml": [["type", 3, "0:13 1:8"], ["minimum", 1, "0:1 1:0"], ["maximum", 1, "0:1 1:0"], ["default", 1, "0:1 1:0"]]},
    "providerSettings.ideogram.renderingSpeed": {"specs/shared/ideogram.yaml": [["type", 3, "0:7 1:4"], ["enum", 1, "0:5,2..2"], ["default", 4, "0:-8 1:0"]]},
    "providerSettings.ideogram.styleReferenceImages": {"specs/shared/ideogram.yaml": [["type", 3, "0:13 1:8"]], "specs/models/ideogram/ideogram-2-0-remix.yaml": [["minItems", 8, "1:0"], ["maxItems", 0, "1:0"]]},
    "providerSettings.ideogram.styleReferenceImages[]": {"specs/shared/ideogram.yaml": [["type", 1, "0:0 1:0"]]},
    "providerSettings.ideogram.styleType": {"specs/shared/ideogram.yaml": [["type", 3, "0:7 1:4"], ["enum", 1, "0:5,2..6"], ["default", 8, "0:-12 1:0"]]},
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
    ["`width` and `height` must be used together.", {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["rules.together [width, height]", 4, "0:-491"]]}],
    ["`width` and `height` must be one of 73 sizes.", {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["rules.sizes {parameters: [width, height]}", 1, "0:4,4..72"]]}],
    ["When `ttl` is provided and `outputType` is one of `\"base64Data\"` or `\"dataURI\"`, `ttl` comes with the advice: 'ttl' has no effect unless 'outputType' is URL; leave it out, or ask for a URL.", {"specs/shared/api-options.yaml": [["rules.advises {when: {all: [ttl, {outputType: [base64Data, dataURI]}]}, parameter: ttl}", 2, "0:143", ["because The page says that a time to live applies to URLs only."]]]}],
    ["Inside `providerSettings.ideogram.colorPalette`: Exactly one of `name` and `members` must be provided.", {"specs/models/ideogram/ideogram-2-0-remix.yaml": [["rules.providerSettings.ideogram.colorPalette.exactly-one-of [name, members]", -10, "0:109", ["because The page offers a preset or own colours; with both or neither, no palette is named."]]]}],
  ],
});

const CHANGES = [];

exports.SOURCES = SOURCES;
exports.CHANGES = CHANGES;
});
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
