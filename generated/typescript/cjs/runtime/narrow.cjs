// Finds what can still be chosen: every value that is offered was completed to a valid request.
"use strict";

const { candidates } = require("./candidates.cjs");
const { Budget, checksOf, Exhausted } = require("./checks.cjs");
const { narrowing, offer } = require("./choices.cjs");
const { completeRequest } = require("./completion.cjs");
const { judgedBy } = require("./easing.cjs");
const { applyEdits, at, changedPlaces, editsToSet, isWithin, keyOf, sizeOf } = require("./edits.cjs");
const { unknownOf } = require("./leniency.cjs");
const { atoms, dotted } = require("./nodes.cjs");
const { offers } = require("./offers.cjs");
const { isRecord, plain, withOriginals } = require("./plain.cjs");

const MOST_WORK = 600_000;
const MOST_FOR_ONE = 12_000;
const MOST_FAULTS = 64;
/** Each value of a request beyond so many is so much work, for each request that is tried. */
const [FREE_VALUES, WORK_OF_VALUE] = [2_000, 4];

/** The choices left for the model of these rules; throws for options alone. Unknown keys that pass forbid nothing. */
function narrowRequest(rules, request, options) {
  const unknown = unknownOf(options);
  try {
    const { copy, original } = plain(request);
    const search = searchFor(rules, copy, unknown);
    const parameters = [...search.checks.parameters.values()].filter((each) => !isOfParts(each.path));
    const choices = parameters.map((each) => search.choice(each));
    const sizes = search.sizes();
    const example = search.completion(search.request);
    const complete = choices.every((each) => each.complete) && !search.incomplete;
    return narrowing(choices, sizes, shown(example, original), complete);
  } catch {
    return narrowing([], [], undefined, false);
  }
}

/** The models that accept what is set, as the choice of the parameter that names them; throws for options alone. */
function narrowModel(name, models, request, options) {
  const unknown = unknownOf(options);
  try {
    const { copy, original } = plain(request);
    if (!isRecord(copy)) return narrowing([], [], undefined, false);
    const isGiven = copy[name] !== undefined;
    const searches = [...models].map(([air, rules]) => {
      const search = searchFor(rules, applyEdits(copy, editsToSet(copy, [name], air)), unknown);
      return { air, search, example: search.completion(search.request) };
    });
    const fitting = searches.filter((each) => each.example !== undefined);
    const complete = !searches.some((each) => each.search.incomplete);
    const required = fitting.length > 0;
    const choice = {
      name,
      given: isGiven,
      required,
      forbidden: false,
      rules: required ? [`${name}.required`] : [],
      offers: required ? [offer("string", { allowedValues: fitting.map((each) => each.air) })] : [],
      complete,
    };
    const example = isGiven ? undefined : shown(fitting[0]?.example, original);
    return narrowing([choice], [], example, complete);
  } catch {
    return narrowing([], [], undefined, false);
  }
}

function searchFor(rules, copy, unknown) {
  const { rules: asked, judged } = judgedBy(rules, copy, unknown);
  return new Search(checksOf(asked), judged);
}

function isOfParts(path) {
  return path.includes("[]") || path.includes("{}");
}

function shown(example, original) {
  return example === undefined ? undefined : withOriginals(example, original);
}

/** The searches for one request; `incomplete` says that one ended before it had seen everything. */
class Search {
  constructor(checks, request) {
    this.checks = checks;
    this.request = request;
    this.left = MOST_WORK;
    this.weight = WORK_OF_VALUE * Math.max(0, sizeOf(request, MOST_WORK) - FREE_VALUES);
    this.incomplete = false;
    this.cache = undefined;
  }

  /** A valid request that extends this one without additions at the locked places, or undefined. */
  completion(request, ...locked) {
    this.left -= this.weight;
    const budget = new Budget(Math.min(this.left, MOST_FOR_ONE));
    const before = budget.left;
    try {
      budget.spend(0);
      return completeRequest(this.checks, request, locked, budget);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.incomplete = true;
      return undefined;
    } finally {
      this.left -= Math.max(0, before) - Math.max(0, budget.left);
    }
  }

  /** Whether the request can be completed with this value at the place. */
  isAllowed(request, place, value) {
    const { example, isImpossible } = this.cachedCompletion(request);
    if (isImpossible) return false;
    const change = example === undefined ? undefined : editsToSet(example, place, value);
    if (change !== undefined && this.left > 0) {
      this.left -= this.weight;
      const faults = this.checks.faultsNear(applyEdits(example, change), changedPlaces(change), new Budget(MOST_WORK));
      if (faults.size === 0) return true;
    }
    const edits = editsToSet(request, place, value);
    return edits !== undefined && this.completion(applyEdits(request, edits)) !== undefined;
  }

  /** A valid request that extends this one, and whether an unknown key rules it out; computed once. */
  cachedCompletion(request) {
    if (this.cache === undefined || !Object.is(this.cache.request, request)) {
      const before = this.incomplete;
      const example = this.completion(request);
      const isImpossible = example === undefined && this.checks.hasUnknownKeys(request);
      this.cache = { request, example, isImpossible };
      this.incomplete = before;
    }
    return this.cache;
  }

  /** What can be chosen for one parameter. */
  choice(parameter) {
    this.incomplete = false;
    const { path } = parameter;
    const isGiven = at(this.request, path) !== undefined;
    const rest = isGiven ? applyEdits(this.request, [["remove", path]]) : this.request;
    const offered = [...offers(this, parameter, rest)];
    const { example } = this.cachedCompletion(rest);
    const isWithout = example !== undefined && at(example, path) === undefined;
    const without = isWithout ? example : this.completion(rest, path);
    const required = without === undefined && !this.incomplete && offered.length > 0;
    const forbidden = offered.length === 0 && without !== undefined && !this.incomplete;
    let rules = [];
    if (required) rules = this.rulesRequiring(path, rest);
    else if (forbidden) rules = this.rulesForbidding(path, without);
    const complete = !this.incomplete;
    this.incomplete = false;
    return { name: dotted(path), given: isGiven, required, forbidden, rules, offers: offered, complete };
  }

  /** The rows of all tables that can be chosen; a side that is given alone stays as it is. */
  sizes() {
    const tables = new Map();
    for (const { op, paths: columns, table } of this.checks.checks.flatMap((each) => atoms(each.predicate))) {
      const isOne = op === "in-table" && !isOfParts(columns.flat());
      if (isOne) tables.set(keyOf([columns, table]), { columns, table });
    }
    const found = new Map();
    for (const { columns, table } of [...tables.values()].sort((one, other) => one.table - other.table)) {
      for (const row of this.rows(columns, this.checks.tables[table])) found.set(keyOf(row), [...row]);
    }
    return [...found.values()];
  }

  *rows(columns, table) {
    const values = columns.map((path) => at(this.request, path));
    const both = !values.includes(undefined);
    const rest = applyEdits(this.request, both ? columns.map((path) => ["remove", path]) : []);
    if (this.cachedCompletion(rest).isImpossible) return;
    for (const row of table) {
      const fits = both || values.every((value, column) => value === undefined || value === row[1 + column]);
      const first = fits ? editsToSet(rest, columns[0], row[1]) : undefined;
      if (first !== undefined && this.isAllowed(applyEdits(rest, first), columns[1], row[2])) yield row;
    }
  }

  /** The rules that a complete request violates without the parameter. */
  rulesRequiring(path, rest) {
    for (const value of candidates(this.checks, path, rest, [])) {
      const edits = editsToSet(rest, path, value);
      const full = edits === undefined ? undefined : this.completion(applyEdits(rest, edits));
      if (full !== undefined) return this.violated(applyEdits(full, [["remove", path]]), path);
    }
    return [];
  }

  /** The rules that a complete request violates with the parameter. */
  rulesForbidding(path, without) {
    for (const value of candidates(this.checks, path, without, [])) {
      const edits = editsToSet(without, path, value);
      if (edits !== undefined) return this.violated(applyEdits(without, edits), path);
    }
    return [];
  }

  violated(request, path) {
    const checks = this.checks.faults(request, MOST_FAULTS).map((each) => this.checks.checks[each.number]);
    const about = checks.filter((each) => each.dependencies.some((read) => isWithin(read, path)));
    return [...new Set(about.map((each) => each.rule))];
  }
}

exports.narrowRequest = narrowRequest;
exports.narrowModel = narrowModel;
