// Validates requests to Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit.
import { isMedia, isUri, isUuid4 } from "../runtime/formats.js";
import { unknownOf, withoutUnknown } from "../runtime/leniency.js";
import { onPlainCopy } from "../runtime/plain.js";
import { hasAtMost, hasRow, isObject, isPolluted } from "../runtime/values.js";
import { costOf } from "../runtime/cost.js";
import { applyDefaults } from "../runtime/defaults.js";
import { collectIssues } from "../runtime/findings.js";
import { narrowRequest, narrowSteps as stepsOf } from "../runtime/narrow.js";
import { repairOf, repairRequest } from "../runtime/repair.js";
import { nearestOf } from "../runtime/sizes.js";
import { DEFAULTS } from "./ideogram-1-0-remix.defaults.js";
import { MODEL } from "./ideogram-1-0-remix.facts.js";
import { RULES } from "./ideogram-1-0-remix.rules.js";

export { applyFix } from "../runtime/apply_fix.js";
export { toApi } from "../runtime/envelope.js";
export { MODEL } from "./ideogram-1-0-remix.facts.js";

export function validate(request, options) {
  return collectIssues(RULES, request, options);
}

export function repair(request, options) {
  if (isValid(request, options)) return repairOf(request, [], 0);
  return repairRequest(RULES, request, options);
}

export function narrow(request, options) {
  return narrowRequest(RULES, request, options);
}

export function narrowSteps(request, options) {
  return stepsOf(RULES, request, options);
}

export function nearestSizes(request, height) {
  return nearestOf(MODEL, request, height);
}

export function cost(request) {
  return costOf(MODEL, DEFAULTS, validate(request), request);
}

export async function page() {
  const { PAGE } = await import("./ideogram-1-0-remix.page.js");
  return structuredClone(PAGE);
}

export function withDefaults(request, options) {
  return applyDefaults(DEFAULTS, request, options);
}

const HEIGHT_OF_WIDTH = /* @__PURE__ */ new Map([
  [512, [1536]],
  [720, [1280]],
  [768, [1024, 1232]],
  [832, [1248]],
  [1024, [768, 1024]],
  [1152, [768]],
  [1232, [768]],
  [1280, [720]],
  [1536, [512]],
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
      magicPrompt: 0,
      remixStrength: 0,
      renderingSpeed: 0,
      styleReferenceImages: 0,
      styleType: 0,
    },
  },
};

export function isValid(request, options) {
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
        if (x !== "ideogram:1@2") return false;
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
        if (!Array.isArray(x)) return false;
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
  let styleReferenceImages;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
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
  if (styleReferenceImages !== undefined) {
    for (let index = 0; index < styleReferenceImages.length; index++) {
      const item = styleReferenceImages[index];
      if (typeof item !== "string") return false;
    }
  }
  return true;
}
