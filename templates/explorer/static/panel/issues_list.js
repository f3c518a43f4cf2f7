// The issues of the request as a list, and what is still needed as chips that jump.

import { h, prose } from "../dom.js";
import { fixButtons } from "../fields/fixes.js";
import { counted } from "../numbers.js";
import { namesOf } from "../request/issues.js";

const MOST = 50;
const DEAD_END = "No valid request has all that is set: something has to be taken back first.";

/**
 * The issues that are to be fixed or considered. `show(issue)` jumps to its field, where `canShow(issue)` says that there is one;
 * `goTo(issue)` jumps to its line in the JSON.
 */
export function issuesList({ apply, canShow, show, goTo }) {
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
export function neededList({ apply, canShow, show, sides }) {
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
