// The link from a model's page to the comparison, which takes the request along.

import { h } from "../dom.js";
import { fits, toFragment } from "../request/link.js";
import { identifiers } from "../request/request.js";

/** `request()` is what the link carries; its address is made when somebody is about to follow it. */
export function carryLink(facts, root, request) {
  const address = `${root}compare.html#a=${encodeURIComponent(facts.slug)}`;
  async function carry() {
    const fragment = await toFragment(request(), identifiers(facts));
    link.href = fits(fragment) ? `${address}&${fragment}` : address;
  }
  const hears = Object.fromEntries(["onpointerenter", "onpointerdown", "onfocus"].map((name) => [name, carry]));
  const link = h("a", { href: address, ...hears }, "Try this request on another model");
  return link;
}
