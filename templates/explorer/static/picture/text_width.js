// How wide texts are before they are drawn.

let context = null;

/** A function that measures texts of so many pixels, in the font of the page. */
export function widthsAt(pixels) {
  context ??= document.createElement("canvas").getContext("2d");
  const font = `${pixels}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
