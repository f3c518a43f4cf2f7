// What the scripts of all models use. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const made = Object.create(null);
  registry.use ??= (name) => {
    if (made[name] !== undefined) return made[name];
    if (registry.modules[name] === undefined) throw new RangeError(`no script that was loaded defines ${name}`);
    made[name] = {};
    registry.modules[name](made[name], registry.use);
    return made[name];
  };
  const define = (name, body) => (registry.modules[name] ??= body);

define("runtime/apply_fix.js", (exports, use) => {
// Carries out fixes: the JSON Patches (RFC 6902) of issues, suggestions and repairs.
"use strict";

const { ordinary, plain, put } = use("runtime/plain.js");

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
});

define("runtime/breakpoints.js", (exports, use) => {
// The numbers at which rules about a pair turn, given the other number, or for all that it may be.
"use strict";

const { ceil, exact, floor, minus, over, plus, times, toNumber, whole } = use("runtime/decimals.js");
const { keyOf } = use("runtime/edits.js");
const { valueAt } = use("runtime/predicates.js");
const { atomsAbout } = use("runtime/regions.js");

const ANY_NUMBER = { type: "number", values: [], minimum: null, maximum: null, step: null };

/** Numbers at which a rule about a pair turns, given the other number, or for the bounds of that. */
function* breakpoints(checks, nodes, path, request, bound) {
  for (const node of nodes) {
    if (node.op === "compare") yield* compared(checks, node, path, request, bound);
    if (!["in-table", "product", "ratio"].includes(node.op)) continue;
    const column = node.paths.findIndex((each) => keyOf(each) === keyOf(path));
    const partner = node.paths[1 - column];
    const other = valueAt(partner, request, bound);
    const isGiven = Number.isInteger(other);
    if (node.op === "in-table") {
      const rows = checks.tables[node.table].map((row) => row.slice(1));
      yield* rows.filter((row) => !isGiven || row[1 - column] === other).map((row) => row[column]);
      continue;
    }
    const parameter = checks.parameters.get(keyOf(partner));
    for (const each of isGiven ? [other] : limitsOf(parameter)) yield* aroundLimits(node, column, each);
  }
}

function boundsOf({ minimum = null, maximum = null }) {
  return [minimum, maximum];
}

function limitsOf(parameter) {
  return parameter.variants.flatMap(boundsOf).filter((each) => each !== null).map(Math.trunc);
}

/** The whole numbers next to the limits that the rule sets, given the other number. */
function* aroundLimits(node, column, other) {
  for (const limit of boundsOf(node)) {
    if (limit === null || other <= 0 || limit <= 0) continue;
    const [one, two] = [exact(limit), exact(other)];
    let edge;
    if (node.op === "product") edge = over(one, two);
    else edge = column === 0 ? times(one, two) : over(two, one);
    yield* [Number(floor(edge)), Number(ceil(edge))];
  }
}

/**
 * The number that one is compared with; of an absent one its limits, and those by which it is bound.
 *
 * With these the next ones on its step, since there must be room for it.
 */
function* compared(checks, node, path, request, bound, seen = []) {
  const partner = node.paths.find((each) => keyOf(each) !== keyOf(path));
  const other = valueAt(partner, request, bound);
  if (Number.isFinite(other)) yield other;
  if (other !== undefined || seen.includes(keyOf(partner))) return;
  const numeric = numericOf(checks.parameters.get(keyOf(partner)));
  const unit = stepOf(numeric);
  const limits = [...endsOf(numeric, unit)];
  for (const further of atomsAbout(checks, partner)) {
    if (further.op !== "compare" || further.paths.some((each) => keyOf(each) === keyOf(path))) continue;
    limits.push(...compared(checks, further, partner, request, bound, [...seen, keyOf(path)]));
  }
  for (const limit of limits) {
    yield limit;
    if (unit !== null) yield* [minus(exact(limit), unit), plus(exact(limit), unit)].map(toNumber);
  }
}

/** The type of a parameter that is one of numbers, or any number. */
function numericOf(parameter) {
  return parameter.variants.find((each) => each.type === "integer" || each.type === "number") ?? ANY_NUMBER;
}

/** The step of a type of numbers: 1 for whole ones, null where there is none. */
function stepOf({ type, step }) {
  if (step !== null) return exact(step);
  return type === "integer" ? exact(1) : null;
}

/** The smallest and the largest number on the step, as far as there are such. */
function* endsOf({ values, minimum, maximum }, unit) {
  const listed = values.filter((each) => typeof each === "number");
  const low = listed.length > 0 ? Math.min(...listed) : minimum;
  const high = listed.length > 0 ? Math.max(...listed) : maximum;
  const onStep = (number, round) => (unit === null ? number : toNumber(times(whole(round(over(exact(number), unit))), unit)));
  if (low !== null) yield onStep(low, ceil);
  if (high !== null) yield onStep(high, floor);
}

exports.breakpoints = breakpoints;
exports.numericOf = numericOf;
exports.stepOf = stepOf;
});

define("runtime/candidates.js", (exports, use) => {
// Values worth trying for a parameter: a sample of each set of values that no rule tells apart.
"use strict";

const { breakpoints } = use("runtime/breakpoints.js");
const { exact, toNumber } = use("runtime/decimals.js");
const { keyOf } = use("runtime/edits.js");
const { MATCHES } = use("runtime/formats.js");
const { unlike } = use("runtime/parts.js");
const { plain } = use("runtime/plain.js");
const { holds, valueAt } = use("runtime/predicates.js");
const { atomsAbout, commonStep, regions } = use("runtime/regions.js");
const { lengthened, TEXTS } = use("runtime/respellings.js");
const { codePoints } = use("runtime/values.js");

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
});

define("runtime/check.js", (exports, use) => {
// A check of a message: what its table states, and what follows from that.
"use strict";

const { isWithin, keyOf } = use("runtime/edits.js");
const { atoms, decoded, freePaths, parse } = use("runtime/nodes.js");

const UNKNOWN = 0;
const MISSING = 1;
const VALUE = 2;
const CROSS_FIELD = 3;
const PHASES = ["unknown", "missing", "value", "cross-field"];

/** The operators of which a change anywhere inside the value may turn the outcome. */
const OF_WHOLE = ["unique-items", "item-total", "property-count", "every-value", "no-additional-properties"];

/** A check of a table; what it does not state is as usual. */
function check(stated) {
  const scope = parse(stated.scope ?? "");
  const phase = PHASES.indexOf(stated.phase ?? "value");
  const predicate = decoded(stated.predicate);
  const own = unique(freePaths(predicate, false));
  const reads = unique(freePaths(predicate, true));
  const parts = phase === UNKNOWN ? [] : atoms(predicate);
  const isInside = (path) => path.length > scope.length && isWithin(path, scope);
  return {
    rule: stated.id,
    code: stated.code,
    message: stated.message,
    messages: Object.entries(stated.messages ?? {}),
    phase,
    scope,
    subjects: stated.subjects?.map(parse) ?? own,
    advice: stated.severity === "warning",
    predicate,
    fixes: stated.fixes?.map((option) => option.map(decoded)),
    paths: own,
    reads,
    dependencies: unique([scope, ...reads]),
    wholes: parts.filter(({ op }) => OF_WHOLE.includes(op)).map((each) => each.path),
    sized: parts.filter(({ op }) => op === "count-where" || OF_WHOLE.includes(op)).map((each) => each.path),
    isOfObject: phase === CROSS_FIELD || own.some(isInside),
  };
}

/** Whether a check is about the values of a map, so that each has its own fault. */
function isOfMap(one) {
  return one.predicate.op === "every-value" && one.phase !== CROSS_FIELD;
}

/** Whether a check is about the keys of an object, so that each unknown one has its own fault. */
function isOfKeys(one) {
  return one.phase === UNKNOWN && !isOfMap(one);
}

function unique(several) {
  return [...new Map(several.map((path) => [keyOf(path), path])).values()];
}

exports.UNKNOWN = UNKNOWN;
exports.MISSING = MISSING;
exports.VALUE = VALUE;
exports.CROSS_FIELD = CROSS_FIELD;
exports.check = check;
exports.isOfMap = isOfMap;
exports.isOfKeys = isOfKeys;
});

define("runtime/checks.js", (exports, use) => {
// Finds which checks of a message a request breaks, and where.
"use strict";

const { check, isOfMap, UNKNOWN, VALUE } = use("runtime/check.js");
const { domain, statedLimits } = use("runtime/domains.js");
const { isWithin, keyOf, pathOf } = use("runtime/edits.js");
const { fault } = use("runtime/faults.js");
const { isRecord } = use("runtime/plain.js");
const { failingKeys, holds, unknownKeys, valueAt } = use("runtime/predicates.js");

/** So many parts of an array or an object are looked at in the time of one evaluation. */
const PARTS_LOOKED_AT = 4;

/** Thrown when a search has spent its budget. */
class Exhausted extends Error {}

/** How many evaluations of checks a search may still make. */
class Budget {
  constructor(left) {
    this.left = left;
  }

  /** Takes the amount off; throws Exhausted when nothing is left. */
  spend(amount) {
    this.left -= amount;
    if (this.left < 0) throw new Exhausted();
  }
}

const KNOWN = new WeakMap();

/** The checks of a model's rules; each is built once. */
function checksOf(rules) {
  if (!KNOWN.has(rules)) KNOWN.set(rules, new Checks(rules));
  return KNOWN.get(rules);
}

/** The checks, the parameters and the tables of a message. */
class Checks {
  constructor(rules) {
    this.rules = rules;
    this.tables = rules.tables;
    this.checks = rules.checks.map(check);
    const limits = statedLimits(this.checks.filter((each) => each.phase === VALUE));
    const domains = rules.parameters.map((each) => domain(each, limits));
    this.parameters = new Map(domains.map((each) => [keyOf(each.path), each]));
    this.numbers = new Map(this.checks.map((each, number) => [each.rule, number]));
    this.children = new Map();
    for (const each of this.parameters.values()) {
      const holder = keyOf(each.path.slice(0, -1));
      if (!this.children.has(holder)) this.children.set(holder, []);
      this.children.get(holder).push(each);
    }
    this.wholes = [...new Map(this.checks.flatMap(({ wholes }) => wholes).map((path) => [keyOf(path), path])).values()];
    this.worded = new Map();
    this.footprints = new Map();
    this.nearby = new Map();
  }

  /** The same with some of the checks alone. */
  part(numbers) {
    const one = Object.assign(Object.create(Checks.prototype), this);
    one.checks = numbers.map((number) => this.checks[number]);
    one.numbers = new Map(one.checks.map((each, number) => [each.rule, number]));
    one.nearby = new Map();
    return one;
  }

  /** The parameters directly below a path. */
  below(path) {
    return this.children.get(keyOf(path)) ?? [];
  }

  /** Whether a check depends on all that stands inside an array or an object above the place. */
  isInWhole(place) {
    const path = this.pathOf(place);
    return this.wholes.some((whole) => isWithin(path, whole));
  }

  /** Whether a check of a value is the first one, which tests its type. */
  isFirst(number) {
    const subject = keyOf(this.checks[number].subjects[0]);
    const isOne = (each) => each.phase === VALUE && keyOf(each.subjects[0]) === subject;
    return this.checks.findIndex(isOne) === number;
  }

  /** The faults in the order of the checks, `most` at most. */
  faults(request, most = Infinity) {
    const found = [];
    for (const number of this.checks.keys()) {
      for (const each of this.faultsOf(number, request)) {
        found.push(each);
        if (found.length >= most) return found;
      }
    }
    return found;
  }

  /** Whether the request has an unknown key. */
  hasUnknownKeys(request) {
    const isUnknown = (number) => this.checks[number].phase === UNKNOWN;
    const numbers = [...this.checks.keys()].filter(isUnknown);
    return numbers.some((number) => !this.faultsOf(number, request).next().done);
  }

  /** The faults that a change at the places may have caused, by name. */
  faultsNear(request, places, budget) {
    const found = new Map();
    for (const place of places) {
      for (const number of this.checksNear(this.pathOf(place))) {
        for (const each of this.faultsOf(number, request, place, budget)) found.set(each.name, each);
      }
    }
    return found;
  }

  /** Whether the request has this fault. */
  persists(one, request, budget) {
    const { phase, scope, predicate } = this.checks[one.number];
    if (phase === UNKNOWN && one.key !== null) {
      budget.spend(1);
      const there = valueAt(scope, request, one.bound);
      return isRecord(there) && there[one.key] !== undefined && !predicate.names.includes(one.key);
    }
    for (const each of this.faultsOf(one.number, request, [], budget, one.bound)) {
      if (each.name === one.name) return true;
    }
    return false;
  }

  /** The path of the parameter at a place; the value under a key of a map has the path of all of them. */
  pathOf(place) {
    let path = [];
    for (const name of pathOf(place)) {
      const [inside, ofMap] = [[...path, name], [...path, "{}"]];
      path = !this.parameters.has(keyOf(inside)) && this.parameters.has(keyOf(ofMap)) ? ofMap : inside;
    }
    return path;
  }

  /** The numbers of the checks whose outcome depends on the value at the path. */
  checksNear(path) {
    const key = keyOf(path);
    if (!this.nearby.has(key)) {
      const holder = keyOf(path.slice(0, -1));
      const concerns = (each) =>
        each.dependencies.some((read) => isWithin(read, path)) ||
        (each.phase === UNKNOWN && keyOf(each.scope) === holder && path.length > 0) ||
        each.wholes.some((whole) => isWithin(path, whole));
      const numbers = [...this.checks.keys()].filter((number) => concerns(this.checks[number]));
      this.nearby.set(key, numbers);
    }
    return this.nearby.get(key);
  }

  /** The faults of one check, or only those that a change at the place may have caused. */
  *faultsOf(number, request, place = [], budget = undefined, only = undefined) {
    const one = this.checks[number];
    if (one.advice) return;
    for (const bound of only === undefined ? bindings(one.scope, request, place) : [only]) {
      budget?.spend(1 + Math.floor(sizeAt(one.sized, request, bound) / PARTS_LOOKED_AT));
      const there = valueAt(one.scope, request, bound);
      if (one.isOfObject && !isRecord(there)) continue;
      if (isOfMap(one)) {
        const fits = (each) => holds(one.predicate.where, request, each, this.tables);
        const above = bound.slice(0, indexes(one.scope));
        for (const key of failingKeys(one.predicate, request, above, fits)) {
          yield fault(number, [...above, key], null);
        }
      } else if (one.phase === UNKNOWN) {
        if (isRecord(there)) yield* this.unknownKeys(number, there, bound, place, budget);
      } else if (!holds(one.predicate, request, bound, this.tables)) {
        yield fault(number, bound, null);
      }
    }
  }

  /** The unknown keys of an object, or only that at the place. */
  *unknownKeys(number, there, bound, place, budget) {
    const { scope, predicate } = this.checks[number];
    if (place.length > scope.length && typeof place[scope.length] === "string") {
      const key = place[scope.length];
      if (there[key] !== undefined && !predicate.names.includes(key)) yield fault(number, bound, key);
      return;
    }
    budget?.spend(Math.floor(Object.keys(there).length / 16));
    for (const key of unknownKeys(predicate.names, there)) yield fault(number, bound, key);
  }
}

/** How many parts the arrays and objects at the paths have. */
function sizeAt(paths, request, bound) {
  let size = 0;
  for (const path of paths) {
    const value = valueAt(path, request, bound);
    if (Array.isArray(value)) size += value.length;
    else if (isRecord(value)) size += Object.keys(value).length;
  }
  return size;
}

function indexes(scope) {
  return scope.filter((name) => name === "[]").length;
}

const UNBOUND = [[]];

/** The indexes that lead to each value at the scope, or only to those at the place. */
function bindings(scope, request, place) {
  if (!scope.includes("[]")) return valueAt(scope, request, []) === undefined ? [] : UNBOUND;
  function* below(value, depth, bound, stays) {
    if (depth === scope.length) {
      yield bound;
      return;
    }
    const name = scope[depth];
    const on = stays && depth < place.length;
    if (name !== "[]") {
      if (isRecord(value) && value[name] !== undefined) {
        yield* below(value[name], depth + 1, bound, on && place[depth] === name);
      }
    } else if (Array.isArray(value)) {
      const fixed = on && typeof place[depth] === "number";
      const [start, end] = fixed ? [place[depth], Math.min(place[depth] + 1, value.length)] : [0, value.length];
      for (let index = start; index < end; index++) {
        yield* below(value[index], depth + 1, [...bound, index], fixed);
      }
    }
  }
  return below(request, 0, [], true);
}

exports.Exhausted = Exhausted;
exports.Budget = Budget;
exports.checksOf = checksOf;
exports.Checks = Checks;
});

define("runtime/choices.js", (exports, use) => {
// Choices: what can still be chosen, given what is set; see choices.d.ts.
"use strict";

const NO_BOUNDS = {
  allowedValues: null,
  minimum: null,
  maximum: null,
  step: null,
  minLength: null,
  maxLength: null,
  minItems: null,
  maxItems: null,
  format: null,
  pattern: null,
};

/** Values of one type that can be chosen: those that are listed, or else all within the bounds. */
function offer(type, facts) {
  return { type, ...NO_BOUNDS, ...facts };
}

/** No rows of tables, as `narrowing` takes them. */
const NO_SIZES = { rows: [], lookedAt: [], aside: [] };

/** The choices by name, with the rows that can be chosen and a valid request that extends what is set. */
function narrowing(choices, { rows: sizes, lookedAt, aside }, example, complete) {
  const byName = Object.create(null);
  for (const each of choices) byName[each.name] = each;
  const possible = example !== undefined;
  const left = choices.filter((each) => !each.complete).length;
  const ofSizes = { sizes, sizesLookedAt: lookedAt, sizesAside: aside };
  return { choices: byName, ...ofSizes, example: possible ? example : null, possible, complete, left };
}

exports.offer = offer;
exports.NO_SIZES = NO_SIZES;
exports.narrowing = narrowing;
});

define("runtime/completion.js", (exports, use) => {
// Completes a request: adds what is missing, changes and removes nothing.
"use strict";

const { candidates } = use("runtime/candidates.js");
const { isOfMap, UNKNOWN } = use("runtime/check.js");
const { applyEdits, at, changedPlaces, editsToSet, isWithin, keyOf, placeOf } = use("runtime/edits.js");
const { inOrder } = use("runtime/faults.js");
const { atoms, paths } = use("runtime/nodes.js");
const { leading, valueAt } = use("runtime/predicates.js");

const DEEPEST = 60;
const MOST_ITEMS = 16;

/**
 * A valid request that extends this one, without additions at locked places; undefined if none is found.
 *
 * Throws Exhausted when the budget is spent.
 */
function completeRequest(checks, request, locked, budget) {
  budget.spend(checks.checks.length);
  const faults = checks.faults(request, DEEPEST + 1);
  return extend({ checks, locked, budget }, request, new Map(faults.map((each) => [each.name, each])), 0);
}

function extend(search, request, faults, depth) {
  if (faults.size === 0) return request;
  const { checks, locked, budget } = search;
  const open = inOrder(faults.values()).map((fault) => additions(checks, fault, request, locked));
  if (depth > DEEPEST || !open.every((places) => places.length > 0)) return undefined;
  for (const [path, bound] of open[0]) {
    const place = placeOf(path, bound);
    for (const value of candidates(checks, path, request, bound)) {
      const edits = editsToSet(request, place, value);
      if (edits === undefined) continue;
      budget.spend(1);
      const after = applyEdits(request, edits);
      const left = checks.faultsNear(after, changedPlaces(edits), budget);
      for (const [name, each] of faults) {
        if (!left.has(name) && checks.persists(each, after, budget)) left.set(name, each);
      }
      const found = extend(search, after, left, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The absent parameters that the broken check reads: only adding one of them can make it hold. */
function additions(checks, fault, request, locked) {
  const check = checks.checks[fault.number];
  if (check.phase === UNKNOWN) return [];
  const node = isOfMap(check) ? check.predicate.where : check.predicate;
  return [...reads(node, request, fault.bound)].filter(([path, bound]) => {
    const place = placeOf(path, bound);
    if (locked.some((each) => isWithin(place, each)) || !checks.parameters.has(keyOf(path))) return false;
    return at(request, place) === undefined && editsToSet(request, place, null) !== undefined;
  });
}

/** The parameters that a predicate reads, also in the items that it counts. */
function* reads(node, request, bound) {
  for (const atom of atoms(node)) {
    for (const path of paths(atom)) yield [path, bound];
    if (atom.where === undefined) continue;
    const items = valueAt(atom.path, request, bound);
    const outer = leading(atom.path, bound);
    const count = Array.isArray(items) ? Math.min(items.length, MOST_ITEMS) : 0;
    for (let number = 0; number < count; number++) yield* reads(atom.where, request, [...outer, number]);
  }
}

exports.completeRequest = completeRequest;
exports.additions = additions;
});

define("runtime/components.js", (exports, use) => {
// Splits the checks of a model into parts that have nothing to do with each other.
"use strict";

const { UNKNOWN } = use("runtime/check.js");

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
});

define("runtime/conversion.js", (exports, use) => {
// Converts values to another type where the meaning is plain: `"1024"` to 1024, a string to an array of it.
"use strict";

const { compare, decimalText, exact, fraction, toNumber, whole } = use("runtime/decimals.js");
const { isRecord } = use("runtime/plain.js");
const { hasType } = use("runtime/predicates.js");
const { codePoints } = use("runtime/values.js");

const MOST_DIGITS = 30;
const LARGEST_EXACT = 2 ** 53;
/** Numbers between these are written without an exponent in every language. */
const [LARGEST_PLAIN, SMALLEST_PLAIN] = [1e21, 1e-6];
const NUMBER = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([-+]?[0-9]{1,2}))?$/;
const SPACES =
  "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007" +
  "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** The text without what Python calls white space at its ends. */
function stripped(text) {
  let [start, end] = [0, text.length];
  while (start < end && SPACES.includes(text[start])) start++;
  while (end > start && SPACES.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** The value as the other type, and whether it stays exactly what it is; undefined where no value is plain. */
function convert(value, jsonType) {
  const type = typeof value;
  if (jsonType === "array") {
    return type === "string" || type === "number" || isRecord(value) ? [[value], true] : [undefined, false];
  }
  if (Array.isArray(value)) {
    const isOne = value.length === 1 && value[0] !== null && hasType(value[0], jsonType);
    return isOne ? [value[0], true] : [undefined, false];
  }
  if (jsonType === "boolean" && type === "string") {
    const word = value.length <= MOST_DIGITS ? stripped(value).toLowerCase() : "";
    return [word === "true" ? true : word === "false" ? false : undefined, true];
  }
  if (jsonType === "boolean" && type === "number") {
    return [value === 1 ? true : value === 0 ? false : undefined, false];
  }
  if (jsonType === "string" && Number.isFinite(value)) return textOf(value);
  const isNumeric = jsonType === "integer" || jsonType === "number";
  if (!isNumeric || type !== "string" || value.length > 2 * MOST_DIGITS) return [undefined, false];
  return codePoints(value) > MOST_DIGITS ? [undefined, false] : numberIn(stripped(value), jsonType);
}

/** The number in decimal, exact if a double tells it from its neighbours. */
function textOf(number) {
  const size = Math.abs(number);
  if (size !== 0 && !(size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) return [undefined, false];
  if (Number.isInteger(number)) return [BigInt(number).toString(), size < LARGEST_EXACT];
  return [decimalText(exact(number)), true];
}

function numberIn(text, jsonType) {
  const parts = NUMBER.exec(text);
  if (parts === null) return [undefined, false];
  const [, sign, before, digits = "", exponent = "0"] = parts;
  const shift = Number(exponent) - digits.length;
  const top = BigInt(`${sign}${before}${digits}`);
  const stated = shift < 0 ? fraction(top, 10n ** BigInt(-shift)) : whole(top * 10n ** BigInt(shift));
  const number = toNumber(stated);
  if (!hasType(number, jsonType)) return [undefined, false];
  return [number, Math.abs(number) < LARGEST_EXACT && compare(exact(number), stated) === 0];
}

exports.stripped = stripped;
exports.convert = convert;
});

define("runtime/cost.js", (exports, use) => {
// What a request costs, as far as the page of its model states it.
"use strict";

const { exact, times, toNumber } = use("runtime/decimals.js");
const { applyDefaults } = use("runtime/defaults.js");
const { at } = use("runtime/edits.js");
const { parse } = use("runtime/nodes.js");
const { joinWords } = use("runtime/placeholders.js");
const { plain } = use("runtime/plain.js");
const { displayValue } = use("runtime/wording.js");

const WORD = /[^\s,;/|()+·]+/gu;
/** What a price is of where a label says `per`: a price of anything else is a rate. */
const RESULTS = ["image", "video", "result", "output"];
/** Words of a label that say nothing of which requests it is; nor do names of parameters. */
const PLAIN = ["per", "each", "a", "for", ...RESULTS, ...RESULTS.map((each) => `${each}s`)];

/** What a request to a model costs, given its issues; see cost.d.ts. Never throws. */
function costOf(model, defaults, issues, request) {
  const error = issues.find((each) => each.severity === "error");
  if (error !== undefined) return none(`the request is not valid: ${error.message}`);
  const { pricing, title, results: parameter } = model;
  const stated = Object.keys(pricing);
  if (stated.length === 0) return none(`the page of ${title} states no price`);
  const values = plain(applyDefaults(defaults, request) ?? {}).copy;
  const [known, asked] = [vocabulary(model), new Set(valuesOf(model, values))];
  const named = new Map(stated.map((label) => [label, words(label).filter((each) => known.has(each))]));
  const labels = stated.filter((label) => named.get(label).every((each) => asked.has(each)));
  if (labels.length !== 1 || (stated.length > 1 && named.get(labels[0]).length === 0)) {
    const told = joinWords(stated.map((label) => `'${label}'`), "and");
    return none(`the page of ${title} states prices for ${told}; which is of this request is not said`);
  }
  const [label] = labels;
  const perResult = pricing[label];
  const price = `the page of ${title} states ${displayValue(perResult)} US dollars for '${label}'`;
  if (isRate(label, known)) return none(`${price}; what this request comes to is not said`);
  const plainWords = new Set([...PLAIN, ...parameterNames(model)]);
  const isOther = (word) => !known.has(word) && !plainWords.has(word);
  if (named.get(label).length > 0 && words(label).some(isOther)) {
    return none(`${price}; whether that is of this request is not said`);
  }
  const count = parameter === null ? 1 : at(values, [parameter]);
  const results = Number.isInteger(count) ? count : 1;
  const usd = toNumber(times(exact(perResult), exact(results)));
  const each = `${displayValue(perResult)} US dollars for one result, as the page states for '${label}'`;
  const reason = parameter === null ? each : `${each}; '${parameter}' is ${displayValue(results)}`;
  return { usd, perResult, results, label, reason };
}

function none(reason) {
  return { usd: null, perResult: null, results: null, label: null, reason };
}

function words(label) {
  return (label.match(WORD) ?? []).map((each) => each.toLowerCase());
}

/** Whether the price is of seconds, tokens or another number that no parameter lists: not of a result. */
function isRate(label, known) {
  const listed = words(label);
  const isOfOther = (word, place) => word === "per" && place + 1 < listed.length && !RESULTS.includes(listed[place + 1]);
  return listed.some(isOfOther) || listed.some((word) => /\p{Nd}/u.test(word) && !known.has(word));
}

/** Every word by which a label can say of which requests it is. */
function vocabulary({ parameters, sizes }) {
  const listed = Object.values(parameters).flatMap((each) => each.allowedValues.map(text));
  return new Set([...listed, ...sizes.flatMap(names)].map((each) => each.toLowerCase()));
}

function parameterNames({ parameters }) {
  return Object.values(parameters).map(({ name }) => name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

/** The words that are so of a request. */
function valuesOf({ parameters, sizes, sizeParameters }, values) {
  const found = [];
  for (const each of Object.values(parameters)) {
    const value = each.allowedValues.length > 0 ? at(values, parse(each.name)) : undefined;
    if (value !== undefined) found.push(text(value));
  }
  const [first, second] = (sizeParameters ?? ["", ""]).map((name) => at(values, parse(name)));
  const own = sizes.filter(({ width, height }) => width === first && height === second);
  return [...found, ...own.flatMap(names)].map((each) => each.toLowerCase());
}

function names({ width, height, tier, ratio }) {
  return [`${width}x${height}`, tier, ratio].filter((each) => each !== null);
}

function text(value) {
  return typeof value === "string" ? value : displayValue(value);
}

exports.costOf = costOf;
});

define("runtime/cross_field.js", (exports, use) => {
// Evaluates rules between parameters with three values: an atom about a value of the wrong type is neither
// satisfied nor violated, since that value has an issue of its own. Where a value may have several types, or
// any, the other ones are not wrong: an atom about one type is satisfied by them.
"use strict";

const { paths } = use("runtime/nodes.js");
const { ATOMS, countWhereHolds, failingKeys, hasType, valueAt } = use("runtime/predicates.js");

/** A context is a request, the indexes for `[]`, the tables, and the types of parameters. */
function isSatisfied(node, context) {
  switch (node.op) {
    case "not":
      return isViolated(node.of, context);
    case "implies":
      return isViolated(node.given, context) || isSatisfied(node.then, context);
    case "all-of":
      return node.of.every((part) => isSatisfied(part, context));
    case "any-of":
      return node.of.some((part) => isSatisfied(part, context));
    case "present":
      return valueAt(node.path, context.request, context.bound) !== undefined;
    default: {
      const values = valuesOf(node, context);
      if (node.op !== "total-count" && values.includes(undefined)) return true;
      if (!isOfType(node, values, context)) return false;
      return atomHolds(node, values, context) ?? true;
    }
  }
}

function isViolated(node, context) {
  switch (node.op) {
    case "not":
      return isSatisfied(node.of, context);
    case "implies":
      return isSatisfied(node.given, context) && isViolated(node.then, context);
    case "all-of":
      return node.of.some((part) => isViolated(part, context));
    case "any-of":
      return node.of.every((part) => isViolated(part, context));
    case "present":
      return valueAt(node.path, context.request, context.bound) === undefined;
    default: {
      const values = valuesOf(node, context);
      return isOfType(node, values, context) && atomHolds(node, values, context) === false;
    }
  }
}

function valuesOf(node, context) {
  return paths(node).map((path) => valueAt(path, context.request, context.bound));
}

/** Whether each value has its parameter's type, unless that parameter has several types. */
function isOfType(node, values, context) {
  if (node.op === "total-count" || node.op === "has-type") return true;
  return paths(node).every((path, number) => {
    const type = context.typeOf(path);
    return type === undefined || hasType(values[number], type);
  });
}

function atomHolds(node, values, context) {
  const satisfies = (bound) => isSatisfied(node.where, { ...context, bound });
  if (node.op === "every-value") {
    if (!hasType(values[0], "object")) return undefined;
    return failingKeys(node, context.request, context.bound, satisfies).next().done;
  }
  if (node.op !== "count-where") return ATOMS[node.op](node, values, context.tables);
  if (!Array.isArray(values[0])) return undefined;
  return countWhereHolds(node, context.request, context.bound, satisfies);
}

exports.isSatisfied = isSatisfied;
exports.isViolated = isViolated;
});

define("runtime/decimals.js", (exports, use) => {
// Exact arithmetic on the shortest decimal forms of numbers: 0.1 is a tenth. A fraction is a pair of BigInts,
// the second above zero.
"use strict";

const { Opaque } = use("runtime/plain.js");
const { isObject, own } = use("runtime/values.js");

const WHOLE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The exact value of a finite number's shortest decimal form; a fraction stays as it is. */
function exact(number) {
  if (typeof number !== "number") return number;
  if (Number.isSafeInteger(number)) return { top: BigInt(number), bottom: 1n };
  const [, sign, whole, digits = "", exponent = "0"] = WHOLE.exec(String(number));
  const shift = Number(exponent) - digits.length;
  const top = BigInt(sign + whole + digits);
  return shift < 0 ? fraction(top, 10n ** BigInt(-shift)) : { top: top * 10n ** BigInt(shift), bottom: 1n };
}

/** The fraction of two BigInts, the second not zero, in lowest terms. */
function fraction(top, bottom) {
  let [one, other] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (other !== 0n) [one, other] = [other, one % other];
  const divisor = bottom < 0n ? -one : one;
  return { top: top / divisor, bottom: bottom / divisor };
}

function plus(one, other) {
  return fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom);
}

function minus(one, other) {
  return plus(one, { top: -other.top, bottom: other.bottom });
}

function times(one, other) {
  return fraction(one.top * other.top, one.bottom * other.bottom);
}

/** One divided by another that is not zero. */
function over(one, other) {
  return fraction(one.top * other.bottom, one.bottom * other.top);
}

/** Below zero, zero or above zero where the first is smaller, equal or larger. */
function compare(one, other) {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number that is not above the fraction, as a BigInt. */
function floor(number) {
  const quotient = number.top / number.bottom;
  return number.top < 0n && quotient * number.bottom !== number.top ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below the fraction, as a BigInt. */
function ceil(number) {
  return -floor({ top: -number.top, bottom: number.bottom });
}

/** A whole number as a fraction. */
function whole(top) {
  return { top: BigInt(top), bottom: 1n };
}

/** The least common multiple of two BigInts; zero where one is zero. */
function lcm(one, other) {
  return one === 0n || other === 0n ? 0n : one * fraction(other, one).top;
}

/** The next double above a finite one, or below it. */
function nextDouble(number, above) {
  if (number === 0) return above ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([number]).buffer);
  bits[0] += number > 0 === above ? 1n : -1n;
  return new Float64Array(bits.buffer)[0];
}

/** The double nearest to a fraction. */
function toNumber(number) {
  if (number.bottom === 1n) return Number(number.top);
  const sign = number.top < 0n ? "-" : "";
  let rest = (number.top < 0n ? -number.top : number.top) * 10n ** 400n;
  const digits = rest / number.bottom;
  rest -= digits * number.bottom;
  return Number(`${sign}${digits}${rest === 0n ? "" : "1"}e${rest === 0n ? -400 : -401}`);
}

/** Whether the shortest decimal form of a finite number is a multiple of the step. */
function isMultipleOf(value, step) {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  return over(exact(value), exact(step)).bottom === 1n;
}

/** Whether the product of two whole numbers lies between the bounds; null is no bound. */
function isProductWithin(one, other, least, most) {
  const product = one * other;
  if (Number.isSafeInteger(product)) {
    return (least === null || product >= least) && (most === null || product <= most);
  }
  const found = times(exact(one), exact(other));
  return (
    (least === null || compare(found, exact(least)) >= 0) &&
    (most === null || compare(found, exact(most)) <= 0)
  );
}

/** Whether one whole number divided by another lies between the bounds, which are pairs or null. */
function isRatioWithin(one, other, least, most) {
  if (other <= 0) return true;
  return (
    (least === null || !isBelow(one * least[1], other * least[0], one, other, least)) &&
    (most === null || !isBelow(other * most[0], one * most[1], other, one, [most[1], most[0]]))
  );
}

/** Whether one / other is below bound[0] / bound[1], given both sides multiplied out as far as numbers go. */
function isBelow(left, right, one, other, bound) {
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right;
  return BigInt(one) * BigInt(bound[1]) < BigInt(other) * BigInt(bound[0]);
}

/** Whether the numbers at a path inside the items come to such a sum; nothing is said where one is none. */
function isTotalBetween(items, names, absent, low, high) {
  const total = itemTotal(items, names, absent);
  if (total === null) return true;
  return (
    (low === null || compare(total, exact(low)) >= 0) && (high === null || compare(total, exact(high)) <= 0)
  );
}

/** What the numbers at a path inside the items come to in decimal; null where one is no number. */
function itemTotal(items, names, absent) {
  let total = exact(0);
  for (let index = 0; index < items.length; index++) {
    const value = numberOf(items[index], names, absent);
    if (typeof value !== "number" || !Number.isFinite(value)) return null;
    const { top, bottom } = exact(value);
    total = fraction(total.top * bottom + top * total.bottom, total.bottom * bottom);
  }
  return total;
}

function numberOf(item, names, absent) {
  let value = item;
  for (const name of names) {
    if (value instanceof Opaque || !isObject(value) || own(value, name) === undefined) return absent;
    value = own(value, name);
  }
  return value;
}

/** The fraction, of which a power of ten is a whole number, as a decimal number. */
function decimalText({ top, bottom }) {
  let digits = 0;
  while ((top * 10n ** BigInt(digits)) % bottom !== 0n) digits++;
  const whole = String(((top < 0n ? -top : top) * 10n ** BigInt(digits)) / bottom).padStart(digits + 1, "0");
  const text = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
  return top < 0n ? `-${text}` : text;
}

exports.exact = exact;
exports.fraction = fraction;
exports.plus = plus;
exports.minus = minus;
exports.times = times;
exports.over = over;
exports.compare = compare;
exports.floor = floor;
exports.ceil = ceil;
exports.whole = whole;
exports.lcm = lcm;
exports.nextDouble = nextDouble;
exports.toNumber = toNumber;
exports.isMultipleOf = isMultipleOf;
exports.isProductWithin = isProductWithin;
exports.isRatioWithin = isRatioWithin;
exports.isTotalBetween = isTotalBetween;
exports.itemTotal = itemTotal;
exports.decimalText = decimalText;
});

define("runtime/defaults.js", (exports, use) => {
// Completes a request with the documented defaults.
//
// They are a tree: `values` are the defaults of an object by key, `children` those of its objects and arrays,
// with `[]` as the key for items. A `creatable` object may be added, with its defaults, where it is absent.
// `constants` and `uuids` are filled in where they are asked for, in objects that are there.
"use strict";

const { items, put } = use("runtime/plain.js");
const { newUuid4 } = use("runtime/uuids.js");

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
});

define("runtime/domains.js", (exports, use) => {
// What is known of the values of parameters: their types and limits.
"use strict";

const { keyOf } = use("runtime/edits.js");
const { parse } = use("runtime/nodes.js");

const BOUNDS = ["minimum", "maximum"];
/** The limits of a parameter that a check of its value states, by the operator. */
const LIMITS = {
  enum: ["values"],
  range: BOUNDS,
  length: BOUNDS,
  "item-count": BOUNDS,
  "multiple-of": ["step"],
  matches: ["format"],
  pattern: ["pattern"],
};
const NO_LIMITS = { values: [], minimum: null, maximum: null, step: null, format: null, pattern: null };

/** The limits that checks of values state, by the paths of the values. */
function statedLimits(checks) {
  const limits = new Map();
  for (const { subjects, predicate } of checks) {
    const keys = (LIMITS[predicate.op] ?? []).filter((key) => predicate[key] !== undefined);
    const stated = Object.fromEntries(keys.map((key) => [key, predicate[key]]));
    const path = keyOf(subjects[0]);
    limits.set(path, { ...limits.get(path), ...stated });
  }
  return limits;
}

/**
 * The domain of a parameter of a table; the limits of one type are those that its checks state.
 *
 * Its `samples` are texts in which its expressions are found.
 */
function domain(parameter, limits) {
  const { path: text, type, variants, samples = [], required = false, default: standard = null } = parameter;
  const path = parse(text);
  const stated = variants ?? [{ type, ...limits.get(keyOf(path)) }];
  return { path, required, samples, default: standard, variants: stated.map((each) => ({ ...NO_LIMITS, ...each })) };
}

exports.statedLimits = statedLimits;
exports.domain = domain;
});

define("runtime/easing.js", (exports, use) => {
// The rules of a message where keys that no parameter has may pass: which keys are known, and what is then asked.
"use strict";

const { withoutUnknown } = use("runtime/leniency.js");
const { atoms, decoded, dotted, parse } = use("runtime/nodes.js");

const [OTHERS, ITEMS] = ["{}", "[]"];
const OF_NODES = ["of", "given", "then", "where"];
const EASINGS = new WeakMap();

/**
 * The rules as they are for a request without its unknown keys, and the function that takes these out of a plain copy.
 *
 * No check asks whether keys are known. Where a value may be one of several objects, an open one among them, its keys
 * are not taken out: those that none of them has are what the rules do not mind.
 */
function easingOf(rules) {
  if (!EASINGS.has(rules)) EASINGS.set(rules, easing(rules));
  return EASINGS.get(rules);
}

/** The rules by which a plain copy is judged, and what is judged: without its unknown keys unless they are errors. */
function judgedBy(rules, copy, unknown) {
  if (unknown === "error") return { rules, judged: copy, strip: (each) => each };
  const { rules: eased, without } = easingOf(rules);
  return { rules: eased, judged: without(copy), strip: without };
}

function easing(rules) {
  const names = namesOf(rules.parameters.map((each) => parse(each.path)));
  const isOfKeys = (each) => each.phase === "unknown";
  const ease = (each) => (each.closes ? { ...each, predicate: eased(each.predicate, names) } : each);
  const refusing = rules.checks.filter(isOfKeys).flatMap((each) => closed(decoded(each.predicate)));
  const keys = keysOf([], names, new Set(refusing.map(dotted)));
  const checks = rules.checks.filter((each) => !isOfKeys(each)).map(ease);
  return { rules: { ...rules, checks }, without: (copy) => withoutUnknown(keys, copy) };
}

/** What stands directly below each path. */
function namesOf(paths) {
  const names = new Map();
  for (const path of paths) {
    const holder = dotted(path.slice(0, -1));
    if (!names.has(holder)) names.set(holder, []);
    names.get(holder).push(path.at(-1));
  }
  return names;
}

function keysOf(path, names, closed) {
  const inside = Object.create(null);
  for (const name of names.get(dotted(path)) ?? []) inside[name] = keysOf([...path, name], names, closed);
  if (closed.has(dotted(path))) return inside;
  if (Object.values(inside).every((each) => each === 0)) return 0;
  inside[OTHERS] ??= 0;
  return inside;
}

/** The objects that take no keys but their own. */
function closed(predicate) {
  return atoms(predicate).flatMap((atom) => {
    if (atom.op === "no-additional-properties") return [atom.path];
    return atom.where === undefined ? [] : closed(atom.where);
  });
}

/** The predicate as it is where only keys that parameters have are refused. */
function eased(node, names) {
  if (node.op === "no-additional-properties") {
    const known = [...node.names, OTHERS, ITEMS];
    const others = (names.get(node.path) ?? []).filter((name) => !known.includes(name));
    const refused = others.map((name) => ({ op: "present", path: dotted([...parse(node.path), name]) }));
    return { op: "all-of", of: refused.map((of) => ({ op: "not", of })) };
  }
  const ease = (part) => (Array.isArray(part) ? part.map((each) => eased(each, names)) : eased(part, names));
  const parts = Object.entries(node).map(([key, part]) => [key, OF_NODES.includes(key) ? ease(part) : part]);
  return Object.fromEntries(parts);
}

exports.easingOf = easingOf;
exports.judgedBy = judgedBy;
});

define("runtime/edits.js", (exports, use) => {
// Edits requests: makes changed copies of them, and the JSON Patches that describe the changes.
//
// A place is an array of keys and indexes. An edit is one of ["add", place, value], ["remove", place],
// ["replace", place, value] and ["move", from, to]. Parts that do not change are shared, not copied.
"use strict";

const { isRecord } = use("runtime/plain.js");
const { codePoints } = use("runtime/values.js");

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
});

define("runtime/envelope.js", (exports, use) => {
// Writes issues as the API's envelope of errors.
"use strict";

const { jsonable } = use("runtime/wording.js");

/** The errors among the issues, in the API's envelope; see envelope.d.ts. Throws TypeError alone. */
function toApi(issues) {
  const errors = [];
  try {
    for (const each of issues) if (isError(each)) errors.push(error(each));
  } catch {
    throw new TypeError("toApi takes issues, as validate gives them");
  }
  return { data: [], errors };
}

/** Whether the issue is an error; throws for what is none. */
function isError({ severity, code, message }) {
  const isIssue = typeof code === "string" && typeof message === "string";
  if (isIssue && (severity === "error" || severity === "warning")) return severity === "error";
  throw new TypeError();
}

function error(issue) {
  const fields = {
    code: issue.code,
    message: issue.message,
    parameter: issue.parameter,
    type: issue.type,
    min: issue.min,
    max: issue.max,
    multiplier: issue.step,
    allowedValues: issue.allowedValues?.length > 0 ? issue.allowedValues : null,
    documentation: issue.documentation,
    taskType: issue.taskType,
    taskUUID: issue.taskUUID,
  };
  const known = Object.entries(fields).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(known.map(([name, each]) => [name, jsonable(each)]));
}

exports.toApi = toApi;
});

define("runtime/faults.js", (exports, use) => {
// Faults of a request: broken checks, and their order.
"use strict";

/**
 * A broken check, by its number: `bound` holds the indexes in its scope, and behind them the key of a map whose
 * value is at fault; `key` is the unknown key or null.
 * `name` tells it from all others.
 */
function fault(number, bound, key) {
  return { number, bound, key, name: JSON.stringify([number, bound, key]) };
}

/** The faults in the order of checks, then of items, then of keys. */
function inOrder(faults) {
  return [...faults].sort((one, other) => {
    if (one.number !== other.number) return one.number - other.number;
    for (const [position, each] of one.bound.entries()) {
      const there = other.bound[position];
      if (each !== there) return typeof each === "string" ? byCodePoints(each, there) : each - there;
    }
    return one.key === other.key ? 0 : byCodePoints(one.key, other.key);
  });
}

function byCodePoints(one, other) {
  const [left, right] = [[...one], [...other]];
  for (const [position, each] of left.entries()) {
    const difference = each.codePointAt(0) - (right[position]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

exports.fault = fault;
exports.inOrder = inOrder;
});

define("runtime/findings.js", (exports, use) => {
// Lists the issues of a request, in the order in which the API looks for them.
"use strict";

const { CROSS_FIELD, isOfMap, MISSING, UNKNOWN } = use("runtime/check.js");
const { checksOf } = use("runtime/checks.js");
const { isSatisfied, isViolated } = use("runtime/cross_field.js");
const { judgedBy } = use("runtime/easing.js");
const { isWithin, keyOf, pathOf, placeOf, sizeOf } = use("runtime/edits.js");
const { Issue } = use("runtime/issue.js");
const { unknownOf } = use("runtime/leniency.js");
const { isRecord, plain } = use("runtime/plain.js");
const { failingKeys, hasType, holds, unknownKeys, valueAt } = use("runtime/predicates.js");
const { codePoints } = use("runtime/values.js");

const KNOWN = new WeakMap();

/** Suggestions are worked out for so many issues of a request: for fewer where it is large. */
const [MOST_SUGGESTED, FEWEST_SUGGESTED] = [200, 10];
const MOST_SUGGESTED_VALUES = 2_000_000;

/**
 * All faults of the request at once; [] if there is none. Throws only for options that say no known word.
 *
 * With unknown keys as warnings, all that these would be refused for is told so, first. Where the rules are those of
 * requests that name no model, `validate` is the function that finds the model.
 */
function collectIssues(rules, request, options, validate = undefined) {
  const unknown = unknownOf(options);
  const { copy } = plain(request);
  const { rules: asked, judged } = judgedBy(rules, copy, unknown);
  const issues = issuesOf(asked, judged, validate);
  if (unknown !== "warning") return issues;
  const told = new Set(issues.map(nameOf));
  const passed = issuesOf(rules, copy, validate).filter((each) => !told.has(nameOf(each)));
  for (const each of passed) each.severity = "warning";
  return [...passed, ...issues];
}

/** How many errors a plain copy has, as they are told: a value that is refused hides others. */
function errorsOf(rules, copy) {
  return issuesOf(rules, copy).filter(({ severity }) => severity === "error").length;
}

function nameOf({ rule, path }) {
  return keyOf([rule, path]);
}

/** The issues of a plain copy. */
function issuesOf(rules, copy, validate) {
  const outline = outlineOf(rules);
  const source = { checks: outline.checks, request: copy, validate };
  source.identity = rules.identity.map((name) => identifier(copy, name));
  const findings = new Findings(outline, source);
  findings.visit(outline.at([]), copy, [], []);
  const issues = findings.phases.flat();
  source.unsuggested = new Set(issues.slice(mostSuggested(issues, copy)));
  return issues;
}

/** For how many of the issues suggestions are worked out. */
function mostSuggested({ length }, request) {
  if (length <= FEWEST_SUGGESTED) return length;
  const size = Math.max(1, sizeOf(request, MOST_SUGGESTED_VALUES / FEWEST_SUGGESTED));
  const share = Math.floor(MOST_SUGGESTED_VALUES / size);
  return Math.max(FEWEST_SUGGESTED, Math.min(MOST_SUGGESTED, share));
}

/** What a model's rules ask of each parameter; built once. */
function outlineOf(rules) {
  if (!KNOWN.has(rules)) KNOWN.set(rules, new Outline(checksOf(rules)));
  return KNOWN.get(rules);
}

function identifier(copy, name) {
  const value = name !== null && isRecord(copy) ? copy[name] : undefined;
  return typeof value === "string" && value.length <= 400 && codePoints(value) <= 200 ? value : null;
}

/** The checks of each parameter, by its path. */
class Outline {
  constructor(checks) {
    this.checks = checks;
    this.nodes = new Map();
    this.node([]);
    for (const { path, variants } of checks.parameters.values()) this.node(path).variants = variants;
    for (const each of checks.checks) this.place(each);
    this.typeOf = (path) => {
      const variants = path.includes("{}") ? [] : (this.nodes.get(keyOf(path))?.variants ?? []);
      return variants.length === 1 && variants[0].type !== "any" ? variants[0].type : undefined;
    };
  }

  at(path) {
    return this.nodes.get(keyOf(path));
  }

  node(path) {
    const key = keyOf(path);
    if (!this.nodes.has(key)) {
      const children = this.checks.below(path).map((each) => each.path);
      const named = children.filter((each) => !["[]", "{}"].includes(each.at(-1)));
      const items = children.find((each) => each.at(-1) === "[]");
      const variants = [{ type: "object" }];
      this.nodes.set(key, { path, variants, named, items, values: [], crossField: [], ofMap: [] });
    }
    return this.nodes.get(key);
  }

  place(check) {
    const node = this.node(check.phase === CROSS_FIELD ? check.scope : check.subjects[0]);
    if (isOfMap(check)) node.ofMap.push(check);
    else if (check.phase === UNKNOWN) node.unknown = check;
    else if (check.phase === MISSING) node.missing = check;
    else if (check.phase === CROSS_FIELD) node.crossField.push(check);
    else node.values.push(check);
  }
}

function isOfAnyType(node) {
  return node.variants.length === 1 && node.variants[0].type === "any";
}

class Findings {
  constructor(outline, source) {
    this.outline = outline;
    this.source = source;
    this.phases = [[], [], [], []];
    this.silenced = new Set();
  }

  /** Checks a value and all that it contains; `bound` holds the indexes of the items above it. */
  visit(node, value, place, bound) {
    const fits = node.variants.length === 1 ? hasType(value, node.variants[0].type) : this.isOfSomeType(node, bound);
    if (!fits) {
      this.silence(place);
      if (node.values.length > 0) this.report(node.values[0], place, [value]);
    } else {
      const broken = node.values.slice(isOfAnyType(node) ? 0 : 1).find((each) => !this.holds(each, bound));
      if (broken !== undefined) this.report(broken, place, [value]);
    }
    if (isRecord(value)) this.visitObject(node, value, place, bound);
    if (Array.isArray(value) && node.items !== undefined) {
      const item = this.outline.at(node.items);
      for (let index = 0; index < value.length; index++) {
        this.visit(item, value[index], [...place, index], [...bound, index]);
      }
    }
  }

  visitObject(node, value, place, bound) {
    if (!node.variants.some(({ type }) => type === "object")) return;
    if (node.unknown !== undefined) {
      for (const key of unknownKeys(node.unknown.predicate.names, value)) {
        this.report(node.unknown, [...place, key], [key], value[key]);
      }
    }
    for (const path of node.named) {
      const child = this.outline.at(path);
      const there = [...place, path.at(-1)];
      const each = value[path.at(-1)];
      if (each !== undefined) this.visit(child, each, there, bound);
      else if (child.missing !== undefined) {
        this.silence(there);
        this.report(child.missing, there, [null]);
      }
    }
    for (const check of node.ofMap) this.ofMap(check, place, value, bound);
    for (const check of node.crossField) this.crossField(check, bound);
  }

  /** Reports each value of a map that is not as it must be, at its key. */
  ofMap(check, place, value, bound) {
    const { tables } = this.outline.checks;
    const fits = (each) => holds(check.predicate.where, this.source.request, each, tables);
    for (const key of failingKeys(check.predicate, this.source.request, bound, fits)) {
      this.report(check, [...place, key], [value[key]], value[key]);
    }
  }

  /** Reports a broken rule between parameters, unless a value that it reads is missing or mistyped. */
  crossField(check, bound) {
    const isSilenced = (path) => this.silenced.has(keyOf(isWithin(path, check.scope) ? placesOf(path, bound) : path));
    if (!isViolated(check.predicate, this.context(bound))) return;
    if (check.subjects.some(isSilenced) || check.reads.some(isSilenced)) return;
    const values = check.subjects.map((path) => valueAt(path, this.source.request, bound) ?? null);
    this.report(check, placeOf(check.subjects[0], bound), values);
  }

  /** Silences rules between parameters about the value at the place, and about all items of its arrays. */
  silence(place) {
    this.silenced.add(keyOf(place));
    for (const [depth, name] of place.entries()) {
      if (typeof name === "number") this.silenced.add(keyOf([...place.slice(0, depth), ...pathOf(place.slice(depth))]));
    }
  }

  holds(check, bound) {
    return holds(check.predicate, this.source.request, bound, this.outline.checks.tables);
  }

  isOfSomeType(node, bound) {
    return node.values.length === 0 || isSatisfied(node.values[0].predicate, this.context(bound));
  }

  context(bound) {
    const { checks, typeOf } = this.outline;
    return { request: this.source.request, bound, tables: checks.tables, typeOf };
  }

  report(check, place, values, value) {
    this.phases[check.phase].push(new Issue(check, place, values, value, this.source));
  }
}

/** Where what a rule reads stands: `bound` holds the indexes of its scope, `[]` beyond them is every item. */
function placesOf(path, bound) {
  let number = 0;
  return path.map((name) => (name === "[]" ? (bound[number++] ?? name) : name));
}

exports.collectIssues = collectIssues;
exports.errorsOf = errorsOf;
});

define("runtime/fixes.js", (exports, use) => {
// Carries out fixes: finds the edits of a request after which a broken check holds.
//
// An attempt is `{ edits, form, value, label, sure, destructive }`: edits that may make a check hold, and what a
// suggestion says about them. What is not `sure` is only advice; what is `destructive` loses a part of what was
// meant.
"use strict";

const { numericOf, stepOf } = use("runtime/breakpoints.js");
const { convert, stripped } = use("runtime/conversion.js");
const { ceil, compare, exact, floor, over, times, whole } = use("runtime/decimals.js");
const { applyEdits, at, editsToSet, keyOf, placeOf } = use("runtime/edits.js");
const { followingOptions } = use("runtime/following.js");
const { MATCHES } = use("runtime/formats.js");
const { isLost } = use("runtime/losses.js");
const { nearestNumber, nearestRows, nearestValue, rowsWith } = use("runtime/nearest.js");
const { unlike } = use("runtime/parts.js");
const { hasType, holds, valueAt } = use("runtime/predicates.js");
const { respelt } = use("runtime/respellings.js");
const { interpretations } = use("runtime/unknown_keys.js");
const { newUuid4 } = use("runtime/uuids.js");

const MOST_ATTEMPTS = 12;

/** What may be done about a fault, option by option, the best first. */
function* attempts(checks, fault, request) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) {
    const holder = placeOf(check.scope, fault.bound);
    for (const [edits, form, value] of interpretations(checks, request, holder, fault.key)) {
      yield { edits, form, value, label: null, sure: true, destructive: false };
    }
    return;
  }
  for (const option of optionsOf(checks, check)) {
    yield* carryOut({ checks, request, bound: fault.bound }, option);
  }
}

/** The options of a check, the best first: those that its table states, or that follow from it. */
function optionsOf(checks, check) {
  check.fixes ??= followingOptions(checks, check);
  return check.fixes;
}

/** The attempts of the first fix that changes something, each followed by the fixes behind it. */
function* carryOut(context, option) {
  if (option.length === 0) return;
  const [fix, ...rest] = option;
  const found = [...FIXES[fix.fix](context, fix)].slice(0, MOST_ATTEMPTS);
  if (found.length === 0) yield* carryOut(context, rest);
  for (const attempt of found) {
    const after = { ...context, request: applyEdits(context.request, attempt.edits) };
    const following = carryOut(after, rest).next().value;
    if (following === undefined) yield attempt;
    else {
      const edits = [...attempt.edits, ...following.edits];
      const destructive = attempt.destructive || following.destructive;
      yield { ...following, edits, sure: attempt.sure && following.sure, destructive };
    }
  }
}

function* set(context, path, value, form, sure = true) {
  const edits = editsToSet(context.request, placeOf(path, context.bound), value);
  if (edits !== undefined) yield { edits, form, value, label: null, sure, destructive: form === "cut" };
}

function* toNearestRow(context, { paths, table }) {
  const places = paths.map((path) => placeOf(path, context.bound));
  const [first, second] = places.map((place) => at(context.request, place));
  const rows = context.checks.tables[table];
  let found;
  let sure = true;
  if (first === undefined || second === undefined) {
    const [column, given] = first === undefined ? [1, second] : [0, first];
    found = given === undefined ? [] : rowsWith(rows, column, given, undefined);
    sure = found.length === 1;
  } else {
    found = nearestRows(rows, first, second);
    const same = rowsWith(rows, 0, first, second).slice(0, 3);
    found = [...found, ...same.filter((each) => !found.includes(each))];
  }
  for (const [label, ...sides] of found) {
    const edits = places.flatMap((place, column) =>
      at(context.request, place) === sides[column] ? [] : (editsToSet(context.request, place, sides[column]) ?? []),
    );
    if (edits.length > 0) {
      const value = `${sides[0]}x${sides[1]}`;
      yield { edits, form: "row", value, label: label || null, sure, destructive: false };
    }
  }
}

function* toNearestValue(context, { path, values }) {
  const value = valueAt(path, context.request, context.bound);
  const near = value === undefined ? undefined : nearestValue(value, values);
  if (near !== undefined && near !== value) yield* set(context, path, near, "value");
}

function* toNearestNumber(context, { path, minimum = null, maximum = null, step = null }) {
  if (!Number.isFinite(valueAt(path, context.request, context.bound))) return;
  yield* toNumberWithin(context, path, minimum, maximum, step);
}

/** The nearest number within these bounds that the parameter's own limits allow. */
function* toNumberWithin(context, path, least, most, step) {
  const value = valueAt(path, context.request, context.bound);
  const own = numericOf(context.checks.parameters.get(keyOf(path)));
  const lows = [least, own.minimum].filter((each) => each !== null).map(exact);
  const highs = [most, own.maximum].filter((each) => each !== null).map(exact);
  const largest = lows.reduce((one, two) => (one === null || compare(two, one) > 0 ? two : one), null);
  const smallest = highs.reduce((one, two) => (one === null || compare(two, one) < 0 ? two : one), null);
  const near = nearestNumber(value, largest, smallest, step ?? own.step, own.type === "integer");
  if (near !== undefined && near !== value) yield* set(context, path, near, "number");
}

/** The nearest number for one column, given the other. */
function* toNearestPartner(context, { paths: columns, changed, ratio, minimum = null, maximum = null }) {
  const values = columns.map((path) => valueAt(path, context.request, context.bound));
  if (!values.every(Number.isInteger)) return;
  if (values[1 - changed] <= 0) return;
  const other = exact(values[1 - changed]);
  const [low, high] = [minimum, maximum].map((each) => (each === null ? null : exact(each)));
  const isZero = (each) => each === null || each.top === 0n;
  let bounds;
  if (!ratio) bounds = [low, high].map((each) => (each === null ? null : over(each, other)));
  else if (changed === 0) bounds = [low, high].map((each) => (each === null ? null : times(each, other)));
  else bounds = [high, low].map((each) => (isZero(each) ? null : over(other, each)));
  yield* toNumberWithin(context, columns[changed], ...bounds, null);
}

/** The nearest number for one column that compares with the other as it must. */
function* toNearestComparable(context, { paths: columns, changed, inclusive = false }) {
  const values = columns.map((path) => valueAt(path, context.request, context.bound));
  if (!values.every(Number.isFinite)) return;
  let limit = exact(values[1 - changed]);
  if (!inclusive) {
    const unit = stepOf(numericOf(context.checks.parameters.get(keyOf(columns[changed]))));
    if (unit === null) return;
    const steps = over(limit, unit);
    limit = times(whole(changed === 1 ? floor(steps) + 1n : ceil(steps) - 1n), unit);
  }
  yield* toNumberWithin(context, columns[changed], ...(changed === 1 ? [limit, null] : [null, limit]), null);
}

function* truncate(context, { path, maximum: most }) {
  const value = valueAt(path, context.request, context.bound);
  if (typeof value === "string" && value.length > most) {
    const kept = [...value.slice(0, 2 * most)].slice(0, most).join("");
    if (kept !== value) yield* set(context, path, kept, "cut");
  } else if (Array.isArray(value) && value.length > most) {
    yield* set(context, path, value.slice(0, most), "cut");
  }
}

function* equalizeLengths(context, { paths }) {
  const arrays = paths.map((path) => valueAt(path, context.request, context.bound));
  if (!arrays.every(Array.isArray)) return;
  const maximum = Math.min(arrays[0].length, arrays[1].length);
  for (const path of paths) yield* truncate(context, { path, maximum });
}

function* truncateTogether(context, { paths, maximum: most }) {
  const found = paths.map((path) => [path, valueAt(path, context.request, context.bound)]);
  let surplus = found.reduce((sum, [, each]) => sum + (Array.isArray(each) ? each.length : 0), 0) - most;
  const edits = [];
  for (const [path, value] of found.reverse()) {
    if (surplus <= 0 || !Array.isArray(value) || value.length === 0) continue;
    const kept = value.slice(0, Math.max(0, value.length - surplus));
    surplus -= value.length - kept.length;
    edits.push(...(editsToSet(context.request, placeOf(path, context.bound), kept) ?? []));
  }
  if (edits.length > 0) yield { edits, form: "cut", value: null, label: null, sure: true, destructive: true };
}

function* removeWhere(context, { path, where, maximum: most }) {
  const items = valueAt(path, context.request, context.bound);
  if (!Array.isArray(items)) return;
  const meets = (index) => holds(where, context.request, [...context.bound, index], context.checks.tables);
  const surplus = new Set([...items.keys()].filter(meets).slice(most));
  if (surplus.size > 0) {
    yield* set(context, path, items.filter((_, index) => !surplus.has(index)), "cut");
  }
}

function* removeDuplicates(context, { path }) {
  const items = valueAt(path, context.request, context.bound);
  if (!Array.isArray(items)) return;
  const kept = unlike(items);
  if (kept.length < items.length) yield* set(context, path, kept, "cut");
}

function* convertValue(context, { path, type }) {
  const value = valueAt(path, context.request, context.bound);
  if (value === undefined || hasType(value, type)) return;
  const [made, sure] = convert(value, type);
  if (made !== undefined) yield* set(context, path, made, "value", sure);
}

function* reformat(context, { path, format: name }) {
  const value = valueAt(path, context.request, context.bound);
  if (typeof value !== "string" || value.length > 20_000 || [...value].length > 10_000) return;
  for (const [made, sure] of respelt(stripped(value), name)) {
    if (made === value || !MATCHES[name](made)) continue;
    yield* set(context, path, made, "value", sure);
    return;
  }
}

function* drop(context, { path }) {
  const place = placeOf(path, context.bound);
  if (at(context.request, place) === undefined) return;
  const value = place.filter((each) => typeof each === "string").join(".");
  const destructive = isLost(context.checks, context.request, place);
  yield { edits: [["remove", place]], form: "drop", value, label: null, sure: true, destructive };
}

function* dropNull(context, fix) {
  if (valueAt(fix.path, context.request, context.bound) === null) yield* drop(context, fix);
}

function* add(context, { path, value }) {
  if (valueAt(path, context.request, context.bound) === undefined) yield* set(context, path, value, "add");
}

function* generate(context, { path }) {
  if (valueAt(path, context.request, context.bound) === undefined) yield* set(context, path, newUuid4(), "fill");
}

const FIXES = {
  "nearest-row": toNearestRow,
  "nearest-value": toNearestValue,
  "nearest-number": toNearestNumber,
  "nearest-partner": toNearestPartner,
  "nearest-comparable": toNearestComparable,
  truncate,
  "equalize-lengths": equalizeLengths,
  "truncate-together": truncateTogether,
  "remove-where": removeWhere,
  "remove-duplicates": removeDuplicates,
  convert: convertValue,
  reformat,
  drop,
  "drop-null": dropNull,
  add,
  generate,
};

exports.attempts = attempts;
exports.optionsOf = optionsOf;
});

define("runtime/following.js", (exports, use) => {
// Tells the fixes that follow from a predicate, which a table of checks does not state.
"use strict";

const { isOfMap } = use("runtime/check.js");
const { keyOf } = use("runtime/edits.js");

const FIXES = {
  enum: "nearest-value",
  range: "nearest-number",
  "multiple-of": "nearest-number",
  length: "truncate",
  "item-count": "truncate",
  matches: "reformat",
  "in-table": "nearest-row",
  "equal-item-count": "equalize-lengths",
  "total-count": "truncate-together",
  "count-where": "remove-where",
  "unique-items": "remove-duplicates",
};
const UP_TO_MAXIMUM = ["truncate", "remove-where"];

/**
 * The options that make a check hold, the best first, each once; an option is several fixes.
 *
 * Of a map they are about the value that is wrong.
 */
function followingOptions(checks, check) {
  const options = new Map();
  for (const option of met(checks, isOfMap(check) ? check.predicate.where : check.predicate)) {
    const key = JSON.stringify(option);
    if (!options.has(key)) options.set(key, option);
  }
  return [...options.values()];
}

/** Ways to make a predicate hold. */
function* met(checks, node) {
  const { op, path } = node;
  if (op === "implies") {
    yield* met(checks, node.then);
    yield* unmet(checks, node.given);
  } else if (op === "not") {
    yield* unmet(checks, node.of);
  } else if (op === "any-of") {
    for (const part of node.of) yield* met(checks, part);
  } else if (op === "has-type") {
    if (node.type === "integer") yield [{ fix: "nearest-number", path }];
    if (!["object", "null"].includes(node.type)) yield [{ ...node, fix: "convert" }];
    if (node.type !== "null" && isOptional(checks, path)) yield [{ fix: "drop-null", path }];
  } else if (op === "product" || op === "ratio") {
    for (const changed of [1, 0]) yield [{ ...node, fix: "nearest-partner", changed, ratio: op === "ratio" }];
  } else if (op === "compare") {
    yield* ordered(node.paths, node.inclusive === true);
    for (const each of node.paths) if (isOptional(checks, each)) yield [{ fix: "drop", path: each }];
  } else {
    const fix = FIXES[op];
    const isUseless = UP_TO_MAXIMUM.includes(fix) && node.maximum === undefined;
    if (fix !== undefined && !isUseless) yield [{ ...node, fix }];
  }
}

/** Ways to make a predicate fail; most statements about values have none. */
function* unmet(checks, node) {
  const { op, path } = node;
  if (op === "not") {
    yield* met(checks, node.of);
  } else if (op === "all-of") {
    for (const part of node.of) yield* unmet(checks, part);
  } else if (op === "present") {
    if (isOptional(checks, path)) yield [{ fix: "drop", path }];
  } else if (op === "compare") {
    yield* ordered([...node.paths].reverse(), node.inclusive !== true);
  } else if (op === "enum") {
    const all = checks.parameters.get(keyOf(path))?.variants.flatMap((each) => each.values) ?? [];
    const values = all.filter((each) => !node.values.includes(each));
    if (values.length > 0) yield [{ fix: "nearest-value", path, values }];
  }
}

/** Another first number, then another second one. */
function* ordered(paths, inclusive) {
  for (const changed of [0, 1]) {
    yield [{ fix: "nearest-comparable", paths, changed, ...(inclusive ? { inclusive } : {}) }];
  }
}

/** Whether the request may go without the parameter; an item, and the value of a map, are no such. */
function isOptional(checks, path) {
  return path.length > 0 && !["[]", "{}"].includes(path.at(-1)) && !checks.parameters.get(keyOf(path))?.required;
}

exports.followingOptions = followingOptions;
});

define("runtime/footprint.js", (exports, use) => {
// Tells on which values the answers to a fault depend, so that one met before is not looked into again.
//
// A fix changes the values of a few parameters. What becomes of it is decided by the checks that depend on these, and
// so by all that these checks read. Faults of unknown keys: `key_footprint.js`.
"use strict";

const { isOfKeys, isOfMap, UNKNOWN } = use("runtime/check.js");
const { isWithin, keyOf } = use("runtime/edits.js");
const { optionsOf } = use("runtime/fixes.js");
const { freePaths, paths } = use("runtime/nodes.js");
const { Opaque } = use("runtime/plain.js");
const { valueAt } = use("runtime/predicates.js");

const LONGEST = 200;
const [MOST_PARTS, DEEPEST] = [4, 2];

/** The fixes that set what is absent: they ask for the object above it. */
const FILLING = ["add", "nearest-row"];

/** All that the answers to a fault depend on, as a text; undefined where this is too much or not known. */
function questionOfFault(checks, rule, place, request) {
  if (!checks.footprints.has(rule)) {
    const number = checks.numbers.get(rule);
    checks.footprints.set(rule, number === undefined ? undefined : footprintOf(checks, checks.checks[number]));
  }
  const footprint = checks.footprints.get(rule);
  return footprint && questionWith([rule, place], footprint, place, request, []);
}

/** The start, the values and those at the paths as a text; undefined where one is large. */
function questionWith(start, footprint, place, request, values) {
  const bound = place.filter((part) => typeof part === "number");
  const every = [...values, ...footprint.map((path) => valueAt(path, request, bound))];
  return every.every((value) => isSmall(value, DEEPEST)) ? JSON.stringify([...start, every.map(spelt)]) : undefined;
}

/** A value told apart from those that JSON writes alike: nothing for one that is absent, two parts for -0. */
function spelt(value) {
  if (value === undefined) return [];
  return Object.is(value, -0) ? [0, 0] : [value];
}

/** Whether a value has few parts, short ones, all of JSON's types. */
function isSmall(value, depth) {
  if (typeof value === "string") return value.length <= LONGEST;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (value instanceof Opaque || depth === 0) return false;
  const parts = Object.values(value);
  const names = Array.isArray(value) ? [] : Object.keys(value);
  const isSmallPart = (part) => !Object.is(part, -0) && isSmall(part, depth - 1); // JSON writes 0 for -0
  return parts.length <= MOST_PARTS && [...names, ...parts].every(isSmallPart);
}

/** The paths of all values that decide what is said of a fault; undefined where others may, too. */
function footprintOf(checks, check) {
  if (check.phase === UNKNOWN || isOfMap(check) || check.advice) return undefined;
  if (!isWithin(check.subjects[0], check.scope)) return undefined;
  const changed = changedBy(checks, check);
  return changed && readBy(checks, [check], changed, objectsAbove(check.scope));
}

/**
 * The paths of all that decides how changes end; undefined where that is not known from values alone.
 *
 * `objects` are known to be there.
 */
function readBy(checks, broken, changed, objects) {
  const near = nearTo(checks, changed);
  const known = new Set(objects.map(keyOf));
  if (!near.every((each) => isDecided(each, known, changed))) return undefined;
  const readers = [...broken, ...near].filter((each) => !isOfKeys(each));
  const all = [...broken.flatMap(({ subjects }) => subjects), ...changed, ...readers.flatMap(({ reads }) => reads)];
  const every = new Map(all.map((path) => [keyOf(path), path]));
  const own = new Set(changed.map(keyOf));
  const outside = [...every].filter(([key, path]) => own.has(key) || !isBelow(path, changed)).map(([, path]) => path);
  return outside.every((path) => isLedTo(path, known)) ? outside : undefined;
}

/** The paths that lead to a scope and to all above it. */
function objectsAbove(scope) {
  return [[], ...scope.map((_, depth) => scope.slice(0, depth + 1))];
}

/** What a change at the paths may turn. */
function nearTo(checks, changed) {
  const numbers = new Set(changed.flatMap((path) => checks.checksNear(path)));
  return [...numbers].map((number) => checks.checks[number]).filter(({ advice }) => !advice);
}

/** What the fixes of a check may change; undefined where they do more than that. */
function changedBy(checks, check) {
  const fixes = optionsOf(checks, check).flat();
  if (fixes.some((fix) => fix.fix === "generate" || !hasHolder(fix, check))) return undefined;
  return fixes.flatMap(paths);
}

/** Whether the object above what a fix sets is there: the one that the check is about. */
function hasHolder(fix, { scope }) {
  return !FILLING.includes(fix.fix) || paths(fix).every((path) => keyOf(path.slice(0, -1)) === keyOf(scope));
}

/** Whether what a check near the changes asks is known from the values that it reads. */
function isDecided(one, known, changed) {
  if (isBelow(one.scope, changed)) return true;
  const holder = keyOf(one.scope);
  if (!isOfKeys(one)) return known.has(holder);
  const inside = changed.filter((path) => keyOf(path.slice(0, -1)) === holder);
  return inside.every((path) => one.predicate.names.includes(path.at(-1)));
}

/** Whether a path leads to what is changed, or into it. */
function isBelow(path, changed) {
  return changed.some((each) => isWithin(path, each));
}

/** Whether the indexes of a fault lead to the one value at the path. */
function isLedTo(path, known) {
  return !path.includes("{}") && known.has(keyOf(path.slice(0, path.lastIndexOf("[]") + 1)));
}

exports.questionOfFault = questionOfFault;
exports.questionWith = questionWith;
exports.readBy = readBy;
exports.objectsAbove = objectsAbove;
exports.nearTo = nearTo;
exports.changedBy = changedBy;
});

define("runtime/formats.js", (exports, use) => {
// Tests the formats of strings. Regular expressions test short texts; others are read one character at a time,
// which takes linear time and no stack, however long a text is.
"use strict";

const { isDate, isDateTime, isEmail } = use("runtime/text_formats.js");

const DIGIT = 1;
const HEX = 2;
const LETTER = 4;
const SCHEME = 8;
const SIX_BITS = 16; // of Base64 (RFC 4648)
const HOST = 32; // unreserved and sub-delims (RFC 3986)
const USER = 64;
const PATH = 128;
const QUERY = 256;

const SHORT = 2000;
const UUID = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/;
const UUID4 = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/;
const COMMON_URI =
  /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[\w.~!$&'()*+,;=-]*(?:\/[\w.~!$&'()*+,;=:@/-]*)?(?:\?[\w.~!$&'()*+,;=:@/?-]*)?$/;

const CLASSES = /* @__PURE__ */ classes();

function classes() {
  const table = new Uint16Array(128);
  const mark = (characters, flags) => {
    for (const each of characters) table[each.charCodeAt(0)] |= flags;
  };
  const plain = HOST | USER | PATH | QUERY;
  mark("0123456789", DIGIT | HEX | SIX_BITS | SCHEME | plain);
  mark("abcdefABCDEF", HEX);
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER | SIX_BITS | SCHEME | plain);
  mark("._~!$&'()*+,;=-", plain);
  mark("+/", SIX_BITS);
  mark("+.-", SCHEME);
  mark(":", USER);
  mark(":@/", PATH);
  mark(":@/?", QUERY);
  return table;
}

function is(text, index, flags) {
  return (CLASSES[text.charCodeAt(index)] & flags) !== 0;
}

/** Whether the text is a UUID of any version. */
function isUuid(text) {
  return text.length === 36 && UUID.test(text);
}

/** Whether the text is a UUID of version 4 and of the RFC 9562 variant. */
function isUuid4(text) {
  return text.length === 36 && UUID4.test(text);
}

/** Whether the text is `#` and three or six hexadecimal digits. */
function isColor(text) {
  if ((text.length !== 4 && text.length !== 7) || text[0] !== "#") return false;
  return allOf(text, 1, text.length, HEX);
}

/** Whether the text is a URI with a scheme, as RFC 3986 has it. */
function isUri(text) {
  return (text.length <= SHORT && COMMON_URI.test(text)) || isAnyUri(text);
}

function isAnyUri(text) {
  const colon = text.indexOf(":");
  if (colon < 1 || !is(text, 0, LETTER) || !allOf(text, 1, colon, SCHEME)) return false;
  let start = colon + 1;
  if (text.startsWith("//", start)) {
    start += 2;
    const end = authorityEnd(text, start);
    if (!isAuthority(text, start, end)) return false;
    start = end;
  }
  const fragment = text.indexOf("#", start);
  const end = fragment < 0 ? text.length : fragment;
  const query = text.indexOf("?", start);
  const pathEnd = query < 0 || query > end ? end : query;
  return (
    isEncoded(text, start, pathEnd, PATH) &&
    isEncoded(text, pathEnd + 1, end, QUERY) &&
    isEncoded(text, end + 1, text.length, QUERY)
  );
}

/** Whether the text is a UUID, a URI (a data URI is one) or Base64 as RFC 4648 pads it. */
function isMedia(text) {
  if (text.includes(":")) return isUri(text);
  return isUuid(text) || isBase64(text);
}

/** Whether the text is a media reference, or has the letters of Base64 alone, however it is padded. */
function isUnpaddedMedia(text) {
  return isMedia(text) || /^[A-Za-z0-9+/=]+$/.test(text);
}

function isBase64(text) {
  if (text.length === 0 || text.length % 4 !== 0) return false;
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  return allOf(text, 0, end, SIX_BITS);
}

function allOf(text, start, end, flags) {
  for (let index = start; index < end; index++) if (!is(text, index, flags)) return false;
  return true;
}

/** Whether a part has only characters of a class and percent-encoded bytes. */
function isEncoded(text, start, end, flags) {
  for (let index = start; index < end; index++) {
    if (is(text, index, flags)) continue;
    if (text.charCodeAt(index) !== 37 || index + 2 >= end) return false;
    if (!is(text, index + 1, HEX) || !is(text, index + 2, HEX)) return false;
    index += 2;
  }
  return true;
}

function authorityEnd(text, start) {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 47 || code === 63 || code === 35) return index;
  }
  return text.length;
}

function isAuthority(text, start, end) {
  const at = text.lastIndexOf("@", end - 1);
  let host = start;
  if (at >= start) {
    if (!isEncoded(text, start, at, USER)) return false;
    host = at + 1;
  }
  let port = host;
  if (text[host] === "[" && host < end) {
    port = text.indexOf("]", host);
    if (port < 0 || port >= end || !isBracketed(text, host + 1, port)) return false;
    port++;
  } else {
    const colon = text.indexOf(":", host);
    port = colon < 0 || colon > end ? end : colon;
    if (!isEncoded(text, host, port, HOST)) return false;
  }
  return port === end || (text[port] === ":" && allOf(text, port + 1, end, DIGIT));
}

/** Whether the text between brackets is an IPv6 address or one of a later version. */
function isBracketed(text, start, end) {
  if (text[start] === "v") {
    const dot = text.indexOf(".", start);
    if (dot < start + 2 || dot >= end - 1 || !allOf(text, start + 1, dot, HEX)) return false;
    return allOf(text, dot + 1, end, USER);
  }
  return end - start <= 45 && isIpv6(text.slice(start, end));
}

function isIpv6(text) {
  const gap = text.indexOf("::");
  if (gap < 0) return groups(text, true) === 8;
  const before = gap === 0 ? 0 : groups(text.slice(0, gap), false);
  const rest = text.slice(gap + 2);
  const after = rest === "" ? 0 : groups(rest, true);
  return before + after <= 7;
}

/** The number of groups of 16 bits, far too high if one is none; an IPv4 address at the end is two. */
function groups(text, mayEndInIpv4) {
  const parts = text.split(":");
  let count = parts.length;
  for (const [position, part] of parts.entries()) {
    if (mayEndInIpv4 && position === parts.length - 1 && part.includes(".")) {
      count += isIpv4(part) ? 1 : 99;
    } else if (part.length < 1 || part.length > 4 || !allOf(part, 0, part.length, HEX)) {
      count += 99;
    }
  }
  return count;
}

function isIpv4(text) {
  return /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/.test(text);
}

/** Whether the text is a UUID or a URI with a scheme. */
function isUuidOrUri(text) {
  return isUuid(text) || isUri(text);
}

/** The tests of all formats, by name. */
const MATCHES = {
  color: isColor,
  date: isDate,
  "date-time": isDateTime,
  email: isEmail,
  media: isMedia,
  "unpadded-media": isUnpaddedMedia,
  uri: isUri,
  uuid: isUuid,
  uuid4: isUuid4,
  "uuid-or-uri": isUuidOrUri,
};

exports.isUuid = isUuid;
exports.isUuid4 = isUuid4;
exports.isColor = isColor;
exports.isUri = isUri;
exports.isMedia = isMedia;
exports.isUnpaddedMedia = isUnpaddedMedia;
exports.isUuidOrUri = isUuidOrUri;
exports.MATCHES = MATCHES;
});

define("runtime/issue.js", (exports, use) => {
// Issues: what is wrong with a request, in the API's own terms.
"use strict";

const { pointer } = use("runtime/edits.js");
const { link } = use("runtime/links.js");
const { ordinary } = use("runtime/plain.js");
const { apiName, parameterOf, sentenceOf } = use("runtime/sentences.js");
const { advised, allSuggestions, firstSuggestion, isWorded } = use("runtime/suggest.js");
const { withMessages } = use("runtime/suggestion_words.js");
const { jsonable } = use("runtime/wording.js");

const NAMES = [
  ...["code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min", "max"],
  ...["step", "allowedValues", "suggestion", "documentation", "taskType", "taskUUID", "model", "suggestions"],
  "fix",
];
const OF_BOUNDS = ["range", "length", "item-count", "property-count"];
const OF_NUMBERS = ["range", "multiple-of"];
const KNOWN = new WeakMap();

/**
 * One fault of a request, or one piece of advice about it; see issue.d.ts.
 *
 * All that is told are own properties, so that spreading, cloning and printing show it. What takes time to work out is
 * an accessor; it is worked out from the plain copy of the request that the source holds.
 */
class Issue {
  #check;
  #values;
  #value;
  #place;
  #source;
  #known;

  constructor(check, place, values, value, source) {
    this.#check = check;
    this.#values = values;
    this.#place = place;
    this.#source = source;
    const facts = factsOf(check, source);
    const [model, taskType, taskUUID] = source.identity;
    this.code = facts.code;
    Object.defineProperty(this, "message", Issue.#message);
    this.parameter = value === undefined ? facts.parameter : place.filter((each) => typeof each !== "number").join(".");
    this.path = [...place];
    this.pointer = pointer(place);
    const own = values.length === 1 ? values[0] : values;
    this.#value = value === undefined ? own : value;
    if (typeof this.#value === "object") Object.defineProperty(this, "value", Issue.#copied);
    else this.value = this.#value;
    this.severity = facts.severity;
    this.rule = facts.rule;
    this.type = facts.type;
    this.min = facts.min;
    this.max = facts.max;
    this.step = facts.step;
    this.allowedValues = facts.allowedValues;
    Object.defineProperty(this, "suggestion", Issue.#suggestion);
    Object.defineProperty(this, "suggestions", Issue.#all);
    Object.defineProperty(this, "suggestionsLeft", Issue.#left);
    Object.defineProperty(this, "fix", Issue.#fix);
    this.documentation = facts.documentation;
    this.taskType = taskType;
    this.taskUUID = taskUUID;
    this.model = model;
  }

  static #message = accessor((issue) => {
    const known = issue.#advised();
    known.message ??= issue.#formatted();
    return known.message;
  });

  static #copied = accessor((issue) => ordinary(issue.#value));

  static #suggestion = accessor((issue) => {
    const first = issue.#suggested().find((each) => !["remove", "drop", "fill"].includes(each.form));
    return ordinary(first?.value ?? null);
  });

  static #all = accessor((issue) => withMessages(ordinary(issue.#suggested())));

  static #left = accessor((issue) => issue.#source.unsuggested.size);

  static #fix = accessor((issue) => {
    const isOne = (each) => each.sure && !each.destructive;
    return ordinary((issue.#first().find(isOne) ?? issue.#suggested().find(isOne))?.patch ?? null);
  });

  /** What is known of what may be done; nothing may be where too many issues are told before. */
  #advised() {
    if (this.#known === undefined) {
      const isLeft = this.#source.unsuggested.has(this);
      this.#known = isLeft ? { first: [], every: [] } : advised(this.#check.rule, this.#place, this.#source);
    }
    return this.#known;
  }

  #first() {
    return firstSuggestion(this.#advised(), this.#check.rule, this.#place, this.#source);
  }

  #suggested() {
    return allSuggestions(this.#advised(), this.#check.rule, this.#place, this.#source);
  }

  #formatted() {
    const first = isWorded(this.#check.rule, this.#source) ? this.#first() : [];
    const shown = first[0]?.form === "row" ? this.#suggested() : first;
    return sentenceOf(this.#check, this.#values, this.#place, shown);
  }

  /** Everything about the issue as JSON values; what does not apply is left out. */
  toJSON() {
    const valueOf = (name) => (name === "suggestions" ? this[name].map(jsonable) : jsonable(this[name]));
    const every = NAMES.map((name) => [name, valueOf(name)]);
    const applies = ([name, each]) =>
      each !== null && (!Array.isArray(each) || each.length > 0 || name === "path" || name === "value");
    return Object.fromEntries(every.filter(applies));
  }

  toString() {
    return this.message;
  }

  /** What Node prints: the values of all properties. */
  [Symbol.for("nodejs.util.inspect.custom")](depth, options, inspect) {
    return depth < 0 ? "[Issue]" : `Issue ${inspect({ ...this }, options)}`;
  }
}

/** A property that is worked out when it is read, and is shown like others. */
function accessor(read) {
  return {
    configurable: true,
    enumerable: true,
    get() {
      return read(this);
    },
  };
}

/** What issues about a check have in common. */
function factsOf(check, { checks }) {
  if (!KNOWN.has(check)) KNOWN.set(check, facts(check, checks));
  return KNOWN.get(check);
}

function facts(check, checks) {
  const { documentation, anchor } = checks.rules;
  const { predicate, subjects } = check;
  const bounds = OF_BOUNDS.includes(predicate.op) ? predicate : (ofNumber("range", check, checks) ?? {});
  return {
    code: check.code,
    rule: check.rule,
    severity: check.advice ? "warning" : "error",
    parameter: parameterOf(check),
    type: predicate.op === "has-type" ? predicate.type : null,
    min: bounds.minimum ?? null,
    max: bounds.maximum ?? null,
    step: ofNumber("multiple-of", check, checks)?.step ?? null,
    allowedValues: Object.freeze(allowedValues(predicate, checks)),
    documentation: link(documentation, anchor, apiName(subjects[0])),
  };
}

function allowedValues({ op, values, table }, checks) {
  if (op === "enum") return [...values];
  return op === "in-table" ? checks.tables[table].map(([, first, second]) => `${first}x${second}`) : [];
}

/** The bounds or the step of a number, of which a check states one: they go together. */
function ofNumber(op, { predicate, subjects }, checks) {
  if (predicate.op === op) return predicate;
  if (!OF_NUMBERS.includes(predicate.op)) return undefined;
  const subject = JSON.stringify(subjects[0]);
  const isOne = (each) => each.predicate.op === op && JSON.stringify(each.subjects[0]) === subject;
  return checks.checks.filter(isOne).at(-1)?.predicate;
}

exports.Issue = Issue;
});

define("runtime/key_footprint.js", (exports, use) => {
// Tells on which values the answers to an unknown key depend: where its value may go, and what is there.
"use strict";

const { isOfKeys, VALUE } = use("runtime/check.js");
const { at, isWithin, keyOf } = use("runtime/edits.js");
const { changedBy, nearTo, objectsAbove, questionOfFault, questionWith, readBy } = use("runtime/footprint.js");
const { isRecord } = use("runtime/plain.js");
const { valueAt } = use("runtime/predicates.js");
const { meant, requiredMeant } = use("runtime/unknown_keys.js");

const LONGEST = 200;
const MOST_CHANGED = 12;

/** All that the answers to a fault depend on, as a text; undefined where this is too much to be remembered. */
function questionOf(checks, rule, place, request) {
  const check = checks.checks[checks.numbers.get(rule)];
  if (check === undefined || !isOfKeys(check)) return questionOfFault(checks, rule, place, request);
  const value = at(request, place);
  if (place.at(-1).length > LONGEST || checks.isInWhole(place)) return undefined;
  if (isRecord(value) && Object.keys(value).length > 0) return undefined;
  const move = moveOf(checks, check.scope, place, request);
  if (move.targets.length === 0) return JSON.stringify([rule, place]);
  const name = keyOf(move);
  if (!checks.footprints.has(name)) checks.footprints.set(name, footprintOf(checks, move));
  const footprint = checks.footprints.get(name);
  const bound = place.filter((part) => typeof part === "number");
  const kinds = move.present.map((each) => isRecord(valueAt(each, request, bound)));
  return footprint && questionWith([rule, place, move, kinds], footprint, place, request, [value]);
}

/**
 * Where the value at a place may be moved: to parameters that are meant, and absent.
 *
 * `present` and `absent` are the objects above them, beside those above the key.
 */
function moveOf(checks, scope, place, request) {
  const there = at(request, place.slice(0, -1));
  const bound = place.filter((part) => typeof part === "number");
  const { sibling: alike, elsewhere } = meant(checks, scope, place.at(-1));
  const sibling = alike ?? requiredMeant(checks, scope, there, place.at(-1));
  const isAbsent = (path) => valueAt(path, request, bound) === undefined;
  const targets = sibling !== undefined && there[sibling] === undefined ? [[...scope, sibling]] : [];
  targets.push(...elsewhere.map(({ path }) => path).filter(isAbsent));
  const above = targets.flatMap((path) => objectsAbove(path).slice(1, -1)).filter((path) => !isWithin(scope, path));
  const holders = [...new Map(above.map((path) => [keyOf(path), path])).values()];
  const [absent, present] = [holders.filter(isAbsent), holders.filter((path) => !isAbsent(path))];
  return { scope, targets, present, absent, isObject: isRecord(at(request, place)) };
}

/** The paths that decide what becomes of a value that is moved, and of what that brings. */
function footprintOf(checks, move) {
  const changed = new Map([...move.targets, ...move.absent].map((path) => [keyOf(path), path]));
  for (const path of changed.values()) {
    // Grows by what the fixes of what is near may change.
    for (const each of nearTo(checks, [path])) {
      if (isOfKeys(each) || !concerns(move, each, path)) continue;
      const more = changedBy(checks, each);
      if (more === undefined || changed.size > MOST_CHANGED) return undefined;
      for (const one of more) if (!changed.has(keyOf(one))) changed.set(keyOf(one), one);
    }
  }
  return readBy(checks, [], [...changed.values()], [...move.present, ...objectsAbove(move.scope)]);
}

/** Whether a check near the path can fail after the move: absent values have no faults. */
function concerns({ targets, absent, isObject }, check, path) {
  if (absent.includes(path)) return check.phase !== VALUE;
  if (!targets.includes(path) || isObject || !check.isOfObject) return true;
  return !isWithin(check.scope, path) || check.scope[path.length] === "[]";
}

exports.questionOf = questionOf;
});

define("runtime/leniency.js", (exports, use) => {
// Lets keys pass that no parameter has: services grow faster than the specs of those who call them.
"use strict";

const { isRecord } = use("runtime/plain.js");

const WORDS = ["error", "warning", "ignore"];
const OTHERS = "{}";
const ITEMS = "[]";

/**
 * What the options say of unknown keys; throws RangeError for another word.
 *
 * Options that are no object say nothing: `filter` and `map` hand their functions a number.
 */
function unknownOf(options) {
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
function withoutUnknown(keys, copy) {
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

exports.unknownOf = unknownOf;
exports.withoutUnknown = withoutUnknown;
});

define("runtime/links.js", (exports, use) => {
// Finds the place on a model's page that describes a parameter.
"use strict";

/** The address at which a parameter is documented; `anchor` is a template that names it `{path}`. */
function link(documentation, anchor, path) {
  if (documentation === null || anchor === null || path === "") return documentation;
  const name = path.replaceAll("[]", "").toLowerCase().replaceAll(".", "-");
  return `${documentation}#${anchor.replaceAll("{path}", () => name)}`;
}

exports.link = link;
});

define("runtime/losses.js", (exports, use) => {
// Tells what is lost where a value is taken away.
"use strict";

const { VALUE } = use("runtime/check.js");
const { at, keyOf } = use("runtime/edits.js");
const { isRecord } = use("runtime/plain.js");

const MOST_LOOKED_AT = 200;

/**
 * Whether a known parameter there, or inside it, has a value that is valid by itself; null is no loss.
 *
 * What is too large to be looked through counts as lost.
 */
function isLost(checks, request, place) {
  const waiting = [place];
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    if (waiting.length === 0) return false;
    const there = waiting.pop();
    const value = at(request, there);
    const key = keyOf(checks.pathOf(there));
    if (value === undefined || value === null || !checks.parameters.has(key)) continue;
    const parts = checks.children.has(key) ? partsOf(value) : [];
    if (parts.length === 0 && !isWrong(checks, request, there, key)) return true;
    for (const part of parts.slice(0, MOST_LOOKED_AT + 1)) waiting.push([...there, part]);
  }
  return true;
}

function partsOf(value) {
  if (Array.isArray(value)) return [...value.keys()];
  return isRecord(value) ? Object.keys(value) : [];
}

/** Whether a rule about the value alone refuses it; the key is that of its path. */
function isWrong(checks, request, place, key) {
  return checks.checksNear(checks.pathOf(place)).some((number) => {
    const { phase, subjects } = checks.checks[number];
    const isOwn = phase === VALUE && keyOf(subjects[0]) === key;
    return isOwn && !checks.faultsOf(number, request, place).next().done;
  });
}

exports.isLost = isLost;
});

define("runtime/model.js", (exports, use) => {
// The documented facts of a model, as an object that cannot be changed.
"use strict";

const { link } = use("runtime/links.js");
const { size } = use("runtime/sizes.js");

const NOT_STATED = {
  required: false,
  const: null,
  allowedValues: [],
  default: null,
  format: null,
  minimum: null,
  maximum: null,
  exclusiveMinimum: null,
  exclusiveMaximum: null,
  step: null,
  minLength: null,
  maxLength: null,
  pattern: null,
  minItems: null,
  maxItems: null,
  uniqueItems: false,
  minProperties: null,
  maxProperties: null,
  description: null,
  group: null,
};

/** The model with these facts; see model.d.ts. A size is given as a label and two numbers. */
function model({ sizes, parameters, anchor, ...facts }) {
  const byName = Object.create(null);
  for (const { name, type, ...stated } of parameters) {
    const documentation = link(facts.documentation, anchor, name);
    const types = [type].flat();
    byName[name] = { name, type: types.join(" or "), types, ...NOT_STATED, ...stated, documentation };
  }
  return frozen({ ...facts, sizes: sizes.map(size), parameters: byName });
}

function frozen(value) {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

exports.model = model;
});

define("runtime/narrow.js", (exports, use) => {
// Finds what can still be chosen: every value that is offered was completed to a valid request.
"use strict";

const { Budget, checksOf } = use("runtime/checks.js");
const { narrowing, NO_SIZES, offer } = use("runtime/choices.js");
const { judgedBy } = use("runtime/easing.js");
const { applyEdits, editsToSet } = use("runtime/edits.js");
const { unknownOf } = use("runtime/leniency.js");
const { narrowingSteps } = use("runtime/narrowing.js");
const { isRecord, plain, withOriginals } = use("runtime/plain.js");
const { MOST_WORK, Possibilities } = use("runtime/possibilities.js");

/** The choices left for the model of these rules; throws for options alone. Unknown keys that pass forbid nothing. */
function narrowRequest(rules, request, options) {
  return drained(narrowSteps(rules, request, options));
}

/** The same in steps: each gives a choice once it is known, else null; the last returns what is narrowed. */
function narrowSteps(rules, request, options) {
  const unknown = unknownOf(options);
  const asked = options?.names;
  if (typeof asked === "string") throw new RangeError(`names is a list of names, such as ["${asked}"], not a text`);
  const names = asked === undefined || asked === null ? undefined : [...asked];
  return steps(rules, request, unknown, names);
}

/** What all steps come to. */
function drained(several) {
  for (;;) {
    const { done, value } = several.next();
    if (done) return value;
  }
}

function* steps(rules, request, unknown, names) {
  try {
    const { copy, original } = plain(request);
    const { rules: asked, judged } = judgedBy(rules, copy, unknown);
    return yield* narrowingSteps(checksOf(asked), judged, names, (example) => shown(example, original));
  } catch {
    return narrowing([], NO_SIZES, undefined, false);
  }
}

/**
 * The models that accept what is set, as the choice of the parameter that names them, in steps, one for each model;
 * throws for options alone.
 */
function modelSteps(name, models, request, options) {
  return stepsOfModels(name, models, request, unknownOf(options));
}

function* stepsOfModels(name, models, request, unknown) {
  try {
    const { copy, original } = plain(request);
    if (!isRecord(copy)) return narrowing([], NO_SIZES, undefined, false);
    const given = copy[name] !== undefined;
    const fitting = [];
    let complete = true;
    for (const [air, rules] of models) {
      const { rules: asked, judged } = judgedBy(rules, applyEdits(copy, editsToSet(copy, [name], air)), unknown);
      const search = new Possibilities(checksOf(asked), judged, new Budget(MOST_WORK));
      const example = search.completion(judged);
      if (example !== undefined) fitting.push({ air, example });
      complete &&= !search.incomplete;
      yield null;
    }
    const required = fitting.length > 0;
    const offers = required ? [offer("string", { allowedValues: fitting.map((each) => each.air) })] : [];
    const rules = required ? [`${name}.required`] : [];
    const choice = { name, given, required, forbidden: false, rules, offers, complete, ...OF_ALL };
    const example = given ? undefined : shown(fitting[0]?.example, original);
    return narrowing([choice], NO_SIZES, example, complete);
  } catch {
    return narrowing([], NO_SIZES, undefined, false);
  }
}

/** What is said of a choice that depends on all that is set. */
const OF_ALL = { reasons: [], lookedAt: null, aside: [], freeText: false };

function shown(example, original) {
  return example === undefined ? undefined : withOriginals(example, original);
}

exports.narrowRequest = narrowRequest;
exports.narrowSteps = narrowSteps;
exports.drained = drained;
exports.modelSteps = modelSteps;
exports.OF_ALL = OF_ALL;
});

define("runtime/narrow_kind.js", (exports, use) => {
// What a request that comes to no model can still choose as its kind of task.
"use strict";

const { narrowing, NO_SIZES, offer } = use("runtime/choices.js");
const { applyEdits, editsToSet } = use("runtime/edits.js");
const { OF_ALL } = use("runtime/narrow.js");
const { isRecord, plain } = use("runtime/plain.js");

/**
 * The choice of a model, and that of the parameter `name`, whose values are kinds of task; never throws. `tasks` has
 * what narrows the request for the task that it would come to, by kind. Neither is required where the other would do.
 */
function* stepsWithKinds(steps, name, tasks, request, options) {
  return withKinds(yield* steps, name, tasks, request, options);
}

function withKinds(models, name, tasks, request, options) {
  try {
    const { copy } = plain(request);
    if (!isRecord(copy)) return models;
    const found = tasks.map(([kind, narrow]) => {
      return { kind, narrowed: narrow(applyEdits(copy, editsToSet(copy, [name], kind)), options) };
    });
    const fitting = found.filter((each) => each.narrowed.possible);
    const others = Object.values(models.choices);
    const given = copy[name] !== undefined;
    const own = {
      name,
      given,
      required: fitting.length > 0 && !others.some((each) => each.offers.length > 0),
      forbidden: false,
      rules: [],
      offers: fitting.length > 0 ? [offer("string", { allowedValues: fitting.map((each) => each.kind) })] : [],
      complete: found.every((each) => each.narrowed.complete),
      ...OF_ALL,
    };
    const choices = fitting.length > 0 ? others.map((each) => ({ ...each, required: false, rules: [] })) : others;
    const example = models.example ?? (given ? null : fitting[0]?.narrowed.example);
    return narrowing([...choices, own], NO_SIZES, example ?? undefined, own.complete && models.complete);
  } catch {
    return models;
  }
}

exports.stepsWithKinds = stepsWithKinds;
});

define("runtime/narrowing.js", (exports, use) => {
// The choices of one request: what each parameter may be set to, and which sizes are left.
"use strict";

const { VALUE } = use("runtime/check.js");
const { Budget } = use("runtime/checks.js");
const { narrowing } = use("runtime/choices.js");
const { ofPart, partsOf } = use("runtime/components.js");
const { applyEdits, at, editsToSet, keyOf } = use("runtime/edits.js");
const { atoms, dotted, paths } = use("runtime/nodes.js");
const { offers } = use("runtime/offers.js");
const { isRecord } = use("runtime/plain.js");
const { MOST_WORK, Possibilities } = use("runtime/possibilities.js");
const { Reasons } = use("runtime/reasons.js");

/** Gives each choice outside arrays and maps once it is known, and null in between; returns what is narrowed. */
function* narrowingSteps(checks, request, names, shown) {
  const asked = { checks, request, names, work: new Budget(MOST_WORK), searches: new Map() };
  const choices = [];
  for (const parameter of checks.parameters.values()) {
    const name = dotted(parameter.path);
    if (isOfParts(parameter.path) || !isAsked(asked, name)) continue;
    const choice = yield* choiceOf(asked, parameter, name);
    choices.push(choice);
    yield choice;
  }
  const whole = new Possibilities(checks, request, asked.work);
  const sizes = yield* sizesOf(asked);
  const example = whole.completion(request);
  const complete = choices.every((each) => each.complete) && sizes.complete && !whole.incomplete;
  return narrowing(choices, sizes, shown(example), complete);
}

function isAsked({ names }, name) {
  return names === undefined || names.includes(name);
}

function isOfParts(path) {
  return path.includes("[]") || path.includes("{}");
}

/** The checks that bear on a parameter of the root, and a search with them; of what is no object, all of them. */
function searchFor({ checks, request, work, searches }, root) {
  const part = isRecord(request) ? partsOf(checks).get(root) : { checks, names: null };
  if (!searches.has(part.checks)) {
    searches.set(part.checks, new Possibilities(part.checks, isRecord(request) ? ofPart(part, request) : request, work));
  }
  const search = searches.get(part.checks);
  search.incomplete = false;
  return { search, names: part.names };
}

/** What can be chosen for one parameter. */
function* choiceOf(asked, parameter, name) {
  const { path } = parameter;
  const { search, names } = searchFor(asked, path[0]);
  const given = at(search.request, path) !== undefined;
  const { rest, aside } = search.settled(given ? applyEdits(search.request, [["remove", path]]) : search.request);
  const offered = yield* offers(search, parameter, rest);
  const { example } = search.known(rest);
  const isWithout = example !== undefined && at(example, path) === undefined;
  const without = isWithout ? example : search.completion(rest, path);
  yield null;
  const required = without === undefined && !search.incomplete && offered.length > 0;
  const forbidden = offered.length === 0 && without !== undefined && !search.incomplete;
  const reasons = new Reasons(search, parameter, rest);
  let told = { rules: [], why: [] };
  if (required) told = yield* reasons.ofRequiring();
  else if (forbidden) told = yield* reasons.ofForbidding(without);
  const why = forbidden ? told.why : [...told.why, ...(yield* reasons.ofValues(offered))];
  const found = { name, given, required, forbidden, rules: told.rules, offers: offered, complete: !search.incomplete };
  search.incomplete = false;
  return { ...found, reasons: why, lookedAt: names, aside, freeText: isFreeText(search.checks, parameter) };
}

/** The rows of all tables that can be chosen. */
function* sizesOf(asked) {
  const { checks } = asked;
  const tables = new Map();
  for (const { op, paths: columns, table } of checks.checks.flatMap((each) => atoms(each.predicate))) {
    const isOne = op === "in-table" && !isOfParts(columns.flat());
    if (isOne) tables.set(keyOf([columns, table]), { columns, table });
  }
  const rows = new Map();
  const [lookedAt, aside] = [new Set(), new Set()];
  let complete = true;
  for (const { columns, table } of [...tables.values()].sort((one, other) => one.table - other.table)) {
    if (!columns.every((path) => isAsked(asked, dotted(path)))) continue;
    const { search, names } = searchFor(asked, columns[0][0]);
    const found = yield* rowsOf(search, columns, checks.tables[table]);
    for (const row of found.rows) rows.set(keyOf(row), [...row]);
    for (const name of names ?? []) lookedAt.add(name);
    for (const name of found.aside) aside.add(name);
    complete &&= !search.incomplete;
  }
  return { rows: [...rows.values()], lookedAt: [...lookedAt], aside: [...aside], complete };
}

/** The rows of a table that can be chosen; a side that is given alone stays as it is. */
function* rowsOf(search, columns, table) {
  const values = columns.map((path) => at(search.request, path));
  const both = !values.includes(undefined);
  const edits = both ? columns.map((path) => ["remove", path]) : [];
  const { rest, aside } = search.settled(applyEdits(search.request, edits));
  const rows = [];
  for (const row of search.known(rest).isImpossible ? [] : table) {
    const fits = both || values.every((value, column) => value === undefined || value === row[1 + column]);
    const first = fits ? editsToSet(rest, columns[0], row[1]) : undefined;
    if (first !== undefined && search.isAllowed(applyEdits(rest, first), columns[1], row[2])) rows.push(row);
    yield null;
  }
  return { rows, aside };
}

/** Whether it may be a text, and no rule but those on its own value asks more than whether it is there. */
function isFreeText({ checks }, { path, variants }) {
  if (!variants.every((each) => each.type === "string" && each.values.length === 0)) return false;
  const key = keyOf(path);
  const isAbout = (several) => several.some((each) => keyOf(each) === key);
  const others = checks.filter((each) => !(each.phase === VALUE && keyOf(each.subjects[0]) === key));
  const read = others.filter((each) => isAbout(each.dependencies)).flatMap((each) => deepAtoms(each.predicate));
  return read.filter((atom) => isAbout(paths(atom))).every((atom) => atom.op === "present");
}

function deepAtoms(node) {
  return atoms(node).flatMap((atom) => (atom.where === undefined ? [atom] : [atom, ...deepAtoms(atom.where)]));
}

exports.narrowingSteps = narrowingSteps;
});

define("runtime/nearest.js", (exports, use) => {
// Finds what is nearest to an unsupported value, by measures that are the same in every language.
"use strict";

const { compare, exact, floor, fraction, minus, over, plus, times, toNumber, whole } = use("runtime/decimals.js");

const LONGEST = 64;
const LARGEST = 10 ** 9;
const MOST_ROWS = 3;
const MOST_SPELLINGS = 4096;
const SPELLINGS = new Map();

/** Two equal ratios of doubles differ by less. */
const ROUNDED = 1 + 1e-9;
const MOST_NAMES = 3;

/** The text without `_`, `-` and spaces, its letters A to Z in lower case. */
function folded(text) {
  return text.replace(/[-_ ]/g, "").replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/**
 * The optimal string alignment distance of two arrays of code points, or `most` + 1 where it is larger than `most`.
 *
 * Insertions, deletions, replacements and swaps of neighbours count 1; no part is edited twice.
 */
function editDistance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const differs = one[row - 1] !== other[column - 1];
      let best = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (differs ? 1 : 0));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        best = Math.min(best, before[column - 2] + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return last[other.length];
}

/**
 * Distance and position of the known texts that the text may mean, the nearest first.
 *
 * Texts are compared as `folded`. At most a third of the longer one may differ, or one code point, but not
 * the whole text and no digit: `v2` is not `v3`. A text of more than 64 code points has no similar ones.
 */
function similarTexts(text, known) {
  if (!isShort(text)) return [];
  const wanted = [...folded(text)];
  const own = digits(wanted);
  const found = [];
  for (const [position, each] of known.entries()) {
    const against = spellingOf(each);
    const longer = Math.max(wanted.length, against.letters.length);
    const most = longer > 1 ? Math.max(1, Math.floor(longer / 3)) : 0;
    if (own !== against.digits || Math.abs(wanted.length - against.letters.length) > most) continue;
    const far = editDistance(wanted, against.letters, most);
    if (far <= most) found.push([far, position]);
  }
  return found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/**
 * The most similar known text, or the first of them.
 *
 * Where none is similar: the only one that contains the text, if this has four code points or more.
 */
function nearestText(text, known) {
  const found = similarTexts(text, known);
  if (found.length > 0) return known[found[0][1]];
  if (!isShort(text) || [...text].length < 4) return undefined;
  const part = folded(text);
  const containing = known.filter((each) => spellingOf(each).text.includes(part));
  return containing.length === 1 ? containing[0] : undefined;
}

/**
 * At most three names, none of them more than one edit farther from the text than the nearest.
 *
 * At most a third of a name differs; equally near ones keep their order. Digits may differ as well: who asks for
 * `paint-4` is shown `paint-3`.
 */
function nearestNames(text, names) {
  if (!isShort(text)) return [];
  const wanted = [...folded(text)];
  const measured = names.map((name) => {
    const against = spellingOf(name).letters;
    const most = Math.max(1, Math.floor(Math.max(wanted.length, against.length) / 3));
    return { name, far: editDistance(wanted, against, most), most };
  });
  const near = measured.filter(({ far, most }) => far <= most).sort((one, other) => one.far - other.far);
  return near.filter(({ far }) => far <= near[0].far + 1).slice(0, MOST_NAMES).map(({ name }) => name);
}

/** What is said of a name that no model has; the models have `slug` and `air`. */
function unknownModel(name, models) {
  const known = [...models.map(({ slug }) => slug), ...models.map(({ air }) => air).filter((air) => air !== null)];
  const near = nearestNames(name, known).map((each) => `'${each}'`);
  const last = near.pop();
  const told = near.length > 0 ? `${near.join(", ")} or ${last}` : last;
  const shown = typeof name === "string" ? `'${name}'` : `a value of type ${typeof name}`;
  return `no model is called ${shown}; ${told === undefined ? "'find' lists them all" : `did you mean ${told}?`}`;
}

/** The allowed text of the most similar spelling, or the nearest allowed number; the first of equals. */
function nearestValue(value, allowed) {
  if (typeof value === "string") {
    return nearestText(value, allowed.filter((each) => typeof each === "string"));
  }
  const numbers = allowed.filter((each) => Number.isFinite(each));
  if (!Number.isFinite(value) || numbers.length === 0) return undefined;
  const away = (each) => magnitude(minus(exact(each), exact(value)));
  return numbers.reduce((best, each) => (compare(away(each), away(best)) < 0 ? each : best));
}

/** The nearest number within the bounds and on the step, or the smaller of two. */
function nearestNumber(value, least, most, step, integer) {
  let number = exact(value);
  let unit = step !== null ? exact(step) : integer ? exact(1) : null;
  if (integer && unit !== null) unit = fraction(unit.top, 1n);
  let low = least === null ? null : exact(least);
  let high = most === null ? null : exact(most);
  if (unit !== null) {
    low = low === null ? null : minus(exact(0), onGrid(minus(exact(0), low), unit));
    high = high === null ? null : onGrid(high, unit);
    const below = onGrid(number, unit);
    const twice = times(minus(number, below), exact(2));
    number = compare(twice, unit) <= 0 ? below : plus(below, unit);
  }
  if (low !== null && high !== null && compare(low, high) > 0) return undefined;
  if (low !== null && compare(number, low) < 0) number = low;
  if (high !== null && compare(number, high) > 0) number = high;
  return toNumber(number);
}

/**
 * At most three rows, those of the nearest ratio of sides first, then those of the nearest area.
 *
 * The distance of two ratios is the larger divided by the smaller, that of two areas their difference; both
 * are exact. Equally near rows keep their order. No rows where a side is not above 0 and below 10^9.
 */
function nearestRows(rows, first, second) {
  const sides = [first, second];
  if (!sides.every((side) => Number.isInteger(side) && side > 0 && side < LARGEST)) return [];
  const [width, height] = sides.map(BigInt);
  const measured = nearRatios(rows, first / second).map((row) => {
    const one = BigInt(row[1]) * height;
    const other = BigInt(row[2]) * width;
    const ratio = one > other ? fraction(one, other) : fraction(other, one);
    return { row, ratio, area: magnitude(whole(BigInt(row[1]) * BigInt(row[2]) - width * height)) };
  });
  measured.sort((a, b) => compare(a.ratio, b.ratio) || compare(a.area, b.area));
  return measured.slice(0, MOST_ROWS).map((each) => each.row);
}

/** The rows whose ratios, as doubles, are no farther than that of the last row wanted. */
function nearRatios(rows, wanted) {
  const away = ([, one, other]) => Math.max(one / other / wanted, wanted / (one / other));
  const positive = rows.filter((row) => row[1] > 0 && row[2] > 0);
  const most = positive.map(away).sort((one, other) => one - other)[Math.min(MOST_ROWS, positive.length) - 1] * ROUNDED;
  return positive.filter((row) => away(row) <= most);
}

/** The rows with the value in a column, the nearest in the other column first. */
function rowsWith(rows, column, value, other) {
  const found = Number.isInteger(value) ? rows.filter((row) => row[1 + column] === value) : [];
  if (!Number.isInteger(other)) return found;
  const away = (row) => magnitude(whole(BigInt(row[2 - column]) - BigInt(other)));
  return found.sort((one, two) => compare(away(one), away(two)));
}

function digits(letters) {
  return letters.filter((letter) => letter >= "0" && letter <= "9" && letter.length === 1).join("");
}

function isShort(text) {
  return typeof text === "string" && text !== "" && text.length <= 2 * LONGEST && [...text].length <= LONGEST;
}

/** The start of a text as folded, its code points, and the digits in it; those of short texts are remembered. */
function spellingOf(text) {
  const known = SPELLINGS.get(text);
  if (known !== undefined) return known;
  const letters = [...folded([...text.slice(0, 4 * LONGEST)].slice(0, 2 * LONGEST).join(""))];
  const spelling = { text: letters.join(""), letters, digits: digits(letters) };
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  if (text.length <= LONGEST) SPELLINGS.set(text, spelling);
  return spelling;
}

function onGrid(number, unit) {
  return times(whole(floor(over(number, unit))), unit);
}

function magnitude(number) {
  return number.top < 0n ? { top: -number.top, bottom: number.bottom } : number;
}

exports.folded = folded;
exports.editDistance = editDistance;
exports.similarTexts = similarTexts;
exports.nearestText = nearestText;
exports.nearestNames = nearestNames;
exports.unknownModel = unknownModel;
exports.nearestValue = nearestValue;
exports.nearestNumber = nearestNumber;
exports.nearestRows = nearestRows;
exports.rowsWith = rowsWith;
});

define("runtime/nodes.js", (exports, use) => {
// The structure of predicates and fixes given as data: objects, read by their keys.
//
// `op` names the operator of a predicate, `fix` what a fix does. The value that either is about stands under
// `path`, several under `paths`; predicates inside one stand under `of`, `given`, `then` and `where`.
"use strict";

const STEP = /"(?:[^"\\]|\\.)*"|\[\]|\{\}|[^."[\]{}]+/gs;
const PLAIN = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;
const UNSEEN = /[`\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const OF_NODES = ["of", "given", "then", "where"];

/** The path that a table writes as `palette.members[].color`; `{}` alone is any key of the root. */
function parse(text) {
  if (text === "") return [];
  if (text.includes('"')) return text.match(STEP).map((each) => (each[0] === '"' ? JSON.parse(each) : each));
  const parted = text.replaceAll("[]", ".[]").replaceAll("{}", ".{}");
  return (text.startsWith("{}") ? parted.slice(1) : parted).split(".");
}

/** The path as a table writes it: the inverse of `parse`. */
function dotted(path) {
  const steps = path.map((name) => (name === "[]" || name === "{}" ? name : `.${spelt(name)}`)).join("");
  return steps[0] === "." ? steps.slice(1) : steps;
}

/** A name that is no plain word stands in JSON's quotes. */
function spelt(name) {
  if (PLAIN.test(name) && name !== "$") return name;
  return JSON.stringify(name).replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The node with its paths as arrays of names. */
function decoded(node) {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, decodedValue(key, value)]));
}

/** The atoms of a predicate, without those inside `count-where` and `every-value`. */
function atoms(node) {
  return parts(node)?.flatMap(atoms) ?? [node];
}

/** The paths that an atom or a fix is about. */
function paths(node) {
  return node.paths ?? [node.path];
}

/** The paths that a predicate is about; if it is `deep`, also those inside the parts that it asks. */
function freePaths(node, deep) {
  return atoms(node).flatMap((atom) => {
    const inner = deep && atom.where !== undefined ? freePaths(atom.where, true) : [];
    return [...paths(atom), ...inner];
  });
}

/** The predicates that another one joins or negates; undefined of an atom. */
function parts(node) {
  if (node.given !== undefined) return [node.given, node.then];
  return node.of === undefined || Array.isArray(node.of) ? node.of : [node.of];
}

function decodedValue(key, value) {
  if (key === "path") return parse(value);
  if (key === "paths") return value.map(parse);
  if (!OF_NODES.includes(key)) return value;
  return Array.isArray(value) ? value.map(decoded) : decoded(value);
}

exports.parse = parse;
exports.dotted = dotted;
exports.decoded = decoded;
exports.atoms = atoms;
exports.paths = paths;
exports.freePaths = freePaths;
});

define("runtime/offers.js", (exports, use) => {
// Finds what a parameter may be set to: tries samples of each region in which no rule tells two values apart.
//
// A search (see possibilities.js) tries them; it is marked `incomplete` where there may be more than is offered.
"use strict";

const { arrays, LISTED, objects, ofVariant, regionsOf, strings } = use("runtime/candidates.js");
const { offer } = use("runtime/choices.js");
const { compare, exact, floor, minus, over, plus, times, toNumber, whole } = use("runtime/decimals.js");
const { at, keyOf } = use("runtime/edits.js");
const { atomsAbout, commonStep, ends } = use("runtime/regions.js");

const MOST_LISTED = 64;
const OF_PAIRS = ["product", "ratio"];

/** What a parameter may be set to, given the rest of the request; pauses after each value that was tried. */
function* offers(search, parameter, rest) {
  const { path, variants } = parameter;
  const found = [];
  for (const variant of variants) {
    const { type } = variant;
    const values = variant.values.length > 0 ? variant.values : (LISTED[type] ?? []);
    if (values.length > 0) {
      const kept = yield* search.allowed(rest, path, values);
      if (kept.length > 0) found.push(offer(type, { allowedValues: kept }));
    } else if (type === "object") {
      const isAllowed = yield* search.isAnyAllowed(rest, path, objects(search.checks, path, rest, []));
      if (isAllowed) found.push(offer(type, {}));
    } else {
      found.push(...(yield* (OF_TYPES[type] ?? numbers)(search, parameter, variant, rest)));
    }
  }
  return found;
}

const OF_TYPES = { any: ofAnyType, string: texts, array: lists };

/** Values of any type, if no rule speaks of them; else those that were tried. */
function* ofAnyType(search, { path }, variant, rest) {
  if (atomsAbout(search.checks, path).every((node) => node.op === "present")) {
    const isAllowed = yield* search.isAnyAllowed(rest, path, [null]);
    return isAllowed ? [offer("any", {})] : [];
  }
  const tried = [...ofVariant(search.checks, path, variant, rest, [])];
  const scalars = tried.filter((each) => each === null || typeof each !== "object");
  const kept = yield* search.allowed(rest, path, scalars);
  search.incomplete = true;
  return kept.length > 0 ? [offer("any", { allowedValues: [...new Set(kept)] })] : [];
}

/** Strings by their length; those that were tried where a rule tells strings of a length apart. */
function* texts(search, { path, samples }, variant, rest) {
  const { checks } = search;
  const { format, pattern } = variant;
  const found = regionsOf(checks, path, variant, rest, []);
  const fits = [];
  for (const region of found) {
    fits.push(yield* search.isAnyAllowed(rest, path, strings(region, variant, samples)));
  }
  const run = firstRun(search, found, fits);
  if (!atomsAbout(checks, path).some((node) => tellsApart(node, variant))) {
    if (run.length === 0) return [];
    const [least, most] = ends(run);
    return [offer("string", { format, pattern, minLength: least || null, maxLength: most })];
  }
  const tried = new Set(ofVariant(checks, path, variant, rest, []));
  const kept = yield* search.allowed(rest, path, tried);
  search.incomplete = true;
  return kept.length > 0 ? [offer("string", { allowedValues: kept })] : [];
}

/** Whether a rule, other than the parameter's own facts, tells strings apart that are equally long. */
function tellsApart(node, { format, pattern }) {
  if (node.op === "pattern") return node.pattern !== pattern;
  if (node.op === "matches") return node.format !== format;
  return node.op === "enum" && node.values.some((each) => typeof each === "string");
}

/** Arrays by their item count, of which some can be completed. */
function* lists(search, { path }, variant, rest) {
  const found = regionsOf(search.checks, path, variant, rest, []);
  const fits = [];
  for (const region of found) {
    fits.push(yield* search.isAnyAllowed(rest, path, arrays(search.checks, path, region, rest, [])));
  }
  const run = firstRun(search, found, fits);
  if (run.length === 0) return [];
  const [least, most] = ends(run);
  return [offer("array", { minItems: least || null, maxItems: most })];
}

function* numbers(search, { path }, variant, rest) {
  const { type } = variant;
  const found = regionsOf(search.checks, path, variant, rest, []);
  const nodes = atomsAbout(search.checks, path);
  if (nodes.some((node) => OF_PAIRS.includes(node.op) && lacksPartner(node, path, rest))) {
    const allowedValues = yield* search.allowed(rest, path, enumerated(search, variant, found));
    return allowedValues.length > 0 ? [offer(type, { allowedValues })] : [];
  }
  const tried = yield* triedSamples(search, path, rest, found);
  const off = tried.flat().filter((each) => !each.isOn);
  const isOffStep = off.some((each) => each.isAllowed);
  const fits = tried.map((region) => {
    return region.length > 0 && region.every((each) => each.isAllowed || !(each.isOn || isOffStep));
  });
  search.incomplete ||= tried.some((region, number) => !fits[number] && region.some((each) => each.isAllowed));
  const points = found.filter((_, number) => fits[number] && tried[number].some((each) => each.isAllowed));
  if (points.length > 1 && points.every(isPoint)) {
    return [offer(type, { allowedValues: points.map((each) => toNumber(each.samples[0][1])) })];
  }
  const run = firstRun(search, found, fits);
  if (run.length === 0) return [];
  const [minimum, maximum] = ends(run);
  return [offer(type, { minimum, maximum, step: isOffStep || off.length === 0 ? variant.step : stepOf(nodes) })];
}

/** Of the samples of each region, whether each is on the step and whether it can be chosen. */
function* triedSamples(search, path, rest, found) {
  const tried = [];
  for (const { samples } of found) {
    const kept = [];
    for (const [isOn, sample] of samples) {
      kept.push({ isOn, isAllowed: search.isAllowed(rest, path, toNumber(sample)) });
      yield null;
    }
    tried.push(kept);
  }
  return tried;
}

function isPoint({ low, high, open }) {
  return !open && low !== null && high !== null && compare(low, high) === 0;
}

/** The step that rules ask of a number. */
function stepOf(nodes) {
  const steps = nodes.filter((node) => node.op === "multiple-of").map((node) => node.step);
  return toNumber(commonStep(steps) ?? exact(1));
}

/** The first regions in a row that fit; later ones are not offered. */
function firstRun(search, found, fits) {
  const start = fits.includes(true) ? fits.indexOf(true) : fits.length;
  const stop = fits.includes(false, start) ? fits.indexOf(false, start) : fits.length;
  search.incomplete ||= fits.includes(true, stop);
  return found.slice(start, stop);
}

/** Whether the other number of a pair is absent: then values in a region may differ. */
function lacksPartner(node, path, rest) {
  return node.paths.some((each) => keyOf(each) !== keyOf(path) && at(rest, each) === undefined);
}

/** The numbers to try: all of them where these are few, else the samples. */
function enumerated(search, variant, found) {
  const unit = commonStep([variant.step, variant.type === "integer" ? 1 : null]);
  const [low, high] = [found[0].low, found.at(-1).high];
  const steps = unit !== null && low !== null && high !== null ? over(minus(high, low), unit) : null;
  if (steps !== null && compare(steps, exact(MOST_LISTED)) < 0) {
    const count = Number(floor(steps)) + 1;
    return Array.from({ length: count }, (_, number) => toNumber(plus(low, times(unit, whole(number)))));
  }
  search.incomplete = true;
  return found.flatMap((each) => each.samples.map(([, sample]) => toNumber(sample)));
}

exports.offers = offers;
});

define("runtime/parts.js", (exports, use) => {
// Tests of values of any type, of the parts of a value, and of texts by the expressions of specs.
"use strict";

const { Opaque } = use("runtime/plain.js");
const { isObject, own } = use("runtime/values.js");

const EXPRESSIONS = new Map();

/** Throws NOT_JSON for an object that is not ordinary, where nothing else judges the value. */
function guard(value) {
  if (!(value instanceof Opaque)) isObject(value);
}

/** The value that the names lead to below any value, or undefined; throws NOT_JSON as `guard` does. */
function reachAny(value, ...names) {
  let found = value;
  for (const name of names) {
    guard(found);
    found = found instanceof Opaque ? undefined : own(found, name);
  }
  guard(found);
  return found;
}

/** The number of keys of an ordinary object. */
function keyCount(value) {
  let count = 0;
  for (const key in value) if (value[key] !== undefined) count++;
  return count;
}

/** Whether a function is true of the value under each key of an object that it is asked about. */
function isEveryValue(value, holds, names = [], matching = null) {
  for (const key in value) {
    if (value[key] !== undefined && isAsked(key, names, matching) && !holds(value[key])) return false;
  }
  return true;
}

/** Whether a key is none of the names, and one in which an expression, if there is one, is found. */
function isAsked(key, names, matching) {
  return !names.includes(key) && (matching === null || isFound(matching, key));
}

/** Whether a regular expression, spelt for every engine, matches somewhere in the text. */
function isFound(pattern, text) {
  if (!EXPRESSIONS.has(pattern)) EXPRESSIONS.set(pattern, new RegExp(pattern, "u"));
  return EXPRESSIONS.get(pattern).test(text);
}

/** Whether no two items are equal, as JSON compares. */
function areUnlike(items) {
  const seen = new Set();
  for (let index = 0; index < items.length; index++) seen.add(comparable(items[index]));
  return seen.size === items.length;
}

/** The items without those that are equal to one before them. */
function unlike(items) {
  const seen = new Set();
  return items.filter((each) => {
    const key = comparable(each);
    return !seen.has(key) && seen.add(key);
  });
}

/** Something that is the same for two values just where they are equal in JSON. */
function comparable(value) {
  if (typeof value === "number" || typeof value === "string") {
    return Number.isNaN(value) ? Symbol("equal to nothing") : typeof value === "number" ? value : `"${value}`;
  }
  const odd = [];
  const text = written(value, odd);
  return odd.length > 0 ? Symbol("equal to nothing") : `:${text}`;
}

/** The value as a text in which the keys are in order; what is equal to nothing is told in `odd`. */
function written(value, odd) {
  if (Array.isArray(value)) return `[${Array.from(value, (each) => written(each, odd)).join()}]`;
  if (Number.isNaN(value) || value instanceof Opaque) odd.push(value);
  else if (isObject(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys.sort().map((key) => `${JSON.stringify(key)}:${written(value[key], odd)}`)}}`;
  }
  return typeof value === "number" ? `${value}` : JSON.stringify(value);
}

exports.guard = guard;
exports.reachAny = reachAny;
exports.keyCount = keyCount;
exports.isEveryValue = isEveryValue;
exports.isAsked = isAsked;
exports.isFound = isFound;
exports.areUnlike = areUnlike;
exports.unlike = unlike;
});

define("runtime/placeholders.js", (exports, use) => {
// Puts into the message of a check what its predicate says: bounds, a step, allowed values.
"use strict";

const MOST_SHOWN = 12;
const NOUNS = { length: "character", "item-count": "item", "count-where": "item" };

/** The message with `{bounds}`, `{step}` and `{allowed}` put in; braces stay doubled. */
function filled(message, predicate) {
  if (predicate.then !== undefined) return filled(message, predicate.then);
  return message.replace(/\{\{|\}\}|\{(bounds|step|allowed)\}/g, (mark, name) => {
    if (name === undefined) return mark;
    if (name === "bounds") return bounds(predicate);
    if (name === "step") return String(predicate.step);
    return choice(predicate.values).replace(/[{}]/g, "$&$&");
  });
}

/** `a, b and c`, where the last word is `and`. */
function joinWords(texts, last) {
  return [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(` ${last} `);
}

/** `at most 4`, `from 1 to 4 items`, `exactly 1 item`. */
function bounds({ op, minimum, maximum }) {
  if (op === "total-count") return `${maximum} ${plural(maximum, "item")}`;
  const noun = NOUNS[op];
  const ending = (last) => (noun === undefined ? "" : ` ${plural(last, noun)}`);
  if (minimum !== undefined && maximum !== undefined && minimum !== maximum) {
    return `from ${minimum} to ${maximum}${ending(Math.max(2, maximum))}`;
  }
  const limit = maximum ?? minimum;
  let word = noun === undefined ? "" : "exactly ";
  if (maximum === undefined) word = "at least ";
  else if (minimum === undefined) word = "at most ";
  return `${word}${limit}${ending(limit)}`;
}

function plural(number, noun) {
  return number === 1 ? noun : `${noun}s`;
}

function choice(values) {
  const texts = values.map((each) => JSON.stringify(each));
  if (texts.length <= MOST_SHOWN) return joinWords(texts, "or");
  return `one of ${joinWords([...texts.slice(0, MOST_SHOWN), `${texts.length - MOST_SHOWN} more`], "and")}`;
}

exports.filled = filled;
exports.joinWords = joinWords;
});

define("runtime/plain.js", (exports, use) => {
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
});

define("runtime/possibilities.js", (exports, use) => {
// Tries values: whether a request can be completed with them. Searches pause after each value that they tried.
"use strict";

const { isOfMap, UNKNOWN } = use("runtime/check.js");
const { Budget, Exhausted } = use("runtime/checks.js");
const { additions, completeRequest } = use("runtime/completion.js");
const { applyEdits, at, changedPlaces, editsToSet, placeOf, sizeOf } = use("runtime/edits.js");
const { dotted } = use("runtime/nodes.js");

const MOST_WORK = 600_000;
const MOST_FAULTS = 64;
const MOST_FOR_ONE = 12_000;
/** Each value of a request beyond so many is so much work, for each request that is tried. */
const [FREE_VALUES, WORK_OF_VALUE] = [2_000, 4];

/** The searches for one request; `incomplete` says that one ended before it had seen everything. */
class Possibilities {
  #work;
  #weight;
  #known;
  #settled;

  /** `work` is a budget that several searches may share. */
  constructor(checks, request, work) {
    this.checks = checks;
    this.request = request;
    this.#work = work;
    this.#weight = WORK_OF_VALUE * Math.max(0, sizeOf(request, MOST_WORK) - FREE_VALUES);
    this.incomplete = false;
  }

  /** A valid request that extends this one without additions at the locked places, or undefined. */
  completion(request, ...locked) {
    this.#work.left -= this.#weight;
    const budget = new Budget(Math.min(this.#work.left, MOST_FOR_ONE));
    const before = budget.left;
    try {
      budget.spend(0);
      return completeRequest(this.checks, request, locked, budget);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.incomplete = true;
      return undefined;
    } finally {
      this.#work.left -= Math.max(0, before) - Math.max(0, budget.left);
    }
  }

  /** Whether the request can be completed with this value at the place. */
  isAllowed(request, place, value) {
    const { example, isImpossible } = this.known(request);
    if (isImpossible) return false;
    const change = example === undefined ? undefined : editsToSet(example, place, value);
    if (change !== undefined && this.#work.left > 0) {
      this.#work.left -= this.#weight;
      const faults = this.checks.faultsNear(applyEdits(example, change), changedPlaces(change), new Budget(MOST_WORK));
      if (faults.size === 0) return true;
    }
    const edits = editsToSet(request, place, value);
    return edits !== undefined && this.completion(applyEdits(request, edits)) !== undefined;
  }

  /** Those of the values with which the request can be completed. */
  *allowed(request, place, values) {
    const kept = [];
    for (const value of values) {
      if (this.isAllowed(request, place, value)) kept.push(value);
      yield null;
    }
    return kept;
  }

  /** Whether the request can be completed with one of the values. */
  *isAnyAllowed(request, place, values) {
    for (const value of values) {
      const isAllowed = this.isAllowed(request, place, value);
      yield null;
      if (isAllowed) return true;
    }
    return false;
  }

  /** A valid request that extends the last one asked about, and whether an unknown key rules it out; computed once. */
  known(request) {
    if (this.#known === undefined || !Object.is(this.#known.request, request)) {
      const before = this.incomplete;
      this.incomplete = false;
      const example = this.completion(request);
      const isImpossible = example === undefined && this.checks.hasUnknownKeys(request);
      this.#known = { request, example, isUnsure: this.incomplete, isImpossible };
      this.incomplete = before;
    }
    return this.#known;
  }

  /** The first faults of a request; none, and the search is incomplete, where no work is left for them. */
  faults(request) {
    this.#work.left -= this.#weight;
    if (this.#work.left > 0) return this.checks.faults(request, MOST_FAULTS);
    this.incomplete = true;
    return [];
  }

  /** The request without the values at fault that keep it from being completed, and their names. */
  settled(request) {
    if (this.#settled === undefined || !Object.is(this.#settled.request, request)) {
      this.#settled = { request, ...this.#withoutFaults(request) };
    }
    return this.#settled;
  }

  /** What no addition can help goes first; all that is at fault, where that is not enough. */
  #withoutFaults(request) {
    const { example, isUnsure } = this.known(request);
    const names = new Set();
    let draft = request;
    for (const isHopeless of example === undefined && !isUnsure ? [true, false] : []) {
      for (const fault of this.faults(draft)) {
        if (isHopeless && additions(this.checks, fault, draft, []).length > 0) continue;
        for (const place of this.#places(fault)) {
          if (place.length === 0) return { rest: request, aside: [] };
          if (at(draft, place) === undefined) continue;
          names.add(dotted(place));
          draft = applyEdits(draft, [["remove", place]]);
        }
      }
      if (names.size > 0 && this.known(draft).example !== undefined) return { rest: draft, aside: [...names] };
    }
    return { rest: request, aside: [] };
  }

  /** The values that a fault is about; of parts of arrays and maps, the whole. */
  #places(fault) {
    const check = this.checks.checks[fault.number];
    if (check.phase === UNKNOWN && !isOfMap(check) && !check.scope.includes("[]")) {
      return [[...placeOf(check.scope, fault.bound), fault.key]];
    }
    return (check.phase === UNKNOWN ? [check.scope] : check.paths).map(outer);
  }
}

/** The path as far as it is the same for all items. */
function outer(path) {
  const end = path.findIndex((part) => part === "[]" || part === "{}");
  return end < 0 ? path : path.slice(0, end);
}

exports.MOST_WORK = MOST_WORK;
exports.Possibilities = Possibilities;
});

define("runtime/predicates.js", (exports, use) => {
// Evaluates predicates given as data (see nodes.js), on a request made of JSON's types.
//
// Paths start at the root of the request; `bound` holds the indexes that stand for their `[]` and the keys that
// stand for their `{}`. An operator is known here and nowhere else, unless suggestions (following.js) or choices
// (candidates.js) follow from it.
"use strict";

const { compare, exact, isMultipleOf, isProductWithin, isTotalBetween, over } = use("runtime/decimals.js");
const { MATCHES } = use("runtime/formats.js");
const { paths } = use("runtime/nodes.js");
const { areUnlike, isAsked, isFound, keyCount } = use("runtime/parts.js");
const { isRecord } = use("runtime/plain.js");
const { codePoints } = use("runtime/values.js");

const TYPES = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: isRecord,
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  null: (value) => value === null,
  any: () => true,
};

/** Whether the value has a type of JSON Schema. */
function hasType(value, type) {
  return TYPES[type](value);
}

/** The value at the path, or undefined. */
function valueAt(path, request, bound) {
  let value = request;
  let number = 0;
  for (const name of path) {
    if (name === "[]") {
      value = Array.isArray(value) ? value[bound[number]] : undefined;
      number++;
    } else {
      const key = name === "{}" ? bound[number++] : name;
      value = isRecord(value) && key !== undefined ? value[key] : undefined;
    }
    if (value === undefined) return undefined;
  }
  return value;
}

/** What stands for the `[]` and `{}` of the path; the rest is about other arrays and maps. */
function leading(path, bound) {
  return bound.slice(0, path.filter((name) => name === "[]" || name === "{}").length);
}

/** Whether the predicate is true; an atom is true of a value that is absent or of another type. */
function holds(node, request, bound, tables) {
  switch (node.op) {
    case "implies":
      return !holds(node.given, request, bound, tables) || holds(node.then, request, bound, tables);
    case "not":
      return !holds(node.of, request, bound, tables);
    case "all-of":
      return node.of.every((part) => holds(part, request, bound, tables));
    case "any-of":
      return node.of.some((part) => holds(part, request, bound, tables));
    case "present":
      return valueAt(node.path, request, bound) !== undefined;
    case "count-where":
      return countWhereHolds(node, request, bound, (each) => holds(node.where, request, each, tables));
    case "every-value":
      return failingKeys(node, request, bound, (each) => holds(node.where, request, each, tables)).next().done;
    default: {
      const values = paths(node).map((path) => valueAt(path, request, bound));
      return ATOMS[node.op](node, values, tables) ?? true;
    }
  }
}

/** The keys of an object that are not among the names. */
function unknownKeys(names, value) {
  const known = new Set(names);
  return Object.keys(value).filter((key) => !known.has(key));
}

/** Whether a `count-where` holds; `meets` is given the indexes that lead to an item. */
function countWhereHolds(node, request, bound, meets) {
  const items = valueAt(node.path, request, bound);
  if (!Array.isArray(items)) return true;
  const outer = leading(node.path, bound);
  let found = 0;
  for (let index = 0; index < items.length; index++) if (meets([...outer, index])) found++;
  return inBounds(node, found);
}

/** The keys of a map whose values are not as an `every-value` asks; `fits` is given what leads to a value. */
function* failingKeys(node, request, bound, fits) {
  const value = valueAt(node.path, request, bound);
  if (!isRecord(value)) return;
  const outer = leading(node.path, bound);
  for (const key of Object.keys(value)) {
    if (isAsked(key, node.names ?? [], node.matching ?? null) && !fits([...outer, key])) yield key;
  }
}

function inBounds({ minimum, maximum }, value) {
  return (minimum === undefined || minimum <= value) && (maximum === undefined || value <= maximum);
}

function strictlyInBounds({ minimum, maximum }, value) {
  return (minimum === undefined || minimum < value) && (maximum === undefined || value < maximum);
}

function isRatio({ minimum, maximum }, values) {
  if (values[1] <= 0) return true;
  const ratio = over(exact(values[0]), exact(values[1]));
  return (
    (minimum === undefined || compare(ratio, exact(minimum)) >= 0) &&
    (maximum === undefined || compare(ratio, exact(maximum)) <= 0)
  );
}

const ofIntegers = (test) => (node, values, tables) =>
  values.every(Number.isInteger) ? test(node, values, tables) : undefined;

const ofType = (type, test) => (node, values) =>
  hasType(values[0], type) ? test(node, values[0]) : undefined;

/** The value of each atom: true, false, or undefined where a value is absent or of another type. */
const ATOMS = {
  "has-type": (node, [value]) => (value === undefined ? undefined : hasType(value, node.type)),
  enum: (node, [value]) => (value === undefined ? undefined : node.values.includes(value)),
  "no-additional-properties": ofType("object", (node, value) => unknownKeys(node.names, value).length === 0),
  range: ofType("number", inBounds),
  "exclusive-range": ofType("number", strictlyInBounds),
  "multiple-of": ofType("number", (node, value) => isMultipleOf(value, node.step)),
  length: ofType("string", (node, value) => inBounds(node, codePoints(value))),
  "item-count": ofType("array", (node, value) => inBounds(node, value.length)),
  matches: ofType("string", (node, value) => MATCHES[node.format](value)),
  pattern: ofType("string", (node, value) => isFound(node.pattern, value)),
  "unique-items": ofType("array", (node, value) => areUnlike(value)),
  "item-total": ofType("array", ({ names, absent, minimum = null, maximum = null }, value) =>
    isTotalBetween(value, names, absent, minimum, maximum),
  ),
  "property-count": ofType("object", (node, value) => inBounds(node, keyCount(value))),
  "in-table": ofIntegers((node, [first, second], tables) =>
    tables[node.table].some((row) => row[1] === first && row[2] === second),
  ),
  product: ofIntegers(({ minimum = null, maximum = null }, [one, other]) =>
    isProductWithin(one, other, minimum, maximum),
  ),
  ratio: ofIntegers(isRatio),
  compare: ({ inclusive = false }, [one, other]) =>
    Number.isFinite(one) && Number.isFinite(other) ? one < other || (inclusive && one === other) : undefined,
  "equal-item-count": (node, values) =>
    values.every(Array.isArray) ? values[0].length === values[1].length : undefined,
  "total-count": (node, values) =>
    values.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0) <= node.maximum,
};

exports.hasType = hasType;
exports.valueAt = valueAt;
exports.leading = leading;
exports.holds = holds;
exports.unknownKeys = unknownKeys;
exports.countWhereHolds = countWhereHolds;
exports.failingKeys = failingKeys;
exports.ATOMS = ATOMS;
});

define("runtime/reasons.js", (exports, use) => {
// Says in words why a parameter is required or forbidden, and why a documented value of it is not offered.
"use strict";

const { candidates, LISTED } = use("runtime/candidates.js");
const { CROSS_FIELD, MISSING } = use("runtime/check.js");
const { additions } = use("runtime/completion.js");
const { applyEdits, at, editsToSet, isWithin, placeOf } = use("runtime/edits.js");
const { parameterOf, sentenceOf } = use("runtime/sentences.js");

const MOST_TRIED = 8;

/** The reasons of one parameter's choice, given the rest of the request. */
class Reasons {
  #search;
  #checks;
  #parameter;
  #path;
  #rest;

  constructor(search, parameter, rest) {
    this.#search = search;
    this.#checks = search.checks;
    this.#parameter = parameter;
    this.#path = parameter.path;
    this.#rest = rest;
  }

  /** The rules that a complete request violates without the parameter. */
  *ofRequiring() {
    for (const value of candidates(this.#checks, this.#path, this.#rest, [])) {
      const edits = editsToSet(this.#rest, this.#path, value);
      const full = edits === undefined ? undefined : this.#search.completion(applyEdits(this.#rest, edits));
      yield null;
      if (full === undefined) continue;
      const request = applyEdits(full, [["remove", this.#path]]);
      const faults = this.#faults(request);
      const own = faults.filter((each) => this.#checks.checks[each.number].phase === MISSING);
      return { rules: this.#rules(faults), why: this.#reason("required", null, request, own.length > 0 ? own : faults) };
    }
    return { rules: [], why: [] };
  }

  /** The rules that a complete request violates with the parameter. */
  *ofForbidding(without) {
    let rules = [];
    let why = [];
    let tried = 0;
    for (const value of candidates(this.#checks, this.#path, without, [])) {
      if (++tried > MOST_TRIED) break;
      const edits = editsToSet(without, this.#path, value);
      yield null;
      if (edits === undefined) continue;
      if (rules.length === 0) rules = this.#rules(this.#faults(applyEdits(without, edits)));
      const told = this.#whyNot("forbidden", value, without);
      const isBetween = told.length > 0 && told[0].parameters.length > 1;
      if (isBetween || why.length === 0) why = told;
      if (isBetween) break;
    }
    return { rules, why: why.map((each) => ({ ...each, value: null })) };
  }

  /** Why documented values are not offered, each with the rule that refuses it. */
  *ofValues(offered) {
    const allowed = new Set(offered.flatMap((each) => each.allowedValues ?? []));
    const why = [];
    for (const variant of this.#parameter.variants) {
      for (const value of variant.values.length > 0 ? variant.values : (LISTED[variant.type] ?? [])) {
        if (allowed.has(value)) continue;
        why.push(...this.#whyNot("value", value, this.#search.known(this.#rest).example));
        yield null;
      }
    }
    return why;
  }

  /** The reason that what is set gives, else one that a complete request has. */
  #whyNot(kind, value, example) {
    for (const [request, isWhole] of [[this.#rest, false], [example, true]]) {
      const edits = request === undefined ? undefined : editsToSet(request, this.#path, value);
      if (edits === undefined) continue;
      const after = applyEdits(request, edits);
      const faults = this.#faults(after).filter((each) => isWhole || this.#isHopeless(each, after));
      if (faults.length > 0) return this.#reason(kind, value, after, faults);
    }
    return [];
  }

  /** Whether nothing that is added could help. */
  #isHopeless(fault, request) {
    return additions(this.#checks, fault, request, []).length === 0;
  }

  /** The faults of a request that bear on the parameter. */
  #faults(request) {
    const reads = ({ number }) => this.#checks.checks[number].dependencies;
    const isAbout = (each) => reads(each).some((read) => isWithin(read, this.#path));
    return this.#search.faults(request).filter(isAbout);
  }

  #rules(faults) {
    return [...new Set(faults.map((each) => this.#checks.checks[each.number].rule))];
  }

  /** The sentence of the first rule between parameters, else of the first of all. */
  #reason(kind, value, request, faults) {
    const isBetween = (each) => this.#checks.checks[each.number].phase === CROSS_FIELD;
    const fault = faults.find(isBetween) ?? faults[0];
    if (fault === undefined) return [];
    const check = this.#checks.checks[fault.number];
    const places = check.subjects.map((path) => placeOf(path, fault.bound));
    const values = places.map((place) => at(request, place) ?? null);
    const parameters = [parameterOf(check)].flat();
    return [{ kind, value, rule: check.rule, parameters, message: sentenceOf(check, values, places[0]) }];
  }
}

exports.Reasons = Reasons;
});

define("runtime/recent.js", (exports, use) => {
// Remembers the results of the last questions, within bounds: logs have the same faults again and again.
"use strict";

const MOST = 2_000;

/** Results by their keys, none of which is undefined: those asked for last, so many or up to twice as many. */
class Recent {
  #now = new Map();
  #before = new Map();

  /** The result, or undefined where it is not remembered. */
  get(key) {
    const result = this.#now.get(key);
    if (result !== undefined) return result;
    const earlier = this.#before.get(key);
    if (earlier !== undefined) this.put(key, earlier);
    return earlier;
  }

  /** Remembers a result; what was not asked for in a long time is forgotten. */
  put(key, result) {
    if (this.#now.size >= MOST) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(key, result);
  }
}

/** What all models remember together. */
const RECENT = new Recent();
const NAMES = new WeakMap();
let last = 0;

/** What is remembered of a question about an object, worked out where it is not: never undefined. */
function remembered(object, question, answer) {
  if (!NAMES.has(object)) NAMES.set(object, ++last);
  const key = `${NAMES.get(object)} ${question}`;
  const known = RECENT.get(key);
  if (known !== undefined) return known;
  const result = answer();
  RECENT.put(key, result);
  return result;
}

exports.remembered = remembered;
});

define("runtime/regions.js", (exports, use) => {
// Cuts numbers, lengths and item counts into regions in which no rule tells two of them apart.
//
// A region is the numbers from `low` to `high`, both included unless it is `open`; null is no bound. Its samples
// are members, each behind whether it is a multiple of every step that a rule may ask for. All are fractions.
"use strict";

const { ceil, compare, exact, floor, fraction, lcm, minus, over, plus, times } = use("runtime/decimals.js");
const { nextDouble, toNumber, whole } = use("runtime/decimals.js");
const { keyOf } = use("runtime/edits.js");
const { atoms, paths } = use("runtime/nodes.js");

const KNOWN = new WeakMap();

/** The atoms about a parameter, also those inside `count-where`. */
function atomsAbout(checks, path) {
  if (!KNOWN.has(checks)) KNOWN.set(checks, new Map());
  const known = KNOWN.get(checks);
  const wanted = keyOf(path);
  if (!known.has(wanted)) known.set(wanted, checks.checks.flatMap((each) => atomsIn(each.predicate, wanted)));
  return known.get(wanted);
}

function atomsIn(node, wanted) {
  return atoms(node).flatMap((atom) => {
    const own = paths(atom).some((path) => keyOf(path) === wanted) ? [atom] : [];
    return atom.where === undefined ? own : [...own, ...atomsIn(atom.where, wanted)];
  });
}

/** The smallest common multiple of the steps; null where there are none. */
function commonStep(steps) {
  const found = steps.filter((each) => each !== null).map(exact);
  if (found.length === 0) return null;
  const below = found.map((each) => each.bottom).reduce(lcm);
  return fraction(found.map((each) => each.top * (below / each.bottom)).reduce(lcm), below);
}

/**
 * The regions between two bounds; `unit` is the step of all members, null where they are dense.
 *
 * `cuts` are the pairs of bounds in rules, both included; `every` is a step that a rule may ask for.
 */
function regions(least, most, unit, cuts, every) {
  let [low, high] = [least, most].map((each) => (each === null ? null : exact(each)));
  if (unit === null) return dense(low, high, cuts);
  low = low === null ? null : times(whole(ceil(over(low, unit))), unit);
  high = high === null ? null : times(whole(floor(over(high, unit))), unit);
  const starts = [];
  for (const [one, other] of cuts) {
    if (one !== null) starts.push(times(whole(ceil(over(exact(one), unit))), unit));
    if (other !== null) starts.push(plus(times(whole(floor(over(exact(other), unit))), unit), unit));
  }
  const inside = inOrder(starts).filter((each) => (low === null || compare(each, low) > 0) && isBelow(each, high));
  const ends = [...inside.map((each) => minus(each, unit)), high];
  return [low, ...inside].flatMap((start, number) => {
    const end = ends[number];
    if (start !== null && end !== null && compare(start, end) > 0) return [];
    return [{ low: start, high: end, open: false, samples: [...samples(start, end, unit, every ?? unit)] }];
  });
}

/** A member that is a multiple of every step, and one that is not. */
function* samples(low, high, unit, wide) {
  const isMember = (each) => (low === null || compare(each, low) >= 0) && isBelow(each, high);
  const start = low ?? high ?? whole(0);
  const upward = low !== null || high === null;
  const first = times(whole((upward ? ceil : floor)(over(start, wide))), wide);
  if (isMember(first)) yield [true, first];
  if (compare(wide, unit) === 0) return;
  const isOff = (each) => over(each, wide).bottom !== 1n;
  const other = isOff(start) ? start : (upward ? plus : minus)(start, unit);
  if (isOff(other) && isMember(other)) yield [false, other];
}

/** The cuts, and the regions between them. */
function dense(low, high, cuts) {
  const points = [...cuts.flat(), low, high].filter((each) => each !== null).map(exact);
  const inside = inOrder(points).filter((each) => (low === null || compare(each, low) >= 0) && isBelow(each, high));
  const found = [];
  let before = null;
  for (const [number, point] of inside.entries()) {
    if (number > 0 || low === null) found.push(between(before, point));
    found.push({ low: point, high: point, open: false, samples: [[true, point]] });
    before = point;
  }
  return high === null ? [...found, between(before, null)] : found;
}

/** How far another number is that is surely another double. */
function apart(number) {
  const size = compare(number, whole(0)) < 0 ? minus(whole(0), number) : number;
  const share = over(size, whole(1024));
  return compare(share, whole(1)) < 0 ? whole(1) : share;
}

function between(low, high) {
  let sample;
  if (low === null) sample = high === null ? whole(0) : minus(high, apart(high));
  else sample = high === null ? plus(low, apart(low)) : over(plus(low, high), whole(2));
  return { low, high, open: true, samples: [[true, sample]] };
}

/** The bounds of neighbouring regions, both included; for an open end, the double next to it. */
function ends(run) {
  const [first, last] = [run[0], run.at(-1)];
  const low = first.low === null ? null : toNumber(first.low);
  const high = last.high === null ? null : toNumber(last.high);
  return [
    first.open && low !== null ? nextDouble(low, true) : low,
    last.open && high !== null ? nextDouble(high, false) : high,
  ];
}

function isBelow(each, high) {
  return high === null || compare(each, high) <= 0;
}

/** The fractions in ascending order, each once. */
function inOrder(several) {
  return several.sort(compare).filter((each, number) => number === 0 || compare(each, several[number - 1]) !== 0);
}

exports.atomsAbout = atomsAbout;
exports.commonStep = commonStep;
exports.regions = regions;
exports.ends = ends;
});

define("runtime/repair.js", (exports, use) => {
// Makes a request valid with as few changes as possible.
"use strict";

const { VALUE } = use("runtime/check.js");
const { Budget, checksOf } = use("runtime/checks.js");
const { judgedBy } = use("runtime/easing.js");
const { applyEdits, isWithin, keyOf, patch, placeOf } = use("runtime/edits.js");
const { inOrder } = use("runtime/faults.js");
const { errorsOf } = use("runtime/findings.js");
const { unknownOf } = use("runtime/leniency.js");
const { Opaque, plain, withOriginals } = use("runtime/plain.js");
const { cheapestFixes, searchBudget } = use("runtime/search.js");
const { leastSteps } = use("runtime/steps.js");

const MOST_FAULTS = 200;
const MOST_TOGETHER = 6;

/** The evaluations after which no way is looked for any more, if they found none. */
const MOST_WORK_IN_VAIN = 200_000;

/** The request made valid by the rules of a model; throws for options alone. See issue.d.ts and leniency.js. */
function repairRequest(rules, request, options) {
  const unknown = unknownOf(options);
  try {
    const { copy, original } = plain(request);
    if (copy instanceof Opaque) return repairOf(null, [], 1);
    const { rules: asked, judged, strip } = judgedBy(rules, copy, unknown);
    const checks = checksOf(asked);
    const found = repaired(checks, judged, options?.destructive === true);
    const after = judged === copy ? found.request : applyEdits(copy, found.fixes.flat());
    const left = judged === copy || found.remaining > 0 ? 0 : checks.faults(strip(after)).length;
    if (left > 0) return repairOf(request, [], Math.max(1, errorsOf(asked, judged)));
    const fixes = found.fixes.map((edits) => patch(edits, (value) => withOriginals(value, original)));
    const remaining = found.remaining > 0 ? Math.max(1, errorsOf(asked, strip(after))) : 0;
    return repairOf(withOriginals(after, original), fixes, remaining);
  } catch {
    return repairOf(null, [], 1);
  }
}

/** A repair that came as far as `partial`, which is valid if nothing remains. */
function repairOf(partial, fixes, remaining) {
  return { request: remaining === 0 ? partial : null, partial, fixes, patch: fixes.flat(), remaining };
}

/** As `searched` gives it: with destructive fixes if no others make the request valid. */
function repaired(checks, request, destructive) {
  const found = searched(checks, request, false);
  return destructive && found.remaining > 0 ? searched(checks, request, true) : found;
}

/** The request without the faults to which a way is known, the fixes that lead to it, and how many checks fail. */
function searched(checks, request, destructive) {
  const faults = checks.faults(request);
  if (faults.length > MOST_FAULTS) return { request, fixes: [], remaining: faults.length };
  const search = new Search(checks, request, destructive);
  const fixes = search.fixesOf(faults);
  const left = named(checks.faults(search.draft));
  const least = leastSteps(checks, request, fixes, left);
  const after = applyEdits(request, least.flat());
  const remaining = left.size;
  if (checks.faults(after).every((each) => left.has(each.name))) return { request: after, fixes: least, remaining };
  return { request: search.draft, fixes, remaining };
}

/** Looks for fixes of one fault after the other; those to which no way is known are put aside. */
class Search {
  #checks;
  #destructive;
  #leftInVain = MOST_WORK_IN_VAIN;

  constructor(checks, request, destructive) {
    this.#checks = checks;
    this.#destructive = destructive;
    this.draft = request;
  }

  /** The fixes after which as many of the faults as can be are gone. */
  fixesOf(given) {
    const fixes = [];
    let [faults, aside, hasChanged] = [[...given], [], false];
    while ((faults.length > 0 || (aside.length > 0 && hasChanged)) && this.#leftInVain > 0) {
      // What was put aside, once more: another fix may have shown a way.
      if (faults.length === 0) [faults, aside, hasChanged] = [inOrder(aside), [], false];
      const found = this.#solution(faults, aside);
      if (found === undefined) {
        aside.push(faults.shift());
        continue;
      }
      hasChanged = true;
      fixes.push(...found.fixes);
      this.draft = found.request;
      [faults, aside] = [this.#persisting(faults), this.#persisting(aside)];
    }
    return fixes;
  }

  #persisting(faults) {
    return faults.filter((each) => this.#checks.persists(each, this.draft, new Budget(1_000_000)));
  }

  /** A solution for the first fault and those of related places, which may cost less together. */
  #solution([first, ...others], aside) {
    const related = others.filter((each) => isRelated(this.#checks, first, each));
    const known = [first, ...others, ...aside];
    const together = this.#searched([first, ...related].slice(0, MOST_TOGETHER), known);
    if (together !== undefined) return together;
    const alone = [first, ...related.filter((each) => isOfSameValue(this.#checks, first, each))];
    return alone.length <= related.length ? this.#searched(alone, known) : undefined;
  }

  #searched(group, known) {
    const accepted = named(known.filter((each) => !group.includes(each)));
    for (const destructive of this.#destructive ? [false, true] : [false]) {
      const budget = searchBudget();
      const before = budget.left;
      const found = cheapestFixes(this.#checks, this.draft, named(group), accepted, budget, destructive);
      if (found !== undefined) return found;
      this.#leftInVain -= before - budget.left;
    }
    return undefined;
  }
}

function named(faults) {
  return new Map(faults.map((each) => [each.name, each]));
}

/** Whether the faults concern the same place, or one inside the other. */
function isRelated(checks, one, other) {
  const others = placesOf(checks, other);
  return placesOf(checks, one).some((a) => others.some((b) => isWithin(a, b) || isWithin(b, a)));
}

/** Whether both are about one value alone: to be of the right type does not help it if it stays wrong. */
function isOfSameValue(checks, one, other) {
  if (![one, other].every(({ number }) => checks.checks[number].phase === VALUE)) return false;
  const [places, others] = [one, other].map((each) => new Set(placesOf(checks, each).map(keyOf)));
  return places.size === others.size && [...places].every((each) => others.has(each));
}

function placesOf(checks, fault) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) return [[...placeOf(check.scope, fault.bound), fault.key]];
  return check.paths.map((path) => placeOf(path, fault.bound));
}

exports.repairRequest = repairRequest;
exports.repairOf = repairOf;
});

define("runtime/respellings.js", (exports, use) => {
// Texts of the formats: plain ones, longer ones, and other spellings of what may be meant for one.
"use strict";

const UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58";
/** A text or two of each format. */
const TEXTS = {
  uuid: [UUID],
  uuid4: [UUID],
  uri: ["https://example.com/a", "urn:a"],
  color: ["#1B4965", "#FFF"],
  "uuid-or-uri": [UUID, "https://example.com/a", "urn:a"],
  media: [UUID, "https://example.com/a", "urn:a", "aaaa"],
  "unpadded-media": [UUID, "https://example.com/a", "urn:a", "a"],
  date: ["2026-01-01"],
  "date-time": ["2026-01-01T00:00:00Z"],
  email: ["a@example.com"],
};

/** The formats that an address has. */
const OF_ADDRESSES = ["uri", "uuid-or-uri", "media", "unpadded-media"];

/** The text, others that may have the format where it has not, and whether they say the same. */
function* respelt(text, name) {
  yield [text, true];
  if (OF_ADDRESSES.includes(name) && text.includes(".")) {
    yield [`https://${text}`, false];
  } else if (name === "color") {
    yield [`#${text}`, true];
  } else if (name === "date") {
    yield [text.replace(/[/.]/g, "-"), true];
    yield [text.slice(0, 10), false];
  } else if (name === "date-time") {
    const joined = text.replace(" ", "T");
    yield [joined, true];
    yield [`${joined}Z`, false];
    yield [`${text}T00:00:00Z`, false];
  } else if (name === "email") {
    yield [addressIn(text), true];
  }
}

function addressIn(text) {
  if (!text.endsWith(">")) return text.startsWith("mailto:") ? text.slice(7) : text;
  let end = text.length;
  while (text[end - 1] === ">") end--;
  return text.includes("<") ? text.slice(text.indexOf("<") + 1, end) : "";
}

/** The text with more letters: a date and a time have them in the fraction of a second. */
function lengthened(text, more, name) {
  if (name === "date-time") return more > 1 ? `${text.slice(0, -1)}.${"0".repeat(more - 1)}Z` : text;
  const letters = "a".repeat(Math.max(0, more));
  return name === "email" ? letters + text : text + letters;
}

exports.TEXTS = TEXTS;
exports.respelt = respelt;
exports.lengthened = lengthened;
});

define("runtime/search.js", (exports, use) => {
// Searches for the cheapest fixes that remove faults and cause no others. Faults stand in maps by their names.
"use strict";

const { Budget, Exhausted } = use("runtime/checks.js");
const { applyEdits, at, changedPlaces, cost, fingerprint } = use("runtime/edits.js");
const { inOrder } = use("runtime/faults.js");
const { attempts } = use("runtime/fixes.js");

const MOST_STATES = 300;
const MOST_BRANCHES = 4;
const MOST_WORK = 20_000;

/** The budget of one search. */
function searchBudget() {
  return new Budget(MOST_WORK);
}

/**
 * The cheapest fixes, each a list of edits, after which the wanted faults are gone and only accepted ones are
 * new, and the request after them.
 *
 * Destructive ones are among them only if they are asked for; else those met are told in `skipped`. Equally cheap ones
 * are taken in the order of checks and of their fixes. Undefined where there are none, or none within the budget and
 * three hundred states.
 */
function cheapestFixes(checks, request, wanted, accepted, budget, destructive = false, skipped = []) {
  const waiting = [{ cost: 0, number: 0, fixes: [], draft: request, faults: wanted }];
  const known = new Set();
  let number = 0;
  try {
    while (waiting.length > 0 && number < MOST_STATES) {
      const state = cheapest(waiting);
      if (state.faults.size === 0) return { fixes: state.fixes, request: state.draft };
      const prints = new Set(fingerprint(state.fixes.flat()));
      const key = JSON.stringify([[...state.faults.keys()].sort(), [...prints].sort()]);
      if (known.has(key)) continue;
      known.add(key);
      for (const attempt of branches(checks, state.faults, state.draft, destructive, skipped)) {
        number++;
        budget.spend(1 + copyingWork(state.draft, attempt));
        const draft = applyEdits(state.draft, attempt.edits);
        const found = checks.faultsNear(draft, changedPlaces(attempt.edits), budget);
        const faults = remainingFaults(checks, state.faults, found, accepted, draft, budget);
        const price = state.cost + cost(attempt.edits, state.draft);
        waiting.push({ cost: price, number, fixes: [...state.fixes, attempt.edits], draft, faults });
      }
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return undefined;
}

/** The faults that remain after an attempt, and those of the ones found that it caused. */
function remainingFaults(checks, faults, found, accepted, after, budget) {
  for (const name of accepted.keys()) found.delete(name);
  for (const [name, each] of faults) {
    if (!found.has(name) && checks.persists(each, after, budget)) found.set(name, each);
  }
  return found;
}

function cheapest(waiting) {
  let best = 0;
  for (const [position, each] of waiting.entries()) {
    const { cost: least, number } = waiting[best];
    if (each.cost < least || (each.cost === least && each.number < number)) best = position;
  }
  return waiting.splice(best, 1)[0];
}

/** What may be done about the first few faults. */
function* branches(checks, faults, draft, destructive, skipped) {
  for (const fault of inOrder(faults.values()).slice(0, MOST_BRANCHES)) {
    for (const each of attempts(checks, fault, draft)) {
      if (!each.sure) continue;
      if (destructive || !each.destructive) yield each;
      else skipped.push(each);
    }
  }
}

/** The work of copying the arrays and objects above what an attempt changes. */
function copyingWork(draft, attempt) {
  let total = 0;
  for (const place of changedPlaces(attempt.edits)) {
    for (let length = 0; length < place.length; length++) {
      const holder = at(draft, place.slice(0, length));
      if (typeof holder === "object" && holder !== null) total += Math.floor(Object.keys(holder).length / 64);
    }
  }
  return total;
}

exports.searchBudget = searchBudget;
exports.cheapestFixes = cheapestFixes;
exports.remainingFaults = remainingFaults;
});

define("runtime/sentences.js", (exports, use) => {
// What issues and reasons say of a check: its sentence about some values, and its parameters.
"use strict";

const { filled } = use("runtime/placeholders.js");
const { hasType } = use("runtime/predicates.js");
const { formatMessage } = use("runtime/wording.js");

/** The sentence of a check about values at fault, followed by what may be done. */
function sentenceOf({ message, messages, predicate, subjects }, values, place, suggested = []) {
  const names = subjects.map((path) => path.at(-1));
  const [, own = message] = messages.find(([type]) => hasType(values[0], type)) ?? [];
  return formatMessage({ message: filled(own, predicate), names }, values, place, suggested);
}

/** The parameter that a check is about, or the list of several. */
function parameterOf({ subjects }) {
  const names = subjects.map(apiName);
  return names.length === 1 ? names[0] : Object.freeze(names);
}

/** The path as the API writes it. */
function apiName(path) {
  return path.filter((each) => each !== "[]").join(".");
}

exports.sentenceOf = sentenceOf;
exports.parameterOf = parameterOf;
exports.apiName = apiName;
});

define("runtime/sizes.js", (exports, use) => {
// Sizes, what their labels say, and which are nearest.
"use strict";

const { nearestRows } = use("runtime/nearest.js");

/** `2K (~16:9)`: a tier, whether what follows is about so, and a ratio. */
const LABEL = /^(?:([^()]+?) ?)??\(?(~?)(\d+(?:\.\d+)?:\d+(?:\.\d+)?)\)?$/;

/** The size of a row, with what its label says. */
function size([label, width, height]) {
  const [, tier = null, about = "", ratio = null] = LABEL.exec(label) ?? [null, label || null];
  return { label, width, height, tier, ratio, isApproximate: about !== "" };
}

/** At most three sizes of a model, the nearest of a width and a height, or of those of a request. */
function nearestOf({ sizes, sizeParameters }, given, height) {
  const sides = height === undefined && sizeParameters !== null ? sidesOf(given, sizeParameters) : [given, height];
  const rows = sizes.map((each) => [each.label, each.width, each.height, each]);
  return nearestRows(rows, ...sides).map((row) => row[3]);
}

function sidesOf(request, names) {
  try {
    return names.map((name) => name.split(".").reduce((value, key) => value[key], request));
  } catch {
    return [undefined, undefined];
  }
}

exports.size = size;
exports.nearestOf = nearestOf;
});

define("runtime/steps.js", (exports, use) => {
// Leaves out of fixes what is superfluous: steps that another one does as well, and needless ones.
//
// A step is `{ number, edit }`: an edit, with the number of its fix.
"use strict";

const { Budget, Exhausted } = use("runtime/checks.js");
const { applyEdits, at, changedPlaces, isWithin, keyOf } = use("runtime/edits.js");
const { isRecord } = use("runtime/plain.js");

const MOST_WORK = 200_000;
const MOST_IN_PAIRS = 16;

/**
 * The fixes with the edits that a request with no other faults than accepted ones needs, in their order.
 *
 * Fixes without any are left out.
 * No edit can be left out of them, no two together where there are sixteen or fewer, and no two made one.
 */
function leastSteps(checks, request, fixes, accepted) {
  let steps = joinedSteps(fixes.flatMap((fix, number) => fix.map((edit) => ({ number, edit }))));
  const budget = new Budget(MOST_WORK);
  try {
    for (;;) {
      const fewer = withoutNeedless(checks, request, steps, accepted, budget);
      if (fewer.length === steps.length) break;
      steps = joinedSteps(fewer);
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  const kept = new Map();
  for (const { number, edit } of steps) kept.set(number, [...(kept.get(number) ?? []), edit]);
  return [...kept.values()];
}

/** The edits, in which no two can be made one. */
function joined(edits) {
  return editsOf(joinedSteps(edits.map((edit) => ({ number: 0, edit }))));
}

function editsOf(steps) {
  return steps.map((step) => step.edit);
}

function joinedSteps(steps) {
  const kept = [];
  for (const step of steps) put(kept, step);
  return kept;
}

/** Adds a step behind others, or makes one of it and the last that is about the same place. */
function put(kept, step) {
  const places = changedPlaces([step.edit]);
  for (let position = kept.length - 1; position >= 0; position--) {
    const { number, edit } = kept[position];
    const own = changedPlaces([edit]);
    if (!touch(own, places)) continue;
    const later = kept.slice(position + 1);
    const both = asOne(edit, step.edit);
    if (both === undefined || later.some((each) => touch(own, changedPlaces([each.edit])))) break;
    kept.length = position;
    for (const one of both) put(kept, { number, edit: one });
    kept.push(...later);
    return;
  }
  kept.push(step);
}

/** Whether a place is one of the others, or one lies inside the other. */
function touch(some, others) {
  return some.some((one) => others.some((other) => isWithin(one, other) || isWithin(other, one)));
}

/** One edit, or none, that does what the two do one after the other; undefined where there is no such. */
function asOne(first, second) {
  const [how, place] = first;
  const [then, target, ...value] = second;
  const isSame = keyOf(target) === keyOf(place);
  if (how === "move") {
    if (keyOf(target) !== keyOf(first[2])) return undefined;
    return then === "remove" ? [["remove", place]] : then === "move" ? [["move", place, ...value]] : undefined;
  }
  if (then === "move") return undefined;
  if (isSame && how === "remove") return [["replace", place, ...value]];
  if (isSame && then === "remove") return how === "replace" ? [["remove", place]] : [];
  if (isSame) return [[how, place, ...value]];
  if (!isWithin(target, place)) return [second];
  return [[how, place, applyEdits(first[2], [[then, target.slice(place.length), ...value]])]];
}

/** The steps without those that a request with no other faults than accepted ones does not need. */
function withoutNeedless(checks, request, steps, accepted, budget) {
  let needed = steps;
  let final = applyEdits(request, editsOf(steps));
  for (const leftOut of groups(steps)) {
    const rest = needed.filter((step) => !leftOut.includes(step));
    if (rest.length === 0 || rest.length + leftOut.length !== needed.length) continue;
    budget.spend(1 + Math.floor(needed.length / 16));
    const draft = without(request, final, rest, leftOut);
    if (draft === undefined) continue;
    const faults = checks.faultsNear(draft, changedPlaces(editsOf(leftOut)), budget);
    if ([...faults.keys()].some((name) => !accepted.has(name))) continue;
    needed = rest;
    final = draft;
  }
  return needed;
}

/** What may be needless: whole fixes, single edits, and pairs of edits. */
function groups(steps) {
  const fixes = [...new Set(steps.map((step) => step.number))]
    .map((number) => steps.filter((step) => step.number === number))
    .filter((fix) => fix.length > 1);
  const several = steps.length <= MOST_IN_PAIRS ? steps : [];
  const pairs = several.flatMap((one, position) => several.slice(position + 1).map((other) => [one, other]));
  return [...fixes, ...steps.map((step) => [step]), ...pairs];
}

/** The request after the rest of the steps; undefined where one of them needs what is left out. */
function without(request, final, rest, leftOut) {
  const own = leftOut.map((step) => changedPlaces([step.edit]));
  const others = changedPlaces(editsOf(rest));
  const isTouched = (one, position) => [others, ...own.slice(position + 1)].some((other) => touch(one, other));
  if (own.some(isTouched)) {
    return carriedOut(request, editsOf(rest));
  }
  return applyEdits(final, editsOf(leftOut).reverse().map((edit) => undone(edit, request)));
}

/** The request after the edits; undefined where one of them changes what is not there. */
function carriedOut(request, edits) {
  let draft = request;
  for (const edit of edits) {
    const target = edit[0] === "move" ? edit[2] : edit[1];
    const holder = at(draft, target.slice(0, -1));
    if (edit[0] !== "add" && at(draft, edit[1]) === undefined) return undefined;
    if (target.length > 0 && !Array.isArray(holder) && !isRecord(holder)) return undefined;
    draft = applyEdits(draft, [edit]);
  }
  return draft;
}

/** The edit that brings back what the request had. */
function undone([how, place, to], request) {
  if (how === "add") return ["remove", place];
  if (how === "move") return ["move", to, place];
  return [how === "remove" ? "add" : "replace", place, at(request, place)];
}

exports.leastSteps = leastSteps;
exports.joined = joined;
});

define("runtime/suggest.js", (exports, use) => {
// Works out the suggestions of an issue: supported values, names and sizes, each with a JSON Patch.
"use strict";

const { CROSS_FIELD, isOfKeys, isOfMap, MISSING, UNKNOWN, VALUE } = use("runtime/check.js");
const { Exhausted } = use("runtime/checks.js");
const { applyEdits, changedPlaces, fingerprint, keyOf, patch, pathOf, placeOf } = use("runtime/edits.js");
const { fault } = use("runtime/faults.js");
const { attempts, optionsOf } = use("runtime/fixes.js");
const { questionOf } = use("runtime/key_footprint.js");
const { remembered } = use("runtime/recent.js");
const { cheapestFixes, remainingFaults, searchBudget } = use("runtime/search.js");
const { joined } = use("runtime/steps.js");

const MOST_SHOWN = 8;

/** The fixes that messages speak of: what others do, a sentence about the fault says already. */
const WORDED = [
  ...["nearest-row", "nearest-value", "nearest-number", "nearest-partner", "nearest-comparable", "convert"],
  "reformat",
];

/**
 * What is known of an issue, which is to be added to: what was found out of the same fault before.
 *
 * Each part is undefined until it is asked for: `first` and `every` hold suggestions, none, the first one or all, and
 * `message` is the message. Issues about the same fault of the same values share one.
 */
function advised(rule, place, source) {
  const { checks, request, validate } = source;
  const question = validate === undefined ? questionOf(checks, rule, place, request) : undefined;
  return question === undefined ? {} : remembered(checks, question, () => ({}));
}

/** Whether messages of a rule may tell what to do, for which the first suggestion is worked out. */
function isWorded(rule, { checks }) {
  if (!checks.worded.has(rule)) {
    const check = checks.checks[checks.numbers.get(rule)];
    const options = check === undefined || isOfKeys(check) ? [] : optionsOf(checks, check);
    const told = options.flat().some(({ fix }) => WORDED.includes(fix));
    checks.worded.set(rule, told || (check !== undefined && isOfKeys(check)));
  }
  return checks.worded.get(rule);
}

/** The best thing that may be done about an issue, alone; nothing where nothing is known to help. */
function firstSuggestion(known, rule, place, source) {
  if (known.first === undefined) {
    known.first = [];
    for (const each of suggestions(rule, place, source)) {
      known.first.push(each);
      break;
    }
  }
  return known.first;
}

/** What may be done about an issue, the best first: each removes its fault, a sure one causes no other. */
function allSuggestions(known, rule, place, source) {
  if (known.every === undefined) {
    const every = [];
    for (const each of known.first?.length === 0 ? [] : suggestions(rule, place, source)) {
      every.push(each);
      if (every.length >= MOST_SHOWN) break;
    }
    known.first ??= every.slice(0, 1);
    known.every = [...known.first, ...every.slice(1)]; // a new UUID is the same one as before
  }
  return known.every;
}

/** Each as soon as it is worked out, those that change the same only once. */
function* suggestions(rule, place, source) {
  const { checks, request } = source;
  const one = faultOf(checks, rule, place, request);
  if (one === undefined) return;
  const told = new Set();
  const budget = searchBudget();
  try {
    for (const attempt of attempts(checks, one, request)) {
      const whole = withConsequences(checks, one, attempt, request, budget);
      if (whole === undefined) continue;
      const key = JSON.stringify(fingerprint(whole.edits));
      if (told.has(key)) continue;
      told.add(key);
      yield suggestion(whole, source);
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
}

function suggestion({ edits, form, value, label, sure, destructive }, { checks, request, validate }) {
  const least = joined(edits);
  const after = validate === undefined ? undefined : applyEdits(request, least);
  const uncovers = after !== undefined && checks.faults(after, 1).length === 0 ? messages(validate(after)) : [];
  return { form, value, label, patch: patch(least, (each) => each), sure, destructive, uncovers };
}

/** What is wrong with a request that comes to a model at last. */
function messages(issues) {
  const errors = issues.filter((each) => each.severity === "error");
  return errors.slice(0, MOST_SHOWN).map((each) => each.message);
}

/** The fault of the request that an issue is about, if there is one. */
function faultOf(checks, rule, path, request) {
  const number = checks.numbers.get(rule);
  if (number === undefined || checks.checks[number].advice) return undefined;
  const check = checks.checks[number];
  const place = path.slice(0, check.scope.length);
  const bound = place.filter((each) => typeof each === "number");
  if (check.phase === UNKNOWN && !isOfMap(check)) return fault(number, bound, path.at(-1));
  if (keyOf(pathOf(place)) === keyOf(check.scope)) {
    const keys = isOfMap(check) ? [path[check.predicate.path.length]] : [];
    return fault(number, [...bound, ...keys], null);
  }
  return checks.faultsOf(number, request).next().value;
}

/**
 * The attempt with the edits that fix what it uncovers, sure if it causes no other fault.
 *
 * Undefined where it leads nowhere. A value that only cross-field rules refuse is advice.
 */
function withConsequences(checks, one, attempt, request, budget) {
  const { edits, form } = attempt;
  if (form === "remove" && !checks.isInWhole(edits[0][1])) return attempt;
  const after = applyEdits(request, edits);
  const places = changedPlaces(edits);
  const found = checks.faultsNear(after, places, budget);
  if (found.size === 0 && !checks.persists(one, after, budget)) return attempt;
  const before = checks.faultsNear(request, places, budget);
  for (const [name, each] of before) {
    if (name === one.name || isHidden(checks, each, one)) before.delete(name);
  }
  const remaining = remainingFaults(checks, new Map([[one.name, one]]), found, before, after, budget);
  if (remaining.size === 0) return attempt;
  if (form === "remove") return { ...attempt, sure: false };
  if (form === "rename" || form === "move") return completed(checks, attempt, after, remaining, before, budget);
  const isCrossField = (each) => checks.checks[each.number].phase === CROSS_FIELD;
  const refused = remaining.has(one.name) || ![...remaining.values()].every(isCrossField);
  const isAdvice = !refused && (form === "value" || form === "number");
  return isAdvice ? { ...attempt, sure: false } : undefined;
}

/** The attempt, followed by the cheapest fixes of the faults that it brings, if there are such. */
function completed(checks, attempt, after, faults, accepted, budget) {
  for (const destructive of [false, true]) {
    const skipped = [];
    const found = cheapestFixes(checks, after, faults, accepted, budget, destructive, skipped);
    if (found !== undefined) {
      const edits = [...attempt.edits, ...found.fixes.flat()];
      return { ...attempt, edits, sure: true, destructive: attempt.destructive || destructive };
    }
    if (skipped.length === 0) return undefined;
  }
  return undefined;
}

/** Whether this fault is not reported because of the other, and so must not be uncovered. */
function isHidden(checks, one, behind) {
  const check = checks.checks[one.number];
  const first = checks.checks[behind.number];
  const place = placeAt(checks, behind);
  if (check.phase === VALUE) return first.phase === VALUE && keyOf(placeAt(checks, one)) === keyOf(place);
  const isOfType = first.phase === MISSING || (first.phase === VALUE && checks.isFirst(behind.number));
  return isOfType && check.dependencies.some((path) => isAt(path, one.bound, place));
}

/** Whether a path of a rule leads to the place; inside the parts that it asks, to that of any part. */
function isAt(path, bound, place) {
  let number = 0;
  const leads = (name, there) => ((name === "[]" || name === "{}" ? bound[number++] ?? there : name) === there);
  return path.length === place.length && path.every((name, index) => leads(name, place[index]));
}

/** Where the value at fault stands: in a map, below the key there. */
function placeAt(checks, { number, bound }) {
  const check = checks.checks[number];
  return [...placeOf(check.subjects[0], bound), ...(isOfMap(check) ? bound.slice(-1) : [])];
}

exports.advised = advised;
exports.isWorded = isWorded;
exports.firstSuggestion = firstSuggestion;
exports.allSuggestions = allSuggestions;
});

define("runtime/suggestion_words.js", (exports, use) => {
// What a suggestion does, in words, as a button says it.
"use strict";

const { joinWords } = use("runtime/placeholders.js");
const { codePoints } = use("runtime/values.js");
const { displayValue } = use("runtime/wording.js");

/** The suggestions with their `message`, which is not among their own enumerable properties. */
function withMessages(suggestions) {
  for (const each of suggestions) Object.defineProperty(each, "message", { get: () => inWords(each) });
  return suggestions;
}

/** The operations of a patch in one sentence without a full stop. */
function inWords({ form, label, patch }) {
  const told = joinWords([...operations(form, patch)], "and");
  const sized = label === null ? told : `${told} (${withoutBrackets(label)})`;
  return sized.slice(0, 1).toUpperCase() + sized.slice(1);
}

function* operations(form, patch) {
  for (const [number, { op, path, from, value }] of patch.entries()) {
    const name = nameOf(path);
    if (op === "remove") yield `remove '${name}'`;
    else if (op === "move") yield `${holderOf(path) === holderOf(from) ? "rename" : "move"} '${nameOf(from)}' to '${name}'`;
    else if (!isHolder(path, value, patch.slice(number + 1))) yield given(form, name, value);
  }
}

/** Whether an object is added for what is added next. */
function isHolder(path, value, later) {
  const isEmpty = typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
  return isEmpty && later.some((each) => each.path.startsWith(`${path}/`));
}

function given(form, name, value) {
  if (form === "fill") return `give '${name}' a new UUID`;
  if (form !== "cut" || (typeof value !== "string" && !Array.isArray(value))) {
    return `set '${name}' to ${displayed(value)}`;
  }
  const [count, noun] = typeof value === "string" ? [codePoints(value), "character"] : [value.length, "item"];
  return `cut '${name}' to ${count} ${noun}${count === 1 ? "" : "s"}`;
}

function displayed(value) {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  return displayValue(value);
}

function holderOf(pointer) {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** The name of what a JSON Pointer leads to: `images[0].url`. */
function nameOf(pointer) {
  const parts = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join("");
  return (name[0] === "." ? name.slice(1) : name) || "the request";
}

function withoutBrackets(label) {
  return label.endsWith(")") ? label.replaceAll(" (", ", ").slice(0, -1) : label;
}

exports.withMessages = withMessages;
});

define("runtime/text_formats.js", (exports, use) => {
// Tests the formats that few models ask for: dates, times and e-mail addresses. Long texts are read one character
// at a time.
"use strict";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const TIME = /^[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/;
const OFFSET = /^(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;
const LETTER = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** Whether the text is a day of the calendar in the years 1 to 9999, as RFC 3339 writes a full-date. */
function isDate(text) {
  const parts = text.length === 10 ? DATE.exec(text) : null;
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= DAYS[month - 1] + (leap ? 1 : 0);
}

/** Whether the text is a date and a time with its offset, as RFC 3339 has it, with no leap second. */
function isDateTime(text) {
  if (text.length < 20 || !isDate(text.slice(0, 10)) || !TIME.test(text.slice(10, 19))) return false;
  let end = 19;
  if (text[end] === ".") {
    end++;
    while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    if (end === 20) return false;
  }
  return text.length - end <= 6 && OFFSET.test(text.slice(end));
}

/** Whether the text is a mailbox of RFC 5321: atoms, and a domain of two labels or more. */
function isEmail(text) {
  const at = text.lastIndexOf("@");
  const labels = text.slice(at + 1).split(".");
  if (at < 1 || labels.length < 2) return false;
  const isLabel = (label) => label.length <= 63 && LABEL.test(label);
  return labels.every(isLabel) && text.slice(0, at).split(".").every(isAtom);
}

function isAtom(text) {
  for (const each of text) if (!LETTER.test(each)) return false;
  return text !== "";
}

exports.isDate = isDate;
exports.isDateTime = isDateTime;
exports.isEmail = isEmail;
});

define("runtime/unknown_keys.js", (exports, use) => {
// Guesses what an unknown key was meant to be: another name, another place, another provider's settings.
"use strict";

const { at, editsToSet, keyOf, pathOf, placeOf } = use("runtime/edits.js");
const { folded, nearestText, similarTexts } = use("runtime/nearest.js");
const { dotted } = use("runtime/nodes.js");
const { isRecord } = use("runtime/plain.js");
const { remembered } = use("runtime/recent.js");

const MOST_KEYS = 50;
const MOST_PLACES = 3;
const MOST_DISTANCE = 1;

/** Keys that have more UTF-16 units resemble nothing. */
const LONGEST = 128;

/**
 * What may be done about a key: edits, `rename`, `move` or `remove`, and the name that was meant.
 *
 * First comes an absent parameter of the same object with a similar name, then one of another object whose
 * name differs in at most one code point, then an object with parameters named as the keys of the value.
 * Removal is last.
 */
function* interpretations(checks, request, holder, key) {
  const place = [...holder, key];
  const sibling = siblingOf(checks, request, holder, key);
  const others = elsewhere(checks, request, holder, key);
  const renamed = () => [[["move", place, [...holder, sibling]]], "rename", sibling];
  const first = sibling !== undefined && (others.length === 0 || folded(sibling) === folded(key));
  if (first) yield renamed();
  for (const parameter of others) yield* move(request, place, parameter.path, place);
  if (sibling !== undefined && !first) yield renamed();
  for (const [source, path] of similarObjects(checks, request, place, pathOf(holder))) {
    yield* move(request, place, path, source);
  }
  yield [[["remove", place]], "remove", null];
}

/**
 * The absent parameter of the same object that was meant; undefined where a present one was.
 *
 * Where the key is part of several names, the absent required one.
 */
function siblingOf(checks, request, holder, key) {
  const there = at(request, holder);
  const here = pathOf(holder);
  const { sibling } = meant(checks, here, key);
  if (sibling === undefined) return requiredMeant(checks, here, there, key);
  return there[sibling] === undefined ? sibling : undefined;
}

/** The absent required parameter of an object that was meant, where its names are not like the key. */
function requiredMeant(checks, here, there, key) {
  const required = checks.below(here).filter((each) => each.required).map((each) => each.path.at(-1));
  return nearestText(key, required.filter((name) => there[name] === undefined));
}

/** Absent parameters of other objects whose names differ in at most one code point, the nearest first. */
function elsewhere(checks, request, holder, key) {
  const near = meant(checks, pathOf(holder), key).elsewhere;
  const bound = boundOf(holder);
  return near.filter((each) => at(request, placeOf(each.path, bound)) === undefined).slice(0, MOST_PLACES);
}

/** The parameter of an object that is named like a key, and those of other objects, whatever is there. */
function meant(checks, here, key) {
  const short = key.length <= LONGEST ? key : "";
  return remembered(checks, keyOf([here, short]), () => {
    const isOther = ({ path }) =>
      keyOf(path.slice(0, -1)) !== keyOf(here) && path.at(-1) !== "[]" && sharesArrays(path, here);
    const others = [...checks.parameters.values()].filter(isOther);
    const found = similarTexts(short, others.map((each) => each.path.at(-1)));
    const near = found.filter(([far]) => far <= MOST_DISTANCE).map(([, position]) => others[position]);
    return { sibling: nearestText(short, checks.below(here).map((each) => each.path.at(-1))), elsewhere: near };
  });
}

/** Whether every array above the path is also above the object. */
function sharesArrays(path, here) {
  const depth = path.lastIndexOf("[]") + 1;
  return depth <= here.length && path.slice(0, depth).every((name, index) => name === here[index]);
}

function boundOf(place) {
  return place.filter((each) => typeof each === "number");
}

/** Moves the key's value to the parameter, of which only a part stays if one is the source. */
function* move(request, place, path, source) {
  const target = placeOf(path, boundOf(place));
  const additions = editsToSet(request, target, null);
  const inside = place.every((name, depth) => target[depth] === name);
  if (additions === undefined || additions.at(-1)[0] !== "add" || inside) return;
  const part = keyOf(source) === keyOf(place) ? [] : [["replace", target, at(request, source)]];
  const edits = [...additions.slice(0, -1), ["move", place, target], ...part];
  if (keyOf(target.slice(0, -1)) === keyOf(place.slice(0, -1))) yield [edits, "rename", path.at(-1)];
  else yield [edits, "move", dotted(path.filter((each) => each !== "[]"))];
}

/** The absent object whose parameters are named as the keys of the value, or of the only object in it. */
function* similarObjects(checks, request, place, here) {
  const value = at(request, place);
  const sources = [[place, value]];
  if (isRecord(value) && Object.keys(value).length === 1) {
    for (const inner of Object.keys(value)) sources.push([[...place, inner], value[inner]]);
  }
  for (const [source, content] of sources) {
    if (!isRecord(content) || Object.keys(content).length === 0) continue;
    const given = Object.keys(content).slice(0, MOST_KEYS);
    const keys = new Set(given.map((each) => folded([...each.slice(0, 200)].slice(0, 100).join(""))));
    const ranked = [];
    for (const [holder, children] of checks.children) {
      const path = JSON.parse(holder);
      if (path.length === 0 || path.at(-1) === "[]" || !sharesArrays(path, here)) continue;
      const known = children.filter((child) => keys.has(folded(child.path.at(-1)))).length;
      if (known === 0 || 2 * known < keys.size) continue;
      if (at(request, placeOf(path, boundOf(place))) !== undefined) continue;
      ranked.push({ path, known, far: keyOf(path.slice(0, -1)) === keyOf(here) ? 0 : 1 });
    }
    ranked.sort((one, other) => one.far - other.far || other.known - one.known);
    if (ranked.length > 0) yield [source, ranked[0].path];
  }
}

exports.interpretations = interpretations;
exports.requiredMeant = requiredMeant;
exports.meant = meant;
});

define("runtime/uuids.js", (exports, use) => {
// New UUIDs for tasks.
"use strict";

/** A random UUID of version 4, from the platform's source of randomness if it has one. */
function newUuid4() {
  const crypto = globalThis.crypto;
  if (typeof crypto?.randomUUID === "function") return crypto.randomUUID();
  const random = (most) => Math.floor(Math.random() * most);
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (mark) =>
    (mark === "x" ? random(16) : 8 + random(4)).toString(16),
  );
}

exports.newUuid4 = newUuid4;
});

define("runtime/values.js", (exports, use) => {
// Tests of values that the verdicts share.
//
// Only what JSON.stringify would write counts: own enumerable keys whose value is not undefined. Verdicts read
// ordinary objects, in which `for` finds own keys alone. Any other object throws NOT_JSON, and the verdict is
// given on a plain copy instead.
"use strict";

const isEnumerable = Object.prototype.propertyIsEnumerable;

/** Thrown for an object that is not ordinary. */
const NOT_JSON = new Error("not an ordinary object");

/** Whether the value is an ordinary object; throws NOT_JSON for another object that is no array. */
function isObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) return false;
  if (prototype === Object.prototype) return true;
  if (prototype === null) return true;
  throw NOT_JSON;
}

/** Whether all objects inherit a key that `for` finds. */
function isPolluted() {
  for (const key in Object.prototype) return key !== undefined;
  return false;
}

/** The value of an own key of an ordinary object, or undefined. */
function own(value, key) {
  return isObject(value) && isEnumerable.call(value, key) ? value[key] : undefined;
}

/** The value that the names lead to below an object, or undefined. */
function reach(value, ...names) {
  let found = value;
  for (const name of names) found = own(found, name);
  return found;
}

/** Whether the object has no other keys than these. */
function hasOnly(value, names) {
  for (const key in value) {
    if (value[key] !== undefined && !names.includes(key)) return false;
  }
  return true;
}

/** Whether the two numbers are a row of a table: a map from first numbers to lists of second ones. */
function hasRow(table, first, second) {
  const seconds = table.get(first);
  return seconds !== undefined && seconds.includes(second);
}

/** The number of items of all arrays together; other values have none. */
function totalLength(...arrays) {
  return arrays.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0);
}

/** The number of items of an array that meet a condition. */
function countWhere(items, meets) {
  let found = 0;
  for (let index = 0; index < items.length; index++) if (meets(items[index])) found++;
  return found;
}

/** Whether the text has this many code points or more; half a surrogate pair counts as one. */
function hasAtLeast(text, least) {
  if (text.length < least) return false;
  return text.length >= 2 * least - 1 || codePoints(text) >= least;
}

/** Whether the text has this many code points or fewer. */
function hasAtMost(text, most) {
  if (text.length <= most) return true;
  return text.length <= 2 * most && codePoints(text) <= most;
}

/** The number of code points in a text. */
function codePoints(text) {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) {
      count--;
    }
  }
  return count;
}

exports.NOT_JSON = NOT_JSON;
exports.isObject = isObject;
exports.isPolluted = isPolluted;
exports.own = own;
exports.reach = reach;
exports.hasOnly = hasOnly;
exports.hasRow = hasRow;
exports.totalLength = totalLength;
exports.countWhere = countWhere;
exports.hasAtLeast = hasAtLeast;
exports.hasAtMost = hasAtMost;
exports.codePoints = codePoints;
});

define("runtime/wording.js", (exports, use) => {
// Writes the messages of issues: the sentences of rules with values put in, and what to do.
"use strict";

const { decimalText, itemTotal } = use("runtime/decimals.js");
const { pointer } = use("runtime/edits.js");
const { dotted, parse } = use("runtime/nodes.js");
const { joinWords } = use("runtime/placeholders.js");
const { isRecord, Opaque, plain, put } = use("runtime/plain.js");
const { codePoints } = use("runtime/values.js");

const MARKS = /\{\{|\}\}|\{(\d+)(:length)?(?::sum ([^ }]+) ([^}]*))?\}/g;
const LONGEST = 60;
const MOST_SIZES = 3;
const MOST = 10_000;
const DEEPEST = 20;

/** The rule's sentence about these values, followed by the first suggestion; `names` are the parameters'. */
function formatMessage({ message, names }, values, path, found) {
  const sentence = message.replace(MARKS, (mark, number, length, absent, path) => {
    if (number === undefined) return mark[0];
    if (absent !== undefined) return sumOf(values[number], Number(absent), path);
    return length === undefined ? displayValue(values[number]) : lengthOf(values[number]);
  });
  return found.length === 0 ? sentence : sentence + advice(names, values, path, found);
}

/** What the numbers at a path inside the items come to. */
function sumOf(value, absent, path) {
  const total = Array.isArray(value) ? itemTotal(value, path === "" ? [] : path.split("."), absent) : null;
  return total === null ? "none" : decimalText(total);
}

function advice(names, values, path, found) {
  const [{ form, value, patch, uncovers }] = found;
  const place = patch.at(-1).path;
  if ((form === "value" || form === "number") && place !== pointer(path)) {
    const parts = place.split("/").slice(1);
    return `; ${displayValue(value)} as '${parts.filter((part) => !/^\d+$/.test(part)).join(".")}' would do`;
  }
  if (form === "value" && Array.isArray(value)) return "; did you mean an array of it?";
  if (form === "value" || form === "rename") return `; did you mean ${displayValue(value)}?${uncovered(uncovers)}`;
  if (form === "number") return `; the nearest is ${displayValue(value)}`;
  if (form === "remove") return "; remove it";
  if (form === "row") return sizes(names, values, found.filter((each) => each.form === "row"));
  if (form !== "move") return "";
  const steps = parse(value);
  const isSame = steps.at(-1) === path.at(-1);
  return isSame ? `; it belongs to '${dotted(steps.slice(0, -1))}'` : `; did you mean '${value}'?`;
}

/** How many faults show once the right model is named. */
function uncovered({ length }) {
  return length === 0 ? "" : ` Then ${length} more ${length === 1 ? "fault shows" : "faults show"}`;
}

/** The nearest sizes, followed by those that keep the first number. */
function sizes(names, values, found) {
  const text = ({ value, label }) => (label === null ? value : `${value} (${withoutBrackets(label)})`);
  if (values.length !== 2 || values.includes(null)) {
    return `; ${joinWords(found.map(text).slice(0, MOST_SIZES), "or")} would do`;
  }
  const same = found.slice(MOST_SIZES).filter((each) => each.value.startsWith(`${values[0]}x`));
  const near = found.filter((each) => !same.includes(each)).map(text);
  const seconds = joinWords(same.map((each) => each.value.split("x")[1]), "or");
  const withFirst = `; with ${displayValue(values[0])} as '${names[0]}', '${names[1]}' can be ${seconds}`;
  const verb = near.length === 1 ? "is" : "are";
  return `; the nearest ${verb} ${joinWords(near.slice(0, MOST_SIZES), "and")}${same.length > 0 ? withFirst : ""}`;
}

/** The label without brackets: `1K (4:3)` becomes `1K, 4:3`. */
function withoutBrackets(label) {
  return label.endsWith(")") ? label.replaceAll(" (", ", ").slice(0, -1) : label;
}

function lengthOf(value) {
  if (typeof value === "string") return String(codePoints(value));
  if (Array.isArray(value)) return String(value.length);
  return isRecord(value) ? String(Object.keys(value).length) : "none";
}

/** The value as JSON, shortened. */
function displayValue(value) {
  if (typeof value === "string") {
    const cut = firstOf(value, LONGEST);
    return JSON.stringify(wellFormed(cut === value ? value : `${cut}...`));
  }
  if (value instanceof Opaque) return value.text;
  if (Array.isArray(value)) return "an array";
  return isRecord(value) ? "an object" : String(value);
}

/** The value made of JSON's types: what JSON lacks becomes a string, `...` replaces what is too long. */
function jsonable(value) {
  return toJson(plain(value).copy, 0, { left: MOST });
}

function toJson(value, depth, limit) {
  limit.left--;
  if (typeof value === "string") return cut(limit, value);
  if (Array.isArray(value) && depth < DEEPEST) {
    const items = [];
    for (const item of value) {
      items.push(limit.left > 0 ? toJson(item, depth + 1, limit) : "...");
      if (limit.left <= 0) break;
    }
    return items;
  }
  if (isRecord(value) && depth < DEEPEST) return recordToJson(value, depth, limit);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value;
  return cut(limit, displayValue(value));
}

function recordToJson(value, depth, limit) {
  const fields = {};
  for (const key of Object.keys(value)) {
    const name = cut(limit, key);
    const each = limit.left > 0 ? toJson(value[key], depth + 1, limit) : "...";
    put(fields, name, each);
    if (limit.left <= 0) break;
  }
  return fields;
}

function cut(limit, text) {
  const most = Math.max(limit.left, LONGEST);
  limit.left -= text.length > 2 * MOST ? MOST : codePoints(text);
  const cut = firstOf(text, most);
  return cut === text ? text : `${cut}...`;
}

/** The first code points of a text. */
function firstOf(text, most) {
  return text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join("");
}

function wellFormed(text) {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "?");
}

exports.formatMessage = formatMessage;
exports.displayValue = displayValue;
exports.jsonable = jsonable;
});
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
