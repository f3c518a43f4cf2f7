// The sizes of two models in one picture.

import { h } from "../dom.js";
import { times } from "../numbers.js";
import { picture } from "../picture/picture.js";
import { sizesOfBoth } from "./differences.js";
import { takenSizes } from "./taken_sizes.js";

/** The section for the modules of two models, or null where neither lists sizes. */
export function sizesOfBothSection(modules) {
  const models = modules.map(takenSizes);
  const [one, two] = models;
  const { sizes, kinds, both, only } = sizesOfBoth(one, two);
  if (sizes.length === 0) return null;
  const drawn = picture({
    sizes,
    kinds,
    name: `Sizes of ${one.title} and ${two.title}`,
    describedBy: "compare-legend",
  });
  const entry = (className, key, text) => h("li", { className }, h("span", { className: `key ${key}` }), text);
  const legend = h(
    "ul",
    { className: "legend", id: "compare-legend" },
    entry("", "small", `${both} in both`),
    one.sizes.length > 0 && entry("tier-0", "", `${only[0].length} only in ${one.title}`),
    two.sizes.length > 0 && entry("tier-1", "square", `${only[1].length} only in ${two.title}`),
  );
  return h(
    "section",
    { className: "section", "aria-labelledby": "compare-sizes" },
    h("h2", { id: "compare-sizes" }, "Sizes"),
    drawn.tiers,
    drawn.element,
    legend,
    models.filter(({ words }) => words !== null).map(({ title, words }) => h("p", {}, `${title}: ${words}.`)),
    listOf(models, only),
  );
}

/** The differences as text: the picture's equal. */
function listOf(models, only) {
  if (only.every((sizes) => sizes.length === 0)) return h("p", { className: "quiet" }, "Both take all of these.");
  const lists = models.flatMap(({ title, sizes }, place) =>
    sizes.length === 0
      ? []
      : [
          h("dt", {}, `Only ${title}`),
          h(
            "dd",
            { className: "quiet" },
            only[place].map(({ width, height }) => times(width, height)).join(", ") || "none",
          ),
        ],
  );
  return h(
    "details",
    { className: "source" },
    h("summary", {}, "Sizes that one alone has"),
    h("dl", { className: "size-lists" }, lists),
  );
}
