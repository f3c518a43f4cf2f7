// The Zod module of a schema, as json-schema-to-zod prints it.
import { readFileSync } from "node:fs";
import { jsonSchemaToZod } from "json-schema-to-zod";

const [schema] = process.argv.slice(2);
const document = JSON.parse(readFileSync(schema, "utf8"));
process.stdout.write(jsonSchemaToZod(document, { module: "esm", name: "schema", zodVersion: 4 }));
