import type { Leniency } from "./issue.js";

/**
 * Values of one type that can be chosen.
 *
 * They are `allowedValues`, or if that is null all values within the bounds, of the `format`, and in which the
 * `pattern` is found; an object, and one of type `any`, has none of these.
 */
export interface Offer {
  readonly type: "string" | "integer" | "number" | "boolean" | "null" | "array" | "object" | "any";
  readonly allowedValues: readonly (string | number | boolean | null)[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly step: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly minItems: number | null;
  readonly maxItems: number | null;
  readonly format: string | null;
  /** A regular expression that is found in the text. */
  readonly pattern: string | null;
}

/** Why a parameter is required or forbidden, or why a documented value of it is not offered. */
export interface Reason {
  readonly kind: "required" | "forbidden" | "value";
  /** The value that is not offered; null for the other kinds. */
  readonly value: string | number | boolean | null;
  /** The id of the rule. */
  readonly rule: string;
  /** The parameters that the rule is about. */
  readonly parameters: readonly string[];
  /** What the rule says, in one sentence. */
  readonly message: string;
}

/** What can be chosen for one parameter. */
export interface Choice {
  /** The dotted name. */
  readonly name: string;
  /** Whether it is set. */
  readonly given: boolean;
  /** Whether no valid request goes without it. */
  readonly required: boolean;
  /** Whether it cannot be given now. */
  readonly forbidden: boolean;
  /** The ids of the rules that require or forbid it. */
  readonly rules: readonly string[];
  /** What it may be set to while everything else that is set stays as it is; [] if it is `forbidden`. */
  readonly offers: readonly Offer[];
  /** False if there may be more to choose than is offered. */
  readonly complete: boolean;
  /** In words: why it is required or forbidden, and why documented values are not offered. */
  readonly reasons: readonly Reason[];
  /**
   * The parameters of the root on which all this depends, with what is inside them: it stays as it is while these do.
   * Null where that is all of them.
   */
  readonly lookedAt: readonly string[] | null;
  /** Those of them that count as not set, since their values are at fault and nothing could be chosen beside them. */
  readonly aside: readonly string[];
  /** Whether no answer turns on the wording or length of this text: none changes while it stays valid, or at fault. */
  readonly freeText: boolean;
}

/** What is narrowed. */
export interface NarrowOptions extends Leniency {
  /** The dotted names of the parameters that are asked about, at the cost of those alone; all unless this is said. */
  readonly names?: Iterable<string> | undefined;
}

/**
 * The steps of narrowing, each short: they give a choice once it is known, else null, and return what is narrowed.
 * Whoever takes no further step has cancelled.
 */
export type NarrowSteps<Name extends string = string> = Generator<Choice | null, Narrowed<Name>, void>;

/** What can still be chosen for each parameter. `Name` are the names of the model's parameters. */
export interface Narrowed<Name extends string = string> {
  /** The choices by the names of the parameters, without those inside arrays and maps. */
  readonly choices: { readonly [name in Exclude<Name, `${string}[]${string}`>]?: Choice };
  /** The rows of tables that can still be chosen: a label and two numbers. */
  readonly sizes: readonly (readonly [label: string, first: number, second: number])[];
  /** The parameters of the root on which these depend. */
  readonly sizesLookedAt: readonly string[];
  /** Those of them that count as not set, since their values are at fault. */
  readonly sizesAside: readonly string[];
  /** A valid request that extends what is set, or null if none was found. */
  readonly example: unknown;
  /** Whether there is an example, so that what is set can be completed to a valid request. */
  readonly possible: boolean;
  /**
   * False if a search ended before it had seen everything: then there may be more to choose, but all that is
   * offered can be completed.
   */
  readonly complete: boolean;
  /** The number of choices of which a search ended before it had seen everything. */
  readonly left: number;
}
