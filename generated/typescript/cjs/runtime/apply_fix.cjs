// Carries out fixes: the JSON Patches (RFC 6902) of issues, suggestions and repairs.
"use strict";

const { ordinary, plain, put } = require("./plain.cjs");

/** The operations that fixes use, and what each needs beside its `path`. */
const OPERATIONS = { add: "value", replace: "value", remove: "path", move: "from" };
const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** A copy of the request after a fix; see apply_fix.d.ts. Throws RangeError alone. */
function applyFix(request, fix) {
  const operations = Array.isArray(fix) ? fix : fix?.patch;
  if (!Array.isArray(operations)) throw new RangeError("a fix is a list of operations, or has a patch");
  let changed = ordinary(plain(request).copy);
  for (const [number, operation] of operations.entries()) {
    try {
      changed = applied(changed, operation);
    } catch (error) {
      throw new RangeError(`operation ${number} of the fix ${error.message}`);
    }
  }
  return changed;
}

function applied(request, operation) {
  const name = operation?.op;
  if (typeof name !== "string" || !Object.hasOwn(OPERATIONS, name)) throw new Error(`is none of ${Object.keys(OPERATIONS).join(", ")}`);
  for (const key of ["path", OPERATIONS[name]]) {
    if (operation[key] === undefined) throw new Error(`(${name}) has no '${key}'`);
  }
  const place = placeOf(operation.path);
  if (name !== "move") return changed(request, name, place, ordinary(plain(operation.value).copy));
  const source = placeOf(operation.from);
  if (place.length > source.length && source.every((part, depth) => place[depth] === part)) {
    throw new Error(`moves '${operation.from}' into itself`);
  }
  const value = at(request, source);
  return changed(changed(request, "remove", source, null), "add", place, value);
}

/** The parts of a JSON Pointer. */
function placeOf(pointer) {
  if (typeof pointer !== "string" || (pointer !== "" && pointer[0] !== "/")) {
    throw new Error("has a path that is no JSON Pointer");
  }
  return pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(request, place) {
  return place.reduce((value, part, depth) => value[keyIn(value, part, place.slice(0, depth + 1))], request);
}

/** The value with one change made in it. */
function changed(value, name, place, given) {
  if (place.length === 0) {
    if (name === "remove") throw new Error("removes the request itself");
    return given;
  }
  const last = place.at(-1);
  const holder = at(value, place.slice(0, -1));
  if (Array.isArray(holder) && name === "add") {
    holder.splice(last === "-" ? holder.length : indexIn(last, holder.length, place), 0, given);
  } else if (Array.isArray(holder)) {
    const index = indexIn(last, holder.length - 1, place);
    holder.splice(index, 1, ...(name === "remove" ? [] : [given]));
  } else if (typeof holder === "object" && holder !== null && name === "add") {
    put(holder, last, given);
  } else {
    const key = keyIn(holder, last, place);
    if (name === "remove") delete holder[key];
    else put(holder, key, given);
  }
  return value;
}

/** The key or index of what is there. */
function keyIn(holder, part, place) {
  if (Array.isArray(holder)) return indexIn(part, holder.length - 1, place);
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, part)) throw missing(place);
  return part;
}

function indexIn(part, most, place) {
  if (!INDEX.test(part) || Number(part) > most) throw missing(place);
  return Number(part);
}

function missing(place) {
  return new Error(`is about '/${place.join("/")}', where there is nothing`);
}

exports.applyFix = applyFix;
