// Validates requests to Ideogram 4.0 Remix, on pages. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const define = (name, body) => (registry.modules[name] ??= body);

define("models/ideogram-4-0-remix.js", (exports, use) => {
// Validates requests to Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { isMedia, isUri, isUuid4 } = use("runtime/formats.js");
const { unknownOf, withoutUnknown } = use("runtime/leniency.js");
const { onPlainCopy } = use("runtime/plain.js");
const { hasAtLeast, hasAtMost, hasRow, isObject, isPolluted } = use("runtime/values.js");
const { costOf } = use("runtime/cost.js");
const { applyDefaults } = use("runtime/defaults.js");
const { collectIssues } = use("runtime/findings.js");
const { narrowRequest, narrowSteps: stepsOf } = use("runtime/narrow.js");
const { repairOf, repairRequest } = use("runtime/repair.js");
const { nearestOf } = use("runtime/sizes.js");
const { DEFAULTS } = use("models/ideogram-4-0-remix.defaults.js");
const { MODEL } = use("models/ideogram-4-0-remix.facts.js");
const { RULES } = use("models/ideogram-4-0-remix.rules.js");

exports.applyFix = use("runtime/apply_fix.js").applyFix;
exports.toApi = use("runtime/envelope.js").toApi;
exports.MODEL = use("models/ideogram-4-0-remix.facts.js").MODEL;

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
  const { PAGE } = use("models/ideogram-4-0-remix.page.js");
  return structuredClone(PAGE);
}

function withDefaults(request, options) {
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

define("models/ideogram-4-0-remix.facts.js", (exports, use) => {
// The facts of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { model } = use("runtime/model.js");

const MODEL = /* @__PURE__ */ model({
  air: "ideogram:4@remix",
  slug: "ideogram-4-0-remix",
  title: "Ideogram 4.0 Remix",
  summary: "Draws a new image from an existing one and lets you set how near it stays to the original.",
  creator: "Ideogram",
  status: "coming-soon",
  released: "2026-06-03",
  capabilities: ["Image to Image", "Checkpoint"],
  documentation: "https://runware.ai/docs/models/ideogram-4-0-remix",
  anchor: "request-{path}",
  pricing: {},
  sizes: [
    ["2K (1:1)", 2048, 2048],
    ["2K (1:2)", 1440, 2880],
    ["2K (2:1)", 2880, 1440],
    ["2K (2:3)", 1664, 2496],
    ["2K (3:2)", 2496, 1664],
    ["2K (4:5)", 1792, 2240],
    ["2K (5:4)", 2240, 1792],
    ["2K (9:16)", 1440, 2560],
    ["2K (16:9)", 2560, 1440],
    ["2K (5:8)", 1600, 2560],
    ["2K (8:5)", 2560, 1600],
    ["2K (3:4)", 1728, 2304],
    ["2K (4:3)", 2304, 1728],
    ["2K (9:22)", 1296, 3168],
    ["2K (22:9)", 3168, 1296],
    ["2K (9:23)", 1152, 2944],
    ["2K (23:9)", 2944, 1152],
    ["2K (3:8)", 1248, 3328],
    ["2K (8:3)", 3328, 1248],
    ["2K (5:12)", 1280, 3072],
    ["2K (12:5)", 3072, 1280],
    ["2K (1:3)", 1024, 3072],
    ["2K (3:1)", 3072, 1024],
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
    {name: "inputs", type: "object", required: true, group: "Inputs"},
    {
      name: "inputs.seedImage",
      type: "string",
      required: true,
      format: "media",
      description: "The image to start from.",
      group: "Inputs",
    },
    {
      name: "numberResults",
      type: "integer",
      default: 1,
      description: "How many images to make, each with its own seed.",
      group: "Core Parameters",
      minimum: 1,
      maximum: 20,
    },
    {
      name: "model",
      type: "string",
      required: true,
      const: "ideogram:4@remix",
      description: "AIR identifier of the model.",
      group: "Core Parameters",
    },
    {
      name: "positivePrompt",
      type: "string",
      required: true,
      description: "What the image shows.",
      group: "Core Parameters",
      minLength: 2,
      maxLength: 2048,
    },
    {
      name: "width",
      type: "integer",
      required: true,
      description: "Width of the image in px.",
      group: "Core Parameters",
    },
    {
      name: "height",
      type: "integer",
      required: true,
      description: "Height of the image in px.",
      group: "Core Parameters",
    },
    {
      name: "strength",
      type: "number",
      description: "How far the result departs from the seed image; left out, the prompt decides.",
      group: "Core Parameters",
      minimum: 0,
      maximum: 1,
      step: 0.01,
    },
    {name: "settings", type: "object", group: "Settings"},
    {
      name: "settings.copyrightDetection",
      type: "boolean",
      default: false,
      description: "Checks the finished image for known likenesses and logos.",
      group: "Settings",
    },
    {
      name: "settings.renderingSpeed",
      type: "string",
      default: "DEFAULT",
      description: "Trades waiting time for quality.",
      group: "Settings",
      allowedValues: ["TURBO", "DEFAULT", "QUALITY"],
    },
  ],
});

exports.MODEL = MODEL;
});

define("models/ideogram-4-0-remix.defaults.js", (exports, use) => {
// The defaults of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
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
    safety: {values: {checkContent: false}, children: {}, creatable: true},
    settings: {
      values: {copyrightDetection: false, renderingSpeed: "DEFAULT"},
      children: {},
      creatable: true,
    },
  },
  creatable: false,
  constants: {taskType: "imageInference", model: "ideogram:4@remix"},
  uuids: ["taskUUID"],
};

exports.DEFAULTS = DEFAULTS;
});

define("models/ideogram-4-0-remix.page.js", (exports, use) => {
// What a page shows of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const PAGE = {
  endpoint: "https://api.runware.ai/v1",
  authorization: "bearer",
  sources: [
    {
      url: "https://runware.ai/docs/models/ideogram-4-0-remix",
      rendering: "markdown",
      read: "2026-11-21",
      sha256: "1fff3af280e80158ab7eef46bd549d07475a335010b1d1550467b9fb65b56203",
    },
  ],
  examples: [
    {
      title: "A chair catalogue page, everything written out",
      request: {
        taskType: "imageInference",
        taskUUID: "00000000-0000-4000-8000-000000000040",
        outputType: "URL",
        outputFormat: "WEBP",
        outputQuality: 85,
        webhookURL: "https://hooks.example.com/images",
        deliveryMethod: "async",
        uploadEndpoint: "https://storage.example.com/incoming/chair.webp",
        safety: {checkContent: true},
        ttl: 7200,
        includeCost: true,
        inputs: {seedImage: "https://assets.example.com/products/chair.png"},
        numberResults: 2,
        model: "ideogram:4@remix",
        positivePrompt: "The oak chair in a white studio, the caption NO. 14 below it",
        width: 1792,
        height: 2240,
        strength: 0.55,
        settings: {copyrightDetection: true, renderingSpeed: "QUALITY"},
      },
    },
    {
      title: "The prompt decides how much changes",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        inputs: {seedImage: "00000000-0000-4000-8000-0000000000a4"},
        model: "ideogram:4@remix",
        positivePrompt: "The same street after rain, shop lights on",
        width: 2560,
        height: 1440,
      },
    },
    {
      title: "A light touch, quickly",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        inputs: {seedImage: "https://assets.example.com/sketches/bridge.png"},
        model: "ideogram:4@remix",
        positivePrompt: "The bridge sketch cleaned up, even line weight",
        width: 3072,
        height: 1024,
        strength: 0.07,
        settings: {renderingSpeed: "TURBO"},
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
    "settings.renderingSpeed": [
      {value: "TURBO", note: "Shortest wait"},
      {value: "DEFAULT", note: "A middle way"},
      {value: "QUALITY", note: "Finest result"},
    ],
  },
  requestType: "Ideogram40RemixRequest",
  responseType: "Ideogram40RemixResponse",
};

exports.PAGE = PAGE;
});

define("models/ideogram-4-0-remix.rules.js", (exports, use) => {
// The rules of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const RULES = {
  identity: ["model", "taskType", "taskUUID"],
  documentation: "https://runware.ai/docs/models/ideogram-4-0-remix",
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
          "inputs",
          "numberResults",
          "model",
          "positivePrompt",
          "width",
          "height",
          "strength",
          "settings",
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
      predicate: {op: "no-additional-properties", path: "safety", names: ["checkContent"]},
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
      id: "inputs.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "inputs",
      predicate: {op: "no-additional-properties", path: "inputs", names: ["seedImage"]},
      message: "{0} is not a parameter of 'inputs'",
    },
    {
      id: "inputs.required",
      code: "missingInputs",
      phase: "missing",
      predicate: {op: "present", path: "inputs"},
      message: "'inputs' is required; give it an object with 'seedImage'",
    },
    {
      id: "inputs.type",
      code: "invalidInputs",
      predicate: {op: "has-type", path: "inputs", type: "object"},
      message: "'inputs' must be an object, not {0}",
    },
    {
      id: "inputs.seedImage.required",
      code: "missingSeedImage",
      phase: "missing",
      scope: "inputs",
      predicate: {op: "present", path: "inputs.seedImage"},
      message: "'inputs.seedImage' is required; give it a media reference: a UUID, an absolute URI, a data URI or Base64 text",
    },
    {
      id: "inputs.seedImage.type",
      code: "invalidSeedImage",
      scope: "inputs",
      predicate: {op: "has-type", path: "inputs.seedImage", type: "string"},
      message: "'inputs.seedImage' must be a string, not {0}",
    },
    {
      id: "inputs.seedImage.format",
      code: "invalidSeedImage",
      scope: "inputs",
      predicate: {op: "matches", path: "inputs.seedImage", format: "media"},
      message: "'inputs.seedImage' must be a media reference: a UUID, an absolute URI, a data URI or Base64 text, not {0}",
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
      fixes: [[{fix: "add", path: "model", value: "ideogram:4@remix"}]],
      message: "'model' is required; give it \"ideogram:4@remix\"",
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
      predicate: {op: "enum", path: "model", values: ["ideogram:4@remix"]},
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
      predicate: {op: "length", path: "positivePrompt", minimum: 2, maximum: 2048},
      message: "'positivePrompt' must be {bounds} long, not {0:length}",
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
      id: "strength.type",
      code: "invalidStrength",
      predicate: {op: "has-type", path: "strength", type: "number"},
      message: "'strength' must be a finite number, not {0}",
    },
    {
      id: "strength.bounds",
      code: "invalidStrength",
      predicate: {op: "range", path: "strength", minimum: 0, maximum: 1},
      message: "'strength' must be {bounds}, not {0}",
    },
    {
      id: "strength.step",
      code: "invalidStrength",
      predicate: {op: "multiple-of", path: "strength", step: 0.01},
      message: "'strength' must be a multiple of {step}, not {0}",
    },
    {
      id: "settings.unknown",
      code: "unsupportedParameter",
      phase: "unknown",
      scope: "settings",
      predicate: {
        op: "no-additional-properties",
        path: "settings",
        names: ["copyrightDetection", "renderingSpeed"],
      },
      message: "{0} is not a parameter of 'settings'",
    },
    {
      id: "settings.type",
      code: "invalidSettings",
      predicate: {op: "has-type", path: "settings", type: "object"},
      message: "'settings' must be an object, not {0}",
    },
    {
      id: "settings.copyrightDetection.type",
      code: "invalidCopyrightDetection",
      scope: "settings",
      predicate: {op: "has-type", path: "settings.copyrightDetection", type: "boolean"},
      message: "'settings.copyrightDetection' must be true or false, not {0}",
    },
    {
      id: "settings.renderingSpeed.type",
      code: "invalidRenderingSpeed",
      scope: "settings",
      predicate: {op: "has-type", path: "settings.renderingSpeed", type: "string"},
      message: "'settings.renderingSpeed' must be a string, not {0}",
    },
    {
      id: "settings.renderingSpeed.enum",
      code: "unsupportedRenderingSpeed",
      scope: "settings",
      predicate: {
        op: "enum",
        path: "settings.renderingSpeed",
        values: ["TURBO", "DEFAULT", "QUALITY"],
      },
      message: "'settings.renderingSpeed' must be {allowed}, not {0}",
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
    {path: "ttl", type: "integer"},
    {path: "includeCost", type: "boolean", default: false},
    {path: "inputs", type: "object", required: true},
    {path: "inputs.seedImage", type: "string", required: true},
    {path: "numberResults", type: "integer", default: 1},
    {path: "model", type: "string", required: true},
    {path: "positivePrompt", type: "string", required: true},
    {path: "width", type: "integer", required: true},
    {path: "height", type: "integer", required: true},
    {path: "strength", type: "number"},
    {path: "settings", type: "object"},
    {path: "settings.copyrightDetection", type: "boolean", default: false},
    {path: "settings.renderingSpeed", type: "string", default: "DEFAULT"},
  ],
  tables: [
    [
      ["2K (1:1)", 2048, 2048],
      ["2K (1:2)", 1440, 2880],
      ["2K (2:1)", 2880, 1440],
      ["2K (2:3)", 1664, 2496],
      ["2K (3:2)", 2496, 1664],
      ["2K (4:5)", 1792, 2240],
      ["2K (5:4)", 2240, 1792],
      ["2K (9:16)", 1440, 2560],
      ["2K (16:9)", 2560, 1440],
      ["2K (5:8)", 1600, 2560],
      ["2K (8:5)", 2560, 1600],
      ["2K (3:4)", 1728, 2304],
      ["2K (4:3)", 2304, 1728],
      ["2K (9:22)", 1296, 3168],
      ["2K (22:9)", 3168, 1296],
      ["2K (9:23)", 1152, 2944],
      ["2K (23:9)", 2944, 1152],
      ["2K (3:8)", 1248, 3328],
      ["2K (8:3)", 3328, 1248],
      ["2K (5:12)", 1280, 3072],
      ["2K (12:5)", 3072, 1280],
      ["2K (1:3)", 1024, 3072],
      ["2K (3:1)", 3072, 1024],
    ],
  ],
};

exports.RULES = RULES;
});

define("explorer/models/ideogram-4-0-remix.js", (exports, use) => {
// What only the page of Ideogram 4.0 Remix shows. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { located } = use("explorer/sources/located.js");

const SOURCES = located({
  pages: [
    {"url": "https://runware.ai/docs/models/ideogram-4-0-remix", "rendering": "markdown", "read": "2026-11-21"},
  ],
  model: {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["model", 2, "0:10"], ["title", 1, "0:-4"], ["status", 2, "0:5"], ["creator", 1, "0:1"], ["released", 1, "0:1"], ["capabilities", 1, "0:1"], ["documentation", 1, "0:-11"]]},
  parameters: {
    "taskType": {"specs/shared/api-options.yaml": [["type", 4, "0:55"], ["required", 0, "0:1"], ["const", 0, "0:1"]]},
    "taskUUID": {"specs/shared/api-options.yaml": [["type", 2, "0:6"], ["required", 1, "0:1"], ["format", 1, "0:1"]]},
    "outputType": {"specs/shared/api-options.yaml": [["type", 4, "0:6"], ["enum", 1, "0:5"], ["default", 4, "0:-4"]]},
    "outputFormat": {"specs/shared/api-options.yaml": [["type", 3, "0:8"], ["enum", 1, "0:12"], ["default", 4, "0:-11"]]},
    "outputQuality": {"specs/shared/api-options.yaml": [["type", 3, "0:15"], ["minimum", 1, "0:1"], ["maximum", 1, "0:1"], ["default", 1, "0:1"]]},
    "webhookURL": {"specs/shared/api-options.yaml": [["type", 3, "0:6"], ["format", 1, "0:1"]]},
    "deliveryMethod": {"specs/shared/api-options.yaml": [["type", 3, "0:10"], ["enum", 1, "0:5,2..1"], ["default", 3, "0:-7"]]},
    "uploadEndpoint": {"specs/shared/api-options.yaml": [["type", 3, "0:15"], ["format", 1, "0:1"]]},
    "safety": {"specs/shared/api-options.yaml": [["type", 3, "0:25"]]},
    "safety.checkContent": {"specs/shared/api-options.yaml": [["type", 3, "0:7"], ["default", 0, "0:1"]]},
    "ttl": {"specs/shared/api-options.yaml": [["type", 9, "0:6"], ["minimum", 1, "0:1"]]},
    "includeCost": {"specs/shared/api-options.yaml": [["type", 2, "0:6"], ["default", 0, "0:1"]]},
    "inputs.seedImage": {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["type", 15, "0:11"], ["required", 0, "0:1"], ["format", 0, "0:2"]]},
    "numberResults": {"specs/shared/number-of-results.yaml": [["type", 5, "0:14"], ["minimum", 1, "0:1"], ["maximum", 1, "0:1"], ["default", 1, "0:1"]]},
    "model": {"specs/shared/generation.yaml": [["type", 4, "0:6"], ["required", 0, "0:1"]], "specs/models/ideogram/ideogram-4-0-remix.yaml": [["const", 6, "0:1"]]},
    "positivePrompt": {"specs/shared/generation.yaml": [["type", 2, "0:6"], ["required", 1, "0:1"]], "specs/models/ideogram/ideogram-4-0-remix.yaml": [["minLength", 1, "0:1"], ["maxLength", 0, "0:1"]]},
    "width": {"specs/shared/generation.yaml": [["type", 9, "0:6"], ["required", 0, "0:1"]]},
    "height": {"specs/shared/generation.yaml": [["type", 1, "0:7"], ["required", 0, "0:1"]]},
    "strength": {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["type", 3, "0:7"], ["minimum", 1, "0:1"], ["maximum", 1, "0:1"], ["multipleOf", 1, "0:1"]]},
    "settings.copyrightDetection": {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["type", 7, "0:11"], ["default", 1, "0:1"]]},
    "settings.renderingSpeed": {"specs/shared/ideogram.yaml": [["type", 19, "0:7"], ["enum", 1, "0:5,2..2"], ["default", 4, "0:-8"]]},
  },
  response: {
    "taskType": {"specs/shared/image-response.yaml": [["type", 4, "0:14"], ["required", 0, "0:1"], ["const", 0, "0:1"]]},
    "taskUUID": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["required", 0, "0:1"], ["format", 0, "0:1"]]},
    "imageUUID": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["required", 0, "0:1"], ["format", 0, "0:1"]]},
    "imageURL": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["format", 0, "0:1"]]},
    "imageBase64Data": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "imageDataURI": {"specs/shared/image-response.yaml": [["type", 1, "0:6"], ["format", 0, "0:1"]]},
    "seed": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "NSFWContent": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "cost": {"specs/shared/image-response.yaml": [["type", 1, "0:6"]]},
    "structuredPrompt": {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["type", 20, "0:6"]]},
  },
  rules: [
    ["`width` and `height` must be used together.", {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["rules.together [width, height]", -15, "0:-334"]]}],
    ["`width` and `height` must be one of 23 sizes.", {"specs/models/ideogram/ideogram-4-0-remix.yaml": [["rules.sizes {parameters: [width, height]}", 1, "0:4,4..22"]]}],
    ["When `ttl` is provided and `outputType` is one of `\"base64Data\"` or `\"dataURI\"`, `ttl` comes with the advice: 'ttl' has no effect unless 'outputType' is URL; leave it out, or ask for a URL.", {"specs/shared/api-options.yaml": [["rules.advises {when: {all: [ttl, {outputType: [base64Data, dataURI]}]}, parameter: ttl}", 2, "0:130", ["because The page says that a time to live applies to URLs only."]]]}],
  ],
});

const CHANGES = [];

exports.SOURCES = SOURCES;
exports.CHANGES = CHANGES;
});
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
