// One parameter: its name and facts, the control, and what is to be said of it now.

import { h, prose } from "../dom.js";
import { isMissing, isWrong, signatureOf } from "../request/issues.js";
import { at } from "../request/request.js";
import { factsOf } from "./facts.js";
import { fixButtons } from "./fixes.js";

const MOST_ISSUES = 5;

/** The identifier of a path, for attributes that name elements: of any keys, another one for each. */
export function idOf(path) {
  return `f-${path.map((key) => String(key).replace(/[^\w-]/gu, (odd) => `%${odd.codePointAt(0).toString(16)};`)).join(".")}`;
}

/** A row of the form; `controls` makes what fits the parameter. It is left alone by changes that are not its own. */
export function rowOf(form, controls, parameter, path) {
  const id = idOf(path);
  const described = ["facts", "why", "note", "about", "issues"].map((part) => `${id}-${part}`).join(" ");
  const naming = { id, label: path.at(-1) === "" ? '""' : path.at(-1), labelledBy: `${id}-name`, described };
  const control = controls(form, parameter, path, naming);
  const parts = partsOf(form, parameter, naming, control);
  let last = [];
  const row = {
    element: parts.element,
    parameter,
    path,
    reach: () => control.reach?.() ?? parts.element.querySelector("input, textarea, select, button") ?? parts.element,
    forget: () => {
      form.rows.delete(id);
      control.forget?.();
    },
    update(request) {
      const value = at(request, path);
      const choice = form.choiceOf(parameter.name, path);
      const issues = form.issuesOf(id);
      control.pass?.(request);
      const now = [value, form.keyOf(choice), signatureOf(issues), issues.map((each) => each.message).join("\n")];
      if (last.length > 0 && now.every((each, place) => Object.is(each, last[place]))) return;
      last = now;
      show(parts, parameter, { value, choice, issues, apply: form.apply });
      control.update?.({ value, choice, note: parts.note, isWrong: issues.some(isWrong) });
    },
  };
  form.rows.set(id, row);
  return row;
}

function partsOf(form, parameter, { id, label, labelledBy }, control) {
  const name = { className: "param", id: labelledBy };
  const title = control.labels ? h("label", { ...name, for: id }, label) : h("span", name, label);
  const need = h("span", { className: "need", hidden: true }, "required");
  const facts = h("p", { className: "facts", id: `${id}-facts` }, factsOf(parameter));
  const why = h("p", { className: "why", id: `${id}-why`, hidden: true });
  const note = h("p", { className: "note", id: `${id}-note`, hidden: true });
  const issues = h("ul", { className: "issues", id: `${id}-issues` });
  const about = h("p", { className: "about", id: `${id}-about` }, prose(parameter.description ?? ""));
  const foot = h("div", { className: "foot" }, about, form.sourcesOf(parameter));
  const body = h("div", { className: "body" }, why, control.element, note, issues, foot);
  const head = h("div", { className: "head" }, h("div", { className: "names" }, title, need), facts);
  const group = control.isGroup ? { role: "group", "aria-labelledby": labelledBy, "aria-describedby": `${id}-why` } : {};
  const className = control.isWide ? "field group-field" : "field";
  const element = h("div", { className, "data-name": parameter.name, ...group }, head, body);
  return { element, need, facts, why, note, issues };
}

function show(parts, parameter, { value, choice, issues, apply }) {
  const isOut = choice?.forbidden === true;
  parts.element.classList.toggle("is-out", isOut);
  parts.need.hidden = !(parameter.required || choice?.required === true) || parameter.const !== null;
  parts.need.classList.toggle("is-met", value !== undefined);
  parts.facts.textContent = factsOf(parameter, choice);
  showReason(parts.why, parameter, choice);
  showIssues(parts.issues, issues, apply);
}

/** Why it cannot be given, or must be though the page does not call it required. */
function showReason(why, parameter, choice) {
  const kind = choice?.forbidden ? "forbidden" : choice?.required && !parameter.required && !choice.given ? "required" : null;
  const reasons = kind === null ? [] : choice.reasons.filter((each) => each.kind === kind).map((each) => each.message);
  why.hidden = kind === null;
  if (kind === null) return why.replaceChildren(); // what is hidden still describes the control to those who listen
  const title = kind === "forbidden" ? "Not available. " : "Needed now. ";
  const text = reasons.length > 0 ? `${reasons.join(". ")}.` : "Something that is set decides it.";
  return why.replaceChildren(h("strong", {}, title), ...prose(text), ...asideOf(choice));
}

function asideOf({ aside }) {
  if (aside.length === 0) return [];
  const names = aside.map((name) => `'${name}'`).join(" and ");
  return prose(` ${names} ${aside.length === 1 ? "counts" : "count"} as not set: what is there is at fault.`);
}

/** The issues of objects that are a heading of the form instead of rows; to reach one is to reach the first row inside. */
export function issuesOfObjects(form, path, first) {
  const element = h("ul", { className: "issues" });
  const paths = path.map((_, place) => path.slice(0, place + 1));
  for (const each of paths) form.rows.set(idOf(each), { path: each, reach: first.reach });
  let key = "";
  return {
    element,
    update() {
      const issues = paths.flatMap((each) => form.issuesOf(idOf(each)));
      const now = issues.map((each) => each.pointer + each.message).join("\n");
      if (now === key) return;
      key = now;
      showIssues(element, issues, form.apply);
    },
  };
}

/** Says what is wrong; what is missing is told by the word beside the name. */
function showIssues(list, issues, apply) {
  const told = issues.filter((each) => !isMissing(each));
  const shown = told.slice(0, MOST_ISSUES).map((issue) => {
    const fixes = h("div", { className: "fixes" }, fixButtons(issue, apply));
    return h("li", { className: issue.severity }, h("p", {}, prose(issue.message)), fixes);
  });
  const more = told.length - shown.length;
  list.replaceChildren(...shown, ...(more > 0 ? [h("li", { className: "quiet" }, `and ${more} more`)] : []));
}
