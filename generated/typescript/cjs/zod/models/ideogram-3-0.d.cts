// Zod schemas of requests to Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
import type * as z from "zod";
import type * as types from "../../models/ideogram-3-0.cjs";
import type { Leniency } from "../../runtime/issue.cjs";
import type { Exact } from "../exact.cjs";

export {};

type Ideogram30OutputType = z.ZodEnum<{ [Value in types.Ideogram30OutputType]: Value }>;

type Ideogram30OutputFormat = z.ZodEnum<{ [Value in types.Ideogram30OutputFormat]: Value }>;

type Ideogram30DeliveryMethod = z.ZodEnum<{ [Value in types.Ideogram30DeliveryMethod]: Value }>;

type Ideogram30Mode = z.ZodEnum<{ [Value in types.Ideogram30Mode]: Value }>;

type Ideogram30MagicPrompt = z.ZodEnum<{ [Value in types.Ideogram30MagicPrompt]: Value }>;

type Ideogram30RenderingSpeed = z.ZodEnum<{ [Value in types.Ideogram30RenderingSpeed]: Value }>;

type Ideogram30StylePreset = z.ZodEnum<{ [Value in types.Ideogram30StylePreset]: Value }>;

type Ideogram30StyleType = z.ZodEnum<{ [Value in types.Ideogram30StyleType]: Value }>;

type Ideogram30Width = z.ZodLiteral<types.Ideogram30WidthByHeight["width"]>;

type Ideogram30Height = z.ZodLiteral<types.Ideogram30WidthByHeight["height"]>;

type Ideogram30Ideogram = z.ZodObject<
  {
    characterReferenceImages: z.ZodOptional<z.ZodArray<z.ZodString>>;
    characterReferenceImagesMask: z.ZodOptional<z.ZodArray<z.ZodString>>;
    magicPrompt: z.ZodOptional<Ideogram30MagicPrompt>;
    renderingSpeed: z.ZodOptional<Ideogram30RenderingSpeed>;
    stylePreset: z.ZodOptional<Ideogram30StylePreset>;
    styleReferenceImages: z.ZodOptional<z.ZodArray<z.ZodString>>;
    styleType: z.ZodOptional<Ideogram30StyleType>;
  },
  z.core.$strict
>;

type Ideogram30ProviderSettings = z.ZodObject<
  {
    ideogram: z.ZodOptional<Ideogram30Ideogram>;
  },
  z.core.$strict
>;

type Ideogram30Safety = z.ZodObject<
  {
    checkContent: z.ZodOptional<z.ZodBoolean>;
    mode: z.ZodOptional<Ideogram30Mode>;
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
    outputType: z.ZodOptional<Ideogram30OutputType>;
    outputFormat: z.ZodOptional<Ideogram30OutputFormat>;
    outputQuality: z.ZodOptional<z.ZodInt>;
    webhookURL: z.ZodOptional<z.ZodString>;
    deliveryMethod: z.ZodOptional<Ideogram30DeliveryMethod>;
    uploadEndpoint: z.ZodOptional<z.ZodString>;
    safety: z.ZodOptional<Ideogram30Safety>;
    ttl: z.ZodOptional<z.ZodInt>;
    includeCost: z.ZodOptional<z.ZodBoolean>;
    numberResults: z.ZodOptional<z.ZodInt>;
    model: z.ZodLiteral<"ideogram:4@1">;
    positivePrompt: z.ZodString;
    negativePrompt: z.ZodOptional<z.ZodString>;
    width: Ideogram30Width;
    height: Ideogram30Height;
    providerSettings: z.ZodOptional<Ideogram30ProviderSettings>;
  },
  z.core.$strict
>;

/** A request to the model, judged as `validate` does, with its messages and paths, and given back as it is. */
export declare const Request: Exact<types.Ideogram30Request>;
export type Request = types.Ideogram30Request;

/** The same with keys that no parameter has tolerated: `requestWith({ unknown: "ignore" })`. */
export declare function requestWith(options?: Leniency): Exact<types.Ideogram30Request>;
