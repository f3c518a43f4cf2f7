// Types of every schema in every language: `{"language", "schema", "fault"}` for each, as quicktype's own command does.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main } from "quicktype";

const ENDINGS = {
  java: "java", csharp: "cs", python: "py", php: "php", go: "go", rust: "rs", kotlin: "kt", swift: "swift",
};
const [schemas, into] = process.argv.slice(2);
const outcomes = [];
for (const [language, ending] of Object.entries(ENDINGS)) {
  for (const name of readdirSync(schemas)) {
    const stem = name.replace(".schema.json", "").replace(/\W/g, "_");
    const folder = join(into, language, stem);
    mkdirSync(folder, { recursive: true });
    const target = join(folder, `Message.${ending}`);
    const options = ["--lang", language, "--top-level", "Message", "-s", "schema", "-o", target, "--quiet"];
    const named = { java: ["--package", stem], go: ["--package", stem] }[language] ?? [];
    let fault = null;
    try {
      await main([...options, ...named, join(schemas, name)]);
    } catch (error) {
      fault = String(error);
    }
    outcomes.push({ language, schema: name, fault });
  }
}
console.log(JSON.stringify(outcomes));
