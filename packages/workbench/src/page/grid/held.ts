// The button of the mouse held over the cells: somebody fills, moves or selects some, and means those that are in sight.

/** Univer does what was drawn in the turns after the button was let go. */
const DONE_MS = 120;

/** Tells when the button is held, and when what it did is done, until the function that it gives is called. */
export function followHeld(container: HTMLElement, tell: (isHeld: boolean) => void): () => void {
  let done: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  const press = ({ target, button }: PointerEvent) => {
    if (button !== 0 || !(target instanceof HTMLCanvasElement)) return;
    clearTimeout(done);
    isHeld = true;
    tell(true);
  };
  const letGo = (event: Event) => {
    // Fields lose the keyboard by the same name.
    if (!isHeld || (event.type === "blur" && event.target !== window)) return;
    isHeld = false;
    clearTimeout(done);
    done = setTimeout(() => tell(false), DONE_MS);
  };
  container.addEventListener("pointerdown", press, true);
  for (const end of ENDS) window.addEventListener(end, letGo, true);
  return () => {
    clearTimeout(done);
    container.removeEventListener("pointerdown", press, true);
    for (const end of ENDS) window.removeEventListener(end, letGo, true);
  };
}

const ENDS = ["pointerup", "pointercancel", "blur"] as const;
