// The choices of one request: what each parameter may be set to, and which sizes are left.
"use strict";

const { VALUE } = require("./check.cjs");
const { Budget } = require("./checks.cjs");
const { narrowing } = require("./choices.cjs");
const { ofPart, partsOf } = require("./components.cjs");
const { applyEdits, at, editsToSet, keyOf } = require("./edits.cjs");
const { atoms, dotted, paths } = require("./nodes.cjs");
const { offers } = require("./offers.cjs");
const { isRecord } = require("./plain.cjs");
const { MOST_WORK, Possibilities } = require("./possibilities.cjs");
const { Reasons } = require("./reasons.cjs");

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
