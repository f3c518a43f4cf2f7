// The parameters that a portal shows of each model in a document: `{names, faults}`; pictures go to the folder.
import { join, resolve } from "node:path";
import { launched, opened } from "./browser.mjs";

const packages = resolve("node_modules");
const PORTALS = {
  redoc: {
    files: [join(packages, "redoc/bundles/redoc.standalone.js")],
    start: () => window.Redoc.init("0.json", { schemasExpansionLevel: "all" }, document.querySelector("#root")),
    ready: "text=REQUEST BODY SCHEMA",
    names: ".property-name",
    model: async (page, { air }) => {
      const choice = page.locator("select", { has: page.locator("option", { hasText: air }) });
      await choice.first().selectOption(air, { timeout: 60_000 });
      return page.locator("#root");
    },
  },
  swagger: {
    files: ["swagger-ui-bundle.js", "swagger-ui.css"].map((name) => join(packages, "swagger-ui-dist", name)),
    start: () => window.SwaggerUIBundle({
      url: "0.json", domNode: document.querySelector("#root"), docExpansion: "full",
      defaultModelsExpandDepth: 30, defaultModelExpandDepth: 30,
    }),
    ready: "section.models article",
    names: ".json-schema-2020-12__title",
    model: async (page, { title }) =>
      page.locator("section.models article", { has: page.getByText(title, { exact: true }) }).first(),
  },
};

const [portal, program, folder, document, ...models] = process.argv.slice(2);
const { files, start, ready, names, model } = PORTALS[portal];
const browser = await launched(program);
const { page, faults } = await opened(browser, [document, ...files]);
const shownNames = {};
try {
  await page.evaluate(start);
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  for (const asked of models.map((text) => JSON.parse(text))) {
    const shown = await model(page, asked);
    shownNames[asked.air] = await shown.locator(names).allInnerTexts();
    await shown.screenshot({ path: join(folder, `${asked.air.replace(/\W/g, "-")}.png`), timeout: 60_000 });
  }
} catch (error) {
  faults.push(error.message.slice(0, 200));
}
await browser.close();
console.log(JSON.stringify({ names: shownNames, faults }));
