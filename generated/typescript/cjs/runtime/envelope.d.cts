import type { Issue } from "./issue.cjs";

/** An error in the form of the API; what does not apply is left out. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
  /** The dotted name; an array of names where a rule between parameters is broken. */
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

/** The answer of the API to a request that it refuses. */
export interface Envelope {
  readonly data: readonly never[];
  readonly errors: readonly ApiError[];
}

/**
 * The errors among the issues under the API's field names.
 *
 * Warnings are left out, since the API accepts such requests. Issues may also come from `JSON.parse`. Throws TypeError
 * for what are no issues, since an envelope without errors would say that all is good.
 */
export declare function toApi(issues: Iterable<Issue | Omit<Issue, "toJSON" | "toString">>): Envelope;
