// A finger that is drawn over the grid moves it, as a wheel does; Univer itself knows only mice.

/** Fingers tremble: up to this many pixels it is a tap. */
export const TREMBLE = 6;

/**
 * Listens until the function that it gives is called. Univer selects the cell where a finger comes down, and on while it is drawn:
 * `stand` remembers what was selected before, and gives what selects that again.
 */
export function followFingers(container: HTMLElement, stand: () => () => void): () => void {
  let last: { x: number; y: number } | null = null;
  let drawn = false;
  let back = () => {};
  const press = ({ pointerType }: PointerEvent) => {
    if (pointerType === "touch") back = stand();
  };
  const drag = (event: PointerEvent) => {
    if (drawn && event.pointerType === "touch") event.stopPropagation();
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (drawn && pointerType === "touch") back();
  };
  const start = ({ touches }: TouchEvent) => {
    const [finger] = touches;
    last = finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : null;
    drawn = false;
  };
  const move = (event: TouchEvent) => {
    const [finger] = event.touches;
    if (!last || !finger || !(event.target instanceof HTMLCanvasElement)) return;
    const [deltaX, deltaY] = [last.x - finger.clientX, last.y - finger.clientY];
    if (!drawn && Math.hypot(deltaX, deltaY) < TREMBLE) return;
    drawn = true;
    event.preventDefault();
    event.stopPropagation();
    const { clientX, clientY } = finger;
    last = { x: clientX, y: clientY };
    for (const delta of [{ deltaX }, { deltaY }])
      event.target.dispatchEvent(
        new WheelEvent("wheel", { ...delta, clientX, clientY, bubbles: true, cancelable: true }),
      );
  };
  container.addEventListener("pointerdown", press, { capture: true });
  container.addEventListener("pointermove", drag, { capture: true });
  // After Univer, which hears it at the cells.
  container.addEventListener("pointerup", leave);
  container.addEventListener("touchstart", start, { passive: true });
  container.addEventListener("touchmove", move, { passive: false, capture: true });
  return () => {
    container.removeEventListener("pointerdown", press, { capture: true });
    container.removeEventListener("pointermove", drag, { capture: true });
    container.removeEventListener("pointerup", leave);
    container.removeEventListener("touchstart", start);
    container.removeEventListener("touchmove", move, { capture: true });
  };
}
