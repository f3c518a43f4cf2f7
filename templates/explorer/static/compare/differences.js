// What two models have in common, and what not: sizes and parameters.

import { keyOf } from "../picture/points.js";

/** What is told of a parameter, and does not make it another one. */
const TOLD = ["documentation", "group", "description"];

/** The sizes of both models: `sizes` all of them, `only` those of one alone, `both` how many they share. */
export function sizesOfBoth(one, two) {
  const [first, second] = [one, two].map(({ sizes }) => new Map(sizes.map((size) => [keyOf(size), size])));
  const kinds = new Map();
  for (const key of [...first.keys(), ...second.keys()]) {
    if (!second.has(key)) kinds.set(key, ["only-a", `only ${one.title}`]);
    else if (!first.has(key)) kinds.set(key, ["only-b", `only ${two.title}`]);
    else kinds.set(key, ["both", "in both"]);
  }
  return {
    kinds,
    sizes: [...new Map([...second, ...first]).values()],
    both: [...first.keys()].filter((key) => second.has(key)).length,
    only: [[...first], [...second]].map((sizes, place) =>
      sizes.filter(([key]) => !(place === 0 ? second : first).has(key)).map(([, size]) => size),
    ),
  };
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
