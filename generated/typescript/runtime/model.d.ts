/** A supported size in pixels, with the label of the model's page. */
export interface Size {
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

/** A request parameter and its documented facts; null, false or [] where the page states none. */
export interface Parameter {
  /** The dotted name from the root; `[]` stands for each item of an array. */
  readonly name: string;
  /** Its JSON type; several are joined by ` or `. */
  readonly type: string;
  readonly required: boolean;
  /** The only value that it may have. */
  readonly const: string | number | boolean | null;
  readonly allowedValues: readonly (string | number | boolean)[];
  readonly default: unknown;
  /** What a text is: `uri`, `uuid`, `uuid4`, `color` or `media`. */
  readonly format: string | null;
  /** The smallest number. */
  readonly minimum: number | null;
  /** The largest number. */
  readonly maximum: number | null;
  /** What a number is a multiple of, counted in decimal. */
  readonly step: number | null;
  /** The fewest Unicode code points of a text. */
  readonly minLength: number | null;
  /** The most Unicode code points of a text. */
  readonly maxLength: number | null;
  readonly minItems: number | null;
  readonly maxItems: number | null;
  readonly description: string | null;
  /** The heading that it stands under on the model's page. */
  readonly group: string | null;
  /** The place on the model's page that describes it. */
  readonly documentation: string | null;
}

/** The documented facts of a model, frozen. `Name` are the names of its parameters. */
export interface Model<Name extends string = string> {
  /** The identifier by which requests name it. */
  readonly air: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly creator: string;
  readonly status: string;
  /** The day of its release (ISO 8601). */
  readonly released: string | null;
  readonly capabilities: readonly string[];
  /** The address of its documentation. */
  readonly documentation: string;
  /** What one result costs in US dollars, by what the page calls it. */
  readonly pricing: { readonly [label: string]: number };
  /** The sizes that always hold, in the page's order. */
  readonly sizes: readonly Size[];
  /** The parameters by name, containers before what they hold. */
  readonly parameters: { readonly [name in Name]: Parameter };
}
