// The types of Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit.
import type { NarrowOptions, NarrowSteps, Narrowed } from "../runtime/choices.cjs";
import type { Cost } from "../runtime/cost.cjs";
import type { Completion } from "../runtime/defaults.cjs";
import type { Issue, Leniency, Repair, RepairOptions } from "../runtime/issue.cjs";
import type { Model, Page } from "../runtime/model.cjs";

export { applyFix } from "../runtime/apply_fix.cjs";
export { toApi } from "../runtime/envelope.cjs";

/** What `outputType` may be. */
export type Ideogram10RemixOutputType = "URL" | "base64Data" | "dataURI";

/** What `outputFormat` may be. */
export type Ideogram10RemixOutputFormat = "JPG" | "PNG" | "WEBP";

/** What `deliveryMethod` may be. */
export type Ideogram10RemixDeliveryMethod = "sync" | "async";

/** What `mode` may be. */
export type Ideogram10RemixMode = "none" | "fast";

/** What `magicPrompt` may be. */
export type Ideogram10RemixMagicPrompt = "AUTO" | "ON" | "OFF";

/** What `renderingSpeed` may be. */
export type Ideogram10RemixRenderingSpeed = "TURBO" | "DEFAULT" | "QUALITY";

/** What `styleType` may be. */
export type Ideogram10RemixStyleType =
  | "AUTO"
  | "GENERAL"
  | "REALISTIC"
  | "DESIGN"
  | "RENDER_3D"
  | "ANIME"
  | "FICTION";

/** The pairs of `width` and `height` that there are. */
export type Ideogram10RemixWidthByHeight =
  | { width: 768; height: 1232 }
  | { width: 1232; height: 768 }
  | { width: 720; height: 1280 }
  | { width: 1280; height: 720 }
  | { width: 1152; height: 768 }
  | { width: 832; height: 1248 }
  | { width: 1024; height: 768 }
  | { width: 768; height: 1024 }
  | { width: 1024; height: 1024 }
  | { width: 512; height: 1536 }
  | { width: 1536; height: 512 };

/**
 * The contents of `ideogram`.
 */
export interface Ideogram10RemixIdeogram {
  /**
   * Whether the model enriches the prompt before it draws.
   *
   * - `"AUTO"`: The model decides, from the prompt
   * - `"ON"`: The prompt is always enriched
   * - `"OFF"`: The prompt is used as written
   *
   * @defaultValue `"AUTO"`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings-ideogram-magicprompt}
   */
  magicPrompt?: Ideogram10RemixMagicPrompt;
  /**
   * How far the result departs from the reference image, 100 being farthest.
   *
   * A whole number. From 1 to 100.
   *
   * @defaultValue `50`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings-ideogram-remixstrength}
   */
  remixStrength?: number;
  /**
   * Trades waiting time for quality.
   *
   * - `"TURBO"`: Shortest wait
   * - `"DEFAULT"`: A middle way
   * - `"QUALITY"`: Finest result
   *
   * @defaultValue `"DEFAULT"`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings-ideogram-renderingspeed}
   */
  renderingSpeed?: Ideogram10RemixRenderingSpeed;
  /**
   * Images whose artistic style the result takes on.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings-ideogram-stylereferenceimages}
   */
  styleReferenceImages?: readonly string[];
  /**
   * Overall look of the image.
   *
   * - `"AUTO"`: The model picks a look
   * - `"GENERAL"`: No particular look, for most subjects
   * - `"REALISTIC"`: Looks like a photograph
   * - `"DESIGN"`: Graphic work with logos and lettering
   * - `"RENDER_3D"`: Looks modelled and rendered in 3D
   * - `"ANIME"`: Looks like Japanese animation
   * - `"FICTION"`: Imagined worlds, stylised
   *
   * @defaultValue `"AUTO"`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings-ideogram-styletype}
   */
  styleType?: Ideogram10RemixStyleType;
}

/**
 * The contents of `providerSettings`.
 */
export interface Ideogram10RemixProviderSettings {
  /**
   * The parameter `ideogram`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings-ideogram}
   */
  ideogram?: Ideogram10RemixIdeogram;
}

/**
 * The contents of `inputs`.
 */
export interface Ideogram10RemixInputs {
  /**
   * Images to rework.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-inputs-referenceimages}
   */
  referenceImages: readonly string[];
}

/**
 * Screening of the image for unsafe content.
 */
export interface Ideogram10RemixSafety {
  /**
   * Turns the screening on.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-safety-checkcontent}
   */
  checkContent?: boolean;
  /**
   * Depth of the screening; with `checkContent` on and no mode given it is `fast`.
   *
   * - `"none"`: No check
   * - `"fast"`: One check
   *
   * @defaultValue `"none"`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-safety-mode}
   */
  mode?: Ideogram10RemixMode;
}

/**
 * A request to Ideogram 1.0 Remix.
 */
export interface Ideogram10RemixRequestFields {
  /**
   * Kind of task to run.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-tasktype}
   */
  taskType: "imageInference";
  /**
   * Names the task in responses and in polling; every task needs its own.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-taskuuid}
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
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-outputtype}
   */
  outputType?: Ideogram10RemixOutputType;
  /**
   * File format of the image.
   *
   * - `"JPG"`: Small files, no transparency
   * - `"PNG"`: Lossless, with transparency
   * - `"WEBP"`: Small files, with transparency
   *
   * @defaultValue `"JPG"`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-outputformat}
   */
  outputFormat?: Ideogram10RemixOutputFormat;
  /**
   * How much detail compression keeps; higher values make larger files.
   *
   * A whole number. From 20 to 99.
   *
   * @defaultValue `95`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-outputquality}
   */
  outputQuality?: number;
  /**
   * Address that each finished result is posted to as JSON, one call per result.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-webhookurl}
   */
  webhookURL?: string;
  /**
   * Whether the request waits for its results.
   *
   * - `"sync"`: The response holds the results
   * - `"async"`: The response confirms the task; ask for the results with getResponse
   *
   * @defaultValue `"sync"`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-deliverymethod}
   */
  deliveryMethod?: Ideogram10RemixDeliveryMethod;
  /**
   * Address that the image file is put to as raw bytes; presign it where storage is private.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-uploadendpoint}
   */
  uploadEndpoint?: string;
  /**
   * Screening of the image for unsafe content.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-safety}
   */
  safety?: Ideogram10RemixSafety;
  /**
   * Seconds that the image stays at its URL; ignored unless `outputType` is `URL`.
   *
   * A whole number. At least 60.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-ttl}
   */
  ttl?: number;
  /**
   * Adds `cost` to the response.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-includecost}
   */
  includeCost?: boolean;
  /**
   * How many images to make, each with its own seed.
   *
   * A whole number. From 1 to 20.
   *
   * @defaultValue `1`
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-numberresults}
   */
  numberResults?: number;
  /**
   * The parameter `inputs`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-inputs}
   */
  inputs: Ideogram10RemixInputs;
  /**
   * AIR identifier of the model.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-model}
   */
  model: "ideogram:1@2";
  /**
   * What the image shows.
   *
   * From 1 to 2000 characters (Unicode code points).
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-positiveprompt}
   */
  positivePrompt: string;
  /**
   * What to keep out of the image.
   *
   * From 1 to 2000 characters (Unicode code points).
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-negativeprompt}
   */
  negativePrompt?: string;
  /**
   * Width of the image in px.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-width}
   */
  width: number;
  /**
   * Height of the image in px.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-height}
   */
  height: number;
  /**
   * The parameter `providerSettings`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-providersettings}
   */
  providerSettings?: Ideogram10RemixProviderSettings;
}

/**
 * A request to Ideogram 1.0 Remix.
 */
export type Ideogram10RemixRequest = Ideogram10RemixRequestFields &
  Ideogram10RemixWidthByHeight;

/**
 * A response from Ideogram 1.0 Remix.
 */
export interface Ideogram10RemixResponse {
  /**
   * Kind of task that ran.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-tasktype}
   */
  taskType: "imageInference";
  /**
   * The task that the image belongs to.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-taskuuid}
   */
  taskUUID: string;
  /**
   * Identifies the image.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-imageuuid}
   */
  imageUUID: string;
  /**
   * Address of the image.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-imageurl}
   */
  imageURL?: string;
  /**
   * The image file as Base64 text.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-imagebase64data}
   */
  imageBase64Data?: string;
  /**
   * The image file as a data URI.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-imagedatauri}
   */
  imageDataURI?: string;
  /**
   * Seed that the image was made with.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-seed}
   */
  seed?: number;
  /**
   * Whether the image was found unsafe for work.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-nsfwcontent}
   */
  NSFWContent?: boolean;
  /**
   * Price of the task in US dollars; present when `includeCost` is `true`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-1-0-remix#request-cost}
   */
  cost?: number;
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
  | "safety.mode"
  | "ttl"
  | "includeCost"
  | "numberResults"
  | "inputs"
  | "inputs.referenceImages"
  | "inputs.referenceImages[]"
  | "model"
  | "positivePrompt"
  | "negativePrompt"
  | "width"
  | "height"
  | "providerSettings"
  | "providerSettings.ideogram"
  | "providerSettings.ideogram.magicPrompt"
  | "providerSettings.ideogram.remixStrength"
  | "providerSettings.ideogram.renderingSpeed"
  | "providerSettings.ideogram.styleReferenceImages"
  | "providerSettings.ideogram.styleReferenceImages[]"
  | "providerSettings.ideogram.styleType",
  | readonly [768, 1232]
  | readonly [1232, 768]
  | readonly [720, 1280]
  | readonly [1280, 720]
  | readonly [1152, 768]
  | readonly [832, 1248]
  | readonly [1024, 768]
  | readonly [768, 1024]
  | readonly [1024, 1024]
  | readonly [512, 1536]
  | readonly [1536, 512]
> & {
  readonly air: "ideogram:1@2";
  readonly slug: "ideogram-1-0-remix";
};

/**
 * Whether the API accepts the request, as far as its documentation tells. Never throws.
 *
 * True narrows the type of a value that is not known; a value typed as a request keeps its type either way.
 */
export declare function isValid(request: Ideogram10RemixRequest, options?: Leniency): boolean;
export declare function isValid(request: unknown, options: Leniency): request is Ideogram10RemixRequest;
export declare function isValid(request: unknown): request is Ideogram10RemixRequest;

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
export declare function withDefaults(request: Ideogram10RemixRequest, options?: Completion): Ideogram10RemixRequest;
/** The same for any value; null if it is not an object. */
export declare function withDefaults(request: unknown, options?: Completion): Record<string, unknown> | null;
