// Draws the page that this is.
import { comparePage } from "./compare/compare_page.js";
import { h } from "./dom.js";
import { indexPage } from "./index/index_page.js";
import { modelPage } from "./model/model_page.js";
import { themed } from "./theme.js";

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
