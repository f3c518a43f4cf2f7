// A model: its facts, its sizes, and the editor of a request.

import { changesSection } from "../sources/changes_section.js";
import { h } from "../dom.js";
import { fromFragment } from "../request/link.js";
import { ModelEditor } from "./model_editor.js";
import { modelHead } from "./model_head.js";
import { site } from "../registry.js";
import { freshRequest, restored } from "../request/request.js";
import { rulesSection } from "../sources/rules_section.js";

/** Draws the page of a model; the request in the fragment, if there is one, is what is edited. */
export async function modelPage(main, slug, root) {
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
