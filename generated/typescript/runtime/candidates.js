// Values worth trying for a parameter: one for each way in which rules may look at it.

import { ceil, exact, floor, over, times, written } from "./decimals.js";
import { keyOf } from "./edits.js";
import { MATCHES } from "./formats.js";
import { plain } from "./plain.js";
import { holds, valueAt } from "./predicates.js";
import { commonStep, mentions, regions } from "./regions.js";

const UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58";
const TEXTS = {
  uuid: [UUID],
  uuid4: [UUID],
  uri: ["https://example.com/a", "urn:a"],
  color: ["#1B4965", "#FFF"],
  media: [UUID, "https://example.com/a", "urn:a", "aaaa"],
};
const LONGEST = 100_000;
const MOST_ITEMS = 64;
const MOST_MATCHING = 6;
const MOST_COUNTS = 20;

/** The regions of a number, of a text's length or of an array's count. */
export function measured(checks, path, form, request, bound) {
  const [kind, , least, most, step] = form;
  const found = mentions(checks, path);
  const name = { string: "length", array: "count" }[kind] ?? "within";
  const cuts = found.filter((each) => each[0] === name).map((each) => each.slice(2, 4));
  const at = (numbers) => [...numbers].map((each) => [each, each]);
  if (kind === "string") return regions(least || 0, most, exact(1), cuts, null);
  if (kind === "array") {
    const numbers = counts(found, path, request, bound);
    return regions(least || 0, most, exact(1), [...cuts, ...at(numbers)], null);
  }
  const listed = found.flatMap((each) => (each[0] === "one-of" ? each[2] : []));
  const numbers = listed.filter((each) => typeof each === "number");
  numbers.push(...partners(checks, found, path, request, bound));
  const steps = found.filter((each) => each[0] === "on-step").map((each) => each[2]);
  const unit = commonStep([step, kind === "integer" ? 1 : null]);
  const every = steps.length > 0 && unit !== null ? commonStep([unit, ...steps]) : unit;
  return regions(least, most, unit, [...cuts, ...at(numbers)], every);
}

/** Values of every form of the parameter, the documented default first. */
export function* candidates(checks, path, request, bound) {
  const parameter = checks.parameters.get(keyOf(path));
  if (parameter.default !== null) yield plain(parameter.default).copy;
  for (const form of parameter.forms) yield* ofForm(checks, path, form, request, bound);
}

function* ofForm(checks, path, form, request, bound) {
  const [kind, values, , , , name] = form;
  if (values.length > 0) {
    yield* values;
  } else if (kind === "boolean") {
    yield* [true, false];
  } else if (kind === "object") {
    yield Object.create(null);
  } else if (kind === "string") {
    for (const node of mentions(checks, path)) if (node[0] === "one-of") yield* node[2];
    for (const region of measured(checks, path, form, request, bound)) yield* texts(region, name);
  } else if (kind === "array") {
    for (const region of measured(checks, path, form, request, bound)) {
      yield* arrays(checks, path, region, request, bound);
    }
  } else {
    for (const region of measured(checks, path, form, request, bound)) {
      for (const [, sample] of region.samples) yield written(sample);
    }
  }
}

/** A text of the format whose length lies in the region, if one is found. */
export function* texts(region, name) {
  const low = region.low === null ? 0 : written(region.low);
  const high = region.high === null ? low + 60 : written(region.high);
  for (const length of new Set([Math.max(low, Math.min(1, high)), low, Math.min(low + 60, high), high])) {
    if (length > LONGEST) continue;
    for (const start of name === null ? [""] : TEXTS[name]) {
      const text = start.padEnd(length, "a");
      if (low <= text.length && text.length <= high && (name === null || MATCHES[name](text))) {
        yield text;
        return;
      }
    }
  }
}

/** Arrays whose count lies in the region: one item over and over, and those that rules count. */
export function* arrays(checks, path, region, request, bound) {
  const count = region.low === null ? 0 : written(region.low);
  if (count > MOST_ITEMS) return;
  const item = [...path, "[]"];
  const { value: usual = null } = candidates(checks, item, request, bound).next();
  yield Array(count).fill(usual);
  if (usual === null || count === 0) return;
  for (const node of mentions(checks, path)) {
    if (node[0] !== "count-where") continue;
    for (const special of matching(checks, item, node[2])) {
      for (const much of new Set([node[3] || 1, count])) {
        const others = Math.max(0, count - much);
        yield [...Array(Math.min(much, count)).fill(special), ...Array(others).fill(usual)];
      }
    }
  }
}

/** Items that satisfy the predicate: objects of one parameter, or values without any. */
function* matching(checks, item, where) {
  const bound = item.filter((name) => name === "[]").map(() => 0);
  const made = [...candidates(checks, item, null, bound)];
  for (const child of checks.below(item)) {
    for (const value of candidates(checks, child.path, null, bound)) made.push(object(child.path.at(-1), value));
  }
  let found = 0;
  for (const each of made) {
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

/** Counts that other arrays ask for: as many as another has, or what is left of a total. */
function* counts(nodes, path, request, bound) {
  for (const node of nodes) {
    if (node[0] === "same-count" || node[0] === "total-count") {
      const isSame = node[0] === "same-count";
      const others = (isSame ? node.slice(1, 3) : node[1]).filter((each) => keyOf(each) !== keyOf(path));
      const arrays = others.map((each) => valueAt(each, request, bound)).filter(Array.isArray);
      const given = arrays.map((each) => each.length);
      yield* given;
      if (!isSame) {
        const left = Math.max(0, node[2] - given.reduce((sum, each) => sum + each, 0));
        yield* [left, left + 1];
      }
      // what is given later may make any count the last
      if (given.length < others.length) yield* Array(MOST_COUNTS).keys();
    } else if (node[0] === "count-where") {
      yield* node.slice(3, 5).filter((each) => each !== null);
    }
  }
}

/** Numbers at which a rule about two of them turns, for the other as it is given, or at its ends. */
function* partners(checks, nodes, path, request, bound) {
  for (const node of nodes) {
    if (!["in-table", "product", "ratio"].includes(node[0])) continue;
    const column = node[1].findIndex((each) => keyOf(each) === keyOf(path));
    const other = valueAt(node[1][1 - column], request, bound);
    const isGiven = Number.isInteger(other);
    if (node[0] === "in-table") {
      const rows = checks.tables[node[2]].map((row) => row.slice(1));
      yield* rows.filter((row) => !isGiven || row[1 - column] === other).map((row) => row[column]);
      continue;
    }
    const parameter = checks.parameters.get(keyOf(node[1][1 - column]));
    for (const each of isGiven ? [other] : limitsOf(parameter)) yield* turning(node, column, each);
  }
}

function limitsOf(parameter) {
  return parameter.forms.flatMap((form) => form.slice(2, 4)).filter((each) => each !== null).map(Math.trunc);
}

/** The whole numbers beside the limits that the rule sets beside the other number. */
function* turning(node, column, other) {
  for (const limit of node.slice(2, 4)) {
    if (limit === null || other <= 0 || limit <= 0) continue;
    const [one, two] = [exact(limit), exact(other)];
    let edge;
    if (node[0] === "product") edge = over(one, two);
    else edge = column === 0 ? times(one, two) : over(two, one);
    yield* [Number(floor(edge)), Number(ceil(edge))];
  }
}
