// The documented facts of a model, as an object that cannot be changed.
"use strict";

const { link } = require("./links.cjs");
const { size } = require("./sizes.cjs");

const NOT_STATED = {
  required: false,
  const: null,
  allowedValues: [],
  default: null,
  format: null,
  minimum: null,
  maximum: null,
  exclusiveMinimum: null,
  exclusiveMaximum: null,
  step: null,
  minLength: null,
  maxLength: null,
  pattern: null,
  minItems: null,
  maxItems: null,
  uniqueItems: false,
  minProperties: null,
  maxProperties: null,
  description: null,
  group: null,
};

/** The model with these facts; see model.d.ts. A size is given as a label and two numbers. */
function model({ sizes, parameters, anchor, ...facts }) {
  const byName = Object.create(null);
  for (const { name, type, ...stated } of parameters) {
    const documentation = link(facts.documentation, anchor, name);
    const types = [type].flat();
    byName[name] = { name, type: types.join(" or "), types, ...NOT_STATED, ...stated, documentation };
  }
  return frozen({ ...facts, sizes: sizes.map(size), parameters: byName });
}

function frozen(value) {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

exports.model = model;
