// What one model says of the request that is compared, and what would put it right.

import { h, prose } from "../dom.js";
import { fixButtons } from "../fields/fixes.js";
import { offerOf } from "../panel/verdict.js";
import { sorted, verdictOf } from "../request/issues.js";
import { toFragment } from "../request/link.js";
import { identifiers } from "../request/request.js";

const MOST = 12;

/** A column for a model's copy of the request: its verdict, its issues with fixes, and the way to the editor. */
export class RequestColumn {
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
