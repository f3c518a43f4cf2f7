// A request as plain data: what stands at a path, and copies in which something else does.

import { isOfRoot, lastKeyOf } from "./parameter_names.js";

/** Whether a value is an object of JSON, and no array. */
export function isRecord(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isContainer(value) {
  return value !== null && typeof value === "object";
}

/** The value at a path of keys and indexes, or undefined. */
export function at(request, path) {
  let value = request;
  for (const key of path) {
    if (!isContainer(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/**
 * A copy with the value at the path; undefined takes it away, and the objects around it that are empty then.
 *
 * Whatever is not on the path is shared with the given request, which is not changed.
 */
export function putting(request, path, value) {
  if (value === undefined) return isContainer(request) ? taking(request, path) : request;
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = copyFor(request, key);
  const inner = Object.hasOwn(copy, key) ? copy[key] : undefined;
  put(copy, key, rest.length === 0 ? value : putting(inner, rest, value));
  return copy;
}

function taking(request, [key, ...rest]) {
  if (!Object.hasOwn(request, key)) return request;
  const inner = request[key];
  if (rest.length > 0) {
    if (!isContainer(inner)) return request;
    const changed = taking(inner, rest);
    const isLeft = Array.isArray(request) || Object.keys(changed).length > 0;
    if (isLeft) return changed === inner ? request : putting(request, [key], changed);
  }
  if (Array.isArray(request)) return request.toSpliced(Number(key), 1);
  const copy = { ...request };
  delete copy[key];
  return copy;
}

/** A copy of what can hold the key: a number asks for an array. */
function copyFor(holder, key) {
  if (Array.isArray(holder) && typeof key === "number") return [...holder];
  if (isRecord(holder)) return { ...holder };
  return typeof key === "number" ? [] : {};
}

/** Sets a key that may be called `__proto__`. */
function put(holder, key, value) {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** What every request to the model has: its constants, and an identifier of its own. */
export function freshRequest(facts) {
  const request = {};
  for (const parameter of Object.values(facts.parameters)) {
    if (!isOfRoot(parameter.name)) continue;
    const key = lastKeyOf(parameter.name);
    if (parameter.const !== null) put(request, key, parameter.const);
    else if (parameter.required && parameter.format === "uuid4") put(request, key, uuid());
  }
  return request;
}

/** The keys of what a request must have anew each time. */
export function identifiers(facts) {
  const isOwn = (each) => each.required && each.format === "uuid4" && isOfRoot(each.name);
  return Object.values(facts.parameters).filter(isOwn).map((each) => lastKeyOf(each.name));
}

/** A request that came without what every request has anew; nothing else is added to it. */
export function restored(request, facts) {
  const names = identifiers(facts).filter((name) => !Object.hasOwn(request, name));
  const own = Object.entries(freshRequest(facts)).filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(own), ...request };
}

/** A request of its own made of another one: all that every request must have anew is new. */
export function renewed(request, facts) {
  const own = identifiers(facts).filter((name) => Object.hasOwn(request, name));
  return { ...structuredClone(request), ...Object.fromEntries(own.map((name) => [name, uuid()])) };
}

/** A new UUID of version 4, also where the page is not in a secure context. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const digits = [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
