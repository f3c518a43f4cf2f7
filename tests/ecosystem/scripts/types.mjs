// Types of a schema, as json-schema-to-typescript makes them by default.
import { readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const [schema] = process.argv.slice(2);
process.stdout.write(await compile(JSON.parse(readFileSync(schema, "utf8")), "Message"));
