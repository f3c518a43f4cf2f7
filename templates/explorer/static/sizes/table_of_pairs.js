// Sizes that two parameters hold together: read from a request, and put into it.

import { pathOf } from "../request/parameter_names.js";
import { at, putting } from "../request/request.js";

/** The table of a model's sizes, or null where it has none; `names` are the parameters that hold a size. */
export function tableOfPairs({ sizes, sizeParameters }) {
  if (sizes.length === 0 || sizeParameters === null) return null;
  const paths = sizeParameters.map(pathOf);
  return {
    sizes,
    names: sizeParameters,
    paths,
    /** The two sides of a request, whatever they hold. */
    sides: (request) => paths.map((path) => at(request, path)),
    /** A copy with the size; null takes it out. */
    put(request, size) {
      const sides = size === null ? [undefined, undefined] : [size.width, size.height];
      return paths.reduce((copy, path, place) => putting(copy, path, sides[place]), request);
    },
    /** The keys of the sizes that are still possible. */
    possible: (left) => new Set(left.sizes.map(([, width, height]) => `${width}x${height}`)),
  };
}
