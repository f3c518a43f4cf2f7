// What a request costs, as far as the page of its model states it.

import { exact, times, toNumber } from "./decimals.js";
import { applyDefaults } from "./defaults.js";
import { at } from "./edits.js";
import { parse } from "./nodes.js";
import { joinWords } from "./placeholders.js";
import { plain } from "./plain.js";
import { displayValue } from "./wording.js";

const WORD = /[^\s,;/|()+·]+/gu;
/** What a price is of where a label says `per`: a price of anything else is a rate. */
const RESULTS = ["image", "video", "result", "output"];
/** Words of a label that say nothing of which requests it is; nor do names of parameters. */
const PLAIN = ["per", "each", "a", "for", ...RESULTS, ...RESULTS.map((each) => `${each}s`)];

/** What a request to a model costs, given its issues; see cost.d.ts. Never throws. */
export function costOf(model, defaults, issues, request) {
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
