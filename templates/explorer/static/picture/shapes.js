// The rectangles of the picture: what is chosen, what the pointer is at, and a size that is not supported.

import { s } from "../dom.js";
import { times } from "../numbers.js";

const CROSS = 6;

/** The shapes in a layer; `paint(state, scale)` draws them anew. */
export function shapesIn(layer) {
  const chosen = s("rect", { class: "shape" });
  const pointed = s("rect", { class: "shape-hover" });
  const rest = s("g");
  layer.replaceChildren(chosen, pointed, rest);
  return {
    paint({ selected, hovered, free, nearest, wrongWords = "not supported" }, scale) {
      put(chosen, selected, scale);
      put(pointed, hovered === selected ? null : hovered, scale);
      const isWhole = free !== null && free.width > 0 && free.height > 0;
      const isHalf = free !== null && !isWhole && free.width + free.height > 0;
      rest.replaceChildren(
        ...(selected === null ? [] : shapeName(selected, shapeWords(selected), "", scale)),
        ...(isWhole ? freeNodes(free, nearest, wrongWords, scale) : []),
        ...(isHalf ? [guide(free, scale)] : []),
      );
    },
  };
}

function put(rectangle, size, scale) {
  if (size === null) return rectangle.setAttribute("display", "none");
  rectangle.removeAttribute("display");
  const { width, height } = inside(size, scale);
  const sides = {
    x: scale.left,
    y: scale.y(height),
    width: scale.x(width) - scale.left,
    height: scale.bottom - scale.y(height),
  };
  for (const [name, value] of Object.entries(sides)) rectangle.setAttribute(name, Math.max(0, value));
  return rectangle;
}

/** What of a size the picture has room for. */
function inside({ width, height }, { most }) {
  return { width: Math.min(width, most), height: Math.min(height, most) };
}

function shapeWords({ isApproximate, ratio }) {
  return `${isApproximate ? "about " : ""}${ratio}`;
}

/** No size lies below the smallest width and height: in that corner a name can always be read. */
function shapeName({ width, height }, words, className, scale) {
  const x = scale.left + 10;
  return [
    s("text", { class: `shape-name ${className}`, x, y: scale.bottom - 26 }, times(width, height)),
    s("text", { class: `shape-sub ${className}`, x, y: scale.bottom - 10 }, words),
  ];
}

function freeNodes(free, nearest, words, scale) {
  const { width, height } = inside(free, scale);
  const [x, y] = [scale.x(width), scale.y(height)];
  return [
    put(s("rect", { class: "shape-free" }), free, scale),
    ...nearest.map((size, place) =>
      s("line", { class: `near near-${place}`, x1: x, y1: y, x2: scale.x(size.width), y2: scale.y(size.height) }),
    ),
    ...shapeName(free, words, "wrong", scale),
    s("path", { class: "cross", d: `M${x - CROSS} ${y}h${2 * CROSS}M${x} ${y - CROSS}v${2 * CROSS}` }),
  ];
}

/** The line of all sizes that have the one side that is known. */
function guide(free, scale) {
  const { width, height } = inside(free, scale);
  const [x, y] = [scale.x(width), scale.y(height)];
  const ends = width > 0 ? [x, x, scale.bottom, scale.top] : [scale.left, scale.right, y, y];
  return s("line", { class: "guide", x1: ends[0], x2: ends[1], y1: ends[2], y2: ends[3] });
}
