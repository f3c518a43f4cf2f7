// What two models have in common, and what not: sizes and parameters.

import { keyOf } from "../picture/points.js";

/** What is told of a parameter, and does not make it another one. */
const TOLD = ["documentation", "group", "description"];

/**
 * The sizes of both models, as `takenSizes` has them: `sizes` all that are listed, `kinds` by key a class and words, `both`
 * how many the two share, `only` those that one alone takes.
 */
export function sizesOfBoth(one, two) {
  const sizes = [...new Map([...two.sizes, ...one.sizes].map((size) => [keyOf(size), size])).values()];
  const kinds = new Map(sizes.map((size) => [keyOf(size), kindOf(size, one, two)]));
  const ofKind = (kind) => sizes.filter((size) => kinds.get(keyOf(size))[0] === kind);
  return { sizes, kinds, both: ofKind("both").length, only: [ofKind("only-a"), ofKind("only-b")] };
}

function kindOf(size, one, two) {
  const [inOne, inTwo] = [one, two].map(({ takes }) => takes !== null && takes(size));
  if (inOne && inTwo) return ["both", "in both"];
  return inOne ? ["only-a", `only ${one.title}`] : ["only-b", `only ${two.title}`];
}

/**
 * The parameters of both models: `{ name, pair, state, facts }`. `pair` are the two, null where a model has none; `state` is
 * `same`, `differs`, `first` or `second` where one model alone has it; `facts` are the names of those that differ.
 *
 * What names a model itself is not among them.
 */
export function parametersOfBoth(one, two) {
  const names = [...new Set([...Object.keys(one.parameters), ...Object.keys(two.parameters)])];
  return names
    .map((name) => ({ name, pair: [one, two].map(({ parameters }) => parameters[name] ?? null) }))
    .filter(({ pair }) => !pair.every((parameter, place) => isName(parameter, place === 0 ? one : two)))
    .map(({ name, pair }) => ({ name, pair, ...stateOf(pair) }));
}

function isName(parameter, { air }) {
  return parameter !== null && parameter.const !== null && parameter.const === air;
}

function stateOf([first, second]) {
  if (second === null) return { state: "first", facts: [] };
  if (first === null) return { state: "second", facts: [] };
  const facts = Object.keys(first).filter((fact) => !TOLD.includes(fact) && !isEqual(first[fact], second[fact]));
  return { state: facts.length === 0 ? "same" : "differs", facts };
}

/** The values of a list that another one lacks. */
export function missingIn(values, others) {
  return values.filter((value) => !others.some((other) => other === value));
}

function isEqual(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
