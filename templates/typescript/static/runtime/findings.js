// Lists the issues of a request, in the order in which the API looks for them.

import { checksOf, MISSING, RELATION, UNKNOWN } from "./checks.js";
import { keyOf, placeOf } from "./edits.js";
import { Issue } from "./issue.js";
import { isRecord, plain } from "./plain.js";
import { hasKind, holds, strangers, valueAt } from "./predicates.js";
import { isBroken, isKept } from "./relations.js";
import { codePoints } from "./values.js";

const KNOWN = new WeakMap();

/** Every fault of the request at once; [] where there is none. Never throws, whatever is passed. */
export function listed(rules, request) {
  const { copy, original } = plain(request);
  const outline = outlineOf(rules);
  const source = { checks: outline.checks, request: copy, original };
  source.identity = rules.identity.map((name) => identifier(copy, name));
  const findings = new Findings(outline, source);
  findings.look(outline.at([]), copy, [], []);
  return findings.stages.flat();
}

/** What a model's rules ask of each parameter, worked out once. */
function outlineOf(rules) {
  if (!KNOWN.has(rules)) KNOWN.set(rules, new Outline(checksOf(rules)));
  return KNOWN.get(rules);
}

function identifier(copy, name) {
  const value = name !== null && isRecord(copy) ? copy[name] : undefined;
  return typeof value === "string" && value.length <= 400 && codePoints(value) <= 200 ? value : null;
}

/** What is asked of each parameter, by its path. */
class Outline {
  constructor(checks) {
    this.checks = checks;
    this.nodes = new Map();
    this.node([]);
    for (const { path, forms } of checks.parameters.values()) this.node(path).forms = forms;
    for (const each of checks.checks) this.place(each);
    this.kindOf = (path) => {
      const forms = this.nodes.get(keyOf(path))?.forms ?? [];
      return forms.length === 1 ? forms[0][0] : undefined;
    };
  }

  at(path) {
    return this.nodes.get(keyOf(path));
  }

  node(path) {
    const key = keyOf(path);
    if (!this.nodes.has(key)) {
      const children = this.checks.below(path).map((each) => each.path);
      const named = children.filter((each) => each.at(-1) !== "[]");
      const items = children.find((each) => each.at(-1) === "[]");
      this.nodes.set(key, { path, forms: [["object"]], named, items, values: [], relations: [] });
    }
    return this.nodes.get(key);
  }

  place(check) {
    const node = this.node(check.stage === RELATION ? check.scope : check.about[0]);
    if (check.stage === UNKNOWN) node.unknown = check;
    else if (check.stage === MISSING) node.missing = check;
    else if (check.stage === RELATION) node.relations.push(check);
    else node.values.push(check);
  }
}

class Findings {
  constructor(outline, source) {
    this.outline = outline;
    this.source = source;
    this.stages = [[], [], [], []];
    this.silenced = new Set();
  }

  /** Looks at a value that is there, and at all that it holds. `bound` numbers the items on the way. */
  look(node, value, place, bound) {
    const fits = node.forms.length === 1 ? hasKind(value, node.forms[0][0]) : this.isOfSomeType(node, bound);
    if (!fits) {
      this.silenced.add(keyOf(place));
      if (node.values.length > 0) this.report(node.values[0], place, [value]);
    } else {
      const broken = node.values.slice(1).find((each) => !this.holds(each, bound));
      if (broken !== undefined) this.report(broken, place, [value]);
    }
    if (isRecord(value)) this.inside(node, value, place, bound);
    if (Array.isArray(value) && node.items !== undefined) {
      const item = this.outline.at(node.items);
      for (let index = 0; index < value.length; index++) {
        this.look(item, value[index], [...place, index], [...bound, index]);
      }
    }
  }

  inside(node, value, place, bound) {
    if (!node.forms.some(([kind]) => kind === "object")) return;
    if (node.unknown !== undefined) {
      for (const key of strangers(node.unknown.holds[2], value)) {
        this.report(node.unknown, [...place, key], [key], value[key]);
      }
    }
    for (const path of node.named) {
      const child = this.outline.at(path);
      const there = [...place, path.at(-1)];
      const each = value[path.at(-1)];
      if (each !== undefined) this.look(child, each, there, bound);
      else if (child.missing !== undefined) {
        this.silenced.add(keyOf(there));
        this.report(child.missing, there, [null]);
      }
    }
    for (const check of node.relations) this.relate(check, bound);
  }

  /** Reports a broken relation, unless a value that it speaks of has a fault of its own. */
  relate(check, bound) {
    const isSilenced = (path) => this.silenced.has(keyOf(placeOf(path, bound)));
    if (!isBroken(check.holds, this.scene(bound))) return;
    if (check.about.some(isSilenced) || check.paths.some(isSilenced)) return;
    const values = check.about.map((path) => valueAt(path, this.source.request, bound) ?? null);
    this.report(check, placeOf(check.about[0], bound), values);
  }

  holds(check, bound) {
    return holds(check.holds, this.source.request, bound, this.outline.checks.tables);
  }

  isOfSomeType(node, bound) {
    return node.values.length === 0 || isKept(node.values[0].holds, this.scene(bound));
  }

  scene(bound) {
    const { checks, kindOf } = this.outline;
    return { request: this.source.request, bound, tables: checks.tables, kindOf };
  }

  report(check, place, values, value) {
    this.stages[check.stage].push(new Issue(check, place, values, value, this.source));
  }
}
