// A finger that is drawn over the grid moves it, as a wheel does; Univer itself knows only mice.

const CELLS = "univer-sheet-main-canvas";

/** Fingers tremble: up to this many pixels it is a tap. */
export const TREMBLE = 6;

/** A finger came down. */
interface Touch {
  /** It moved the grid: Univer has selected cells under it, which nobody asked for. */
  moved(): void;
  /** It was a tap upon the cells. */
  tapped(): void;
}

/** Listens until the function that it gives is called; `touch` is asked as a finger comes down, before anything is selected. */
export function followFingers(container: HTMLElement, touch: () => Touch): () => void {
  let last: { x: number; y: number } | null = null;
  let drawn = false;
  let down: Touch | null = null;
  const press = ({ pointerType }: PointerEvent) => {
    if (pointerType === "touch") down = touch();
  };
  const drag = (event: PointerEvent) => {
    if (drawn && event.pointerType === "touch") event.stopPropagation();
  };
  const leave = ({ pointerType, target }: PointerEvent) => {
    if (pointerType !== "touch") return;
    if (drawn) down?.moved();
    else if (target instanceof HTMLCanvasElement && target.id.startsWith(CELLS)) down?.tapped();
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
