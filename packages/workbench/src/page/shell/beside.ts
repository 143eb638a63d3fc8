// Where a menu inside a menu stands: beside its item, within the window.
import { type RefObject, useLayoutEffect } from "react";

/** Its first item is level with the item that opens it. */
const PADDING = 7;
/** Room to the window's edges. */
const EDGE = 8;

/**
 * Places a box at the right of the item that holds it, at its left where the right has no room, and again when the list of that item is scrolled;
 * others stay where style puts them.
 */
export function useRoomBeside(box: RefObject<HTMLElement>, item: string): void {
  useLayoutEffect(() => {
    const holder = box.current?.parentElement;
    if (!box.current || !holder?.matches(item)) return;
    const list = holder.parentElement;
    const stand = () => box.current && place(box.current, holder);
    stand();
    list?.addEventListener("scroll", stand);
    return () => list?.removeEventListener("scroll", stand);
  }, [box, item]);
}

function place(box: HTMLElement, holder: HTMLElement): void {
  const { left, right, top } = holder.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const across = right + width <= innerWidth ? right : Math.max(EDGE, left - width);
  const down = Math.max(EDGE, Math.min(top - PADDING, innerHeight - height - EDGE));
  Object.assign(box.style, { left: `${across}px`, top: `${down}px` });
}
