// Which models a few words find, and in what order. Nothing here needs a page.

/** A text without case, accents and other marks, as searches compare it. */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
