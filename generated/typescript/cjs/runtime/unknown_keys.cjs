// Guesses what an unknown key was meant to be: another name, another place, another provider's settings.
"use strict";

const { at, editsToSet, keyOf, pathOf, placeOf } = require("./edits.cjs");
const { folded, nearestText, similarTexts } = require("./nearest.cjs");
const { dotted } = require("./nodes.cjs");
const { isRecord } = require("./plain.cjs");
const { remembered } = require("./recent.cjs");

const MOST_KEYS = 50;
const MOST_PLACES = 3;
const MOST_DISTANCE = 1;

/** Keys that have more UTF-16 units resemble nothing. */
const LONGEST = 128;

/**
 * What may be done about a key: edits, `rename`, `move` or `remove`, and the name that was meant.
 *
 * First comes an absent parameter of the same object with a similar name, then one of another object whose
 * name differs in at most one code point, then an object with parameters named as the keys of the value.
 * Removal is last.
 */
function* interpretations(checks, request, holder, key) {
  const place = [...holder, key];
  const sibling = siblingOf(checks, request, holder, key);
  const others = elsewhere(checks, request, holder, key);
  const renamed = () => [[["move", place, [...holder, sibling]]], "rename", sibling];
  const first = sibling !== undefined && (others.length === 0 || folded(sibling) === folded(key));
  if (first) yield renamed();
  for (const parameter of others) yield* move(request, place, parameter.path, place);
  if (sibling !== undefined && !first) yield renamed();
  for (const [source, path] of similarObjects(checks, request, place, pathOf(holder))) {
    yield* move(request, place, path, source);
  }
  yield [[["remove", place]], "remove", null];
}

/**
 * The absent parameter of the same object that was meant; undefined where a present one was.
 *
 * Where the key is part of several names, the absent required one.
 */
function siblingOf(checks, request, holder, key) {
  const there = at(request, holder);
  const here = pathOf(holder);
  const { sibling } = meant(checks, here, key);
  if (sibling === undefined) return requiredMeant(checks, here, there, key);
  return there[sibling] === undefined ? sibling : undefined;
}

/** The absent required parameter of an object that was meant, where its names are not like the key. */
function requiredMeant(checks, here, there, key) {
  const required = checks.below(here).filter((each) => each.required).map((each) => each.path.at(-1));
  return nearestText(key, required.filter((name) => there[name] === undefined));
}

/** Absent parameters of other objects whose names differ in at most one code point, the nearest first. */
function elsewhere(checks, request, holder, key) {
  const near = meant(checks, pathOf(holder), key).elsewhere;
  const bound = boundOf(holder);
  return near.filter((each) => at(request, placeOf(each.path, bound)) === undefined).slice(0, MOST_PLACES);
}

/** The parameter of an object that is named like a key, and those of other objects, whatever is there. */
function meant(checks, here, key) {
  const short = key.length <= LONGEST ? key : "";
  return remembered(checks, keyOf([here, short]), () => {
    const isOther = ({ path }) =>
      keyOf(path.slice(0, -1)) !== keyOf(here) && path.at(-1) !== "[]" && sharesArrays(path, here);
    const others = [...checks.parameters.values()].filter(isOther);
    const found = similarTexts(short, others.map((each) => each.path.at(-1)));
    const near = found.filter(([far]) => far <= MOST_DISTANCE).map(([, position]) => others[position]);
    return { sibling: nearestText(short, checks.below(here).map((each) => each.path.at(-1))), elsewhere: near };
  });
}

/** Whether every array above the path is also above the object. */
function sharesArrays(path, here) {
  const depth = path.lastIndexOf("[]") + 1;
  return depth <= here.length && path.slice(0, depth).every((name, index) => name === here[index]);
}

function boundOf(place) {
  return place.filter((each) => typeof each === "number");
}

/** Moves the key's value to the parameter, of which only a part stays if one is the source. */
function* move(request, place, path, source) {
  const target = placeOf(path, boundOf(place));
  const additions = editsToSet(request, target, null);
  const inside = place.every((name, depth) => target[depth] === name);
  if (additions === undefined || additions.at(-1)[0] !== "add" || inside) return;
  const part = keyOf(source) === keyOf(place) ? [] : [["replace", target, at(request, source)]];
  const edits = [...additions.slice(0, -1), ["move", place, target], ...part];
  if (keyOf(target.slice(0, -1)) === keyOf(place.slice(0, -1))) yield [edits, "rename", path.at(-1)];
  else yield [edits, "move", dotted(path.filter((each) => each !== "[]"))];
}

/** The absent object whose parameters are named as the keys of the value, or of the only object in it. */
function* similarObjects(checks, request, place, here) {
  const value = at(request, place);
  const sources = [[place, value]];
  if (isRecord(value) && Object.keys(value).length === 1) {
    for (const inner of Object.keys(value)) sources.push([[...place, inner], value[inner]]);
  }
  for (const [source, content] of sources) {
    if (!isRecord(content) || Object.keys(content).length === 0) continue;
    const given = Object.keys(content).slice(0, MOST_KEYS);
    const keys = new Set(given.map((each) => folded([...each.slice(0, 200)].slice(0, 100).join(""))));
    const ranked = [];
    for (const [holder, children] of checks.children) {
      const path = JSON.parse(holder);
      if (path.length === 0 || path.at(-1) === "[]" || !sharesArrays(path, here)) continue;
      const known = children.filter((child) => keys.has(folded(child.path.at(-1)))).length;
      if (known === 0 || 2 * known < keys.size) continue;
      if (at(request, placeOf(path, boundOf(place))) !== undefined) continue;
      ranked.push({ path, known, far: keyOf(path.slice(0, -1)) === keyOf(here) ? 0 : 1 });
    }
    ranked.sort((one, other) => one.far - other.far || other.known - one.known);
    if (ranked.length > 0) yield [source, ranked[0].path];
  }
}

exports.interpretations = interpretations;
exports.requiredMeant = requiredMeant;
exports.meant = meant;
