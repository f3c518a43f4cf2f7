// Choices: what can still be chosen, given what is set; see choices.d.ts.

const NO_BOUNDS = {
  allowedValues: null,
  minimum: null,
  maximum: null,
  step: null,
  minLength: null,
  maxLength: null,
  minItems: null,
  maxItems: null,
  format: null,
  pattern: null,
};

/** Values of one type that can be chosen: those that are listed, or else all within the bounds. */
export function offer(type, facts) {
  return { type, ...NO_BOUNDS, ...facts };
}

/** No rows of tables, as `narrowing` takes them. */
export const NO_SIZES = { rows: [], lookedAt: [], aside: [] };

/** The choices by name, with the rows that can be chosen and a valid request that extends what is set. */
export function narrowing(choices, { rows: sizes, lookedAt, aside }, example, complete) {
  const byName = Object.create(null);
  for (const each of choices) byName[each.name] = each;
  const possible = example !== undefined;
  const left = choices.filter((each) => !each.complete).length;
  const ofSizes = { sizes, sizesLookedAt: lookedAt, sizesAside: aside };
  return { choices: byName, ...ofSizes, example: possible ? example : null, possible, complete, left };
}
