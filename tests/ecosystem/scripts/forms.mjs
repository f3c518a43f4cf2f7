// How many inputs a form library shows for each schema: `{schema: {inputs, faults}}`; pictures go to the folder.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { launched, opened } from "./browser.mjs";

const INPUTS = "#root :is(input, select, textarea)";
const [library, program, folder, ...schemas] = process.argv.slice(2);
const script = join(folder, "form.js");
await build({
  entryPoints: [`${library}.jsx`], bundle: true, outfile: script, jsx: "automatic", logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
});
const browser = await launched(program);
const outcomes = {};
for (const path of schemas) {
  const name = basename(path, ".schema.json");
  const { page, faults } = await opened(browser, [script]);
  try {
    await page.evaluate((schema) => window.show(schema), JSON.parse(readFileSync(path, "utf8")));
    await page.locator(INPUTS).first().waitFor({ timeout: 60_000 });
  } catch (error) {
    faults.push(String(error));
  }
  outcomes[name] = { inputs: await page.locator(INPUTS).count(), faults };
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
await browser.close();
console.log(JSON.stringify(outcomes));
