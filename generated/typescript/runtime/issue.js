// Issues: what is wrong with a request, in the API's own terms.

import { pointer } from "./edits.js";
import { link } from "./links.js";
import { filled } from "./placeholders.js";
import { suggest } from "./suggest.js";
import { formatMessage, jsonable } from "./wording.js";

const NAMES = [
  ...["code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min", "max"],
  ...["step", "allowedValues", "suggestion", "documentation", "taskType", "taskUUID", "model", "suggestions"],
  "fix",
];
const OF_BOUNDS = ["range", "length", "item-count", "property-count"];
const OF_NUMBERS = ["range", "multiple-of"];

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
    const { message, predicate, subjects } = this.#check;
    const names = subjects.map((path) => path.at(-1));
    return formatMessage({ message: filled(message, predicate), names }, this.#values, this.path, this.suggestions);
  }

  get pointer() {
    return pointer(this.path);
  }

  get suggestions() {
    const isLeft = this.#source.unsuggested.has(this);
    this.#suggestions ??= isLeft ? [] : suggest(this.rule, this.path, this.#source);
    return this.#suggestions;
  }

  get suggestionsLeft() {
    return this.#source.unsuggested.size;
  }

  get suggestion() {
    const first = this.suggestions.find((each) => !["remove", "drop", "fill"].includes(each.form));
    return first?.value ?? null;
  }

  get fix() {
    return this.suggestions.find((each) => each.sure && !each.destructive)?.patch ?? null;
  }

  get documentation() {
    const { documentation, anchor } = this.#source.checks.rules;
    return link(documentation, anchor, apiName(this.#check.subjects[0]));
  }

  get type() {
    const { op, type } = this.#check.predicate;
    return op === "has-type" ? type : null;
  }

  get min() {
    return this.#bounds().minimum ?? null;
  }

  get max() {
    return this.#bounds().maximum ?? null;
  }

  get step() {
    return this.#number("multiple-of")?.step ?? null;
  }

  get allowedValues() {
    const { op, values, table } = this.#check.predicate;
    if (op === "enum") return values;
    if (op !== "in-table") return [];
    return this.#source.checks.tables[table].map(([, first, second]) => `${first}x${second}`);
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
    return OF_BOUNDS.includes(predicate.op) ? predicate : (this.#number("range") ?? {});
  }

  /** The bounds or the step of a number, of which a check states one: they go together. */
  #number(op) {
    const { predicate, subjects } = this.#check;
    if (predicate.op === op) return predicate;
    if (!OF_NUMBERS.includes(predicate.op)) return undefined;
    const subject = JSON.stringify(subjects[0]);
    const isOne = (each) => each.predicate.op === op && JSON.stringify(each.subjects[0]) === subject;
    return this.#source.checks.checks.filter(isOne).at(-1)?.predicate;
  }
}

function apiName(path) {
  return path.filter((each) => each !== "[]").join(".");
}
