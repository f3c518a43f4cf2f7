// Validates requests to Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
import { isMedia, isUri, isUuid4 } from "../runtime/formats.js";
import { unknownOf, withoutUnknown } from "../runtime/leniency.js";
import { onPlainCopy } from "../runtime/plain.js";
import { hasAtLeast, hasAtMost, hasRow, isObject, isPolluted } from "../runtime/values.js";
import { costOf } from "../runtime/cost.js";
import { applyDefaults } from "../runtime/defaults.js";
import { collectIssues } from "../runtime/findings.js";
import { narrowRequest, narrowSteps as stepsOf } from "../runtime/narrow.js";
import { repairOf, repairRequest } from "../runtime/repair.js";
import { nearestOf } from "../runtime/sizes.js";
import { DEFAULTS } from "./ideogram-4-0-remix.defaults.js";
import { MODEL } from "./ideogram-4-0-remix.facts.js";
import { RULES } from "./ideogram-4-0-remix.rules.js";

export { applyFix } from "../runtime/apply_fix.js";
export { toApi } from "../runtime/envelope.js";
export { MODEL } from "./ideogram-4-0-remix.facts.js";

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
  const { PAGE } = await import("./ideogram-4-0-remix.page.js");
  return structuredClone(PAGE);
}

export function withDefaults(request, options) {
  return applyDefaults(DEFAULTS, request, options);
}

const HEIGHT_OF_WIDTH = /* @__PURE__ */ new Map([
  [1024, [3072]],
  [1152, [2944]],
  [1248, [3328]],
  [1280, [3072]],
  [1296, [3168]],
  [1440, [2560, 2880]],
  [1600, [2560]],
  [1664, [2496]],
  [1728, [2304]],
  [1792, [2240]],
  [2048, [2048]],
  [2240, [1792]],
  [2304, [1728]],
  [2496, [1664]],
  [2560, [1440, 1600]],
  [2880, [1440]],
  [2944, [1152]],
  [3072, [1024, 1280]],
  [3168, [1296]],
  [3328, [1248]],
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
  safety: {checkContent: 0},
  ttl: 0,
  includeCost: 0,
  inputs: {seedImage: 0},
  numberResults: 0,
  model: 0,
  positivePrompt: 0,
  width: 0,
  height: 0,
  strength: 0,
  settings: {copyrightDetection: 0, renderingSpeed: 0},
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
  let settings;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "taskType":
        if (x !== "imageInference") return false;
        missing--;
        break;
      case "model":
        if (x !== "ideogram:4@remix") return false;
        missing--;
        break;
      case "positivePrompt":
        if (
          typeof x !== "string" ||
          !hasAtLeast(x, 2) ||
          (x.length > 2048 && !hasAtMost(x, 2048))
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
      case "strength":
        if (!Number.isFinite(x) || x < 0 || x > 1 || Math.round(x * 100) / 100 !== x) return false;
        break;
      case "settings":
        settings = x;
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
  if (settings !== undefined && !judgeSettings(settings)) return false;
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
      default:
        return false;
    }
  }
  return true;
}

function judgeInputs(value) {
  if (!isObject(value)) return false;
  let missing = 1;
  let seedImage;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "seedImage":
        if (typeof x !== "string") return false;
        seedImage = x;
        missing--;
        break;
      default:
        return false;
    }
  }
  if (missing !== 0) return false;
  if (!isMedia(seedImage)) return false;
  return true;
}

function judgeSettings(value) {
  if (!isObject(value)) return false;
  for (const key in value) {
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "copyrightDetection":
        if (typeof x !== "boolean") return false;
        break;
      case "renderingSpeed":
        if (x !== "TURBO" && x !== "DEFAULT" && x !== "QUALITY") return false;
        break;
      default:
        return false;
    }
  }
  return true;
}
