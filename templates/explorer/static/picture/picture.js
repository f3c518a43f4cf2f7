// The picture of sizes: each is the far corner of a rectangle that starts at the origin, both sides to one scale.

import { debounced, h, s } from "../dom.js";
import { times } from "../numbers.js";
import { keepFitting } from "./fitting.js";
import { axes, rayNodes, tierCurve } from "./ground.js";
import { legendOf } from "./legend.js";
import { markOf, paintMark, placeMark, tierClass } from "./marks.js";
import { moved, nearestRatio, typedTo } from "./moves.js";
import { placedNames, tellingFirst } from "./names.js";
import { followPointer } from "./pointer.js";
import { ALL, columns, firstStop, keyOf, pointOf, tiersOf } from "./points.js";
import { nearestPoint, reachOf, scaleOf, sizeAt } from "./scale.js";
import { shapesIn } from "./shapes.js";
import { widthsAt } from "./text_width.js";
import { paintTip } from "./tip.js";

/** Dots cannot be hit: the pointer takes the nearest point within so many pixels. */
const REACH = 28;
const PAUSE = 900;
const MOST_NAMED = 16;

/**
 * A picture of sizes; see `Size` of the package.
 *
 * `kinds`, in a comparison: by the key of a size its class and words for it. `onTake(point)` takes a size,
 * `onFree(size, isDone)` draws any (size null: nothing came of it), `onLook(point)` tells what is looked at.
 */
export function picture(options) {
  const drawn = new Picture(options);
  return {
    element: drawn.box,
    legend: drawn.legend.element,
    tiers: drawn.legend.chips,
    points: drawn.points,
    update: (state) => drawn.update(state),
    look: (tier) => drawn.look(tier),
  };
}

class Picture {
  state = { selected: null, free: null, nearest: [], possible: null };
  hovered = null;
  scale = null;
  size = 0;
  typed = "";

  constructor({ sizes, kinds = null, name, describedBy = null, onTake = null, onFree = null, onLook = () => {} }) {
    Object.assign(this, { kinds, onTake, onFree, onLook });
    this.points = sizes.map(pointOf);
    this.tiers = tiersOf(this.points);
    this.stop = firstStop(this.points);
    const layer = (className = null) => s("g", { class: className, "aria-hidden": "true" });
    this.layers = { back: layer(), names: layer(), tip: layer("pic-tip") };
    const shapes = layer();
    this.shapes = shapesIn(shapes);
    this.marks = new Map(this.points.map((point) => [point, this.mark(point)]));
    const dots = s("g", { role: "none" }, ...this.marks.values());
    const { back, names, tip } = this.layers;
    this.svg = s("svg", { class: "pic", role: "none", focusable: "false" }, back, shapes, dots, names, tip);
    const role = onTake ? "listbox" : "group";
    this.box = h("div", { className: "pic-box", role, "aria-label": name, "aria-describedby": describedBy }, this.svg);
    this.legend = legendOf(this.points, this.tiers, (tier) => this.look(tier));
    this.forget = debounced(PAUSE, () => (this.typed = ""));
    this.follow();
    this.show(ALL);
  }

  mark(point) {
    const kind = this.kinds?.get(point.key) ?? [tierClass(this.tiers, point.tier), null];
    const mark = markOf(point, kind, { isChoice: this.onTake !== null, isStop: point === this.stop });
    mark.addEventListener("focus", () => this.hover(point));
    mark.addEventListener("blur", () => this.hover(null));
    mark.addEventListener("keydown", (event) => this.key(event, point));
    // The click of a screen reader has no detail; that of a pointer is heard by `followPointer`.
    mark.addEventListener("click", (event) => event.detail === 0 && this.onTake?.(point));
    return mark;
  }

  follow() {
    followPointer(this.svg, {
      onMove: (place) => this.hover(nearestPoint(this.seen, this.scale, place, REACH)),
      onLeave: () => this.hover(null),
      onTap: (place) => this.tap(nearestPoint(this.seen, this.scale, place, REACH)),
      onDrag: this.onFree && ((place, isDone) => this.drag(place, isDone)),
      onStop: () => this.onFree(null, false),
    });
    keepFitting(this);
  }

  /** One tier alone, at its own scale: of several the smallest is a smudge. */
  look(tier) {
    this.show(tier);
    this.draw();
  }

  show(tier) {
    this.tier = tier;
    this.seen = tier === ALL ? this.points : this.points.filter((point) => point.tier === tier);
    this.columns = columns(this.seen);
    this.legend.press(tier);
    if (!this.seen.includes(this.stop)) this.rove(nearestRatio(this.seen, this.stop));
    for (const [point, mark] of this.marks) {
      if (this.seen.includes(point)) mark.removeAttribute("display");
      else mark.setAttribute("display", "none");
    }
  }

  update(changed) {
    const before = this.state;
    this.state = { ...before, ...changed };
    const { selected, possible } = this.state;
    if (selected !== null && selected !== before.selected) {
      if (!this.seen.includes(selected)) this.show(selected.tier);
      this.rove(selected);
    }
    if (selected === before.selected && possible === before.possible) this.paint();
    else this.draw();
  }

  draw() {
    if (this.size === 0) return;
    this.scale = scaleOf(this.size, reachOf(this.seen));
    const { size, height } = this.scale;
    for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${height}`, width: size, height })) {
      this.svg.setAttribute(name, value);
    }
    for (const point of this.seen) placeMark(this.marks.get(point), point, this.scale);
    const curves = this.kinds === null && this.tiers.length > 1 ? this.curves() : [];
    this.layers.back.replaceChildren(...axes(this.scale), ...curves, ...rayNodes(this.columns, this.scale));
    this.drawNames();
    this.paint();
  }

  curves() {
    const tiers = tiersOf(this.seen).map((tier) =>
      tierCurve(
        this.seen.filter((point) => point.tier === tier),
        this.scale,
        tierClass(this.tiers, tier),
      ),
    );
    return tiers.filter((curve) => curve !== null);
  }

  /** Names go to the sizes that meet their ratio, and to the few that differ in a comparison: one for each would be a wall. */
  drawNames() {
    const { left, right, top, bottom } = this.scale;
    const { selected } = this.state;
    const different =
      this.kinds === null ? this.seen : this.seen.filter((point) => this.kinds.get(point.key)[0] !== "both");
    const isFew = this.kinds !== null && different.length <= MOST_NAMED;
    const isTold = (point) => point !== selected && (isFew || !point.isApproximate) && !this.isOut(point);
    const wanted = different.filter(isTold);
    const names = placedNames(tellingFirst(wanted), {
      points: this.seen,
      scale: this.scale,
      bounds: [left + 2, top, right, bottom - 2],
      widthOf: widthsAt(11),
      textOf: ({ width, height }) => times(width, height),
    });
    const nodes = names.map(({ text, x, y, point }) =>
      s("text", { class: "name", x, y, "data-size": point.key }, text),
    );
    this.layers.names.replaceChildren(...nodes);
  }

  paint() {
    if (this.scale === null) return;
    const { selected, nearest } = this.state;
    const near = new Set(nearest.map(keyOf));
    for (const [point, mark] of this.marks) {
      const isSelected = point === selected;
      const isHovered = point === this.hovered;
      const isChoice = this.onTake !== null;
      paintMark(mark, { isChoice, isSelected, isHovered, isNear: near.has(point.key), isOut: this.isOut(point) });
    }
    this.shapes.paint({ ...this.state, hovered: this.hovered }, this.scale);
    const lit = (this.hovered ?? selected)?.ratio;
    for (const node of this.layers.back.querySelectorAll("[data-ratio]")) {
      node.classList.toggle("is-lit", node.dataset.ratio === lit);
    }
    const isOut = this.hovered !== null && this.isOut(this.hovered);
    const more = isOut ? "not with what is set" : (this.kinds?.get(this.hovered?.key)?.[1] ?? null);
    paintTip(this.layers.tip, this.hovered, this.scale, this.seen, more);
  }

  /** Whether a size does not go with what is set. */
  isOut({ key }) {
    return this.state.possible !== null && !this.state.possible.has(key);
  }

  hover(point) {
    if (point === this.hovered) return;
    this.hovered = point;
    this.paint();
    this.onLook(point);
  }

  tap(point) {
    if (point === null) return;
    this.go(point);
    this.onTake?.(point);
  }

  drag(place, isDone) {
    this.hovered = null;
    this.onFree(sizeAt(this.scale, place), isDone);
  }

  /** The one point that Tab comes to. */
  rove(point) {
    this.marks.get(this.stop).setAttribute("tabindex", -1);
    this.stop = point;
    this.marks.get(point).setAttribute("tabindex", 0);
  }

  go(point) {
    if (!this.seen.includes(point)) this.look(this.tier === ALL ? ALL : point.tier);
    this.rove(point);
    this.marks.get(point).focus();
  }

  key(event, point) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = moved(event.key, point, this) ?? this.type(event.key);
    const takes = this.onTake !== null && (event.key === "Enter" || event.key === " ");
    if (target !== null) this.go(target);
    else if (takes) this.onTake(point);
    else if (event.key === "Escape") return this.hover(null);
    else return;
    event.preventDefault();
  }

  type(key) {
    if (!/^[\d:x]$/.test(key)) return null;
    this.typed += key;
    this.forget();
    return typedTo(this.typed, this.seen) ?? typedTo(this.typed, this.points);
  }
}
