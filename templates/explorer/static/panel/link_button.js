// The button that copies a link to the request.

import { copy, h } from "../dom.js";
import { fits, toFragment } from "../request/link.js";

const TOO_LONG = "This request is too long for a link. Copy its JSON instead.";
const LOCAL = "This page was opened from a disk: the link holds a path of this computer, and works on it alone.";

/** `request()` is what the link carries, but for the keys `without`; `address` is where this page is published, or null. */
export function linkButton({ request, without, address }) {
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
