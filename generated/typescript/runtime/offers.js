// What a parameter may be set to: of each region in which no rule tells two values apart, members are tried.
//
// A search tries them (see narrow.js), and is told with `unsure` where there may be more than is offered.

import { arrays, measured, texts } from "./candidates.js";
import { offer } from "./choices.js";
import { compared, exact, floor, minus, over, plus, times, whole, written } from "./decimals.js";
import { at, keyOf } from "./edits.js";
import { commonStep, ends, mentions } from "./regions.js";

const MOST_LISTED = 64;
const NOT_ALONE = ["product", "ratio"];

/** The offers for a parameter that the rest of a request leaves. */
export function* offers(search, { path, forms }, rest) {
  for (const form of forms) {
    const [kind, values] = form;
    if (values.length > 0 || kind === "boolean") {
      const kept = (values.length > 0 ? values : [true, false]).filter((each) => search.works(rest, path, each));
      if (kept.length > 0) yield offer(kind, { allowedValues: kept });
    } else if (kind === "object") {
      if (search.works(rest, path, Object.create(null))) yield offer(kind, {});
    } else if (kind === "string" || kind === "array") {
      yield* sized(search, path, form, rest);
    } else {
      yield* numbers(search, path, form, rest);
    }
  }
}

/** Texts by their length, arrays by their count. */
function* sized(search, path, form, rest) {
  const [kind, , , , , format] = form;
  const found = measured(search.checks, path, form, rest, []);
  const fits = found.map((region) => {
    const made = kind === "string" ? texts(region, format) : arrays(search.checks, path, region, rest, []);
    for (const value of made) if (search.works(rest, path, value)) return true;
    return false;
  });
  const run = runOf(search, found, fits);
  if (run.length === 0) return;
  const [least, most] = ends(run);
  const bounds =
    kind === "string" ? { minLength: least || null, maxLength: most } : { minItems: least || null, maxItems: most };
  yield offer(kind, { format, ...bounds });
}

function* numbers(search, path, form, rest) {
  const [kind] = form;
  const found = measured(search.checks, path, form, rest, []);
  const nodes = mentions(search.checks, path);
  if (nodes.some((node) => NOT_ALONE.includes(node[0]) && isAlone(node, path, rest))) {
    const allowedValues = listed(search, path, form, found, rest);
    if (allowedValues.length > 0) yield offer(kind, { allowedValues });
    return;
  }
  const tried = found.map(({ samples }) =>
    samples.map(([isOn, sample]) => ({ isOn, works: search.works(rest, path, written(sample)) })),
  );
  const off = tried.flat().filter((each) => !each.isOn);
  const isLoose = off.some((each) => each.works);
  const fits = tried.map((region) => region.length > 0 && region.every((each) => each.works || !(each.isOn || isLoose)));
  search.unsure ||= tried.some((region, number) => !fits[number] && region.some((each) => each.works));
  const points = found.filter((_, number) => fits[number]);
  if (points.length > 1 && points.every(isPoint)) {
    yield offer(kind, { allowedValues: points.map((each) => written(each.samples[0][1])) });
    return;
  }
  const run = runOf(search, found, fits);
  if (run.length === 0) return;
  const [minimum, maximum] = ends(run);
  yield offer(kind, { minimum, maximum, step: isLoose || off.length === 0 ? form[4] : stepOf(nodes) });
}

function isPoint({ low, high, open }) {
  return !open && low !== null && high !== null && compared(low, high) === 0;
}

/** The step that the rules about a number ask for. */
function stepOf(nodes) {
  const steps = nodes.filter((node) => node[0] === "on-step").map((node) => node[2]);
  return written(commonStep(steps) ?? exact(1));
}

/** The first neighbouring regions that fit; others may be left out. */
function runOf(search, found, fits) {
  const start = fits.includes(true) ? fits.indexOf(true) : fits.length;
  const stop = fits.includes(false, start) ? fits.indexOf(false, start) : fits.length;
  search.unsure ||= fits.includes(true, stop);
  return found.slice(start, stop);
}

/** Whether the other number of the two is not given: then no region is all alike. */
function isAlone(node, path, rest) {
  return node[1].some((each) => keyOf(each) !== keyOf(path) && at(rest, each) === undefined);
}

/** The numbers that work: of all where there are few, else of those that are worth trying. */
function listed(search, path, form, found, rest) {
  const unit = commonStep([form[4], form[0] === "integer" ? 1 : null]);
  const [low, high] = [found[0].low, found.at(-1).high];
  const steps = unit !== null && low !== null && high !== null ? over(minus(high, low), unit) : null;
  let several;
  if (steps !== null && compared(steps, exact(MOST_LISTED)) < 0) {
    const count = Number(floor(steps)) + 1;
    several = Array.from({ length: count }, (_, number) => written(plus(low, times(unit, whole(number)))));
  } else {
    several = found.flatMap((each) => each.samples.map(([, sample]) => written(sample)));
    search.unsure = true;
  }
  return several.filter((each) => search.works(rest, path, each));
}
