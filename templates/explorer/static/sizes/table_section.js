// A table of sizes: the picture, two fields, words, and the table itself.

import { h, say } from "../dom.js";
import { isWrong, namesOf } from "../request/issues.js";
import { picture } from "../picture/picture.js";
import { pathOf } from "../request/parameter_names.js";
import { putting } from "../request/request.js";
import { sizeFields } from "./fields.js";
import { listOfAll } from "./list_of_all.js";
import { standingOf, valuesOf } from "./standing.js";
import { wordsOf, wordsOfDrag, wordsOfRefusal } from "./words.js";

/**
 * The parts of the section for a table.
 *
 * With `hasFields` the two sides are parameters of their own, which are typed here instead of in the form.
 */
export class TableSection {
  constructor(table, { facts, module, get, set, commit }, hasFields) {
    Object.assign(this, { table, module, get, set, commit, hasFields });
    this.shown = { request: get(), left: null, issues: [] };
    this.standing = null;
    this.signature = null;
    this.words = h("div", { className: "size-say", id: "size-say" });
    this.drawn = picture({
      sizes: table.sizes,
      name: `Supported sizes of ${facts.title}`,
      describedBy: "size-keys",
      onTake: (point) => this.take(point),
      onFree: hasFields ? (size, isDone) => this.drag(size, isDone) : null,
      onLook: (point) => this.look(point),
    });
    this.list = listOfAll(this.drawn.points, (point) => this.take(point));
    this.fields = hasFields ? this.makeFields() : null;
    this.element = besides(this.drawn, hasFields, [
      this.fields?.element,
      this.words,
      this.drawn.legend,
      this.list.element,
    ]);
  }

  /** The names of the parameters that are typed here. */
  get parameters() {
    return this.hasFields ? this.table.names : [];
  }

  makeFields() {
    return sizeFields({
      paths: this.table.paths,
      describedBy: "size-say",
      onType: (path, value) => this.set(path, value, true),
      onClear: () => this.put(null),
    });
  }

  /** Shows a request, what is left to choose, and its issues. */
  update(shown) {
    this.standing = standingOf(shown, this.table, this.drawn.points, this.nearest);
    const signature = signatureOf(this.standing);
    const isSame = this.shown.left === shown.left && this.signature === signature;
    this.shown = shown;
    this.signature = signature;
    if (!isSame) this.paint();
  }

  paint() {
    const { selected, free, nearest, possible, sides } = this.standing;
    this.drawn.update({ selected, free, nearest, possible });
    this.list.update({ selected, possible });
    this.fields?.update({ sides, ...fieldFacts(this.shown, this.table.names) });
    this.speak();
  }

  nearest = (width, height) => (this.hasFields ? this.module.nearestSizes(width, height) : []);

  put(size) {
    this.commit(this.table.put(this.get(), size));
  }

  take(point) {
    this.put(point);
    say(`${point.width} by ${point.height} taken`);
  }

  speak() {
    const { points } = this.drawn;
    // What was pressed is gone then: those who use keys go on in the fields.
    const acting =
      (act) =>
      (...given) => {
        const isByKeys = this.words.querySelector(":focus-visible") !== null;
        act(...given);
        if (isByKeys) this.fields?.focus();
      };
    const acts = {
      take: acting((size) => this.take(size)),
      apply: acting((suggestion) => this.commit(this.module.applyFix(this.get(), suggestion))),
      give: acting((name, value) => this.commit(putting(this.get(), pathOf(name), value))),
    };
    this.words.replaceChildren(
      ...wordsOf(this.standing, { points, names: this.table.names, left: this.shown.left }, acts),
    );
  }

  drag(size, isDone) {
    if (size === null) return this.paint();
    const known = this.drawn.points.find(({ width, height }) => width === size.width && height === size.height) ?? null;
    const nearest = known === null ? this.nearest(size.width, size.height) : [];
    if (isDone) return this.put(known ?? nearest[0] ?? size);
    this.signature = null;
    this.drawn.update({ selected: known, free: known === null ? size : null, nearest });
    return this.words.replaceChildren(...wordsOfDrag(size, known, nearest[0]));
  }

  /** Says why a point cannot be taken now while it is looked at. */
  look(point) {
    const { possible } = this.standing ?? {};
    if (!possible) return;
    if (point === null || possible.has(point.key)) this.speak();
    else this.words.replaceChildren(...wordsOfRefusal(point, this.refusal(point)));
  }

  /** What the validator says against a point beside what is set, or null. */
  refusal(point) {
    const { request } = this.shown;
    const before = new Set(this.module.validate(request).map(({ rule }) => rule));
    const issues = this.module.validate(this.table.put(request, point));
    return issues.find((issue) => isWrong(issue) && !before.has(issue.rule))?.message ?? null;
  }
}

const KEYS =
  "With keys: left and right change the ratio, up and down the size, Enter takes it, digits jump to a ratio.";

function besides(drawn, isFree, parts) {
  const keys = `Click a point to take its size${isFree ? ", or drag to any size for the nearest" : ""}. ${KEYS}`;
  return h(
    "div",
    { className: "size-grid" },
    h(
      "div",
      { className: "size-picture" },
      drawn.tiers,
      drawn.element,
      h("p", { className: "quiet pic-hint for-mouse", id: "size-keys" }, keys),
      h("p", { className: "quiet pic-hint for-touch" }, "Tap near a point."),
    ),
    h("div", { className: "size-side" }, parts),
  );
}

/** What of a standing is shown, as a text. */
function signatureOf({ sides, wrong, isNeeded, possible }) {
  return JSON.stringify([sides, wrong?.message, isNeeded, possible && [...possible]]);
}

/** The values that each side may still have, and whether it is refused. */
function fieldFacts({ left, issues }, names) {
  return {
    values: names.map((name) => left?.choices[name]?.offers.flatMap(valuesOf)),
    wrong: names.map((name) => issues.some((issue) => isWrong(issue) && namesOf(issue).includes(name))),
  };
}
