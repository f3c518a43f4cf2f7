// Zod schemas of requests to Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
import * as z from "zod";
import { isValid, validate } from "../../models/ideogram-3-0.js";
import { isUri, isUuid4 } from "../../runtime/formats.js";
import { exact } from "../exact.js";

const Ideogram30OutputType = z.enum(["URL", "base64Data", "dataURI"]);

const Ideogram30OutputFormat = z.enum(["JPG", "PNG", "WEBP"]);

const Ideogram30DeliveryMethod = z.enum(["sync", "async"]);

const Ideogram30Mode = z.enum(["none", "fast"]);

const Ideogram30MagicPrompt = z.enum(["AUTO", "ON", "OFF"]);

const Ideogram30RenderingSpeed = z.enum(["TURBO", "DEFAULT", "QUALITY"]);

const Ideogram30StylePreset = z.enum([
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

const Ideogram30StyleType = z.enum([
  "AUTO",
  "GENERAL",
  "REALISTIC",
  "DESIGN",
  "RENDER_3D",
  "ANIME",
  "FICTION",
]);

const Ideogram30Width = z.literal([
  512,
  576,
  640,
  704,
  736,
  768,
  800,
  832,
  864,
  896,
  960,
  1024,
  1088,
  1120,
  1152,
  1216,
  1248,
  1280,
  1312,
  1344,
  1408,
  1472,
  1536,
]);

const Ideogram30Height = z.literal([
  512,
  576,
  640,
  704,
  736,
  768,
  800,
  832,
  864,
  896,
  960,
  1024,
  1088,
  1120,
  1152,
  1216,
  1248,
  1280,
  1312,
  1344,
  1408,
  1472,
  1536,
]);

const Ideogram30Ideogram = z.strictObject({
  characterReferenceImages: z.array(z.string()).min(1).optional().meta({
    description: "Images of a character whose face and build stay the same in every result.",
  }),
  characterReferenceImagesMask: z.array(z.string()).optional().meta({
    description: "Masks for the character images, one for each.",
  }),
  magicPrompt: Ideogram30MagicPrompt.optional().meta({
    description: "Whether the model enriches the prompt before it draws.",
    default: "AUTO",
  }),
  renderingSpeed: Ideogram30RenderingSpeed.optional().meta({
    description: "Trades waiting time for quality.",
    default: "DEFAULT",
  }),
  stylePreset: Ideogram30StylePreset.optional().meta({description: "Ready-made artistic style."}),
  styleReferenceImages: z.array(z.string()).optional().meta({
    description: "Images whose artistic style the result takes on.",
  }),
  styleType: Ideogram30StyleType.optional().meta({
    description: "Overall look of the image.",
    default: "AUTO",
  }),
});

const Ideogram30ProviderSettings = z.strictObject({
  ideogram: Ideogram30Ideogram.optional(),
});

const Ideogram30Safety = z.strictObject({
  checkContent: z.boolean().optional().meta({
    description: "Turns the screening on.",
    default: false,
  }),
  mode: Ideogram30Mode.optional().meta({
    description: "Depth of the screening; with `checkContent` on and no mode given it is `fast`.",
    default: "none",
  }),
});

export const Shape = z.strictObject({
  taskType: z.literal("imageInference").meta({description: "Kind of task to run."}),
  taskUUID: z.string().check(z.stringFormat("uuid", isUuid4)).meta({
    description: "Names the task in responses and in polling; every task needs its own.",
  }),
  outputType: Ideogram30OutputType.optional().meta({
    description: "How the image comes back.",
    default: "URL",
  }),
  outputFormat: Ideogram30OutputFormat.optional().meta({
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
  deliveryMethod: Ideogram30DeliveryMethod.optional().meta({
    description: "Whether the request waits for its results.",
    default: "sync",
  }),
  uploadEndpoint: z.string().check(z.stringFormat("uri", isUri)).optional().meta({
    description: "Address that the image file is put to as raw bytes; presign it where storage is private.",
  }),
  safety: Ideogram30Safety.optional().meta({
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
  model: z.literal("ideogram:4@1").meta({description: "AIR identifier of the model."}),
  positivePrompt: z.string().min(1).max(2000).meta({description: "What the image shows."}),
  negativePrompt: z.string().min(1).max(2000).optional().meta({
    description: "What to keep out of the image.",
  }),
  width: Ideogram30Width.meta({description: "Width of the image in px."}),
  height: Ideogram30Height.meta({description: "Height of the image in px."}),
  providerSettings: Ideogram30ProviderSettings.optional(),
}).meta({description: "A request to Ideogram 3.0."});

export const Request = /* @__PURE__ */ exact(Shape, { isValid, validate });

export function requestWith(options) {
  return exact(Shape, { isValid, validate }, options);
}
