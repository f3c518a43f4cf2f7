// Which models some words find, and in what order. Nothing here needs a page.

/** Letters that no decomposition takes apart. */
const LETTERS = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ł: "l", ŧ: "t", þ: "th", ı: "i" };
const APART = /[\s\-_/,]+/;

/** What each part of a model weighs, and by how much more a word counts where it stands at a start. */
const WEIGHTS = { title: 8, air: 6, creator: 4, capabilities: 3, task: 2 };
const START = 4;
const WORD = 3;
const WORD_START = 2;

/** What all words in a row add, at the start of the title or in it. */
const TITLE_STARTS = 200;
const IN_TITLE = 100;

/** A text without case, accents and other marks, its words apart by one space. */
export function fold(text) {
  return text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[æœøđðħłŧþı]/g, (letter) => LETTERS[letter])
    .split(APART)
    .filter((word) => word !== "")
    .join(" ");
}

/** A model as searches see it: `title`, `air`, `creator`, `capabilities` (a list) and `task`, folded. */
export function entry({ title, air, creator, capabilities, task }) {
  const parts = { title, air: air ?? "", creator, capabilities: capabilities.join(" "), task: task ?? "" };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, fold(text)]));
}

/**
 * The numbers of the entries that have every word of a query, the best first and equal ones in their order;
 * all of them where it has no word.
 */
export function search(entries, query) {
  const phrase = fold(query);
  const words = phrase === "" ? [] : phrase.split(" ");
  return entries
    .map((each, number) => ({ number, rank: rank(each, words, phrase) }))
    .filter((each) => each.rank >= 0)
    .sort((one, other) => other.rank - one.rank || one.number - other.number)
    .map((each) => each.number);
}

/** How well an entry fits; -1 where a word is missing. */
function rank(parts, words, phrase) {
  let sum = parts.title.startsWith(phrase) ? TITLE_STARTS : parts.title.includes(phrase) ? IN_TITLE : 0;
  for (const word of words) {
    const best = Math.max(...Object.keys(WEIGHTS).map((name) => weight(parts[name], word) * WEIGHTS[name]));
    if (best === 0) return -1;
    sum += best;
  }
  return sum;
}

function weight(text, word) {
  if (text.startsWith(word)) return START;
  if (`${text} `.includes(` ${word} `)) return WORD;
  if (text.includes(` ${word}`)) return WORD_START;
  return text.includes(word) ? 1 : 0;
}
