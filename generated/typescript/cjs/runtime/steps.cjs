// Leaves out of fixes what is superfluous: steps that another one does as well, and needless ones.
//
// A step is `{ number, edit }`: an edit, with the number of its fix.
"use strict";

const { Budget, Exhausted } = require("./checks.cjs");
const { applyEdits, at, changedPlaces, isWithin, keyOf } = require("./edits.cjs");
const { isRecord } = require("./plain.cjs");

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
