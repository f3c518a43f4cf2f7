// Judges requests by a Zod schema: its module and name, then an array of requests on the standard input.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [path, name] = process.argv.slice(2);
const { [name]: schema } = await import(pathToFileURL(path).href);
const requests = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(requests.map((request) => schema.safeParse(request).success)));
