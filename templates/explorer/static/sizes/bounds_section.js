// Sizes within bounds: the picture of what is allowed, two fields, and what the validator says.

import { h, prose } from "../dom.js";
import { fixButtons } from "../fields/fixes.js";
import { megapixels, times } from "../numbers.js";
import { isMissing, isWrong, namesOf } from "../request/issues.js";
import { boundsPicture } from "../picture/bounds_picture.js";
import { pointOf } from "../picture/points.js";
import { regionSteps } from "../picture/region.js";
import { axisInWords } from "./bounds.js";
import { sizeFields } from "./fields.js";

const SLICE = 8; // ms of work before the page may breathe
const PAUSE = 250;
/** Ratios with longer numbers say less than a decimal. */
const LONGEST = 40;

/** The parts of the section for a width and a height between bounds. */
export class BoundsSection {
  constructor(pair, { facts, module, get, set, commit }) {
    Object.assign(this, { pair, module, get, set, commit });
    this.parameters = pair.names;
    this.shown = { request: get(), left: null, issues: [] };
    this.asked = null;
    this.words = h("div", { className: "size-say", id: "bounds-say" });
    const [across, down] = pair.axes.map(axisInWords);
    const name = `Sizes of ${facts.title}: width ${across}; height ${down}`;
    this.drawn = boundsPicture({ axes: pair.axes, name, onSize: (size, isDone) => this.draw(size, isDone) });
    this.fields = sizeFields({
      paths: pair.paths,
      describedBy: "bounds-say",
      onType: (path, value) => set(path, value, true),
      onClear: () => this.put(null),
      step: (place, by) => this.stepped(place, by),
    });
    this.element = framed(this.drawn.element, [this.fields.element, this.words, boundsInWords(pair, across, down)]);
  }

  /** Shows a request, what is left to choose, and its issues. */
  update(shown) {
    this.shown = shown;
    const sides = this.pair.sides(shown.request);
    const own = this.issues(shown.issues);
    const wrong = own.filter(isWrong);
    this.show(sides, wrong);
    this.fields.update({
      sides,
      values: [],
      wrong: this.pair.names.map((name) => wrong.some((issue) => namesOf(issue).includes(name))),
    });
    this.speak(sides, wrong, own.some(isMissing));
    this.findRegion();
  }

  issues(all) {
    return all.filter((issue) => namesOf(issue).some((name) => this.pair.names.includes(name)));
  }

  show(sides, wrong) {
    const [width, height] = sides.map((side) => (Number.isFinite(side) && side > 0 ? side : 0));
    const isWhole = width > 0 && height > 0;
    const selected = isWhole && wrong.length === 0 ? pointed({ width, height }) : null;
    const isOpen = sides.every((side) => side === undefined);
    const hovered = isOpen && this.pair.standard !== null ? pointed(this.pair.standard) : null;
    this.drawn.update({ selected, hovered, free: selected === null && width + height > 0 ? { width, height } : null });
  }

  speak(sides, wrong, isNeeded) {
    const [width, height] = sides;
    const isWhole = Number.isFinite(width) && Number.isFinite(height);
    const head = isWhole ? times(width, height) : isNeeded ? "To be chosen" : "Not set";
    const { standard } = this.pair;
    const isStandard = standard !== null && sides.every((side) => side === undefined);
    const point = isWhole && wrong.length === 0 ? pointed({ width, height }) : null;
    const apply = (suggestion) => this.commit(this.module.applyFix(this.get(), suggestion));
    this.words.replaceChildren(
      h("p", { className: wrong.length > 0 ? "size-main wrong" : "size-main" }, head),
      ...(point === null ? [] : [h("p", { className: "quiet" }, `${ratioInWords(point)} · ${megapixels(point.area)}`)]),
      ...(isStandard ? [h("p", { className: "quiet" }, `Then it is ${times(standard.width, standard.height)}.`)] : []),
      ...wrong.map((issue) => h("p", { className: "wrong-text" }, prose(issue.message))),
      ...wrong.slice(0, 1).map((issue) => h("div", { className: "fixes column" }, fixButtons(issue, apply))),
    );
  }

  put(size) {
    this.commit(this.pair.put(this.get(), size));
  }

  /** What the pointer draws; released on a size that is refused, it becomes what the validator suggests first. */
  draw(size, isDone) {
    if (size === null) return this.update(this.shown);
    const request = this.pair.put(this.get(), size);
    const wrong = this.issues(this.module.validate(request)).filter(isWrong);
    if (!isDone) {
      this.show([size.width, size.height], wrong);
      return this.speak([size.width, size.height], wrong, false);
    }
    const fix = wrong[0]?.suggestions.find(({ sure, destructive }) => sure && !destructive);
    return this.commit(fix === undefined ? request : this.module.applyFix(request, fix));
  }

  /** Where an arrow key leads: a step on, or from nothing to what is taken where nothing is given. */
  stepped(place, by) {
    const axis = this.pair.axes[place];
    const value = this.pair.sides(this.get())[place];
    if (Number.isFinite(value)) return axis.next(value, by);
    const standard = this.pair.standard?.[place === 0 ? "width" : "height"];
    return standard ?? (by > 0 ? axis.least : axis.most);
  }

  /** Asks the validator which sizes go with the rest of the request, a slice at a time, when that has changed. */
  findRegion() {
    const rest = JSON.stringify(this.pair.put(this.shown.request, null));
    if (rest === this.asked) return;
    this.asked = rest;
    const isAllowed = (width, height) =>
      !this.issues(this.module.validate(this.pair.put(this.shown.request, { width, height }))).some(isWrong);
    const steps = regionSteps(this.pair.axes, isAllowed);
    const walk = () => {
      if (this.asked !== rest) return;
      const until = performance.now() + SLICE;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      if (step.done) this.drawn.update({ region: step.value });
      else setTimeout(walk);
    };
    setTimeout(walk, PAUSE);
  }
}

function pointed(size) {
  return pointOf({ label: "", tier: null, ratio: null, isApproximate: false, ...size });
}

function ratioInWords({ ratio, slope }) {
  const isShort = ratio.split(":").every((part) => Number(part) <= LONGEST);
  return isShort ? ratio : `about ${slope >= 1 ? `${slope.toFixed(2)}:1` : `1:${(1 / slope).toFixed(2)}`}`;
}

function boundsInWords({ names }, across, down) {
  const row = (name, words) => h("div", {}, h("dt", {}, h("code", {}, name)), h("dd", { className: "quiet" }, words));
  return h("dl", { className: "bounds-facts" }, row(names[0], across), row(names[1], down));
}

function framed(picture, parts) {
  const hint = "Click or drag to draw a size. In the fields, the arrow keys go up and down by a step.";
  return h(
    "div",
    { className: "size-grid" },
    h("div", { className: "size-picture" }, picture, h("p", { className: "quiet pic-hint" }, hint)),
    h("div", { className: "size-side" }, parts),
  );
}
