// Edits requests: makes changed copies of them, and the JSON Patches that describe the changes.
//
// A place is an array of keys and indexes. An edit is one of ["add", place, value], ["remove", place],
// ["replace", place, value] and ["move", from, to]. Parts that do not change are shared, not copied.
"use strict";

const { isRecord } = require("./plain.cjs");
const { codePoints } = require("./values.cjs");

const MOST_COUNTED = 100;
const CODE_POINTS_COUNTED = 500;

/** The value at the place, or undefined. */
function at(request, place) {
  let value = request;
  for (const name of place) {
    const fits = typeof name === "number" ? Array.isArray(value) : isRecord(value);
    value = fits ? value[name] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

/** The place of a parameter: `bound` holds the indexes for its `[]`, 0 stands for those that it lacks. */
function placeOf(path, bound) {
  let number = 0;
  return path.map((name) => {
    if (name === "[]") return bound[number++] ?? 0;
    return name === "{}" ? (bound[number++] ?? name) : name;
  });
}

/** The path of the parameter at a place. */
function pathOf(place) {
  return place.map((name) => (typeof name === "number" ? "[]" : name));
}

/** Whether a place or path is the other one, or lies inside it. */
function isWithin(place, other) {
  return other.every((name, depth) => place[depth] === name);
}

/** The key of a place or path in maps. */
function keyOf(place) {
  return JSON.stringify(place);
}

/** The edits that set a value at a place, adding the objects above it; undefined where that is impossible. */
function editsToSet(request, place, value) {
  if (at(request, place) !== undefined) return [["replace", place, value]];
  const edits = [];
  for (const [length, name] of place.entries()) {
    const found = at(request, place.slice(0, length));
    if (found === undefined && typeof name === "string") {
      edits.push(["add", place.slice(0, length), Object.create(null)]);
    } else if (typeof name === "number") {
      if (!Array.isArray(found) || name >= found.length) return undefined;
    } else if (!isRecord(found)) {
      return undefined;
    }
  }
  return [...edits, ["add", place, value]];
}

/** The request after the edits, made in their order. */
function applyEdits(request, edits) {
  let changed = request;
  for (const edit of edits) {
    if (edit[0] === "move") {
      const value = at(changed, edit[1]);
      changed = set(set(changed, edit[1], undefined), edit[2], value);
    } else {
      changed = set(changed, edit[1], edit[0] === "remove" ? undefined : edit[2]);
    }
  }
  return changed;
}

/** The places that the edits change. */
function changedPlaces(edits) {
  return edits.flatMap((edit) => edit.slice(1, edit[0] === "move" ? 3 : 2));
}

/**
 * How much a fix changes: 1 for each edit, with 1 for each removal, each value in what is removed, and each item
 * cut off. Values are counted up to a hundred. An object that is added to hold what comes next costs nothing.
 */
function cost(edits, request) {
  let total = 0;
  let draft = request;
  for (const edit of edits) {
    if (edit[0] !== "add" || !isRecord(edit[2]) || Object.keys(edit[2]).length > 0) total++;
    const before = at(draft, edit[1]);
    if (edit[0] === "remove") total += 1 + countValues(before);
    else if (edit[0] === "replace" && Array.isArray(before) && Array.isArray(edit[2])) {
      total += Math.max(0, before.length - edit[2].length);
    }
    draft = applyEdits(draft, [edit]);
  }
  return total;
}

/** The edits as a JSON Patch (RFC 6902); `shown` gives the form in which a value is shown. */
function patch(edits, shown) {
  return edits.map((edit) => {
    if (edit[0] === "move") return { op: "move", from: pointer(edit[1]), path: pointer(edit[2]) };
    if (edit[0] === "remove") return { op: "remove", path: pointer(edit[1]) };
    return { op: edit[0], path: pointer(edit[1]), value: shown(edit[2]) };
  });
}

/** A JSON Pointer (RFC 6901). */
function pointer(place) {
  return place.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const numbers = new WeakMap();
let last = 0;

/** A key that tells edits apart: strings and numbers by value, all else by identity. */
function fingerprint(edits) {
  return edits.map(([how, place, more]) => {
    if (how === "move") return JSON.stringify([how, place, more]);
    if (typeof more !== "object" || more === null) return JSON.stringify([how, place, typeof more, more]);
    if (!numbers.has(more)) numbers.set(more, ++last);
    return JSON.stringify([how, place, "identity", numbers.get(more)]);
  });
}

/** The request with the value at the place, or without any for undefined. */
function set(request, place, value) {
  if (place.length === 0) return value;
  const [name, ...rest] = place;
  if (Array.isArray(request)) {
    const items = request.slice();
    items[name] = set(items[name], rest, value);
    return items;
  }
  const changed = rest.length > 0 ? set(request[name], rest, value) : value;
  const copy = Object.assign(Object.create(null), request);
  if (changed === undefined) delete copy[name];
  else copy[name] = changed;
  return copy;
}

/**
 * How many values it holds that are neither arrays nor objects, five hundred code points of a text as one.
 *
 * Only so many arrays, objects and values are looked at.
 */
function sizeOf(request, most) {
  const waiting = [request];
  let size = 0;
  for (let seen = 0; waiting.length > 0 && seen < most; seen++) {
    const each = waiting.pop();
    if (!Array.isArray(each) && !isRecord(each)) {
      size += 1 + (typeof each === "string" ? Math.floor(codePoints(each) / CODE_POINTS_COUNTED) : 0);
      continue;
    }
    const parts = Array.isArray(each) ? each : Object.values(each);
    const room = most - seen - waiting.length; // for those that will be looked at: an object may contain itself
    for (let index = 0; index < parts.length && index < room; index++) waiting.push(parts[index]);
  }
  return size;
}

/** How many values it holds that are neither arrays nor objects; a hundred at most. */
function countValues(value) {
  const waiting = [value];
  let found = 0;
  for (let seen = 0; waiting.length > 0 && seen < MOST_COUNTED; seen++) {
    const each = waiting.pop();
    if (Array.isArray(each)) waiting.push(...each.slice(0, MOST_COUNTED));
    else if (isRecord(each)) waiting.push(...Object.values(each).slice(0, MOST_COUNTED));
    else found++;
  }
  return found;
}

exports.at = at;
exports.placeOf = placeOf;
exports.pathOf = pathOf;
exports.isWithin = isWithin;
exports.keyOf = keyOf;
exports.editsToSet = editsToSet;
exports.applyEdits = applyEdits;
exports.changedPlaces = changedPlaces;
exports.cost = cost;
exports.patch = patch;
exports.pointer = pointer;
exports.fingerprint = fingerprint;
exports.sizeOf = sizeOf;
