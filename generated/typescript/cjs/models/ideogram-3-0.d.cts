// The types of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.
import type { NarrowOptions, NarrowSteps, Narrowed } from "../runtime/choices.cjs";
import type { Cost } from "../runtime/cost.cjs";
import type { Completion } from "../runtime/defaults.cjs";
import type { Issue, Leniency, Repair, RepairOptions } from "../runtime/issue.cjs";
import type { Model, Page } from "../runtime/model.cjs";

export { applyFix } from "../runtime/apply_fix.cjs";
export { toApi } from "../runtime/envelope.cjs";

/** What `outputType` may be. */
export type Ideogram30OutputType = "URL" | "base64Data" | "dataURI";

/** What `outputFormat` may be. */
export type Ideogram30OutputFormat = "JPG" | "PNG" | "WEBP";

/** What `deliveryMethod` may be. */
export type Ideogram30DeliveryMethod = "sync" | "async";

/** What `mode` may be. */
export type Ideogram30Mode = "none" | "fast";

/** What `magicPrompt` may be. */
export type Ideogram30MagicPrompt = "AUTO" | "ON" | "OFF";

/** What `renderingSpeed` may be. */
export type Ideogram30RenderingSpeed = "TURBO" | "DEFAULT" | "QUALITY";

/** What `stylePreset` may be. */
export type Ideogram30StylePreset =
  | "80S_ILLUSTRATION"
  | "90S_NOSTALGIA"
  | "ABSTRACT_ORGANIC"
  | "ANALOG_NOSTALGIA"
  | "ART_BRUT"
  | "ART_DECO"
  | "ART_POSTER"
  | "AURA"
  | "AVANT_GARDE"
  | "BAUHAUS"
  | "BLUEPRINT"
  | "BLURRY_MOTION"
  | "BRIGHT_ART"
  | "C4D_CARTOON"
  | "CHILDRENS_BOOK"
  | "COLLAGE"
  | "COLORING_BOOK_I"
  | "COLORING_BOOK_II"
  | "CUBISM"
  | "DARK_AURA"
  | "DOODLE"
  | "DOUBLE_EXPOSURE"
  | "DRAMATIC_CINEMA"
  | "EDITORIAL"
  | "EMOTIONAL_MINIMAL"
  | "ETHEREAL_PARTY"
  | "EXPIRED_FILM"
  | "FLAT_ART"
  | "FLAT_VECTOR"
  | "FOREST_REVERIE"
  | "GEO_MINIMALIST"
  | "GLASS_PRISM"
  | "GOLDEN_HOUR"
  | "GRAFFITI_I"
  | "GRAFFITI_II"
  | "HALFTONE_PRINT"
  | "HIGH_CONTRAST"
  | "HIPPIE_ERA"
  | "ICONIC"
  | "JAPANDI_FUSION"
  | "JAZZY"
  | "LONG_EXPOSURE"
  | "MAGAZINE_EDITORIAL"
  | "MINIMAL_ILLUSTRATION"
  | "MIXED_MEDIA"
  | "MONOCHROME"
  | "NIGHTLIFE"
  | "OIL_PAINTING"
  | "OLD_CARTOONS"
  | "PAINT_GESTURE"
  | "POP_ART"
  | "RETRO_ETCHING"
  | "RIVIERA_POP"
  | "SPOTLIGHT_80S"
  | "STYLIZED_RED"
  | "SURREAL_COLLAGE"
  | "TRAVEL_POSTER"
  | "VINTAGE_GEO"
  | "VINTAGE_POSTER"
  | "WATERCOLOR"
  | "WEIRD"
  | "WOODBLOCK_PRINT";

/** What `styleType` may be. */
export type Ideogram30StyleType =
  | "AUTO"
  | "GENERAL"
  | "REALISTIC"
  | "DESIGN"
  | "RENDER_3D"
  | "ANIME"
  | "FICTION";

/** The pairs of `width` and `height` that there are. */
export type Ideogram30WidthByHeight =
  | { width: 1536; height: 512 }
  | { width: 1536; height: 576 }
  | { width: 1472; height: 576 }
  | { width: 1408; height: 576 }
  | { width: 1536; height: 640 }
  | { width: 1472; height: 640 }
  | { width: 1408; height: 640 }
  | { width: 1344; height: 640 }
  | { width: 1472; height: 704 }
  | { width: 1408; height: 704 }
  | { width: 1344; height: 704 }
  | { width: 1280; height: 704 }
  | { width: 1312; height: 736 }
  | { width: 1344; height: 768 }
  | { width: 1216; height: 704 }
  | { width: 1280; height: 768 }
  | { width: 1152; height: 704 }
  | { width: 1280; height: 800 }
  | { width: 1216; height: 768 }
  | { width: 1248; height: 832 }
  | { width: 1216; height: 832 }
  | { width: 1088; height: 768 }
  | { width: 1152; height: 832 }
  | { width: 1152; height: 864 }
  | { width: 1088; height: 832 }
  | { width: 1152; height: 896 }
  | { width: 1120; height: 896 }
  | { width: 1024; height: 832 }
  | { width: 1088; height: 896 }
  | { width: 960; height: 832 }
  | { width: 1024; height: 896 }
  | { width: 1088; height: 960 }
  | { width: 960; height: 896 }
  | { width: 1024; height: 960 }
  | { width: 1024; height: 1024 }
  | { width: 960; height: 1024 }
  | { width: 896; height: 960 }
  | { width: 960; height: 1088 }
  | { width: 896; height: 1024 }
  | { width: 832; height: 960 }
  | { width: 896; height: 1088 }
  | { width: 832; height: 1024 }
  | { width: 896; height: 1120 }
  | { width: 896; height: 1152 }
  | { width: 832; height: 1088 }
  | { width: 864; height: 1152 }
  | { width: 832; height: 1152 }
  | { width: 768; height: 1088 }
  | { width: 832; height: 1216 }
  | { width: 832; height: 1248 }
  | { width: 768; height: 1216 }
  | { width: 800; height: 1280 }
  | { width: 704; height: 1152 }
  | { width: 768; height: 1280 }
  | { width: 704; height: 1216 }
  | { width: 768; height: 1344 }
  | { width: 736; height: 1312 }
  | { width: 704; height: 1280 }
  | { width: 704; height: 1344 }
  | { width: 704; height: 1408 }
  | { width: 704; height: 1472 }
  | { width: 640; height: 1344 }
  | { width: 640; height: 1408 }
  | { width: 640; height: 1472 }
  | { width: 640; height: 1536 }
  | { width: 576; height: 1408 }
  | { width: 576; height: 1472 }
  | { width: 576; height: 1536 }
  | { width: 512; height: 1536 };

/**
 * The contents of `ideogram`.
 */
export interface Ideogram30Ideogram {
  /**
   * Images of a character whose face and build stay the same in every result.
   *
   * At least 1 item.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-characterreferenceimages}
   */
  characterReferenceImages?: readonly string[];
  /**
   * Masks for the character images, one for each.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-characterreferenceimagesmask}
   */
  characterReferenceImagesMask?: readonly string[];
  /**
   * Whether the model enriches the prompt before it draws.
   *
   * - `"AUTO"`: The model decides, from the prompt
   * - `"ON"`: The prompt is always enriched
   * - `"OFF"`: The prompt is used as written
   *
   * @defaultValue `"AUTO"`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-magicprompt}
   */
  magicPrompt?: Ideogram30MagicPrompt;
  /**
   * Trades waiting time for quality.
   *
   * - `"TURBO"`: Shortest wait
   * - `"DEFAULT"`: A middle way
   * - `"QUALITY"`: Finest result
   *
   * @defaultValue `"DEFAULT"`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-renderingspeed}
   */
  renderingSpeed?: Ideogram30RenderingSpeed;
  /**
   * Ready-made artistic style.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-stylepreset}
   */
  stylePreset?: Ideogram30StylePreset;
  /**
   * Images whose artistic style the result takes on.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-stylereferenceimages}
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
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram-styletype}
   */
  styleType?: Ideogram30StyleType;
}

/**
 * The contents of `providerSettings`.
 */
export interface Ideogram30ProviderSettings {
  /**
   * The parameter `ideogram`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings-ideogram}
   */
  ideogram?: Ideogram30Ideogram;
}

/**
 * Screening of the image for unsafe content.
 */
export interface Ideogram30Safety {
  /**
   * Turns the screening on.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-safety-checkcontent}
   */
  checkContent?: boolean;
  /**
   * Depth of the screening; with `checkContent` on and no mode given it is `fast`.
   *
   * - `"none"`: No check
   * - `"fast"`: One check
   *
   * @defaultValue `"none"`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-safety-mode}
   */
  mode?: Ideogram30Mode;
}

/**
 * A request to Ideogram 3.0.
 */
export interface Ideogram30RequestFields {
  /**
   * Kind of task to run.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-tasktype}
   */
  taskType: "imageInference";
  /**
   * Names the task in responses and in polling; every task needs its own.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-taskuuid}
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
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-outputtype}
   */
  outputType?: Ideogram30OutputType;
  /**
   * File format of the image.
   *
   * - `"JPG"`: Small files, no transparency
   * - `"PNG"`: Lossless, with transparency
   * - `"WEBP"`: Small files, with transparency
   *
   * @defaultValue `"JPG"`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-outputformat}
   */
  outputFormat?: Ideogram30OutputFormat;
  /**
   * How much detail compression keeps; higher values make larger files.
   *
   * A whole number. From 20 to 99.
   *
   * @defaultValue `95`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-outputquality}
   */
  outputQuality?: number;
  /**
   * Address that each finished result is posted to as JSON, one call per result.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-webhookurl}
   */
  webhookURL?: string;
  /**
   * Whether the request waits for its results.
   *
   * - `"sync"`: The response holds the results
   * - `"async"`: The response confirms the task; ask for the results with getResponse
   *
   * @defaultValue `"sync"`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-deliverymethod}
   */
  deliveryMethod?: Ideogram30DeliveryMethod;
  /**
   * Address that the image file is put to as raw bytes; presign it where storage is private.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-uploadendpoint}
   */
  uploadEndpoint?: string;
  /**
   * Screening of the image for unsafe content.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-safety}
   */
  safety?: Ideogram30Safety;
  /**
   * Seconds that the image stays at its URL; ignored unless `outputType` is `URL`.
   *
   * A whole number. At least 60.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-ttl}
   */
  ttl?: number;
  /**
   * Adds `cost` to the response.
   *
   * @defaultValue `false`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-includecost}
   */
  includeCost?: boolean;
  /**
   * How many images to make, each with its own seed.
   *
   * A whole number. From 1 to 20.
   *
   * @defaultValue `1`
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-numberresults}
   */
  numberResults?: number;
  /**
   * AIR identifier of the model.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-model}
   */
  model: "ideogram:4@1";
  /**
   * What the image shows.
   *
   * From 1 to 2000 characters (Unicode code points).
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-positiveprompt}
   */
  positivePrompt: string;
  /**
   * What to keep out of the image.
   *
   * From 1 to 2000 characters (Unicode code points).
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-negativeprompt}
   */
  negativePrompt?: string;
  /**
   * Width of the image in px.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-width}
   */
  width: number;
  /**
   * Height of the image in px.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-height}
   */
  height: number;
  /**
   * The parameter `providerSettings`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-providersettings}
   */
  providerSettings?: Ideogram30ProviderSettings;
}

/**
 * A request to Ideogram 3.0.
 */
export type Ideogram30Request = Ideogram30RequestFields &
  Ideogram30WidthByHeight;

/**
 * A response from Ideogram 3.0.
 */
export interface Ideogram30Response {
  /**
   * Kind of task that ran.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-tasktype}
   */
  taskType: "imageInference";
  /**
   * The task that the image belongs to.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-taskuuid}
   */
  taskUUID: string;
  /**
   * Identifies the image.
   *
   * It is a version 4 UUID.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-imageuuid}
   */
  imageUUID: string;
  /**
   * Address of the image.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-imageurl}
   */
  imageURL?: string;
  /**
   * The image file as Base64 text.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-imagebase64data}
   */
  imageBase64Data?: string;
  /**
   * The image file as a data URI.
   *
   * It is an absolute URI.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-imagedatauri}
   */
  imageDataURI?: string;
  /**
   * Seed that the image was made with.
   *
   * A whole number.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-seed}
   */
  seed?: number;
  /**
   * Whether the image was found unsafe for work.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-nsfwcontent}
   */
  NSFWContent?: boolean;
  /**
   * Price of the task in US dollars; present when `includeCost` is `true`.
   *
   * @see {@link https://runware.ai/docs/models/ideogram-3-0#request-cost}
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
  | "model"
  | "positivePrompt"
  | "negativePrompt"
  | "width"
  | "height"
  | "providerSettings"
  | "providerSettings.ideogram"
  | "providerSettings.ideogram.characterReferenceImages"
  | "providerSettings.ideogram.characterReferenceImages[]"
  | "providerSettings.ideogram.characterReferenceImagesMask"
  | "providerSettings.ideogram.characterReferenceImagesMask[]"
  | "providerSettings.ideogram.magicPrompt"
  | "providerSettings.ideogram.renderingSpeed"
  | "providerSettings.ideogram.stylePreset"
  | "providerSettings.ideogram.styleReferenceImages"
  | "providerSettings.ideogram.styleReferenceImages[]"
  | "providerSettings.ideogram.styleType",
  | readonly [1536, 512]
  | readonly [1536, 576]
  | readonly [1472, 576]
  | readonly [1408, 576]
  | readonly [1536, 640]
  | readonly [1472, 640]
  | readonly [1408, 640]
  | readonly [1344, 640]
  | readonly [1472, 704]
  | readonly [1408, 704]
  | readonly [1344, 704]
  | readonly [1280, 704]
  | readonly [1312, 736]
  | readonly [1344, 768]
  | readonly [1216, 704]
  | readonly [1280, 768]
  | readonly [1152, 704]
  | readonly [1280, 800]
  | readonly [1216, 768]
  | readonly [1248, 832]
  | readonly [1216, 832]
  | readonly [1088, 768]
  | readonly [1152, 832]
  | readonly [1152, 864]
  | readonly [1088, 832]
  | readonly [1152, 896]
  | readonly [1120, 896]
  | readonly [1024, 832]
  | readonly [1088, 896]
  | readonly [960, 832]
  | readonly [1024, 896]
  | readonly [1088, 960]
  | readonly [960, 896]
  | readonly [1024, 960]
  | readonly [1024, 1024]
  | readonly [960, 1024]
  | readonly [896, 960]
  | readonly [960, 1088]
  | readonly [896, 1024]
  | readonly [832, 960]
  | readonly [896, 1088]
  | readonly [832, 1024]
  | readonly [896, 1120]
  | readonly [896, 1152]
  | readonly [832, 1088]
  | readonly [864, 1152]
  | readonly [832, 1152]
  | readonly [768, 1088]
  | readonly [832, 1216]
  | readonly [832, 1248]
  | readonly [768, 1216]
  | readonly [800, 1280]
  | readonly [704, 1152]
  | readonly [768, 1280]
  | readonly [704, 1216]
  | readonly [768, 1344]
  | readonly [736, 1312]
  | readonly [704, 1280]
  | readonly [704, 1344]
  | readonly [704, 1408]
  | readonly [704, 1472]
  | readonly [640, 1344]
  | readonly [640, 1408]
  | readonly [640, 1472]
  | readonly [640, 1536]
  | readonly [576, 1408]
  | readonly [576, 1472]
  | readonly [576, 1536]
  | readonly [512, 1536]
> & {
  readonly air: "ideogram:4@1";
  readonly slug: "ideogram-3-0";
};

/**
 * Whether the API accepts the request, as far as its documentation tells. Never throws.
 *
 * True narrows the type of a value that is not known; a value typed as a request keeps its type either way.
 */
export declare function isValid(request: Ideogram30Request, options?: Leniency): boolean;
export declare function isValid(request: unknown, options: Leniency): request is Ideogram30Request;
export declare function isValid(request: unknown): request is Ideogram30Request;

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
export declare function withDefaults(request: Ideogram30Request, options?: Completion): Ideogram30Request;
/** The same for any value; null if it is not an object. */
export declare function withDefaults(request: unknown, options?: Completion): Record<string, unknown> | null;
