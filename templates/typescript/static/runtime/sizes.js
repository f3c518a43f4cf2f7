// Sizes, what their labels say, and which are nearest.

import { nearestRows } from "./nearest.js";

/** `2K (~16:9)`: a tier, whether what follows is about so, and a ratio. */
const LABEL = /^(?:([^()]+?) ?)??\(?(~?)(\d+(?:\.\d+)?:\d+(?:\.\d+)?)\)?$/;

/** The size of a row, with what its label says. */
export function size([label, width, height]) {
  const [, tier = null, about = "", ratio = null] = LABEL.exec(label) ?? [null, label || null];
  return { label, width, height, tier, ratio, isApproximate: about !== "" };
}

/** At most three sizes of a model, the nearest of a width and a height, or of those of a request. */
export function nearestOf({ sizes, sizeParameters }, given, height) {
  const sides = height === undefined && sizeParameters !== null ? sidesOf(given, sizeParameters) : [given, height];
  const rows = sizes.map((each) => [each.label, each.width, each.height, each]);
  return nearestRows(rows, ...sides).map((row) => row[3]);
}

function sidesOf(request, names) {
  try {
    return names.map((name) => name.split(".").reduce((value, key) => value[key], request));
  } catch {
    return [undefined, undefined];
  }
}
