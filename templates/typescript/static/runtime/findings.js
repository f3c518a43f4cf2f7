// Lists the issues of a request, in the order in which the API looks for them.

import { CROSS_FIELD, isOfMap, MISSING, UNKNOWN } from "./check.js";
import { checksOf } from "./checks.js";
import { isSatisfied, isViolated } from "./cross_field.js";
import { judgedBy } from "./easing.js";
import { isWithin, keyOf, pathOf, placeOf, sizeOf } from "./edits.js";
import { Issue } from "./issue.js";
import { unknownOf } from "./leniency.js";
import { isRecord, plain } from "./plain.js";
import { failingKeys, hasType, holds, unknownKeys, valueAt } from "./predicates.js";
import { codePoints } from "./values.js";

const KNOWN = new WeakMap();

/** Suggestions are worked out for so many issues of a request: for fewer where it is large. */
const [MOST_SUGGESTED, FEWEST_SUGGESTED] = [200, 10];
const MOST_SUGGESTED_VALUES = 2_000_000;

/**
 * All faults of the request at once; [] if there is none. Throws only for options that say no known word.
 *
 * With unknown keys as warnings, all that these would be refused for is told so, first. Where the rules are those of
 * requests that name no model, `validate` is the function that finds the model.
 */
export function collectIssues(rules, request, options, validate = undefined) {
  const unknown = unknownOf(options);
  const { copy } = plain(request);
  const { rules: asked, judged } = judgedBy(rules, copy, unknown);
  const issues = issuesOf(asked, judged, validate);
  if (unknown !== "warning") return issues;
  const told = new Set(issues.map(nameOf));
  const passed = issuesOf(rules, copy, validate).filter((each) => !told.has(nameOf(each)));
  for (const each of passed) each.severity = "warning";
  return [...passed, ...issues];
}

/** How many errors a plain copy has, as they are told: a value that is refused hides others. */
export function errorsOf(rules, copy) {
  return issuesOf(rules, copy).filter(({ severity }) => severity === "error").length;
}

function nameOf({ rule, path }) {
  return keyOf([rule, path]);
}

/** The issues of a plain copy. */
function issuesOf(rules, copy, validate) {
  const outline = outlineOf(rules);
  const source = { checks: outline.checks, request: copy, validate };
  source.identity = rules.identity.map((name) => identifier(copy, name));
  const findings = new Findings(outline, source);
  findings.visit(outline.at([]), copy, [], []);
  const issues = findings.phases.flat();
  source.unsuggested = new Set(issues.slice(mostSuggested(issues, copy)));
  return issues;
}

/** For how many of the issues suggestions are worked out. */
function mostSuggested({ length }, request) {
  if (length <= FEWEST_SUGGESTED) return length;
  const size = Math.max(1, sizeOf(request, MOST_SUGGESTED_VALUES / FEWEST_SUGGESTED));
  const share = Math.floor(MOST_SUGGESTED_VALUES / size);
  return Math.max(FEWEST_SUGGESTED, Math.min(MOST_SUGGESTED, share));
}

/** What a model's rules ask of each parameter; built once. */
function outlineOf(rules) {
  if (!KNOWN.has(rules)) KNOWN.set(rules, new Outline(checksOf(rules)));
  return KNOWN.get(rules);
}

function identifier(copy, name) {
  const value = name !== null && isRecord(copy) ? copy[name] : undefined;
  return typeof value === "string" && value.length <= 400 && codePoints(value) <= 200 ? value : null;
}

/** The checks of each parameter, by its path. */
class Outline {
  constructor(checks) {
    this.checks = checks;
    this.nodes = new Map();
    this.node([]);
    for (const { path, variants } of checks.parameters.values()) this.node(path).variants = variants;
    for (const each of checks.checks) this.place(each);
    this.typeOf = (path) => {
      const variants = path.includes("{}") ? [] : (this.nodes.get(keyOf(path))?.variants ?? []);
      return variants.length === 1 && variants[0].type !== "any" ? variants[0].type : undefined;
    };
  }

  at(path) {
    return this.nodes.get(keyOf(path));
  }

  node(path) {
    const key = keyOf(path);
    if (!this.nodes.has(key)) {
      const children = this.checks.below(path).map((each) => each.path);
      const named = children.filter((each) => !["[]", "{}"].includes(each.at(-1)));
      const items = children.find((each) => each.at(-1) === "[]");
      const variants = [{ type: "object" }];
      this.nodes.set(key, { path, variants, named, items, values: [], crossField: [], ofMap: [] });
    }
    return this.nodes.get(key);
  }

  place(check) {
    const node = this.node(check.phase === CROSS_FIELD ? check.scope : check.subjects[0]);
    if (isOfMap(check)) node.ofMap.push(check);
    else if (check.phase === UNKNOWN) node.unknown = check;
    else if (check.phase === MISSING) node.missing = check;
    else if (check.phase === CROSS_FIELD) node.crossField.push(check);
    else node.values.push(check);
  }
}

function isOfAnyType(node) {
  return node.variants.length === 1 && node.variants[0].type === "any";
}

class Findings {
  constructor(outline, source) {
    this.outline = outline;
    this.source = source;
    this.phases = [[], [], [], []];
    this.silenced = new Set();
  }

  /** Checks a value and all that it contains; `bound` holds the indexes of the items above it. */
  visit(node, value, place, bound) {
    const fits = node.variants.length === 1 ? hasType(value, node.variants[0].type) : this.isOfSomeType(node, bound);
    if (!fits) {
      this.silence(place);
      if (node.values.length > 0) this.report(node.values[0], place, [value]);
    } else {
      const broken = node.values.slice(isOfAnyType(node) ? 0 : 1).find((each) => !this.holds(each, bound));
      if (broken !== undefined) this.report(broken, place, [value]);
    }
    if (isRecord(value)) this.visitObject(node, value, place, bound);
    if (Array.isArray(value) && node.items !== undefined) {
      const item = this.outline.at(node.items);
      for (let index = 0; index < value.length; index++) {
        this.visit(item, value[index], [...place, index], [...bound, index]);
      }
    }
  }

  visitObject(node, value, place, bound) {
    if (!node.variants.some(({ type }) => type === "object")) return;
    if (node.unknown !== undefined) {
      for (const key of unknownKeys(node.unknown.predicate.names, value)) {
        this.report(node.unknown, [...place, key], [key], value[key]);
      }
    }
    for (const path of node.named) {
      const child = this.outline.at(path);
      const there = [...place, path.at(-1)];
      const each = value[path.at(-1)];
      if (each !== undefined) this.visit(child, each, there, bound);
      else if (child.missing !== undefined) {
        this.silence(there);
        this.report(child.missing, there, [null]);
      }
    }
    for (const check of node.ofMap) this.ofMap(check, place, value, bound);
    for (const check of node.crossField) this.crossField(check, bound);
  }

  /** Reports each value of a map that is not as it must be, at its key. */
  ofMap(check, place, value, bound) {
    const { tables } = this.outline.checks;
    const fits = (each) => holds(check.predicate.where, this.source.request, each, tables);
    for (const key of failingKeys(check.predicate, this.source.request, bound, fits)) {
      this.report(check, [...place, key], [value[key]], value[key]);
    }
  }

  /** Reports a broken rule between parameters, unless a value that it reads is missing or mistyped. */
  crossField(check, bound) {
    const isSilenced = (path) => this.silenced.has(keyOf(isWithin(path, check.scope) ? placesOf(path, bound) : path));
    if (!isViolated(check.predicate, this.context(bound))) return;
    if (check.subjects.some(isSilenced) || check.reads.some(isSilenced)) return;
    const values = check.subjects.map((path) => valueAt(path, this.source.request, bound) ?? null);
    this.report(check, placeOf(check.subjects[0], bound), values);
  }

  /** Silences rules between parameters about the value at the place, and about all items of its arrays. */
  silence(place) {
    this.silenced.add(keyOf(place));
    for (const [depth, name] of place.entries()) {
      if (typeof name === "number") this.silenced.add(keyOf([...place.slice(0, depth), ...pathOf(place.slice(depth))]));
    }
  }

  holds(check, bound) {
    return holds(check.predicate, this.source.request, bound, this.outline.checks.tables);
  }

  isOfSomeType(node, bound) {
    return node.values.length === 0 || isSatisfied(node.values[0].predicate, this.context(bound));
  }

  context(bound) {
    const { checks, typeOf } = this.outline;
    return { request: this.source.request, bound, tables: checks.tables, typeOf };
  }

  report(check, place, values, value) {
    this.phases[check.phase].push(new Issue(check, place, values, value, this.source));
  }
}

/** Where what a rule reads stands: `bound` holds the indexes of its scope, `[]` beyond them is every item. */
function placesOf(path, bound) {
  let number = 0;
  return path.map((name) => (name === "[]" ? (bound[number++] ?? name) : name));
}
