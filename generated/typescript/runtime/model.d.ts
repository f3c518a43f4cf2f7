/** A supported size in pixels, with the label of the model's page; of several pairs, one of these. */
export type Size<Pair extends readonly [number, number] = readonly [number, number]> =
  Pair extends readonly [infer Width, infer Height]
    ? {
        readonly label: string;
        readonly width: Width;
        readonly height: Height;
        /** What the label says beside the ratio, such as `2K`. */
        readonly tier: string | null;
        /** The ratio in the label, such as `16:9`. */
        readonly ratio: string | null;
        /** Whether the sides are not exactly in that ratio, as the label says. */
        readonly isApproximate: boolean;
      }
    : never;

/** A request parameter and its documented facts; null, false or [] where the page states nothing. */
export interface Parameter {
  /** The dotted name from the root; `[]` stands for each item of an array, `{}` for each value of a map. */
  readonly name: string;
  /** Its JSON type, or `any`; several are joined by ` or `. */
  readonly type: string;
  /** The same as a list. */
  readonly types: readonly string[];
  readonly required: boolean;
  /** The only value that it may have. */
  readonly const: string | number | boolean | null;
  readonly allowedValues: readonly (string | number | boolean | null)[];
  readonly default: unknown;
  /** The format of a string, such as `uri`, `uuid`, `uuid4`, `color`, `media` or `date-time`. */
  readonly format: string | null;
  /** The smallest number. */
  readonly minimum: number | null;
  /** The largest number. */
  readonly maximum: number | null;
  /** The number that it must be above. */
  readonly exclusiveMinimum: number | null;
  /** The number that it must be below. */
  readonly exclusiveMaximum: number | null;
  /** The number that the decimal form is a multiple of. */
  readonly step: number | null;
  /** The smallest number of Unicode code points of a string. */
  readonly minLength: number | null;
  /** The largest number of Unicode code points of a string. */
  readonly maxLength: number | null;
  /** The regular expression that a string matches somewhere: what it says of the whole is anchored. */
  readonly pattern: string | null;
  readonly minItems: number | null;
  readonly maxItems: number | null;
  /** Whether no two items of an array may be equal. */
  readonly uniqueItems: boolean;
  /** The smallest number of keys of an object. */
  readonly minProperties: number | null;
  /** The largest number of keys of an object. */
  readonly maxProperties: number | null;
  readonly description: string | null;
  /** Its heading on the model's page. */
  readonly group: string | null;
  /** The place on the model's page that describes it. */
  readonly documentation: string | null;
}

/** The documented facts of a model; frozen. `Name` are the names of its parameters, `Pair` its sizes. */
export interface Model<
  Name extends string = string,
  Pair extends readonly [number, number] = readonly [number, number],
> {
  /** The identifier by which requests name it. */
  readonly air: string | null;
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
  /** What one result costs in US dollars, by the page's label. */
  readonly pricing: { readonly [label: string]: number };
  /** The sizes of the tables that apply without a condition, in the page's order. */
  readonly sizes: readonly Size<Pair>[];
  /** The two parameters that the sizes are of. */
  readonly sizeParameters: readonly [string, string] | null;
  /** The parameter that says how many results are wanted. */
  readonly results: string | null;
  /** The parameters by name, containers before what they contain. */
  readonly parameters: { readonly [name in Name]: Parameter };
}

/** What a page shows of a model beside its facts, and no validator needs. */
export interface Page {
  /** The address that requests are posted to. */
  readonly endpoint: string | null;
  /** The HTTP authentication scheme that a key is sent with. */
  readonly authorization: string | null;
  /** What was read, and on which day (ISO 8601). */
  readonly sources: readonly {
    readonly url: string;
    readonly rendering: string;
    readonly read: string;
    readonly sha256: string;
  }[];
  /** Requests written for the documentation, all of them valid. */
  readonly examples: readonly { readonly title: string; readonly request: Record<string, unknown> }[];
  /** By parameter, what its values do. */
  readonly notes: {
    readonly [name: string]: readonly { readonly value: string | number | boolean | null; readonly note: string }[];
  };
  /** The names of the types of its requests and responses. */
  readonly requestType: string;
  readonly responseType: string;
}
