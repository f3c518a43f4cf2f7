/** One operation of a JSON Patch (RFC 6902). */
export type Edit =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "move"; from: string; path: string }
  | { op: "remove"; path: string };

/** One thing that may be done about an issue. */
export interface Suggestion {
  /** What it does. */
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
  /** The value, name or size (`1024x768`) to give; null if there is none. */
  readonly value: unknown;
  /** The label of a size on the model's page. */
  readonly label: string | null;
  /** The JSON Patch that does it. */
  readonly patch: readonly Edit[];
  /** False for advice that is no fix, such as one of several values that would do. */
  readonly sure: boolean;
  /**
   * Whether a text is cut, items are removed, or a parameter whose value is valid by itself is: no repair does that
   * unasked, and it is nobody's `fix`.
   */
  readonly destructive: boolean;
  /** What it does, in words; JSON leaves it out. */
  readonly message: string;
  /** The messages of the faults that a request for the right model then has; at most eight. */
  readonly uncovers: readonly string[];
}

/**
 * One fault of a request, or one piece of advice about it.
 *
 * The message and the suggestions are computed when they are first asked for.
 */
export interface Issue {
  /** The API's error code. */
  readonly code: string;
  /** What is wrong, what is allowed and what to do, in one sentence. */
  readonly message: string;
  /** The dotted name from the root; an array of names where a rule between parameters is broken. */
  readonly parameter: string | readonly string[];
  /** The keys and indexes that lead to the value. */
  readonly path: readonly (string | number)[];
  /** The path as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The value at fault, or null; an array of values where a rule between parameters is broken. */
  readonly value: unknown;
  /** `error` where the API refuses the request, `warning` for advice. */
  readonly severity: "error" | "warning";
  /** A stable id of the rule that is broken. */
  readonly rule: string;
  /** The JSON type that the value must have. */
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
  /**
   * What may be done, the best first, at most eight. There are none beyond the first 200 issues of a request, the
   * first 2,000,000 / N of one with N values, or the first 10.
   */
  readonly suggestions: readonly Suggestion[];
  /** The number of issues of the same request that have no suggestions, since there are too many. */
  readonly suggestionsLeft: number;
  /** A JSON Patch that removes this fault, causes no other and destroys nothing, or null if none is known. */
  readonly fix: readonly Edit[] | null;
  /** The place on the model's page that states the rule. */
  readonly documentation: string | null;
  readonly taskType: string | null;
  readonly taskUUID: string | null;
  readonly model: string | null;
  /** Everything about the issue as JSON values; what does not apply is left out. */
  toJSON(): Record<string, unknown>;
  /** The message. */
  toString(): string;
}

/** The result of repairing a request. */
export interface Repair {
  /** The valid request, or null if no way to one is known; it shares unchanged parts with the given request. */
  readonly request: unknown;
  /**
   * The request as far as it is repaired; null for what is no JSON. Where it is not valid, somebody has to decide about
   * the faults that are left: `validate` tells them.
   */
  readonly partial: unknown;
  /** The fixes that lead to `partial`, in order. */
  readonly fixes: readonly (readonly Edit[])[];
  /** All fixes as one JSON Patch, no operation superfluous; empty if nothing had to change or could be done. */
  readonly patch: readonly Edit[];
  /** The number of errors that `validate` tells of `partial`; of more than 200 faults none is tried. */
  readonly remaining: number;
}

/** What becomes of keys that no parameter has, at any depth: services grow faster than the specs of their callers. */
export interface Leniency {
  /**
   * They are errors, unless this is said: `warning` tells them as warnings, `ignore` not at all, and all else is judged
   * as if they were not there. The values of maps are judged as ever. Another word throws a RangeError.
   */
  readonly unknown?: "error" | "warning" | "ignore" | undefined;
}

/** What a repair may do; it leaves unknown keys as they are unless they are errors. */
export interface RepairOptions extends Leniency {
  /** Whether texts may be cut, items and valid parameters removed, where no other way is known. */
  readonly destructive?: boolean | undefined;
}
