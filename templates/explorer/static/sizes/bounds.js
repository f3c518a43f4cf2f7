// Sizes that bounds allow: which two parameters are a width and a height, and what their facts say.

import { axisOf } from "../picture/axis.js";
import { pathOf } from "../request/parameter_names.js";
import { at, putting } from "../request/request.js";

const WIDTH = /(^|\.)width$/;

/**
 * The width and height of a model whose facts bound both, or null: `{ names, paths, axes, standard, sides, put }`, where
 * `standard` is the size that is taken where none is given, or null.
 */
export function boundsOf({ parameters }) {
  for (const name of Object.keys(parameters).filter((each) => WIDTH.test(each) && !/[[{]/.test(each))) {
    const other = name.replace(WIDTH, "$1height");
    const axes = [name, other].map((each) => parameters[each] && axisOf(parameters[each]));
    const [width, height] = [name, other].map((each) => parameters[each]?.default);
    const standard = Number.isFinite(width) && Number.isFinite(height) ? { width, height } : null;
    if (axes.every(Boolean)) return pairOf([name, other], axes, standard);
  }
  return null;
}

function pairOf(names, axes, standard) {
  const paths = names.map(pathOf);
  return {
    names,
    paths,
    axes,
    standard,
    sides: (request) => paths.map((path) => at(request, path)),
    put(request, size) {
      const sides = size === null ? [undefined, undefined] : [size.width, size.height];
      return paths.reduce((copy, path, place) => putting(copy, path, sides[place]), request);
    },
  };
}

/** What the facts of an axis say, such as `128 to 2048, in steps of 64`. */
export function axisInWords({ least, most, step, count, at: valueAt }) {
  if (step === null && count <= 6) return Array.from({ length: count }, (_, place) => valueAt(place)).join(", ");
  return `${least} to ${most}${step === null ? "" : `, in steps of ${step}`}`;
}
