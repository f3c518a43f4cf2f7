// Where facts come from, what a request costs, and rules in words: read from the elements that would be shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import "./elements.mjs";
import { app, model, SLUGS } from "./loading.mjs";

const { located } = await app("sources/located.js");
const { pageLink, placeOf, sourcesOf } = await app("sources/sources_section.js");
const { rulesSection } = await app("sources/rules_section.js");
const { costLine, priceInWords, toldOf } = await app("panel/cost_line.js");

const EVIL = `<img src=x onerror=alert(1)>"'</script>\u2028`;
const PAGES = [
  { url: "https://docs.example/one", rendering: "markdown", read: "2026-03-01" },
  { url: "https://docs.example/one", rendering: "text", read: "2026-03-02" },
];
const FILES = ["specs/a.yaml", "specs/b.yaml"];
const told = () =>
  located({
    pages: PAGES,
    model: { [FILES[0]]: [["title", 3, "0:6 1:1"]] },
    parameters: {
      width: { [FILES[0]]: [["type", 7, "0:4,2..3 1:9"], ["maximum", 1, "", [`corrected to 9: ${EVIL}`]]], [FILES[1]]: [["minimum", 4]] },
      __proto__x: { [FILES[1]]: [["type", -2, "0:-1"]] },
      [EVIL]: { [EVIL]: [[EVIL, 1, "5:2"]] },
    },
    response: { seed: { [FILES[1]]: [["type", 10, "1:-3"]] } },
    rules: [[`\`width\` must not be ${EVIL}`, { [FILES[0]]: [["rules.one", 2, "0:1", [`because ${EVIL}`]]] }]],
  });

test("lines are counted from the one before, by file and by page", () => {
  const { model: own, parameters, response, rules } = told();
  const places = (facts) => facts.map(({ fact, spec, pages }) => [fact, spec.file, spec.line, pages.map(({ lines }) => lines)]);
  assert.deepEqual(places(own), [["title", FILES[0], 3, [["6"], ["1"]]]]);
  assert.deepEqual(places(parameters.get("width")), [
    ["type", FILES[0], 10, [["10", "12-15"], ["10"]]],
    ["maximum", FILES[0], 11, []],
    ["minimum", FILES[1], 4, []],
  ]);
  assert.deepEqual(places(parameters.get("__proto__x")), [["type", FILES[1], 2, [["14"]]]]);
  assert.deepEqual(parameters.get(EVIL)[0].pages, [{ url: null, rendering: null, read: null, lines: ["2"] }]);
  assert.deepEqual(places(response.get("seed")), [["type", FILES[1], 12, [["7"]]]]);
  assert.deepEqual(places(rules), [["rules.one", FILES[0], 13, [["15"]]]]);
  assert.deepEqual(told(), told());
});

test("a fact's place is told in words", () => {
  const [type, maximum] = told().parameters.get("width");
  assert.equal(placeOf(type), "spec line 10 · page lines 10, 12-15 (markdown), line 10 (text)");
  assert.equal(placeOf(maximum), "spec line 11");
  assert.equal(placeOf(told().rules[0]), "spec line 13 · page line 15");
});

test("a row's disclosure has notes, places and the page", () => {
  const shown = { SOURCES: told() };
  const page = { notes: { width: [{ value: 8, note: EVIL }, { value: "auto", note: "As it fits" }] } };
  const element = sourcesOf({ name: "width", documentation: "https://docs.example/one#width" }, { page, shown });
  assert.equal(element.all("summary")[0].textContent, "Values and sources of width");
  assert.deepEqual(element.all("dt").map((each) => each.textContent), ["8", "auto"]);
  assert.deepEqual(element.all("dd").map((each) => each.textContent), [EVIL, "As it fits"]);
  assert.deepEqual(element.all("li").map((each) => each.textContent), [
    "type spec line 10 · page lines 10, 12-15 (markdown), line 10 (text)",
    `maximum spec line 11Corrected to 9: ${EVIL}`,
    "minimum spec line 4",
  ]);
  assert.match(element.textContent, /On the model's page \(width\), markdown read 2026-03-01, text read 2026-03-02$/);
  assert.deepEqual(element.all("a").map((each) => each.attributes.href), ["https://docs.example/one#width"]);
});

test("a row of which nothing is known has none", () => {
  const shown = { SOURCES: told() };
  assert.equal(sourcesOf({ name: "height", documentation: null }, { page: { notes: {} }, shown }), null);
  assert.equal(sourcesOf({ name: "toString", documentation: null }, { page: { notes: {} }, shown }), null);
  const linked = sourcesOf({ name: "height", documentation: "https://docs.example" }, { page: { notes: {} }, shown });
  assert.equal(linked.all("summary")[0].textContent, "Sources of height");
});

test("only addresses of the web become links", () => {
  for (const each of ["javascript:alert(1)", "data:text/html,x", "//x.example", "", null, undefined]) {
    assert.equal(pageLink(each, "page", "x"), null);
  }
  assert.equal(pageLink("HTTPS://x.example", "page", "x").attributes.rel, "noreferrer");
});

test("rules are told in words with their places", () => {
  const page = { sources: [{ ...PAGES[0], sha256: "0123456789abcdef" }, { ...PAGES[1], url: "javascript:x", sha256: "f".repeat(64) }] };
  const facts = { title: "Kite", documentation: "https://docs.example/one", pricing: { title: 1 } };
  const section = rulesSection({ facts, page, shown: { SOURCES: told() } });
  assert.match(section.all("li")[0].textContent, /^width must not be <img src=x/);
  assert.match(section.all("li")[0].textContent, /specs\/a\.yaml spec line 13 · page line 15, read 2026-03-01Because: </);
  assert.deepEqual(section.all("a").map((each) => each.attributes.href), ["https://docs.example/one", "https://docs.example/one"]);
  assert.match(section.textContent, /pricing\.title spec line 3/);
  assert.match(section.textContent, /SHA-256 0123456789abcdef/);
  const nothing = located({ pages: [], model: {}, parameters: {}, response: {}, rules: [] });
  assert.equal(rulesSection({ facts, page: { sources: [] }, shown: { SOURCES: nothing } }), null);
});

test("the price is the one that the model tells", async () => {
  for (const module of await Promise.all(SLUGS.map(model))) {
    const { examples } = await module.page();
    const line = costLine(module);
    for (const { request } of examples) {
      line.update(request);
      const { usd, reason } = module.cost(request);
      const [price, words] = line.element.children;
      assert.equal(price.hidden, usd === null);
      assert.equal(price.textContent, usd === null ? "" : `$${usd}`);
      assert.equal(words.textContent.toLowerCase().replace(/[`']/g, ""), `${reason.toLowerCase().replace(/'/g, "")}.`);
    }
    const { price, reason } = toldOf(module, {});
    assert.equal(price, "");
    assert.match(reason, Object.keys(module.MODEL.pricing).length > 0 ? /is told once it is valid\.$/ : /states no price\.$/);
  }
});

test("small prices are written out", () => {
  const module = {
    MODEL: { title: "Kite", pricing: { a: 1 } },
    isValid: () => true,
    cost: () => ({ usd: 0.00000025, reason: "as it is" }),
  };
  assert.deepEqual(toldOf(module, {}), { price: "$0.00000025", reason: "As it is." });
});

test("prices are told as the page states them", () => {
  assert.equal(priceInWords({}), null);
  assert.equal(priceInWords({ "1k": 0.06, "2k": 0.00000025 }), "$0.06 (1k), $0.00000025 (2k)");
});
