// The documented facts of a model, as an object that cannot be changed.

const NOT_STATED = {
  required: false,
  const: null,
  allowedValues: [],
  default: null,
  format: null,
  minimum: null,
  maximum: null,
  step: null,
  minLength: null,
  maxLength: null,
  minItems: null,
  maxItems: null,
  description: null,
  group: null,
  documentation: null,
};

/** The model with these facts; see model.d.ts. Sizes and parameters are given as arrays of their facts. */
export function model({ sizes, parameters, ...facts }) {
  const byName = Object.create(null);
  for (const [name, type, stated] of parameters) byName[name] = { name, type, ...NOT_STATED, ...stated };
  const rows = sizes.map(([label, width, height]) => ({ label, width, height }));
  return frozen({ ...facts, sizes: rows, parameters: byName });
}

function frozen(value) {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
