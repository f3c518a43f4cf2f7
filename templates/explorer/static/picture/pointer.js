// The pointer over a picture: what it is near to, a click or tap that takes it, and a drag to any size.

const STILL = 6;

/**
 * Follows the pointer over an element.
 *
 * `onMove(place)` is where it rests, `onLeave()` when it is gone, `onTap(place, event)` a click or tap. With `onDrag` a
 * mouse or pen draws: `onDrag(place, isDone)`, and `onStop()` where the drag came to nothing.
 */
export function followPointer(element, { onMove, onLeave, onTap, onDrag = null, onStop = () => {} }) {
  let press = null;
  let frame = 0;
  const placeOf = (event) => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const begins = (event, [x, y]) =>
    press !== null && onDrag !== null && event.pointerType !== "touch" && Math.hypot(x - press.x, y - press.y) > STILL;

  function moved(event) {
    const place = placeOf(event);
    if (!press?.drags && begins(event, place)) {
      press.drags = true;
      element.setPointerCapture(event.pointerId);
      element.classList.add("drags");
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => (press?.drags ? onDrag(place, false) : onMove(place)));
  }

  function released(event) {
    const drags = press?.drags;
    const wasPressed = press !== null;
    stop();
    if (drags) onDrag(placeOf(event), true);
    else if (wasPressed) onTap(placeOf(event), event);
  }

  function stop() {
    cancelAnimationFrame(frame);
    press = null;
    element.classList.remove("drags");
  }

  element.addEventListener("pointermove", moved);
  element.addEventListener("pointerup", released);
  element.addEventListener("pointerdown", (event) => {
    const [x, y] = placeOf(event);
    if (event.button === 0) press = { x, y, drags: false };
  });
  element.addEventListener("pointercancel", () => {
    const drags = press?.drags;
    stop();
    if (drags) onStop();
  });
  element.addEventListener("pointerleave", () => {
    if (press?.drags) return;
    stop();
    onLeave();
  });
}
