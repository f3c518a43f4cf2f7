// The types of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
import type { NarrowOptions, NarrowSteps, Narrowed } from "../runtime/choices.cjs";
import type { Cost } from "../runtime/cost.cjs";
import type { Completion } from "../runtime/defaults.cjs";
import type { Issue, Leniency, Repair, RepairOptions } from "../runtime/issue.cjs";
import type { Model, Page } from "../runtime/model.cjs";

export { applyFix } from "../runtime/apply_fix.cjs";
export { toApi } from "../runtime/envelope.cjs";

/** What `outputType` may be. */
export type Ideogram40RemixOutputType = "URL" | "base64Data" | "dataURI";

/** What `outputFormat` may be. */
export type Ideogram40RemixOutputFormat = "JPG" | "PNG" | "WEBP";

/** What `deliveryMethod` may be. */
export type Ideogram40RemixDeliveryMethod = "sync" | "async";

/** What `renderingSpeed` may be. */
export type Ideogram40RemixRenderingSpeed = "TURBO" | "DEFAULT" | "QUALITY";

/** The pairs of `width` and `height` that there are. */
export type Ideogram40RemixWidthByHeight =
  | { width: 2048; height: 2048 }
  | { width: 1440; height: 2880 }
  | { width: 2880; height: 1440 }
  | { width: 1664; height: 2496 }
  | { width: 2496; height: 1664 }
  | { width: 1792; height: 2240 }
  | { width: 2240; height: 1792 }
  | { width: 1440; height: 2560 }
  | { width: 2560; height: 1440 }
  | { width: 1600; height: 2560 }
  | { width: 2560; height: 1600 }
  | { width: 1728; height: 2304 }
  | { width: 2304; height: 1728 }
  | { width: 1296; height: 3168 }
  | { width: 3168; height: 1296 }
  | { width: 1152; height: 2944 }
  | { width: 2944; height: 1152 }
  | { width: 1248; height: 3328 }
  | { width: 3328; height: 1248 }
  | { width: 1280; height: 3072 }
  | { width: 3072; height: 1280 }
  | { width: 1024; height: 3072 }
  | { width: 3072; height: 1024 };

/**
 * The contents of `settings`.
 */
export interface Ideogram40RemixSettings {
  /**
   * Checks the finished image for known likenesses and logos.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-settings-copyrightdetection}
   */
  copyrightDetection?: boolean;
  /**
   * Trades waiting time for quality.
   *
   * - `"TURBO"`: Shortest wait
   * - `"DEFAULT"`: A middle way
   * - `"QUALITY"`: Finest result
   *
   * @defaultValue `"DEFAULT"`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-settings-renderingspeed}
   */
  renderingSpeed?: Ideogram40RemixRenderingSpeed;
}

/**
 * The contents of `inputs`.
 */
export interface Ideogram40RemixInputs {
  /**
   * The image to start from.
   *
   * It is a media reference: a UUID, an absolute URI, a data URI or Base64 text.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-inputs-seedimage}
   */
  seedImage: string;
}

/**
 * Screening of the image for unsafe content.
 */
export interface Ideogram40RemixSafety {
  /**
   * Turns the screening on.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-safety-checkcontent}
   */
  checkContent?: boolean;
}

/**
 * A request to Ideogram 4.0 Remix.
 */
export interface Ideogram40RemixRequestFields {
  /**
   * Kind of task to run.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-tasktype}
   */
  taskType: "imageInference";
  /**
   * Names the task in responses and in polling; every task needs its own.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-taskuuid}
   */
  taskUUID: string;
  /**
   * How the image comes back.
   *
   * - `"URL"`: Link to the stored image
   * - `"base64Data"`: Base64 text inside the response
   * - `"dataURI"`: Data URI inside the response
   *
   * @defaultValue `"URL"`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-outputtype}
   */
  outputType?: Ideogram40RemixOutputType;
  /**
   * File format of the image.
   *
   * - `"JPG"`: Small files, no transparency
   * - `"PNG"`: Lossless, with transparency
   * - `"WEBP"`: Small files, with transparency
   *
   * @defaultValue `"JPG"`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-outputformat}
   */
  outputFormat?: Ideogram40RemixOutputFormat;
  /**
   * How much detail compression keeps; higher values make larger files.
   *
   * A whole number. From 20 to 99.
   *
   * @defaultValue `95`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-outputquality}
   */
  outputQuality?: number;
  /**
   * Address that each finished result is posted to as JSON, one call per result.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-webhookurl}
   */
  webhookURL?: string;
  /**
   * Whether the request waits for its results.
   *
   * - `"sync"`: The response holds the results
   * - `"async"`: The response confirms the task; ask for the results with getResponse
   *
   * @defaultValue `"sync"`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-deliverymethod}
   */
  deliveryMethod?: Ideogram40RemixDeliveryMethod;
  /**
   * Address that the image file is put to as raw bytes; presign it where storage is private.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-uploadendpoint}
   */
  uploadEndpoint?: string;
  /**
   * Screening of the image for unsafe content.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-safety}
   */
  safety?: Ideogram40RemixSafety;
  /**
   * Seconds that the image stays at its URL; ignored unless `outputType` is `URL`.
   *
   * A whole number. At least 60.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-ttl}
   */
  ttl?: number;
  /**
   * Adds `cost` to the response.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-includecost}
   */
  includeCost?: boolean;
  /**
   * The parameter `inputs`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-inputs}
   */
  inputs: Ideogram40RemixInputs;
  /**
   * How many images to make, each with its own seed.
   *
   * A whole number. From 1 to 20.
   *
   * @defaultValue `1`
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-numberresults}
   */
  numberResults?: number;
  /**
   * AIR identifier of the model.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-model}
   */
  model: "ideogram:4@remix";
  /**
   * What the image shows.
   *
   * From 2 to 2048 characters (Unicode code points).
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-positiveprompt}
   */
  positivePrompt: string;
  /**
   * Width of the image in px.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-width}
   */
  width: number;
  /**
   * Height of the image in px.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-height}
   */
  height: number;
  /**
   * How far the result departs from the seed image; left out, the prompt decides.
   *
   * From 0 to 1. In steps of 0.01.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-strength}
   */
  strength?: number;
  /**
   * The parameter `settings`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-settings}
   */
  settings?: Ideogram40RemixSettings;
}

/**
 * A request to Ideogram 4.0 Remix.
 */
export type Ideogram40RemixRequest = Ideogram40RemixRequestFields &
  Ideogram40RemixWidthByHeight;

/**
 * A response from Ideogram 4.0 Remix.
 */
export interface Ideogram40RemixResponse {
  /**
   * Kind of task that ran.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-tasktype}
   */
  taskType: "imageInference";
  /**
   * The task that the image belongs to.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-taskuuid}
   */
  taskUUID: string;
  /**
   * Identifies the image.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-imageuuid}
   */
  imageUUID: string;
  /**
   * Address of the image.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-imageurl}
   */
  imageURL?: string;
  /**
   * The image file as Base64 text.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-imagebase64data}
   */
  imageBase64Data?: string;
  /**
   * The image file as a data URI.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-imagedatauri}
   */
  imageDataURI?: string;
  /**
   * Seed that the image was made with.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-seed}
   */
  seed?: number;
  /**
   * Whether the image was found unsafe for work.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-nsfwcontent}
   */
  NSFWContent?: boolean;
  /**
   * Price of the task in US dollars; present when `includeCost` is `true`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-cost}
   */
  cost?: number;
  /**
   * The structured prompt that the model worked from.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-4-0-remix#request-structuredprompt}
   */
  structuredPrompt?: Record<string, unknown>;
  [key: string]: unknown;
}

/** The documented facts of the model. */
export declare const MODEL: Model<
  | "taskType"
  | "taskUUID"
  | "outputType"
  | "outputFormat"
  | "outputQuality"
  | "webhookURL"
  | "deliveryMethod"
  | "uploadEndpoint"
  | "safety"
  | "safety.checkContent"
  | "ttl"
  | "includeCost"
  | "inputs"
  | "inputs.seedImage"
  | "numberResults"
  | "model"
  | "positivePrompt"
  | "width"
  | "height"
  | "strength"
  | "settings"
  | "settings.copyrightDetection"
  | "settings.renderingSpeed",
  | readonly [2048, 2048]
  | readonly [1440, 2880]
  | readonly [2880, 1440]
  | readonly [1664, 2496]
  | readonly [2496, 1664]
  | readonly [1792, 2240]
  | readonly [2240, 1792]
  | readonly [1440, 2560]
  | readonly [2560, 1440]
  | readonly [1600, 2560]
  | readonly [2560, 1600]
  | readonly [1728, 2304]
  | readonly [2304, 1728]
  | readonly [1296, 3168]
  | readonly [3168, 1296]
  | readonly [1152, 2944]
  | readonly [2944, 1152]
  | readonly [1248, 3328]
  | readonly [3328, 1248]
  | readonly [1280, 3072]
  | readonly [3072, 1280]
  | readonly [1024, 3072]
  | readonly [3072, 1024]
> & {
  readonly air: "ideogram:4@remix";
  readonly slug: "ideogram-4-0-remix";
};

/**
 * Whether the API accepts the request, as far as its documentation tells. Never throws.
 *
 * True narrows the type of a value that is not known; a value typed as a request keeps its type either way.
 */
export declare function isValid(request: Ideogram40RemixRequest, options?: Leniency): boolean;
export declare function isValid(request: unknown, options: Leniency): request is Ideogram40RemixRequest;
export declare function isValid(request: unknown): request is Ideogram40RemixRequest;

/** Every fault of the request at once, in the API's order of checks; [] where there is none. Never throws. */
export declare function validate(request: unknown, options: Leniency): Issue[];
export declare function validate(request: unknown): Issue[];

/**
 * The request made valid by the fixes that change least, if a way is known. Never throws or changes the one given.
 *
 * Texts are cut, items and valid parameters removed only if `destructive` fixes are asked for.
 */
export declare function repair(request: unknown, options?: RepairOptions): Repair;

/**
 * What can still be chosen for each parameter, or for those of some names, given what is set. Never throws or changes
 * the request.
 */
export declare function narrow(request: unknown, options: NarrowOptions): Narrowed<keyof typeof MODEL.parameters>;
export declare function narrow(request: unknown): Narrowed<keyof typeof MODEL.parameters>;

/** The same in short steps, for forms that go on reading keys. */
export declare function narrowSteps(
  request: unknown,
  options?: NarrowOptions,
): NarrowSteps<keyof typeof MODEL.parameters>;

/** At most three sizes, those of the nearest ratio first, then those of the nearest area; [] of what is none. */
export declare function nearestSizes(request: unknown): readonly (typeof MODEL.sizes)[number][];
export declare function nearestSizes(width: unknown, height: unknown): readonly (typeof MODEL.sizes)[number][];

/** What the request costs, where the model's page states prices: nothing is guessed. Never throws. */
export declare function cost(request: unknown): Cost;

/** What a page shows of the model beside `MODEL`, each time a copy; loaded when it is first asked for. */
export declare function page(): Promise<Page>;

/**
 * A new request with the documented defaults filled in, and constants and UUIDs where the options ask for them. Never
 * throws or changes the one given.
 */
export declare function withDefaults(request: Ideogram40RemixRequest, options?: Completion): Ideogram40RemixRequest;
/** The same for any value; null if it is not an object. */
export declare function withDefaults(request: unknown, options?: Completion): Record<string, unknown> | null;
