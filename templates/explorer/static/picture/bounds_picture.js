// The picture of sizes that bounds allow: the region, and in it the size that is chosen.

import { h, s } from "../dom.js";
import { keepFitting } from "./fitting.js";
import { axes, rayNodes } from "./ground.js";
import { followPointer } from "./pointer.js";
import { outlineOf } from "./region.js";
import { reachOf, scaleOf, sizeAt } from "./scale.js";
import { shapesIn } from "./shapes.js";

/** Ratios that help to find one's way; any size may have another one. */
const USUAL = ["1:3", "9:21", "9:16", "2:3", "3:4", "1:1", "4:3", "3:2", "16:9", "21:9", "3:1"];

/**
 * The picture of two sides, each an axis; see `axisOf`. `onSize(size, isDone)` hears what the pointer draws, in values that
 * the axes have; null where nothing came of it.
 */
export function boundsPicture(options) {
  const drawn = new BoundsPicture(options);
  return { element: drawn.box, update: (state) => drawn.update(state) };
}

class BoundsPicture {
  state = { selected: null, free: null, region: null, wrongWords: "not allowed" };
  size = 0;
  scale = null;

  constructor({ axes: sides, name, onSize }) {
    this.sides = sides;
    this.onSize = onSize;
    this.back = s("g", {});
    const shapes = s("g", {});
    this.shapes = shapesIn(shapes);
    this.handle = s("circle", { class: "handle", display: "none" });
    this.svg = s(
      "svg",
      { class: "pic", role: "img", "aria-label": name, focusable: "false" },
      this.back,
      shapes,
      this.handle,
    );
    this.box = h("div", { className: "pic-box" }, this.svg);
    const sized = (place) => {
      const { width, height } = sizeAt(this.scale, place);
      return { width: this.sides[0].near(width), height: this.sides[1].near(height) };
    };
    followPointer(this.svg, {
      onMove: () => {},
      onLeave: () => {},
      onTap: (place) => this.onSize(sized(place), true),
      onDrag: (place, isDone) => this.onSize(sized(place), isDone),
      onStop: () => this.onSize(null, false),
    });
    keepFitting(this);
  }

  update(changed) {
    const before = this.state.region;
    this.state = { ...this.state, ...changed };
    if (this.state.region === before) this.paint();
    else this.draw();
  }

  draw() {
    if (this.size === 0) return;
    const [across, down] = this.sides;
    this.scale = scaleOf(this.size, reachOf([{ width: across.most, height: down.most }]));
    const { size, height } = this.scale;
    for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${height}`, width: size, height })) {
      this.svg.setAttribute(name, value);
    }
    this.back.replaceChildren(...axes(this.scale), ...this.bounds(), ...rayNodes(usualColumns(), this.scale));
    this.paint();
  }

  /** The rectangle of the bounds, and inside it what is allowed. */
  bounds() {
    const [across, down] = this.sides;
    const { scale } = this;
    const [x, y] = [scale.x(across.least), scale.y(down.most)];
    const sides = { x, y, width: scale.x(across.most) - x, height: scale.y(down.least) - y };
    const whole = s("rect", { class: "bounds", ...sides });
    const { region } = this.state;
    return region === null ? [whole] : [whole, s("path", { class: "region", d: outlineOf(region, scale) })];
  }

  paint() {
    if (this.scale === null) return;
    const { selected, free } = this.state;
    this.shapes.paint({ hovered: null, nearest: [], ...this.state }, this.scale);
    const corner = selected ?? (free !== null && free.width > 0 && free.height > 0 ? free : null);
    this.handle.classList.toggle("wrong", selected === null);
    if (corner === null) return void this.handle.setAttribute("display", "none");
    this.handle.removeAttribute("display");
    const at = {
      cx: this.scale.x(Math.min(corner.width, this.scale.most)),
      cy: this.scale.y(Math.min(corner.height, this.scale.most)),
      r: 7,
    };
    for (const [name, value] of Object.entries(at)) this.handle.setAttribute(name, value);
    for (const node of this.back.querySelectorAll("[data-ratio]")) {
      node.classList.toggle("is-lit", node.dataset.ratio === selected?.ratio);
    }
  }
}

function usualColumns() {
  return USUAL.map((ratio) => {
    const [across, down] = ratio.split(":").map(Number);
    return [{ ratio, slope: across / down, isApproximate: false }];
  });
}
