// Where facts come from, out of the short form that scripts of models have: a line that comes or goes in a
// spec, or on a page, changes one number of it.

/**
 * Takes facts by the file that states them: `[name, distance, lines, notes]`. The distance is that from the line named
 * before in the file; lines are those of pages, `0:12,3..1` for the first one 12 lines on, then 3 and the one behind.
 *
 * `model`, and by name `parameters` and `response`: lists of facts. `rules`: facts with `words`.
 * A fact has its name, the place in the specs, places on pages, and notes.
 */
export function located({ pages, model, parameters, response, rules }) {
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
