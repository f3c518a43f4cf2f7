// Zod schemas of requests to any model. Made by `specwright generate` from the specs; do not edit.
import * as z from "zod";
import { isValid, validate } from "../all.js";
import { exact } from "./exact.js";
import { Shape as ideogram10Remix } from "./models/ideogram-1-0-remix.js";
import { Shape as ideogram20Remix } from "./models/ideogram-2-0-remix.js";
import { Shape as ideogram30 } from "./models/ideogram-3-0.js";
import { Shape as ideogram40Remix } from "./models/ideogram-4-0-remix.js";

export const Shape = /* @__PURE__ */ z.discriminatedUnion("model", [
  ideogram10Remix,
  ideogram20Remix,
  ideogram30,
  ideogram40Remix,
]);

export const Request = /* @__PURE__ */ exact(Shape, { isValid, validate });

export function requestWith(options) {
  return exact(Shape, { isValid, validate }, options);
}
