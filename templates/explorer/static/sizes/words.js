// What is said of a size beside the picture.

import { h, prose } from "../dom.js";
import { fixButtons } from "../fields/fixes.js";
import { megapixels, several, times } from "../numbers.js";
import { described } from "../picture/points.js";
import { nearSides, partnersOf } from "./standing.js";

const NEAR = 4;

/**
 * Words for a standing, as nodes. `acts` are `take(size)`, `apply(suggestion)` and `give(name, value)`; `paint` holds
 * the points and names of the table, and what is left.
 */
export function wordsOf(standing, { points, names, left }, acts) {
  const { selected, free, isWhole, wrong } = standing;
  if (selected !== null)
    return [head(times(selected.width, selected.height)), facts(selected), ...refused(wrong, acts)];
  if (isWhole) return notSupported(standing, acts);
  if (free !== null) return [head(sidesOf(free), wrong !== null), ...half(standing, { points, names, left }, acts)];
  if (wrong !== null) return refused(wrong, acts);
  const isNeeded = quiet(standing.isNeeded ? "One must be chosen." : "May be left out.");
  if (standing.possible === null) return [head(several(points.length, "size")), isNeeded];
  const why = "The pale ones do not go with what is set; point at one to read why.";
  return [head(`${standing.possible.size} of ${several(points.length, "size")}`), isNeeded, quiet(why)];
}

/** Words for a size that is being drawn: it is taken, or what is nearest to it, when the pointer is released. */
export function wordsOfDrag(size, known, nearest) {
  const label = nearest?.label ? `, ${nearest.label}` : "";
  const target = nearest && [
    "Release for ",
    h("strong", {}, times(nearest.width, nearest.height)),
    `${label}: the nearest, by ratio first.`,
  ];
  const isWrong = known === null;
  return [
    head(times(size.width, size.height), isWrong),
    h("p", {}, known ? "Release to take it." : (target ?? "Not supported.")),
  ];
}

/** Words for a point that cannot be taken now, and why. */
export function wordsOfRefusal(point, message) {
  const why = message === null ? ["It does not go with what is set."] : prose(message);
  return [head(times(point.width, point.height)), h("p", {}, "Not possible now: ", why)];
}

function notSupported({ free, nearest, wrong }, { take }) {
  if (wrong === null) return [head(times(free.width, free.height))];
  return [
    head(times(free.width, free.height), true),
    h("p", {}, nearest.length > 0 ? "Not supported. Nearest, by ratio first:" : "Not supported."),
    h(
      "div",
      { className: "fixes column" },
      nearest.map((size) => sizeButton(size, take)),
    ),
  ];
}

function half(standing, { points, names, left }, acts) {
  if (standing.wrong !== null) return refused(standing.wrong, acts);
  if (standing.possible?.size === 0) {
    const { side, values } = nearSides(standing, points, NEAR);
    const name = names[side === "width" ? 0 : 1];
    return [h("p", {}, `No size has this ${side}. Near it:`), valueChips(name, values, acts.give)];
  }
  const partners = partnersOf(standing, left, names);
  if (partners === null || partners.values.length === 0) return [quiet("Both are needed.")];
  return [
    h("p", {}, h("code", {}, partners.name), " may then be"),
    valueChips(partners.name, partners.values, acts.give),
  ];
}

function refused(issue, { apply }) {
  if (issue === null) return [];
  const text = h("p", { className: "wrong-text" }, prose(issue.message));
  return [text, h("div", { className: "fixes column" }, fixButtons(issue, apply))];
}

function sizeButton(size, take) {
  const label = h("span", { className: "quiet" }, ` ${size.label}`);
  return h(
    "button",
    { type: "button", className: "fix", onclick: () => take(size) },
    times(size.width, size.height),
    label,
  );
}

function valueChips(name, values, give) {
  const chip = (value) =>
    h("button", { type: "button", className: "chip", onclick: () => give(name, value) }, String(value));
  return h("div", { className: "chips" }, values.map(chip));
}

function head(text, isWrong = false) {
  return h("p", { className: isWrong ? "size-main wrong" : "size-main" }, text);
}

const quiet = (text) => h("p", { className: "quiet" }, text);
const facts = (point) => quiet([...described(point), megapixels(point.area)].join(" · "));
const sidesOf = ({ width, height }) => (width > 0 ? `${width} × …` : `… × ${height}`);
