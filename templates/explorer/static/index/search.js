// Which models some words find, and in what order. Nothing here needs a page.
import { joined, matching, shapeOf } from "./shapes.js";

/** Letters that no decomposition takes apart. */
const LETTERS = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ł: "l", ŧ: "t", þ: "th", ı: "i" };
const APART = /[\s\-_/,]+/;

/** What each part of a model weighs, and by how much more a word counts where it stands at a start. */
const WEIGHTS = { title: 8, air: 6, creator: 4, capabilities: 3, task: 2 };
const START = 4;
const WORD = 3;
const WORD_START = 2;

/** What a ratio or size weighs that a model lists, and a ratio that its sizes come near. */
const SHAPE = 12;
const NEAR = 6;

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

/**
 * A model as searches see it: `title`, `air`, `creator`, `capabilities` (a list) and `task`, folded, and `shapes`,
 * the text of the ratios and sizes that it lists.
 */
export function entry({ title, air, creator, capabilities, task, shapes }) {
  const parts = { title, air: air ?? "", creator, capabilities: capabilities.join(" "), task: task ?? "" };
  const folded = Object.entries(parts).map(([name, text]) => [name, fold(text)]);
  return { ...Object.fromEntries(folded), shapes: shapes ?? "" };
}

/**
 * The entries that have every word of a query, the best first and equal ones in their order; all of them where
 * it has no word: `{ number, matches }`, the matches those of ratios and sizes.
 */
export function search(entries, query) {
  const phrase = joined(fold(query));
  const words = phrase === "" ? [] : phrase.split(" ").map((word) => ({ word, shape: shapeOf(word) }));
  return entries
    .map((each, number) => ({ number, ...ranked(each, words, phrase) }))
    .filter((each) => each.rank >= 0)
    .sort((one, other) => other.rank - one.rank || one.number - other.number)
    .map(({ number, matches }) => ({ number, matches }));
}

/** How well an entry fits, -1 where a word is missing, and which of its shapes are asked for. */
function ranked(parts, words, phrase) {
  const matches = [];
  let rank = parts.title.startsWith(phrase) ? TITLE_STARTS : parts.title.includes(phrase) ? IN_TITLE : 0;
  for (const { word, shape } of words) {
    const match = shape === null ? null : matching(parts.shapes, shape);
    const weighed = shape === null ? weight : wordWeight;
    const texts = Object.keys(WEIGHTS).map((name) => weighed(parts[name], word) * WEIGHTS[name]);
    const best = Math.max(match === null ? 0 : match.isNear ? NEAR : SHAPE, ...texts);
    if (best === 0) return { rank: -1, matches };
    if (match !== null) matches.push(match);
    rank += best;
  }
  return { rank, matches };
}

/** What a word weighs in a text. */
function weight(text, word) {
  if (text.startsWith(word)) return START;
  return wordWeight(text, word) || (text.includes(` ${word}`) ? WORD_START : text.includes(word) ? 1 : 0);
}

/** What it weighs where it has to stand alone, as ratios and sizes do: `4:5` is no part of `14:5`. */
const wordWeight = (text, word) => (` ${text} `.includes(` ${word} `) ? WORD : 0);
