import type * as z from "zod";
import type { Edit } from "../runtime/issue.js";

/**
 * A schema whose input and output are one type. `parse` gives back the very request that it was given, or throws what
 * `validate` says of it. It can be an option of `z.discriminatedUnion`, and `z.toJSONSchema` shows its structure.
 */
export type Exact<Request> = z.ZodType<
  Request,
  Request,
  z.core.$ZodTypeInternals<Request, Request> & { propValues: z.core.util.PropValues }
>;

/** What `params` of a Zod issue holds, whose `code` is "custom". */
export interface Params {
  /** The API's error code. */
  readonly code: string;
  /** A stable id of the rule that is broken. */
  readonly rule: string;
  /** The dotted name from the root; an array of names where a rule between parameters is broken. */
  readonly parameter: string | readonly string[];
  /** A JSON Patch that removes this fault, causes no other and destroys nothing, if one is known. */
  readonly fix?: readonly Edit[] | undefined;
}
