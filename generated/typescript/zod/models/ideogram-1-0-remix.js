// Zod schemas of requests to Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit.
import * as z from "zod";
import { isValid, validate } from "../../models/ideogram-1-0-remix.js";
import { isMedia, isUri, isUuid4 } from "../../runtime/formats.js";
import { exact } from "../exact.js";

const Ideogram10RemixOutputType = z.enum(["URL", "base64Data", "dataURI"]);

const Ideogram10RemixOutputFormat = z.enum(["JPG", "PNG", "WEBP"]);

const Ideogram10RemixDeliveryMethod = z.enum(["sync", "async"]);

const Ideogram10RemixMode = z.enum(["none", "fast"]);

const Ideogram10RemixMagicPrompt = z.enum(["AUTO", "ON", "OFF"]);

const Ideogram10RemixRenderingSpeed = z.enum(["TURBO", "DEFAULT", "QUALITY"]);

const Ideogram10RemixStyleType = z.enum([
  "AUTO",
  "GENERAL",
  "REALISTIC",
  "DESIGN",
  "RENDER_3D",
  "ANIME",
  "FICTION",
]);

const Ideogram10RemixWidth = z.literal([512, 720, 768, 832, 1024, 1152, 1232, 1280, 1536]);

const Ideogram10RemixHeight = z.literal([512, 720, 768, 1024, 1232, 1248, 1280, 1536]);

const Ideogram10RemixIdeogram = z.strictObject({
  magicPrompt: Ideogram10RemixMagicPrompt.optional().meta({
    description: "Whether the model enriches the prompt before it draws.",
    default: "AUTO",
  }),
  remixStrength: z.int().min(1).max(100).optional().meta({
    description: "How far the result departs from the reference image, 100 being farthest.",
    default: 50,
  }),
  renderingSpeed: Ideogram10RemixRenderingSpeed.optional().meta({
    description: "Trades waiting time for quality.",
    default: "DEFAULT",
  }),
  styleReferenceImages: z.array(z.string()).optional().meta({
    description: "Images whose artistic style the result takes on.",
  }),
  styleType: Ideogram10RemixStyleType.optional().meta({
    description: "Overall look of the image.",
    default: "AUTO",
  }),
});

const Ideogram10RemixProviderSettings = z.strictObject({
  ideogram: Ideogram10RemixIdeogram.optional(),
});

const Ideogram10RemixInputs = z.strictObject({
  referenceImages: z.array(z.string().refine(isMedia)).meta({description: "Images to rework."}),
});

const Ideogram10RemixSafety = z.strictObject({
  checkContent: z.boolean().optional().meta({
    description: "Turns the screening on.",
    default: false,
  }),
  mode: Ideogram10RemixMode.optional().meta({
    description: "Depth of the screening; with `checkContent` on and no mode given it is `fast`.",
    default: "none",
  }),
});

export const Shape = z.strictObject({
  taskType: z.literal("imageInference").meta({description: "Kind of task to run."}),
  taskUUID: z.string().check(z.stringFormat("uuid", isUuid4)).meta({
    description: "Names the task in responses and in polling; every task needs its own.",
  }),
  outputType: Ideogram10RemixOutputType.optional().meta({
    description: "How the image comes back.",
    default: "URL",
  }),
  outputFormat: Ideogram10RemixOutputFormat.optional().meta({
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
  deliveryMethod: Ideogram10RemixDeliveryMethod.optional().meta({
    description: "Whether the request waits for its results.",
    default: "sync",
  }),
  uploadEndpoint: z.string().check(z.stringFormat("uri", isUri)).optional().meta({
    description: "Address that the image file is put to as raw bytes; presign it where storage is private.",
  }),
  safety: Ideogram10RemixSafety.optional().meta({
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
  inputs: Ideogram10RemixInputs,
  model: z.literal("ideogram:1@2").meta({description: "AIR identifier of the model."}),
  positivePrompt: z.string().min(1).max(2000).meta({description: "What the image shows."}),
  negativePrompt: z.string().min(1).max(2000).optional().meta({
    description: "What to keep out of the image.",
  }),
  width: Ideogram10RemixWidth.meta({description: "Width of the image in px."}),
  height: Ideogram10RemixHeight.meta({description: "Height of the image in px."}),
  providerSettings: Ideogram10RemixProviderSettings.optional(),
}).meta({description: "A request to Ideogram 1.0 Remix."});

export const Request = /* @__PURE__ */ exact(Shape, { isValid, validate });

export function requestWith(options) {
  return exact(Shape, { isValid, validate }, options);
}
