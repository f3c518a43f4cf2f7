// What has changed between the releases of a model: first what breaks somebody, who that is, and what to do.

import { h, prose } from "../dom.js";
import { several } from "../numbers.js";

/** The section, or null where nothing was released yet. `CHANGES` are told by the change report, newest first. */
export function changesSection({ CHANGES }) {
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
export function breakingFirst(changes) {
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
