// Numbers in words.

/** A number with its thousands apart. */
export function counted(number) {
  return number.toLocaleString("en");
}

/** How many there are of something: `1 size`, `73 sizes`. */
export function several(count, noun) {
  return `${counted(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** The sides of a size. */
export const times = (width, height) => `${width} × ${height}`;

export const megapixels = (area) => `${millions(area)} MP`;

/** The least and the most of some areas. */
export const megapixelsBetween = (least, most) => `${millions(least)} to ${megapixels(most)}`;

const millions = (number) => (number / 1e6).toFixed(2);
