// Finds and loads models when they are asked for. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { named } = require("./index.load.cjs");
const { own } = require("./runtime/values.cjs");

exports.find = require("./index.load.cjs").find;
exports.load = require("./index.load.cjs").load;
exports.applyFix = require("./runtime/apply_fix.cjs").applyFix;
exports.toApi = require("./runtime/envelope.cjs").toApi;

async function isValidAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.isValid(request, options);
  const { isValid } = require("./index.unnamed.cjs");
  return isValid(request, options, chosen);
}

async function validateAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.validate(request, options);
  const { validate } = require("./index.unnamed.cjs");
  return validate(request, options, chosen);
}

async function repairAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.repair(request, options);
  const { repair } = require("./index.unnamed.cjs");
  return repair(request, options, chosen);
}

async function narrowAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.narrow(request, options);
  const { narrow } = require("./index.unnamed.cjs");
  return narrow(request, options, chosen);
}

async function narrowStepsAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.narrowSteps(request, options);
  const { narrowSteps } = require("./index.unnamed.cjs");
  return narrowSteps(request, options, chosen);
}

async function costAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.cost(request, options);
  const { cost } = require("./index.unnamed.cjs");
  return cost(request, options, chosen);
}

async function withDefaultsAsync(request, options) {
  const one = await chosen(request);
  if (one !== undefined) return one.withDefaults(request, options);
  const { withDefaults } = require("./index.unnamed.cjs");
  return withDefaults(request, options, chosen);
}

/** What judges the request: the module of the model that it names. */
async function chosen(request) {
  const model = await given(request, "model");
  return named(model);
}

/** What the request gives as one of its parameters. */
async function given(request, name) {
  try {
    return own(request, name);
  } catch {
    const { isRecord, plain } = require("./runtime/plain.cjs");
    const { copy } = plain(request);
    return isRecord(copy) ? copy[name] : undefined;
  }
}

exports.isValidAsync = isValidAsync;
exports.validateAsync = validateAsync;
exports.repairAsync = repairAsync;
exports.narrowAsync = narrowAsync;
exports.narrowStepsAsync = narrowStepsAsync;
exports.costAsync = costAsync;
exports.withDefaultsAsync = withDefaultsAsync;
