// The code of all pages. Made by `specwright generate` from the specs; do not edit.
((registry) => {
  const made = Object.create(null);
  registry.use ??= (name) => {
    if (made[name] !== undefined) return made[name];
    if (registry.modules[name] === undefined) throw new RangeError(`no script that was loaded defines ${name}`);
    made[name] = {};
    registry.modules[name](made[name], registry.use);
    return made[name];
  };
  const define = (name, body) => (registry.modules[name] ??= body);

define("explorer/code/curl.js", (exports, use) => {
// A request as a command line of cURL.
"use strict";

const { json, shell } = use("explorer/code/literals.js");

/** The command that posts the request; the key is read from the environment. */
function curl(request, { endpoint, authorization, variable }) {
  const headers = ['-H "Content-Type: application/json"'];
  if (authorization === "bearer") headers.unshift(`-H "Authorization: Bearer $${variable}"`);
  return [`curl ${shell(endpoint)}`, ...headers, `--data-raw ${shell(json([request]))}`].join(" \\\n  ");
}

exports.curl = curl;
});

define("explorer/code/literals.js", (exports, use) => {
// Values of requests as literals of other languages.

// eslint-disable-next-line no-control-regex
"use strict";

const UNSEEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON in which no character is unseen or turns the order of a line: what is copied is what is read. */
function json(value, indent = 2) {
  return visible(JSON.stringify(value, null, indent));
}

/** A text with such characters as escapes of JSON. */
function visible(text) {
  return text.replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A literal of Python. */
function python(value, indent = "") {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value !== "object") return json(value);
  const next = `${indent}    `;
  if (Array.isArray(value)) return block("[]", value.map((item) => python(item, next)), indent, next);
  const entries = Object.entries(value).map(([key, item]) => `${json(key)}: ${python(item, next)}`);
  return block("{}", entries, indent, next);
}

/** A literal of TypeScript. */
function typescript(value, indent = "") {
  if (value === null || typeof value !== "object") return json(value);
  const next = `${indent}  `;
  if (Array.isArray(value)) return block("[]", value.map((item) => typescript(item, next)), indent, next);
  const entries = Object.entries(value).map(([key, item]) => `${property(key)}: ${typescript(item, next)}`);
  return block("{}", entries, indent, next);
}

function property(key) {
  if (key === "__proto__") return '["__proto__"]'; // else it would be the prototype
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : json(key);
}

function block([open, close], lines, indent, next) {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `${next}${line},\n`).join("")}${indent}${close}`;
}

/** A text in single quotes of a POSIX shell. */
function shell(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

exports.json = json;
exports.visible = visible;
exports.python = python;
exports.typescript = typescript;
exports.shell = shell;
});

define("explorer/code/python.js", (exports, use) => {
// A request as Python: checked by the generated package and posted, or run by the service's SDK.
"use strict";

const { json, python } = use("explorer/code/literals.js");

/** Checks the request by the generated package, then posts it. */
function checked(request, { endpoint, authorization, variable, pythonPackage }) {
  const header = authorization === "bearer" ? [`    headers={"Authorization": f"Bearer {os.environ['${variable}']}"},`] : [];
  const lines = [
    ...(header.length > 0 ? ["import os", ""] : []),
    `import ${pythonPackage}`,
    "import httpx",
    "",
    `request = ${python(request)}`,
    `${pythonPackage}.check(request)  # raises InvalidRequest, which tells every fault`,
    "",
    "response = httpx.post(",
    `    ${json(endpoint)},`,
    ...header,
    "    json=[request],",
    "    timeout=120,",
    ")",
    "print(response.json())",
  ];
  return lines.join("\n");
}

/** Runs the request by the service's SDK. */
function bySdk(request, { sdk, variable }) {
  const client = sdk[0].toUpperCase() + sdk.slice(1);
  const lines = [
    "import asyncio",
    "import os",
    "",
    `from ${sdk} import ${client}`,
    "",
    `request = ${python(request)}`,
    "",
    "",
    "async def main() -> None:",
    `    async with ${client}(api_key=os.environ["${variable}"]) as client:`,
    "        for result in await client.run(request):",
    "            print(result)",
    "",
    "",
    "asyncio.run(main())",
  ];
  return lines.join("\n");
}

exports.checked = checked;
exports.bySdk = bySdk;
});

define("explorer/code/samples.js", (exports, use) => {
// The languages that a request is shown in, beside JSON.
"use strict";

const { curl } = use("explorer/code/curl.js");
const { bySdk, checked } = use("explorer/code/python.js");
const { typescript } = use("explorer/code/typescript.js");

/**
 * The samples of a model by the names of their tabs: each makes a text of a request.
 *
 * `project` has the names of the packages, and that of the service's SDK; a page that states no address has no samples.
 */
function samplesOf({ facts, page, project }) {
  if (page.endpoint === null) return {};
  const { endpoint, authorization, requestType } = page;
  const variable = `${(project.sdk ?? "").replaceAll(/\W/g, "_").toUpperCase()}_API_KEY`.replace(/^_/, "");
  const names = { ...project, endpoint, authorization, requestType, slug: facts.slug, variable };
  const samples = {
    cURL: (request) => curl(request, names),
    Python: (request) => checked(request, names),
  };
  if (project.sdk) samples["Python SDK"] = (request) => bySdk(request, names);
  samples.TypeScript = (request) => typescript(request, names);
  return samples;
}

exports.samplesOf = samplesOf;
});

define("explorer/code/typescript.js", (exports, use) => {
// A request as TypeScript: its type and verdict are those of the generated package.
"use strict";

const { json, typescript: literal } = use("explorer/code/literals.js");

/** Checks the request by the generated package, then posts it. */
function typescript(request, { endpoint, authorization, variable, npmPackage, slug, requestType }) {
  const header = authorization === "bearer" ? [`    Authorization: \`Bearer \${process.env["${variable}"]}\`,`] : [];
  const lines = [
    `import { validate, type ${requestType} } from ${json(`${npmPackage}/models/${slug}`)};`,
    "",
    `const request: ${requestType} = ${literal(request)};`,
    "",
    'const faults = validate(request).filter(({ severity }) => severity === "error");',
    'if (faults.length > 0) throw new Error(faults.join("\\n"));',
    "",
    `const response = await fetch(${json(endpoint)}, {`,
    '  method: "POST",',
    "  headers: {",
    ...header,
    '    "Content-Type": "application/json",',
    "  },",
    "  body: JSON.stringify([request]),",
    "});",
    "console.log(await response.json());",
  ];
  return lines.join("\n");
}

exports.typescript = typescript;
});

define("explorer/compare/carried.js", (exports, use) => {
// A request to one model as it would be sent to another.
"use strict";

const { isOfRoot, lastKeyOf } = use("explorer/request/parameter_names.js");

/**
 * The request with the constants of the other model in the place of those of its own: what names the model, and the kind
 * of task. Nothing else is changed, so that the other model's validator speaks of what was asked for.
 */
function carried(request, from, to) {
  const copy = { ...request };
  for (const [name, parameter] of Object.entries(to.parameters)) {
    if (parameter.const === null || !isOfRoot(name)) continue;
    const key = lastKeyOf(name);
    const own = from.parameters[name]?.const ?? undefined;
    if (own !== undefined && copy[key] === own) copy[key] = parameter.const;
  }
  return copy;
}

/** What a fragment says: the two models and, packed, a request. */
function wantedIn(fragment) {
  const wanted = new URLSearchParams(fragment.replace(/^#/, ""));
  return { a: wanted.get("a"), b: wanted.get("b"), packed: wanted.get("r") };
}

/** The two models that are compared, of those that there are: as wanted, else the first and another one. */
function chosen(slugs, { a, b }) {
  const first = slugs.includes(a) ? a : (slugs.find((slug) => slug !== b) ?? slugs[0]);
  const second = slugs.includes(b) ? b : (slugs.find((slug) => slug !== first) ?? first);
  return [first, second];
}

/** What is said of names that no model has; null where there are none. */
function unknownIn(slugs, { a, b }) {
  const unknown = [a, b].filter((slug) => slug !== null && !slugs.includes(slug));
  return unknown.length === 0 ? null : `No model is called ${unknown.join(" or ")}.`;
}

exports.carried = carried;
exports.wantedIn = wantedIn;
exports.chosen = chosen;
exports.unknownIn = unknownIn;
});

define("explorer/compare/carry_link.js", (exports, use) => {
// The link from a model's page to the comparison, which takes the request along.
"use strict";

const { h } = use("explorer/dom.js");
const { fits, toFragment } = use("explorer/request/link.js");
const { identifiers } = use("explorer/request/request.js");

/** `request()` is what the link carries; its address is made when somebody is about to follow it. */
function carryLink(facts, root, request) {
  const address = `${root}compare.html#a=${encodeURIComponent(facts.slug)}`;
  async function carry() {
    const fragment = await toFragment(request(), identifiers(facts));
    link.href = fits(fragment) ? `${address}&${fragment}` : address;
  }
  const hears = Object.fromEntries(["onpointerenter", "onpointerdown", "onfocus"].map((name) => [name, carry]));
  const link = h("a", { href: address, ...hears }, "Try this request on another model");
  return link;
}

exports.carryLink = carryLink;
});

define("explorer/compare/compare_page.js", (exports, use) => {
// Two models side by side: their sizes, their facts, one request to both, and their parameters.
"use strict";

const { carried, chosen, unknownIn, wantedIn } = use("explorer/compare/carried.js");
const { factsTable } = use("explorer/compare/facts_table.js");
const { parametersSection } = use("explorer/compare/parameters_table.js");
const { requestSection } = use("explorer/compare/request_section.js");
const { sizesOfBothSection } = use("explorer/compare/sizes_section.js");
const { h, say } = use("explorer/dom.js");
const { fromFragment, toFragment } = use("explorer/request/link.js");
const { site } = use("explorer/registry.js");
const { identifiers } = use("explorer/request/request.js");

/** Draws the page; the fragment names the models and, where it carries one, a request: `#a=SLUG&b=SLUG&r=…`. */
async function comparePage(main, _slug, root) {
  const rows = site.rows();
  if (rows.length === 0) return void main.replaceChildren(h("h1", {}, "Compare"), h("p", {}, "There is no model yet."));
  const page = new ComparePage(main, rows, root);
  addEventListener("hashchange", () => page.read());
  return page.read();
}

class ComparePage {
  constructor(main, rows, root) {
    Object.assign(this, { rows, root, slugs: rows.map(({ slug }) => slug), fragment: null });
    this.selects = ["a", "b"].map((name, place) => this.select(name, place));
    this.notice = h("p", { className: "notice", role: "alert", hidden: true });
    this.body = h("div", { className: "compare-body" });
    const swap = h("button", { type: "button", className: "plain", onclick: () => this.swap() }, "Swap");
    const picks = ["First", "Second"].map((label, place) =>
      h("div", { className: "pick" }, h("label", { for: this.selects[place].id }, label), this.selects[place]),
    );
    const lead = h("div", { className: "lead" }, h("h1", {}, "Compare"), h("div", { className: "picks" }, picks, swap));
    main.replaceChildren(lead, this.notice, this.body);
  }

  select(name) {
    const option = ({ slug, title, air }) => h("option", { value: slug }, air === null ? title : `${title}, ${air}`);
    const creators = [...new Set(this.rows.map(({ creator }) => creator))];
    const groups = creators.map((creator) =>
      h("optgroup", { label: creator }, this.rows.filter((row) => row.creator === creator).map(option)),
    );
    const options = creators.length > 1 ? groups : this.rows.map(option);
    return h("select", { id: `pick-${name}`, onchange: () => this.pick() }, options);
  }

  /** Follows the fragment. */
  async read() {
    const wanted = wantedIn(location.hash);
    const carriedHere = wanted.packed === null ? null : await fromFragment(location.hash);
    this.tell([unknownIn(this.slugs, wanted), carriedHere?.reason]);
    this.request = carriedHere?.request ?? null;
    this.writtenFor = null;
    return this.show(chosen(this.slugs, wanted));
  }

  tell(parts) {
    const words = parts.filter(Boolean).join(" ");
    this.notice.textContent = words;
    this.notice.hidden = words === "";
  }

  async pick() {
    this.tell([]);
    await this.show(this.selects.map(({ value }) => value));
    say(`${this.titles().join(" and ")} compared`);
  }

  swap() {
    const [first, second] = this.selects;
    [first.value, second.value] = [second.value, first.value];
    return this.pick();
  }

  titles() {
    return this.selects.map(({ value }) => this.rows.find(({ slug }) => slug === value).title);
  }

  async show(pair) {
    this.newest = pair;
    for (const [place, select] of this.selects.entries()) select.value = pair[place];
    const models = await Promise.all(pair.map((slug) => site.model(slug)));
    if (this.newest !== pair) return;
    const [one, two] = models.map(({ module }) => module.MODEL);
    document.title = `${one.title} and ${two.title} · Compare`;
    if (this.request !== null && this.writtenFor !== null) this.request = carried(this.request, this.writtenFor, one);
    this.writtenFor = one;
    await this.link(pair);
    const facts = h("h2", { id: "compare-facts" }, "Facts");
    const top = h(
      "div",
      { className: "compare-top" },
      sizesOfBothSection(models.map(({ module }) => module)),
      h(
        "section",
        { className: "section", "aria-labelledby": "compare-facts" },
        facts,
        factsTable(one, two, this.root),
      ),
    );
    const request = requestSection(models, this.request, this.root, (next) => this.keep(pair, next));
    this.body.replaceChildren(top, ...(request === null ? [] : [request]), parametersSection(one, two));
  }

  keep(pair, request) {
    this.request = request;
    return this.link(pair);
  }

  /** Puts what is compared into the address, so that it can be shared. */
  async link([a, b]) {
    const packed = this.request === null ? "" : `&${await toFragment(this.request, identifiers(this.writtenFor))}`;
    history.replaceState(null, "", `#a=${a}&b=${b}${packed}`);
  }
}

exports.comparePage = comparePage;
});

define("explorer/compare/differences.js", (exports, use) => {
// What two models have in common, and what not: sizes and parameters.
"use strict";

const { keyOf } = use("explorer/picture/points.js");

/** What is told of a parameter, and does not make it another one. */
const TOLD = ["documentation", "group", "description"];

/**
 * The sizes of both models, as `takenSizes` has them: `sizes` all that are listed, `kinds` by key a class and words, `both`
 * how many the two share, `only` those that one alone takes.
 */
function sizesOfBoth(one, two) {
  const sizes = [...new Map([...two.sizes, ...one.sizes].map((size) => [keyOf(size), size])).values()];
  const kinds = new Map(sizes.map((size) => [keyOf(size), kindOf(size, one, two)]));
  const ofKind = (kind) => sizes.filter((size) => kinds.get(keyOf(size))[0] === kind);
  return { sizes, kinds, both: ofKind("both").length, only: [ofKind("only-a"), ofKind("only-b")] };
}

function kindOf(size, one, two) {
  const [inOne, inTwo] = [one, two].map(({ takes }) => takes !== null && takes(size));
  if (inOne && inTwo) return ["both", "in both"];
  return inOne ? ["only-a", `only ${one.title}`] : ["only-b", `only ${two.title}`];
}

/**
 * The parameters of both models: `{ name, pair, state, facts }`. `pair` are the two, null where a model has none; `state` is
 * `same`, `differs`, `first` or `second` where one model alone has it; `facts` are the names of those that differ.
 *
 * What names a model itself is not among them.
 */
function parametersOfBoth(one, two) {
  const names = [...new Set([...Object.keys(one.parameters), ...Object.keys(two.parameters)])];
  return names
    .map((name) => ({ name, pair: [one, two].map(({ parameters }) => parameters[name] ?? null) }))
    .filter(({ pair }) => !pair.every((parameter, place) => isName(parameter, place === 0 ? one : two)))
    .map(({ name, pair }) => ({ name, pair, ...stateOf(pair) }));
}

function isName(parameter, { air }) {
  return parameter !== null && parameter.const !== null && parameter.const === air;
}

function stateOf([first, second]) {
  if (second === null) return { state: "first", facts: [] };
  if (first === null) return { state: "second", facts: [] };
  const facts = Object.keys(first).filter((fact) => !TOLD.includes(fact) && !isEqual(first[fact], second[fact]));
  return { state: facts.length === 0 ? "same" : "differs", facts };
}

/** The values of a list that another one lacks. */
function missingIn(values, others) {
  return values.filter((value) => !others.some((other) => other === value));
}

function isEqual(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

exports.sizesOfBoth = sizesOfBoth;
exports.parametersOfBoth = parametersOfBoth;
exports.missingIn = missingIn;
});

define("explorer/compare/facts_table.js", (exports, use) => {
// The facts of two models side by side.
"use strict";

const { h } = use("explorer/dom.js");
const { megapixelsBetween } = use("explorer/numbers.js");
const { priceInWords } = use("explorer/panel/cost_line.js");
const { axisInWords, boundsOf } = use("explorer/sizes/bounds.js");
const { tableOfPairs } = use("explorer/sizes/table_of_pairs.js");
const { tableOfTexts } = use("explorer/sizes/table_of_texts.js");

/** The table; titles lead to the models' pages. */
function factsTable(one, two, root) {
  const link = ({ slug, title }) => h("th", { scope: "col" }, h("a", { href: `${root}m/${slug}.html` }, title));
  const row = ([name, valueOf]) => {
    const values = [one, two].map(valueOf);
    const differs = String(values[0]) !== String(values[1]);
    const cells = [one, two].map(({ title }, place) => h("td", { "data-model": title }, asNode(name, values[place])));
    return h("tr", { className: differs ? null : "same" }, h("th", { scope: "row" }, name), cells);
  };
  return h(
    "table",
    { className: "compare" },
    h("caption", { className: "away" }, "Facts of both models"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Fact"), link(one), link(two))),
    h("tbody", {}, FACTS.map(row)),
  );
}

const FACTS = [
  ["AIR", ({ air }) => air ?? "none"],
  ["Creator", ({ creator }) => creator],
  ["Status", ({ status }) => status.replaceAll("-", " ")],
  ["Released", ({ released }) => released ?? "not stated"],
  ["Capabilities", ({ capabilities }) => capabilities.join(", ") || "none stated"],
  ["Sizes", sizesInWords],
  ["Area", areaInWords],
  ["Prompt", promptInWords],
  ["Parameters", ({ parameters }) => `${Object.keys(parameters).length}, ${required(parameters)} required`],
  ["Price", ({ pricing }) => priceInWords(pricing) ?? "not stated"],
];

function asNode(name, value) {
  return name === "AIR" ? h("code", {}, value) : value;
}

function required(parameters) {
  return Object.values(parameters).filter((parameter) => parameter.required && parameter.const === null).length;
}

function sizesInWords(facts) {
  const table = tableOfPairs(facts) ?? tableOfTexts(facts);
  if (table !== null) return String(table.sizes.length);
  const bounds = boundsOf(facts);
  return bounds === null ? "no table" : bounds.axes.map(axisInWords).join(" × ");
}

function areaInWords(facts) {
  const { sizes } = tableOfPairs(facts) ?? tableOfTexts(facts) ?? { sizes: [] };
  if (sizes.length === 0) return "not stated";
  const areas = sizes.map(({ width, height }) => width * height);
  return megapixelsBetween(Math.min(...areas), Math.max(...areas));
}

function promptInWords({ parameters }) {
  const prompt = parameters.positivePrompt ?? parameters.prompt;
  if (prompt === undefined) return "none";
  const { minLength, maxLength } = prompt;
  if (maxLength === null) return minLength === null ? "any length" : `from ${minLength} characters`;
  return `${minLength ?? 0} to ${maxLength} characters`;
}

exports.factsTable = factsTable;
});

define("explorer/compare/parameters_table.js", (exports, use) => {
// The parameters of two models side by side, with what differs by itself or all of them.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { factsOf } = use("explorer/fields/facts.js");
const { missingIn, parametersOfBoth } = use("explorer/compare/differences.js");

/** More values than these are counted, and those that the other model lacks are listed. */
const MOST_VALUES = 12;

/** The section with its switch. */
function parametersSection(one, two) {
  const rows = parametersOfBoth(one, two);
  const differing = rows.filter(({ state }) => state !== "same").length;
  const table = h(
    "table",
    { className: "compare only-different" },
    h("caption", { className: "away" }, "Parameters of both models"),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ["Parameter", one.title, two.title].map((text) => h("th", { scope: "col" }, text)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map((row) => rowNode(row, [one.title, two.title])),
    ),
  );
  const none = h("p", { className: "quiet", hidden: differing > 0 }, "No parameter differs.");
  const only = h("input", { type: "checkbox", id: "only", checked: true });
  only.addEventListener("change", () => {
    table.classList.toggle("only-different", only.checked);
    none.hidden = differing > 0 || !only.checked;
  });
  const label = h("label", { for: "only" }, `Only what differs, ${differing} of ${rows.length}`);
  return h(
    "section",
    { className: "section", "aria-labelledby": "compare-parameters" },
    h(
      "div",
      { className: "section-head" },
      h("h2", { id: "compare-parameters" }, "Parameters"),
      h("span", { className: "check" }, only, label),
    ),
    none,
    table,
  );
}

function rowNode({ name, pair, state, facts }, titles) {
  const words = { same: null, differs: "differs", first: `only ${titles[0]}`, second: `only ${titles[1]}` }[state];
  const cells = pair.map((parameter, place) =>
    h("td", { "data-model": titles[place] }, cellOf(parameter, pair[1 - place], facts)),
  );
  const heading = h(
    "th",
    { scope: "row" },
    h("div", {}, prose(`\`${name}\``)),
    words && h("span", { className: "diff" }, words),
  );
  return h("tr", { className: state === "same" ? "same" : null }, heading, cells);
}

function cellOf(parameter, other, facts) {
  if (parameter === null) return h("span", { className: "quiet" }, "none");
  const differs = (fact) => facts.includes(fact);
  return [
    h("span", { className: "facts" }, factsOf(parameter)),
    parameter.required && h("span", { className: differs("required") ? "need" : "need is-met" }, "required"),
    parameter.const !== null && h("p", {}, "always ", h("code", {}, JSON.stringify(parameter.const))),
    parameter.allowedValues.length > 0 && valuesNode(parameter.allowedValues, other?.allowedValues ?? null),
  ];
}

/** The values, those in bold that the other model lacks. */
function valuesNode(values, others) {
  const extra = others === null || others.length === 0 ? [] : missingIn(values, others);
  const isLong = values.length > MOST_VALUES;
  const shown = isLong ? extra.slice(0, MOST_VALUES) : values;
  const nodes = shown.flatMap((value, place) => [
    place > 0 && ", ",
    extra.includes(value)
      ? h("strong", {}, String(value), h("span", { className: "away" }, " (not in the other)"))
      : String(value),
  ]);
  const count = isLong && `${values.length} values${extra.length > 0 ? ", alone here: " : ""}`;
  return h("p", { className: "values-line" }, count, nodes, isLong && extra.length > shown.length && ", …");
}

exports.parametersSection = parametersSection;
});

define("explorer/compare/request_column.js", (exports, use) => {
// What one model says of the request that is compared, and what would put it right.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { fixButtons } = use("explorer/fields/fixes.js");
const { offerOf } = use("explorer/panel/verdict.js");
const { sorted, verdictOf } = use("explorer/request/issues.js");
const { toFragment } = use("explorer/request/link.js");
const { identifiers } = use("explorer/request/request.js");

const MOST = 12;

/** A column for a model's copy of the request: its verdict, its issues with fixes, and the way to the editor. */
class RequestColumn {
  constructor(module, request, root) {
    Object.assign(this, { module, request, given: request, root });
    const { title } = module.MODEL;
    this.verdict = h("p", { className: "verdict", role: "status" });
    this.issues = h("ul", { className: "problems" });
    this.mend = h("button", { type: "button", className: "main", hidden: true, onclick: () => this.repair() });
    this.again = h(
      "button",
      { type: "button", className: "plain", onclick: () => this.set(this.given) },
      "Undo the changes",
    );
    this.open = h("a", { className: "button-like" }, `Open in ${title}`);
    this.text = h("code");
    const json = h(
      "pre",
      { className: "code", tabindex: "0", role: "region", "aria-label": `Request to ${title}` },
      this.text,
    );
    this.element = h(
      "section",
      { className: "request-column", "aria-label": title },
      h("h3", {}, title),
      h("div", { className: "verdict-line" }, this.verdict, this.mend),
      this.issues,
      h("div", { className: "actions" }, this.open, this.again),
      h("details", { className: "source" }, h("summary", {}, "Its JSON"), json),
    );
    this.set(request);
  }

  set(request) {
    this.request = request;
    const issues = this.module.validate(request);
    const { missing, wrong, advice } = sorted(issues);
    const { state, words } = verdictOf({ missing, wrong });
    this.verdict.textContent = words;
    this.verdict.className = `verdict ${state}`;
    const shown = [...wrong, ...missing, ...advice];
    this.issues.replaceChildren(...shown.slice(0, MOST).map((issue) => this.item(issue)), ...moreThan(shown.length));
    const offer = offerOf(this.module, request, { missing, wrong });
    this.mend.hidden = offer === null;
    this.mend.textContent = offer ?? "";
    this.again.hidden = request === this.given;
    this.text.textContent = JSON.stringify(request, null, 2);
    this.address();
  }

  item(issue) {
    const apply = (suggestion) => this.set(this.module.applyFix(this.request, suggestion));
    const fixes = h("div", { className: "fixes" }, fixButtons(issue, apply));
    return h("li", { className: issue.severity }, h("p", {}, prose(issue.message)), fixes);
  }

  repair() {
    this.set(this.module.repair(this.request).partial);
  }

  async address() {
    const { request } = this;
    const { MODEL } = this.module;
    const fragment = await toFragment(request, identifiers(MODEL));
    if (request === this.request) this.open.href = `${this.root}m/${MODEL.slug}.html#${fragment}`;
  }
}

function moreThan(count) {
  return count > MOST ? [h("li", { className: "quiet" }, `and ${count - MOST} more`)] : [];
}

exports.RequestColumn = RequestColumn;
});

define("explorer/compare/request_section.js", (exports, use) => {
// One request, and what both models say of it.
"use strict";

const { h } = use("explorer/dom.js");
const { restored } = use("explorer/request/request.js");
const { carried } = use("explorer/compare/carried.js");
const { RequestColumn } = use("explorer/compare/request_column.js");

/**
 * The section. `request` is written for the first model, or null where none was carried here: then it begins with an
 * example. `onChoose(request)` hears which example is taken.
 */
function requestSection([one, two], request, root, onChoose) {
  const columns = h("div", { className: "request-columns" });
  const examples = [one, two].flatMap(({ module, page }, place) =>
    page.examples.map((example) => ({
      title: `${module.MODEL.title}: ${example.title}`,
      place,
      request: example.request,
    })),
  );
  const isCarried = request !== null;
  const select = h(
    "select",
    { id: "compare-example", onchange: () => take(Number(select.value)) },
    isCarried && h("option", { value: "-1" }, "The request of the link"),
    examples.map(({ title }, place) => h("option", { value: String(place) }, title)),
  );

  function take(place) {
    const { request: wanted, place: model } = examples[place] ?? { request, place: 0 };
    show(wanted, model);
    onChoose(place < 0 ? request : carried(wanted, [one, two][model].module.MODEL, one.module.MODEL));
  }

  function show(wanted, model) {
    const from = [one, two][model].module.MODEL;
    const whole = restored(wanted, from);
    const made = [one, two].map(({ module }) => new RequestColumn(module, carried(whole, from, module.MODEL), root));
    columns.replaceChildren(...made.map(({ element }) => element));
  }

  if (isCarried) show(request, 0);
  else if (examples.length > 0) show(examples[0].request, examples[0].place);
  else return null;
  const pick = h("div", { className: "pick" }, h("label", { for: "compare-example" }, "Request"), select);
  return h(
    "section",
    { className: "section", "aria-labelledby": "compare-request" },
    h("div", { className: "section-head" }, h("h2", { id: "compare-request" }, "One request, both models"), pick),
    h("p", { className: "quiet" }, "The name of the model is replaced; the rest is as it was written."),
    columns,
  );
}

exports.requestSection = requestSection;
});

define("explorer/compare/sizes_section.js", (exports, use) => {
// The sizes of two models in one picture.
"use strict";

const { h } = use("explorer/dom.js");
const { times } = use("explorer/numbers.js");
const { picture } = use("explorer/picture/picture.js");
const { sizesOfBoth } = use("explorer/compare/differences.js");
const { takenSizes } = use("explorer/compare/taken_sizes.js");

/** The section for the modules of two models, or null where neither lists sizes. */
function sizesOfBothSection(modules) {
  const models = modules.map(takenSizes);
  const [one, two] = models;
  const { sizes, kinds, both, only } = sizesOfBoth(one, two);
  if (sizes.length === 0) return null;
  const drawn = picture({
    sizes,
    kinds,
    name: `Sizes of ${one.title} and ${two.title}`,
    describedBy: "compare-legend",
  });
  const entry = (className, key, text) => h("li", { className }, h("span", { className: `key ${key}` }), text);
  const legend = h(
    "ul",
    { className: "legend", id: "compare-legend" },
    entry("", "small", `${both} in both`),
    one.sizes.length > 0 && entry("tier-0", "", `${only[0].length} only in ${one.title}`),
    two.sizes.length > 0 && entry("tier-1", "square", `${only[1].length} only in ${two.title}`),
  );
  return h(
    "section",
    { className: "section", "aria-labelledby": "compare-sizes" },
    h("h2", { id: "compare-sizes" }, "Sizes"),
    drawn.tiers,
    drawn.element,
    legend,
    models.filter(({ words }) => words !== null).map(({ title, words }) => h("p", {}, `${title}: ${words}.`)),
    listOf(models, only),
  );
}

/** The differences as text: the picture's equal. */
function listOf(models, only) {
  if (only.every((sizes) => sizes.length === 0)) return h("p", { className: "quiet" }, "Both take all of these.");
  const lists = models.flatMap(({ title, sizes }, place) =>
    sizes.length === 0
      ? []
      : [
          h("dt", {}, `Only ${title}`),
          h(
            "dd",
            { className: "quiet" },
            only[place].map(({ width, height }) => times(width, height)).join(", ") || "none",
          ),
        ],
  );
  return h(
    "details",
    { className: "source" },
    h("summary", {}, "Sizes that one alone has"),
    h("dl", { className: "size-lists" }, lists),
  );
}

exports.sizesOfBothSection = sizesOfBothSection;
});

define("explorer/compare/taken_sizes.js", (exports, use) => {
// Which sizes a model takes, however its facts say so.
"use strict";

const { isWrong, namesOf } = use("explorer/request/issues.js");
const { keyOf } = use("explorer/picture/points.js");
const { freshRequest } = use("explorer/request/request.js");
const { axisInWords, boundsOf } = use("explorer/sizes/bounds.js");
const { tableOfPairs } = use("explorer/sizes/table_of_pairs.js");
const { tableOfTexts } = use("explorer/sizes/table_of_texts.js");

/**
 * `{ title, sizes, takes, words }`: the sizes that are listed, whether a size is taken, and in words what is taken beside a
 * list. `takes` is null where the facts bound no sizes. Of sizes between bounds the validator is asked.
 */
function takenSizes(module) {
  const { MODEL } = module;
  const table = tableOfPairs(MODEL) ?? tableOfTexts(MODEL);
  if (table !== null) {
    const keys = new Set(table.sizes.map(keyOf));
    return { title: MODEL.title, sizes: table.sizes, takes: (size) => keys.has(keyOf(size)), words: null };
  }
  const bounds = boundsOf(MODEL);
  if (bounds === null) return { title: MODEL.title, sizes: [], takes: null, words: "no table of sizes" };
  const request = freshRequest(MODEL);
  return {
    title: MODEL.title,
    sizes: [],
    takes(size) {
      const issues = module.validate(bounds.put(request, size)).filter(isWrong);
      return !issues.some((issue) => namesOf(issue).some((name) => bounds.names.includes(name)));
    },
    words: `any size between bounds: ${bounds.names.map((name, place) => `${name} ${axisInWords(bounds.axes[place])}`).join("; ")}`,
  };
}

exports.takenSizes = takenSizes;
});

define("explorer/dom.js", (exports, use) => {
// Elements without markup: a text is always text.
"use strict";

const { visible } = use("explorer/code/literals.js");

const SVG = "http://www.w3.org/2000/svg";
const COPIED_FOR = 1600;

/** An HTML element: properties, `on…` listeners, then children; false, null and undefined are left out. */
function h(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** An SVG element, likewise. */
function s(tag, properties, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (!isSaid(value)) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (isProperty(element, name, value)) element[name] = value;
    else element.setAttribute(name === "className" ? "class" : name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(isSaid));
  return element;
}

const isSaid = (value) => value !== undefined && value !== null && value !== false;

function isProperty(element, name, value) {
  return name in element && !(element instanceof SVGElement) && typeof value !== "string";
}

/** Tells a text to those who listen instead of looking. */
function say(text) {
  const live =
    document.getElementById("live") ??
    document.body.appendChild(h("div", { id: "live", className: "away", role: "status" }));
  if (live.textContent !== text) live.textContent = text;
}

/** A function that acts once nobody has called it for a while (ms); its `flush()` does at once what is still due. */
function debounced(wait, act) {
  let timer = 0;
  let due = null;
  const flush = () => {
    clearTimeout(timer);
    const now = due;
    due = null;
    now?.();
  };
  const later = (...given) => {
    clearTimeout(timer);
    due = () => act(...given);
    timer = setTimeout(flush, wait);
  };
  return Object.assign(later, { flush });
}

const QUOTED = /(`[^`]+`|'[A-Za-z][\w.[\]]*')/;

/** A message as nodes, with what it quotes as code that may break behind its dots; what nobody would see is escaped. */
function prose(text) {
  return visible(String(text ?? ""))
    .split(QUOTED)
    .map((part, place) => (place % 2 === 1 ? h("code", {}, breakable(part.slice(1, -1))) : part));
}

function breakable(name) {
  return name.split(/(?<=\.)/).flatMap((part, place) => (place > 0 ? [h("wbr"), part] : [part]));
}

/** Puts a text on the clipboard, and says so on the button for a moment. */
async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = "Copied";
  say("Copied");
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_FOR);
}

/** For pages that may not use the clipboard, such as those opened from a disk. */
function copyBySelection(text) {
  const area = document.body.appendChild(h("textarea", { className: "away" }));
  area.value = text;
  area.select();
  document.execCommand("copy");
  area.remove();
}

exports.h = h;
exports.s = s;
exports.say = say;
exports.debounced = debounced;
exports.prose = prose;
exports.copy = copy;
});

define("explorer/fields/anything.js", (exports, use) => {
// A value that no other control fits, as JSON; what is no JSON is a text.
"use strict";

const { h } = use("explorer/dom.js");
const { readJson } = use("explorer/request/json_text.js");
const { emptied } = use("explorer/fields/free.js");

/** A field for any JSON value. */
function anything(form, parameter, path, naming) {
  const input = h("textarea", {
    id: naming.id,
    className: "as-json",
    rows: "2",
    spellcheck: "false",
    "aria-label": naming.labelledBy === undefined ? naming.label : null,
    "aria-describedby": naming.described,
    oninput: () => form.set(path, readFor(parameter, input.value), true),
  });
  return {
    element: h("div", { className: "control" }, input),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      if (JSON.stringify(readFor(parameter, input.value)) !== JSON.stringify(value)) input.value = shown(value);
      input.disabled = choice?.forbidden === true && value === undefined;
      input.setAttribute("aria-invalid", String(isWrong));
      note.hidden = value === undefined;
      if (note.hidden) note.textContent = "";
      else note.textContent = typeof value === "string" ? "A text; objects, lists and numbers are written as JSON." : "JSON.";
    },
  };
}

function readFor(parameter, typed) {
  const value = read(typed);
  return value === undefined ? emptied(parameter) : value;
}

/** The value of what was typed; nothing where the field is empty. */
function read(typed) {
  if (typed.trim() === "") return undefined;
  const { value, fault, notes } = readJson(typed);
  return fault !== undefined || notes.length > 0 ? typed : value;
}

function shown(value) {
  if (value === undefined) return "";
  const isPlainText = typeof value === "string" && !value.includes("\r") && read(value) === value;
  return isPlainText ? value : JSON.stringify(value, null, 2);
}

exports.anything = anything;
exports.read = read;
});

define("explorer/fields/chosen.js", (exports, use) => {
// Controls for one of a few values: segments where they can stand side by side, else a list to open.
"use strict";

const { h, prose } = use("explorer/dom.js");

const VALUES = { boolean: [true, false], null: [null] };

/** What has one value alone, and the button that gives it where it is missing or another one. */
function constant(form, parameter, path) {
  const value = parameter.const;
  const give = h("button", { type: "button", className: "plain", onclick: () => form.set(path, value) }, "Set");
  const said = h("span", { className: "quiet" }, "always");
  const code = h("code", { className: "fixed" }, JSON.stringify(value));
  const element = h("div", { className: "control in-line" }, code, said, give);
  return {
    element,
    update(state) {
      const isRight = state.value === value;
      give.hidden = isRight;
      said.textContent = isRight ? "always" : state.value === undefined ? "not set" : `not ${JSON.stringify(state.value)}`;
    },
  };
}

/** Radio buttons side by side, the first for what is not set: that is not the same as `false`. */
function segments(form, parameter, path, naming) {
  const notes = form.notesOf(parameter.name);
  const values = valuesOf(parameter);
  const options = [undefined, ...values].map((value, place) => {
    const id = place === 0 ? naming.id : `${naming.id}-${place}`;
    const input = h("input", { type: "radio", name: naming.id, id, onchange: () => form.set(path, value) });
    const label = h("label", { className: value === undefined ? "unset" : null }, input, h("span", {}, shown(value, values)));
    return { value, input, label };
  });
  const alien = h("span", { className: "alien", hidden: true });
  const labels = options.map((each) => each.label);
  const group = h("div", { className: "segments", role: "radiogroup", ...named(naming) }, labels, alien);
  return {
    element: h("div", { className: "control" }, group),
    reach: () => (options.find((each) => each.input.checked && !each.input.disabled) ?? options[0]).input,
    update({ value, choice, note }) {
      const gone = goneOf(choice);
      for (const each of options) {
        each.input.checked = each.value === value;
        const isOut = gone.has(each.value) || choice?.forbidden === true;
        each.input.disabled = isOut && each.value !== undefined && each.value !== value;
        each.label.title = gone.get(each.value) ?? "";
      }
      alien.hidden = options.some((each) => each.value === value);
      alien.textContent = alien.hidden ? "" : notAllowed(value);
      tell(note, notes, parameter, value, gone);
    },
  };
}

/** A list to open. */
function select(form, parameter, path, naming) {
  const notes = form.notesOf(parameter.name);
  const values = valuesOf(parameter);
  const unset = parameter.default === null ? "not set" : `not set (${parameter.default})`;
  const options = values.map((value, place) => {
    const name = shown(value, values);
    const text = notes.has(value) ? `${name}: ${notes.get(value)}` : name;
    return h("option", { value: String(place) }, text);
  });
  const alien = h("option", { value: "alien", disabled: true, hidden: true });
  const chosen = () => (element.value === "" ? undefined : values[Number(element.value)]);
  const attributes = { id: naming.id, ...named(naming), onchange: () => form.set(path, chosen()) };
  const element = h("select", attributes, h("option", { value: "" }, unset), options, alien);
  return {
    element: h("div", { className: "control" }, element),
    labels: true,
    reach: () => element,
    update({ value, choice, note, isWrong }) {
      const gone = goneOf(choice);
      for (const [place, option] of options.entries()) {
        option.disabled = values[place] !== value && gone.has(values[place]);
        option.title = gone.get(values[place]) ?? "";
      }
      const place = values.indexOf(value);
      alien.hidden = value === undefined || place >= 0;
      alien.textContent = alien.hidden ? "" : notAllowed(value);
      element.value = value === undefined ? "" : alien.hidden ? String(place) : "alien";
      element.disabled = choice?.forbidden === true && value === undefined;
      element.setAttribute("aria-invalid", String(isWrong));
      tell(note, notes, parameter, value, gone);
    },
  };
}

/** Whether all values that a parameter can have are few enough to be told one by one. */
function isListedWhole({ allowedValues, types }) {
  return allowedValues.length > 0 || types.every((type) => VALUES[type] !== undefined);
}

/** The values of a parameter that `isListedWhole`. */
function valuesOf({ allowedValues, types }) {
  return allowedValues.length > 0 ? allowedValues : types.flatMap((type) => VALUES[type]);
}

/** A value in words; a text that reads like another one of the values stands in quotes. */
function shown(value, others = []) {
  if (value === undefined) return "not set";
  const isOther = (each) => each !== value && String(each) === value;
  const isAmbiguous = value === "" || (typeof value === "string" && others.some(isOther));
  return isAmbiguous ? JSON.stringify(value) : String(value);
}

function notAllowed(value) {
  const text = JSON.stringify(value);
  return `${text.length > 40 ? `${text.slice(0, 40)}…` : text} (not allowed)`;
}

function named({ label, labelledBy, described }) {
  return { ...(labelledBy ? { "aria-labelledby": labelledBy } : { "aria-label": label }), "aria-describedby": described };
}

/** The documented values that cannot be chosen now, each with the reason in words. */
function goneOf(choice) {
  const reasons = choice?.reasons ?? [];
  return new Map(reasons.filter((each) => each.kind === "value").map((each) => [each.value, each.message]));
}

/** What the value does, or the default; and why others cannot be chosen, each reason once. */
function tell(note, notes, parameter, value, gone) {
  const known = value ?? parameter.default;
  const lines = notes.has(known) ? [[h("code", {}, shown(known)), `: ${notes.get(known)}`]] : [];
  const byReason = new Map();
  for (const [each, message] of gone) byReason.set(message, [...(byReason.get(message) ?? []), shown(each)]);
  for (const [message, names] of byReason) lines.push([`${listed(names)} cannot be chosen now: `, prose(message)]);
  note.hidden = lines.length === 0;
  note.replaceChildren(...lines.flatMap((line, place) => [...(place > 0 ? [h("br")] : []), ...line.flat()]));
}

function listed(names) {
  if (names.length > 6) return `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}

exports.constant = constant;
exports.segments = segments;
exports.select = select;
exports.isListedWhole = isListedWhole;
exports.valuesOf = valuesOf;
});

define("explorer/fields/controls.js", (exports, use) => {
// Which control a parameter gets.
"use strict";

const { anything } = use("explorer/fields/anything.js");
const { color, text } = use("explorer/fields/free.js");
const { constant, isListedWhole, segments, select, valuesOf } = use("explorer/fields/chosen.js");
const { isListed, isNested, kinds } = use("explorer/fields/kinds.js");
const { list } = use("explorer/fields/list.js");
const { nested } = use("explorer/fields/nested.js");

const MOST_SEGMENTS = 7;

/** The control of a parameter at a path; `naming` tells what names and describes it. */
function controlOf(form, parameter, path, naming) {
  return kindOf(form, parameter)(form, parameter, path, naming);
}

function kindOf(form, parameter) {
  const { types, format } = parameter;
  if (parameter.const !== null) return constant;
  if (isListedWhole(parameter)) return valuesOf(parameter).length > MOST_SEGMENTS ? select : segments;
  if (types.length > 1) return isNested(form, parameter) || isListed(form, parameter) ? kinds : anything;
  const [type] = types;
  if (type === "object") return isNested(form, parameter) ? nested : anything;
  if (type === "array") return isListed(form, parameter) ? list : anything;
  if (format === "color") return color;
  return type === "string" || type === "integer" || type === "number" ? text : anything;
}

exports.controlOf = controlOf;
});

define("explorer/fields/facts.js", (exports, use) => {
// What the page states of a parameter, in one line.
"use strict";

const FORMATS = {
  uri: "URI",
  uuid: "UUID",
  uuid4: "UUID v4",
  color: "colour",
  media: "UUID, URI, data URI or Base64",
  "date-time": "date and time",
};

const MOST_VALUES = 7;

/** The facts of a parameter; what is left of its bounds stands behind those that are documented. */
function factsOf(parameter, choice) {
  const { types, format, step, pattern, uniqueItems, maxItems } = parameter;
  const parts = [
    types.join(" or "),
    format !== null && (FORMATS[format] ?? format),
    numbers(parameter),
    step !== null && `steps of ${step}`,
    range(parameter.minLength, parameter.maxLength, "character"),
    range(parameter.minItems, maxItems, "item"),
    range(parameter.minProperties, parameter.maxProperties, "key"),
    uniqueItems && "no two alike",
    pattern !== null && `matches ${pattern}`,
    shownDefault(parameter.default),
    left(parameter, choice),
  ];
  return parts.filter(Boolean).join(" · ");
}

function numbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) {
  const above = exclusiveMinimum !== null && `above ${exclusiveMinimum}`;
  const below = exclusiveMaximum !== null && `below ${exclusiveMaximum}`;
  return [range(minimum, maximum), above, below].filter(Boolean).join(", ");
}

function range(low, high, noun = "") {
  if (low === null && high === null) return null;
  const unit = noun === "" ? "" : ` ${noun}${(high ?? low) === 1 ? "" : "s"}`;
  if (low === null) return `up to ${high}${unit}`;
  if (high === null) return `from ${low}${unit}`;
  return low === high ? `exactly ${low}${unit}` : `${low} to ${high}${unit}`;
}

function shownDefault(value) {
  return value !== null && `default ${JSON.stringify(value)}`;
}

/** What can still be chosen, where that is less than is documented. */
function left(parameter, choice) {
  const offers = choice?.offers ?? [];
  if (offers.length !== 1 || parameter.const !== null || parameter.allowedValues.length > 0) return null;
  const [{ allowedValues, minimum, maximum, minItems, maxItems }] = offers;
  const isWide = minimum === parameter.minimum && maximum === parameter.maximum;
  const isLong = minItems === parameter.minItems && maxItems === parameter.maxItems;
  if (allowedValues !== null) return fewOf(parameter, allowedValues);
  const now = (!isWide && range(minimum, maximum)) || (!isLong && range(minItems, maxItems, "item"));
  return now ? `now ${now}` : null;
}

/** The values that are left, where they are a few of many. */
function fewOf({ types }, values) {
  const isFew = values.length > 0 && values.length <= MOST_VALUES && types[0] !== "boolean";
  return isFew ? `now ${values.join(", ")}` : null;
}

exports.factsOf = factsOf;
});

define("explorer/fields/fixes.js", (exports, use) => {
// One-click fixes, in the words of the validator.
"use strict";

const { h, prose } = use("explorer/dom.js");

const MOST = 3;

/** Up to three buttons that do what the issue suggests; a dashed one loses something, or is one way of several. */
function fixButtons(issue, apply) {
  return issue.suggestions.slice(0, MOST).map((suggestion) => {
    const isSure = suggestion.sure && !suggestion.destructive;
    const className = isSure ? "fix" : "fix unsure";
    return h("button", { type: "button", className, onclick: () => apply(suggestion) }, prose(suggestion.message));
  });
}

exports.fixButtons = fixButtons;
});

define("explorer/fields/form.js", (exports, use) => {
// The form: all parameters by group, each as a row, narrowed by what can still be chosen.
"use strict";

const { h } = use("explorer/dom.js");
const { isWrong } = use("explorer/request/issues.js");
const { holderOf, isOfRoot, lastKeyOf } = use("explorer/request/parameter_names.js");
const { at } = use("explorer/request/request.js");
const { controlOf } = use("explorer/fields/controls.js");
const { groupsOf } = use("explorer/fields/groups.js");
const { isNested } = use("explorer/fields/kinds.js");
const { insideOf } = use("explorer/fields/nested.js");
const { othersOf } = use("explorer/fields/others.js");
const { idOf, issuesOfObjects, rowOf } = use("explorer/fields/row.js");

/**
 * The form of a model. `without` are the names of parameters that are shown elsewhere; `set(path, value, isTyping)` and
 * `apply(fix)` edit the request; `sourcesOf(parameter)` is what tells where its facts come from.
 */
function formOf({ facts, page, without, set, apply, sourcesOf }) {
  const parameters = Object.values(facts.parameters);
  const children = byHolder(parameters);
  const notes = new Map(Object.entries(page.notes).map(([name, list]) => [name, notesByValue(list)]));
  const state = { narrowed: null, issues: new Map(), told: new Set(), keys: new WeakMap() };
  const form = {
    rows: new Map(),
    set,
    apply,
    sourcesOf,
    idOf,
    childrenOf: (name) => children.get(name) ?? [],
    itemOf: (name) => facts.parameters[`${name}[]`],
    valueOf: (name) => facts.parameters[`${name}{}`],
    isNested: (parameter) => isNested(form, parameter),
    notesOf: (name) => notes.get(name) ?? new Map(),
    choiceOf: (name, path) => (path.some((key) => typeof key === "number") ? undefined : state.narrowed?.choices[name]),
    keyOf: (choice) => keyOf(state.keys, choice),
    issuesOf: (id) => state.issues.get(id) ?? [],
    isWrongAt: (path) => isWrongItem(state.issues.get(idOf(path.slice(0, -1))) ?? [], path),
    isToldAt: (path) => state.told.has(idOf(path)),
    inside: (parameter, path, naming) => insideOf(form, parameter, path, naming),
    control: (parameter, path, naming) => controlOf(form, parameter, path, naming),
    issuesOfObjects: (path, first) => issuesOfObjects(form, path, first),
    row: (parameter, path) => rowOf(form, controlOf, parameter, path),
  };
  const groups = groupsOf(form, parameters, without);
  const others = othersOf(form, [], parameters.filter((each) => isOfRoot(each.name)).map((each) => lastKeyOf(each.name)));
  return {
    element: h("div", { className: "groups" }, groups.map((each) => each.element), others.element),
    reach: (path) => nearest(form.rows, path)?.reach() ?? null,
    update(request, narrowed, issues) {
      state.narrowed = narrowed;
      state.issues = byRow(form.rows, issues);
      state.told = new Set(issues.map((each) => idOf(each.path)));
      const wrong = issues.filter(isWrong);
      for (const group of groups) group.update(request, at, wrong);
      others.update(request);
    },
  };
}

/** The parameters by the name of what holds them. */
function byHolder(parameters) {
  const children = new Map();
  for (const parameter of parameters) {
    const holder = holderOf(parameter.name);
    children.set(holder, [...(children.get(holder) ?? []), parameter]);
  }
  return children;
}

function notesByValue(list) {
  return new Map(list.map((each) => [each.value, each.note]));
}

/** Whether one of a list's issues is about the item at a path. */
function isWrongItem(issues, path) {
  return issues.some((each) => isWrong(each) && each.path[path.length - 1] === path.at(-1));
}

/** What a choice says, to tell whether a newer one says the same. */
function keyOf(keys, choice) {
  if (choice === undefined) return "";
  if (keys.has(choice)) return keys.get(choice);
  const { forbidden, required, offers, reasons, aside } = choice;
  const key = JSON.stringify([forbidden, required, offers, reasons, aside]);
  keys.set(choice, key);
  return key;
}

/** The row of a path, or the innermost one around it. */
function nearest(rows, path) {
  for (let length = path.length; length > 0; length--) {
    const row = rows.get(idOf(path.slice(0, length)));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The issues by the identifier of the row that tells them; the panel alone tells those of no row. */
function byRow(rows, issues) {
  const told = new Map();
  for (const issue of issues) {
    const row = nearest(rows, issue.path);
    if (row === undefined) continue;
    const id = idOf(row.path);
    if (!told.has(id)) told.set(id, []);
    told.get(id).push(issue);
  }
  return told;
}

exports.formOf = formOf;
});

define("explorer/fields/free.js", (exports, use) => {
// Controls for what is typed: texts, numbers and colours.
"use strict";

const { h } = use("explorer/dom.js");
const { counted } = use("explorer/numbers.js");
const { isKept } = use("explorer/request/json_text.js");
const { isOfMember } = use("explorer/request/parameter_names.js");
const { uuid } = use("explorer/request/request.js");

const LONG = 500;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** A field for a text or a number. What is no number stays a text, and the validator says so. */
function text(form, parameter, path, naming) {
  const isNumber = parameter.types[0] !== "string";
  const rows = isNumber ? 0 : rowsFor(parameter);
  const isNew = parameter.format === "uuid4";
  const type = () => form.set(path, read(input.value, isNumber) ?? emptied(parameter), true);
  const input = h(rows > 0 ? "textarea" : "input", { ...attributes(parameter, naming, isNumber, rows), oninput: type });
  const about = h("span", { className: "away" }, ` ${naming.label}`);
  const renew = h("button", { type: "button", className: "plain", onclick: () => form.set(path, uuid()) }, "New", about);
  const remove = h("button", { type: "button", className: "plain", hidden: true, onclick: takeOut }, "Remove", about.cloneNode(true));
  function takeOut() {
    input.focus();
    form.set(path, undefined);
  }

  return {
    element: h("div", { className: isNew ? "control is-pair" : "control" }, input, isNew ? renew : remove),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      remove.hidden = value !== "" || isOfMember(parameter.name); // an empty field looks the same, with and without a text
      if (!isOwn(input, value, isNumber)) input.value = shown(value);
      input.readOnly = isAltered(input, value);
      input.disabled = choice?.forbidden === true && value === undefined;
      input.setAttribute("aria-invalid", String(isWrong));
      tell(note, parameter, value, isNumber);
      if (input.readOnly) sayAltered(note);
    },
  };
}

/** A field for a colour, with the browser's picker beside it. */
function color(form, parameter, path, naming) {
  const type = () => form.set(path, read(input.value, false) ?? emptied(parameter), true);
  const input = h("input", { ...attributes(parameter, naming, false, 0), oninput: type });
  const pick = () => form.set(path, swatch.value.toUpperCase(), true);
  const swatch = h("input", { type: "color", "aria-label": `${naming.label}: pick a colour`, oninput: pick });
  return {
    element: h("div", { className: "control" }, h("div", { className: "pair" }, input, swatch)),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      if (!isOwn(input, value, false)) input.value = shown(value);
      input.readOnly = isAltered(input, value);
      note.hidden = !input.readOnly;
      if (input.readOnly) sayAltered(note);
      if (typeof value === "string" && COLOR.test(value)) swatch.value = sixDigits(value);
      input.disabled = choice?.forbidden === true && value === undefined;
      swatch.disabled = input.disabled;
      input.setAttribute("aria-invalid", String(isWrong));
    },
  };
}

function attributes(parameter, { id, label, labelledBy, described }, isNumber, rows) {
  const isUri = parameter.format === "uri";
  return {
    id,
    "aria-label": labelledBy === undefined ? label : null,
    "aria-describedby": described,
    type: rows > 0 ? null : "text",
    rows: rows > 0 ? String(rows) : null,
    inputmode: isNumber ? (parameter.types[0] === "integer" ? "numeric" : "decimal") : isUri ? "url" : null,
    autocomplete: "off",
    spellcheck: rows > 1 ? "true" : "false",
    placeholder: parameter.default === null ? null : String(parameter.default),
    className: isNumber ? "short" : null,
  };
}

/** What was typed: nothing where the field is empty; a number only where none of its digits is lost. */
function read(typed, isNumber) {
  if (typed === "") return undefined;
  const written = typed.trim();
  if (!isNumber || !NUMBER.test(written)) return typed;
  const number = Number(written);
  return Number.isFinite(number) && isKept(written.replace(/^\+/, ""), number) ? number : typed;
}

/** What an empty field stands for: nothing, or in the place of an item, which stays where it is, an empty text. */
function emptied({ name }) {
  return isOfMember(name) ? "" : undefined;
}

/** How many rows a text has at first: none where it stays in one line. */
function rowsFor({ maxLength, format, pattern }) {
  if (maxLength !== null) return maxLength >= LONG ? 3 : 0;
  return format === null && pattern === null ? 1 : 0;
}

/** Whether the field shows another text than the value: some drop line breaks, all of them carriage returns. */
function isAltered(input, value) {
  return typeof value === "string" && input.value !== value;
}

function sayAltered(note) {
  note.hidden = false;
  note.textContent = "It holds line breaks that this field cannot show; edit it in the JSON.";
}

/** Whether the field already shows a value, perhaps in the typist's own spelling. */
function isOwn(input, value, isNumber) {
  return Object.is(read(input.value, isNumber), value);
}

function shown(value) {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function sixDigits(value) {
  const digits = value.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** How long a text is, in code points, and why a number is none here. */
function tell(note, { maxLength, minLength }, value, isNumber) {
  const isLost = isNumber && typeof value === "string" && NUMBER.test(value.trim());
  const isEmpty = value === "";
  const isCounted = !isNumber && maxLength !== null && typeof value === "string";
  note.hidden = !isLost && !isCounted && !isEmpty;
  if (note.hidden) note.textContent = "";
  if (isLost) note.textContent = "A number with more digits than can be kept here, so it stays a text.";
  else if (isEmpty && !isCounted) note.textContent = "An empty text.";
  else if (isCounted) {
    const least = minLength > 1 ? `${minLength} to ` : "";
    note.textContent = `${counted(codePoints(value))} of ${least}${counted(maxLength)} characters`;
  }
}

/** The number of code points: a surrogate pair is one, a lone surrogate as well. */
function codePoints(value) {
  let pairs = 0;
  for (const _ of value.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs++;
  return value.length - pairs;
}

exports.text = text;
exports.color = color;
exports.read = read;
exports.emptied = emptied;
exports.codePoints = codePoints;
});

define("explorer/fields/groups.js", (exports, use) => {
// The groups of a form, under the headings of the model's page.
"use strict";

const { h } = use("explorer/dom.js");
const { counted } = use("explorer/numbers.js");
const { isOfRoot, pathOf } = use("explorer/request/parameter_names.js");
const { othersOf } = use("explorer/fields/others.js");

/** The groups of all parameters of the root: what must be filled in first, what every request shares folded and last. */
function groupsOf(form, parameters, without) {
  const groups = new Map();
  for (const parameter of parameters.filter((each) => isOfRoot(each.name))) {
    if (without.includes(parameter.name)) continue;
    const name = parameter.group ?? "Parameters";
    groups.set(name, [...(groups.get(name) ?? []), parameter]);
  }
  const ranked = [...groups].map(([name, members]) => ({ name, members, rank: rankOf(members) }));
  ranked.sort((one, other) => one.rank - other.rank);
  return ranked.map((each) => groupOf(form, each));
}

/** Groups with something to fill in are 0, others 1, and 2 the one with what makes a request a task. */
function rankOf(members) {
  if (members.some((each) => each.required && each.format === "uuid4")) return 2;
  return members.some((each) => each.required && each.const === null) ? 0 : 1;
}

function groupOf(form, { name, members, rank }) {
  const { inside, path } = unwrapped(form, members);
  const rows = inside.map((parameter) => form.row(parameter, pathOf(parameter.name)));
  const issues = form.issuesOfObjects(path, rows[0]);
  const others = path.length === 0 ? null : othersOf(form, path, rows.map((row) => row.path.at(-1)));
  const names = members.map((each) => each.name);
  const count = h("span", { className: "count" });
  const faults = h("span", { className: "count bad" });
  const isNamed = path.length > 0 && path.join(".").toLowerCase() !== name.toLowerCase();
  const summary = h("summary", {}, h("h2", {}, name), isNamed && h("code", { className: "quiet" }, path.join(".")), count, faults);
  const fields = h("div", { className: "fields" }, rows.map((each) => each.element), others?.element);
  const element = h("details", { className: "section", open: rank < 2 }, summary, issues.element, fields);
  return {
    element,
    update(request, at, wrong) {
      for (const row of rows) row.update(request);
      issues.update();
      others?.update(request);
      const set = rows.filter((row) => row.parameter.const === null && at(request, row.path) !== undefined).length;
      tell(count, set, "set");
      tell(faults, wrong.filter((issue) => names.includes(issue.path[0])).length, "to fix");
    },
  };
}

function tell(element, number, what) {
  const text = number === 0 ? "" : `${counted(number)} ${what}`;
  if (element.textContent !== text) element.textContent = text;
}

/** What a group shows: an object that is alone, or only holds another, is a path in the heading and no level of its own. */
function unwrapped(form, members) {
  let [inside, path] = [members, []];
  for (;;) {
    const [lone] = inside;
    const isAlone = inside.length === 1 && lone.types.length === 1 && lone.types[0] === "object";
    const children = isAlone && form.valueOf(lone.name) === undefined ? form.childrenOf(lone.name) : [];
    if (children.length === 0 || (path.length > 0 && lone.description !== null)) return { inside, path };
    path = pathOf(lone.name);
    inside = children;
  }
}

exports.groupsOf = groupsOf;
});

define("explorer/fields/held.js", (exports, use) => {
// What is set where rows and items have nothing to show: an empty object or list, or a value of another kind.
"use strict";

const { h } = use("explorer/dom.js");
const { isRecord } = use("explorer/request/request.js");

const LONGEST = 60;

/** A line that says so, with the button that takes it out; `kind` is "object" or "list". */
function heldLine(form, path, { label }, kind) {
  const words = h("span", { className: "quiet" });
  const about = h("span", { className: "away" }, ` ${label}`);
  const remove = h("button", { type: "button", className: "plain", onclick: () => form.set(path, undefined) }, "Remove", about);
  const element = h("div", { className: "in-line held", hidden: true }, words, remove);
  return {
    element,
    update(value) {
      const text = heldText(value, kind);
      element.hidden = text === null;
      if (text !== null && words.textContent !== text) words.textContent = text;
    },
  };
}

/** What is to be said of a value that shows no row and no item; null where there is nothing to say. */
function heldText(value, kind) {
  if (value === undefined) return null;
  const isOfKind = kind === "list" ? Array.isArray(value) : isRecord(value);
  if (!isOfKind) return `No ${kind}, but ${shortened(JSON.stringify(value))}`;
  return Object.keys(value).length === 0 ? "Set, and empty" : null;
}

function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

exports.heldLine = heldLine;
exports.heldText = heldText;
});

define("explorer/fields/item.js", (exports, use) => {
// One of the values of a list or a map.
"use strict";

const { h } = use("explorer/dom.js");
const { at, uuid } = use("explorer/request/request.js");

/** The rows of an object in a card, or a control beside its button; `shownKey` stands before it. */
function itemOf(form, parameter, path, { name, shownKey = null, described }, onRemove) {
  const about = h("span", { className: "away" }, ` ${name}`);
  const remove = h("button", { type: "button", className: "plain", onclick: onRemove }, "Remove", about);
  const isCard = parameter.types.length === 1 && form.isNested(parameter);
  return (isCard ? card : plainItem)(form, parameter, path, { label: name, shownKey, described }, remove);
}

function plainItem(form, parameter, path, { label, shownKey, described }, remove) {
  const control = form.control(parameter, path, { id: form.idOf(path), label, described });
  const note = h("p", { className: "note", hidden: true });
  let last;
  return {
    element: h("li", {}, h("div", { className: "item" }, shownKey, control.element, note), remove),
    reach: () => control.reach?.() ?? remove,
    forget: () => control.forget?.(),
    update(request) {
      control.pass?.(request);
      const value = at(request, path);
      const isWrong = form.isWrongAt(path);
      if (last !== undefined && Object.is(last.value, value) && last.isWrong === isWrong) return;
      last = { value, isWrong };
      control.update?.({ value, choice: undefined, note, isWrong });
    },
  };
}

function card(form, parameter, path, { label, shownKey, described }, remove) {
  const inside = form.inside(parameter, path, { label, described });
  const nest = h("div", { className: "nest" }, inside.elements);
  return {
    element: h("li", {}, h("div", { className: "card", role: "group", "aria-label": label }, shownKey, nest, remove)),
    reach: inside.reach,
    forget: inside.forget,
    update: inside.pass,
  };
}

/** What a new item begins as. */
function firstOf({ types, allowedValues, format, minimum }) {
  if (allowedValues.length > 0) return allowedValues[0];
  const [type] = types;
  if (type === "object") return {};
  if (type === "array") return [];
  if (type === "boolean") return false;
  if (type === "null") return null;
  if (type === "integer" || type === "number") return minimum ?? 0;
  return format === "uuid4" ? uuid() : format === "color" ? "#808080" : "";
}

exports.itemOf = itemOf;
exports.firstOf = firstOf;
});

define("explorer/fields/kinds.js", (exports, use) => {
// A value that may be an object or a list as well as something else: whatever it is now can be edited.
"use strict";

const { h } = use("explorer/dom.js");
const { at, isRecord } = use("explorer/request/request.js");
const { anything } = use("explorer/fields/anything.js");
const { list } = use("explorer/fields/list.js");
const { nested } = use("explorer/fields/nested.js");

const FRESH = { object: () => ({}), array: () => [] };
const WORDS = { object: "Fill in as an object", array: "Fill in as a list" };

/** The control for the kind of value that is there, and buttons that begin another kind. */
function kinds(form, parameter, path, naming) {
  const plain = anything(form, parameter, path, { ...naming, labelledBy: undefined });
  const inside = { labelledBy: undefined, id: `${naming.id}-inside`, label: naming.label, described: naming.described };
  const parts = {};
  if (isNested(form, parameter)) parts.object = nested(form, parameter, path, inside);
  if (isListed(form, parameter)) parts.array = list(form, parameter, path, inside);
  const about = () => h("span", { className: "away" }, ` ${naming.label}`);
  const begin = (kind) => form.set(path, FRESH[kind]());
  const starters = Object.keys(parts).map((kind) =>
    h("button", { type: "button", className: "plain", onclick: () => begin(kind) }, WORDS[kind], about()),
  );
  const start = h("div", { className: "in-line" }, starters);
  const shownPart = (value) => parts[Array.isArray(value) ? "array" : isRecord(value) ? "object" : "none"];
  let now;
  return {
    element: h("div", { className: "control" }, plain.element, start, Object.values(parts).map((each) => each.element)),
    isGroup: true,
    isWide: parts.object !== undefined,
    reach: () => (shownPart(now) ?? plain).reach(),
    forget: () => Object.values(parts).forEach((each) => each.forget?.()),
    pass(request) {
      now = at(request, path);
      const part = shownPart(now);
      plain.element.hidden = part !== undefined;
      start.hidden = now !== undefined;
      for (const each of Object.values(parts)) {
        each.element.hidden = each !== part;
        each.pass(request);
      }
    },
    update(state) {
      const part = shownPart(state.value);
      if (part === undefined) return plain.update(state);
      state.note.hidden = true;
      return part.update?.(state);
    },
  };
}

/** Whether a parameter can be an object whose keys are known or lead to values that are. */
function isNested(form, { name, types }) {
  return types.includes("object") && (form.childrenOf(name).length > 0 || form.valueOf(name) !== undefined);
}

/** Whether a parameter can be a list whose items are described. */
function isListed(form, { name, types }) {
  return types.includes("array") && form.itemOf(name) !== undefined;
}

exports.kinds = kinds;
exports.isNested = isNested;
exports.isListed = isListed;
});

define("explorer/fields/list.js", (exports, use) => {
// An array: a control for each item, and buttons that add and remove.
"use strict";

const { h } = use("explorer/dom.js");
const { at } = use("explorer/request/request.js");
const { heldLine } = use("explorer/fields/held.js");
const { firstOf, itemOf } = use("explorer/fields/item.js");

const MOST_SHOWN = 100;

/** The items of a list. */
function list(form, parameter, path, naming) {
  return new List(form, parameter, path, naming);
}

/** The control of a list; what is no array is told, and has no item. */
class List {
  isGroup = true;
  #shown = [];
  #request = {};

  constructor(form, parameter, path, naming) {
    Object.assign(this, { form, parameter, path, naming });
    this.itemParameter = form.itemOf(parameter.name);
    this.items = h("ol", { className: "items" });
    this.rest = h("p", { className: "note", hidden: true });
    this.add = h("button", { type: "button", className: "plain", onclick: () => this.#addOne() }, `Add to ${naming.label}`);
    this.held = heldLine(form, path, naming, "list");
    this.element = h("div", { className: "control" }, this.held.element, this.items, this.rest, this.add);
  }

  reach() {
    return this.#shown[0]?.reach() ?? this.add;
  }

  forget() {
    this.#resize(0);
  }

  /** Shows the items of a request, as many as can be looked through. */
  pass(request) {
    this.#request = request;
    const value = at(request, this.path);
    const count = Array.isArray(value) ? value.length : 0;
    this.held.update(value);
    this.#resize(Math.min(count, MOST_SHOWN));
    this.rest.hidden = count <= MOST_SHOWN;
    this.rest.textContent = `and ${count - MOST_SHOWN} more, in the JSON`;
    for (const item of this.#shown) item.update(request);
  }

  update({ value, choice }) {
    const count = Array.isArray(value) ? value.length : 0;
    const offer = choice?.offers.find((each) => each.type === "array");
    const most = offer?.maxItems ?? this.parameter.maxItems;
    this.add.hidden = most !== null && count >= most;
    this.add.disabled = choice?.forbidden === true && value === undefined;
  }

  #addOne() {
    const now = at(this.#request, this.path);
    const count = Array.isArray(now) ? now.length : 0;
    this.form.set([...this.path, count], firstOf(this.itemParameter));
    this.#shown.at(-1)?.reach().focus();
  }

  #removeOne(place) {
    this.form.set([...this.path, place], undefined);
    const next = this.#shown[Math.min(place, this.#shown.length - 1)];
    (next?.reach() ?? this.add).focus();
  }

  #nameOf(place) {
    const { label, described } = this.naming;
    return { name: `${label}, item ${place + 1}`, described };
  }

  #resize(count) {
    for (const item of this.#shown.splice(count)) {
      item.forget();
      item.element.remove();
    }
    while (this.#shown.length < count) {
      const path = [...this.path, this.#shown.length];
      const item = itemOf(this.form, this.itemParameter, path, this.#nameOf(path.at(-1)), () => this.#removeOne(path.at(-1)));
      this.#shown.push(item);
      this.items.append(item.element);
    }
  }
}

exports.list = list;
});

define("explorer/fields/map.js", (exports, use) => {
// A map: values under keys that the reader names.
"use strict";

const { h } = use("explorer/dom.js");
const { at } = use("explorer/request/request.js");
const { firstOf, itemOf } = use("explorer/fields/item.js");
const { otherKeys } = use("explorer/fields/others.js");

const MOST_SHOWN = 100;

/** The values of a map under keys that are not `known` to have rows of their own; `parameter` is that of its values. */
function mapOf(form, parameter, path, { known, naming }) {
  return new KeyedValues(form, parameter, path, { known, naming });
}

class KeyedValues {
  #shown = new Map();
  #request = {};

  constructor(form, parameter, path, { known, naming }) {
    Object.assign(this, { form, parameter, path, known, naming });
    this.items = h("ul", { className: "items" });
    this.rest = h("p", { className: "note", hidden: true });
    const onkeydown = (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // else the field that has the focus then gets the line break
      this.#addOne();
    };
    const label = `New key of ${naming.label}`;
    const typed = { type: "text", className: "short", autocomplete: "off", spellcheck: "false" };
    this.key = h("input", { ...typed, "aria-label": label, onkeydown });
    const about = h("span", { className: "away" }, ` to ${naming.label}`);
    const add = h("button", { type: "button", className: "plain", onclick: () => this.#addOne() }, "Add this key", about);
    this.element = h("div", { className: "control" }, this.items, this.rest, h("div", { className: "in-line" }, this.key, add));
  }

  reach() {
    return this.key;
  }

  forget() {
    this.#keep([]);
  }

  update(request) {
    this.#request = request;
    const keys = otherKeys(at(request, this.path), this.known);
    this.#keep(keys.slice(0, MOST_SHOWN));
    this.rest.hidden = keys.length <= MOST_SHOWN;
    this.rest.textContent = `and ${keys.length - MOST_SHOWN} more, in the JSON`;
    for (const item of this.#shown.values()) item.update(request);
  }

  #addOne() {
    const key = this.key.value;
    const path = [...this.path, key];
    this.key.value = "";
    if (at(this.#request, path) === undefined) this.form.set(path, firstOf(this.parameter));
    (this.#shown.get(key) ?? this.form.rows.get(this.form.idOf(path)) ?? this).reach().focus();
  }

  #removeOne(key) {
    this.form.set([...this.path, key], undefined);
    this.key.focus();
  }

  /** Shows these keys alone, in their order. */
  #keep(keys) {
    for (const [key, item] of this.#shown) {
      if (keys.includes(key)) continue;
      item.forget();
      item.element.remove();
      this.#shown.delete(key);
    }
    for (const [place, key] of keys.entries()) {
      if (!this.#shown.has(key)) this.#shown.set(key, this.#item(key));
      const { element } = this.#shown.get(key);
      if (this.items.children[place] !== element) this.items.insertBefore(element, this.items.children[place] ?? null);
    }
  }

  #item(key) {
    const { label, described } = this.naming;
    const shownKey = h("code", { className: "map-key" }, shown(key));
    const naming = { name: `${label}, ${shown(key)}`, shownKey, described };
    return itemOf(this.form, this.parameter, [...this.path, key], naming, () => this.#removeOne(key));
  }
}

function shown(key) {
  return key === "" ? '""' : key;
}

exports.mapOf = mapOf;
});

define("explorer/fields/nested.js", (exports, use) => {
// An object: the rows of what is inside it, and what else it holds.
"use strict";

const { h } = use("explorer/dom.js");
const { lastKeyOf } = use("explorer/request/parameter_names.js");
const { at } = use("explorer/request/request.js");
const { heldLine } = use("explorer/fields/held.js");
const { mapOf } = use("explorer/fields/map.js");
const { othersOf } = use("explorer/fields/others.js");

/** The rows of an object's parameters, which it tells of each change. */
function nested(form, parameter, path, naming) {
  const inside = insideOf(form, parameter, path, naming);
  return {
    ...inside,
    element: h("div", { className: "control" }, h("div", { className: "nest" }, inside.elements)),
    isGroup: true,
    isWide: true,
  };
}

/** What an object holds: a row for each key that is known, and keys of the reader's own. */
function insideOf(form, parameter, path, naming) {
  const children = form.childrenOf(parameter.name);
  const known = children.map((each) => lastKeyOf(each.name));
  const rows = children.map((each, place) => form.row(each, [...path, known[place]]));
  const own = form.valueOf(parameter.name);
  const rest = own === undefined ? othersOf(form, path, known) : mapOf(form, own, path, { known, naming });
  const held = heldLine(form, path, naming, "object");
  const parts = [...rows, rest];
  return {
    elements: [held.element, ...parts.map((each) => each.element)],
    reach: () => parts[0].reach(),
    forget: () => parts.forEach((each) => each.forget()),
    pass(request) {
      held.update(at(request, path));
      for (const each of parts) each.update(request);
    },
  };
}

exports.nested = nested;
exports.insideOf = insideOf;
});

define("explorer/fields/others.js", (exports, use) => {
// Keys of an object that no row shows.
"use strict";

const { h } = use("explorer/dom.js");
const { at, isRecord } = use("explorer/request/request.js");

const MOST = 10;

/** A line that names them, but for those of which an issue speaks; they are edited in the JSON. */
function othersOf(form, path, known) {
  const element = h("p", { className: "note", hidden: true });
  return {
    element,
    reach: () => element,
    forget: () => {},
    update(request) {
      const keys = otherKeys(at(request, path), known).filter((key) => !form.isToldAt([...path, key]));
      const text = textOf(keys);
      element.hidden = keys.length === 0;
      if (element.textContent !== text) element.textContent = text;
    },
  };
}

/** The keys of a value beside those that are known. */
function otherKeys(value, known) {
  return isRecord(value) ? Object.keys(value).filter((key) => !known.includes(key)) : [];
}

function textOf(keys) {
  const more = keys.length > MOST ? ` and ${keys.length - MOST} more` : "";
  return `Other keys, edited in the JSON: ${keys.slice(0, MOST).map((key) => JSON.stringify(key)).join(", ")}${more}`;
}

exports.othersOf = othersOf;
exports.otherKeys = otherKeys;
});

define("explorer/fields/row.js", (exports, use) => {
// One parameter: its name and facts, the control, and what is to be said of it now.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { isMissing, isWrong, signatureOf } = use("explorer/request/issues.js");
const { at } = use("explorer/request/request.js");
const { factsOf } = use("explorer/fields/facts.js");
const { fixButtons } = use("explorer/fields/fixes.js");

const MOST_ISSUES = 5;

/** The identifier of a path, for attributes that name elements: of any keys, another one for each. */
function idOf(path) {
  return `f-${path.map((key) => String(key).replace(/[^\w-]/gu, (odd) => `%${odd.codePointAt(0).toString(16)};`)).join(".")}`;
}

/** A row of the form; `controls` makes what fits the parameter. It is left alone by changes that are not its own. */
function rowOf(form, controls, parameter, path) {
  const id = idOf(path);
  const described = ["facts", "why", "note", "about", "issues"].map((part) => `${id}-${part}`).join(" ");
  const naming = { id, label: path.at(-1) === "" ? '""' : path.at(-1), labelledBy: `${id}-name`, described };
  const control = controls(form, parameter, path, naming);
  const parts = partsOf(form, parameter, naming, control);
  let last = [];
  const row = {
    element: parts.element,
    parameter,
    path,
    reach: () => control.reach?.() ?? parts.element.querySelector("input, textarea, select, button") ?? parts.element,
    forget: () => {
      form.rows.delete(id);
      control.forget?.();
    },
    update(request) {
      const value = at(request, path);
      const choice = form.choiceOf(parameter.name, path);
      const issues = form.issuesOf(id);
      control.pass?.(request);
      const now = [value, form.keyOf(choice), signatureOf(issues), issues.map((each) => each.message).join("\n")];
      if (last.length > 0 && now.every((each, place) => Object.is(each, last[place]))) return;
      last = now;
      show(parts, parameter, { value, choice, issues, apply: form.apply });
      control.update?.({ value, choice, note: parts.note, isWrong: issues.some(isWrong) });
    },
  };
  form.rows.set(id, row);
  return row;
}

function partsOf(form, parameter, { id, label, labelledBy }, control) {
  const name = { className: "param", id: labelledBy };
  const title = control.labels ? h("label", { ...name, for: id }, label) : h("span", name, label);
  const need = h("span", { className: "need", hidden: true }, "required");
  const facts = h("p", { className: "facts", id: `${id}-facts` }, factsOf(parameter));
  const why = h("p", { className: "why", id: `${id}-why`, hidden: true });
  const note = h("p", { className: "note", id: `${id}-note`, hidden: true });
  const issues = h("ul", { className: "issues", id: `${id}-issues` });
  const about = h("p", { className: "about", id: `${id}-about` }, prose(parameter.description ?? ""));
  const foot = h("div", { className: "foot" }, about, form.sourcesOf(parameter));
  const body = h("div", { className: "body" }, why, control.element, note, issues, foot);
  const head = h("div", { className: "head" }, h("div", { className: "names" }, title, need), facts);
  const group = control.isGroup ? { role: "group", "aria-labelledby": labelledBy, "aria-describedby": `${id}-why` } : {};
  const className = control.isWide ? "field group-field" : "field";
  const element = h("div", { className, "data-name": parameter.name, ...group }, head, body);
  return { element, need, facts, why, note, issues };
}

function show(parts, parameter, { value, choice, issues, apply }) {
  const isOut = choice?.forbidden === true;
  parts.element.classList.toggle("is-out", isOut);
  parts.need.hidden = !(parameter.required || choice?.required === true) || parameter.const !== null;
  parts.need.classList.toggle("is-met", value !== undefined);
  parts.facts.textContent = factsOf(parameter, choice);
  showReason(parts.why, parameter, choice);
  showIssues(parts.issues, issues, apply);
}

/** Why it cannot be given, or must be though the page does not call it required. */
function showReason(why, parameter, choice) {
  const kind = choice?.forbidden ? "forbidden" : choice?.required && !parameter.required && !choice.given ? "required" : null;
  const reasons = kind === null ? [] : choice.reasons.filter((each) => each.kind === kind).map((each) => each.message);
  why.hidden = kind === null;
  if (kind === null) return why.replaceChildren(); // what is hidden still describes the control to those who listen
  const title = kind === "forbidden" ? "Not available. " : "Needed now. ";
  const text = reasons.length > 0 ? `${reasons.join(". ")}.` : "Something that is set decides it.";
  return why.replaceChildren(h("strong", {}, title), ...prose(text), ...asideOf(choice));
}

function asideOf({ aside }) {
  if (aside.length === 0) return [];
  const names = aside.map((name) => `'${name}'`).join(" and ");
  return prose(` ${names} ${aside.length === 1 ? "counts" : "count"} as not set: what is there is at fault.`);
}

/** The issues of objects that are a heading of the form instead of rows; to reach one is to reach the first row inside. */
function issuesOfObjects(form, path, first) {
  const element = h("ul", { className: "issues" });
  const paths = path.map((_, place) => path.slice(0, place + 1));
  for (const each of paths) form.rows.set(idOf(each), { path: each, reach: first.reach });
  let key = "";
  return {
    element,
    update() {
      const issues = paths.flatMap((each) => form.issuesOf(idOf(each)));
      const now = issues.map((each) => each.pointer + each.message).join("\n");
      if (now === key) return;
      key = now;
      showIssues(element, issues, form.apply);
    },
  };
}

/** Says what is wrong; what is missing is told by the word beside the name. */
function showIssues(list, issues, apply) {
  const told = issues.filter((each) => !isMissing(each));
  const shown = told.slice(0, MOST_ISSUES).map((issue) => {
    const fixes = h("div", { className: "fixes" }, fixButtons(issue, apply));
    return h("li", { className: issue.severity }, h("p", {}, prose(issue.message)), fixes);
  });
  const more = told.length - shown.length;
  list.replaceChildren(...shown, ...(more > 0 ? [h("li", { className: "quiet" }, `and ${more} more`)] : []));
}

exports.idOf = idOf;
exports.rowOf = rowOf;
exports.issuesOfObjects = issuesOfObjects;
});

define("explorer/index/index_page.js", (exports, use) => {
// The list of models: searched, narrowed by capability and creator, walked through by keys.
"use strict";

const { h } = use("explorer/dom.js");
const { counted, several } = use("explorer/numbers.js");
const { entry, search } = use("explorer/index/search.js");
const { told } = use("explorer/index/shapes.js");
const { thumbnail } = use("explorer/index/thumbnail.js");

const FILTERS = ["capability", "creator"];

async function indexPage() {
  const list = document.getElementById("models");
  if (list === null) return;
  const shapes = list.dataset.shapes.split("\n");
  const rows = [...list.children].map((element) => rowOf(element, shapes));
  const controls = { q: document.getElementById("query"), ...filtersThere() };
  const show = () => shown(list, rows, controls);
  readFragment(controls);
  for (const control of Object.values(controls)) {
    control.addEventListener("input", () => {
      show();
      writeFragment(controls);
    });
  }
  addEventListener("hashchange", () => {
    readFragment(controls);
    show();
  });
  document.getElementById("clear").addEventListener("click", () => cleared(controls));
  addKeys(list, controls.q);
  if (isAsked(controls)) show();
  requestAnimationFrame(() => drawThumbnails(rows));
}

const filtersThere = () =>
  Object.fromEntries(
    FILTERS.map((name) => [name, document.getElementById(name)]).filter(([, element]) => element !== null),
  );

/** A line of the page as the search needs it; lists of ratios and sizes are told once for all lines. */
function rowOf(element, shapes) {
  const { creator, capabilities, task, points } = element.dataset;
  const facts = {
    title: element.querySelector("a").textContent,
    air: element.querySelector("code")?.textContent,
    creator,
    capabilities: capabilities === "" ? [] : capabilities.split("\n"),
    task,
    shapes: shapes[Number(element.dataset.shapes)],
  };
  return { element, points, creator, capability: facts.capabilities, entry: entry(facts) };
}

const isAsked = (controls) => Object.values(controls).some((control) => control.value !== "");

/** Puts those lines on the page that are asked for, the best first. */
function shown(list, rows, controls) {
  const narrowed = FILTERS.filter((name) => controls[name]?.value);
  const found = search(
    rows.map((each) => each.entry),
    controls.q.value,
  )
    .map(({ number, matches }) => ({ ...rows[number], matches }))
    .filter((row) => narrowed.every((name) => [row[name]].flat().includes(controls[name].value)));
  for (const { element, matches } of found) tellMatches(element, matches);
  list.replaceChildren(...found.map((row) => row.element));
  list.hidden = found.length === 0;
  document.getElementById("none").hidden = found.length > 0;
  document.getElementById("count").textContent = countOf(found.length, rows.length);
}

/** Says in a line what it has of the ratios and sizes asked for, in the place of its sizes at large. */
function tellMatches(element, matches) {
  element.querySelector(".model-match")?.remove();
  if (matches.length === 0) return;
  const match = h("span", { className: "model-match" }, matches.map(told).join(", "));
  element.querySelector(".model-facts").firstElementChild.after(match);
}

function countOf(found, all) {
  return found === all ? several(all, "model") : `${counted(found)} of ${several(all, "model")}`;
}

/** What is asked for stands in the address, so that it can be kept and sent on. */
function writeFragment(controls) {
  const asked = new URLSearchParams();
  for (const [name, control] of Object.entries(controls)) if (control.value) asked.set(name, control.value);
  history.replaceState(null, "", `${location.pathname}${location.search}${asked.size > 0 ? `#${asked}` : ""}`);
}

function readFragment(controls) {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const [name, control] of Object.entries(controls)) {
    control.value = asked.get(name) ?? "";
    if (control.selectedIndex === -1) control.value = "";
  }
}

function cleared(controls) {
  for (const control of Object.values(controls)) control.value = "";
  controls.q.dispatchEvent(new Event("input"));
  controls.q.focus();
}

/** `/` searches, Enter opens the first, arrows, Home and End move through the list, Escape goes back. */
function addKeys(list, query) {
  const links = () => [...list.querySelectorAll("a")];
  query.addEventListener("keydown", (event) => {
    const [first] = links();
    if (event.key === "Enter" && first && query.value !== "") first.click();
    else if (event.key === "ArrowDown" && first) focused(event, first);
    else if (event.key === "Escape" && query.value !== "") {
      event.preventDefault();
      query.value = "";
      query.dispatchEvent(new Event("input"));
    }
  });
  list.addEventListener("keydown", (event) => {
    const all = links();
    const place = all.indexOf(document.activeElement);
    const next = {
      ArrowDown: all[place + 1],
      ArrowUp: all[place - 1] ?? query,
      Home: all[0],
      End: all.at(-1),
      Escape: query,
    }[event.key];
    if (next) focused(event, next);
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName);
    if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey) focused(event, query);
  });
}

function focused(event, element) {
  event.preventDefault();
  element.focus();
}

/** Thumbnails come after the words; their places are kept free. */
function drawThumbnails(rows) {
  for (const { element, points } of rows) {
    if (points !== "") element.querySelector(".thumb").append(thumbnail(points));
  }
}

exports.indexPage = indexPage;
});

define("explorer/index/search.js", (exports, use) => {
// Which models some words find, and in what order. Nothing here needs a page.
"use strict";

const { joined, matching, shapeOf } = use("explorer/index/shapes.js");

/** Letters that no decomposition takes apart. */
const LETTERS = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ł: "l", ŧ: "t", þ: "th", ı: "i" };
const APART = /[\s\-_/,]+/;

/** What each part of a model weighs, and by how much more a word counts where it stands at a start. */
const WEIGHTS = { title: 8, air: 6, creator: 4, capabilities: 3, task: 2 };
const START = 4;
const WORD = 3;
const WORD_START = 2;

/** What a ratio or size weighs that a model lists, and a ratio that its sizes come near. */
const SHAPE = 12;
const NEAR = 6;

/** What all words in a row add, at the start of the title or in it. */
const TITLE_STARTS = 200;
const IN_TITLE = 100;

/** A text without case, accents and other marks, its words apart by one space. */
function fold(text) {
  return text
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[æœøđðħłŧþı]/g, (letter) => LETTERS[letter])
    .split(APART)
    .filter((word) => word !== "")
    .join(" ");
}

/**
 * A model as searches see it: `title`, `air`, `creator`, `capabilities` (a list) and `task`, folded, and `shapes`,
 * the text of the ratios and sizes that it lists.
 */
function entry({ title, air, creator, capabilities, task, shapes }) {
  const parts = { title, air: air ?? "", creator, capabilities: capabilities.join(" "), task: task ?? "" };
  const folded = Object.entries(parts).map(([name, text]) => [name, fold(text)]);
  return { ...Object.fromEntries(folded), shapes: shapes ?? "" };
}

/**
 * The entries that have every word of a query, the best first and equal ones in their order; all of them where
 * it has no word: `{ number, matches }`, the matches those of ratios and sizes.
 */
function search(entries, query) {
  const phrase = joined(fold(query));
  const words = phrase === "" ? [] : phrase.split(" ").map((word) => ({ word, shape: shapeOf(word) }));
  return entries
    .map((each, number) => ({ number, ...ranked(each, words, phrase) }))
    .filter((each) => each.rank >= 0)
    .sort((one, other) => other.rank - one.rank || one.number - other.number)
    .map(({ number, matches }) => ({ number, matches }));
}

/** How well an entry fits, -1 where a word is missing, and which of its shapes are asked for. */
function ranked(parts, words, phrase) {
  const matches = [];
  let rank = parts.title.startsWith(phrase) ? TITLE_STARTS : parts.title.includes(phrase) ? IN_TITLE : 0;
  for (const { word, shape } of words) {
    const match = shape === null ? null : matching(parts.shapes, shape);
    const weighed = shape === null ? weight : wordWeight;
    const texts = Object.keys(WEIGHTS).map((name) => weighed(parts[name], word) * WEIGHTS[name]);
    const best = Math.max(match === null ? 0 : match.isNear ? NEAR : SHAPE, ...texts);
    if (best === 0) return { rank: -1, matches };
    if (match !== null) matches.push(match);
    rank += best;
  }
  return { rank, matches };
}

/** What a word weighs in a text. */
function weight(text, word) {
  if (text.startsWith(word)) return START;
  return wordWeight(text, word) || (text.includes(` ${word}`) ? WORD_START : text.includes(word) ? 1 : 0);
}

/** What it weighs where it has to stand alone, as ratios and sizes do: `4:5` is no part of `14:5`. */
const wordWeight = (text, word) => (` ${text} `.includes(` ${word} `) ? WORD : 0);

exports.fold = fold;
exports.entry = entry;
exports.search = search;
});

define("explorer/index/shapes.js", (exports, use) => {
// Ratios and sizes as words of a search: `4:5`, `1344x704`. Nothing here needs a page.
"use strict";

const PAIR = /(?<![^ ])~?(\d{1,4}(?:\.\d{1,3})?) ?: ?(\d{1,4}(?:\.\d{1,3})?)(?![^ ])/g;
const SIZE = /(?<![^ ])(\d{2,5}) ?[x×*] ?(\d{2,5})(?![^ ])/g;
const WORD = /^(\d+(?:\.\d+)?)([:x])(\d+(?:\.\d+)?)$/;

/** A folded phrase in which each ratio and each size is one word: `1024x1024` for `1024 × 1024`. */
const joined = (phrase) => phrase.replace(PAIR, "$1:$2").replace(SIZE, "$1x$2");

/** The ratio or size that a word of a joined phrase is, or null. */
function shapeOf(word) {
  const [, one, sign, other] = WORD.exec(word) ?? [];
  const sides = [Number(one), Number(other)];
  return sides.every((side) => side > 0) ? { word, isRatio: sign === ":", sides } : null;
}

const lists = new Map();

/** What a text such as `4:5 832x1040,~2:1 1344x704` lists, read once however many models share it. */
function listOf(text) {
  if (!lists.has(text)) lists.set(text, text === "" ? [] : text.split(",").map(groupOf));
  return lists.get(text);
}

function groupOf(text) {
  const [label, ...sizes] = text.split(" ");
  const ratio = shapeOf(label.replace("~", ""));
  return { label, isNear: label.startsWith("~"), ratio, sizes: sizes.map(shapeOf) };
}

/**
 * What of a model's shapes is asked for, or null: `{ label, sizes, isNear }`. A ratio finds those that the
 * model names so, and sizes that have it to the pixel; `isNear` where all that there is comes near it.
 */
function matching(text, shape) {
  const groups = listOf(text);
  if (!shape.isRatio) {
    const group = groups.find(({ sizes }) => sizes.some(({ word }) => word === shape.word));
    return group === undefined ? null : { label: group.label, sizes: [shape.word], isNear: false };
  }
  const named = groups.filter(({ ratio }) => ratio !== null && isEqual(ratio.sides, shape.sides));
  const exact = named.filter(({ isNear }) => !isNear);
  const sizes = [
    ...exact.flatMap((group) => group.sizes),
    ...groups.flatMap((group) => group.sizes).filter(({ sides }) => isEqual(sides, shape.sides)),
  ];
  const isNear = exact.length + sizes.length === 0;
  if (isNear && named.length === 0) return null;
  const all = isNear ? named.flatMap((group) => group.sizes) : sizes;
  const { label } = (isNear ? named[0] : exact[0]) ?? { label: shape.word };
  return { label, sizes: [...new Set(all.map(({ word }) => word))], isNear };
}

const isEqual = ([one, other], [across, down]) => one * down === other * across;

/** A match in words: `832 × 1040 (4:5)`, `1536 × 576 (~21:9) and 5 more`, or the ratio alone. */
function told({ label, sizes }) {
  const [first, ...more] = sizes;
  if (first === undefined) return label;
  const named = `${first.replace("x", " × ")}${label === "" ? "" : ` (${label})`}`;
  return more.length === 0 ? named : `${named} and ${more.length} more`;
}

exports.joined = joined;
exports.shapeOf = shapeOf;
exports.matching = matching;
exports.told = told;
});

define("explorer/index/thumbnail.js", (exports, use) => {
// The sizes of a model as a picture of a thumb's size.
"use strict";

const { s } = use("explorer/dom.js");

const MARGIN = 4;
const GRID = 31;

/** Points are two digits to the base of 32 for each size: how far across, how far up. */
function thumbnail(points, side = 48) {
  const room = side - 2 * MARGIN;
  const at = (digit) => (parseInt(digit, 32) / GRID) * room;
  let dots = "";
  for (let place = 0; place + 1 < points.length; place += 2) {
    dots += `M${round(MARGIN + at(points[place]))} ${round(side - MARGIN - at(points[place + 1]))}h0`;
  }
  const end = side - MARGIN;
  return s(
    "svg",
    { class: "thumb", viewBox: `0 0 ${side} ${side}`, width: side, height: side, "aria-hidden": "true", focusable: "false" },
    s("path", { class: "thumb-axis", d: `M${MARGIN} ${MARGIN}V${end}H${end}` }),
    s("path", { class: "thumb-ray", d: `M${MARGIN} ${end}L${end} ${MARGIN}` }),
    s("path", { class: "thumb-dots", d: dots }),
  );
}

const round = (value) => Math.round(value * 10) / 10;

exports.thumbnail = thumbnail;
});

define("explorer/kept_theme.js", (exports, use) => {
// The colours that somebody chose on an earlier visit, put on before anything is drawn.
"use strict";

const KEY = "theme";
const root = document.documentElement;

/** Browsers may refuse their storage, to pages from a disk above all; then a choice lasts for a page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a choice: "light" or "dark". */
function keep(theme) {
  root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // nothing is kept
  }
}

const kept = remembered();
if (kept === "light" || kept === "dark") root.dataset.theme = kept;

exports.keep = keep;
});

define("explorer/model/model_editor.js", (exports, use) => {
// The editor of a request to a model: its parts, and what follows from a change in all of them.
"use strict";

const { samplesOf } = use("explorer/code/samples.js");
const { h } = use("explorer/dom.js");
const { Editing } = use("explorer/request/editing.js");
const { formOf } = use("explorer/fields/form.js");
const { idOf } = use("explorer/fields/row.js");
const { namesOf, signatureOf } = use("explorer/request/issues.js");
const { NPM_PACKAGE, PYTHON_PACKAGE, SDK } = use("explorer/names.js");
const { narrowingOf } = use("explorer/model/narrowing.js");
const { panelOf } = use("explorer/panel/panel.js");
const { pathOf } = use("explorer/request/parameter_names.js");
const { freshRequest, identifiers } = use("explorer/request/request.js");
const { sizesSection } = use("explorer/sizes/sizes_section.js");
const { sourcesOf } = use("explorer/sources/sources_section.js");

const PROJECT = { sdk: SDK, npmPackage: NPM_PACKAGE, pythonPackage: PYTHON_PACKAGE };

/** `sizes` (null where there is nothing to draw), `form`, `panel` and `bar` have elements; `edit` is the request. */
class ModelEditor {
  #module;
  #narrowed = null;
  #issues = [];
  #asked = null;
  #frame = 0;
  #ask;

  constructor({ module, page, shown, slug, root, first }) {
    const facts = module.MODEL;
    const edit = new Editing(first, (field) => this.refresh(field));
    const set = (path, value, isTyping) => edit.set(path, value, isTyping);
    const commit = (request) => edit.commit(request);
    const apply = (fix) => commit(module.applyFix(edit.request, fix));
    this.sizes = sizesSection({ facts, module, get: () => edit.request, set, commit });
    const sides = this.sizes?.parameters ?? [];
    const sources = (parameter) => sourcesOf(parameter, { page, shown });
    this.form = formOf({ facts, page, without: sides, set, apply, sourcesOf: sources });
    const jumps = { jump, reach: (issue) => reachOf(issue, this.form, sides) };
    const link = { without: identifiers(facts), address: addressOf(slug) };
    const samples = samplesOf({ facts, page, project: PROJECT });
    const start = () => freshRequest(facts);
    this.panel = panelOf({ module, page, edit, sides, start, form: jumps, samples, link });
    this.bar = goBar(this.panel);
    this.edit = edit;
    this.#module = module;
    this.#ask = narrowingOf({ module, slug, root, onAnswer: (narrowed) => this.#showChoices(narrowed) });
  }

  /** Shows the request as it is now; `field` is the path of what is being typed in, or null. */
  refresh(field = null) {
    const { request } = this.edit;
    this.#issues = this.#module.validate(request);
    this.#showFields();
    this.bar.update(this.panel.update(request, this.#issues));
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.panel.write());
    if (this.#isNewQuestion(field)) this.#ask(request);
  }

  #showFields() {
    const { request } = this.edit;
    this.form.update(request, this.#narrowed, this.#issues);
    this.sizes?.update({ request, left: this.#narrowed, issues: this.#issues });
  }

  #showChoices(narrowed) {
    this.#narrowed = narrowed;
    this.#showFields();
    this.panel.tell(narrowed, this.#issues);
    document.body.dataset.narrowed = String(Number(document.body.dataset.narrowed ?? 0) + 1);
    performance.mark("narrowed");
  }

  /** Whether a change can change the choices. Keys in a text whose wording decides nothing do where they bring or take an issue. */
  #isNewQuestion(field) {
    const isFree = field !== null && this.#narrowed?.choices[field.join(".")]?.freeText === true;
    const asked = isFree ? `${field.join(".")}\n${signatureOf(this.#issues)}` : null;
    const isNew = asked === null || asked !== this.#asked;
    this.#asked = asked;
    return isNew;
  }
}

/** Where this page is published, if the site's copy says so. */
function addressOf(slug) {
  const { base } = document.body.dataset;
  return base ? `${base.replace(/\/$/, "")}/m/${slug}.html` : null;
}

/** The element that an issue is about, or null; `sides` are the names of parameters beside the picture. */
function reachOf(issue, form, sides) {
  const side = namesOf(issue).find((name) => sides.includes(name));
  return side === undefined ? form.reach(issue.path) : document.getElementById(idOf(pathOf(side)));
}

/** Opens what is folded around an element, and moves the focus to it. */
function jump(element) {
  for (let around = element.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

/** What stands at the foot of small screens: the verdict, and the way to the request. */
function goBar(panel) {
  const verdict = h("span", { "aria-hidden": "true" });
  const go = (event) => {
    event.preventDefault();
    panel.element.scrollIntoView();
    panel.title.focus({ preventScroll: true });
  };
  const link = h("a", { className: "button", href: "#request", onclick: go }, "Go to request");
  const element = h("div", { className: "mobile-bar" }, verdict, link);
  return {
    element,
    update({ state, words }) {
      verdict.textContent = words;
      element.className = `mobile-bar ${state}`;
    },
  };
}

exports.ModelEditor = ModelEditor;
});

define("explorer/model/model_head.js", (exports, use) => {
// What a model is, above its form.
"use strict";

const { carryLink } = use("explorer/compare/carry_link.js");
const { h } = use("explorer/dom.js");
const { priceInWords } = use("explorer/panel/cost_line.js");
const { pageLink } = use("explorer/sources/sources_section.js");

/** The title, the summary and the facts of a model; `request()` is what may be taken to another one. */
function modelHead(facts, root, request) {
  const entries = factsOf(facts).filter(([, value]) => value !== null && value !== "");
  const list = entries.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)));
  const compare = `${root}compare.html#a=${encodeURIComponent(facts.slug)}`;
  return h(
    "div",
    { className: "lead" },
    h("h1", {}, facts.title),
    h("p", { className: "summary" }, facts.summary),
    h("dl", { className: "meta" }, list),
    h(
      "p",
      { className: "links" },
      pageLink(facts.documentation, "Documentation", facts.title),
      h("a", { href: compare }, "Compare with another model"),
      carryLink(facts, root, request),
    ),
  );
}

function factsOf({ air, creator, status, released, capabilities, parameters, pricing }) {
  const tasks = Object.values(parameters).find((each) => each.const !== null && each.const !== air);
  return [
    ["AIR", air && h("code", {}, air)],
    ["Creator", creator],
    [tasks?.name === "taskType" ? "Task type" : tasks?.name ?? "", tasks ? h("code", {}, String(tasks.const)) : null],
    ["Capabilities", capabilities.join(", ")],
    ["Status", status.replaceAll("-", " ")],
    ["Released", released],
    ["Price", priceInWords(pricing)],
  ];
}

exports.modelHead = modelHead;
});

define("explorer/model/model_page.js", (exports, use) => {
// A model: its facts, its sizes, and the editor of a request.
"use strict";

const { changesSection } = use("explorer/sources/changes_section.js");
const { h } = use("explorer/dom.js");
const { fromFragment } = use("explorer/request/link.js");
const { ModelEditor } = use("explorer/model/model_editor.js");
const { modelHead } = use("explorer/model/model_head.js");
const { site } = use("explorer/registry.js");
const { freshRequest, restored } = use("explorer/request/request.js");
const { rulesSection } = use("explorer/sources/rules_section.js");

/** Draws the page of a model; the request in the fragment, if there is one, is what is edited. */
async function modelPage(main, slug, root) {
  const { module, page, shown } = await site.model(slug);
  const facts = module.MODEL;
  const linked = await fromFragment(location.hash);
  const first = linked?.request === undefined ? freshRequest(facts) : restored(linked.request, facts);
  const editor = new ModelEditor({ module, page, shown, slug, root, first });
  const notice = h("p", { className: "notice", role: "alert" });
  const tell = (reason = "") => {
    notice.hidden = reason === "";
    notice.textContent = reason;
  };
  const { sizes, form, panel, bar } = editor;
  const sections = [sizes?.element, form.element, rulesSection({ facts, page, shown }), changesSection(shown)];
  const work = h("div", { className: "work" }, h("div", { className: "edit" }, sections), panel.element);
  main.replaceChildren(modelHead(facts, root, () => editor.edit.request), notice, work, bar.element);
  tell(linked?.reason);
  editor.refresh();
  addEventListener("hashchange", async () => {
    const next = await fromFragment(location.hash);
    if (next?.request !== undefined) editor.edit.startOver(restored(next.request, facts));
    tell(next?.reason);
  });
}

exports.modelPage = modelPage;
});

define("explorer/model/narrowing.js", (exports, use) => {
// Asks what can still be chosen without holding up the keys: in a worker where there can be one, else in slices.
"use strict";

const SLICE = 8; // ms of work before the page may breathe
const PAUSE = 40; // ms without a newer question before the work begins

/**
 * Asks for choices beside the page. Only the answer to the newest question is told: `onAnswer(narrowed)`.
 *
 * Files have no workers, so a page from a disk works in slices, and so does one whose worker fails.
 */
function narrowingOf({ module, slug, root, onAnswer }) {
  const slices = slicesOf(module, onAnswer);
  let ask = slices;
  if (location.protocol !== "file:" && typeof Worker === "function") {
    const onFailure = (request) => {
      ask = slices;
      if (request !== null) slices(request);
    };
    ask = workerOf(() => new Worker(`${root}assets/worker.js`), slug, onAnswer, onFailure) ?? slices;
  }
  return (request) => ask(request);
}

/** Questions to a worker, one at a time; of those that wait, the newest. */
function workerOf(start, slug, onAnswer, onFailure) {
  let worker;
  try {
    worker = start();
  } catch {
    return null;
  }
  let [asked, waiting, newest] = [null, null, 0];

  function send(question) {
    [asked, waiting] = [question, null];
    worker.postMessage({ ...question, slug });
  }

  worker.onerror = (event) => {
    event.preventDefault?.();
    worker.terminate();
    const request = (waiting ?? asked)?.request ?? null;
    [asked, waiting] = [null, null];
    onFailure(request);
  };
  worker.onmessage = ({ data: { number, narrowed } }) => {
    asked = null;
    if (number === newest) onAnswer(narrowed);
    else if (waiting !== null) send(waiting);
  };
  return (request) => {
    const question = { number: ++newest, request };
    if (asked === null) send(question);
    else waiting = question;
  };
}

/** Questions in slices of this thread's time: a newer question ends an older one between two steps. */
function slicesOf(module, onAnswer, { clock = () => performance.now(), pause = breathe, wait = PAUSE } = {}) {
  let newest = 0;

  async function work(number, request) {
    const steps = module.narrowSteps(request);
    for (;;) {
      const { done, value } = slice(steps, clock);
      if (done) return onAnswer(value);
      await pause();
      if (number !== newest) return undefined;
    }
  }

  return (request) => {
    const number = ++newest;
    setTimeout(() => number === newest && work(number, request), wait);
  };
}

/** The last of the steps that fit into a slice. */
function slice(steps, clock) {
  const end = clock() + SLICE;
  let step = steps.next();
  while (!step.done && clock() < end) step = steps.next();
  return step;
}

/** Lets keys, pointers and frames go first. */
function breathe() {
  return globalThis.scheduler?.yield ? scheduler.yield() : new Promise((next) => setTimeout(next));
}

exports.narrowingOf = narrowingOf;
exports.workerOf = workerOf;
exports.slicesOf = slicesOf;
});

define("explorer/names.js", (exports, use) => {
// What the pages have to know of the project; made by `specwright generate`.
"use strict";

/** Where scripts define modules: a property of the global object. */
const REGISTRY = "airmodels";

/** The Python package and the npm package that requests are shown with. */
const PYTHON_PACKAGE = "airmodels";
const NPM_PACKAGE = "airmodels";

/** The service's own SDK for Python, or null. */
const SDK = "runware";

exports.REGISTRY = REGISTRY;
exports.PYTHON_PACKAGE = PYTHON_PACKAGE;
exports.NPM_PACKAGE = NPM_PACKAGE;
exports.SDK = SDK;
});

define("explorer/numbers.js", (exports, use) => {
// Numbers in words.
"use strict";

/** A number with its thousands apart. */
function counted(number) {
  return number.toLocaleString("en");
}

/** How many there are of something: `1 size`, `73 sizes`. */
function several(count, noun) {
  return `${counted(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** The sides of a size. */
const times = (width, height) => `${width} × ${height}`;

const megapixels = (area) => `${millions(area)} MP`;

/** The least and the most of some areas. */
const megapixelsBetween = (least, most) => `${millions(least)} to ${megapixels(most)}`;

const millions = (number) => (number / 1e6).toFixed(2);

exports.counted = counted;
exports.several = several;
exports.times = times;
exports.megapixels = megapixels;
exports.megapixelsBetween = megapixelsBetween;
});

define("explorer/panel/cost_line.js", (exports, use) => {
// What a request costs, as the model's own function tells it: before money is spent.
"use strict";

const { h, prose } = use("explorer/dom.js");

const AMOUNT = { maximumFractionDigits: 12, useGrouping: false };

/** What a model's page states: `$0.06 (1k)`, or null. */
function priceInWords(pricing) {
  const prices = Object.entries(pricing).map(([label, usd]) => `${dollars(usd)} (${label})`);
  return prices.length === 0 ? null : prices.join(", ");
}

const dollars = (usd) => `$${usd.toLocaleString("en-US", AMOUNT)}`;

/** The line, and what keeps it to a request. */
function costLine(module) {
  const price = h("strong", { hidden: true });
  const reason = h("span", {});
  const element = h("p", { className: "cost" }, price, reason);
  return {
    element,
    update(request) {
      const told = toldOf(module, request);
      price.hidden = told.price === "";
      price.textContent = told.price;
      if (reason.dataset.text === told.reason) return;
      reason.dataset.text = told.reason;
      reason.replaceChildren(...prose(told.reason));
    },
  };
}

/** The price, empty where none is known, and what it rests on or why there is none. */
function toldOf(module, request) {
  const { title, pricing } = module.MODEL;
  if (Object.keys(pricing).length > 0 && !module.isValid(request)) {
    return { price: "", reason: `The page of ${title} states a price; what a request costs is told once it is valid.` };
  }
  const { usd, reason } = module.cost(request);
  const noPrice = Object.keys(pricing).length === 0 ? `the page of ${title} states no price` : reason;
  return { price: usd === null ? "" : dollars(usd), reason: sentence(usd === null ? noPrice : reason) };
}

function sentence(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

exports.priceInWords = priceInWords;
exports.costLine = costLine;
exports.toldOf = toldOf;
});

define("explorer/panel/elsewhere.js", (exports, use) => {
// The way to the page of the model that a request names, where that is another one.
"use strict";

const { h } = use("explorer/dom.js");
const { site } = use("explorer/registry.js");
const { fits, toFragment } = use("explorer/request/link.js");
const { identifiers } = use("explorer/request/request.js");

/** The line: `update(request)`. The rows of all models are loaded when a request names one of them. */
function elsewhereLine(facts) {
  const link = h("a", {});
  const element = h("p", { className: "notice", role: "status", hidden: true }, "The request names another model. ", link);
  const names = Object.values(facts.parameters).filter((each) => each.const === facts.air && facts.air !== null);
  let shown;

  async function show(request) {
    const named = names.map(({ name }) => request[name]).find((value) => typeof value === "string" && value !== facts.air);
    const row = named === undefined ? undefined : (await site.allRows()).find(({ air }) => air === named);
    const address = row === undefined ? "" : await addressOf(row, request, facts);
    if (request !== shown) return;
    element.hidden = row === undefined;
    link.href = address;
    link.textContent = row === undefined ? "" : `Open it in ${row.title}`;
  }

  return {
    element,
    update(request) {
      shown = request;
      show(request);
    },
  };
}

/** Where the request can be edited; without it, where it is too long for a link. */
async function addressOf({ slug }, request, facts) {
  const fragment = await toFragment(request, identifiers(facts));
  const page = `${document.body.dataset.root}m/${slug}.html`;
  return fits(fragment) ? `${page}#${fragment}` : page;
}

exports.elsewhereLine = elsewhereLine;
});

define("explorer/panel/issues_list.js", (exports, use) => {
// The issues of the request as a list, and what is still needed as chips that jump.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { fixButtons } = use("explorer/fields/fixes.js");
const { counted } = use("explorer/numbers.js");
const { namesOf } = use("explorer/request/issues.js");

const MOST = 50;
const DEAD_END = "No valid request has all that is set: something has to be taken back first.";

/**
 * The issues that are to be fixed or considered. `show(issue)` jumps to its field, where `canShow(issue)` says that there is one;
 * `goTo(issue)` jumps to its line in the JSON.
 */
function issuesList({ apply, canShow, show, goTo }) {
  const element = h("ul", { className: "problems", "aria-label": "Issues" });
  let key = "";

  function item(issue) {
    const about = h("span", { className: "away" }, ` ${shortName(issue)}`);
    const link = (text, act) => h("button", { type: "button", className: "goto", onclick: act }, text, about.cloneNode(true));
    const links = [canShow(issue) && link("Show", () => show(issue)), link("In the JSON", () => goTo(issue))];
    const fixes = h("div", { className: "fixes" }, fixButtons(issue, apply));
    return h("li", { className: issue.severity }, h("p", {}, prose(issue.message), " ", links), fixes);
  }

  return {
    element,
    update(issues) {
      const first = issues.slice(0, MOST);
      const now = [issues.length, ...first.map((each) => each.pointer + each.message)].join("\n");
      if (now === key) return;
      key = now;
      const more = issues.length - first.length;
      const rest = more > 0 ? [h("li", { className: "quiet" }, `and ${counted(more)} more`)] : [];
      element.replaceChildren(...first.map(item), ...rest);
    },
  };
}

/** What is still needed: chips that fill in what can be made, and jump to what only the reader knows. */
function neededList({ apply, canShow, show, sides }) {
  const element = h("div", { className: "needed" });
  const dead = h("p", { className: "notice", role: "status", hidden: true }, DEAD_END);
  let key = "";

  function chip(issue, isPair) {
    const name = isPair ? sides.join(" and ") : shortName(issue);
    const fix = isPair ? undefined : issue.suggestions.find((each) => each.sure);
    const act = fix === undefined ? () => show(issue) : () => apply(fix);
    const isDead = fix === undefined && !canShow(issue);
    const attributes = { type: "button", className: "chip", title: issue.message, onclick: act, disabled: isDead };
    return h("li", {}, h("button", attributes, fix === undefined ? name : `Fill in ${name}`));
  }

  return {
    element,
    tell(isDeadEnd) {
      dead.hidden = !isDeadEnd;
    },
    update(missing) {
      const now = missing.map((each) => each.message).join("\n");
      if (now === key) return;
      key = now;
      const isPair = sides.length === 2 && sides.every((name) => missing.some((each) => each.parameter === name));
      const kept = missing.filter((each) => !(isPair && each.parameter === sides[1])).slice(0, MOST);
      const chips = kept.map((each) => chip(each, isPair && each.parameter === sides[0]));
      const title = h("p", { className: "quiet", id: "needed" }, "Still needed");
      const list = h("ul", { className: "chips", "aria-labelledby": "needed" }, chips);
      element.replaceChildren(...(chips.length === 0 ? [] : [title, list, dead]));
    },
  };
}

/** The last part of each name that an issue is about. */
function shortName(issue) {
  return namesOf(issue).map((name) => name.split(".").at(-1)).join(" and ");
}

exports.issuesList = issuesList;
exports.neededList = neededList;
});

define("explorer/panel/json_editor.js", (exports, use) => {
// The request as JSON that can be edited, with the issues at their lines.
"use strict";

const { json } = use("explorer/code/literals.js");
const { debounced } = use("explorer/dom.js");
const { drawMarks, numberLines, pageParts, selectLine, tell, tellFault } = use("explorer/panel/json_page.js");
const { offsetOf, partOf, placesIn, readJson } = use("explorer/request/json_text.js");
const { isRecord } = use("explorer/request/request.js");

const PAUSE = 120; // ms without a key before the text is read
const MOST_MARKS = 200;
const MOST_NOTES = 5;
const LONGEST = 120; // characters of a line: what is pasted with longer ones is laid out

/** The text of a request or of an array of tasks. `onRead(value)` takes what was typed. */
class JsonEditor {
  #parts = pageParts({ onBack: () => this.reset(), onTake: () => this.#take() });
  #onRead;
  #value = null; // what the text stands for, or stood for when it could be read last
  #tree = null;
  #problem = null;
  #marked = { issues: [], path: [] };
  #lines = new Map();
  #readSoon = debounced(PAUSE, (isPasted) => this.#read(isPasted));

  constructor(onRead) {
    this.#onRead = onRead;
    const { text } = this.#parts;
    text.addEventListener("input", ({ inputType }) => {
      numberLines(this.#parts);
      this.#readSoon(inputType === "insertFromPaste");
    });
    text.addEventListener("blur", () => this.#readSoon.flush()); // before another field changes the request
    for (const event of ["keyup", "click", "focus"]) text.addEventListener(event, () => this.#tellLine());
  }

  get element() {
    return this.#parts.element;
  }

  get text() {
    return this.#parts.text.value;
  }

  /** Writes a value out, but for the one that was read: its text stays as typed. Nor is one replaced that cannot be read. */
  show(value) {
    if (this.#problem !== null) this.#value = value;
    else if (value !== this.#value) this.#write(value);
  }

  /** Drops a text that cannot be read. */
  reset() {
    this.#write(this.#value);
  }

  /** Marks the lines of issues of the request that stands at a path of the text. */
  mark(issues, path) {
    this.#marked = { issues: issues.slice(0, MOST_MARKS), path };
    this.#draw();
  }

  /** Selects the line of an issue. */
  goTo(issue) {
    if (this.#tree === null) return;
    const offset = offsetOf(this.#tree, [...this.#marked.path, ...issue.path]);
    selectLine(this.#parts, offset, placesIn(this.text)(offset).line);
  }

  /** Takes the request out of what stands around it. */
  #take() {
    this.#parts.text.value = partOf(this.text) ?? this.text;
    this.#parts.text.focus();
    this.#read(true);
  }

  #read(isPasted = false) {
    const { value, tree, fault, notes } = readJson(this.text);
    const place = placesIn(this.text);
    this.#problem = fault === undefined ? shapeFault(value) : faultText(place, fault);
    this.#tree = tree ?? null;
    tellFault(this.#parts, this.#problem, fault !== undefined && partOf(this.text) !== null);
    tell(this.#parts.notes, (notes ?? []).slice(0, MOST_NOTES).map((note) => `Line ${place(note.offset).line}: ${note.text}.`));
    if (this.#problem !== null) return this.#draw();
    if (isPasted && notes.length === 0 && isLong(this.text)) this.#write(value);
    this.#value = value;
    return this.#onRead(value);
  }

  #write(value) {
    const text = json(value);
    this.#parts.text.value = text;
    this.#value = value;
    this.#tree = readJson(text).tree ?? null;
    this.#problem = null;
    tellFault(this.#parts, null, false);
    tell(this.#parts.notes, []);
    numberLines(this.#parts);
    this.#draw();
  }

  #draw() {
    const isRead = this.#tree !== null && this.#problem === null;
    this.#lines = !isRead ? new Map() : linesOf(this.text, this.#tree, this.#marked);
    drawMarks(this.#parts, this.#lines);
    this.#tellLine();
  }

  /** Says what is wrong at the line of the cursor, while there is one. */
  #tellLine() {
    const { text, here } = this.#parts;
    if (document.activeElement !== text) return tell(here, []);
    const { line } = placesIn(text.value)(text.selectionStart);
    return tell(here, saidOfLine(line, this.#lines.get(line) ?? []));
  }
}

/** What is wrong with JSON that is no request, or null. */
function shapeFault(value) {
  if (!Array.isArray(value)) return isRecord(value) ? null : "Not read: a request is an object, { … }.";
  if (value.length === 0) return "Not read: an array of tasks has one at least, [{ … }].";
  return value.every(isRecord) ? null : "Not read: each task of an array is an object, [{ … }].";
}

function faultText(place, { reason, offset }) {
  const { line, column } = place(offset);
  return `Not read, line ${line}, column ${column}: ${reason}.`;
}

/** What is wrong with a line; of several issues their number, for the list above tells them. */
function saidOfLine(line, issues) {
  if (issues.length === 0) return [];
  return [issues.length === 1 ? `Line ${line}: ${issues[0].message}` : `Line ${line}: ${issues.length} issues, told above`];
}

function isLong(text) {
  return text.split("\n").some((line) => line.length > LONGEST);
}

/** The issues by line. */
function linesOf(text, tree, { issues, path }) {
  const lines = new Map();
  const place = placesIn(text);
  for (const issue of issues) {
    const { line } = place(offsetOf(tree, [...path, ...issue.path]));
    lines.set(line, [...(lines.get(line) ?? []), issue]);
  }
  return lines;
}

exports.JsonEditor = JsonEditor;
});

define("explorer/panel/json_page.js", (exports, use) => {
// The page on which JSON is edited: numbered lines, some of them marked.
"use strict";

const { h } = use("explorer/dom.js");
const { isMissing, isWrong } = use("explorer/request/issues.js");

const LEAST_ROWS = 8;

/** The elements of the page; `onBack` drops what cannot be read, `onTake` takes the request out of what stands around it. */
function pageParts({ onBack, onTake }) {
  const text = h("textarea", {
    className: "code",
    id: "json",
    wrap: "off",
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
    "aria-label": "Request as JSON; paste one here",
    "aria-describedby": "json-fault json-notes",
  });
  const numbers = h("pre", { className: "line-numbers", "aria-hidden": "true" });
  const marks = h("div", { className: "line-marks", "aria-hidden": "true" });
  const scroller = h("div", { className: "json-scroll" }, marks, numbers, text);
  const fault = h("p", { className: "json-fault", id: "json-fault", role: "status" });
  const button = (text, onclick) => h("button", { type: "button", className: "plain", hidden: true, onclick }, text);
  const take = button("Take the JSON in it", onTake);
  const back = button("Back to the request", onBack);
  const notes = h("p", { className: "json-notes", id: "json-notes", role: "status" });
  const here = h("p", { className: "json-here", id: "json-here", role: "status" });
  const told = h("div", { className: "json-told" }, fault, take, back, notes, here);
  const element = h("div", { className: "json-editor" }, scroller, told);
  return { element, scroller, text, numbers, marks, fault, take, back, notes, here };
}

/** Gives every line its number, and the text its height. */
function numberLines({ numbers, text }) {
  const count = text.value.split("\n").length;
  if (numbers.dataset.count === String(count)) return;
  numbers.dataset.count = String(count);
  numbers.textContent = Array.from({ length: count }, (_, place) => place + 1).join("\n");
  text.rows = Math.max(count, LEAST_ROWS);
}

/** Says some lines, or nothing. */
function tell(element, lines) {
  const said = lines.join(" ");
  if (element.textContent !== said) element.textContent = said;
}

/** Says why the text is not read, null where it is; `hasPart` where a part of it can be. */
function tellFault({ text, fault, take, back }, problem, hasPart) {
  tell(fault, problem === null ? [] : [problem]);
  back.hidden = problem === null;
  take.hidden = !hasPart;
  text.setAttribute("aria-invalid", String(problem !== null));
}

/** Tints the lines of issues, by the worst of those that are no gaps. */
function drawMarks({ marks }, lines) {
  const drawn = [...lines].map(([line, issues]) => {
    const worst = issues.some(isWrong) ? "error" : issues.every(isMissing) ? "todo" : "warning";
    const mark = h("div", { className: `line-mark ${worst}` });
    mark.style.setProperty("--line", String(line - 1));
    return mark;
  });
  marks.replaceChildren(...drawn);
}

/** Selects what stands between an offset and the end of its line, and scrolls there. */
function selectLine({ text, scroller }, offset, line) {
  const end = text.value.indexOf("\n", offset);
  text.focus({ preventScroll: true });
  text.setSelectionRange(offset, end < 0 ? text.value.length : end);
  scroller.scrollTop = (line / text.rows) * text.offsetHeight - scroller.clientHeight / 2;
  scroller.scrollIntoView({ block: "nearest" });
}

exports.pageParts = pageParts;
exports.numberLines = numberLines;
exports.tell = tell;
exports.tellFault = tellFault;
exports.drawMarks = drawMarks;
exports.selectLine = selectLine;
});

define("explorer/panel/link_button.js", (exports, use) => {
// The button that copies a link to the request.
"use strict";

const { copy, h } = use("explorer/dom.js");
const { fits, toFragment } = use("explorer/request/link.js");

const TOO_LONG = "This request is too long for a link. Copy its JSON instead.";
const LOCAL = "This page was opened from a disk: the link holds a path of this computer, and works on it alone.";

/** `request()` is what the link carries, but for the keys `without`; `address` is where this page is published, or null. */
function linkButton({ request, without, address }) {
  const notice = h("p", { className: "notice", role: "status", hidden: true });
  const button = h("button", { type: "button", className: "plain", onclick: copyLink }, "Copy link");

  async function copyLink() {
    const fragment = await toFragment(request(), without);
    const isLong = !fits(fragment);
    tell(isLong ? TOO_LONG : address === null && location.protocol === "file:" ? LOCAL : "");
    if (isLong) return;
    history.replaceState(null, "", `#${fragment}`);
    await copy(`${address ?? location.href.replace(/#.*$/s, "")}#${fragment}`, button);
  }

  function tell(text) {
    notice.hidden = text === "";
    notice.textContent = text;
  }

  return { button, notice };
}

exports.linkButton = linkButton;
});

define("explorer/panel/panel.js", (exports, use) => {
// The request beside the form: what the validator says of it, what it costs, and its texts.
"use strict";

const { costLine } = use("explorer/panel/cost_line.js");
const { elsewhereLine } = use("explorer/panel/elsewhere.js");
const { h, say } = use("explorer/dom.js");
const { isDeadEnd, sorted } = use("explorer/request/issues.js");
const { issuesList, neededList } = use("explorer/panel/issues_list.js");
const { linkButton } = use("explorer/panel/link_button.js");
const { renewed } = use("explorer/request/request.js");
const { sendSection } = use("explorer/panel/send.js");
const { taskPicker } = use("explorer/panel/task_picker.js");
const { verdictLine } = use("explorer/panel/verdict.js");
const { Views } = use("explorer/panel/views.js");

/**
 * The panel. `edit` changes the request; `start` makes a fresh one; `sides` are the names of parameters that are chosen together;
 * `form` has `reach(issue)`, an element to jump to or null, and `jump(element)`.
 */
function panelOf({ module, page, edit, sides, start, form, samples, link }) {
  const views = new Views(edit, samples);
  const said = saidOf({ module, edit, sides, form, views });
  const whole = (request) => {
    views.reset();
    edit.startOver(request);
  };
  const linker = linkButton({ request: () => edit.request, ...link });
  const actions = actionsOf(module, edit, () => whole(start()), linker.button);
  const picker = taskPicker(edit);
  const examples = exampleMenu(page.examples, (request) => whole(renewed(request, module.MODEL)));
  const title = h("h2", { tabindex: "-1" }, "Request");
  const head = h("div", { className: "panel-head" }, title, examples);
  const parts = [head, said.elements, actions.element, linker.notice, picker.element, views.element];
  const sender = sendSection({ get: () => edit.request });
  return {
    element: h("aside", { className: "panel", "aria-label": "Request", id: "request" }, parts, sender),
    title,
    write: () => views.write(),
    tell: said.tell,
    update(request, issues) {
      actions.update();
      picker.update();
      views.mark(issues);
      return said.update(request, issues);
    },
  };
}

/** What is said of the request: verdict, price, what is needed, and issues. */
function saidOf({ module, edit, sides, form, views }) {
  const mended = (request, changes) => {
    edit.commit(request);
    say(changes === 1 ? "1 change made; Undo takes it back" : `${changes} changes made; Undo takes them back`);
  };
  const acts = {
    apply: (fix) => edit.commit(module.applyFix(edit.request, fix)),
    canShow: (issue) => form.reach(issue) !== null,
    show: (issue) => form.jump(form.reach(issue)),
    goTo: (issue) => views.goTo(issue),
  };
  const verdict = verdictLine({ module, commit: mended });
  const cost = costLine(module);
  const elsewhere = elsewhereLine(module.MODEL);
  const needed = neededList({ ...acts, sides });
  const problems = issuesList(acts);
  return {
    elements: [verdict, elsewhere, cost, needed, problems].map((each) => each.element),
    tell: (narrowed, issues) => needed.tell(isDeadEnd(narrowed, sorted(issues))),
    update(request, issues) {
      const { missing, wrong, advice } = sorted(issues);
      elsewhere.update(request);
      cost.update(request);
      needed.update(missing);
      problems.update([...wrong, ...advice]);
      return verdict.update(request, { missing, wrong });
    },
  };
}

function actionsOf(module, edit, startOver, linker) {
  const button = (text, onclick) => h("button", { type: "button", className: "plain", onclick }, text);
  const undo = button("Undo", () => edit.undo());
  const redo = button("Redo", () => edit.redo());
  const complete = () => edit.commit(module.withDefaults(edit.request) ?? edit.request);
  const others = [button("Start over", startOver), button("Write defaults out", complete), linker];
  return {
    element: h("div", { className: "actions" }, undo, redo, others),
    update() {
      const { back, forth } = edit.steps;
      undo.disabled = back === 0;
      redo.disabled = forth === 0;
    },
  };
}

function exampleMenu(examples, onChoose) {
  if (examples.length === 0) return null;
  const choose = () => {
    const example = examples[Number(menu.value)];
    if (menu.value !== "" && example !== undefined) onChoose(example.request);
    menu.value = "";
  };
  const options = examples.map((each, place) => h("option", { value: String(place) }, each.title));
  const menu = h("select", { id: "examples", onchange: choose }, h("option", { value: "" }, "Start from an example"), options);
  return h("div", { className: "pick" }, h("label", { className: "away", for: "examples" }, "Start from an example"), menu);
}

exports.panelOf = panelOf;
});

define("explorer/panel/send.js", (exports, use) => {
// Sends the request to the stand-in that serves the page, and shows what comes back.
"use strict";

const { h, prose, say } = use("explorer/dom.js");
const { several } = use("explorer/numbers.js");
const { uuid } = use("explorer/request/request.js");
const { duration, filesOf, receivers, sent, standinOf } = use("explorer/panel/standin.js");

const IDLE = "Send to the stand-in";

/** The section, or null where no stand-in serves the page: then nothing is asked. `get()` is the request. */
function sendSection({ get }) {
  const standin = standinOf(document.body.dataset);
  if (standin === null) return null;
  const press = () => (stop === null ? send() : stop.abort());
  const button = h("button", { type: "button", className: "main", onclick: press }, IDLE);
  const answer = h("div", { className: "send-answer" });
  const known = new Set();
  let stop = null;

  async function send() {
    const task = withOwnIdentifier(get(), standin, known);
    stop = new AbortController();
    button.textContent = "Stop";
    answer.setAttribute("aria-busy", "true");
    const start = performance.now();
    try {
      const told = await sent(task, standin, stop.signal);
      answer.replaceChildren(...shown(task, told, standin, performance.now() - start));
    } catch (error) {
      const words = error.name === "AbortError" ? "Stopped." : error.message;
      answer.replaceChildren(h("p", {}, words));
      say(words);
    } finally {
      stop = null;
      button.textContent = IDLE;
      answer.removeAttribute("aria-busy");
      answer.firstElementChild?.scrollIntoView({ block: "nearest" });
    }
  }

  const words = "A stand-in serves this page: results are placeholders, and nothing is paid.";
  return h(
    "section",
    { className: "send", "aria-labelledby": "send-title" },
    h("h3", { id: "send-title" }, "Try it"),
    h("p", { className: "quiet" }, words),
    h("div", {}, button),
    answer,
  );
}

/** The request; with a new identifier if its own was sent already, as no two tasks may have the same. */
function withOwnIdentifier(request, { taskUUID }, known) {
  const isUsed = typeof request[taskUUID] === "string" && known.has(request[taskUUID]);
  const task = isUsed ? { ...request, [taskUUID]: uuid() } : request;
  known.add(task[taskUUID]);
  return task;
}

function shown(task, answer, { taskUUID }, milliseconds) {
  const { items, errors } = answer;
  const isRefused = errors.length > 0;
  const came = isRefused ? "Refused" : several(items.length, "result");
  const words = `${came}, in ${duration(milliseconds)}`;
  say(words);
  const results = items.map((item, place) => result(item, task, `${place + 1} of ${items.length}`));
  return [
    h("p", { className: isRefused ? "verdict bad" : "verdict good" }, words),
    h("dl", { className: "meta" }, facts(task, answer, taskUUID)),
    isRefused ? h("ul", { className: "send-errors" }, errors.map(refusal)) : [],
    h("div", { className: "send-results" }, results),
    asJson(items, errors),
  ].flat(Infinity);
}

function facts(task, { items, errors, status }, taskUUID) {
  const { cost } = items[0] ?? {}; // each item tells that of the whole task
  const places = items.length > 0 ? receivers(task) : [];
  const known = [
    ["Status", String(status)],
    [taskUUID, items[0]?.[taskUUID] ?? errors[0]?.[taskUUID]],
    ["Cost", typeof cost === "number" ? `$${cost}, of which nothing is paid` : undefined],
    ["Sent to", places.length > 0 ? `${places.join(" and ")}, too, as the request says` : undefined],
  ];
  return known
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)));
}

function refusal({ message, code, parameter }) {
  const names = [parameter ?? []].flat();
  const about = names.length > 0 ? [" of ", h("code", {}, names.join(", "))] : [];
  return h("li", {}, h("p", {}, prose(message)), h("p", { className: "quiet" }, h("code", {}, code), about));
}

function result(item, task, place) {
  const files = filesOf(item, task).map((file) => {
    const caption = h("figcaption", { className: "quiet" }, h("code", {}, file.name), `, ${place}`);
    return h("figure", {}, medium(file, place), caption);
  });
  return [files, typeof item.text === "string" ? h("p", { className: "send-text" }, item.text) : []];
}

function medium({ kind, address }, place) {
  const label = `Placeholder ${place}`;
  const gone = () => h("p", { className: "quiet" }, "The file is not there, or not any more.");
  const onerror = ({ target }) => target.replaceWith(gone());
  if (kind === "image") return h("img", { src: address, alt: label, onerror });
  return h(kind, { src: address, controls: true, preload: "metadata", "aria-label": label, onerror });
}

function asJson(data, errors) {
  const text = JSON.stringify(errors.length > 0 ? { data, errors } : { data }, shortened, 2);
  const named = { className: "code", tabindex: "0", role: "region", "aria-label": "The answer as JSON" };
  const code = h("pre", named, text);
  return h("details", {}, h("summary", {}, "The answer as JSON"), code);
}

const MOST_SHOWN = 200;

function shortened(name, value) {
  if (typeof value !== "string" || value.length <= MOST_SHOWN) return value;
  return `${value.slice(0, MOST_SHOWN)}… (${value.length} characters)`;
}

exports.sendSection = sendSection;
});

define("explorer/panel/standin.js", (exports, use) => {
// Asks the stand-in that serves the page, as a client of the API would; nothing here knows of elements.
"use strict";

const FIRST_PAUSE = 250; // ms, then half as long again each time
const LONGEST_PAUSE = 5000;
const KEY = "explorer";

/** Where the stand-in that serves the page takes tasks, and what these call things, or null. */
function standinOf({ standin, taskType, taskUuid }) {
  return standin ? { endpoint: standin, taskType, taskUUID: taskUuid } : null;
}

/**
 * What a task comes to: `{ items, errors, status }`, its results asked for until they are there.
 *
 * Rejects with an Error in words where no answer comes, and with an AbortError once the signal says so.
 */
async function sent(task, standin, signal) {
  const answer = await posted(task, standin, signal);
  if (!isToCome(answer.items, standin)) return answer;
  const asking = { [standin.taskType]: "getResponse", [standin.taskUUID]: task[standin.taskUUID] };
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    const later = await posted(asking, standin, signal);
    if (!later.items.some(({ status }) => status === "processing")) return later;
    await resting(pause, signal);
  }
}

async function posted(task, { endpoint }, signal) {
  const headers = { Authorization: `Bearer ${KEY}`, "Content-Type": "application/json" };
  const request = { method: "POST", headers, body: JSON.stringify([task]), signal };
  let status;
  let text;
  try {
    const response = await fetch(endpoint, request);
    status = response.status;
    text = await response.text();
    if (response.headers.get("Content-Type")?.startsWith("text/event-stream")) return streamed(text, status);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("The connection broke, or the stand-in runs no more.", { cause: error });
  }
  const { data = [], errors = [] } = JSON.parse(text);
  return { items: data, errors, status };
}

/** The text of an answer that came in pieces, as one item. */
function streamed(text, status) {
  const lines = text.split("\n").filter((line) => line.startsWith("data: {"));
  const events = lines.map((line) => JSON.parse(line.slice("data: ".length)));
  const { delta, ...item } = Object.assign({}, ...events);
  const words = events.map((event) => event.delta?.text ?? "").join("");
  return { items: [{ ...item, text: words }], errors: [], status };
}

/** Whether items only say that a task was taken: they name it, and nothing else. */
function isToCome(items, { taskType, taskUUID }) {
  const isName = (name) => name === taskType || name === taskUUID;
  return items.length > 0 && items.every((item) => taskUUID in item && Object.keys(item).every(isName));
}

function resting(pause, signal) {
  return new Promise((done, failed) => {
    const timer = setTimeout(done, pause);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      failed(signal.reason);
    });
  });
}

const FILE = /^\w*?(image|video|audio)(URL|Base64Data|DataURI)$/i;
const SUBTYPES = { jpg: "jpeg", mp3: "mpeg", mov: "quicktime" };

/** The files of an item: `{ name, kind, address }`, whatever way the task asked for them. */
function filesOf(item, { outputFormat }) {
  return Object.entries(item).flatMap(([name, value]) => {
    const [, kind, way] = FILE.exec(name) ?? [];
    if (kind === undefined || typeof value !== "string") return [];
    const type = kind.toLowerCase();
    const isBare = way.toLowerCase() === "base64data";
    const address = isBare ? `data:${type}/${subtype(type, outputFormat)};base64,${value}` : value;
    return [{ name, kind: type, address }];
  });
}

const USUAL = { image: "jpeg", video: "mp4", audio: "mpeg" };

function subtype(kind, format) {
  const named = typeof format === "string" ? format.toLowerCase() : USUAL[kind];
  return SUBTYPES[named] ?? named;
}

/** The places besides this page to which the stand-in sends what comes of a task. */
function receivers(task) {
  const addresses = [task.webhookURL, task.uploadEndpoint].filter((each) => URL.canParse(each));
  return [...new Set(addresses.map((each) => new URL(each).host))];
}

/** A time in words. */
function duration(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

exports.standinOf = standinOf;
exports.sent = sent;
exports.filesOf = filesOf;
exports.receivers = receivers;
exports.duration = duration;
});

define("explorer/panel/tabs.js", (exports, use) => {
// Tabs: arrows move between them, one is a stop of the tab key.
"use strict";

const { h } = use("explorer/dom.js");

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs of the names, for one panel whose id is given: `choose(name)`, which is told to `onChoose(name)`. */
function tabsOf(names, label, panel, onChoose) {
  const tabs = names.map((name) => {
    const attributes = { type: "button", role: "tab", id: idOf(name), "aria-controls": panel.id };
    return h("button", { ...attributes, onclick: () => choose(name), onkeydown }, name);
  });

  function onkeydown(event) {
    const ends = { Home: 0, End: names.length - 1 };
    const step = STEPS[event.key];
    const now = tabs.indexOf(event.currentTarget);
    const next = ends[event.key] ?? (step === undefined ? undefined : (now + step + names.length) % names.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(names[next]);
    tabs[next].focus();
  }

  function choose(name) {
    for (const tab of tabs) {
      const isChosen = tab.id === idOf(name);
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", idOf(name));
    onChoose(name);
  }

  return { element: h("div", { role: "tablist", "aria-label": label }, tabs), choose };
}

function idOf(name) {
  return `tab-${name.replaceAll(" ", "-")}`;
}

exports.tabsOf = tabsOf;
});

define("explorer/panel/task_picker.js", (exports, use) => {
// Which of several pasted tasks is edited.
"use strict";

const { h } = use("explorer/dom.js");

const MOST = 500;

/** A menu of the tasks of an array; hidden where there is one alone. */
function taskPicker(edit) {
  const menu = h("select", { id: "task", onchange: () => edit.choose(Number(menu.value)) });
  const element = h("div", { className: "picker", hidden: true }, h("label", { for: "task" }, "Task"), menu);
  let count = 0;
  return {
    element,
    update() {
      const { tasks, index } = edit.document;
      element.hidden = tasks.length < 2;
      if (count !== tasks.length) {
        count = tasks.length;
        const option = (_, place) => h("option", { value: String(place) }, `${place + 1} of ${count}`);
        menu.replaceChildren(...Array.from({ length: Math.min(count, MOST) }, option));
      }
      menu.value = String(index);
    },
  };
}

exports.taskPicker = taskPicker;
});

define("explorer/panel/verdict.js", (exports, use) => {
// The verdict on the request, and the button that repairs what can be repaired.
"use strict";

const { debounced, h } = use("explorer/dom.js");
const { several } = use("explorer/numbers.js");
const { verdictOf } = use("explorer/request/issues.js");

const MOST_WRONG = 200; // of more, no repair is tried
const MOST_COUNTED = 100; // to repair more takes longer than a page may wait
const PAUSE = 80; // ms: repairing takes longer than a key may

/** The verdict in words: `update(request, sortedIssues)`; `commit(request, changes)` takes the repaired request. */
function verdictLine({ module, commit }) {
  const verdict = h("p", { className: "verdict", id: "verdict", role: "status" });
  const mend = h("button", { type: "button", className: "main", hidden: true, onclick: mendAll });
  let request;

  function mendAll() {
    const { partial, patch } = module.repair(request);
    if (patch.length > 0) commit(partial, patch.length);
  }

  function show(offer) {
    mend.hidden = offer === null;
    mend.textContent = offer ?? "";
  }

  const offerSoon = debounced(PAUSE, (faults) => show(offerOf(module, request, faults)));
  return {
    element: h("div", { className: "verdict-line" }, verdict, mend),
    update(next, faults) {
      request = next;
      const { state, words } = verdictOf(faults);
      if (verdict.textContent !== words) verdict.textContent = words;
      verdict.className = `verdict ${state}`;
      if (faults.wrong.length === 0) show(null);
      offerSoon(faults);
      return { state, words };
    },
  };
}

/** What the button says, or null where nothing is set wrongly or no repair is known. */
function offerOf(module, request, { missing, wrong }) {
  if (wrong.length === 0 || wrong.length > MOST_WRONG) return null;
  if (wrong.length > MOST_COUNTED) return "Fix what can be";
  const { patch, remaining } = module.repair(request);
  const isAll = remaining <= missing.length;
  if (patch.length === 0) return null;
  if (patch.length === 1) return isAll ? "Fix it" : "Fix what can be, 1 change";
  return `${isAll ? "Fix all" : "Fix what can be"}, ${several(patch.length, "change")}`;
}

exports.verdictLine = verdictLine;
exports.offerOf = offerOf;
});

define("explorer/panel/views.js", (exports, use) => {
// The texts of a request: JSON to edit, and samples in several languages, one at a time.
"use strict";

const { copy, h } = use("explorer/dom.js");
const { JsonEditor } = use("explorer/panel/json_editor.js");
const { tabsOf } = use("explorer/panel/tabs.js");

const JSON_TAB = "JSON";

/** The tabs, what they show, and the button that copies it. `samples` are texts of a request by the names of their tabs. */
class Views {
  #edit;
  #samples;
  #chosen = JSON_TAB;
  #editor;
  #code = h("code");
  #text = h("pre", { className: "code", tabindex: "0", role: "region" }, this.#code);
  #tabs;

  constructor(edit, samples) {
    this.#edit = edit;
    this.#samples = samples;
    this.#editor = new JsonEditor((value) => edit.read(value));
    const panel = h("div", { className: "tab-panel", id: "tab-panel", role: "tabpanel" }, this.#editor.element, this.#text);
    const names = [JSON_TAB, ...Object.keys(samples)];
    this.#tabs = tabsOf(names, "Request as", panel, (name) => this.#choose(name));
    const copier = h("button", { type: "button", className: "plain", onclick: () => copy(this.#shownText, copier) }, "Copy");
    this.element = h("div", { className: "views" }, h("div", { className: "tabs" }, this.#tabs.element, copier), panel);
    this.#tabs.choose(JSON_TAB);
  }

  /** Shows the request as it is now. */
  write() {
    if (this.#chosen === JSON_TAB) this.#editor.show(this.#edit.shown);
    else this.#code.textContent = this.#samples[this.#chosen](this.#edit.request);
  }

  /** Drops a text that cannot be read. */
  reset() {
    this.#editor.reset();
  }

  /** Marks the lines of issues. */
  mark(issues) {
    const { isArray, index } = this.#edit.document;
    this.#editor.mark(issues, isArray ? [index] : []);
  }

  /** Jumps to the line of an issue. */
  goTo(issue) {
    this.#tabs.choose(JSON_TAB);
    this.#editor.goTo(issue);
  }

  get #shownText() {
    return this.#chosen === JSON_TAB ? this.#editor.text : this.#code.textContent;
  }

  #choose(name) {
    this.#chosen = name;
    this.#editor.element.hidden = name !== JSON_TAB;
    this.#text.hidden = name === JSON_TAB;
    this.#text.setAttribute("aria-label", `Request as ${name}`);
    this.write();
  }
}

exports.Views = Views;
});

define("explorer/picture/axis.js", (exports, use) => {
// The values of one side of a size where no table lists them: bounds with a step, or a few values.
"use strict";

/** An axis of a parameter's facts, or null where they bound no such values. `at(place)` is one of `count` values. */
function axisOf({ types, minimum, maximum, step, allowedValues, exclusiveMinimum, exclusiveMaximum }) {
  const numbers = allowedValues.filter((value) => Number.isFinite(value) && value > 0);
  if (numbers.length > 1) return axisOfValues([...numbers].sort((one, other) => one - other));
  if (!types.some((type) => type === "integer" || type === "number") || allowedValues.length > 0) return null;
  const unit = step ?? 1;
  const most = maximum ?? (exclusiveMaximum === null ? null : exclusiveMaximum - unit);
  const least = minimum ?? (exclusiveMinimum === null ? unit : exclusiveMinimum + unit);
  if (most === null) return null;
  const first = Math.max(1, Math.ceil(least / unit));
  const count = Math.floor(most / unit) - first + 1;
  return count > 1 ? axisOfStep(first * unit, unit, count, step) : null;
}

function axisOfValues(values) {
  const near = (number) =>
    values.reduce((best, value) => (Math.abs(value - number) < Math.abs(best - number) ? value : best));
  return {
    least: values[0],
    most: values.at(-1),
    count: values.length,
    step: null,
    at: (place) => values[place],
    near,
    next: (value, by) => values[values.indexOf(near(value)) + by] ?? near(value),
  };
}

function axisOfStep(least, unit, count, step) {
  const at = (place) => least + unit * place;
  const placeOf = (number) => Math.min(count - 1, Math.max(0, Math.round((number - least) / unit)));
  return {
    least,
    most: at(count - 1),
    count,
    step,
    at,
    near: (number) => at(placeOf(number)),
    next: (value, by) => at(Math.min(count - 1, Math.max(0, placeOf(value) + by))),
  };
}

exports.axisOf = axisOf;
});

define("explorer/picture/bounds_picture.js", (exports, use) => {
// The picture of sizes that bounds allow: the region, and in it the size that is chosen.
"use strict";

const { h, s } = use("explorer/dom.js");
const { keepFitting } = use("explorer/picture/fitting.js");
const { axes, rayNodes } = use("explorer/picture/ground.js");
const { followPointer } = use("explorer/picture/pointer.js");
const { outlineOf } = use("explorer/picture/region.js");
const { reachOf, scaleOf, sizeAt } = use("explorer/picture/scale.js");
const { shapesIn } = use("explorer/picture/shapes.js");

/** Ratios that help to find one's way; any size may have another one. */
const USUAL = ["1:3", "9:21", "9:16", "2:3", "3:4", "1:1", "4:3", "3:2", "16:9", "21:9", "3:1"];

/**
 * The picture of two sides, each an axis; see `axisOf`. `onSize(size, isDone)` hears what the pointer draws, in values that
 * the axes have; null where nothing came of it.
 */
function boundsPicture(options) {
  const drawn = new BoundsPicture(options);
  return { element: drawn.box, update: (state) => drawn.update(state) };
}

class BoundsPicture {
  state = { selected: null, free: null, region: null, wrongWords: "not allowed" };
  size = 0;
  scale = null;

  constructor({ axes: sides, name, onSize }) {
    this.sides = sides;
    this.onSize = onSize;
    this.back = s("g", {});
    const shapes = s("g", {});
    this.shapes = shapesIn(shapes);
    this.handle = s("circle", { class: "handle", display: "none" });
    this.svg = s(
      "svg",
      { class: "pic", role: "img", "aria-label": name, focusable: "false" },
      this.back,
      shapes,
      this.handle,
    );
    this.box = h("div", { className: "pic-box" }, this.svg);
    const sized = (place) => {
      const { width, height } = sizeAt(this.scale, place);
      return { width: this.sides[0].near(width), height: this.sides[1].near(height) };
    };
    followPointer(this.svg, {
      onMove: () => {},
      onLeave: () => {},
      onTap: (place) => this.onSize(sized(place), true),
      onDrag: (place, isDone) => this.onSize(sized(place), isDone),
      onStop: () => this.onSize(null, false),
    });
    keepFitting(this);
  }

  update(changed) {
    const before = this.state.region;
    this.state = { ...this.state, ...changed };
    if (this.state.region === before) this.paint();
    else this.draw();
  }

  draw() {
    if (this.size === 0) return;
    const [across, down] = this.sides;
    this.scale = scaleOf(this.size, reachOf([{ width: across.most, height: down.most }]));
    const { size, height } = this.scale;
    for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${height}`, width: size, height })) {
      this.svg.setAttribute(name, value);
    }
    this.back.replaceChildren(...axes(this.scale), ...this.bounds(), ...rayNodes(usualColumns(), this.scale));
    this.paint();
  }

  /** The rectangle of the bounds, and inside it what is allowed. */
  bounds() {
    const [across, down] = this.sides;
    const { scale } = this;
    const [x, y] = [scale.x(across.least), scale.y(down.most)];
    const sides = { x, y, width: scale.x(across.most) - x, height: scale.y(down.least) - y };
    const whole = s("rect", { class: "bounds", ...sides });
    const { region } = this.state;
    return region === null ? [whole] : [whole, s("path", { class: "region", d: outlineOf(region, scale) })];
  }

  paint() {
    if (this.scale === null) return;
    const { selected, free } = this.state;
    this.shapes.paint({ hovered: null, nearest: [], ...this.state }, this.scale);
    const corner = selected ?? (free !== null && free.width > 0 && free.height > 0 ? free : null);
    this.handle.classList.toggle("wrong", selected === null);
    if (corner === null) return void this.handle.setAttribute("display", "none");
    this.handle.removeAttribute("display");
    const at = {
      cx: this.scale.x(Math.min(corner.width, this.scale.most)),
      cy: this.scale.y(Math.min(corner.height, this.scale.most)),
      r: 7,
    };
    for (const [name, value] of Object.entries(at)) this.handle.setAttribute(name, value);
    for (const node of this.back.querySelectorAll("[data-ratio]")) {
      node.classList.toggle("is-lit", node.dataset.ratio === selected?.ratio);
    }
  }
}

function usualColumns() {
  return USUAL.map((ratio) => {
    const [across, down] = ratio.split(":").map(Number);
    return [{ ratio, slope: across / down, isApproximate: false }];
  });
}

exports.boundsPicture = boundsPicture;
});

define("explorer/picture/fitting.js", (exports, use) => {
// How wide a picture is drawn: as its box, in real pixels, up to a width at which it is still taken in at once.
"use strict";

const WIDEST = 640;

/** Draws the picture anew, with its new `size`, whenever its `box` changes its width. */
function keepFitting(picture) {
  new ResizeObserver(([entry]) => {
    const size = Math.floor(Math.min(entry.contentRect.width, WIDEST));
    if (size <= 0 || size === picture.size) return;
    picture.size = size;
    picture.draw();
  }).observe(picture.box);
}

exports.keepFitting = keepFitting;
});

define("explorer/picture/ground.js", (exports, use) => {
// What lies behind the points: the grid and its numbers, the axes, the rays of the ratios, the line of each tier.
"use strict";

const { s } = use("explorer/dom.js");
const { nameOfRay, namedRays, raysOf } = use("explorer/picture/rays.js");
const { ticksOf } = use("explorer/picture/scale.js");

const CURVE_STEPS = 24;
/** Fewer sizes make no line. */
const LEAST_OF_CURVE = 5;

/** Grid, numbers and axes; `names` are what the two sides are called. */
function axes(scale, names = ["width", "height"]) {
  const { left, right, top, bottom } = scale;
  return [
    ...ticksOf(scale.most).flatMap((tick) => tickNodes(scale, tick)),
    s("path", { class: "frame", d: `M${left} ${top}V${bottom}H${right}` }),
    s("text", { class: "axis", x: right, y: bottom + 30, "text-anchor": "end" }, names[0]),
    s("text", { class: "axis", x: left - 6, y: top - 10, "text-anchor": "start" }, names[1]),
  ];
}

function tickNodes(scale, tick) {
  const [x, y] = [scale.x(tick), scale.y(tick)];
  return [
    s("line", { class: "grid", x1: x, x2: x, y1: scale.bottom, y2: scale.top }),
    s("line", { class: "grid", x1: scale.left, x2: scale.right, y1: y, y2: y }),
    s("text", { class: "tick", x, y: scale.bottom + 16, "text-anchor": "middle" }, String(tick)),
    s("text", { class: "tick", x: scale.left - 6, y: y + 4, "text-anchor": "end" }, String(tick)),
  ];
}

/** The rays of all columns, and names where there is room; `data-ratio` tells whose they are. */
function rayNodes(columns, scale) {
  const rays = raysOf(columns, scale);
  return [
    ...rays.map(({ ratio, start, end }) =>
      s("line", { class: "ray", "data-ratio": ratio, x1: start[0], y1: start[1], x2: end[0], y2: end[1] }),
    ),
    ...namedRays(rays, scale).map((ray) =>
      s("text", { class: "ray-name", "data-ratio": ray.ratio, ...nameOfRay(ray) }, ray.ratio),
    ),
  ];
}

/** The line on which the sizes of a tier lie, all of one area; null for few sizes. */
function tierCurve(points, scale, className) {
  if (points.length < LEAST_OF_CURVE) return null;
  const area = middle(points.map((point) => point.area));
  const widest = Math.log(Math.max(...points.map(({ width }) => width)) ** 2 / area);
  const tallest = Math.log(area / Math.max(...points.map(({ height }) => height)) ** 2);
  const places = Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const slope = Math.exp(tallest + ((widest - tallest) * step) / CURVE_STEPS);
    return `${scale.x(Math.sqrt(area * slope)).toFixed(1)} ${scale.y(Math.sqrt(area / slope)).toFixed(1)}`;
  });
  return s("path", { class: `curve ${className}`, d: `M${places.join("L")}` });
}

function middle(numbers) {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

exports.axes = axes;
exports.rayNodes = rayNodes;
exports.tierCurve = tierCurve;
});

define("explorer/picture/legend.js", (exports, use) => {
// What the dots mean, and the buttons that show one tier alone.
"use strict";

const { h } = use("explorer/dom.js");
const { several } = use("explorer/numbers.js");
const { tierClass } = use("explorer/picture/marks.js");
const { ALL } = use("explorer/picture/points.js");

/** The legend, and the `chips` that call `onLook(tier)`; `press(tier)` shows which tier is looked at, or ALL. */
function legendOf(points, tiers, onLook) {
  const choices = tiers.length > 1 ? [ALL, ...tiers] : [];
  const buttons = choices.map((tier) =>
    h(
      "button",
      { type: "button", className: "chip", onclick: () => onLook(tier) },
      tier === ALL ? "All" : (tier ?? "Other"),
    ),
  );
  const count = (tier) => points.filter((point) => point.tier === tier).length;
  const chips = h(
    "div",
    { className: "chips", role: "group", "aria-label": "Sizes shown", hidden: buttons.length === 0 },
    buttons,
  );
  const element = h(
    "ul",
    { className: "legend" },
    tiers.map((tier) =>
      h("li", { className: tierClass(tiers, tier) }, h("span", { className: "key" }), labelOf(tier, count(tier))),
    ),
    points.some((point) => point.isApproximate) &&
      h("li", {}, h("span", { className: "key hollow" }), "ratio is approximate"),
  );
  return {
    element,
    chips,
    press(tier) {
      for (const [place, button] of buttons.entries())
        button.setAttribute("aria-pressed", String(choices[place] === tier));
    },
  };
}

function labelOf(tier, count) {
  const sizes = several(count, "size");
  return tier === null ? sizes : `${tier}, ${sizes}`;
}

exports.legendOf = legendOf;
});

define("explorer/picture/marks.js", (exports, use) => {
// The dots of the picture, each an option of its list: filled where the ratio is exact, hollow where it is about so.
"use strict";

const { s } = use("explorer/dom.js");
const { spoken } = use("explorer/picture/points.js");

const HALO = 5;
const TIER_COLOURS = 4;

/** The class that gives a tier its colour. */
function tierClass(tiers, tier) {
  return `tier-${tiers.indexOf(tier) % TIER_COLOURS}`;
}

/** The mark of a point. `kind` is its class and, in a comparison, words for it; `isChoice` whether it can be taken. */
function markOf(point, [kind, words], { isChoice, isStop }) {
  const label = words === null ? spoken(point) : `${spoken(point)}, ${words}`;
  return s(
    "g",
    {
      role: isChoice ? "option" : "img",
      class: `dot ${kind}${point.isApproximate ? " about" : ""}`,
      tabindex: isStop ? 0 : -1,
      "aria-label": label,
      "aria-selected": isChoice ? "false" : null,
    },
    s("circle", { class: "halo" }),
    s(kind === "only-b" ? "rect" : "circle", { class: "core" }),
  );
}

/** Puts a mark where its point is. */
function placeMark(mark, point, scale) {
  const [halo, core] = mark.children;
  const isQuiet = mark.classList.contains("both");
  const radius = isQuiet ? scale.radius - 1.5 : scale.radius;
  mark.setAttribute("transform", `translate(${scale.x(point.width)} ${scale.y(point.height)})`);
  halo.setAttribute("r", scale.radius + HALO);
  if (core.tagName === "circle") core.setAttribute("r", radius);
  else for (const [name, value] of Object.entries(square(radius))) core.setAttribute(name, value);
}

/** Shows how a point stands: chosen, near to what was asked for, out of reach, under the pointer. */
function paintMark(mark, { isChoice, isSelected, isNear, isOut, isHovered }) {
  mark.classList.toggle("is-selected", isSelected);
  mark.classList.toggle("is-near", isNear);
  mark.classList.toggle("is-out", isOut);
  mark.classList.toggle("is-hover", isHovered);
  if (!isChoice) return;
  mark.setAttribute("aria-selected", String(isSelected));
  if (isOut) mark.setAttribute("aria-disabled", "true");
  else mark.removeAttribute("aria-disabled");
}

function square(radius) {
  return { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius };
}

exports.tierClass = tierClass;
exports.markOf = markOf;
exports.placeMark = placeMark;
exports.paintMark = paintMark;
});

define("explorer/picture/moves.js", (exports, use) => {
// Where keys lead from a point: across the ratios, up and down in size, from tier to tier, or to what is typed.
"use strict";

const { tiersOf } = use("explorer/picture/points.js");

/**
 * The point that a key leads to from another one; null for a key that moves nothing.
 *
 * `columns` are those of the points that are shown, `points` all of them: tiers are changed among all.
 */
function moved(key, point, { columns, points }) {
  const own = columns.findIndex((column) => column.includes(point));
  const row = columns[own].indexOf(point);
  switch (key) {
    case "ArrowRight":
      return nearestArea(columns[own + 1] ?? [point], point);
    case "ArrowLeft":
      return nearestArea(columns[own - 1] ?? [point], point);
    case "ArrowUp":
      return columns[own][row + 1] ?? point;
    case "ArrowDown":
      return columns[own][row - 1] ?? point;
    case "PageUp":
      return inTier(points, point, 1);
    case "PageDown":
      return inTier(points, point, -1);
    case "Home":
      return nearestArea(columns[0], point);
    case "End":
      return nearestArea(columns.at(-1), point);
    default:
      return null;
  }
}

/** The point whose ratio or size begins with what is typed, such as `16:9` or `1024x`; null where none does. */
function typedTo(text, points) {
  const byRatio = points.filter(({ ratio }) => ratio.startsWith(text));
  const whole = byRatio.filter(({ ratio }) => ratio === text);
  const exact = (list) => list.find(({ isApproximate }) => !isApproximate);
  return exact(whole) ?? whole[0] ?? exact(byRatio) ?? points.find(({ key }) => key.startsWith(text)) ?? null;
}

/** The point of a list whose ratio is nearest to that of another. */
function nearestRatio(points, { slope }) {
  return least(points, (point) => Math.abs(Math.log(point.slope / slope)));
}

function nearestArea(points, { area }) {
  return least(points, (point) => Math.abs(point.area - area));
}

function inTier(points, point, by) {
  const tiers = tiersOf(points);
  const tier = tiers[tiers.indexOf(point.tier) + by];
  const others = tier === undefined ? [] : points.filter((other) => other.tier === tier);
  return others.length > 0 ? nearestRatio(others, point) : point;
}

function least(points, measure) {
  return points.reduce((best, point) => (measure(point) < measure(best) ? point : best));
}

exports.moved = moved;
exports.typedTo = typedTo;
exports.nearestRatio = nearestRatio;
});

define("explorer/picture/names.js", (exports, use) => {
// Names of points that hide nothing: each stands at the first free place beside its point, or waits for the pointer.
"use strict";

const LINE = 13;
const BASELINE = 3;
const GAP = 4;

/** The points with the most telling first: exact ratios, squares, then the most extreme and the largest. */
function tellingFirst(points) {
  return [...points].sort((one, other) => worth(other) - worth(one));
}

/**
 * The names that are shown, with the place of their texts in pixels.
 *
 * `wanted` come first come first served; no name touches another one, a dot of `points` or the bounds
 * `[left, top, right, bottom]`. `widthOf` measures a text.
 */
function placedNames(wanted, { points, scale, bounds, widthOf, textOf }) {
  const reach = scale.radius + 1;
  const dots = points.map((point) => [point, around(scale.x(point.width), scale.y(point.height), reach)]);
  const taken = [];
  const names = [];
  for (const point of wanted) {
    const text = textOf(point);
    const width = widthOf(text);
    const [x, y] = [scale.x(point.width), scale.y(point.height)];
    for (const [across, down] of places(width, scale.radius + GAP)) {
      const box = [x + across - 2, y + down, x + across + width + 2, y + down + LINE];
      if (!isWithin(box, bounds) || taken.some((other) => touch(other, box))) continue;
      if (dots.some(([other, dot]) => other !== point && touch(dot, box))) continue;
      taken.push(box);
      names.push({ point, text, box, x: x + across, y: y + down + LINE - BASELINE });
      break;
    }
  }
  return names;
}

function touch(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/** Right, left, above, below, and the four corners. */
function places(width, gap) {
  return [
    [gap, -LINE / 2],
    [-gap - width, -LINE / 2],
    [-width / 2, -gap - LINE],
    [-width / 2, gap],
    [gap - 1, 4 - gap - LINE],
    [1 - gap - width, 4 - gap - LINE],
    [gap - 1, gap - 4],
    [1 - gap - width, gap - 4],
  ];
}

function worth({ isApproximate, ratio, slope, area }) {
  return (isApproximate ? 0 : 1e6) + (ratio === "1:1" ? 1e5 : 0) + Math.abs(Math.log(slope)) * 1000 + area / 1e7;
}

function around(x, y, reach) {
  return [x - reach, y - reach, x + reach, y + reach];
}

function isWithin(box, bounds) {
  return box[0] >= bounds[0] && box[1] >= bounds[1] && box[2] <= bounds[2] && box[3] <= bounds[3];
}

exports.tellingFirst = tellingFirst;
exports.placedNames = placedNames;
exports.touch = touch;
});

define("explorer/picture/picture.js", (exports, use) => {
// The picture of sizes: each is the far corner of a rectangle that starts at the origin, both sides to one scale.
"use strict";

const { debounced, h, s } = use("explorer/dom.js");
const { times } = use("explorer/numbers.js");
const { keepFitting } = use("explorer/picture/fitting.js");
const { axes, rayNodes, tierCurve } = use("explorer/picture/ground.js");
const { legendOf } = use("explorer/picture/legend.js");
const { markOf, paintMark, placeMark, tierClass } = use("explorer/picture/marks.js");
const { moved, nearestRatio, typedTo } = use("explorer/picture/moves.js");
const { placedNames, tellingFirst } = use("explorer/picture/names.js");
const { followPointer } = use("explorer/picture/pointer.js");
const { ALL, columns, firstStop, keyOf, pointOf, tiersOf } = use("explorer/picture/points.js");
const { nearestPoint, reachOf, scaleOf, sizeAt } = use("explorer/picture/scale.js");
const { shapesIn } = use("explorer/picture/shapes.js");
const { widthsAt } = use("explorer/picture/text_width.js");
const { paintTip } = use("explorer/picture/tip.js");

/** Dots cannot be hit: the pointer takes the nearest point within so many pixels. */
const REACH = 28;
const PAUSE = 900;
const MOST_NAMED = 16;

/**
 * A picture of sizes; see `Size` of the package.
 *
 * `kinds`, in a comparison: by the key of a size its class and words for it. `onTake(point)` takes a size,
 * `onFree(size, isDone)` draws any (size null: nothing came of it), `onLook(point)` tells what is looked at.
 */
function picture(options) {
  const drawn = new Picture(options);
  return {
    element: drawn.box,
    legend: drawn.legend.element,
    tiers: drawn.legend.chips,
    points: drawn.points,
    update: (state) => drawn.update(state),
    look: (tier) => drawn.look(tier),
  };
}

class Picture {
  state = { selected: null, free: null, nearest: [], possible: null };
  hovered = null;
  scale = null;
  size = 0;
  typed = "";

  constructor({ sizes, kinds = null, name, describedBy = null, onTake = null, onFree = null, onLook = () => {} }) {
    Object.assign(this, { kinds, onTake, onFree, onLook });
    this.points = sizes.map(pointOf);
    this.tiers = tiersOf(this.points);
    this.stop = firstStop(this.points);
    const layer = (className = null) => s("g", { class: className, "aria-hidden": "true" });
    this.layers = { back: layer(), names: layer(), tip: layer("pic-tip") };
    const shapes = layer();
    this.shapes = shapesIn(shapes);
    this.marks = new Map(this.points.map((point) => [point, this.mark(point)]));
    const dots = s("g", { role: "none" }, ...this.marks.values());
    const { back, names, tip } = this.layers;
    this.svg = s("svg", { class: "pic", role: "none", focusable: "false" }, back, shapes, dots, names, tip);
    const role = onTake ? "listbox" : "group";
    this.box = h("div", { className: "pic-box", role, "aria-label": name, "aria-describedby": describedBy }, this.svg);
    this.legend = legendOf(this.points, this.tiers, (tier) => this.look(tier));
    this.forget = debounced(PAUSE, () => (this.typed = ""));
    this.follow();
    this.show(ALL);
  }

  mark(point) {
    const kind = this.kinds?.get(point.key) ?? [tierClass(this.tiers, point.tier), null];
    const mark = markOf(point, kind, { isChoice: this.onTake !== null, isStop: point === this.stop });
    mark.addEventListener("focus", () => this.hover(point));
    mark.addEventListener("blur", () => this.hover(null));
    mark.addEventListener("keydown", (event) => this.key(event, point));
    // The click of a screen reader has no detail; that of a pointer is heard by `followPointer`.
    mark.addEventListener("click", (event) => event.detail === 0 && this.onTake?.(point));
    return mark;
  }

  follow() {
    followPointer(this.svg, {
      onMove: (place) => this.hover(nearestPoint(this.seen, this.scale, place, REACH)),
      onLeave: () => this.hover(null),
      onTap: (place) => this.tap(nearestPoint(this.seen, this.scale, place, REACH)),
      onDrag: this.onFree && ((place, isDone) => this.drag(place, isDone)),
      onStop: () => this.onFree(null, false),
    });
    keepFitting(this);
  }

  /** One tier alone, at its own scale: of several the smallest is a smudge. */
  look(tier) {
    this.show(tier);
    this.draw();
  }

  show(tier) {
    this.tier = tier;
    this.seen = tier === ALL ? this.points : this.points.filter((point) => point.tier === tier);
    this.columns = columns(this.seen);
    this.legend.press(tier);
    if (!this.seen.includes(this.stop)) this.rove(nearestRatio(this.seen, this.stop));
    for (const [point, mark] of this.marks) {
      if (this.seen.includes(point)) mark.removeAttribute("display");
      else mark.setAttribute("display", "none");
    }
  }

  update(changed) {
    const before = this.state;
    this.state = { ...before, ...changed };
    const { selected, possible } = this.state;
    if (selected !== null && selected !== before.selected) {
      if (!this.seen.includes(selected)) this.show(selected.tier);
      this.rove(selected);
    }
    if (selected === before.selected && possible === before.possible) this.paint();
    else this.draw();
  }

  draw() {
    if (this.size === 0) return;
    this.scale = scaleOf(this.size, reachOf(this.seen));
    const { size, height } = this.scale;
    for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${height}`, width: size, height })) {
      this.svg.setAttribute(name, value);
    }
    for (const point of this.seen) placeMark(this.marks.get(point), point, this.scale);
    const curves = this.kinds === null && this.tiers.length > 1 ? this.curves() : [];
    this.layers.back.replaceChildren(...axes(this.scale), ...curves, ...rayNodes(this.columns, this.scale));
    this.drawNames();
    this.paint();
  }

  curves() {
    const tiers = tiersOf(this.seen).map((tier) =>
      tierCurve(
        this.seen.filter((point) => point.tier === tier),
        this.scale,
        tierClass(this.tiers, tier),
      ),
    );
    return tiers.filter((curve) => curve !== null);
  }

  /** Names go to the sizes that meet their ratio, and to the few that differ in a comparison: one for each would be a wall. */
  drawNames() {
    const { left, right, top, bottom } = this.scale;
    const { selected } = this.state;
    const different =
      this.kinds === null ? this.seen : this.seen.filter((point) => this.kinds.get(point.key)[0] !== "both");
    const isFew = this.kinds !== null && different.length <= MOST_NAMED;
    const isTold = (point) => point !== selected && (isFew || !point.isApproximate) && !this.isOut(point);
    const wanted = different.filter(isTold);
    const names = placedNames(tellingFirst(wanted), {
      points: this.seen,
      scale: this.scale,
      bounds: [left + 2, top, right, bottom - 2],
      widthOf: widthsAt(11),
      textOf: ({ width, height }) => times(width, height),
    });
    const nodes = names.map(({ text, x, y, point }) =>
      s("text", { class: "name", x, y, "data-size": point.key }, text),
    );
    this.layers.names.replaceChildren(...nodes);
  }

  paint() {
    if (this.scale === null) return;
    const { selected, nearest } = this.state;
    const near = new Set(nearest.map(keyOf));
    for (const [point, mark] of this.marks) {
      const isSelected = point === selected;
      const isHovered = point === this.hovered;
      const isChoice = this.onTake !== null;
      paintMark(mark, { isChoice, isSelected, isHovered, isNear: near.has(point.key), isOut: this.isOut(point) });
    }
    this.shapes.paint({ ...this.state, hovered: this.hovered }, this.scale);
    const lit = (this.hovered ?? selected)?.ratio;
    for (const node of this.layers.back.querySelectorAll("[data-ratio]")) {
      node.classList.toggle("is-lit", node.dataset.ratio === lit);
    }
    const isOut = this.hovered !== null && this.isOut(this.hovered);
    const more = isOut ? "not with what is set" : (this.kinds?.get(this.hovered?.key)?.[1] ?? null);
    paintTip(this.layers.tip, this.hovered, this.scale, this.seen, more);
  }

  /** Whether a size does not go with what is set. */
  isOut({ key }) {
    return this.state.possible !== null && !this.state.possible.has(key);
  }

  hover(point) {
    if (point === this.hovered) return;
    this.hovered = point;
    this.paint();
    this.onLook(point);
  }

  tap(point) {
    if (point === null) return;
    this.go(point);
    this.onTake?.(point);
  }

  drag(place, isDone) {
    this.hovered = null;
    this.onFree(sizeAt(this.scale, place), isDone);
  }

  /** The one point that Tab comes to. */
  rove(point) {
    this.marks.get(this.stop).setAttribute("tabindex", -1);
    this.stop = point;
    this.marks.get(point).setAttribute("tabindex", 0);
  }

  go(point) {
    if (!this.seen.includes(point)) this.look(this.tier === ALL ? ALL : point.tier);
    this.rove(point);
    this.marks.get(point).focus();
  }

  key(event, point) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = moved(event.key, point, this) ?? this.type(event.key);
    const takes = this.onTake !== null && (event.key === "Enter" || event.key === " ");
    if (target !== null) this.go(target);
    else if (takes) this.onTake(point);
    else if (event.key === "Escape") return this.hover(null);
    else return;
    event.preventDefault();
  }

  type(key) {
    if (!/^[\d:x]$/.test(key)) return null;
    this.typed += key;
    this.forget();
    return typedTo(this.typed, this.seen) ?? typedTo(this.typed, this.points);
  }
}

exports.picture = picture;
});

define("explorer/picture/pointer.js", (exports, use) => {
// The pointer over a picture: what it is near to, a click or tap that takes it, and a drag to any size.
"use strict";

const STILL = 6;

/**
 * Follows the pointer over an element.
 *
 * `onMove(place)` is where it rests, `onLeave()` when it is gone, `onTap(place, event)` a click or tap. With `onDrag` a
 * mouse or pen draws: `onDrag(place, isDone)`, and `onStop()` where the drag came to nothing.
 */
function followPointer(element, { onMove, onLeave, onTap, onDrag = null, onStop = () => {} }) {
  let press = null;
  let frame = 0;
  const placeOf = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const begins = (event, [x, y]) =>
    press !== null && onDrag !== null && event.pointerType !== "touch" && Math.hypot(x - press.x, y - press.y) > STILL;

  function moved(event) {
    const place = placeOf(event);
    if (!press?.drags && begins(event, place)) {
      press.drags = true;
      element.setPointerCapture(event.pointerId);
      element.classList.add("drags");
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => (press?.drags ? onDrag(place, false) : onMove(place)));
  }

  function released(event) {
    const drags = press?.drags;
    const wasPressed = press !== null;
    stop();
    if (drags) onDrag(placeOf(event), true);
    else if (wasPressed) onTap(placeOf(event), event);
  }

  function stop() {
    cancelAnimationFrame(frame);
    press = null;
    element.classList.remove("drags");
  }

  element.addEventListener("pointermove", moved);
  element.addEventListener("pointerup", released);
  element.addEventListener("pointerdown", (event) => {
    const [x, y] = placeOf(event);
    if (event.button === 0) press = { x, y, drags: false };
  });
  element.addEventListener("pointercancel", () => {
    const drags = press?.drags;
    stop();
    if (drags) onStop();
  });
  element.addEventListener("pointerleave", () => {
    if (press?.drags) return;
    stop();
    onLeave();
  });
}

exports.followPointer = followPointer;
});

define("explorer/picture/points.js", (exports, use) => {
// Sizes as points: what each is called, its ratio and its area, and the order in which keys reach them.
"use strict";

/** In the place of a tier: all of them. */
const ALL = Symbol("all tiers");

/**
 * A size with what a picture needs: `key` names it in sets, `slope` is its width by its height as its label has them.
 *
 * A size whose label states no ratio has that of its sides.
 */
function pointOf(size) {
  const ratio = size.ratio ?? ratioOf(size.width, size.height);
  const [across, down] = ratio.split(":").map(Number);
  return { ...size, ratio, key: keyOf(size), slope: across / down, area: size.width * size.height };
}

function keyOf({ width, height }) {
  return `${width}x${height}`;
}

/** The ratio of two whole numbers in lowest terms, such as `16:9`. */
function ratioOf(width, height) {
  const divisor = greatestCommonDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}

/** The tiers in the order of the page; sizes without one share the tier null. */
function tiersOf(points) {
  return [...new Set(points.map(({ tier }) => tier))];
}

/** What a screen reader says of a point. */
function spoken({ width, height, tier, ratio, isApproximate }) {
  const across = `${isApproximate ? "about " : ""}${ratio.replace(":", " to ")}`;
  return [`${width} by ${height}`, tier, across].filter((part) => part !== null).join(", ");
}

/** What is written of a point beside its sides. */
function described({ tier, ratio, isApproximate }) {
  return [tier, `${isApproximate ? "about " : ""}${ratio}`].filter((part) => part !== null);
}

/** The columns of the keyboard: sizes of one ratio, from tall to wide; in each of them from small to large. */
function columns(points) {
  const byRatio = new Map();
  for (const point of points) byRatio.set(point.ratio, [...(byRatio.get(point.ratio) ?? []), point]);
  const bySize = (one, other) => one.area - other.area || one.width - other.width;
  return [...byRatio.values()].map((column) => column.sort(bySize)).sort(([one], [other]) => one.slope - other.slope);
}

/** The point where the keyboard starts: a square, else the first. */
function firstStop(points) {
  return points.find(({ ratio, isApproximate }) => ratio === "1:1" && !isApproximate) ?? points[0];
}

function greatestCommonDivisor(one, other) {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

exports.ALL = ALL;
exports.pointOf = pointOf;
exports.keyOf = keyOf;
exports.ratioOf = ratioOf;
exports.tiersOf = tiersOf;
exports.spoken = spoken;
exports.described = described;
exports.columns = columns;
exports.firstStop = firstStop;
});

define("explorer/picture/rays.js", (exports, use) => {
// The lines of the ratios: where each starts and ends, and which of them have room for a name.
"use strict";

/** Nearer to the origin they would be a black fan. */
const START = 0.27;
const APART_RIGHT = 14;
const APART_TOP = 36;
const CORNER = 16;
/** The name of the axis stands above its end. */
const AXIS_NAME = 46;

/** A ray for each column of points, with its ends in pixels; `weight` says which names come first. */
function raysOf(columns, scale) {
  return columns.map((column) => {
    const { ratio, slope } = column[0];
    const isWide = slope >= 1;
    const length = Math.hypot(slope, 1);
    return {
      ratio,
      slope,
      isWide,
      weight: (ratio === "1:1" ? 1000 : 0) + (column.some((point) => !point.isApproximate) ? 100 : 0) + column.length,
      start: [scale.left + (START * scale.side * slope) / length, scale.bottom - (START * scale.side) / length],
      end: isWide ? [scale.right, scale.y(scale.most / slope)] : [scale.x(scale.most * slope), scale.top],
    };
  });
}

/** The rays whose names stand at the frame: the heaviest first, and none too near to one that has its name. */
function namedRays(rays, scale) {
  const named = [];
  for (const ray of [...rays].sort((one, other) => other.weight - one.weight)) {
    const isUnderAxis = !ray.isWide && ray.end[0] < scale.left + AXIS_NAME;
    if (!isUnderAxis && !named.some((other) => isTooNear(ray, other))) named.push(ray);
  }
  return named;
}

/** Where the name of a ray stands, as attributes of a text. */
function nameOfRay({ isWide, end: [x, y] }) {
  return isWide ? { x: x + 5, y: y + 4, "text-anchor": "start" } : { x, y: y - 6, "text-anchor": "middle" };
}

function isTooNear(one, other) {
  const [across, down] = [Math.abs(one.end[0] - other.end[0]), Math.abs(one.end[1] - other.end[1])];
  if (one.isWide !== other.isWide) return across < APART_TOP && down < CORNER;
  return one.isWide ? down < APART_RIGHT : across < APART_TOP;
}

exports.raysOf = raysOf;
exports.namedRays = namedRays;
exports.nameOfRay = nameOfRay;
});

define("explorer/picture/region.js", (exports, use) => {
// Which sizes within bounds are allowed: for some widths the lowest and the highest height, found by asking.
"use strict";

const COLUMNS = 40;
const SAMPLES = 16;

/**
 * The steps of finding the region, one for each width that is looked at; it returns `[{ width, low, high }]`, low and high
 * null where no height was found: one is looked for at each fifteenth of the axis and beside the last width's middle.
 * Between the two all heights are taken to be allowed.
 */
function* regionSteps([across, down], isAllowed) {
  const region = [];
  let hint = null;
  for (const place of spread(across.count, COLUMNS)) {
    const width = across.at(place);
    const allowed = (index) => isAllowed(width, down.at(index));
    const range = rangeOf(down.count, hint, allowed);
    hint = range === null ? hint : Math.round((range[0] + range[1]) / 2);
    region.push({ width, low: range && down.at(range[0]), high: range && down.at(range[1]) });
    yield;
  }
  return region;
}

/** The first and the last allowed place among so many, or null. */
function rangeOf(count, hint, allowed) {
  const places = spread(count, SAMPLES);
  if (hint !== null && !places.includes(hint)) places.push(hint);
  const hits = places.filter(allowed).sort((one, other) => one - other);
  if (hits.length === 0) return null;
  const below = Math.max(-1, ...places.filter((place) => place < hits[0]));
  const above = Math.min(count, ...places.filter((place) => place > hits.at(-1)));
  return [edge(hits[0], below, allowed), edge(hits.at(-1), above, allowed)];
}

/** The last allowed place on the way from an allowed one to one that is not. */
function edge(good, bad, allowed) {
  let [inside, outside] = [good, bad];
  while (Math.abs(inside - outside) > 1) {
    const middle = Math.trunc((inside + outside) / 2);
    if (allowed(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** So many places of `count`, the first and the last among them. */
function spread(count, most) {
  const number = Math.min(count, most);
  if (number === 1) return [0];
  return Array.from({ length: number }, (_, place) => Math.round((place * (count - 1)) / (number - 1)));
}

/** The outlines of a region as the data of a path. */
function outlineOf(region, scale) {
  const runs = [[]];
  for (const column of region) {
    if (column.low === null) runs.push([]);
    else runs.at(-1).push(column);
  }
  const point = (width, height) => `${scale.x(width).toFixed(1)} ${scale.y(height).toFixed(1)}`;
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const up = run.map(({ width, high }) => point(width, high));
      const back = [...run].reverse().map(({ width, low }) => point(width, low));
      return `M${[...up, ...back].join("L")}Z`;
    })
    .join("");
}

exports.regionSteps = regionSteps;
exports.outlineOf = outlineOf;
});

define("explorer/picture/scale.js", (exports, use) => {
// From pixels of sizes to pixels of the screen: one scale for both sides, the origin at the bottom left.
"use strict";

/** What is left free beyond the longest side. */
const AIR = 1.06;
const NARROW = 440;
const LEAST_SIDE = 120;
const ABOVE = 26;
const BELOW = 34;

/** The side of the square that holds these sizes. */
function reachOf(sizes) {
  return Math.max(...sizes.flatMap(({ width, height }) => [width, height])) * AIR;
}

/** The scale of a picture so many pixels wide, whose axes run to `most`. */
function scaleOf(size, most) {
  const isNarrow = size < NARROW;
  const margin = isNarrow ? 34 : 44;
  const side = Math.max(LEAST_SIDE, size - 2 * margin);
  const bottom = ABOVE + side;
  return {
    most,
    size,
    side,
    left: margin,
    top: ABOVE,
    right: margin + side,
    bottom,
    height: bottom + BELOW,
    radius: isNarrow ? 3.5 : 4.5,
    x: (width) => margin + (width / most) * side,
    y: (height) => bottom - (height / most) * side,
    widthAt: (x) => ((x - margin) / side) * most,
    heightAt: (y) => ((bottom - y) / side) * most,
  };
}

/** The numbers on an axis: the multiples of a power of two, two to four of them. */
function ticksOf(most) {
  const step = 2 ** Math.floor(Math.log2(most / 2.2));
  return Array.from({ length: Math.ceil(most / step) - 1 }, (_, number) => (number + 1) * step);
}

/** The point that is nearest on the screen, or null if all are farther away than so many pixels. */
function nearestPoint(points, scale, [x, y], reach) {
  let nearest = null;
  let least = reach;
  for (const point of points) {
    const away = Math.hypot(scale.x(point.width) - x, scale.y(point.height) - y);
    if (away < least) [nearest, least] = [point, away];
  }
  return nearest;
}

/** The size under the pointer, whether it is supported or not. */
function sizeAt(scale, [x, y]) {
  return { width: Math.max(1, Math.round(scale.widthAt(x))), height: Math.max(1, Math.round(scale.heightAt(y))) };
}

exports.reachOf = reachOf;
exports.scaleOf = scaleOf;
exports.ticksOf = ticksOf;
exports.nearestPoint = nearestPoint;
exports.sizeAt = sizeAt;
});

define("explorer/picture/shapes.js", (exports, use) => {
// The rectangles of the picture: what is chosen, what the pointer is at, and a size that is not supported.
"use strict";

const { s } = use("explorer/dom.js");
const { times } = use("explorer/numbers.js");

const CROSS = 6;

/** The shapes in a layer; `paint(state, scale)` draws them anew. */
function shapesIn(layer) {
  const chosen = s("rect", { class: "shape" });
  const pointed = s("rect", { class: "shape-hover" });
  const rest = s("g");
  layer.replaceChildren(chosen, pointed, rest);
  return {
    paint({ selected, hovered, free, nearest, wrongWords = "not supported" }, scale) {
      put(chosen, selected, scale);
      put(pointed, hovered === selected ? null : hovered, scale);
      const isWhole = free !== null && free.width > 0 && free.height > 0;
      const isHalf = free !== null && !isWhole && free.width + free.height > 0;
      rest.replaceChildren(
        ...(selected === null ? [] : shapeName(selected, shapeWords(selected), "", scale)),
        ...(isWhole ? freeNodes(free, nearest, wrongWords, scale) : []),
        ...(isHalf ? [guide(free, scale)] : []),
      );
    },
  };
}

function put(rectangle, size, scale) {
  if (size === null) return rectangle.setAttribute("display", "none");
  rectangle.removeAttribute("display");
  const { width, height } = inside(size, scale);
  const sides = {
    x: scale.left,
    y: scale.y(height),
    width: scale.x(width) - scale.left,
    height: scale.bottom - scale.y(height),
  };
  for (const [name, value] of Object.entries(sides)) rectangle.setAttribute(name, Math.max(0, value));
  return rectangle;
}

/** What of a size the picture has room for. */
function inside({ width, height }, { most }) {
  return { width: Math.min(width, most), height: Math.min(height, most) };
}

function shapeWords({ isApproximate, ratio }) {
  return `${isApproximate ? "about " : ""}${ratio}`;
}

/** No size lies below the smallest width and height: in that corner a name can always be read. */
function shapeName({ width, height }, words, className, scale) {
  const x = scale.left + 10;
  return [
    s("text", { class: `shape-name ${className}`, x, y: scale.bottom - 26 }, times(width, height)),
    s("text", { class: `shape-sub ${className}`, x, y: scale.bottom - 10 }, words),
  ];
}

function freeNodes(free, nearest, words, scale) {
  const { width, height } = inside(free, scale);
  const [x, y] = [scale.x(width), scale.y(height)];
  return [
    put(s("rect", { class: "shape-free" }), free, scale),
    ...nearest.map((size, place) =>
      s("line", { class: `near near-${place}`, x1: x, y1: y, x2: scale.x(size.width), y2: scale.y(size.height) }),
    ),
    ...shapeName(free, words, "wrong", scale),
    s("path", { class: "cross", d: `M${x - CROSS} ${y}h${2 * CROSS}M${x} ${y - CROSS}v${2 * CROSS}` }),
  ];
}

/** The line of all sizes that have the one side that is known. */
function guide(free, scale) {
  const { width, height } = inside(free, scale);
  const [x, y] = [scale.x(width), scale.y(height)];
  const ends = width > 0 ? [x, x, scale.bottom, scale.top] : [scale.left, scale.right, y, y];
  return s("line", { class: "guide", x1: ends[0], x2: ends[1], y1: ends[2], y2: ends[3] });
}

exports.shapesIn = shapesIn;
});

define("explorer/picture/text_width.js", (exports, use) => {
// How wide texts are before they are drawn.
"use strict";

let context = null;

/** A function that measures texts of so many pixels, in the font of the page. */
function widthsAt(pixels) {
  context ??= document.createElement("canvas").getContext("2d");
  const font = `${pixels}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

exports.widthsAt = widthsAt;
});

define("explorer/picture/tip.js", (exports, use) => {
// The label beside the point that is looked at, always inside the picture.
"use strict";

const { s } = use("explorer/dom.js");
const { megapixels, times } = use("explorer/numbers.js");
const { described } = use("explorer/picture/points.js");
const { widthsAt } = use("explorer/picture/text_width.js");

const PADDING = 10;
const LINE = 16;
const AWAY = 12;
const DOT = 6;

/** Draws the label of a point in a layer; null takes it away. `more` is a line below, `points` are those not to be covered. */
function paintTip(layer, point, scale, points, more = null) {
  if (point === null) return layer.replaceChildren();
  const lines = [times(point.width, point.height), [...described(point), megapixels(point.area)].join(" · "), more];
  const shown = lines.filter((line) => line !== null);
  const widthOf = widthsAt(12);
  const width = Math.max(...shown.map(widthOf)) + 2 * PADDING;
  const height = 10 + LINE * shown.length;
  const dots = points.map((each) => [scale.x(each.width), scale.y(each.height)]);
  const [x, y] = placeOfTip([scale.x(point.width), scale.y(point.height)], [width, height], scale, dots);
  layer.replaceChildren(
    s("rect", { class: "tip", x, y, width, height, rx: 4 }),
    ...shown.map((line, place) =>
      s("text", { class: place === 0 ? "tip-main" : "tip-sub", x: x + PADDING, y: y + 17 + LINE * place }, line),
    ),
  );
  return layer;
}

/** Where the label of a point covers the fewest dots: at a corner of the point if it can, inside the picture always. */
function placeOfTip([x, y], [width, height], { size, height: low }, dots = []) {
  const beside = [x + AWAY, x - width - AWAY];
  const levels = [y - height - AWAY, y + AWAY];
  const corners = levels.flatMap((top) => beside.map((left) => [left, top]));
  const edges = [[size - width - 2, 2], [2, low - height - 2]];
  const places = [...corners, ...edges].map(([left, top]) => [within(left, size - width), within(top, low - height)]);
  const covered = ([left, top]) =>
    dots.filter(([across, down]) => isNear(across, left, width) && isNear(down, top, height)).length;
  return places.map((place) => [covered(place), place]).reduce((best, each) => (each[0] < best[0] ? each : best))[1];
}

const within = (start, most) => Math.max(2, Math.min(start, most - 2));
const isNear = (place, start, length) => place > start - DOT && place < start + length + DOT;

exports.paintTip = paintTip;
exports.placeOfTip = placeOfTip;
});

define("explorer/registry.js", (exports, use) => {
// What scripts have defined, and the scripts of models that are loaded when they are asked for.
"use strict";

const { REGISTRY } = use("explorer/names.js");

const registry = globalThis[REGISTRY];
const loading = new Map();
const NAME = /^[a-z0-9_-]+$/;
const ROWS = "explorer/rows.js";

const site = {
  /** The rows of the index; only pages that load `assets/models.js` have them. */
  rows: () => registry.use(ROWS).ROWS,

  /** The same on every page. */
  async allRows() {
    if (registry.modules[ROWS] === undefined) await script("assets/models.js");
    return site.rows();
  },

  /**
   * A model: `module` its functions and MODEL, `rules`, `page` what PAGE holds, `shown` SOURCES and CHANGES.
   * Rejects for a name that no model has.
   */
  async model(slug) {
    if (!NAME.test(slug)) throw new RangeError(`no model is called ${slug}`);
    if (registry.modules[`models/${slug}.js`] === undefined) await script(`models/${slug}.js`);
    return {
      module: registry.use(`models/${slug}.js`),
      rules: registry.use(`models/${slug}.rules.js`).RULES,
      page: registry.use(`models/${slug}.page.js`).PAGE,
      shown: registry.use(`explorer/models/${slug}.js`),
    };
  },
};

/** Loads a script of the site, once. */
function script(path) {
  if (!loading.has(path)) loading.set(path, added(`${document.body.dataset.root}${path}`));
  return loading.get(path);
}

function added(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(`${address} does not load`)));
    document.head.append(element);
  });
}

exports.site = site;
});

define("explorer/request/editing.js", (exports, use) => {
// The request that is edited: one of the tasks of a document, and what was there before.
"use strict";

const { History } = use("explorer/request/history.js");
const { putting } = use("explorer/request/request.js");

/**
 * Edits a request and tells each change: `onChange(field)`, where `field` is the path of what is being typed in, else null.
 *
 * A document is `{ tasks, index, isArray }`: a lone request, or an array of tasks of which one is edited.
 */
class Editing {
  #history;
  #onChange;

  constructor(first, onChange) {
    this.#history = new History(alone(first));
    this.#onChange = onChange;
  }

  get document() {
    return this.#history.state;
  }

  get request() {
    return this.document.tasks[this.document.index];
  }

  /** What the text shows: the request, or the array of tasks. */
  get shown() {
    const { tasks, isArray } = this.document;
    return isArray ? tasks : tasks[0];
  }

  get steps() {
    return this.#history.steps;
  }

  /** Puts a value at a path of the request; undefined takes it away. */
  set(path, value, isTyping = false) {
    this.#change(this.#withRequest(putting(this.request, path, value)), isTyping ? path : null);
  }

  /** Another request in the place of this one. */
  commit(request) {
    this.#change(this.#withRequest(request));
  }

  /** What the text holds now: a request, or an array of them. */
  read(value) {
    const isArray = Array.isArray(value);
    const tasks = isArray ? value : [value];
    const index = Math.min(this.document.index, tasks.length - 1);
    this.#history.push({ tasks, index, isArray }, "the text");
    this.#onChange(null);
  }

  /** Edits another one of the tasks. */
  choose(index) {
    this.#change({ ...this.document, index });
  }

  /** A request alone. */
  startOver(request) {
    this.#change(alone(request));
  }

  undo() {
    if (this.#history.undo()) this.#onChange(null);
  }

  redo() {
    if (this.#history.redo()) this.#onChange(null);
  }

  #withRequest(request) {
    return { ...this.document, tasks: this.document.tasks.with(this.document.index, request) };
  }

  #change(document, field = null) {
    this.#history.push(document, field === null ? null : JSON.stringify(field));
    this.#onChange(field);
  }
}

function alone(request) {
  return { tasks: [request], index: 0, isArray: false };
}

exports.Editing = Editing;
});

define("explorer/request/history.js", (exports, use) => {
// What was edited, to go back and forth in.
"use strict";

const DEEPEST = 100;
const PAUSE = 1500; // ms between keys after which typing is a step of its own

/** States, which are never changed and share what they have in common, and the one that is looked at. */
class History {
  #past = [];
  #future = [];
  #typed = { field: null, at: 0 };

  constructor(first, now = () => Date.now()) {
    this.state = first;
    this.now = now;
  }

  /** How many steps lead back, and how many forth again. */
  get steps() {
    return { back: this.#past.length, forth: this.#future.length };
  }

  /** A new state. Keys of one field, shortly one after the other, are one step: `field` names it. */
  push(state, field = null) {
    const { field: last, at } = this.#typed;
    const isSameStep = field !== null && field === last && this.now() - at < PAUSE && this.#past.length > 0;
    if (!isSameStep) this.#past = [...this.#past.slice(1 - DEEPEST), this.state];
    this.#typed = { field, at: this.now() };
    this.#future = [];
    this.state = state;
  }

  /** Goes a step back; says whether there was one. */
  undo() {
    return this.#step(this.#past, this.#future);
  }

  /** Goes a step forth again; says whether there was one. */
  redo() {
    return this.#step(this.#future, this.#past);
  }

  #step(from, to) {
    if (from.length === 0) return false;
    to.push(this.state);
    this.state = from.pop();
    this.#typed = { field: null, at: 0 };
    return true;
  }
}

exports.History = History;
});

define("explorer/request/issues.js", (exports, use) => {
// What is said of issues in several places of the page: which are gaps, where they belong, and what is said of them.
"use strict";

const { counted } = use("explorer/numbers.js");

/** Whether an issue says that something is missing: that is no mistake yet. */
function isMissing(issue) {
  return /(^|\.)required$/.test(issue.rule) || issue.code.startsWith("missing");
}

/** Whether an issue says that what is set is refused. */
function isWrong(issue) {
  return issue.severity === "error" && !isMissing(issue);
}

/** The issues by what the reader does about them. */
function sorted(issues) {
  const errors = issues.filter((each) => each.severity === "error");
  const missing = errors.filter(isMissing);
  return {
    missing,
    wrong: errors.filter((each) => !isMissing(each)),
    advice: issues.filter((each) => each.severity !== "error"),
  };
}

/** The verdict in words, and its state: `good`, `open` where something is missing alone, or `bad`. */
function verdictOf({ missing, wrong }) {
  if (missing.length + wrong.length === 0) return { state: "good", words: "Valid" };
  const parts = [];
  if (wrong.length > 0) parts.push(`${counted(wrong.length)} to fix`);
  if (missing.length > 0) parts.push(`${counted(missing.length)} to fill in`);
  return { state: wrong.length > 0 ? "bad" : "open", words: parts.join(", ") };
}

/** Whether what is set is sound, but no valid request has all of it: then nothing that is filled in helps. */
function isDeadEnd(narrowed, { missing, wrong }) {
  return missing.length > 0 && wrong.length === 0 && narrowed !== null && narrowed.complete && !narrowed.possible;
}

/** The names of the parameters that an issue is about. */
function namesOf(issue) {
  return Array.isArray(issue.parameter) ? issue.parameter : [issue.parameter];
}

/** What tells one list of issues from another, without the words of each, which take time. */
function signatureOf(issues) {
  return issues.map((each) => `${each.rule} ${each.pointer}`).join("\n");
}

exports.isMissing = isMissing;
exports.isWrong = isWrong;
exports.sorted = sorted;
exports.verdictOf = verdictOf;
exports.isDeadEnd = isDeadEnd;
exports.namesOf = namesOf;
exports.signatureOf = signatureOf;
});

define("explorer/request/json_text.js", (exports, use) => {
// Reads pasted JSON: its value, where each part stands, and what is lost or wrong in it.
"use strict";

const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;
const ODD = /[-+\w.]{1,20}/y;
// eslint-disable-next-line no-control-regex
const IN_TEXT = /["\\\x00-\x1f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Thrown where a text is no JSON that can be edited: why, and at which offset. */
class Fault extends Error {
  constructor(reason, offset) {
    super(reason);
    this.offset = offset;
  }
}

/**
 * What a text of JSON holds: `{ value, tree, notes }`, or `{ fault: { reason, offset } }`.
 *
 * `tree` has the offsets of values for `offsetOf`. Each of `notes`, `{ text, offset }`, tells what the value no longer shows:
 * a key that is there twice, a number with more digits than are kept. A number too large to be kept at all is a fault.
 */
function readJson(text) {
  try {
    const reading = { text, notes: [] };
    const start = skip(text, 0);
    if (start === text.length) throw new Fault("There is nothing here yet", 0);
    const tree = valueAt(reading, start, 0);
    const end = skip(text, tree.end);
    if (end !== text.length) throw new Fault("The JSON ends before this", end);
    return { value: JSON.parse(text), tree, notes: reading.notes };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: { reason: error.message, offset: error.offset } };
  }
}

/** The object or array inside a text that is more than JSON, as a line of a log is; null where there is none. */
function partOf(text) {
  const [first, last] = [text.search(/\{|\[\s*\{/), Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"))];
  if (first < 0 || last < first) return null;
  const part = text.slice(first, last + 1);
  return part.length < text.trim().length && readJson(part).fault === undefined ? part : null;
}

/** The offset at which the value at a path stands, or the innermost one around it that is there. */
function offsetOf(tree, path) {
  let node = tree;
  for (const key of path) {
    const part = node.parts?.get(key);
    if (part === undefined) break;
    node = part;
  }
  return node.begins;
}

/** Tells the line and the column of an offset in a text, both from 1. */
function placesIn(text) {
  const starts = [0];
  for (let next = text.indexOf("\n"); next >= 0; next = text.indexOf("\n", next + 1)) starts.push(next + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}

function skip(text, offset) {
  return offset + matched(SPACE, text, offset).length;
}

/** The text that a pattern matches at an offset, or undefined. */
function matched(pattern, text, offset) {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function valueAt(reading, start, depth) {
  const { text } = reading;
  const first = text[start];
  if (first === "{" || first === "[") {
    if (depth === DEEPEST) throw new Fault(`More than ${DEEPEST} levels deep`, start);
    return container(reading, start, depth);
  }
  if (first === '"') return { begins: start, end: endOfText(text, start) };
  const number = matched(NUMBER, text, start);
  if (number !== undefined) return { begins: start, end: endOfNumber(reading, number, start) };
  const word = matched(WORD, text, start);
  if (word === undefined) throw new Fault(oddValue(matched(ODD, text, start)), start);
  return { begins: start, end: start + word.length };
}

function oddValue(odd) {
  if (odd === undefined) return "A value is missing here";
  if (/^[-+]?(?:NaN|Infinity)/.test(odd)) return `JSON has no ${odd}`;
  return `${odd} is no value of JSON: texts stand in double quotes`;
}

function container(reading, start, depth) {
  const { text } = reading;
  const parts = new Map();
  const closing = text[start] === "{" ? "}" : "]";
  let offset = skip(text, start + 1);
  while (text[offset] !== closing) {
    const { name, value } = closing === "}" ? keyAt(reading, offset, parts) : { name: parts.size, value: offset };
    const part = valueAt(reading, value, depth + 1);
    parts.set(name, { ...part, begins: offset });
    const behind = skip(text, part.end);
    offset = behind;
    if (text[behind] === ",") {
      offset = skip(text, behind + 1);
      if (text[offset] === closing) throw new Fault("A comma too many", behind);
    } else if (text[behind] !== closing) {
      throw new Fault(`A comma or ${closing} is missing here`, behind);
    }
  }
  return { begins: start, end: offset + 1, parts };
}

/** The key at an offset, and where its value begins. */
function keyAt({ text, notes }, offset, parts) {
  if (text[offset] !== '"') throw new Fault("A key in double quotes is missing here", offset);
  const end = endOfText(text, offset);
  const colon = skip(text, end);
  if (text[colon] !== ":") throw new Fault("A colon is missing here", colon);
  const name = JSON.parse(text.slice(offset, end));
  if (parts.has(name)) notes.push({ text: `${text.slice(offset, end)} is there twice; the last one counts`, offset });
  return { name, value: skip(text, colon + 1) };
}

function endOfNumber({ notes }, written, start) {
  const number = Number(written);
  if (!Number.isFinite(number)) throw new Fault(`${written} is larger than any number here can be`, start);
  if (!isKept(written, number)) notes.push({ text: `${written} is read as ${number}`, offset: start });
  return start + written.length;
}

/** Whether a number is what was written, digit by digit. */
function isKept(written, number) {
  return normal(written) === normal(String(number));
}

/** The digits of a number without zeros around them, and its exponent. */
function normal(written) {
  const [, sign, whole, part = "", exponent = "0"] = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(written);
  const digits = (whole + part).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  if (kept === "") return "0";
  return `${sign}${kept}e${Number(exponent) - part.length + digits.length - kept.length}`;
}

function endOfText(text, start) {
  let offset = start + 1;
  for (;;) {
    IN_TEXT.lastIndex = offset;
    const match = IN_TEXT.exec(text);
    if (match === null) throw new Fault("This text does not end", start);
    if (match[0] === '"') return match.index + 1;
    if (match[0] !== "\\") throw new Fault("A line break or control character inside a text", match.index);
    const escape = matched(ESCAPE, text, match.index);
    if (escape === undefined) throw new Fault("JSON has no such escape", match.index);
    offset = match.index + escape.length;
  }
}

exports.readJson = readJson;
exports.partOf = partOf;
exports.offsetOf = offsetOf;
exports.placesIn = placesIn;
exports.isKept = isKept;
});

define("explorer/request/link.js", (exports, use) => {
// A request as the fragment of a link, and back. What a link carries comes from anyone.
"use strict";

const { readJson } = use("explorer/request/json_text.js");
const { isRecord } = use("explorer/request/request.js");

const MOST_BYTES = 200_000;
const MOST_CHARACTERS = 60_000;
const CARRIED = /(?:^#?|&)r=([\w-]+)(?:&|$)/;

/** The fragment of a request, without the keys that every request has anew: base64url of deflated JSON. */
async function toFragment(request, without = []) {
  const kept = Object.fromEntries(Object.entries(request).filter(([key]) => !without.includes(key)));
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const packed = new Uint8Array(await new Response(through(bytes, new CompressionStream("deflate-raw"))).arrayBuffer());
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `r=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** Whether what a request comes to can be followed: browsers and this page bound what a link carries. */
function fits(fragment) {
  return fragment.length <= MOST_CHARACTERS;
}

/**
 * The request that a fragment carries: `{ request }`, `{ reason }` where it carries one that cannot be read, and null where it
 * carries none. It is nothing but data, and bounded before it is inflated as well as while it is.
 */
async function fromFragment(fragment) {
  const packed = CARRIED.exec(fragment)?.[1];
  if (packed === undefined) return null;
  if (packed.length > MOST_CHARACTERS) return { reason: "The link is too long." };
  let text;
  try {
    text = await inflated(packed);
  } catch {
    return { reason: "The link is damaged: a part of it is missing or changed." };
  }
  if (text === null) return { reason: "The link carries more than a request can hold." };
  const { value, fault } = readJson(text);
  if (fault !== undefined || !isRecord(value)) return { reason: "The link carries no request." };
  return { request: value };
}

/** The text, or null where it is too long; throws for what is not deflated text. */
async function inflated(packed) {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (each) => each.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function through(bytes, transform) {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

exports.toFragment = toFragment;
exports.fits = fits;
exports.fromFragment = fromFragment;
});

define("explorer/request/parameter_names.js", (exports, use) => {
// Names of parameters: keys joined by dots, `[]` for each item of a list, `{}` for each value of a map.
// A key that is no plain word stands in JSON's quotes: `settings."a.b".mode`.
"use strict";

const STEPS = /"(?:[^"\\]|\\.)*"|\[\]|\{\}|[^."[\]{}]+/g;

function stepsOf(name) {
  return name.match(STEPS) ?? [];
}

function keyIn(step) {
  return step.startsWith('"') ? JSON.parse(step) : step;
}

/** The path of keys that a name stands for, if no items or values of maps are in it. */
function pathOf(name) {
  return stepsOf(name).map(keyIn);
}

/** The last key of a name. */
function lastKeyOf(name) {
  return keyIn(stepsOf(name).at(-1));
}

/** Whether a name is that of a key of the request itself. */
function isOfRoot(name) {
  return holderOf(name) === "";
}

/** Whether a name is that of each item of a list, or of each value of a map. */
function isOfMember(name) {
  return holderOf(name) === null;
}

/** The name of what holds the key that a name stands for, "" for the request; null for items and values of maps. */
function holderOf(name) {
  const last = stepsOf(name).at(-1);
  if (last === undefined || last === "[]" || last === "{}") return null;
  return name.slice(0, name.length - last.length).replace(/\.$/, "");
}

exports.pathOf = pathOf;
exports.lastKeyOf = lastKeyOf;
exports.isOfRoot = isOfRoot;
exports.isOfMember = isOfMember;
exports.holderOf = holderOf;
});

define("explorer/request/request.js", (exports, use) => {
// A request as plain data: what stands at a path, and copies in which something else does.
"use strict";

const { isOfRoot, lastKeyOf } = use("explorer/request/parameter_names.js");

/** Whether a value is an object of JSON, and no array. */
function isRecord(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isContainer(value) {
  return value !== null && typeof value === "object";
}

/** The value at a path of keys and indexes, or undefined. */
function at(request, path) {
  let value = request;
  for (const key of path) {
    if (!isContainer(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/**
 * A copy with the value at the path; undefined takes it away, and the objects around it that are empty then.
 *
 * Whatever is not on the path is shared with the given request, which is not changed.
 */
function putting(request, path, value) {
  if (value === undefined) return isContainer(request) ? taking(request, path) : request;
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = copyFor(request, key);
  const inner = Object.hasOwn(copy, key) ? copy[key] : undefined;
  put(copy, key, rest.length === 0 ? value : putting(inner, rest, value));
  return copy;
}

function taking(request, [key, ...rest]) {
  if (!Object.hasOwn(request, key)) return request;
  const inner = request[key];
  if (rest.length > 0) {
    if (!isContainer(inner)) return request;
    const changed = taking(inner, rest);
    const isLeft = Array.isArray(request) || Object.keys(changed).length > 0;
    if (isLeft) return changed === inner ? request : putting(request, [key], changed);
  }
  if (Array.isArray(request)) return request.toSpliced(Number(key), 1);
  const copy = { ...request };
  delete copy[key];
  return copy;
}

/** A copy of what can hold the key: a number asks for an array. */
function copyFor(holder, key) {
  if (Array.isArray(holder) && typeof key === "number") return [...holder];
  if (isRecord(holder)) return { ...holder };
  return typeof key === "number" ? [] : {};
}

/** Sets a key that may be called `__proto__`. */
function put(holder, key, value) {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** What every request to the model has: its constants, and an identifier of its own. */
function freshRequest(facts) {
  const request = {};
  for (const parameter of Object.values(facts.parameters)) {
    if (!isOfRoot(parameter.name)) continue;
    const key = lastKeyOf(parameter.name);
    if (parameter.const !== null) put(request, key, parameter.const);
    else if (parameter.required && parameter.format === "uuid4") put(request, key, uuid());
  }
  return request;
}

/** The keys of what a request must have anew each time. */
function identifiers(facts) {
  const isOwn = (each) => each.required && each.format === "uuid4" && isOfRoot(each.name);
  return Object.values(facts.parameters).filter(isOwn).map((each) => lastKeyOf(each.name));
}

/** A request that came without what every request has anew; nothing else is added to it. */
function restored(request, facts) {
  const names = identifiers(facts).filter((name) => !Object.hasOwn(request, name));
  const own = Object.entries(freshRequest(facts)).filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(own), ...request };
}

/** A request of its own made of another one: all that every request must have anew is new. */
function renewed(request, facts) {
  const own = identifiers(facts).filter((name) => Object.hasOwn(request, name));
  return { ...structuredClone(request), ...Object.fromEntries(own.map((name) => [name, uuid()])) };
}

/** A new UUID of version 4, also where the page is not in a secure context. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const digits = [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

exports.isRecord = isRecord;
exports.at = at;
exports.putting = putting;
exports.freshRequest = freshRequest;
exports.identifiers = identifiers;
exports.restored = restored;
exports.renewed = renewed;
exports.uuid = uuid;
});

define("explorer/sizes/bounds.js", (exports, use) => {
// Sizes that bounds allow: which two parameters are a width and a height, and what their facts say.
"use strict";

const { axisOf } = use("explorer/picture/axis.js");
const { pathOf } = use("explorer/request/parameter_names.js");
const { at, putting } = use("explorer/request/request.js");

const WIDTH = /(^|\.)width$/;

/**
 * The width and height of a model whose facts bound both, or null: `{ names, paths, axes, standard, sides, put }`, where
 * `standard` is the size that is taken where none is given, or null.
 */
function boundsOf({ parameters }) {
  for (const name of Object.keys(parameters).filter((each) => WIDTH.test(each) && !/[[{]/.test(each))) {
    const other = name.replace(WIDTH, "$1height");
    const axes = [name, other].map((each) => parameters[each] && axisOf(parameters[each]));
    const [width, height] = [name, other].map((each) => parameters[each]?.default);
    const standard = Number.isFinite(width) && Number.isFinite(height) ? { width, height } : null;
    if (axes.every(Boolean)) return pairOf([name, other], axes, standard);
  }
  return null;
}

function pairOf(names, axes, standard) {
  const paths = names.map(pathOf);
  return {
    names,
    paths,
    axes,
    standard,
    sides: (request) => paths.map((path) => at(request, path)),
    put(request, size) {
      const sides = size === null ? [undefined, undefined] : [size.width, size.height];
      return paths.reduce((copy, path, place) => putting(copy, path, sides[place]), request);
    },
  };
}

/** What the facts of an axis say, such as `128 to 2048, in steps of 64`. */
function axisInWords({ least, most, step, count, at: valueAt }) {
  if (step === null && count <= 6) return Array.from({ length: count }, (_, place) => valueAt(place)).join(", ");
  return `${least} to ${most}${step === null ? "" : `, in steps of ${step}`}`;
}

exports.boundsOf = boundsOf;
exports.axisInWords = axisInWords;
});

define("explorer/sizes/bounds_section.js", (exports, use) => {
// Sizes within bounds: the picture of what is allowed, two fields, and what the validator says.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { fixButtons } = use("explorer/fields/fixes.js");
const { megapixels, times } = use("explorer/numbers.js");
const { isMissing, isWrong, namesOf } = use("explorer/request/issues.js");
const { boundsPicture } = use("explorer/picture/bounds_picture.js");
const { pointOf } = use("explorer/picture/points.js");
const { regionSteps } = use("explorer/picture/region.js");
const { axisInWords } = use("explorer/sizes/bounds.js");
const { sizeFields } = use("explorer/sizes/fields.js");

const SLICE = 8; // ms of work before the page may breathe
const PAUSE = 250;
/** Ratios with longer numbers say less than a decimal. */
const LONGEST = 40;

/** The parts of the section for a width and a height between bounds. */
class BoundsSection {
  constructor(pair, { facts, module, get, set, commit }) {
    Object.assign(this, { pair, module, get, set, commit });
    this.parameters = pair.names;
    this.shown = { request: get(), left: null, issues: [] };
    this.asked = null;
    this.words = h("div", { className: "size-say", id: "bounds-say" });
    const [across, down] = pair.axes.map(axisInWords);
    const name = `Sizes of ${facts.title}: width ${across}; height ${down}`;
    this.drawn = boundsPicture({ axes: pair.axes, name, onSize: (size, isDone) => this.draw(size, isDone) });
    this.fields = sizeFields({
      paths: pair.paths,
      describedBy: "bounds-say",
      onType: (path, value) => set(path, value, true),
      onClear: () => this.put(null),
      step: (place, by) => this.stepped(place, by),
    });
    this.element = framed(this.drawn.element, [this.fields.element, this.words, boundsInWords(pair, across, down)]);
  }

  /** Shows a request, what is left to choose, and its issues. */
  update(shown) {
    this.shown = shown;
    const sides = this.pair.sides(shown.request);
    const own = this.issues(shown.issues);
    const wrong = own.filter(isWrong);
    this.show(sides, wrong);
    this.fields.update({
      sides,
      values: [],
      wrong: this.pair.names.map((name) => wrong.some((issue) => namesOf(issue).includes(name))),
    });
    this.speak(sides, wrong, own.some(isMissing));
    this.findRegion();
  }

  issues(all) {
    return all.filter((issue) => namesOf(issue).some((name) => this.pair.names.includes(name)));
  }

  show(sides, wrong) {
    const [width, height] = sides.map((side) => (Number.isFinite(side) && side > 0 ? side : 0));
    const isWhole = width > 0 && height > 0;
    const selected = isWhole && wrong.length === 0 ? pointed({ width, height }) : null;
    const isOpen = sides.every((side) => side === undefined);
    const hovered = isOpen && this.pair.standard !== null ? pointed(this.pair.standard) : null;
    this.drawn.update({ selected, hovered, free: selected === null && width + height > 0 ? { width, height } : null });
  }

  speak(sides, wrong, isNeeded) {
    const [width, height] = sides;
    const isWhole = Number.isFinite(width) && Number.isFinite(height);
    const head = isWhole ? times(width, height) : isNeeded ? "To be chosen" : "Not set";
    const { standard } = this.pair;
    const isStandard = standard !== null && sides.every((side) => side === undefined);
    const point = isWhole && wrong.length === 0 ? pointed({ width, height }) : null;
    const apply = (suggestion) => this.commit(this.module.applyFix(this.get(), suggestion));
    this.words.replaceChildren(
      h("p", { className: wrong.length > 0 ? "size-main wrong" : "size-main" }, head),
      ...(point === null ? [] : [h("p", { className: "quiet" }, `${ratioInWords(point)} · ${megapixels(point.area)}`)]),
      ...(isStandard ? [h("p", { className: "quiet" }, `Then it is ${times(standard.width, standard.height)}.`)] : []),
      ...wrong.map((issue) => h("p", { className: "wrong-text" }, prose(issue.message))),
      ...wrong.slice(0, 1).map((issue) => h("div", { className: "fixes column" }, fixButtons(issue, apply))),
    );
  }

  put(size) {
    this.commit(this.pair.put(this.get(), size));
  }

  /** What the pointer draws; released on a size that is refused, it becomes what the validator suggests first. */
  draw(size, isDone) {
    if (size === null) return this.update(this.shown);
    const request = this.pair.put(this.get(), size);
    const wrong = this.issues(this.module.validate(request)).filter(isWrong);
    if (!isDone) {
      this.show([size.width, size.height], wrong);
      return this.speak([size.width, size.height], wrong, false);
    }
    const fix = wrong[0]?.suggestions.find(({ sure, destructive }) => sure && !destructive);
    return this.commit(fix === undefined ? request : this.module.applyFix(request, fix));
  }

  /** Where an arrow key leads: a step on, or from nothing to what is taken where nothing is given. */
  stepped(place, by) {
    const axis = this.pair.axes[place];
    const value = this.pair.sides(this.get())[place];
    if (Number.isFinite(value)) return axis.next(value, by);
    const standard = this.pair.standard?.[place === 0 ? "width" : "height"];
    return standard ?? (by > 0 ? axis.least : axis.most);
  }

  /** Asks the validator which sizes go with the rest of the request, a slice at a time, when that has changed. */
  findRegion() {
    const rest = JSON.stringify(this.pair.put(this.shown.request, null));
    if (rest === this.asked) return;
    this.asked = rest;
    const isAllowed = (width, height) =>
      !this.issues(this.module.validate(this.pair.put(this.shown.request, { width, height }))).some(isWrong);
    const steps = regionSteps(this.pair.axes, isAllowed);
    const walk = () => {
      if (this.asked !== rest) return;
      const until = performance.now() + SLICE;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      if (step.done) this.drawn.update({ region: step.value });
      else setTimeout(walk);
    };
    setTimeout(walk, PAUSE);
  }
}

function pointed(size) {
  return pointOf({ label: "", tier: null, ratio: null, isApproximate: false, ...size });
}

function ratioInWords({ ratio, slope }) {
  const isShort = ratio.split(":").every((part) => Number(part) <= LONGEST);
  return isShort ? ratio : `about ${slope >= 1 ? `${slope.toFixed(2)}:1` : `1:${(1 / slope).toFixed(2)}`}`;
}

function boundsInWords({ names }, across, down) {
  const row = (name, words) => h("div", {}, h("dt", {}, h("code", {}, name)), h("dd", { className: "quiet" }, words));
  return h("dl", { className: "bounds-facts" }, row(names[0], across), row(names[1], down));
}

function framed(picture, parts) {
  const hint = "Click or drag to draw a size. In the fields, the arrow keys go up and down by a step.";
  return h(
    "div",
    { className: "size-grid" },
    h("div", { className: "size-picture" }, picture, h("p", { className: "quiet pic-hint" }, hint)),
    h("div", { className: "size-side" }, parts),
  );
}

exports.BoundsSection = BoundsSection;
});

define("explorer/sizes/fields.js", (exports, use) => {
// The two sides of a size as text fields: what is typed stays as typed, the validator speaks of it.
"use strict";

const { h } = use("explorer/dom.js");
const { idOf } = use("explorer/fields/row.js");

/**
 * Fields for the paths of two sides. `onType(path, value)` hears the keys, `onClear()` takes the size out; `step(place, by)`
 * gives the value that an arrow key leads to, null for none.
 */
function sizeFields({ paths, describedBy, onType, onClear, step = () => null }) {
  const lists = paths.map((path) => h("datalist", { id: `${idOf(path)}-values` }));
  const inputs = paths.map((path, place) =>
    h("input", {
      id: idOf(path),
      type: "text",
      inputmode: "numeric",
      autocomplete: "off",
      className: "short",
      list: lists[place].id,
      "aria-describedby": describedBy,
      oninput: (event) => onType(path, valueOf(event.target.value)),
      onkeydown: (event) => arrow(event, path, place),
    }),
  );
  function arrow(event, path, place) {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const value = by === undefined ? null : step(place, by);
    if (value === null) return;
    event.preventDefault();
    inputs[place].value = String(value);
    onType(path, value);
  }
  const clear = h("button", { type: "button", className: "plain", onclick: onClear }, "Clear");
  const cells = paths.map((path, place) =>
    h(
      "div",
      { id: `row-${path.join("-")}` },
      h("label", { for: inputs[place].id, className: "param" }, path.at(-1)),
      inputs[place],
      lists[place],
    ),
  );
  return {
    element: h("div", { className: "size-inputs" }, cells, clear),
    update: showIn(inputs, lists, clear),
    focus: () => inputs[0].focus(),
  };
}

/** Shows `sides`, the `values` that each may have (null: none are listed), and which are `wrong`. */
function showIn(inputs, lists, clear) {
  return ({ sides, values, wrong }) => {
    for (const [place, input] of inputs.entries()) {
      const text = sides[place] === undefined ? "" : written(sides[place]);
      if (document.activeElement !== input || valueOf(input.value) !== sides[place]) input.value = text;
      if (wrong[place]) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      list(lists[place], values[place] ?? []);
    }
    clear.disabled = sides.every((side) => side === undefined);
  };
}

function list(element, values) {
  const key = values.join();
  if (element.dataset.key === key) return;
  element.dataset.key = key;
  element.replaceChildren(...values.map((value) => h("option", { value: String(value) })));
}

function written(side) {
  return typeof side === "string" || typeof side === "number" ? String(side) : JSON.stringify(side);
}

/** Digits are a number; other text stays text, and nothing is nothing. */
function valueOf(text) {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : text;
}

exports.sizeFields = sizeFields;
exports.valueOf = valueOf;
});

define("explorer/sizes/list_of_all.js", (exports, use) => {
// All sizes as a table of buttons: the picture's equal for those who would rather read.
"use strict";

const { h } = use("explorer/dom.js");
const { times } = use("explorer/numbers.js");
const { columns } = use("explorer/picture/points.js");

/** The table, folded; `press(point)` shows which size is chosen, `dim(keys)` which are still possible (null: all). */
function listOfAll(points, onTake) {
  const buttons = new Map(points.map((point) => [point, sizeButton(point, onTake)]));
  const rows = columns(points).map((column) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, column[0].ratio),
      h(
        "td",
        {},
        h(
          "div",
          { className: "chips" },
          column.map((point) => buttons.get(point)),
        ),
      ),
    ),
  );
  const table = h(
    "table",
    {},
    h("caption", { className: "away" }, "Sizes by ratio, small to large"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Ratio"), h("th", { scope: "col" }, "Sizes"))),
    h("tbody", {}, rows),
  );
  const scroll = h(
    "div",
    { className: "scroll", tabindex: "0", role: "region", "aria-label": "Sizes by ratio" },
    table,
  );
  return {
    element: h(
      "details",
      { className: "source all-sizes" },
      h("summary", {}, `All ${points.length} sizes by ratio`),
      scroll,
    ),
    update({ selected, possible }) {
      for (const [point, button] of buttons) {
        button.setAttribute("aria-pressed", String(point === selected));
        button.classList.toggle("is-out", possible !== null && !possible.has(point.key));
      }
    },
  };
}

function sizeButton(point, onTake) {
  const tier = point.tier === null ? null : h("span", { className: "away" }, `, ${point.tier}`);
  const about = point.isApproximate ? "~" : "";
  const properties = { type: "button", className: "chip", "data-size": point.key, onclick: () => onTake(point) };
  return h("button", properties, `${about}${times(point.width, point.height)}`, tier);
}

exports.listOfAll = listOfAll;
});

define("explorer/sizes/ratios.js", (exports, use) => {
// Ratios that one parameter names, such as `16:9`: each as a shape of the same area.
"use strict";

const { h, prose, s } = use("explorer/dom.js");
const { pathOf } = use("explorer/request/parameter_names.js");
const { at, putting } = use("explorer/request/request.js");

const RATIO = /^(\d{1,3}(?:\.\d{1,3})?):(\d{1,3}(?:\.\d{1,3})?)$/;
const LEAST = 3;
const BOX = 40;
const AREA = 640;

/** The shapes of the first parameter whose allowed values are ratios, or null where there is none. */
function ratiosOf({ facts, get, commit }) {
  const parameter = Object.values(facts.parameters).find(isOfRatios);
  if (parameter === undefined) return null;
  const path = pathOf(parameter.name);
  const ratios = parameter.allowedValues.filter((value) => shapeOf(value) !== null);
  const buttons = new Map(
    [...ratios]
      .sort((one, other) => slopeOf(one) - slopeOf(other))
      .map((ratio) => {
        const onclick = () => commit(putting(get(), path, at(get(), path) === ratio ? undefined : ratio));
        return [
          ratio,
          h("button", { type: "button", className: "ratio", onclick }, shapeNode(ratio), h("span", {}, ratio)),
        ];
      }),
  );
  const label = h("p", { className: "param", id: "ratios-name" }, parameter.name);
  const group = h("div", { className: "ratio-list", role: "group", "aria-labelledby": "ratios-name" }, [
    ...buttons.values(),
  ]);
  const why = h("p", { className: "quiet", hidden: true });
  return {
    element: h("div", { className: "ratios" }, label, group, why),
    parameters: [],
    update: ({ request, left }) => show(buttons, why, at(request, path), left?.choices[parameter.name]),
  };
}

/** Shows which ratio is chosen, which are not offered any more, and why. */
function show(buttons, why, value, choice) {
  const offers = choice?.offers ?? [];
  const isKnown =
    choice !== undefined && choice.complete && offers.every(({ allowedValues }) => allowedValues !== null);
  const offered = new Set(offers.flatMap(({ allowedValues }) => allowedValues ?? []));
  for (const [ratio, button] of buttons) {
    const isOut = isKnown && !offered.has(ratio) && ratio !== value;
    button.setAttribute("aria-pressed", String(ratio === value));
    button.disabled = isOut;
    button.title = isOut
      ? (choice.reasons.find((reason) => reason.value === ratio || reason.kind === "forbidden")?.message ?? "")
      : "";
  }
  const reasons = isKnown
    ? choice.reasons.filter(({ kind, value: one }) => kind === "forbidden" || (kind === "value" && buttons.has(one)))
    : [];
  why.replaceChildren(...(reasons.length === 0 ? [] : ["Not all are possible now: ", ...prose(reasons[0].message)]));
  why.hidden = reasons.length === 0;
}

function isOfRatios({ name, allowedValues }) {
  return !/[[{]/.test(name) && allowedValues.filter((value) => shapeOf(value) !== null).length >= LEAST;
}

/** The sides of a ratio's shape, all shapes of one area; null for what is no ratio. */
function shapeOf(text) {
  const [, across, down] = RATIO.exec(String(text)) ?? [];
  const slope = Number(across) / Number(down);
  if (!(slope > 0 && Number.isFinite(slope))) return null;
  const width = Math.min(BOX, Math.sqrt(AREA * slope));
  return width / slope > BOX ? { width: BOX * slope, height: BOX } : { width, height: width / slope };
}

function slopeOf(ratio) {
  const { width, height } = shapeOf(ratio);
  return width / height;
}

function shapeNode(ratio) {
  const { width, height } = shapeOf(ratio);
  const sides = { x: (BOX - width) / 2 + 1, y: BOX - height + 1, width, height, rx: 2 };
  const size = BOX + 2;
  return s(
    "svg",
    { viewBox: `0 0 ${size} ${size}`, width: size, height: size, "aria-hidden": "true" },
    s("rect", sides),
  );
}

exports.ratiosOf = ratiosOf;
exports.shapeOf = shapeOf;
});

define("explorer/sizes/sizes_section.js", (exports, use) => {
// The section of a model's page in which a size is chosen.
"use strict";

const { h } = use("explorer/dom.js");
const { boundsOf } = use("explorer/sizes/bounds.js");
const { BoundsSection } = use("explorer/sizes/bounds_section.js");
const { ratiosOf } = use("explorer/sizes/ratios.js");
const { tableOfPairs } = use("explorer/sizes/table_of_pairs.js");
const { tableOfTexts } = use("explorer/sizes/table_of_texts.js");
const { TableSection } = use("explorer/sizes/table_section.js");

/**
 * The section, or null where the model's facts give nothing to draw.
 *
 * `get()` gives the request, `set(path, value, isTyping)` and `commit(request)` change it, `module` is the model's.
 * `update({ request, left, issues })` shows a request; `left` is what `narrow` found, or null. `parameters` are the names
 * of those that are typed here, so that no form has to show them as well.
 */
function sizesSection(given) {
  const parts = [sizesOf(given), ratiosOf(given)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const title = h("h2", { id: "sizes-title" }, "Size");
  const element = h("section", { className: "section", "aria-labelledby": "sizes-title" }, title);
  element.append(...parts.map((part) => part.element));
  return {
    element,
    parameters: parts.flatMap((part) => part.parameters),
    update: (shown) => parts.forEach((part) => part.update(shown)),
  };
}

function sizesOf(given) {
  const pairs = tableOfPairs(given.facts);
  const table = pairs ?? tableOfTexts(given.facts);
  if (table !== null) return new TableSection(table, given, pairs !== null);
  const bounds = boundsOf(given.facts);
  return bounds === null ? null : new BoundsSection(bounds, given);
}

exports.sizesSection = sizesSection;
});

define("explorer/sizes/standing.js", (exports, use) => {
// How the size of a request stands: chosen, half typed, not supported, still missing.
"use strict";

const { isMissing, isWrong, namesOf } = use("explorer/request/issues.js");

const MOST_VALUES = 24;

/**
 * The standing of a request's size in a table.
 *
 * `selected` is the point that it is, `free` any other size or side (0 where it is not known), `nearest` the supported
 * sizes near to it, `wrong` the issue that refuses it, `possible` the keys of what can still be chosen, or null for all.
 */
function standingOf({ request, left, issues }, table, points, nearestSizes) {
  const sides = table.sides(request);
  const [width, height] = sides.map(pixels);
  const selected = points.find((point) => point.width === sides[0] && point.height === sides[1]) ?? null;
  const free = selected === null && width + height > 0 ? { width, height } : null;
  const isWhole = free !== null && width > 0 && height > 0;
  const own = issues.filter((issue) => namesOf(issue).some((name) => table.names.includes(name)));
  return {
    sides,
    selected,
    free,
    isWhole,
    nearest: isWhole ? nearestSizes(width, height) : [],
    wrong: own.find(isWrong) ?? null,
    isNeeded: own.some(isMissing),
    possible: selected !== null || isWhole || left === null ? null : fewer(table.possible(left), points),
  };
}

/**
 * What the other side may be where one is typed: `{ name, values }`, its parameter and the values that are left; null
 * where that is not known.
 */
function partnersOf({ free, isWhole }, left, names) {
  if (free === null || isWhole || left === null || names.length < 2) return null;
  const [typed, other] = free.width > 0 ? names : [...names].reverse();
  const choice = left.choices[other];
  if (choice === undefined || choice.aside.includes(typed.split(".")[0])) return null;
  return { name: other, values: choice.offers.flatMap(valuesOf) };
}

/** The values that an offer comes to: those it names, or those of short bounds; [] of more. */
function valuesOf({ type, allowedValues, minimum, maximum, step }) {
  if (allowedValues !== null) return allowedValues;
  if (type !== "integer" || minimum === null || maximum === null) return [];
  const unit = Math.max(1, step ?? 1);
  const count = Math.floor((maximum - minimum) / unit) + 1;
  return count <= MOST_VALUES ? Array.from({ length: count }, (_, place) => minimum + unit * place) : [];
}

/** The sides that sizes have and that are nearest to the one that is typed. */
function nearSides({ free }, points, most) {
  const side = free.width > 0 ? "width" : "height";
  const away = (value) => Math.abs(value - free[side]);
  const values = [...new Set(points.map((point) => point[side]))];
  return {
    side,
    values: values
      .sort((one, other) => away(one) - away(other))
      .slice(0, most)
      .sort((one, other) => one - other),
  };
}

function pixels(value) {
  return Number.isInteger(value) && value > 0 ? value : 0;
}

function fewer(keys, points) {
  return keys.size < new Set(points.map(({ key }) => key)).size ? keys : null;
}

exports.standingOf = standingOf;
exports.partnersOf = partnersOf;
exports.valuesOf = valuesOf;
exports.nearSides = nearSides;
});

define("explorer/sizes/table_of_pairs.js", (exports, use) => {
// Sizes that two parameters hold together: read from a request, and put into it.
"use strict";

const { pathOf } = use("explorer/request/parameter_names.js");
const { at, putting } = use("explorer/request/request.js");

/** The table of a model's sizes, or null where it has none; `names` are the parameters that hold a size. */
function tableOfPairs({ sizes, sizeParameters }) {
  if (sizes.length === 0 || sizeParameters === null) return null;
  const paths = sizeParameters.map(pathOf);
  return {
    sizes,
    names: sizeParameters,
    paths,
    /** The two sides of a request, whatever they hold. */
    sides: (request) => paths.map((path) => at(request, path)),
    /** A copy with the size; null takes it out. */
    put(request, size) {
      const sides = size === null ? [undefined, undefined] : [size.width, size.height];
      return paths.reduce((copy, path, place) => putting(copy, path, sides[place]), request);
    },
    /** The keys of the sizes that are still possible. */
    possible: (left) => new Set(left.sizes.map(([, width, height]) => `${width}x${height}`)),
  };
}

exports.tableOfPairs = tableOfPairs;
});

define("explorer/sizes/table_of_texts.js", (exports, use) => {
// Sizes that one parameter names, each as a text such as `1024x1536`.
"use strict";

const { pathOf } = use("explorer/request/parameter_names.js");
const { at, putting } = use("explorer/request/request.js");

const SIZE = /^(\d{2,5}) ?[x×*] ?(\d{2,5})$/;
const LEAST = 2;

/** The table of the first parameter whose allowed values are such texts, or null where there is none. */
function tableOfTexts({ parameters }) {
  const parameter = Object.values(parameters).find(isOfSizes);
  if (parameter === undefined) return null;
  const path = pathOf(parameter.name);
  const texts = new Map(
    parameter.allowedValues.map((text) => [text, sizeOf(text)]).filter(([, size]) => size !== null),
  );
  return {
    sizes: [...texts.values()],
    names: [parameter.name],
    paths: [path],
    sides(request) {
      const size = texts.get(at(request, path));
      return size === undefined ? [undefined, undefined] : [size.width, size.height];
    },
    put: (request, size) => putting(request, path, size === null ? undefined : size.label),
    possible(left) {
      const offers = left.choices[parameter.name]?.offers ?? [];
      const values = offers.flatMap(({ allowedValues }) => allowedValues ?? [...texts.keys()]);
      return new Set(values.flatMap((text) => texts.get(text) ?? []).map(({ width, height }) => `${width}x${height}`));
    },
  };
}

function isOfSizes({ name, allowedValues }) {
  return !/[[{]/.test(name) && allowedValues.filter((value) => sizeOf(value) !== null).length >= LEAST;
}

/** The size that a text names, or null. */
function sizeOf(text) {
  const [, width, height] = SIZE.exec(String(text)) ?? [];
  if (width === undefined) return null;
  return { label: text, width: Number(width), height: Number(height), tier: null, ratio: null, isApproximate: false };
}

exports.tableOfTexts = tableOfTexts;
exports.sizeOf = sizeOf;
});

define("explorer/sizes/table_section.js", (exports, use) => {
// A table of sizes: the picture, two fields, words, and the table itself.
"use strict";

const { h, say } = use("explorer/dom.js");
const { isWrong, namesOf } = use("explorer/request/issues.js");
const { picture } = use("explorer/picture/picture.js");
const { pathOf } = use("explorer/request/parameter_names.js");
const { putting } = use("explorer/request/request.js");
const { sizeFields } = use("explorer/sizes/fields.js");
const { listOfAll } = use("explorer/sizes/list_of_all.js");
const { standingOf, valuesOf } = use("explorer/sizes/standing.js");
const { wordsOf, wordsOfDrag, wordsOfRefusal } = use("explorer/sizes/words.js");

/**
 * The parts of the section for a table.
 *
 * With `hasFields` the two sides are parameters of their own, which are typed here instead of in the form.
 */
class TableSection {
  constructor(table, { facts, module, get, set, commit }, hasFields) {
    Object.assign(this, { table, module, get, set, commit, hasFields });
    this.shown = { request: get(), left: null, issues: [] };
    this.standing = null;
    this.signature = null;
    this.words = h("div", { className: "size-say", id: "size-say" });
    this.drawn = picture({
      sizes: table.sizes,
      name: `Supported sizes of ${facts.title}`,
      describedBy: "size-keys",
      onTake: (point) => this.take(point),
      onFree: hasFields ? (size, isDone) => this.drag(size, isDone) : null,
      onLook: (point) => this.look(point),
    });
    this.list = listOfAll(this.drawn.points, (point) => this.take(point));
    this.fields = hasFields ? this.makeFields() : null;
    this.element = besides(this.drawn, hasFields, [
      this.fields?.element,
      this.words,
      this.drawn.legend,
      this.list.element,
    ]);
  }

  /** The names of the parameters that are typed here. */
  get parameters() {
    return this.hasFields ? this.table.names : [];
  }

  makeFields() {
    return sizeFields({
      paths: this.table.paths,
      describedBy: "size-say",
      onType: (path, value) => this.set(path, value, true),
      onClear: () => this.put(null),
    });
  }

  /** Shows a request, what is left to choose, and its issues. */
  update(shown) {
    this.standing = standingOf(shown, this.table, this.drawn.points, this.nearest);
    const signature = signatureOf(this.standing);
    const isSame = this.shown.left === shown.left && this.signature === signature;
    this.shown = shown;
    this.signature = signature;
    if (!isSame) this.paint();
  }

  paint() {
    const { selected, free, nearest, possible, sides } = this.standing;
    this.drawn.update({ selected, free, nearest, possible });
    this.list.update({ selected, possible });
    this.fields?.update({ sides, ...fieldFacts(this.shown, this.table.names) });
    this.speak();
  }

  nearest = (width, height) => (this.hasFields ? this.module.nearestSizes(width, height) : []);

  put(size) {
    this.commit(this.table.put(this.get(), size));
  }

  take(point) {
    this.put(point);
    say(`${point.width} by ${point.height} taken`);
  }

  speak() {
    const { points } = this.drawn;
    // What was pressed is gone then: those who use keys go on in the fields.
    const acting =
      (act) =>
      (...given) => {
        const isByKeys = this.words.querySelector(":focus-visible") !== null;
        act(...given);
        if (isByKeys) this.fields?.focus();
      };
    const acts = {
      take: acting((size) => this.take(size)),
      apply: acting((suggestion) => this.commit(this.module.applyFix(this.get(), suggestion))),
      give: acting((name, value) => this.commit(putting(this.get(), pathOf(name), value))),
    };
    this.words.replaceChildren(
      ...wordsOf(this.standing, { points, names: this.table.names, left: this.shown.left }, acts),
    );
  }

  drag(size, isDone) {
    if (size === null) return this.paint();
    const known = this.drawn.points.find(({ width, height }) => width === size.width && height === size.height) ?? null;
    const nearest = known === null ? this.nearest(size.width, size.height) : [];
    if (isDone) return this.put(known ?? nearest[0] ?? size);
    this.signature = null;
    this.drawn.update({ selected: known, free: known === null ? size : null, nearest });
    return this.words.replaceChildren(...wordsOfDrag(size, known, nearest[0]));
  }

  /** Says why a point cannot be taken now while it is looked at. */
  look(point) {
    const { possible } = this.standing ?? {};
    if (!possible) return;
    if (point === null || possible.has(point.key)) this.speak();
    else this.words.replaceChildren(...wordsOfRefusal(point, this.refusal(point)));
  }

  /** What the validator says against a point beside what is set, or null. */
  refusal(point) {
    const { request } = this.shown;
    const before = new Set(this.module.validate(request).map(({ rule }) => rule));
    const issues = this.module.validate(this.table.put(request, point));
    return issues.find((issue) => isWrong(issue) && !before.has(issue.rule))?.message ?? null;
  }
}

const KEYS =
  "With keys: left and right change the ratio, up and down the size, Enter takes it, digits jump to a ratio.";

function besides(drawn, isFree, parts) {
  const keys = `Click a point to take its size${isFree ? ", or drag to any size for the nearest" : ""}. ${KEYS}`;
  return h(
    "div",
    { className: "size-grid" },
    h(
      "div",
      { className: "size-picture" },
      drawn.tiers,
      drawn.element,
      h("p", { className: "quiet pic-hint for-mouse", id: "size-keys" }, keys),
      h("p", { className: "quiet pic-hint for-touch" }, "Tap near a point."),
    ),
    h("div", { className: "size-side" }, parts),
  );
}

/** What of a standing is shown, as a text. */
function signatureOf({ sides, wrong, isNeeded, possible }) {
  return JSON.stringify([sides, wrong?.message, isNeeded, possible && [...possible]]);
}

/** The values that each side may still have, and whether it is refused. */
function fieldFacts({ left, issues }, names) {
  return {
    values: names.map((name) => left?.choices[name]?.offers.flatMap(valuesOf)),
    wrong: names.map((name) => issues.some((issue) => isWrong(issue) && namesOf(issue).includes(name))),
  };
}

exports.TableSection = TableSection;
});

define("explorer/sizes/words.js", (exports, use) => {
// What is said of a size beside the picture.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { fixButtons } = use("explorer/fields/fixes.js");
const { megapixels, several, times } = use("explorer/numbers.js");
const { described } = use("explorer/picture/points.js");
const { nearSides, partnersOf } = use("explorer/sizes/standing.js");

const NEAR = 4;

/**
 * Words for a standing, as nodes. `acts` are `take(size)`, `apply(suggestion)` and `give(name, value)`; `paint` holds
 * the points and names of the table, and what is left.
 */
function wordsOf(standing, { points, names, left }, acts) {
  const { selected, free, isWhole, wrong } = standing;
  if (selected !== null)
    return [head(times(selected.width, selected.height)), facts(selected), ...refused(wrong, acts)];
  if (isWhole) return notSupported(standing, acts);
  if (free !== null) return [head(sidesOf(free), wrong !== null), ...half(standing, { points, names, left }, acts)];
  if (wrong !== null) return refused(wrong, acts);
  const isNeeded = quiet(standing.isNeeded ? "One must be chosen." : "May be left out.");
  if (standing.possible === null) return [head(several(points.length, "size")), isNeeded];
  const why = "The pale ones do not go with what is set; point at one to read why.";
  return [head(`${standing.possible.size} of ${several(points.length, "size")}`), isNeeded, quiet(why)];
}

/** Words for a size that is being drawn: it is taken, or what is nearest to it, when the pointer is released. */
function wordsOfDrag(size, known, nearest) {
  const label = nearest?.label ? `, ${nearest.label}` : "";
  const target = nearest && [
    "Release for ",
    h("strong", {}, times(nearest.width, nearest.height)),
    `${label}: the nearest, by ratio first.`,
  ];
  const isWrong = known === null;
  return [
    head(times(size.width, size.height), isWrong),
    h("p", {}, known ? "Release to take it." : (target ?? "Not supported.")),
  ];
}

/** Words for a point that cannot be taken now, and why. */
function wordsOfRefusal(point, message) {
  const why = message === null ? ["It does not go with what is set."] : prose(message);
  return [head(times(point.width, point.height)), h("p", {}, "Not possible now: ", why)];
}

function notSupported({ free, nearest, wrong }, { take }) {
  if (wrong === null) return [head(times(free.width, free.height))];
  return [
    head(times(free.width, free.height), true),
    h("p", {}, nearest.length > 0 ? "Not supported. Nearest, by ratio first:" : "Not supported."),
    h(
      "div",
      { className: "fixes column" },
      nearest.map((size) => sizeButton(size, take)),
    ),
  ];
}

function half(standing, { points, names, left }, acts) {
  if (standing.wrong !== null) return refused(standing.wrong, acts);
  if (standing.possible?.size === 0) {
    const { side, values } = nearSides(standing, points, NEAR);
    const name = names[side === "width" ? 0 : 1];
    return [h("p", {}, `No size has this ${side}. Near it:`), valueChips(name, values, acts.give)];
  }
  const partners = partnersOf(standing, left, names);
  if (partners === null || partners.values.length === 0) return [quiet("Both are needed.")];
  return [
    h("p", {}, h("code", {}, partners.name), " may then be"),
    valueChips(partners.name, partners.values, acts.give),
  ];
}

function refused(issue, { apply }) {
  if (issue === null) return [];
  const text = h("p", { className: "wrong-text" }, prose(issue.message));
  return [text, h("div", { className: "fixes column" }, fixButtons(issue, apply))];
}

function sizeButton(size, take) {
  const label = h("span", { className: "quiet" }, ` ${size.label}`);
  return h(
    "button",
    { type: "button", className: "fix", onclick: () => take(size) },
    times(size.width, size.height),
    label,
  );
}

function valueChips(name, values, give) {
  const chip = (value) =>
    h("button", { type: "button", className: "chip", onclick: () => give(name, value) }, String(value));
  return h("div", { className: "chips" }, values.map(chip));
}

function head(text, isWrong = false) {
  return h("p", { className: isWrong ? "size-main wrong" : "size-main" }, text);
}

const quiet = (text) => h("p", { className: "quiet" }, text);
const facts = (point) => quiet([...described(point), megapixels(point.area)].join(" · "));
const sidesOf = ({ width, height }) => (width > 0 ? `${width} × …` : `… × ${height}`);

exports.wordsOf = wordsOf;
exports.wordsOfDrag = wordsOfDrag;
exports.wordsOfRefusal = wordsOfRefusal;
});

define("explorer/sources/changes_section.js", (exports, use) => {
// What has changed between the releases of a model: first what breaks somebody, who that is, and what to do.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { several } = use("explorer/numbers.js");

/** The section, or null where nothing was released yet. `CHANGES` are told by the change report, newest first. */
function changesSection({ CHANGES }) {
  if (CHANGES.length === 0) return null;
  const breaking = CHANGES.flatMap(({ changes }) => changes).filter((change) => change.breaking).length;
  const count =
    breaking === 0 ? "none breaks a request" : breaking === 1 ? "1 breaks somebody" : `${breaking} break somebody`;
  return h(
    "details",
    { className: "section", id: "changes" },
    h(
      "summary",
      {},
      h("h2", {}, "Changes"),
      h("span", { className: "count" }, `${several(CHANGES.length, "release")}, ${count}`),
    ),
    h("div", { className: "releases" }, CHANGES.map(releaseOf)),
  );
}

function releaseOf({ from, to, bump, date, changes }) {
  const id = `release-${to}`;
  const facts = [from && `after ${from}`, date].filter(Boolean).join(" · ");
  const isMajor = changes.some((change) => change.breaking);
  return h(
    "section",
    { className: "release", "aria-labelledby": id },
    h(
      "div",
      { className: "release-head" },
      h("h3", { id }, to),
      h("span", { className: isMajor ? "bump breaks" : "bump" }, bump),
      facts && h("span", { className: "quiet" }, facts),
    ),
    changes.length === 0 && h("p", { className: "quiet" }, "Nothing of this model changed."),
    h("ul", { className: "change-list" }, breakingFirst(changes).map(changeOf)),
  );
}

/** The changes, those that break somebody first, else in their order. */
function breakingFirst(changes) {
  return [...changes.filter((change) => change.breaking), ...changes.filter((change) => !change.breaking)];
}

function changeOf({ parameter, breaking, who, text, fix }) {
  return h(
    "li",
    { className: breaking ? "change breaks" : "change" },
    h(
      "p",
      { className: "change-head" },
      parameter && h("span", {}, prose(`\`${parameter}\``)),
      h("span", { className: "change-who" }, breaking ? `Breaks ${who}` : who),
    ),
    h("p", {}, prose(text)),
    fix && h("p", {}, h("span", { className: "quiet" }, "What to do: "), prose(fix)),
  );
}

exports.changesSection = changesSection;
exports.breakingFirst = breakingFirst;
});

define("explorer/sources/located.js", (exports, use) => {
// Where facts come from, out of the short form that scripts of models have: a line that comes or goes in a
// spec, or on a page, changes one number of it.
"use strict";

/**
 * Takes facts by the file that states them: `[name, distance, lines, notes]`. The distance is that from the line named
 * before in the file; lines are those of pages, `0:12,3..1` for the first one 12 lines on, then 3 and the one behind.
 *
 * `model`, and by name `parameters` and `response`: lists of facts. `rules`: facts with `words`.
 * A fact has its name, the place in the specs, places on pages, and notes.
 */
function located({ pages, model, parameters, response, rules }) {
  const last = { files: new Map(), pages: new Map() };
  const facts = (byFile) =>
    Object.entries(byFile).flatMap(([file, told]) => told.map((each) => fact(each, file, pages, last)));
  const byName = (all) => new Map(Object.entries(all).map(([name, byFile]) => [name, facts(byFile)]));
  return {
    model: facts(model),
    parameters: byName(parameters),
    response: byName(response),
    rules: rules.map(([words, byFile]) => ({ words, ...facts(byFile)[0] })),
  };
}

/** Lines are told by the distance from the one named before in the same file, or on the same page. */
function fact([name, distance = 0, lines = "", notes = []], file, pages, last) {
  const line = (last.files.get(file) ?? 0) + distance;
  last.files.set(file, line);
  const stated = lines === "" ? [] : lines.split(" ").map((each) => ofPage(each, pages, last));
  return { fact: name, spec: { file, line }, pages: stated, notes };
}

function ofPage(text, pages, last) {
  const [position, words] = text.split(":");
  const ranges = words.split(",").map((each) => {
    const [start, length = 0] = each.split("..").map(Number);
    const first = (last.pages.get(position) ?? 0) + start;
    last.pages.set(position, first + length);
    return length === 0 ? String(first) : `${first}-${first + length}`;
  });
  const { url = null, rendering = null, read = null } = pages[position] ?? {};
  return { url, rendering, read, lines: ranges };
}

exports.located = located;
});

define("explorer/sources/rules_section.js", (exports, use) => {
// The rules between parameters, and where they and the model's own facts come from.
"use strict";

const { h, prose } = use("explorer/dom.js");
const { notesOf, pageLink, placeOf, placesOf, readOn } = use("explorer/sources/sources_section.js");

/** The section at the end of a page; null where a model has no rules and no places of facts are known. */
function rulesSection({ facts, page, shown }) {
  const { rules, model } = shown.SOURCES;
  if (rules.length === 0 && model.length === 0) return null;
  return h(
    "section",
    { className: "section rules", "aria-labelledby": "rules-title" },
    h("h2", { id: "rules-title" }, "Rules between parameters"),
    rules.length > 0 ? h("ul", {}, rules.map(ruleOf)) : h("p", {}, "Each parameter stands for itself."),
    model.length > 0 && aboutModel(facts, page, model),
  );
}

function ruleOf(rule) {
  const read = readOn([rule]);
  return h(
    "li",
    {},
    h("p", {}, prose(rule.words)),
    h("p", { className: "place" }, h("code", {}, rule.spec.file), ` ${placeOf(rule)}`, read !== "" && `, ${read}`),
    notesOf(rule),
  );
}

function aboutModel({ title, documentation, pricing }, { sources }, stated) {
  const named = stated.map((each) => (Object.hasOwn(pricing, each.fact) ? { ...each, fact: `pricing.${each.fact}` } : each));
  const pages = sources.map(({ url, rendering, read, sha256 }) =>
    h(
      "li",
      {},
      pageLink(url, rendering, url) ?? rendering,
      `, read ${read}, SHA-256 `,
      h("code", {}, sha256),
    ),
  );
  const link = pageLink(documentation, "The model's page", title);
  return h(
    "details",
    { className: "source" },
    h("summary", {}, "Where the facts of the model come from"),
    placesOf(named),
    pages.length > 0 && h("div", { className: "places" }, h("p", {}, "Pages"), h("ul", {}, pages)),
    link !== null && h("p", {}, link),
  );
}

exports.rulesSection = rulesSection;
});

define("explorer/sources/sources_section.js", (exports, use) => {
// What stands behind a parameter: the notes of its values, and where each of its facts comes from.
"use strict";

const { h } = use("explorer/dom.js");

/** The disclosure of a row; null where nothing is noted and no place is known. */
function sourcesOf(parameter, { page, shown }) {
  const { name, documentation } = parameter;
  const notes = Object.hasOwn(page.notes, name) ? page.notes[name] : [];
  const facts = shown.SOURCES.parameters.get(name) ?? [];
  const link = pageLink(documentation, "On the model's page", name);
  const read = readOn(facts);
  if (notes.length === 0 && facts.length === 0 && link === null) return null;
  const title = notes.length > 0 ? "Values and sources" : "Sources";
  return h(
    "details",
    { className: "source" },
    h("summary", {}, title, h("span", { className: "away" }, ` of ${name}`)),
    notes.length > 0 && valuesOf(notes),
    placesOf(facts),
    (link !== null || read !== "") && h("p", {}, link, link !== null && read !== "" && ", ", read),
  );
}

/** When the page was read: `read 2026-11-21`; of several renderings, each: `markdown read 2026-11-21`. */
function readOn(facts) {
  const dated = facts.flatMap(({ pages }) => pages).filter(({ read }) => read !== null);
  const days = new Map(dated.map((each) => [`${each.rendering} ${each.read}`, each]));
  return [...days.values()].map(({ rendering, read }) => (days.size > 1 ? `${rendering} read ${read}` : `read ${read}`)).join(", ");
}

/** Where facts are stated: a list for each file of the specs, with the lines of the pages. */
function placesOf(facts) {
  const files = new Map();
  for (const each of facts) {
    if (!files.has(each.spec.file)) files.set(each.spec.file, []);
    files.get(each.spec.file).push(each);
  }
  return [...files].map(([file, stated]) =>
    h(
      "div",
      { className: "places" },
      h("p", {}, h("code", {}, file)),
      h("ul", {}, stated.map((each) => h("li", {}, h("code", {}, each.fact), ` ${placeOf(each)}`, notesOf(each)))),
    ),
  );
}

/** A fact's lines in words: `spec line 12 · page line 237`; of several renderings, each: `page line 237 (markdown)`. */
function placeOf({ spec, pages }) {
  const ofPages = pages.map(({ rendering, lines }) => {
    const word = lines.length === 1 && !lines[0].includes("-") ? "line" : "lines";
    return `${word} ${lines.join(", ")}${pages.length > 1 ? ` (${rendering ?? "page"})` : ""}`;
  });
  return `spec line ${spec.line}${ofPages.length > 0 ? ` · page ${ofPages.join(", ")}` : ""}`;
}

/** What is noted of a fact: why a rule is read into the page, what was put right. */
function notesOf({ notes }) {
  const words = notes.map((each) => each.replace(/^because /, "Because: ").replace(/^corrected to /, "Corrected to "));
  return words.map((each) => h("p", { className: "remark" }, each));
}

/** A link to a page of the web, with what it is about for those who hear links alone; null for other addresses. */
function pageLink(address, text, about) {
  if (!/^https?:\/\//i.test(address ?? "")) return null;
  return h("a", { href: address, rel: "noreferrer" }, text, h("span", { className: "away" }, ` (${about})`));
}

function valuesOf(notes) {
  const rows = notes.flatMap(({ value, note }) => [
    h("dt", {}, h("code", {}, typeof value === "string" ? value : JSON.stringify(value))),
    h("dd", {}, note),
  ]);
  return h("dl", { className: "values" }, rows);
}

exports.sourcesOf = sourcesOf;
exports.readOn = readOn;
exports.placesOf = placesOf;
exports.placeOf = placeOf;
exports.notesOf = notesOf;
exports.pageLink = pageLink;
});

define("explorer/start.js", (exports, use) => {
// Draws the page that this is.
"use strict";

const { comparePage } = use("explorer/compare/compare_page.js");
const { h } = use("explorer/dom.js");
const { indexPage } = use("explorer/index/index_page.js");
const { modelPage } = use("explorer/model/model_page.js");
const { themed } = use("explorer/theme.js");

const PAGES = { index: indexPage, compare: comparePage, model: modelPage };
const { page, slug, root } = document.body.dataset;
const main = document.getElementById("main");

themed(document.querySelector(".theme"));
PAGES[page](main, slug, root).then(
  () => {
    document.body.dataset.ready = page;
    performance.mark("ready");
  },
  (error) => {
    main.append(h("p", { className: "wrong", role: "alert" }, `This page could not be drawn: ${error.message}`));
    throw error;
  },
);
});

define("explorer/theme.js", (exports, use) => {
// Light or dark: what the system says, until somebody chooses.
"use strict";

const { keep } = use("explorer/kept_theme.js");

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Lets a button change the colours; it says which ones it gives. */
function themed(button) {
  const show = () => {
    const other = shown() === "dark" ? "Light" : "Dark";
    button.textContent = other;
    button.setAttribute("aria-label", `${other} colours`);
  };
  button.addEventListener("click", () => {
    keep(shown() === "dark" ? "light" : "dark");
    show();
  });
  dark.addEventListener("change", show);
  show();
}

const shown = () => document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");

exports.themed = themed;
});

registry.use("explorer/start.js");
})((globalThis["airmodels"] ??= { modules: Object.create(null) }));
