// Zod schemas of requests to Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
import type * as z from "zod";
import type * as types from "../../models/ideogram-2-0-remix.cjs";
import type { Leniency } from "../../runtime/issue.cjs";
import type { Exact } from "../exact.cjs";

export {};

type Ideogram20RemixOutputType = z.ZodEnum<{ [Value in types.Ideogram20RemixOutputType]: Value }>;

type Ideogram20RemixOutputFormat = z.ZodEnum<{ [Value in types.Ideogram20RemixOutputFormat]: Value }>;

type Ideogram20RemixDeliveryMethod = z.ZodEnum<{ [Value in types.Ideogram20RemixDeliveryMethod]: Value }>;

type Ideogram20RemixMode = z.ZodEnum<{ [Value in types.Ideogram20RemixMode]: Value }>;

type Ideogram20RemixName = z.ZodEnum<{ [Value in types.Ideogram20RemixName]: Value }>;

type Ideogram20RemixMagicPrompt = z.ZodEnum<{ [Value in types.Ideogram20RemixMagicPrompt]: Value }>;

type Ideogram20RemixRenderingSpeed = z.ZodEnum<{ [Value in types.Ideogram20RemixRenderingSpeed]: Value }>;

type Ideogram20RemixStyleType = z.ZodEnum<{ [Value in types.Ideogram20RemixStyleType]: Value }>;

type Ideogram20RemixWidth = z.ZodLiteral<types.Ideogram20RemixWidthByHeight["width"]>;

type Ideogram20RemixHeight = z.ZodLiteral<types.Ideogram20RemixWidthByHeight["height"]>;

type Ideogram20RemixColorPaletteMember = z.ZodObject<
  {
    colorHex: z.ZodString;
    colorWeight: z.ZodOptional<z.ZodNumber>;
  },
  z.core.$strict
>;

type Ideogram20RemixColorPalette = z.ZodObject<
  {
    name: z.ZodOptional<Ideogram20RemixName>;
    members: z.ZodOptional<z.ZodArray<Ideogram20RemixColorPaletteMember>>;
  },
  z.core.$strict
>;

type Ideogram20RemixIdeogram = z.ZodObject<
  {
    colorPalette: z.ZodOptional<Ideogram20RemixColorPalette>;
    magicPrompt: z.ZodOptional<Ideogram20RemixMagicPrompt>;
    remixStrength: z.ZodOptional<z.ZodInt>;
    renderingSpeed: z.ZodOptional<Ideogram20RemixRenderingSpeed>;
    styleReferenceImages: z.ZodOptional<z.ZodArray<z.ZodString>>;
    styleType: z.ZodOptional<Ideogram20RemixStyleType>;
  },
  z.core.$strict
>;

type Ideogram20RemixProviderSettings = z.ZodObject<
  {
    ideogram: z.ZodOptional<Ideogram20RemixIdeogram>;
  },
  z.core.$strict
>;

type Ideogram20RemixInputs = z.ZodObject<
  {
    referenceImages: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;

type Ideogram20RemixSafety = z.ZodObject<
  {
    checkContent: z.ZodOptional<z.ZodBoolean>;
    mode: z.ZodOptional<Ideogram20RemixMode>;
  },
  z.core.$strict
>;

/**
 * The structure of a request alone: for `pick` and `extend`, for forms and for `z.toJSONSchema`. It refuses no valid
 * request whose whole numbers are exact; rules between parameters are unknown to it, and messages are Zod's.
 */
export declare const Shape: z.ZodObject<
  {
    taskType: z.ZodLiteral<"imageInference">;
    taskUUID: z.ZodString;
    outputType: z.ZodOptional<Ideogram20RemixOutputType>;
    outputFormat: z.ZodOptional<Ideogram20RemixOutputFormat>;
    outputQuality: z.ZodOptional<z.ZodInt>;
    webhookURL: z.ZodOptional<z.ZodString>;
    deliveryMethod: z.ZodOptional<Ideogram20RemixDeliveryMethod>;
    uploadEndpoint: z.ZodOptional<z.ZodString>;
    safety: z.ZodOptional<Ideogram20RemixSafety>;
    ttl: z.ZodOptional<z.ZodInt>;
    includeCost: z.ZodOptional<z.ZodBoolean>;
    numberResults: z.ZodOptional<z.ZodInt>;
    inputs: Ideogram20RemixInputs;
    model: z.ZodLiteral<"ideogram:3@2">;
    positivePrompt: z.ZodString;
    negativePrompt: z.ZodOptional<z.ZodString>;
    width: Ideogram20RemixWidth;
    height: Ideogram20RemixHeight;
    providerSettings: z.ZodOptional<Ideogram20RemixProviderSettings>;
  },
  z.core.$strict
>;

/** A request to the model, judged as `validate` does, with its messages and paths, and given back as it is. */
export declare const Request: Exact<types.Ideogram20RemixRequest>;
export type Request = types.Ideogram20RemixRequest;

/** The same with keys that no parameter has tolerated: `requestWith({ unknown: "ignore" })`. */
export declare function requestWith(options?: Leniency): Exact<types.Ideogram20RemixRequest>;
