// Which sizes a model takes, however its facts say so.

import { isWrong, namesOf } from "../request/issues.js";
import { keyOf } from "../picture/points.js";
import { freshRequest } from "../request/request.js";
import { axisInWords, boundsOf } from "../sizes/bounds.js";
import { tableOfPairs } from "../sizes/table_of_pairs.js";
import { tableOfTexts } from "../sizes/table_of_texts.js";

/**
 * `{ title, sizes, takes, words }`: the sizes that are listed, whether a size is taken, and in words what is taken beside a
 * list. `takes` is null where the facts bound no sizes. Of sizes between bounds the validator is asked.
 */
export function takenSizes(module) {
  const { MODEL } = module;
  const table = tableOfPairs(MODEL) ?? tableOfTexts(MODEL);
  if (table !== null) {
    const keys = new Set(table.sizes.map(keyOf));
    return { title: MODEL.title, sizes: table.sizes, takes: (size) => keys.has(keyOf(size)), words: null };
  }
  const bounds = boundsOf(MODEL);
  if (bounds === null) return { title: MODEL.title, sizes: [], takes: null, words: "no table of sizes" };
  const request = freshRequest(MODEL);
  return {
    title: MODEL.title,
    sizes: [],
    takes(size) {
      const issues = module.validate(bounds.put(request, size)).filter(isWrong);
      return !issues.some((issue) => namesOf(issue).some((name) => bounds.names.includes(name)));
    },
    words: `any size between bounds: ${bounds.names.map((name, place) => `${name} ${axisInWords(bounds.axes[place])}`).join("; ")}`,
  };
}
