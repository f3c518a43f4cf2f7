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
  /**
   * What it may be set to while everything else that is set stays as it is; [] if it is `forbidden`, or if what
   * is set has a fault already.
   */
  readonly offers: readonly Offer[];
  /** False if there may be more to choose than is offered. */
  readonly complete: boolean;
}

/** What can still be chosen for each parameter. `Name` are the names of the model's parameters. */
export interface Narrowed<Name extends string = string> {
  /** The choices by the names of the parameters, without those inside arrays and maps. */
  readonly choices: { readonly [name in Exclude<Name, `${string}[]${string}`>]?: Choice };
  /** The rows of tables that can still be chosen: a label and two numbers. */
  readonly sizes: readonly (readonly [label: string, first: number, second: number])[];
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
