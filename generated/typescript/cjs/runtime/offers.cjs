// Finds what a parameter may be set to: tries samples of each region in which no rule tells two values apart.
//
// A search (see possibilities.js) tries them; it is marked `incomplete` where there may be more than is offered.
"use strict";

const { arrays, LISTED, objects, ofVariant, regionsOf, strings } = require("./candidates.cjs");
const { offer } = require("./choices.cjs");
const { compare, exact, floor, minus, over, plus, times, toNumber, whole } = require("./decimals.cjs");
const { at, keyOf } = require("./edits.cjs");
const { atomsAbout, commonStep, ends } = require("./regions.cjs");

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
