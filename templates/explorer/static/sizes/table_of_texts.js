// Sizes that one parameter names, each as a text such as `1024x1536`.

import { pathOf } from "../request/parameter_names.js";
import { at, putting } from "../request/request.js";

const SIZE = /^(\d{2,5}) ?[x×*] ?(\d{2,5})$/;
const LEAST = 2;

/** The table of the first parameter whose allowed values are such texts, or null where there is none. */
export function tableOfTexts({ parameters }) {
  const parameter = Object.values(parameters).find(isOfSizes);
  if (parameter === undefined) return null;
  const path = pathOf(parameter.name);
  const texts = new Map(
    parameter.allowedValues.map((text) => [text, sizeOf(text)]).filter(([, size]) => size !== null),
  );
  return {
    sizes: [...texts.values()],
    names: [parameter.name],
    paths: [path],
    sides(request) {
      const size = texts.get(at(request, path));
      return size === undefined ? [undefined, undefined] : [size.width, size.height];
    },
    put: (request, size) => putting(request, path, size === null ? undefined : size.label),
    possible(left) {
      const offers = left.choices[parameter.name]?.offers ?? [];
      const values = offers.flatMap(({ allowedValues }) => allowedValues ?? [...texts.keys()]);
      return new Set(values.flatMap((text) => texts.get(text) ?? []).map(({ width, height }) => `${width}x${height}`));
    },
  };
}

function isOfSizes({ name, allowedValues }) {
  return !/[[{]/.test(name) && allowedValues.filter((value) => sizeOf(value) !== null).length >= LEAST;
}

/** The size that a text names, or null. */
export function sizeOf(text) {
  const [, width, height] = SIZE.exec(String(text)) ?? [];
  if (width === undefined) return null;
  return { label: text, width: Number(width), height: Number(height), tier: null, ratio: null, isApproximate: false };
}
