// Works out what can still be chosen: every choice that is offered was completed to a valid request.

import { candidates } from "./candidates.js";
import { checksOf, Exhausted, Work } from "./checks.js";
import { narrowing, offer } from "./choices.js";
import { completed } from "./completion.js";
import { applied, at, isWithin, keyOf, putting, touched } from "./edits.js";
import { offers } from "./offers.js";
import { given, isRecord, plain } from "./plain.js";
import { atoms } from "./predicates.js";

const MOST_WORK = 600_000;
const MOST_FOR_ONE = 12_000;
const MOST_FAULTS = 64;

/** The choices that are left for the model of these rules; never throws. */
export function narrowed(rules, request) {
  try {
    const { copy, original } = plain(request);
    const search = new Search(checksOf(rules), copy);
    const parameters = [...search.checks.parameters.values()].filter((each) => !each.path.includes("[]"));
    const choices = parameters.map((each) => search.choice(each));
    const sizes = search.sizes();
    const example = search.found(copy);
    const complete = choices.every((each) => each.complete) && !search.unsure;
    return narrowing(choices, sizes, shown(example, original), complete);
  } catch {
    return narrowing([], [], undefined, false);
  }
}

/** The models that take what is set, by the parameter that names them; never throws. */
export function narrowedModel(name, models, request) {
  try {
    const { copy, original } = plain(request);
    if (!isRecord(copy)) return narrowing([], [], undefined, false);
    const isGiven = copy[name] !== undefined;
    const searches = [...models].map(([air, rules]) => {
      const search = new Search(checksOf(rules), applied(copy, putting(copy, [name], air)));
      return { air, search, example: search.found(search.request) };
    });
    const fitting = searches.filter((each) => each.example !== undefined);
    const complete = !searches.some((each) => each.search.unsure);
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

function shown(example, original) {
  return example === undefined ? undefined : given(example, original);
}

/** The searches for one request; `unsure` tells that one of the latest ended too early. */
class Search {
  constructor(checks, request) {
    this.checks = checks;
    this.request = request;
    this.left = MOST_WORK;
    this.unsure = false;
    this.known = undefined;
  }

  /** A valid request that holds all of this one, without anything at the locked places; or undefined. */
  found(request, ...locked) {
    const work = new Work(Math.min(this.left, MOST_FOR_ONE));
    const before = work.left;
    try {
      return completed(this.checks, request, locked, work);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.unsure = true;
      return undefined;
    } finally {
      this.left -= before - Math.max(0, work.left);
    }
  }

  /** Whether the request can be completed with this value at the place. */
  works(request, place, value) {
    const { example, isHopeless } = this.outlook(request);
    if (isHopeless) return false;
    const small = example === undefined ? undefined : putting(example, place, value);
    if (small !== undefined) {
      const faults = this.checks.near(applied(example, small), touched(small), new Work(MOST_WORK));
      if (faults.size === 0) return true; // a complete request stays one
    }
    const edits = putting(request, place, value);
    return edits !== undefined && this.found(applied(request, edits)) !== undefined;
  }

  /** A valid request that holds all of this one, and whether an unknown key bars any; sought once. */
  outlook(request) {
    if (this.known === undefined || !Object.is(this.known.request, request)) {
      const before = this.unsure;
      const example = this.found(request);
      const isHopeless = example === undefined && this.checks.hasStrangers(request);
      this.known = { request, example, isHopeless };
      this.unsure = before;
    }
    return this.known;
  }

  /** What can be done about one parameter. */
  choice(parameter) {
    this.unsure = false;
    const { path } = parameter;
    const isGiven = at(this.request, path) !== undefined;
    const rest = isGiven ? applied(this.request, [["remove", path]]) : this.request;
    const offered = [...offers(this, parameter, rest)];
    const { example } = this.outlook(rest);
    const lacks = example !== undefined && at(example, path) === undefined;
    const without = lacks ? example : this.found(rest, path);
    const required = without === undefined && !this.unsure && offered.length > 0;
    const forbidden = offered.length === 0 && without !== undefined && !this.unsure;
    let rules = [];
    if (required) rules = this.requiring(path, rest);
    else if (forbidden) rules = this.forbidding(path, without);
    const complete = !this.unsure;
    this.unsure = false;
    return { name: path.join("."), given: isGiven, required, forbidden, rules, offers: offered, complete };
  }

  /** The rows that can be chosen, whatever table has them; columns that are given alone stay. */
  sizes() {
    const tables = new Map();
    for (const [name, columns, table] of this.checks.checks.flatMap((each) => atoms(each.holds))) {
      const isOne = name === "in-table" && !columns.flat().includes("[]");
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
    const rest = applied(this.request, both ? columns.map((path) => ["remove", path]) : []);
    if (this.outlook(rest).isHopeless) return;
    for (const row of table) {
      const fits = both || values.every((value, column) => value === undefined || value === row[1 + column]);
      const first = fits ? putting(rest, columns[0], row[1]) : undefined;
      if (first !== undefined && this.works(applied(rest, first), columns[1], row[2])) yield row;
    }
  }

  /** The rules that a complete request breaks once the parameter is taken from it. */
  requiring(path, rest) {
    for (const value of candidates(this.checks, path, rest, [])) {
      const edits = putting(rest, path, value);
      const full = edits === undefined ? undefined : this.found(applied(rest, edits));
      if (full !== undefined) return this.broken(applied(full, [["remove", path]]), path);
    }
    return [];
  }

  /** The rules that a complete request breaks once the parameter is put into it. */
  forbidding(path, without) {
    for (const value of candidates(this.checks, path, without, [])) {
      const edits = putting(without, path, value);
      if (edits !== undefined) return this.broken(applied(without, edits), path);
    }
    return [];
  }

  broken(request, path) {
    const found = this.checks.faults(request, MOST_FAULTS).map((each) => this.checks.checks[each.number]);
    const about = found.filter((each) => each.seen.some((seen) => isWithin(seen, path)));
    return [...new Set(about.map((each) => each.rule))];
  }
}
