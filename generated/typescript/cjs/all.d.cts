// Validates requests to any model, all of which it imports. Made by `specwright generate` from the specs; do not edit.
import type { Capability, Creator, Request, TaskType } from "./index.cjs";
import type { NarrowOptions, NarrowSteps, Narrowed } from "./runtime/choices.cjs";
import type { Cost } from "./runtime/cost.cjs";
import type { Completion } from "./runtime/defaults.cjs";
import type { Issue, Leniency, Repair, RepairOptions } from "./runtime/issue.cjs";

export type { Capability, Creator, Request, TaskType } from "./index.cjs";
export { applyFix } from "./runtime/apply_fix.cjs";
export type { Choice, NarrowOptions, NarrowSteps, Narrowed, Offer, Reason } from "./runtime/choices.cjs";
export type { Cost } from "./runtime/cost.cjs";
export type { Completion } from "./runtime/defaults.cjs";
export { toApi } from "./runtime/envelope.cjs";
export type { ApiError, Envelope } from "./runtime/envelope.cjs";
export type { Edit, Issue, Leniency, Repair, RepairOptions, Suggestion } from "./runtime/issue.cjs";
export type { Model, Page, Parameter, Size } from "./runtime/model.cjs";

/** The modules of all models, by AIR identifier: `models[air].MODEL` are the facts of one. */
export declare const models: {
  readonly "ideogram:1@2": typeof import("./models/ideogram-1-0-remix.cjs");
  readonly "ideogram:3@2": typeof import("./models/ideogram-2-0-remix.cjs");
  readonly "ideogram:4@1": typeof import("./models/ideogram-3-0.cjs");
  readonly "ideogram:4@remix": typeof import("./models/ideogram-4-0-remix.cjs");
};

/** The modules of the models that have all that is given, ordered by slug; case does not matter. */
export declare function find(wanted?: {
  readonly capability?: Capability | undefined;
  readonly creator?: Creator | undefined;
  readonly taskType?: TaskType | undefined;
}): (typeof models)[keyof typeof models][];

/**
 * Whether the API accepts the request, as far as its documentation tells. Never throws.
 *
 * True narrows the type of a value that is not known; a value typed as a request keeps its type either way.
 */
export declare function isValid(request: Request, options?: Leniency): boolean;
export declare function isValid(request: unknown, options: Leniency): request is Request;
export declare function isValid(request: unknown): request is Request;

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
 * What can still be chosen for each parameter, given what is set; of a request that names no known model, which
 * models take what is set. Never throws or changes the request.
 */
export declare function narrow(request: unknown, options: NarrowOptions): Narrowed;
export declare function narrow(request: unknown): Narrowed;

/** The same in short steps, for forms that go on reading keys. */
export declare function narrowSteps(request: unknown, options?: NarrowOptions): NarrowSteps;

/** What the request costs, where the page of its model states prices: nothing is guessed. Never throws. */
export declare function cost(request: unknown): Cost;

/**
 * A new request with the documented defaults filled in, and constants and UUIDs where the options ask for them. Never
 * throws or changes the one given.
 */
export declare function withDefaults<Given extends Request>(request: Given, options?: Completion): Given;
/** The same for any value; null if it is not an object or names no known model. */
export declare function withDefaults(request: unknown, options?: Completion): Record<string, unknown> | null;
