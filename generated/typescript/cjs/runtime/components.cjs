// Splits the checks of a model into parts that have nothing to do with each other.
"use strict";

const { UNKNOWN } = require("./check.cjs");

const KNOWN = new WeakMap();

/**
 * The part of each parameter of the root, by its name.
 *
 * A part has checks that read some parameters of the root, which no other check reads, and the names of these; null
 * where the checks cannot be split, since they read the request as a whole.
 */
function partsOf(checks) {
  if (!KNOWN.has(checks)) KNOWN.set(checks, split(checks));
  return KNOWN.get(checks);
}

/** What the checks of a part read of a request that is an object. */
function ofPart({ names }, request) {
  if (names === null) return request;
  const read = Object.create(null);
  for (const name of names) if (request[name] !== undefined) read[name] = request[name];
  return read;
}

function split(checks) {
  const roots = [...new Set([...checks.parameters.values()].map(({ path }) => path[0]))];
  const read = checks.checks.map(rootsOf);
  if (roots.includes("{}") || read.some((each) => each.has(null))) {
    const whole = { checks, names: null };
    return new Map(roots.map((name) => [name, whole]));
  }
  const joined = new Map(roots.map((name) => [name, [name]]));
  for (const each of read) {
    const together = new Set([...each].flatMap((root) => joined.get(root) ?? []));
    const names = roots.filter((name) => together.has(name));
    for (const name of names) joined.set(name, names);
  }
  const parts = new Map();
  for (const names of joined.values()) {
    if (parts.has(names)) continue;
    const numbers = [...read.keys()].filter((number) => names.some((name) => read[number].has(name)));
    parts.set(names, { checks: checks.part(numbers), names });
  }
  return new Map([...joined].map(([name, names]) => [name, parts.get(names)]));
}

/** The parameters of the root that a check reads; null among them is the request as a whole. */
function rootsOf(check) {
  const roots = (paths) => paths.map((path) => path[0] ?? null);
  const known = (paths) => roots(paths).filter((root) => root !== null);
  if (check.phase === UNKNOWN) return new Set(known([check.scope, ...check.paths]));
  const { op } = check.predicate;
  if (op === "has-type" && check.paths.every((path) => path.length === 0)) return new Set();
  return new Set([...roots([...check.paths, ...check.subjects]), ...known(check.dependencies)]);
}

exports.partsOf = partsOf;
exports.ofPart = ofPart;
