// The least of a document that the pages' elements need, for tests in Node that read what would be shown.
class Part {
  constructor(name) {
    Object.assign(this, { name, attributes: {}, children: [], dataset: {}, hidden: false });
  }
  append(...children) {
    this.children.push(...children);
  }
  replaceChildren(...children) {
    this.children = children;
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  get textContent() {
    return this.children.map((each) => (typeof each === "string" ? each : each.textContent)).join("");
  }
  set textContent(text) {
    this.children = [text];
  }
  /** The elements of a name in it, in their order. */
  all(name) {
    const below = this.children.flatMap((each) => (typeof each === "string" ? [] : [each, ...each.all("*")]));
    return below.filter((each) => name === "*" || each.name === name);
  }
}

globalThis.SVGElement = class {};
globalThis.document = {
  createElement: (name) => new Part(name),
  createElementNS: (space, name) => new Part(name),
};
