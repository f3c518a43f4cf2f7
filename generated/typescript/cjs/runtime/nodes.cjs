// The structure of predicates and fixes given as data: objects, read by their keys.
//
// `op` names the operator of a predicate, `fix` what a fix does. The value that either is about stands under
// `path`, several under `paths`; predicates inside one stand under `of`, `given`, `then` and `where`.
"use strict";

const STEP = /"(?:[^"\\]|\\.)*"|\[\]|\{\}|[^."[\]{}]+/gs;
const PLAIN = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;
const UNSEEN = /[`\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const OF_NODES = ["of", "given", "then", "where"];

/** The path that a table writes as `palette.members[].color`; `{}` alone is any key of the root. */
function parse(text) {
  if (text === "") return [];
  if (text.includes('"')) return text.match(STEP).map((each) => (each[0] === '"' ? JSON.parse(each) : each));
  const parted = text.replaceAll("[]", ".[]").replaceAll("{}", ".{}");
  return (text.startsWith("{}") ? parted.slice(1) : parted).split(".");
}

/** The path as a table writes it: the inverse of `parse`. */
function dotted(path) {
  const steps = path.map((name) => (name === "[]" || name === "{}" ? name : `.${spelt(name)}`)).join("");
  return steps[0] === "." ? steps.slice(1) : steps;
}

/** A name that is no plain word stands in JSON's quotes. */
function spelt(name) {
  if (PLAIN.test(name) && name !== "$") return name;
  return JSON.stringify(name).replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The node with its paths as arrays of names. */
function decoded(node) {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, decodedValue(key, value)]));
}

/** The atoms of a predicate, without those inside `count-where` and `every-value`. */
function atoms(node) {
  return parts(node)?.flatMap(atoms) ?? [node];
}

/** The paths that an atom or a fix is about. */
function paths(node) {
  return node.paths ?? [node.path];
}

/** The paths that a predicate is about; if it is `deep`, also those inside the parts that it asks. */
function freePaths(node, deep) {
  return atoms(node).flatMap((atom) => {
    const inner = deep && atom.where !== undefined ? freePaths(atom.where, true) : [];
    return [...paths(atom), ...inner];
  });
}

/** The predicates that another one joins or negates; undefined of an atom. */
function parts(node) {
  if (node.given !== undefined) return [node.given, node.then];
  return node.of === undefined || Array.isArray(node.of) ? node.of : [node.of];
}

function decodedValue(key, value) {
  if (key === "path") return parse(value);
  if (key === "paths") return value.map(parse);
  if (!OF_NODES.includes(key)) return value;
  return Array.isArray(value) ? value.map(decoded) : decoded(value);
}

exports.parse = parse;
exports.dotted = dotted;
exports.decoded = decoded;
exports.atoms = atoms;
exports.paths = paths;
exports.freePaths = freePaths;
