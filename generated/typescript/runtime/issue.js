// Issues: what is wrong with a request, in the API's own terms.

import { pointer } from "./edits.js";
import { suggest } from "./suggest.js";
import { formatMessage, jsonable } from "./wording.js";

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
    const names = this.#check.subjects.map(apiName);
    return names.length === 1 ? names[0] : names;
  }

  get value() {
    const { original } = this.#source;
    if (this.#value !== undefined) return original(this.#value);
    const values = this.#values.map(original);
    return values.length === 1 ? values[0] : values;
  }

  get message() {
    const { message, subjects } = this.#check;
    const names = subjects.map((path) => path.at(-1));
    return formatMessage({ message, names }, this.#values, this.path, this.suggestions);
  }

  get pointer() {
    return pointer(this.path);
  }

  get suggestions() {
    this.#suggestions ??= suggest(this.rule, this.path, this.#source);
    return this.#suggestions;
  }

  get suggestion() {
    const first = this.suggestions.find((each) => !["remove", "drop", "fill"].includes(each.form));
    return first?.value ?? null;
  }

  get fix() {
    return this.suggestions.find((each) => each.sure)?.patch ?? null;
  }

  get documentation() {
    const { documentation, anchor } = this.#source.checks.rules;
    const path = this.#check.subjects[0];
    if (documentation === null || anchor === null || path.length === 0) return documentation;
    return `${documentation}#${anchor.replaceAll("{path}", apiName(path).toLowerCase().replaceAll(".", "-"))}`;
  }

  get type() {
    return this.#check.predicate[0] === "has-type" ? this.#check.predicate[2] : null;
  }

  get min() {
    return this.#bounds()[0];
  }

  get max() {
    return this.#bounds()[1];
  }

  get step() {
    const { predicate } = this.#check;
    if (predicate[0] === "multiple-of") return predicate[2];
    return predicate[0] === "range" ? (this.#predicate("multiple-of")?.[2] ?? null) : null;
  }

  get allowedValues() {
    const { predicate } = this.#check;
    if (predicate[0] === "enum") return predicate[2];
    if (predicate[0] !== "in-table") return [];
    return this.#source.checks.tables[predicate[2]].map(([, first, second]) => `${first}x${second}`);
  }

  /** Everything about the issue as JSON values; what does not apply is left out. */
  toJSON() {
    const valueOf = (name) => (name === "suggestions" ? this[name].map(jsonable) : jsonable(this[name]));
    const every = NAMES.map((name) => [name, valueOf(name)]);
    const applies = ([name, each]) =>
      each !== null && (!Array.isArray(each) || each.length > 0 || name === "path" || name === "value");
    return Object.fromEntries(every.filter(applies));
  }

  toString() {
    return this.message;
  }

  #bounds() {
    const { predicate } = this.#check;
    const bounding = ["range", "length", "item-count", "property-count"];
    if (bounding.includes(predicate[0])) return [predicate[2], predicate[3]];
    return predicate[0] === "multiple-of" ? (this.#predicate("range")?.slice(2, 4) ?? [null, null]) : [null, null];
  }

  /** The predicate of another check of the same value, by its tag. */
  #predicate(name) {
    const subject = JSON.stringify(this.#check.subjects[0]);
    const isOne = (each) => each.predicate[0] === name && JSON.stringify(each.subjects[0]) === subject;
    const { checks } = this.#source.checks;
    return (checks.findLast?.(isOne) ?? checks.find(isOne))?.predicate;
  }
}

function apiName(path) {
  return path.filter((each) => each !== "[]").join(".");
}
