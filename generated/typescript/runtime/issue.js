// Issues: what is wrong with a request, in the API's own terms.

import { pointer } from "./edits.js";
import { link } from "./links.js";
import { ordinary } from "./plain.js";
import { apiName, parameterOf, sentenceOf } from "./sentences.js";
import { advised, allSuggestions, firstSuggestion, isWorded } from "./suggest.js";
import { withMessages } from "./suggestion_words.js";
import { jsonable } from "./wording.js";

const NAMES = [
  ...["code", "message", "parameter", "path", "pointer", "value", "severity", "rule", "type", "min", "max"],
  ...["step", "allowedValues", "suggestion", "documentation", "taskType", "taskUUID", "model", "suggestions"],
  "fix",
];
const OF_BOUNDS = ["range", "length", "item-count", "property-count"];
const OF_NUMBERS = ["range", "multiple-of"];
const KNOWN = new WeakMap();

/**
 * One fault of a request, or one piece of advice about it; see issue.d.ts.
 *
 * All that is told are own properties, so that spreading, cloning and printing show it. What takes time to work out is
 * an accessor; it is worked out from the plain copy of the request that the source holds.
 */
export class Issue {
  #check;
  #values;
  #value;
  #place;
  #source;
  #known;

  constructor(check, place, values, value, source) {
    this.#check = check;
    this.#values = values;
    this.#place = place;
    this.#source = source;
    const facts = factsOf(check, source);
    const [model, taskType, taskUUID] = source.identity;
    this.code = facts.code;
    Object.defineProperty(this, "message", Issue.#message);
    this.parameter = value === undefined ? facts.parameter : place.filter((each) => typeof each !== "number").join(".");
    this.path = [...place];
    this.pointer = pointer(place);
    const own = values.length === 1 ? values[0] : values;
    this.#value = value === undefined ? own : value;
    if (typeof this.#value === "object") Object.defineProperty(this, "value", Issue.#copied);
    else this.value = this.#value;
    this.severity = facts.severity;
    this.rule = facts.rule;
    this.type = facts.type;
    this.min = facts.min;
    this.max = facts.max;
    this.step = facts.step;
    this.allowedValues = facts.allowedValues;
    Object.defineProperty(this, "suggestion", Issue.#suggestion);
    Object.defineProperty(this, "suggestions", Issue.#all);
    Object.defineProperty(this, "suggestionsLeft", Issue.#left);
    Object.defineProperty(this, "fix", Issue.#fix);
    this.documentation = facts.documentation;
    this.taskType = taskType;
    this.taskUUID = taskUUID;
    this.model = model;
  }

  static #message = accessor((issue) => {
    const known = issue.#advised();
    known.message ??= issue.#formatted();
    return known.message;
  });

  static #copied = accessor((issue) => ordinary(issue.#value));

  static #suggestion = accessor((issue) => {
    const first = issue.#suggested().find((each) => !["remove", "drop", "fill"].includes(each.form));
    return ordinary(first?.value ?? null);
  });

  static #all = accessor((issue) => withMessages(ordinary(issue.#suggested())));

  static #left = accessor((issue) => issue.#source.unsuggested.size);

  static #fix = accessor((issue) => {
    const isOne = (each) => each.sure && !each.destructive;
    return ordinary((issue.#first().find(isOne) ?? issue.#suggested().find(isOne))?.patch ?? null);
  });

  /** What is known of what may be done; nothing may be where too many issues are told before. */
  #advised() {
    if (this.#known === undefined) {
      const isLeft = this.#source.unsuggested.has(this);
      this.#known = isLeft ? { first: [], every: [] } : advised(this.#check.rule, this.#place, this.#source);
    }
    return this.#known;
  }

  #first() {
    return firstSuggestion(this.#advised(), this.#check.rule, this.#place, this.#source);
  }

  #suggested() {
    return allSuggestions(this.#advised(), this.#check.rule, this.#place, this.#source);
  }

  #formatted() {
    const first = isWorded(this.#check.rule, this.#source) ? this.#first() : [];
    const shown = first[0]?.form === "row" ? this.#suggested() : first;
    return sentenceOf(this.#check, this.#values, this.#place, shown);
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

  /** What Node prints: the values of all properties. */
  [Symbol.for("nodejs.util.inspect.custom")](depth, options, inspect) {
    return depth < 0 ? "[Issue]" : `Issue ${inspect({ ...this }, options)}`;
  }
}

/** A property that is worked out when it is read, and is shown like others. */
function accessor(read) {
  return {
    configurable: true,
    enumerable: true,
    get() {
      return read(this);
    },
  };
}

/** What issues about a check have in common. */
function factsOf(check, { checks }) {
  if (!KNOWN.has(check)) KNOWN.set(check, facts(check, checks));
  return KNOWN.get(check);
}

function facts(check, checks) {
  const { documentation, anchor } = checks.rules;
  const { predicate, subjects } = check;
  const bounds = OF_BOUNDS.includes(predicate.op) ? predicate : (ofNumber("range", check, checks) ?? {});
  return {
    code: check.code,
    rule: check.rule,
    severity: check.advice ? "warning" : "error",
    parameter: parameterOf(check),
    type: predicate.op === "has-type" ? predicate.type : null,
    min: bounds.minimum ?? null,
    max: bounds.maximum ?? null,
    step: ofNumber("multiple-of", check, checks)?.step ?? null,
    allowedValues: Object.freeze(allowedValues(predicate, checks)),
    documentation: link(documentation, anchor, apiName(subjects[0])),
  };
}

function allowedValues({ op, values, table }, checks) {
  if (op === "enum") return [...values];
  return op === "in-table" ? checks.tables[table].map(([, first, second]) => `${first}x${second}`) : [];
}

/** The bounds or the step of a number, of which a check states one: they go together. */
function ofNumber(op, { predicate, subjects }, checks) {
  if (predicate.op === op) return predicate;
  if (!OF_NUMBERS.includes(predicate.op)) return undefined;
  const subject = JSON.stringify(subjects[0]);
  const isOne = (each) => each.predicate.op === op && JSON.stringify(each.subjects[0]) === subject;
  return checks.checks.filter(isOne).at(-1)?.predicate;
}
