// The groups of a form, under the headings of the model's page.

import { h } from "../dom.js";
import { counted } from "../numbers.js";
import { isOfRoot, pathOf } from "../request/parameter_names.js";
import { othersOf } from "./others.js";

/** The groups of all parameters of the root: what must be filled in first, what every request shares folded and last. */
export function groupsOf(form, parameters, without) {
  const groups = new Map();
  for (const parameter of parameters.filter((each) => isOfRoot(each.name))) {
    if (without.includes(parameter.name)) continue;
    const name = parameter.group ?? "Parameters";
    groups.set(name, [...(groups.get(name) ?? []), parameter]);
  }
  const ranked = [...groups].map(([name, members]) => ({ name, members, rank: rankOf(members) }));
  ranked.sort((one, other) => one.rank - other.rank);
  return ranked.map((each) => groupOf(form, each));
}

/** Groups with something to fill in are 0, others 1, and 2 the one with what makes a request a task. */
function rankOf(members) {
  if (members.some((each) => each.required && each.format === "uuid4")) return 2;
  return members.some((each) => each.required && each.const === null) ? 0 : 1;
}

function groupOf(form, { name, members, rank }) {
  const { inside, path } = unwrapped(form, members);
  const rows = inside.map((parameter) => form.row(parameter, pathOf(parameter.name)));
  const issues = form.issuesOfObjects(path, rows[0]);
  const others = path.length === 0 ? null : othersOf(form, path, rows.map((row) => row.path.at(-1)));
  const names = members.map((each) => each.name);
  const count = h("span", { className: "count" });
  const faults = h("span", { className: "count bad" });
  const isNamed = path.length > 0 && path.join(".").toLowerCase() !== name.toLowerCase();
  const summary = h("summary", {}, h("h2", {}, name), isNamed && h("code", { className: "quiet" }, path.join(".")), count, faults);
  const fields = h("div", { className: "fields" }, rows.map((each) => each.element), others?.element);
  const element = h("details", { className: "section", open: rank < 2 }, summary, issues.element, fields);
  return {
    element,
    update(request, at, wrong) {
      for (const row of rows) row.update(request);
      issues.update();
      others?.update(request);
      const set = rows.filter((row) => row.parameter.const === null && at(request, row.path) !== undefined).length;
      tell(count, set, "set");
      tell(faults, wrong.filter((issue) => names.includes(issue.path[0])).length, "to fix");
    },
  };
}

function tell(element, number, what) {
  const text = number === 0 ? "" : `${counted(number)} ${what}`;
  if (element.textContent !== text) element.textContent = text;
}

/** What a group shows: an object that is alone, or only holds another, is a path in the heading and no level of its own. */
function unwrapped(form, members) {
  let [inside, path] = [members, []];
  for (;;) {
    const [lone] = inside;
    const isAlone = inside.length === 1 && lone.types.length === 1 && lone.types[0] === "object";
    const children = isAlone && form.valueOf(lone.name) === undefined ? form.childrenOf(lone.name) : [];
    if (children.length === 0 || (path.length > 0 && lone.description !== null)) return { inside, path };
    path = pathOf(lone.name);
    inside = children;
  }
}
