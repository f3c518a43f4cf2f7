// Validates requests to Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit.
import { isMedia, isUri, isUuid4 } from "../runtime/formats.js";
import { hasAtMost, hasOwn, hasRow, isObject } from "../runtime/values.js";
import { listed } from "../runtime/findings.js";
import { RULES } from "./ideogram-1-0-remix.rules.js";

export const MODEL = /* @__PURE__ */ Object.freeze({
  "air": "ideogram:1@2",
  "slug": "ideogram-1-0-remix",
  "title": "Ideogram 1.0 Remix",
  "documentation": "https://runware.ai/docs/models/ideogram-1-0-remix",
});

export function validate(request) {
  return listed(RULES, request);
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

export function isValid(request) {
  try {
    return judge(request);
  } catch {
    return false;
  }
}

function judge(value) {
  if (!isObject(value)) return false;
  let missing = 7;
  let width;
  let height;
  for (const key in value) {
    if (!hasOwn.call(value, key)) continue;
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "taskType":
        if (x !== "imageInference") return false;
        missing--;
        break;
      case "taskUUID":
        if (typeof x !== "string" || !isUuid4(x)) return false;
        missing--;
        break;
      case "inputs":
        if (!judgeInputs(x)) return false;
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
      case "outputType":
        if (x !== "URL" && x !== "base64Data" && x !== "dataURI") return false;
        break;
      case "ttl":
        if (!Number.isInteger(x) || x < 60) return false;
        break;
      case "outputFormat":
        if (x !== "JPG" && x !== "PNG" && x !== "WEBP") return false;
        break;
      case "outputQuality":
        if (!Number.isInteger(x) || x < 20 || x > 99) return false;
        break;
      case "webhookURL":
        if (typeof x !== "string" || !isUri(x)) return false;
        break;
      case "deliveryMethod":
        if (x !== "sync" && x !== "async") return false;
        break;
      case "uploadEndpoint":
        if (typeof x !== "string" || !isUri(x)) return false;
        break;
      case "safety":
        if (!judgeSafety(x)) return false;
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
        if (!judgeProviderSettings(x)) return false;
        break;
      default:
        return false;
    }
  }
  if (missing !== 0) return false;
  if (!hasRow(HEIGHT_OF_WIDTH, width, height)) return false;
  return true;
}

function judgeSafety(value) {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (!hasOwn.call(value, key)) continue;
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
  for (const key in value) {
    if (!hasOwn.call(value, key)) continue;
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "referenceImages":
        if (!Array.isArray(x)) return false;
        for (let index = 0; index < x.length; index++) {
          const item = x[index];
          if (typeof item !== "string" || !isMedia(item)) return false;
        }
        missing--;
        break;
      default:
        return false;
    }
  }
  if (missing !== 0) return false;
  return true;
}

function judgeProviderSettings(value) {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (!hasOwn.call(value, key)) continue;
    const x = value[key];
    if (x === undefined) continue;
    switch (key) {
      case "ideogram":
        if (!judgeProviderSettings__ideogram(x)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

function judgeProviderSettings__ideogram(value) {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (!hasOwn.call(value, key)) continue;
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
        for (let index = 0; index < x.length; index++) {
          const item = x[index];
          if (typeof item !== "string") return false;
        }
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
  return true;
}
