// Completes a request with the documented defaults.
//
// They are a tree: `values` are the defaults of an object by key, `children` those of its objects and arrays,
// with `[]` as the key for items. A `creatable` object may be added, with its defaults, where it is absent.
// `constants` and `uuids` are filled in where they are asked for, in objects that are there.
"use strict";

const { items, put } = require("./plain.cjs");
const { newUuid4 } = require("./uuids.cjs");

const hasOwn = Object.prototype.hasOwnProperty;

/** A copy of the request with the defaults filled in; null if it is no object or cannot be read. Never throws. */
function applyDefaults(defaults, request, options) {
  try {
    const asked = { constants: options?.constants === true, uuids: options?.uuids === true };
    return isRecord(request) ? filled(request, defaults, asked) : null;
  } catch {
    return null;
  }
}

function filled(value, defaults, asked) {
  if (Array.isArray(value)) {
    const item = defaults.children["[]"];
    return items(value).map((each) => (item === undefined ? deepCopy(each) : filled(each, item, asked)));
  }
  if (!isRecord(value)) return value;
  const result = {};
  for (const [key, each] of Object.entries(value)) if (each !== undefined) put(result, key, deepCopy(each));
  const add = (key, each) => hasOwn.call(result, key) || put(result, key, each());
  if (asked.constants) for (const [key, each] of Object.entries(defaults.constants ?? {})) add(key, () => each);
  if (asked.uuids) for (const key of defaults.uuids ?? []) add(key, newUuid4);
  for (const [key, each] of Object.entries(defaults.values)) add(key, () => deepCopy(each));
  for (const [key, child] of Object.entries(defaults.children)) {
    if (hasOwn.call(result, key)) put(result, key, filled(result[key], child, asked));
    else if (child.creatable) put(result, key, filled({}, child, asked));
  }
  return result;
}

/** Whether JSON.stringify would write an object for it. */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/**
 * A copy of arrays and ordinary objects at any depth; other values are shared.
 *
 * What occurs several times is copied once, so the work is linear.
 */
function deepCopy(value) {
  const copies = new Map();
  const waiting = [];
  const copyOf = (each) => {
    if (!isOrdinary(each)) return each;
    if (!copies.has(each)) {
      copies.set(each, Array.isArray(each) ? [] : {});
      waiting.push(each);
    }
    return copies.get(each);
  };
  const result = copyOf(value);
  while (waiting.length > 0) {
    const each = waiting.pop();
    const copy = copies.get(each);
    if (Array.isArray(each)) for (const item of items(each)) copy.push(copyOf(item));
    else for (const [key, item] of Object.entries(each)) put(copy, key, copyOf(item));
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

exports.applyDefaults = applyDefaults;
