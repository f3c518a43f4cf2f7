// Finds the place on a model's page that describes a parameter.
"use strict";

/** The address at which a parameter is documented; `anchor` is a template that names it `{path}`. */
function link(documentation, anchor, path) {
  if (documentation === null || anchor === null || path === "") return documentation;
  const name = path.replaceAll("[]", "").toLowerCase().replaceAll(".", "-");
  return `${documentation}#${anchor.replaceAll("{path}", () => name)}`;
}

exports.link = link;
