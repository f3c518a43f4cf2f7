/** One operation of a JSON Patch (RFC 6902). */
export type Edit =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "move"; from: string; path: string }
  | { op: "remove"; path: string };

/** One thing that may be done about an issue. */
export interface Suggestion {
  /** What is done. */
  readonly form:
    | "value"
    | "number"
    | "row"
    | "rename"
    | "move"
    | "remove"
    | "drop"
    | "cut"
    | "add"
    | "fill";
  /** What to give: a value, a name, or a size such as `1024x768`; null where nothing is given. */
  readonly value: unknown;
  /** What the model's page calls a size. */
  readonly label: string | null;
  /** The JSON Patch that does it. */
  readonly patch: readonly Edit[];
  /** False for a value of another type: it is advice, and no fix. */
  readonly sure: boolean;
}

/**
 * One fault of a request, or one piece of advice about it.
 *
 * Suggestions and the message are worked out when they are asked for, of the request as it was given.
 */
export interface Issue {
  /** The API's error code. */
  readonly code: string;
  /** What is wrong, what is allowed and what to do, in one sentence. */
  readonly message: string;
  /** The dotted name from the root, or the names between which the fault lies. */
  readonly parameter: string | readonly string[];
  /** The keys and indexes that lead to the value. */
  readonly path: readonly (string | number)[];
  /** The path as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The value at fault, null where there is none; an array of them where the fault lies between several. */
  readonly value: unknown;
  /** `error` where the API refuses the request, `warning` for advice. */
  readonly severity: "error" | "warning";
  /** A stable id of the rule that is broken. */
  readonly rule: string;
  /** The JSON type that is due. */
  readonly type: string | null;
  /** The smallest number, length or count. */
  readonly min: number | null;
  /** The largest number, length or count. */
  readonly max: number | null;
  /** The step of a number. */
  readonly step: number | null;
  /** The allowed values; sizes as `1024x768`. */
  readonly allowedValues: readonly (string | number | boolean)[];
  /** The nearest value, spelling or size that is supported, or null. */
  readonly suggestion: unknown;
  /** What may be done, the best first. */
  readonly suggestions: readonly Suggestion[];
  /** A JSON Patch that removes this fault and brings no other, where one is known. */
  readonly fix: readonly Edit[] | null;
  /** The place on the model's page that says so. */
  readonly documentation: string | null;
  readonly taskType: string | null;
  readonly taskUUID: string | null;
  readonly model: string | null;
  /** All that is known of the issue, as JSON can hold it; what does not apply is left out. */
  toJSON(): Record<string, unknown>;
  /** The message. */
  toString(): string;
}

/** What repairing a request gave. */
export interface Repair {
  /** The valid request, or null where no way to one is known; parts that did not change are those given. */
  readonly request: unknown;
  /** The fixes that lead to it, one by one. */
  readonly fixes: readonly (readonly Edit[])[];
  /** All fixes as one JSON Patch; empty where nothing had to change, or no way is known. */
  readonly patch: readonly Edit[];
}
