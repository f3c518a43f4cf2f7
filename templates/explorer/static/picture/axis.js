// The values of one side of a size where no table lists them: bounds with a step, or a few values.

/** An axis of a parameter's facts, or null where they bound no such values. `at(place)` is one of `count` values. */
export function axisOf({ types, minimum, maximum, step, allowedValues, exclusiveMinimum, exclusiveMaximum }) {
  const numbers = allowedValues.filter((value) => Number.isFinite(value) && value > 0);
  if (numbers.length > 1) return axisOfValues([...numbers].sort((one, other) => one - other));
  if (!types.some((type) => type === "integer" || type === "number") || allowedValues.length > 0) return null;
  const unit = step ?? 1;
  const most = maximum ?? (exclusiveMaximum === null ? null : exclusiveMaximum - unit);
  const least = minimum ?? (exclusiveMinimum === null ? unit : exclusiveMinimum + unit);
  if (most === null) return null;
  const first = Math.max(1, Math.ceil(least / unit));
  const count = Math.floor(most / unit) - first + 1;
  return count > 1 ? axisOfStep(first * unit, unit, count, step) : null;
}

function axisOfValues(values) {
  const near = (number) =>
    values.reduce((best, value) => (Math.abs(value - number) < Math.abs(best - number) ? value : best));
  return {
    least: values[0],
    most: values.at(-1),
    count: values.length,
    step: null,
    at: (place) => values[place],
    near,
    next: (value, by) => values[values.indexOf(near(value)) + by] ?? near(value),
  };
}

function axisOfStep(least, unit, count, step) {
  const at = (place) => least + unit * place;
  const placeOf = (number) => Math.min(count - 1, Math.max(0, Math.round((number - least) / unit)));
  return {
    least,
    most: at(count - 1),
    count,
    step,
    at,
    near: (number) => at(placeOf(number)),
    next: (value, by) => at(Math.min(count - 1, Math.max(0, placeOf(value) + by))),
  };
}
