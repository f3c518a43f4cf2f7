// The section of a model's page in which a size is chosen.

import { h } from "../dom.js";
import { boundsOf } from "./bounds.js";
import { BoundsSection } from "./bounds_section.js";
import { ratiosOf } from "./ratios.js";
import { tableOfPairs } from "./table_of_pairs.js";
import { tableOfTexts } from "./table_of_texts.js";
import { TableSection } from "./table_section.js";

/**
 * The section, or null where the model's facts give nothing to draw.
 *
 * `get()` gives the request, `set(path, value, isTyping)` and `commit(request)` change it, `module` is the model's.
 * `update({ request, left, issues })` shows a request; `left` is what `narrow` found, or null. `parameters` are the names
 * of those that are typed here, so that no form has to show them as well.
 */
export function sizesSection(given) {
  const parts = [sizesOf(given), ratiosOf(given)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const title = h("h2", { id: "sizes-title" }, "Size");
  const element = h("section", { className: "section", "aria-labelledby": "sizes-title" }, title);
  element.append(...parts.map((part) => part.element));
  return {
    element,
    parameters: parts.flatMap((part) => part.parameters),
    update: (shown) => parts.forEach((part) => part.update(shown)),
  };
}

function sizesOf(given) {
  const pairs = tableOfPairs(given.facts);
  const table = pairs ?? tableOfTexts(given.facts);
  if (table !== null) return new TableSection(table, given, pairs !== null);
  const bounds = boundsOf(given.facts);
  return bounds === null ? null : new BoundsSection(bounds, given);
}
