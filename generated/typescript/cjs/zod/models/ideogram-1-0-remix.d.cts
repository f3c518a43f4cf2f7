// Zod schemas of requests to Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit.
import type * as z from "zod";
import type * as types from "../../models/ideogram-1-0-remix.cjs";
import type { Leniency } from "../../runtime/issue.cjs";
import type { Exact } from "../exact.cjs";

export {};

type Ideogram10RemixOutputType = z.ZodEnum<{ [Value in types.Ideogram10RemixOutputType]: Value }>;

type Ideogram10RemixOutputFormat = z.ZodEnum<{ [Value in types.Ideogram10RemixOutputFormat]: Value }>;

type Ideogram10RemixDeliveryMethod = z.ZodEnum<{ [Value in types.Ideogram10RemixDeliveryMethod]: Value }>;

type Ideogram10RemixMode = z.ZodEnum<{ [Value in types.Ideogram10RemixMode]: Value }>;

type Ideogram10RemixMagicPrompt = z.ZodEnum<{ [Value in types.Ideogram10RemixMagicPrompt]: Value }>;

type Ideogram10RemixRenderingSpeed = z.ZodEnum<{ [Value in types.Ideogram10RemixRenderingSpeed]: Value }>;

type Ideogram10RemixStyleType = z.ZodEnum<{ [Value in types.Ideogram10RemixStyleType]: Value }>;

type Ideogram10RemixWidth = z.ZodLiteral<types.Ideogram10RemixWidthByHeight["width"]>;

type Ideogram10RemixHeight = z.ZodLiteral<types.Ideogram10RemixWidthByHeight["height"]>;

type Ideogram10RemixIdeogram = z.ZodObject<
  {
    magicPrompt: z.ZodOptional<Ideogram10RemixMagicPrompt>;
    remixStrength: z.ZodOptional<z.ZodInt>;
    renderingSpeed: z.ZodOptional<Ideogram10RemixRenderingSpeed>;
    styleReferenceImages: z.ZodOptional<z.ZodArray<z.ZodString>>;
    styleType: z.ZodOptional<Ideogram10RemixStyleType>;
  },
  z.core.$strict
>;

type Ideogram10RemixProviderSettings = z.ZodObject<
  {
    ideogram: z.ZodOptional<Ideogram10RemixIdeogram>;
  },
  z.core.$strict
>;

type Ideogram10RemixInputs = z.ZodObject<
  {
    referenceImages: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;

type Ideogram10RemixSafety = z.ZodObject<
  {
    checkContent: z.ZodOptional<z.ZodBoolean>;
    mode: z.ZodOptional<Ideogram10RemixMode>;
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
    outputType: z.ZodOptional<Ideogram10RemixOutputType>;
    outputFormat: z.ZodOptional<Ideogram10RemixOutputFormat>;
    outputQuality: z.ZodOptional<z.ZodInt>;
    webhookURL: z.ZodOptional<z.ZodString>;
    deliveryMethod: z.ZodOptional<Ideogram10RemixDeliveryMethod>;
    uploadEndpoint: z.ZodOptional<z.ZodString>;
    safety: z.ZodOptional<Ideogram10RemixSafety>;
    ttl: z.ZodOptional<z.ZodInt>;
    includeCost: z.ZodOptional<z.ZodBoolean>;
    numberResults: z.ZodOptional<z.ZodInt>;
    inputs: Ideogram10RemixInputs;
    model: z.ZodLiteral<"ideogram:1@2">;
    positivePrompt: z.ZodString;
    negativePrompt: z.ZodOptional<z.ZodString>;
    width: Ideogram10RemixWidth;
    height: Ideogram10RemixHeight;
    providerSettings: z.ZodOptional<Ideogram10RemixProviderSettings>;
  },
  z.core.$strict
>;

/** A request to the model, judged as `validate` does, with its messages and paths, and given back as it is. */
export declare const Request: Exact<types.Ideogram10RemixRequest>;
export type Request = types.Ideogram10RemixRequest;

/** The same with keys that no parameter has tolerated: `requestWith({ unknown: "ignore" })`. */
export declare function requestWith(options?: Leniency): Exact<types.Ideogram10RemixRequest>;
