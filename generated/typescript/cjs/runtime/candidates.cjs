// Values worth trying for a parameter: a sample of each set of values that no rule tells apart.
"use strict";

const { breakpoints } = require("./breakpoints.cjs");
const { exact, toNumber } = require("./decimals.cjs");
const { keyOf } = require("./edits.cjs");
const { MATCHES } = require("./formats.cjs");
const { unlike } = require("./parts.cjs");
const { plain } = require("./plain.cjs");
const { holds, valueAt } = require("./predicates.cjs");
const { atomsAbout, commonStep, regions } = require("./regions.cjs");
const { lengthened, TEXTS } = require("./respellings.cjs");
const { codePoints } = require("./values.cjs");

const OF_ANY_TYPE = ["a", 1, 0.5, true, null];
/** The types with so few values that all of them are tried. */
const LISTED = { boolean: [true, false], null: [null] };
const LONGEST = 100_000;
const MOST_ITEMS = 64;
const MOST_MATCHING = 6;
const MOST_COUNTS = 20;
const MOST_VALUES = 3;

/** The regions of a number, of a string's length or of an array's item count. */
function regionsOf(checks, path, variant, request, bound) {
  const { type, minimum: least, maximum: most, step } = variant;
  const found = atomsAbout(checks, path);
  const name = { string: "length", array: "item-count" }[type] ?? "range";
  const cuts = found.filter((each) => each.op === name).map(boundsOf);
  const at = (numbers) => [...numbers].map((each) => [each, each]);
  if (type === "string") return regions(least || 0, most, exact(1), cuts, null);
  if (type === "array") {
    const numbers = counts(found, path, request, bound);
    return regions(least || 0, most, exact(1), [...cuts, ...at(numbers)], null);
  }
  const listed = found.flatMap((each) => (each.op === "enum" ? each.values : []));
  const numbers = listed.filter((each) => typeof each === "number");
  const strict = found.filter((each) => each.op === "exclusive-range").flatMap(boundsOf);
  numbers.push(...strict.filter((each) => each !== null), ...breakpoints(checks, found, path, request, bound));
  const steps = found.filter((each) => each.op === "multiple-of").map((each) => each.step);
  for (const each of found) if (each.op === "has-type" && each.type === "integer") steps.push(1);
  const unit = commonStep([step, type === "integer" ? 1 : null]);
  const every = steps.length > 0 && unit !== null ? commonStep([unit, ...steps]) : unit;
  return regions(least, most, unit, [...cuts, ...at(numbers)], every);
}

/** Values of every variant of the parameter, the documented default first; of any type where it is unknown. */
function* candidates(checks, path, request, bound) {
  const parameter = checks.parameters.get(keyOf(path));
  if (parameter === undefined) {
    yield* OF_ANY_TYPE;
    return;
  }
  if (parameter.default !== null) yield plain(parameter.default).copy;
  for (const variant of parameter.variants) yield* ofVariant(checks, path, variant, request, bound);
}

/** Values of one variant. */
function* ofVariant(checks, path, variant, request, bound) {
  const { type, values } = variant;
  if (values.length > 0) {
    yield* values;
  } else if (LISTED[type] !== undefined) {
    yield* LISTED[type];
  } else if (type === "any") {
    yield* [...named(checks, path), ...OF_ANY_TYPE, [], Object.create(null)];
  } else if (type === "object") {
    yield* objects(checks, path, request, bound);
  } else if (type === "string") {
    const { samples } = checks.parameters.get(keyOf(path));
    yield* named(checks, path).filter((each) => typeof each === "string");
    for (const region of regionsOf(checks, path, variant, request, bound)) yield* strings(region, variant, samples);
  } else if (type === "array") {
    for (const region of regionsOf(checks, path, variant, request, bound)) {
      yield* arrays(checks, path, region, request, bound);
    }
  } else {
    for (const region of regionsOf(checks, path, variant, request, bound)) {
      for (const [, sample] of region.samples) yield toNumber(sample);
    }
  }
}

/** The values of a parameter that rules name. */
function named(checks, path) {
  return atomsAbout(checks, path).flatMap((node) => (node.op === "enum" ? node.values : []));
}

/** An object without keys, and those of a map with as few as it may have. */
function* objects(checks, path, request, bound) {
  yield Object.create(null);
  const sizes = atomsAbout(checks, path).filter((each) => each.op === "property-count");
  const counts = new Set([1, ...sizes.map((each) => each.minimum ?? 1)]);
  for (const value of firstOf(candidates(checks, [...path, "{}"], request, bound), MOST_VALUES)) {
    for (const count of counts) {
      if (count === 0 || count > MOST_ITEMS) continue;
      const made = Object.create(null);
      for (let number = 0; number < count; number++) made[`key${number}`] = value;
      yield made;
    }
  }
}

function firstOf(values, most) {
  const found = [];
  for (const each of values) {
    found.push(each);
    if (found.length === most) break;
  }
  return found;
}

/** At most one string of the format or of the expression whose length lies in the region. */
function* strings(region, { format: name, pattern }, samples) {
  const low = region.low === null ? 0 : toNumber(region.low);
  const high = region.high === null ? low + 60 : toNumber(region.high);
  if (pattern !== null) {
    const fits = (text) => low <= codePoints(text) && codePoints(text) <= high;
    yield* samples.filter(fits).slice(0, 1);
    return;
  }
  for (const length of new Set([Math.max(low, Math.min(1, high)), low, Math.min(low + 60, high), high])) {
    if (length > LONGEST) continue;
    for (const start of name === null ? [""] : TEXTS[name]) {
      const text = lengthened(start, length - start.length, name);
      if (low <= text.length && text.length <= high && (name === null || MATCHES[name](text))) {
        yield text;
        return;
      }
    }
  }
}

/** Arrays whose item count lies in the region: of one item, and with items that a `count-where` counts. */
function* arrays(checks, path, region, request, bound) {
  const count = region.low === null ? 0 : toNumber(region.low);
  if (count > MOST_ITEMS) return;
  const item = [...path, "[]"];
  const several = [...candidates(checks, item, request, bound)];
  const usual = several[0] ?? null;
  yield Array(count).fill(usual);
  if (several.length === 0 || count === 0) return;
  if (count > 1) yield* ofUnlike(several, count);
  for (const node of atomsAbout(checks, path)) {
    if (node.op !== "count-where") continue;
    for (const special of matching(checks, item, node.where)) {
      for (const much of new Set([node.minimum || 1, count])) {
        const others = Math.max(0, count - much);
        yield [...Array(Math.min(much, count)).fill(special), ...Array(others).fill(usual)];
      }
    }
  }
}

/** Arrays of so many items of which no two are equal. */
function* ofUnlike(several, count) {
  const numbers = [...Array(count).keys()];
  for (const more of [[], numbers.map((number) => `a${number}`), numbers]) {
    const items = unlike([...several, ...more]);
    if (items.length >= count) yield items.slice(-count);
  }
}

/** Items that satisfy the predicate: single values, or objects with one key. */
function* matching(checks, item, where) {
  const bound = item.filter((name) => name === "[]").map(() => 0);
  const values = [...candidates(checks, item, null, bound)];
  for (const child of checks.below(item)) {
    for (const value of candidates(checks, child.path, null, bound)) values.push(object(child.path.at(-1), value));
  }
  let found = 0;
  for (const each of values) {
    const request = item.reduceRight((inner, name) => (name === "[]" ? [inner] : object(name, inner)), each);
    if (found < MOST_MATCHING && holds(where, request, bound, checks.tables)) {
      found++;
      yield each;
    }
  }
}

function object(name, value) {
  const made = Object.create(null);
  made[name] = value;
  return made;
}

/** Item counts at which rules turn: as many as another array has, or what a total leaves. */
function* counts(nodes, path, request, bound) {
  for (const node of nodes) {
    if (node.op === "equal-item-count" || node.op === "total-count") {
      const others = node.paths.filter((each) => keyOf(each) !== keyOf(path));
      const arrays = others.map((each) => valueAt(each, request, bound)).filter(Array.isArray);
      const given = arrays.map((each) => each.length);
      yield* given;
      if (node.op === "total-count") {
        const left = Math.max(0, node.maximum - given.reduce((sum, each) => sum + each, 0));
        yield* [left, left + 1];
      }
      // an array that is added later may allow any of these
      if (given.length < others.length) yield* Array(MOST_COUNTS).keys();
    } else if (node.op === "count-where") {
      yield* boundsOf(node).filter((each) => each !== null);
    }
  }
}

function boundsOf({ minimum = null, maximum = null }) {
  return [minimum, maximum];
}

exports.LISTED = LISTED;
exports.regionsOf = regionsOf;
exports.candidates = candidates;
exports.ofVariant = ofVariant;
exports.objects = objects;
exports.strings = strings;
exports.arrays = arrays;
