// Compiles schemas with ajv in its strict mode; prints those that it refuses, with what it says.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const faults = {};
for (const path of process.argv.slice(2)) {
  try {
    const ajv = new Ajv.default({ strict: true, logger: { log() {}, warn: fail, error: fail } });
    addFormats.default(ajv).compile(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    faults[path] = String(error);
  }
}
console.log(JSON.stringify(faults));

function fail(message) {
  throw new Error(message);
}
