// Edits of a request: copies in which something else stands at a place, and JSON Patches that say so.
//
// A place is an array of keys and indexes, an edit an array: ["add", place, value], ["replace", place, value],
// ["remove", place] or ["move", from, to]. Parts of a request that do not change are shared, never copied.

import { given, isRecord } from "./plain.js";

const MOST_COUNTED = 100;

/** The value at the place, or undefined. */
export function at(request, place) {
  let value = request;
  for (const name of place) {
    const fits = typeof name === "number" ? Array.isArray(value) : isRecord(value);
    value = fits ? value[name] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

/** Where a parameter stands: `bound` numbers the items of its `[]`, 0 those that it does not. */
export function placeOf(path, bound) {
  let number = 0;
  return path.map((name) => (name === "[]" ? (bound[number++] ?? 0) : name));
}

/** The path of the parameter that stands at a place. */
export function pathOf(place) {
  return place.map((name) => (typeof name === "number" ? "[]" : name));
}

/** Whether the place is the other one, or lies inside it; the same of paths. */
export function isWithin(place, other) {
  return other.every((name, depth) => place[depth] === name);
}

/** What tells one path or place from all others, as a text. */
export function keyOf(place) {
  return JSON.stringify(place);
}

/** The edits that put a value at a place, objects on the way made; undefined where one cannot be. */
export function putting(request, place, value) {
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

/** The request after the edits, in their order. */
export function applied(request, edits) {
  let changed = request;
  for (const edit of edits) {
    if (edit[0] === "move") {
      const value = at(changed, edit[1]);
      changed = placed(placed(changed, edit[1], undefined), edit[2], value);
    } else {
      changed = placed(changed, edit[1], edit[0] === "remove" ? undefined : edit[2]);
    }
  }
  return changed;
}

/** The places that the edits change. */
export function touched(edits) {
  return edits.flatMap((edit) => edit.slice(1, edit[0] === "move" ? 3 : 2));
}

/** What one fix takes from a request: 1, and for what is lost 1 more and 1 a value, or an item cut off. */
export function cost(edits, request) {
  let total = 1;
  let draft = request;
  for (const edit of edits) {
    const before = at(draft, edit[1]);
    if (edit[0] === "remove") total += 1 + valuesIn(before);
    else if (edit[0] === "replace" && Array.isArray(before) && Array.isArray(edit[2])) {
      total += Math.max(0, before.length - edit[2].length);
    }
    draft = applied(draft, [edit]);
  }
  return total;
}

/** The edits as a JSON Patch (RFC 6902), parts of the request as they were given. */
export function patch(edits, original) {
  return edits.map((edit) => {
    if (edit[0] === "move") return { op: "move", from: pointer(edit[1]), path: pointer(edit[2]) };
    if (edit[0] === "remove") return { op: "remove", path: pointer(edit[1]) };
    return { op: edit[0], path: pointer(edit[1]), value: given(edit[2], original) };
  });
}

/** A JSON Pointer (RFC 6901). */
export function pointer(place) {
  return place.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const numbers = new WeakMap();
let last = 0;

/** What tells edits apart, a text for each: texts and numbers by what they are, other values by identity. */
export function fingerprint(edits) {
  return edits.map(([how, place, more]) => {
    if (how === "move") return JSON.stringify([how, place, more]);
    if (typeof more !== "object" || more === null) return JSON.stringify([how, place, typeof more, more]);
    if (!numbers.has(more)) numbers.set(more, ++last);
    return JSON.stringify([how, place, "identity", numbers.get(more)]);
  });
}

/** The request with the value there; without what stands there for undefined. */
function placed(request, place, value) {
  if (place.length === 0) return value;
  const [name, ...rest] = place;
  if (Array.isArray(request)) {
    const items = request.slice();
    items[name] = placed(items[name], rest, value);
    return items;
  }
  const changed = rest.length > 0 ? placed(request[name], rest, value) : value;
  const copy = Object.assign(Object.create(null), request);
  if (changed === undefined) delete copy[name];
  else copy[name] = changed;
  return copy;
}

/** How many values something holds that are no array or object; at most a hundred. */
function valuesIn(value) {
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
