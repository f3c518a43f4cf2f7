// Finds and loads models when they are asked for. Made by `specwright generate` from the specs; do not edit.
import type { NarrowOptions, NarrowSteps, Narrowed } from "./runtime/choices.js";
import type { Cost } from "./runtime/cost.js";
import type { Completion } from "./runtime/defaults.js";
import type { Issue, Leniency, Repair, RepairOptions } from "./runtime/issue.js";
import type { Model, Page } from "./runtime/model.js";
import type { Ideogram10RemixRequest } from "./models/ideogram-1-0-remix.js";
import type { Ideogram20RemixRequest } from "./models/ideogram-2-0-remix.js";
import type { Ideogram30Request } from "./models/ideogram-3-0.js";
import type { Ideogram40RemixRequest } from "./models/ideogram-4-0-remix.js";

export { applyFix } from "./runtime/apply_fix.js";
export type { Choice, NarrowOptions, NarrowSteps, Narrowed, Offer, Reason } from "./runtime/choices.js";
export type { Cost } from "./runtime/cost.js";
export type { Completion } from "./runtime/defaults.js";
export { toApi } from "./runtime/envelope.js";
export type { ApiError, Envelope } from "./runtime/envelope.js";
export type { Edit, Issue, Leniency, Repair, RepairOptions, Suggestion } from "./runtime/issue.js";
export type { Model, Page, Parameter, Size } from "./runtime/model.js";

/** A request to one of the models. */
export type Request =
  | Ideogram10RemixRequest
  | Ideogram20RemixRequest
  | Ideogram30Request
  | Ideogram40RemixRequest;

/** The modules of the models, by AIR identifier and by slug. */
export interface Modules {
  readonly "ideogram:1@2": typeof import("./models/ideogram-1-0-remix.js");
  readonly "ideogram-1-0-remix": typeof import("./models/ideogram-1-0-remix.js");
  readonly "ideogram:3@2": typeof import("./models/ideogram-2-0-remix.js");
  readonly "ideogram-2-0-remix": typeof import("./models/ideogram-2-0-remix.js");
  readonly "ideogram:4@1": typeof import("./models/ideogram-3-0.js");
  readonly "ideogram-3-0": typeof import("./models/ideogram-3-0.js");
  readonly "ideogram:4@remix": typeof import("./models/ideogram-4-0-remix.js");
  readonly "ideogram-4-0-remix": typeof import("./models/ideogram-4-0-remix.js");
}

/** What the module of each model offers; one that is known by name has types of its own. */
export interface AnyModel {
  readonly MODEL: Model;
  isValid(request: unknown, options?: Leniency): boolean;
  validate(request: unknown, options?: Leniency): Issue[];
  repair(request: unknown, options?: RepairOptions): Repair;
  narrow(request: unknown, options?: NarrowOptions): Narrowed;
  narrowSteps(request: unknown, options?: NarrowOptions): NarrowSteps;
  nearestSizes(request: unknown, height?: unknown): readonly Model["sizes"][number][];
  cost(request: unknown): Cost;
  page(): Promise<Page>;
  withDefaults(request: unknown, options?: Completion): Record<string, unknown> | null;
}

/** What some model can do. */
export type Capability = "Checkpoint" | "Image to Image" | "Text to Image";
/** Who made some model. */
export type Creator = "Ideogram";
/** What some model's requests name as their task. */
export type TaskType = "imageInference";

/** What is known of a model before it is loaded. */
export interface Entry {
  /** The identifier by which requests name it. */
  readonly air: string | null;
  readonly slug: string;
  readonly title: string;
  readonly creator: Creator;
  readonly status: string;
  readonly taskType: TaskType | null;
  readonly capabilities: readonly Capability[];
  /** Its module. */
  readonly load: () => Promise<AnyModel>;
}

/** The models that have all that is given, ordered by slug; case does not matter. None is loaded. */
export declare function find(wanted?: {
  readonly capability?: Capability | undefined;
  readonly creator?: Creator | undefined;
  readonly taskType?: TaskType | undefined;
}): Entry[];

/**
 * The module of a model, by AIR identifier or slug, loaded at its first use.
 *
 * Rejects with a RangeError for a name that no model has, which tells the nearest ones.
 */
export declare function load<Name extends keyof Modules>(name: Name): Promise<Modules[Name]>;
/** The same for a name that is only known when the program runs. */
export declare function load<Name extends string>(name: Name & (string extends Name ? unknown : never)): Promise<AnyModel>;

/** `isValid` of the model that the request names, which is loaded for it. Rejects for options alone. */
export declare function isValidAsync(request: unknown, options?: Leniency): Promise<boolean>;

/** `validate` of the model that the request names, which is loaded for it. Rejects for options alone. */
export declare function validateAsync(request: unknown, options?: Leniency): Promise<Issue[]>;

/** `repair` of the model that the request names, or of the one that it is given first. Rejects for options alone. */
export declare function repairAsync(request: unknown, options?: RepairOptions): Promise<Repair>;

/**
 * `narrow` of the model that the request names; of a request that names no known model, which models take what is set,
 * and for this all are loaded. Rejects for options alone.
 */
export declare function narrowAsync(request: unknown, options?: NarrowOptions): Promise<Narrowed>;
/** The same in short steps. */
export declare function narrowStepsAsync(request: unknown, options?: NarrowOptions): Promise<NarrowSteps>;

/** `cost` of the model that the request names. */
export declare function costAsync(request: unknown): Promise<Cost>;

/** `withDefaults` of the model that the request names; null if it names no known model. */
export declare function withDefaultsAsync<Given extends Request>(request: Given, options?: Completion): Promise<Given>;
/** The same for any value. */
export declare function withDefaultsAsync(
  request: unknown,
  options?: Completion,
): Promise<Record<string, unknown> | null>;
