// What the page states of a parameter, in one line.

const FORMATS = {
  uri: "URI",
  uuid: "UUID",
  uuid4: "UUID v4",
  color: "colour",
  media: "UUID, URI, data URI or Base64",
  "date-time": "date and time",
};

const MOST_VALUES = 7;

/** The facts of a parameter; what is left of its bounds stands behind those that are documented. */
export function factsOf(parameter, choice) {
  const { types, format, step, pattern, uniqueItems, maxItems } = parameter;
  const parts = [
    types.join(" or "),
    format !== null && (FORMATS[format] ?? format),
    numbers(parameter),
    step !== null && `steps of ${step}`,
    range(parameter.minLength, parameter.maxLength, "character"),
    range(parameter.minItems, maxItems, "item"),
    range(parameter.minProperties, parameter.maxProperties, "key"),
    uniqueItems && "no two alike",
    pattern !== null && `matches ${pattern}`,
    shownDefault(parameter.default),
    left(parameter, choice),
  ];
  return parts.filter(Boolean).join(" · ");
}

function numbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) {
  const above = exclusiveMinimum !== null && `above ${exclusiveMinimum}`;
  const below = exclusiveMaximum !== null && `below ${exclusiveMaximum}`;
  return [range(minimum, maximum), above, below].filter(Boolean).join(", ");
}

function range(low, high, noun = "") {
  if (low === null && high === null) return null;
  const unit = noun === "" ? "" : ` ${noun}${(high ?? low) === 1 ? "" : "s"}`;
  if (low === null) return `up to ${high}${unit}`;
  if (high === null) return `from ${low}${unit}`;
  return low === high ? `exactly ${low}${unit}` : `${low} to ${high}${unit}`;
}

function shownDefault(value) {
  return value !== null && `default ${JSON.stringify(value)}`;
}

/** What can still be chosen, where that is less than is documented. */
function left(parameter, choice) {
  const offers = choice?.offers ?? [];
  if (offers.length !== 1 || parameter.const !== null || parameter.allowedValues.length > 0) return null;
  const [{ allowedValues, minimum, maximum, minItems, maxItems }] = offers;
  const isWide = minimum === parameter.minimum && maximum === parameter.maximum;
  const isLong = minItems === parameter.minItems && maxItems === parameter.maxItems;
  if (allowedValues !== null) return fewOf(parameter, allowedValues);
  const now = (!isWide && range(minimum, maximum)) || (!isLong && range(minItems, maxItems, "item"));
  return now ? `now ${now}` : null;
}

/** The values that are left, where they are a few of many. */
function fewOf({ types }, values) {
  const isFew = values.length > 0 && values.length <= MOST_VALUES && types[0] !== "boolean";
  return isFew ? `now ${values.join(", ")}` : null;
}
