// ajv's verdict: the schema as standalone code, lengths in code points as its default is.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export async function make({ schema }, folder) {
  return standalone(schema, join(folder, "ajv.cjs"));
}

/** The verdict by code that ajv writes to the file; further keywords may be given. */
export function standalone(schema, file, keywords = () => []) {
  const require = createRequire(file);
  const Ajv = require("ajv/dist/2020").default;
  const ajv = new Ajv({
    code: { source: true, optimize: true },
    strict: false,
    validateFormats: false, // every format of the schema stands as a pattern, too
    keywords: keywords(require("ajv")),
  });
  writeFileSync(file, require("ajv/dist/standalone").default(ajv, ajv.compile(schema)));
  return require(file);
}
