// Completes a request with the documented defaults.
//
// They come as a tree: `values` are defaults by key, `inside` is what the objects and arrays of an object hold
// (`[]` for items), and `made` says that an object of defaults alone may be added where there is none.

import { items, put } from "./plain.js";

const hasOwn = Object.prototype.hasOwnProperty;

/** A new request with the defaults filled in; null for what is no object, or cannot be read. Never throws. */
export function completed(defaults, request) {
  try {
    return isRecord(request) ? filled(request, defaults) : null;
  } catch {
    return null;
  }
}

function filled(value, defaults) {
  if (Array.isArray(value)) {
    const item = defaults.inside["[]"];
    return items(value).map((each) => (item === undefined ? copied(each) : filled(each, item)));
  }
  if (!isRecord(value)) return value;
  const result = {};
  for (const [key, each] of Object.entries(value)) if (each !== undefined) put(result, key, copied(each));
  for (const [key, each] of Object.entries(defaults.values)) {
    if (!hasOwn.call(result, key)) put(result, key, copied(each));
  }
  for (const [key, inside] of Object.entries(defaults.inside)) {
    if (hasOwn.call(result, key)) put(result, key, filled(result[key], inside));
    else if (inside.made) put(result, key, filled({}, inside));
  }
  return result;
}

/** Whether what JSON.stringify would write of it is an object. */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/**
 * A copy of arrays and ordinary objects all the way down, however deep; other values are shared.
 *
 * What occurs several times is copied once, so that the work is linear in what there is.
 */
function copied(value) {
  const copies = new Map();
  const waiting = [];
  const begun = (each) => {
    if (!isOrdinary(each)) return each;
    if (!copies.has(each)) {
      copies.set(each, Array.isArray(each) ? [] : {});
      waiting.push(each);
    }
    return copies.get(each);
  };
  const result = begun(value);
  while (waiting.length > 0) {
    const each = waiting.pop();
    const copy = copies.get(each);
    if (Array.isArray(each)) for (const item of items(each)) copy.push(begun(item));
    else for (const [key, item] of Object.entries(each)) put(copy, key, begun(item));
  }
  return result;
}

/** Whether the value is an array, or an object of no class. */
function isOrdinary(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
