// Zod schemas of requests to Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
import type * as z from "zod";
import type * as types from "../../models/ideogram-4-0-remix.cjs";
import type { Leniency } from "../../runtime/issue.cjs";
import type { Exact } from "../exact.cjs";

export {};

type Ideogram40RemixOutputType = z.ZodEnum<{ [Value in types.Ideogram40RemixOutputType]: Value }>;

type Ideogram40RemixOutputFormat = z.ZodEnum<{ [Value in types.Ideogram40RemixOutputFormat]: Value }>;

type Ideogram40RemixDeliveryMethod = z.ZodEnum<{ [Value in types.Ideogram40RemixDeliveryMethod]: Value }>;

type Ideogram40RemixRenderingSpeed = z.ZodEnum<{ [Value in types.Ideogram40RemixRenderingSpeed]: Value }>;

type Ideogram40RemixWidth = z.ZodLiteral<types.Ideogram40RemixWidthByHeight["width"]>;

type Ideogram40RemixHeight = z.ZodLiteral<types.Ideogram40RemixWidthByHeight["height"]>;

type Ideogram40RemixSettings = z.ZodObject<
  {
    copyrightDetection: z.ZodOptional<z.ZodBoolean>;
    renderingSpeed: z.ZodOptional<Ideogram40RemixRenderingSpeed>;
  },
  z.core.$strict
>;

type Ideogram40RemixInputs = z.ZodObject<
  {
    seedImage: z.ZodString;
  },
  z.core.$strict
>;

type Ideogram40RemixSafety = z.ZodObject<
  {
    checkContent: z.ZodOptional<z.ZodBoolean>;
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
    outputType: z.ZodOptional<Ideogram40RemixOutputType>;
    outputFormat: z.ZodOptional<Ideogram40RemixOutputFormat>;
    outputQuality: z.ZodOptional<z.ZodInt>;
    webhookURL: z.ZodOptional<z.ZodString>;
    deliveryMethod: z.ZodOptional<Ideogram40RemixDeliveryMethod>;
    uploadEndpoint: z.ZodOptional<z.ZodString>;
    safety: z.ZodOptional<Ideogram40RemixSafety>;
    ttl: z.ZodOptional<z.ZodInt>;
    includeCost: z.ZodOptional<z.ZodBoolean>;
    inputs: Ideogram40RemixInputs;
    numberResults: z.ZodOptional<z.ZodInt>;
    model: z.ZodLiteral<"ideogram:4@remix">;
    positivePrompt: z.ZodString;
    width: Ideogram40RemixWidth;
    height: Ideogram40RemixHeight;
    strength: z.ZodOptional<z.ZodNumber>;
    settings: z.ZodOptional<Ideogram40RemixSettings>;
  },
  z.core.$strict
>;

/** A request to the model, judged as `validate` does, with its messages and paths, and given back as it is. */
export declare const Request: Exact<types.Ideogram40RemixRequest>;
export type Request = types.Ideogram40RemixRequest;

/** The same with keys that no parameter has tolerated: `requestWith({ unknown: "ignore" })`. */
export declare function requestWith(options?: Leniency): Exact<types.Ideogram40RemixRequest>;
