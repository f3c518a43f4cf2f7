import type { Issue } from "./issue.js";

/** An error as the API answers with it; what does not apply is left out. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
  /** The dotted name; an array where the fault lies between several parameters. */
  readonly parameter: string | readonly string[];
  readonly type?: string;
  readonly min?: number;
  readonly max?: number;
  readonly multiplier?: number;
  readonly allowedValues?: readonly (string | number | boolean)[];
  readonly documentation?: string;
  readonly taskType?: string;
  readonly taskUUID?: string;
}

/** What the API answers where it refuses a request. */
export interface Envelope {
  readonly data: readonly never[];
  readonly errors: readonly ApiError[];
}

/**
 * The errors among the issues as the API answers with them, its field names and no others.
 *
 * Warnings are left out: the API takes such requests. Issues that went through `JSON.stringify` will do, too.
 */
export declare function toApi(issues: Iterable<Issue | Omit<Issue, "toJSON" | "toString">>): Envelope;
