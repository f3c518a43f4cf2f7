// Zod schemas of requests to Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const z = require("zod");
const { isValid, validate } = require("../../models/ideogram-4-0-remix.cjs");
const { isMedia, isUri, isUuid4 } = require("../../runtime/formats.cjs");
const { exact } = require("../exact.cjs");

const Ideogram40RemixOutputType = z.enum(["URL", "base64Data", "dataURI"]);

const Ideogram40RemixOutputFormat = z.enum(["JPG", "PNG", "WEBP"]);

const Ideogram40RemixDeliveryMethod = z.enum(["sync", "async"]);

const Ideogram40RemixRenderingSpeed = z.enum(["TURBO", "DEFAULT", "QUALITY"]);

const Ideogram40RemixWidth = z.literal([
  1024,
  1152,
  1248,
  1280,
  1296,
  1440,
  1600,
  1664,
  1728,
  1792,
  2048,
  2240,
  2304,
  2496,
  2560,
  2880,
  2944,
  3072,
  3168,
  3328,
]);

const Ideogram40RemixHeight = z.literal([
  1024,
  1152,
  1248,
  1280,
  1296,
  1440,
  1600,
  1664,
  1728,
  1792,
  2048,
  2240,
  2304,
  2496,
  2560,
  2880,
  2944,
  3072,
  3168,
  3328,
]);

const Ideogram40RemixSettings = z.strictObject({
  copyrightDetection: z.boolean().optional().meta({
    description: "Checks the finished image for known likenesses and logos.",
    default: false,
  }),
  renderingSpeed: Ideogram40RemixRenderingSpeed.optional().meta({
    description: "Trades waiting time for quality.",
    default: "DEFAULT",
  }),
});

const Ideogram40RemixInputs = z.strictObject({
  seedImage: z.string().refine(isMedia).meta({description: "The image to start from."}),
});

const Ideogram40RemixSafety = z.strictObject({
  checkContent: z.boolean().optional().meta({
    description: "Turns the screening on.",
    default: false,
  }),
});

const Shape = z.strictObject({
  taskType: z.literal("imageInference").meta({description: "Kind of task to run."}),
  taskUUID: z.string().check(z.stringFormat("uuid", isUuid4)).meta({
    description: "Names the task in responses and in polling; every task needs its own.",
  }),
  outputType: Ideogram40RemixOutputType.optional().meta({
    description: "How the image comes back.",
    default: "URL",
  }),
  outputFormat: Ideogram40RemixOutputFormat.optional().meta({
    description: "File format of the image.",
    default: "JPG",
  }),
  outputQuality: z.int().min(20).max(99).optional().meta({
    description: "How much detail compression keeps; higher values make larger files.",
    default: 95,
  }),
  webhookURL: z.string().check(z.stringFormat("uri", isUri)).optional().meta({
    description: "Address that each finished result is posted to as JSON, one call per result.",
  }),
  deliveryMethod: Ideogram40RemixDeliveryMethod.optional().meta({
    description: "Whether the request waits for its results.",
    default: "sync",
  }),
  uploadEndpoint: z.string().check(z.stringFormat("uri", isUri)).optional().meta({
    description: "Address that the image file is put to as raw bytes; presign it where storage is private.",
  }),
  safety: Ideogram40RemixSafety.optional().meta({
    description: "Screening of the image for unsafe content.",
  }),
  ttl: z.int().min(60).optional().meta({
    description: "Seconds that the image stays at its URL; ignored unless `outputType` is `URL`.",
  }),
  includeCost: z.boolean().optional().meta({
    description: "Adds `cost` to the response.",
    default: false,
  }),
  inputs: Ideogram40RemixInputs,
  numberResults: z.int().min(1).max(20).optional().meta({
    description: "How many images to make, each with its own seed.",
    default: 1,
  }),
  model: z.literal("ideogram:4@remix").meta({description: "AIR identifier of the model."}),
  positivePrompt: z.string().min(2).max(2048).meta({description: "What the image shows."}),
  width: Ideogram40RemixWidth.meta({description: "Width of the image in px."}),
  height: Ideogram40RemixHeight.meta({description: "Height of the image in px."}),
  strength: z.number().min(0).max(1).multipleOf(0.01).optional().meta({
    description: "How far the result departs from the seed image; left out, the prompt decides.",
  }),
  settings: Ideogram40RemixSettings.optional(),
}).meta({description: "A request to Ideogram 4.0 Remix."});

const Request = /* @__PURE__ */ exact(Shape, { isValid, validate });

function requestWith(options) {
  return exact(Shape, { isValid, validate }, options);
}

exports.Shape = Shape;
exports.Request = Request;
exports.requestWith = requestWith;
