// Whether two clicks follow each other as those of a double click do, by the time at which the hand made them.

/** As Univer counts, whose clock is late where the page is busy. */
const DOUBLE_CLICK_MS = 500;
const made = { last: 0, before: Number.NEGATIVE_INFINITY };

/** Follows clicks until the function that it gives is called. */
export function followClicks(container: HTMLElement): () => void {
  const note = ({ timeStamp }: PointerEvent) => {
    made.before = made.last;
    made.last = timeStamp;
  };
  container.addEventListener("pointerup", note, true);
  return () => container.removeEventListener("pointerup", note, true);
}

/** The last click came too late to be the second of two. */
export const wasSlow = (): boolean => made.last - made.before > DOUBLE_CLICK_MS;
