// How wide a picture is drawn: as its box, in real pixels, up to a width at which it is still taken in at once.
const WIDEST = 640;

/** Draws the picture anew, with its new `size`, whenever its `box` changes its width. */
export function keepFitting(picture) {
  new ResizeObserver(([entry]) => {
    const size = Math.floor(Math.min(entry.contentRect.width, WIDEST));
    if (size <= 0 || size === picture.size) return;
    picture.size = size;
    picture.draw();
  }).observe(picture.box);
}
