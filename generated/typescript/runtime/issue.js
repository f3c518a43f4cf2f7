// What is wrong with a request, in the API's own terms.

import { pointer } from "./edits.js";
import { suggestions } from "./suggestion.js";
import { jsonable, worded } from "./wording.js";

const NAMES = [
  ...["code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min", "max"],
  ...["step", "allowedValues", "suggestion", "documentation", "taskType", "taskUUID", "model", "suggestions"],
  "fix",
];

/** One fault of a request, or one piece of advice about it; see issue.d.ts. */
export class Issue {
  #check;
  #values;
  #value;
  #source;
  #suggestions;

  constructor(check, path, values, value, source) {
    this.#check = check;
    this.#values = values;
    this.#value = value;
    this.#source = source;
    this.path = path;
    [this.model, this.taskType, this.taskUUID] = source.identity;
  }

  get code() {
    return this.#check.code;
  }

  get rule() {
    return this.#check.rule;
  }

  get severity() {
    return this.#check.advice ? "warning" : "error";
  }

  get parameter() {
    if (this.#value !== undefined) return this.path.filter((each) => typeof each !== "number").join(".");
    const names = this.#check.about.map(apiName);
    return names.length === 1 ? names[0] : names;
  }

  get value() {
    const { original } = this.#source;
    if (this.#value !== undefined) return original(this.#value);
    const values = this.#values.map(original);
    return values.length === 1 ? values[0] : values;
  }

  get message() {
    const { message, about } = this.#check;
    const names = about.map((path) => path.at(-1));
    return worded({ message, names }, this.#values, this.path, this.suggestions);
  }

  get pointer() {
    return pointer(this.path);
  }

  get suggestions() {
    this.#suggestions ??= suggestions(this.rule, this.path, this.#source);
    return this.#suggestions;
  }

  get suggestion() {
    const bringing = this.suggestions.find((each) => !["remove", "drop", "fill"].includes(each.form));
    return bringing?.value ?? null;
  }

  get fix() {
    return this.suggestions.find((each) => each.sure)?.patch ?? null;
  }

  get documentation() {
    const { documentation, anchor } = this.#source.checks.rules;
    const path = this.#check.about[0];
    if (documentation === null || anchor === null || path.length === 0) return documentation;
    return `${documentation}#${anchor.replaceAll("{path}", apiName(path).toLowerCase().replaceAll(".", "-"))}`;
  }

  get type() {
    return this.#check.holds[0] === "is-kind" ? this.#check.holds[2] : null;
  }

  get min() {
    return this.#bounds()[0];
  }

  get max() {
    return this.#bounds()[1];
  }

  get step() {
    const { holds } = this.#check;
    if (holds[0] === "on-step") return holds[2];
    return holds[0] === "within" ? (this.#statement("on-step")?.[2] ?? null) : null;
  }

  get allowedValues() {
    const { holds } = this.#check;
    if (holds[0] === "one-of") return holds[2];
    if (holds[0] !== "in-table") return [];
    return this.#source.checks.tables[holds[2]].map(([, first, second]) => `${first}x${second}`);
  }

  /** All that is known of the issue, as JSON can hold it; what does not apply is left out. */
  toJSON() {
    const told = (name) => (name === "suggestions" ? this[name].map(jsonable) : jsonable(this[name]));
    const every = NAMES.map((name) => [name, told(name)]);
    const applies = ([name, each]) =>
      each !== null && (!Array.isArray(each) || each.length > 0 || name === "path" || name === "value");
    return Object.fromEntries(every.filter(applies));
  }

  toString() {
    return this.message;
  }

  #bounds() {
    const { holds } = this.#check;
    if (["within", "length", "count"].includes(holds[0])) return [holds[2], holds[3]];
    return holds[0] === "on-step" ? (this.#statement("within")?.slice(2, 4) ?? [null, null]) : [null, null];
  }

  /** What another check says of the same value. */
  #statement(name) {
    const about = JSON.stringify(this.#check.about[0]);
    const isOne = (each) => each.holds[0] === name && JSON.stringify(each.about[0]) === about;
    return this.#source.checks.checks.findLast?.(isOne)?.holds ?? this.#source.checks.checks.find(isOne)?.holds;
  }
}

function apiName(path) {
  return path.filter((each) => each !== "[]").join(".");
}
