// Copies any value into values of JSON's types: what JSON.stringify would write, and what it could not.
"use strict";

const DEEPEST = 200;
const MOST_HOLES = 1_000_000;
const BOXED = ["BigInt", "Boolean", "Number", "String", "Symbol"];
const hasOwn = Object.prototype.hasOwnProperty;

/** Stands in a plain copy for a value that JSON cannot hold; every check refuses it. */
class Opaque {
  constructor(text) {
    this.text = text;
  }
}

/**
 * A copy whose objects have no prototype, and a function from copies to their originals.
 *
 * Only own enumerable keys are copied, unless their value is undefined. What JSON lacks becomes opaque, and so
 * does what JSON.stringify would replace (a Date, a URL), what cannot be read, what lies deeper than 200 levels,
 * and a list of nothing but holes. Each object is copied once, so the work is linear, also for an object that
 * contains itself.
 */
function plain(value) {
  const originals = new Map();
  const copy = copied(value, 0, new Map(), originals);
  return { copy, original: (each) => (originals.has(each) ? originals.get(each) : each) };
}

function copied(value, depth, copies, originals) {
  if (value === null || typeof value === "boolean" || typeof value === "string" || typeof value === "number") {
    return value;
  }
  if (copies.has(value)) return copies.get(value);
  let copy;
  try {
    copy = container(value, depth);
    copies.set(value, copy);
    fill(copy, value, (each) => copied(each, depth + 1, copies, originals));
  } catch {
    copy = new Opaque("a value that cannot be read");
    copies.set(value, copy);
  }
  originals.set(copy, value);
  return copy;
}

function container(value, depth) {
  if (typeof value !== "object" || ArrayBuffer.isView(value) || standsForAnother(value)) {
    return new Opaque(`a value of type ${typeName(value)}`);
  }
  if (depth >= DEEPEST) return new Opaque("...");
  return Array.isArray(value) ? [] : Object.create(null);
}

function fill(copy, value, copyOf) {
  if (copy instanceof Opaque) return;
  if (Array.isArray(copy)) {
    const length = value.length;
    for (let index = 0; index < length; index++) {
      if (index >= MOST_HOLES && !(index in value)) throw new RangeError("a length, but no items");
      copy.push(read(value, index, copyOf));
    }
    return;
  }
  for (const key in value) {
    if (!hasOwn.call(value, key)) continue;
    const each = read(value, key, copyOf);
    if (each !== undefined) copy[key] = each;
  }
}

function read(value, key, copyOf) {
  let each;
  try {
    each = value[key];
  } catch {
    return new Opaque("a value that cannot be read");
  }
  return each === undefined && !Array.isArray(value) ? undefined : copyOf(each);
}

/** The items of a list, holes as undefined; throws RangeError for a length without items. */
function items(list) {
  const found = [];
  for (let index = 0; index < list.length; index++) {
    if (index >= MOST_HOLES && !(index in list)) throw new RangeError("a length, but no items");
    found.push(list[index]);
  }
  return found;
}

/** Whether JSON.stringify would replace the value; `toJSON` is not called. */
function standsForAnother(value) {
  if (Array.isArray(value)) return false;
  return BOXED.includes(typeName(value)) || (!hasOwn.call(value, "toJSON") && typeof value.toJSON === "function");
}

function typeName(value) {
  if (typeof value !== "object") return typeof value;
  return Object.prototype.toString.call(value).slice(8, -1).slice(0, 60);
}

/** Whether the value is an object of a plain copy. */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Opaque);
}

/** The verdict on a plain copy of the request; false if it cannot be copied. */
function onPlainCopy(verdict, request) {
  try {
    return verdict(plain(request).copy);
  } catch {
    return false;
  }
}

/**
 * A part of a plain copy as ordinary objects and arrays, which share nothing with it; texts stand for what JSON lacks.
 *
 * Each object is made once, so that one which contains itself has an end.
 */
function ordinary(value, known = undefined) {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Opaque) return value.text;
  const made = known ?? new Map();
  if (made.has(value)) return made.get(value);
  const copy = Array.isArray(value) ? [] : {};
  made.set(value, copy);
  if (Array.isArray(value)) for (const each of value) copy.push(ordinary(each, made));
  else for (const key of Object.keys(value)) put(copy, key, ordinary(value[key], made));
  return copy;
}

/** The value with the originals of all copies in it. */
function withOriginals(value, original) {
  const known = original(value);
  if (known !== value || typeof value !== "object" || value === null) return known;
  if (Array.isArray(value)) return value.map((each) => withOriginals(each, original));
  const made = {};
  for (const key in value) put(made, key, withOriginals(value[key], original));
  return made;
}

/** Sets a key of an ordinary object, also `__proto__`. */
function put(holder, key, value) {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

exports.Opaque = Opaque;
exports.plain = plain;
exports.items = items;
exports.isRecord = isRecord;
exports.onPlainCopy = onPlainCopy;
exports.ordinary = ordinary;
exports.withOriginals = withOriginals;
exports.put = put;
