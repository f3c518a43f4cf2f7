// Works out the suggestions of an issue: supported values, names and sizes, each with a JSON Patch.
"use strict";

const { CROSS_FIELD, isOfMap, MISSING, UNKNOWN, VALUE } = require("./check.cjs");
const { Exhausted } = require("./checks.cjs");
const { applyEdits, changedPlaces, fingerprint, keyOf, patch, pathOf, placeOf } = require("./edits.cjs");
const { fault } = require("./faults.cjs");
const { attempts } = require("./fixes.cjs");
const { questionOf } = require("./key_footprint.cjs");
const { remembered } = require("./recent.cjs");
const { cheapestFixes, remainingFaults, searchBudget } = require("./search.cjs");
const { joined } = require("./steps.cjs");

const MOST_SHOWN = 8;

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
exports.firstSuggestion = firstSuggestion;
exports.allSuggestions = allSuggestions;
