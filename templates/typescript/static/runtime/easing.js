// The rules of a message where keys that no parameter has may pass: which keys are known, and what is then asked.

import { withoutUnknown } from "./leniency.js";
import { atoms, decoded, dotted, parse } from "./nodes.js";

const [OTHERS, ITEMS] = ["{}", "[]"];
const OF_NODES = ["of", "given", "then", "where"];
const EASINGS = new WeakMap();

/**
 * The rules as they are for a request without its unknown keys, and the function that takes these out of a plain copy.
 *
 * No check asks whether keys are known. Where a value may be one of several objects, an open one among them, its keys
 * are not taken out: those that none of them has are what the rules do not mind.
 */
export function easingOf(rules) {
  if (!EASINGS.has(rules)) EASINGS.set(rules, easing(rules));
  return EASINGS.get(rules);
}

/** The rules by which a plain copy is judged, and what is judged: without its unknown keys unless they are errors. */
export function judgedBy(rules, copy, unknown) {
  if (unknown === "error") return { rules, judged: copy, strip: (each) => each };
  const { rules: eased, without } = easingOf(rules);
  return { rules: eased, judged: without(copy), strip: without };
}

function easing(rules) {
  const names = namesOf(rules.parameters.map((each) => parse(each.path)));
  const isOfKeys = (each) => each.phase === "unknown";
  const ease = (each) => (each.closes ? { ...each, predicate: eased(each.predicate, names) } : each);
  const refusing = rules.checks.filter(isOfKeys).flatMap((each) => closed(decoded(each.predicate)));
  const keys = keysOf([], names, new Set(refusing.map(dotted)));
  const checks = rules.checks.filter((each) => !isOfKeys(each)).map(ease);
  return { rules: { ...rules, checks }, without: (copy) => withoutUnknown(keys, copy) };
}

/** What stands directly below each path. */
function namesOf(paths) {
  const names = new Map();
  for (const path of paths) {
    const holder = dotted(path.slice(0, -1));
    if (!names.has(holder)) names.set(holder, []);
    names.get(holder).push(path.at(-1));
  }
  return names;
}

function keysOf(path, names, closed) {
  const inside = Object.create(null);
  for (const name of names.get(dotted(path)) ?? []) inside[name] = keysOf([...path, name], names, closed);
  if (closed.has(dotted(path))) return inside;
  if (Object.values(inside).every((each) => each === 0)) return 0;
  inside[OTHERS] ??= 0;
  return inside;
}

/** The objects that take no keys but their own. */
function closed(predicate) {
  return atoms(predicate).flatMap((atom) => {
    if (atom.op === "no-additional-properties") return [atom.path];
    return atom.where === undefined ? [] : closed(atom.where);
  });
}

/** The predicate as it is where only keys that parameters have are refused. */
function eased(node, names) {
  if (node.op === "no-additional-properties") {
    const known = [...node.names, OTHERS, ITEMS];
    const others = (names.get(node.path) ?? []).filter((name) => !known.includes(name));
    const refused = others.map((name) => ({ op: "present", path: dotted([...parse(node.path), name]) }));
    return { op: "all-of", of: refused.map((of) => ({ op: "not", of })) };
  }
  const ease = (part) => (Array.isArray(part) ? part.map((each) => eased(each, names)) : eased(part, names));
  const parts = Object.entries(node).map(([key, part]) => [key, OF_NODES.includes(key) ? ease(part) : part]);
  return Object.fromEntries(parts);
}
