// Zod schemas of requests to Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const z = require("zod");
const { isValid, validate } = require("../../models/ideogram-2-0-remix.cjs");
const { isColor, isMedia, isUri, isUuid4 } = require("../../runtime/formats.cjs");
const { exact } = require("../exact.cjs");

const Ideogram20RemixOutputType = z.enum(["URL", "base64Data", "dataURI"]);

const Ideogram20RemixOutputFormat = z.enum(["JPG", "PNG", "WEBP"]);

const Ideogram20RemixDeliveryMethod = z.enum(["sync", "async"]);

const Ideogram20RemixMode = z.enum(["none", "fast"]);

const Ideogram20RemixName = z.enum([
  "EMBER",
  "FRESH",
  "JUNGLE",
  "MAGIC",
  "MELON",
  "MOSAIC",
  "PASTEL",
  "ULTRAMARINE",
]);

const Ideogram20RemixMagicPrompt = z.enum(["AUTO", "ON", "OFF"]);

const Ideogram20RemixRenderingSpeed = z.enum(["TURBO", "DEFAULT", "QUALITY"]);

const Ideogram20RemixStyleType = z.enum([
  "AUTO",
  "GENERAL",
  "REALISTIC",
  "DESIGN",
  "RENDER_3D",
  "ANIME",
  "FICTION",
]);

const Ideogram20RemixWidth = z.literal([
  512,
  576,
  640,
  704,
  720,
  736,
  768,
  832,
  864,
  896,
  960,
  1024,
  1088,
  1120,
  1152,
  1216,
  1232,
  1248,
  1280,
  1312,
  1344,
  1408,
  1472,
  1536,
]);

const Ideogram20RemixHeight = z.literal([
  512,
  576,
  640,
  704,
  720,
  736,
  768,
  832,
  864,
  896,
  960,
  1024,
  1088,
  1120,
  1152,
  1216,
  1232,
  1248,
  1280,
  1312,
  1344,
  1408,
  1472,
  1536,
]);

const Ideogram20RemixColorPaletteMember = z.strictObject({
  colorHex: z.string().refine(isColor).meta({description: "Hexadecimal colour, such as `#1B4965`."}),
  colorWeight: z.number().min(0.05).max(1).multipleOf(0.01).optional().meta({
    description: "How strongly the colour shows.",
  }),
});

const Ideogram20RemixColorPalette = z.strictObject({
  name: Ideogram20RemixName.optional().meta({description: "Preset palette."}),
  members: z.array(Ideogram20RemixColorPaletteMember).min(1).optional().meta({
    description: "Palette of your own, colour by colour.",
  }),
});

const Ideogram20RemixIdeogram = z.strictObject({
  colorPalette: Ideogram20RemixColorPalette.optional().meta({
    description: "Colours of the image, as a preset or as a list of your own.",
  }),
  magicPrompt: Ideogram20RemixMagicPrompt.optional().meta({
    description: "Whether the model enriches the prompt before it draws.",
    default: "AUTO",
  }),
  remixStrength: z.int().min(1).max(100).optional().meta({
    description: "How far the result departs from the reference image, 100 being farthest.",
    default: 50,
  }),
  renderingSpeed: Ideogram20RemixRenderingSpeed.optional().meta({
    description: "Trades waiting time for quality.",
    default: "DEFAULT",
  }),
  styleReferenceImages: z.array(z.string()).min(1).max(4).optional().meta({
    description: "Images whose artistic style the result takes on.",
  }),
  styleType: Ideogram20RemixStyleType.optional().meta({
    description: "Overall look of the image.",
    default: "AUTO",
  }),
});

const Ideogram20RemixProviderSettings = z.strictObject({
  ideogram: Ideogram20RemixIdeogram.optional(),
});

const Ideogram20RemixInputs = z.strictObject({
  referenceImages: z.array(z.string().refine(isMedia)).min(1).max(1).meta({
    description: "The image to rework.",
  }),
});

const Ideogram20RemixSafety = z.strictObject({
  checkContent: z.boolean().optional().meta({
    description: "Turns the screening on.",
    default: false,
  }),
  mode: Ideogram20RemixMode.optional().meta({
    description: "Depth of the screening; with `checkContent` on and no mode given it is `fast`.",
    default: "none",
  }),
});

const Shape = z.strictObject({
  taskType: z.literal("imageInference").meta({description: "Kind of task to run."}),
  taskUUID: z.string().check(z.stringFormat("uuid", isUuid4)).meta({
    description: "Names the task in responses and in polling; every task needs its own.",
  }),
  outputType: Ideogram20RemixOutputType.optional().meta({
    description: "How the image comes back.",
    default: "URL",
  }),
  outputFormat: Ideogram20RemixOutputFormat.optional().meta({
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
  deliveryMethod: Ideogram20RemixDeliveryMethod.optional().meta({
    description: "Whether the request waits for its results.",
    default: "sync",
  }),
  uploadEndpoint: z.string().check(z.stringFormat("uri", isUri)).optional().meta({
    description: "Address that the image file is put to as raw bytes; presign it where storage is private.",
  }),
  safety: Ideogram20RemixSafety.optional().meta({
    description: "Screening of the image for unsafe content.",
  }),
  ttl: z.int().min(60).optional().meta({
    description: "Seconds that the image stays at its URL; ignored unless `outputType` is `URL`.",
  }),
  includeCost: z.boolean().optional().meta({
    description: "Adds `cost` to the response.",
    default: false,
  }),
  numberResults: z.int().min(1).max(20).optional().meta({
    description: "How many images to make, each with its own seed.",
    default: 1,
  }),
  inputs: Ideogram20RemixInputs,
  model: z.literal("ideogram:3@2").meta({description: "AIR identifier of the model."}),
  positivePrompt: z.string().min(1).max(2000).meta({description: "What the image shows."}),
  negativePrompt: z.string().min(1).max(2000).optional().meta({
    description: "What to keep out of the image.",
  }),
  width: Ideogram20RemixWidth.meta({description: "Width of the image in px."}),
  height: Ideogram20RemixHeight.meta({description: "Height of the image in px."}),
  providerSettings: Ideogram20RemixProviderSettings.optional(),
}).meta({description: "A request to Ideogram 2.0 Remix."});

const Request = /* @__PURE__ */ exact(Shape, { isValid, validate });

function requestWith(options) {
  return exact(Shape, { isValid, validate }, options);
}

exports.Shape = Shape;
exports.Request = Request;
exports.requestWith = requestWith;
