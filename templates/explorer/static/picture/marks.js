// The dots of the picture, each an option of its list: filled where the ratio is exact, hollow where it is about so.

import { s } from "../dom.js";
import { spoken } from "./points.js";

const HALO = 5;
const TIER_COLOURS = 4;

/** The class that gives a tier its colour. */
export function tierClass(tiers, tier) {
  return `tier-${tiers.indexOf(tier) % TIER_COLOURS}`;
}

/** The mark of a point. `kind` is its class and, in a comparison, words for it; `isChoice` whether it can be taken. */
export function markOf(point, [kind, words], { isChoice, isStop }) {
  const label = words === null ? spoken(point) : `${spoken(point)}, ${words}`;
  return s(
    "g",
    {
      role: isChoice ? "option" : "img",
      class: `dot ${kind}${point.isApproximate ? " about" : ""}`,
      tabindex: isStop ? 0 : -1,
      "aria-label": label,
      "aria-selected": isChoice ? "false" : null,
    },
    s("circle", { class: "halo" }),
    s(kind === "only-b" ? "rect" : "circle", { class: "core" }),
  );
}

/** Puts a mark where its point is. */
export function placeMark(mark, point, scale) {
  const [halo, core] = mark.children;
  const isQuiet = mark.classList.contains("both");
  const radius = isQuiet ? scale.radius - 1.5 : scale.radius;
  mark.setAttribute("transform", `translate(${scale.x(point.width)} ${scale.y(point.height)})`);
  halo.setAttribute("r", scale.radius + HALO);
  if (core.tagName === "circle") core.setAttribute("r", radius);
  else for (const [name, value] of Object.entries(square(radius))) core.setAttribute(name, value);
}

/** Shows how a point stands: chosen, near to what was asked for, out of reach, under the pointer. */
export function paintMark(mark, { isChoice, isSelected, isNear, isOut, isHovered }) {
  mark.classList.toggle("is-selected", isSelected);
  mark.classList.toggle("is-near", isNear);
  mark.classList.toggle("is-out", isOut);
  mark.classList.toggle("is-hover", isHovered);
  if (!isChoice) return;
  mark.setAttribute("aria-selected", String(isSelected));
  if (isOut) mark.setAttribute("aria-disabled", "true");
  else mark.removeAttribute("aria-disabled");
}

function square(radius) {
  return { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius };
}
