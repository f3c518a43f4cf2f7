// What an editor shows at a place of a document: a line of JSON in, a line out, as `programs.Asked` has it.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import languages from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = languages;
const services = new Map();

function serviceFor(path) {
  if (!services.has(path)) {
    const service = getLanguageService({});
    const schema = JSON.parse(readFileSync(path, "utf8"));
    service.configure({ schemas: [{ uri: "file:///schema.json", fileMatch: ["*"], schema }] });
    services.set(path, service);
  }
  return services.get(path);
}

async function shown({ schema, text, offset }) {
  const service = serviceFor(schema);
  const document = TextDocument.create("file:///document.json", "json", 1, text);
  const parsed = service.parseJSONDocument(document);
  const position = document.positionAt(offset);
  const offers = await service.doComplete(document, position, parsed);
  const hover = await service.doHover(document, position, parsed);
  const faults = await service.doValidation(document, parsed);
  return {
    offers: offers.items.map((each) => each.label),
    hover: hover === null ? [] : hover.contents,
    faults: faults.map((each) => each.message),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify({ found: await shown(JSON.parse(line)) }));
}
