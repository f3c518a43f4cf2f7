// Judges requests by ajv: a line `{"schema": path, "request": value}` in, `{"found": verdict}` or `{"fault"}` out.
"use strict";

const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

// All that strict mode checks by itself. `strictRequired` is no part of it: it refuses rules about parameters that
// stand a level above. Several types are stated for parameters that take values of several types.
const OPTIONS = { strict: true };
const validators = new Map();

function validator(path) {
  if (!validators.has(path)) {
    const ajv = addFormats(new Ajv(OPTIONS));
    validators.set(path, ajv.compile(JSON.parse(readFileSync(path, "utf8"))));
  }
  return validators.get(path);
}

function answer(line) {
  try {
    const { schema, request } = JSON.parse(line);
    return { found: validator(schema)(request) };
  } catch (error) {
    return { fault: String(error) };
  }
}

createInterface({ input: process.stdin }).on("line", (line) => {
  process.stdout.write(JSON.stringify(answer(line)) + "\n");
});
