// What can still be chosen, given what is set; see choices.d.ts.

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
};

/** An offer of values of one type: all within the bounds, or those that are listed. */
export function offer(type, facts) {
  return { type, ...NO_BOUNDS, ...facts };
}

/** The choices as an object by name, with the rows that are left and a request that holds all that is set. */
export function narrowing(choices, sizes, example, complete) {
  const byName = Object.create(null);
  for (const each of choices) byName[each.name] = each;
  const possible = example !== undefined;
  return { choices: byName, sizes, example: possible ? example : null, possible, complete };
}
