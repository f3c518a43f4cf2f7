// Zod schemas of requests to any model. Made by `specwright generate` from the specs; do not edit.
import type * as z from "zod";
import type * as types from "../index.js";
import type { Leniency } from "../runtime/issue.js";
import type { Exact } from "./exact.js";
import type { Shape as ideogram10Remix } from "./models/ideogram-1-0-remix.js";
import type { Shape as ideogram20Remix } from "./models/ideogram-2-0-remix.js";
import type { Shape as ideogram30 } from "./models/ideogram-3-0.js";
import type { Shape as ideogram40Remix } from "./models/ideogram-4-0-remix.js";

export type { Exact, Params } from "./exact.js";

/** The structure of requests; rules between parameters are unknown to it. */
export declare const Shape: z.ZodDiscriminatedUnion<[
  typeof ideogram10Remix,
  typeof ideogram20Remix,
  typeof ideogram30,
  typeof ideogram40Remix,
]>;

/** A request to any model, judged as `validate` does, with its messages and paths, and given back as it is. */
export declare const Request: Exact<types.Request>;
export type Request = types.Request;

/** The same with keys that no parameter has tolerated: `requestWith({ unknown: "ignore" })`. */
export declare function requestWith(options?: Leniency): Exact<types.Request>;
