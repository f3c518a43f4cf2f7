// Two models side by side: their sizes, their facts, one request to both, and their parameters.

import { carried, chosen, unknownIn, wantedIn } from "./carried.js";
import { factsTable } from "./facts_table.js";
import { parametersSection } from "./parameters_table.js";
import { requestSection } from "./request_section.js";
import { sizesOfBothSection } from "./sizes_section.js";
import { h, say } from "../dom.js";
import { fromFragment, toFragment } from "../request/link.js";
import { site } from "../registry.js";
import { identifiers } from "../request/request.js";

/** Draws the page; the fragment names the models and, where it carries one, a request: `#a=SLUG&b=SLUG&r=…`. */
export async function comparePage(main, _slug, root) {
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
