// The form: all parameters by group, each as a row, narrowed by what can still be chosen.

import { h } from "../dom.js";
import { isWrong } from "../request/issues.js";
import { holderOf, isOfRoot, lastKeyOf } from "../request/parameter_names.js";
import { at } from "../request/request.js";
import { controlOf } from "./controls.js";
import { groupsOf } from "./groups.js";
import { isNested } from "./kinds.js";
import { insideOf } from "./nested.js";
import { othersOf } from "./others.js";
import { idOf, issuesOfObjects, rowOf } from "./row.js";

/**
 * The form of a model. `without` are the names of parameters that are shown elsewhere; `set(path, value, isTyping)` and
 * `apply(fix)` edit the request; `sourcesOf(parameter)` is what tells where its facts come from.
 */
export function formOf({ facts, page, without, set, apply, sourcesOf }) {
  const parameters = Object.values(facts.parameters);
  const children = byHolder(parameters);
  const notes = new Map(Object.entries(page.notes).map(([name, list]) => [name, notesByValue(list)]));
  const state = { narrowed: null, issues: new Map(), told: new Set(), keys: new WeakMap() };
  const form = {
    rows: new Map(),
    set,
    apply,
    sourcesOf,
    idOf,
    childrenOf: (name) => children.get(name) ?? [],
    itemOf: (name) => facts.parameters[`${name}[]`],
    valueOf: (name) => facts.parameters[`${name}{}`],
    isNested: (parameter) => isNested(form, parameter),
    notesOf: (name) => notes.get(name) ?? new Map(),
    choiceOf: (name, path) => (path.some((key) => typeof key === "number") ? undefined : state.narrowed?.choices[name]),
    keyOf: (choice) => keyOf(state.keys, choice),
    issuesOf: (id) => state.issues.get(id) ?? [],
    isWrongAt: (path) => isWrongItem(state.issues.get(idOf(path.slice(0, -1))) ?? [], path),
    isToldAt: (path) => state.told.has(idOf(path)),
    inside: (parameter, path, naming) => insideOf(form, parameter, path, naming),
    control: (parameter, path, naming) => controlOf(form, parameter, path, naming),
    issuesOfObjects: (path, first) => issuesOfObjects(form, path, first),
    row: (parameter, path) => rowOf(form, controlOf, parameter, path),
  };
  const groups = groupsOf(form, parameters, without);
  const others = othersOf(form, [], parameters.filter((each) => isOfRoot(each.name)).map((each) => lastKeyOf(each.name)));
  return {
    element: h("div", { className: "groups" }, groups.map((each) => each.element), others.element),
    reach: (path) => nearest(form.rows, path)?.reach() ?? null,
    update(request, narrowed, issues) {
      state.narrowed = narrowed;
      state.issues = byRow(form.rows, issues);
      state.told = new Set(issues.map((each) => idOf(each.path)));
      const wrong = issues.filter(isWrong);
      for (const group of groups) group.update(request, at, wrong);
      others.update(request);
    },
  };
}

/** The parameters by the name of what holds them. */
function byHolder(parameters) {
  const children = new Map();
  for (const parameter of parameters) {
    const holder = holderOf(parameter.name);
    children.set(holder, [...(children.get(holder) ?? []), parameter]);
  }
  return children;
}

function notesByValue(list) {
  return new Map(list.map((each) => [each.value, each.note]));
}

/** Whether one of a list's issues is about the item at a path. */
function isWrongItem(issues, path) {
  return issues.some((each) => isWrong(each) && each.path[path.length - 1] === path.at(-1));
}

/** What a choice says, to tell whether a newer one says the same. */
function keyOf(keys, choice) {
  if (choice === undefined) return "";
  if (keys.has(choice)) return keys.get(choice);
  const { forbidden, required, offers, reasons, aside } = choice;
  const key = JSON.stringify([forbidden, required, offers, reasons, aside]);
  keys.set(choice, key);
  return key;
}

/** The row of a path, or the innermost one around it. */
function nearest(rows, path) {
  for (let length = path.length; length > 0; length--) {
    const row = rows.get(idOf(path.slice(0, length)));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The issues by the identifier of the row that tells them; the panel alone tells those of no row. */
function byRow(rows, issues) {
  const told = new Map();
  for (const issue of issues) {
    const row = nearest(rows, issue.path);
    if (row === undefined) continue;
    const id = idOf(row.path);
    if (!told.has(id)) told.set(id, []);
    told.get(id).push(issue);
  }
  return told;
}
