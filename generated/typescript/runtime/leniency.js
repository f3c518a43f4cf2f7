// Lets keys pass that no parameter has: services grow faster than the specs of those who call them.

import { isRecord } from "./plain.js";

const WORDS = ["error", "warning", "ignore"];
const OTHERS = "{}";
const ITEMS = "[]";

/**
 * What the options say of unknown keys; throws RangeError for another word.
 *
 * Options that are no object say nothing: `filter` and `map` hand their functions a number.
 */
export function unknownOf(options) {
  const unknown = options?.unknown ?? "error";
  if (WORDS.includes(unknown)) return unknown;
  throw new RangeError(`unknown is "error", "warning" or "ignore", not ${JSON.stringify(String(unknown))}`);
}

/**
 * A plain copy without the keys that no parameter has; itself where there are none.
 *
 * `keys` has what is known inside an object by its names, inside an array under `[]`, of all other keys under `{}`. It
 * is 0 where nothing is to be looked for.
 */
export function withoutUnknown(keys, copy) {
  if (!keys) return copy;
  if (Array.isArray(copy)) return keys[ITEMS] ? items(keys[ITEMS], copy) : copy;
  return isRecord(copy) ? entries(keys, copy) : copy;
}

function items(keys, list) {
  const known = list.map((each) => withoutUnknown(keys, each));
  return known.every((each, index) => Object.is(each, list[index])) ? list : known;
}

function entries(keys, object) {
  const isOpen = Object.hasOwn(keys, OTHERS);
  const known = Object.create(null);
  let changed = false;
  for (const key of Object.keys(object)) {
    const isNamed = key !== OTHERS && key !== ITEMS && Object.hasOwn(keys, key);
    if (isNamed || isOpen) known[key] = withoutUnknown(keys[isNamed ? key : OTHERS], object[key]);
    changed ||= !Object.is(known[key], object[key]);
  }
  return changed ? known : object;
}
