/**
 * Values of one type that can be chosen: all within the bounds, or those that are listed.
 *
 * `allowedValues` is null where the bounds decide; an object or a boolean without a list has neither but its type.
 */
export interface Offer {
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  readonly allowedValues: readonly (string | number | boolean)[] | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly step: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly minItems: number | null;
  readonly maxItems: number | null;
  readonly format: string | null;
}

/** What can be done about one parameter. */
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
   * What it may be set to, everything else that is set staying as it is; [] where it is `forbidden`, or where
   * what is set has a fault already.
   */
  readonly offers: readonly Offer[];
  /** False where there may be more to choose than is offered. */
  readonly complete: boolean;
}

/** What can still be chosen for each parameter. `Name` are the names of the model's parameters. */
export interface Narrowed<Name extends string = string> {
  /** The choices by the names of parameters; items of arrays are not among them. */
  readonly choices: { readonly [name in Exclude<Name, `${string}[]${string}`>]?: Choice };
  /** The rows of tables that can still be chosen: label and two numbers. */
  readonly sizes: readonly (readonly [label: string, first: number, second: number])[];
  /** A valid request that holds all that is set, or null where none was found. */
  readonly example: unknown;
  /** Whether what is set can be completed to a valid request: whether there is an example. */
  readonly possible: boolean;
  /**
   * False where a search ended before it had seen everything: then there may be more to choose, but nothing is
   * offered that cannot be completed.
   */
  readonly complete: boolean;
}
