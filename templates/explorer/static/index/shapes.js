// Ratios and sizes as words of a search: `4:5`, `1344x704`. Nothing here needs a page.

const PAIR = /(?<![^ ])~?(\d{1,4}(?:\.\d{1,3})?) ?: ?(\d{1,4}(?:\.\d{1,3})?)(?![^ ])/g;
const SIZE = /(?<![^ ])(\d{2,5}) ?[x×*] ?(\d{2,5})(?![^ ])/g;
const WORD = /^(\d+(?:\.\d+)?)([:x])(\d+(?:\.\d+)?)$/;

/** A folded phrase in which each ratio and each size is one word: `1024x1024` for `1024 × 1024`. */
export const joined = (phrase) => phrase.replace(PAIR, "$1:$2").replace(SIZE, "$1x$2");

/** The ratio or size that a word of a joined phrase is, or null. */
export function shapeOf(word) {
  const [, one, sign, other] = WORD.exec(word) ?? [];
  const sides = [Number(one), Number(other)];
  return sides.every((side) => side > 0) ? { word, isRatio: sign === ":", sides } : null;
}

const lists = new Map();

/** What a text such as `4:5 832x1040,~2:1 1344x704` lists, read once however many models share it. */
function listOf(text) {
  if (!lists.has(text)) lists.set(text, text === "" ? [] : text.split(",").map(groupOf));
  return lists.get(text);
}

function groupOf(text) {
  const [label, ...sizes] = text.split(" ");
  const ratio = shapeOf(label.replace("~", ""));
  return { label, isNear: label.startsWith("~"), ratio, sizes: sizes.map(shapeOf) };
}

/**
 * What of a model's shapes is asked for, or null: `{ label, sizes, isNear }`. A ratio finds those that the
 * model names so, and sizes that have it to the pixel; `isNear` where all that there is comes near it.
 */
export function matching(text, shape) {
  const groups = listOf(text);
  if (!shape.isRatio) {
    const group = groups.find(({ sizes }) => sizes.some(({ word }) => word === shape.word));
    return group === undefined ? null : { label: group.label, sizes: [shape.word], isNear: false };
  }
  const named = groups.filter(({ ratio }) => ratio !== null && isEqual(ratio.sides, shape.sides));
  const exact = named.filter(({ isNear }) => !isNear);
  const sizes = [
    ...exact.flatMap((group) => group.sizes),
    ...groups.flatMap((group) => group.sizes).filter(({ sides }) => isEqual(sides, shape.sides)),
  ];
  const isNear = exact.length + sizes.length === 0;
  if (isNear && named.length === 0) return null;
  const all = isNear ? named.flatMap((group) => group.sizes) : sizes;
  const { label } = (isNear ? named[0] : exact[0]) ?? { label: shape.word };
  return { label, sizes: [...new Set(all.map(({ word }) => word))], isNear };
}

const isEqual = ([one, other], [across, down]) => one * down === other * across;

/** A match in words: `832 × 1040 (4:5)`, `1536 × 576 (~21:9) and 5 more`, or the ratio alone. */
export function told({ label, sizes }) {
  const [first, ...more] = sizes;
  if (first === undefined) return label;
  const named = `${first.replace("x", " × ")}${label === "" ? "" : ` (${label})`}`;
  return more.length === 0 ? named : `${named} and ${more.length} more`;
}
