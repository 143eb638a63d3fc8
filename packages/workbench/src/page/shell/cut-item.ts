// A menu that is longer than its room ends in the middle of an item, so that everybody sees that it goes on.
import { type RefObject, useLayoutEffect } from "react";

/** Makes a list that scrolls a little lower where its edge lies between two items. */
export function useCutItem(list: RefObject<HTMLElement>, item: string): void {
  useLayoutEffect(() => {
    const box = list.current;
    if (!box || box.scrollHeight <= box.clientHeight) return;
    const { top } = box.getBoundingClientRect();
    const middles = [...box.querySelectorAll<HTMLElement>(item)].map((each) => {
      const { top: from, height } = each.getBoundingClientRect();
      return from - top + height / 2;
    });
    const last = middles.filter((middle) => middle < box.clientHeight).at(-1);
    if (last) box.style.maxHeight = `${last}px`;
  }, [list, item]);
}
